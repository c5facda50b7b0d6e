"""Open connections: made by urllib3 through the guard, one per host at a time, and read byte for byte."""

from __future__ import annotations

import contextlib
import functools
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

import urllib3.connection
import urllib3.exceptions
from urllib3.util.ssl_match_hostname import CertificateError

from factcheck.archive.address import Address
from factcheck.archive.messages.exchange import Exchange
from factcheck.archive.net import tls
from factcheck.archive.net.guard import AllowedHosts, Answer, Refused, dial, dial_again, reached
from factcheck.archive.net.memory import Metered, Room
from factcheck.archive.net.tls import Authorities
from factcheck.archive.net.turns import Turns
from factcheck.archive.net.unreached import may_pass, why_unreached
from factcheck.archive.net.visiting import Attempt
from factcheck.archive.net.wire import Deadline, Limits, plain, receive

_IDLE_KEPT = 64  # open connections that wait for the next visit to their host
_IDLE_SECONDS = 15.0
_SHOWN_SECONDS = 5.0  # for a look at a certificate that was refused, within the time of the visit
_NOTE = "shown in a second handshake, without verification, in which nothing was asked"
_NOBODY = Authorities()


class _Plain(urllib3.connection.HTTPConnection):
    """A connection that only the guard may make."""

    dialled: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dialled()


class _Secure(urllib3.connection.HTTPSConnection):
    """The same for https; name and certificate are checked by urllib3."""

    dialled: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dialled()


class _Began(NamedTuple):
    """When a connection was begun."""

    at: datetime
    clock: float


class _Connection:
    """An open connection to one host: its socket, whom it reached, and the certificates it showed."""

    def __init__(self, connection: _Plain | _Secure, added: Authorities) -> None:
        connection.connect()
        self._connection = connection
        self.socket: socket.socket = connection.sock
        self.peer = _spelled(self.socket.getpeername())
        self.certificates = tls.verified_chain(self.socket)
        self.authority = added.vouched(self.certificates)
        self.idle_since = 0.0
        self._incoming = select.poll()
        self._incoming.register(self.socket, select.POLLIN)

    def fresh(self, clock: float) -> bool:
        """Whether it may carry another request: not idle for long, still open, nothing unasked for on it."""
        return clock - self.idle_since < _IDLE_SECONDS and not self._incoming.poll(0)

    def interrupt(self) -> None:
        """End whatever read is going on, from another thread."""
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self.socket, socket.SHUT_RDWR)

    def close(self) -> None:
        """Give the connection up."""
        self._connection.close()


