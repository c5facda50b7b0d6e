"""WARC records: exact bytes, and what other readers say about everything that is written."""

from __future__ import annotations

import base64
import gzip
import io
import re
import subprocess
import sys
import zlib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastReader
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from factcheck.archive.messages.exchange import Robots, Visit
from factcheck.archive.warc import writing
from factcheck.archive.warc.reading import Record, read_records
from factcheck.archive.warc.writing import Original, Written, agreed_payload, write_file, write_visit
from tests.archive.sample_visits import (
    AT,
    CERTIFICATES,
    PAGE,
    RESPONSES,
    answer,
    chunked,
    exchange,
    visit,
    whole,
)

IDENTITY = b"sixteen bytes or more"


def written(made: Visit, original: Original | None = None) -> Written:
    return write_visit(made, AT, IDENTITY, "factcheck/1", original)


def records(made: Written) -> list[Record]:
    return list(read_records(made.data))


def by_kind(made: Written, kind: str) -> list[Record]:
    return [record for record in records(made) if record.kind == kind]


@pytest.mark.parametrize("name", sorted(RESPONSES.keys() - {"interim answer"}))
def test_what_was_on_the_wire_is_the_block(name: str) -> None:
    made = exchange(RESPONSES[name])
    result = written(visit(made))
    assert [record.kind for record in records(result)] == ["warcinfo", "request", "response", "metadata"]
    assert by_kind(result, "request")[0].block == made.request
    assert by_kind(result, "response")[0].block == made.response


HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"


def test_interim_answers_stand_in_the_record_about_the_response() -> None:
    result = written(visit(exchange(HINTS + whole(PAGE))))
    _, _, response, about = records(result)
    assert (response.kind, response.block) == ("response", whole(PAGE))
    assert response.field("WARC-Payload-Digest")
    assert about.field("WARC-Refers-To") == response.record_id
    assert f"interim-responses-base64: {base64.b64encode(HINTS).decode()}\r\n".encode() in about.block


@pytest.mark.parametrize("rest", [b"", b"HTTP/1.1 200 OK\r\nX: y"])
def test_interim_answers_after_which_nothing_whole_came_are_the_response(rest: bytes) -> None:
    [response] = by_kind(written(visit(exchange(HINTS + rest))), "response")
    assert response.block == HINTS + rest


def test_every_hop_is_written_in_order() -> None:
    first = exchange(whole(b"moved", status=b"301 Moved"), "http://example.org/old", certificates=())
    result = written(visit(first, exchange(whole(PAGE))))
    kinds = [record.kind for record in records(result)]
    assert kinds == ["warcinfo", *["request", "response", "metadata"] * 2]
    response = by_kind(result, "response")[1]
    assert response.record_id == result.record_id
    assert response.field("WARC-Target-URI") == "https://example.org/tides"
    assert response.field("WARC-IP-Address") == "203.0.113.7"
    assert by_kind(result, "request")[1].field("WARC-Concurrent-To") == result.record_id
    about = by_kind(result, "metadata")[1]
    assert about.field("WARC-Refers-To") == result.record_id
    assert b"via: http://example.org/old\r\nhopsFromSeed: R\r\n" in about.block
    assert about.block.count(b"certificate-sha256: ") == len(CERTIFICATES)


def test_the_same_input_gives_the_same_bytes_and_ids_never_repeat() -> None:
    made = visit(exchange(whole(PAGE)))
    assert written(made) == written(made)
    other = write_visit(made, AT, b"another identity here", "factcheck/1", None)
    assert not {record.record_id for record in records(other)} & {r.record_id for r in records(written(made))}


def test_each_record_is_one_gzip_member_without_a_time() -> None:
    data = written(visit(exchange(whole(PAGE)))).data
    members = 0
    while data:
        assert data[4:8] == b"\0\0\0\0"
        inflater = zlib.decompressobj(31)
        assert inflater.decompress(data).count(b"WARC/1.1\r\n") == 1
        assert inflater.eof
        data = inflater.unused_data
        members += 1
    assert members == 4


