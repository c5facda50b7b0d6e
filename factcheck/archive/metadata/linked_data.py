"""The objects in the JSON-LD of a page, as they stand in one another and refer to one another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

_NODES = 5_000
_REFERRING = ("author", "publisher")
_MOST = 50  # of those that one object refers to


def objects(linked_data: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    """All objects in all JSON-LD blocks, outer before inner; what is not JSON is passed over."""
    for block in linked_data:
        try:
            waiting: list[object] = [json.loads(block.strip(" \t\r\n;"), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                waiting.extend(v for v in node.values() if isinstance(v, dict | list))
            elif isinstance(node, list):
                waiting.extend(v for v in node[:_NODES] if isinstance(v, dict | list))


def with_references(node: Mapping[str, object], linked_data: tuple[str, ...]) -> Mapping[str, object]:
    """An object with what it names by `@id` alone as its author or publisher put in the place of that."""
    values = {key: node.get(key) for key in _REFERRING}
    several = {key: value[:_MOST] if isinstance(value, list) else [value] for key, value in values.items()}
    if not any(_refers(one) for those in several.values() for one in those):
        return node
    named = _named(linked_data)
    found = {
        key: [named.get(_id(one), one) if _refers(one) else one for one in those]
        for key, those in several.items()
    }
    return {**node, **found}


def _refers(value: object) -> bool:
    return isinstance(value, dict) and "name" not in value and bool(_id(value))


def _id(value: object) -> str:
    found = value.get("@id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _named(linked_data: tuple[str, ...]) -> dict[str, Mapping[str, object]]:
    """The objects that have a name, by their `@id`."""
    return {_id(one): one for one in objects(linked_data) if "name" in one and _id(one)}
