"""What is told of the words of a piece: a statement of its own, the clause they stand beside, or their sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.additions import joined_figure
from factcheck.text.claims.clauses.borrowing import predicate_subject
from factcheck.text.claims.clauses.chunking import measures
from factcheck.text.claims.clauses.vouching import content_over
from factcheck.text.claims.grammar.idle_words import counts_unnamed, opens_nothing
from factcheck.text.claims.grammar.main_verb import has_own_verb, lacks_verb, may_have_verb
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import ADDED, FINITE, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, start_of, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import both_forms, verb_forms
from factcheck.text.claims.restating.attributing import is_no_fact
from factcheck.text.claims.restating.building import built, sums_up
from factcheck.text.claims.restating.built import Built
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.pronouns import phrase
from factcheck.text.claims.restating.soundness import sound
from factcheck.text.claims.restating.torn import is_torn
from factcheck.text.claims.restating.verbatim import FRAGMENT, in_marks, nested


class Place(NamedTuple):
    """Where a statement stands: its sentence with its mentions, what was said before in it, and before it."""

    text: str
    tokens: Sequence[Token]
    around: Sequence[Mention]  # of the whole sentence
    before: Sequence[Mention]  # what the first pronoun of the statement may stand for
    countries: frozenset[str]  # those it names
    left_open: frozenset[str]  # pronouns of its earlier statements that are not settled
    discourse: Discourse
    set_aside: bool = False  # whether the statement is told for the record only
    # by where a phrase ends: where it begins, and the name set beside it
    names: Mapping[int, tuple[int, str]] = MappingProxyType({})


def parts_of(
    tokens: Sequence[Token], piece: Piece, words: Sequence[Token], content: Piece | None
) -> Built | None:
    """What is told of the words; None where it would be a guess, or no fact."""
    whole = len(words) >= len(tokens) - 2
    parts = built(piece, list(words))
    parts = sound(parts, piece) if parts is not None else None
    if parts is not None and not piece.joint.depends and not whole:
        told = has_own_verb(words) or may_have_verb(words) or not is_finite(tokens)
        parts = parts if told else None
    if (content is not None and is_no_fact(content)) or counts_unnamed(words, tokens):
        parts = None
    if (
        parts is not None
        and not whole
        and (is_inserted_phrase(tokens, piece, words) or _lacks_be(piece, tokens))
    ):
        parts = None
    if parts is not None and not whole and is_torn(tokens, piece, parts):
        parts = None
    if piece.joint is Joint.SUBORDINATE:
        return None if piece.governor is None and _are_two_clauses(tokens, words) else parts
    return Built([], "", list(words)) if parts is None and whole else parts


def _are_two_clauses(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """'When Ada Berg, a chemist, began, she was told that': all that stands behind the word that opens a sentence."""
    opened = tokens[0].start < words[0].start <= tokens[1].start and words[-1].end >= tokens[-1].start
    return opened and "," in tags(words) and len(FINITE.findall(tags(words))) > 1


def is_inserted_phrase(tokens: Sequence[Token], piece: Piece, words: Sequence[Token]) -> bool:
    """'The second test – talks with the guilds – failed', 'in any form (not just that which broke)': no clause."""
    if piece.joint is not Joint.MAIN or piece.governor is not None or words[0].tag in "OH":
        return False
    before = [token for token in tokens if token.end <= words[0].start]
    words = words[1:] if words[0].lower == "or" else words
    string = tags(words)
    narrowed = len(FINITE.findall(string)) == 1 and _THOSE.match(string) is not None
    phrase_only = words[0].tag == "V" or lacks_verb(words) or narrowed
    return phrase_only and _INSERTS.search(tags(before)) is not None


def _lacks_be(piece: Piece, tokens: Sequence[Token]) -> bool:
    """'No test should be done and no dam built until': told with the clause that has the verb of both."""
    alone = piece.governor is None
    before = _clause_before(tokens, piece) if alone else piece.matrix
    row = piece.joint is Joint.COORDINATE and piece.marker in {"and", "or", "nor"}
    found = _GAPPED.match(piece.tags()) if row and _PASSIVE.search(tags(before)) else None
    if found is None:
        return False
    done = piece.tokens[found.end("noun")]
    by = [token.lower for token in piece.tokens[found.end("noun") + 1 :][:1]]
    if alone and not ("b" in verb_forms().get(done.lower, {}) and by in (["from"], ["by"])):
        return (
            False  # it was sold and the price fell, and the mayor set out; not: and the fee cut from 9 to 4
        )
    return done.base not in INTRANSITIVE and (done.tag == "E" or both_forms(done.lower))


def _clause_before(tokens: Sequence[Token], piece: Piece) -> list[Token]:
    """The words of the sentence before those of a piece, from the last semicolon on."""
    before = [token for token in tokens if token.end <= piece.tokens[0].start]
    return before[tags(before).rfind(";") + 1 :]


_INSERTS: Final = re.compile("[-(](?:[HO]B,)?$")  # that is,
_THOSE: Final = re.compile("[^VBM]*[DO]H[An]*[VBM]")  # not only those that failed
_PASSIVE: Final = re.compile("MA*bE|B[An]*E")
_GAPPED: Final = re.compile("(?P<noun>(?:[D#][ANP#]{0,3}N|N{1,2})(?:ID?[NP]{1,3})?)[EV](?:$|[,SIKT])")


def is_untold(tokens: Sequence[Token], piece: Piece, words: Sequence[Token]) -> bool:
    """Whether only their sentence, of those `tokens`, can tell the words of a piece."""
    if parts_of(tokens, piece, words, content_over(piece)) is not None:
        return False
    governor = piece.governor
    if governor is None or not is_finite(governor.tokens) or piece.joint not in _BESIDE:
        return True
    if governor.tokens[0].lower == "whose" and words[0].start < governor.tokens[-1].start:
        return True  # whose firm, a mill in Lund, failed
    if measures(words) or _is_behind(words, governor) or joined_figure(_clause_of(governor), words):
        return False
    summed = sums_up(piece) or _is_beside(piece, words)
    return piece.marker == ADDED or not (summed or words[0].start < governor.tokens[0].start)


def _is_beside(piece: Piece, words: Sequence[Token]) -> bool:
    return piece.joint is Joint.APPOSITION and (words[0].tag == "D" or words[0].lower == "something")


def _set_in(clause: list[Token], piece: Piece, words: Sequence[Token]) -> list[Token]:
    """'The killing of rooks, some 60 a year, is to end': the clause with the words where they stand in it."""
    at = next((at for at, token in enumerate(clause) if token.start > words[0].start), 0)
    if not at or clause[at - 1].start > words[0].start or not (sums_up(piece) or _is_beside(piece, words)):
        return []
    comma = replace(words[0], text=",", lower=",", tag=",", base="", start=clause[at - 1].end)
    before = replace(comma, end=words[0].start - 1)
    behind = replace(comma, start=words[-1].end, end=words[-1].end)
    return [*clause[:at], before, *words, behind, *clause[at:]]


def is_set_in(piece: Piece, words: Sequence[Token]) -> bool:
    """Whether words that only their clause can tell stand inside it."""
    return piece.governor is not None and bool(_set_in(_clause_of(piece.governor), piece, words))


def _clause_of(governor: Piece) -> list[Token]:
    """The words of a clause, with the subject it takes over and without 'and'."""
    clause = list(governor.tokens)
    if governor.joint is Joint.PREDICATE or governor.joint is Joint.RELATIVE:
        clause = [*predicate_subject(governor), *governor.auxiliary, *clause]
    return clause[1:] if clause[0].tag == "C" and len(clause) > 1 and clause[0].lower != "nor" else clause


def _led_up(tokens: Sequence[Token], piece: Piece, words: Sequence[Token]) -> list[Token]:
    """'The firm closed the mine after the dam broke, flooding nine farms': the dam may have flooded them."""
    if piece.joint is not Joint.PARTICIPLE or piece.governor is None:
        return []
    end = piece.governor.tokens[-1].end
    between = [token for token in tokens if end <= token.start < words[0].start]
    while between and between[-1].tag == ",":
        between.pop()
    return between if tags(between[:1]) in set("SK") and is_finite(between) else []


def _is_behind(words: Sequence[Token], governor: Piece) -> bool:
    return words[0].start > governor.tokens[-1].start and governor.joint is not Joint.RELATIVE


def told_within(draft: Draft, place: Place, piece: Piece, words: Sequence[Token]) -> str:
    """The words beside the clause they belong to, or all of their sentence where no clause can be told."""
    governor = piece.governor
    leads = governor is not None and bool(governor.tokens) and words[0].start < governor.tokens[0].start
    own = phrase(draft, list(words), draft.ahead if leads else None, first=False)
    told_there = governor is not None and governor.joint not in (Joint.APPOSITION, Joint.CONDITION)
    if told_there and governor is not None and is_finite(governor.tokens) and piece.joint in _BESIDE:
        clause = [*_clause_of(governor), *_led_up(place.tokens, piece, words)]
        joined = joined_figure(clause, words) or _set_in(clause, piece, words)
        clause, own = (joined, "") if joined else (clause, own)
        begin, end = clause[0].start, clause[-1].end
        kept, draft.before = draft.before, [m for m in draft.before if not begin <= m.start < end]
        told = phrase(draft, clause, None, first=True)
        draft.before = kept
        if not own:
            return told
        after = _is_behind(words, governor)
        if measures(words) or (piece.marker == ADDED and after):
            return _added(told, f"and {own}" if _is_again(place.tokens, words) else own)
        if piece.marker == ADDED:
            return in_sentence(draft, place, words, own)
        if after and (sums_up(piece) or _is_beside(piece, words)):
            return _added(told, own)  # both were settled, the larger for a fine
        if leads:
            return f"{own}, {midway(told)}"
        if after:
            return _added(told, own)
    return in_sentence(draft, place, words, own)


def in_sentence(draft: Draft, place: Place, piece: Sequence[Token], own: str) -> str:
    """The sentence, as far as a semicolon parts it, with nothing left of what was told of the words by themselves.

    What is set aside, a thing denied or asked, is told apart from it.
    """
    if place.set_aside:
        sentence = place.text[place.tokens[0].start : place.tokens[-1].end]
        return f"{FRAGMENT}{in_marks(own.lstrip(', '), sentence)[1:]} (in the sentence “{nested(sentence)}”)"
    words = _up_to_semicolons(place.tokens, piece)
    first = 0
    while first < len(words) - 1 and opens_nothing(words, first):
        first += 1
    draft.before = [mention for mention in draft.before if mention.end <= words[first].start]
    draft.unresolved.clear()
    draft.own.clear()
    draft.told.clear()
    draft.whole = True
    return phrase(draft, words[first:], None, first=True)


def _up_to_semicolons(tokens: Sequence[Token], piece: Sequence[Token]) -> list[Token]:
    """'The mill that feeds towns shut; nine men died': what stands between the semicolons and tells something alone."""
    starts = [at + 1 for at, token in enumerate(tokens) if token.text == ";"]
    first = max((at for at in starts if tokens[at - 1].end <= piece[0].start), default=0)
    last = next((at for at in starts if tokens[at - 1].start >= piece[-1].end), 0)
    own = list(tokens[first : last - 1 if last else None])
    beside = any(token.text in _SPANNING for token in tokens)
    return own if starts and not beside and is_finite(own) else list(tokens)


_SPANNING: Final = frozenset(':“”"()')


def _is_again(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """'He ran in 1990, and again in 1994'."""
    at = start_of(words, tokens)
    return words[0].lower == "again" and at > 0 and tokens[at - 1].lower == "and"


def _added(told: str, own: str) -> str:
    return f"{told} {own}" if told.endswith((",", ",”", ',"')) else f"{told}, {own}"


_BESIDE: Final = (Joint.APPOSITION, Joint.PARTICIPLE)
