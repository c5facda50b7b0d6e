"""A second copy elsewhere: look up what the Wayback Machine has of an address, and ask it to save one.

Three doors are asked in turn (availability, CDX, Memento), because each of them fails now and then, and the
first also answers "none" when it is merely unwell. What could not be asked is `UNKNOWN`, never "not archived".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import quote, urlencode

from factcheck.archive.mementos import copies, is_moment, moment, page_of, same_page, timemap
from factcheck.archive.net.services import Answer, Services
from factcheck.archive.net.visiting import BUSY
from factcheck.archive.warc.writing import one_line
from factcheck.errors import BadInput

_JOB = re.compile(r"[A-Za-z0-9-]{1,80}")
_ROWS = 2000  # lines of an index that are read
_LONGEST_PAUSE = 120.0  # seconds; a service that asks for more is left alone


class State(StrEnum):
    """How asking for a second copy went."""

    FOUND = "found"
    NONE = "none"  # the archive answered, and has no copy
    PENDING = "pending"  # it took the order and had not finished it
    REFUSED = "refused"  # it answered, and will not save this
    UNKNOWN = "unknown"  # it could not be asked


@dataclass(frozen=True, slots=True)
class Memento:
    """One copy in the archive: where, of what address, from when (ISO 8601, UTC)."""

    url: str
    original: str
    at: str


@dataclass(frozen=True, slots=True)
class SecondCopy:
    """What came of asking; `reason` is one line, "" when there is nothing to say.

    `memento` stands with REFUSED where the archive kept something that is no copy of the page.
    """

    state: State
    memento: Memento | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Doors:
    """The addresses of the archive's services."""

    available: str = "https://archive.org/wayback/available"
    cdx: str = "https://web.archive.org/cdx/search/cdx"
    timemap: str = "https://web.archive.org/web/timemap/link/"
    save: str = "https://web.archive.org/save"
    web: str = "https://web.archive.org/web/"

    @classmethod
    def of(cls, base: str) -> Doors:
        """Return the doors of another archive that speaks the Wayback Machine's protocol, all below one address."""
        base = base.rstrip("/")
        return cls(
            f"{base}/wayback/available",
            f"{base}/cdx/search/cdx",
            f"{base}/web/timemap/link/",
            f"{base}/save",
            f"{base}/web/",
        )


@dataclass(frozen=True, slots=True)
class Keys:
    """The user's own keys for saving (archive.org/account/s3.php)."""

    access: str
    secret: str

    def header(self) -> dict[str, str]:
        """Return the header that they go into."""
        return {"Authorization": f"LOW {self.access}:{self.secret}"}


