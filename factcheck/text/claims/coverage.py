"""What no claim covers, so that nobody takes silence for a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.text.claims.grammar import words as w
from factcheck.text.sentences import Span, split

# words that say nothing alone: what is left between claims is mostly these
_CONNECTING = frozenset().union(
    w.CONJUNCTIONS,
    w.SUBORDINATORS,
    w.RELATIVES,
    w.DETERMINERS,
    w.PREPOSITIONS,
    w.TWO_FACED,
    w.SUBJECT_PRONOUNS,
    w.OBJECT_PRONOUNS,
    w.ADVERBS - w.NOBODY,
    w.listed("that to also so then"),
)
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")


def uncovered(
    text: str, spans: Iterable[Sequence[int]], sentences: Iterable[Span] | None = None
) -> list[tuple[Span, Span]]:
    """What of `text` none of `spans` (start, end in code points) covers, in order: each with its sentence.

    `sentences` are those of the text, when they are known.

    That is the whole sentence when no span shares a character with it that is not white space; else each stretch of
    it left between the spans that says something: two words or more, not all of which merely connect.
    """
    taken = sorted((span[0], span[1]) for span in spans if span[0] < span[1])
    left: list[tuple[Span, Span]] = []
    at, reach = 0, 0
    for sentence in split(text) if sentences is None else sentences:
        holes: list[Span] = []
        begin = max(sentence.start, reach)
        while at < len(taken) and taken[at][0] < sentence.end:
            if taken[at][0] > begin:
                holes.append(Span(begin, taken[at][0]))
            reach = max(reach, taken[at][1])
            begin = max(begin, reach)
            at += 1
        if begin < sentence.end:
            holes.append(Span(begin, sentence.end))
        left += [(hole, sentence) for hole in _telling(text, sentence, holes)]
    return left


def _telling(text: str, sentence: Span, holes: Sequence[Span]) -> Iterator[Span]:
    if list(holes) == [sentence]:
        yield sentence
        return
    for hole in holes:
        words = list(_WORD.finditer(text, hole.start, hole.end))
        if len(words) > 1 and not all(word[0].lower() in _CONNECTING for word in words):
            yield Span(words[0].start(), words[-1].end())
