"""Images: type, size in pixels, and what the file says of itself. No text is read from them."""

from __future__ import annotations

from factcheck.archive.derived import Derived
from factcheck.archive.readers.image_parts import image_parts
from factcheck.archive.readers.image_words import describe_image

_NAME = "factcheck-image 3"
_NO_FRAMES = (0xC4, 0xC8, 0xCC)  # markers among those of frame headers


def read_image(content: bytes, media_type: str) -> Derived:
    """What an image file says about itself."""
    width, height = size(content, media_type)
    flags = (f"an image of {width} x {height} pixels: no text",) if width else ("an image: no text",)
    told = describe_image(content, media_type)
    return Derived(
        "image", media_type, _NAME, title=told.title, author=told.author, date=told.date, flags=flags
    )


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
    for part in image_parts(content, "image/jpeg"):
        if 0xC0 <= part.name[0] <= 0xCF and part.name[0] not in _NO_FRAMES:
            frame = content[part.start + 1 : part.start + 5]
            return (int.from_bytes(frame[2:]), int.from_bytes(frame[:2])) if len(frame) == 4 else (0, 0)
    return 0, 0
