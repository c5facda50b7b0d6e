"""What stands behind 'and' and before a comma, and belongs to the clause behind that: 'and in 2018, Lund had two'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import has_own_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, comma_at, first_finite, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed


def lead_on(chunks: list[list[Token]], tokens: Sequence[Token]) -> None:
    """Give an adjunct behind 'and', which a comma parts from its clause, back to that clause.

    'The mill was sold and by 1950, most of its hands had left' has its cut at 'and'.
    """
    for at in range(len(chunks) - 1):
        chunk, behind = chunks[at], chunks[at + 1]
        found = _ADJUNCT.search(tags(chunk))
        if found is None or not _is_led(behind, at + 2 == len(chunks)):
            continue
        begun = found.start()
        if _goes_before(chunk[:begun], chunk[begun + 1 :], at == 0):
            comma = [token for token in tokens if chunk[-1].end <= token.start < behind[0].start]
            adjunct = [token for token in chunk[begun + 1 :] if token.tag != ","]
            if adjunct[0].tag == "G":
                adjunct[0].tag = "I"  # stands there like 'after the war'
            chunks[at], chunks[at + 1] = chunk[:begun], [chunk[begun], *adjunct, *comma, *behind]
    chunks[:] = [chunk for chunk in chunks if chunk]


def _goes_before(own: Sequence[Token], adjunct: Sequence[Token], first: bool) -> bool:
    """Whether what stands before 'and' is a clause of its own, and an adjunct behind it."""
    if adjunct[0].tag == "G" and adjunct[0].lower not in _ING:
        return False
    if not own:
        return not first and adjunct[0].tag == "G"  # ', but following the war, it'
    return (
        own[0].tag not in "SKC"
        and has_own_verb(own)
        and _PAIRED.isdisjoint(map(LOWER_OF, own))
        and not _IN_CLAUSE.search(tags(own))
    )


_ADJUNCT: Final = re.compile("C(?:H?[IKG]|,G)[^VBMRHSWCG,]*$")
_PAIRED: Final = listed("both between either neither whether")
_IN_CLAUSE: Final = re.compile("S[^,]*$|[,;(-]K[^,]*$")
_ING: Final = listed(
    "following during considering given according starting beginning judging counting including"
)


def _is_led(clause: Sequence[Token], last: bool) -> bool:
    """Whether words are a clause, and do not tell who says so."""
    string = tags(clause)
    if SUBJECT_THEN_VERB.match(string) is None or _REDUCED.match(string):
        return False
    return not (last and _says_so(clause))


def is_row_said(rest: Sequence[Token]) -> bool:
    """'by 4% in Lund and | by 6% in Tarn, the bank estimates': a row, and who says so, but no second clause."""
    at = comma_at(rest)
    return at > 0 and _ROW.match(tags(rest[:at])) is not None and _says_so(rest[at + 1 :])


_ROW: Final = re.compile("[IK][^VBMRHSW,]*$")


def _says_so(clause: Sequence[Token]) -> bool:
    verb = first_finite(clause)
    return verb is not None and verb.base in REPORTING and _TAG.match(tags(clause)) is not None


_TAG: Final = re.compile("[^VBM]*V(?:[NP#]|I[DNP#]{1,3})*\\.?$")
_REDUCED: Final = re.compile("D[NP#]{1,2}(?:[OP]|D[NP]{1,2})[An]*[VB]")  # 1911, the year he left
