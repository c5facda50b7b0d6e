"""Whether a chunk opens a subordinate clause, how many words do so, and whether it is only supposed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.lacking_noun import is_narrowed_noun
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    SUBJECT_THEN_VERB,
    TIMES,
)
from factcheck.text.claims.grammar.tokens import Token, first_finite, tags
from factcheck.text.claims.grammar.turned import inverted
from factcheck.text.claims.grammar.verbs import may_be_past
from factcheck.text.claims.grammar.words import NOBODY, SUBJECT_PRONOUNS, listed

_INVERTING: Final = listed("had were should")
_PROVIDED: Final = listed("provided providing assuming supposing")
CONDITIONAL: Final = listed("if unless whether lest case whatever whichever whoever") | _INVERTING | _PROVIDED


def subordinator(chunk: Sequence[Token]) -> int:
    """How many words open a subordinate clause here: 0 when none does."""
    if inverted(chunk):
        return 0  # only after the war did the council admit
    at = past_lapse(chunk)
    while at < len(chunk) and chunk[at].tag in "AC" and at < 3:
        at += 1
    if _is_inverted(chunk, at):
        return at + 1  # had it not been for the rain
    if at + 1 < len(chunk) and chunk[at].lower in _PROVIDED and _is_provided(chunk, at):
        return at + 1
    if _is_measure_of_all(chunk, at) or [token.lower for token in chunk[at : at + 3]] == _AS_WELL:
        return 0
    if at >= len(chunk) or chunk[at].tag not in "SK" or chunk[at].lower in {"than", "like"}:
        return 0
    after = chunk[at + 1] if at + 1 < len(chunk) else chunk[at]
    rest = tags(chunk[at + 1 :])
    dated = chunk[at].tag == "K" and (
        rest[:2] in {"#D", "#P", "#O"} or (rest[:1] == "#" and chunk[at].lower == "for")
    )
    dated = dated or (rest[:2] == "##" and is_year(after))  # since 2010 eleven priests have
    if dated:
        return 0  # since 2015 the mill has paid; for nine years the mill paid
    if chunk[at].lower == "until" and any(t.lower in {"ago", "recently"} for t in chunk[at + 1 : at + 5]):
        return 0  # until a few years ago most; until very recently some
    if chunk[at].tag == "K" and (_NO_CLAUSE.match(rest) or is_narrowed_noun(chunk[at + 1 :])):
        return 0  # after the fire the mill closed
    sure = chunk[at].tag == "S" and (FINITE.search(rest) or rest[:1] in {"G", "E"})
    return at + 1 if sure or SUBJECT_THEN_VERB.match(rest) else 0


def _is_provided(chunk: Sequence[Token], at: int) -> bool:
    """'provided the board paid', 'assuming the books are right'; not 'he fired, assuming the man was armed'."""
    clause = chunk[at + 1 + (chunk[at + 1].tag == "H") :]
    verb = first_finite(clause)
    if verb is None or not SUBJECT_THEN_VERB.match(tags(clause)):
        return False
    return chunk[at].lower == "provided" or verb.tag == "M" or not may_be_past(verb)


_AS_WELL: Final = ["as", "well", "as"]
_NO_CLAUSE: Final = re.compile(
    "D[NP]{1,2}D[#NP']{1,3}[An]*[VB][^VBMRH]*$|(?:N|P{1,3})D[#NP']{1,3}[An]*[VB]"  # after slavery the South was
    "|D[AN]?#N(?:ID[A]?N)?D[#NP']{1,3}[An]*[VB]"  # for the first three years of her rest the planes came
)


def _is_measure_of_all(chunk: Sequence[Token], at: int) -> bool:
    """'As betrayals go it was cheap', 'as luck would have it': no clause that tells of anything.

    Nor does 'twice as many nurses as doctors left'.
    """
    if _word(chunk, at) == "as" and _word(chunk, at + 1) in _SO_MANY:
        return any(token.lower == "as" for token in chunk[at + 2 :])
    words = [token.lower for token in chunk[at : at + 5]]
    measured = words[2:3] in (["go"], ["goes"]) or words[2:] == ["would", "have", "it"]
    return words[:1] == ["as"] and (measured or words[1:3] in (["it", "happens"], ["it", "happened"]))


def _word(chunk: Sequence[Token], at: int) -> str:
    return chunk[at].lower if at < len(chunk) else ""


_SO_MANY: Final = listed("many much few little")


def past_lapse(chunk: Sequence[Token]) -> int:
    """How many words say how long before or after: 'four months after she died' begins with two."""
    found = _LAPSE.match(tags(chunk[:6]))
    at = found.end() - 1 if found else 0
    if not at or chunk[at - 1].lower not in SPANS or chunk[at].lower not in {"after", "before"}:
        return 0
    verb = next((i for i in range(at + 1, len(chunk)) if chunk[i].tag in "VBM"), at)
    earlier = chunk[verb].lower == "had" and "E" in tags(chunk[verb + 1 : verb + 3])
    return 0 if earlier and chunk[at].lower == "before" else at  # ten years before he had tried the man


# less than a week after; hours before
_LAPSE: Final = re.compile("(?:(?:A{0,2}|AK)[#D]{1,2}|A?(?=N))N[KS]")
SPANS: Final = TIMES | listed("hours minutes moments seconds")


def _is_inverted(chunk: Sequence[Token], at: int) -> bool:
    """'had it not been', 'were the council to fall', 'should he'; not 'had no licence' and 'had the house'."""
    if at + 1 >= len(chunk) or chunk[at].lower not in _INVERTING:
        return False
    if chunk[at + 1].tag == "O":
        done = chunk[at].lower != "had" or _HAD_DONE.match(tags(chunk[at + 2 :]))  # not 'had it longest'
        return bool(done) and chunk[at + 1].lower in SUBJECT_PRONOUNS
    if at and chunk[at - 1].tag == "C" and has_done(chunk[at:]):
        return False
    told = _INVERTED.match(tags(chunk[at + 1 :]))
    if told is None or chunk[at + 1].lower in NOBODY:
        return False
    return chunk[at].lower != "should" or told[0].endswith("b")


_HAD_DONE: Final = re.compile("[An]*[EbV]|n")


def has_done(rest: Sequence[Token]) -> bool:
    """'and had the house searched': behind 'and' no condition, unless of 'he' or 'it'."""
    return bool(rest) and rest[0].lower == "had" and tags(rest[1:2]) in {"D", "P", "N", "#"}


_INVERTED: Final = re.compile("(?:D[#N]{0,3}[NP]|P{1,3})[An]*[ETbV]")


def is_supposed(chunk: Sequence[Token], opener: int) -> bool:
    """Whether the clause behind `opener` words is a condition: if, unless, as long as, had it not."""
    word = chunk[opener - 1].lower
    long = {token.lower for token in (*chunk[opener : opener + 1], *chunk[max(0, opener - 2) : opener - 1])}
    return word in CONDITIONAL or (word == "as" and "long" in long)
