"""The guard: which network addresses may be connected to, and connecting to nothing else.

A name is resolved once; if any answer is not public the name is refused; the connection goes to an address
that was checked, and the peer is compared afterwards. Nothing here is decided by a name alone, except what
the user has allowed by name.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from factcheck.archive.address import ORDINARY_PORTS, Address, numeric_ipv4, parse, shown
from factcheck.dossier.source import NOT_PUBLIC
from factcheck.errors import BadInput

IPAddress = IPv4Address | IPv6Address

_NOT_PUBLIC_4 = tuple(
    IPv4Network(block)
    for block in (
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
    )
)
"""IANA IPv4 Special-Purpose Address Registry, what is not globally reachable; and multicast."""

_PUBLIC_6 = IPv6Network("2000::/3")
"""The only unicast space handed out for the internet; mapped, NAT64, local and multicast are outside it."""

_NOT_PUBLIC_6 = tuple(
    IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""IANA IPv6 Special-Purpose Address Registry within 2000::/3: Teredo, ORCHID, documentation, 6to4."""

_LOCAL_NAMES = ("localhost", "local", "internal", "home.arpa", "localdomain", "lan", "intranet")

_CONNECT_SECONDS = 8.0  # for one of several addresses of a host


class Refused(Exception):
    """The address may not be connected to; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """Hosts that the user has allowed by name: `NAME` with every port, `NAME:PORT` with that port only."""

    entries: frozenset[tuple[str, int | None]] = frozenset()

    @classmethod
    def of(cls, spellings: frozenset[str]) -> AllowedHosts:
        """Read `--allow-host` values; raises BadInput for one that is no host."""
        return cls(frozenset(_entry(spelling) for spelling in spellings))

    def covers(self, host: str, port: int) -> bool:
        """Whether this host and port were allowed by name."""
        return (host, None) in self.entries or (host, port) in self.entries


def _entry(spelling: str) -> tuple[str, int | None]:
    port = spelling.rpartition(":")[2]
    if port.isascii() and port.isdigit() and not spelling.startswith("[") and not 0 < int(port[:9]) < 65536:
        raise BadInput(f"{shown(spelling)}: there is no port {shown(port)}", "ports are 1 to 65535")
    try:
        address = parse(f"http://{spelling}/")
    except BadInput:
        raise BadInput(f"{shown(spelling)}: no host", "give NAME or NAME:PORT") from None
    if address.target != "/":
        raise BadInput(f"{shown(spelling)}: no host", "give NAME or NAME:PORT, without a path")
    has_port = port.isdigit() and not spelling.endswith("]")
    return address.host, address.port if has_port else None


def is_public(ip: IPAddress) -> bool:
    """Whether an IP address is one that anybody on the internet could be meant by."""
    if isinstance(ip, IPv4Address):
        return ip.is_global and not any(ip in block for block in _NOT_PUBLIC_4)
    if ip.scope_id is not None or ip not in _PUBLIC_6 or not ip.is_global:
        return False
    return not any(ip in block for block in _NOT_PUBLIC_6)


def objection(address: Address, allowed: AllowedHosts) -> str:
    """Why this address is refused before any name is resolved; "" when there is no reason to.

    It is when it plainly points into a private network (a literal address in any spelling, a name that only
    means something locally) or at an unusual port. Passing here says nothing about what a name leads to.
    """
    if allowed.covers(address.host, address.port):
        return ""
    literal = _literal(address.host)
    if literal is not None and not is_public(literal):
        return f"{literal} {NOT_PUBLIC}"
    local = any(address.host == name or address.host.endswith(f".{name}") for name in _LOCAL_NAMES)
    if literal is None and (local or "." not in address.host):
        return f"{address.host} is a name in a private network"
    if address.port != ORDINARY_PORTS[address.scheme]:
        return f"port {address.port} is not the ordinary port of {address.scheme}"
    return ""


def exposed(address: Address, allowed: AllowedHosts) -> bool:
    """Whether a key that is sent there could be read on its way, to a host that nobody allowed by name."""
    return address.scheme == "http" and not allowed.covers(address.host, address.port)


def _literal(host: str) -> IPAddress | None:
    if ":" in host:
        return IPv6Address(host)
    return numeric_ipv4(host)


def dial(address: Address, allowed: AllowedHosts, seconds_left: Callable[[], float]) -> socket.socket:
    """Connect to the host of an address, or refuse; the socket comes with its timeout set.

    `seconds_left` says how much of the deadline remains. Raises Refused when the guard forbids it,
    TimeoutError when time is up, and OSError when the host is unknown or does not answer.
    """
    reason = objection(address, allowed)
    if reason:
        raise Refused(reason)
    answers = _resolve(address.host, address.port, seconds_left())
    if not allowed.covers(address.host, address.port):
        for answer in answers:
            if not is_public(_ip(answer)):
                raise Refused(f"{address.host} leads to {_ip(answer)}, which {NOT_PUBLIC}")
    failure: OSError = OSError(f"{address.host} has no address")
    for number, answer in enumerate(answers):
        left = seconds_left()
        if left <= 0:
            raise TimeoutError(f"no connection to {address.host} in time")
        try:
            return _connect(answer, left if number == len(answers) - 1 else min(left, _CONNECT_SECONDS))
        except OSError as error:
            failure = error
    raise failure


def reached(connection: socket.socket) -> Answer:
    """Whom a connection made by `dial` leads to, for `dial_again`."""
    where: tuple[str, int] | tuple[str, int, int, int] = connection.getpeername()
    return int(connection.family), where


def dial_again(answer: Answer, seconds: float) -> socket.socket:
    """Connect once more to the very address that `dial` had checked and connected to. Raises OSError, Refused."""
    return _connect(answer, seconds)


Answer = tuple[int, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]
"""Address family and socket address of one answer of the resolver, as Python gives them."""


def _ip(answer: Answer) -> IPAddress:
    return ip_address(str(answer[1][0]))


def _connect(answer: Answer, seconds: float) -> socket.socket:
    family, where = answer
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect(where)
        peer = connection.getpeername()
        if ip_address(peer[0]) != _ip(answer) or peer[1] != where[1]:
            raise Refused(f"connected to {peer[0]} instead of {where[0]}")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        connection.close()
        raise
    return connection


def _resolve(host: str, port: int, seconds: float) -> list[Answer]:
    """Ask the resolver once. It cannot be interrupted, so it is asked in a thread that may be left behind."""
    if _literal(host) is not None:
        return _answers(host, port)
    outcome: list[list[Answer] | OSError] = []

    def ask() -> None:
        try:
            outcome.append(_answers(host, port))
        except (OSError, UnicodeError) as error:
            outcome.append(error if isinstance(error, OSError) else OSError(str(error)))

    asking = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
    asking.start()
    asking.join(max(seconds, 0))
    if not outcome:
        raise TimeoutError(f"the name {host} was not resolved in time")
    if isinstance(outcome[0], OSError):
        raise outcome[0]
    return outcome[0]


def _answers(host: str, port: int) -> list[Answer]:
    answers: list[Answer] = []
    for family, _, _, _, where in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        answer = (int(family), where)
        if family in (socket.AF_INET, socket.AF_INET6) and answer not in answers:
            answers.append(answer)
    return answers
