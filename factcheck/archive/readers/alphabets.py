"""Which charset fits the letters of a text whose document says none: told from the alphabets of languages. Pure.

A detector needs long texts; in a short one the same bytes are letters in several charsets. Yet only one of them yields
the letters of one language, without letters of others and without signs inside words.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby
from operator import itemgetter

from factcheck.archive.readers.letters import written

_LATIN = 0.45  # of the letters beyond ASCII at most
_FITTING = 0.95  # of them, in the alphabet of the language
_LOOKED_AT = 3_000  # bytes
_KANA = 0.15  # of the characters beyond ASCII in Japanese, at the least
_HIRAGANA = re.compile("[\u3041-\u309f]")
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_BEYOND = re.compile("[^\x00-\x7f]")
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")
_ORDINALS = "ªº"
_BETWEEN = (
    "\u2019\u2018\u201c\u201d\u201e\u201a\u00ab\u00bb\u2026\u2013"
    "\u2014\u00a0\u00ad\u00b7\u20ac\u00b0\u00a7\u2022\u00b4\u0307"
)
# Charsets in the order in which they are preferred where several fit, the languages written in each, their letters.
_ALPHABETS = (
    ("cp1252", "àâçéèêëîïôœùûüÿ"),  # French
    ("cp1252", "äöüßéèà"),  # German
    ("cp1252", "áéíóúüñ¿¡ªº"),  # Spanish
    ("cp1252", "àèéìíîòóùú"),  # Italian
    ("cp1252", "áâãàçéêíóôõúüªº"),  # Portuguese
    ("cp1252", "áäèéëêïíîóöúü"),  # Dutch
    ("cp1252", "åäöéæøàèüó"),  # Scandinavian, Finnish
    ("cp1252", "äöüõšž"),  # Estonian
    ("cp1252", "àçèéíïòóúü·"),  # Catalan
    ("cp1254", "çğıöşüâîû"),  # Turkish
    ("cp1252", "áéíóúýþæöð"),  # Icelandic, whose ý þ ð are ı ş ğ in Turkish
    ("cp1250", "ąćęłńóśźż"),  # Polish
    ("cp1250", "áčďéěíňóřšťúůýž"),  # Czech
    ("cp1250", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    ("cp1250", "áéíóöőúüű"),  # Hungarian
    ("cp1250", "čćđšž"),  # Croatian, Slovenian
    ("cp1250", "ăâîşţ"),  # Romanian
    ("iso8859-2", "ąćęłńóśźż"),
    ("iso8859-2", "áčďéěíňóřšťúůýž"),
    ("iso8859-2", "áäčďéíĺľňóôŕšťúýž"),
    ("iso8859-2", "áéíóöőúüű"),
    ("iso8859-2", "čćđšž"),
    ("iso8859-2", "ăâîşţ"),
    ("cp1257", "āčēģīķļņšūž"),  # Latvian
    ("cp1257", "ąčęėįšųūž"),  # Lithuanian
    (
        "cp1258",
        "ăâđêôơưàáèéíóùú\u0300\u0301\u0303\u0309\u0323",
    ),  # Vietnamese, whose tones are signs of their own
)
_TURKISH = frozenset("ğış")  # what cp1254 has and cp1252 has not
_RARE_IN_TURKISH = frozenset("âîû")
# Pairs that the western languages do not have, but others seem to when they are read as western.
_NOT_WESTERN = re.compile(r"ç(?![aouãõáâàóôúûy])|ã(?![oe]|s?(?!\w))|[àèìòù](?=[àâäèéêëìîïòôöùûü])|³|¹")

# A tone stands on a vowel; and a text of more than a few words has some, and letters that only Vietnamese has.
_TONE, _STRAY_TONE = re.compile("[\u0300-\u0323]"), re.compile("(?<![aeiouyăâêôơư])[\u0300-\u0323]")
_VIETNAMESE = re.compile("[ăđơư]|[âêô][\u0300-\u0323]")

_NOT_PORTUGUESE = re.compile(r"õ(?!e)")


def fitting(sample: bytes) -> str:
    """The charset whose letters are those of one language, "" when none is or the writing is another."""
    return _japanese(sample) or (_latin(sample) if _is_latin(sample) else written(sample))


def _japanese(sample: bytes) -> str:
    for codec in ("euc_jp", "cp932"):
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError:
            continue
        kana, beyond = len(_HIRAGANA.findall(text)), len(_BEYOND.findall(text))
        if kana >= _KANA * beyond > 0:
            return codec
    return ""


def _is_latin(sample: bytes) -> bool:
    """Whether letters beyond ASCII stand among those of ASCII; other scripts have nearly all there."""
    sample = sample[:_LOOKED_AT]
    beyond = len(sample) - len(sample.translate(None, _BEYOND_ASCII))
    return beyond <= _LATIN * (beyond + len(_ASCII_LETTERS.findall(sample)))


def _latin(sample: bytes) -> str:
    sample = sample[:_LOOKED_AT]
    best, found = _FITTING, ""
    for codec, alphabets in _languages():
        text = sample.decode(codec, "replace").lower()
        letters = _letters(text)
        if not letters and codec == "cp1252":
            return codec  # dashes and quotation marks, which are letters elsewhere
        fit = _fit(text, letters, alphabets, codec)
        if fit > best or (fit == best and not found):
            best, found = fit, codec
        if fit == 1:
            break
    return found


@cache
def _languages() -> list[tuple[str, list[frozenset[str]]]]:
    """The charsets in their order, with the alphabets of each."""
    rows = groupby(_ALPHABETS, key=itemgetter(0))
    return [(codec, [frozenset(letters) for _, letters in row]) for codec, row in rows]


def _letters(text: str) -> Counter[str]:
    """What is beyond ASCII and no sign between words."""
    found: Counter[str] = Counter()
    for sign in _BEYOND.finditer(text):
        at = sign.start()
        letter = sign[0].isalpha() and sign[0] not in _ORDINALS
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        if letter or (sign[0] not in _BETWEEN and any(map(str.isalpha, around))):
            found[sign[0]] += 1
    return found


def _fit(text: str, letters: Counter[str], alphabets: list[frozenset[str]], codec: str) -> float:
    """How many of the letters are of one of the alphabets."""
    count = letters.total()
    western = codec == "cp1252" or (codec == "cp1254" and not letters.keys() & _TURKISH)
    odd = len(_NOT_WESTERN.findall(text)) if western else 0
    if codec == "cp1254" and "ı" not in letters:
        rare = sum(letters[one] for one in _RARE_IN_TURKISH)
        odd += rare if rare * 4 > count else 0  # as in Latvian read as Turkish
    if codec == "cp1258":
        vietnamese = _TONE.search(text) and _VIETNAMESE.search(text)
        odd += len(_STRAY_TONE.findall(text)) if vietnamese else count
    portuguese = len(_NOT_PORTUGUESE.findall(text)) if "õ" in letters else 0
    return (
        max(
            (sum(letters[one] for one in letters.keys() & alphabet) - odd - ("ã" in alphabet) * portuguese)
            / count
            for alphabet in alphabets
        )
        if count
        else 0.0
    )
