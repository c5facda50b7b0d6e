"""What a house's style sheet changes in how words and figures are spelled, and in nothing they say (English).

"3bn" and "3 billion", "5ml" and "5 ml", "10 a.m." and "10am", "per cent" and "%", "Mr." and "Mr", "U.S." and "US",
"realize" and "realise", "color" and "colour", "nine" and "9", "1,000" and "1000", "March 19, 1932" and "19 March 1932",
quotation marks double or single, and the capital of a sentence that was joined to another.
What could be two things is left as it is: "5m" may be metres or millions, unless a sign of money stands before it.
These are other words to a verdict, which judged the exact ones; a person may confirm that nothing else changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.text import currency
from factcheck.text.folding import as_clause, same_words, set_alike

_GAP = "[ \u00a0\u2009\u202f]?"
# fmt: off
_UNITS = {
    "ml": "mL|millilit(?:re|er)s?", "cm": "centimet(?:re|er)s?", "mm": "millimet(?:re|er)s?",
    "km/h": "kph|kmh|kilomet(?:re|er)s (?:per|an) hour", "km": "kilomet(?:re|er)s?", "kg": "kilogram(?:me)?s?|kilos?",
    "mg": "milligrams?", "g": "grams?", "l": "L|lit(?:re|er)s?", "mph": "miles (?:per|an) hour", "m": "", "ft": "feet",
    "ha": "hectares?", "kWh": "kilowatt[ -]hours?", "MWh": "megawatt[ -]hours?", "GWh": "gigawatt[ -]hours?",
    "kW": "kilowatts?", "MW": "megawatts?", "GW": "gigawatts?", "Hz": "hertz", "kHz": "", "MHz": "", "GHz": "",
    "°C": "° C|degrees? Celsius|degrees? C", "°F": "° F|degrees? Fahrenheit|degrees? F", "GB": "", "MB": "", "TB": "",
}
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
# fmt: on
_ONES = {word: number for word, number in _NUMBERS.items() if number < 10} | {"one": 1}
_MONTH = "|".join(_MONTHS)
_SHORT_MONTH = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_DAY = r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TITLES = "Mr|Mrs|Ms|Messrs|Dr|Prof|St|Rev|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Sen|Rep|Gov|Hon|Cllr|Fr"
_SHORTENED = "Jr|Sr|Inc|Ltd|Corp|Co|Bros|No|Nos|vs"
_Spell = Callable[[re.Match[str]], str]


def _written(number: re.Match[str]) -> str:
    words = filter(None, (number["tens"], number["ones"], number["other"]))
    return str(sum((_NUMBERS | _ONES)[word.lower()] for word in words))


def _clock(time: re.Match[str]) -> str:
    minutes = f":{time['minutes']}" if time["minutes"] not in (None, "00") else ""
    return f"{time['hour']}{minutes}{time['half'].lower()}m"


def _month(found: re.Match[str]) -> str:
    return next(month for month in _MONTHS if month.startswith(found[0][:3]))


def _date(found: re.Match[str]) -> str:
    return f"{found['day']} {found['month']}" + (f" {found['year']}" if found["year"] else "")


def _to(text: str) -> _Spell:
    return lambda found: found.expand(text)


_TENS_WORDS = "|".join(word for word, number in _NUMBERS.items() if number >= 20)
_OTHER_WORDS = "|".join(word for word, number in _NUMBERS.items() if number < 20)
_NUMBER = rf"\b(?:(?P<tens>{_TENS_WORDS})(?:-(?P<ones>{'|'.join(_ONES)}))?|(?P<other>{_OTHER_WORDS}))\b"
_BEFORE_DAY = rf"\b(?:{_SHORT_MONTH})\b\.?(?= \d)"
_BEHIND_DAY = rf"(?<=\d )(?:{_SHORT_MONTH})\b\.?"
_CLOCK = rf"(?<![\d.:])(?P<hour>1?\d)(?:[.:](?P<minutes>\d\d))?{_GAP}(?P<half>[ap])\.?m\b\.?"
_UR = "colo|favo|hono|behavio|rumo|neighbo|labo|humo|vapo|harbo"
_DOUBLED = "trave|cance|labe|mode|fue|signa|leve|quarre"


def _unit(unit: str, names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\d){_GAP}(?:{'|'.join(filter(None, (re.escape(unit), names)))})(?!\w)")


# What is spelled in one way, each in the text that those before it leave.
_PASSES: tuple[tuple[re.Pattern[str], _Spell], ...] = (
    (re.compile(_NUMBER, re.IGNORECASE), _written),
    (
        re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)"),
        lambda one: re.sub(r"\D", "", one[0]),
    ),
    (re.compile(rf"(?P<sum>[{currency.SIGNS}]\d[\d.]*){_GAP}mn?\b"), _to(r"\g<sum> million")),
    (re.compile(rf"(?<=\d){_GAP}(?:mn|million)\b"), _to(" million")),
    (re.compile(rf"(?<=\d){_GAP}(?:bn|billion)\b"), _to(" billion")),
    (re.compile(rf"(?<=\d){_GAP}(?:trn|trillion)\b"), _to(" trillion")),
    (re.compile(rf"(?<=\d){_GAP}(?:%|per ?cent\b|pc\b)"), _to("%")),
    (re.compile(r"\bper cent\b"), _to("percent")),
    *((_unit(unit, names), _to(f" {unit}")) for unit, names in _UNITS.items()),
    (re.compile(_CLOCK, re.IGNORECASE), _clock),
    (re.compile(r"\bPh\.? ?D\."), _to("PhD")),
    (re.compile(r"\b[A-Z](?:\.[A-Z])+\b\.?"), lambda one: one[0].replace(".", "")),
    # the stop of "U.S." ends a sentence, too
    (re.compile(r"\b(?P<name>[A-Z]{2,5})\.(?=[\s”\"’')]|$)"), _to(r"\g<name>")),
    (re.compile(r"\b(?P<one>[ei])\.(?P<two>[ge])\."), _to(r"\g<one>\g<two>")),
    (re.compile(rf"\b(?P<title>{_TITLES})\.(?=\s+[A-Z])"), _to(r"\g<title>")),
    (re.compile(rf"\b(?P<word>{_SHORTENED})\.(?=[,;:)]|\s+[a-z\d])"), _to(r"\g<word>")),
    (re.compile(rf"{_BEFORE_DAY}|{_BEHIND_DAY}"), _month),
    (re.compile(rf"\b{_DAY} (?P<month>{_MONTH})\b(?:,? (?P<year>\d{{4}})\b)?"), _date),
    (re.compile(rf"\b(?P<month>{_MONTH}) {_DAY}\b(?!,\d)(?:,? (?P<year>\d{{4}})\b,?)?"), _date),
    (
        re.compile(r"(?<=[a-z]{3})(?P<sound>[iy])z(?=(?:e|es|ed|ing|er|ers|ation|ations)\b)"),
        _to(r"\g<sound>s"),
    ),
    (re.compile(rf"\b(?P<word>{_UR})r(?=[a-z]*\b)"), _to(r"\g<word>ur")),
    (re.compile(r"\b(?P<word>cent|theat|fib|lit)er(?P<more>s?)\b"), _to(r"\g<word>re\g<more>")),
    (re.compile(r"\b(?P<word>defen|offen)se\b"), _to(r"\g<word>ce")),
    (re.compile(rf"\b(?P<word>(?:{_DOUBLED})l)(?=(?:ed|ing|er|ers)\b)"), _to(r"\g<word>l")),
    (re.compile(r"\bgray(?=s?\b)"), _to("grey")),
    (re.compile(r"\b(?P<first>[Cc])o-(?=op(?:erat)|ordinat)"), _to(r"\g<first>o")),
    (re.compile(r"\b(?P<first>[Ee])-(?=mails?\b)"), _to(r"\g<first>")),
)


class _Pass(NamedTuple):
    """Where one pass put other words: the starts and ends before, and the starts and ends after."""

    starts: list[int]
    ends: list[int]
    now: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Respelled:
    """A text in the one spelling, and where its places went."""

    text: str
    _passes: tuple[_Pass, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text as it stood is in this one; a spelling that it touches is taken in whole."""
        for made in self._passes:
            start, end = _moved(made, start, at_end=False), _moved(made, end, at_end=True)
        return start, end


