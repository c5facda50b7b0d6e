"""Sentences that stand several times in a text, as a page's title does: nobody can say which of them a quote means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from factcheck.text.sentences import Span


def dispensable(
    text: str,
    number: int,
    spans: Sequence[Span],
    having: Collection[Collection[int]],
    fewest: int,
    title: str = "",
) -> bool:
    """Whether the sentence `number` of those at `spans` is repeated, and one that stands once serves instead.

    `having` are the numbers of the sentences with each term that is looked for and that it has. One of at least
    `fewest` words with all of them serves; instead of a title, one with any of them.
    """
    words = words_at(text, spans[number])
    if text.count(words) < 2 or not having:
        return False
    sets = [set(numbers) for numbers in having]
    others = set.union(*sets) if words in title else set.intersection(*sets)
    # twins have the same terms: most of what is repeated goes before the whole text is looked through for the rest
    counts = Counter(words_at(text, spans[other]) for other in sorted(others))
    return any(_serves(text, said, counts, fewest) for said in counts if said != title)


def words_at(text: str, span: Span) -> str:
    """The words of a sentence without the space around them."""
    return text[span.start : span.end].strip()


def _serves(text: str, words: str, counts: Mapping[str, int], fewest: int) -> bool:
    return counts[words] == 1 and len(words.split()) >= fewest and text.count(words) == 1
