"""Who is named at the head of a sentence as the one on whose word it is told: 'According to his aide, Ida Moss,'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags


def source_end(tokens: Sequence[Token]) -> int:
    """Where the words end that name the source at the head of a sentence, before its subject; 0 where none do."""
    if not tokens or tokens[0].lower != "according":
        return 0
    found = _SOURCE.match(tags(tokens))
    return tokens[found.end() - 1].end if found is not None else 0


_SOURCE: Final = re.compile("[^,]+,(?:[D#]?[NP']{1,5},)?(?=[D#NPOA']+[VBM])")
