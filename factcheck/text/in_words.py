"""A value of the record as people read it, for the log and for what changed meanwhile."""

from __future__ import annotations

import re

_MOST = 200  # characters of a value that is told briefly
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FIRST = ("id", "resolution", "verdict", "state", "stance", "quote", "text", "reason", "because", "question")


def in_words(value: object) -> str:
    """A text as it is; an entry by its id and what it says, the weightiest first; a list one after the other.

    Digests within an entry are left out, of which nothing can be read.
    """
    if isinstance(value, dict):
        return _entry(value)
    if isinstance(value, list):
        return "; ".join(filter(None, map(in_words, value)))
    return str(value)


def briefly(value: object) -> str:
    """The same, cut where it is long, and a text in quotation marks; `nothing` for None."""
    if value is None:
        return "nothing"
    said = " ".join(in_words(value).split())
    shown = said if len(said) <= _MOST else f"{said[: _MOST - 3]}..."
    return f"“{shown}”" if isinstance(value, str) else shown


def put_behind(old: object, new: object) -> list[object]:
    """What a list has behind all that it had before; [] where it is not only added to."""
    if isinstance(old, list) and isinstance(new, list) and new[: len(old)] == old:
        return new[len(old) :]
    return []


def _entry(entry: dict[str, object]) -> str:
    keys = sorted(entry, key=lambda key: _FIRST.index(key) if key in _FIRST else len(_FIRST))
    said = [f"{key} {told}" for key in keys if key != "id" and (told := _inner(entry[key]))]
    return ": ".join(filter(None, [str(entry.get("id", "")), ", ".join(said)]))


def _inner(value: object) -> str:
    told = in_words(value)
    if not isinstance(value, str):
        return f"({told})" if told else ""
    if _DIGEST.fullmatch(told):
        return ""
    return f"“{told}”" if " " in told and not told.startswith("“") else told
