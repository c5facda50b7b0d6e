"""Where the words end that narrow a noun without 'which was': 'a reform passed in 2021 | the charge lapses'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed


def ends_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether what narrows a noun ends here: at a mark, a verb, or where an insertion was taken out."""
    dated = tokens[at].tag in "DO" and is_year(tokens[at - 1])  # passed in 2021 the charge lapses
    return dated or tokens[at].tag in "VBM,CRHSZ" or tokens[at].start - tokens[at - 1].end > 2


NAMING: Final = listed("called named known dubbed titled entitled based made")
