"""Where evidence comes from: documents with what was archived of them, and people who were spoken with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.vocabulary import WHOLE, Outcome, Supplier, Tier

NOT_PUBLIC = "is not a public address"  # how the reason ends of a visit refused for where its address leads
AUTHOR = "the author"  # the `by` of what came with the draft and bears nobody's name


@dataclass(frozen=True, slots=True)
class Capture:
    """One attempt to archive a source. `sha256` is that of the decoded content; empty when none was kept."""

    number: int
    at: str
    outcome: Outcome
    reason: str = ""
    final_url: str = ""
    http_status: int = 0
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    warc: str = ""
    warc_sha256: str = ""
    text_sha256: str = ""
    title: str = ""
    flags: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether passages may be cited from it."""
        return self.outcome in (*WHOLE, Outcome.PARTIAL) and bool(self.text_sha256)

    @property
    def asked(self) -> bool:
        """Whether the source was asked at all; what was refused before says nothing of it."""
        return self.outcome is not Outcome.REFUSED

    @property
    def told(self) -> str:
        """How it went, in words."""
        return self.outcome.value if self.asked else "refused, nothing was asked"


@dataclass(frozen=True, slots=True)
class Source:
    """A candidate document: at an address (`url`) or handed over as a file (`file` is its name).

    `contact` is the id of the person whose words or papers it holds.
    """

    id: str
    url: str = ""
    file: str = ""
    title: str = ""
    publisher: str = ""
    tier: Tier = Tier.UNKNOWN
    group: str = ""
    supplied_by: Supplier = Supplier.CHECKER
    contact: str = ""
    note: str = ""
    by: str = ""
    at: str = ""
    captures: tuple[Capture, ...] = ()

    @property
    def independence(self) -> str:
        """Sources with the same answer count once: the named group, else the host, else the source itself."""
        return self.group or (urlsplit(self.url).hostname or self.id if self.url else self.id)

    @property
    def visits(self) -> tuple[Capture, ...]:
        """The attempts to archive it in which it was asked."""
        return tuple(capture for capture in self.captures if capture.asked)

    @property
    def newest(self) -> Capture | None:
        """The last visit to it; the last refusal when it was never asked."""
        return max(self.visits or self.captures, key=lambda capture: capture.number, default=None)

    @property
    def last_attempt(self) -> Capture | None:
        """The last attempt to archive it, whether it was asked or not."""
        return max(self.captures, key=lambda capture: capture.number, default=None)

    @property
    def best(self) -> Capture | None:
        """The newest capture that passages may be cited from."""
        usable = [capture for capture in self.captures if capture.usable]
        return max(usable, key=lambda capture: capture.number, default=None)

    @property
    def called(self) -> str:
        """What people call it: its title, unless that is only what a page said that it is gone ("Not found"); else the
        title of its newest usable capture, its file's name, or its address.
        """
        titles = [capture.title for capture in reversed(self.captures) if capture.usable and capture.title]
        stand_ins = {capture.title for capture in self.captures if capture.outcome is Outcome.GONE}
        own = "" if self.title in stand_ins.difference(titles) else self.title
        return own or next(iter(titles), "") or self.file or self.url

    def capture(self, number: int) -> Capture | None:
        """The capture of that number."""
        return next((capture for capture in self.captures if capture.number == number), None)


@dataclass(frozen=True, slots=True)
class Talk:
    """One time somebody spoke or wrote with a contact; `claim` is an id or ""."""

    at: str
    by: str
    how: str
    said: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A human source under an alias. A protected one's name is never in here, nor anywhere else on record."""

    id: str
    alias: str
    by: str
    at: str
    protected: bool = False
    name: str = ""
    terms: str = ""
    talks: tuple[Talk, ...] = ()


def talks_about(contacts: Iterable[Contact], claim: str) -> tuple[tuple[Contact, Talk], ...]:
    """Every talk about the claim of that id, with whom it was, in the order of time."""
    found = [(contact, talk) for contact in contacts for talk in contact.talks if talk.claim == claim]
    return tuple(sorted(found, key=lambda held: held[1].at))
