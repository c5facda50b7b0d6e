"""Fetching: what is asked, of whom, and how it went. The only module that knows requests.

requests holds what goes with every request and prepares it; nothing is taken from the environment (no
proxies, netrc or cookies). The course of a visit is in `visiting`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import requests
from requests.utils import DEFAULT_CA_BUNDLE_PATH

from factcheck.archive.address import Address, parse, shown, spelling
from factcheck.archive.messages.exchange import Robots, Visit
from factcheck.archive.net.agent import user_agent
from factcheck.archive.net.connections import Connections
from factcheck.archive.net.guard import AllowedHosts, objection
from factcheck.archive.net.manners import Manners
from factcheck.archive.net.memory import keep_memory
from factcheck.archive.net.tls import Authorities
from factcheck.archive.net.turns import Pace
from factcheck.archive.net.visiting import Course, Ending, spelled
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.errors import BadInput
from factcheck.vocabulary import Outcome

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"
_DEFAULT_LIMITS = Limits()


class Fetcher:
    """Visits addresses: the entrance of everything that is archived.

    `contact` (an address or mailbox) goes into the user agent, so that a site's owner can reach the desk.
    `allow_hosts` are hosts, or host:port, that the guard lets through by name. `added` are certificate
    authorities that are trusted besides the usual ones. Safe to use from several threads.
    """

    def __init__(
        self,
        contact: str,
        allow_hosts: frozenset[str] = frozenset(),
        limits: Limits = _DEFAULT_LIMITS,
        added: Authorities | None = None,
    ) -> None:
        keep_memory()
        self._headers = _prepared(
            {"User-Agent": user_agent(contact), "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
        )
        self._limits = limits
        self._allowed = AllowedHosts.of(allow_hosts)
        self._connections = Connections(
            self._allowed, limits, self._written, DEFAULT_CA_BUNDLE_PATH, added or Authorities()
        )
        self._manners = Manners(limits, self._course, self._connections.relieve)
        self._pace = Pace()
        self._gap: Callable[[str], float] = lambda host: 0.0

    def visit(self, url: str, robots: bool = True) -> Visit:
        """Ask for an address once, with all its hops; never raises for what network or server do.

        `robots=False` overrides what the site's robots.txt says; the visit records that.
        """
        self.let_go()
        try:
            address = parse(url)
        except BadInput as error:
            return Visit(url, url, (), Outcome.REFUSED, error.message, Robots.NOT_ASKED)
        deadline = Deadline(self._limits.seconds)
        course = self._course(self._limits, deadline)
        verdicts = [] if robots else [Robots.OVERRIDDEN]
        visited: set[str] = set()

        def permit(hop: Address) -> Ending | None:
            ending = self._forbidden(hop, deadline)
            if ending is None and robots:
                verdict, ending = self._manners.objection(hop, deadline)
                verdicts.append(verdict)
                if ending is not None and ending.handshake is not None:  # it was to carry this request next
                    course.exchanges.append(ending.handshake._replace(url=hop.url))
            if (
                ending is None and hop.host not in visited
            ):  # behind robots.txt, which may tell of a longer gap
                visited.add(hop.host)
                ending = self._in_place(hop, deadline)
            return ending

        ending = course.run(address, permit)
        self._manners.pause(course.pauses)
        said = verdicts[-1] if verdicts else Robots.NOT_ASKED
        limits = tuple(dict.fromkeys(course.limits_hit))
        exchanges = tuple(course.exchanges)
        outcome = Outcome.REFUSED if ending.ours and not exchanges else ending.outcome
        came = (exchanges, outcome, ending.reason, said, limits, ending.answer)
        return Visit(url, spelling(address), *came, seconds=self._limits.seconds - deadline.left())

    def delay(self, host: str) -> float:
        """Seconds between two visits that this host has asked for so far; 0.0 when it has not."""
        return self._manners.delay(host)

    def paced_by(self, gap: Callable[[str], float]) -> None:
        """Have so many seconds lie between two visits to a host, those included that a redirect leads there."""
        self._gap = gap

    def relieved_by(self, relief: Callable[[], None]) -> None:
        """Have this called before a visit waits for a pause, or for another host that is busy."""
        self._connections.relief = relief

    def let_go(self) -> None:
        """Say that this thread has handed its visits on: their answers count as its memory no more."""
        self._connections.let_go()

    def pause(self, pauses: dict[str, float]) -> None:
        """Do not ask these hosts for so many seconds from now: they had asked for that before."""
        self._manners.pause(pauses)

    def pause_left(self, host: str) -> float:
        """Seconds for which a host (without port) does not want to be asked; 0.0 when it may be."""
        return self._manners.pause_left(host)

    def close(self) -> None:
        """Close all connections; visits under way end at once."""
        self._connections.close()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _forbidden(self, address: Address, deadline: Deadline) -> Ending | None:
        """The ending when the guard refuses an address on sight, or its host asked to be left alone for long."""
        reason = objection(address, self._allowed)
        if reason:
            return Ending(Outcome.FAILED, f"{shown(address.url)} refused: {reason}", ours=True)
        pause = self._manners.pause_left(address.host)
        if pause >= deadline.left() or (pause and not self._connections.wait(pause)):
            reason = f"{address.host} asked not to be asked for another {spelled(pause)}"
            return Ending(Outcome.FAILED, reason, ours=True)
        return None

    def _in_place(self, address: Address, deadline: Deadline) -> Ending | None:
        """Wait for a place at a host, which costs a visit none of its time; the ending when it is closed by then."""
        gap = self._gap(address.host)
        wait = self._pace.place(address.host, gap) if gap > 0 else 0.0
        if not wait:
            return None
        deadline.extend(wait)
        return self._forbidden(address, deadline) if self._connections.wait(wait) else None

    def _written(self, address: Address, cookie: str) -> bytes:
        """The bytes to send: headers as requests prepared them, host and target as our own parser read them."""
        first = f"GET {address.target} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        last = f"Cookie: {cookie}\r\n" if cookie else ""
        return f"{first}{self._headers}{last}\r\n".encode("latin-1")

    def _course(self, limits: Limits, deadline: Deadline) -> Course:
        return Course(self._connections, limits, deadline, self._connections.wait, lambda: datetime.now(UTC))


def _prepared(headers: dict[str, str]) -> str:
    """Header lines as requests prepares them, from these alone: nothing comes from the environment."""
    with requests.Session() as session:
        session.trust_env = False
        session.headers.clear()
        prepared = session.prepare_request(requests.Request("GET", "http://localhost/", headers))
    return "".join(f"{name}: {value}\r\n" for name, value in prepared.headers.items())
