"""The kinds of value the record holds: each reads from a tree, writes to one, and is said as JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.store.yaml_writing import Bare
from factcheck.text.plain import UNRECORDABLE
from factcheck.vocabulary import Word

if TYPE_CHECKING:
    from factcheck.store.yaml_reading import Tree

Path = tuple[str | int, ...]
Schema = dict[str, object]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a value, at its path in the tree."""

    path: Path
    message: str


class Kind(Protocol):
    """How one value is read, written and described."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The Python value; adds to `problems` and returns None when it is not of this kind."""

    def write(self, value: Any) -> Tree:
        """The tree of a Python value."""

    def schema(self) -> Schema:
        """The kind as JSON Schema."""


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

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The text itself."""
        if type(value) is not str:
            return _wrong(problems, path, "has to be text")
        if not value and not self.empty:
            return _wrong(problems, path, "is empty")
        if len(value) > self.most:
            return _wrong(problems, path, f"is longer than {self.most} characters")
        if (UNRECORDABLE if self.lines else _FORBIDDEN_IN_LINE).search(value):
            return _wrong(
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

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The text itself."""
        if type(value) is not str or not _compiled(self.pattern).fullmatch(value):
            return _wrong(problems, path, f"has to be {self.name}, not {_short(value)}")
        return value

    def write(self, value: str) -> Tree:
        """The text itself."""
        return value

    def schema(self) -> Schema:
        """A string with a pattern."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class Time:
    """A moment in UTC, to the second: 2026-11-25T22:04:08Z."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The text itself."""
        good = type(value) is str and _MOMENT.fullmatch(value)
        try:
            if good and type(value) is str:
                datetime.fromisoformat(value)
                return value
        except ValueError:
            pass
        return _wrong(problems, path, f'has to be a moment like "2026-11-25T22:04:08Z", not {_short(value)}')

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

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The member."""
        member = self.words._value2member_map_.get(value) if type(value) is str else None
        if isinstance(member, Word):
            return member
        return _wrong(problems, path, f"has to be one of {', '.join(self.words)}, not {_short(value)}")

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

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The number."""
        if isinstance(value, str) and _WHOLE.fullmatch(value) and self.least <= int(value) <= self.most:
            return int(value)
        return _wrong(
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

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The number."""
        if isinstance(value, str) and re.fullmatch(r"0(\.[0-9]{1,3})?|1(\.0{1,3})?", value):
            return float(value)
        return _wrong(
            problems, path, f"has to be a number from 0 to 1 with up to three places, not {_short(value)}"
        )

    def write(self, value: float) -> Tree:
        """The digits, without trailing zeros."""
        return Bare(f"{value:.3f}".rstrip("0").rstrip("."))

    def schema(self) -> Schema:
        """A number with bounds."""
        return {"type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.001}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The truth value."""
        if isinstance(value, str) and value in ("true", "false"):
            return value == "true"
        return _wrong(problems, path, f"has to be true or false, not {_short(value)}")

    def write(self, value: bool) -> Tree:
        """The word."""
        return Bare("true" if value else "false")

    def schema(self) -> Schema:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Several:
    """A list of values of one kind."""

    kind: Kind
    least: int = 0

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The values."""
        if type(value) is not list:
            return _wrong(problems, path, "has to be a list")
        if len(value) < self.least:
            return _wrong(problems, path, f"needs at least {self.least}")
        read = self.kind.read
        return tuple([read(item, (*path, index), problems) for index, item in enumerate(value)])

    def write(self, value: tuple[Any, ...]) -> Tree:
        """The values."""
        write = self.kind.write
        return [write(item) for item in value]

    def schema(self) -> Schema:
        """An array."""
        return {"type": "array", "items": self.kind.schema(), "minItems": self.least}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an entity; left out of the file when it has its default."""

    name: str
    kind: Kind
    required: bool
    default: Any


class Entity:
    """A mapping that is one frozen value: the file's keys are the attributes of `cls`.

    Keys in `always` are written even when they have their default.
    """

    def __init__(self, cls: Callable[..., Any], /, always: tuple[str, ...] = (), **kinds: Kind) -> None:
        self.always = frozenset(always)
        defaults = {f.name: f.default for f in fields(cls)}  # type: ignore[arg-type]
        self.cls = cls
        self.fields = tuple(
            Field(
                name, kind, defaults[name] is MISSING, None if defaults[name] is MISSING else defaults[name]
            )
            for name, kind in kinds.items()
        )
        self.kinds = {field.name: field.kind for field in self.fields}
        self.required = {field.name for field in self.fields if field.required}

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The value; None when anything in it is wrong."""
        if type(value) is not dict:
            return _wrong(problems, path, "has to be a mapping (key: value)")
        before = len(problems)
        found = {}
        for name, inner in value.items():
            kind = self.kinds.get(name)
            if kind is None:
                _wrong(problems, (*path, name), f"is not known here; known: {', '.join(sorted(self.kinds))}")
            else:
                found[name] = kind.read(inner, (*path, name), problems)
        lacking = sorted(self.required - value.keys())
        problems.extend(Problem(path, f"lacks {name}") for name in lacking)
        return self.cls(**found) if len(problems) == before else None

    def write(self, value: Any) -> Tree:
        """The keys that do not have their default, in the entity's order."""
        written: dict[str, Tree] = {}
        for field in self.fields:
            inner = getattr(value, field.name)
            if field.required or field.name in self.always or inner != field.default:
                written[field.name] = field.kind.write(inner)
        return written

    def schema(self) -> Schema:
        """An object that takes no other keys."""
        return {
            "type": "object",
            "properties": {field.name: field.kind.schema() for field in self.fields},
            "required": [field.name for field in self.fields if field.required],
            "additionalProperties": False,
        }


def _wrong(problems: list[Problem], path: Path, message: str) -> Any:
    """Note the problem; the None that comes back stands for the value that could not be read."""
    problems.append(Problem(path, message))


def _short(value: Tree) -> str:
    if isinstance(value, str):
        shown = value if len(value) <= 40 else value[:37] + "..."
        return repr(shown)
    return "a list" if isinstance(value, list) else "a mapping"
