"""What stands beside the subject before its verb: a relative clause, a participle, a noun that says what it is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.clauses.absolutes import is_absolute
from factcheck.text.claims.clauses.additions import (
    adds_measure,
    adds_present,
    adds_share,
    counts_beyond,
    is_sample,
    opens_with,
)
from factcheck.text.claims.clauses.appositions import (
    is_apposition,
    subject_before,
)
from factcheck.text.claims.clauses.chunking import Chunk, is_subject, opens_participle, opens_relative
from factcheck.text.claims.clauses.inner_appositions import (
    beside_inner,
    last_named,
    names_second,
)
from factcheck.text.claims.clauses.leads import (
    place_led_by,
)
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.relating import about_either, nearest
from factcheck.text.claims.clauses.relatives import behind_comma
from factcheck.text.claims.clauses.subjects import (
    further_that,
)
from factcheck.text.claims.clauses.subordinators import past_lapse, subordinator
from factcheck.text.claims.clauses.whole_phrases import row_counted
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import KIN, is_person_noun
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    last_noun_phrase,
)
from factcheck.text.claims.grammar.tokens import tags


def beside_subject(state: Open, chunks: Sequence[Chunk], at: int) -> Piece | None:
    """What a chunk before the verb tells of the subject: a sample, a relative clause, a participle, an apposition."""
    chunk, main = chunks[at], state.main
    string = tags(chunk)
    if STARTS_FINITE.match(string) or is_absolute(chunk):
        return None
    if is_sample(chunk) or _adds_to(state, chunks, at):
        return Piece(chunk, Joint.APPOSITION, [], _clause_or_last(state), ADDED)
    if opens_relative(chunk) and main.tokens:
        return _of_the_second(
            state, about_either(behind_comma(chunk, nearest(state, chunks, at)), state.side)
        )
    if that := further_that(main.tokens, chunks, at):
        return Piece(chunk[1:], Joint.RELATIVE, last_noun_phrase(main.tokens[:that]), marker="that")
    if subordinator(chunk):
        return None
    subject = subject_before(main, chunk)
    if subject and string[0] == "H" and SUBJECT_THEN_VERB.match(string, 1):
        return Piece(
            chunk[1:], Joint.CONTENT, governor=main, marker="noun"
        )  # the first, that it leaks, is true
    if opens_participle(chunk):
        placed = place_led_by(main.tokens) if not subject and chunk[0].tag == "E" else []
        if placed:
            return Piece(chunk, Joint.PARTICIPLE, placed, main)
        subject = last_named(subject, state.found)
        led = main.joint is Joint.COORDINATE and bool(main.tokens)  # and in May, facing a strike, Kern left
        return Piece(chunk, Joint.PARTICIPLE, subject, main if subject or led else state.last_clause)
    return _apposition(state, chunks, at, subject) if subject else None


def _of_the_second(state: Open, piece: Piece) -> Piece:
    """'The judge, who was old, and the priest, who was ill, met': each clause is of the one it stands beside."""
    words = state.main.tokens
    joint = words[max(tags(words).rfind("C"), 0)]
    told = any(
        other.joint is Joint.RELATIVE and words[0].start < other.tokens[0].start < joint.start
        for other in state.found
    )
    if told and piece.subject and piece.subject[0].start > joint.start:
        piece.doubtful = False
    return piece


def _apposition(state: Open, chunks: Sequence[Chunk], at: int, subject: Chunk) -> Piece | None:
    """The noun phrase beside the subject, or beside a noun in what stands there, that a chunk is; else None."""
    chunk, main = chunks[at], state.main
    if (inner := beside_inner(state.side, chunk)) is not None:
        return inner
    if names_second(main, state.side, chunk):
        return None
    if not is_apposition(main.tokens, chunks, at) or _is_the_clause(main, chunks, at):
        return None
    counted = chunk[0].tag == "#" or tags(chunk[:2]) == "D#"
    about = row_counted(main.tokens, last_noun_phrase(main.tokens), chunk) if counted else subject
    return Piece(chunk, Joint.APPOSITION, [] if _names_either(main.tokens, about, chunk) else about, main)


def _names_either(before: Chunk, about: Chunk, chunk: Chunk) -> bool:
    """'The man who shot the mayor, Ida Falk, was jailed': she or he; so it is told with the words before it."""
    before = before[tags(before).rfind(",") + 1 :]
    phrase = last_noun_phrase(before)
    if set(tags(chunk)) != {"P"} or not phrase or not about or phrase[0] is about[0]:
        return False
    inner = any(token.tag in "RHEG" or token.lower in {"for", "to", "against"} for token in before[1:])
    return inner and (is_person_noun(head_of(phrase)) or head_of(phrase).lower in KIN)


def _is_the_clause(main: Piece, chunks: Sequence[Chunk], at: int) -> bool:
    """'According to the Herald, two men who saw it fled': behind an adjunct the only clause there is.

    So behind 'Nine years after the flood, which killed 14 people,'.
    """
    whole = [bool(SUBJECT_THEN_VERB.match(tags(chunk))) for chunk in chunks[at:]]
    lead = main.tokens[0].tag == "I" or past_lapse(main.tokens) > 0
    return lead and whole[0] and not any(whole[1:])


def _adds_to(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """'More than 4,000 prisoners, nine in ten of them poor, have': a share or measure of the subject."""
    chunk, main = chunks[at], state.main
    added = adds_share(chunk) or adds_measure(chunk, chunks[at + 1 :]) or adds_present(chunk)
    # 'the bank, Norda, with 14 branches,' goes on with the bank
    added = added or (opens_with(chunk) and state.side is None)
    return added and is_subject(main.tokens[2:] if counts_beyond(main.tokens) else main.tokens)


def _clause_or_last(state: Open) -> Piece:
    """'When it shot nine, among them Kern, the rest left': the clause before one that has not begun."""
    return state.main if is_subject(state.main.tokens) else state.last_clause
