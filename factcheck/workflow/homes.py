"""Which claims a stretch of a draft belongs to: those at its words, else in its sentence, else in its paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.essays.manuscript import Manuscript, Part
from factcheck.text.sentences import Span, split_block
from factcheck.workflow.stretches import Stretch, Stretches


class Homes:
    """Answers for one draft and its claims, each given by the places it stands at."""

    def __init__(self, manuscript: Manuscript, places: Sequence[Sequence[tuple[int, int]]]) -> None:
        self._text = manuscript.text
        self._parts = manuscript.parts
        self._places = Stretches(
            Stretch(start, end, n) for n, spans in enumerate(places) for start, end in spans
        )
        self._sentences: dict[int, list[Span]] = {}

    def of(self, start: int, end: int) -> list[int]:
        """The numbers of the claims that `text[start:end]` belongs to, ascending; [] when its paragraph has none.

        Of a paragraph's claims it is the nearest one before, or else the first one after.
        """
        at_words = self._at(start, end)
        if at_words:
            return at_words
        parts = self._parts_of(start, end)
        sentences = [s for part in parts for s in self._sentences_of(part) if s.start < end and s.end > start]
        if sentences:
            in_sentence = self._at(sentences[0].start, sentences[-1].end)
            if in_sentence:
                return in_sentence
        return self._nearest(start, parts) if parts else []

    def _at(self, start: int, end: int) -> list[int]:
        return sorted({place.what for place in self._places.sharing(start, end)})

    def _nearest(self, start: int, parts: Sequence[Part]) -> list[int]:
        first, last = parts[0].start, parts[-1].end
        after = self._places.before(start)
        beside = (after - 1, after) if after else (after,)
        near = [self._places.all[at] for at in beside if at < len(self._places.all)]
        return [place.what for place in near if first <= place.start < last][:1]

    def _parts_of(self, start: int, end: int) -> Sequence[Part]:
        left = bisect_right(self._parts, start, key=lambda part: part.end)
        return self._parts[left : bisect_left(self._parts, end, key=lambda part: part.start)]

    def _sentences_of(self, part: Part) -> list[Span]:
        if part.start not in self._sentences:
            self._sentences[part.start] = split_block(self._text, Span(part.start, part.end))
        return self._sentences[part.start]
