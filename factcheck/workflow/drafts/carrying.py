"""Every claim found again in a new draft: nothing is carried over to words it did not judge."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dossier.asked import put_in, still_asked
from factcheck.dossier.claim import MERGED, Anchor, Claim, Verdict
from factcheck.dossier.essay import Essay
from factcheck.store.deriving import spelled_otherwise
from factcheck.text.drafts import Comparison, Placed, ambiguous, is_makeshift, read_of
from factcheck.text.folding import same_words
from factcheck.text.plain import shortened
from factcheck.text.respelling import is_respelled
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement, Status
from factcheck.workflow.claims.placing import anchored, divisions, read_draft
from factcheck.workflow.claims.restating import Restating
from factcheck.workflow.drafts.revised import Place, Revised
from factcheck.workflow.withholding import WITHHELD, Withholding
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.essays.manuscript import Manuscript

_Where = tuple[int, int, int]  # a draft's number and a span of it
_KEEPING = (Placement.UNCHANGED, Placement.MOVED)
_ASTRAY = "where “"  # how a reason begins that is a doubt of the comparison
_SHOWN = 2  # places that may be the claim's, named in a reason
_GRAVEST = (Placement.AMBIGUOUS, Placement.REWORDED, Placement.MOVED, Placement.UNCHANGED, Placement.DELETED)


class Carrying:
    """Places claims in a new text, comparing it with each older draft at most once."""

    def __init__(self, workspace: Workspace, essay: Essay, manuscript: Manuscript, number: int) -> None:
        self._workspace = workspace
        self._drafts = {draft.number: draft for draft in essay.drafts}
        self._newest = essay.newest
        self._manuscript, self._text = manuscript, manuscript.text
        self._number = number
        self._restating, self._withholding = Restating(workspace, essay), Withholding(workspace)
        self._compared: dict[int, tuple[str, Comparison]] = {}
        self._between: dict[tuple[int, int], Comparison] = {}
        # The places in the new text that are held, each with all earlier places of the claims that hold it.
        self._taken: dict[tuple[int, int], set[_Where]] = defaultdict(set)

    def all(self, claims: Sequence[Claim]) -> list[Revised]:
        """Claims of the newest draft first: a claim that was withdrawn never takes the places of others. Those that
        stood at the same words come back to them together.
        """
        current = [claim for claim in claims if claim.places(self._newest)]
        gone = [claim for claim in claims if not claim.places(self._newest)]
        found = {claim.id: self._revised(claim, returning=False) for claim in current}
        found |= {claim.id: self._revised(claim, returning=True) for claim in gone}
        return [found[claim.id] for claim in claims]

    def _revised(self, claim: Claim, returning: bool) -> Revised:
        olds = claim.newest_places
        judged = claim.verdict is not None and claim.verdict.restatement == claim.restatement
        placed = [self._settled(a, self._place(a, claim.restatement, judged), judged) for a in olds]
        told = next((p.leaned.told for p in placed if p.leaned), claim.restatement)
        if undone := self._undone(claim, placed, told):
            (olds, placed), told = undone, claim.verdicts[-1].restatement
        placed = [self._whole(claim, p, told) for p in placed]
        if returning:
            pairs = zip(olds, placed, strict=True)
            placed = [p if self._comes_back(a, p) else _gone(p, bool(claim.unplaced)) for a, p in pairs]
        places = tuple(self._shown(a, p) for a, p in zip(olds, placed, strict=True))
        placement = min((p.placement for p in placed), key=_GRAVEST.index)
        new = tuple(self._anchor(p) for p in placed if p.start is not None and p.end is not None)
        for anchor in new:
            self._taken[anchor.start, anchor.end] |= {(a.draft, a.start, a.end) for a in claim.anchors}
        unplaced = next((self._astray(a, p) for a, p in zip(olds, placed, strict=True) if _is_astray(p)), "")
        found = bool(new) and claim.unplaced.startswith(_ASTRAY)  # anything else is for a person to take back
        kept = claim.anchors if not new else tuple(a for a in claim.anchors if a.draft != self._number)
        changed = placement is Placement.REWORDED
        revised = replace(
            claim,
            anchors=(*kept, *new),
            unplaced=unplaced or ("" if not returning or found else claim.unplaced),
        )
        if changed or undone:
            revised = self._restated(revised, olds, new, told, undone is not None)
        included = (changed or bool(unplaced)) and _is_bound(claim, revised)
        if included:
            revised = replace(revised, excluded=None)
        due = claim.verdict if changed or unplaced else None
        stale = due.id if due and claim.status is not Status.STALE else ""
        return Revised(
            revised,
            placement,
            places,
            stale,
            returned=returning and bool(new),
            withdrawn=returning and placement is Placement.DELETED,
            proposed=put_in(revised) if changed else None,
            included=included,
            respelled=bool(stale) and not unplaced and self._is_respelled(claim, revised, olds, placed),
            told_before=claim.restatement if revised.restatement != claim.restatement else "",
            disputed=claim.blockers if stale and claim.status is Status.DISPUTED else (),
            asked=still_asked(revised) if changed else "",
        )

    def _is_respelled(
        self, claim: Claim, revised: Claim, olds: Sequence[Anchor], placed: Sequence[Placed]
    ) -> bool:
        """Whether what its verdict judged is spelled otherwise, and what it stands in says the same."""
        if claim.verdict is None or not spelled_otherwise(claim.verdict, revised):
            return False
        spans = [
            (a, Span(p.start, p.end))
            for a, p in zip(olds, placed, strict=True)
            if p.start is not None and p.end is not None
        ]
        told = claim.restatement
        return not any(
            self._comparison(a.draft)[1].beside(Span(a.start, a.end), now, told) for a, now in spans
        )

    def _restated(
        self, claim: Claim, olds: Sequence[Anchor], news: Sequence[Anchor], told: str, undone: bool
    ) -> Claim:
        """The claim with what its new words say: by the extractor where it is as proposed, else put in their places."""
        if undone:
            claim = self._restating.left_open(claim, told, news, self._manuscript)
        elif len(olds) == len(news) == 1:
            anew = self._restating.anew(claim, olds[0], news[0], self._manuscript)
            if anew is not None and (anew.restatement != claim.restatement or told == claim.restatement):
                return replace(anew, restatement=_as_judged(claim, anew.restatement))
        return replace(claim, restatement=_as_judged(claim, told))

    def _undone(
        self, claim: Claim, placed: Sequence[Placed], told: str
    ) -> tuple[tuple[Anchor, ...], list[Placed]] | None:
        """The places that its verdict judged, where they stand again after drafts in which they did not.

        None when there are none, or when a person has restated the claim since.
        """
        verdict = claim.verdict
        if verdict is None or (all(map(_stays, placed)) and claim.restatement == verdict.restatement):
            return None
        judged = claim.places(verdict.draft)
        again = [self._place(anchor, verdict.restatement, judged=True) for anchor in judged]
        ours = claim.restatement == verdict.restatement or self._was_retold(claim, verdict)
        same = [(p.start, p.end) for p in again] == [(p.start, p.end) for p in placed]
        if same and told == verdict.restatement:
            return None  # found as it is
        return (judged, again) if judged and ours and all(map(_stays, again)) else None

    def _was_retold(self, claim: Claim, verdict: Verdict) -> bool:
        """Whether the restatement is the one that the drafts since the verdict led to by themselves."""
        if is_makeshift(claim.restatement) or self._restating.is_proposed(claim, claim.newest_places[0]):
            return True
        then, now = verdict.draft, claim.newest_places[0].draft
        if then not in self._drafts or now not in self._drafts or then == now:
            return False
        if (then, now) not in self._between:
            old, before = read_draft(self._workspace, self._drafts[then])
            new, after = read_draft(self._workspace, self._drafts[now])
            self._between[then, now] = Comparison(old, new, before, after)
        comparison = self._between[then, now]
        places = (comparison.place(a.start, a.end, verdict.restatement) for a in claim.places(then))
        return any(p.leaned is not None and p.leaned.told == claim.restatement for p in places)

    def _place(self, anchor: Anchor, told: str, judged: bool) -> Placed:
        """Where words stand, and what beside them changed; of judged ones also whether they now read of another."""
        comparison = self._comparison(anchor.draft)[1]
        placed = comparison.place(anchor.start, anchor.end, told)
        if not judged or placed.placement not in _KEEPING or placed.start is None or placed.end is None:
            return placed
        here = Span(placed.start, placed.end)
        if placed.leaned and not comparison.beside(Span(anchor.start, anchor.end), here, told):
            placed = replace(placed, leaned=None)  # spelled otherwise beside the words that were judged
        if placed.leaned and not placed.leaned.doubtful:
            return placed
        other = self._restating.other_name(anchor, self._anchor(placed), self._manuscript, told)
        if other is None:
            return placed
        leaned = comparison.doubted(here, read_of(other))
        return replace(placed, leaned=leaned)

    def _comparison(self, number: int) -> tuple[str, Comparison]:
        if number not in self._compared:
            old, before = read_draft(self._workspace, self._drafts[number])
            self._compared[number] = (old, Comparison(old, self._text, before, divisions(self._manuscript)))
        return self._compared[number]

    def _settled(self, anchor: Anchor, placed: Placed, judged: bool) -> Placed:
        """What became of a claim, with what its words are told with or stand in.

        Where only a person can say what it says now, that matters to a claim that was judged; another one just stays.
        """
        if judged and self._has_moved(anchor, placed):
            return replace(placed, placement=Placement.AMBIGUOUS, reason="the figure now stands elsewhere")
        leaned = placed.leaned
        if leaned is None or placed.placement not in _KEEPING:
            return placed
        if leaned.doubtful and not judged:
            return replace(placed, leaned=None)
        return replace(placed, placement=Placement.REWORDED, reason=leaned.reason, edits=leaned.edits)

    def _whole(self, claim: Claim, placed: Placed, told: str) -> Placed:
        """What became of a claim; where a mere piece of its words is left that states nothing, only a person knows."""
        if placed.placement is not Placement.REWORDED or placed.start is None or placed.end is None:
            return placed
        anchor = self._anchor(placed)
        if (around := self._restating.left_over(claim, told, anchor, self._manuscript)) is None:
            return placed
        return ambiguous("what is left of them states nothing by itself", (Span(*around),), placed.likeness)

    def _astray(self, anchor: Anchor, placed: Placed) -> str:
        """Why only a person can tell where words are, with the words and what may stand for them."""
        why = f"{_ASTRAY}{shortened(anchor.quote)}” is in draft {self._number} only a person can say: {placed.reason}"
        perhaps = "; ".join(f"“{shortened(self._text[slice(*span)])}”" for span in placed.candidates[:_SHOWN])
        if not perhaps:
            return why
        return f"{why}: {perhaps if self._withholding.safe(perhaps, self._text) else WITHHELD}"

    def _has_moved(self, anchor: Anchor, placed: Placed) -> bool:
        """Whether a figure is gone from its place, and the draft has it elsewhere: rows move."""
        if placed.placement is not Placement.DELETED or any(map(str.isalpha, anchor.quote)):
            return False
        return re.search(rf"(?<![\w.,]){re.escape(anchor.quote)}(?![\w])", self._text) is not None

    def _comes_back(self, old: Anchor, placed: Placed) -> bool:
        """Whether its very words are back, at a place that nobody holds or that was shared with who holds it."""
        if placed.placement not in _KEEPING or placed.start is None or placed.end is None:
            return False
        holders = self._taken.get((placed.start, placed.end))
        return holders is None or (old.draft, old.start, old.end) in holders

    def _anchor(self, placed: Placed) -> Anchor:
        assert placed.start is not None
        assert placed.end is not None
        return anchored(self._text, placed.start, placed.end, self._number)

    def _shown(self, anchor: Anchor, placed: Placed) -> Place:
        old = self._compared[anchor.draft][0]
        now = self._text[placed.start : placed.end] if placed.start is not None else ""
        changed = tuple(
            (old[e.old.start : e.old.end], self._text[e.new.start : e.new.end]) for e in placed.edits
        )
        candidates = tuple(self._text[span.start : span.end] for span in placed.candidates)
        return Place(placed.placement, anchor.quote, now, placed.reason, changed, candidates)


def _is_astray(placed: Placed) -> bool:
    return placed.placement is Placement.AMBIGUOUS


def _stays(placed: Placed) -> bool:
    return placed.placement in _KEEPING and placed.leaned is None


def _as_judged(claim: Claim, told: str) -> str:
    """A restatement; one that was judged before, where the two differ in typography only."""
    return next((v.restatement for v in claim.verdicts if same_words(v.restatement, told)), told)


def _is_bound(claim: Claim, revised: Claim) -> bool:
    """Whether a claim was excluded for what its words say, and these say another thing now.

    One that was merged into another was not.
    """
    if claim.excluded is None or claim.excluded.reason.startswith(MERGED):
        return False
    pairs = list(zip(claim.words, revised.words, strict=False))
    alike = all(same_words(was, now) or is_respelled(was, now) for was, now in pairs)
    return not alike or len(claim.words) != len(revised.words) or bool(revised.unplaced)


def _gone(placed: Placed, unplaced: bool) -> Placed:
    """A claim that was withdrawn stays so unless its very words are back; one of which only a person can say, too."""
    gone = replace(placed, start=None, end=None, edits=())
    if unplaced and _is_astray(placed):
        return gone
    return replace(gone, placement=Placement.DELETED, reason="its words are not back")
