"""What leads what is said behind 'that', with a comma of its own: 'said that after it shut,', 'that of 90 men,'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.content import reports_what
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import UP_TO_OR_SINCE


def leads_content(tokens: Sequence[Token]) -> bool:
    """'found that of 3,420 men who had left', 'said in May that after it shut': what is found is still to come."""
    string = tags(tokens)
    at = string.find("H")
    lead = _THAT_WITH.match(string, at) if at > 0 else None
    said = lead is not None and tokens[at - 1].lower != "so" and reports_what(list(tokens[:at]))
    if lead is None or not (said or string[at - 1] in "VEG"):
        return False
    timed = tokens[at + 1].lower in UP_TO_OR_SINCE and _TIMED.fullmatch(string, at + 2) is not None
    return timed or lacks_verb(tokens[at + 1 :])


_THAT_WITH: Final = re.compile("H(?:I[D#NPQG]|S|G[ID]|KI?[D#NPO])")
_TIMED: Final = re.compile("[^,VBMRHSC]+[VBM][^,VBMRHSC]*")  # after the bridge opened
