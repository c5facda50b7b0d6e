"""The guard: what is public, what is refused on sight, and that nothing else is ever connected to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from ipaddress import ip_address, ip_network

import pytest

from factcheck.archive.address import parse
from factcheck.archive.net.guard import AllowedHosts, Refused, dial, is_public, objection
from factcheck.errors import BadInput
from tests.archive.netfixtures import Resolver, connects

NOBODY = AllowedHosts()

REFUSED_BLOCKS = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "::/128",
    "::1/128",
    "::ffff:0:0/96",
    "::/96",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/32",
    "2001:2::/48",
    "2001:10::/28",
    "2001:20::/28",
    "2001:db8::/32",
    "2002::/16",
    "3fff::/20",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
]

PUBLIC = [
    "8.8.8.8",
    "93.184.215.14",
    "172.15.255.255",
    "172.32.0.1",
    "100.63.255.255",
    "2606:2800:21f::1",
    "2a00:1450::1",
]

PRIVATE_ADDRESSES = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:0:0:0:0:7f00:1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://printer.local/",
    "http://wiki.internal/",
    "http://router.home.arpa/",
    "http://intranet/",
]


@pytest.mark.parametrize("block", REFUSED_BLOCKS)
def test_special_blocks_are_not_public_from_first_to_last(block: str) -> None:
    network = ip_network(block)
    inside = network[network.num_addresses // 3]
    assert [is_public(ip) for ip in (network[0], inside, network[-1])] == [False, False, False]


@pytest.mark.parametrize("ip", PUBLIC)
def test_ordinary_addresses_are_public(ip: str) -> None:
    assert is_public(ip_address(ip))


@pytest.mark.parametrize("address", PRIVATE_ADDRESSES)
def test_private_addresses_are_refused_on_sight(address: str) -> None:
    assert "public address" in (reason := objection(parse(address), NOBODY)) or "private network" in reason


@pytest.mark.parametrize(
    "address", ["http://example.org/", "https://8.8.8.8/", "https://[2606:2800:21f::1]/"]
)
def test_ordinary_addresses_pass(address: str) -> None:
    assert objection(parse(address), NOBODY) == ""


@pytest.mark.parametrize(
    "address", ["http://example.org:22/", "http://example.org:443/", "https://example.org:80/"]
)
def test_only_ordinary_ports(address: str) -> None:
    assert "not the ordinary port" in objection(parse(address), NOBODY)


@pytest.mark.parametrize(
    ("entry", "address", "passes"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/", True),
        ("127.0.0.1:8000", "http://127.0.0.1:8000/", True),
        ("127.0.0.1:8000", "http://127.0.0.1:8001/", False),
        ("127.0.0.1:80", "http://127.0.0.1/", True),
        ("127.0.0.1:80", "http://127.0.0.1:8000/", False),
        ("127.0.0.1", "http://127.0.0.2/", False),
        ("127.0.0.1", "http://0x7f.1/", True),
        ("[::1]:8000", "http://[::1]:8000/", True),
        ("[::1]", "http://[::1]:8000/", True),
        ("Wiki.Internal", "https://wiki.internal/", True),
        ("wiki.internal", "https://evil.wiki.internal/", False),
        ("localhost", "http://127.0.0.1/", False),
    ],
)
def test_what_is_allowed_by_name_passes_and_nothing_else(entry: str, address: str, passes: bool) -> None:
    allowed = AllowedHosts.of(frozenset({entry}))
    assert (objection(parse(address), allowed) == "") is passes


@pytest.mark.parametrize("entry", ["", "a b", "http://x.example/", "x.example/path", "user@x.example", "*"])
def test_what_is_no_host_cannot_be_allowed(entry: str) -> None:
    with pytest.raises(BadInput, match="no host"):
        AllowedHosts.of(frozenset({entry}))


@pytest.mark.parametrize("entry", ["x:99999", "127.0.0.1:0", "x:65536", "x:" + "9" * 50])
def test_a_port_that_there_is_not_is_named(entry: str) -> None:
    with pytest.raises(BadInput, match="there is no port"):
        AllowedHosts.of(frozenset({entry}))


def script(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> Resolver:
    resolver = Resolver({"site.example": list(answers)})
    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    return resolver


def later(seconds: float) -> Callable[[], float]:
    end = time.monotonic() + seconds
    return lambda: end - time.monotonic()


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        ["93.184.215.14", "127.0.0.1"],
        ["93.184.215.14", "::1"],
        ["::ffff:127.0.0.1"],
        ["fe80::1%eth0"],
        ["169.254.169.254"],
    ],
)
def test_a_name_with_one_private_answer_is_refused_without_a_connection(
    monkeypatch: pytest.MonkeyPatch, answers: list[str]
) -> None:
    script(monkeypatch, answers)
    with connects() as seen, pytest.raises(Refused):
        dial(parse("http://site.example/"), NOBODY, later(5))
    assert seen == []


def test_a_name_is_asked_for_once_and_what_was_checked_is_dialled(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = script(monkeypatch, ["93.184.215.14", "93.184.215.15"], ["127.0.0.1"])
    dialled: list[str] = []

    def connect(self: socket.socket, where: tuple[str, int]) -> None:
        dialled.append(where[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(ConnectionRefusedError):
        dial(parse("http://site.example/"), NOBODY, later(5))
    assert resolver.questions == ["site.example"]
    assert dialled == ["93.184.215.14", "93.184.215.15"]


def test_the_peer_is_compared_with_what_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    script(monkeypatch, ["93.184.215.14"])
    monkeypatch.setattr(socket.socket, "connect", lambda self, where: None)
    monkeypatch.setattr(socket.socket, "getpeername", lambda self: ("127.0.0.1", 80))
    with pytest.raises(Refused, match="instead of"):
        dial(parse("http://site.example/"), NOBODY, later(5))


def test_a_resolver_that_does_not_answer_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def never(*arguments: object, **options: object) -> list[object]:
        asked.wait(20)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", never)
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        dial(parse("http://site.example/"), NOBODY, later(0.2))
    asked.set()
    assert time.monotonic() - started < 5


def test_a_name_without_an_address_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    script(monkeypatch, [])
    with pytest.raises(OSError, match="no address"):
        dial(parse("http://site.example/"), NOBODY, later(5))
