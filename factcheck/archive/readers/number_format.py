"""Number formats of spreadsheets (ECMA-376, part 1, 18.8.31): how a stored number stands in its cell.

Figures are shown as an English-language program shows them. Formats whose outcome depends on the computer of whoever
looks (its own short date) give the date in the order year, month, day. What is not followed gives None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from factcheck.archive.readers.format_codes import Section, Token, sections_of
from factcheck.archive.readers.serial_dates import dated, iso

_BLANK = re.compile(r"[ \u00a0\u2009\u202f]")  # between figures, in formats of many countries
_PATTERN = re.compile(r"([#0?,]*)(?:(\.)([#0?]*))?(,*)(?:E([+-])(0{1,3}))?")
_OPERATORS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "=": eq, "<>": ne, "<": lt, "<=": le, ">": gt, ">=": ge,
}  # fmt: skip
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_STORED = Context(prec=15, rounding=ROUND_HALF_UP)  # figures that a spreadsheet shows of any number
_MOST = 30  # places before or behind the point that are shown

_PLAIN = re.compile(r"0|-?[1-9][0-9]*(?:\.[0-9]*[1-9])?|-?0\.[0-9]{0,5}[1-9]")
_TENS = (1.0, 10.0, 100.0, 1000.0)
_SIMPLEST = {
    "General": -1, "0": 0, "0.0": 1, "0.00": 2, "0.000": 3, "#,##0": 0, "#,##0.0": 1, "#,##0.00": 2, "#,##0.000": 3,
}  # fmt: skip

SHORT_DATE = "[$-x-sysdate]"
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0;-#,##0", 6: "#,##0;-#,##0", 7: "#,##0.00;-#,##0.00",
    8: "#,##0.00;-#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: f"{SHORT_DATE}yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: f"{SHORT_DATE}yyyy-mm-dd hh:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: '#,##0;(#,##0);"-"', 42: '#,##0;(#,##0);"-"',
    43: '#,##0.00;(#,##0.00);"-"', 44: '#,##0.00;(#,##0.00);"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 55), 57, 58), f"{SHORT_DATE}yyyy-mm-dd"),
}  # fmt: skip
"""The codes that files refer to by number alone; the currency of some is that of whoever looks, and left out."""


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format as its code has it."""

    sections: tuple[Section, ...]
    # places behind the point of one that says no more; -1 where it says nothing at all
    plain: int | None = None
    grouped: bool = False

    def number(self, stored: str, base_1904: bool = False) -> tuple[str, bool]:
        """Return how a number stands in its cell, and whether the format was followed; one that is not gives it as
        stored, a date in the order year, month, day. What is no number is given back as it is.
        """
        try:
            value = _STORED.create_decimal(stored.strip())
        except InvalidOperation:
            return stored, True
        if not value.is_finite() or abs(value.adjusted()) > 400:
            return stored, True
        section, negative = self._of(value)
        if section is None:
            return general(value), False
        if section.dates:
            shown = None if section.unread else dated(section.tokens, section.locale, value, base_1904)
            return (shown, True) if shown is not None else (iso(value, base_1904) or general(value), False)
        shown = None if section.unread else _shown(section, value, negative)
        return (general(value), False) if shown is None else (shown, True)

    def plainly(self, stored: str) -> str | None:
        """Return how a number stands in its cell where that is quickly told; None where `number` has to tell."""
        plain = self.plain
        if plain is None:
            return None
        if plain < 0:
            return stored if len(stored) < 11 and _PLAIN.fullmatch(stored) else None
        try:
            value = float(stored)
        except ValueError:
            return None
        scaled = abs(value) * _TENS[plain]
        if not (
            scaled < 1e13 and abs(scaled % 1 - 0.5) > 1e-4 and value
        ):  # ties are told by the figures as stored
            return None
        return f"{value:,.{plain}f}" if self.grouped else f"{value:.{plain}f}"

    def text(self, words: str) -> str:
        """Return how words stand in their cell."""
        section = self.sections[-1]
        if len(self.sections) < 4 and not section.has("@"):
            return words
        return "".join(
            words if token.kind in ("@", "general") else token.text if token.kind == "literal" else ""
            for token in section.tokens
        )

    def _of(self, value: Decimal) -> tuple[Section | None, bool]:
        """The section for a number, and whether it shows a minus; None where that is not followed."""
        numeric = self.sections[:3]
        if any(section.condition for section in numeric):
            for section in numeric:
                if section.condition is None or _OPERATORS[section.condition[0]](value, section.condition[1]):
                    return (section, False) if value >= 0 else (None, True)
            return None, False
        if value < 0 and len(numeric) > 1:
            return numeric[1], False
        if not value and len(numeric) > 2:
            return numeric[2], False
        return numeric[0], value < 0


