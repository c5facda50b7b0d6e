"""What stands before the clause and has no verb of its own: 'In a note sent in May, she', 'Despite the cast, it'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms, forms_of
from factcheck.text.claims.grammar.words import listed

_CLAUSE: Final = re.compile("(?:O|#|D?[#A]?[NP]{1,3})[An]*[VBM]")
_LEAD: Final = re.compile("IT?D?(?:[#A]{0,2}N{1,3}|#{1,2})V(?=[IKA])")
_LEAD_OF: Final = re.compile("ID?(?:[#A]{0,2}N{1,3}|#{1,2})V(?=[IKA]|$)")
_LONG: Final = re.compile("IT?D[#AN]{0,5}[NP]{0,4}[NP]V(?=[IKAP]|NP)")
_DOING: Final = re.compile("(?:I{1,2}|K)?G[DA#NP']{0,5}[NP#D]V(?=[TIKA]|$)")
_SPITE: Final = listed("despite amid without unlike")
_OTHER_CLAUSE: Final = frozenset("RHSKWOBM")
_SAID: Final = re.compile("(?:O|D?[#A]?[NP]{1,4})[An]*(?P<verb>V)A?[.;]")


def mend_leads(tokens: list[Token]) -> None:
    """Correct in place what is taken for a verb there.

    'Of the forty men treated with it, eleven died': what narrows the noun of an adjunct is no finite verb.
    """
    begun = [_behind_joint(tokens), *(at + 1 for at, token in enumerate(tokens) if token.tag in ":;")]
    for start in begun:
        _mend_at(tokens, start)


def _behind_joint(tokens: list[Token]) -> int:
    """Where a sentence begins behind 'But', 'Now,', 'In fact,' and the first word of 'Instead of'."""
    found = _JOINT.match(tags(tokens[:4]))
    return found.end() if found else 0


_JOINT: Final = re.compile("C?(?:A{1,2},)?(?:A(?=I)|(?=I|KG|G))")


def _mend_at(tokens: list[Token], start: int) -> None:
    first = start
    while start < len(tokens) and (tokens[start].tag == "I" or (start == first and _does(tokens[start:]))):
        comma = next((i for i in range(start, len(tokens)) if tokens[i].tag == ","), len(tokens))
        behind = tokens[comma + 1 :]
        string = tags(behind[:11])
        far = start or tokens[0].lower in _SPITE
        clause = _CLAUSE.match(string) or (far and SUBJECT_THEN_VERB.match(tags(behind)))
        if behind and clause and not _only_says(behind, string):
            _mend_lead(tokens, start, comma)
        start = comma + 1


def _does(tokens: list[Token]) -> bool:
    """'Using data collected by hand, he', 'After reading the files'."""
    return tokens[0].tag == "G" or tags(tokens[:2]) == "KG"


def _only_says(behind: list[Token], string: str) -> bool:
    """'In a raid police shot at Kern, the mayor said': who says it, and no clause that a lead stands before."""
    said = _SAID.match(string)
    return said is not None and behind[said.start("verb")].base in REPORTING


def _mend_lead(tokens: list[Token], start: int, comma: int) -> None:
    string = tags(tokens[start:comma])
    narrowed = (
        _LEAD_OF if tokens[start].lower == "of" else _LEAD
    )  # of every thousand people scanned, eighteen died
    lead = narrowed.match(string) or _one_phrase(tokens, start, string)
    if lead and both_forms(tokens[start + lead.end() - 1].lower):
        tokens[start + lead.end() - 1].tag = "E"
    elif (doing := _DOING.match(string)) is not None:
        free = string[0] == "G"
        if not (free and doing.end() == len(string)):  # swimming pools closed, cinemas emptied
            _take_for_no_deed(tokens[start + doing.end() - 1], free=free)
    elif tokens[start].lower in _SPITE and _OTHER_CLAUSE.isdisjoint(string):
        for token in tokens[start:comma]:  # despite an unknown cast, it won
            if token.tag == "V" and token.lower == token.base:
                token.tag, token.base = "N", ""


def _one_phrase(tokens: list[Token], start: int, string: str) -> re.Match[str] | None:
    """'In a long and much read Post article published in May': one noun, and no subject behind a time or place."""
    found = _LONG.match(string)
    if found is None:
        return None
    inside = tokens[start + 1 : start + found.end() - 1]
    whole = any(token.lower in {"a", "an"} for token in inside[:2])
    named = any(token.tag == "P" for token in inside)
    timed = any(token.lower in TIMES for token in inside[:-1])
    after = tokens[start + found.end() : start + found.end() + 2]
    # sent Tuesday, sent late Tuesday
    dated = after[0].tag in "IKA" or any(token.lower in TIMES for token in after)
    return found if dated and (whole or not (named or timed)) else None


def _take_for_no_deed(token: Token, *, free: bool) -> None:
    """'Instead of holding night raids to find it', 'After reading the files obtained by Kern'.

    A `free` -ing form may be a subject: 'Raising the rent failed in Lund'.
    """
    if not free and "s" in forms_of(token.lower) and is_plural_form(token.lower):
        token.tag, token.base = "N", ""
    elif both_forms(token.lower) and not (free and token.base in INTRANSITIVE):
        token.tag = "E"
