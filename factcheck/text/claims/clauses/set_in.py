"""Where brackets and dashes open and close in a sentence, and what they set in."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.clauses.brackets import states_worth, stays_in
from factcheck.text.claims.clauses.years_beside import says_years
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, TAG_OF, Token, tags
from factcheck.text.claims.grammar.verbs import both_forms

_INSERTING: Final = frozenset("(-")


def inserted_in(tokens: list[Token]) -> tuple[list[Token], list[tuple[list[Token], list[Token]]]]:
    """The sentence without what stands in brackets or between dashes; and each of these with the words before it."""
    if _INSERTING.isdisjoint(map(TAG_OF, tokens)):
        return list(tokens), []
    outer: list[Token] = []
    inserted: list[tuple[list[Token], list[Token]]] = []
    at = 0
    while at < len(tokens):
        close = _closing(tokens, at)
        if close:
            end = close + (1 if close < len(tokens) else 0)
            inner = tokens[at + 1 : close]
            if states_worth(tokens[at:close]) or stays_in(inner, tokens[close + 1 :]):
                _hide(tokens[at:end])
                outer += tokens[at:end]
            else:
                inner, deeper = inserted_in(inner) if "(" in map(TAG_OF, inner) else (inner, [])
                told = tokens[at:end] if tokens[at].tag == "(" and says_years(inner) else inner
                inserted += [(told, list(outer)), *deeper]
                if close < len(tokens) and tokens[close].tag == "-" and _parts(outer, tokens[end:]):
                    tokens[close].tag = ","
                    outer.append(tokens[close])
                _regain_verb(outer, tokens[end:])
            at = end
        else:
            outer.append(tokens[at])
            at += 1
    return outer, inserted


def _parts(before: list[Token], behind: list[Token]) -> bool:
    """'Moss, a banker whose thrift was famed – she flew coach – kept costs low': behind what is said of Moss."""
    comma = max((at for at, token in enumerate(before) if token.tag == ","), default=0)
    beside = is_finite(before[comma:]) and "R" in tags(before[comma:]) and not is_finite(before[:comma])
    return bool(comma) and beside and bool(behind) and behind[0].tag in "VBME"


def _regain_verb(before: list[Token], behind: list[Token]) -> None:
    """'When it shut, Moss – then a clerk – told the board': the verb of a clause, taken for a participle."""
    start = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at].tag in ",;:"), 0)
    told = _TELLS.match(tags(behind[:2])) is not None and both_forms(behind[0].lower)
    if told and _SUBJECT.fullmatch(tags(before[start:])):
        behind[0].tag = "V"


_TELLS: Final = re.compile("E[DOPH]")
_SUBJECT: Final = re.compile("[CA]*(?:D[AN#E]{0,3}N|P{1,4})")


def _hide(tokens: list[Token]) -> None:
    for token in tokens:
        token.tag = HIDDEN


def _closing(tokens: list[Token], at: int) -> int:
    """Where the bracket or dash that opens at `at` closes; 0 when none opens here."""
    tag = tokens[at].tag
    if tag == "(":
        return _own_bracket(tokens, at)
    if tag == "-" and at:
        closing = (
            "-" if _waits(tokens, at) else "-;"
        )  # in theory — it is neat; I know it — forty boats sailed
        close = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in closing), 0)
        if close and tokens[close].tag == "-":
            return close
        end = len(tokens)
        while end > at + 1 and tokens[end - 1].tag in '.?!"':
            end -= 1
        return end if end > at + 1 else 0
    return 0


def _own_bracket(tokens: list[Token], at: int) -> int:
    """Where a bracket closes, with whatever brackets stand inside it; else where the next one does, or 0."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += (tokens[i].tag == "(") - (tokens[i].tag == ")")
        if not depth:
            return i
    return next((i for i in range(at + 1, len(tokens)) if tokens[i].tag == ")"), 0)


def _waits(tokens: list[Token], at: int) -> bool:
    """Whether the clause before a dash has no verb yet, and a second dash stands behind."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ";:"), 0)
    return not is_finite(tokens[start:at]) and "-" in map(TAG_OF, tokens[at + 1 :])