def test_nothing_received_leaves_a_record_of_the_failure() -> None:
    refused = exchange(b"", request=b"", peer="", certificates=(), error="connection\r\nrefused: no")
    result = written(visit(refused))
    assert [record.kind for record in records(result)] == ["warcinfo", "metadata"]
    assert b"error: connection refused: no\r\n" in by_kind(result, "metadata")[0].block
    sent = written(visit(exchange(b"", error="reset")))
    assert [record.kind for record in records(sent)] == ["warcinfo", "request", "metadata"]


def test_a_cut_answer_says_why() -> None:
    cut = exchange(answer(PAGE[:9], b"Content-Length: 80"), truncated="time")
    (response,) = by_kind(written(visit(cut)), "response")
    assert response.field("WARC-Truncated") == "time"
    assert response.field("WARC-Payload-Digest")


PAYLOADS = {
    "plain": PAGE,
    "gzip": gzip.compress(PAGE, mtime=0),
    "error page": b"<h1>nothing here</h1>",
    "odd reason": PAGE,
    "no reason": PAGE,
    "ends with the connection": PAGE,
    "folded header": PAGE,
    "header without a colon": PAGE,
    "header in UTF-8": PAGE,
    "no content": b"",
    "empty page": b"",
}


@pytest.mark.parametrize("name", RESPONSES)
def test_there_is_a_payload_digest_only_where_readers_agree(name: str) -> None:
    start = agreed_payload(RESPONSES[name], "")
    assert (RESPONSES[name][start:] if start is not None else None) == PAYLOADS.get(name)


def test_a_body_shorter_than_announced_is_a_payload_only_when_it_is_known_to_be_cut() -> None:
    short = answer(b"half", b"Content-Length: 8")
    assert agreed_payload(short, "") is None
    assert agreed_payload(short, "disconnect") == len(short) - len(b"half")


@pytest.mark.parametrize(
    ("announced", "agreed"),
    [
        (b"Content-Length: 4\r\nContent-Length: 4", True),
        (b"Content-Length: 4\r\nContent-Length: 9", False),
        (b"Content-Length: 4\r\nX-A: a\r\nContent-Length: 9", False),
        (b"Content-Length: 4\nContent-Length: 9", False),
        (b"Content-Length: 4, 9", False),
        (b"Content-Length: 4, 4", False),
        (b"Content-Length: +4", False),
        (b"Content-Length:", False),
    ],
)
def test_lengths_that_contradict_one_another_are_agreed_on_by_nobody(announced: bytes, agreed: bool) -> None:
    response = answer(b"half", announced)
    assert (agreed_payload(response, "") is not None) is agreed
    assert (agreed_payload(response, "unspecified") is not None) is agreed


BLANKS = [" ", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\xa0", "\u2028", "\u3000", " \xa0\t"]
BLANK_LINES = [line.encode() + b"\r\n" for line in BLANKS] + [
    b"\x85\r\n",
    b"\xa0\r\n",
    b"X-A: a\r\n  \r\n",
]


@pytest.mark.parametrize("lines", BLANK_LINES)
def test_no_payload_digest_where_a_line_of_blanks_ends_the_head_for_warcio(
    lines: bytes, tmp_path: Path
) -> None:
    response = b"HTTP/1.1 200 OK\r\n" + lines + whole(PAGE).partition(b"\r\n")[2]
    assert agreed_payload(response, "") is None
    path = tmp_path / "blank.warc.gz"
    path.write_bytes(written(visit(exchange(response))).data)
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests=True):
            seen = record.content_stream().read()
            if record.rec_type == "response":
                assert seen != PAGE
            assert record.digest_checker.passed is not False


@pytest.mark.parametrize(
    "line", [b"X-A: a\rb", b"X-A: a\r", b":", b"no colon", b"\0", b"\x1b", "\u200b".encode()]
)
def test_odd_lines_that_are_not_blank_leave_the_payload_as_it_is(line: bytes) -> None:
    response = whole(PAGE, line)
    start = agreed_payload(response, "")
    assert start is not None
    assert response[start:] == PAGE


def test_a_revisit_holds_the_head_and_names_the_original() -> None:
    response = chunked(PAGE)
    head = response.index(b"\r\n\r\n") + 4
    original = Original("<urn:uuid:0a>", "https://example.org/tides", AT - timedelta(days=1), head)
    (revisit,) = by_kind(written(visit(exchange(response)), original), "revisit")
    assert revisit.block == response[:head]
    assert revisit.field("WARC-Refers-To") == "<urn:uuid:0a>"
    assert revisit.field("WARC-Refers-To-Date") == "2026-02-28T12:00:00Z"
    assert revisit.field("WARC-Profile") == writing.REVISIT_PROFILE


