"""The type of a claim, and what a checker must look at for each type."""

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
from factcheck.vocabulary import ClaimType, Risk

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

_CHECKLISTS: dict[ClaimType, tuple[str, ...]] = {
    ClaimType.EVENT: (
        "Did it happen, and did it happen so?",
        "Who did it, to whom, where and when: each against a source close to it.",
        "Does the verb say more than the source does (was accused, was convicted)?",
    ),
    ClaimType.NUMBER: (
        "The figure itself, in the document that first gave it.",
        "Unit, base and period: of what, counted how, from when to when.",
        "Is it still the newest figure, and is the rounding fair?",
        "Work out again every share, sum and growth rate.",
    ),
    ClaimType.DATE: (
        "Day, month and year against a document of the time.",
        "Relative dates counted from the day of publication.",
        "Does the order of events hold, and are spans counted right?",
    ),
    ClaimType.NAME: (
        "Spelling of every name, against the person's or body's own use.",
        "Title, office and affiliation, as of the time spoken of.",
        "Is it the right person or place of that name?",
    ),
    ClaimType.QUOTATION: (
        "Every word and mark inside the quotation marks, against a recording or document.",
        "Who said it, to whom, when and where; was it said or written?",
        "Does the context bear the meaning given, and are cuts marked?",
    ),
    ClaimType.ATTRIBUTION: (
        "Did that person or body say it, and so strongly (said, claimed, proved)?",
        "An unnamed source: who is it, and how many are they?",
        "What is said, checked as a claim of its own.",
    ),
    ClaimType.CAUSE: (
        "Did both things happen, and in that order?",
        "Who says that one brought about the other, and on what evidence?",
        "Other explanations that a fair reader would want to know of.",
    ),
    ClaimType.COMPARISON: (
        "Both sides of the comparison, by the same measure and for the same time.",
        "First, largest, only: among what, and according to whom?",
        "A case that would break it.",
    ),
    ClaimType.CHARACTERISATION: (
        "Which facts the description rests on, each checked.",
        "Would the person or group described, or a neutral expert, accept the words?",
        "How widely it is shared, if it is put as common knowledge.",
    ),
    ClaimType.PREDICTION: (
        "Present facts that it takes for granted.",
        "Whose forecast it is, and how sure they were.",
    ),
    ClaimType.OPINION: (
        "Facts that the opinion takes for granted.",
        "Is it plain to the reader that this is opinion?",
    ),
}


_OF_ALLEGATIONS = (
    "What is alleged: by whom, and what came of it (accused, charged, convicted, acquitted, settled)?",
    "Was whoever it is about asked, and is the answer in the text?",
)


def checklist(kind: ClaimType, risk: Risk = Risk.NORMAL) -> tuple[str, ...]:
    """What a checker must look at for a claim of that type and risk, one plain line each."""
    return (*_CHECKLISTS[kind], *(_OF_ALLEGATIONS if risk is Risk.LEGAL else ()))


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
