"""What stands around the words of a claim in its draft."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.claim import Anchor
from factcheck.dossier.essay import Essay
from factcheck.errors import FactcheckError
from factcheck.essays.manuscript import SEPARATOR, Part
from factcheck.text.sentences import Span, split, split_block
from factcheck.text.words import WORD
from factcheck.workflow.discretion import masked
from factcheck.workspace import Workspace

_FEW = 40  # characters of words that say little alone, were they a whole sentence


def draft_text(workspace: Workspace, essay: Essay, number: int) -> str:
    """Return the text of a draft, names of protected people hidden.

    "" when it is not to be had here; `check` and `verify` say why.
    """
    draft = essay.draft(number)
    try:
        return masked(workspace, workspace.draft_text(draft)) if draft else ""
    except FactcheckError:
        return ""


def paragraph(text: str, anchor: Anchor) -> tuple[int, int]:
    """Return where the paragraph that holds the words begins and ends."""
    before = text.rfind(SEPARATOR, 0, anchor.start)
    after = text.find(SEPARATOR, anchor.end)
    return before + len(SEPARATOR) if before >= 0 else 0, after if after >= 0 else len(text)


def sentences(text: str, parts: Sequence[Part], anchor: Anchor) -> str:
    """Return the sentences that hold the words, "" where the words are whole ones; `parts` are those of the text.

    Few words are shown with what the anchor kept of both sides, and so is an anchor that was not made on `text`.
    """
    beside = f"…{anchor.prefix}{anchor.quote}{anchor.suffix}…" if anchor.prefix or anchor.suffix else ""
    if text[anchor.start : anchor.end] != anchor.quote:
        return beside
    begin, end = paragraph(text, anchor)
    around = Span(begin, end)
    runs_on = any(part.runs_on and part.start <= anchor.start < part.end for part in parts)
    cut = split_block(text, around) if runs_on else _split(text, around)
    held = [span for span in cut if span.end > anchor.start and span.start < anchor.end]
    whole = text[held[0].start : held[-1].end] if held else ""
    if len(WORD.findall(whole)) > len(WORD.findall(anchor.quote)):
        return whole
    return beside if len(anchor.quote) < _FEW else ""


def _split(text: str, around: Span) -> list[Span]:
    cut = split(text[around.start : around.end])
    return [Span(around.start + span.start, around.start + span.end) for span in cut]
