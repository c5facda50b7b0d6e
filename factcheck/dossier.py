"""Frozen values of one fact-check: what the ledger hands out and every list, page and report reads.

Attribute names are the keys of claims.yaml. Offsets are Unicode code points, end exclusive; times are UTC in
ISO 8601 with a final Z; hashes are SHA-256 in lower-case hexadecimal.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.vocabulary import (
    Cause,
    ClaimType,
    Origin,
    Outcome,
    QueryKind,
    QueryState,
    ResolutionKind,
    Risk,
    Role,
    Stance,
    Status,
    Supplier,
    Tier,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of the essay as it was handed over; `file` is empty when its bytes are not kept here."""

    number: int
    name: str
    format: str
    received: str
    sha256: str
    text_sha256: str
    words: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class Essay:
    """The text to be published, with every draft of it, oldest first."""

    title: str
    author: str = ""
    published: str = ""
    drafts: tuple[Draft, ...] = ()

    @property
    def newest(self) -> int:
        """The number of the newest draft, 0 when there is none."""
        return max((draft.number for draft in self.drafts), default=0)

    @property
    def newest_draft(self) -> Draft | None:
        """The newest draft, None when there is none."""
        return max(self.drafts, key=lambda draft: draft.number, default=None)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works on this fact-check, by name, and what for."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of the house that clearing depends on; `version` goes up with every change to them.

    While `people` is empty everyone may do everything, save that the author never judges. `accept_risk` are
    the roles that may take a risk.
    """

    scale: tuple[str, ...]
    version: int = 1
    primary_sources: int = 1
    secondary_sources: int = 3
    second_reader: tuple[Risk, ...] = ()
    accept_risk: tuple[Role, ...] = (Role.EDITOR,)
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the words of a claim stand in one draft: `text[start:end] == quote`."""

    draft: int
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A source put forward for a claim, and why."""

    source: str
    why: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage proved to stand in one capture of a source, at `start`:`end` of the capture's full text.

    `quote` is what was cited, `passage` what the capture has there, control characters aside (they become
    spaces).
    `lost_in` and `lost_at` are the number and time of the first later capture that no longer has it.
    """

    id: str
    source: str
    capture: int
    stance: Stance
    quote: str
    start: int
    end: int
    match: str
    capture_sha256: str
    text_sha256: str
    by: str
    at: str
    page: int = 0
    warnings: tuple[str, ...] = ()
    note: str = ""
    lost_in: int = 0
    lost_at: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Reliance:
    """One piece of evidence a verdict rests on, with the hash of the archived bytes it was taken from.

    `cited` is a hash of what the evidence said when the verdict was given; "" for a verdict from before there was one.
    """

    evidence: str
    sha256: str
    cited: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A named person's judgement on exactly these words, resting on exactly these bytes.

    `seal` is the hash of everything else in it; a verdict whose seal does not agree was altered.
    `overrules` marks an editor's opinion that is to stand above all others.
    """

    id: str
    verdict: str
    by: str
    at: str
    because: str
    draft: int
    words: tuple[str, ...]
    restatement: str
    evidence: tuple[Reliance, ...] = ()
    overrules: bool = False
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is to happen to the words `words`; it says nothing about any other wording.

    `verdict` is the id of the last verdict then on record, "" when there was none.
    """

    resolution: ResolutionKind
    by: str
    at: str
    because: str
    words: tuple[str, ...]
    verdict: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Why a claim is not for checking, who says so, and who else confirms it where that takes two."""

    reason: str
    by: str
    at: str
    seconded_by: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A question out to `to`: "author", a contact's id, or whoever else is named. `due` is a day, "" for none."""

    id: str
    to: str
    question: str
    by: str
    at: str
    kind: QueryKind = QueryKind.QUESTION
    due: str = ""
    state: QueryState = QueryState.OPEN
    answer: str = ""
    answered_by: str = ""
    answered_at: str = ""

    @property
    def open(self) -> bool:
        """Whether an answer is still waited for."""
        return self.state is QueryState.OPEN


