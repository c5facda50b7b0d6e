"""Dates and times of spreadsheets: days counted from a first one, and how formats show them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST = 2_958_466  # the day after 9999-12-31
_FIRST_REAL = 61  # 1900-03-01: before it the count has a day too many, 1900-02-29
_LOCALE = re.compile(r"[0-9a-fA-F]{1,8}")
_ENGLISH = 0x09  # of a locale's number the lowest ten bits are the language


class Part(Protocol):
    """A part of a format's code; see `number_format.Token`."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def text(self) -> str:
        """How it is written."""


def moment(serial: Decimal, base_1904: bool) -> datetime | None:
    """Return the moment that a number stands for, None when there is none."""
    if not 0 <= serial < _LAST:
        return None
    seconds = round(serial * 86_400_000)
    if base_1904:
        first = datetime(1904, 1, 1)  # noqa: DTZ001 - days of a sheet have no zone
    elif serial >= _FIRST_REAL:
        first = datetime(1899, 12, 30)  # noqa: DTZ001
    else:
        first = datetime(1899, 12, 31)  # noqa: DTZ001
    try:
        return first + timedelta(milliseconds=seconds)
    except OverflowError:
        return None


def iso(serial: Decimal, base_1904: bool) -> str:
    """Return the date and, if it has one, the time, in the order year, month, day; "" when it is none."""
    when = moment(serial, base_1904)
    if when is None or (not base_1904 and serial < 1):
        return ""
    when = _to_seconds(when)
    shown = f"{when:%H:%M:%S}".removesuffix(":00")
    day = f"{when.year:04d}-{when.month:02d}-{when.day:02d}"
    return f"{day} {shown}" if shown != "00:00" else day


def dated(parts: Sequence[Part], locale: str, serial: Decimal, base_1904: bool) -> str | None:
    """Return a date or time by the parts of a format; None when that is not followed."""
    if locale == "system":
        return iso(serial, base_1904) or None
    when = moment(serial, base_1904)
    if when is None or not _followed(parts, locale):
        return None
    units = _units(parts)
    if (
        not base_1904
        and (serial < 1 or 60 <= serial < _FIRST_REAL)
        and any(unit[0] in "ymd" for unit in units)
    ):
        return None
    if not any(unit.startswith(".") for unit in units):
        when = _to_seconds(when)
    days = int(serial)
    half_days = any(part.kind == "noon" for part in parts)
    out = [_unit(unit, when, days, half_days) for unit in units]
    return None if None in out else "".join(filter(None, out)).strip()


def _to_seconds(when: datetime) -> datetime:
    return (when + timedelta(milliseconds=500)).replace(microsecond=0)


def _followed(parts: Sequence[Part], locale: str) -> bool:
    """Whether all its parts are known, and names are in English."""
    if locale and (not _LOCALE.fullmatch(locale) or int(locale, 16) > 0xFFFF):
        return False  # other calendars and figures
    english = not locale or int(locale, 16) & 0x3FF in (_ENGLISH, 0)
    for part in parts:
        if part.kind == "date":
            if part.text[0] not in "ymdhs":
                return False
            named = part.text[0] in "md" and len(part.text) > 2
        elif part.kind == "digits":
            named = False
            if part.text.strip("0") not in (".", ","):
                return False
        else:
            named = part.kind == "noon"
            if part.kind not in ("noon", "literal", "elapsed"):
                return False
        if named and not english:
            return False
    return True


def _units(parts: Sequence[Part]) -> list[str]:
    """The parts as units: y, o (months), d, h, n (minutes), s, p (noon), .0, [h]; '"' begins what stands as it is."""
    units: list[str] = []
    letters = [part.text[0] if part.kind in ("date", "elapsed") else "" for part in parts]
    for number, part in enumerate(parts):
        if part.kind == "literal":
            units.append('"' + part.text)
        elif part.kind == "noon":
            units.append("p" if "m" in part.text else "a")
        elif part.kind == "digits":
            units.append(part.text if part.text[1:] else '"' + part.text)
        elif part.kind == "elapsed":
            units.append("[" + part.text)
        elif part.text[0] == "m" and (
            _near(letters[:number][::-1], "h") or _near(letters[number + 1 :], "s")
        ):
            units.append("n" * len(part.text))
        elif part.text[0] == "m":
            units.append("mo" + part.text)
        else:
            units.append(part.text)
    return units


def _near(letters: list[str], wanted: str) -> bool:
    return next((letter for letter in letters if letter), "") == wanted


def _unit(unit: str, when: datetime, days: int, half_days: bool) -> str | None:
    first, width = unit[0], len(unit)
    if first == '"':
        return unit[1:]
    if first == "[":
        return _elapsed(unit[1:], when, days)
    if first == ".":
        return f".{when.microsecond // 1000:03d}"[:width] if width <= 4 else None
    if first in "pa":
        noon = "AM" if when.hour < 12 else "PM"
        return noon if first == "p" else noon[0]
    if first == "y":
        return f"{when.year % 100:02d}" if width < 3 else f"{when.year:04d}"
    if first in "md":
        return _day(unit, when)
    hour = (when.hour % 12 or 12) if half_days else when.hour
    number = {"h": hour, "n": when.minute, "s": when.second}[first]
    return f"{number:0{min(width, 2)}d}"


def _day(unit: str, when: datetime) -> str:
    """A month or a day, as a number or by its name."""
    if unit.startswith("mo"):
        number, name = when.month, _MONTHS[when.month - 1]
        unit = unit[2:]
    else:
        number, name = when.day, _DAYS[when.weekday()]
    if len(unit) < 3:
        return f"{number:0{len(unit)}d}"
    if len(unit) == 5 and unit[0] == "m":
        return name[0]
    return name[:3] if len(unit) == 3 else name


def _elapsed(unit: str, when: datetime, days: int) -> str:
    """All hours, minutes or seconds since the first day."""
    hours = days * 24 + when.hour
    number = {"h": hours, "m": hours * 60 + when.minute, "s": (hours * 60 + when.minute) * 60 + when.second}
    return f"{number[unit[0]]:0{len(unit)}d}"
