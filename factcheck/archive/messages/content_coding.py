"""Undo content codings within a cap, whatever the bytes are. Pure."""

from __future__ import annotations

import zlib

_MEMBERS = 1_000  # a gzip stream of more members is an attack on the reader, not a page
_LAYERS = 3  # codings on top of each other; more is an attack too
_KNOWN = frozenset({"gzip", "x-gzip", "deflate"})
_MAGIC = b"\x1f\x8b"
_WINDOW = 64 * 1024
_GZIP, _ZLIB, _RAW = 31, 15, -15  # window bits of the three ways to wrap a deflate stream


def decode(entity: bytes, coding: str, cap: int) -> tuple[bytes, bool, str]:
    """Undo content codings: the content (at most `cap` bytes), whether it is whole, and the problem.

    `coding` is in lower case, "" for none, several joined by ", " in the order applied. gzip and deflate are undone,
    also on top of each other, each within the cap; another coding gives no content. What says that it was packed
    with gzip twice and was once is taken as that: some proxies say so.
    """
    if not coding:
        if len(entity) > cap:
            return entity[:cap], False, _too_long(cap)
        return entity, True, ""
    layers = coding.split(", ")
    if not _KNOWN.issuperset(layers) or len(layers) > _LAYERS:
        said = "which was not asked for; such a body is archived and not read"
        return b"", False, f"the body is coded as {coding[:40]!r}, {said}"
    whole, problem = True, ""
    for place, layer in enumerate(reversed(layers)):
        if not entity or (place and layer != "deflate" and not entity.startswith(_MAGIC)):
            break
        out = bytearray()
        whole, trouble = _inflate(entity, _window_bits(entity, layer), cap, out)
        entity, problem = bytes(out[:cap]), problem or trouble
        if not whole:
            return (entity if place == len(layers) - 1 else b""), False, problem
    return entity, whole, problem


def _window_bits(entity: bytes, coding: str) -> int:
    """Deflate comes with and without its zlib wrapper in practice; the first byte tells."""
    if coding != "deflate":
        return _GZIP
    return _ZLIB if entity[0] & 15 == 8 else _RAW


def _too_long(cap: int) -> str:
    return f"the decoded content is longer than {cap} bytes"


def _inflate(entity: bytes, window_bits: int, cap: int, out: bytearray) -> tuple[bool, str]:
    """Inflate window by window: neither many members nor a huge ratio costs more than the cap."""
    position = members = member_start = 0
    inflater = zlib.decompressobj(window_bits)
    while position < len(entity):
        window = entity[position : position + _WINDOW]
        try:
            out += inflater.decompress(window, cap + 1 - len(out))
        except zlib.error:
            if members and len(out) == member_start:
                return True, "bytes follow the compressed content"
            return False, "the compressed content is damaged"
        if len(out) > cap:
            return False, _too_long(cap)
        position += len(window) - len(inflater.unused_data)
        if inflater.eof and position < len(entity):
            members += 1
            if window_bits != _GZIP or members > _MEMBERS:
                return True, "bytes follow the compressed content"
            inflater, member_start = zlib.decompressobj(window_bits), len(out)
    if not inflater.eof:
        return False, "the compressed content is cut short"
    return True, ""
