"""JSON of our own making, read as strictly as any input: every member known, every type checked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from factcheck.archive.derived import Stated
from factcheck.errors import Damage

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_T = TypeVar("_T")
_Word = TypeVar("_Word", bound=StrEnum)


class Fields:
    """The members of a JSON object, taken out one by one with their types checked. Raises Damage."""

    def __init__(self, members: dict[str, object], where: str) -> None:
        self._members = dict(members)
        self._where = where

    def text(self, name: str) -> str:
        """Take a string."""
        return self._take(name, str)

    def text_if_there(self, name: str) -> str:
        """Take a string that is written only when there is something to say; "" when it is not there."""
        if name not in self._members:
            return ""
        if not (value := self.text(name)):
            raise self._wrong(name)
        return value

    def number(self, name: str) -> int:
        """Take a whole number that is not negative."""
        value = self._take(name, int)
        if isinstance(value, bool) or value < 0:
            raise self._wrong(name)
        return value

    def seconds(self, name: str) -> float:
        """Take a number that is not negative."""
        value = self._members.get(name)
        if isinstance(value, int):
            return self.number(name)
        seconds = self._take(name, float)
        if not seconds >= 0:
            raise self._wrong(name)
        return seconds

    def moment(self, name: str) -> str:
        """Take a moment in UTC, to the second."""
        said = self.text(name)
        try:
            good = _MOMENT.fullmatch(said) and datetime.fromisoformat(said)
        except ValueError:
            good = None
        if not good:
            raise self._wrong(name)
        return said

    def one_of(self, name: str, words: type[_Word]) -> _Word:
        """Take one of some words."""
        said = self.text(name)
        for word in words:
            if word.value == said:
                return word
        raise self._wrong(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """Take a list of strings."""
        values = self._take(name, list)
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(name)
        return tuple(values)

    def each(self, name: str, read: Callable[[Fields], _T]) -> tuple[_T, ...]:
        """Take a list of objects, each read by `read`."""
        return tuple(self._object(name, value, read) for value in self._take(name, list))

    def optional(self, name: str, read: Callable[[Fields], _T]) -> _T | None:
        """Take an object read by `read`, or null."""
        if name in self._members and self._members[name] is None:
            del self._members[name]
            return None
        return self._object(name, self._take(name, dict), read)

    def stated(self, name: str) -> Stated:
        """Take a value with how it was got."""
        return self._object(name, self._take(name, dict), lambda f: Stated(f.text("value"), f.text("how")))

    def require(self, name: str, expected: str) -> None:
        """Take a string that must be `expected`."""
        if self.text(name) != expected:
            raise self._wrong(name)

    def end(self) -> None:
        """Refuse members that nobody took."""
        if self._members:
            raise Damage(f'{self._where}: "{min(self._members)}" does not belong there')

    def _object(self, name: str, value: object, read: Callable[[Fields], _T]) -> _T:
        if not isinstance(value, dict):
            raise self._wrong(name)
        inner = Fields(value, f"{self._where}: {name}")
        result = read(inner)
        inner.end()
        return result

    def _take(self, name: str, kind: type[_T]) -> _T:
        value = self._members.pop(name, None)
        if not isinstance(value, kind):
            raise self._wrong(name)
        return value

    def _wrong(self, name: str) -> Damage:
        return Damage(f'{self._where}: "{name}" is missing or not what it should be')


def read_object(data: bytes, where: str) -> dict[str, object]:
    """Read one JSON object. Raises Damage for broken JSON, repeated names, deep nesting, anything else."""
    try:
        value: object = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_repeats, parse_constant=_no_constants
        )
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise Damage(f"{where} cannot be read")
    return value


def _no_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return members


def _no_constants(name: str) -> object:
    raise ValueError(f"{name} is no JSON number")
