"""Words that mostly join a sentence to the one before, where nothing would be a sentence without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE


def is_needed(tokens: Sequence[Token]) -> bool:
    """'So, in 2004, did the mayor', 'Or was, until May', 'Hence the silence when he came', 'Here, then, is a mill'."""
    if tokens[0].lower == "here":
        behind = [token for token in tokens[1:6] if token.tag not in "A,"]
        return bool(behind) and behind[0].lower in BE
    if tokens[0].lower == "so":
        return _SO_DID.match(tags(tokens)) is not None
    if tokens[0].lower == "hence":
        return _HENCE.match(tags(tokens)) is not None
    return _OR_WAS.match(tags(tokens[:3])) is not None


_SO_DID: Final = re.compile("A,[^VBM]*,?[BM][DOPN#]")
_HENCE: Final = re.compile("A,?A?,?D[^,VBMRHSW]*(?:$|[.RSK,])")
_OR_WAS: Final = re.compile("C[BM][,Z]")
