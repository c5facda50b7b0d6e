"""What is on the list already, so that reading a draft again proposes nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.dossier.claim import Claim
from factcheck.text.claims import alike
from factcheck.workflow.claims.stretches import Stretch, Stretches

SAME_PLACE = 0.9  # spans that share this much of what they cover are the same words
# of its words that several claims inside must cover for a statement to have been split into them
IN_PARTS = 0.6
QUOTED = 0.2  # of its words that claims must quote for a statement to be theirs

Span = tuple[int, int]


class Known:
    """The claims on the list, by where they stand in one draft and by what they say."""

    def __init__(self, claims: Iterable[Claim], draft: int, proposed: Iterable[Span] = ()) -> None:
        """`proposed` are the places of all statements that are going to be asked about, where they are known."""
        listed = list(claims)
        self._said = {_folded(claim.restatement): claim for claim in reversed(listed)}
        self._places = Stretches(
            Stretch(a.start, a.end, claim) for claim in listed for a in claim.places(draft)
        )
        self._told = _told_in_few_words(self._places, proposed)

    def has(self, start: int, end: int, restatement: str) -> bool:
        """Whether a claim makes a statement that stands at these words: in the same restatement, at (nearly) the same
        words, with words of its own among them and in nearly the same restatement, in parts into which somebody
        split it, or in the few words that a person quoted of it.
        """
        if _folded(restatement) in self._said:
            return True
        span = start, end
        here = list(self._places.sharing(*span))
        return (
            any(shared(span, (place.start, place.end)) >= SAME_PLACE for place in here)
            or span in self._told
            or _in_parts(span, here)
            or any(alike(place.what.restatement, restatement) for place in here)
        )

    def said_by(self, restatement: str) -> Claim | None:
        """The first claim on the list that says just this, wherever it stands."""
        return self._said.get(_folded(restatement))

    def left(self, places: Sequence[Span], restatement: str) -> tuple[Span, ...]:
        """At which of its places a statement is still to be proposed, the first of them its own.

        What a claim says word for word is so where no claim stands: its sentence was written once more, and no verdict
        goes there by itself. While only a person can say where that claim stands, one of them may be its place.
        """
        same = self.said_by(restatement)
        if same is None:
            return () if self.has(*places[0], restatement) else tuple(places)
        return () if same.unplaced else tuple(span for span in places if not any(self._places.sharing(*span)))


def _told_in_few_words(listed: Stretches[Claim], proposed: Iterable[Span]) -> frozenset[Span]:
    """The proposed places that claims on the list quote a fifth of: 'declared him an infidel', out of ten words.

    A claim is about the smallest place that holds its words.
    """
    places = Stretches(Stretch(start, end, (start, end)) for start, end in set(proposed))
    quoted: dict[Span, list[Span]] = {}
    for start, end, _ in listed.all:
        around = [span for *_, span in places.sharing(start, end) if span[0] <= start and end <= span[1]]
        if around:
            about = min(around, key=lambda span: (span[1] - span[0], span))
            quoted.setdefault(about, []).append((start, end))
    return frozenset(
        span for span, parts in quoted.items() if _covered(parts) >= QUOTED * (span[1] - span[0])
    )


def _covered(parts: Iterable[Span]) -> int:
    """How many characters stand in any of the spans."""
    covered = reach = 0
    for start, end in sorted(parts):
        covered += max(0, end - max(start, reach))
        reach = max(reach, end)
    return covered


def _in_parts(span: tuple[int, int], here: Sequence[Stretch[Claim]]) -> bool:
    inside = sorted((s, e, claim.id) for s, e, claim in here if span[0] <= s and e <= span[1])
    if len({name for _, _, name in inside}) < 2:
        return False
    return _covered((start, end) for start, end, _ in inside) >= IN_PARTS * (span[1] - span[0])


def shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of the text that two spans cover together they both cover, 0 to 1."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0


def _folded(said: str) -> str:
    return " ".join(said.split()).casefold()
