"""robots.txt: what it lets us ask for, what its absence means, and that it is asked for once."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.robots import SIZE_CAP, Rules, read
from factcheck.archive.net.wire import Limits
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import Answer, HostileServer, drip, page, redirect, then_close, then_reset
from tests.archive.netfixtures import connects

QUICK = Limits(seconds=2, idle_seconds=0.5, retries=1, backoff_seconds=0.01)

ALL = "http://site.example"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: FactCheck\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", False),
        ("User-agent: factcheck\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /%7ea", "/~a", False),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: *\r\nDisallow: /a\r\n", "/a", False),
        ("<html>not a robots.txt</html>", "/a", True),
        ("Disallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\x00\x1b", "/a", True),
    ],
)
def test_rules(text: str, path: str, allowed: bool) -> None:
    assert read(200, text.encode()).allow(ALL + path) is allowed


@pytest.mark.parametrize(
    ("status", "allowed"),
    [
        (200, False),
        (206, False),
        (404, True),
        (403, True),
        (410, True),
        (429, False),
        (500, False),
        (503, False),
    ],
)
def test_what_an_answer_to_the_question_means(status: int, allowed: bool) -> None:
    assert read(status, b"User-agent: *\nDisallow: /").allow(ALL + "/a") is allowed


def test_delays() -> None:
    assert read(200, b"User-agent: *\nCrawl-delay: 2.5").delay() == 2.5
    assert read(200, b"User-agent: *\nCrawl-delay: 99999").delay() == 60
    for nonsense in (b"-5", b"nan", b"inf", b"-inf", b"soon", b"1e400"):
        assert 0 <= read(200, b"User-agent: *\nCrawl-delay: " + nonsense).delay() <= 60
    assert Rules().delay() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"User-agent: *\n" + b"Disallow: /" + b"*a" * SIZE_CAP,
        b"User-agent: *\n" + b"Disallow: /a*b*c*d*e*f*g*h*i*j*k*l*m*n$\n" * 5_000,
        b"User-agent: *\n" + (b"Disallow: /" + b"*a" * 900 + b"$\n") * 250,
        b"User-agent: a\n" * 40_000,
        b"\xff\xfe" * SIZE_CAP,
        b"\n" * SIZE_CAP,
    ],
)
def test_no_robots_txt_takes_long(content: bytes) -> None:
    started = time.process_time()
    rules = read(200, content)
    for path in ("/" + "a" * 2000, "/" + "abc" * 600, "/"):
        rules.allow(ALL + path)
    assert time.process_time() - started < 5


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer(
        {"/a": page(), "/b": page(), "/to-a": redirect("/a"), "/to-b": redirect("/b")}
    ) as running:
        yield running


@pytest.fixture
def fetcher(server: HostileServer) -> Iterator[Fetcher]:
    with Fetcher("", frozenset({server.host}), QUICK) as made:
        yield made


FORBID_A = page(b"User-agent: *\nDisallow: /a\nCrawl-delay: 3\n")


def test_what_is_forbidden_is_not_asked_for(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/robots.txt"] = FORBID_A
    visit = fetcher.visit(server.url("/a"))
    assert (visit.outcome, visit.robots, visit.exchanges) == (Outcome.REFUSED, "disallowed", ())
    assert visit.reason == f"the robots.txt of {server.host} forbids it"
    assert server.asked() == []


def test_what_is_allowed_is_asked_for_and_the_rules_once(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/robots.txt"] = FORBID_A
    for path in ("/b", "/b", "/to-b"):
        visit = fetcher.visit(server.url(path))
        assert (visit.outcome, visit.robots) == (Outcome.OK, "allowed")
    assert sum(request.startswith(b"GET /robots.txt ") for request in server.requests) == 1
    assert fetcher.delay("127.0.0.1") == fetcher.delay(server.host) == 3
    assert fetcher.delay("other.example") == 0


def test_a_redirect_into_what_is_forbidden_is_not_followed(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/robots.txt"] = FORBID_A
    visit = fetcher.visit(server.url("/to-a"))
    assert (visit.outcome, visit.robots, len(visit.exchanges)) == (Outcome.BLOCKED, "disallowed", 1)
    assert server.asked() == ["/to-a"]


def test_an_override_is_on_record(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/robots.txt"] = FORBID_A
    visit = fetcher.visit(server.url("/a"), robots=False)
    assert (visit.outcome, visit.robots) == (Outcome.OK, "overridden")
    assert server.asked() == ["/a"]


@pytest.mark.parametrize(
    ("answer", "outcome", "robots"),
    [
        (page(b"no", status="404 Not Found"), Outcome.OK, "allowed"),
        (page(b"no", status="403 Forbidden"), Outcome.OK, "allowed"),
        (page(b""), Outcome.OK, "allowed"),
        (redirect("/robots.txt"), Outcome.OK, "allowed"),
        (page(b"oops", status="500 Oops"), Outcome.FAILED, "unavailable"),
        (page(b"busy", status="503 Busy"), Outcome.FAILED, "unavailable"),
        (then_reset(b""), Outcome.FAILED, "unavailable"),
        (then_close(b""), Outcome.FAILED, "unavailable"),
        (then_close(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"), Outcome.FAILED, "unavailable"),
        (then_close(page(b"User-agent: *\nDisallow: /\n")[:-5]), Outcome.FAILED, "unavailable"),
        (drip(b"", b"\n", 0.05), Outcome.FAILED, "unavailable"),
        (page(b"x" * 3_000_000), Outcome.OK, "allowed"),
    ],
)
def test_an_answer_that_is_none(
    server: HostileServer, fetcher: Fetcher, answer: Answer, outcome: Outcome, robots: str
) -> None:
    server.answers["/robots.txt"] = answer
    visit = fetcher.visit(server.url("/a"))
    assert (visit.outcome, visit.robots) == (outcome, robots), visit.reason


def test_a_host_that_is_not_there_is_not_tried_again_and_again() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unheard.getsockname()[1]}"
        with Fetcher("", frozenset({host}), replace(QUICK, retries=3)) as fetcher:
            for tries in (4, 1, 1):
                with connects() as seen:
                    visit = fetcher.visit(f"http://{host}/a")
                assert (visit.outcome, visit.robots) == (Outcome.FAILED, "not asked")
                assert visit.reason.startswith("no connection to 127.0.0.1")
                assert len(seen) == tries


def test_why_a_robots_txt_could_not_be_read_is_said_and_its_pause_kept_to(
    server: HostileServer, fetcher: Fetcher
) -> None:
    server.answers["/robots.txt"] = page(b"busy", "Retry-After: 100000", status="429 Busy")
    visit = fetcher.visit(server.url("/a"))
    assert visit.reason == (
        f"the robots.txt of {server.host} could not be read: "
        "the server answered 429 Too Many Requests and asks to come again after 28 hours"
    )
    assert 86_390 < fetcher.pause_left("127.0.0.1") <= 86_400
    assert server.asked() == []
