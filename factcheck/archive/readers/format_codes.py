"""The codes of number formats (ECMA-376, part 1, 18.8.31), taken apart into what they show one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<blank>_.)|(?P<fill>\*.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>general)|(?P<noon>am/pm|a/p)|(?P<power>e[+-])|(?P<digit>[#0?])|(?P<sign>[.,%/@;])"
    r"|(?P<date>y+|m+|d+|h+|s+|b+|e+|g+|n+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_COLOR = re.compile(r"(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|=|<|>)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
_ELAPSED = re.compile(r"h{1,4}|m{1,4}|s{1,4}", re.IGNORECASE)
_SYSTEM = re.compile(r"\$-(?:f800|f400|x-sysdate|x-systime)", re.IGNORECASE)
_LONGEST = 255  # of a code; programs write no longer one


class Token(NamedTuple):
    """A part of a format's code: "literal", "digits" (a pattern of figures), "date", "elapsed", "noon", ..."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a format says of some numbers: the parts, in their order, and which numbers by a condition of its own."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    locale: str = ""
    unread: bool = False  # it has something that is not followed here

    @property
    def dates(self) -> bool:
        """Whether numbers stand for dates or times here."""
        return any(token.kind in ("date", "elapsed", "noon") for token in self.tokens)

    def has(self, kind: str) -> bool:
        """Whether it has a part of this kind."""
        return any(token.kind == kind for token in self.tokens)


def sections_of(code: str) -> tuple[Section, ...]:
    """Return the sections of a code, four at the most; one that is too long to be one is no more than "General"."""
    if len(code) > _LONGEST:
        code = "General"
    sections = [_Reading()]
    for found in _TOKEN.finditer(code):
        kind, text = found.lastgroup or "other", found[found.lastgroup or "other"]
        if text == ";" and kind == "sign":
            sections.append(_Reading())
        else:
            sections[-1].take(kind, text)
    return tuple(section.made() for section in sections[:4])


class _Reading:
    """A section that is being read."""

    def __init__(self) -> None:
        self._tokens: list[Token] = []
        self._condition: tuple[str, Decimal] | None = None
        self._locale = ""
        self._unread = False

    def take(self, kind: str, text: str) -> None:
        """Take in a part of the code."""
        if kind in ("quoted", "escaped", "other"):
            self._tokens.append(Token("literal", text))
        elif kind == "blank":
            self._tokens.append(Token("literal", " "))
        elif kind == "bracket":
            self._bracket(text)
        elif kind == "digit" or (kind == "power" and self._follows_digits()) or (text and text in ".,"):
            self._digits(text.upper())
        elif kind == "power":
            self._unread = True
        elif kind == "sign":
            self._tokens.append(Token(text, "%" if text == "%" else "/" if text == "/" else ""))
        elif kind != "fill":
            self._tokens.append(Token(kind, text.lower()))

    def made(self) -> Section:
        """The section."""
        dates = any(token.kind in ("date", "elapsed", "noon") for token in self._tokens)
        tokens = self._tokens
        if dates:  # signs between dates are no more than that
            tokens = [Token("literal", "/") if token.kind == "/" else token for token in tokens]
        elif tokens and all(token.text in ".," or token.kind != "digits" for token in tokens):
            tokens = [Token("literal", token.text) if token.kind == "digits" else token for token in tokens]
        return Section(tuple(tokens), self._condition, self._locale, self._unread)

    def _follows_digits(self) -> bool:
        return bool(self._tokens) and self._tokens[-1].kind == "digits"

    def _digits(self, text: str) -> None:
        if self._follows_digits():
            text = self._tokens.pop().text + text
        self._tokens.append(Token("digits", text))

    def _bracket(self, text: str) -> None:
        if _COLOR.fullmatch(text):
            return
        if found := _CONDITION.fullmatch(text.strip()):
            self._condition = found[1], Decimal(found[2])
        elif _ELAPSED.fullmatch(text):
            self._tokens.append(Token("elapsed", text.lower()))
        elif _SYSTEM.fullmatch(text):
            self._locale = "system"
        elif text.startswith("$"):
            currency, _, self._locale = text[1:].partition("-")
            self._tokens.append(Token("literal", currency))
        else:
            self._unread = True
