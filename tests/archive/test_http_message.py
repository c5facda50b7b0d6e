"""Answers as bytes: where they end, what they hold, and that no bytes make the reader fail."""

from __future__ import annotations

import gzip
import re
import time
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.archive.messages.http_head import head_end, parse_head
from factcheck.archive.messages.http_message import HEAD_CAP, Framing, parse_response
from tests.archive.hostile_server import chunked, gzip_bomb, page

OK = b"HTTP/1.1 200 OK\r\n"


def test_a_plain_answer() -> None:
    raw = b"HTTP/1.1 404 N\xf6t Here\r\nX-a:  1 \r\nx-A: 2\r\nFolded: a\r\n  b\r\ncontent-LENGTH: 5\r\n\r\nhello"
    response = parse_response(raw)
    assert (response.status, response.reason) == (404, "Nöt Here")
    assert response.headers == [("X-a", "1"), ("x-A", "2"), ("Folded", "a b"), ("content-LENGTH", "5")]
    assert response.header("X-A") == "1"
    assert response.head.values("x-a") == ["1", "2"]
    assert raw[response.head.end :] == response.entity == response.content == b"hello"
    assert response.complete
    assert response.problem == ""


@pytest.mark.parametrize(
    ("raw", "entity"),
    [
        (OK + b"\r\nall of it", b"all of it"),
        (b"HTTP/1.0 200\r\n\r\nx", b"x"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\nab", b"ab"),
        (OK + b"Content-Length: 2, 2\r\nContent-Length: 2\r\n\r\nab", b"ab"),
        (OK + b"Transfer-Encoding: chunked\r\nContent-Length: 99\r\n\r\n2\r\nab\r\n0\r\n\r\n", b"ab"),
        (
            OK + b"Transfer-Encoding: Chunked\r\n\r\n2;name=value\r\nab\r\n002\r\ncd\r\n0\r\nX: y\r\n\r\n",
            b"abcd",
        ),
        (OK + b"Transfer-Encoding: chunked\n\n2\nab\n0\n\n", b"ab"),
        (chunked(), b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", b""),
        (
            b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + page(b"after"),
            b"after",
        ),
    ],
)
def test_where_an_answer_ends(raw: bytes, entity: bytes) -> None:
    response = parse_response(raw)
    assert (response.entity, response.complete, response.problem) == (entity, True, "")


def test_a_transfer_coding_that_is_none_leaves_the_announced_length() -> None:
    response = parse_response(OK + b"Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello")
    assert (response.head.length, response.content, response.complete) == (5, b"hello", True)


def test_interim_answers_are_passed_over() -> None:
    interim = b"HTTP/1.1 103 Early Hints\r\n\r\n"
    response = parse_response(interim + page(b"x"))
    assert response.status == 200
    assert response.head.start == len(interim)


@pytest.mark.parametrize(
    ("raw", "entity", "problem"),
    [
        (b"", b"", "no answer"),
        (b"HTT", b"", "no answer"),
        (b"<html>not http</html>", b"", "not answer in HTTP"),
        (b"HTTP/1.1 20 OK\r\n\r\n", b"", "status line"),
        (b"HTTP/1.1 200 OK\r\nX: 1\r\n", b"", "no answer"),
        (OK + b"Content-Length: 5\r\n\r\nhel", b"hel", "shorter than announced"),
        (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", b"", "contradictory"),
        (OK + b"Content-Length: -5\r\n\r\nhello", b"", "contradictory"),
        (OK + b"Content-Length: 0x5\r\n\r\nhello", b"", "contradictory"),
        (OK + b"Content-Length: 99999999999999999999\r\n\r\nhello", b"", "contradictory"),
        (OK + b"Content-Length:\r\n\r\nhello", b"", "contradictory"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhel", b"hel", "shorter than announced"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\nabXX2\r\ncd\r\n", b"ab", "longer than its size"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n", b"", "no number"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nab\r\n", b"", "no number"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1" * 9999, b"", "does not end"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n", b"ab", "shorter than announced"),
    ],
)
def test_what_is_missing_or_contradictory_is_said(raw: bytes, entity: bytes, problem: str) -> None:
    response = parse_response(raw)
    assert response.entity == entity
    assert problem in response.problem
    assert not response.complete


def test_bytes_after_the_announced_end_are_said_but_no_part_of_the_body() -> None:
    response = parse_response(page(b"hello") + b"more")
    assert (response.entity, response.complete) == (b"hello", True)
    assert response.problem == "4 bytes after the announced end"


TEXT = b"words " * 1000
PACKED = gzip.compress(TEXT, mtime=0)


def coded(body: bytes, coding: str) -> bytes:
    return page(body, f"Content-Encoding: {coding}")


@pytest.mark.parametrize(
    ("raw", "content", "problem"),
    [
        (coded(PACKED, "gzip"), TEXT, ""),
        (coded(PACKED, "X-GZip"), TEXT, ""),
        (coded(TEXT, "identity"), TEXT, ""),
        (coded(PACKED + PACKED, "gzip"), TEXT + TEXT, ""),
        (coded(PACKED + b"\0" * 9, "gzip"), TEXT, "bytes follow"),
        (coded(PACKED + PACKED + b"junk", "gzip"), TEXT + TEXT, "bytes follow"),
        (coded(zlib.compress(TEXT), "deflate"), TEXT, ""),
        (coded(zlib.compress(TEXT)[2:-4], "deflate"), TEXT, ""),
        (coded(gzip.compress(PACKED, mtime=0), "gzip, gzip"), TEXT, ""),
        (coded(gzip.compress(zlib.compress(TEXT), mtime=0), "deflate, gzip"), TEXT, ""),
        (coded(PACKED, "gzip, gzip"), TEXT, ""),
        (
            chunked(gzip.compress(PACKED, mtime=0)).replace(
                b"chunked", b"gzip, chunked\r\nContent-Encoding: gzip"
            ),
            TEXT,
            "",
        ),
        (coded(b"", "gzip"), b"", ""),
        (coded(TEXT, "utf-8"), TEXT, ""),
        (coded(TEXT, "none, Identity,"), TEXT, ""),
        (chunked(PACKED).replace(b"chunked", b"gzip, chunked"), TEXT, ""),
        (OK + b"Transfer-Encoding: gzip\r\n\r\n" + PACKED, TEXT, ""),
    ],
)
def test_content_is_decoded(raw: bytes, content: bytes, problem: str) -> None:
    response = parse_response(raw)
    assert (response.content, response.complete) == (content, True)
    assert problem in response.problem


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (coded(b"not gzip", "gzip"), "damaged"),
        (coded(PACKED[:-9], "gzip"), "cut short"),
        (coded(PACKED[:12] + b"\xff" * 40, "gzip"), "damaged"),
        (coded(b"whatever", "compress"), "not asked for"),
        (coded(PACKED, "gzip, dcb"), "not asked for"),
        (coded(PACKED, "gzip, gzip, gzip, gzip"), "packed 4 times, of which 3 at most"),
        (coded(gzip.compress(PACKED, mtime=0)[:-9], "gzip, gzip"), "cut short"),
        (coded(gzip.compress(PACKED[:-9], mtime=0), "gzip, gzip"), "cut short"),
        (chunked(PACKED).replace(b"chunked", b"chunked, chunked"), "not asked for"),
        (coded(b"x", "x" * 5000 + "\x1b"), "not asked for"),
    ],
)
def test_content_that_cannot_be_decoded_is_said(raw: bytes, problem: str) -> None:
    response = parse_response(raw)
    assert problem in response.problem
    assert not response.complete
    assert response.problem.isprintable()
    assert len(response.problem) < 200


@pytest.mark.parametrize(
    "body", [gzip_bomb(100), gzip.compress(b"", mtime=0) * 100_000, gzip.compress(b"a", mtime=0) * 100_000]
)
def test_a_bomb_costs_no_more_than_the_cap(body: bytes) -> None:
    started = time.process_time()
    response = parse_response(coded(body, "gzip"), content_cap=1_000_000)
    assert len(response.content) <= 1_000_000
    assert response.problem
    assert time.process_time() - started < 2


def test_a_bomb_within_another_costs_no_more_than_the_cap() -> None:
    started = time.process_time()
    response = parse_response(
        coded(gzip.compress(gzip_bomb(100), mtime=0), "gzip, gzip"), content_cap=1_000_000
    )
    assert len(response.content) <= 1_000_000
    assert "longer than 1000000 bytes" in response.problem
    assert time.process_time() - started < 2


def test_content_of_exactly_the_cap_is_whole() -> None:
    assert parse_response(coded(PACKED, "gzip"), content_cap=len(TEXT)).complete
    cut = parse_response(coded(PACKED, "gzip"), content_cap=len(TEXT) - 1)
    assert (cut.content, cut.complete) == (TEXT[:-1], False)


@pytest.mark.parametrize(
    "raw",
    [
        OK + b"X: " + b"a" * HEAD_CAP,
        OK + b"X: y\r\n" * HEAD_CAP,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 50_000,
        OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: y\r\n" * HEAD_CAP,
        OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 250_000,
    ],
)
def test_endless_framing_is_a_fault(raw: bytes) -> None:
    framing = Framing()
    assert framing.advance(raw)
    assert framing.fault


WHOLE = [
    page(b"hello world"),
    chunked(b"hello", b"world" * 5, trailer=b"X-Trailer: 1\r\n"),
    b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + chunked(b"abc"),
    b"HTTP/1.1 204 No Content\r\n\r\n",
    OK + b"Content-Length: 0\r\n\r\n",
]


@pytest.mark.parametrize("raw", WHOLE)
def test_the_end_is_seen_at_the_last_byte_and_not_before(raw: bytes) -> None:
    framing = Framing()
    ends = [length for length in range(len(raw) + 1) if framing.advance(raw[:length])]
    assert ends == [len(raw)]
    assert framing.end == len(raw)
    assert bytes(framing.entity(raw)) == parse_response(raw).entity


@pytest.mark.parametrize("raw", [b"HTTP/one 200 OK\r\n\r\n", b"220 mail.example.org ESMTP\r\n\r\n"])
def test_what_is_no_http_has_no_status(raw: bytes) -> None:
    head = parse_head(raw)
    assert (head.status, head.version, head.end) == (0, (0, 0), len(raw))
    assert head.problem == "the status line is no HTTP"
    assert parse_response(raw).status == 0


@given(st.binary(max_size=300), st.sampled_from(WHOLE), st.integers(0, 80), st.integers(0, 40))
def test_no_bytes_make_the_reader_fail(junk: bytes, whole: bytes, at: int, dropped: int) -> None:
    for raw in (junk, OK + junk, whole[:at] + junk + whole[at + dropped :]):
        response = parse_response(raw)
        assert response.problem.isprintable()
        assert len(response.entity) <= len(raw)
        framing = Framing()
        for length in range(0, len(raw) + 1, 7):
            framing.advance(raw[:length])


@example(b"\n\r\na\n\n", 0)
@given(st.text("\r\na:", max_size=12).map(str.encode), st.integers(0, 4))
def test_a_head_ends_after_its_first_blank_line(raw: bytes, start: int) -> None:
    found = re.compile(rb"\r?\n\r?\n").search(raw, start)
    assert head_end(raw, start) == (found.end() if found else -1)


@given(st.binary(max_size=2000), st.lists(st.integers(1, 50), max_size=20))
def test_a_body_in_chunks_is_the_same_body(body: bytes, sizes: list[int]) -> None:
    pieces, rest = [], body
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    assert parse_response(chunked(*[piece for piece in [*pieces, rest] if piece])).entity == body


@pytest.mark.parametrize("packed", [True, False])
def test_no_caller_has_more_decoded_than_there_is_memory_for(
    monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.setattr("factcheck.archive.messages.http_message.MOST_CONTENT", 1_000)
    raw = page(gzip.compress(bytes(5_000)), "Content-Encoding: gzip") if packed else page(bytes(5_000))
    response = parse_response(raw, 10**15)
    assert (response.content_size, response.complete) == (1_000, False)
