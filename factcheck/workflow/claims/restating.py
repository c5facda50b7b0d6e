"""What the extractor says of words that were reworded, for claims that are still as it proposed them.

What a person gave a claim (another restatement, type or risk) is theirs, and stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.essay import Essay
from factcheck.errors import BadInput, FactcheckError
from factcheck.text.claims import VERBLESS, Part, Proposal, extract
from factcheck.text.drafts import OtherName, Reading, other_name
from factcheck.vocabulary import Origin, Risk
from factcheck.workflow.claims.known import SAME_PLACE, shared
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.essays.manuscript import Manuscript

_GRAVER = tuple(Risk)


def read_claims(text: str, manuscript: Manuscript | None, published: str) -> tuple[Proposal, ...]:
    """The proposals of a draft, of its text alone where there is no manuscript. Raises BadInput for one too long."""
    return extract(text, parts_of(manuscript), published or None, lenient=True)


def parts_of(manuscript: Manuscript | None) -> tuple[Part, ...]:
    """The parts of a draft as the extractor takes them; none where there is no manuscript."""
    parts = manuscript.parts if manuscript else ()
    return tuple(Part(p.kind.value, p.start, p.end, p.where, p.runs_on) for p in parts)


class Restating:
    """Reads the draft before and the new one at most once, and only when a claim calls for it."""

    def __init__(self, workspace: Workspace, essay: Essay) -> None:
        self._workspace = workspace
        self._drafts = {draft.number: draft for draft in essay.drafts}
        self._published = essay.published
        self._read: dict[int, tuple[Proposal, ...]] = {}

    def anew(self, claim: Claim, then: Anchor, now: Anchor, new: Manuscript) -> Claim | None:
        """The claim as it would be proposed on its new words, in the new draft as read.

        None when a person has changed it, or when nothing is proposed on just these words. What somebody accepted or
        judged is never set at a lower risk.
        """
        if claim.origin is not Origin.EXTRACTED:
            return None
        before = self._one(self._kept(then.draft), then, claim.restatement)
        if before is None or (before.type, before.risk) != (claim.type, claim.risk):
            return None
        after = self._one(self._proposals(now.draft, new.text, new), now)
        if after is None:
            return None
        settled = bool(claim.accepted_by or claim.verdicts)
        return replace(
            claim,
            restatement=after.restatement,
            type=after.type,
            risk=max(claim.risk, after.risk, key=_GRAVER.index) if settled else after.risk,
            score=round(after.score, 3),
            reasons=(*after.reasons, *after.risk_reasons),
            unresolved=after.unresolved,
            set_aside="" if settled or after.checkable else after.set_aside,
        )

    def left_open(self, claim: Claim, told: str, now: Sequence[Anchor], new: Manuscript) -> Claim:
        """The claim with the words that its restatement of before, which is to be its own again, leaves open."""
        again = [self._one(self._proposals(one.draft, new.text, new), one, told) for one in now]
        unresolved = next((one.unresolved for one in again if one), claim.unresolved)
        return replace(claim, unresolved=unresolved)

    def is_proposed(self, claim: Claim, anchor: Anchor) -> bool:
        """Whether a restatement is the extractor's own for these words of a draft on record."""
        if claim.origin is not Origin.EXTRACTED or anchor.draft not in self._drafts:
            return False
        return self._one(self._kept(anchor.draft), anchor, claim.restatement) is not None

    def other_name(self, then: Anchor, now: Anchor, new: Manuscript, judged: str) -> OtherName | None:
        """The name that these words of the new draft are read with, where it is another than in the draft before.

        None where it is the same, where `judged`, the restatement that was judged, has it, and where the words are
        no statement of either draft.
        """
        before = self._one(self._kept(then.draft), then)
        after = self._one(self._proposals(now.draft, new.text, new), now)
        if before is None or after is None or before.restatement == after.restatement:
            return None
        text = self._workspace.draft_text(self._drafts[then.draft])
        return other_name(
            Reading(text[before.start : before.end], before.restatement, text),
            Reading(new.text[after.start : after.end], after.restatement, new.text),
            judged,
        )

    def could_mean(self, claim: Claim) -> dict[str, tuple[str, ...]]:
        """What each pronoun left open in a claim could stand for, the likeliest first.

        {} where nothing tells, and where the draft is not to be had, which `check` and `verify` tell.
        """
        if not claim.unresolved or claim.origin is not Origin.EXTRACTED:
            return {}
        anchor = claim.newest_places[0]
        try:
            one = self._one(self._kept(anchor.draft), anchor) if anchor.draft in self._drafts else None
        except FactcheckError:
            return {}
        open_ = {word.lower() for word in claim.unresolved}
        return {word: phrases for word, phrases in one.could_mean if word in open_} if one else {}

    def _kept(self, number: int) -> tuple[Proposal, ...]:
        """The proposals of a draft on record."""
        if number in self._read:
            return self._read[number]
        draft = self._drafts[number]
        text = self._workspace.draft_text(draft)
        manuscript = self._workspace.manuscript(draft)
        return self._proposals(number, text, manuscript if manuscript and manuscript.text == text else None)

    def _proposals(self, number: int, text: str, manuscript: Manuscript | None) -> tuple[Proposal, ...]:
        if number not in self._read:
            try:
                self._read[number] = read_claims(text, manuscript, self._published)
            except BadInput:  # too long to be read for claims
                self._read[number] = ()
        return self._read[number]

    def left_over(self, claim: Claim, told: str, now: Anchor, new: Manuscript) -> tuple[int, int] | None:
        """Where in the new draft the statement stands that these words are but a piece of, when they state nothing by
        themselves, told as `told`; None when they do, or did not before.

        What is left of "Kern resigned in May" in "Kern founded a bank" is "Kern", which nobody can check.
        """
        if not _has_no_verb(told) or _has_no_verb(claim.restatement):
            return None
        made = self._proposals(now.draft, new.text, new)
        if self._one(made, now) is not None:
            return None
        around = [(one.start, one.end) for one in made if one.start <= now.start and now.end <= one.end]
        return min(around, key=lambda span: span[1] - span[0], default=(now.start, now.end))

    @staticmethod
    def _one(made: Sequence[Proposal], anchor: Anchor, said: str = "") -> Proposal | None:
        """The one proposal that stands at these words, and says `said` where that is given."""
        there = [
            one
            for one in made
            if shared((one.start, one.end), (anchor.start, anchor.end)) >= SAME_PLACE
            and (not said or one.restatement == said)
        ]
        return there[0] if len(there) == 1 else None


def _has_no_verb(told: str) -> bool:
    """Whether a statement is none, for want of a verb."""
    try:
        read = extract(told, lenient=True)
    except BadInput:
        return False
    return bool(read) and all(VERBLESS in one.reasons for one in read)
