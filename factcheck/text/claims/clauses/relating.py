"""A relative clause behind a comma or 'and', in a sentence that told of several things: which of them it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.appositions import is_inside_lead
from factcheck.text.claims.clauses.back_outside import goes_back
from factcheck.text.claims.clauses.chunking import Chunk, ranks
from factcheck.text.claims.clauses.named_beside import named_beside
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.persons_meant import not_the_place, who_it_is
from factcheck.text.claims.clauses.places_untold import place_described, place_measured
from factcheck.text.claims.clauses.relatives import behind_comma
from factcheck.text.claims.clauses.waiting import is_past_form
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    is_finite,
    last_noun_phrase,
    subject_of,
)
from factcheck.text.claims.grammar.tokens import Token, first_finite, start_of, tags
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import may_be_past
from factcheck.text.claims.grammar.words import SUBJECT_PRONOUNS, listed


def relative(state: Open, chunk: Chunk) -> Piece:
    """The clause that a chunk with 'who', 'which' or the like is, with what it is about."""
    before = state.side or state.main
    outer = chunk[0].lower == "that" or (chunk[0].lower == "who" and _are_some_of_them(before))
    if outer and before.marker == ADDED and before.governor is not None:
        before = before.governor  # one of nine firms, most of them owned by the army, that have been
    thing = before.joint is Joint.RELATIVE and before.marker in {"which", "where"}
    near = last_noun_phrase(before.tokens) if thing else []
    named = bool(near) and (is_personal(near) or is_person_noun(head_of(near)))
    if thing and chunk[0].lower == "who" and not named:
        before = (
            state.main
        )  # 'a clerk from Lund, which is in Sweden, who': of a place or thing no more is told
    piece = behind_comma(chunk, before.tokens)
    piece.subject = piece.subject or before.subject  # Ada Moss, 58, who
    piece.subject = who_it_is(before, piece.subject, piece.marker)
    if piece.marker == "which" and (owner := named_beside(before, piece)):
        piece.subject, piece.doubtful = owner, False
    if piece.marker == "where" and (place := place_described(before) or place_measured(before.tokens)):
        piece.subject = place
    cleft = [token.lower for token in state.main.tokens[:2]] in (["it", "is"], ["it", "was"])
    piece.doubtful = piece.doubtful or (piece.marker == "that" and cleft)
    if " " in piece.marker and not piece.marker.endswith("whom"):
        about_either(piece, state.side)
    piece.doubtful = piece.doubtful or (piece.marker == "which" and _stands_between(before, piece.subject))
    piece.doubtful = piece.doubtful or (piece.marker == "which" and _is_place_of_deed(before, piece.subject))
    told = before.joint is Joint.PARTICIPLE and bool(before.subject)
    if told and piece.marker == "that" and before.tokens[0].base not in _NAMING:
        piece.subject = before.subject  # a loss, found by a clerk, that came to 40 million
    if told and piece.marker == "which" and _is_person(piece.subject):
        piece.subject, piece.doubtful = before.subject, False  # a strike, led by a docker named Holm, which
    if told and piece.marker == "who":
        called = next((token for token in piece.subject if token.tag in "NP"), piece.subject[-1])
        # workers, employed by a firm called Moss, who
        piece.subject = piece.subject if may_name_person(called) else before.subject
    return piece


def _is_person(phrase: Sequence[Token]) -> bool:
    """'a docker', 'a docker named Holm'."""
    noun = phrase[max(tags(phrase).find("E"), 0) - 1]
    return noun.tag == "N" and may_name_person(noun) and not is_plural([noun])


def _are_some_of_them(beside: Piece) -> bool:
    """'two clerks, both of them over eighty, who': 'who' is of the clerks, and of nothing beside them."""
    counted = tags(last_noun_phrase(beside.matrix)[:1]) == "#"
    return counted and _SOME_OF_THEM.match(beside.tags()) is not None


_SOME_OF_THEM: Final = re.compile("[DA#NO]IO")
_NAMING: Final = listed("call name dub know")


def _is_place_of_deed(beside: Piece, nearest: Sequence[Token]) -> bool:
    """'sold to Kern Steel, based in Lund, which shut the mill': the town, or what is based there?"""
    words = beside.tokens
    done = bool(beside.subject and words) and words[0].tag == "E"
    at = start_of(nearest, words)
    return done and at > 0 and words[at - 1].lower in {"in", "at", "near", "from"}


def _stands_between(beside: Piece, nearest: Sequence[Token]) -> bool:
    """'a text from a paper, the Bee, which', 'seven mills on old sites, the first of stone, which': of which noun?

    So of 'the Kern, a ship belonging to a firm in Lund, which'.
    """
    if beside.joint is not Joint.APPOSITION:
        return False
    start = start_of(nearest, beside.tokens)
    if start > 1 and _NARROWED.search(tags(beside.tokens[:start])):
        return True
    about, governor = beside.subject, beside.governor
    words = governor.tokens if governor is not None else []
    start = start_of(about, words)
    inside = start > 1 and words[start - 1].tag in "IT" and words[start - 2].tag in "NP"
    of_two = inside or any(token.lower == "of" for token in about)
    return not about or (of_two and any(token.tag != "P" for token in about))


_NARROWED = re.compile("[NP](?:GT?|EI)$")


def nearest(state: Open, chunks: Sequence[Chunk], at: int) -> list[Token]:
    """The words whose last noun a relative clause is about, before the verb: of the subject, or of what stands beside.

    'The last witness for the union, Ada Falk, who was ninety, spoke': she was.
    """
    chunk, side = chunks[at], state.side
    if _OF_SOME.match(tags(chunk)) and not any(is_finite(other) for other in chunks if other is not chunk):
        return chunks[at - 1]  # a fair, then two concerts in the park, the last of which lost money
    if side is None:
        return state.main.tokens
    named = side.tokens[-1].tag == "P" and (side.marker == ADDED or chunk[0].lower == "where")
    # whose diary, a page of which
    named = named or (tags(side.tokens[:2]) == "RN" and lacks_verb(side.tokens))
    # the firm, which runs 12 mills, the oldest of which
    some = _OF_SOME.match(tags(chunk)) is not None and side.joint is Joint.RELATIVE
    named = named or (some and is_plural(last_noun_phrase(side.tokens)) and not is_plural(side.subject))
    whose = side.joint is Joint.APPOSITION and set(side.tags()) == {"P"} and len(side.tokens) > 1
    whose = whose and not {"I", "K"}.isdisjoint(tags(state.main.tokens))
    inner = (
        side.joint is Joint.RELATIVE and side.tokens[-1].tag == "P"
    )  # which feeds Ada Moss, who is ninety,
    whose = whose or (inner and is_personal(last_noun_phrase(side.tokens)))
    return side.tokens if named or (whose and chunk[0].lower in _PERSONAL) else state.main.tokens


_OF_SOME: Final = re.compile("D?[#DNA]IR")
_PERSONAL: Final = frozenset(("who", "whom", "whose"))


def about_either(piece: Piece, beside: Piece | None) -> Piece:
    """'His letter, typed on the paper of the club, of which he was head': of the letter, or of what stands nearer."""
    told = beside.joint if beside is not None else None
    nearer = last_noun_phrase(beside.tokens) if beside is not None and told in _DESCRIBING else []
    if told is Joint.APPOSITION and beside is not None:
        # the strike, the longest in the history of the union, which
        inside = nearer[:1] != beside.tokens[:1] or (ranks(beside.tokens) and "I" in tags(beside.tokens))
        nearer = nearer if piece.marker == "which" and inside and tags(nearer[-1:]) == "N" else []
    thing = bool(nearer) and nearer[-1].tag in "NP" and not is_month(nearer[-1])
    piece.doubtful = piece.doubtful or (thing and "which" in piece.marker)
    return piece


_DESCRIBING: Final = (Joint.PARTICIPLE, Joint.APPOSITION)


def returns(state: Open, rest: Chunk) -> bool:
    """'He fell ill, although they had warned him, and died': back to the row before the clause set in.

    'It fined the bank £4m, which is little, and let it go': a past goes on with the past before what is so now. So it
    is behind 'Lund, which is in Sweden, and had moved': a place or thing that is, and somebody who did.
    """
    side = state.side
    if side is None or side.joint not in (Joint.RELATIVE, Joint.SUBORDINATE):
        return False
    verbs = [first_finite(words) for words in (side.tokens, rest, state.main.tokens)]
    inside, after, before = verbs
    if inside is None or after is None or before is None or not STARTS_FINITE.match(tags(rest)):
        return False
    if state.comma and goes_back(side, state.main, rest):
        return True
    if _told_of_person(state) and (
        (may_be_past(inside) and not may_be_past(after)) or any(token.lower in _HIS for token in rest)
    ):
        return True  # she lost the cottage, which came with the job, and lives now in Lund
    if side.joint is Joint.RELATIVE and " of " in f" {side.marker}" and not side.marker.endswith("whose"):
        return True  # bought 300 letters, of which 40 were forged, and sold them
    helped = side.joint is Joint.SUBORDINATE and inside.tag in "BM"
    if helped and after.tag == "V" and may_be_past(after):
        return True
    told = side.marker in {"which", "where"} or may_be_past(before)
    return told and may_be_past(after) and inside.tag != "M" and not may_be_past(inside)


def take_for_deed(state: Open, rest: Chunk) -> None:
    """'He sold the mill, which had failed, and moved to Lund': behind a thing no participle, but what he did."""
    first = rest[0] if rest else None
    deed = first is not None and first.tag == "E" and is_past_form(first) and not by_somebody(rest, 0)
    if deed and first is not None and first.base and _told_of_person(state):
        first.tag = "V"


def may_return(state: Open, rest: Chunk) -> bool:
    """'He sold the mill, which had failed, and moved to Lund': told of a thing, then of a person?"""
    side = state.side
    own = side is not None and "," not in tags(side.tokens) and STARTS_FINITE.match(tags(rest))
    return bool(own) and _told_of_person(state)


def _told_of_person(state: Open) -> bool:
    """Whether the clause is about a person, and the one inside it about a thing."""
    side, subject = state.side, subject_of(state.main.tokens)
    if side is None or side.joint is not Joint.RELATIVE or side.marker != "which" or not subject:
        return False
    return subject[-1].lower in _PERSONS or is_personal(subject)


_HIS = frozenset(("his", "her"))  # and lives with her mother
_PERSONS = SUBJECT_PRONOUNS - {"it", "they", "you"}


def told_of_before(state: Open, chunk: Chunk) -> Piece | None:
    """'Illy, who was born in Lund, which is in Sweden, and who died there': what a second 'who' tells of the first."""
    relatives = [piece for piece in state.found if piece.joint is Joint.RELATIVE and piece.subject]
    if len(chunk) > _FEWEST and is_placed(chunk[1:]) and chunk[2].lower == "which":
        which = [piece for piece in relatives if piece.marker == "which" or piece.marker.endswith(" which")]
        return further(chunk[1:], which[-1].subject) if which else None  # and under which it pays
    if len(chunk) < _FEWEST or chunk[1].lower not in {"who", "which"} or chunk[2].tag not in "VBMAn":
        return None
    same = [piece for piece in relatives if piece.marker == chunk[1].lower]
    if not same or same[-1] is state.found[-1]:
        return None  # nothing stands between
    return Piece(chunk[2:], Joint.RELATIVE, same[-1].subject, marker=same[-1].marker)


_FEWEST = 4  # words and marks of a further clause


def told_about(piece: Piece, at: int) -> list[Token] | None:
    """What the relative clause before 'and who', 'and whose' or 'and that' is about; None when there is none."""
    same = (i for i in range(at - 1, 0, -1) if piece.tokens[i].lower == piece.tokens[at + 1].lower)
    inner = next((i for i in same if piece.tokens[i - 1].tag in "NP" and piece.tokens[i].tag in "RHS"), 0)
    if inner:
        before = piece.tokens[:inner]
        about = last_noun_phrase(before)
        who = piece.tokens[inner].lower == "who"  # a junior from Lund who is twenty and who
        return (not_the_place(before, about) if who else about) or None
    owner: Piece | None = piece
    while owner is not None and owner.joint in (Joint.SUBORDINATE, Joint.CONTENT, Joint.PREDICATE):
        owner = owner.governor
    if owner is not None and owner.joint is Joint.RELATIVE:
        return owner.subject
    first = next((i for i, token in enumerate(piece.tokens[:at]) if token.tag in "RH"), 0)
    return last_noun_phrase(piece.tokens[:first]) or None


def further(rest: list[Token], about: list[Token]) -> Piece:
    """'and whose contract provided for it' keeps its pronoun; 'and who was paid' does without."""
    bare = rest[0].lower in {"who", "which", "that"} and STARTS_FINITE.match(tags(rest[1:]))
    bare = bare or (rest[0].lower == "which" and SUBJECT_THEN_VERB.match(tags(rest[1:])))  # and which he sold
    bare = bare or (
        rest[0].lower == "which" and _BEHIND_ADJUNCT.match(tags(rest[1:]))
    )  # and which in May rose
    marker = " ".join(token.lower for token in rest[: 2 if rest[0].tag in "IT" else 1])
    return Piece(rest[1:] if bare else rest, Joint.RELATIVE, about, marker=marker)


def begins_with(piece: Piece, at: int) -> bool:
    """'a copy of which I have kept': the pronoun that the clause itself begins with, or no level told of."""
    own = piece.joint is Joint.RELATIVE and piece.marker.endswith(f" of {piece.tokens[at].lower}")
    return own or (piece.tokens[at - 1].lower == "at" and piece.tokens[at - 2].lower in _LEVELS)


_LEVELS = listed("level rate point price speed pace age height depth temperature")


_BEHIND_ADJUNCT = re.compile("[IK][D#NPA]{1,4}[An]*[VB]")


def is_placed(rest: list[Token]) -> bool:
    """'and to which no clerk was invited', 'and where she died'."""
    placed = tags(rest[:2]) in {"IR", "TR"} or rest[0].lower == "where"
    behind = 1 if rest[0].tag == "S" else 2
    return placed and SUBJECT_THEN_VERB.match(tags(rest[behind:])) is not None


def is_further(piece: Piece, at: int) -> bool:
    """'to which they fled and where': a second clause about the same noun."""
    return piece.tokens[at].lower == "where" and piece.tokens[at - 1].tag == "C"


def goes_with_lead(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """'Because they slept, or were paid to, ...', 'Because he had been fined, for selling eels at night, ...'."""
    chunk = chunks[at]
    cause = chunk[0].lower == "for" and tags(chunk[1:2]) == "G"
    lead = next((piece for piece in reversed(state.found) if piece.tokens), None)
    inside = lead is not None and is_inside_lead(lead, chunks, at)
    return inside or (not state.main.tokens and (chunk[0].tag == "C" or cause))
