"""An 'I' behind a name: a number, or the author."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.dates import MONTH_WORDS, WEEKDAYS
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import BE, DO, HAVE, MODALS, listed


def numbers_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an 'I' is a number: 'World War I', 'King August I'; not 'that Tuesday I', 'in March I'."""
    before = tokens[at - 1] if at else None
    if before is None or before.tag != "P" or before.lower in WEEKDAYS or _leads(tokens, at):
        return False
    return before.lower not in MONTH_WORDS or (at > 1 and tokens[at - 2].tag == "P")


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """'In Dray I met', 'Last Easter I came': the author, behind the place or the feast that leads the sentence."""
    placed = at == _BEHIND_NAME and tokens[0].lower in _PLACING
    placed = placed or (at > _BEHIND_NAME and _is_way(tokens, at))
    pointed = at >= _BEHIND_NAME and tokens[at - 2].lower in _POINTING
    if not (placed or pointed) or tokens[at - 1].lower in _PARTS or at + 1 == len(tokens):
        return False
    adverb = tokens[at + 1].lower in _ONCE and at + 2 < len(tokens)
    after = tokens[at + 1 + adverb].lower
    return after in BE | HAVE | DO | MODALS or "p" in forms_of(after)


def _is_way(tokens: Sequence[Token], at: int) -> bool:
    """'On the road down to Tarn I counted': no king is between a way or a place and what was done there."""
    return tokens[at - 2].lower in _PLACING | _WAYS and not is_given(tokens[at - 1].lower)


_WAYS: Final = listed("to from through around towards")
_ONCE: Final = listed("once never also then first often still")
_BEHIND_NAME: Final = 2  # words
_PLACING: Final = listed("in at near outside")
_POINTING: Final = listed("last this next that every")
# what is numbered: 'In Part I was', 'In Act I died'
_PARTS: Final = listed(
    "part title phase type class division volume chapter act article book section vatican schedule war stage "
    "level category tier group annex appendix scene"
)
