"""What takes back, denies or supposes a statement from farther off than the sentence beside it.

"None of the above is true.", "Both claims are wrong.", "Correction: the river did not freeze.", "Imagine a town."
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text.drafts.frame_words import DENYING, FRAMING, SAYING
from factcheck.text.drafts.leans import EMPTY
from factcheck.text.drafts.setting import Setting
from factcheck.text.drafts.words import Draft, gap_before
from factcheck.text.sentences import Span

_SUMMED = 8  # sentences behind a statement in which it may be summed up with others
_SUPPOSED = 3  # sentences before it, of its paragraph, that may set it in a dream
_OPENING = 5  # words of a sentence by which it is known to sum up
_QUANTIFYING = frozenset(("none", "all", "both", "neither", "each", "every", "most", "half", "some"))
_SUMMING = frozenset(
    ("above", "these", "them", "this", "claims", "statements", "stories", "reports", "things", "points")
)
_TRUTH = DENYING | {
    "right",
    "accurate",
    "correct",
    "proven",
    "proved",
    "hold",
    "holds",
    "held",
    "stand",
    "stands",
}
_CORRECTING = frozenset(("correction", "corrections", "erratum", "clarification", "retraction"))
_SUPPOSING = frozenset(("suppose", "imagine", "pretend"))
_DREAMING = frozenset(("dream", "dreamed", "dreamt", "nightmare", "hallucinated", "hallucination"))


class Farther(NamedTuple):
    """Sentences of a draft that say of a statement whether it is so, and those of their words that matter."""

    text: str
    words: tuple[str, ...]


class Far:
    """Asks one draft for what stands farther off."""

    def __init__(self, draft: Draft, setting: Setting) -> None:
        self._draft, self._setting = draft, setting
        self._corrections = [at for at in range(len(draft.units)) if self._corrects(at)]

    def off(self, claim: Span, sentences: range) -> Iterator[Farther]:
        """What sums a statement up behind it, supposes it before it, leads on to it, or corrects it anywhere."""
        yield self._summed(sentences[-1])
        yield self._supposed(sentences[0])
        yield self._led(sentences[0])
        about = {key for key in self._draft.keys[claim.start : claim.end] if key not in EMPTY}
        yield self._told(
            [
                at
                for at in self._corrections
                if at not in sentences and about.intersection(self._draft.keys_of(at))
            ]
        )

    def _corrects(self, unit: int) -> bool:
        words = self._draft.keys_of(unit)
        return words[0] in _CORRECTING or ("above" in words and not DENYING.isdisjoint(words))

    def _summed(self, last: int) -> Farther:
        """The nearest sentence behind that speaks of several statements at once, but not of the one right before it."""
        for unit in range(last + 1, min(last + 1 + _SUMMED, len(self._draft.units))):
            if "head" in self._setting.kind(self._draft.units[unit].first):
                break
            said = self._draft.keys_of(unit)
            words = said[:_OPENING]
            if words[0] in _QUANTIFYING and not _SUMMING.isdisjoint(words) and not _TRUTH.isdisjoint(said):
                matter = {key for key in said if key in FRAMING or key in _TRUTH} | {words[0]}
                return Farther(self._text(unit), tuple(sorted(matter)))
        return Farther("", ())

    def _supposed(self, first: int) -> Farther:
        found = []
        for unit in range(first - 1, max(-1, first - 1 - _SUPPOSED), -1):
            if "\n\n" in gap_before(self._draft, self._draft.units[unit + 1].first):
                break
            words = self._draft.keys_of(unit)
            if words[0] in _SUPPOSING or not _DREAMING.isdisjoint(words):
                found.append(unit)
        return Farther(self._told(found).text, ("supposed",) if found else ())

    def _led(self, first: int) -> Farther:
        """The sentence before, where it ends with a colon and tells by whose word or how surely what follows is so."""
        unit = first - 1
        if unit < 0 or ":" not in gap_before(self._draft, self._draft.units[first].first):
            return Farther("", ())
        words = self._draft.keys_of(unit)
        telling = not (SAYING | FRAMING | DENYING).isdisjoint(words)
        return Farther(self._text(unit), words if telling else ())

    def _told(self, units: list[int]) -> Farther:
        words = sum((self._draft.keys_of(at) for at in units), ())
        return Farther(" ".join(self._text(at) for at in units), words)

    def _text(self, unit: int) -> str:
        return self._draft.text[self._draft.units[unit].start : self._draft.units[unit].end]
