"""How the attributes of a value stand in the columns of its table: words as text, lists and entities as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Table

from factcheck.store.kinds import Entity, Kind, Problem, Several
from factcheck.store.scalars import Flag, OneOf

Row = dict[str, Any]


def _load_json(kind: Kind, text: str) -> object:
    problems: list[Problem] = []
    value = kind.read(json.loads(text), (), problems)
    if problems:
        raise ValueError(problems[0].message)
    return value


def _load_list(kind: Several) -> Callable[[str], Any]:
    return lambda text: () if text == "[]" else _load_json(kind, text)


def _load_entity(entity: Entity) -> Callable[[str | None], Any]:
    return lambda text: None if text is None else _load_json(entity, text)


def loaders(entity: Entity, table: Table) -> dict[str, Callable[[Any], Any]]:
    """How the columns that hold more than a plain value are read; children have tables of their own."""
    found: dict[str, Callable[[Any], Any]] = {}
    for field in entity.fields:
        if field.name not in table.c:
            continue
        if isinstance(field.kind, OneOf):
            found[field.name] = field.kind.words._value2member_map_.__getitem__
        elif isinstance(field.kind, Several):
            found[field.name] = _load_list(field.kind)
        elif isinstance(field.kind, Entity):
            found[field.name] = _load_entity(field.kind)
        elif isinstance(field.kind, Flag):
            found[field.name] = bool
    return found


def _write_list(kind: Several) -> Callable[[Any], str]:
    return lambda value: json.dumps(kind.write(value), ensure_ascii=False) if value else "[]"


def _write_entity(entity: Entity) -> Callable[[Any], str | None]:
    return lambda value: None if value is None else json.dumps(entity.write(value), ensure_ascii=False)


@cache
def _writers(entity: Entity, table: Table) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    """The columns an entity fills, each with how its value is written; None for a plain value."""
    found: list[tuple[str, Callable[[Any], Any] | None]] = []
    for field in entity.fields:
        if field.name not in table.c:
            continue
        if isinstance(field.kind, Several):
            found.append((field.name, _write_list(field.kind)))
        elif isinstance(field.kind, Entity):
            found.append((field.name, _write_entity(field.kind)))
        else:
            found.append((field.name, str if isinstance(field.kind, OneOf) else None))
    return tuple(found)


def dump(value: object, entity: Entity, table: Table) -> Row:
    """The columns of a value."""
    row: Row = {}
    for name, write in _writers(entity, table):
        inner = getattr(value, name)
        row[name] = write(inner) if write else inner
    return row