def test_a_file_handed_in_is_a_resource() -> None:
    made = write_file(b"%PDF-1.7", "file:///minutes.pdf", "application/pdf", AT, IDENTITY, "factcheck/1")
    (resource,) = by_kind(made, "resource")
    assert (resource.block, resource.record_id) == (b"%PDF-1.7", made.record_id)
    assert resource.field("Content-Type") == "application/pdf"


def test_times_are_written_in_utc() -> None:
    there = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert writing.warc_date(there) == "2026-02-28T23:30:00Z"
    assert writing.warc_date(datetime(2026, 3, 1, 1, 30, 1, 999, tzinfo=UTC)) == "2026-03-01T01:30:01Z"


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(Robots), st.binary(max_size=200))
def test_nothing_from_outside_breaks_out_of_its_line(
    url: str, error: str, robots: Robots, body: bytes
) -> None:
    made = exchange(body, "https://example.org/" + url, error=error)
    result = write_visit(
        Visit("x", "x", (made,), visit().outcome, "", robots), AT, IDENTITY, "factcheck/1", None
    )
    for record in records(result):
        assert re.fullmatch(r"https://example\.org/[!-~]*|", record.field("WARC-Target-URI"))
        if record.kind == "response":
            assert record.block == body


def make_everything(folder: Path) -> list[Path]:
    """Write one file of every kind."""
    paths = []
    for number, response in enumerate(RESPONSES.values()):
        cut = exchange(response[:-3], truncated="disconnect")
        for kind, made in (("whole", exchange(response)), ("cut", cut)):
            path = folder / f"{kind}-{number}.warc.gz"
            path.write_bytes(written(visit(exchange(whole(b"", status=b"302 Found")), made)).data)
            paths.append(path)
    original = Original(
        "<urn:uuid:0a>", "https://example.org/tides", AT, chunked(PAGE).index(b"\r\n\r\n") + 4
    )
    (folder / "revisit.warc.gz").write_bytes(written(visit(exchange(chunked(PAGE))), original).data)
    (folder / "failed.warc.gz").write_bytes(written(visit(exchange(b"", error="refused"))).data)
    file = write_file(bytes(range(256)) * 99, "file:///a.bin", "image/png", AT, IDENTITY, "factcheck/1")
    (folder / "file.warc.gz").write_bytes(file.data)
    return [*paths, folder / "revisit.warc.gz", folder / "failed.warc.gz", folder / "file.warc.gz"]


def test_other_readers_accept_everything_that_is_written(tmp_path: Path) -> None:
    paths = make_everything(tmp_path)
    subprocess.run(["gzip", "-t", *paths], check=True)
    check = [sys.executable, "-m", "warcio.cli", "check", "-v", *map(str, paths)]
    said = subprocess.run(check, capture_output=True, text=True, check=True).stdout
    assert "digest failed" not in said
    assert said.count("digest pass") >= len(paths)
    for path in paths:
        blocks = [
            r.verify_block_digest() for r in FastReader(io.BytesIO(path.read_bytes()), parse_http=False)
        ]
        assert blocks
        assert all(blocks)
        for record in FastReader(io.BytesIO(path.read_bytes()), parse_http=True):
            kind = record.headers["WARC-Type"]
            if "WARC-Payload-Digest" in record.headers and kind == "response":
                assert record.verify_payload_digest()


@pytest.mark.parametrize(
    "name", ["plain", "gzip", "ends with the connection", "folded header", "interim answer", "chunked"]
)
def test_another_reader_gets_the_page_out(name: str) -> None:
    # that reader takes trailers for content, so the chunked answer here has none
    response = chunked(PAGE).replace(b"X-Trailer: end\r\n", b"") if name == "chunked" else RESPONSES[name]
    made = ArchiveIterator(io.BytesIO(written(visit(exchange(response))).data))
    bodies = [record.content_stream().read() for record in made if record.rec_type == "response"]
    assert bodies == [PAGE]