class Connections:
    """The open connections of a fetcher: one per host at a time, kept open between visits.

    `written` gives the bytes of the request for an address with cookies ("" for none); `usual` is the file of the
    certificate authorities that are trusted, `added` are those trusted besides.
    """

    def __init__(
        self,
        allowed: AllowedHosts,
        limits: Limits,
        written: Callable[[Address, str], bytes],
        usual: str,
        added: Authorities = _NOBODY,
    ) -> None:
        self._allowed, self._limits, self._written = allowed, limits, written
        self._usual, self._added = usual, added
        self._lock = threading.Lock()
        self._turns: Turns[str] = Turns(self.relieve)
        self._idle: dict[tuple[str, str, int], _Connection] = {}
        self._busy: set[_Connection] = set()
        self._closed = threading.Event()
        self._room = Room()
        # called before a thread waits for anything but an answer
        self.relief: Callable[[], None] = lambda: None

    def relieve(self) -> None:
        """Say that this thread is about to wait for anything but an answer."""
        self._room.step_back()
        self.relief()

    def wait(self, seconds: float) -> bool:
        """Wait; False when there is nothing to wait for any more because the fetcher was closed."""
        self.relieve()
        return not self._closed.wait(seconds)

    def ask(self, address: Address, deadline: Deadline, byte_limit: int, cookie: str = "") -> Attempt:
        """Send one request, with these cookies, and read its answer; never raises for what network or server do."""
        with self._turns.of(address.host, deadline):
            kept = self._taken(address)
            if kept is not None:
                attempt = self._over(kept, address, deadline, byte_limit, cookie)
                if attempt.exchange is None or attempt.exchange.response or not attempt.passing:
                    return attempt
            if self._closed.is_set():
                return Attempt(None, error="stopped before it was done")
            began, whom = _Began(datetime.now(UTC), time.monotonic()), list[Answer]()
            try:
                line = self._connect(address, deadline, whom)
            except (OSError, urllib3.exceptions.HTTPError, CertificateError, Refused) as error:
                return self._failed(address, error, whom, began, deadline)
            return self._over(line, address, deadline, byte_limit, cookie)

    def let_go(self) -> None:
        """Say that the answers this thread received are in its hands no more."""
        self._room.give_back()

    def close(self) -> None:
        """Close every connection; visits under way end at once as failed."""
        self._closed.set()
        self._room.close()
        with self._lock:
            for line in self._busy:
                line.interrupt()
            for line in self._idle.values():
                line.close()
            self._idle.clear()

    def _taken(self, address: Address) -> _Connection | None:
        with self._lock:
            line = self._idle.pop((address.scheme, address.host, address.port), None)
        if line is not None and not line.fresh(time.monotonic()):
            line.close()
            return None
        return line

    def _connect(self, address: Address, deadline: Deadline, whom: list[Answer]) -> _Connection:
        """Connect; `whom` gets the address that was connected to."""

        def dialled() -> socket.socket:
            connected = dial(address, self._allowed, deadline.left)
            whom.append(reached(connected))
            return connected

        timeout = max(deadline.left(), 0.001)
        connection: _Plain | _Secure
        if address.scheme == "https":
            connection = _Secure(address.host, address.port, timeout=timeout, ssl_context=self._tls)
        else:
            connection = _Plain(address.host, address.port, timeout=timeout)
        connection.dialled = dialled
        try:
            return _Connection(connection, self._added)
        except BaseException:
            connection.close()
            raise

    @functools.cached_property
    def _tls(self) -> ssl.SSLContext:
        return tls.verifying(self._usual, self._added)

    def _failed(
        self, address: Address, error: Exception, whom: list[Answer], began: _Began, deadline: Deadline
    ) -> Attempt:
        """What there is to say when no connection came about; a certificate that was refused is looked at."""
        why = why_unreached(address, error)
        refused = isinstance(error, ssl.SSLCertVerificationError | CertificateError)
        if not refused or not whom or self._closed.is_set():
            return Attempt(None, error=why, passing=may_pass(error), refused=isinstance(error, Refused))
        certificates, note = _shown(whom[-1], address.host, deadline)
        exchange = Exchange(
            url=address.url,
            started=began.at,
            seconds=time.monotonic() - began.clock,
            peer=_spelled(whom[-1][1]),
            certificates=certificates,
            request=b"",
            response=b"",
            error=why,
            certificates_note=note,
        )
        return Attempt(exchange, error=why)

    def _over(
        self, line: _Connection, address: Address, deadline: Deadline, byte_limit: int, cookie: str
    ) -> Attempt:
        request = self._written(address, cookie)
        started, clock = datetime.now(UTC), time.monotonic()
        with self._lock:
            if self._closed.is_set():
                line.close()
                return Attempt(None, error="stopped before it was done")
            self._busy.add(line)
        broken = ""
        reusable = False
        try:
            try:
                line.socket.settimeout(max(min(deadline.left(), self._limits.idle_seconds), 0.001))
                line.socket.sendall(request)
            except OSError as fault:
                broken = f"the connection broke: {plain(fault)}"
            stream = Metered(line.socket, self._room, deadline)
            received = receive(stream, deadline, self._limits.idle_seconds, byte_limit)
            reusable = received.reusable and not broken
        finally:
            self._put_back(line, address, reusable)
        stopped = received.truncated and self._closed.is_set()
        error = "stopped before it was done" if stopped else received.error
        exchange = Exchange(
            url=address.url,
            started=started,
            seconds=time.monotonic() - clock,
            peer=line.peer,
            certificates=line.certificates,
            request=request,
            response=received.raw,
            truncated=received.truncated,
            error=error,
            authority=line.authority,
        )
        passing = received.truncated == "disconnect"
        return Attempt(exchange, received.framing, error or broken, passing)

    def _put_back(self, line: _Connection, address: Address, reusable: bool) -> None:
        with self._lock:
            self._busy.discard(line)
            if not reusable or self._closed.is_set():
                line.close()
                return
            line.idle_since = time.monotonic()
            self._idle[(address.scheme, address.host, address.port)] = line
            while len(self._idle) > _IDLE_KEPT:
                self._idle.pop(next(iter(self._idle))).close()


def _spelled(peer: tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]) -> str:
    host = str(peer[0])
    return f"[{host}]:{peer[1]!s}" if ":" in host else f"{host}:{peer[1]!s}"


def _shown(whom: Answer, host: str, deadline: Deadline) -> tuple[tuple[bytes, ...], str]:
    """The certificates that a server shows that were refused, and how they were got, or why they were not."""
    patience = min(deadline.left(), _SHOWN_SECONDS)
    if patience <= 0:
        return (), "not looked at: no time was left"
    try:
        return tls.shown_chain(dial_again(whom, patience), host, patience), _NOTE
    except (OSError, ValueError, Refused) as error:
        why = plain(error) if isinstance(error, OSError) else str(error)
        return (), f"not shown in a second handshake: {why}"
