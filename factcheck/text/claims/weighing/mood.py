"""What a statement does: tell, advise, foresee, suppose, ask, judge; and why one that does not tell is set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.signals import SIGNALS, VIEWS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.signs.remedies import tells_of_remedy
from factcheck.text.claims.signs.risk import HEALTH, is_of_dose
from factcheck.text.claims.weighing.figures_of_speech import is_figure_of_speech
from factcheck.text.claims.weighing.law import endures, says_if_lawful, tells_of_duty
from factcheck.text.claims.weighing.measured import (
    counts_none,
    counts_some,
    is_held_likely,
    is_measured,
    ranks_causes,
)
from factcheck.text.claims.weighing.modality import (
    consists_in,
    grants,
    has_no_business,
    is_saw,
    is_too_early,
    lacks,
    likens,
    obliges,
    points,
    speaks_of_kind,
    tells,
)
from factcheck.text.claims.weighing.on_record import attributes, says_in_marks, thinks
from factcheck.text.claims.weighing.own_views import (
    gives_view,
    proposes,
    would_be_better,
    would_be_easy,
    would_do,
)
from factcheck.text.claims.weighing.requests import asks_behind, bars, owns_up, pleads
from factcheck.text.claims.weighing.scenes import leaves_out, shows, turns
from factcheck.text.claims.weighing.stance import (
    announces,
    denies_of_it,
    describes,
    does_something,
    first_person_feeling,
    has_a_point,
    is_elliptic,
    speaks_for_us,
)

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
OWN_LIFE: Final = "the author’s own doings, with nothing to look up"
KIND: Final = "speaks of a kind of thing, and of no case of it"
LIKE: Final = "says what something is like, with nothing to look up"
FOR_US: Final = "speaks for us all, with nothing to look up"
HEADING: Final = "a heading that asserts nothing"
DENIED: Final = "named only to be denied or doubted"
ANNOUNCES: Final = "only announces what follows"
GRANTED: Final = "only taken for granted in a statement that is set aside"
LIKE_ITS_CLAUSE: Final = "no surer than the question, the condition or the forecast it hangs on"

# what a statement of a fact is about, or that it is one
_SPECIFIC: Final = listed(
    "money percent year date number number_word name acronym record reporting court change event harm "
    "public past perfect"
)
# what a statement about a kind of thing does not hold
_OF_A_CASE: Final = listed(
    "name acronym role number money percent year date record reporting court past perfect institution"
)
_SAYING: Final = listed("say tell argue claim insist maintain allege accuse complain warn admit deny concede")
_DEFINITE: Final = listed("the his her its their")
_ADVISING: Final = SIGNALS["advice"]
_CAUSING: Final = SIGNALS["cause"]


def mood_of(tokens: Sequence[Token], found: Mapping[str, int], alone: bool = True) -> str:
    """The mood in which a statement does not tell of what was or is; empty when it does tell.

    `found` are its features; `alone` is false for a piece of a longer sentence, which may be short.
    """
    if found.get("question") or _asks_whether(tokens):
        return QUESTION
    if found.get("imperative") or pleads(tokens) or asks_behind(tokens):
        return REQUEST
    if bars(tokens):
        return ADVICE
    if announces(tokens):
        return ANNOUNCES
    verb = main_verb(tokens)
    if (alone or verb is None) and turns(tokens, verb, found):
        return ELSEWHERE
    if verb is None:
        if says_in_marks(tokens) or not alone or (_is_specific(found) and not leaves_out(tokens)):
            return ""
        return ELSEWHERE if _is_specific(found) else TOO_LITTLE
    if grants(tokens, verb) or owns_up(tokens) or (tokens[0].tag == "G" and tokens[0].base in REPORTING):
        return ""  # arguing that nobody would come
    if [token.lower for token in tokens[:2]] in (["if", "only"], ["as", "if"], ["in", "case"]):
        return SUPPOSED
    return _mood_of_verb(tokens, verb, found, alone)


def _mood_of_verb(tokens: Sequence[Token], verb: int, found: Mapping[str, int], alone: bool) -> str:
    """The mood of a statement that has a verb, asks for nothing and takes nothing for granted."""
    if _defines(tokens, verb):
        return DEFINES
    if (
        found.get("view")
        or first_person_feeling(tokens, verb)
        or _one_hopes(tokens)
        or gives_view(tokens, verb)
    ):
        return OWN_VIEW
    if tokens[verb].tag == "M" or obliges(tokens, verb) or has_no_business(tokens, verb):
        return _modal_mood(tokens, verb)
    said = tokens[verb].base in _SAYING or tokens[verb].lower in BE
    if (said and attributes(tokens)) or thinks(tokens, verb):
        return ""
    return _weighs(tokens, verb, found) or (_too_little(tokens, verb, found) if alone else "")


def _asks_whether(tokens: Sequence[Token]) -> bool:
    """'The question is whether they knew'."""
    if "whether" not in map(LOWER_OF, tokens):
        return False
    at = next(at for at, token in enumerate(tokens) if token.lower == "whether")
    return at > 0 and tokens[at - 1].lower in BE


def _one_hopes(tokens: Sequence[Token]) -> bool:
    """'One hopes that he did'."""
    words = [token.lower for token in tokens[:3] if token.tag != "A"][:2]
    return words[:1] == ["one"] and forms_of(words[-1]).get("s") in VIEWS


def _defines(tokens: Sequence[Token], verb: int) -> bool:
    to_do = len(tokens) > 1 and tokens[0].tag + tokens[1].tag == "Tb" and tokens[verb].lower in BE
    return to_do or is_saw(tokens, verb) or consists_in(tokens, verb) or likens(tokens, verb)


def _weighs(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> str:
    """The mood of what judges, points or speaks of a kind of thing; empty when it does none of these."""
    vague = not _is_specific(found) and not found.get("quotation")
    if (
        is_held_likely(tokens, verb)
        or ranks_causes(tokens, verb)
        or counts_some(tokens, verb)
        or counts_none(tokens, verb)
        or is_of_dose(tokens)
        or endures(tokens, verb)
        or tells_of_duty(tokens, verb)
        or says_if_lawful(tokens, verb)
        or tells_of_remedy(tokens)
    ):
        return ""
    if found.get("judgement") or is_too_early(tokens) or (vague and points(tokens, verb)):
        return JUDGEMENT
    is_somebody = tokens[verb].lower in {"am", "’m", "was"} and tags(tokens[verb + 1 : verb + 2]) == "D"
    if tokens[0].text == "I" and tokens[0].tag == "O" and not is_somebody:
        return OWN_LIFE
    if (
        shows(tokens, verb, found)
        or describes(tokens, verb, found)
        or denies_of_it(tokens, verb, found)
        or has_a_point(tokens, verb, found)
        or is_figure_of_speech(tokens, verb, found)
    ):
        return LIKE
    if speaks_for_us(tokens, verb, found):
        return FOR_US
    of_kind = speaks_of_kind(tokens, verb) and _OF_A_CASE.isdisjoint(found)
    return KIND if of_kind and not _is_of_health(tokens) else ""


def _is_of_health(tokens: Sequence[Token]) -> bool:
    """'Vaccines do not cause it': what is said of any drug or illness can be looked up, and had better be."""
    of_health = not HEALTH.isdisjoint(map(LOWER_OF, tokens))
    return of_health or is_of_dose(tokens) or tells_of_remedy(tokens)


def _is_specific(found: Mapping[str, int]) -> bool:
    return not _SPECIFIC.isdisjoint(found)


def _too_little(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> str:
    if is_measured(tokens, verb) or says_if_lawful(tokens, verb) or tells_of_remedy(tokens):
        return ""
    if is_elliptic(tokens, verb):
        return ELSEWHERE if tokens[0].lower in {"perhaps", "maybe", "possibly"} else ""
    if not found.get("short") or _is_specific(found) or _is_of_health(tokens):
        return ""
    done_to = tokens[verb].lower in BE and any(token.tag == "E" for token in tokens[verb + 1 : verb + 3])
    if done_to and not any(token.tag == "O" for token in tokens[:verb]):
        return ""  # tenants who complain are evicted
    if (tokens[0].lower in {"he", "she", "they"} and does_something(tokens, verb)) or lacks(tokens, verb):
        return ""  # he sees no conflict; she doesn't complain
    if tokens[verb].tag == "V" and tokens[verb].base in _CAUSING and tokens[verb + 1 : verb + 2]:
        return ""  # they cause it
    known = tokens[0].lower in _DEFINITE and tokens[verb].tag in "VB" and not found.get("evaluation")
    return "" if known else TOO_LITTLE  # the money is gone


def _modal_mood(tokens: Sequence[Token], at: int) -> str:
    verb = tokens[at]
    if tells(tokens, at):
        return ""
    if verb.tag != "M" or verb.lower in _ADVISING or would_do(tokens, at) or would_be_better(tokens, at):
        return ADVICE
    if would_be_easy(tokens, at):
        return JUDGEMENT
    if proposes(tokens, at):
        return ADVICE
    return FORECAST if verb.lower in SIGNALS["future"] else POSSIBLE
