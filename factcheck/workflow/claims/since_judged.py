"""What became of the words a verdict judged, and of what they stand in, between the draft it judged and the newest."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.claim import Anchor, Claim, Verdict, same_wording
from factcheck.dossier.essay import Essay
from factcheck.errors import BadInput, Damage
from factcheck.store.deriving import spelled_otherwise
from factcheck.text.drafts import NOTE, Comparison, Division, read_of
from factcheck.text.sentences import Span
from factcheck.workflow.claims.placing import read_draft
from factcheck.workflow.claims.restating import Restating
from factcheck.workflow.withholding import WITHHELD, Withholding
from factcheck.workspace import Workspace

_UNSAID = f"its words stand, but what they stand in, or are told with, changed: {WITHHELD}"


class SinceJudged:
    """Compares the newest draft with those that verdicts judged, each at most once, and only when it is asked."""

    def __init__(self, workspace: Workspace, essay: Essay) -> None:
        self._workspace, self._essay = workspace, essay
        self._drafts = {draft.number: draft for draft in essay.drafts}
        self._compared: dict[int, Comparison] = {}
        self._texts: dict[int, tuple[str, ...]] = {}
        self._restating = Restating(workspace, essay)
        self._withholding: Withholding | None = None

    def beside(self, claim: Claim, verdict: Verdict) -> str:
        """What changed beside the words of a claim since a verdict, with the old words and the new ones.

        "" where nothing did, where its own words became others, and where the drafts do not tell.
        """
        if verdict.restatement == claim.restatement and same_wording(verdict.words, claim.words):
            return ""
        try:
            said = next(filter(None, self._changes(claim, verdict)), "")
        except (BadInput, Damage):  # a draft is not in the folder as it was read: `check` and `verify` say so
            return ""
        return self._guarded(said, self._texts.get(verdict.draft, ()))

    def stands(self, claim: Claim, verdict: Verdict) -> bool:
        """Whether all that a verdict judged is there but for its spelling, and so is what the words stand in.

        Raises BadInput or Damage when a draft is not to be had.
        """
        if not spelled_otherwise(verdict, claim) or not self._pairs(claim, verdict):
            return False
        return not any(self._changes(claim, verdict))

    def _changes(self, claim: Claim, verdict: Verdict) -> list[str]:
        """For each place of a claim what changed beside its words, "" for nothing."""
        if not same_wording(verdict.words, claim.words) and not spelled_otherwise(verdict, claim):
            return []
        return [self._change(then, now, verdict.restatement) for then, now in self._pairs(claim, verdict)]

    def _pairs(self, claim: Claim, verdict: Verdict) -> list[tuple[Anchor, Anchor]]:
        """The places that were judged, each with where it is now; [] when they cannot be told one by one."""
        judged, now = claim.places(verdict.draft), claim.places(self._essay.newest)
        if verdict.draft == self._essay.newest or verdict.draft not in self._drafts:
            return []
        return list(zip(judged, now, strict=True)) if len(judged) == len(now) else []

    def _change(self, then: Anchor, now: Anchor, told: str) -> str:
        comparison = self._comparison(then.draft)
        if said := comparison.beside(Span(then.start, then.end), Span(now.start, now.end), told):
            return said
        manuscript = self._workspace.manuscript(self._drafts[now.draft])
        other = self._restating.other_name(then, now, manuscript, told) if manuscript else None
        return read_of(other) if other else ""

    def _comparison(self, number: int) -> Comparison:
        if number not in self._compared:
            old, before = read_draft(self._workspace, self._drafts[number])
            new, now = read_draft(self._workspace, self._drafts[self._essay.newest])
            self._compared[number] = Comparison(old, new, before, now)
            self._texts[number] = (_with_notes(old, before), _with_notes(new, now))
        return self._compared[number]

    def _guarded(self, said: str, texts: Sequence[str]) -> str:
        if not said:
            return ""
        self._withholding = self._withholding or Withholding(self._workspace)
        return said if self._withholding.safe(said, *texts) else _UNSAID


def _with_notes(text: str, divisions: Sequence[Division]) -> str:
    """All that a draft says: its notes stand beside its text."""
    return "\n".join([text, *(part.where for part in divisions if part.kind == NOTE)])
