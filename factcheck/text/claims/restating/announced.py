"""What is announced as somebody's story, view or warning by other words of its sentence, and is nobody's fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.going_round import story_frame
from factcheck.text.claims.clauses.granted import CLAIMED
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token, tags, words_before
from factcheck.text.claims.grammar.words import BE, listed


def story_around(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """'As the story goes, Moss, a baker, was robbed, and fled, as he could': all but who he was is told as a story."""
    if piece.joint in (Joint.MAIN, Joint.APPOSITION):
        return []
    return story_frame([token for token in sentence if token.end <= piece.tokens[0].start])


def story_before(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """'The story goes like this: Moss sold the mill', 'I have heard it often: the town is poor': told by others."""
    colon = next((at for at, token in enumerate(sentence) if token.tag == ":"), 0)
    if not colon or piece.tokens[0].start < sentence[colon].end:
        return []
    words = [token.lower for token in sentence[:colon]]
    goes = not _GOING.isdisjoint(words) and words[-2:] in (
        ["like", "this"],
        ["this", "way"],
        ["as", "follows"],
    )
    told = goes and (words[0] == "it" or not (_TALES | {"put", "puts"}).isdisjoint(words))
    heard = words[0] in {"i", "we"} and "heard" in words and "it" in words
    named = is_finite(sentence[:colon]) and _names_word(sentence[:colon])
    return sentence[:colon] if told or heard or named else []


def view_before(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """'His view is that the poor are idle, it is in their blood', '... – and therefore aid harms': his view still."""
    start = piece.tokens[0].start
    before = words_before(start, sentence)
    at = tags(before).rfind("H")
    if at < 2 or before[at - 1].tag != "B" or not {";", ":", "."}.isdisjoint(map(TAG_OF, before[at:])):
        return []
    noun = next((i for i in range(at - 2, -1, -1) if before[i].tag == "N"), 0)
    follows = piece.tokens[0].tag == "C" and not _HENCE.isdisjoint(map(LOWER_OF, piece.tokens[:5]))
    row = piece.joint is Joint.COORDINATE and not piece.marker
    colon = next((i + 1 for i in range(at, 0, -1) if before[i].tag in ":;"), 0)
    views = not _VIEWS.isdisjoint(map(LOWER_OF, before[colon:at])) and (row or follows)
    return before[colon : at + 1] if noun and views else []


_VIEWS: Final = listed(
    "view philosophy feeling belief doctrine creed ideology theory argument claim opinion impression notion assumption "
    "idea"
)
_HENCE: Final = frozenset(("therefore", "hence", "thus", "so", "implication"))


def _names_word(before: Sequence[Token]) -> bool:
    """'He brings a new warning: ...', 'Its philosophy is this: ...': what stands behind is somebody's word."""
    words = [token for token in before if token.tag != "A"]
    last = words[-1] if words else before[-1]
    if last.lower in _PUT_SO and len(words) > 1 and words[-2].lower in BE:
        last = next((t for t in reversed(words[:-2]) if t.tag in "NP"), last)
        last = next((one for one, of in pairwise(words) if one.lower in _WORDS and of.lower in _FROM), last)
    told = last.tag == "N" and last.lower in _WORDS
    return told or (_IS_LIKE.search(tags(before)) is not None and _is_about_word(words))


def _is_about_word(before: Sequence[Token]) -> bool:
    """'When it was over, the message from the board was plainer: ...': the noun that the clause is about."""
    comma = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at].tag in ",C"), 0)
    noun = next((at for at in range(comma, len(before)) if before[at].lower in _WORDS), len(before))
    return noun - comma <= _FEW and tags(before[noun + 1 : noun + 2]) in {"I", "B"}


_IS_LIKE: Final = re.compile("BA?N$")
_FEW: Final = 3  # words before the noun


_PUT_SO: Final = listed(
    "this simple simpler clear clearer blunt blunter stark starker plain plainer familiar different"
)
_FROM: Final = frozenset(("from", "of"))  # the message from the bank


_WORDS: Final = listed(
    "warning message claim claims allegation accusation theory thesis philosophy boast prediction prophecy excuse "
    "rumour rumor belief motto slogan mantra complaint assertion hypothesis"
)


_GOING: Final = listed("go goes went run runs ran put puts")
_TALES: Final = CLAIMED | listed("case speech line pitch sermon version account excuse")
