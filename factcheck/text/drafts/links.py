"""The links between the units of two drafts while they are being found, and the heaviest chain of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from factcheck.text.drafts.likeness import Likeness
from factcheck.text.drafts.words import Draft

SHORT = 4  # words; of a shorter sentence an equal one may be another

Key = TypeVar("Key", bound=Hashable)


class Pair(NamedTuple):
    """A unit of the old and one of the new draft."""

    old: int
    new: int


class Links:
    """Which unit of the old draft became which of the new one, as far as found.

    `new_of` and `old_of` hold the main partner of each linked unit; several old units may have been merged into
    one new unit, and one old unit split into several. `doubtful` old units have candidates but no safe partner.
    """

    def __init__(self, old: Draft, new: Draft) -> None:
        self.old = old
        self.new = new
        wordings: dict[tuple[str, ...], int] = {}
        self.old_ids = [wordings.setdefault(old.keys_of(i), len(wordings)) for i in range(len(old.units))]
        self.new_ids = [wordings.setdefault(new.keys_of(j), len(wordings)) for j in range(len(new.units))]
        self.likeness = Likeness(old, new, self.old_ids, self.new_ids)
        self.old_count = Counter(self.old_ids)
        self.new_count = Counter(self.new_ids)
        self.new_of: dict[int, int] = {}
        self.old_of: dict[int, int] = {}
        self.moved: set[int] = set()
        self.doubtful: dict[int, tuple[int, ...]] = {}

    def link(self, old: int, new: int) -> None:
        """Record a main link."""
        self.new_of[old] = new
        self.old_of[new] = old

    def mark_moved(self) -> None:
        """Call moved what is not in the heaviest chain of links that keeps its order; words are the weight."""
        main = [(old, new) for old, new in self.new_of.items() if self.old_of[new] == old]
        chain = heaviest_chain((old, new, float(self.old.units[old].length)) for old, new in main)
        self.moved = {old for old, _ in main} - {old for old, _ in chain}

    def score(self, old: int, new: int) -> float:
        """How alike two units are; 1 when their words are equal but for case."""
        return 1.0 if self.old_ids[old] == self.new_ids[new] else self.likeness.of(old, new)

    def equal(self, old: int, new: int) -> bool:
        """Whether two units have the same words but for case."""
        return self.old_ids[old] == self.new_ids[new]

    def old_is_free(self, old: int) -> bool:
        """Whether no copy in the new draft is spoken for by this old unit: then it may have been reworded."""
        wording = self.old_ids[old]
        return self.old.units[old].length < SHORT or self.new_count[wording] < self.old_count[wording]

    def new_is_free(self, new: int) -> bool:
        """Whether no old unit has these very words to itself: then it may be the rewording of another."""
        wording = self.new_ids[new]
        return self.new.units[new].length < SHORT or self.old_count[wording] < self.new_count[wording]

    def unlinked_old(self) -> list[int]:
        """Old units without a link, in order."""
        return [i for i in range(len(self.old_ids)) if i not in self.new_of]

    def unlinked_new(self) -> list[int]:
        """New units without a link, in order."""
        return [j for j in range(len(self.new_ids)) if j not in self.old_of]


def standing_once(keys: Sequence[Key]) -> dict[Key, int]:
    """Where each of those keys stands that stand only once."""
    counts = Counter(keys)
    return {key: place for place, key in enumerate(keys) if counts[key] == 1}


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> list[Pair]:
    """Of (old, new, weight) those pairs, rising on both sides, that weigh most together. O(n log n)."""
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    rank = {new: place + 1 for place, new in enumerate(sorted({pair[1] for pair in ordered}))}
    tree = [(0.0, -1)] * (len(rank) + 1)  # Fenwick tree: best weight, and its last pair, up to a rank
    before: list[int] = []
    best = (0.0, -1)
    for number, (_, new, weight) in enumerate(ordered):
        top = (0.0, -1)
        at = rank[new] - 1
        while at:
            top = max(top, tree[at])
            at &= at - 1
        before.append(top[1])
        reached = (top[0] + weight, number)
        best = max(best, reached)
        at = rank[new]
        while at < len(tree):
            tree[at] = max(tree[at], reached)
            at += at & -at
    chain: list[Pair] = []
    number = best[1]
    while number >= 0:
        chain.append(Pair(*ordered[number][:2]))
        number = before[number]
    return chain[::-1]
