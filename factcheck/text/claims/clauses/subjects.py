"""A subject that stands before its verb with other things between: what goes on with it, and what is its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.adjuncts import hide_before_verb
from factcheck.text.claims.clauses.chunking import Chunk, is_subject
from factcheck.text.claims.clauses.content import narrowed_at
from factcheck.text.claims.clauses.deeds_in_row import ends_when
from factcheck.text.claims.clauses.inversions import take_for_coming
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.reduced import reduce
from factcheck.text.claims.clauses.series import retag_past
from factcheck.text.claims.clauses.waiting import verb_follows
from factcheck.text.claims.grammar.pieces import (
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    TIMES,
    Joint,
    Piece,
    is_finite,
)
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import forms_of


def further_that(main: list[Token], chunks: Sequence[Chunk], at: int) -> int:
    """Where the first 'that' of 'the book that made her rich, and that her mother burned, was written' stands, or 0."""
    follows = any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :])
    return narrowed_at(main) if follows and tags(chunks[at][:2]) == "CH" else 0


def goes_on_with_subject(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """Take in a chunk that begins the subject, or is joined to it or to a noun in a row; False when it does not."""
    if not state.beside:
        return False
    if _is_of_subject(state.main, chunks, at):
        state.resume(chunks[at])
        return True
    if not _is_next_told_of(state, chunks[at]):
        return False
    of_two = chunks[at][0].lower == "and" and "," not in tags(state.main.tokens)
    state.resume(chunks[at], [] if of_two else state.comma)
    return True


def take_for_participle(chunks: Sequence[Chunk]) -> None:
    """Tag as such what is no verb: 'In a memo dated 3 May, one of them, Ada Moss, warned', 'losing 600 killed'."""
    strings = [tags(chunk) for chunk in chunks]
    led = _LED.match(strings[0])
    later = any(STARTS_FINITE.match(string) or SUBJECT_THEN_VERB.match(string) for string in strings[1:])
    found = [(chunks[0], led)] if led and later and len(chunks[0]) > led.end() else []
    found += [
        (chunk, lost) for chunk, string in zip(chunks, strings, strict=True) if (lost := _LOST.match(string))
    ]
    verbs = [chunk[match.end() - 1] for chunk, match in found]
    if (narrowed := _narrows_subject(strings)) > 0:
        verbs.append(chunks[0][narrowed])
    for at in range(1, len(chunks)):
        if _narrows_object(chunks, strings, at):
            verbs.append(chunks[at][0])
        if read := _READ_AT.match(strings[at]):
            verbs.append(chunks[at][read.end() - 1])
    for verb in verbs:
        if {"p", "q"} <= set(forms_of(verb.lower)):
            verb.tag = "E"
    _put_together(chunks)


def _narrows_subject(strings: Sequence[str]) -> int:
    """'A study published in Lund, led by Ada Moss, found': where what narrows the subject stands; 0 where it is a verb.

    No two verbs stand in a row without 'and' when something else parts them.
    """
    found = _PUBLISHED_IN.match(strings[0])
    verb = next((at for at, string in enumerate(strings) if at and STARTS_FINITE.match(string)), 0)
    beside = verb > 1 and all(_STANDS_BESIDE.fullmatch(string) for string in strings[1:verb])
    row = any(string[:1] == "C" for string in strings[verb:])
    return found.end() - 1 if found is not None and beside and not row else 0


_PUBLISHED_IN: Final = re.compile("(?:D[A#]?|#)?N{1,3}V(?=I[^VBMRHSW]*$)")
_STANDS_BESIDE: Final = re.compile("(?:E|[D#P])[^VBMRHS]*")


def _narrows_object(chunks: Sequence[Chunk], strings: Sequence[str], at: int) -> bool:
    """'The court heard a tape, recorded two months after the fall': no deed of the court's, and none in a row."""
    chunk = chunks[at]
    if not _BARE_DEED.match(strings[at]) or any(later[0].tag == "C" for later in chunks[at + 1 :]):
        return False
    timed = chunk[1].tag != "#" or any(token.lower in TIMES for token in chunk[2:4])
    return timed and _HAS_OBJECT.match(strings[at - 1]) is not None


