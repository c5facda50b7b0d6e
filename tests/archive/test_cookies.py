"""Cookies that redirects set and ask back: within one visit, for those they are meant for, and no further."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.address import parse
from factcheck.archive.messages.http_head import parse_head
from factcheck.archive.net.cookies import Cookies
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.wire import Limits
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import CALM, Answer, HostileServer, page
from tests.archive.netfixtures import Resolver

QUICK = Limits(seconds=5, idle_seconds=1, backoff_seconds=0.01)
NAMES = ("www.paper.example", "login.paper.example", "other.example")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({name: [["127.0.0.1"]] for name in NAMES}))
    with HostileServer({}) as running:
        yield running


@pytest.fixture
def fetcher(server: HostileServer) -> Iterator[Fetcher]:
    allowed = frozenset({server.host, *(f"{name}:{server.port}" for name in NAMES)})
    with Fetcher("", allowed, QUICK) as made:
        yield made


def sends(location: str, *cookies: str) -> bytes:
    return page(
        b"", f"Location: {location}", *(f"Set-Cookie: {each}" for each in cookies), status="302 Found"
    )


def once_it_has(cookie: str, until: bytes, server: HostileServer) -> Answer:
    """Answers with the page when the cookie comes along, and as `until` says before."""

    def behave(connection: socket.socket) -> None:
        got = cookie.encode() in cookie_of(server.requests[-1])
        connection.sendall(page() if got else until)

    return behave


def cookie_of(request: bytes) -> bytes:
    return b"; ".join(re.findall(rb"\r\nCookie: ([^\r]*)", request))


def test_a_page_that_wants_its_cookie_back_is_archived(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/a"] = once_it_has("seen=1", sends("/a", "seen=1; Path=/"), server)
    for _ in range(2):  # each visit begins without cookies
        visit = fetcher.visit(server.url("/a"))
        assert (visit.outcome, visit.reason) == (Outcome.OK, "")
        first, second = visit.exchanges
        assert cookie_of(first.request) == b""
        assert cookie_of(second.request) == b"seen=1"
        assert second.request == server.requests[-1]
        assert second.response == page()


def test_a_circle_stays_one(server: HostileServer, fetcher: Fetcher) -> None:
    server.answers["/a"] = sends("/a", "seen=1; Path=/")
    visit = fetcher.visit(server.url("/a"))
    assert (visit.outcome, visit.reason) == (Outcome.FAILED, "redirected in a circle")
    assert len(visit.exchanges) == 2


def test_a_circle_of_ever_new_cookies_ends_with_the_limit(server: HostileServer, fetcher: Fetcher) -> None:
    count = iter(range(1_000))
    server.answers["/a"] = lambda connection: connection.sendall(sends("/a", f"n={next(count)}"))
    visit = fetcher.visit(server.url("/a"))
    assert (visit.outcome, visit.reason) == (Outcome.FAILED, f"more than {QUICK.redirects} redirects")
    assert visit.limits == (f"{QUICK.redirects} redirects",)


def test_cookies_go_to_those_they_are_meant_for(server: HostileServer, fetcher: Fetcher) -> None:
    www, login, other = (f"http://{name}:{server.port}" for name in NAMES)
    server.answers.update(
        {
            "/a": sends(
                f"{login}/in",
                "own=1; Path=/",
                "shared=1; Domain=.paper.example; Path=/",
                "whole=1; Domain=example; Path=/",
                "foreign=1; Domain=other.example; Path=/",
                "safe=1; Domain=.paper.example; Path=/; Secure",
            ),
            "/in": sends(f"{other}/x", "in=1; Path=/in"),
            "/x": sends(f"{www}/b"),
            "/b": page(),
        }
    )
    assert fetcher.visit(f"{www}/a").outcome is Outcome.OK
    asked = [request for request in server.requests if b"/robots.txt" not in request]
    assert [cookie_of(request) for request in asked] == [b"", b"shared=1", b"", b"own=1; shared=1"]
    assert all(not cookie_of(request) for request in server.requests if b"/robots.txt" in request)


@pytest.mark.parametrize(
    "cookie", ["a=b\x00c", "a=b\rX-Evil: 1", "a=" + "x" * 5_000, "a=\x1b[31m", "", ";", "=", "a=b; Max-Age=0"]
)
def test_what_is_no_cookie_is_not_sent_back(server: HostileServer, fetcher: Fetcher, cookie: str) -> None:
    server.answers["/a"] = sends("/b", cookie)
    server.answers["/b"] = page()
    assert fetcher.visit(server.url("/a")).outcome is Outcome.OK
    assert b"Cookie" not in server.requests[-1]


def test_cookies_are_bounded(server: HostileServer, fetcher: Fetcher) -> None:
    for hop in range(8):
        server.answers[f"/{hop}"] = sends(f"/{hop + 1}", *(f"c{hop}-{n}=1; Path=/" for n in range(500)))
    server.answers["/8"] = page(CALM)
    assert fetcher.visit(server.url("/0")).outcome is Outcome.OK
    assert 20 <= cookie_of(server.requests[-1]).count(b"=") <= 70
    server.answers["/0"] = sends("/8", *(f"c{n}={'x' * 4000}" for n in range(20)))
    assert fetcher.visit(server.url("/0")).outcome is Outcome.OK
    assert b"Cookie" not in server.requests[-1]


@pytest.mark.parametrize("age", ["=" + "9" * 400, "", "=", "=soon", "=1.5", "= -1", '="60"', "=60"])
def test_an_absurd_age_of_a_cookie_loses_no_cookie(age: str) -> None:
    cookies, address = Cookies(), parse("http://127.0.0.1/a")
    lines = ("a=1", f"b=2; Max-Age{age}; Path=/", f"c=3; path=/; max-age {age}", "d=4")
    raw = "".join(f"Set-Cookie: {line}\r\n" for line in lines)
    cookies.take(address, parse_head(f"HTTP/1.1 302 Found\r\n{raw}\r\n".encode()))
    got = sorted(cookies.header(address).split("; "))
    assert got == (["a=1", "d=4"] if "-" in age else ["a=1", "b=2", "c=3", "d=4"])


PARTS = st.sampled_from(
    [
        "a=b",
        ";",
        "Domain",
        "=",
        "Path",
        "/",
        "expires",
        "Thu, 99 Foo 99999 99:99:99 GMT",
        "Max-Age",
        "9" * 400,
        *("-1", '"', "$Version", "version=1", "é", " ", ",", "port", "secure", "127.0.0.1", ".", "\\"),
    ]
)


@given(st.lists(PARTS, max_size=12).map("".join) | st.text(st.characters(max_codepoint=255), max_size=60))
def test_no_cookie_breaks_the_visit(line: str) -> None:
    cookies, address = Cookies(), parse("http://127.0.0.1/a/b")
    raw = f"HTTP/1.1 302 Found\r\nSet-Cookie: {line}\r\n\r\n".encode("latin-1")
    cookies.take(address, parse_head(raw))
    sent = cookies.header(address)
    assert not re.search(r"[\x00-\x1f\x7f]", sent)
    assert len(sent.encode("latin-1")) <= 8_192
