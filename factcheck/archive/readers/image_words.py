"""What an image file says of itself: title, author, and the day the picture was taken, from Exif and PNG's text."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Final

from factcheck.archive.derived import Stated
from factcheck.archive.metadata.bylines import said
from factcheck.archive.metadata.dates import normal_date
from factcheck.archive.metadata.describing import Description
from factcheck.archive.readers import exif
from factcheck.archive.readers.image_parts import ImagePart, image_parts

_EXIF: Final = b"Exif\x00\x00"
_APP1: Final = b"\xe1"
_KEYS: Final = frozenset(["Title", "Author", "Description", "Creation Time"])
_LONGEST_KEY: Final = 80  # bytes, with what ends it
_PACKED: Final = 20_000  # bytes that so many may be packed into
_SHOWN: Final = 500  # characters
_GONE: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)])


def describe_image(content: bytes, media_type: str) -> Description:
    """Title, author and date, each empty when the file does not say."""
    block, texts = _read(content, media_type)
    words = exif.exif_words(block)
    return Description(
        title=_first(
            (texts.get("Title"), "PNG Title"),
            (words.get(exif.DESCRIPTION), "Exif ImageDescription"),
            (texts.get("Description"), "PNG Description"),
        ),
        author=_first((texts.get("Author"), "PNG Author"), (words.get(exif.ARTIST), "Exif Artist")),
        date=_date(words, texts.get("Creation Time", "")),
    )


def _read(content: bytes, media_type: str) -> tuple[bytes, Mapping[str, str]]:
    """The Exif block and the texts of a PNG by their keys: of each the first."""
    block, texts = content if media_type == "image/tiff" else b"", dict[str, str]()
    for part in image_parts(content, media_type):
        if part.stop > len(content):
            break
        if not block and (part.name in (b"eXIf", b"EXIF") or _is_exif_segment(content, part)):
            block = content[part.start : part.stop].removeprefix(_EXIF)
        elif media_type == "image/png":
            key, words = _png_text(content, part)
            if key in _KEYS:
                texts.setdefault(key, words)
    return block, texts


def _is_exif_segment(content: bytes, part: ImagePart) -> bool:
    return part.name == _APP1 and content.startswith(_EXIF, part.start)


def _png_text(content: bytes, part: ImagePart) -> tuple[str, str]:
    """Key and words of a chunk of text, two empty ones for other chunks."""
    if part.name not in (b"tEXt", b"zTXt", b"iTXt"):
        return "", ""
    head = content[part.start : min(part.stop, part.start + _LONGEST_KEY)]
    key, ended, _ = head.partition(b"\x00")
    at = part.start + len(key) + 1
    words = content[at : min(part.stop, at + _PACKED)] if ended else b""
    packed = words[:1] == b"\x01" if part.name == b"iTXt" else part.name == b"zTXt"
    if part.name == b"iTXt":  # how it is packed, the language, the key in that language
        words = words[2:].partition(b"\x00")[2].partition(b"\x00")[2]
    elif packed:
        words = words[1:]
    return key.decode("latin-1"), exif.decoded((_unpacked(words) if packed else words)[: exif.LONGEST])


def _unpacked(words: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(words, exif.LONGEST)
    except zlib.error:
        return b""


def _first(*candidates: tuple[str | None, str]) -> Stated:
    for words, where in candidates:
        if value := said(" ".join((words or "").translate(_GONE).split())[:_SHOWN]):
            return Stated(value, f"stated: {where}")
    return Stated()


def _date(words: Mapping[int, str], created: str) -> Stated:
    """The day the picture was taken; else a day by which it was there."""
    candidates = (
        (_day(words.get(exif.TAKEN, "")), "stated: Exif DateTimeOriginal"),
        (normal_date(created), "stated: PNG Creation Time"),
        (_day(words.get(exif.DIGITIZED, "")), "inferred: the day the picture was digitized (Exif)"),
        (_day(words.get(exif.CHANGED, "")), "inferred: the day the image file was changed (Exif)"),
    )
    return next((Stated(day, how) for day, how in candidates if day), Stated())


def _day(moment: str) -> str:
    """The day in Exif's 2019:05:06 07:08:09; "" where nothing but a year can be told, as with 0000:00:00."""
    day = normal_date(moment[:10].replace(":", "-"))
    return day if len(day) == len("2019-05-06") else ""
