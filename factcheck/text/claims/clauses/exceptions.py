"""'..., hill farms excepted': what is left out of a statement, or counted in, and never a statement of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed


def keep_exceptions(chunks: Sequence[Sequence[Token]]) -> None:
    """Let every 'mills and farms excepted', 'himself included' stand as an adverb beside the clause it limits."""
    for chunk in chunks[1:]:
        if chunk[-1].lower in _LEFT_OUT and _ROW_LEFT_OUT.match(tags(chunk)):
            for token in chunk:
                token.tag = "A"


_PHRASE: Final = "(?:D?[#A]{0,2}[NP']{1,4}(?:I[DNP#]{1,4})?|O)"
_ROW_LEFT_OUT: Final = re.compile(f"{_PHRASE}(?:C{_PHRASE})?A?[VEN]$")
_LEFT_OUT: Final = listed("excepted excluded exempted included")
