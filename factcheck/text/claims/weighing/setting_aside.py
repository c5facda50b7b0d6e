"""Why a statement is not put to a checker: by what it does, how sure its score is, and what it tells all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.asides import is_credited
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, TAG_OF, Token
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.signs.remedies import tells_of_remedy
from factcheck.text.claims.weighing.harm import tells_of_harm
from factcheck.text.claims.weighing.law import endures, says_if_lawful
from factcheck.text.claims.weighing.measured import is_measured
from factcheck.text.claims.weighing.modality import grants, is_without, tells
from factcheck.text.claims.weighing.mood import (
    ADVICE,
    ANNOUNCES,
    DEFINES,
    DENIED,
    ELSEWHERE,
    FOR_US,
    FORECAST,
    GRANTED,
    HEADING,
    JUDGEMENT,
    KIND,
    LIKE,
    LIKE_ITS_CLAUSE,
    OWN_LIFE,
    OWN_VIEW,
    POSSIBLE,
    QUESTION,
    REQUEST,
    SUPPOSED,
    TOO_LITTLE,
)
from factcheck.text.claims.weighing.on_record import attributes, is_reckoned
from factcheck.text.claims.weighing.requests import owns_up
from factcheck.text.claims.weighing.stance import answers, is_of_work, says_what_author_was

# how sure the score must be for a statement of that mood to be kept all the same
_BAR: Final[dict[str, float]] = {
    QUESTION: 2.0,
    REQUEST: 2.0,
    ADVICE: 0.99,
    SUPPOSED: 0.93,
    FORECAST: 0.8,
    POSSIBLE: 0.61,
    OWN_VIEW: 0.8,
    JUDGEMENT: 0.45,
    TOO_LITTLE: 0.32,
    ELSEWHERE: 0.8,
    DEFINES: 0.9,
    KIND: 0.37,
    OWN_LIFE: 0.3,
    LIKE: 0.6,
    FOR_US: 0.4,
    HEADING: 0.85,
    GRANTED: 0.5,
    LIKE_ITS_CLAUSE: 0.7,
    DENIED: 0.98,
    ANNOUNCES: 2.0,
}
FLOOR: Final = 0.17  # below it nothing is kept but what would do harm if it were wrong
# in every other mood a grave statement of a fact is kept, however it is judged, short, hinted at or felt
_NEVER_TOLD: Final = {QUESTION, REQUEST, ADVICE, SUPPOSED, FORECAST, HEADING, DENIED, ANNOUNCES}
# moods of what somebody else is said to say: that it was said is a fact
_SAID_ALL_THE_SAME: Final = {"", TOO_LITTLE, JUDGEMENT, FORECAST, POSSIBLE, SUPPOSED, ADVICE, REQUEST}

_NOBODYS: Final = frozenset(("we", "i", "you", "it", "one"))
_BY_WHOM: Final = frozenset(("according", "words"))


def set_aside(tokens: Sequence[Token], score: float, mood: str, found: Mapping[str, int]) -> str:
    """Why a statement of that checkability and mood is not put to a checker; empty when it is.

    What tells of something grave is kept whatever its score, and so is what another is said to have said.
    """
    if (not mood and (score >= FLOOR or tells_of_remedy(tokens))) or answers(tokens):
        return ""
    cures = mood != OWN_VIEW and tells_of_remedy(tokens)
    if mood not in _NEVER_TOLD and (cures or tells_of_harm(tokens, found)):
        return ""
    if mood in _SAID_ALL_THE_SAME and _is_said(tokens, found):
        return ""
    if mood:
        worked = mood == OWN_LIFE and score >= FLOOR / 2 and is_of_work(tokens)
        return mood if score < _BAR[mood] and not worked else ""
    verb = main_verb(tokens)
    hedged = verb is not None and (
        tells(tokens, verb)
        or is_without(tokens, verb)
        or is_measured(tokens, verb)
        or endures(tokens, verb)
        or says_if_lawful(tokens, verb)
        or (owns_up(tokens) and bool(found.get("past")))
    )
    floor = FLOOR / 2 if hedged or attributes(tokens) else FLOOR
    return TOO_LITTLE if score < floor else ""


def bar_of(mood: str) -> float:
    """How sure the score of a statement of that mood must be for it to be kept, if nothing else speaks for it."""
    return _BAR[mood] if mood else FLOOR


def stands_anyway(tokens: Sequence[Token]) -> bool:
    """Whether a statement that is kept tells of a fact however little else speaks for it.

    What a law allows, what somebody is unable to do, what the author owns up to, grants or did for a living, and that
    somebody else said something.
    """
    verb = main_verb(tokens)
    if verb is None:
        return False
    if tokens[0].text == "I" and (is_of_work(tokens) or says_what_author_was(tokens) or owns_up(tokens)):
        return True
    told = tells(tokens, verb) or says_if_lawful(tokens, verb)
    return told or grants(tokens, verb) or attributes(tokens)


def _is_said(tokens: Sequence[Token], found: Mapping[str, int]) -> bool:
    """'Raise wages, they warn, and the orders will go'; 'this would, he wrote, “dishearten the troops”'."""
    inserted = [token for token in tokens if token.tag == HIDDEN] if HIDDEN in map(TAG_OF, tokens) else []
    if inserted:
        named = {
            at.lower for at, after in pairwise([*inserted, inserted[-1]]) if at.lower != "one" or after.base
        }
        told = any(a.lower == "it" and b.base in REPORTING for a, b in pairwise(inserted))  # it says
        others = (_NOBODYS - {"it"} if told else _NOBODYS).isdisjoint(
            named
        )  # says one clause; one of them told me
        as_they_say = " as they " in f" {' '.join(map(LOWER_OF, inserted))} "
        if others and not as_they_say and any(token.base in REPORTING for token in inserted):
            return True
    if is_credited(tokens) or is_reckoned(tokens):
        return True
    if _BY_WHOM.isdisjoint(map(LOWER_OF, tokens)):
        return False
    words = " ".join(map(LOWER_OF, tokens))
    return "according to" in words or (bool(found.get("quotation")) and "in the words of" in words)
