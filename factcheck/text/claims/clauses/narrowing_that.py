"""Whether a clause behind 'that' says which thing is meant, though a verb of saying stands before it."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING
from factcheck.text.claims.grammar.words import BE, CONTENT_NOUNS, listed


def narrows_last(before: list[Token], clause: list[Token]) -> bool:
    """'wrote it down, in the rules about ropes that every club has pinned inside the door': what was pinned."""
    if before[-1].lower in CONTENT_NOUNS:
        return False
    if before[-1].tag == "N" and _I_EVER.fullmatch(tags(clause)) and "ever" in map(LOWER_OF, clause):
        return True  # mentioned in no book that I have ever seen
    if before[-1].tag == "N" and before[-2:-1] and before[-2].tag == "D" and _LACKS_NOUN.match(tags(clause)):
        return True  # told me over a tea that he insisted on paying for
    if _is_object(before) and _lacks_object(clause):
        return True  # found the letter that the firm had burned
    if not _SET_APART.search(tags(before)):
        return False
    at = finite_at(clause, len(clause))
    verb = next((i for i in range(at, len(clause)) if clause[i].tag in "VE"), len(clause) - 1)
    gap = tags(clause[verb + 1 : verb + 2]) in {"I", "K"}
    return gap and bool(clause[verb].base) and clause[verb].base not in INTRANSITIVE | REPORTING


def _is_object(before: list[Token]) -> bool:
    """Whether what ends there is what was found or noted: 'found the letter'; nobody who was told, nor when it was."""
    found = _OBJECT.search(tags(before))
    return (
        found is not None
        and before[found.start()].base not in HEARERS | _TO_WHOM
        and before[found.end("object") - 1].lower not in TIMES | CONTENT_NOUNS
    )


def _lacks_object(clause: list[Token]) -> bool:
    """'the firm had burned in 1990', 'the mayor had fired': a deed done to nothing that is named behind it."""
    at = finite_at(clause, len(clause))
    found = _DEED.match(tags(clause), at)
    if found is None or clause[at].lower in BE:  # not 'the mill was sold'
        return False
    return clause[found.end() - 1].base not in INTRANSITIVE | REPORTING


_OBJECT: Final = re.compile("[VE](?P<object>D?[A#]{0,2}[NP]{1,4})(?:ID?[A#]{0,2}[NP]{1,4})?$")
_DEED: Final = re.compile("(?:V|[BM][An]*[EVb])(?=I[^,;]*[#PN]|$)")
_TO_WHOM: Final = listed("convince persuade reassure alert teach satisfy show promise advise caution")
_I_EVER: Final = re.compile("O(?:B|A)*[EV]")
_LACKS_NOUN: Final = re.compile("[^,]*[GVb][IK](?:,|$)")
_SET_APART: Final = re.compile(",I[^,VBMRHS]*I[^,VBMRHS]*N$")
