"""Which claims a stretch of a draft belongs to: the closest at its words, else in its sentence, else its paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.essays.manuscript import Manuscript, Part
from factcheck.text.sentences import Span, split_block
from factcheck.workflow.claims.stretches import Stretch, Stretches


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

        Of claims that lie in one another it is the innermost that holds the whole stretch, and any inside it: what
        a clause says in an insertion is not told by the statement around it. Of a paragraph's claims it is the
        nearest one before, or else the first one after.
        """
        at_words = self._closest(start, end)
        if at_words:
            return at_words
        parts = self._parts_of(start, end)
        sentences = [s for part in parts for s in self._sentences_of(part) if s.start < end and s.end > start]
        if sentences:
            in_sentence = self._at(sentences[0].start, sentences[-1].end)
            if in_sentence:
                return in_sentence
        return self._nearest(start, parts) if parts else []

    def _closest(self, start: int, end: int) -> list[int]:
        shared = list(self._places.sharing(start, end))
        holding = sorted(
            {place[:2] for place in shared if place.start <= start and end <= place.end},
            key=lambda span: (span[1] - span[0], span),
        )
        around = {
            span
            for at, span in enumerate(holding)
            if any(span[0] <= inner[0] and inner[1] <= span[1] for inner in holding[:at])
        }
        return sorted({place.what for place in shared if place[:2] not in around})

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
