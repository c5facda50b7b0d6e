"""What a word that is a signal means where it stands: 'thanked her' is no courtesy, 'the Lower Town' no comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import BEEN, listed

_LAWMAKING: Final = listed(
    "parliament congress senate house assembly lawmakers law act reform clause amendment vote voted votes veto vetoed "
    "pass passed passes sign signed drafted introduced tabled enacted debated"
)
_PAYING: Final = listed(
    "pay pays paid unpaid bank gas water electricity energy heating fuel hospital hotel phone repair tax wage monthly "
    "quarterly dollar"
)
_WISHING: Final = listed("i we and but so my our dear , ; : — – “")


def means_another(tokens: Sequence[Token], at: int, name: str) -> bool:
    """Whether a word is, where it stands, no signal of the feature it is listed under."""
    test = _TESTS.get(name)
    return test is not None and test(tokens, at)


def _is_told_of(tokens: Sequence[Token], at: int) -> bool:
    """'The board thanked her', 'neither did his friends', 'thanks to Ann Moss': no words of thanks or welcome."""
    if tokens[at + 1 : at + 2] and tokens[at + 1].lower == "to":
        return True
    thanked = tokens[at].base == "thank" or tokens[at].lower == "friends"
    return thanked and at > 0 and tokens[at - 1].lower not in _WISHING


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """'the Lower Town': a word of a name."""
    return tokens[at].tag == "P" and "PP" in tags(tokens[max(0, at - 1) : at + 2])


def _is_refusal(tokens: Sequence[Token], at: int) -> bool:
    """'The Crown declined to try him': nothing shrank."""
    return tokens[at].base == "decline" and tags(tokens[at + 1 : at + 3]) == "Tb"


def _is_to_be_paid(tokens: Sequence[Token], at: int) -> bool:
    """'The bills still came', 'the gas bill': no bill that a parliament reads."""
    if tokens[at].lower not in {"bill", "bills"}:
        return False
    words = {*map(LOWER_OF, tokens)}
    lawmaking = not _LAWMAKING.isdisjoint(words)
    return not lawmaking and (tokens[at].lower == "bills" or not _PAYING.isdisjoint(words))


def _is_no_court(tokens: Sequence[Token], at: int) -> bool:
    """'A sentence that one reads twice', 'History will judge him': nothing that a court has to do with."""
    word, words = tokens[at].lower, {*map(LOWER_OF, tokens)}
    if word in {"sentence", "sentences"}:
        return not _WRITTEN.isdisjoint(words)
    if tokens[at].base == "judge" and tokens[at].tag in "Vb":
        return not _JUDGING.isdisjoint(words)
    return _is_to_be_paid(tokens, at)


_WRITTEN: Final = listed(
    "word words read reads write writes wrote written paragraph page kind verb novel prose essay quote"
)
_JUDGING: Final = listed("history time posterity us me you yourself ourselves")


def _is_made(tokens: Sequence[Token], at: int) -> bool:
    """'was made an OBE', 'was made mayor': nothing was brought about."""
    was = at > 0 and tokens[at - 1].lower in BEEN
    return tokens[at].lower == "made" and was and tags(tokens[at + 1 : at + 2]) in {"D", "N", "P"}


_TESTS: Final = {
    "courtesy": _is_told_of,
    "comparison": _is_named,
    "change": _is_refusal,
    "court": _is_no_court,
    "cause": _is_made,
}
