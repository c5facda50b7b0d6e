"""Which clause a verb goes on with behind 'which ..., and': the one around, or the one just closed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.persons_meant import not_the_place
from factcheck.text.claims.grammar.agreement import disagrees, is_plural
from factcheck.text.claims.grammar.noun_of_name import names_body
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import Joint, Piece, last_noun_phrase, subject_of
from factcheck.text.claims.grammar.tokens import Token, first_finite, tags, word_at
from factcheck.text.claims.grammar.verb_lists import DEEDS
from factcheck.text.claims.grammar.verbs import REPORTING, is_past, may_be_past
from factcheck.text.claims.grammar.words import BE, listed

# what no mill and no letter does
NO_THING_DOES: Final = DEEDS | listed(
    "accept admit appeal apply consider emigrate file insist marry offer retire sign swear tell think threaten "
    "warn write"
)
_THEM: Final = {"it": False, "them": True}


def goes_back(side: Piece, main: Piece, rest: Sequence[Token]) -> bool:
    """Whether the predicate `rest` behind a comma and 'and' is told of the subject of `main`, and not of what the
    relative clause `side` is about.

    'Norda owns the mill, which opened in 1921, and sold the farm in 1950': no mill sells. So it is by the number of the
    verb ('the charges, which date from 2003, and has sued'), by what it is done to ('the mills, which opened in 1921,
    and will close them') and by what had been before ('Moss, who had lived in Lund, and went on').
    """
    about, subject = side.subject, _subject(main)
    verb = first_finite(rest)
    if side.joint is not Joint.RELATIVE or not about or not subject or verb is None:
        return False
    many = is_plural([head_of(about)])
    if disagrees(verb, many) and not disagrees(verb, _are_several(subject)):
        return True
    return _acts(side, rest) or _is_done_to(side, rest, many) or _comes_later(side, verb)


def goes_back_past_time(side: Piece | None, main: Piece, rest: Sequence[Token]) -> bool | None:
    """Whether 'Moss paid in July, when prices fell, and bought the farm' tells it of Moss; None where it may be either.

    What stands between two commas is left behind: no price buys. 'when Kern died, and bought the farm' may be of both.
    """
    subject = _subject(main)
    inner = subject_of(side.tokens) if side is not None and side.joint is Joint.SUBORDINATE else []
    verb = next((token for token in rest if token.tag in "VBM"), None)
    if not inner or not subject or verb is None or inner[0].start < subject[0].start:
        return False
    many, several = is_plural([head_of(inner)]), _are_several(subject)
    if disagrees(verb, many) is not disagrees(verb, several):
        return disagrees(verb, many)
    head = head_of(inner)
    thing = verb.tag == "V" and head.tag == "N" and not (may_name_person(head) or names_body(head.lower))
    return True if thing and can_act(subject) else None


def can_act(subject: list[Token]) -> bool:
    """Whether who or what a clause is about may be a person, or a body that acts like one."""
    head = head_of(subject)
    return head.tag in "PO" or may_name_person(head) or names_body(head.lower)


def told_inside(main: Piece, rest: Sequence[Token]) -> list[Token]:
    """'I have met a clerk who sold his house, and moved to Lund': whom a past behind a present goes on with.

    Empty where the clause itself tells of the past, is about what somebody is, or says who is meant: 'the clerk who'.
    """
    found = _HAVE_MET.fullmatch(main.tags())
    if found is None or main.tokens[found.start("who")].lower != "who":
        return []
    before, verb = main.tokens[: found.start("who")], main.tokens[found.start("verb")]
    inside, then = (
        next(token for token in words if token.tag in "VBM") for words in (main.tokens[len(before) :], rest)
    )
    now = verb.lower in {"has", "have"} or (verb.tag == "V" and not may_be_past(verb))
    about = not_the_place(before, last_noun_phrase(before))
    some = bool(about) and (about[0].lower in {"a", "an"} or about[0].tag == "#")
    return about if some and now and may_be_past(inside) and may_be_past(then) else []


# one clause with one 'who' in it
_HAVE_MET: Final = re.compile(
    "(?:O|P{1,4}|D[A#NP]{0,3}[NP])[An]*(?P<verb>V|B[An]*E?)[^VBMRHSC,;]*(?P<who>R)[An]*[VBM][^RHSC,;]*"
)


def back_past_teller(side: Piece | None, main: Piece) -> bool:
    """Whether it could go back to two: 'Moss said Kern owns the mill, which opened in 1921, and sold the farm'."""
    verbs = [token for token in main.tokens if token.tag in "VBM"]
    told = any(token.base in REPORTING for token in verbs[:-1])
    return told and side is not None and side.joint is Joint.RELATIVE


def _subject(main: Piece) -> list[Token]:
    """That of the clause, or of the one whose further predicate it is."""
    before = main.governor if main.joint is Joint.PREDICATE else None
    return subject_of(main.tokens) or (subject_of(before.tokens) if before is not None else [])


def _are_several(subject: list[Token]) -> bool:
    return is_plural([head_of(subject)]) or any(token.lower in {"and", "they", "we"} for token in subject)


def _acts(side: Piece, rest: Sequence[Token]) -> bool:
    """Whether it is a deed, and the clause about a thing."""
    head = head_of(side.subject)
    thing = (
        side.marker == "which" and head.tag == "N" and not (is_person_noun(head) or names_body(head.lower))
    )
    does = next((token for token in rest if token.tag in "VbE" and token.base), None)
    passive = any(token.lower in BE or token.lower in {"be", "been"} for token in rest[:3])
    return thing and does is not None and does.base in NO_THING_DOES and not passive


def _is_done_to(side: Piece, rest: Sequence[Token], many: bool) -> bool:
    """Whether it is done to what the clause is about: 'them' or 'him', with nothing else there that this could be."""
    at = next((i for i, token in enumerate(rest) if token.tag in "Vb"), len(rest))
    them = word_at(rest, at + 1)
    if "P" in tags(side.tokens):
        return False
    if side.marker == "who":
        return them in {"him", "her"} and tags(rest[at + 2 : at + 3]) not in {
            "N",
            "A",
        }  # not: and met her brother
    return side.marker == "which" and "D" not in tags(side.tokens) and _THEM.get(them) is many


def _comes_later(side: Piece, verb: Token) -> bool:
    """'who had lived in Lund, and went on'."""
    inside = first_finite(side.tokens)
    return inside is not None and inside.lower == "had" and verb.tag == "V" and is_past(verb)
