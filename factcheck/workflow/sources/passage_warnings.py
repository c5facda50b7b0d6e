"""What a reviewer has to see of a passage beside its words: when a quote is proved, and whenever it is proved again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.text.quotes.left_out import LEFT_OUT

if TYPE_CHECKING:
    from factcheck.archive.captures.text_files import TextMap
    from factcheck.dossier.claim import Evidence
    from factcheck.text.quotes.proving import Passage, Proof

STRUCK = "the page has struck out some of these words"
UNSHOWN = (
    "these words are not shown when the page opens: perhaps after a click, perhaps never; look at the page"
)


def told(passage: Passage, text_map: TextMap) -> tuple[str, ...]:
    """What the archive itself says of the words: that a page hides them, or has struck them out."""
    kinds = ((text_map.unshown, UNSHOWN), (text_map.struck, STRUCK))
    return tuple(warning for stretches, warning in kinds if _meets(passage, stretches))


def shown(proof: Proof, text_map: TextMap) -> tuple[Passage, tuple[str, ...]]:
    """The first passage that the page shows when it opens and has not struck out, else the first, and its warnings."""
    if LEFT_OUT in proof.warnings:
        return proof.passages[0], proof.warnings
    said = [told(passage, text_map) for passage in proof.passages]
    best = next((number for number, warnings in enumerate(said) if not warnings), 0)
    return proof.passages[best], (*proof.warnings, *said[best])


def lacking(evidence: Evidence, proof: Proof, text_map: TextMap) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The warnings that a passage on record lacks when it is proved again: those of `told`, and those of the proof."""
    passage = at_its_place(evidence, proof)
    archived = told(passage, text_map) if passage and LEFT_OUT not in proof.warnings else ()
    return _beyond(archived, evidence.warnings), _beyond(proof.warnings, evidence.warnings)


def at_its_place(evidence: Evidence, proof: Proof) -> Passage | None:
    """The passage of a proof that stands where the record says; None when none does."""
    where = evidence.start, evidence.end
    return next((each for each in proof.passages if (each.start, each.end) == where), None)


def _beyond(warnings: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(warning for warning in warnings if warning not in known)


def _meets(passage: Passage, stretches: Sequence[tuple[int, int]]) -> bool:
    pieces = passage.pieces or ((passage.start, passage.end),)
    return any(begin < end and start < stop for start, end in pieces for begin, stop in stretches)


def page_of(pages: Sequence[int], start: int) -> int:
    """The page, from 1, that holds the offset; 0 when the document has no pages."""
    return sum(1 for page in pages if page <= start)
