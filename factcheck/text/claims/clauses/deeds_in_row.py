"""Past forms in a row with the verb of a clause: 'The army shelled the town, killed 400 people, and burned it'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.mending_done import OF_ITSELF
from factcheck.text.claims.grammar.pieces import STARTS_FINITE
from factcheck.text.claims.grammar.tokens import Token, first_word, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE, TWO_OBJECTS
from factcheck.text.claims.grammar.verbs import may_be_past_form
from factcheck.text.claims.grammar.words import listed


def deeds_in_row(main: Sequence[Token], chunks: Sequence[Sequence[Token]], at: int) -> list[Token]:
    """The second and third verb of a row that begins in `main` and goes on in the chunk at `at`, or none."""
    if (
        first_word(chunks[at]) is not chunks[at][0]
        and tags(chunks[at][:3]) in {"AET", "AEI"}
        and "Tb" in tags(main)
    ):
        return []  # told it to take its games, already awarded to Lund, and put them elsewhere
    at_verb = main_verb(main)
    verb = main[at_verb] if at_verb is not None else None
    if verb is not None and verb.lower in _SUFFERED and _DONE.match(tags(main[at_verb or 0 :])):
        return _behind_passive(chunks, at)
    if verb is None or verb.tag != "V" or not may_be_past_form(verb.lower):
        return []
    alone = _OTHER_CLAUSE.isdisjoint(tags(main[(at_verb or 0) + 1 :]))
    return _in_chunks(chunks, at) or _in_one(chunks[at], alone)


def _behind_passive(chunks: Sequence[Sequence[Token]], at: int) -> list[Token]:
    """'Lund was fined in 2011, lost its licence, and sold the works': what has an object is no further thing suffered.

    So 'was hit in May, lost its mail and was then turned down'.
    """
    deed = first_word(chunks[at])
    string = tags(chunks[at])
    if not _ACTS.match(string) or deed.base in TWO_OBJECTS | _GIVING or not _has_object(chunks[at]):
        return []
    later = next(
        (list(chunk[1:]) for chunk in chunks[at + 1 :] if chunk[0].lower == "and" and len(chunk) > 1), []
    )
    if later and (STARTS_FINITE.match(tags(later)) or _has_object(later)):
        return [deed, first_word(later)]
    row = all(_ACTS.match(tags(chunk)) for chunk in chunks[at:])
    return [first_word(chunk) for chunk in chunks[at:]] if row and _AND_VERB.search(tags(chunks[-1])) else []


_DONE: Final = re.compile("B[An]*E")
_SUFFERED: Final = frozenset(("was", "were"))
_ACTS: Final = re.compile("[An]*E(?:[DO]|#N)")
_AND_VERB: Final = re.compile("C[An]*[VB]")


def _in_chunks(chunks: Sequence[Sequence[Token]], at: int) -> list[Token]:
    """'The army shelled the town, killed at least 400 people, and burned the library'."""
    later = next(
        (chunk[1:] for chunk in chunks[at + 1 :] if chunk[0].lower == "and" and len(chunk) > 1), None
    )
    alone = len(chunks[at]) == 1 and chunks[at][0].base in _ENDING
    acting = alone or _has_object(chunks[at]) or first_word(chunks[at]).base in _ACTING
    if later is None or not acting:
        return []
    if not STARTS_FINITE.match(tags(later)) and not _has_object(later):
        return []
    return [first_word(chunks[at]), first_word(later)]


def _in_one(chunk: Sequence[Token], alone: bool) -> list[Token]:
    """'He left the school in 1940, escaped to Lund and landed in Java', 'Police came, seized tapes and held nine'.

    The latter only where the verb before is `alone`: 'named the nurse who came to Lund, seized tapes and held nine'.
    """
    ends = [token for before, token in pairwise(chunk) if before.lower == "and"]
    both = len(ends) == 1 and tags(ends) in {"E", "V"} and bool(ends[0].base)
    goes = both and first_word(chunk).base in _GOING
    return [first_word(chunk), ends[0]] if goes or (both and alone and _acts(chunk)) else []


def _acts(chunk: Sequence[Token]) -> bool:
    """Whether the first verb of a chunk is no participle: somebody does something to an object."""
    deed = first_word(chunk)
    kind = deed.lower in _KINDS and _BARE_NOUN.match(tags(chunk)) is not None  # sold boats, used cars and
    return _has_object(chunk) and deed.base not in TWO_OBJECTS | _GIVING and not kind


_OTHER_CLAUSE: Final = frozenset("VBMRHWSK:;GbT")
_BARE_NOUN: Final = re.compile("EN")
_KINDS: Final = listed(
    "used dried canned smoked salted pickled painted preserved processed packed wounded retired displaced suspected "
    "alleged imported abandoned armed organised organized wanted accused mixed baked fried boiled roasted printed "
    "polished decorated detailed limited advanced related assorted"
)


def _has_object(chunk: Sequence[Token]) -> bool:
    """Whether a past form has an object, or 'to' behind it: 'killed at least 400', 'sent flowers', 'offered to'."""
    first = next((i for i, token in enumerate(chunk) if token.tag not in "An"), 0)
    if chunk[first].tag not in "EV" or not may_be_past_form(chunk[first].lower):
        return False
    behind = next((token for token in chunk[first + 1 :] if token.tag not in "A"), None)
    given = chunk[first].base in _GIVING
    return behind is not None and behind.tag in "DO#NPT'" and not (given and behind.tag in "D#")


_ACTING: Final = listed("stand sit lie sleep fight serve swim win")  # stood again in the by-election
_ENDING: Final = INTRANSITIVE | listed("lose win appeal resign refuse confess")  # he sued, lost, and appealed
_GIVING: Final = listed(
    "give grant award deny call name fine charge elect appoint"
)  # 'given a year, he left'
_GOING: Final = listed("escape flee land move return emigrate travel sail retire")


def ends_when(chunk: Sequence[Token]) -> bool:
    """'The strike, which was led by Falk, ended when the owners gave in': what it did itself, and when."""
    return chunk[0].tag in "VE" and chunk[0].base in OF_ITSELF and tags(chunk[1:2]) == "S"
