"""Who or what a pronoun does not stand for after all: who says so himself, what is only supposed, what 'this' is."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token, place_at, tags, words_before
from factcheck.text.claims.grammar.verbs import HEARERS
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.candidates import PERSONS, PLURAL, SHE
from factcheck.text.claims.restating.doers import are_bodies, are_persons
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.reference import NOTHING, Referent


def unless_not_meant(draft: Draft, token: Token, found: Referent) -> Referent:
    """What a pronoun stands for; nothing where that is surely not meant."""
    if found.mention is None:
        return found
    if _is_denied(draft, found.mention.start) or _are_counted_since(draft, token, found.mention.start):
        return NOTHING
    if token.lower in PERSONS:
        nobody = _is_supposed(draft, found) or _is_anybody(draft, found)
        nobody = nobody or may_have_built_her(draft, token, found.mention)
        return NOTHING if nobody or _speaks(draft, token, found) else found
    return NOTHING if _is_in_request(draft, found) or _points(draft, token, found) else found


def _is_denied(draft: Draft, start: int) -> bool:
    """'The strikers were clearly not vandals but broke the law, so they': what somebody is not, and so not 'they'."""
    before = [word for word in draft.sentence if word.end <= start]
    return _IS_NOT.search(tags(before)) is not None


def _are_counted_since(draft: Draft, token: Token, start: int) -> bool:
    """'There are now over ten thousand, and two thirds of them': of those, which only a number tells of."""
    before = [word for word in draft.sentence if word.end <= token.start]
    found = _COUNTED.search(tags(before)) if token.lower == "them" else None
    return found is not None and start < before[found.start()].start


_COUNTED: Final = re.compile("[BV][AnIK]*#{1,3},C?[DA]*#*(?:NI|I)$")
_IS_NOT: Final = re.compile("B[An]*n[AnD]*$")


def are_no_such_things(draft: Draft, token: Token, mention: Mention) -> bool:
    """'fell in real terms, and the roof of one of them', 'Lot sizes fell while the houses on them': no terms, no sizes.

    Nor are visits what is asked or told something: 'got ten million visits, less than they are asked'; nor vines, in
    'She told them'.
    """
    if token.lower not in PLURAL:
        return False
    if mention.head == "terms":
        return True
    at = place_at(token.start, draft.sentence)
    before, behind = draft.sentence[max(0, at - 1) : at], draft.sentence[at + 1 : at + 4]
    if token.lower == "them" and before and before[0].base in _HEARING and _hear_nothing(mention):
        return True
    heard = _ARE_ASKED.match(tags(behind)) is not None and any(word.base in _HEARING for word in behind[1:])
    return mention.head in _SIZES and (heard or (tags(before) == "I" and before[0].lower in _AT))


def _hear_nothing(mention: Mention) -> bool:
    """'The vines': neither people nor a body of them, as far as the noun tells."""
    hears = are_persons(mention) or are_bodies(mention) or mention.head in _HEARD_TOGETHER
    return mention.plural and mention.words[-1].islower() and not hears


_HEARD_TOGETHER: Final = listed("teams crews families groups classes squads juries couples gangs")
_HEARING: Final = HEARERS | {"ask", "persuade", "invite", "urge"}
_ARE_ASKED: Final = re.compile("B[An]*E")
_AT: Final = frozenset(("on", "in", "at", "inside", "under", "near", "around"))
_SIZES: Final = listed(
    "sizes prices rates numbers levels costs sales rents fees amounts figures values totals wages taxes duties visits"
)


def _speaks(draft: Draft, token: Token, found: Referent) -> bool:
    """'“Tim served the firm well, and he has shown talent,” Kern said': of himself he would say 'I'."""
    head = found.mention.head if found.mention is not None else ""
    if not draft.is_quoted(token):
        return False
    behind = any(mention.head == head for mention in draft.around if mention.start > token.start)
    one = draft.discourse.speaking
    return behind or (one is not None and one.head == head)


def _is_anybody(draft: Draft, found: Referent) -> bool:
    """'An old man who answers the telephone looks like stability.' He: nobody whom the text has told of."""
    one = found.mention
    if one is None or one.name or not one.words.lower().startswith(("a ", "an ")):
        return False
    near = draft.text[one.start : one.end + _NEAR]
    return one.start < draft.sentence[0].start and _WHO_DOES.match(near) is not None


_NEAR: Final = 30  # characters
_WHO_DOES: Final = re.compile(r"(?i:an?) (?:\w+ ){1,2}who (?!was\b|has\b|is\b|does\b)\w+s\b")


def may_have_built_her(draft: Draft, token: Token, one: Mention | None) -> bool:
    """'The Vasa, built by Isambard Moss, ruined whoever owned her': as well the ship, where no name tells a woman."""
    if one is None or token.lower not in SHE or one.woman is not None:
        return False
    return _BUILT_BY.search(draft.text, max(one.start - _NEAR, 0), one.start) is not None


_BUILT_BY: Final = re.compile(
    r"\b(?:built|designed|launched|commanded|captained|skippered|christened|refitted|salvaged|owned) by $"
)


def _is_supposed(draft: Draft, found: Referent) -> bool:
    """'It can end with a man in the street.' He: nobody whom the text has told of."""
    one = found.mention
    if one is None or one.name or one.subject or not one.words.lower().startswith(("a ", "an ")):
        return False
    if [token.lower for token in draft.sentence[1:2]] == ["name"] or one.start >= draft.sentence[0].start:
        return False  # her name is Ida Moss
    return draft.discourse.begins or (_is_in_last(draft, one.start) and draft.discourse.supposed[-1])


def _is_in_last(draft: Draft, start: int) -> bool:
    last = draft.discourse.last_sentence
    return bool(last) and last[0].start <= start < draft.sentence[0].start


def _is_in_request(draft: Draft, found: Referent) -> bool:
    """'Let people decide whether the paper lives. It would cost': what is proposed, and not the paper."""
    words = [token.lower for token in draft.discourse.last_sentence[:3]]
    asks = words[:1] == ["let"] and words[2:3] != ["introduce"]
    return asks and found.mention is not None and _is_in_last(draft, found.mention.start)


def _points(draft: Draft, token: Token, found: Referent) -> bool:
    """'You can make this into a story, but it looked like one': what 'this' is."""
    if token.lower != "it" or found.mention is None or found.mention.subject:
        return False
    before = words_before(token.start, draft.sentence)
    return any(
        word.lower in _THIS and word.tag != "H" and tags(draft.sentence[at + 1 : at + 2]) not in set("NPA#E")
        for at, word in enumerate(before)
        if at and before[at - 1].tag in "VbG"
    )


_THIS: Final = frozenset(("this", "that"))
