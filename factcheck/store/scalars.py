"""The kinds of a single value: text, times, words of a closed set, numbers, yes or no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING

from factcheck.store.kinds import Path, Problem, Schema, wrong
from factcheck.store.yaml_writing import Bare
from factcheck.text.plain import UNRECORDABLE
from factcheck.vocabulary import Word

if TYPE_CHECKING:
    from factcheck.store.yaml_reading import Tree

_compiled = cache(partial(re.compile, flags=re.ASCII))
_MOMENT = re.compile(r"[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}Z")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,12}")
_FORBIDDEN_IN_LINE = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """Words; on one line unless `lines`."""

    most: int = 1_000
    lines: bool = False
    empty: bool = False

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The text itself."""
        if type(value) is not str:
            return wrong(problems, path, "has to be text")
        if not value and not self.empty:
            return wrong(problems, path, "is empty")
        if len(value) > self.most:
            return wrong(problems, path, f"is longer than {self.most} characters")
        if (UNRECORDABLE if self.lines else _FORBIDDEN_IN_LINE).search(value):
            return wrong(
                problems, path, "holds a control character" + ("" if self.lines else " or line break")
            )
        return value

    def write(self, value: str) -> Tree:
        """The text itself."""
        return value

    def schema(self) -> Schema:
        """A string with bounds."""
        return {"type": "string", "minLength": 0 if self.empty else 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Matching:
    """Text of one fixed shape, named for people."""

    pattern: str
    name: str

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The text itself."""
        if type(value) is not str or not _compiled(self.pattern).fullmatch(value):
            return wrong(problems, path, f"has to be {self.name}, not {_short(value)}")
        return value

    def write(self, value: str) -> Tree:
        """The text itself."""
        return value

    def schema(self) -> Schema:
        """A string with a pattern."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


def numbered(letter: str, name: str) -> Matching:
    """An id: its letter and a number, spelled in one way (C001, C002, ..., C999, C1000, ...)."""
    return Matching(f"{letter}(?:00[1-9]|0[1-9][0-9]|[1-9][0-9]{{2,8}})", name)


@dataclass(frozen=True, slots=True)
class Time:
    """A moment in UTC, to the second: 2026-11-25T22:04:08Z."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The text itself."""
        good = type(value) is str and _MOMENT.fullmatch(value)
        try:
            if good and type(value) is str:
                datetime.fromisoformat(value)
                return value
        except ValueError:
            pass
        return wrong(problems, path, f'has to be a moment like "2026-11-25T22:04:08Z", not {_short(value)}')

    def write(self, value: str) -> Tree:
        """The text itself."""
        return value

    def schema(self) -> Schema:
        """A date-time string in UTC."""
        pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
        return {"type": "string", "format": "date-time", "pattern": pattern}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word of a closed set."""

    words: type[Word]

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The member."""
        member = self.words._value2member_map_.get(value) if type(value) is str else None
        if isinstance(member, Word):
            return member
        return wrong(problems, path, f"has to be one of {', '.join(self.words)}, not {_short(value)}")

    def write(self, value: Word) -> Tree:
        """The word."""
        return value.value

    def schema(self) -> Schema:
        """An enumeration with the meanings beside it."""
        meanings = "; ".join(f"{word.value}: {word.meaning}" for word in self.words)
        return {"enum": [word.value for word in self.words], "description": meanings}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` on."""

    least: int = 0
    most: int = 10**12

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The number."""
        if isinstance(value, str) and _WHOLE.fullmatch(value) and self.least <= int(value) <= self.most:
            return int(value)
        return wrong(
            problems, path, f"has to be a whole number from {self.least} to {self.most}, not {_short(value)}"
        )

    def write(self, value: int) -> Tree:
        """The digits."""
        return Bare(value)

    def schema(self) -> Schema:
        """An integer with bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Score:
    """A number from 0 to 1, kept to three places."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The number."""
        if isinstance(value, str) and re.fullmatch(r"0(\.[0-9]{1,3})?|1(\.0{1,3})?", value):
            return float(value)
        return wrong(
            problems, path, f"has to be a number from 0 to 1 with up to three places, not {_short(value)}"
        )

    def write(self, value: float) -> Tree:
        """The digits, without trailing zeros."""
        return Bare(f"{value:.3f}".rstrip("0").rstrip("."))

    def schema(self) -> Schema:
        """A number with bounds; 0.071 is no multiple of 0.001 to those who count in binary."""
        return {"type": "number", "minimum": 0, "maximum": 1}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> object:
        """The truth value."""
        if isinstance(value, str) and value in ("true", "false"):
            return value == "true"
        return wrong(problems, path, f"has to be true or false, not {_short(value)}")

    def write(self, value: bool) -> Tree:
        """The word."""
        return Bare("true" if value else "false")

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


def _short(value: Tree) -> str:
    if isinstance(value, str):
        shown = value if len(value) <= 40 else value[:37] + "..."
        return repr(shown)
    return "a list" if isinstance(value, list) else "a mapping"
