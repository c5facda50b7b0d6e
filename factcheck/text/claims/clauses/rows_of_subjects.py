"""Nouns joined before the one verb they have, and nouns that have none: where a comma or 'and' begins no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.denying import takes_back_denial
from factcheck.text.claims.grammar.agreement import disagrees
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms
from factcheck.text.claims.grammar.words import SUBJECT_PRONOUNS, listed


def are_of_one_verb(before: Sequence[Token]) -> bool:
    """'A gap opened as the party | and others tried to close it', 'so police and the army can': the verb of both.

    Not 'He worked as a clerk and others taught'.
    """
    found = _OPENED.search(tags(before))
    if found is None or not found.start():
        return False
    opener, last = before[found.start()], before[found.start() - 1]
    if opener.lower == "so":
        return last.tag in "N#P"
    named = before[found.start() + 1]
    some = named.lower in {"a", "an"} or (named.tag == "N" and not is_plural_form(before[-1].lower))
    return opener.lower == "as" and last.tag in "NV" and not some


_OPENED: Final = re.compile("(?:K|A)(?:D[#NPA']{0,3}[NP]|P{1,3}|N{1,3})$")


def are_said_to(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'have warned residents | and owners could lose power': of whom it is said, where 'that' is left out."""
    string = tags(before)
    turned = _TURNED_OUT.search(string)
    if turned is not None and before[turned.start()].base in {"turn", "work"}:
        return before[turned.start() + 1].lower == "out"  # it turns out the mayor and his clerk were
    found = _WARNED.search(string)
    warned = found is not None and before[found.start()].base in REPORTING
    return warned and _MAY.match(tags(rest)) is not None


_WARNED: Final = re.compile("[VE](?:D?[#A]?N{1,3}|D?P{1,3})(?:,?(?:D[#A]?N{1,3}|D?P{1,3}))*$")
_TURNED_OUT: Final = re.compile("VI(?:D?[#A]?N{1,3}|D?P{1,3})$")
_MAY: Final = re.compile("(?:D?[#A]?N{1,3}|D?P{1,3})[An]*M")