def _moved(made: _Pass, position: int, *, at_end: bool) -> int:
    at = bisect_right(made.starts, position - at_end) - 1
    if at < 0:
        return position
    if position < made.ends[at] or (at_end and position == made.ends[at]):
        return made.now[at][at_end]
    return position + made.now[at][1] - made.ends[at]


@lru_cache(maxsize=8)
def in_one_spelling(text: str) -> Respelled:
    """A text with all that style sheets spell in several ways spelled in one."""
    passes: list[_Pass] = []
    for pattern, spell in _PASSES:
        text, made = _spelled(text, pattern, spell)
        if made.starts:
            passes.append(made)
    return Respelled(text, tuple(passes))


def _spelled(text: str, pattern: re.Pattern[str], spell: _Spell) -> tuple[str, _Pass]:
    made = _Pass([], [], [])
    pieces: list[str] = []
    end = length = 0
    for found in pattern.finditer(text):
        new = spell(found)
        if new == found[0]:
            continue
        pieces += (text[end : found.start()], new)
        start = length + found.start() - end
        length, end = start + len(new), found.end()
        made.starts.append(found.start())
        made.ends.append(end)
        made.now.append((start, length))
    return "".join([*pieces, text[end:]]), made


def is_respelled(was: str, now: str) -> bool:
    """Whether two wordings are other words to a verdict, and differ in nothing but their spelling."""
    if same_words(was, now):
        return False
    return set_alike(as_clause(in_one_spelling(was).text), as_clause(in_one_spelling(now).text))
