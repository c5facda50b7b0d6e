"""Each assertion of a sentence weighed: by its own words, by the sentence, and by what it hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from factcheck.text.claims.clauses.denying import denies, goes_on_what_is_denied, is_called_false
from factcheck.text.claims.clauses.granted import takes_for_granted
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.clauses.vouching import before_content, is_denied, is_wished
from factcheck.text.claims.clauses.years_beside import tells_years
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.features import count
from factcheck.text.claims.weighing.all_the_same import is_rule, tells_all_the_same
from factcheck.text.claims.weighing.anybody import hangs_on_denial
from factcheck.text.claims.weighing.asked import (
    by_its_mark,
    tells_as_it_asks,
    went,
)
from factcheck.text.claims.weighing.company import (
    WORTH,
    Judged,
    is_told_with_another,
    judged_governor,
    released,
    remains,
)
from factcheck.text.claims.weighing.grave import takes_grave_for_granted
from factcheck.text.claims.weighing.harm import brands_somebody
from factcheck.text.claims.weighing.headlines import HEADINGS, headline_reports
from factcheck.text.claims.weighing.law import gives_by_law
from factcheck.text.claims.weighing.modality import FACTIVE
from factcheck.text.claims.weighing.mood import (
    ADVICE,
    DEFINES,
    DENIED,
    FOR_US,
    FORECAST,
    GRANTED,
    HEADING,
    JUDGEMENT,
    LIKE,
    LIKE_ITS_CLAUSE,
    OWN_LIFE,
    OWN_VIEW,
    POSSIBLE,
    QUESTION,
    REQUEST,
    SUPPOSED,
    mood_of,
)
from factcheck.text.claims.weighing.own_views import asks_for_what_follows, is_easily_said, is_held_no_more
from factcheck.text.claims.weighing.presupposed import undoes_deed
from factcheck.text.claims.weighing.requests import goes_on_asking, goes_on_barring, is_of_any, is_to_be_said
from factcheck.text.claims.weighing.score import total, weigh
from factcheck.text.claims.weighing.setting_aside import bar_of, set_aside, stands_anyway
from factcheck.text.claims.weighing.tense import is_modal, is_to_come

AHEAD: Final = frozenset((FORECAST, POSSIBLE, SUPPOSED))
# what is kept though it only says what something is like is read last as well, unless it is that sure
_READ_LATE: Final = {FOR_US: 0.6, OWN_LIFE: 0.42}
_IMAGINED: Final = listed("suppose imagine pretend assume picture")
_BELIEVING: Final = listed("suspect believe think gather understand")
_TOLD: Final = listed("told informed assured")
# moods of a sentence that may suppose something grave of somebody all the same
_TAKING_FOR_GRANTED: Final = frozenset((ADVICE, FORECAST, OWN_VIEW, POSSIBLE, QUESTION, REQUEST))
_UNDOING: Final = frozenset((SUPPOSED, OWN_VIEW, POSSIBLE))
_LEANING: Final = (Joint.APPOSITION, Joint.PARTICIPLE, Joint.RELATIVE, Joint.CONTENT)


def judged(tokens: Sequence[Token], made: Sequence[Item], kind: str) -> list[Judged]:
    """The items of one sentence, in their order; `kind` is that of the part of the essay it stands in.

    What hangs on another item is weighed after it, whichever comes first in the text.
    """
    features = count(tokens)
    done: dict[int, Judged] = {}
    for item in sorted(made, key=_leans):
        done[id(item.piece)] = _weighed(item, tokens, features, kind, done)
    told = list(made)
    for item in released(made, done):
        done[id(item.piece)] = _weighed(item, tokens, features, kind, done)
        at = next((at for at, other in enumerate(told) if other.start > item.start), len(told))
        told.insert(at, item)
    if made and all(one.aside for one in done.values() if one.item.piece.joint is Joint.MAIN):
        done = {key: one if _stands_anyway(one, tokens, done) else remains(one) for key, one in done.items()}
    return [done[id(item.piece)] for item in told if not is_told_with_another(item, done)]


def _weighed(
    item: Item, tokens: Sequence[Token], features: Mapping[str, int], kind: str, done: Mapping[int, Judged]
) -> Judged:
    """An item weighed beside the whole sentence, whose `features` are known, and what is `done` of it."""
    words = item.piece.tokens
    met = features if len(words) >= len(tokens) - 1 else count(words)
    if item.piece.joint.depends and not _asks(done.get(id(item.piece.governor))):
        met = {name: hits for name, hits in met.items() if name != "imperative"}  # who do not own cars
    score = weigh(met, total(features))
    counted = tells_as_it_asks(item, tokens)
    if counted:
        met = {name: hits for name, hits in met.items() if name != "question"}
    branded = brands_somebody(item.piece)  # should Pike, a convicted rapist, stand?
    told = branded or tells_years(item.piece)
    mood = "" if told else _imposed(item, tokens, kind, done) or mood_of(words, met, "short" in features)
    mood = _mood_in_row(item, done) or mood
    mood = "" if tells_all_the_same(mood, item, tokens, done) else mood
    kept = (
        branded
        or (counted and not mood)
        or (item.supposed and not mood and is_rule(item))
        or (mood in _TAKING_FOR_GRANTED and takes_grave_for_granted(words))
        or (mood in _UNDOING and undoes_deed(item.words))
    )
    aside = "" if kept else set_aside(words, score, mood, met)
    late = bool(aside) or score < _READ_LATE.get(mood, 0.0)
    held = not aside and (bool(kept) or score < bar_of(mood) or stands_anyway(words) or _goes_on(item, done))
    return Judged(item, met, score * WORTH if late else score, mood, aside, held)


def _goes_on(item: Item, done: Mapping[int, Judged]) -> bool:
    """'It may annul the refusal but may not grant the visa': a second verb is as sure as the first one."""
    governor = judged_governor(item, done)
    return item.piece.joint is Joint.PREDICATE and governor is not None and governor.held


def _stands_anyway(one: Judged, tokens: Sequence[Token], done: Mapping[int, Judged]) -> bool:
    """Whether a statement hangs on one that is set aside and yet takes it for granted, or goes on from it."""
    if _is_given_by_law(one.item, tokens):
        return True
    governor = judged_governor(one.item, done)
    if governor is None:
        return False
    content = one.item.piece.joint is Joint.CONTENT
    return _grants(governor, one.item) if content else governor.mood == POSSIBLE


def _leans(item: Item) -> bool:
    """Whether an item says nothing by itself when what it hangs on says nothing; 'having armed both' tells a fact."""
    first = item.piece.tokens[0]
    return first.lower != "having" and (item.piece.joint in _LEANING or first.tag in "GE")


def _imposed(item: Item, tokens: Sequence[Token], kind: str, done: Mapping[int, Judged]) -> str:
    """The mood that the place of an item imposes on it, whatever its own words."""
    placed = _by_place(item, tokens, kind)
    if placed is not None:
        return placed
    governor = judged_governor(item, done)
    content = _content_mood(item, governor) if item.piece.joint is Joint.CONTENT else ""
    if content:
        return content
    if item.piece.joint in _WITHIN and hangs_on_denial(item.piece.tokens):
        return DENIED
    if item.piece.joint is Joint.CONTENT and governor is not None and _grants(governor, item):
        return ""
    leans = _leans(item) or is_to_come(item)
    if governor is not None and governor.mood == REQUEST and is_of_any(item, tokens):
        return LIKE_ITS_CLAUSE
    told = item.piece.joint is Joint.PARTICIPLE and item.piece.tokens[0].tag == "E" and item.piece.subject
    if governor is not None and governor.mood == REQUEST and (told or item.piece.joint is Joint.RELATIVE):
        return ""  # 'Consider Ada Moss, who has worked here for years', 'Take Ada Moss, jailed in 1990'
    if governor is None and item.piece.joint is Joint.RELATIVE and is_modal(item) and _is_ahead(item, done):
        return LIKE_ITS_CLAUSE
    if governor is None or not leans or not governor.aside or _is_given_by_law(item, tokens):
        return ""
    wanted = governor.mood in _WANTED and (not is_finite(item.piece.tokens) or is_to_come(item))
    return LIKE_ITS_CLAUSE if wanted or governor.mood in _UNSURE else GRANTED


def _is_ahead(item: Item, done: Mapping[int, Judged]) -> bool:
    """'If it sold the mill, it would gain a square, which would lower rents': goes on from what is only ahead."""
    before = max((one for one in done.values() if one.item.start < item.start), key=_START, default=None)
    return before is not None and bool(before.aside) and before.mood in AHEAD


def _by_place(item: Item, tokens: Sequence[Token], kind: str) -> str | None:
    """The mood that a mark, a heading, a condition or a denial before an item imposes; None where none does."""
    marked = by_its_mark(item, tokens)
    if marked is not None:
        return marked
    asked = item.piece.joint is Joint.CONTENT or item.piece.tokens[0].lower == "that"
    if asked and asks_for_what_follows(tokens):
        return ADVICE
    if item.supposed and not went(item) and not is_rule(item):
        return SUPPOSED
    if kind in HEADINGS and not headline_reports(item):
        return HEADING
    denied = is_called_false(item.piece, item.end) or goes_on_what_is_denied(item.piece, item.end)
    return DENIED if denied else None


def _is_given_by_law(item: Item, tokens: Sequence[Token]) -> bool:
    before = words_before(item.start, tokens)
    return item.piece.joint is Joint.RELATIVE and gives_by_law(before, item.piece.tokens)


_WANTED: Final = frozenset((ADVICE, REQUEST))
_START: Final = attrgetter("item.start")
_UNSURE: Final = AHEAD | {QUESTION, DEFINES, DENIED, LIKE_ITS_CLAUSE}
_WITHIN: Final = (Joint.CONTENT, Joint.SUBORDINATE)


def _content_mood(item: Item, governor: Judged | None) -> str:
    """The mood that the words before it impose on what somebody says, wishes, denies or is to imagine."""
    if governor is not None and governor.mood in _WANTED and is_to_be_said(item, before_content(item.piece)):
        return LIKE_ITS_CLAUSE
    if is_modal(item):
        return POSSIBLE
    if item.piece.governor is None:
        return ""
    said = before_content(item.piece)
    if (
        _is_of_anybody(item.piece.governor)
        or _is_to_be_imagined(said)
        or is_easily_said(said)
        or is_held_no_more(said)
    ):
        return SUPPOSED
    if is_wished(said):
        return POSSIBLE
    return DENIED if not takes_for_granted(said) and (denies(said) or is_denied(said)) else ""


def _is_of_anybody(over: Piece) -> bool:
    """'When you say it burned, you mean that it was hot': said by nobody in particular."""
    led = over.joint is Joint.CONDITION or over.marker in {"when", "whenever", "if", "once"}
    return led and over.tokens[0].lower in _ANYBODY


def _is_to_be_imagined(said: Sequence[Token]) -> bool:
    """'Suppose that spies had wired the room', 'You might suppose that they did': told of nobody."""
    opener = next((token for token in said if token.tag not in "AC,"), None)
    ordered = opener is not None and opener.tag in "bBVn" and opener.lower in _IMAGINED
    return ordered or (
        tags(said).startswith("OMb") and said[0].lower in _ANYBODY and said[2].base in _IMAGINED
    )


_ANYBODY: Final = frozenset(("you", "one", "we"))


def _asks(governor: Judged | None) -> bool:
    return governor is not None and governor.mood == REQUEST


def _mood_in_row(item: Item, done: Mapping[int, Judged]) -> str:
    """What is asked or advised in the clause before goes on in a bare verb; empty where none does."""
    before = [one for one in done.values() if one.item.start < item.start and one.mood in _WANTED]
    if any(goes_on_barring(item, one.item.piece.tokens) for one in before):
        return ADVICE
    return min(one.mood for one in before) if before and goes_on_asking(item) else ""


def _grants(governor: Judged, item: Item) -> bool:
    """'What I do know is that ...', 'It is a scandal that ...': what is judged or known there is told as a fact.

    So is what the author believes somebody to have done: 'I suspect that the treasurer took it'.
    """
    if governor.mood in {JUDGEMENT, LIKE}:
        return True
    words = governor.item.piece.tokens
    if governor.mood in {SUPPOSED, POSSIBLE}:  # had they looked, they would have found that he was paid twice
        return any(b.lower == "have" and a.lower == "would" for a, b in pairwise(words)) and any(
            token.base in FACTIVE or token.base == "find" for token in words
        )
    if governor.mood not in {OWN_VIEW, FOR_US}:
        return False
    told = any(b.lower in _TOLD and a.lower in {"am", "are", "was", "were"} for a, b in pairwise(words))
    believes = item.piece.tokens[0].lower not in {"i", "we", "nobody"} and went(item)
    believes = believes and any(token.base in _BELIEVING for token in words)
    return told or believes or any(token.base in FACTIVE for token in words)
