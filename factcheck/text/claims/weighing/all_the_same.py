"""What tells of a fact although its words alone ask, advise, suppose or only say what something is like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.signs.features import count
from factcheck.text.claims.signs.risk import GRAVE
from factcheck.text.claims.weighing.company import Judged, judged_governor
from factcheck.text.claims.weighing.hindsight import was_left_undone
from factcheck.text.claims.weighing.law import PROVIDING, is_rule_of_law, says_what_law_wants, sets_limit
from factcheck.text.claims.weighing.mood import ADVICE, KIND, LIKE, POSSIBLE, REQUEST, SUPPOSED
from factcheck.text.claims.weighing.requests import goes_on_telling, leads_to

_MEASURES: Final = frozenset(("percent", "money"))


def tells_all_the_same(mood: str, item: Item, tokens: Sequence[Token], done: Mapping[int, Judged]) -> bool:
    """Whether a statement tells of what is so although its words alone are of that mood."""
    if mood == REQUEST:  # an act which let anyone run a bus; sold the boats and let the crews go
        governor = judged_governor(item, done)
        asked = governor is not None and governor.mood in {ADVICE, REQUEST}
        on = goes_on_telling(item) and not asked
        return item.piece.joint is Joint.RELATIVE or on or leads_to(item.words)
    if mood == POSSIBLE and _refuses(item, tokens):
        return True  # a man who would not leave his shop
    if mood == POSSIBLE and _goes_on_with_rule(item, done):
        return True
    if mood in {SUPPOSED, POSSIBLE} and was_left_undone(item.words):
        return True
    if mood in {ADVICE, POSSIBLE}:
        # if she is under age, the judge must free her
        return (item.supposed and is_rule(item)) or _is_told_of_law(item, tokens)
    if mood in {KIND, LIKE} and item.piece.joint is Joint.CONTENT and not _likens(item, done):
        return True  # Ann Pike says that nitrates come from many sources
    if mood != LIKE:
        return False
    # it is rare and nearly always fatal; it is lower, at about 4 per cent
    return not GRAVE.isdisjoint(map(LOWER_OF, tokens)) or not _MEASURES.isdisjoint(count(item.words))


def _goes_on_with_rule(item: Item, done: Mapping[int, Judged]) -> bool:
    """'The council may annul the refusal but may not grant the visa': a second verb of the same rule."""
    governor = judged_governor(item, done)
    if governor is None or governor.aside or governor.mood or item.piece.joint is not Joint.PREDICATE:
        return False
    verb = main_verb(governor.item.piece.tokens)
    modal = governor.item.piece.tokens[verb].lower if verb is not None else ""
    return modal in {"may", "must"} and item.piece.tokens[0].lower in {"may", "must"}


def _is_told_of_law(item: Item, sentence: Sequence[Token]) -> bool:
    """'The law requires no inspection; a school that takes the money may turn a child away': by that law."""
    verb = main_verb(item.piece.tokens)
    modal = item.piece.tokens[verb].lower if verb is not None else ""
    any_one = item.piece.tokens[0].lower in {"a", "an", "any", "every"}
    before = [token for token in sentence if token.end <= item.start]
    return modal in {"may", "must"} and any_one and says_what_law_wants(before)


def _refuses(item: Item, sentence: Sequence[Token]) -> bool:
    """Whether a clause about somebody tells in a past sentence what he would not do."""
    refused = item.piece.joint is Joint.RELATIVE and tags(item.piece.tokens[:2]) == "Mn"
    refused = refused and item.piece.tokens[0].lower == "would"
    supposed = any(token.lower == "if" for token in sentence)
    return refused and not supposed and any(token.tag == "V" and is_past(token) for token in sentence)


def is_rule(item: Item) -> bool:
    """'If she is under age, the judge must free her', 'It allows them to end it, provided that they give notice'."""
    verb = main_verb(item.piece.tokens)
    if verb is None:
        return False
    provides = item.piece.tokens[verb].tag == "V" and item.piece.tokens[verb].base in PROVIDING
    if provides or is_rule_of_law(item.piece.tokens, verb):
        return True
    own = {token.start for token in item.piece.tokens}
    condition = [token for token in item.words if token.start not in own]
    return sets_limit(item.piece.tokens, verb, condition)


def _likens(item: Item, done: Mapping[int, Judged]) -> bool:
    """'The first thing one learns is that the tea is cold': said by nobody but the author."""
    governor = judged_governor(item, done)
    return governor is not None and governor.mood == LIKE
