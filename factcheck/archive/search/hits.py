"""What a search service found, and reading its parts with care: every one of them may be missing or hostile. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.archive.address import canonical
from factcheck.errors import BadInput, FactcheckError
from factcheck.text.plain import clipped, plain

MOST_ENTRIES = 200  # of an answer that are looked at
_READ = 20_000  # characters of a field that are looked at
_TITLE, _PUBLISHER, _EXCERPT = 300, 200, 400
_HIDDEN = re.compile(r"<(?:(?P<comment>!--)|(?P<name>script|style)\b)", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|br|div|li|jats:p|jats:title|jats:sec)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_DAY = re.compile(r"([12]\d{3})(?:-?(\d\d)(?:-?(\d\d))?)?(?!\d)", re.ASCII)


class NoAnswer(FactcheckError):
    """What a service sent is no answer to a search: nothing was searched, and the message says why."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """One document that was found; `date` is a year, month or day (2026-11-05), `url` its canonical address.

    `note` is what the service says of it that a checker must know; "" where it says nothing, as for all but `url`
    and `title`.
    """

    url: str
    title: str
    publisher: str = ""
    date: str = ""
    excerpt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer holds: hits, how many entries were of no use, and what it says it could not look at."""

    hits: tuple[Hit, ...] = ()
    unusable: int = 0
    unasked: str = ""


def hit(
    url: object, title: object, publisher: object = "", at: object = "", excerpt: object = "", note: str = ""
) -> Hit | None:
    """Return a hit of what stands in an answer; None for one without an address of the web.

    One without a title is called by its address.
    """
    if not isinstance(url, str):
        return None
    try:
        address = canonical(url.strip())
    except (BadInput, ValueError):
        return None
    called = words(title, _TITLE) or clipped(plain(address), _TITLE)
    return Hit(address, called, words(publisher, _PUBLISHER), day(at), words(excerpt, _EXCERPT), note)


def words(value: object, most: int = _EXCERPT) -> str:
    """Return a text without its markup, on one line, cut to so many columns; "" for what is no text."""
    if not isinstance(value, str):
        return ""
    shown = _TAG.sub("", _BLOCK.sub(" ", _without_hidden(value[:_READ])))
    return clipped(plain(html.unescape(shown)), most)


def _without_hidden(markup: str) -> str:
    """Markup without comments, scripts and styles; one that does not end goes on to the end."""
    kept, at = [], 0
    while (begin := _HIDDEN.search(markup, at)) is not None:
        kept.append(markup[at : begin.start()])
        end = "-->" if begin["comment"] else rf"</{begin['name']}\s*>"
        ended = re.compile(end, re.IGNORECASE).search(markup, begin.end())
        if ended is None:
            return " ".join(kept)
        at = ended.end()
    return " ".join([*kept, markup[at:]])


def day(value: object) -> str:
    """Return the year, month or day that a date begins with, as in 2026, 2026-11, 2026-11-05; "" when it is none."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return ""
    return _day(*(int(part) for part in found.groups() if part))


def parts(value: object) -> str:
    """Return the same of a list [2026, 11, 5] that may be shorter, or hold nulls."""
    numbers = []
    for part in value[:3] if isinstance(value, list) else ():
        if type(part) is not int:
            break
        numbers.append(part)
    return _day(*numbers)


def _day(year: int = 0, month: int = 0, number: int = 0) -> str:
    try:
        date(year, month or 1, number or 1)
    except (ValueError, OverflowError):
        return ""
    if not 1000 <= year <= 2999:
        return ""
    return "-".join(filter(None, (f"{year}", f"{month:02d}" * bool(month), f"{number:02d}" * bool(number))))


def members(value: object) -> Mapping[str, object]:
    """Return the members of a JSON object; none for what is no object."""
    return value if isinstance(value, dict) else {}


def entries(value: object) -> list[object]:
    """Return the entries of a JSON array, the first MOST_ENTRIES; none for what is no array."""
    return value[:MOST_ENTRIES] if isinstance(value, list) else []


def first(value: object) -> object:
    """Return the first entry of an array, what is no array itself; None of an empty one."""
    if isinstance(value, list):
        return value[0] if value else None
    return value
