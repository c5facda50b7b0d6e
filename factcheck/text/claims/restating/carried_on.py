"""What a clause with 'it' or 'they' goes on about: the last subject of its sentence, or what the one before brought up.

'The canal does not serve the town; it runs through five others', 'I have read the lease. It lets the council end it'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token, place_at, tags
from factcheck.text.claims.grammar.words import HAVE, listed
from factcheck.text.claims.restating.candidates import ALIKE, distinct, fits, is_open
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.owners import is_of_person

_NEAR: Final = 9  # words between the comma or semicolon and the pronoun
_LONGEST: Final = 90  # code points of what is told in the place of a pronoun
_ALL: Final = listed("no every each none any neither either")


def carried_on(draft: Draft, it: Token) -> Mention | None:
    """What the 'it' or 'they' that begins a later main clause of a sentence goes on from: its one subject, or None.

    Only where both clauses have the same verb, or nothing else that fits is told of but by the way: in 'the firm
    bought a mill; it' the mill is as likely.
    """
    sentence = draft.sentence
    at = place_at(it.start, sentence)
    begin = clause_begin(sentence, at)
    if not begin or not ALIKE[it.lower].isdisjoint(draft.left_open):
        return None
    fitting = distinct(mention for mention in draft.before if fits(it.lower, mention, draft.discourse))
    subjects = [mention for mention in fitting if mention.subject]
    if len(subjects) != 1 or not can_go_on(subjects[0], draft.discourse.things):
        return None
    one = subjects[0]
    start = next((i for i, token in enumerate(sentence) if token.start >= one.end), 0)
    verb = verb_of(sentence[at + 1 :])
    if verb and verb == verb_of(sentence[start:begin]):
        return one
    rivals = [mention for mention in fitting if not (mention.subject or mention.oblique)]
    return one if all(_is_no_rival(sentence, start, mention) for mention in rivals) else None


def brought_up(draft: Draft, it: Token) -> Mention | None:
    """The one thing that the sentence before tells of, where a person does it and this one begins with 'it' or 'they'.

    None in a new paragraph, and where that sentence only supposes or points at something itself.
    """
    discourse = draft.discourse
    if not begins_with(draft, it):
        return None
    fitting = distinct(mention for mention in discourse.recent[-1] if fits(it.lower, mention, discourse))
    fitting = [
        m for m in fitting if not (m.oblique and m.unsure and m.start < fitting[-1].start)
    ]  # after Lund, he
    if len(fitting) != 1 or not _POINTING.isdisjoint(discourse.pronouns[-1]):
        return None
    one = fitting[0]
    return (
        None
        if one.subject or one.oblique or one.head in _OF_BODY or not can_go_on(one, discourse.things)
        else one
    )


def begins_with(draft: Draft, it: Token) -> bool:
    """Whether a pronoun begins a sentence that goes on from another one of its paragraph, which supposes nothing."""
    discourse = draft.discourse
    begins = [token for token in draft.sentence[:2] if token.tag != "C"][:1]
    goes_on = bool(discourse.recent) and not discourse.begins and not discourse.supposed[-1]
    return goes_on and bool(begins) and begins[0].start == it.start


_OF_BODY: Final = listed(
    "hand finger foot eye ear arm head shoulder look glance"
)  # a hand on the lamp. It was cold
_POINTING: Final = listed("it its they them their this that these those")


def can_go_on(one: Mention, things: Collection[str]) -> bool:
    """Whether a thing told of is one that can be told again in the place of a pronoun."""
    first = one.words.split(maxsplit=1)[0].lower()
    unsure = one.unsure and one.head not in things
    of_others = one.many and not one.person and is_of_person("they", one)  # the nurses’ breaks
    return not (unsure or of_others or first in _ALL or is_open(one.words) or len(one.words) > _LONGEST)


def clause_begin(sentence: Sequence[Token], at: int) -> int:
    """Where the clause begins whose subject stands at `at`: at 'and' behind a comma, or a semicolon; else 0."""
    for i in range(at - 1, max(at - _NEAR, 0), -1):
        tag = sentence[i].tag
        if tag in ";:" or (tag == "C" and sentence[i - 1].tag == "," and sentence[i].lower != "or"):
            return i
        if tag in "VBMHRSQ":
            return 0
    return 0


def verb_of(words: Sequence[Token]) -> str:
    """The verb that the words begin with, behind 'would', 'has' and the like; nothing for 'is'."""
    for at, token in enumerate(words):
        if token.lower in HAVE and tags(words[at + 1 : at + 2]) in set("D#NP"):
            return "have"
        if token.tag in "VbE":
            return token.base
        if token.tag not in "AnMB":
            return ""
    return ""


def _is_no_rival(sentence: Sequence[Token], start: int, mention: Mention) -> bool:
    """Whether a thing told of behind the subject is only told of by the way: 'by two men who had sold software'.

    What a clause inside is about is as near as the subject: 'the firm said that the mill was old, and it'.
    """
    at = next((i for i, token in enumerate(sentence) if token.start == mention.start), -1)
    if at <= start:
        return False
    between = tags(sentence[start:at])
    behind = tags(token for token in sentence if token.start >= mention.end)
    inside = _INSIDE.search(between) is not None and _FINITE.match(behind) is None
    denied = _DENIED.search(between) is not None and sentence[at].lower in {"a", "an"}
    return inside or denied


_INSIDE: Final = re.compile("[VBM].*[HRS]")
_DENIED: Final = re.compile("n[^VHRS]*b?A*$")
_FINITE: Final = re.compile("[An]*[VBM]")
