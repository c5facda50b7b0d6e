"""The map of a manuscript as JSON: all of it but the text, which is kept as a file of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from factcheck.errors import Damage
from factcheck.essays.manuscript import AuthorNote, Manuscript, NoteKind, Part, PartKind, Piece

VERSION = 1
_KEYS = {
    "version", "sha256", "characters", "title", "media_type", "format", "unread", "published", "sources",
    "parts", "pieces", "notes",
}  # fmt: skip
_MAX_BYTES = 200_000_000
_Row = TypeVar("_Row")
_Kind = TypeVar("_Kind", bound=StrEnum)


def to_json(manuscript: Manuscript) -> str:
    """Return the map as JSON, the same for the same manuscript, one part, piece or note to a line.

    A part is [kind, start, end, where]; a piece [start, end, source_start, source_end, n] where n is its
    source's place in `sources`; a note [kind, start, end, text, address, author, date]. `sha256` is that of
    the text in UTF-8.
    """
    sources = {source: n for n, source in enumerate(dict.fromkeys(p.source for p in manuscript.pieces))}
    head = {
        "version": VERSION,
        "sha256": _digest(manuscript.text),
        "characters": len(manuscript.text),
        "title": manuscript.title,
        "media_type": manuscript.media_type,
        "format": manuscript.format,
        "unread": list(manuscript.unread),
        "published": manuscript.published,
    }
    lines = [f"{_dump(key)}: {_dump(value)}" for key, value in head.items()]
    lines.append(_rows("sources", list(sources)))
    lines.append(_rows("parts", ([p.kind.value, p.start, p.end, p.where] for p in manuscript.parts)))
    lines.append(
        _rows(
            "pieces",
            ([p.start, p.end, p.source_start, p.source_end, sources[p.source]] for p in manuscript.pieces),
        )
    )
    lines.append(
        _rows(
            "notes",
            ([n.kind.value, n.start, n.end, n.text, n.address, n.author, n.date] for n in manuscript.notes),
        )
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def from_json(data: str, text: str) -> Manuscript:
    """Return the manuscript of a map and its text.

    Raises Damage if the map is not exactly what `to_json` writes: a key too many or too few, a wrong type,
    an offset outside the text or out of order, or a text that is not the one it was made for.
    """
    content = _load(data)
    if content["sha256"] != _digest(text) or content["characters"] != len(text):
        raise _broken("it was made for another text")
    sources = [_string(source) for source in _list(content["sources"])]
    manuscript = Manuscript(
        text=text,
        title=_string(content["title"]),
        media_type=_string(content["media_type"]),
        format=_string(content["format"]),
        parts=_read_rows(content["parts"], _part),
        pieces=_read_rows(content["pieces"], lambda row: _piece(row, sources)),
        notes=_read_rows(content["notes"], _note),
        unread=tuple(_string(what) for what in _list(content["unread"])),
        published=_string(content["published"]),
    )
    _check_order([(p.start, p.end) for p in manuscript.parts], len(text), "parts")
    _check_order([(p.start, p.end) for p in manuscript.pieces], len(text), "pieces")
    if any(note.end > len(text) for note in manuscript.notes):
        raise _broken("a note lies outside the text")
    return manuscript


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _rows(name: str, rows: Iterable[object]) -> str:
    inside = ",\n".join(map(_dump, rows))
    return f'"{name}": [\n{inside}\n]' if inside else f'"{name}": []'


def _broken(why: str) -> Damage:
    return Damage(f"the map of the draft is damaged: {why}", "take the draft in again")


def _load(data: str) -> dict[str, object]:
    if len(data) > _MAX_BYTES:
        raise _broken("it is too large")
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        raise _broken("it is not JSON") from None
    if not isinstance(content, dict) or set(content) != _KEYS:
        raise _broken("it does not have the keys it should")
    if content["version"] != VERSION:
        raise _broken(f"its version is not {VERSION}")
    return content


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise _broken("a list is missing")
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise _broken("a string is missing")
    return value


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise _broken("an offset is missing")
    return value


def _read_rows(value: object, read: Callable[[list[object]], _Row]) -> tuple[_Row, ...]:
    return tuple(read(_list(row)) for row in _list(value))


def _kind(kinds: type[_Kind], value: object) -> _Kind:
    try:
        return kinds(_string(value))
    except ValueError:
        raise _broken("a kind is unknown") from None


def _span(start: object, end: object) -> tuple[int, int]:
    left, right = _number(start), _number(end)
    if left >= right:
        raise _broken("a span is empty")
    return left, right


def _part(row: list[object]) -> Part:
    if len(row) != 4:
        raise _broken("a part is not whole")
    return Part(_kind(PartKind, row[0]), *_span(row[1], row[2]), _string(row[3]))


def _piece(row: list[object], sources: list[str]) -> Piece:
    if len(row) != 5 or _number(row[4]) >= len(sources) or _number(row[2]) > _number(row[3]):
        raise _broken("a piece is not whole")
    return Piece(*_span(row[0], row[1]), _number(row[2]), _number(row[3]), sources[_number(row[4])])


def _note(row: list[object]) -> AuthorNote:
    if len(row) != 7:
        raise _broken("a note is not whole")
    return AuthorNote(_kind(NoteKind, row[0]), *_span(row[1], row[2]), *map(_string, row[3:]))


def _check_order(spans: list[tuple[int, int]], length: int, what: str) -> None:
    end = 0
    for left, right in spans:
        if left < end or right > length:
            raise _broken(f"its {what} are out of order or outside the text")
        end = right
