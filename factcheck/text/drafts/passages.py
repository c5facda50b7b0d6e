"""A diff of two drafts for people: sentence by sentence, with the changed words of those that were reworded."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.text.drafts.alignment import FAINT, Alignment, Group
from factcheck.text.drafts.edits import Edit, edits
from factcheck.text.drafts.wording import same_wording
from factcheck.text.drafts.words import Unit
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the old draft and what became of it; `placement` is None for text that is new.

    `old` is missing for new text, `new` for text that is deleted or that only a person can place. `edits` are the
    changed words of a reworded passage. Offsets are code points of the whole drafts, end exclusive.
    """

    placement: Placement | None
    old: Span | None
    new: Span | None
    edits: tuple[Edit, ...] = ()


def passages(alignment: Alignment) -> list[Passage]:
    """All of both drafts in the order of the new one; what is gone stands where it stood, behind its predecessor.

    Neighbours that are unchanged, deleted or new together make one passage.
    """
    groups = {group.news[0]: group for group in alignment.groups if group.likeness >= FAINT}
    inside = {new for group in groups.values() for new in group.news[1:]}
    kept = {old for group in groups.values() for old in group.olds}
    gone = _gone(alignment, kept)
    found = list(gone.get(-1, ()))
    for number, unit in enumerate(alignment.new.units):
        if number in groups:
            group = groups[number]
            found.append(_passage(alignment, group))
            found.extend(passage for old in group.olds for passage in gone.get(old, ()))
        elif number not in inside:
            found.append(Passage(None, None, Span(unit.start, unit.end)))
    return _joined(alignment, found)


def _gone(alignment: Alignment, kept: set[int]) -> dict[int, list[Passage]]:
    """Units of the old draft without a place in the new one, by the last placed unit before them (or -1)."""
    gone: dict[int, list[Passage]] = {}
    last = -1
    for number, unit in enumerate(alignment.old.units):
        if number in kept:
            last = number
            continue
        placement = Placement.AMBIGUOUS if number in alignment.doubtful else Placement.DELETED
        gone.setdefault(last, []).append(Passage(placement, Span(unit.start, unit.end), None))
    return gone


def _passage(alignment: Alignment, group: Group) -> Passage:
    old = _hull([alignment.old.units[number] for number in group.olds])
    new = _hull([alignment.new.units[number] for number in group.news])
    old_text, new_text = alignment.old.text, alignment.new.text
    if same_wording(old_text[old.start : old.end], new_text[new.start : new.end]):
        return Passage(Placement.MOVED if group.moved else Placement.UNCHANGED, old, new)
    return Passage(Placement.REWORDED, old, new, edits(old_text, old, new_text, new))


def _hull(units: list[Unit]) -> Span:
    return Span(units[0].start, units[-1].end)


def _joined(alignment: Alignment, found: list[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for passage in found:
        before = joined[-1] if joined else None
        if before and _go_together(alignment, before, passage):
            joined[-1] = Passage(
                passage.placement, _span(before.old, passage.old), _span(before.new, passage.new)
            )
        else:
            joined.append(passage)
    return joined


def _go_together(alignment: Alignment, before: Passage, passage: Passage) -> bool:
    """Whether two passages are of one kind, and nothing stands between them in either draft."""
    if before.placement is not passage.placement:
        return False
    if passage.placement in {Placement.REWORDED, Placement.AMBIGUOUS}:
        return False
    return _adjoin(alignment.old.text, before.old, passage.old) and _adjoin(
        alignment.new.text, before.new, passage.new
    )


def _adjoin(text: str, first: Span | None, second: Span | None) -> bool:
    if first is None or second is None:
        return first is second
    return first.end <= second.start and not text[first.end : second.start].strip()


def _span(first: Span | None, second: Span | None) -> Span | None:
    return Span(first.start, second.end) if first and second else None