def goes_on_being_said(before: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'had promised the bridge, | the tunnel and the road would be finished': the rest of whom it is said of."""
    at = next((at for at, token in enumerate(chunk) if token.tag == "C"), 0)
    return 0 < at <= _NOUN and are_said_to([*before, *chunk[:at]][-_FAR:], chunk[at + 1 :])


_NOUN: Final = 4  # words
_FAR: Final = 16


def goes_on_with_outcome(before: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'so loud that the nuns took him to court, | lost, | and sent him honey': what the nuns did, and not he."""
    found = _SO_THAT.search(tags(before))
    if found is None or before[found.start()].lower not in {"so", "such"}:
        return False
    row = chunk[0].tag != "C" or _IN_ROW.search(tags(before), found.end()) is not None
    return row and _AND_DID.match(tags(chunk)) is not None


_IN_ROW: Final = re.compile(",[An]*[VE]")

# with a subject of its own, which no pronoun is
_SO_THAT: Final = re.compile("[AD][^VBMRHS,;]{0,6}H(?!O)(?:[^,;VBMRHS]+)[An]*[VBM]")
_AND_DID: Final = re.compile("C?[An]*[VBE]")


def goes_with_inner(piece: Piece, rest: Sequence[Token]) -> bool:
    """Whether what stands behind 'and' or 'but' goes on with the clause inside the one before it."""
    before = [token for token in piece.tokens if rest and token.start < rest[0].start][:-1]
    before = before[:-1] if tags(before[-1:]) == "," else before
    return _awaits_too(piece, rest) or _is_of_moment(before, rest) or takes_back_denial(before, rest)


def _awaits_too(piece: Piece, rest: Sequence[Token]) -> bool:
    """'went home before the gate closed | and he was locked out': what was to come as well, and is not told to have."""
    if not rest or rest[0].lower not in SUBJECT_PRONOUNS:
        return False
    before = words_before(rest[0].start, piece.tokens)
    opener = next((token for token in reversed(before) if token.tag in "SKRH"), None)
    if opener is None:
        return piece.joint is Joint.SUBORDINATE and piece.marker in _TO_COME
    behind = tags(token for token in before if token.start > opener.start)
    return opener.lower in _TO_COME and _CLAUSE.match(behind) is not None


_CLAUSE: Final = re.compile("[DNPO#A']+[VBM]")
_TO_COME: Final = frozenset(("before",))


def _is_of_moment(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'It began the day the board sold the mill | and gave it away': what was done with it then, by whoever sold it."""
    found = _MOMENT.search(tags(before))
    it = _DID_IT.match(tags(rest))
    moment = found is not None and before[found.end("moment") - 1].lower in _MOMENTS
    return moment and it is not None and rest[it.end() - 1].lower in _OBJECTS


_MOMENT: Final = re.compile(
    "[VBEGN]D(?P<moment>N)H?(?:D[A#N]{0,2}N|P{1,3})[An]*[VBE][^VBMRHSC,]*[DP][^VBMRHSC,]*$"
)
_DID_IT: Final = re.compile("A?VO")
_MOMENTS: Final = listed("moment minute instant second hour day night morning evening week month year time")
_OBJECTS: Final = listed("it them him her")


def is_to_come(word: str, clause: Sequence[Token]) -> bool:
    """Whether 'before' opens two such clauses: neither of them is told to be so."""
    joined = (tags(clause[at + 1 : at + 3]) for at, token in enumerate(clause) if token.lower == "and")
    return word in _TO_COME and any(_OF_THEM.match(string) for string in joined)


_OF_THEM: Final = re.compile("O[VBM]")


def is_row_inside(before: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'say the flood that hit farms, | mills and two towns in Lund was the worst': it is of one, and none of theirs."""
    row = _ROW.match(tags(chunk)) if _HIT.search(tags(before)) else None
    return row is not None and disagrees(chunk[row.end() - 1], plural=True)


_HIT: Final = re.compile("[NP][RH][An]*[VB][^VBMRHSC,]*[NP]$")
_ROW: Final = re.compile("[AE]?N{1,3}C[D#AE]{0,2}N{1,3}(?:I[DA#]{0,2}[NP]{1,3})?[An]*[VB]")


def leads_row(rest: Chunk, later: Sequence[Chunk]) -> bool:
    """'but | drought, fire, and logging could': the first of the nouns that a clause begins with."""
    if _BARE.fullmatch(tags(rest)) is None:
        return False
    for chunk in later:
        string = tags(chunk)
        if _LAST.match(string) is not None and chunk[0].lower in {"and", "or"}:
            return True
        if _BARE.fullmatch(string) is None:
            return False
    return False


_BARE: Final = re.compile("D?[A#]?[NP]{1,3}(?:ID?[NP]{1,3})?")
_LAST: Final = re.compile("CD?[A#]?[NP]{1,3}[An]*[VBM]")


def is_object_before_deed(chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'passed a gate, | the men posted on the hill, and walked': what else was passed; its verb is retagged.

    What goes on with a bare deed behind 'and' tells of one row of deeds, and the noun between them has none.
    """
    found = _NOUN_AND_DEED.match(tags(chunk))
    if found is None or not later or _DEED.match(tags(later[0])) is None:
        return False
    done = chunk[found.start("done")]
    if not both_forms(done.lower) or done.base in INTRANSITIVE:
        return False
    done.tag = "E"
    return True


_NOUN_AND_DEED: Final = re.compile(
    "[D#][A#N]{0,3}[NP]{1,2}(?:I[PDN]{0,3}[NP])?(?P<done>[VE])[ITK][^VBMRHSC]*$"
)
_DEED: Final = re.compile("C[An]*V")
