"""One visit to an address: hops, attempts and how it went. The wire is handed in; this is the policy."""

from __future__ import annotations

import email.utils
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import NamedTuple, Protocol

from factcheck.archive.address import Address, follow
from factcheck.archive.messages.answers import PAGES, judged
from factcheck.archive.messages.exchange import Exchange
from factcheck.archive.messages.http_head import Head
from factcheck.archive.messages.http_message import Framing, Response, parse_response
from factcheck.archive.net.cookies import Cookies
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.errors import BadInput
from factcheck.vocabulary import Outcome

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WALLS = frozenset({401, 402, 403, 407, 451})
_GONE = frozenset({404, 410})
_GAVE_UP = 408  # sent on a connection that waited too long for a request, be it that one is under way
BOT_CHALLENGE = "a bot challenge"
BUSY = frozenset({429, 503})
"""Statuses of a server that is too busy to answer, which may say when to come again."""

LONGEST_PAUSE = 86_400.0
"""Seconds after which a host that asked for a longer pause is asked again all the same."""


class Attempt(NamedTuple):
    """One request: the exchange unless nothing could be sent, and its framing as far as it was followed.

    `error` is "" or why there is no whole answer; `passing` says that trying again may help, `refused` that the guard
    let nothing be sent.
    """

    exchange: Exchange | None
    framing: Framing | None = None
    error: str = ""
    passing: bool = False
    refused: bool = False

    @property
    def head(self) -> Head | None:
        """Status line and headers, if they could be read."""
        return self.framing.head if self.framing is not None else None


class Wire(Protocol):
    """What can ask for one address once."""

    def ask(self, address: Address, deadline: Deadline, byte_limit: int, cookie: str = "") -> Attempt:
        """Send one request, with these cookies, and read its answer; never raises for what network or server do."""


class Ending(NamedTuple):
    """How a course ended; `answer` is the last answer if it was judged.

    `handshake` is what there was instead of a request, where the host's certificate was refused. `ours` says that a
    rule of our own ended it, or one of the site that we keep to.
    """

    outcome: Outcome
    reason: str = ""
    status: int = 0
    answer: Response | None = None
    handshake: Exchange | None = None
    ours: bool = False

    @property
    def content(self) -> bytes:
        """The decoded content of the last answer, b"" when there is none."""
        return self.answer.content if self.answer is not None else b""


