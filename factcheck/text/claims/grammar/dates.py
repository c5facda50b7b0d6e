"""Dates that count from the day of publication, or from a date named before: 'last spring', 'four decades later'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_AGO: Final = re.compile(
    r"\b(?P<number>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|\d{1,3}) "
    r"(?P<unit>day|week|month|year|decade|century)s? (?P<way>ago|later|earlier)\b|"
    r"\b(?:over|in|during|within|for) the last (?:year|month|week|decade|century)\b(?! of\b)|"
    r"(?<!\bthe )(?<!\bvery )(?<!\beach )(?<!\bevery )\b(?P<last>last|next|this) "
    r"(?P<period>year|month|week|spring|summer|autumn|fall|winter|decade|night|"
    r"January|February|March|April|June|July|August|September|October|November|December)\b|"
    r"\b(?P<day>yesterday|today|tomorrow)\b|"
    r"\b(?:on|last) (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
# times that point back to one told of before; not 'the year before the war', which says what it is before
_POINTING: Final = re.compile(
    r"\b(?:(?:by|since|until|till|from) then|at (?:that|the) time(?! of)|"
    r"(?:that(?: same| very)?|the (?:following|next|previous|preceding|very next|same)) "
    r"(?:year|month|week|day|night|morning|evening|spring|summer|autumn|fall|winter|decade|century|"
    r"January|February|March|April|June|July|August|September|October|November|December)s?\b"
    r"(?! (?:as|that|when)\b)|"
    r"the (?:year|month|week|day|night) (?:before|after)(?=[.,;)]|$| (?:and|but) ))",
    re.IGNORECASE,
)
# without one of these no time points back
_SAME: Final = ("the very ", "the same ", " before", " after")
_POINTED: Final = (" then", "that ", "the following", "the next", "the previous", "the preceding", *_SAME)
# without one of these no words hold a relative date: a look that saves the search
_HINTS: Final = (" ago", " later", " earlier", "last ", "next ", "this ", "day", "tomorrow")
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def settle(
    words: str,
    published: str | None,
    counted_from: Callable[[str], str | None],
    pointed_at: Callable[[str], str],
) -> tuple[str, tuple[str, ...]]:
    """The words with each relative date worked out in square brackets, and those that nothing settles.

    `published` is YYYY-MM-DD or shorter; `counted_from` gives the year that 'two years later' counts from, empty where
    nothing settles it, None where the text names the date itself; `pointed_at` the date that 'that year' is, or
    nothing.
    """
    lower = words.lower()
    pointing: tuple[str, ...] = ()
    if any(map(lower.__contains__, _POINTED)):
        words, pointing = _points_back(words, pointed_at)
        lower = words.lower()
    if not any(map(lower.__contains__, _HINTS)):
        return words, pointing
    found = _ISO.match(published or "")
    year, month = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    open_: list[str] = []

    def put(match: re.Match[str]) -> str:
        anchor = counted_from(match.group()) if (match["way"] or "").lower() in {"later", "earlier"} else ""
        if anchor is None:
            return match.group()
        meant = _meant(match, year, month, anchor)
        if not meant:
            open_.append(match.group())
        return f"{match.group()} [{meant}]" if meant else match.group()

    return _AGO.sub(put, words), (*open_, *pointing)


def _points_back(words: str, pointed_at: Callable[[str], str]) -> tuple[str, tuple[str, ...]]:
    """The words with 'that year' and the like told, and those that stay open: no year stands before them."""
    own, mark, rest = words.partition(" (in the sentence “")
    open_: list[str] = []

    def put(match: re.Match[str]) -> str:
        if _ANY_YEAR.search(own, 0, match.start()):
            return match[0]
        meant = pointed_at(match[0])
        if not meant:
            open_.append(match[0])
        return f"{match[0]} [{meant}]" if meant else match[0]

    return _POINTING.sub(put, own) + mark + rest, tuple(open_)


_ANY_YEAR: Final = re.compile(r"\b(?:1\d|20)\d\d\b")


def _meant(match: re.Match[str], year: int, month: int, last_year: str) -> str:
    """What a relative date comes to; empty when that cannot be told."""
    if match["way"]:
        return _counted(match, year, month, last_year)
    if not year:
        return ""
    if match["last"]:
        return _period(match["last"].lower(), match["period"].lower(), year, month)
    return ""


def _counted(match: re.Match[str], year: int, month: int, last_year: str) -> str:
    number = _NUMBERS.get(match["number"].lower()) or int(match["number"])
    unit = match["unit"].lower()
    years = {"year": 1, "decade": 10, "century": 100}.get(unit, 0) * number
    if match["way"].lower() == "ago":
        if years and year:
            return f"about {year - years}"
        if unit == "month" and year and month:
            months = year * 12 + month - 1 - number
            return f"about {_MONTHS[months % 12]} {months // 12}"
        return ""
    base = re.match(r"\d{4}", last_year)
    if not base or not years:
        return ""
    sign = 1 if match["way"].lower() == "later" else -1
    return f"about {int(base[0]) + sign * years}, counted from {last_year}"


def _period(which: str, period: str, year: int, month: int) -> str:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if period == "year":
        return str(year + step)
    if period == "month":
        if not month:
            return ""
        months = year * 12 + month - 1 + step
        return f"{_MONTHS[months % 12]} {months // 12}"
    if period in {"week", "night", "decade"}:
        return ""
    return _named(which, period, year, month)


_STARTS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _named(which: str, period: str, year: int, month: int) -> str:
    """A season or month: the last one that had ended, the next one to begin."""
    if which == "this":
        return f"{period.title()} {year}" if period.title() in _MONTHS else f"{period} {year}"
    if not month:
        return ""
    names = [name.lower() for name in _MONTHS]
    first = _STARTS.get(period) or names.index(period) + 1
    last = first + 2 if period in _STARTS else first
    ended, to_come = last < month, first > month
    meant = (year if ended else year - 1) if which == "last" else (year if to_come else year + 1)
    return f"{period.title()} {meant}" if period.title() in _MONTHS else f"{period} {meant}"


WEEKDAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday today yesterday")
MONTH_WORDS: Final = frozenset(name.lower() for name in _MONTHS) | listed("spring summer autumn winter")
_ONE_YEAR: Final = re.compile(r"(?:1\d|20)\d\d(?:[–-]\d+)?s?")


def is_month(token: Token) -> bool:
    """Whether a word is a month or a season: 'May' and not 'may'."""
    return token.lower in MONTH_WORDS and token.tag in "PN"


def is_year(token: Token) -> bool:
    """Whether a number could be a year: '1998', '1906–07'."""
    return token.tag == "#" and bool(_ONE_YEAR.fullmatch(token.text))


def date_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the date that begins at `at` ends, at most at `end`: '3 May', 'March 2024', '1998'; `at` when none does.

    A number alone is one as a year, or before what no number counts: 'At 11 the council', not 'In 300 villages'.
    """
    run = at
    named = False
    while run < end:
        token = tokens[run]
        month = is_month(token)
        if not (month or (token.tag == "#" and (token.text[0].isdigit() or token.text == ","))):
            break
        named = named or month
        run += 1
    spans = run == at + 1 and run + 1 < end and tokens[run].lower in {"and", "to"}
    if spans and is_year(tokens[at]) and is_year(tokens[run + 1]):
        return run + 2  # between 2015 and 2019
    if named or run != at + 1:
        return run if named else at
    return run if _ONE_YEAR.fullmatch(tokens[at].text) or (run < end and tokens[run].tag in "DOP#") else at


def day_end(words: Sequence[Token]) -> int:
    """Where a day or year ends that words begin with; 0 where none does, as in '9 Dray Street'."""
    end = date_end(words, 0, len(words)) if words else 0
    return end if any(is_month(token) or is_year(token) for token in words[:end]) else 0
