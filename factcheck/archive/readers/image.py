"""Images: type, size in pixels and, in a JPEG, the day it says it was taken. No text is read from them."""

from __future__ import annotations

import re

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.metadata.dates import normal_date

_NAME = "factcheck-image 2"
_EXIF_DATE = re.compile(rb"((?:19|20)\d\d):(\d\d):(\d\d) \d\d:\d\d:\d\d\x00")


def read_image(content: bytes, media_type: str) -> Derived:
    """What an image file says about itself."""
    width, height = size(content, media_type)
    flags = (f"an image of {width} x {height} pixels: no text",) if width else ("an image: no text",)
    return Derived("image", media_type, _NAME, date=_taken(content, media_type), flags=flags)


def size(content: bytes, media_type: str) -> tuple[int, int]:
    """Width and height in pixels, (0, 0) when they cannot be told."""
    if media_type == "image/png" and content[12:16] == b"IHDR":
        return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    if media_type == "image/gif":
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    if media_type == "image/bmp":
        return int.from_bytes(content[18:22], "little"), abs(
            int.from_bytes(content[22:26], "little", signed=True)
        )
    if media_type == "image/webp" and content[12:16] == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if media_type == "image/webp" and content[12:16] == b"VP8 ":
        return int.from_bytes(content[26:28], "little") & 0x3FFF, int.from_bytes(
            content[28:30], "little"
        ) & 0x3FFF
    if media_type == "image/jpeg":
        return _jpeg_size(content)
    return 0, 0


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Walk the segments to the frame header."""
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if marker == 0xFF:
            position += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = content[position + 5 : position + 7], content[position + 7 : position + 9]
            return int.from_bytes(width), int.from_bytes(height)
        else:
            position += 2 + max(2, int.from_bytes(content[position + 2 : position + 4]))
    return 0, 0


def _taken(content: bytes, media_type: str) -> Stated:
    """The first date in the Exif segment of a JPEG."""
    head = content[:65_536]
    start = head.find(b"Exif\x00\x00") if media_type == "image/jpeg" else -1
    found = _EXIF_DATE.search(head, start) if start >= 0 else None
    day = normal_date(b"-".join(found.groups()).decode("ascii")) if found else ""
    return Stated(day, "stated: Exif") if day else Stated()
