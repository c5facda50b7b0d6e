"""Where the words that a service quotes stand in a draft: one place, several that say the same, or none for sure."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from factcheck.text import anchors
from factcheck.text.claims import Part, extract
from factcheck.text.claims.grammar import words as w
from factcheck.text.sentences import Span, split

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
# words that say nothing of what a statement is about
_CONNECTING = frozenset().union(
    w.CONJUNCTIONS, w.SUBORDINATORS, w.RELATIVES, w.DETERMINERS, w.PREPOSITIONS, w.PARTICLES, w.TWO_FACED,
    w.SUBJECT_PRONOUNS, w.OBJECT_PRONOUNS, w.MODALS, w.BE, w.HAVE, w.DO, w.NEGATIONS, w.NOBODY, w.ADVERBS,
)  # fmt: skip
_STOPS = ' \t\n.!?…"”’»)'

Spans = list[tuple[int, int]]


class Places:
    """Answers for one draft. All offsets are code points, end exclusive."""

    def __init__(self, text: str) -> None:
        self.text = text

    def of(self, quote: str, restatement: str, piece: tuple[int, int]) -> Spans | None:
        """Where `quote`, from a question about `text[piece]`, stands; None when it is not there, [] when it cannot be
        told which of several places is meant.

        A whole sentence that stands alone says the same wherever it stands: all its places. Of other words said
        more than once it is the only one whose sentence shares words with the restatement that the sentences of
        the others lack; the sentence itself when they all stand in one.
        """
        begin, end = piece
        found = [(begin + s, begin + e) for s, e in anchors.places(self.text[begin:end], quote)]
        if not found:
            return None
        if all(map(self._is_sentence, found)) and self._stands_alone(quote):
            return self._everywhere(found)
        if len(found) == 1:
            return found
        sentences = [self._sentence_at(start) for start, _ in found]
        if len(set(sentences)) == 1 and all(end <= sentences[0].end for _, end in found):
            return [(sentences[0].start, sentences[0].end)]
        return self._meant(found, sentences, quote, restatement)

    @cached_property
    def _sentences(self) -> list[Span]:
        return split(self.text) or [Span(0, len(self.text))]

    def _sentence_at(self, offset: int) -> Span:
        at = bisect_right(self._sentences, offset, key=lambda sentence: sentence.start) - 1
        return self._sentences[max(at, 0)]

    def _is_sentence(self, span: tuple[int, int]) -> bool:
        sentence = self._sentence_at(span[0])
        rest = self.text[span[1] : sentence.end]
        return sentence.start == span[0] and span[1] <= sentence.end and not rest.strip(_STOPS)

    def _stands_alone(self, quote: str) -> bool:
        """Whether its words say who, what and when without the text around them."""
        told = extract(quote, (Part("paragraph", 0, len(quote)),), lenient=True)
        return not any(proposal.unresolved for proposal in told)

    def _everywhere(self, found: Spans) -> Spans:
        places = set(found)
        for start, end in found:
            words, at = self.text[start:end], -1
            while (at := self.text.find(words, at + 1)) >= 0:
                if self._is_sentence((at, at + len(words))):
                    places.add((at, at + len(words)))
        return sorted(places)

    def _meant(self, found: Spans, sentences: list[Span], quote: str, restatement: str) -> Spans:
        asked = _telling(restatement) - _telling(quote)
        shared = [asked & _telling(self.text[s.start : s.end]) for s in sentences]
        common = set.intersection(*shared)
        apart = [span for span, words in zip(found, shared, strict=True) if words - common]
        return apart if len(apart) == 1 else []


def _telling(text: str) -> set[str]:
    return {match[0].casefold() for match in _WORD.finditer(text)} - _CONNECTING
