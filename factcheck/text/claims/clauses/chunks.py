"""What stands between commas: which chunk goes on with the clause, and which is an assertion of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.absolutes import is_absolute
from factcheck.text.claims.clauses.additions import (
    adds_share,
    beside_clause,
    described,
    is_sample,
)
from factcheck.text.claims.clauses.appositions import (
    is_beside_adjunct,
)
from factcheck.text.claims.clauses.asides import hide
from factcheck.text.claims.clauses.beside_subject import beside_subject
from factcheck.text.claims.clauses.chunking import (
    Chunk,
    chunks_of,
    is_reduced,
    is_subject,
    measures,
    opens_participle,
    opens_relative,
    own_subject,
    ranks,
)
from factcheck.text.claims.clauses.clefts import told_of_cleft
from factcheck.text.claims.clauses.content import parted_at_that
from factcheck.text.claims.clauses.figures_in_row import counts_on
from factcheck.text.claims.clauses.first_chunk import open_sentence
from factcheck.text.claims.clauses.goes_on_outside import (
    goes_from_there,
    is_given_for,
    is_last_gapped,
    is_of_clause_around,
)
from factcheck.text.claims.clauses.inner_appositions import (
    ends_row_beside,
    names_next,
    names_second,
)
from factcheck.text.claims.clauses.joining import asyndetic, behind_and, ends_wait, new_clause, subordinate
from factcheck.text.claims.clauses.leads import (
    hide_told_how,
    is_of_led,
    join_lead,
    quotes_lead,
    reduce_source,
)
from factcheck.text.claims.clauses.leaving import lacks_adjunct
from factcheck.text.claims.clauses.objects import is_gapped, lacks_figure, lacks_object
from factcheck.text.claims.clauses.open_pieces import Open, is_awaited
from factcheck.text.claims.clauses.participles import participle
from factcheck.text.claims.clauses.reduced import reduce
from factcheck.text.claims.clauses.relating import goes_with_lead, relative
from factcheck.text.claims.clauses.rows import end_content
from factcheck.text.claims.clauses.rows_inside import row_inside
from factcheck.text.claims.clauses.rows_of_nouns import are_only_narrowed, only_says_when
from factcheck.text.claims.clauses.rows_of_subjects import (
    goes_on_being_said,
    goes_on_with_outcome,
    is_object_before_deed,
)
from factcheck.text.claims.clauses.saying_again import resumes_quotation, say_again, says_again
from factcheck.text.claims.clauses.second_clauses import second_clause, supposes_anew, supposes_what_follows
from factcheck.text.claims.clauses.series import even_out, in_row
from factcheck.text.claims.clauses.subjects import (
    goes_on_with_subject,
    is_predicate_of,
    tell_verb,
)
from factcheck.text.claims.clauses.subordinators import past_lapse, subordinator
from factcheck.text.claims.clauses.summing_up import tells_of_clause
from factcheck.text.claims.clauses.told_in_row import IN_ROW, further_told
from factcheck.text.claims.clauses.unfinished import is_had_done, is_let, is_unfinished
from factcheck.text.claims.clauses.waiting import tells_outcome, verb_follows
from factcheck.text.claims.grammar.main_verb import has_own_verb, lacks_verb, may_have_verb
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
)
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

_WAITING: Final = (is_unfinished, resumes_quotation)
_GOING_ON: Final = (is_given_for, goes_from_there, is_of_clause_around, is_had_done, is_last_gapped)
_LEADING: Final = (Joint.SUBORDINATE, Joint.CONDITION)


def by_chunks(tokens: Sequence[Token]) -> list[Piece]:
    """The pieces of a stretch without semicolons and brackets, in the order they begin."""
    reduce_source(tokens)
    hide_told_how(tokens)
    hide(tokens)
    chunks = parted_at_that(join_lead(tokens, chunks_of(tokens)))
    commas = {token.start: before for before, token in pairwise(tokens) if before.tag == ","}
    state = Open(commas=commas)
    for at in range(len(chunks)):
        if at == 0:
            open_sentence(state, chunks)
        elif is_awaited(state, chunks, at):
            pass
        elif state.side is not None and ends_row_beside(state.side, chunks, at):
            state.add(state.side, chunks[at])
        elif lacks_verb(state.main.tokens) and not state.main.auxiliary and not _asks(state.main, chunks[at]):
            _before_the_verb(state, chunks, at)
        else:
            _behind_the_verb(state, chunks, at)
        comma = commas.get(chunks[at + 1][0].start) if at + 1 < len(chunks) else None
        state.comma = [comma] if comma is not None else []
    return [piece for piece in state.found if piece.tokens]


def _asks(main: Piece, chunk: Chunk) -> bool:
    """'Consider Kern, who said that he had been robbed, had been beaten': a request has no second verb to come."""
    asks = tags(main.tokens[:1]) == "b" and main.tokens[0].lower in _ASKING
    return asks and bool(STARTS_FINITE.match(tags(chunk)))


_ASKING: Final = listed("consider take ask see remember recall let read hear")


def _before_the_verb(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """The clause has no verb yet: the chunk is its predicate, stands beside its subject, or begins it."""
    chunk, main = chunks[at], state.main
    tell_verb(state, chunks, at)
    string = tags(chunk)
    beside = in_row(state.side, chunks, at) or beside_subject(state, chunks, at)
    if beside is not None:
        state.put_aside(beside)
        end_content(state, beside, chunks[at + 1 :])
    elif is_let(main.tokens, chunk) or is_predicate_of(main.tokens, chunks, at):
        state.resume(chunk)  # the mayor, Ida Falk, had the house searched
    elif at + 1 < len(chunks) and (
        goes_with_lead(state, chunks, at) or is_of_led(state.main.tokens, state.last, chunks[at:])
    ):
        state.add(state.last, chunk)
    elif subordinator(chunk):
        state.found.append(subordinate(chunk, subordinator(chunk), main))
    elif not main.tokens and ranks(chunk) and at + 1 < len(chunks) and state.found[0] is not main:
        state.put_aside(Piece(chunk, Joint.APPOSITION, [], state.last))
        state.beside.clear()
    elif (
        STARTS_FINITE.match(string)
        or SUBJECT_THEN_VERB.match(string)
        or not main.tokens
        or quotes_lead(main.tokens, chunks, at)
    ):
        lead = not STARTS_FINITE.match(string) and tags(main.tokens[:1]) in {"I", "K"}
        lead = lead or own_subject(main.tokens)[-1:] != main.tokens[-1:]  # the mayor, unlike his father
        state.resume(chunk, state.comma if lead else [])  # unlike Karl, who died, Otto left
    elif is_beside_adjunct(main.tokens, chunks, at):
        state.put_aside(Piece(chunk, Joint.APPOSITION, described(main.tokens, chunk), main))
    elif names_next(state.side, chunk) or names_second(main, state.side, chunk):
        state.resume(chunk)
    elif not goes_on_with_subject(state, chunks, at):
        state.go_on(chunk)


def _behind_the_verb(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """The clause is complete: the chunk goes on with it or asserts something of its own."""
    chunk, before = chunks[at], state.side or state.main
    even_out(state.main.tokens, chunks, at)
    leaning = _leaning(state, chunks, at)
    if is_gapped(state.main.tokens, chunk) or lacks_figure(state.main.tokens, chunk):
        state.resume(chunk, state.comma)
    elif is_absolute(chunk) or says_again(chunk):
        say_again(state, chunk)
    elif leaning is not None or is_sample(chunk) or tells_of_clause(chunk):
        reduce(chunk, before.tokens)  # an idea tried in 1950
        state.put_aside(leaning or Piece(chunk, Joint.APPOSITION, [], before))
    elif (waits := _is_waited_for(state, chunk)) or _is_of_row(state, chunks, at):
        state.resume(chunk, [] if waits else state.comma)
    elif (owner := row_inside(state, chunks, at)) is not None:
        state.return_to(owner)
        state.add(owner, chunk)
    else:
        _begin(state, chunks, at)


def _begin(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """The chunk is a predicate or clause of its own, stands beside the one before, or goes on with its words."""
    chunk, before = chunks[at], state.side or state.main
    string = tags(chunk)
    if string[0] == "C":
        behind_and(state, chunks, at)
    elif STARTS_FINITE.match(string) or ends_wait(state, chunk):
        asyndetic(state, chunk)
    elif opens_participle(chunk):
        participle(state, chunks, at)
    elif _begins_clause(state, chunks, at):
        new_clause(state, chunk)
    elif (beside := beside_clause(before, chunks, at, state.takes_more)) is not None:
        state.put_aside(beside)
    else:
        state.go_on(chunk)


def _is_of_row(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk is a further noun of the clause before the comma, though a verb seems to stand in it."""
    chunk, main = chunks[at], state.main
    counted = counts_on(main.tokens, chunk) or goes_on_with_outcome(main.tokens, chunk)
    return counted or is_object_before_deed(chunk, chunks[at + 1 :]) or goes_on_being_said(main.tokens, chunk)


