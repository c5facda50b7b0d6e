"""Who tells a sentence, by what stands at its end: 'according to Tim Wells', 'the warden said on Monday'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from factcheck.text.claims.clauses.vouching import closing_attribution
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING

_LONGEST: Final = 16  # words from 'according' to the end


def closing_teller(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words for who tells the whole of a sentence at its end; empty where nobody does, or a pronoun."""
    near = max(0, len(tokens) - _LONGEST)
    at = next((i for i in range(len(tokens) - 3, near, -1) if tokens[i].lower == "according"), 0)
    if at and tokens[at - 1].text == "," and tokens[at + 1].lower == "to":
        run = list(takewhile(lambda token: token.text not in ",.;:", tokens[at + 2 :]))
    else:
        said = closing_attribution(tokens)
        verb = next(
            (i for i, token in enumerate(said) if token.tag in "VE" and token.base in REPORTING), None
        )
        if verb is None:
            return []
        run = said[:verb] if verb else said[1:]
    return [] if not run or "O" in tags(run) else run
