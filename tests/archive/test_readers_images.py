"""What images say of themselves, in files made by script."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.derive import derive
from factcheck.archive.derived import Stated
from factcheck.archive.readers import exif
from factcheck.archive.readers.image import read_image

TAKEN_WITH = 0x8769
FRAME = b"\xff\xc0\x00\x11\x08\x01\x00\x02\x00\x03" + bytes(10)
IHDR = b"IHDR\x00\x00\x02\x00\x00\x00\x01\x00\x08\x02\x00\x00\x00"
MILL = {
    exif.DESCRIPTION: b"The mill at Lund",
    exif.CHANGED: b"2024:03:01 10:00:00",
    exif.ARTIST: b"Ida Falk",
}
TAKEN = {exif.TAKEN: b"2019:05:06 07:08:09"}


def block(said: dict[int, bytes], taken_with: dict[int, bytes] | None = None, order: str = ">") -> bytes:
    """An Exif block of two directories."""
    further = 8 + 2 + 12 * (len(said) + 1) + 4
    room = further + sum(len(words) + 1 for words in said.values())
    first = directory(said, further, order, room if taken_with else 0)
    second = directory(taken_with, room + 2 + 12 * len(taken_with) + 4, order) if taken_with else b""
    mark = b"MM\x00*" if order == ">" else b"II*\x00"
    return mark + struct.pack(order + "I", 8) + first + second


def directory(said: dict[int, bytes], words_at: int, order: str, further: int | None = None) -> bytes:
    entries, words = [], b""
    for tag, value in said.items():
        entries.append(struct.pack(order + "HHII", tag, 2, len(value) + 1, words_at + len(words)))
        words += value + b"\x00"
    if further is not None:
        entries.append(struct.pack(order + "HHII", TAKEN_WITH, 4, 1, further))
    return struct.pack(order + "H", len(entries)) + b"".join(entries) + bytes(4) + words


def jpeg(said: bytes) -> bytes:
    told = b"Exif\x00\x00" + said
    return b"\xff\xd8\xff\xe0\x00\x04JF\xff\xff\xe1" + struct.pack(">H", len(told) + 2) + told + FRAME


def png(*chunks: bytes) -> bytes:
    parts = (IHDR, *chunks, b"IEND")
    packed = [struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def webp(said: bytes) -> bytes:
    head = b"VP8X\x0a\x00\x00\x00\x08" + bytes(3) + b"\xff\x01\x00\xff\x00\x00"
    return b"RIFF" + bytes(4) + b"WEBP" + head + b"EXIF" + struct.pack("<I", len(said)) + said


@pytest.mark.parametrize(
    ("content", "media_type", "size"),
    [
        (png()[:24], "image/png", "512 x 256"),
        (b"GIF89a\x00\x02\x00\x01", "image/gif", "512 x 256"),
        (b"BM" + bytes(16) + b"\x00\x02\x00\x00\x00\xff\xff\xff", "image/bmp", "512 x 256"),
        (webp(b""), "image/webp", "512 x 256"),
        (jpeg(b""), "image/jpeg", "512 x 256"),
        (jpeg(b"")[:-11], "image/jpeg", "512 x 256"),
    ],
)
def test_images_have_a_size_and_no_text(content: bytes, media_type: str, size: str) -> None:
    found = read_image(content, media_type)
    assert found.flags == (f"an image of {size} pixels: no text",)
    assert (found.title, found.author, found.date) == (Stated(), Stated(), Stated())


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        (jpeg, "image/jpeg"),
        (webp, "image/webp"),
        (bytes, "image/tiff"),
        (lambda said: png(b"IDATxxxx", b"eXIf" + said), "image/png"),
    ],
)
def test_an_image_says_who_took_it_of_what_and_when(
    file: Callable[[bytes], bytes], media_type: str, order: str
) -> None:
    found = derive(file(block(MILL, TAKEN, order)), media_type, "http://example.org/mill")
    assert found.sniffed_type == media_type
    assert found.title == Stated("The mill at Lund", "stated: Exif ImageDescription")
    assert found.author == Stated("Ida Falk", "stated: Exif Artist")
    assert found.date == Stated("2019-05-06", "stated: Exif DateTimeOriginal")


@pytest.mark.parametrize(
    ("said", "taken_with", "date"),
    [
        (MILL | TAKEN, {}, Stated("2019-05-06", "stated: Exif DateTimeOriginal")),
        (
            MILL,
            {exif.DIGITIZED: b"2020:01:02 00:00:00"},
            Stated("2020-01-02", "inferred: the day the picture was digitized (Exif)"),
        ),
        (MILL, {}, Stated("2024-03-01", "inferred: the day the image file was changed (Exif)")),
        ({exif.CHANGED: b"0000:00:00 00:00:00"}, {}, Stated()),
        ({exif.CHANGED: b"2024:  :  "}, {exif.TAKEN: b"2019:13:40 00:00:00"}, Stated()),
    ],
)
def test_the_day_it_was_taken_goes_before_the_day_the_file_was_changed(
    said: dict[int, bytes], taken_with: dict[int, bytes], date: Stated
) -> None:
    assert read_image(jpeg(block(said, taken_with)), "image/jpeg").date == date


def test_what_cameras_put_in_names_nobody() -> None:
    found = read_image(
        jpeg(block({exif.DESCRIPTION: b"OLYMPUS DIGITAL CAMERA", exif.ARTIST: b"Picasa"})), "image/jpeg"
    )
    assert (found.title, found.author) == (Stated(), Stated())


def test_words_are_read_as_utf_8_or_latin_1_and_without_control_characters() -> None:
    for words in ("Åsa\x1b[31m\nFälk".encode(), "Åsa\x1b[31m\nFälk".encode("latin-1")):
        assert read_image(jpeg(block({exif.ARTIST: words})), "image/jpeg").author.value == "Åsa[31m Fälk"
    long = ("ø" * 4_000).encode()
    assert read_image(jpeg(block({exif.DESCRIPTION: long})), "image/jpeg").title.value == "ø" * 500


@pytest.mark.parametrize(
    "chunk",
    [
        b"tEXt%b\x00%b",
        b"iTXt%b\x00\x00\x00no\x00Tittel\x00%b",
        pytest.param(b"zTXt%b\x00\x00%b", id="packed"),
        pytest.param(b"iTXt%b\x00\x01\x00\x00\x00%b", id="packed, of the world"),
    ],
)
def test_the_texts_of_a_png_are_read(chunk: bytes, request: pytest.FixtureRequest) -> None:
    def text(key: bytes, words: bytes) -> bytes:
        return chunk % (key, zlib.compress(words) if "packed" in request.node.name else words)

    found = read_image(
        png(
            text(b"Software", b"GIMP"),
            text(b"Title", b"The mill"),
            text(b"Author", b"Ida Falk"),
            text(b"Author", b"Somebody else"),
            text(b"Creation Time", b"Fri, 01 Mar 2024 10:00:00 GMT"),
        ),
        "image/png",
    )
    assert found.title == Stated("The mill", "stated: PNG Title")
    assert found.author == Stated("Ida Falk", "stated: PNG Author")
    assert found.date == Stated("2024-03-01", "stated: PNG Creation Time")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        pytest.param(jpeg(block(MILL, TAKEN))[:120], "image/jpeg", id="cut off"),
        pytest.param(png(b"tEXtAuthor\x00Ida Falk")[:-24], "image/png", id="text cut off"),
        pytest.param(
            jpeg(b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHII", 1, exif.ARTIST, 2, 2**32 - 1, 2**32 - 1)),
            "image/jpeg",
            id="words beyond the file",
        ),
        pytest.param(
            b"II*\x00\x08\x00\x00\x00" + b"\xff\xff" + struct.pack("<HHII", TAKEN_WITH, 4, 1, 8) * 65_535,
            "image/tiff",
            id="directories in a ring",
        ),
        pytest.param(
            png(b"zTXtTitle\x00\x00junk", b"iTXtTitle\x00\x01", b"tEXtTitle"), "image/png", id="no words"
        ),
        pytest.param(b"\xff\xd8" + b"\xff" * 3_000_000, "image/jpeg", id="nothing but filling"),
        pytest.param(b"\xff\xd8" + b"\xff\xd0" * 3_000_000, "image/jpeg", id="nothing but marks"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + (bytes(4) + b"tEXt" + bytes(4)) * 500_000, "image/png", id="chunks"
        ),
        pytest.param(
            png(b"eXIf" + b"MM\x00*" + b"\xff" * 3_000_000), "image/png", id="a directory beyond the file"
        ),
    ],
)
def test_hostile_lengths_lead_nowhere(content: bytes, media_type: str) -> None:
    begun = time.process_time()
    found = read_image(content, media_type)
    assert time.process_time() - begun < 1
    assert (found.title, found.author, found.date) == (Stated(), Stated(), Stated())


def test_words_packed_very_small_are_unpacked_no_further_than_shown() -> None:
    bomb = zlib.compress(b"A" * 50_000_000)
    found = read_image(png(b"zTXtTitle\x00\x00" + bomb), "image/png")
    assert found.title.value == "A" * 500


@given(
    st.binary(max_size=60),
    st.sampled_from(["image/png", "image/gif", "image/jpeg", "image/webp", "image/bmp", "image/tiff"]),
)
def test_broken_images_are_read_without_complaint(content: bytes, media_type: str) -> None:
    assert read_image(content, media_type).full_text == ""


@given(st.integers(0, 200), st.binary(min_size=1, max_size=4))
def test_a_damaged_block_is_read_without_complaint(at: int, damage: bytes) -> None:
    whole = block(MILL, TAKEN)
    exif.exif_words(whole[:at] + damage + whole[at + len(damage) :])
