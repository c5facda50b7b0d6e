"""Which place a clause behind 'where' tells of: named before what describes it, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, are_names, start_of, tags
from factcheck.text.claims.grammar.verbs import HEARERS
from factcheck.text.claims.grammar.words import listed


def names_no_place(tokens: Sequence[Token], at: int) -> bool:
    """'asks where the money went', 'above where it stood', 'told him where it lay'; not 'in a hut where he died'."""
    if tokens[at].lower != "where" or not at:
        return False
    before = tokens[at - 1]
    if before.tag not in 'NPO#Q)"':
        return before.tag != "B"  # the hall was where the farmers met
    told = any(token.base in HEARERS | _SHOWING for token in tokens[max(0, at - _NEAR) : at - 1])
    asked = any(token.base in _ASKING and token.tag in "VEGb" for token in tokens[max(0, at - _NEAR) : at])
    return asked or (told and (is_person_noun(before) or before.lower in _WHOM))


def place_described(beside: Piece) -> list[Token]:
    """'to Gorna Tarn, one of the villages on the list, where': in Gorna Tarn."""
    subject = beside.subject if beside.joint is Joint.APPOSITION else []
    before = beside.matrix
    start = start_of(subject, before)
    named = are_names(subject) and start > 0 and before[start - 1].tag in "IT"
    person = is_person_noun(head_of(beside.tokens)) or beside.tokens[-1].tag == "P"
    return subject if named and not person else []


def place_measured(before: Sequence[Token]) -> list[Token]:
    """'in Tarn, 40 miles north of Lund, where': in Tarn, and not in the place that says how far off it is."""
    kind = _EXCEPTED.search(tags(before))
    if kind is not None and before[kind.start()].lower in _KINDS:
        return list(before[kind.start("place") :])  # with the exception of Hungary, where
    found = _MEASURED.search(tags(before))
    far = found is not None and before[found.start("unit")].lower in _UNITS
    return list(before[found.start("place") : found.end("place")]) if found is not None and far else []


_KINDS: Final = listed("exception case example")
_EXCEPTED: Final = re.compile("NI(?P<place>P{1,3})$")
_MEASURED: Final = re.compile(
    "(?<=[IT])(?P<place>P{1,3}),[AI]?(?:#{1,2}|D)A?(?P<unit>N)(?:[NA]?I|A)[^,;VBMRHSC]*$"
)
_UNITS: Final = listed(
    "miles mile kilometres kilometers metres meters yards hours minutes drive walk ride blocks"
)
_NEAR: Final = 6  # words of whom somebody tells
_ASKING: Final = listed("ask wonder inquire enquire")
_SHOWING: Final = listed("show teach")
_WHOM: Final = listed("me us him her them you")
