"""Two drafts of one essay compared: where each claim went, which text is new, and a diff for people.

Pure functions of the two texts. A verdict may stay with a claim only where `Placed.placement` is unchanged or moved:
the claim's own words then stand, but for typography, in what its own sentence became. Where `Placed.leaned` is set,
what its restatement takes from the draft, or what it stands in, did not stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.text.drafts.alignment import align
from factcheck.text.drafts.framing import Framing
from factcheck.text.drafts.leaning import Leaned
from factcheck.text.drafts.passages import Passage, passages
from factcheck.text.drafts.placed import Placed
from factcheck.text.drafts.placing import Placing
from factcheck.text.drafts.setting import NOTE, Division
from factcheck.text.respelling import Respelled, in_one_spelling
from factcheck.text.sentences import Span


class Comparison:
    """An old and a new draft, with their divisions if these are known; aligned once and asked as often as needed."""

    def __init__(
        self, old_text: str, new_text: str, old: Sequence[Division] = (), new: Sequence[Division] = ()
    ) -> None:
        self._alignment = align(old_text, new_text)
        self._placing = Placing(self._alignment, Framing(self._alignment, old, new))
        self._divisions = old, new
        self._spelled: tuple[Respelled, Respelled, Comparison] | None = None

    def place(self, start: int, end: int, told: str = "") -> Placed:
        """Say what became of `old_text[start:end]`, a claim that is restated as `told`.

        Raises ValueError when the span is not inside the old draft or holds nothing but white space.
        """
        return self._placing.place(start, end, told)

    def put(self, old: Span, new: Span, told: str) -> Leaned | None:
        """What is not as it was about the words `old`, told as `told`, which a person found again at `new`."""
        return self._placing.put(old, new, told)

    def beside(self, old: Span, new: Span, told: str) -> str:
        """What is not as it was about the words `old`, told as `told`, that stand at `new`; "" where nothing is.

        What is only spelled otherwise (`respelling`), in these words or beside them, is as it was.
        """
        leaned = self.put(old, new, told)
        if leaned is None:
            return ""
        before, now, spelled = self._in_one_spelling()
        places = Span(*before.span(*old)), Span(*now.span(*new))
        return leaned.reason if spelled.put(*places, in_one_spelling(told).text) else ""

    def _in_one_spelling(self) -> tuple[Respelled, Respelled, Comparison]:
        """Both drafts as a house with one spelling for all would print them, and these compared."""
        if self._spelled is None:
            before, now = (
                in_one_spelling(draft.text) for draft in (self._alignment.old, self._alignment.new)
            )
            divisions = [
                [Division(one.kind, *spelled.span(one.start, one.end), _where(one)) for one in parts]
                for spelled, parts in zip((before, now), self._divisions, strict=True)
            ]
            self._spelled = before, now, Comparison(before.text, now.text, *divisions)
        return self._spelled

    def doubted(self, new: Span, reason: str) -> Leaned:
        """The words `new`, of which only a person can say what they say now: told in their sentence, and why."""
        return self._placing.leaning.doubted(reason, new)

    def new_passages(self) -> list[Span]:
        """The stretches of the new draft that no sentence of the old one became, in order."""
        return self._alignment.new_text()

    def passages(self) -> list[Passage]:
        """All of both drafts as a diff, in the order of the new one."""
        return passages(self._alignment)


def _where(one: Division) -> str:
    """Where a division stands; the words of a footnote in the one spelling, as its division has them."""
    return in_one_spelling(one.where).text if one.kind == NOTE else one.where


def realign(old_text: str, new_text: str, spans: Iterable[tuple[int, int]]) -> list[Placed]:
    """Say for each span of the old draft (code points, end exclusive) where it stands in the new one.

    Raises ValueError for a span that is not inside the old draft or holds nothing but white space.
    """
    comparison = Comparison(old_text, new_text)
    return [comparison.place(start, end) for start, end in spans]


def new_passages(old_text: str, new_text: str) -> list[Span]:
    """The stretches of the new draft that no sentence of the old one became, in order."""
    return Comparison(old_text, new_text).new_passages()


def diff(old_text: str, new_text: str) -> list[Passage]:
    """All of both drafts as a diff, in the order of the new one."""
    return Comparison(old_text, new_text).passages()
