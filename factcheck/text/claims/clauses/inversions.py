"""A verb of place or coming that stands before its subject: 'behind the flags came the army'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import Token, first_word, tags
from factcheck.text.claims.grammar.words import listed

_COMING: Final = listed(
    "come comes came stand stands stood lie lies lay sit sits sat hang hangs hung went goes rose ran"
)
_SUBJECT_BEHIND: Final = re.compile("[An]*[VE](?:[D#]|P{1,3}(?:$|[CI,]))")


def comes_behind(chunk: Chunk) -> bool:
    """'and behind the flags, farther east, came the army': a verb of place or coming before its subject."""
    first = first_word(chunk)
    if first.lower not in _COMING or any(token.lower in TIMES for token in chunk[:5]):
        return False
    return _SUBJECT_BEHIND.match(tags(chunk)) is not None


def take_for_coming(before: Sequence[Token], chunk: Chunk) -> None:
    """'Then, in May, come the chandeliers': tag 'come' as a verb where only adjuncts stand before it."""
    if before and before[0].tag in "IA" and comes_behind(chunk):
        next(token for token in chunk if token.tag in "VE").tag = "V"
