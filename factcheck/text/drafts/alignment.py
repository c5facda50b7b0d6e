"""Which sentences of an old draft became which sentences of a new one.

In this order: equal sentences that can be told apart, and sentences alike enough to hold a place by themselves,
as the heaviest chain that keeps its order; what stands between two links of the chain, by a dynamic programme;
sentences split off from or merged into their neighbours; moves, among what is left on both sides; and last the
copies that cannot be told apart. Every new sentence belongs to one old one at most, so a copy or lookalike that
belongs to another is never found.

The floors below were fitted on half of a set of essay drafts aligned by people and of the prose histories of two
public repositories; what is between IN_SMALL_GAP and IN_CHAIN rests on its neighbours being aligned.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from factcheck.text.drafts.copies import settle_copies
from factcheck.text.drafts.links import Links, Pair, heaviest_chain, standing_once
from factcheck.text.drafts.moves import find_moves
from factcheck.text.drafts.splits import join_parts
from factcheck.text.drafts.words import Draft, cut_alike, read
from factcheck.text.sentences import Span

IN_CHAIN = 0.50  # alike enough to hold a place without its neighbours
IN_SMALL_GAP = 0.40  # alike enough between aligned neighbours, with few to choose from
IN_LARGE_GAP = 0.47  # the same with many: by chance one of them is fairly alike
SMALL_GAP = 5
FAINT = 0.45  # a rewording less alike than this is for a person to confirm
RIVAL = 0.12  # a pair is none when one of the two is so much more alike to another
BESIDE_COPY = 0.60  # alike enough in place although the old words stand unchanged elsewhere

_MOST_CELLS = 1_000  # of one dynamic programme; a larger gap is first divided
_MOST_COPIES = 50_000_000  # cells of one exact alignment of repeated sentences (1 bit each)


@dataclass(frozen=True, slots=True)
class Group:
    """Units of the old draft and those they became, both in order; `likeness` is that of the main two."""

    olds: tuple[int, ...]
    news: tuple[int, ...]
    moved: bool
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two drafts, the groups of units that belong together, and the old units only a person can place.

    `group_of` finds the group of an old unit; `doubtful` gives an old unit's candidates in the new draft.
    """

    old: Draft
    new: Draft
    groups: tuple[Group, ...]
    group_of: dict[int, Group]
    doubtful: dict[int, tuple[int, ...]]

    def new_text(self) -> list[Span]:
        """The stretches of the new draft that no sentence of the old one became, neighbours together."""
        linked = {new for group in self.groups if group.likeness >= FAINT for new in group.news}
        found: list[Span] = []
        joins = False
        for number, unit in enumerate(self.new.units):
            if number in linked:
                joins = False
            elif joins:
                found[-1] = Span(found[-1].start, unit.end)
            else:
                found.append(Span(unit.start, unit.end))
                joins = True
        return found


def align(old_text: str, new_text: str) -> Alignment:
    """Align two drafts, sentence by sentence."""
    old, new = cut_alike(read(old_text), read(new_text))
    links = Links(old, new)
    if old.units and new.units:
        _Aligner(links).run()
    groups = _groups(links)
    group_of = {unit: group for group in groups for unit in group.olds}
    return Alignment(old, new, groups, group_of, links.doubtful)


