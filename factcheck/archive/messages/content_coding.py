"""Undo content codings within a cap, whatever the bytes are. Pure."""

from __future__ import annotations

import zlib
from typing import NamedTuple

_MEMBERS = 1_000  # a gzip stream of more members is an attack on the reader, not a page
_LAYERS = 3  # codings on top of each other; more is an attack too
_KNOWN = frozenset({"gzip", "x-gzip", "deflate"})
_MAGIC = b"\x1f\x8b"
_WINDOW = 64 * 1024
_GZIP, _ZLIB, _RAW = 31, 15, -15  # window bits of the three ways to wrap a deflate stream


class Unpacked(NamedTuple):
    """Content with its codings undone, whether it is whole, the problem, and what followed the packed bytes."""

    content: bytes
    whole: bool = True
    problem: str = ""
    rest: bytes = b""


def decode(entity: bytes, coding: str, cap: int) -> Unpacked:
    """Undo content codings: at most `cap` bytes of content.

    `coding` is in lower case, "" for none, several joined by ", " in the order applied. gzip and deflate are undone,
    also on top of each other, each within the cap; another coding gives no content. What says that it was packed
    with gzip twice and was once is taken as that: some proxies say so.
    """
    if not coding:
        if len(entity) > cap:
            return Unpacked(entity[:cap], False, _too_long(cap))
        return Unpacked(entity)
    layers = coding.split(", ")
    if not _KNOWN.issuperset(layers) or len(layers) > _LAYERS:
        said = "which was not asked for; such a body is archived and not read"
        return Unpacked(b"", False, f"the body is coded as {coding[:40]!r}, {said}")
    rest = b""
    for place, layer in enumerate(reversed(layers)):
        if not entity or (place and layer != "deflate" and not entity.startswith(_MAGIC)):
            break
        out = bytearray()
        end, trouble = _inflate(entity, _window_bits(entity, layer), cap, out)
        entity, rest = bytes(out[:cap]), rest or entity[end:]
        if trouble:
            return Unpacked(entity if place == len(layers) - 1 else b"", False, trouble)
    return Unpacked(entity, True, "bytes follow the compressed content" if rest else "", rest)


def _window_bits(entity: bytes, coding: str) -> int:
    """Deflate comes with and without its zlib wrapper in practice; the first byte tells."""
    if coding != "deflate":
        return _GZIP
    return _ZLIB if entity[0] & 15 == 8 else _RAW


def _too_long(cap: int) -> str:
    return f"the decoded content is longer than {cap} bytes"


def _inflate(entity: bytes, window_bits: int, cap: int, out: bytearray) -> tuple[int, str]:
    """Inflate window by window: neither many members nor a huge ratio costs more than the cap.

    Gives where the packed bytes end, and what is wrong with them.
    """
    position = members = member_start = member_at = 0
    inflater = zlib.decompressobj(window_bits)
    while position < len(entity):
        window = entity[position : position + _WINDOW]
        try:
            out += inflater.decompress(window, cap + 1 - len(out))
        except zlib.error:
            if members and len(out) == member_start:
                return member_at, ""
            return position, "the compressed content is damaged"
        if len(out) > cap:
            return position, _too_long(cap)
        position += len(window) - len(inflater.unused_data)
        if inflater.eof and position < len(entity):
            members += 1
            if window_bits != _GZIP or members > _MEMBERS or not entity.startswith(_MAGIC, position):
                return position, ""
            inflater, member_start, member_at = zlib.decompressobj(window_bits), len(out), position
    return position, "" if inflater.eof else "the compressed content is cut short"
