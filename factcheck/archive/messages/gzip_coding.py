"""gzip and deflate undone window by window. Pure."""

from __future__ import annotations

import zlib

MAGIC = b"\x1f\x8b"

_MEMBERS = 1_000  # a gzip stream of more members is an attack on the reader, not a page
_WINDOW = 64 * 1024
_GZIP, _ZLIB, _RAW = 31, 15, -15  # window bits of the three ways to wrap a deflate stream

DAMAGED, CUT = "the compressed content is damaged", "the compressed content is cut short"


def gunzip(entity: bytes, cap: int, out: bytearray) -> tuple[int, str]:
    """Undo gzip (RFC 1952) into `out`, which gets more than `cap` bytes only when the content is longer than that.

    Gives where the packed bytes end, and what is wrong with them.
    """
    return _inflate(entity, _GZIP, cap, out)


def inflate(entity: bytes, cap: int, out: bytearray) -> tuple[int, str]:
    """Undo deflate as `gunzip` does gzip: it comes with and without its zlib wrapper, which the first byte tells."""
    return _inflate(entity, _ZLIB if entity[0] & 15 == 8 else _RAW, cap, out)


def _inflate(entity: bytes, window_bits: int, cap: int, out: bytearray) -> tuple[int, str]:
    """Window by window: neither many members nor a huge ratio costs more than the cap."""
    position = members = member_start = member_at = 0
    inflater = zlib.decompressobj(window_bits)
    while position < len(entity):
        window = entity[position : position + _WINDOW]
        try:
            out += inflater.decompress(window, cap + 1 - len(out))
        except zlib.error:
            _up_to_the_fault(entity[member_at:], position - member_at, window_bits, cap, out, member_start)
            if members and len(out) == member_start:
                return member_at, ""
            return position, DAMAGED
        if len(out) > cap:
            return position, ""
        position += len(window) - len(inflater.unused_data)
        if inflater.eof and position < len(entity):
            members += 1
            if window_bits != _GZIP or members > _MEMBERS or not entity.startswith(MAGIC, position):
                return position, ""
            inflater, member_start, member_at = zlib.decompressobj(window_bits), len(out), position
    return position, "" if inflater.eof else CUT


def _up_to_the_fault(
    member: bytes, window: int, window_bits: int, cap: int, out: bytearray, start: int
) -> None:
    """Inflate a damaged member once more: up to the window that has the fault, then byte by byte.

    zlib gives nothing of a window that it finds a fault in, be it only the checksum at the end. The content of the
    member stands in `out` from `start` on.
    """
    del out[start:]
    inflater = zlib.decompressobj(window_bits)
    for at in range(0, window, _WINDOW):
        out += inflater.decompress(member[at : at + _WINDOW], cap + 1 - len(out))
    for at in range(window, len(member)):
        try:
            out += inflater.decompress(member[at : at + 1], cap + 1 - len(out))
        except zlib.error:
            return