class _Aligner:
    """The stages that keep the order of the drafts."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.equals = _equal_pairs(links)
        olds = [i for i in range(len(links.old_ids)) if links.old_is_free(i)]
        news = [j for j in range(len(links.new_ids)) if links.new_is_free(j)]
        self.candidates = links.likeness.candidates(olds, news, IN_SMALL_GAP)
        self.best_for_old = {i: scored[0].likeness for i, scored in self.candidates.items() if scored}
        self.best_for_new: dict[int, float] = {}
        for scored in self.candidates.values():
            for likeness, new in scored:
                self.best_for_new[new] = max(likeness, self.best_for_new.get(new, 0.0))

    def run(self) -> None:
        """Find all links."""
        links = self.links
        chain = self._chain()
        for pair in chain:
            links.link(*pair)
        for gap in _gaps(chain, (0, len(links.old_ids)), (0, len(links.new_ids))):
            self._align_gap(*gap)
        join_parts(links)
        find_moves(links)
        join_parts(links)
        links.mark_moved()
        settle_copies(links)
        links.mark_moved()

    def _chain(self) -> list[Pair]:
        """Equal and clearly alike pairs in common order; a pair weighs as much as the words that speak for it."""
        links = self.links
        weighed = [(old, new, float(links.old.units[old].length)) for old, new in self.equals]
        for old, scored in self.candidates.items():
            for likeness, new in scored:
                if (
                    likeness >= IN_CHAIN
                    and (old, new) not in self.equals
                    and self._unrivalled(old, new, likeness)
                ):
                    words = (links.old.units[old].length + links.new.units[new].length) / 2
                    weighed.append((old, new, words * (likeness - IN_SMALL_GAP) / (1 - IN_SMALL_GAP)))
        return heaviest_chain(weighed)

    def _unrivalled(self, old: int, new: int, likeness: float) -> bool:
        best = max(self.best_for_old.get(old, 0.0), self.best_for_new.get(new, 0.0))
        return likeness > best - RIVAL

    def _align_gap(self, olds: range, news: range) -> None:
        """Align what stands between two links: equal sentences first, they repeat others; then alike ones."""
        same = self._repeated(olds, news)
        for pair in same:
            self.links.link(*pair)
        for inner in _gaps(same, (olds.start, olds.stop), (news.start, news.stop)):
            self._align_alike(*inner)

    def _repeated(self, olds: range, news: range) -> list[Pair]:
        ids, others = self.links.old_ids[olds.start : olds.stop], self.links.new_ids[news.start : news.stop]
        if len(ids) * len(others) > _MOST_COPIES or not set(ids) & set(others):
            return []
        return [
            Pair(olds[block.a + step], news[block.b + step])
            for block in LCSseq.editops(ids, others).as_matching_blocks()
            for step in range(block.size)
        ]

    def _align_alike(self, olds: range, news: range) -> None:
        links = self.links
        free_olds = [i for i in olds if links.old_is_free(i) or links.new_count[links.old_ids[i]]]
        free_news = [j for j in news if links.new_is_free(j)]
        if not free_olds or not free_news:
            return
        if len(free_olds) * len(free_news) <= _MOST_CELLS:
            for pair in self._best_in_order(free_olds, free_news):
                links.link(*pair)
            return
        inside = set(free_news)
        chain = heaviest_chain(
            (old, new, likeness - IN_SMALL_GAP + 0.01)
            for old in free_olds
            for likeness, new in self.candidates.get(old, ())
            if new in inside and likeness >= IN_LARGE_GAP and self._unrivalled(old, new, likeness)
        )
        for pair in chain:
            links.link(*pair)
        if chain:
            for inner in _gaps(chain, (olds.start, olds.stop), (news.start, news.stop)):
                self._align_alike(*inner)

    def _best_in_order(self, olds: list[int], news: list[int]) -> list[Pair]:
        """The pairs, rising on both sides, whose likeness above the floor adds up to most."""
        floor = IN_SMALL_GAP if max(len(olds), len(news)) <= SMALL_GAP else IN_LARGE_GAP
        gains = [[self._gain(old, new, floor) for new in news] for old in olds]
        best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
        for i in reversed(range(len(olds))):
            for j in reversed(range(len(news))):
                best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + gains[i][j])
        pairs: list[Pair] = []
        i = j = 0
        while i < len(olds) and j < len(news):
            if best[i][j] == best[i + 1][j]:
                i += 1
            elif best[i][j] == best[i][j + 1]:
                j += 1
            else:
                pairs.append(Pair(olds[i], news[j]))
                i, j = i + 1, j + 1
        return pairs

    def _gain(self, old: int, new: int, floor: float) -> float:
        likeness = self.links.score(old, new)
        if not self.links.old_is_free(old):
            floor = BESIDE_COPY
        if likeness < floor or not self._unrivalled(old, new, likeness):
            return 0.0
        return likeness - floor + 0.01


def _equal_pairs(links: Links) -> set[tuple[int, int]]:
    """Pairs of equal units that can be told from all others: by themselves, or with the unit beside them."""
    olds, news = standing_once(links.old_ids), standing_once(links.new_ids)
    pairs = {(olds[key], news[key]) for key in olds.keys() & news.keys()}
    two_olds = standing_once(list(zip(links.old_ids, links.old_ids[1:], strict=False)))
    two_news = standing_once(list(zip(links.new_ids, links.new_ids[1:], strict=False)))
    for key in two_olds.keys() & two_news.keys():
        pairs.add((two_olds[key], two_news[key]))
        pairs.add((two_olds[key] + 1, two_news[key] + 1))
    return pairs


def _gaps(chain: list[Pair], olds: tuple[int, int], news: tuple[int, int]) -> list[tuple[range, range]]:
    """What a chain leaves out of two ranges, where both sides have something."""
    edges = [Pair(olds[0] - 1, news[0] - 1), *chain, Pair(olds[1], news[1])]
    gaps = [
        (range(left.old + 1, right.old), range(left.new + 1, right.new)) for left, right in pairwise(edges)
    ]
    return [(a, b) for a, b in gaps if a and b]


def _groups(links: Links) -> tuple[Group, ...]:
    """The links as groups, in the order of the old draft."""
    by_new: dict[int, list[int]] = {}
    for old, new in sorted(links.new_of.items()):
        by_new.setdefault(new, []).append(old)
    by_old: dict[int, list[int]] = {}
    for new, old in sorted(links.old_of.items()):
        by_old.setdefault(old, []).append(new)
    return tuple(
        Group(
            tuple(olds),
            tuple(by_old[links.old_of[new]]),
            links.old_of[new] in links.moved,
            links.score(links.old_of[new], new),
        )
        for new, olds in by_new.items()
    )
