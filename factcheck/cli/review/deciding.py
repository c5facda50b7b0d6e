"""What is done with a proposal: accepted, excluded, told in other words, another risk. Each is recorded at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.cli import output
from factcheck.cli.review import page, proposal_page
from factcheck.cli.review.chair import Chair
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ESCAPE
from factcheck.dossier.claim import Claim
from factcheck.roles import Act
from factcheck.text.plain import plain
from factcheck.vocabulary import Risk, Status
from factcheck.workflow.claims import editing, selecting
from factcheck.workflow.claims.editing import Edit
from factcheck.workflow.review.kept import Pending
from factcheck.workflow.review.proposals import EXCLUDE, MEANING, WORDING, Proposal, Proposals

RISKS = {"l": Risk.LOW, "n": Risk.NORMAL, "h": Risk.HIGH, "g": Risk.LEGAL}


@dataclass(frozen=True, slots=True)
class ProposalChair(Chair[Proposal]):
    """The chair of the pass through the proposals."""

    way: Proposals

    def header(self, sheet: Proposal, width: int) -> list[str]:
        """Who is at work and how far, and which proposal this is."""
        return proposal_page.header(sheet, self.way.progress, self.name, width)

    def sections(self, sheet: Proposal, width: int) -> list[Section]:
        """All there is to see of a proposal."""
        return proposal_page.sections(sheet, width)


def accept(chair: ProposalChair, sheet: Proposal) -> str:
    """Accept the proposal, or take its exclusion back; return what to say on the next page."""
    claim, seen = sheet.claim, sheet.revision
    if claim.excluded:
        if why := chair.way.why_not(Act.SHAPE):
            return why
        return _decided(
            chair, sheet, lambda: selecting.include_claims(chair.place, [claim.id], chair.name, seen)
        )
    if claim.status is not Status.PROPOSED:
        return f"{claim.id} is {claim.status} already."
    return _decided(
        chair, sheet, lambda: selecting.accept_claims(chair.place, [claim.id], chair.name, seen=seen)
    )


def exclude(chair: ProposalChair, sheet: Proposal) -> str:
    """Ask why it is not for checking, and exclude it; return what to say on the next page."""
    if why := chair.way.why_not(Act.JUDGE):
        return why
    claim, seen = sheet.claim, sheet.revision
    asked = _asked(chair, sheet, EXCLUDE, f"Exclude {claim.id}: why is it not for checking?", claim.set_aside)
    if asked is None:
        return chair.undone
    return _decided(
        chair,
        sheet,
        lambda: selecting.exclude_claims(chair.place, [claim.id], asked, chair.name, seen=seen),
    )


def _decided(chair: ProposalChair, sheet: Proposal, record: Callable[[], object]) -> str:
    if problem := chair.recorded(sheet, record):
        return problem
    claim = chair.way.decided(sheet.claim.id)
    chair.talk.screen.forget()  # a key pressed twice must not decide on a proposal that nobody has seen
    blocked = f": {'; '.join(claim.blockers)}" if claim.excluded and claim.blockers else ""
    return f"{claim.id} {'excluded' if claim.excluded else 'accepted'}{blocked}."


def choose_meaning(chair: ProposalChair, sheet: Proposal, number: int, seen: Sequence[str]) -> str:
    """Tell the first word that has meanings to choose from by one of them; return what to say on the next page.

    `seen` is what was on the page: a meaning that was not on it is not chosen.
    """
    if not sheet.to_choose:
        return "Nothing tells what a word of it could stand for; m asks for your words."
    word, meanings = sheet.to_choose
    if number > len(meanings):
        return f"{output.quoted(word)} has no meaning {number} here; m asks for your words."
    if not page.shows(seen, f"{number} {plain(meanings[number - 1])}"):
        return f"There was no room to show {number}; m asks for your words, v shows all."
    return _told(chair, sheet, word, meanings[number - 1])


def tell_meaning(chair: ProposalChair, sheet: Proposal) -> str:
    """Ask what the first word left open stands for, and tell it; return what to say on the next page."""
    if not sheet.left_open:
        return "No word of it is left open; w gives it another wording."
    word = sheet.left_open[0].word
    asked = _asked(chair, sheet, MEANING, f"What does {output.quoted(word)} stand for?")
    return chair.undone if asked is None else _told(chair, sheet, word, asked)


def _told(chair: ProposalChair, sheet: Proposal, word: str, meaning: str) -> str:
    if said := _edited(chair, sheet, Edit(means=((word, meaning),))):
        return said
    chair.talk.screen.forget()  # a digit pressed twice must not tell the next word, whose meanings nobody has seen
    after = chair.way.sheet()
    if after and word.lower() in map(str.lower, after.claim.unresolved):
        return f"{output.quoted(word)} is told where it stands first; it stands there again."
    return f"{output.quoted(word)} is told."


def reword(chair: ProposalChair, sheet: Proposal) -> str:
    """Ask for another restatement; return what to say on the next page."""
    before = sheet.claim.restatement
    asked = _asked(chair, sheet, WORDING, f"{sheet.claim.id} in your words, standing alone", before)
    if asked is None:
        return chair.undone
    said = plain(asked)
    if said == before:
        return "Nothing was changed."
    return _edited(chair, sheet, Edit(restatement=said)) or f"{sheet.claim.id} has your wording."


def rate(chair: ProposalChair, sheet: Proposal) -> str:
    """Ask how bad an error would be; return what to say on the next page."""
    entries = [(key, f"{risk} ({risk.meaning})") for key, risk in RISKS.items()]
    key = chair.talk.choose(
        chair.head(sheet), chair.body(sheet), [*entries, ("Esc", "back")], (*RISKS, ESCAPE), "The risk:"
    )
    if key == ESCAPE:
        return ""
    risk = RISKS[key]
    return _edited(chair, sheet, Edit(risk=risk)) or f"{sheet.claim.id} has risk {risk}."


def _edited(chair: ProposalChair, sheet: Proposal, edit: Edit) -> str:
    """Change the claim; "" when that was done, else what to say."""

    def record() -> Claim:
        return editing.edit_claim(chair.place, sheet.claim.id, edit, sheet.revision, chair.name)

    if problem := chair.recorded(sheet, record):
        return problem
    chair.way.recorded(sheet.claim.id)
    return ""


def _asked(chair: ProposalChair, sheet: Proposal, what: str, label: str, text: str = "") -> str | None:
    """Have something typed, from what was begun of it if anything was; kept as it grows. None to go back."""
    pending = chair.way.pending
    begun = pending is not None and (pending.claim, pending.word) == (sheet.claim.id, what)
    start = Pending(sheet.claim.id, what, sheet.revision)

    def keep(typed: str) -> None:
        chair.way.begin(Pending(start.claim, start.word, start.seen, typed))

    from_ = pending.because if begun and pending else text
    return chair.talk.ask(chair.head(sheet), chair.body(sheet), label, from_, keep)
