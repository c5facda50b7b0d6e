"""What a kind of value is (it reads from a tree, writes to one, and is said as JSON Schema), and the two kinds that
are made of others: a list and an entity. Those of a single value are in scalars.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from factcheck.store.yaml_reading import Tree

MOST_PROBLEMS = 1000  # nobody reads more, and a file of nothing else would fill the memory with them

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


@dataclass(frozen=True, slots=True)
class Several:
    """A list of values of one kind."""

    kind: Kind
    least: int = 0

    def read(self, value: Tree, path: Path, problems: list[Problem]) -> Any:
        """The values."""
        if type(value) is not list:
            return wrong(problems, path, "has to be a list")
        if len(value) < self.least:
            return wrong(problems, path, f"needs at least {self.least}")
        read, found = self.kind.read, []
        for index, item in enumerate(value):
            if len(problems) >= MOST_PROBLEMS:
                return None
            found.append(read(item, (*path, index), problems))
        return tuple(found)

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
            return wrong(problems, path, "has to be a mapping (key: value)")
        before = len(problems)
        found = {}
        for name, inner in value.items():
            kind = self.kinds.get(name)
            if kind is None:
                wrong(problems, (*path, name), f"is not known here; known: {', '.join(sorted(self.kinds))}")
                if len(problems) >= MOST_PROBLEMS:
                    return None
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


def wrong(problems: list[Problem], path: Path, message: str) -> Any:
    """Note the problem; the None that comes back stands for the value that could not be read."""
    problems.append(Problem(path, message))
