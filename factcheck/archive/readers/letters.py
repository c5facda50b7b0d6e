"""Which charset fits a text in letters that are not Latin: told from how usual its letters would be. Pure.

In the bytes of one sentence several charsets have letters. Only one of them gives those that are usual in a language,
capitals where words begin, and final letters where words end.
"""

from __future__ import annotations

import re
from functools import cache
from math import exp, log

_LOOKED_AT = 1_500  # bytes
_FEWEST = 5  # letters
_FALLING = 9.0  # ranks by which a letter's share falls to a third: about so in all these alphabets
_STRANGE = -8.0  # logarithm of the share of a letter that the language has not
# What a letter comes to on average in a text that is plainly of the language, at the least: more where there are
# capitals, as those also tell against a reading.
_PLAIN, _PLAIN_WITHOUT_CAPITALS = -3.65, -4.0
_AHEAD = 2.5  # by so much in all is the best to lead
_SIGN_ODD, _MISPLACED_ODD, _CAPITAL_ODD, _CAPITALS_ODD = 8.0, 4.0, 4.0, 0.3
_BEYOND = re.compile("[^\x00-\x7f]")
_USUAL_SIGNS = frozenset("«»“”„‘’‚…–—\u00a0\u00ad·•№°§،؛؟\u200c\u200d€")

# Charsets in the order in which they are preferred where they read the same; the languages written in each, their
# letters from the most usual to the rarest.
_CYRILLIC = (
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",  # Russian
    "оаинівтерскдлумпязьбгйчхцжюєїшщфґ’",  # Ukrainian
    "аіынеояртсклдвупмзцьгйўбчшхэжюёф’",  # Belarusian
    "аоиетнрсвлкдпмзгуъчбяжщйцшхюфьѝ",  # Bulgarian
    "аоиеунрјтсвкмдлпзгбчцжшњћхљфђџ",  # Serbian
    "аоиетнрсвкдлпмујзгбчцшжќхфѓњљџѕ",  # Macedonian
)
_GREEK = ("αοιετνσυρκπλμςηωάίόέθχγδύφήώβζξψϊϋΐΰ",)
_HEBREW = ("יוהלאמתרבשנדקםפחעטצסכגזןךףץ",)
_ARABIC = ("اليمنوترةبعدسفهكقحجشطصأخضذثزغىإظءئآؤ", "ایردنمهوتبسشکزگفعخلقجپحچصطژضآذغظثئ")
_WRITTEN = (
    ("cp1251", _CYRILLIC),
    ("koi8-r", _CYRILLIC[:1]),
    ("koi8-u", _CYRILLIC[:3]),
    ("iso8859-5", _CYRILLIC),
    ("cp866", _CYRILLIC[:1]),
    ("cp1253", _GREEK),
    ("iso8859-7", _GREEK),
    ("cp1255", _HEBREW),
    ("cp1256", _ARABIC),
    ("iso8859-6", _ARABIC[:1]),
)
# Letters of the ends of words within one, or alone, and those that have another form at its end there.
_MISPLACED = re.compile("[םןךףץς](?=[^\\W\\d_])|[ىة](?=[ء-ي])|σ(?![^\\W\\d_])|[כמנצ](?![א-ת\"'״׳])")


def written(sample: bytes) -> str:
    """Return the charset whose letters are those usual in one language, "" when none is plainly."""
    sample = sample[:_LOOKED_AT]
    found: dict[str, tuple[float, str]] = {}  # by what is read, how well that fits, and the charset
    for codec, languages in _WRITTEN:
        text = sample.decode(codec, "replace")
        letters = [letter.lower() for letter in _BEYOND.findall(text) if letter.isalpha()]
        usual = max(sum(_share(language, letter) for letter in letters) for language in languages)
        fit = usual - _oddness(text)
        least = _PLAIN if languages[0][0] != languages[0][0].upper() else _PLAIN_WITHOUT_CAPITALS
        if len(letters) >= _FEWEST and fit >= least * len(letters):
            found.setdefault(text, (fit, codec))
    best, *others = sorted(found.values(), reverse=True) or [(0.0, "")]
    return "" if others and best[0] - others[0][0] < _AHEAD else best[1]


def _oddness(text: str) -> float:
    """What speaks against a reading: capitals within words, signs that are none of a text, letters out of place."""
    odd = _MISPLACED_ODD * len(_MISPLACED.findall(text))
    for match in _BEYOND.finditer(text):
        sign, before = match[0], text[match.start() - 1 : match.start()]
        if not sign.isalpha():
            odd += 0 if sign in _USUAL_SIGNS else _SIGN_ODD
        elif sign != sign.lower() and before.isalpha():
            odd += _CAPITAL_ODD if before == before.lower() else _CAPITALS_ODD
    return odd


@cache
def _table(language: str) -> dict[str, float]:
    weights = [exp(-rank / _FALLING) for rank in range(len(language))]
    total = sum(weights)
    return {letter: log(weight / total) for letter, weight in zip(language, weights, strict=True)}


def _share(language: str, letter: str) -> float:
    return _table(language).get(letter, _STRANGE)
