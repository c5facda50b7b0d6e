"""The type of a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.text.claims.clauses.years_beside import tells_years
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags, word_at
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE
from factcheck.text.claims.weighing import mood
from factcheck.text.claims.weighing.hindsight import would_have
from factcheck.text.claims.weighing.modality import tells
from factcheck.vocabulary import ClaimType

_OF_MOOD = {
    mood.ADVICE: ClaimType.OPINION,
    mood.OWN_VIEW: ClaimType.OPINION,
    mood.JUDGEMENT: ClaimType.OPINION,
    mood.DEFINES: ClaimType.OPINION,
    mood.LIKE: ClaimType.CHARACTERISATION,
    mood.FOR_US: ClaimType.OPINION,
    mood.REQUEST: ClaimType.OPINION,
    mood.FORECAST: ClaimType.PREDICTION,
    mood.POSSIBLE: ClaimType.PREDICTION,
    mood.SUPPOSED: ClaimType.PREDICTION,
}
_AHEAD = frozenset((mood.FORECAST, mood.POSSIBLE, mood.SUPPOSED))
_CAUSAL = frozenset(("cause", "force", "help", "trigger", "prevent", "enable"))
_SAYING = frozenset(("deny", "say", "claim", "accuse", "argue"))
_NAMING = frozenset(("known", "called", "named"))
_DEGREES = frozenset(("more", "less"))
_DATING = frozenset(("in", "since", "until", "by", "from", "before", "after", "on", "during"))


def type_of(piece: Piece, found: Mapping[str, int], kind_of_mood: str) -> ClaimType:
    """The one type that decides what to look at first, from a piece, its features and its mood."""
    verb = main_verb(piece.tokens)
    if kind_of_mood in _OF_MOOD and not (kind_of_mood in _AHEAD and _looks_back(piece.tokens, verb)):
        return _OF_MOOD[kind_of_mood]
    if tells_years(piece):
        return ClaimType.DATE
    said = _attributed(piece.tokens, verb, found)
    if said:
        return said
    if "money" in found or "percent" in found or "number" in found:
        return ClaimType.NUMBER
    if piece.joint is Joint.APPOSITION and found.get("name") and not found.get("comparison"):
        return ClaimType.NAME
    if _compares(piece.tokens, found):
        return ClaimType.COMPARISON
    if piece.marker == "because" or _causes(piece.tokens):
        return ClaimType.CAUSE
    return _told(piece.tokens, verb, found)


def _looks_back(tokens: Sequence[Token], verb: int | None) -> bool:
    """'would have happened anyway', 'might have known', 'would quarrel in 1922': of what is past, no prediction."""
    return verb is not None and (would_have(tokens, verb) or tells(tokens, verb))


def _attributed(tokens: Sequence[Token], verb: int | None, found: Mapping[str, int]) -> ClaimType | None:
    """Whether somebody's words are given, or what somebody said or thought."""
    if found.get("quotation"):
        return ClaimType.QUOTATION
    main = [token.base for token in tokens[verb : verb + 3]] if verb is not None else []
    reports = not REPORTING.isdisjoint(main) and _that_clause(tokens)
    denies = not _SAYING.isdisjoint(main)
    says = _according(tokens) and any(token.base in REPORTING and token.tag in "VE" for token in tokens)
    return ClaimType.ATTRIBUTION if reports or denies or says else None


def _that_clause(tokens: Sequence[Token]) -> bool:
    string = tags(tokens)
    return any(SUBJECT_THEN_VERB.match(string, at + 1) for at, tag in enumerate(string) if tag == "H")


def _according(tokens: Sequence[Token]) -> bool:
    return "according" in map(LOWER_OF, tokens)


def _causes(tokens: Sequence[Token]) -> bool:
    """Whether a verb says that one thing brought about another; 'lead' and 'result' only with their preposition."""
    for at, token in enumerate(tokens):
        if token.tag not in "VEGb":
            continue
        after = word_at(tokens, at + 1)
        if token.base in _CAUSAL or (token.base, after) in {
            ("lead", "to"),
            ("result", "in"),
            ("result", "from"),
        }:
            return True
    return False


def _compares(tokens: Sequence[Token], found: Mapping[str, int]) -> bool:
    """'more than', 'the largest', 'the only'; not 'more significantly' or 'only a month ago'."""
    if not found.get("comparison"):
        return False
    pairs = list(pairwise(tokens))
    return (
        any(token.lower == "than" for token in tokens)
        or any(
            token.tag != "P"
            and token.lower in SIGNALS["comparison"] - _DEGREES
            and (before.tag == "D" or token.lower.endswith("est"))
            for before, token in pairs
        )
        or any(before.lower in _DEGREES and token.tag in "AN" for before, token in pairs[1:])
    )


def _is_dated(tokens: Sequence[Token]) -> bool:
    return any(
        token.tag == "#" and (before.lower in _DATING or before.tag == "P")
        for before, token in pairwise(tokens)
    )


def _is_named(tokens: Sequence[Token]) -> bool:
    """'known as the Lamp', 'called Ada', 'named after her'; not 'might have known', 'asked not to be named'."""
    for at, token in enumerate(tokens):
        if token.tag == "E" and token.lower in _NAMING:
            behind = next((near for near in tokens[at + 1 : at + 4] if near.tag != "A"), None)
            named = behind is not None and behind.tag in 'DP"QN' and token.lower != "known"
            if named or (behind is not None and behind.lower in {"as", "after"}):
                return True
    return False


def _told(tokens: Sequence[Token], verb: int | None, found: Mapping[str, int]) -> ClaimType:
    if found.get("date") or (found.get("year") and _is_dated(tokens)):
        return ClaimType.DATE
    if not _NAMING.isdisjoint(map(LOWER_OF, tokens)) and _is_named(tokens):
        return ClaimType.NAME
    describes = (
        verb is not None
        and tokens[verb].lower in BE
        and not any(t.tag == "E" for t in tokens[verb : verb + 3])
    )
    if describes and found.get("role"):
        return ClaimType.NAME
    happened = found.get("past") or found.get("perfect") or found.get("event")
    return ClaimType.CHARACTERISATION if describes or not happened else ClaimType.EVENT
