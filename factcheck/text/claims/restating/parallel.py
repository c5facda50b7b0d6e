"""The person whom two clauses side by side tell of: 'My father bought it from a sailor, and he paid in May'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention, may_be_person
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import subject_of
from factcheck.text.claims.grammar.tokens import Token, place_at, tags
from factcheck.text.claims.restating.candidates import ALIKE, SHE, fits, is_open
from factcheck.text.claims.restating.carried_on import clause_begin
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.reference import NOTHING, Referent
from factcheck.text.claims.restating.speaking_on import speaks_on
from factcheck.text.claims.restating.spoken_of import meant, spoken_of


def who_goes_on(draft: Draft, tokens: Sequence[Token], at: int) -> Referent:
    """Whom 'he' or 'she' of a statement goes on about: of whom the text speaks, who speaks, or the clause beside it."""
    token = tokens[at]
    found = spoken_of(token.lower, draft.discourse, draft.before, draft.left_open)
    found = found if found.words else speaks_on(draft, tokens, at)
    if found.words or not ALIKE[token.lower].isdisjoint(draft.left_open):
        return found
    return parallel(draft, token)


def parallel(draft: Draft, token: Token) -> Referent:
    """Whom 'he' or 'she' of a later main clause stands for: the subject of the first one, where that is a person.

    Nobody where another is told of there by name, or as whom something is done to: 'Kern paid a clerk, and he'.
    """
    sentence = draft.sentence
    at = place_at(token.start, sentence)
    begin = clause_begin(sentence, at)
    first = subject_of(list(sentence[:begin])) if begin and token.tag == "O" else []
    if (
        not first
        or first[0].start > sentence[1].start
        or not _ACTS.match(tags(_behind(sentence[:begin], first)))
    ):
        return NOTHING
    if first[-1].tag == "N" and "'" in tags(first) and not is_person_noun(first[-1]):
        return NOTHING  # Kern’s rent goes up, and he
    one = next(
        (m for m in draft.around if m.start == first[0].start and fits(token.lower, m, draft.discourse)), None
    )
    if one is None or is_open(_MY.sub("", one.words)) or not _is_person(draft, one, token):
        return NOTHING
    others = (m for m in draft.around if one.end <= m.start and m.end <= token.start and m.head != one.head)
    if any(_is_rival(sentence, one, other, draft, token) for other in others):
        return NOTHING
    if draft.discourse.quotes_here and _MY.search(one.words):
        return NOTHING  # “My brother lost his shop and he left”: of whoever says so
    if one.name:
        return meant(one._replace(subject=True), token.lower in SHE, draft.discourse)
    return Referent(_MY.sub("the author’s ", one.words), one)


def _behind(words: Sequence[Token], subject: Sequence[Token]) -> Sequence[Token]:
    return [token for token in words if token.start > subject[-1].start]


def _is_person(draft: Draft, one: Mention, token: Token) -> bool:
    """A bare name where nobody else was spoken of, or where 'his' goes with it: 'Orr left his job, and he'."""
    if one.person or may_be_person(one):
        return True
    between = [word.lower for word in draft.sentence if one.end <= word.start < token.start]
    owns = not ALIKE[token.lower].isdisjoint(between)
    told = draft.discourse.told_of.get(token.lower in SHE)
    return one.words.istitle() and one.words.isalpha() and (owns or told is None) and not one.nobody


def _is_rival(sentence: Sequence[Token], one: Mention, other: Mention, draft: Draft, token: Token) -> bool:
    """Whether another may be meant: not who is told of without a name behind a preposition, or in a clause inside."""
    may_be = other.person or other.unsure or may_be_person(other)
    if not may_be or not fits(token.lower, other, draft.discourse):
        return False
    between = tags(word for word in sentence if one.end <= word.start < other.start)
    return bool(other.name) or not (other.oblique or other.nobody or _INSIDE.search(between))


_MY: Final = re.compile("^[Mm]y ")
_ACTS: Final = re.compile("[An]*[VBM]|,R")
_INSIDE: Final = re.compile("[RS]")
