"""Words that point to what was told before though they are no pronouns: 'the other', 'thus', 'another 190 or so'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.pieces import TIMES, is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.one_of_them import pointing_at, which_of_them


def words_left_open(tokens: Sequence[Token], opens: bool) -> Iterator[str]:
    """Those of a statement that nothing in it settles, as they stand; `opens` where it begins with these words."""
    yield from _opening(tokens) if opens else ()
    if _HINTS.isdisjoint(map(LOWER_OF, tokens)):
        return
    for at, (token, after) in enumerate(pairwise(tokens)):
        if token.lower not in _HINTS and after.lower not in _HINTS:
            continue
        on_day = at > 0 and token.lower == "that" and after.lower in _DAYS
        if _is_alone(tokens, at) or (on_day and not _is_dated(tokens)):
            yield f"{token.text} {after.text}"
        elif _is_said_before(tokens, at):
            yield after.text
        elif at and (pointing := pointing_at(tokens, at)):
            yield _words(pointing)
    if len(tokens) > 1 and (pointing := pointing_at(tokens, len(tokens) - 1)):
        yield _words(pointing)


def _is_dated(tokens: Sequence[Token]) -> bool:
    return any(is_year(token) or (is_month(token) and token.tag == "P") for token in tokens)


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _opening(tokens: Sequence[Token]) -> Iterator[str]:
    """'The one was', 'Six in ten had', 'By noon nine had sunk', 'There they asked', 'Nobody did, or': who and where."""
    if picked := which_of_them(tokens):
        yield _words(picked)
        return
    string, words = tags(tokens), list(map(LOWER_OF, tokens[:3]))
    nine = _TIMED.match(string)
    if words[:1] == ["the"] and words[1:2] and words[1] in _OTHERS and string[2:3] in set(",VBMIH"):
        if words[1] != "one" or "other" not in map(LOWER_OF, tokens):  # the one bombed, and the other safe
            yield f"{tokens[0].text} {tokens[1].text}"
    elif _IN_SO_MANY.match(string) and words[1] == "in" and words[0].isalpha():
        yield _words(tokens[:3])
    elif nine and tokens[nine.end() - 1].text.isalpha() and tokens[nine.end() - 2].lower in TIMES | _DAYS:
        yield tokens[nine.end() - 1].text
    elif words[:1] in (["here"], ["there"]) and string[1:2] == ",":
        yield tokens[0].text  # here, rents doubled
    elif words[:1] == ["there"] and _THERE_THEY.match(string):
        yield tokens[0].text
    elif (
        (words[1:2] == ["there"] and _THOSE_THERE.match(string))
        or (words[1:2] == ["there"] and _WOMEN_THERE.match(string))
        or (_IT_DID.match(string) and words[1] in _DID)
    ):
        yield tokens[1].text


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """'another 190 or so', 'did that sum': what was told before, and no noun in the statement tells."""
    token, after, behind = tokens[at], tokens[at + 1], tags(tokens[at + 2 : at + 3])
    if token.lower == "another":
        return after.tag == "#" and behind not in set("N#P")
    pointing = token.lower == "that" and after.tag == "N" and at > 0 and behind not in set("RHIN'VBM")
    ruled = at > 0 and tokens[at - 1].tag == "I" and behind in set("VBM,") and token.tag == "D"
    pointing = pointing or (ruled and token.lower == "that" and after.tag == "N")  # of that sum had
    pointing = pointing or (token.lower == "that" and tags(tokens[at : at + 3]) in {"HNI", "DNI"} and at > 0)
    clause = is_plural_form(after.lower) or is_finite(tokens[at + 1 :])
    if not pointing or (token.tag == "H" and clause):
        return False
    known = after.lower in map(LOWER_OF, tokens[:at]) or after.lower in TIMES | _DAYS | _IDLE
    return token.tag in "DH" and not known and tokens[at - 1].lower not in {"than", "like"}


def _is_said_before(tokens: Sequence[Token], at: int) -> bool:
    """'none of that can', 'were thus left out': the second of two words."""
    before, token, behind = tokens[at], tokens[at + 1], tags(tokens[at + 2 : at + 3])
    if token.lower == "thus":
        return before.tag == "B" and behind == "E"
    some = before.lower == "of" and at > 0 and tokens[at - 1].lower in _SOME
    return some and token.lower in _POINTING and behind in set("VBM,") | {""}


# without one of these none is found
_HINTS: Final = listed("another that this these those such thus since one two three so hers here each there")
_POINTING: Final = frozenset(("that", "this"))
_SOME: Final = listed("none all some most much little half part")
_OTHERS: Final = listed("one other others")
_DAYS: Final = listed("afternoon evening morning weekend noon midnight dawn dusk")
_DID: Final = listed("did does do")
_IDLE: Final = listed(
    "order way case point end basis respect sense regard account reason extent"
)  # in that order
_IN_SO_MANY: Final = re.compile("#I#[An]*[VBM]")
_TIMED: Final = re.compile("I[D#NP]{0,3}[NP]#(?=[BM])")
_THERE_THEY: Final = re.compile("O(?:O|D[NP#A]{1,3}(?:I[DNP]{1,3})?)[An]*[VBM]")
_IT_DID: Final = re.compile("OB,(?!A+,[bB])")  # not 'it does, however, have'
_THOSE_THERE: Final = re.compile("[NP]O[An]*V")  # shopkeepers there fought it
_WOMEN_THERE: Final = re.compile("[NP]OA[VBN]")
