"""Passages of archived texts as they are shown, by the guided review and beside it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier.claim import Claim

AROUND = 300  # characters shown before and after a passage


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of an archived text, at `start`:`end` of the full text of that capture, with what is around it."""

    source: str
    capture: int
    start: int
    end: int
    words: str
    before: str
    after: str


def excerpt(source: str, capture: int, text: str, start: int, end: int) -> Found:
    """The passage at that place of a text."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Found(source, capture, start, end, text[start:end], before, after)


def said_by(claim: Claim) -> str:
    """The words of a claim that passages are looked for by: as restated, and as they stand in the draft."""
    return f"{claim.restatement} {' '.join(claim.words)}"
