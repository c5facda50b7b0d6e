"""Words that say only which or how many of things told of before: 'the largest', 'a fifth', 'these walls'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed

_ENDS: Final = set(",VBM")  # what stands behind a subject
_RANKS: Final = listed("second third fourth fifth sixth seventh eighth ninth tenth")
_SUPERLATIVES: Final = listed(
    "largest biggest smallest oldest youngest eldest newest latest earliest cheapest dearest costliest longest "
    "shortest tallest highest lowest deepest heaviest lightest fastest slowest strongest weakest richest poorest best "
    "worst nearest farthest furthest boldest broadest busiest simplest strangest saddest"
)
_UNSETTLED: Final = frozenset(("these", "those", "this"))
# of the author, or a turn of speech
_NEAR_AT_HAND: Final = listed(
    "newspaper column essay article magazine page pages paper book paragraph story piece country world way sort kind "
    "respect regard end matter point lines parts days things"
)


def which_of_them(tokens: Sequence[Token]) -> int:
    """How many words at the beginning say only which of some is meant: 'Not one was', 'The oldest, of 1850, is'."""
    if len(tokens) < 3 or tokens[2].tag not in _ENDS:
        return 0
    first, second = tokens[0].lower, tokens[1].lower
    if first == "not":
        return 2 * (second == "one")
    if first == "the":
        return 2 * (second in _SUPERLATIVES)
    if first in {"a", "an"}:
        return 2 * (second in _RANKS)
    joined = first == "both" and "and" in map(LOWER_OF, tokens[2:4])
    return 2 * (first == "both" and tokens[1].tag == "N" and is_plural_form(second) and not joined)


def points_at_noun(tokens: Sequence[Token], at: int) -> int:
    """How many words behind the first point to a noun that the statement does not settle: 'on these walls'.

    Also 'no such rules' without 'as', 'replacing the one at Lund', 'one of the two is'.
    """
    lower, behind = tokens[at].lower, tags(tokens[at + 1 : at + 3])
    if told := stands_for_told(tokens, at):
        return told
    if lower in _UNSETTLED:
        return _pointed(tokens, at, behind)
    if lower == "such":
        led = behind[:1] == "N" and is_plural_form(tokens[at + 1].lower)
        return 2 * (led and not {"as", "that"} & set(map(LOWER_OF, tokens[at + 2 :])))
    if tokens[at - 1].lower != "the":
        return 0
    alone = not any(token.tag in "NP" for token in tokens[:at])
    if lower == "one":
        return -2 * (alone and behind[:1] == "I")
    return -2 * (
        lower in {"two", "three"} and at > 1 and tokens[at - 2].lower == "of" and behind[:1] in _ENDS
    )


def _pointed(tokens: Sequence[Token], at: int, behind: str) -> int:
    noun = tokens[at + 1].lower if behind else ""
    many = tokens[at].lower != "this"
    if behind[:1] != "N" or tokens[at].tag != "D" or many is not is_plural_form(noun):
        return 0  # those affected
    if noun in _NEAR_AT_HAND | TIMES:
        return 0
    told = behind[1:] in set("RHN") or (
        tokens[at].lower == "those" and behind[1:] == "I"
    )  # those walls that fell
    return 2 * (not told and noun not in map(LOWER_OF, tokens[:at]))


def stands_for_told(tokens: Sequence[Token], at: int) -> int:
    """How many words behind the first stand for what was told: 'said so in May', 'hired one', 'waived since'."""
    lower, before, behind = tokens[at].lower, tokens[at - 1], tags(tokens[at + 1 : at + 2])
    if lower == "so":
        done = before.lower in _DOING and all(
            t.tag not in "VGE" or t.lower == "been" for t in tokens[: at - 1]
        )
        return int((done or (before.base in _SAYING and before.tag in "VbGE")) and behind in _AFTER)
    if lower == "one":
        verb = before.tag in "VbGE" and bool(before.base)
        counted = behind == "I" and tokens[at + 1].lower == "of"  # kept one of the mills
        counted = counted or not {"a", "an"}.isdisjoint(
            map(LOWER_OF, tokens[:at])
        )  # an old mill into a new one
        return int((verb or before.lower == "been") and behind in _AFTER and not counted)
    if lower == "since":
        return int(behind == "" or (behind == "," and before.lower in TIMES))
    alone = behind not in {"R", "V"} and before.lower != "of"  # a friend of hers
    return int(lower == "hers" and alone)


_SAYING: Final = listed("say think believe hope admit suppose argue")
_DOING: Final = listed("do does did done doing saying")
_AFTER: Final = {"", "I", "K", "A", "C", ",", "S"}
