"""Adjuncts that stand before a predicate or clause without being its subject: ', at the same time, created'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, TIMES
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import listed


def past_adjunct(tokens: Sequence[Token]) -> int:
    """How many words at the beginning are an adjunct between commas: ', at the same time, left' has six."""
    if not tokens or tokens[0].tag != ",":
        return 0
    return next((i + 1 for i, token in enumerate(tokens[1:20], start=1) if token.tag == ","), 1)


def without_adjunct(rest: Chunk) -> Chunk:
    """', at the same time, created': the predicate with its adjunct hidden."""
    behind = past_adjunct(rest)
    dated = _DATED.match(tags(rest[:8]))
    dated = None if dated and _CLAUSE_OVER.match(tags(rest[dated.end() :])) else dated
    last = (
        next((token for token in reversed(rest[: dated.end()]) if token.tag != "A"), rest[0])
        if dated
        else None
    )
    if dated and last and (last.tag == "#" or is_month(last) or last.lower in _DATES):
        for token in rest[: dated.end()]:
            token.tag = HIDDEN
        return rest  # and in 1971 opened a cinema
    if _is_recurring(rest):
        rest[0].tag = rest[1].tag = HIDDEN
        return rest
    if how := _how_before_verb(rest):
        for token in rest[:how]:
            token.tag = HIDDEN
        return rest
    if not behind or behind >= len(rest):
        return rest
    if rest[behind].tag == "E" and rest[behind].base:
        rest[behind].tag = "V"
    if not STARTS_FINITE.match(tags(rest[behind:])):
        return rest[1:]
    for token in rest[:behind]:
        token.tag = HIDDEN
    return rest[1:]


_DATES: Final = SIGNALS["date"] | TIMES | listed("occasion occasions afternoon afternoons")


def _how_before_verb(rest: Chunk) -> int:
    """How many words say how, before a verb: 'by its owner's own admission goes', 'then with two brothers sold it'."""
    account = _BY_ACCOUNT.match(tags(rest)) if rest and rest[0].lower == "by" else None
    company = _THEN_WITH.match(tags(rest)) if account is None else None
    if company is not None and (rest[0].lower, rest[1].lower) != ("then", "with"):
        return 0
    found = account or company
    return found.end() if found is not None else 0


def _is_recurring(rest: Chunk) -> bool:
    """'and every May opened the mill', 'and last year passed a law': when, and not who."""
    timed = len(rest) > 3 and rest[0].lower in _WHICH and (rest[1].lower in TIMES or is_month(rest[1]))
    return timed and rest[2].tag == "V" and rest[2].base not in _OF_TIMES


_WHICH: Final = listed("every each last")
_OF_TIMES: Final = listed("pass come go end begin start bring see mark prove turn show")


def hide_before_verb(chunk: Chunk) -> None:
    """'The judge, who had met him, at first tried to stop it': when or how, before the verb of what waits for one."""
    found = _BEFORE_VERB.match(tags(chunk[:8]))
    if found is None:
        return
    verb, last = chunk[found.end() - 1], chunk[found.end("adjunct") - 1]
    timed = last.lower in _TIMELY | TIMES | SIGNALS["date"] or is_month(last) or is_year(last)
    if verb.tag in "BM" or (timed and (verb.tag == "V" or "p" in forms_of(verb.lower))):
        verb.tag = "V" if verb.tag == "E" else verb.tag
        for token in chunk[: found.end("adjunct")]:
            token.tag = HIDDEN


_BEFORE_VERB: Final = re.compile("(?P<adjunct>[IK](?:A|D?[#A]?[NP]#?|#))[An]*[VBME]")
_TIMELY: Final = listed(
    "first last once end point times length present turn practice theory effect fact part return response"
)


def past_time(rest: Sequence[Token]) -> int:
    """How many words before a subject say when, with no comma behind them: 'by nine at night there were'.

    So 'eleven days later he', 'this time it', 'by the middle of the decade most'.
    """
    string = tags(rest)
    for found in _SUBJECT_AHEAD.finditer(string, 1, _LEADING):
        at = found.start()
        if not _LEAD.fullmatch(string, 0, at):
            return 0
        last = rest[at - 1]
        dated = last.tag == "#" or is_month(last) or last.lower in TIMES | SIGNALS["date"] | _DECADES
        if dated and (string[0] == "I" or rest[0].lower in WHICH_TIME or last.tag == "A"):
            return at
    return 0


_LEADING: Final = 11  # words up to where the subject begins
_LEAD: Final = re.compile("[IDH#A][D#NPAI]*")
_SUBJECT_AHEAD: Final = re.compile(
    "(?<=[#NPA])(?:O(?:I(?:O|D?N))?|(?<!A)D[#NPA']{1,5}(?:I[D#NP']{1,4})?|(?<=[#A])P{1,3})[An]*[BVM]"
)
_DECADES: Final = listed("twenties thirties forties fifties sixties seventies eighties nineties century")
WHICH_TIME: Final = listed("this that every each last next")
# in May 1971 opened a cinema; for twenty years thereafter held the seat
_DATED: Final = re.compile("(?:I(?:P#|P|#)|[IK](?:[D#]I)?D?[NGA]?#{0,2}NA?|ID(?:[NA]#|NI#))(?=[An]*[VB])")
_CLAUSE_OVER: Final = re.compile("B[IA]O")  # and before the day was out he had been sold
_THEN_WITH: Final = re.compile("AI(?:D[AN#]?|[AN]?C[AN]|[AN#])?N(?=V(?:[DO]|P))")
_BY_ACCOUNT: Final = re.compile("I(?:D?N{1,2}'|P{1,3}'|D)[AN]?N(?=[An]*V)")


def before_passive(rest: list[Token]) -> list[Token]:
    """'founded by a Jesuit who spoke Greek and destroyed by the army': the Jesuit was not."""
    joined = (at for at, token in enumerate(rest[:-2]) if token.tag == "C" and rest[at + 1].tag in "VE")
    joined = (at for at in joined if "q" in forms_of(rest[at + 1].lower))
    at = next((at for at in joined if at and by_somebody(rest, at + 1)), len(rest))
    return rest if _SUFFERED & {token.lower for token in rest[:at]} else rest[:at]


def up_to_adjunct(rest: list[Token]) -> list[Token]:
    """'officials who asked not to be named, by laying sensors': the adjunct is not about the officials.

    Nor need 'and won' in 'She sued the paper that had called her a spy and won' be: it stays in the whole alone.
    """
    commas = (
        i
        for i, token in enumerate(rest[:-2])
        if token.tag == ","
        and (rest[i + 1].tag == "I" or (rest[i + 1].lower, rest[i + 2].tag) == ("so", "H"))
    )
    suffered = not _SUFFERED.isdisjoint(map(LOWER_OF, rest))
    joined = tags(rest[-2:]) in {"CV", "CE"} and len(rest) > 4 and not suffered
    return rest[: next(commas, len(rest) - 2 * joined)]


_SUFFERED: Final = listed("was were is are been being be")
