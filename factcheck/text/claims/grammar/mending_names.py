"""Names that are one though 'and' or a bracket stands in them: 'the Food and Drug Office', 'the Works (Fraud) Act'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import listed

# what a body or a law is called last: 'the Card and Ballot Act', 'the Housing and Planning Authority'
NAMED_SO: Final = listed(
    "act bill order treaty convention office board bank service agency department ministry commission committee "
    "authority council fund association society union company court bureau directorate administration inspectorate "
    "tribunal institute corporation executive trust centre center college museum gallery federation foundation"
)
_SAINTS: Final = frozenset(("st", "saint", "ss"))
CALLING: Final = NAMED_SO | _SAINTS  # without one of these there is nothing to mend


def mend_names(tokens: list[Token]) -> None:
    """Tag what stands inside such a name as a part of it, in place."""
    string = tags(tokens)
    for found in _JOINED.finditer(string):
        first, last = tokens[found.start("and") - 1], tokens[found.end() - 1]
        two = first.lower in NAMED_SO or any(t.lower in _MANY for t in tokens[found.end() : found.end() + 1])
        if last.lower in NAMED_SO and not two and tokens[found.start("and")].lower == "and":
            tokens[found.start("and")].tag = "P"
    for found in _BRACKETED.finditer(string):
        if tokens[found.end() - 1].lower in _LAWS:
            for token in tokens[found.start("inner") : found.end("inner")]:
                token.tag, token.base = "P", ""
    for found in _DATED.finditer(string):
        if tokens[found.start()].lower in _LAWS and is_year(tokens[found.end() - 1]):
            tokens[found.start() + 1].tag = "P"  # the Prices Act, 1988
    _mend_saints(tokens)


def _mend_saints(tokens: list[Token]) -> None:
    """'The order that ran St Colman's sold its fields': a school or church of a saint is named without a noun."""
    string = tags(tokens)
    for found in _SAINT.finditer(string):
        token = tokens[found.end() - 1]
        kinds = forms_of(token.lower)
        if tokens[found.start()].lower.rstrip(".") in _SAINTS and "p" in kinds:
            token.tag, token.base = "V", kinds["p"]


_SAINT: Final = re.compile("PP{1,2}'N(?=[D#O])")
_LAWS: Final = frozenset(("act", "bill", "law", "code"))
_DATED: Final = re.compile("P,#(?![VBM])")
_MANY: Final = frozenset(("are", "were", "have", "both"))
_JOINED: Final = re.compile("DP{1,4}(?P<and>C)P{2,4}(?!P)")
_BRACKETED: Final = re.compile(r"DP{1,5}(?P<inner>\([^()]{1,12}\))P(?!P)")
