"""One gzip member, as quickly as the bytes allow: what does not pack is stored as it is. Pure. See RFC 1952."""

from __future__ import annotations

try:
    from isal.isal_zlib import compress, crc32

    _SMALL_LEVEL = 0  # isal packs here too, a tenth worse, in a few microseconds
except ImportError:
    from zlib import compress, crc32

    _SMALL_LEVEL = 1

_GZIP = 31  # zlib's window bits for a gzip member
_LEVEL = 1  # 14 % more bytes than level 9 for a tenth of the time
_SMALL = 8_000
_LARGE = 32_000  # bytes from which it pays to look first whether they pack
_SAMPLE = 2_048  # bytes looked at in each of two places
_WORTH = 0.95  # of their size; pages pack to a third, pictures and what comes compressed to all of it
_STORED = 0xFFFF  # most bytes of one stored block (RFC 1951 section 3.2.4)


def gzip_member(head: bytes, block: bytes, end: bytes) -> bytes:
    """Return one gzip member that holds the three parts, one after another."""
    data = b"".join((head, block, end))
    if len(data) < _SMALL:
        return compress(data, _SMALL_LEVEL, _GZIP)
    if len(data) > _LARGE and not _packs(block):
        return _stored(data)
    return compress(data, _LEVEL, _GZIP)


def _packs(block: bytes) -> bool:
    """Whether two samples of the bytes become smaller."""
    third = len(block) // 3
    sample = block[third : third + _SAMPLE] + block[2 * third : 2 * third + _SAMPLE]
    return len(compress(sample, _SMALL_LEVEL, _GZIP)) < len(sample) * _WORTH


def _stored(data: bytes) -> bytes:
    start = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"  # gzip, deflate, no name, no time, unknown system
    parts: list[bytes | memoryview] = [start]
    view = memoryview(data)
    for at in range(0, len(data), _STORED):
        piece = view[at : at + _STORED]
        last = at + _STORED >= len(data)
        size = len(piece)
        parts += (bytes([last]), size.to_bytes(2, "little"), (size ^ _STORED).to_bytes(2, "little"), piece)
    parts += (crc32(data).to_bytes(4, "little"), (len(data) & 0xFFFFFFFF).to_bytes(4, "little"))
    return b"".join(parts)
