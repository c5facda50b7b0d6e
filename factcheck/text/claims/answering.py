"""What answers or echoes another statement, told with that: 'The client was', 'Nor had the Louvre'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.tokens import Token, tags

_VERBAL: Final = frozenset("VEGb")
_LONGEST: Final = 8  # words that say nothing alone


def answered(
    text: str, sentence: Sequence[Token], before: Sequence[Token], words: Sequence[Token], said: str
) -> str:
    """`said` with what `words` leave out: the sentence `before` theirs, or their own where they stand later in it."""
    if (
        words[-1].lower in {"here", "there"}
        or len(words) > _LONGEST
        or not _VERBAL.isdisjoint(tags(words))
        or said.startswith("The words “")
    ):
        return said
    opens = words[0].start == sentence[0].start
    told = before if opens else sentence
    if not told:
        return said
    quoted = text[told[0].start : told[-1].end].replace("“", "‘").replace("”", "’")
    return f"{said.rstrip('. ')} ({'behind' if opens else 'in'} the sentence “{quoted}”)"
