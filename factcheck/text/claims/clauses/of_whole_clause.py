"""What a noun phrase behind a comma tells of the whole clause before it, whatever that ends with."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.words import SUMMING, listed

_RANKS: Final = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth last only latest nth"
)


def tells_of_clause(chunk: Chunk) -> bool:
    """'They signed charts they had not read, a charge they deny', '..., the first time they had done so'."""
    rank = next((at for at, token in enumerate(chunk[:4]) if token.lower in _RANKS), 4)
    timed = chunk[0].lower in {"the", "only"} and any(
        token.lower == "time" for token in chunk[rank + 1 : rank + 4]
    )
    return timed or (chunk[0].lower in {"a", "an"} and any(token.lower in SUMMING for token in chunk[1:4]))
