"""Those of whom a share says something: of '55 per cent of those asked said that they' the 55 per cent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.vouching import before_content
from factcheck.text.claims.grammar.noun_phrases import Mention, mention_of
from factcheck.text.claims.grammar.pieces import FINITE, Joint, Piece, subject_of
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.restating.candidates import PLURAL

_ABOUT: Final = (
    r"(?:about|some|only|just|nearly|almost|roughly|around|over|more|less|fewer|than|at|least|most|up|to|an?|the|"
    r"further|another|full|fully|estimated|well|slightly|slim|large|small|vast|overwhelming|clear)"
)
_SHARE: Final = re.compile(
    rf"(?:{_ABOUT} )*(?:"
    r"(?:[\d.,–-]+ ?%|[\w.,-]+ per ?cent|(?:\w+-|\w+ )?(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)|"
    r"majority|minority|plurality) of \w|(?:half|\w+ quarters) the \w|"
    r"\w+ (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) \w)"
)


def share_telling(piece: Piece, text: str) -> Mention | None:
    """The share that says what a piece tells of it: of 'In May 55 per cent of those asked said that they' the 55."""
    if piece.tokens[0].lower != "they" or not is_told_by_share(piece):
        return None
    return mention_of(text, subject_of(before_content(piece)), True)._replace(many=True, plural=True)


def is_told_by_share(piece: Piece) -> bool:
    """Whether a share of some people says what a piece says: 'a quarter of the tenants', 'one in three pupils'."""
    teller = subject_of(before_content(piece)) if piece.joint is Joint.CONTENT else []
    return _SHARE.match(_words(teller)) is not None


def is_of_share(tokens: Sequence[Token], at: int) -> bool:
    """'A poll found that 44 per cent of tenants feared that they': those of the share that says so, right before it."""
    for first in range(at - 1, max(-1, at - _FAR), -1):
        if tokens[first].tag in ",;:":
            return False
        if _SHARE.match(_words(tokens[first:at])):
            between = tokens[first:at]
            return len(FINITE.findall(tags(between))) == 1 or any(token.lower == "they" for token in between)
    return False


_FAR: Final = 16  # words


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(map(LOWER_OF, tokens))


def is_of_shares(tokens: Sequence[Token], at: int, subject: Mention | None) -> bool:
    """'58 per cent said that they', 'some say that their': those of the subject."""
    if tokens[at].lower not in PLURAL:
        return False
    some = subject is not None and _FEW.search(subject.words) is not None
    return some or is_of_share(tokens, at)


_FEW: Final = re.compile(
    r"per ?cent$|^(?:most|many|some|several|few)$|^(?:one|two|three|four|nine) in (?:two|three|four|five|ten)$",
    re.IGNORECASE,
)
