"""Judging in the guided review: a verdict, or what is to happen to the text, with reasons, confirmed, recorded."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.cli.review import page
from factcheck.cli.review.chair import Chair
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, ESCAPE
from factcheck.cli.review.talk import Compose
from factcheck.dossier.claim import Claim, Evidence
from factcheck.roles import Act
from factcheck.text.plain import plain, wrapped
from factcheck.vocabulary import ResolutionKind, Scale, Status
from factcheck.workflow import judging
from factcheck.workflow.review.guide import Pending, Review, Sheet


@dataclass(frozen=True, slots=True)
class ReviewChair(Chair[Sheet]):
    """The chair of the guided review."""

    way: Review
    done: list[str] = field(default_factory=list)  # what was recorded in this run, a line each

    def header(self, sheet: Sheet, width: int) -> list[str]:
        """Who is at work and how far, and which claim this is."""
        return page.header(sheet, self.way.progress, self.name, width)

    def sections(self, sheet: Sheet, width: int) -> list[Section]:
        """All there is to see of a claim."""
        return page.sections(sheet, width)


WORDINGS = {
    "c": ResolutionKind.CHANGE,
    "h": ResolutionKind.HEDGE,
    "k": ResolutionKind.KEEP,
    "x": ResolutionKind.CUT,
}
_CONFIRM = [("Enter", "record"), ("e", "edit the reasons"), ("u", "undo")]


def judge(chair: ReviewChair, sheet: Sheet, verdict: str) -> str:
    """Ask for the reasons of a verdict and record it on a word; return what to say on the next page."""
    begun = _begun(chair, sheet, resolves=False)
    pending = Pending(sheet.claim.id, verdict, sheet.revision, begun.because if begun else "")
    decided = _reasoned(chair, sheet, pending)
    if decided is None:
        return chair.undone

    def record() -> Claim:
        return judging.give_verdict(
            chair.place, decided.claim, verdict, decided.because, chair.name, seen=decided.seen
        )

    if problem := chair.recorded(sheet, record):
        return problem
    chair.done.append(f"{decided.claim} {verdict}")
    return _outcome(chair, sheet, chair.way.recorded(decided.claim))


def _begun(chair: ReviewChair, sheet: Sheet, resolves: bool) -> Pending | None:
    pending = chair.way.pending
    fits = pending is not None and pending.claim == sheet.claim.id and pending.resolves == resolves
    return pending if fits else None


def _reasoned(chair: ReviewChair, sheet: Sheet, pending: Pending) -> Pending | None:
    """The same with its reasons, confirmed by the person; None when it is not to be recorded."""
    chair.way.begin(pending)
    label = f"{_named(pending)}: your reasons (Enter on an empty line opens the editor)"

    def keep(text: str) -> None:
        chair.way.begin(replace(pending, because=text))

    while True:
        said = chair.talk.ask(
            chair.head(sheet),
            chair.body(sheet),
            label,
            pending.because,
            keep,
        )
        if said is None:
            return None
        pending = replace(pending, because=said)
        chair.way.begin(pending)
        key = chair.talk.choose(
            chair.head(sheet), _summary(sheet, pending), _CONFIRM, (ENTER, "e", "u", ESCAPE)
        )
        if key != "e":
            return pending if key == ENTER else None


def _named(pending: Pending) -> str:
    return f"{pending.word} to “{pending.wording}”" if pending.wording else pending.word


def _summary(sheet: Sheet, pending: Pending) -> Compose:
    """What is about to be recorded."""

    def compose(width: int) -> list[Section]:
        room = width - page.GUTTER
        rests = "; ".join(map(_rested, sheet.claim.evidence)) or "no evidence"
        said = [
            ("words", " / ".join(sheet.claim.words)),
            ("to" if pending.resolves else "verdict", _meant(pending)),
            ("because", pending.because),
            ("rests on", "" if pending.resolves else rests),
        ]
        return [
            Section(heading, (*wrapped(plain(text), room), ""), weight=2) for heading, text in said if text
        ]

    return compose


def _rested(entry: Evidence) -> str:
    """A passage the verdict will rest on: what it was cited as, and what it was flagged with."""
    warned = f" (warning: {'; '.join(entry.warnings)})" if entry.warnings else ""
    return f"{entry.id} {entry.stance}{warned}"


def _meant(pending: Pending) -> str:
    words: type[Scale | ResolutionKind] = ResolutionKind if pending.resolves else Scale
    known = next((word for word in words if word == pending.word), None)
    return f"{_named(pending)} ({known.meaning})" if known else pending.word


def _outcome(chair: ReviewChair, sheet: Sheet, claim: Claim) -> str:
    """Say what the verdict brought about, and go on to the next claim."""
    entry = claim.verdicts[-1]
    blocked = f": {'; '.join(claim.blockers)}" if claim.blockers else ""
    said = f"{entry.id} {entry.verdict} on {claim.id} recorded; it is {claim.status}{blocked}."
    others = chair.way.outcome(claim) if sheet.blind else []
    text_stands = claim.status is not Status.CHECKED or claim.resolution is not None
    wording = not text_stands and entry.verdict != Scale.CONFIRMED and not chair.way.why_not(Act.RESOLVE)
    if others or wording:
        entries = {ENTER: "next claim"} | ({"p": "propose wording"} if wording else {})
        shown = chair.way.sheet()
        if chair.talk.tell([said, "", *others], entries) == "p" and shown is not None:
            said = word(chair, shown)
    chair.way.onward()
    return said


def word(chair: ReviewChair, sheet: Sheet) -> str:
    """Ask what is to happen to the text and record it; return what to say on the next page."""
    if sheet.blind:
        return "First your own verdict; what is to happen to the text comes after it."
    if why := chair.way.why_not(Act.RESOLVE):
        return why
    begun = _begun(chair, sheet, resolves=True)
    entries = [(key, f"{kind} ({kind.meaning})") for key, kind in WORDINGS.items()]
    key = chair.talk.choose(
        chair.head(sheet), chair.body(sheet), [*entries, ("Esc", "back")], (*WORDINGS, ESCAPE), "The text:"
    )
    if key == ESCAPE:
        return ""
    kind = WORDINGS[key]
    pending = Pending(
        sheet.claim.id, str(kind), sheet.revision, begun.because if begun else "", resolves=True
    )
    if kind in (ResolutionKind.CHANGE, ResolutionKind.HEDGE):
        wording = (begun.wording if begun else "") or sheet.claim.words[0]
        asked = chair.talk.ask(
            chair.head(sheet),
            chair.body(sheet),
            f"{kind} to what?",
            wording,
            lambda text: chair.way.begin(replace(pending, wording=text)),
        )
        if asked is None:
            return ""
        pending = replace(pending, wording=asked)
    decided = _reasoned(chair, sheet, pending)
    if decided is None:
        return chair.undone

    def record() -> Claim:
        return judging.resolve(
            chair.place, decided.claim, kind, decided.because, chair.name, decided.wording, decided.seen
        )

    if problem := chair.recorded(sheet, record):
        return problem
    claim = chair.way.recorded(decided.claim)
    chair.done.append(f"{claim.id} {_named(decided)}")
    return f"{_named(decided)} on {claim.id} recorded; it is {claim.status}."
