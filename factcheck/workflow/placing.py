"""Where words stand in a draft: the newest draft of an essay, and the anchor of words in it."""

from __future__ import annotations

from factcheck.dossier.claim import Anchor
from factcheck.dossier.essay import Draft, Essay
from factcheck.errors import BadInput
from factcheck.text import anchors
from factcheck.workspace import Workspace


def newest(essay: Essay) -> Draft:
    """The newest draft. Raises BadInput when there is none."""
    if essay.newest_draft is None:
        raise BadInput("there is no draft yet", "start with `factcheck init ESSAY`")
    return essay.newest_draft


def anchored(text: str, start: int, end: int, draft: int) -> Anchor:
    """The anchor of a stretch of a draft's text."""
    made = anchors.make(text, start, end, draft)
    return Anchor(draft, made.start, made.end, made.quote, made.prefix, made.suffix)


def locate(workspace: Workspace, draft: Draft, quote: str, occurrence: int | None) -> Anchor:
    """The anchor of the words in a draft. Raises BadInput when they are not there, or there more than once."""
    text = workspace.draft_text(draft)
    found = anchors.places(text, quote)
    if not found:
        raise BadInput(
            f"those words are not in draft {draft.number}: {quote[:80]!r}", "give them as the draft has them"
        )
    if occurrence is None and len(found) > 1:
        lines = tuple(f"{i}: {text[max(0, s - 30) : e + 30]!r}" for i, (s, e) in enumerate(found, 1))
        hint = "give more of the words, or say which with --occurrence N"
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}", hint, lines[:10])
    index = (occurrence or 1) - 1
    if not 0 <= index < len(found):
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}, not {occurrence}")
    start, end = found[index]
    return anchored(text, start, end, draft.number)
