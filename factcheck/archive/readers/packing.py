"""What was read out, as bytes between the child that reads and the program that asked.

A line of JSON, then the texts in UTF-8 and the spans as 32-bit numbers, as they are: what is long is not escaped.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import fields
from itertools import chain

from factcheck.archive.derived import Derived, Span, Stated
from factcheck.vocabulary import Outcome

_STATED = ("title", "author", "publisher", "date")
_TEXTS = ("kind", "sniffed_type", "extractor", "reason")
_LONG = ("full_text", "main_text", "offsets", "main_offsets")
_FIELDS = frozenset(field.name for field in fields(Derived))


def pack(found: Derived) -> bytes:
    """The result as bytes; a main text equal to the full one is left out."""
    main = b"" if found.main_text == found.full_text else found.main_text.encode("utf-8", "replace")
    long = [
        found.full_text.encode("utf-8", "replace"),
        main,
        _numbers(found.offsets),
        _numbers(found.main_offsets),
    ]
    packed: dict[str, object] = {name: getattr(found, name) for name in _TEXTS}
    packed.update(zip(_LONG, map(len, long), strict=True))
    if found.main_text == found.full_text:
        packed["main_text"] = None
    packed["pages"] = list(found.pages)
    packed["parts"] = [list(part) for part in found.parts]
    packed["unshown"] = [list(stretch) for stretch in found.unshown]
    packed["struck"] = [list(stretch) for stretch in found.struck]
    packed["beside"] = [list(stretch) for stretch in found.beside]
    packed["flags"] = list(found.flags)
    packed["verdict"] = None if found.verdict is None else found.verdict.value
    for name in _STATED:
        stated: Stated = getattr(found, name)
        packed[name] = [stated.value, stated.how]
    head = json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return b"\n".join((head, b"".join(long)))


def unpack(data: bytes) -> Derived:
    """The inverse of `pack`; raises ValueError when the data is not what `pack` writes."""
    head, _, rest = data.partition(b"\n")
    try:
        packed = json.loads(head)
    except RecursionError as problem:
        raise ValueError("nested too deeply") from problem
    if not isinstance(packed, dict) or packed.keys() != _FIELDS:
        raise ValueError("not a packed result")
    full, main, offsets, main_offsets = _long(packed, rest)
    full_text = full.decode()
    return Derived(
        **{name: _text(packed[name]) for name in _TEXTS},
        full_text=full_text,
        main_text=full_text if packed["main_text"] is None else main.decode(),
        pages=tuple(_number(n) for n in _list(packed["pages"])),
        parts=tuple((_number(start), _text(name)) for start, name in map(_list, _list(packed["parts"]))),
        unshown=tuple((_number(start), _number(end)) for start, end in map(_list, _list(packed["unshown"]))),
        struck=tuple((_number(start), _number(end)) for start, end in map(_list, _list(packed["struck"]))),
        beside=tuple((_number(start), _number(end)) for start, end in map(_list, _list(packed["beside"]))),
        offsets=_spans(offsets),
        main_offsets=_spans(main_offsets),
        title=_stated(packed["title"]),
        author=_stated(packed["author"]),
        publisher=_stated(packed["publisher"]),
        date=_stated(packed["date"]),
        flags=tuple(_text(flag) for flag in _list(packed["flags"])),
        verdict=_outcome(packed["verdict"]),
    )


def _numbers(spans: tuple[Span, ...]) -> bytes:
    return array("I", list(chain.from_iterable(spans))).tobytes()


def _long(packed: dict[str, object], data: bytes) -> list[bytes]:
    """What stands behind the line of JSON, cut where it says."""
    found, start = [], 0
    for name in _LONG:
        size = packed[name]
        end = start + (0 if size is None and name == "main_text" else _number(size))
        if not start <= end <= len(data):
            raise ValueError("a text is missing")
        found.append(data[start:end])
        start = end
    if start != len(data):
        raise ValueError("not a packed result")
    return found


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


def _spans(data: bytes) -> tuple[Span, ...]:
    if len(data) % 16:
        raise ValueError("spans are damaged")
    numbers = array("I")
    numbers.frombytes(data)
    walk = iter(numbers)
    return tuple(zip(walk, walk, walk, walk, strict=True))
