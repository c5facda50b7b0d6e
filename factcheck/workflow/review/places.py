"""The words of a claim in the paragraph they stand in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.tracked import Tracked, under_revision
from factcheck.workflow.drafts.tracking import tracked_in
from factcheck.workflow.surroundings import draft_text, paragraph
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """The words of a claim in their paragraph; `others` is how many more places they have, `revised` what tracked
    changes of the newest draft did to them.
    """

    before: str
    words: str
    after: str
    others: int = 0
    revised: tuple[str, ...] = ()


class Places:
    """Finds them; each draft is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._drafts: dict[int, str] = {}
        self._tracked: dict[int, Tracked] = {}

    def of(self, claim: Claim, essay: Essay) -> Place:
        """The first place of the claim; what its anchor kept of both sides where the draft is not to be had."""
        found = self._first(claim, essay)
        return replace(found, revised=under_revision(claim, essay.newest, self._under_revision(essay)))

    def _first(self, claim: Claim, essay: Essay) -> Place:
        places = claim.newest_places
        anchor = places[0]
        text = self._draft(anchor.draft, essay)
        if text[anchor.start : anchor.end] != anchor.quote:
            return Place(anchor.prefix, anchor.quote, anchor.suffix, len(places) - 1)
        start, end = paragraph(text, anchor)
        return Place(
            text[start : anchor.start],
            text[anchor.start : anchor.end],
            text[anchor.end : end],
            len(places) - 1,
        )

    def _under_revision(self, essay: Essay) -> Tracked:
        if essay.newest not in self._tracked:
            self._tracked[essay.newest] = tracked_in(self._workspace, essay.newest_draft)
        return self._tracked[essay.newest]

    def _draft(self, number: int, essay: Essay) -> str:
        """The text of a draft, "" when it is not to be had here."""
        if number not in self._drafts:
            self._drafts[number] = draft_text(self._workspace, essay, number)
        return self._drafts[number]
