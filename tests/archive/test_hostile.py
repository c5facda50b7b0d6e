"""A server that means harm, class by class: each case ends in a recorded outcome, in time, within limits."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck.archive.messages.exchange import Visit
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.wire import Limits
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import (
    CALM,
    Answer,
    HostileServer,
    drip,
    endless,
    gzip_bomb,
    gzipped,
    page,
    redirect,
    then_close,
    then_reset,
    then_silence,
)
from tests.archive.netfixtures import Resolver, connects, offline

__all__ = ["offline"]

TIGHT = Limits(
    seconds=1.5,
    idle_seconds=0.5,
    wire_bytes=400_000,
    content_bytes=500_000,
    retries=1,
    backoff_seconds=0.01,
)

OK = b"HTTP/1.1 200 OK\r\n"
NO_END = OK + b"Content-Length: 100000\r\n\r\n"
CHUNKS = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer({"/calm": page()}) as running:
        yield running


@pytest.fixture
def canary() -> Iterator[HostileServer]:
    """A service inside the network that must never hear from us."""
    with HostileServer({"/": page(b"secret")}) as running:
        yield running


def visit(server: HostileServer, answer: Answer, limits: Limits = TIGHT) -> Visit:
    """Visit a misbehaving path, and an ordinary one afterwards, which must be fetched all the same."""
    server.answers["/x"] = answer
    with Fetcher("", frozenset({server.host}), limits) as fetcher:
        started = time.monotonic()
        made = fetcher.visit(server.url("/x"))
        assert time.monotonic() - started < limits.seconds + 1.5
        assert made.reason.isprintable()
        assert sum(len(exchange.response) for exchange in made.exchanges) <= limits.wire_bytes
        for exchange in made.exchanges:
            assert parse_response(exchange.response, limits.content_bytes).problem.isprintable()
        assert fetcher.visit(server.url("/calm")).outcome is Outcome.OK
    return made


CUT: list[tuple[str, Answer, Outcome, str]] = [
    ("within the status line", then_close(b"HTTP/1.1 20"), Outcome.FAILED, "disconnect"),
    ("within the headers", then_close(OK + b"Content-Le"), Outcome.FAILED, "disconnect"),
    ("after the headers", then_close(NO_END), Outcome.FAILED, "disconnect"),
    ("within the body", then_close(NO_END + CALM), Outcome.PARTIAL, "disconnect"),
    ("within a chunk", then_close(CHUNKS + b"ff\r\n" + CALM), Outcome.PARTIAL, "disconnect"),
    ("before the last chunk", then_close(CHUNKS + b"2\r\nab\r\n"), Outcome.PARTIAL, "disconnect"),
    ("within the trailers", then_close(CHUNKS + b"2\r\nab\r\n0\r\nX: "), Outcome.PARTIAL, "disconnect"),
    ("by a reset", then_reset(NO_END + CALM), Outcome.PARTIAL, "disconnect"),
    ("within compressed content", then_close(gzipped(CALM)[:-20]), Outcome.PARTIAL, "disconnect"),
    ("by silence in the headers", then_silence(OK), Outcome.FAILED, "time"),
    ("by silence in the body", then_silence(NO_END + CALM), Outcome.PARTIAL, "time"),
    ("by silence at once", then_silence(b""), Outcome.FAILED, "time"),
]


@pytest.mark.parametrize(("case", "answer", "outcome", "truncated"), CUT, ids=[case[0] for case in CUT])
def test_what_arrived_of_a_cut_answer_is_kept_and_marked(
    server: HostileServer, case: str, answer: Answer, outcome: Outcome, truncated: str
) -> None:
    made = visit(server, answer)
    exchange = made.exchanges[-1]
    assert (made.outcome, exchange.truncated) == (outcome, truncated), case
    assert exchange.error == made.reason
    assert exchange.error


def test_every_byte_that_came_before_the_break_is_kept(server: HostileServer) -> None:
    for raw in (b"HTTP/1.1 20", NO_END + CALM, CHUNKS + b"ff\r\n" + CALM):
        assert visit(server, then_close(raw)).exchanges[-1].response == raw


ENDLESS: list[tuple[str, Answer, str]] = [
    ("body", endless(OK + b"\r\n", bytes(5000)), "length"),
    ("announced body", endless(OK + b"Content-Length: 99999999999\r\n\r\n", bytes(5000)), "length"),
    ("chunks", endless(CHUNKS, b"1000\r\n" + bytes(4096) + b"\r\n"), "length"),
    ("one-byte chunks", endless(CHUNKS, b"1\r\nx\r\n" * 1000), "length"),
    ("one chunk", endless(CHUNKS + b"fffffffffff\r\n", bytes(5000)), "length"),
    ("chunk-size line", endless(CHUNKS, b"0" * 1000), "length"),
    ("trailers", endless(CHUNKS + b"0\r\n", b"X: y\r\n" * 1000), "length"),
    ("header", endless(OK + b"X: ", b"a" * 1000), "length"),
    ("headers", endless(OK, b"X: y\r\n" * 1000), "length"),
    ("interim answers", endless(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100), "length"),
    ("no HTTP", endless(b"SSH-2.0-OpenSSH\r\n", b"x" * 1000), "unspecified"),
    ("slow body", drip(OK + b"\r\n", b"x", 0.05), "time"),
    ("slow headers", drip(OK, b"X", 0.05), "time"),
    ("slow status line", drip(b"H", b"", 0.05), "time"),
    ("slow chunks", drip(CHUNKS, b"1\r\nx\r\n", 0.05), "time"),
    ("slow interim answers", drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.05), "time"),
]


LIMITS_HIT = {
    "body": f"{TIGHT.wire_bytes} bytes on the wire",
    "chunk-size line": "4096 bytes of a chunk-size line",
    "trailers": "256 KiB of trailers",
    "header": "256 KiB of headers",
    "headers": "256 KiB of headers",
    "interim answers": "256 KiB of headers",
}


@pytest.mark.parametrize(("case", "answer", "truncated"), ENDLESS, ids=[case[0] for case in ENDLESS])
def test_what_does_not_end_is_ended(server: HostileServer, case: str, answer: Answer, truncated: str) -> None:
    made = visit(server, answer, replace(TIGHT, seconds=0.6) if case.startswith("slow") else TIGHT)
    assert made.exchanges[-1].truncated == truncated, case
    assert made.outcome in (Outcome.PARTIAL, Outcome.FAILED)
    assert made.reason
    if truncated in ("length", "time"):
        assert made.limits == (LIMITS_HIT.get(case, made.limits[0]),)


CONTRADICTORY = [
    (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", "contradictory"),
    (OK + b"Content-Length: -1\r\n\r\nhello", "contradictory"),
    (OK + b"Content-Length: 1e3\r\n\r\nhello", "contradictory"),
    (OK + b"Content-Length: 99999999999999999999999\r\n\r\nhello", "contradictory"),
    (CHUNKS + b"zz\r\nhello\r\n0\r\n\r\n", "no number"),
    (b"HTTP/9 one\r\n\r\nhello", "status line"),
    (b"HTTP/1.1 000 OK\r\nContent-Length: 5\r\n\r\nhello", "status line"),
    (b"HTTP/1.1 099 OK\r\nContent-Length: 5\r\n\r\nhello", "status line"),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", "not answer in HTTP"),
    (b"220 mail.example ESMTP\r\n", "not answer in HTTP"),
    (page(CALM, "Content-Encoding: br"), "damaged"),
    (page(CALM, "Content-Encoding: gzip, gzip"), "damaged"),
    (page(CALM, "Content-Encoding: gzip, zstd"), "damaged"),
    (page(CALM, "Content-Encoding: gzip, compress"), "archived and not read"),
    (page(CALM, "Content-Encoding: \x1b[2J"), "not asked for"),
    (page(CALM, "Content-Encoding: gzip"), "damaged"),
    (page(b""), "empty"),
    (page(b" \r\n\t\n"), "nothing but blanks"),
    (page(b"", "Refresh: 0; url=/next\x1b[31m"), "the answer is empty, and sends readers on to /next"),
]


@pytest.mark.parametrize(("raw", "reason"), CONTRADICTORY)
def test_contradictions_are_refused_and_kept(server: HostileServer, raw: bytes, reason: str) -> None:
    made = visit(server, raw)
    assert made.outcome is Outcome.FAILED
    assert reason in made.reason
    assert raw.startswith(made.exchanges[-1].response)
    assert made.exchanges[-1].response


def test_a_page_that_is_longer_than_announced_is_no_silent_half(server: HostileServer) -> None:
    raw = page(CALM).replace(b"Content-Length: %d" % len(CALM), b"Content-Length: 20")
    made = visit(server, raw)
    assert (made.outcome, made.exchanges[-1].response) == (Outcome.PARTIAL, raw)
    after = len(CALM) - 20
    assert made.reason == f"{after} bytes came after the announced end and are no part of the page"
    assert visit(server, page(CALM) + b"\r\n").outcome is Outcome.OK


AFTER = "came after the end of the compressed content"


@pytest.mark.parametrize(
    ("rest", "outcome", "reason"),
    [
        (b"", Outcome.OK, ""),
        (b"TRAILING GARBAGE", Outcome.PARTIAL, f"16 bytes {AFTER}, no part of the page"),
        (b"\0" * 512, Outcome.OK, f"512 bytes {AFTER}, all of them blank"),
        (b"\r\n", Outcome.OK, f"2 bytes {AFTER}, all of them blank"),
        (gzip.compress(CALM, mtime=0)[:2] + b"\0 no member", Outcome.PARTIAL, f"13 bytes {AFTER}, no part"),
        (gzip.compress(CALM, mtime=0)[:30], Outcome.PARTIAL, "the compressed content is cut short"),
        (b"\x1f", Outcome.PARTIAL, f"1 byte {AFTER}, no part of the page"),
    ],
)
def test_what_follows_compressed_content_is_told(
    server: HostileServer, rest: bytes, outcome: Outcome, reason: str
) -> None:
    made = visit(server, page(gzip.compress(CALM, mtime=0) + rest, "Content-Encoding: gzip"))
    assert made.outcome is outcome
    assert made.reason.startswith(reason)
    assert bool(made.reason) is bool(reason)
    assert made.answer is not None
    assert made.answer.content.startswith(CALM)


@pytest.mark.parametrize(
    ("refresh", "reason"),
    [
        ("0; url=/next", "the answer sends readers on to /next"),
        (
            "5;URL='https://elsewhere.example/a\x1b[31m'",
            "the answer sends readers on to https://elsewhere.example/a",
        ),
        ("300", ""),
        ("300; url=/x#top", ""),
        ("0; url=", ""),
    ],
)
def test_a_refresh_header_that_leads_elsewhere_is_told_of_a_page_with_text(
    server: HostileServer, refresh: str, reason: str
) -> None:
    made = visit(server, page(CALM, f"Refresh: {refresh}"))
    assert made.outcome is Outcome.OK
    assert made.reason == reason if not reason else made.reason.startswith(reason)
    assert "\x1b" not in made.reason


@pytest.mark.parametrize("status", ["403 Forbidden", "503 Service Unavailable", "200 OK"])
def test_a_challenge_to_robots_is_a_wall_and_is_asked_once(server: HostileServer, status: str) -> None:
    made = visit(server, page(CALM, "CF-Mitigated: challenge", status=status))
    assert (made.outcome, made.reason) == (Outcome.BLOCKED, f"a bot challenge: the server answered {status}")
    assert len(made.exchanges) == 1


def test_a_redirect_whose_body_uses_up_the_limit_says_so(server: HostileServer) -> None:
    made = visit(server, endless(b"HTTP/1.1 302 Found\r\nLocation: /calm\r\n\r\n", bytes(5000)))
    assert (made.outcome, len(made.exchanges)) == (Outcome.FAILED, 1)
    assert made.reason == "redirects used up the 400000 bytes that a visit may take"
    assert made.limits == ("400000 bytes on the wire",)


def test_a_page_cut_because_of_the_redirect_before_it_says_so(server: HostileServer) -> None:
    server.answers["/large"] = page(b"x" * 300_000)
    made = visit(server, page(b"x" * 200_000, "Location: /large", status="302 Found"))
    left = TIGHT.wire_bytes - len(made.exchanges[0].response)
    assert made.outcome is Outcome.PARTIAL
    assert made.reason == f"cut at {left} bytes, what was left of the 400000 that a visit may take"
    assert made.exchanges[1].error == made.reason


def test_a_chunk_longer_than_its_size_ends_the_answer(server: HostileServer) -> None:
    made = visit(server, CHUNKS + b"2\r\nab\r\n2\r\nhello\r\n0\r\n\r\n")
    assert (made.outcome, made.reason) == (Outcome.PARTIAL, "a chunk is longer than its size says")


def test_a_compression_bomb_is_kept_as_it_came_and_marked(server: HostileServer) -> None:
    bomb = page(gzip_bomb(50), "Content-Encoding: gzip")
    made = visit(server, bomb)
    assert (made.outcome, made.exchanges[-1].response) == (Outcome.PARTIAL, bomb)
    assert made.limits == ("500000 bytes decoded",)


def test_a_page_of_just_the_limit_is_whole(server: HostileServer) -> None:
    overhead = len(page(b"x" * 200_000)) - 200_000
    limits = Limits(seconds=5, wire_bytes=200_000 + overhead, content_bytes=200_000)
    assert visit(server, page(b"x" * 200_000), limits).outcome is Outcome.OK


def test_redirects_end(server: HostileServer) -> None:
    assert visit(server, redirect("/x")).reason == "redirected in a circle"
    server.answers["/y"] = redirect("/x")
    assert visit(server, redirect("/y")).reason == "redirected in a circle"
    server.answers.update({f"/{number}": redirect(f"/{number + 1}") for number in range(99)})
    long = visit(server, redirect("/0"))
    assert (long.outcome, long.limits, len(long.exchanges)) == (Outcome.FAILED, ("10 redirects",), 11)


def test_ten_redirects_are_followed(server: HostileServer) -> None:
    server.answers.update({f"/{number}": redirect(f"/{number + 1}") for number in range(9)})
    server.answers["/9"] = page()
    assert visit(server, redirect("/0")).outcome is Outcome.OK


@pytest.mark.parametrize(
    "location",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org/",
        "http://user@example.org/",
        "http://example.org\\@127.0.0.1/",
        "http:///",
        "//",
        "http://exa\x00mple.org/",
        "/" + "a" * 9000,
        "\x1b]0;title\x07",
    ],
)
def test_a_redirect_to_nowhere_is_kept_and_said(server: HostileServer, location: str) -> None:
    made = visit(server, redirect(location))
    assert (made.outcome, len(made.exchanges)) == (Outcome.FAILED, 1)
    assert "redirect" in made.reason
    assert made.reason.isprintable()


def test_a_redirect_bomb_is_not_unpacked(server: HostileServer) -> None:
    bomb = page(gzip_bomb(20), "Location: /calm", "Content-Encoding: gzip", status="302 Found")
    made = visit(server, bomb)
    assert (made.outcome, made.exchanges[0].response) == (Outcome.OK, bomb)


INSIDE = [
    "http://127.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://0x7f.1:{port}/",
    "http://2130706433:{port}/",
    "http://017700000001:{port}/",
    "http://0:{port}/",
    "http://localhost:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://127.0.0.1:{port}\\@example.org/",
    "http://example.org@127.0.0.1:{port}/",
    "http://127。0。0。1:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "http://inside.example/",
    "http://inside.example:{port}/",
]


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("robots", [True, False])
@pytest.mark.parametrize("by_redirect", [True, False])
@pytest.mark.parametrize("spelled", INSIDE)
def test_nothing_inside_the_network_is_ever_connected_to(
    server: HostileServer,
    canary: HostileServer,
    monkeypatch: pytest.MonkeyPatch,
    spelled: str,
    by_redirect: bool,
    robots: bool,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({"inside.example": [["127.0.0.1"]]}))
    url = spelled.format(port=canary.port)
    if by_redirect:
        server.answers["/x"] = redirect(url.encode().decode("latin-1"))
    with connects() as seen, Fetcher("", frozenset({server.host}), TIGHT) as fetcher:
        made = fetcher.visit(server.url("/x") if by_redirect else url, robots=robots)
    assert made.outcome is (Outcome.FAILED if by_redirect else Outcome.REFUSED)
    assert made.reason.isprintable()
    assert len(made.exchanges) == int(by_redirect)
    assert {where for where in seen if where != ("127.0.0.1", server.port)} == set()
    assert canary.connections == 0


@pytest.mark.usefixtures("offline")
def test_a_name_that_turns_inward_between_hops_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    turning = Resolver({"site.example": [["93.184.215.14"], ["127.0.0.1"]]})
    monkeypatch.setattr(socket, "getaddrinfo", turning)
    with connects() as seen, Fetcher("", frozenset(), TIGHT) as fetcher:
        first = fetcher.visit("http://site.example/", robots=False)
    assert first.outcome is Outcome.REFUSED
    assert turning.questions == ["site.example", "site.example"]
    assert "refused: site.example leads to 127.0.0.1" in first.reason
    assert seen == []  # the refusal of the first, public address happened in the fixture


def test_a_robots_txt_cannot_lead_inside(server: HostileServer, canary: HostileServer) -> None:
    server.answers["/robots.txt"] = redirect(canary.url("/"))
    with Fetcher("", frozenset({server.host}), TIGHT) as fetcher:
        made = fetcher.visit(server.url("/calm"))
    assert (made.outcome, made.robots) == (Outcome.FAILED, "unavailable")
    assert canary.connections == 0


def test_tls_that_breaks_is_one_line(server: HostileServer) -> None:
    with Fetcher("", frozenset({server.host}), TIGHT) as fetcher:
        plain = fetcher.visit(f"https://{server.host}/calm")
    assert (plain.outcome, plain.exchanges) == (Outcome.FAILED, ())
    assert "no secure connection" in plain.reason
    assert plain.reason.isprintable()


def test_a_server_that_takes_no_connection_is_one_line() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unheard.getsockname()[1]}"
        with Fetcher("", frozenset({host}), TIGHT) as fetcher:
            made = fetcher.visit(f"http://{host}/")
    assert (made.outcome, made.exchanges) == (Outcome.FAILED, ())
    assert made.reason == "no connection to 127.0.0.1: Connection refused"


# not getrusage: what that says of a program begins with what the one that started it had in use
PEAK = """
import re, sys
from pathlib import Path
from factcheck.archive.net.http import Fetcher
from factcheck.archive.messages.http_message import parse_response
with Fetcher("", frozenset({sys.argv[1]})) as fetcher:
    for path in sys.argv[2:]:
        visit = fetcher.visit(f"http://{sys.argv[1]}{path}")
        sizes = [len(parse_response(exchange.response).content) for exchange in visit.exchanges]
        print(visit.outcome, sizes[-1])
peak = re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())
print(int(peak[1]) // 1024)
"""


def test_memory_stays_below_the_limit_whatever_is_sent(server: HostileServer) -> None:
    server.answers.update(
        {
            "/bomb": page(gzip_bomb(200), "Content-Encoding: gzip"),
            "/endless": endless(OK + b"\r\n", bytes(50_000)),
            "/chunks": endless(CHUNKS, b"fff\r\n" + bytes(4095) + b"\r\n"),
            "/headers": endless(OK, b"X: y\r\n" * 1000),
        }
    )
    command = [sys.executable, "-c", PEAK, server.host, "/bomb", "/endless", "/chunks", "/headers"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    bomb, *others, headers, peak = done.stdout.splitlines()
    assert bomb == "partial 20000000"
    assert [outcome.split()[0] for outcome in others] == ["partial", "partial"]
    assert headers == "failed 0"
    assert int(peak) < 300