class Course:
    """A visit under way: what was exchanged so far, and what may still be spent."""

    def __init__(
        self,
        wire: Wire,
        limits: Limits,
        deadline: Deadline,
        wait: Callable[[float], bool],
        now: Callable[[], datetime],
    ) -> None:
        self.exchanges: list[Exchange] = []
        self.limits_hit: list[str] = []
        self.pauses: dict[str, float] = {}  # by host: seconds it asked for when it was asked last
        self._cookies = Cookies()
        self._wire, self._limits, self._deadline, self._wait, self._now = wire, limits, deadline, wait, now

    def run(self, address: Address, permit: Callable[[Address], Ending | None]) -> Ending:
        """Ask for an address and follow its redirects; `permit` may end the course before each hop.

        An address is asked again only when it would get other cookies than before.
        """
        seen: set[tuple[str, str]] = set()
        while True:
            seen.add((address.url, self._cookies.header(address)))
            forbidden = permit(address)
            if forbidden is not None:
                return forbidden
            attempt = self._persist(address)
            if attempt.exchange is None or attempt.head is None:
                return self._failed(attempt)
            if attempt.head.status not in _REDIRECTS:
                return self._judged(attempt.exchange, attempt.head, attempt.framing)
            following = self._redirected(address, attempt.head, seen)
            if isinstance(following, Ending):
                return following
            if self._spent() >= self._limits.wire_bytes:
                used = f"redirects used up the {self._limits.wire_bytes} bytes that a visit may take"
                return Ending(Outcome.FAILED, used, attempt.head.status)
            address = following

    def _redirected(self, address: Address, head: Head, seen: set[tuple[str, str]]) -> Address | Ending:
        """Where a redirect leads, or the ending when it leads nowhere, back, or too far."""
        location = head.header("location")
        if not location:
            return Ending(Outcome.FAILED, "a redirect that does not say where to", head.status)
        try:
            following = follow(address, location)
        except BadInput as error:
            return Ending(Outcome.FAILED, f"redirected to {error.message}", head.status)
        if (following.url, self._cookies.header(following)) in seen:
            return Ending(Outcome.FAILED, "redirected in a circle", head.status)
        if len(seen) > self._limits.redirects:
            self.limits_hit.append(f"{self._limits.redirects} redirects")
            return Ending(Outcome.FAILED, f"more than {self._limits.redirects} redirects", head.status)
        return following

    def _persist(self, address: Address) -> Attempt:
        """Ask, and ask again while that may help, waiting longer each time or as long as the server says."""
        attempt = self._ask(address)
        for again in range(self._limits.retries):
            asked = self._asked_pause(attempt.head)
            if not attempt.passing and not _may_pass(attempt.head):
                break
            pause = max(self._limits.backoff_seconds * 2**again, asked)
            if pause >= self._deadline.left() or not self._worth_another(attempt, pause):
                break
            if not self._wait(pause):
                break
            following = self._ask(address)
            if following.exchange is None and attempt.head is not None:
                break  # what was there before is more than no connection
            attempt = following
        if asked := self._asked_pause(attempt.head):
            self.pauses[address.host] = asked
        return attempt

    def _worth_another(self, attempt: Attempt, pause: float) -> bool:
        """Whether there is time and room to receive at least as much again as came of a broken answer."""
        exchange = attempt.exchange
        if exchange is None or not attempt.passing:
            return True
        announced = attempt.framing.end if attempt.framing is not None else None
        room = self._limits.wire_bytes - self._spent()
        return max(announced or 0, len(exchange.response)) <= room and (
            exchange.seconds + pause < self._deadline.left()
        )

    def _spent(self) -> int:
        return sum(len(exchange.response) for exchange in self.exchanges)

    def _ask(self, address: Address) -> Attempt:
        spent = self._spent()
        cookie = self._cookies.header(address)
        attempt = self._wire.ask(address, self._deadline, max(self._limits.wire_bytes - spent, 0), cookie)
        exchange, hit = attempt.exchange, attempt.framing.limit if attempt.framing is not None else ""
        if attempt.head is not None:
            self._cookies.take(address, attempt.head)
        if exchange is None:
            return attempt
        if exchange.truncated == "length" and spent and not hit:
            left = f"cut at {self._limits.wire_bytes - spent} bytes, what was left"
            error = f"{left} of the {self._limits.wire_bytes} that a visit may take"
            attempt = attempt._replace(exchange=exchange._replace(error=error), error=error)
        self.exchanges.append(attempt.exchange or exchange)
        self._note_limit(exchange.truncated, hit)
        return attempt

    def _note_limit(self, truncated: str, hit: str = "") -> None:
        if truncated == "length":
            self.limits_hit.append(hit or f"{self._limits.wire_bytes} bytes on the wire")
        elif truncated == "time":
            late = self._deadline.left() <= 0
            self.limits_hit.append(
                f"{self._limits.seconds:g} seconds in all"
                if late
                else f"{self._limits.idle_seconds:g} seconds without a byte"
            )

    def _asked_pause(self, head: Head | None) -> float:
        """Seconds that a server too busy to answer asks to be left alone; 0.0 when it does not."""
        if head is None or not _busy(head):
            return 0.0
        return asked_pause(head.header("retry-after"), self._now())

    def _why(self, head: Head) -> str:
        pause = self._asked_pause(head)
        return f"{_said(head.status)}{f' and asks to come again after {spelled(pause)}' if pause else ''}"

    def _failed(self, attempt: Attempt) -> Ending:
        if self._deadline.left() <= 0 and attempt.exchange is None:
            self._note_limit("time")
        return Ending(Outcome.FAILED, attempt.error, ours=attempt.refused)

    def _judged(self, exchange: Exchange, head: Head, framing: Framing | None) -> Ending:
        response = parse_response(exchange.response, self._limits.content_bytes, framing)
        if _is_challenge(head):
            return Ending(Outcome.BLOCKED, f"{BOT_CHALLENGE}: {_said(head.status)}", head.status, response)
        if head.status not in PAGES:
            walled = Outcome.BLOCKED if head.status in _WALLS else Outcome.FAILED
            outcome = Outcome.GONE if head.status in _GONE else walled
            return Ending(outcome, self._why(head), head.status, response)
        if response.content_size >= self._limits.content_bytes and not response.complete:
            self.limits_hit.append(f"{self._limits.content_bytes} bytes decoded")
        outcome, reason = judged(response, exchange.error, exchange.url)
        return Ending(outcome, reason, head.status, response)


def _is_challenge(head: Head) -> bool:
    """Whether the answer says of itself that it is a challenge to robots (Cloudflare's documented header)."""
    return head.header("cf-mitigated").strip().lower() == "challenge"


def _may_pass(head: Head | None) -> bool:
    """Whether the same request may get another answer: of a busy server, or one that had given up the connection."""
    return _busy(head) or (head is not None and head.status == _GAVE_UP)


def _busy(head: Head | None) -> bool:
    return head is not None and not _is_challenge(head) and head.status in BUSY


def spelled(seconds: float) -> str:
    """A stretch of time in round words: "90 seconds", "45 minutes", "24 hours", "8 days"."""
    for size, noun in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{round(seconds / size)} {noun}"
    return f"{seconds:.0f} second{'' if round(seconds) == 1 else 's'}"


def _said(status: int) -> str:
    """A status in the standard's words; the server's own phrase is not repeated, it may hold anything."""
    try:
        return f"the server answered {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"the server answered {status}"


def asked_pause(retry_after: str, now: datetime) -> float:
    """Seconds that a Retry-After (seconds or a date) asks for; 0.0 when it says nothing sensible."""
    value = retry_after.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    aware = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return max((aware - now).total_seconds(), 0.0)
