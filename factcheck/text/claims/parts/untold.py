"""Sentences that as a whole are no statement: set aside in their own words, with the reason."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.parts.cells import Cells
from factcheck.text.claims.parts.citing import CITES, only_cites, tells_nothing, works_listed
from factcheck.text.claims.parts.crumbs import (
    CALLS,
    CRUMB,
    is_byline,
    is_call,
    is_crumb,
    is_example,
    is_head,
    is_name_alone,
    is_pointer,
    is_source_line,
)
from factcheck.text.claims.weighing.mood import HEADING
from factcheck.text.letters import MESSAGE, SIGNED, is_signed, message_head, signatures
from factcheck.text.sentences import Span
from factcheck.vocabulary import ClaimType, Risk


class Marks(NamedTuple):
    """What tells such sentences of an essay: where the head of a message ends, what heads tables, who signs where,
    where works are listed.
    """

    head: int
    labels: frozenset[int]
    signed: tuple[Span, ...]
    works: tuple[Span, ...]


def marks_of(text: str, cells: Cells, parts: Sequence[Part]) -> Marks:
    """The marks of an essay, its tables and its parts."""
    works = works_listed(text, parts)
    return Marks(message_head(text)[0], cells.labels, signatures(text), works)


def why_untold(text: str, sentence: Span, tokens: Sequence[Token], kind: str, marks: Marks) -> str:
    """Why a sentence as a whole is no statement; empty where it may be one.

    `kind` is that of its part.
    """
    if not tokens:
        return ""
    if sentence.start < marks.head:
        return MESSAGE
    if sentence.start in marks.labels and (_is_label(tokens) or not is_finite(tokens)):
        return HEADING
    if kind in _RUNNING and is_pointer(text, sentence.start, sentence.end):
        return POINTS
    if kind not in _APART and is_head(text[sentence.start : sentence.end]) and not is_finite(tokens):
        return HEADING
    if is_example(text[sentence.start : sentence.end]):
        return EXAMPLE
    if _cites(text, sentence, tokens, kind, marks):
        return CITES
    if kind != "table-cell" and is_call(tags(tokens), "".join(token.lower for token in tokens[2:3])):
        return CALLS
    if kind != "table-cell" and _is_crumb(text, sentence, tokens, kind):
        return CRUMB
    signed = any(span.start <= sentence.start < span.end for span in marks.signed)
    return SIGNED if signed or is_signed(text[sentence.start : sentence.end]) else ""


def _cites(text: str, sentence: Span, tokens: Sequence[Token], kind: str, marks: Marks) -> bool:
    if _is_in(marks.works, sentence):
        return tells_nothing(tokens)
    return (kind == "footnote" or _is_in_brackets(text, sentence)) and only_cites(text, tokens)


def _is_in(spans: Sequence[Span], sentence: Span) -> bool:
    at = bisect_right(spans, (sentence.start, math.inf)) - 1
    return at >= 0 and sentence.start < spans[at].end


def _is_in_brackets(text: str, sentence: Span) -> bool:
    """'[quoted in The Long Strike, vol. 1, p. 146]'."""
    return text[sentence.start] in "[(" and text[sentence.start : sentence.end].rstrip(" .")[-1:] in "])"


def _is_crumb(text: str, sentence: Span, tokens: Sequence[Token], kind: str) -> bool:
    verbless = not is_finite(tokens)
    if is_crumb(text[sentence.start : sentence.end], verbless):
        return True
    if verbless and is_source_line(text, sentence.start, sentence.end, tags(tokens)):
        return True
    if not verbless or kind == "heading":
        return False
    return is_byline(text, sentence.start, sentence.end) or (
        kind in _RUNNING and is_name_alone(text, sentence.start, sentence.end, tags(tokens))
    )


def _is_label(tokens: Sequence[Token]) -> bool:
    return sum(token.text[0].isalnum() for token in tokens) <= _LABEL and tokens[-1].tag != "."


_LABEL: Final = 4  # words of what heads a column though it may read as a clause: 'Lorries lost'
_RUNNING: Final = ("paragraph", "standfirst")
_APART: Final = ("footnote", "table-cell")
EXAMPLE: Final = "an example of what is said, and no statement"
POINTS: Final = "only points to another page"


def as_it_stands(text: str, sentence: Span, reason: str, kind: str) -> Proposal:
    """A sentence that is no statement, set aside in its own words."""
    end = sentence.end
    while end > sentence.start + 1 and text[end - 1] in " .,;:":
        end -= 1
    words = " ".join(text[sentence.start : end].split())
    return Proposal(
        start=sentence.start,
        end=end,
        restatement=words if words.endswith((".", "!", "?")) else f"{words}.",
        unresolved=(),
        type=ClaimType.NAME,
        score=0.0,
        reasons=(),
        risk=Risk.LOW,
        risk_reasons=(),
        checkable=False,
        set_aside=reason,
        part=kind,
    )
