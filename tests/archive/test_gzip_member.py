"""Gzip members: whatever the bytes are they come back, and what does not pack costs next to nothing."""

from __future__ import annotations

import gzip
import random
import subprocess
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.warc import gzip_member as module
from factcheck.archive.warc.gzip_member import gzip_member

NOISE = random.Random(3).randbytes(200_000)
TEXT = b"The tide rose by 4.2 metres. " * 7_000
SIZES = (0, 1, 7_990, 8_000, 31_999, 32_001, 65_534, 65_535, 65_536, 131_070, 199_000)


@pytest.fixture(params=["as installed", "plain zlib"], autouse=True)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "plain zlib":
        monkeypatch.setattr(module, "_SMALL_LEVEL", 1)
        for name in ("compress", "crc32"):
            monkeypatch.setattr(module, name, getattr(zlib, name))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("data", [NOISE, TEXT], ids=["noise", "text"])
def test_every_size_comes_back_from_one_member(data: bytes, size: int, tmp_path: Path) -> None:
    packed = gzip_member(b"head", data[:size], b"end")
    inflater = zlib.decompressobj(31)
    assert inflater.decompress(packed) == b"head" + data[:size] + b"end"
    assert inflater.eof
    assert inflater.unused_data == b""
    assert packed[4:8] == b"\0\0\0\0"
    path = tmp_path / "a.gz"
    path.write_bytes(packed)
    assert subprocess.run(["gzip", "-t", path], capture_output=True).returncode == 0


@given(st.binary(max_size=3_000), st.integers(1, 60))
def test_any_bytes_come_back(data: bytes, times: int) -> None:
    assert gzip.decompress(gzip_member(data[:20], data * times, b"x")) == data[:20] + data * times + b"x"


def test_text_is_packed_and_noise_is_stored_as_it_is() -> None:
    assert len(gzip_member(b"", TEXT, b"")) < len(TEXT) / 4
    assert NOISE[:60_000] in gzip_member(b"", NOISE, b"")
    assert len(gzip_member(b"", NOISE, b"")) < len(NOISE) + 100
    half = TEXT[:100_000] + NOISE[:100_000]
    assert len(gzip_member(b"", half, b"")) < len(half) * 0.6  # one sample packs: all of it is tried
