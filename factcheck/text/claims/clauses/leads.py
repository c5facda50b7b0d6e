"""What stands before the clause of a sentence with commas of its own: 'If it rains, hails and snows, then he stays'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.appositions import is_absolute
from factcheck.text.claims.clauses.chunking import Chunk, subordinator
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, TIMES, is_finite, last_noun_phrase
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import listed


def join_lead(tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of `tokens`, those of one lead joined, with their commas."""
    end = _lead_end(chunks)
    if not end:
        return chunks
    last = next(at for at, token in enumerate(tokens) if token is chunks[end - 1][-1])
    return [list(tokens[: last + 1]), *chunks[end:]]


def _lead_end(chunks: Sequence[Chunk]) -> int:
    """How many chunks make the lead; 0 where the first is one by itself, or none."""
    if len(chunks) < _FEWEST or not is_finite(chunks[0]) or not subordinator(chunks[0]):
        return 0
    for at, chunk in enumerate(chunks[1:], start=1):
        then = chunks[0][0].lower == "if" and chunk[0].lower == "then"
        if then or SUBJECT_THEN_VERB.match(tags(chunk)):
            absolute = any(is_absolute(between) for between in chunks[1:at])
            return at if at > 1 and (then or absolute) else 0
        if is_finite(chunk):
            return 0
    return 0


_FEWEST: Final = 3


def answers_why(chunks: Sequence[Chunk]) -> bool:
    """'Because it shuts at four, and most come after five.': no clause but the reasons."""
    later = [chunk[0].lower for chunk in chunks[1:]]
    return chunks[0][0].lower == "because" and bool(later) and set(later) == {"and"}


def hide_told_how(tokens: Sequence[Token]) -> None:
    """Tag as hidden what stands between two commas behind 'and' or 'let' and says when, whether or how."""
    _hide_before_deed(tokens)
    _hide_in_row(tokens)


def _hide_in_row(tokens: Sequence[Token]) -> None:
    """'brought two dogs and, tied to a plank, a goat': how it was, between 'and' and what it joins."""
    found = _IN_ROW.search(tags(tokens))
    if found is None or "q" not in verb_forms().get(tokens[found.start() + 1].lower, {}):
        return
    for inner in tokens[found.start() : found.end()]:
        inner.tag, inner.base = HIDDEN, ""


_IN_ROW: Final = re.compile("(?<=[NP],C)[,Z][VE][ITK][^,VBMRHSWC]+,(?=[D#][^,VBMRHSWC;:]*$)")


def _hide_before_deed(tokens: Sequence[Token]) -> None:
    """'and let Kern, until a court has heard him, go home': when and whether, inside what is asked for."""
    for at, token in enumerate(tokens):
        if token.lower != "let" or (at and tokens[at - 1].tag not in "C,"):
            continue
        found = _LET.match(tags(tokens), at + 1)
        deed = tokens[found.end()] if found is not None and found.end() < len(tokens) else token
        if found is not None and "b" in verb_forms().get(deed.lower, {}):
            deed.tag, deed.base = "b", deed.lower
            for inner in tokens[found.start("inner") : found.end()]:
                inner.tag, inner.base = HIDDEN, ""  # nobody says it


_LET: Final = re.compile("[DNPO']{1,6}(?P<inner>,[SK][^,]+,)")


def place_led_by(lead: Sequence[Token]) -> list[Token]:
    """'At Camp Moss, run by the state, a boy died': the place; empty for 'By the end of May, helped by rain, it'."""
    placed = last_noun_phrase(list(lead)) if lead and lead[0].tag == "I" else []
    head = head_of(placed).lower if placed else ""
    return placed if head and head not in TIMES and head not in _SPANS_OF_TIME else []


_SPANS_OF_TIME: Final = listed(
    "end beginning start close middle turn eve height outset war reign wake face case"
)
