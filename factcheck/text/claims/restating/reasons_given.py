"""What a reason is given for: 'She left because it rained' tells of it, 'I know this because it rained' does not."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.idle_words import is_left_out
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, Joint, Piece, is_finite, subject_of
from factcheck.text.claims.grammar.tokens import LOWER_OF, tags

_DEGREES: Final = frozenset(("somewhat", "a bit", "rather"))  # somewhat faded, because
_ME: Final = frozenset(("i", "we", "me", "us", "you"))


def tells_deed(governor: Piece) -> bool:
    """Whether a clause tells by itself what the reason is given for: of somebody else than author and reader.

    Not 'whom I call Rui', 'Take off the liens', 'everyone has', and not what has no verb.
    """
    words = governor.tokens
    if not is_finite(words) or is_left_out(words) or not _ME.isdisjoint(map(LOWER_OF, words)):
        return False
    if governor.joint is Joint.RELATIVE:
        return bool(governor.subject) and STARTS_FINITE.match(tags(words)) is not None
    subject = subject_of(words)
    return governor.joint is Joint.PREDICATE or (bool(subject) and subject[-1].lower not in _DEGREES)
