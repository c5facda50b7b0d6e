"""Visits to a real server on this machine: bytes as on the wire, hops, attempts, outcomes, connections."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.archive.address import Address
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.net.connections import Connections
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.services import Services
from factcheck.archive.net.tls import Authorities
from factcheck.archive.net.visiting import Attempt, asked_pause
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.errors import BadInput
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import (
    CALM,
    Answer,
    HostileServer,
    chunked,
    gzipped,
    page,
    redirect,
    then_close,
    then_reset,
)
from tests.archive.netfixtures import Resolver, server_tls

QUICK = Limits(seconds=5, idle_seconds=1, backoff_seconds=0.01)

ODD = b"HTTP/1.1 200 Sure, why n\xf6t\r\nx-lower: 1\r\nX-UPPER:2\r\nX-Space:   3  \r\nX-Twice: a\r\nX-Twice: b\r\n"

EXACT: dict[str, bytes] = {
    "/odd-headers": ODD + b"Content-Length: 2\r\n\r\nab",
    "/folded": b"HTTP/1.1 200 OK\r\nX-Folded: a\r\n\t b\r\nContent-Length: 2\r\n\r\nab",
    "/bare-newlines": b"HTTP/1.1 200 OK\nContent-Length: 2\n\nab",
    "/no-reason": b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nab",
    "/chunked": chunked(b"hello", b"world", trailer=b"X-Trailer: yes\r\n"),
    "/chunk-extensions": b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n02;a=b\r\nab\r\n0\r\n\r\n",
    "/gzipped": gzipped(CALM * 100),
    "/gzipped-chunks": chunked(gzip.compress(CALM)).replace(
        b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n", 1
    ),
    "/early-hints": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + page(),
    "/latin-1": page("é".encode("latin-1"), "X-Name: \xe9".encode("latin-1").decode("latin-1")),
    "/many-headers": page(CALM, *[f"X-{number}: {number}" for number in range(500)]),
    "/long-header": page(CALM, "X-Long: " + "a" * 100_000),
    "/no-colon": b"HTTP/1.1 200 OK\r\nthis is no header\r\nContent-Length: 2\r\n\r\nab",
}


@pytest.fixture
def answers() -> dict[str, Answer]:
    return dict(EXACT)


@pytest.fixture
def server(answers: dict[str, Answer]) -> Iterator[HostileServer]:
    with HostileServer(answers) as running:
        yield running


@pytest.fixture
def fetcher(server: HostileServer) -> Iterator[Fetcher]:
    with Fetcher("desk@example.org", frozenset({server.host}), QUICK) as made:
        yield made


@pytest.mark.parametrize("path", EXACT)
def test_the_answer_is_kept_as_it_was_sent(server: HostileServer, fetcher: Fetcher, path: str) -> None:
    visit = fetcher.visit(server.url(path))
    (exchange,) = visit.exchanges
    assert exchange.response == EXACT[path]
    assert exchange.request == server.requests[-1]
    assert (visit.outcome, visit.reason) == (Outcome.OK, "")
    assert (exchange.truncated, exchange.error) == ("", "")
    assert exchange.peer == server.host
    assert exchange.url == server.url(path)


def test_the_request_says_who_asks_and_nothing_else(server: HostileServer, fetcher: Fetcher) -> None:
    fetcher.visit(server.url("/chunked?a=1#part"))
    lines = server.requests[-1].decode().split("\r\n")
    assert lines[0] == "GET /chunked?a=1 HTTP/1.1"
    assert lines[1] == f"Host: {server.host}"
    assert lines[2].startswith("User-Agent: factcheck/")
    assert lines[2].endswith("(+desk@example.org)")
    assert sorted(line.partition(":")[0] for line in lines[3:] if line) == ["Accept", "Accept-Encoding"]


@pytest.mark.parametrize("contact", ["a\r\nX-Evil: 1", "é@example.org", "x" * 300, "a\x00"])
def test_a_contact_that_would_break_the_request_is_refused(contact: str) -> None:
    for asking in (Fetcher, Services):
        with pytest.raises(BadInput, match="contact"):
            asking(contact)


def test_every_hop_is_kept(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers.update(
        {"/1": redirect("/2?x=1"), "/2": redirect(server.url("/3"), "301 Moved"), "/3": page()}
    )
    visit = fetcher.visit(server.url("/1#part"))
    assert [exchange.url for exchange in visit.exchanges] == [
        server.url(path) for path in ("/1", "/2?x=1", "/3")
    ]
    assert [exchange.response for exchange in visit.exchanges] == [
        redirect("/2?x=1"),
        redirect(server.url("/3"), "301 Moved"),
        page(),
    ]
    assert (visit.outcome, visit.final_url, visit.requested) == (
        Outcome.OK,
        server.url("/3"),
        server.url("/1#part"),
    )


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("404 Not Found", Outcome.GONE),
        ("410 Gone", Outcome.GONE),
        ("401 Unauthorized", Outcome.BLOCKED),
        ("402 Payment Required", Outcome.BLOCKED),
        ("403 Forbidden", Outcome.BLOCKED),
        ("451 No", Outcome.BLOCKED),
        ("500 Oops", Outcome.FAILED),
        ("400 \x1b[31m", Outcome.FAILED),
        ("202 Later", Outcome.FAILED),
        ("204 No Content", Outcome.FAILED),
        ("206 Part", Outcome.FAILED),
        ("300 Choose", Outcome.FAILED),
        ("304 Same", Outcome.FAILED),
        ("999 Denied", Outcome.FAILED),
        ("203 Not Mine", Outcome.OK),
    ],
)
def test_a_status_decides_the_outcome_and_the_body_is_kept(
    server: HostileServer, fetcher: Fetcher, status: str, outcome: Outcome
) -> None:
    bodiless = status.startswith(("204", "304"))
    raw = f"HTTP/1.1 {status}\r\n\r\n".encode() if bodiless else page(b"error page", status=status)
    server.answers["/x"] = raw
    visit = fetcher.visit(server.url("/x"))
    assert visit.outcome is outcome
    assert visit.exchanges[-1].response == raw
    assert visit.reason.isprintable()
    assert visit.reason.startswith(f"the server answered {status[:3]}") == (outcome is not Outcome.OK)
    assert len(server.asked()) == 1


def flaky(count: int, busy: bytes, then: bytes) -> Answer:
    left = [busy] * count

    def behave(connection: socket.socket) -> None:
        connection.sendall(left.pop() if left else then)

    return behave


BUSY = [
    page(b"busy", status="503 Busy"),
    page(b"slow", status="429 Slow"),
    page(b"late", "Connection: close", status="408 Request Timeout"),
    b"",
]


@pytest.mark.parametrize("busy", BUSY)
def test_a_fault_that_may_pass_is_tried_again_and_every_attempt_kept(
    server: HostileServer, fetcher: Fetcher, busy: bytes
) -> None:
    server.answers["/x"] = flaky(2, busy, page())
    visit = fetcher.visit(server.url("/x"), robots=False)
    assert visit.outcome is Outcome.OK
    assert [exchange.response for exchange in visit.exchanges] == [busy, busy, page()]


@pytest.mark.parametrize("status", ["408 Request Timeout", "429 Slow", "503 Busy"])
def test_attempts_end(server: HostileServer, fetcher: Fetcher, status: str) -> None:
    server.answers["/x"] = page(b"no", status=status)
    visit = fetcher.visit(server.url("/x"))
    assert (visit.outcome, len(visit.exchanges)) == (Outcome.FAILED, 1 + QUICK.retries)


BROKEN = [
    b"HTTP/1.1 20",
    b"HTTP/1.1 200 OK\r\nContent-Le",
    b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf of",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_connection_that_dies_within_an_answer_is_tried_again_and_every_attempt_kept(
    server: HostileServer, fetcher: Fetcher, broken: bytes
) -> None:
    server.answers["/x"] = flaky(2, broken, page())
    visit = fetcher.visit(server.url("/x"), robots=False)
    assert (visit.outcome, visit.reason) == (Outcome.OK, "")
    assert [exchange.response for exchange in visit.exchanges] == [broken, broken, page()]
    assert [exchange.truncated for exchange in visit.exchanges] == ["disconnect", "disconnect", ""]


@pytest.mark.parametrize("lengths", [(2, 9), (9, 2)])
def test_lengths_that_contradict_one_another_are_no_document_and_on_record(
    server: HostileServer, fetcher: Fetcher, lengths: tuple[int, int]
) -> None:
    said = "".join(f"Content-Length: {length}\r\n" for length in lengths)
    server.answers["/x"] = odd = f"HTTP/1.1 200 OK\r\n{said}\r\nab".encode()
    visit = fetcher.visit(server.url("/x"), robots=False)
    assert visit.outcome is Outcome.FAILED
    assert visit.reason == "the announced lengths are contradictory or no numbers"
    assert visit.exchanges[-1].response == odd
    assert visit.exchanges[-1].truncated == "unspecified"


def test_a_broken_answer_is_not_asked_for_again_when_less_of_it_would_fit(server: HostileServer) -> None:
    broken = b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + b"x" * 6000
    server.answers["/x"] = then_close(broken)
    with Fetcher("", frozenset({server.host}), replace(QUICK, wire_bytes=15_000)) as fetcher:
        visit = fetcher.visit(server.url("/x"), robots=False)
    assert (visit.outcome, [exchange.response for exchange in visit.exchanges]) == (Outcome.PARTIAL, [broken])


def test_what_came_of_an_answer_counts_when_the_host_cannot_be_reached_again(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it"
    asked = []

    def once(
        lines: Connections, address: Address, deadline: Deadline, byte_limit: int, cookie: str
    ) -> Attempt:
        asked.append(address)
        return (
            real(lines, address, deadline, byte_limit, cookie)
            if len(asked) == 1
            else Attempt(None, passing=True)
        )

    real = Connections.ask
    monkeypatch.setattr(Connections, "ask", once)
    server.answers["/x"] = then_close(broken)
    with Fetcher("", frozenset({server.host}), QUICK) as fetcher:
        visit = fetcher.visit(server.url("/x"), robots=False)
    assert (visit.outcome, visit.reason) == (
        Outcome.PARTIAL,
        "the connection ended before the announced end",
    )
    assert len(asked) == 2


def test_a_long_retry_after_is_said_in_round_words(server: HostileServer, fetcher: Fetcher) -> None:
    for asked, said in (
        ("86400", "24 hours"),
        ("691200", "8 days"),
        ("5400", "90 minutes"),
        ("61", "61 seconds"),
    ):
        server.answers["/x"] = page(b"busy", f"Retry-After: {asked}", status="503 Busy")
        with Fetcher("", frozenset({server.host}), QUICK) as fetcher:
            visit = fetcher.visit(server.url("/x"))
            left = fetcher.pause_left("127.0.0.1")
        assert (visit.outcome, visit.reason) == (
            Outcome.FAILED,
            f"the server answered 503 Service Unavailable and asks to come again after {said}",
        )
        assert min(int(asked), 86_400) - 5 < left <= min(int(asked), 86_400)


def test_other_errors_are_not_tried_again(server: HostileServer, fetcher: Fetcher) -> None:
    for status in ("400 Bad", "403 No", "404 No", "500 Oops", "502 Bad"):
        server.answers["/x"] = page(b"no", status=status)
        assert len(fetcher.visit(server.url("/x")).exchanges) == 1


def test_retry_after_is_waited_for(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/x"] = flaky(1, page(b"busy", "Retry-After: 1", status="503 Busy"), page())
    started = time.monotonic()
    assert fetcher.visit(server.url("/x")).outcome is Outcome.OK
    assert time.monotonic() - started >= 1


def test_a_pause_longer_than_the_deadline_ends_the_visit_and_is_kept_to(
    server: HostileServer, fetcher: Fetcher
) -> None:
    server.answers["/x"] = page(b"slow", "Retry-After: 50", status="429 Slow")
    started = time.monotonic()
    first = fetcher.visit(server.url("/x"))
    second = fetcher.visit(server.url("/chunked"))
    assert time.monotonic() - started < QUICK.seconds
    assert (first.outcome, len(first.exchanges)) == (Outcome.FAILED, 1)
    assert (second.outcome, second.exchanges) == (Outcome.REFUSED, ())
    assert "asked not to be asked" in second.reason
    assert 40 < fetcher.delay("127.0.0.1") <= 50
    assert 40 < fetcher.delay(server.host) <= 50


def test_what_retry_after_asks_for() -> None:
    from datetime import UTC, datetime

    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    assert asked_pause("120", now) == 120
    assert asked_pause(" Sun, 01 Mar 2026 12:01:00 GMT ", now) == 60
    assert asked_pause("Sun, 01 Mar 2020 12:00:00 GMT", now) == 0
    for nonsense in ("", "-1", "soon", "1e9", "\x00", "Sun, 99 Foo 99999 99:99:99 GMT", "²"):
        assert asked_pause(nonsense, now) == 0
    assert asked_pause("9" * 5000, now) == 999_999_999


def test_a_connection_is_used_again(server: HostileServer, fetcher: Fetcher) -> None:
    for _ in range(5):
        assert fetcher.visit(server.url("/chunked")).outcome is Outcome.OK
    assert server.connections == 1


def test_a_kept_connection_that_died_is_replaced_without_a_trace(
    server: HostileServer, fetcher: Fetcher
) -> None:
    for closing in (then_close(page()), then_reset(page())):
        server.answers["/x"] = closing
        for _ in range(3):
            visit = fetcher.visit(server.url("/x"))
            assert (visit.outcome, len(visit.exchanges)) == (Outcome.OK, 1)


@pytest.mark.parametrize(
    "raw",
    [page() + b"more", page(CALM, "Connection: close"), b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab"],
)
def test_a_connection_in_doubt_is_not_used_again(server: HostileServer, fetcher: Fetcher, raw: bytes) -> None:
    server.answers["/x"] = raw
    assert fetcher.visit(server.url("/x"), robots=False).exchanges[0].response == raw
    assert fetcher.visit(server.url("/chunked"), robots=False).outcome is Outcome.OK
    assert server.connections == 2


def test_one_connection_per_host_at_a_time(server: HostileServer, fetcher: Fetcher) -> None:
    under_way: list[int] = []
    most: list[int] = []
    lock = threading.Lock()

    def slow(connection: socket.socket) -> None:
        with lock:
            under_way.append(1)
            most.append(len(under_way))
        time.sleep(0.02)
        connection.sendall(page())
        with lock:
            under_way.pop()

    server.answers["/slow"] = slow
    with ThreadPoolExecutor(8) as pool:
        visits = list(pool.map(lambda number: fetcher.visit(server.url(f"/slow?{number}")), range(24)))
    assert {visit.outcome for visit in visits} == {Outcome.OK}
    assert max(most) == 1


def test_closing_ends_visits_under_way(server: HostileServer) -> None:
    asked = threading.Event()

    def never(connection: socket.socket) -> None:
        asked.set()
        connection.recv(1)

    server.answers["/never"] = never
    fetcher = Fetcher("", frozenset({server.host}), Limits(seconds=30, idle_seconds=30))
    with ThreadPoolExecutor(1) as pool:
        started = time.monotonic()
        visit = pool.submit(fetcher.visit, server.url("/never"))
        asked.wait(5)
        fetcher.close()
        assert visit.result(5).outcome is Outcome.FAILED
    assert time.monotonic() - started < 5
    assert fetcher.visit(server.url("/chunked")).outcome is Outcome.FAILED


@pytest.mark.parametrize("url", ["", "ftp://example.org/", "http://a b/", "http://user:word@example.org/"])
def test_what_is_no_address_is_refused(url: str, fetcher: Fetcher) -> None:
    visit = fetcher.visit(url)
    assert (visit.outcome, visit.exchanges, visit.requested) == (Outcome.REFUSED, (), url)
    assert visit.reason


def test_nothing_is_taken_from_the_environment(
    server: HostileServer, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login user password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/x"] = page(CALM, "Set-Cookie: a=b; Path=/")
    for _ in range(2):
        assert fetcher.visit(server.url("/x")).outcome is Outcome.OK
    sent = b"".join(server.requests).lower()
    assert b"authorization" not in sent
    assert b"cookie" not in sent


def test_a_name_that_is_not_known_is_a_failed_visit(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*arguments: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    visit = fetcher.visit("http://nowhere.example/")
    assert (visit.outcome, visit.exchanges) == (Outcome.FAILED, ())
    assert visit.reason == "no connection to nowhere.example: Name or service not known"


def test_a_second_address_of_a_host_is_tried(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({"site.example": [["127.0.0.99", "127.0.0.1"]]}))
    with Fetcher("", frozenset({f"site.example:{server.port}"}), QUICK) as fetcher:
        visit = fetcher.visit(f"http://site.example:{server.port}/chunked")
    assert visit.outcome is Outcome.OK
    assert visit.exchanges[0].peer == server.host
    assert f"Host: site.example:{server.port}\r\n".encode() in visit.exchanges[0].request


def test_the_parsed_answer_agrees_with_what_was_served(server: HostileServer, fetcher: Fetcher) -> None:
    visit = fetcher.visit(server.url("/gzipped-chunks"))
    response = parse_response(visit.exchanges[0].response)
    assert (response.content, gzip.decompress(response.entity)) == (CALM, CALM)


def test_a_broken_connection_is_told_in_words(tmp_path: Path) -> None:
    def broken(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf of it")
        bare = socket.socket(fileno=connection.detach())
        bare.sendall(b"\x17\x03\x03\x00\x20" + b"a" * 32)
        time.sleep(0.2)
        bare.close()

    context, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    with HostileServer({"/x": broken}, context) as server:
        added = Authorities.read(certificate)
        with Fetcher("", frozenset({server.host}), replace(QUICK, retries=0), added) as fetcher:
            visit = fetcher.visit(server.url("/x"), robots=False)
    assert visit.outcome is Outcome.PARTIAL
    assert visit.reason == "the connection broke: decryption failed or bad record mac"


def test_time_spent_waiting_for_others_is_given_back() -> None:
    now = [0.0]
    whole = Deadline(20, lambda: now[0])
    part = whole.part(10)
    assert (whole.left(), part.left()) == (20, 10)
    now[0] = 15
    part.extend(15)
    assert (whole.left(), part.left()) == (20, 10)
    now[0] = 34
    assert whole.part(10).left() == 1
    now[0] = 50
    assert whole.part(10).left() == 0


def test_waiting_for_a_host_that_others_visit_does_not_count(server: HostileServer) -> None:
    def slow(connection: socket.socket) -> None:
        time.sleep(0.2)
        connection.sendall(page())

    server.answers["/slow"] = slow
    limits = Limits(seconds=0.8, idle_seconds=0.8, retries=0)
    with Fetcher("", frozenset({server.host}), limits) as fetcher, ThreadPoolExecutor(8) as pool:
        visits = list(pool.map(lambda number: fetcher.visit(server.url(f"/slow?{number}")), range(8)))
    assert [visit.reason for visit in visits] == [""] * 8


@pytest.mark.parametrize(("size", "seconds"), [(1_000_000, 20.0), (20_000_000, 20.0), (60_000_000, 60.0)])
def test_what_may_be_larger_has_longer_to_come(size: int, seconds: float) -> None:
    assert Limits.up_to(size) == replace(Limits(), seconds=seconds, wire_bytes=size, content_bytes=size)
