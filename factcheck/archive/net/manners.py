"""Manners towards sites: their robots.txt, asked for once per origin, and the pauses they ask for."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.archive.address import Address
from factcheck.archive.messages.exchange import Robots
from factcheck.archive.net.robots import SIZE_CAP, Rules, read
from factcheck.archive.net.schedule import PATIENCE
from factcheck.archive.net.turns import Turns
from factcheck.archive.net.visiting import LONGEST_PAUSE, Course, Ending
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.vocabulary import Outcome

_SECONDS = 10.0  # for a robots.txt, within the time of the visit
_KEPT_SECONDS = 3600.0
_KEPT_UNREACHABLE_SECONDS = 300.0
# for so long a host that could not be reached is tried once per visit, not again and again
_DEAD_SECONDS = 60.0


_Origin = tuple[str, str, int]  # scheme, host and port


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Rules
    until: float
    netloc: str


class Manners:
    """What each site lets us ask for; `course` makes a course over the same wire as the visits take.

    `relief` is called before a thread waits for another that reads the same robots.txt.
    """

    def __init__(
        self, limits: Limits, course: Callable[[Limits, Deadline], Course], relief: Callable[[], None]
    ) -> None:
        self._limits = replace(limits, wire_bytes=2 * SIZE_CAP, content_bytes=SIZE_CAP)
        self._course = course
        self._known: dict[_Origin, _Known] = {}
        self._turns: Turns[_Origin] = Turns(relief)
        self._paused: dict[str, float] = {}
        self._dead: dict[str, float] = {}

    def pause(self, pauses: dict[str, float]) -> None:
        """Remember that these hosts asked for a pause of so many seconds from now, as far as it is kept to."""
        for host, seconds in pauses.items():
            self._paused[host] = time.monotonic() + min(seconds, LONGEST_PAUSE)

    def pause_left(self, host: str) -> float:
        """Seconds for which this host does not want to be asked; 0.0 when it may be."""
        return max(self._paused.get(host, 0.0) - time.monotonic(), 0.0)

    def objection(self, address: Address, deadline: Deadline) -> tuple[Robots, Ending | None]:
        """The robots verdict as `Visit.robots` has it, and the ending when it must not be asked for."""
        rules = self._rules(address, deadline)
        if isinstance(rules, Ending):
            return Robots.NOT_ASKED, rules
        if rules.unreachable:
            reason = f"the robots.txt of {address.netloc} could not be read: {rules.unreachable}"
            return Robots.UNAVAILABLE, Ending(Outcome.FAILED, reason)
        if not rules.allow(address.url):
            reason = f"the robots.txt of {address.netloc} forbids it"
            return Robots.DISALLOWED, Ending(Outcome.BLOCKED, reason, ours=True)
        return Robots.ALLOWED, None

    def delay(self, host: str) -> float:
        """Seconds between two requests that a host asked for, in a robots.txt or by a pause worth waiting.

        `host` may be given with a port; pauses hold for the whole host.
        """
        known = [
            (each, name) for (_, name, _), each in list(self._known.items()) if host in (name, each.netloc)
        ]
        delays = [each.rules.delay() for each, _ in known]
        pause = self.pause_left(next((name for each, name in known if each.netloc == host), host))
        return max([*delays, pause if pause <= PATIENCE else 0.0])

    def _rules(self, address: Address, deadline: Deadline) -> Rules | Ending:
        """The rules of an origin; an Ending when the host cannot be reached at all."""
        origin = (address.scheme, address.host, address.port)
        with self._turns.of(origin, deadline):
            known = self._known.get(origin)
            if known is not None and known.until > time.monotonic():
                return known.rules
            return self._read(origin, address, deadline)

    def _read(self, origin: _Origin, address: Address, deadline: Deadline) -> Rules | Ending:
        dead = self._dead.get(address.host, 0.0) > time.monotonic()
        limits = replace(self._limits, retries=0) if dead else self._limits
        course = self._course(limits, deadline.part(_SECONDS))
        ending = course.run(replace(address, target="/robots.txt"), lambda hop: None)
        self.pause(course.pauses)
        last = course.exchanges[-1] if course.exchanges else None
        if last is None or not course.exchanges[0].request:
            self._dead[address.host] = time.monotonic() + _DEAD_SECONDS
            return ending._replace(handshake=last)
        broken = bool(last.error) and last.truncated != "length"  # one that is too long may be cut
        broken = broken or _unread(ending)
        if broken or ending.status == 0:
            rules = Rules(unreachable=ending.reason)
        else:
            rules = read(ending.status, ending.content)
            if rules.unreachable:
                rules = Rules(unreachable=ending.reason)
        kept = _KEPT_UNREACHABLE_SECONDS if rules.unreachable else _KEPT_SECONDS
        self._known[origin] = _Known(rules, time.monotonic() + kept, address.netloc)
        return rules


def _unread(ending: Ending) -> bool:
    """Whether an answer could not be unpacked: what it forbids is not known, which is no leave to ask."""
    answer = ending.answer
    if answer is None or not 200 <= ending.status < 300:
        return False
    return not answer.complete and answer.content_size < SIZE_CAP
