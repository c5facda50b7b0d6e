"""Brotli and Zstandard are undone like gzip: whole or said why not, within the cap, whatever the bytes are."""

from __future__ import annotations

import gzip
import random
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.messages.content_coding import Unpacked, decode
from tests.archive.codings import packed, take_away

CAP = 1_000_000
TEXT = b"".join(b"line %d of the register\n" % number for number in range(20_000))
CODINGS = ["br", "zstd"]
coding = pytest.mark.parametrize("coding", CODINGS)


@coding
def test_what_is_packed_is_unpacked(coding: str) -> None:
    assert decode(packed(coding, TEXT), coding, CAP) == Unpacked(TEXT)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (gzip.compress(packed("br", TEXT), 1), "br, gzip"),
        (packed("br", gzip.compress(TEXT, 1)), "gzip, br"),
        (packed("zstd", packed("br", TEXT)), "br, zstd"),
        (packed("zstd", TEXT), "zstd, zstd"),
        (packed("zstd", TEXT[:99]) + packed("zstd", TEXT[99:]), "zstd"),
        (b"\x53\x2a\x4d\x18\x03\0\0\0abc" + packed("zstd", TEXT), "zstd"),
    ],
)
def test_layers_and_frames_are_undone(body: bytes, said: str) -> None:
    assert decode(body, said, CAP) == Unpacked(TEXT)


def test_too_many_layers_are_told_by_their_number() -> None:
    found = decode(gzip.compress(TEXT, 1), ", ".join(["gzip"] * 500), CAP)
    assert found.problem.startswith("the body is packed 500 times, of which 3 at most are undone")


@coding
@pytest.mark.parametrize("rest", [b"\0", b"\r\n", b"<p>More of the page", b"x" * 100_000])
def test_what_follows_the_packed_bytes_is_told_to_the_byte(coding: str, rest: bytes) -> None:
    found = decode(packed(coding, TEXT) + rest, coding, CAP)
    assert (found.content, found.whole, found.rest) == (TEXT, True, rest)


@coding
def test_a_packed_body_that_breaks_off_gives_what_came(coding: str) -> None:
    body = packed(coding, TEXT)
    found = decode(body[: len(body) // 2], coding, CAP)
    assert TEXT.startswith(found.content)
    assert (bool(found.content), found.whole, found.problem) == (
        True,
        False,
        "the compressed content is cut short",
    )


ODD = random.Random(1).randbytes(200_000)


@pytest.mark.parametrize("text", [TEXT[:500], TEXT, ODD], ids=["short", "long", "random"])
@pytest.mark.parametrize("before", [b"", b"one member more"])
def test_a_checksum_that_is_wrong_costs_nothing_of_the_content(text: bytes, before: bytes) -> None:
    body = (gzip.compress(before) if before else b"") + gzip.compress(text)[:-8] + bytes(8)
    found = decode(body, "gzip", CAP)
    assert (found.content, found.whole) == (before + text, False)
    assert found.problem == "the compressed content is damaged"


@pytest.mark.parametrize("at", [50, 70_000, 150_000])
def test_damaged_content_ends_at_the_fault(at: int) -> None:
    whole = gzip.compress(TEXT * 8)
    at = min(at, len(whole) - 200)
    found = decode(whole[:at] + b"\xff" * 128 + whole[at + 128 :], "gzip", 10 * CAP)
    assert (found.whole, found.problem) == (False, "the compressed content is damaged")
    sure = zlib.decompressobj(31).decompress(whole[:at])
    assert found.content[: len(sure)] == sure


@coding
@pytest.mark.parametrize(
    "body", [b"no such thing", b"<p>It is a page, packed in words alone.</p>" * 99, TEXT]
)
def test_what_is_not_packed_so_is_said(coding: str, body: bytes) -> None:
    found = decode(body, coding, CAP)
    assert not found.whole
    assert "damaged" in found.problem or "cut short" in found.problem


@coding
def test_content_of_exactly_the_cap_is_whole(coding: str) -> None:
    assert decode(packed(coding, TEXT), coding, len(TEXT)) == Unpacked(TEXT)
    cut = decode(packed(coding, TEXT), coding, len(TEXT) - 1)
    assert (cut.content, cut.whole) == (TEXT[:-1], False)
    assert cut.problem == f"the decoded content is longer than {len(TEXT) - 1} bytes"


@coding
@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize(("content", "times"), [(bytes(300_000_000), 1), (b"", 200_000), (b"a", 200_000)])
def test_a_bomb_costs_no_more_than_the_cap(coding: str, layers: int, content: bytes, times: int) -> None:
    body = packed(coding, content) * times
    for _ in range(1, layers):
        body = packed(coding, body)
    started = time.process_time()
    found = decode(body, ", ".join([coding] * layers), CAP)
    assert len(found.content) <= CAP
    assert found.problem
    assert time.process_time() - started < 2


def test_a_window_that_no_page_needs_is_refused() -> None:
    """RFC 9659: whoever reads a page need not keep more than 8 MiB of it in mind."""
    frame = b"\x28\xb5\x2f\xfd\x00" + bytes([(31 - 10) << 3]) + b"\x01\0\0"
    assert decode(frame, "zstd", CAP).problem == "the compressed content is damaged"


@settings(deadline=None)
@given(
    body=st.binary(max_size=300),
    at=st.integers(0, 400),
    flipped=st.integers(0, 255),
    which=st.sampled_from(CODINGS),
)
def test_no_bytes_are_too_odd(body: bytes, at: int, flipped: int, which: str) -> None:
    assert decode(packed(which, body), which, CAP) == Unpacked(body)
    altered = bytearray(packed(which, body * 3))
    altered[at % len(altered)] ^= flipped
    for odd in (bytes(altered), body):
        found = decode(odd, which, 500)
        assert len(found.content) <= 500
        assert found.whole or found.problem or not odd


@coding
def test_without_its_library_it_is_said_what_is_lacking(coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(monkeypatch)
    name = {"br": "Brotli", "zstd": "Zstandard"}[coding]
    for said in (coding, f"gzip, {coding}", f"{coding}, gzip"):
        body = packed(coding, TEXT)
        found = decode(gzip.compress(body, 1) if said.endswith("gzip") else body, said, CAP)
        assert (found.content, found.whole, found.lacking) == (b"", False, name)
        assert f"packed with {name}" in found.problem
        assert "pip install 'factcheck[codings]'" in found.problem
