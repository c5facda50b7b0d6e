"""What a statement does: tell, advise, foresee, suppose, ask, judge; and why one that does not tell is set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.signals import SIGNALS, VIEWS
from factcheck.text.claims.tokens import Token
from factcheck.text.claims.verbs import REPORTING
from factcheck.text.claims.words import BE, listed

QUESTION: Final = "a question"
SUPPOSED: Final = "only supposed: it holds on a condition"
ADVICE: Final = "says what ought to be done"
REQUEST: Final = "asks the reader to do something"
FORECAST: Final = "a forecast: speaks of what is to come"
POSSIBLE: Final = "speaks of what might be, not of what is"
OWN_VIEW: Final = "the author’s own view or feeling"
JUDGEMENT: Final = "a judgement with nothing one could look up"
DEFINES: Final = "likens or defines, and reports nothing"
ELSEWHERE: Final = "leaves out what another sentence says"
TOO_LITTLE: Final = "says too little to look up"
HEADING: Final = "a heading that asserts nothing"
DENIED: Final = "named only to be denied or doubted"
GRANTED: Final = "only taken for granted in a statement that is set aside"

# how sure the score must be for a statement of that mood to be kept all the same
_BAR: Final[dict[str, float]] = {
    QUESTION: 2.0,
    REQUEST: 2.0,
    ADVICE: 0.97,
    SUPPOSED: 0.93,
    FORECAST: 0.85,
    POSSIBLE: 0.65,
    OWN_VIEW: 0.8,
    JUDGEMENT: 0.5,
    TOO_LITTLE: 0.32,
    ELSEWHERE: 0.8,
    DEFINES: 0.9,
    HEADING: 0.85,
    GRANTED: 0.75,
    DENIED: 0.98,
}
FLOOR: Final = 0.25  # below it nothing is kept, whatever its mood

_SPECIFIC: Final = [
    "money",
    "percent",
    "year",
    "date",
    "number",
    "number_word",
    "name",
    "acronym",
    "record",
    "reporting",
    "court",
    "change",
    "event",
    "harm",
    "public",
    "past",
    "perfect",
]
_OBLIGED: Final = listed("have has had need needs ’ve got")
_ADVISING: Final = SIGNALS["advice"]


def set_aside(tokens: Sequence[Token], score: float, mood: str) -> str:
    """Why a statement of that checkability and mood is not put to a checker; empty when it is."""
    if mood:
        return mood if score < _BAR[mood] else ""
    floor = FLOOR / 2 if _attributes(tokens) else FLOOR
    return TOO_LITTLE if score < floor else ""


def _attributes(tokens: Sequence[Token]) -> bool:
    """Whether somebody else is said to say it: a fact however vague what is said."""
    verb = main_verb(tokens)
    if verb is None or not verb:
        return False
    return tokens[verb].base in REPORTING and tokens[verb - 1].lower not in {"i", "we"}


def mood_of(tokens: Sequence[Token], found: Mapping[str, int], alone: bool = True) -> str:
    """The mood in which a statement does not tell of what was or is; empty when it does tell.

    `found` are its features; `alone` is false for a piece of a longer sentence, which may be short.
    """
    if found.get("question"):
        return QUESTION
    if found.get("imperative") or any(token.lower == "please" for token in tokens):
        return REQUEST
    verb = main_verb(tokens)
    if verb is None:
        return "" if any(found.get(name) for name in _SPECIFIC) or not alone else TOO_LITTLE
    if any(token.lower == "whether" and before.lower in BE for before, token in pairwise(tokens)):
        return QUESTION
    if len(tokens) > 1 and tokens[0].tag == "T" and tokens[1].tag == "b":
        return DEFINES
    if found.get("view") or _first_person_feeling(tokens, verb):
        return OWN_VIEW
    if tokens[verb].tag == "M" or _obliges(tokens, verb):
        return _modal_mood(tokens[verb])
    if found.get("judgement") or _is_too_early(tokens):
        return JUDGEMENT
    return _too_little(tokens, verb, found) if alone else ""


def _too_little(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> str:
    if _is_elliptic(tokens, verb):
        return ELSEWHERE
    return TOO_LITTLE if found.get("short") and not any(found.get(name) for name in _SPECIFIC) else ""


def _is_elliptic(tokens: Sequence[Token], verb: int) -> bool:
    """'They had not.': what they had not stands elsewhere."""
    worded = [token for token in tokens if token.text[0].isalnum()]
    return (
        len(worded) <= 4
        and tokens[verb].tag == "B"
        and worded[0].tag == "O"
        and all(token.tag in "An" for token in tokens[verb + 1 :] if token.text[0].isalnum())
    )


def _is_too_early(tokens: Sequence[Token]) -> bool:
    """'It is too early to say', 'It is hard to think of': an it that stands for a view."""
    if len(tokens) < 4 or tokens[0].lower != "it" or tokens[1].lower not in BE:
        return False
    ahead = [token.tag for token in tokens[2:12]]
    return "T" in ahead and not {"E", "H", "V"} & set(ahead[: ahead.index("T")])


_DENYING: Final = listed("deny doubt dispute refute reject rebut question")
_NOBODY: Final = listed("no neither nobody none nothing never not cannot n’t")


def denies(tokens: Sequence[Token]) -> bool:
    """Whether what a clause says or shows is denied: 'neither letter proves', 'she denies', 'nobody claims'."""
    verb = main_verb(tokens)
    if verb is None:
        return False
    near = tokens[: verb + 3]
    return any(
        token.lower in _NOBODY
        or token.lower.endswith("n’t")
        or (token.base in _DENYING and token.tag in "VEb")
        for token in near
    )


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the finite verb of the clause: the first one that no relative pronoun has taken."""
    taken = 0
    for at, token in enumerate(tokens):
        if token.tag == "R" or (token.tag == "H" and at and tokens[at - 1].tag in "NP"):
            taken += 1
        elif token.tag in "VBM":
            if not taken:
                return at
            taken -= 1
    return next((at for at, token in enumerate(tokens) if token.tag in "VBM"), None)


def _modal_mood(verb: Token) -> str:
    if verb.tag != "M" or verb.lower in _ADVISING:
        return ADVICE
    return FORECAST if verb.lower in SIGNALS["future"] else POSSIBLE


def _obliges(tokens: Sequence[Token], verb: int) -> bool:
    """'has to', 'need to', 'is to be', 'is going to'."""
    word = tokens[verb].lower
    ahead = tokens[verb + 1 : verb + 3]
    if word in _OBLIGED:
        return any(token.tag == "T" for token in ahead[:1]) or [t.lower for t in ahead] == ["got", "to"]
    return word in BE and [t.lower for t in ahead] == ["going", "to"]


def _first_person_feeling(tokens: Sequence[Token], verb: int) -> bool:
    """'I am tired', 'I do not blame', 'we know': the author's mind, which no source holds."""
    subject = {token.lower for token in tokens[max(0, verb - 3) : verb] if token.tag == "O"}
    if not subject & {"i", "we"}:
        return False
    if any((token.base or token.lower) in VIEWS for token in tokens[verb : verb + 4]):
        return True
    present = tokens[verb].lower in {"am", "’m", "do", "don’t"} or tokens[verb].lower == tokens[verb].base
    return present and "i" in subject
