"""Sentences that were split or merged: a neighbour of a link joins it when the link's other side holds its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text.drafts.links import Links
from factcheck.text.drafts.words import Draft, stops_before

COVERED = 0.60  # weighted share of its words that the other side must hold beyond what it holds already
# a sentence beside its old one's partner that is so much like the old one belongs to it as well
ALIKE_TOO = 0.55
_REACH = 2  # units away
_SAME = 0.98  # a link this alike has nothing to spare


class _Offer(NamedTuple):
    share: float
    split: bool
    old: int
    new: int


def join_parts(links: Links) -> None:
    """Join unlinked units to the link beside them that explains them best."""
    offers = [*_split_off(links), *_merged(links)]
    for _, split, old, new in sorted(offers, key=lambda offer: (-offer.share, offer.old, offer.new)):
        if split and new not in links.old_of:
            links.old_of[new] = old
        elif not split and old not in links.new_of:
            links.new_of[old] = new
    _drop_strays(links.old_of, links.new_of)
    _drop_strays(links.new_of, links.old_of)


def _drop_strays(linked: dict[int, int], back: dict[int, int]) -> None:
    """Take back parts that another unit parts from the main unit of their link."""
    for unit in [unit for unit, partner in linked.items() if back[partner] != unit]:
        partner = linked[unit]
        main = back[partner]
        between = range(min(unit, main) + 1, max(unit, main))
        if any(linked.get(other) != partner for other in between):
            del linked[unit]


def _split_off(links: Links) -> Iterator[_Offer]:
    """New units whose words stand in the old partner of a unit beside them, but not in that unit."""
    for new in links.unlinked_new():
        for beside in _beside(new, links.old_of, len(links.new_ids)):
            old = links.old_of[beside]
            if links.new_is_free(new) and links.new_of[old] == beside and links.score(old, beside) < _SAME:
                spare = links.likeness.left_over(links.old, old, beside)
                share = _share(links, links.new, new, beside, spare)
                if share >= COVERED or (abs(new - beside) == 1 and links.score(old, new) >= ALIKE_TOO):
                    yield _Offer(share, True, old, new)


def _merged(links: Links) -> Iterator[_Offer]:
    """Old units whose words stand in the new partner of a unit beside them, but not in that unit."""
    for old in links.unlinked_old():
        for beside in _beside(old, links.new_of, len(links.old_ids)):
            new = links.new_of[beside]
            if links.old_is_free(old) and links.old_of[new] == beside and links.score(beside, new) < _SAME:
                spare = links.likeness.left_over(links.new, new, beside)
                share = _share(links, links.old, old, beside, spare)
                if share >= COVERED:
                    yield _Offer(share, False, old, new)


def _share(links: Links, draft: Draft, unit: int, beside: int, spare: Counter[str]) -> float:
    """How much of a unit is among the words to spare; or how much of those is in it, if it is the same sentence.

    Two units beside each other are one sentence when no stop stands between them: a line ended there.
    """
    share = links.likeness.covered(draft, unit, spare)
    if abs(unit - beside) == 1 and not stops_before(draft, draft.units[max(unit, beside)].first):
        share = max(share, links.likeness.held(draft, unit, spare))
    return share


def _beside(unit: int, linked: dict[int, int], count: int) -> Iterator[int]:
    """The nearest linked unit before and behind, if near."""
    for step in (-1, 1):
        for distance in range(1, _REACH + 1):
            other = unit + step * distance
            if 0 <= other < count and other in linked:
                yield other
                break
