"""Where words stand in a draft: the newest draft of an essay, and the anchor of words in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.errors import BadInput
from factcheck.text import anchors
from factcheck.text.drafts import NOTE, Comparison, Division
from factcheck.text.plain import plain
from factcheck.text.sentences import Span
from factcheck.workflow.discretion import OUT, discretion
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.essays.manuscript import Manuscript

_MOST_PLACES = 10  # of words that stand more than once, named


def newest(essay: Essay) -> Draft:
    """The newest draft. Raises BadInput when there is none."""
    if essay.newest_draft is None:
        raise BadInput("there is no draft yet", "start with `factcheck init ESSAY`")
    return essay.newest_draft


def anchored(text: str, start: int, end: int, draft: int) -> Anchor:
    """The anchor of a stretch of a draft's text."""
    prefix, suffix = anchors.context(text, start, end)
    return Anchor(draft, start, end, text[start:end], prefix, suffix)


def locate(workspace: Workspace, draft: Draft, quote: str, occurrence: int | None) -> Anchor:
    """The anchor of the words in a draft.

    Raises BadInput when they are not there, or there more than once, and when they hold a protected name or part of it.
    """
    text = workspace.draft_text(draft)
    found = anchors.places(text, quote)
    if not found:
        raise BadInput(
            f"those words are not in draft {draft.number}: {quote[:80]!r}",
            "give them as the draft has them",
            _nearest(text, quote),
        )
    if occurrence is None and len(found) > 1:
        lines = tuple(f"{i}: {_in_place(text, *span)}" for i, span in enumerate(found[:_MOST_PLACES], 1))
        hint = "give more of the words, or say which with --occurrence N"
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}", hint, lines)
    index = (occurrence or 1) - 1
    if not 0 <= index < len(found):
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}, not {occurrence}")
    start, end = found[index]
    if who := discretion(workspace, text).who(start, end):
        raise BadInput(
            f"those words of draft {draft.number} would name {who}, who is protected; nothing was recorded",
            f"give words without the name; or {OUT}",
        )
    return anchored(text, start, end, draft.number)


def _in_place(text: str, start: int, end: int) -> str:
    """Some words of a draft with a little around them, on one line."""
    before, after = anchors.context(text, start, end)
    left, right = "…" * (start > len(before)), "…" * (end + len(after) < len(text))
    return f"{left}{plain(before + text[start:end] + after)}{right}"


def _nearest(text: str, quote: str) -> tuple[str, ...]:
    """The words of a draft that are most like words it has not; none where nothing is."""
    from factcheck.text.quotes.proving import prove
    from factcheck.text.quotes.source import SourceText

    near = prove(quote, SourceText(text)).closest
    return (f"closest words: “{text[near.start : near.end]}”",) if near else ()


def divisions(manuscript: Manuscript) -> list[Division]:
    """The headings, items, cells ... of a draft as read, and its footnotes at the words they belong to."""
    parts = [Division(part.kind.value, part.start, part.end, part.where) for part in manuscript.parts]
    notes = (note for note in manuscript.notes if note.kind.value == "footnote")
    return [*parts, *(Division(NOTE, note.start, note.end, note.text) for note in notes)]


def read_draft(workspace: Workspace, draft: Draft) -> tuple[str, list[Division]]:
    """The text of a draft on record, and its divisions where it still reads as when it was taken in."""
    text = workspace.draft_text(draft)
    manuscript = workspace.manuscript(draft)
    return text, divisions(manuscript) if manuscript and manuscript.text == text else []


def put_by_hand(workspace: Workspace, essay: Essay, claim: Claim, anchor: Anchor) -> Claim:
    """A claim that a person put at this place of the newest draft.

    Where its verdict judged the same words, but what they stand in is not the same, it is told in the draft's own
    words, so that the verdict has to be given anew.
    """
    verdict = claim.verdict
    drafts = {draft.number: draft for draft in essay.drafts}
    judged = claim.places(verdict.draft) if verdict else ()
    if (
        verdict is None
        or not judged
        or verdict.restatement != claim.restatement
        or verdict.draft == anchor.draft
    ):
        return claim
    old, before = read_draft(workspace, drafts[verdict.draft])
    new, now = read_draft(workspace, drafts[anchor.draft])
    comparison = Comparison(old, new, before, now)
    here = Span(anchor.start, anchor.end)
    changed = [comparison.put(Span(place.start, place.end), here, claim.restatement) for place in judged]
    if not all(changed):
        return claim
    return replace(claim, restatement=next(one.told for one in changed if one))