class Wayback:
    """Asks the archive, never faster than it allows: one request every `interval` seconds.

    `wait` waits some seconds and says False when everything is to stop; `clock` is a monotonic clock.
    """

    def __init__(
        self,
        services: Services,
        wait: Callable[[float], bool],
        clock: Callable[[], float],
        doors: Doors | None = None,
        interval: float = 4.0,
        save_seconds: float = 300.0,
    ) -> None:
        self._services, self._wait, self._clock = services, wait, clock
        self._doors = doors or Doors()
        self._interval, self._save_seconds = interval, save_seconds
        self._next = clock()
        self._closed = ""  # why nothing more is asked

    def look_up(self, url: str, near: datetime) -> SecondCopy:
        """Return the copy nearest to a moment, that nothing is there, or that nobody could be asked."""
        faults = []
        for door in (self._available, self._index, self._timemap):
            found = door(url, near)
            if found.state in (State.FOUND, State.NONE):
                return found
            faults.append(found.reason)
        return SecondCopy(State.UNKNOWN, reason="; ".join(dict.fromkeys(faults)))

    def save(self, url: str, keys: Keys) -> SecondCopy:
        """Order a copy and wait until it is made, refused, or `save_seconds` are over."""
        form = {"url": url, "capture_all": "1", "skip_first_archive": "1", "js_behavior_timeout": "0"}
        headers = {**keys.header(), "Content-Type": "application/x-www-form-urlencoded"}
        answer = self._ask(
            lambda: self._services.post(self._doors.save, urlencode(form).encode(), _json(headers))
        )
        order = _members(answer)
        job = _text(order, "job_id")
        if answer.error and not (400 <= answer.status < 500 and answer.status not in BUSY):
            return SecondCopy(State.UNKNOWN, reason=answer.error)
        if not _JOB.fullmatch(job):
            said = one_line(_text(order, "message"))[:200]
            if said or answer.error:
                return SecondCopy(State.REFUSED, reason=said or answer.error)
            return SecondCopy(State.UNKNOWN, reason="the archive did not say what became of the order")
        return self._follow(url, job, keys)

    def _follow(self, url: str, job: str, keys: Keys) -> SecondCopy:
        """Ask after an order until it is no longer pending."""
        end = self._clock() + self._save_seconds
        while self._clock() < end:
            answer = self._get(f"{self._doors.save}/status/{job}", keys.header())
            status = _members(answer)
            match _text(status, "status"):
                case "success":
                    return self._saved(url, status)
                case "error":
                    said = _text(status, "message") or _text(status, "status_ext")
                    return SecondCopy(State.REFUSED, reason=one_line(said)[:200])
                case "pending":
                    pass
                case _:
                    return SecondCopy(
                        State.UNKNOWN, reason=answer.error or "the archive's answer is unreadable"
                    )
        return SecondCopy(State.PENDING, reason="ordered, but not done yet")

    def _saved(self, url: str, status: Mapping[str, object]) -> SecondCopy:
        """What an order that is done brought: error pages are saved too, since all are asked for."""
        stamp = _text(status, "timestamp")
        if not is_moment(stamp):
            return SecondCopy(State.UNKNOWN, reason="the archive did not say when it saved the page")
        original = _text(status, "original_url") or url
        if not same_page(original, url):
            said = f"the archive saved another page: {one_line(original)[:200]}"
            return SecondCopy(State.REFUSED, reason=said)
        memento, answered = self._memento(stamp, original), str(status.get("http_status") or "")[:3]
        if answered and answered[:1] != "2":
            return SecondCopy(
                State.REFUSED, memento, f"the archive kept a page of status {one_line(answered)}"
            )
        return SecondCopy(State.FOUND, memento)

    def _available(self, url: str, near: datetime) -> SecondCopy:
        query = urlencode({"url": url, "timestamp": f"{near.astimezone(UTC):%Y%m%d%H%M%S}"})
        answer = self._get(f"{self._doors.available}?{query}")
        snapshots = _members(answer).get("archived_snapshots")
        if answer.error or not isinstance(snapshots, dict):
            return SecondCopy(State.UNKNOWN, reason=answer.error or "the archive's answer is unreadable")
        closest = snapshots.get("closest")
        if isinstance(closest, dict) and closest.get("available") is True:
            stamp, status = _text(closest, "timestamp"), _text(closest, "status")
            of_this = same_page(page_of(_text(closest, "url")), url)
            if is_moment(stamp) and status[:1] == "2" and of_this:
                return SecondCopy(State.FOUND, self._memento(stamp, url))
        # an unwell index gives the same answer as an empty one: the next door decides
        return SecondCopy(State.UNKNOWN, reason="the archive names no copy")

    def _index(self, url: str, near: datetime) -> SecondCopy:
        query = urlencode({"url": url, "output": "json", "limit": f"-{_ROWS}"})
        answer = self._get(f"{self._doors.cdx}?{query}")
        rows = answer.json()
        held = copies(rows, url) if isinstance(rows, list) else None
        if answer.error or not isinstance(rows, list) or held is None:
            return SecondCopy(State.UNKNOWN, reason=answer.error or "the archive's answer is unreadable")
        if not held and len(rows) > _ROWS:
            return SecondCopy(State.UNKNOWN, reason="the archive has more of it than is looked at")
        return self._nearest(held, near)

    def _timemap(self, url: str, near: datetime) -> SecondCopy:
        answer = self._get(self._doors.timemap + quote(url.encode("utf-8", "replace"), safe=":/?&=%"))
        found = timemap(answer.content.decode("utf-8", "replace"), url)
        if answer.error or found is None:
            return SecondCopy(State.UNKNOWN, reason=answer.error or "the archive's answer is unreadable")
        return self._nearest(found, near)

    def _nearest(self, held: list[tuple[str, str]], near: datetime) -> SecondCopy:
        if not held:
            return SecondCopy(State.NONE, reason="the archive has no copy")
        stamp, original = min(held, key=lambda copy: abs(moment(copy[0]) - near))
        return SecondCopy(State.FOUND, self._memento(stamp, original))

    def _memento(self, stamp: str, original: str) -> Memento:
        """Return a copy under an address made here: what the archive says goes into it as a path only."""
        address = quote(original.encode("utf-8", "replace"), safe=":/?&=%#+,;@~!$'()*[]")
        return Memento(f"{self._doors.web}{stamp}/{address}", address, moment(stamp).isoformat()[:19] + "Z")

    def _get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self._ask(lambda: self._services.get(url, _json(headers or {})))

    def _ask(self, ask: Callable[[], Answer]) -> Answer:
        """Ask when it is time; once more when the archive was busy; not at all when it asked for a long rest."""
        answer = Answer()
        for last in (False, True):
            if self._closed:
                return Answer(error=self._closed)
            if not self._wait(max(0.0, self._next - self._clock())):
                return Answer(error="stopped before it was asked")
            answer = ask()
            pause = max(self._interval, answer.pause if answer.status in BUSY else 0.0)
            self._next = self._clock() + pause
            if answer.status not in BUSY:
                break
            if pause > _LONGEST_PAUSE or last:
                why = "asks to be left alone" if answer.pause else "stays busy"
                self._closed = f"the archive {why} ({answer.error})"
        return answer


def _json(headers: Mapping[str, str]) -> dict[str, str]:
    return {"Accept": "application/json", **headers}


def _members(answer: Answer) -> dict[str, object]:
    value = answer.json()
    return value if isinstance(value, dict) else {}


def _text(members: Mapping[str, object], name: str) -> str:
    value = members.get(name)
    return value if isinstance(value, str) else ""


def read_keys(text: str) -> Keys:
    """Read keys given as "ACCESS:SECRET". Raises BadInput; never repeats what was given."""
    access, colon, secret = text.strip().partition(":")
    if not (access and colon and secret and text.isascii() and text.strip().isprintable()):
        raise BadInput(
            "the keys of the Internet Archive are not given as ACCESS:SECRET", "copy both from archive.org"
        )
    return Keys(access, secret)
