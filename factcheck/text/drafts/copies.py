"""Equal sentences in one draft: each keeps to its own neighbours, and those that cannot be told apart are doubtful."""

from __future__ import annotations

from itertools import accumulate, pairwise

from factcheck.text.drafts.links import Links


def settle_copies(links: Links) -> None:
    """Give each copy of a sentence the partner that its neighbours speak for; where none do, mark it as doubtful.

    Without this, of two copies the untouched one would take the place of the other that was edited or deleted.
    """
    linked = _counts([old in links.new_of for old in range(len(links.old_ids))])
    copies = _places(links.new_ids)
    for wording, olds in _places(links.old_ids).items():
        for left, right in pairwise(olds):
            apart = right > left + 1 and linked[right] != linked[left + 1]
            placed = [old for old in (left, right) if old in links.new_of]
            if len(placed) == 2:
                sure = _settle_both(links, left, right, apart=apart)
            elif len(placed) == 1:
                gone = right if placed == [left] else left
                sure = _settle_one(links, placed[0], gone, apart=apart)
            else:
                continue
            if not sure and wording in copies:
                links.doubtful[left] = links.doubtful[right] = tuple(copies[wording])
        if len(olds) > 1:
            _doubt_unsupported(links, olds)
    _doubt_new_copies(links)


def _settle_both(links: Links, left: int, right: int, *, apart: bool) -> bool:
    """Exchange the partners of two copies if that suits their neighbours better; whether all is sure then."""
    a, b = links.new_of[left], links.new_of[right]
    if (
        a == b
        or left not in (links.old_of[a], links.old_of[b])
        or right not in (links.old_of[a], links.old_of[b])
    ):
        return True
    as_is = _support(links, {left: a, right: b})
    exchanged = _support(links, {left: b, right: a})
    if exchanged > as_is or (exchanged == as_is and a > b):
        links.link(left, b)
        links.link(right, a)
    return apart or exchanged != as_is or links.equal(left, a) == links.equal(right, b)


def _settle_one(links: Links, kept: int, gone: int, *, apart: bool) -> bool:
    """Give the partner of one copy to the other, that has none, if that suits the neighbours; whether all is sure."""
    new = links.new_of[kept]
    if not links.equal(kept, new):
        return True
    as_is, other = _support(links, {kept: new}), _support(links, {gone: new})
    if other > as_is and links.old_of[new] == kept:
        del links.new_of[kept]
        links.link(gone, new)
        return True
    return abs(kept - gone) > 1 and (as_is > other or (apart and kept not in links.moved))


def _doubt_unsupported(links: Links, olds: list[int]) -> None:
    """Doubt a copy that would have moved without any of its neighbours."""
    for old in olds:
        new = links.new_of.get(old)
        if new is None or old not in links.moved or not links.equal(old, new):
            continue
        if not _support(links, {old: new}):
            links.doubtful[old] = (new,)


def _doubt_new_copies(links: Links) -> None:
    """Doubt a link where of two copies in the new draft one is new, and only new text stands between them."""
    linked = _counts([new in links.old_of for new in range(len(links.new_ids))])
    for news in _places(links.new_ids).values():
        for left, right in pairwise(news):
            new = [copy for copy in (left, right) if copy not in links.old_of]
            if len(new) != 1 or right == left + 1 or linked[right] != linked[left + 1]:
                continue
            kept = left if new == [right] else right
            old = links.old_of[kept]
            if links.equal(old, kept) and _support(links, {old: kept}) <= _support(links, {old: new[0]}):
                links.doubtful[old] = (left, right)


def _places(ids: list[int]) -> dict[int, list[int]]:
    """Where each wording stands, in order."""
    places: dict[int, list[int]] = {}
    for place, wording in enumerate(ids):
        places.setdefault(wording, []).append(place)
    return places


def _counts(linked: list[bool]) -> list[int]:
    """How many units before each one are linked."""
    return list(accumulate(linked, initial=0))


def _support(links: Links, tried: dict[int, int]) -> int:
    """For links as they would be: how many of their neighbours on either side belong together as well."""
    return sum(
        tried.get(old + step, links.new_of.get(old + step)) == new + step
        for old, new in tried.items()
        for step in (-1, 1)
    )
