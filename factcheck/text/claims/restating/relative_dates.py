"""Relative dates in a restatement, worked out or marked as open: 'two years later', 'that spring', 'this year'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar import dates
from factcheck.text.claims.grammar.pieces import STARTS_FINITE
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.pointing_back import date_pointed_at
from factcheck.text.claims.restating.reckoning import names_its_year, year_counted_from
from factcheck.text.claims.restating.restate import Restated


def with_dates(
    restated: Restated, published: str | None, sentence: Sequence[Token], before: Sequence[Token]
) -> Restated:
    """The same with its relative dates worked out, or marked; `before` is the sentence before that of the statement."""

    def counted_from(phrase: str) -> str | None:
        return None if names_its_year(phrase, sentence) else year_counted_from(phrase, sentence, before)

    def pointed_at(phrase: str) -> str:
        return date_pointed_at(phrase, sentence, before)

    words, open_ = dates.settle(restated.words, published, counted_from, pointed_at)
    if led := _THIS_YEAR.match(words):
        words = _without_this(words, led, sentence)
        open_ = open_ if led[2] or led[0] in open_ else (led[0], *open_)  # this century, which is never dated
    if not open_:
        return restated if words is restated.words else restated._replace(words=words)
    known = {word.lower().replace("that ", "the ") for word in restated.unresolved}
    open_ = tuple(time for time in open_ if time.lower().replace("that ", "the ") not in known)
    return Restated(words, restated.unresolved + open_, restated.subject)


def _without_this(words: str, led: re.Match[str], sentence: Sequence[Token]) -> str:
    """'This year [2026] nine people won' as 'In 2026 nine people won': no statement begins with a word that points."""
    rest = words[led.end() :]
    named = rest.startswith(("’s ", "'s ")) or _is_subject(led[1], sentence)
    if led[2]:
        return f"{led[2][:1].upper()}{led[2][1:]}{rest}" if named else f"In {led[2]}{rest}"
    if led[1] == "time" and not named:
        return f"On the occasion in question{rest}"
    return f"{'What' if named else 'In what'} the text calls “this {led[1]}”{rest}"


def _is_subject(period: str, sentence: Sequence[Token]) -> bool:
    """'This year saw nine people win', 'this year has been dry': a verb follows, and nobody else who does it."""
    return any(
        (before.lower, token.lower) == ("this", period) and _DOES.match(tags(sentence[at:]))
        for at, (before, token) in enumerate(pairwise(sentence), start=2)
    )


_DOES: Final = re.compile(f"(?:,[^,VBM]*,)?{STARTS_FINITE.pattern}")
_PERIODS: Final = listed(
    "year spring summer autumn fall winter month week decade century season term morning afternoon evening weekend time"
)
_THIS_YEAR: Final = re.compile(rf"This ({'|'.join(sorted(_PERIODS))})\b(?: \[((?:\w+ )?\d{{4}})\]|(?! \[))")
