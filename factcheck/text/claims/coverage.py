"""What no claim covers, so that nobody takes silence for a check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.text.sentences import Span, split


def uncovered(text: str, spans: Iterable[Sequence[int]]) -> list[Span]:
    """The sentences of `text` that none of `spans` (start, end in code points) touches, in order.

    A span touches a sentence when they share at least one character that is not white space.
    """
    taken = sorted((span[0], span[1]) for span in spans)
    left: list[Span] = []
    at = 0
    reach = -1
    for sentence in split(text):
        while at < len(taken) and taken[at][0] < sentence.end:
            reach = max(reach, taken[at][1])
            at += 1
        if reach <= sentence.start:
            left.append(sentence)
    return left
