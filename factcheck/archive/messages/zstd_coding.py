"""Zstandard (RFC 8878) undone step by step, where Python or the extra `codings` brings a decoder. Pure."""

from __future__ import annotations

import sys

from factcheck.archive.messages.gzip_coding import CUT, DAMAGED

MAGIC = b"\x28\xb5\x2f\xfd"

_SKIPPED = tuple(
    bytes((first, 0x2A, 0x4D, 0x18)) for first in range(0x50, 0x60)
)  # frames that hold no content
_FRAMES = 1_000  # more of them is an attack on the reader, not a page
_STEP = 64 * 1024
_WINDOW_LOG = 23  # RFC 9659: of a page no decoder has to keep more than 8 MiB in mind


def undo(entity: bytes, cap: int, out: bytearray) -> tuple[int, str]:
    """Undo Zstandard into `out`; as `gzip_coding.gunzip`. Raises ModuleNotFoundError without a decoder."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        import backports.zstd as zstd

    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
    position = frames = 0
    while not frames or entity.startswith((MAGIC, *_SKIPPED), position):
        frames += 1
        if frames > _FRAMES:
            break
        decoder = zstd.ZstdDecompressor(options=options)
        size, held = 0, len(out)
        try:
            while not decoder.eof:
                step = entity[position + size : position + size + _STEP] if decoder.needs_input else b""
                if decoder.needs_input and not step:
                    return position + size, CUT
                size += len(step)
                out += decoder.decompress(step, min(_STEP, cap + 1 - len(out)))
                if len(out) > cap:
                    return position + size, ""
        except zstd.ZstdError:
            return (position, "") if frames > 1 and len(out) == held else (position + size, DAMAGED)
        position += size - len(decoder.unused_data)
    return position, ""
