"""How alike sentences of two drafts are. Likeness proposes which sentence became which; it accepts nothing."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

from factcheck.text.drafts.words import IN_ADDRESS, Draft

_ADDRESS_WEIGHT = 0.3  # a link says where, not what
_FULL_TRUST = 5  # words; a shorter sentence is easily contained in another by chance
_DOUBT = 3
_NEVER_LINKED = 0.40  # no stage links sentences less alike
_CANDIDATES = 6  # sentences compared in full for each one looked for
_SHORT_LIST = 40  # a word in more sentences than this tells little
_TELLING = 4  # so many of a sentence's rarest words are looked up however frequent they are
_NEAREST = 8  # and then only in so many sentences around the expected place


class Scored(NamedTuple):
    """A unit of the new draft and how alike it is."""

    likeness: float
    new: int


class _Bag(NamedTuple):
    counts: Counter[str]
    weight: float
    words: str
    keys: tuple[str, ...]


class Likeness:
    """Compares the units of one pair of drafts; a rare word weighs more than a frequent one."""

    def __init__(self, old: Draft, new: Draft, old_ids: list[int], new_ids: list[int]) -> None:
        """Make ready; units with the same number in `old_ids` and `new_ids` have the same words."""
        self.old = old
        self.new = new
        self._old_ids = old_ids
        self._new_ids = new_ids
        frequency = Counter[str]()
        for draft in (old, new):
            for unit in draft.units:
                frequency.update(set(draft.keys[unit.first : unit.last]))
        total = len(old.units) + len(new.units)
        self._weights = {
            word: math.log(1 + total / count) * (_ADDRESS_WEIGHT if word.startswith(IN_ADDRESS) else 1)
            for word, count in frequency.items()
        }
        self._bags: dict[int, _Bag] = {}
        self._known: dict[tuple[int, int], float] = {}

    def of(self, old: int, new: int) -> float:
        """From 0 to 1 for a unit of the old and one of the new draft: the mean of three measures.

        Characters in common order (a changed ending is nearly the same word); weighted words in common; and
        how much of the shorter stands in the longer, in the same order (sentences get extended, cut, split and
        merged, which leaves the order; a caption with the same names does not).
        """
        pair = self._old_ids[old], self._new_ids[new]
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._measured(self._bag(self.old, old), self._bag(self.new, new))
        return known

    def _measured(self, a: _Bag, b: _Bag) -> float:
        common = self._common(a.counts, b.counts)
        if not common:
            return 0.0
        shorter = min(a.counts.total(), b.counts.total())
        contained = min(1.0, shorter / _FULL_TRUST) * common / min(a.weight, b.weight)
        others = ratio(a.words, b.words) / 100 + 2 * common / (a.weight + b.weight)
        if others + contained >= 3 * _NEVER_LINKED:  # below, the order of words could only lower it further
            contained *= LCSseq.similarity(a.keys, b.keys) / self._shared(a.counts, b.counts)
        whole = (others + contained) / 3
        return whole * min(1.0, (shorter + _DOUBT) / (_FULL_TRUST + _DOUBT))

    def left_over(self, draft: Draft, unit: int, twin: int) -> Counter[str]:
        """The words of a unit of `draft` that its `twin` in the other draft does not hold."""
        other = self.new if draft is self.old else self.old
        return self._bag(draft, unit).counts - self._bag(other, twin).counts

    def covered(self, draft: Draft, unit: int, words: Counter[str]) -> float:
        """Which weighted share of a unit of `draft` is among `words`."""
        bag = self._bag(draft, unit)
        return self._common(bag.counts, words) / bag.weight

    def held(self, draft: Draft, unit: int, words: Counter[str]) -> float:
        """Which weighted share of `words` stands in a unit of `draft`."""
        weight = sum(self._weights[word] * count for word, count in words.items())
        return self._common(self._bag(draft, unit).counts, words) / weight if weight else 0.0

    def candidates(self, olds: Iterable[int], news: Iterable[int], floor: float) -> dict[int, list[Scored]]:
        """For each of `olds`: the `news` that share its rarest words and are at least `floor` alike, best first."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for unit in news:
            for word in set(self.new.keys_of(unit)):
                index[word].append(unit)
        found: dict[int, list[Scored]] = {}
        for unit in olds:
            votes = self._votes(unit, index)
            best = _most_voted(votes)
            scored = sorted(
                (Scored(self.of(unit, other), other) for other in best), key=lambda s: (-s[0], s[1])
            )
            found[unit] = [candidate for candidate in scored if candidate.likeness >= floor]
        return found

    def _votes(self, unit: int, index: dict[str, list[int]]) -> dict[int, float]:
        """For units of the new draft: the weight of the rarest words of `unit` that they hold."""
        words = sorted(
            {word for word in self.old.keys_of(unit) if word in index},
            key=lambda word: (len(index[word]), word),
        )
        expected = unit * len(self.new.units) // len(self.old.units)
        votes: defaultdict[int, float] = defaultdict(float)
        for rank, word in enumerate(words):
            holders = index[word]
            if len(holders) > _SHORT_LIST:
                if rank >= _TELLING:
                    break
                middle = bisect_left(holders, expected)
                holders = holders[max(0, middle - _NEAREST // 2) : middle + _NEAREST // 2]
            for holder in holders:
                votes[holder] += self._weights[word]
        return votes

    @staticmethod
    def _shared(counts: Counter[str], others: Counter[str]) -> int:
        """How many words two units have in common, whatever their order."""
        return sum(min(count, others[word]) for word, count in counts.items() if word in others)

    def _common(self, counts: Counter[str], others: Counter[str]) -> float:
        if len(others) < len(counts):
            counts, others = others, counts
        weights = self._weights
        return sum(
            weights[word] * min(count, others[word]) for word, count in counts.items() if word in others
        )

    def _bag(self, draft: Draft, unit: int) -> _Bag:
        wording = (self._new_ids if draft is self.new else self._old_ids)[unit]
        known = self._bags.get(wording)
        if known is None:
            words = draft.keys_of(unit)
            weight = sum(self._weights[word] for word in words)
            said = " ".join(word for word in words if not word.startswith(IN_ADDRESS))
            known = self._bags[wording] = _Bag(Counter(words), weight, said or " ".join(words), words)
        return known


def _most_voted(votes: dict[int, float]) -> list[int]:
    """The few units with most votes; of equals the first ones."""
    least = sorted(votes.values(), reverse=True)[:_CANDIDATES][-1] if votes else 0.0
    several = [unit for unit, weight in votes.items() if weight >= least]
    return sorted(several, key=lambda unit: (-votes[unit], unit))[:_CANDIDATES]
