"""What was read out, as JSON between the child that reads and the program that asked."""

from __future__ import annotations

import base64
import binascii
import json
from array import array
from dataclasses import fields
from itertools import chain

from factcheck.archive.derived import Derived, Span, Stated
from factcheck.vocabulary import Outcome

_STATED = ("title", "author", "publisher", "date")
_SPANS = ("offsets", "main_offsets")
_TEXTS = ("kind", "sniffed_type", "extractor", "full_text", "main_text", "reason")


def pack(found: Derived) -> bytes:
    """One JSON object in UTF-8; spans as Base64 of 32-bit numbers, a main text equal to the full one left out."""
    packed: dict[str, object] = {name: getattr(found, name) for name in _TEXTS}
    if found.main_text == found.full_text:
        packed["main_text"] = None
    packed["pages"] = list(found.pages)
    packed["parts"] = [list(part) for part in found.parts]
    packed["unshown"] = [list(stretch) for stretch in found.unshown]
    packed["flags"] = list(found.flags)
    packed["verdict"] = None if found.verdict is None else found.verdict.value
    for name in _STATED:
        stated: Stated = getattr(found, name)
        packed[name] = [stated.value, stated.how]
    for name in _SPANS:
        spans: tuple[Span, ...] = getattr(found, name)
        numbers = array("I", list(chain.from_iterable(spans)))
        packed[name] = base64.b64encode(numbers.tobytes()).decode("ascii")
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpack(data: bytes) -> Derived:
    """The inverse of `pack`; raises ValueError when the data is not what `pack` writes."""
    try:
        packed = json.loads(data)
    except RecursionError as problem:
        raise ValueError("nested too deeply") from problem
    if not isinstance(packed, dict) or set(packed) != {f.name for f in fields(Derived)}:
        raise ValueError("not a packed result")
    if packed["main_text"] is None:
        packed["main_text"] = packed["full_text"]
    return Derived(
        **{name: _text(packed[name]) for name in _TEXTS},
        pages=tuple(_number(n) for n in _list(packed["pages"])),
        parts=tuple((_number(start), _text(name)) for start, name in map(_list, _list(packed["parts"]))),
        unshown=tuple((_number(start), _number(end)) for start, end in map(_list, _list(packed["unshown"]))),
        offsets=_spans(packed["offsets"]),
        main_offsets=_spans(packed["main_offsets"]),
        title=_stated(packed["title"]),
        author=_stated(packed["author"]),
        publisher=_stated(packed["publisher"]),
        date=_stated(packed["date"]),
        flags=tuple(_text(flag) for flag in _list(packed["flags"])),
        verdict=_outcome(packed["verdict"]),
    )


def _outcome(value: object) -> Outcome | None:
    if value is None:
        return None
    found = next((outcome for outcome in Outcome if outcome.value == value), None)
    if found is None:
        raise ValueError("an unknown outcome")
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text is missing")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise ValueError("a number is missing")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError("a list is missing")
    return value


def _stated(value: object) -> Stated:
    first, second = _list(value)
    return Stated(_text(first), _text(second))


def _spans(value: object) -> tuple[Span, ...]:
    numbers = array("I")
    try:
        numbers.frombytes(base64.b64decode(_text(value), validate=True))
    except binascii.Error as problem:
        raise ValueError("spans are damaged") from problem
    if len(numbers) % 4:
        raise ValueError("spans are damaged")
    walk = iter(numbers)
    return tuple(zip(walk, walk, walk, walk, strict=True))
