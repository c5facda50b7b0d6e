"""What a sentence that ends as a question tells all the same: before it asks, or between two commas."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from factcheck.text.claims.clauses.granted import is_asked_as_known
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.weighing.mood import ELSEWHERE, GRANTED, QUESTION

_ASKS: Final = re.compile("C?A*(?:[RW](?:I[DOPN]{1,3}G?)?[An]*[VBM]|[RW][NP]*[BM]|[BM]n?[DOPN])")
_BUT_ASKS: Final = re.compile(",C[RW]")
_START_OF: Final = attrgetter("start")


def stands_before_question(item: Item, tokens: Sequence[Token]) -> bool:
    """'The ward was promised a doctor, and who could object to that?': what is told before the question begins.

    So is what another clause stands behind: 'Lund did it and the sky is still up, so what is Tarn waiting for?'
    """
    after = next((at for at, token in enumerate(tokens) if token.start >= item.end), len(tokens))
    rest = [token for token in tokens[after:] if token.tag != ","]
    joined = len(rest) > 3 and rest[0].tag in "C-;:" and _ASKS.match(tags(rest), 1) is not None
    joined = joined or _asks_at_last(tokens[after:])
    joined = joined or _WHY.search(tags(tokens[after:])) is not None  # and kept none, since who would?
    joined = joined or ":" in tags(rest)  # a riddle: if the river moves, do the towns move too?
    return joined and bool(SUBJECT_THEN_VERB.match(tags(item.piece.tokens)))


def _asks_at_last(rest: Sequence[Token]) -> bool:
    """'and the sky is still up, so what is Tarn waiting for?': a clause, and a question that follows from it."""
    found = _AT_LAST.match(tags(rest))
    return found is not None and rest[found.start("so")].lower == "so"


_WHY: Final = re.compile(",[KS][RW](?:[NP]*[BM]|[An]*[VBM])")
_AT_LAST: Final = re.compile("(?:C[DNPO#'A]{1,6}[VB][^,?]*)?[,;-](?P<so>A)[RW](?:[NP]*[BM]|[An]*[VBM])")


def _counts_before_asking(item: Item, tokens: Sequence[Token]) -> bool:
    """'Closer to three hundred, but who counts?': a figure stands before the question."""
    asks = _BUT_ASKS.search(tags(tokens)) if tokens[-1].text == "?" else None
    if asks is None:
        return False
    before = tokens[asks.start()].start
    return any(token.tag == "#" and token.start < before for token in item.piece.tokens)


def tells_as_it_asks(item: Item, tokens: Sequence[Token]) -> bool:
    """Whether an item that holds a question tells what stands before it all the same."""
    return _counts_before_asking(item, tokens) or _reasons_by_asking(item)


def _reasons_by_asking(item: Item) -> bool:
    """'and kept none, since who keeps a pill for nine years?': what is told, and a question for its reason."""
    string = tags(item.piece.tokens)
    why = _WHY.search(string)
    return why is not None and (string[0] == "V" or bool(SUBJECT_THEN_VERB.match(string, 0, why.start())))


def is_told_beside(item: Item, tokens: Sequence[Token]) -> bool:
    """'Was Moss, who ran the mill for nine years, told?': what is told of him between commas is not asked."""
    before = next(
        (token for token in reversed(tokens) if token.start < item.start and token.tag not in "RI"), None
    )
    told = item.piece.joint is Joint.RELATIVE and before is not None and before.tag == ","
    return told and went(item)


def went(item: Item) -> bool:
    """'If the board knew, it said nothing': what the condition leads to is told as past."""
    verb = main_verb(item.piece.tokens)
    return verb is not None and item.piece.tokens[verb].tag != "M" and is_past(item.piece.tokens[verb])


def by_its_mark(item: Item, tokens: Sequence[Token]) -> str | None:
    """The mood that a question mark or an exclamation mark imposes; None where neither does."""
    if tokens[-1].text == "?" and not (
        stands_before_question(item, tokens) or tells_as_it_asks(item, tokens)
    ):
        return _mood_in_question(item, tokens)
    if _asks_within(item, tokens):
        return QUESTION
    if tokens[-1].text == "!" and not is_finite(tokens):
        return ELSEWHERE  # 'Twenty-seven cents!': an outcry over what was told before
    return None


def _mood_in_question(item: Item, tokens: Sequence[Token]) -> str:
    if is_told_beside(item, tokens) or is_asked_as_known(item.piece, tokens):
        return ""
    return GRANTED if item.piece.joint in (Joint.RELATIVE, Joint.APPOSITION) else QUESTION


def _asks_within(item: Item, tokens: Sequence[Token]) -> bool:
    """'I had come with a question—what would become of the town?—and got a shrug': a question between dashes."""
    at = bisect_left(tokens, item.end, key=_START_OF)
    return [token.tag for token in tokens[at : at + 2]][1:] == ["-"] and tokens[at].text == "?"
