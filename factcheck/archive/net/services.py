"""Asking other services (archives, time stamps): one request, one answer, over the same guarded connections.

Nothing of this is archived, no redirect is followed (a key must not travel on), and a service that fails is an
answer with an `error`, never an exception.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import certifi

from factcheck.archive.address import Address, parse
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.net.agent import user_agent
from factcheck.archive.net.connections import Connections
from factcheck.archive.net.guard import AllowedHosts, objection
from factcheck.archive.net.visiting import asked_pause
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.errors import BadInput

_LIMITS = Limits(seconds=30.0, idle_seconds=30.0, wire_bytes=5_000_000, content_bytes=5_000_000)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service answered. `error` is "" for a whole answer with a status of 200 to 299."""

    status: int = 0  # 0 when there was no answer
    content: bytes = b""
    error: str = ""
    pause: float = 0.0  # seconds it asks to be left alone
    refused: bool = False  # by the guard here, or as no web address: asking again gives the same

    def json(self) -> object:
        """Return the content read as JSON; None when it is none."""
        try:
            value: object = json.loads(self.content)
        except (ValueError, RecursionError):
            return None
        return value


class Services:
    """Asks services by address. `contact` and `allow_hosts` as for the Fetcher; `ca_file` replaces the authorities."""

    def __init__(
        self,
        contact: str,
        allow_hosts: frozenset[str] = frozenset(),
        limits: Limits = _LIMITS,
        ca_file: Path | None = None,
    ) -> None:
        self._agent = user_agent(contact)
        self._allowed = AllowedHosts.of(allow_hosts)
        self._limits = limits
        self._authorities = str(ca_file or certifi.where())

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask with GET."""
        return self._ask("GET", url, headers or {}, b"")

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Ask with POST."""
        return self._ask("POST", url, {**headers, "Content-Length": str(len(body))}, body)

    def _ask(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Raises BadInput when a header's value holds line ends; anything else is in the answer."""
        try:
            address = parse(url)
        except BadInput as error:
            return Answer(error=error.message, refused=True)
        reason = objection(address, self._allowed)
        if reason:
            return Answer(error=f"{address.netloc} refused: {reason}", refused=True)
        connections = Connections(
            self._allowed, self._limits, _writer(method, self._agent, headers, body), self._authorities
        )
        try:
            attempt = connections.ask(address, Deadline(self._limits.seconds), self._limits.wire_bytes)
        finally:
            connections.close()
        if attempt.exchange is None or not attempt.exchange.response:
            return Answer(error=attempt.error or f"{address.netloc} does not answer")
        response = parse_response(attempt.exchange.response, self._limits.content_bytes)
        fault = attempt.error or ("" if response.complete else response.problem)
        if not fault and not 200 <= response.status < 300:
            fault = f"{address.netloc} answered {response.status}"
        pause = asked_pause(response.header("Retry-After"), datetime.now(UTC))
        return Answer(response.status, response.content, fault, pause)


def _writer(
    method: str, agent: str, headers: Mapping[str, str], body: bytes
) -> Callable[[Address, str], bytes]:
    """Return what gives the bytes of one request for an address; no service gets cookies."""
    named = {"User-Agent": agent, "Accept-Encoding": "gzip", "Connection": "close", **headers}
    lines = "".join(f"{name}: {_checked(value)}\r\n" for name, value in named.items())

    def written(address: Address, _: str) -> bytes:
        first = f"{method} {address.target} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        return f"{first}{lines}\r\n".encode("latin-1") + body

    return written


def _checked(value: str) -> str:
    if not (value.isascii() and value.isprintable()):
        raise BadInput("a key holds characters that cannot be sent", "give it in plain letters")
    return value