def general(value: Decimal) -> str:
    """Return a number as it stands without a format: whole, or with as many places as a wide cell has."""
    if value == value.to_integral_value() and value.adjusted() < 15:
        return format(_EXACT.create_decimal(value).quantize(Decimal(1), context=_EXACT), "f")
    size = value.adjusted()
    if size < -4 and (len(value.as_tuple().digits) - size) > 10:
        return _scientific(value)
    if size >= 15:
        return _scientific(value)
    places = max(0, 10 - max(size + 1, 1))
    shown = format(value.quantize(Decimal(1).scaleb(-places), context=_EXACT), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _scientific(value: Decimal) -> str:
    mantissa, _, power = f"{value:.5E}".partition("E")
    return f"{mantissa.rstrip('0').rstrip('.')}E{int(power):+03d}"


def _shown(section: Section, value: Decimal, negative: bool) -> str | None:
    """The number by a section that is about figures."""
    if section.has("/"):
        return None
    size = abs(value)
    for token in section.tokens:
        if token.kind == "%":
            size = size.scaleb(2, context=_EXACT)
    out, written = [], 0
    for token in _joined(section.tokens):
        if token.kind == "digits":
            figures = (_spaced if _BLANK.search(token.text) else _figures)(token.text, size)
            if figures is None:
                return None
            out.append(figures)
            written += 1
        elif token.kind in ("general", "@"):
            out.append(general(abs(value)))
            written += 1
        else:
            out.append(token.text)
    if written > 1:
        return None
    return ("-" if negative and written else "") + "".join(out).strip()


def _joined(tokens: tuple[Token, ...]) -> list[Token]:
    """The parts of a section, with figures that have no more than a blank between them as one ("# ##0")."""
    found: list[Token] = []
    for token in tokens:
        blank = found and found[-1].kind == "literal" and _BLANK.fullmatch(found[-1].text)
        if token.kind == "digits" and blank and len(found) > 1 and found[-2].kind == "digits":
            between, before = found.pop().text, found.pop().text
            token = Token("digits", before + between + token.text)
        found.append(token)
    return found


def _spaced(pattern: str, value: Decimal) -> str | None:
    """A number of no sign by a pattern with blanks, each of which stands where it does from the right."""
    whole, _, behind = pattern.partition(".")
    figures = None if "," in whole or _BLANK.search(behind) else _figures(_BLANK.sub("", pattern), value)
    if figures is None or "E" in figures:
        return None
    units, point, places = figures.partition(".")
    shown = ""
    for sign in reversed(whole):
        if _BLANK.match(sign):
            shown = sign + shown
        else:
            shown, units = units[-1:] + shown, units[:-1]
    return f"{units}{shown}{point}{places}".strip()


def _figures(pattern: str, value: Decimal) -> str | None:
    """A number of no sign by a pattern such as "#,##0.00"; None when it is none of the plain ones."""
    found = _PATTERN.fullmatch(pattern)
    if not found:
        return None
    whole, point, places, behind, sign, power = (part or "" for part in found.groups())
    if sign:
        return _with_power(whole, places, sign, len(power), value)
    bare = whole.rstrip(",")
    scale = len(whole) - len(bare) + len(behind)
    value = value.scaleb(-3 * scale, context=_EXACT)
    if len(places) > _MOST or value.adjusted() > _MOST:
        return None
    rounded = value.quantize(Decimal(1).scaleb(-len(places)), context=_EXACT)
    units, _, rest = format(rounded, "f").partition(".")
    rest = rest[: len(places.rstrip("#?"))] + rest[len(places.rstrip("#?")) :].rstrip("0")
    least = len(bare.replace(",", "").lstrip("#?"))
    units = units.lstrip("0").zfill(least) if least or units.strip("0") else ""
    if "," in bare:
        units = _grouped(units)
    return f"{units}{point}{rest}"


def _grouped(units: str) -> str:
    first = len(units) % 3
    groups = [units[:first], *(units[at : at + 3] for at in range(first, len(units), 3))]
    return ",".join(filter(None, groups))


def _with_power(whole: str, places: str, sign: str, width: int, value: Decimal) -> str | None:
    """A number of no sign as one figure and a power of ten; None for patterns with more figures before the point."""
    if len(whole) != 1:
        return None
    mantissa, _, power = f"{value:.{min(len(places), _MOST)}E}".partition("E")
    shown = f"{abs(int(power)):0{width}d}"
    return f"{mantissa}E{'-' if int(power) < 0 else '+' if sign == '+' else ''}{shown}"


@lru_cache(maxsize=2_000)
def number_format(code: str) -> NumberFormat:
    """Return the format of a code."""
    return NumberFormat(sections_of(code), _SIMPLEST.get(code), code.startswith("#,##0"))
