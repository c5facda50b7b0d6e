"""Which charset fits the letters of a text whose document says none: told from the alphabets of languages. Pure.

A detector needs long texts; in a short one the same bytes are letters in several charsets. Yet only one of them yields
the letters of one language, without letters of others and without signs inside words.
"""

from __future__ import annotations

import re
from functools import cache

_LATIN = 0.4  # of the letters beyond ASCII at most; other scripts have nearly all there
_FITTING = 0.95  # of them, in the alphabet of the language
_KANA = 0.15  # of the characters beyond ASCII in Japanese, at the least
_HIRAGANA = re.compile("[\u3041-\u309f]")
_BEYOND = re.compile("[^\x00-\x7f]")
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")
_SEPARATE = re.compile(
    r"(?<![^\W\d_])[^\w\s](?![^\W\d_])|(?<![^\W\d_])[\u00ba\u00aa]|\d[\u00b2\u00b3\u00b9]|\s"
)
_BETWEEN = (
    "\u2019\u2018\u201c\u201d\u201e\u201a\u00ab\u00bb\u2026\u2013"
    "\u2014\u00a0\u00ad\u00b7\u20ac\u00b0\u00a7\u2022\u00b4"
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
    ("cp1254", "çğıöşüâîû\u0130"),  # Turkish
    ("cp1250", "ąćęłńóśźż"),  # Polish
    ("iso8859-2", "ąćęłńóśźż"),
    ("cp1250", "áčďéěíňóřšťúůýž"),  # Czech
    ("iso8859-2", "áčďéěíňóřšťúůýž"),
    ("cp1250", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    ("iso8859-2", "áäčďéíĺľňóôŕšťúýž"),
    ("cp1250", "áéíóöőúüű"),  # Hungarian
    ("iso8859-2", "áéíóöőúüű"),
    ("cp1250", "čćđšž"),  # Croatian, Slovenian
    ("iso8859-2", "čćđšž"),
    ("cp1250", "ăâîşţ"),  # Romanian
    ("iso8859-2", "ăâîşţ"),
    ("cp1257", "āčēģīķļņšūž"),  # Latvian
    ("cp1257", "ąčęėįšųūž"),  # Lithuanian
)
_TURKISH = re.compile("[ğış]")  # what cp1254 has and cp1252 has not
# Pairs that the western languages do not have, but others seem to when they are read as western.
_NOT_WESTERN = re.compile(r"ç(?![aouãõáâàóôúûy])|ã(?![oe]|s?(?!\w))|[àèìòù](?=[àâäèéêëìîïòôöùûü])|³|¹")

_NOT_PORTUGUESE = re.compile(r"õ(?!e)")


def fitting(sample: bytes) -> str:
    """The charset whose letters are those of one language, "" when none is or the writing is another."""
    return _japanese(sample) or _latin(sample)


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


def _latin(sample: bytes) -> str:
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond > _LATIN * (beyond + len(_ASCII_LETTERS.findall(sample))):
        return ""
    best, found = _FITTING, ""
    read = _read(sample)
    if not read["cp1252"][1]:
        return "cp1252"  # dashes and quotation marks, which are letters elsewhere
    for codec, texts in read.items():
        western = codec == "cp1252" or (codec == "cp1254" and _TURKISH.search(texts[0]) is None)
        for letters in _languages()[codec]:
            fit = _share(texts, letters, western=western)
            if fit > best or (fit == best and not found):
                best, found = fit, codec
    return found


@cache
def _languages() -> dict[str, list[frozenset[str]]]:
    """The alphabets of each charset, in both cases."""
    found: dict[str, list[frozenset[str]]] = {}
    for codec, letters in _ALPHABETS:
        found.setdefault(codec, []).append(frozenset(letters + letters.upper()))
    return found


def _read(sample: bytes) -> dict[str, tuple[str, str]]:
    """The text in each charset, and what of it is beyond ASCII and no sign between words."""
    found = {}
    for codec in _languages():
        text = sample.decode(codec, "replace")
        kept = "".join(_BEYOND.findall(_SEPARATE.sub("", text)))
        found[codec] = text.lower(), kept.translate(dict.fromkeys(map(ord, _BETWEEN)))
    return found


def _share(texts: tuple[str, str], letters: frozenset[str], *, western: bool) -> float:
    """How many of the letters beyond ASCII are of an alphabet."""
    text, beyond = texts
    if not beyond:
        return 0.0
    odd = len(_NOT_WESTERN.findall(text)) if western else 0
    if western and "ã" in letters:
        odd += len(_NOT_PORTUGUESE.findall(text))
    return (sum(letter in letters for letter in beyond) - odd) / len(beyond)