def _is_waited_for(state: Open, chunk: Chunk) -> bool:
    """Whether the clause waits for a chunk behind an insertion."""
    waits = any(waits(state.main.tokens, chunk) for waits in _WAITING)
    waits = waits or any(goes(state.main, state.side, chunk) for goes in _GOING_ON)
    return (
        waits or lacks_object(state.main, state.side, chunk) or lacks_adjunct(state.main, state.side, chunk)
    )


def _leaning(state: Open, chunks: Sequence[Chunk], at: int) -> Piece | None:
    """The relative clause, subordinate clause or further 'that' that a chunk is, if it is one."""
    chunk, before = chunks[at], state.side or state.main
    if opens_relative(chunk):
        return told_of_cleft(state.main.tokens, relative(state, chunk), chunks[at + 1 :])
    if tags(chunk[:2])[1:] == "H" and chunk[0].lower == "so" and tells_outcome(chunk[2:]):
        return Piece(chunk[2:], Joint.SUBORDINATE, governor=state.main, marker="so that")
    if (
        chunk[0].tag == "C"
        and (state.side is None or state.side.marker != IN_ROW)
        and (
            second_clause(chunk[1:])
            or supposes_what_follows(chunk[1:], subordinator(chunk[1:]))
            or supposes_anew(state.main.tokens, chunk[1:], subordinator(chunk[1:]))
            or any(SUBJECT_THEN_VERB.match(tags(later)) for later in chunks[at + 1 :])
        )
    ):
        return None  # and when I rang he left
    lapse = past_lapse(chunk)
    opener = subordinator(chunk) or (chunk[lapse].tag in "SK" and verb_follows(chunks, at)) * (lapse + 1)
    if opener:
        return subordinate(chunk, opener, state.main)
    if adds_share(chunk):
        return Piece(chunk, Joint.APPOSITION, [], before, ADDED)
    return further_told(state, chunks, at)


def _begins_clause(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """A chunk with its own subject and verb; behind 'when ...,' also a subject whose verb is still to come."""
    chunk, before = chunks[at], state.side or state.main
    string = tags(chunk)
    if chunk[0].lower == "so" and _SO_ASKS.match(string):
        return True  # so why does Tarn not?
    if SUBJECT_THEN_VERB.match(string):
        if are_only_narrowed(chunk):
            return False
        if not has_own_verb(chunk) and not may_have_verb(chunk) and not verb_follows(chunks, at):
            return False  # a firm that says it sells only to clerks
        return not (measures(chunk) and chunk[0].tag == "A") and not (
            is_reduced(string) or only_says_when(chunk) or reduce(chunk, before.tokens)
        )
    leads = state.main.joint in _LEADING and not ranks(chunk)
    return leads and is_subject(chunk) and verb_follows(chunks, at)


_SO_ASKS: Final = re.compile("A[RW](?:[NP]*[BM]|[An]*[VBM])")
