"""Clauses behind a noun that tell nothing of it: 'those of us who', 'so far to the right that his party left him'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.antecedents import is_bare_name
from factcheck.text.claims.clauses.narrowed_subject import up_to_main_verb
from factcheck.text.claims.grammar.mending_done import CAUSES
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, first_finite, tags
from factcheck.text.claims.grammar.verb_lists import TWO_OBJECTS
from factcheck.text.claims.grammar.verbs import forms_of, may_be_past
from factcheck.text.claims.grammar.words import BEEN, listed

_PERSUADING: Final = listed("persuade convince")


def narrows_nothing(tokens: list[Token], at: int) -> bool:
    """'those of us who bought', 'tell me who paid', 'persuaded the town that it was safe'.

    Nor does 'When it went to a firm that made bricks the price fell', where nothing parts the clauses.
    """
    that = tokens[at].tag == "H"
    persuaded = that and any(token.base in _PERSUADING for token in tokens[:at])
    persuaded = persuaded or (that and _is_so(tokens[:at]))
    return (
        persuaded
        or _is_nobody_met(tokens[:at])
        or tokens[at - 1].lower in {"me", "us", "them", "you"}
        or is_bare_name(tokens, at)
        or does_what_is_let(tokens[:at], tokens[at + 1 :])
        or (tokens[0].tag == "S" and _RUNS_ON.search(tags(tokens[at + 1 :])) is not None)
    )


def lacks_no_object(clause: list[Token]) -> bool:
    """'The story that the shot was harmful was invented': of 'was invented' nothing is the object."""
    done = _IS_DONE.match(tags(clause))
    passive = done is not None and clause[done.end("be") - 1].lower in BEEN
    return done is not None and passive and clause[done.end() - 1].base not in TWO_OBJECTS


_IS_DONE: Final = re.compile("[^VBM,;]*(?P<be>B[BE]?)[An]*E(?!.*I(?:$|[,IA]))")


def _is_nobody_met(before: list[Token]) -> bool:
    """'I have yet to meet the driver who was pining for it': there is none."""
    words = [token.lower for token in before]
    at = next((i for i, (one, two) in enumerate(pairwise(words)) if (one, two) == ("yet", "to")), -1)
    return at >= 0 and at + 2 < len(before) and before[at + 2].base in _MEETING


_MEETING: Final = listed("meet see find hear read encounter know")


_RUNS_ON: Final = re.compile("[VBM][^,;:]*[NPO#A](?:D[#N']{1,4}|O|P{1,3})[An]*[VBM]")


def does_what_is_let(before: list[Token], inside: list[Token]) -> bool:
    """'let the dam on which the town depends crack': 'crack' is of the dam, and only the whole can be told."""
    found = _NOUN_BEHIND.search(tags(before))
    if found is None or before[found.start()].base not in CAUSES:
        return False
    string, let = tags(inside), before[found.start()].base == "let"
    ends = _ENDING if let else _ENDING_SURELY
    verb = next((at for at, tag in enumerate(string) if tag in "VBM"), len(string))
    return any(
        string[at] in "NVEb" and ends.search(string, 0, at) is not None and "b" in forms_of(inside[at].lower)
        for at in range(verb + 1, len(string))
    )


_NOUN_BEHIND: Final = re.compile("[VbEG](?:D[#AN']{0,3}N|P{1,4}|#?N)$")
_ENDING: Final = re.compile("[NPO#EVA]$")
_ENDING_SURELY: Final = re.compile("(?:DN|[OP])$")  # not 'made a cheese that took second prize'


def _is_so(before: list[Token]) -> bool:
    """'so far to the right that his party left him', 'so close to the border that it shook': how far, and no noun."""
    found = _SO_FAR_TO.search(tags(before))
    return found is not None and before[found.start()].lower == "so"


_SO_FAR_TO: Final = re.compile("A[AN](?:[IT]D?[NP]{1,2}){1,2}$")


def is_any_sort(before: list[Token], clause: list[Token]) -> bool:
    """'A system in which the thief guards the money is no safeguard': any such system, and no one of them."""
    verb = first_finite(clause)
    return (
        tags(before).lstrip("C") in {"DN", "DAN"}
        and next(token for token in before if token.tag == "D").lower in {"a", "an"}
        and verb is not None
        and (verb.lower in {"is", "are", "has", "have"} or (verb.tag == "V" and not may_be_past(verb)))
    )


def is_any_one(before: list[Token], rest: list[Token]) -> bool:
    """'Under the act a man who was convicted of nothing should go', 'An heir who has never worked seldom': any such."""
    behind = rest[len(up_to_main_verb(rest, True)) :]
    verb = next((at for at, token in enumerate(behind) if token.tag not in "An"), 0)
    ever = tags(behind[verb : verb + 1]) == "M" or not _EVER.isdisjoint(map(LOWER_OF, behind[:4]))
    ruled = len(behind) > verb + 2 and behind[verb].lower in _IS and behind[verb + 1].lower in _RULED
    by_rule = rest[0].lower == "has" and (ever or ruled)  # not one who was convicted in 1990
    found = _SOME_ONE.search(tags(before))
    some = found is not None and before[found.start("one")].lower in {"a", "an"}
    earns = behind[verb : verb + 1] != [] and behind[verb].base in _FARING and not may_be_past(behind[verb])
    earns = earns and is_person_noun(before[-1])  # a nurse who began in 2007 earns less
    return some and (by_rule or earns or (ever and tags(before) == "DN"))


_FARING = listed("earn owe receive need face live spend pay")


_SOME_ONE = re.compile("(?:^|^[IK].*[NP#],?)(?P<one>D[A#]?N{1,2})$")
_IS = frozenset(("is", "are"))
_RULED = listed("entitled bound obliged required liable eligible allowed barred")
_EVER = listed("never seldom rarely generally usually always often hardly")
