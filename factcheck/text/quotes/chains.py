"""Put the pieces of a patched quote together: in order, near each other, each once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.text.quotes.joints import Joint
from factcheck.text.quotes.search import Found

FARTHEST = 500  # code points that an ellipsis may leave out
REPLACED = 80  # code points that a bracket may stand for

Chain = tuple[Found, ...]


def chains(found: Sequence[Sequence[Found]], joints: Sequence[Joint]) -> list[Chain]:
    """Every way to take one place of each piece, in order and near each other, the nearest for each beginning.

    Of two ways that end the same the one with less left out is kept.
    """
    following: list[dict[int, int]] = []
    usable = list(range(len(found[-1])))
    for i in range(len(joints) - 1, -1, -1):
        nexts = [found[i + 1][k] for k in usable]
        starts = [place.start for place in nexts]
        step = {}
        for k, place in enumerate(found[i]):
            at = bisect_left(starts, place.end)
            if at < len(nexts) and starts[at] - place.end <= reach(joints[i]):
                step[k] = usable[at]
        following.insert(0, step)
        usable = sorted(step)
    kept: dict[Found, Chain] = {}
    for k in usable if joints else range(len(found[0])):
        chain = [found[0][k]]
        for i, step in enumerate(following):
            k = step[k]
            chain.append(found[i + 1][k])
        kept[chain[-1]] = tuple(chain)  # later beginnings are nearer
    return list(kept.values())


def reach(joint: Joint) -> int:
    """How many code points of folded text the joint may stand for."""
    return FARTHEST if joint.ellipsis else REPLACED


def why_not(found: Sequence[Sequence[Found]]) -> str:
    """Why pieces that all stand in the source make no chain."""
    position = 0
    for places in found:
        after = [place for place in places if place.start >= position]
        if not after:
            return "its parts do not stand in this order on the page"
        position = min(place.end for place in after)
    return "its parts stand too far apart on the page to be one quote"
