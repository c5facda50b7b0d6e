"""One checkable statement, and all that is put on record for it: words, evidence, judgements, questions."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.roles import normal_name
from factcheck.vocabulary import (
    Cause,
    ClaimType,
    Origin,
    QueryKind,
    QueryState,
    ResolutionKind,
    Risk,
    Stance,
    Status,
)

TO_AUTHOR = "author"  # whom a query is for that goes to whoever wrote the essay
NOT_SEARCHED = "not searched: "  # begins what was found by a search that could not be made
MERGED = "merged into "  # begins the reason of an exclusion that a merge made


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

    `quote` is what was cited, `passage` what the capture has there, control characters aside (they become spaces).
    `lost_in` and `lost_at`: number and time of the first later capture that lacks it, until a whole one has it again.
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
    `lost_in` is the later capture that was known to lack the passage then, as the evidence had it; 0 for none.
    """

    evidence: str
    sha256: str
    cited: str = ""
    lost_in: int = 0


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
    """What is to happen to the words `words`, and no other; `verdict` is the id of the last one then, "" for none."""

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
    """A question out to `to`: TO_AUTHOR, a contact's id, or whoever else is named. `due` is a day, "" for none."""

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

    @property
    def made(self) -> bool:
        """Whether anything was searched at all, and the service did not fail."""
        return not self.found.startswith(NOT_SEARCHED)

    @property
    def came(self) -> str:
        """What came of it, or why it could not be made."""
        return self.found.removeprefix(NOT_SEARCHED)


@dataclass(frozen=True, slots=True)
class Correction:
    """What had to be put right after publication, and why it had been missed.

    `words` are those that ran, () for a correction from before they were kept; `text` is what they are to read.
    """

    id: str
    cause: Cause
    text: str
    missed: str
    by: str
    at: str
    evidence: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


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
    def consulted(self) -> tuple[str, ...]:
        """The ids of its sources, each once: those put forward for it, and those that evidence is cited from."""
        put = [entry.source for entry in self.sources]
        return tuple(dict.fromkeys(put + [entry.source for entry in self.evidence]))

    @property
    def verdict(self) -> Verdict | None:
        """The verdict recorded last."""
        return self.verdicts[-1] if self.verdicts else None

    @property
    def latest(self) -> tuple[Verdict, ...]:
        """Each person's last verdict, in the order they were given."""
        last = {normal_name(verdict.by): verdict for verdict in self.verdicts}
        return tuple(verdict for verdict in self.verdicts if last[normal_name(verdict.by)] is verdict)

    @property
    def views(self) -> tuple[Verdict, ...]:
        """The verdicts that stand for it: the last one, and where readers differ each reader's last, oldest first; with
        what each had said before where they all say the same now: nobody settled it.
        """
        if self.status is not Status.DISPUTED:
            return self.verdicts[-1:]
        if len({verdict.verdict for verdict in self.latest}) > 1:
            return self.latest
        said = {(normal_name(given.by), given.verdict): given for given in self.verdicts}
        return tuple(given for given in self.verdicts if said[normal_name(given.by), given.verdict] is given)

    @property
    def relied_on(self) -> frozenset[str]:
        """The ids of the evidence that these verdicts rest on."""
        return frozenset(reliance.evidence for verdict in self.views for reliance in verdict.evidence)

    @property
    def rested_on(self) -> frozenset[str]:
        """The ids of the evidence that a verdict or a correction rests on, and so is history."""
        relied = {reliance.evidence for verdict in self.verdicts for reliance in verdict.evidence}
        return frozenset(relied.union(*(made.evidence for made in self.corrections)))

    @property
    def resolution(self) -> Resolution | None:
        """What was last decided about the words as they now stand."""
        return next((entry for entry in reversed(self.resolutions) if self.reads(entry.words)), None)

    def reads(self, words: tuple[str, ...]) -> bool:
        """Whether its words as they now stand are these but for typography, and so what was said of these holds."""
        return same_wording(words, self.words)


def same_wording(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two sets of places say the same: as many, each equal but for typography and a sentence's capital."""
    if words == others or len(words) != len(others):
        return words == others
    from factcheck.text.folding import same_words  # what folds typography takes its time to load

    return all(map(same_words, words, others))
