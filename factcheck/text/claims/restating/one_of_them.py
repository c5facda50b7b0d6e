"""Words that say only which or how many of things told of before: 'the largest', 'a fifth', 'these walls'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING
from factcheck.text.claims.grammar.words import listed

_ENDS: Final = set(",VBM")  # what stands behind a subject
_RANKS: Final = listed("second third fourth fifth sixth seventh eighth ninth tenth")
_SUPERLATIVES: Final = listed(
    "largest biggest smallest oldest youngest eldest newest latest earliest cheapest dearest costliest longest "
    "shortest tallest highest lowest deepest heaviest lightest fastest slowest strongest weakest richest poorest best "
    "worst nearest farthest furthest boldest broadest busiest simplest strangest saddest"
)
_THIS: Final = {("D", "this"), ("D", "that")}
_UNSETTLED: Final = frozenset(("these", "those", "this"))
# of the author, or a turn of speech
_NEAR_AT_HAND: Final = listed(
    "newspaper column essay article magazine page pages paper book paragraph story piece world way sort kind "
    "respect regard end matter point lines parts days things"
)


def which_of_them(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words at the beginning that say only which of some is meant: 'Not one was', 'The oldest, of 1850, is'."""
    if [token.lower for token in tokens[:3:2]] == ["the", "one"] and tags(tokens[3:4]) in _ENDS:
        return tokens[:3]  # the present one has found money
    if len(tokens) < 3 or tokens[2].tag not in _ENDS:
        return ()
    first, second = tokens[0].lower, tokens[1].lower
    several = tokens[1].tag == "N" and is_plural_form(second)
    joined = "and" in map(LOWER_OF, tokens[2:4])
    picks = (
        (first == "not" and second == "one")
        or (first == "the" and second in _SUPERLATIVES)
        or (first in {"a", "an"} and second in _RANKS)
        or (first == "both" and several and not joined)
    )
    return tokens[:2] if picks else ()


def pointing_at(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words around one behind the first that point to what the statement does not settle; none elsewhere.

    'on these walls', 'no such rules' without 'as', 'replacing the one at Lund', 'one of the two is', 'said so in May'.
    """
    if _stands_for_told(tokens, at):
        return tokens[at : at + 1]
    if (
        tokens[at].lower == "one"
        and (tokens[at - 1].tag, tokens[at - 1].lower) in _THIS
        and tags(tokens[at + 1 : at + 2]) in _AFTER
    ):
        return tokens[at - 1 : at + 1]
    lower = tokens[at].lower
    if lower in _UNSETTLED:
        return tokens[at : at + 2] if _is_unsettled(tokens, at) else ()
    if lower == "such":
        told = {"as", "that"} & set(map(LOWER_OF, tokens[at + 2 :]))
        several = tags(tokens[at + 1 : at + 2]) == "N" and is_plural_form(tokens[at + 1].lower)
        return tokens[at : at + 2] if several and not told else ()
    return tokens[at - 1 : at + 1] if tokens[at - 1].lower == "the" and _is_one_of_some(tokens, at) else ()


def _is_one_of_some(tokens: Sequence[Token], at: int) -> bool:
    """'Replacing the one at Lund', 'one of the two is'."""
    behind = tags(tokens[at + 1 : at + 2])
    if tokens[at].lower == "one":
        return behind == "I" and not any(token.tag in "NP" for token in tokens[:at])
    counted = tokens[at].lower in {"two", "three"} and behind in _ENDS
    return counted and at > 1 and tokens[at - 2].lower == "of"


def _is_unsettled(tokens: Sequence[Token], at: int) -> bool:
    """'these walls', 'this levy'; not 'those affected', nor 'those walls that fell'."""
    behind = tags(tokens[at + 1 : at + 3])
    if tokens[at].tag != "D" or behind[:1] != "N":
        return False
    noun, many = tokens[at + 1].lower, tokens[at].lower != "this"
    known = noun in _NEAR_AT_HAND | TIMES or noun in map(LOWER_OF, tokens[:at])
    told = behind[1:] in set("RHN") or (tokens[at].lower == "those" and behind[1:] == "I")
    return many is is_plural_form(noun) and not (known or told)


def _stands_for_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands for what was told: 'said so in May', 'hired one', 'waived since', 'sang hers'."""
    lower, before, behind = tokens[at].lower, tokens[at - 1], tags(tokens[at + 1 : at + 2])
    acts = before.tag in "VbGE"
    if lower == "so":
        first = all(token.tag not in "VGE" or token.lower == "been" for token in tokens[: at - 1])
        told = (acts and before.base in _SAYING) or (before.lower in _DOING and first)
        return told and behind in _AFTER
    if lower == "each":
        several = any(token.tag == "N" and is_plural_form(token.lower) for token in tokens[:at])
        return before.tag == "I" and behind in {"", "K", ",", "."} and not several  # died in each
    if lower == "one":
        counted = behind == "I" and tokens[at + 1].lower == "of"  # kept one of the mills
        named = not {"a", "an"}.isdisjoint(map(LOWER_OF, tokens[:at]))  # an old mill into a new one
        led = before.lower == "been" or (acts and bool(before.base))
        return led and behind in _AFTER and not (counted or named)
    if lower in {"this", "that"}:
        return _is_bare_object(tokens, at)
    if lower == "here":
        return before.tag != "C" and behind not in set("VBMC")
    if lower == "since":
        return behind == "" or (behind == "," and before.lower in TIMES | {"time"})
    return lower == "hers" and behind not in {"R", "V"} and before.lower != "of"  # no friend of hers


def _is_bare_object(tokens: Sequence[Token], at: int) -> bool:
    """'The firm denies this', 'the scheme did exactly that'; not 'said that, in May,'."""
    before, behind = tokens[at - 1], tags(tokens[at + 1 : at + 2])
    if tokens[at].lower == "that":
        even = before.lower in _EXACTLY and behind in _AFTER - {"A"}
        share = before.lower == "of" and any(
            token.tag == "#" for token in tokens[: at - 1]
        )  # 40, and half of that
        return even or (
            behind in _AFTER and not share and _takes_that(before) and not _opens_clause(tokens, at)
        )
    return before.tag in "VbE" and behind in _AFTER


def _takes_that(before: Token) -> bool:
    """'a sliver of that', 'pays for that', 'changed that with a bill'; not 'said that', 'in that'."""
    if before.tag in "IKT":
        return before.lower in _TAKING
    return before.tag in "VbE" and bool(before.base) and before.base not in REPORTING | HEARERS | INTRANSITIVE


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """'ensured that in May the mill paid': what is ensured, and no word that points."""
    behind = tags(tokens[at + 1 :])
    return (behind[:1] in {"A", ",", "S"} and behind not in {"A"}) or re.match(
        "[IKTC][^,VBMR]*[VBM]", behind
    ) is not None


_TAKING: Final = listed("of for with by from to about against despite beyond behind")
_EXACTLY: Final = listed("exactly just precisely even")
_SAYING: Final = listed("say think believe hope admit suppose argue")
_DOING: Final = listed("do does did done doing saying")
_AFTER: Final = {"", "I", "K", "A", "C", ",", "S"}
