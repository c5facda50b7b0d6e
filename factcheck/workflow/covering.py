"""What of the newest draft no claim covers: nobody looked at it, and nothing on the list says so."""

from __future__ import annotations

from factcheck.dossier import Dossier, Uncovered
from factcheck.errors import Damage
from factcheck.text.claims import uncovered
from factcheck.workflow.placing import newest
from factcheck.workspace import Workspace


def bare(workspace: Workspace, dossier: Dossier) -> tuple[Uncovered, ...]:
    """What of the newest draft no claim covers, in order. Raises BadInput without a draft's text."""
    draft = newest(dossier.essay)
    text = workspace.draft_text(draft)
    spans = [(anchor.start, anchor.end) for claim in dossier.claims for anchor in claim.places(draft.number)]
    return tuple(
        Uncovered(
            hole.start,
            hole.end,
            text[hole.start : hole.end],
            "" if hole == sentence else text[sentence.start : sentence.end],
        )
        for hole, sentence in uncovered(text, spans)
    )


def left_over(workspace: Workspace, dossier: Dossier) -> tuple[Uncovered, ...]:
    """The same for whatever goes out: () too where there is no list yet, or no text to look at."""
    draft = dossier.essay.newest_draft
    if draft is None or not dossier.claims or not workspace.has_text(draft):
        return ()
    try:
        return bare(workspace, dossier)
    except Damage:
        return ()  # an altered text makes its claims stale, and that is said
