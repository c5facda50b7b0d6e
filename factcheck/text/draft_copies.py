"""Equal sentences that cannot be told apart: where one of several is gone or new, and its place does not say which."""

from __future__ import annotations

from itertools import accumulate, pairwise

from factcheck.text.draft_links import Links


def doubt_copies(links: Links) -> None:
    """Mark old units as doubtful whose link to an equal sentence might as well be that of another copy."""
    _doubt_gone_copies(links)
    _doubt_new_copies(links)


def _doubt_gone_copies(links: Links) -> None:
    """Of two copies in the old draft one is gone, and nothing aligned stands between them."""
    linked = _counts([old in links.new_of for old in range(len(links.old_ids))])
    copies = _places(links.new_ids)
    for wording, olds in _places(links.old_ids).items():
        for left, right in pairwise(olds):
            gone = [old for old in (left, right) if old not in links.new_of]
            if wording not in copies or len(gone) != 1 or linked[right] != linked[left + 1]:
                continue
            kept = left if gone == [right] else right
            new = links.new_of[kept]
            if not links.equal(kept, new) or _support(links, kept, new) <= _support(links, gone[0], new):
                links.doubtful[left] = links.doubtful[right] = tuple(copies[wording])


def _doubt_new_copies(links: Links) -> None:
    """Of two copies in the new draft one is new, and only new text stands between them."""
    linked = _counts([new in links.old_of for new in range(len(links.new_ids))])
    for news in _places(links.new_ids).values():
        for left, right in pairwise(news):
            new = [copy for copy in (left, right) if copy not in links.old_of]
            if len(new) != 1 or right == left + 1 or linked[right] != linked[left + 1]:
                continue
            kept = left if new == [right] else right
            old = links.old_of[kept]
            if links.equal(old, kept) and _support(links, old, kept) <= _support(links, old, new[0]):
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


def _support(links: Links, old: int, new: int) -> int:
    """On how many sides the neighbours of the two belong together as well."""
    return (links.new_of.get(old - 1) == new - 1) + (links.new_of.get(old + 1) == new + 1)
