"""The parts that an image file consists of: segments of a JPEG, chunks of a PNG and of a WebP, each where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

_MOST: Final = 100_000  # parts of one file; large photos in PNG have thousands
_FILLING: Final = re.compile(
    rb"\xff+(?=[^\xff])", re.DOTALL
)  # any number stands before the marker of a segment
_ALONE: Final = frozenset([0x01, *range(0xD0, 0xD9)])  # markers of segments without a length
_PICTURE: Final = 0xDA  # behind which nothing is said


class ImagePart(NamedTuple):
    """What a part is called, in PNG and WebP by four letters, in JPEG by its marker; `content[start:stop]` is in it."""

    name: bytes
    start: int
    stop: int


def image_parts(content: bytes, media_type: str) -> Iterator[ImagePart]:
    """The parts in their order; the last may reach beyond a file that is cut off. Other types have none."""
    walk = {"image/jpeg": _segments, "image/png": _chunks, "image/webp": _riff_chunks}.get(media_type)
    return islice(walk(content) if walk else iter(()), _MOST)


def _segments(content: bytes) -> Iterator[ImagePart]:
    at = 2
    while found := _FILLING.match(content, at):
        marker, begin = content[found.end()], found.end() + 1
        if marker == _PICTURE:
            return
        length = 0 if marker in _ALONE else max(2, int.from_bytes(content[begin : begin + 2]))
        at = begin + length
        yield ImagePart(bytes([marker]), min(begin + 2, at), at)


def _chunks(content: bytes) -> Iterator[ImagePart]:
    at = 8
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4])
        yield ImagePart(content[at + 4 : at + 8], at + 8, at + 8 + length)
        at += length + 12  # a checksum stands behind


def _riff_chunks(content: bytes) -> Iterator[ImagePart]:
    at = 12
    while at + 8 <= len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        yield ImagePart(content[at : at + 4], at + 8, at + 8 + length)
        at += 8 + length + length % 2
