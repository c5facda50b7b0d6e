"""'There' where it is a place, and no word that only opens a clause."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.tokens import Token


def is_place(tokens: Sequence[Token], at: int) -> bool:
    """'Eleven women gave birth there': where, unless a name before it tells; not 'that there was a fire'."""
    if tokens[at].lower != "there" or (at + 1 < len(tokens) and tokens[at + 1].tag in "VBMAnO"):
        return False
    return not _names_place(tokens[:at])


def _names_place(tokens: Sequence[Token]) -> bool:
    """'In Lund', 'Lund has'; not 'Ada Moss hired clerks'."""
    named = [i for i, token in enumerate(tokens) if token.tag == "P"]
    pairs = {i for i in named if i + 1 in named or i - 1 in named}
    full = [i for i in named if i in pairs and i - 1 not in named and is_given(tokens[i].lower)]
    persons = {i + n for i in full for n in range(4) if all(i + k in named for k in range(n + 1))}
    return not set(named) <= persons
