"""How sure it is that a statement of an essay can be checked: the rules' word weighed with all that was met in it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.signs.remedies import tells_of_remedy
from factcheck.text.claims.weighing.arguing import arguings
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.essay_weights import WEIGHTS
from factcheck.text.claims.weighing.harm import tells_of_harm
from factcheck.text.claims.weighing.manner import AUTHOR, OF_AUTHOR, manners, speaks_of_author
from factcheck.text.claims.weighing.mood import (
    ADVICE,
    DEFINES,
    DENIED,
    ELSEWHERE,
    JUDGEMENT,
    LIKE_ITS_CLAUSE,
    OWN_VIEW,
    QUESTION,
    REQUEST,
    SUPPOSED,
)
from factcheck.text.claims.weighing.score import logistic
from factcheck.text.sentences import Span

UNLIKELY: Final = "little in it speaks for a fact one could look up"
# The least score that is kept, set on essays: higher, and more of what can be checked is missed. The rules are
# overruled by a margin only, by a wide one where they find that nothing is told. What stands beside a surer statement
# of its sentence has to be surer itself, unless it is grave.
LEAST: Final = 0.18
MARGIN: Final = 0.1
MARGIN_OF_UNTOLD: Final = 0.23
LEAST_BESIDE: Final = 0.5

# what asks, supposes or only judges tells nothing; most of it however much stands in it
_NEVER: Final = frozenset(
    (ADVICE, DEFINES, DENIED, ELSEWHERE, JUDGEMENT, LIKE_ITS_CLAUSE, OWN_VIEW, QUESTION, REQUEST, SUPPOSED)
)
_FIRM: Final = frozenset((ADVICE, DENIED, JUDGEMENT, OWN_VIEW, QUESTION, REQUEST))
_UNREAL: Final = frozenset(("could", "let", "might", "should", "would", "’d"))
_AWAY: Final = 7.0  # on the logistic scale, as far as a score says anything
_FADING: Final = 0.7
# what stands for the sentences before the first: one half of one as they are in the mean of essays
_AT_FIRST: Final = 0.5
_MEAN: Final = 0.4
_MEAN_OF_AUTHOR: Final = 0.15


@dataclass(slots=True)
class Tenor:
    """Whether what was read lately reports, argues or remembers: running means over the sentences before.

    And where the sentence stands that is read now: `standing` are its marks, and `quoted` is the stretch in which
    somebody else than the author speaks.
    """

    standing: tuple[str, ...] = ()
    quoted: Span | None = None
    _sum: float = 0.0
    _author: float = 0.0
    _weight: float = 0.0

    @property
    def level(self) -> float:
        """Above 0 where most could be checked; as in the mean of essays where nothing was read yet."""
        return (self._sum + _AT_FIRST * _MEAN) / (self._weight + _AT_FIRST)

    @property
    def author(self) -> float:
        """How many of the sentences speak of the author, from 0 to 1: a memoir is told from memory."""
        return (self._author + _AT_FIRST * _MEAN_OF_AUTHOR) / (self._weight + _AT_FIRST)

    def is_quoted(self, at: int) -> bool:
        """Whether somebody else than the author says what begins at `at`."""
        return self.quoted is not None and self.quoted.start <= at < self.quoted.end

    def hear(self, judged: Sequence[Judged], tokens: Sequence[Token]) -> None:
        """Go on behind a sentence."""
        best = max((one.score for one in judged), default=0.5)
        self._sum = _FADING * (self._sum + _on_scale(best))
        own = [token for token in tokens if not self.is_quoted(token.start)]
        self._author = _FADING * (self._author + speaks_of_author(own))
        self._weight = _FADING * (self._weight + 1)


def marks_of(one: Judged, tokens: Sequence[Token], kind: str, tenor: Tenor) -> Iterator[tuple[str, float]]:
    """What a statement is weighed by, each mark with how much of it there is.

    `one` is as the rules judged it, `tokens` are its sentence, `kind` is that of the part it stands in, `tenor` that
    of the sentences before.
    """
    words = one.item.piece.tokens
    yield "base", 1.0
    yield "score", _on_scale(one.score)
    yield "scores before", tenor.level
    yield "the author before", tenor.author
    if not one.aside:
        yield "kept by the rules", 1.0
    spoken = tenor.is_quoted(one.item.start)
    for name in (*one.found, *manners(words, tokens), *arguings(words), *tenor.standing):
        if not spoken or name not in OF_AUTHOR:
            yield name, 1.0
    if one.mood:
        yield f"mood: {one.mood}", 1.0
    yield f"joint: {one.item.piece.joint.value}", 1.0
    yield f"in a {kind}", 1.0
    yield "words", math.log(len(words) + 1)
    yield "words of its sentence", math.log(len(tokens) + 1)
    if len(words) >= len(tokens) - 2:
        yield "whole", 1.0
    if spoken:
        yield "said in a quotation", 1.0  # whose 'I' is not the author
        return
    if not AUTHOR.isdisjoint(map(LOWER_OF, words)):
        yield "speaks of I", 1.0
    if words[0].lower == "i":
        yield "begins with I", 1.0


def reweighed(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
    """The statements of a sentence with their scores as essays go, from 0 to 1, and kept where these are high enough.

    `tenor` is that of the sentences before; it goes on behind this one.
    """
    scores = [
        logistic(
            math.fsum(WEIGHTS.get(name, 0.0) * much for name, much in marks_of(one, tokens, kind, tenor))
        )
        for one in judged
    ]
    tenor.hear(judged, tokens)
    surest = max(scores, default=0.0)
    unsaid = {
        id(one.item.piece.governor) for one in judged if one.mood in _NEVER
    }  # you might suppose that ...
    return [
        one._replace(score=score, aside=_why_aside(one, score, score < surest, id(one.item.piece) in unsaid))
        for one, score in zip(judged, scores, strict=True)
    ]


def _why_aside(one: Judged, score: float, beside: bool, unsaid: bool) -> str:
    """Why a statement with that score is not put to a checker; empty when it is."""
    if one.held or (one.aside and (unsaid or _is_firm(one, beside))):
        return one.aside
    margin = (MARGIN_OF_UNTOLD if one.mood in _NEVER else MARGIN) if one.aside else -MARGIN
    doubtful = beside and (bool(one.aside) or not _is_grave(one))
    least = (LEAST_BESIDE if doubtful else LEAST) + margin
    return "" if score >= least else one.aside or one.mood or UNLIKELY


def _is_firm(one: Judged, beside: bool) -> bool:
    """Whether a statement stays set aside whatever its score: 'If the mill were sold, the town would grow'.

    'He has the votes, if he cares to ask' may tell a fact all the same, where nothing surer stands `beside` it.
    """
    unreal = not _UNREAL.isdisjoint(map(LOWER_OF, one.item.piece.tokens))
    return one.mood in _FIRM or (one.mood in _NEVER and (beside or unreal))


def _is_grave(one: Judged) -> bool:
    words = one.item.piece.tokens
    return tells_of_harm(words, one.found) or tells_of_remedy(words)


def _on_scale(score: float) -> float:
    """A score from 0 to 1 on the logistic scale."""
    if not 0 < score < 1:
        return math.copysign(_AWAY, score - 0.5)
    return max(-_AWAY, min(_AWAY, math.log(score / (1 - score))))
