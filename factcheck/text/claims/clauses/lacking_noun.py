"""What lacks its object because that is the noun before the clause: 'on houses he knew he could not build'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from factcheck.text.claims.grammar.pieces import STARTS_FINITE, SUBJECT_THEN_VERB, Joint, Piece, first_of_row
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING
from factcheck.text.claims.grammar.words import BEEN, WHO_OR_THAT

_SUBJECT: Final = "(?:O|P{1,3}|D[#A]?N{1,2}(?:IP{1,2})?)[An]*"
# a noun behind a verb, and a clause about it that no pronoun opens: 'took money on houses | he knew'
_OF_NOUN: Final = re.compile(f"[VBMb][^,;:VBMRHSW]*[NP]{_SUBJECT}V$")
_BUILT_AND: Final = re.compile(
    f"(?:[VBM][^,;:VBMRHSW]*|^C?D[A#]?|,C?D[A#]?)[NP](?P<own>{_SUBJECT})(?:[BM][An]*)*[VEb](?:[IKA][^,;VBMRHSC]*)?$"
)


def lacks_noun(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether what is known or thought, behind a clause about a noun, ends in a verb whose object is that noun."""
    before = words_before(rest[0].start, tokens)
    found = _OF_NOUN.search(tags(before))
    if found is None or before[found.start()].base in HEARERS:
        return False
    own = list(takewhile(lambda token: token.tag not in ",;:.C", rest))
    last = _ENDS.search(tags(own))
    if last is None or not last.start():
        return False
    verb, string = own[last.start()], tags(own[: last.start()])
    passive = verb.tag == "E" and any(t.lower in BEEN for t in own[: last.start()])
    taken = bool(verb.base) and verb.base not in INTRANSITIVE | REPORTING
    return taken and not passive and (verb.tag == "V" or "B" in string or "M" in string)


_ENDS: Final = re.compile("[VbE]A*(?:[IK][^VBMRHSWEb,]*)?$")


def is_narrowed_noun(words: Sequence[Token]) -> bool:
    """'after | a scandal the board had missed': a noun with what narrows it, and no clause."""
    found = _NARROWED.match(tags(words))
    verb = words[found.start("verb")] if found is not None else None
    if found is None or verb is None or not verb.base or verb.base in INTRANSITIVE | REPORTING:
        return False
    return not any(token.lower in BEEN for token in words[: found.start("verb")])


_NARROWED: Final = re.compile(
    "D[A#]?N{1,2}(?:O|P{1,3}|D[#A]?N{1,2}(?:IP{1,2})?)[An]*(?:[BM]b?[An]*)*(?P<verb>[VEb])A?[,.]?$"
)


def is_of_what_lacks(piece: Piece) -> bool:
    """'which Kern built in 1990 and sold in 1995', 'the lorry he had bought and driven into the sea': the second part.

    What it was done to is the noun before the first part.
    """
    first = first_of_row(piece.governor)
    if first is None:
        return False
    string = tags(first.tokens)
    if first.joint is Joint.RELATIVE:
        others = SUBJECT_THEN_VERB.match(string) is not None and STARTS_FINITE.match(string) is None
        return others and first.marker in WHO_OR_THAT
    before = words_before(piece.tokens[0].start, first.tokens)
    found = _BUILT_AND.search(tags(before))
    if found is None:
        return False
    own = before[found.start("own") :]
    return any(token is aux for token in own for aux in piece.auxiliary)