@dataclass(frozen=True, slots=True)
class Search:
    """Where something was looked for in vain or not, and with which words."""

    where: str
    words: str
    found: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What had to be put right after publication, and why it had been missed."""

    id: str
    cause: Cause
    text: str
    missed: str
    by: str
    at: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement with all that is on record for it. `status` and `blockers` are derived.

    `unresolved` are words of the restatement whose meaning the text does not settle; `set_aside` is the
    extractor's reason to hold a proposal for uncheckable, for a person to confirm; `unplaced` says why only a
    person can tell where its words are in the newest draft.
    """

    id: str
    type: ClaimType
    risk: Risk
    restatement: str
    origin: Origin
    anchors: tuple[Anchor, ...]
    status: Status = Status.PROPOSED
    blockers: tuple[str, ...] = ()
    by: str = ""
    at: str = ""
    accepted_by: str = ""
    assigned_to: str = ""
    second_reader: str = ""
    score: float | None = None
    reasons: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    set_aside: str = ""
    unplaced: str = ""
    note: str = ""
    excluded: Exclusion | None = None
    sources: tuple[Attachment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    queries: tuple[Query, ...] = ()
    searches: tuple[Search, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def places(self, draft: int) -> tuple[Anchor, ...]:
        """The anchors of this claim in the draft of that number, in text order."""
        return tuple(sorted((a for a in self.anchors if a.draft == draft), key=lambda a: (a.start, a.end)))

    @property
    def newest_places(self) -> tuple[Anchor, ...]:
        """The anchors in the newest draft that has any."""
        return self.places(max(anchor.draft for anchor in self.anchors))

    @property
    def words(self) -> tuple[str, ...]:
        """The exact words of the claim where it last stood, one entry a place."""
        return tuple(anchor.quote for anchor in self.newest_places)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict recorded last."""
        return self.verdicts[-1] if self.verdicts else None

    @property
    def resolution(self) -> Resolution | None:
        """What was last decided about the words as they now stand."""
        made = [entry for entry in self.resolutions if entry.words == self.words]
        return made[-1] if made else None


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
        return self.outcome in (Outcome.OK, Outcome.CHANGED, Outcome.PARTIAL) and bool(self.text_sha256)


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
    def newest(self) -> Capture | None:
        """The last attempt to archive it."""
        return max(self.captures, key=lambda capture: capture.number, default=None)

    @property
    def best(self) -> Capture | None:
        """The newest capture that passages may be cited from."""
        usable = [capture for capture in self.captures if capture.usable]
        return max(usable, key=lambda capture: capture.number, default=None)

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


@dataclass(frozen=True, slots=True)
class SignOff:
    """An editor's decision on one exact state, bound to it by hashes; any later change of that state voids it.

    `draft_sha256` is that of the draft's text; `claims`, `evidence` and `policy` are those of the parts of the
    record under these names, as `signing.py` draws them up.
    """

    id: str
    by: str
    at: str
    decision: str
    draft: int
    draft_sha256: str
    claims: str
    evidence: str
    policy: str
    program: str
    note: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """What the last sign-off is worth now; `changed` says in words what is other than what was signed, () when
    it holds.
    """

    signoff: SignOff
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether everything is as it was signed."""
        return not self.changed


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Words of the newest draft that no claim stands in; `sentence` is the whole of it where they are a part."""

    start: int
    end: int
    words: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One whole fact-check at one moment. Claims stand in the order of the essay.

    `signature`, `uncovered` and `alike` (ids of claims that say nearly the same, the later one first) are derived for
    what goes out. `signature` is None when nothing was signed off, `uncovered` when there was no text to look at.
    """

    essay: Essay
    policy: Policy
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    contacts: tuple[Contact, ...] = ()
    signoffs: tuple[SignOff, ...] = ()
    signature: Signature | None = None
    uncovered: tuple[Uncovered, ...] | None = ()
    alike: tuple[tuple[str, str], ...] = ()

    def contact(self, contact_id: str) -> Contact | None:
        """The contact of that id."""
        return next((contact for contact in self.contacts if contact.id == contact_id), None)

    def source(self, source_id: str) -> Source | None:
        """The source of that id."""
        return next((source for source in self.sources if source.id == source_id), None)

    @property
    def blocking(self) -> tuple[Claim, ...]:
        """The claims that keep the draft from being ready, most serious risk first, then essay order."""
        order = (Risk.LEGAL, Risk.HIGH, Risk.NORMAL, Risk.LOW)
        return tuple(sorted((c for c in self.claims if c.blockers), key=lambda c: order.index(c.risk)))
