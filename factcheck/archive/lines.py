"""Open connections: made by urllib3 through the guard, one per host at a time, and read byte for byte."""

from __future__ import annotations

import _ssl
import contextlib
import functools
import select
import socket
import ssl
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

import urllib3.connection
import urllib3.exceptions
from urllib3.util.ssl_ import create_urllib3_context
from urllib3.util.ssl_match_hostname import CertificateError

from factcheck.archive.address import Address
from factcheck.archive.exchange import Exchange
from factcheck.archive.guard import AllowedHosts, Refused, dial
from factcheck.archive.room import Metered, Room
from factcheck.archive.visiting import Attempt
from factcheck.archive.wire import Deadline, Limits, plain, receive

_IDLE_KEPT = 64  # open connections that wait for the next visit to their host
_IDLE_SECONDS = 15.0


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


class _Line:
    """An open connection to one host: its socket, whom it reached, and the certificates it showed."""

    def __init__(self, connection: _Plain | _Secure) -> None:
        connection.connect()
        self._connection = connection
        self.socket: socket.socket = connection.sock
        self.peer = _spelled(self.socket.getpeername())
        self.certificates = _certificates(self.socket)
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


class Lines:
    """The open connections of a fetcher: one per host at a time, kept open between visits.

    `written` gives the bytes of the request for an address; `authorities` is the file of trusted
    certificate authorities.
    """

    def __init__(
        self, allowed: AllowedHosts, limits: Limits, written: Callable[[Address], bytes], authorities: str
    ) -> None:
        self._allowed, self._limits, self._written, self._authorities = allowed, limits, written, authorities
        self._lock = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._idle: dict[tuple[str, str, int], _Line] = {}
        self._busy: set[_Line] = set()
        self._closed = threading.Event()
        self._room = Room()

    def wait(self, seconds: float) -> bool:
        """Wait; False when there is nothing to wait for any more because the fetcher was closed."""
        return not self._closed.wait(seconds)

    def ask(self, address: Address, deadline: Deadline, byte_limit: int) -> Attempt:
        """Send one request and read its answer; never raises for what network or server do."""
        with self._lock:
            turn = self._turns.setdefault(address.host, threading.Lock())
        waiting = time.monotonic()
        with turn:
            deadline.extend(time.monotonic() - waiting)
            kept = self._taken(address)
            if kept is not None:
                attempt = self._over(kept, address, deadline, byte_limit)
                if attempt.exchange is None or attempt.exchange.response or not attempt.passing:
                    return attempt
            try:
                if self._closed.is_set():
                    return Attempt(None, error="stopped before it was done")
                line = self._connect(address, deadline)
            except (OSError, urllib3.exceptions.HTTPError, CertificateError, Refused) as error:
                return Attempt(None, error=_why(address, error), passing=_may_pass(error))
            return self._over(line, address, deadline, byte_limit)

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

    def _taken(self, address: Address) -> _Line | None:
        with self._lock:
            line = self._idle.pop((address.scheme, address.host, address.port), None)
        if line is not None and not line.fresh(time.monotonic()):
            line.close()
            return None
        return line

    def _connect(self, address: Address, deadline: Deadline) -> _Line:
        timeout = max(deadline.left(), 0.001)
        connection: _Plain | _Secure
        if address.scheme == "https":
            connection = _Secure(address.host, address.port, timeout=timeout, ssl_context=self._tls)
        else:
            connection = _Plain(address.host, address.port, timeout=timeout)
        connection.dialled = functools.partial(dial, address, self._allowed, deadline.left)
        try:
            return _Line(connection)
        except BaseException:
            connection.close()
            raise

    @functools.cached_property
    def _tls(self) -> ssl.SSLContext:
        context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
        context.load_verify_locations(cafile=self._authorities)
        return context

    def _over(self, line: _Line, address: Address, deadline: Deadline, byte_limit: int) -> Attempt:
        request = self._written(address)
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
        )
        passing = received.truncated == "disconnect"
        return Attempt(exchange, received.framing, error or broken, passing)

    def _put_back(self, line: _Line, address: Address, reusable: bool) -> None:
        with self._lock:
            self._busy.discard(line)
            if not reusable or self._closed.is_set():
                line.close()
                return
            line.idle_since = time.monotonic()
            self._idle[(address.scheme, address.host, address.port)] = line
            while len(self._idle) > _IDLE_KEPT:
                self._idle.pop(next(iter(self._idle))).close()


def _spelled(peer: tuple[str, int] | tuple[str, int, int, int]) -> str:
    return f"[{peer[0]}]:{peer[1]}" if ":" in peer[0] else f"{peer[0]}:{peer[1]}"


def _certificates(connected: socket.socket) -> tuple[bytes, ...]:
    """The verified chain as DER, leaf first, up to the authority that is trusted."""
    if not isinstance(connected, ssl.SSLSocket):
        return ()
    if sys.version_info >= (3, 13):
        return tuple(connected.get_verified_chain())
    leaf = connected.getpeercert(binary_form=True)
    return _private_chain(getattr(connected, "_sslobj", None)) or ((leaf,) if leaf else ())


def _private_chain(connected: object) -> tuple[bytes, ...]:
    """The chain where Python has it from 3.10 to 3.12: under a private name. () where it is not there."""
    read = getattr(connected, "get_verified_chain", None)
    chain = read() if read is not None else None
    return tuple(each.public_bytes(_ssl.ENCODING_DER) for each in chain or ())


def _why(address: Address, error: Exception) -> str:
    """Why there is no connection, in one line."""
    host = address.host
    if isinstance(error, Refused):
        return f"{address.netloc} refused: {error}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate of {host} is not accepted: {' '.join(error.verify_message.split())}"
    if isinstance(error, ssl.SSLError | CertificateError | urllib3.exceptions.SSLError):
        reason = getattr(error, "reason", None) or str(error)
        return (
            f"no secure connection to {host}: {' '.join(str(reason).replace('_', ' ').lower().split())[:200]}"
        )
    if isinstance(error, TimeoutError):
        return f"no connection to {host} in time"
    if isinstance(error, OSError):
        return f"no connection to {host}: {plain(error)}"
    return f"no connection to {host}: {type(error).__name__}"


def _may_pass(error: Exception) -> bool:
    """Whether trying again may help: not for a refusal, a bad certificate or a name that does not exist."""
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN
    return isinstance(error, OSError) and not isinstance(error, ssl.SSLError)
