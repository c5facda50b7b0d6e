"""The derived files of a capture: the two texts, and the map that leads from them back to the document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container
from dataclasses import dataclass

from factcheck.archive.captures.record import Text
from factcheck.archive.captures.strict_json import read_object
from factcheck.archive.derived import Derived, Span
from factcheck.errors import Damage

FULL, MAIN, MAP = "text.full.txt", "text.main.txt", "text.map.json"
_MAP_FORMAT = "factcheck-map-1"
# of a document that is several files in one: offsets are those of a part
_MAP_FORMAT_IN_PARTS = "factcheck-map-2"
_MAP_FORMAT_MARKED = "factcheck-map-3"  # of a text of which parts are not shown when the document opens
_MAP_FORMAT_STRUCK = "factcheck-map-4"  # or are struck out
_MAP_FORMAT_BESIDE = "factcheck-map-5"  # or stand beside the others
_MARKED = ("unshown", "struck", "beside")


@dataclass(frozen=True, slots=True)
class Files:
    """The contents of the derived files of one capture, and what is put on record about them."""

    contents: dict[str, bytes]  # by file name
    text: Text


@dataclass(frozen=True, slots=True)
class TextMap:
    """Where the texts of a capture came from; see Derived for the units."""

    pages: tuple[int, ...]
    parts: tuple[tuple[int, str], ...]
    offsets: tuple[Span, ...]
    main_offsets: tuple[Span, ...]
    unshown: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()
    beside: tuple[tuple[int, int], ...] = ()


def files_of(derived: Derived) -> Files:
    """Return the derived files. A lone surrogate becomes "?", so that offsets stay what they are."""
    full, main = _encode(derived.full_text), _encode(derived.main_text)
    named = (("parts", derived.parts), *((name, getattr(derived, name)) for name in _MARKED))
    extra: dict[str, object] = {name: found for name, found in named if found}
    lines: dict[str, object] = {
        "format": _format(extra),
        **extra,
        "pages": derived.pages,
        "offsets": derived.offsets,
        "main_offsets": derived.main_offsets,
    }
    text_map = json.dumps(lines, separators=(",", ":")).encode() + b"\n"
    text = Text(
        kind=derived.kind,
        extractor=derived.extractor,
        full_sha256=_sha256(full),
        full_length=len(derived.full_text),
        main_sha256=_sha256(main),
        main_length=len(derived.main_text),
        map_sha256=_sha256(text_map),
        title=derived.title,
        author=derived.author,
        publisher=derived.publisher,
        date=derived.date,
        flags=derived.flags,
    )
    return Files({FULL: full, MAIN: main, MAP: text_map}, text)


def read_map(data: bytes, where: str) -> TextMap:
    """Read `text.map.json`. Raises Damage."""
    members = read_object(data, where)
    others = set(members) - {"parts", *_MARKED}
    form = _format(members)
    if others != {"format", "pages", "offsets", "main_offsets"} or members["format"] != form:
        raise Damage(f"{where} is not a map of a text")
    parts = _parts(members.get("parts", []), where)
    pages = tuple(
        number for (number,) in _rows([[page] for page in _list(members["pages"], where)], 1, where)
    )
    offsets, main = (_spans(members[name], where) for name in ("offsets", "main_offsets"))
    unshown, struck, beside = (
        tuple((a, b) for a, b in _rows(_list(members.get(name, []), where), 2, where)) for name in _MARKED
    )
    return TextMap(pages, parts, offsets, main, unshown, struck, beside)


def _format(members: Container[str]) -> str:
    """The name of the format of a map that has these members: earlier versions read those that they know."""
    for name, form in (
        ("beside", _MAP_FORMAT_BESIDE),
        ("struck", _MAP_FORMAT_STRUCK),
        ("unshown", _MAP_FORMAT_MARKED),
        ("parts", _MAP_FORMAT_IN_PARTS),
    ):
        if name in members:
            return form
    return _MAP_FORMAT


def _spans(value: object, where: str) -> tuple[Span, ...]:
    return tuple((a, b, c, d) for a, b, c, d in _rows(_list(value, where), 4, where))


def _parts(value: object, where: str) -> tuple[tuple[int, str], ...]:
    parts: list[tuple[int, str]] = []
    for row in _list(value, where):
        start, name = row if isinstance(row, list) and len(row) == 2 else (None, None)
        if type(start) is not int or start < 0 or not isinstance(name, str):
            raise Damage(f"{where} is not a map of a text")
        parts.append((start, name))
    return tuple(parts)


def _rows(rows: list[object], width: int, where: str) -> list[list[int]]:
    read: list[list[int]] = []
    for row in rows:
        values = [value for value in _list(row, where) if type(value) is int and value >= 0]
        if len(values) != width:
            raise Damage(f"{where} is not a map of a text")
        read.append(values)
    return read


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        raise Damage(f"{where} is not a map of a text")
    return value


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