def _put_together(chunks: Sequence[Chunk]) -> None:
    """'more than Lund and Tarn put together': what is compared with is added up, and nobody put anything together."""
    for chunk in chunks:
        found = _PUT_TOGETHER.search(tags(chunk))
        if (
            found
            and chunk[found.end() - 2].lower == "put"
            and "than" in map(LOWER_OF, chunk[: found.start()])
        ):
            chunk[found.end() - 2].tag = "E"


_PUT_TOGETHER: Final = re.compile("(?P<last>[NPV])[VE]A(?=[.,]?$)")
_READ_AT: Final = re.compile("ID[A#]?N{1,2}V(?=I)")  # warned, in a paper read at a school, that
_BARE_DEED: Final = re.compile("V(?:I|#{1,2}NK)")
_HAS_OBJECT: Final = re.compile("[^RSHC]*VD[#NPA]*[NP]$")
_LOST: Final = re.compile("GA{0,2}#{1,2}V(?=[IKC]|$)")
_LED: Final = re.compile("IDN{1,2}V(?![DO])")


def waits_in_question(tokens: Sequence[Token]) -> bool:
    """'asked him why the rate he had told the board of': a subject with what narrows it, and its verb to come."""
    return _ASKED.search(tags(tokens)) is not None


_ASKED: Final = re.compile("(?<=.)W[An]*D[#NPA']{1,5}O[An]*(?:V|[BM][An]*[VEGb])[^VBMRHSWC;]*$")


def waits_behind_after(chunks: Sequence[Chunk]) -> bool:
    """'After the mayor, Ida Falk, resigned, the council met': a clause whose verb, and then another, is to come."""
    if chunks[0][0].lower not in {"after", "before"} or is_finite(chunks[0]) or not is_subject(chunks[0][1:]):
        return False
    strings = [tags(chunk) for chunk in chunks[1:]]
    verb = next((at for at, string in enumerate(strings) if STARTS_FINITE.match(string)), len(strings))
    clause = next((at for at, string in enumerate(strings) if SUBJECT_THEN_VERB.match(string)), 0)
    return clause > verb


def _is_next_told_of(state: Open, chunk: Chunk) -> bool:
    """'two cinemas: the Rex, which closed in 1959, and the Astoria, which burned': a further noun in a row."""
    told = state.side is not None and state.side.joint is Joint.RELATIVE and is_finite(state.side.tokens)
    return told and chunk[0].tag == "C" and len(chunk) > 1 and is_subject(chunk[1:]) and not is_finite(chunk)


def tell_verb(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """Tag as a verb or a participle what in a chunk could be either: the verb that the subject waits for, or none."""
    chunk, main = chunks[at], state.main
    if is_subject(main.tokens):
        if ends_when(chunk):
            chunk[0].tag = "V"
        if any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :]):
            reduce(chunk, main.tokens)
        elif state.beside:
            hide_before_verb(chunk)
    retag_past(main.tokens, chunks, at)
    take_for_coming(main.tokens, chunk)


def is_predicate_of(main: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """Whether 'had' or 'were' is the verb of the subject before it, and opens no condition: no verb comes later."""
    chunk = chunks[at]
    subject = bool(main) and is_subject(main) and chunk[0].tag == "B" and len(chunk) > 1
    return bool(subject) and not any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :])


def _is_of_subject(main: Piece, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk begins the subject, or is joined to it.

    'In a letter, which got out, the surgeon, Dr. Dal, warned them'; 'Max, who ran it, and his partner, were jailed'.
    """
    chunk = chunks[at]
    if not is_subject(main.tokens):
        return is_subject(chunk) and verb_follows(chunks, at)
    joined = chunk[0].lower == "and" and len(chunk) > 1 and is_subject(chunk[1:])
    clause = any(token.tag in "VBMRHSK" for token in chunk)
    return joined and not clause and any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :])
