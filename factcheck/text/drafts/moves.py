"""Moved sentences: among what alignment left over on both sides, so that no other sentence's words are taken."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict

from factcheck.text.drafts.likeness import Scored
from factcheck.text.drafts.links import SHORT, Links, standing_once

MOVED = 0.58  # alike enough to be found in another place
BESIDE_MOVED = 0.45  # alike enough beside a sentence that moved
MARGIN = 0.10  # how much more alike than the next best a find must be
_ROUNDS = 3


def find_moves(links: Links) -> None:
    """Link what stands elsewhere in the new draft; mark old units as doubtful that fit several places."""
    _link_equal(links)
    candidates = links.likeness.candidates(links.unlinked_old(), links.unlinked_new(), BESIDE_MOVED)
    for _ in range(_ROUNDS):
        found = len(links.new_of)
        _link_alike(links, candidates)
        if len(links.new_of) == found:
            break
    for old in [old for old in links.doubtful if old in links.new_of]:
        del links.doubtful[old]


def _link_equal(links: Links) -> None:
    olds, news = links.unlinked_old(), links.unlinked_new()
    moved: list[int] = []
    old_places = standing_once([links.old_ids[old] for old in olds])
    new_places = standing_once([links.new_ids[new] for new in news])
    for wording in sorted(old_places.keys() & new_places.keys()):
        old, new = olds[old_places[wording]], news[new_places[wording]]
        if links.old.units[old].length >= SHORT:
            links.link(old, new)
            moved.append(old)
    _link_beside(links, moved)


def _link_alike(links: Links, candidates: dict[int, list[Scored]]) -> None:
    """Link alike units, the most alike first, where no other unlinked one fits nearly as well."""
    offers = sorted(
        (
            (likeness, old, new)
            for old, scored in candidates.items()
            for likeness, new in scored
            if old not in links.new_of and new not in links.old_of
        ),
        key=lambda offer: (-offer[0], offer[1], offer[2]),
    )
    for_old: defaultdict[int, list[float]] = defaultdict(list)
    for_new: defaultdict[int, list[float]] = defaultdict(list)
    for likeness, old, new in offers:
        insort(for_old[old], likeness)
        insort(for_new[new], likeness)
    moved: list[int] = []
    for likeness, old, new in offers:
        if likeness < MOVED or old in links.new_of or new in links.old_of:
            continue
        if _stands_out(likeness, for_old[old]) and _stands_out(likeness, for_new[new]):
            links.link(old, new)
            moved.append(old)
        else:
            links.doubtful.setdefault(
                old, tuple(other.new for other in candidates[old] if other.new not in links.old_of)
            )
    _link_beside(links, moved)


def _stands_out(likeness: float, rising: list[float]) -> bool:
    return rising[-1] == likeness and (len(rising) == 1 or rising[-2] <= likeness - MARGIN)


def _link_beside(links: Links, moved: list[int]) -> None:
    """Link the neighbours of moved units with one another, as far as they are alike: paragraphs move whole."""
    waiting = list(moved)
    while waiting:
        old = waiting.pop()
        new = links.new_of[old]
        for step in (-1, 1):
            a, b = old + step, new + step
            free = 0 <= a < len(links.old_ids) and 0 <= b < len(links.new_ids)
            if free and a not in links.new_of and b not in links.old_of and links.score(a, b) >= BESIDE_MOVED:
                links.link(a, b)
                waiting.append(a)
