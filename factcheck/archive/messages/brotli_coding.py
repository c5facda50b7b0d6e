"""Brotli (RFC 7932) undone step by step, where the extra `codings` brings a decoder. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.archive.messages.gzip_coding import CUT, DAMAGED

if TYPE_CHECKING:
    import brotli

_STEP = 16 * 1024


def undo(entity: bytes, cap: int, out: bytearray) -> tuple[int, str]:
    """Undo Brotli into `out`; as `gzip_coding.gunzip`. Raises ModuleNotFoundError without a decoder.

    The decoder says nothing of where in its input the content ended, and refuses what follows. So the step in which
    that happened is gone through again, byte by byte.
    """
    import brotli

    decoder, position = brotli.Decompressor(), 0
    while position < len(entity) and not decoder.is_finished():
        try:
            _feed(decoder, entity[position : position + _STEP], cap, out)
        except brotli.error:
            return _byte_by_byte(entity, position, cap, out)
        if len(out) > cap:
            break
        position = min(position + _STEP, len(entity))
    return position, "" if decoder.is_finished() or len(out) > cap else CUT


def _byte_by_byte(entity: bytes, start: int, cap: int, out: bytearray) -> tuple[int, str]:
    """Undo it once more, from `start` on a byte at a time."""
    import brotli

    decoder = brotli.Decompressor()
    out.clear()
    for position in range(0, start, _STEP):
        _feed(decoder, entity[position : position + _STEP], cap, out)
    for position in range(start, len(entity)):
        if decoder.is_finished() or len(out) > cap:
            return position, ""
        try:
            _feed(decoder, entity[position : position + 1], cap, out)
        except brotli.error:
            return position, DAMAGED
    return len(entity), "" if decoder.is_finished() or len(out) > cap else CUT


def _feed(decoder: brotli.Decompressor, data: bytes, cap: int, out: bytearray) -> None:
    """Hand in some bytes and take what they unpack to, up to a step more than the cap. Raises brotli.error."""
    piece = decoder.process(data, output_buffer_limit=_STEP)
    while piece:  # what is taken in may still hold some
        out += piece
        if len(out) > cap:
            return
        piece = b"" if decoder.is_finished() else decoder.process(b"", output_buffer_limit=_STEP)
