"""What a statement's company in its sentence makes of it: it is told with another, or remains of what is set aside."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.brief import is_seldom_apart, tells
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.features import count
from factcheck.text.claims.weighing.harm import brands_somebody
from factcheck.text.claims.weighing.mood import ADVICE, GRANTED, REQUEST

# what is set aside is read last: its score is worth that much of what its words alone would give it
WORTH: Final = 0.6


class Judged(NamedTuple):
    """An item with its features, its score, its mood, and why it is set aside (empty when it is not).

    `held` is true of what is kept for what it says, however little else speaks for it.
    """

    item: Item
    found: Mapping[str, int]
    score: float
    mood: str
    aside: str
    held: bool = False


def judged_governor(item: Item, done: Mapping[int, Judged]) -> Judged | None:
    """The nearest statement that an item hangs on: a member of a list hangs on what the first one does."""
    piece = item.piece.governor
    while piece is not None and id(piece) not in done:
        piece = piece.governor
    return done.get(id(piece))


def is_told_with_another(item: Item, done: Mapping[int, Judged]) -> bool:
    """'A doctor who came late was fined': a few words that are seldom checked apart, in a statement that is kept."""
    own, governor = done[id(item.piece)], judged_governor(item, done)
    if (
        governor is None
        or governor.aside
        or not governor.item.start <= item.start < item.end <= governor.item.end
    ):
        return False
    return is_seldom_apart(item.piece, own.found)


def released(made: Sequence[Item], done: Mapping[int, Judged]) -> list[Item]:
    """'I pay for a visa because Norland, which took my passport, struck me off': what was to be told with a statement.

    That one is set aside, so what names, counts or alleges something is told by itself. Beside what is asked for or
    advised so is whatever was done.
    """
    told: list[Item] = []
    for item in made:
        one = done[id(item.piece)]
        asked = one.mood in {ADVICE, REQUEST}
        if one.aside:
            told += [inner for inner in item.beside if _is_told_by_itself(inner, asked)]
            told += _as_was_done(item) if asked else []
    return told


def _is_told_by_itself(inner: Item, asked: bool) -> bool:
    if inner.piece.joint is Joint.APPOSITION:
        return brands_somebody(inner.piece)  # the next president, a felon, should go
    words = inner.piece.tokens
    if inner.piece.joint is Joint.RELATIVE and _tells_what_body_did(inner):
        return True
    if inner.piece.joint not in _TOLD_BY_ITSELF:
        return False
    return tells(words, count(words)) or (asked and _was_done(inner.piece))


def _tells_what_body_did(inner: Item) -> bool:
    """'Let the council, which approved every one of the loans, look for it': what a body or person did to something."""
    words, about = inner.piece.tokens, inner.piece.subject
    verb = main_verb(words)
    if verb is None or not about or inner.piece.marker not in {"who", "which"} or len(words) < verb + _OBJECT:
        return False
    known = about[0].tag == "P" or about[0].lower in {"the", "this", "his", "her", "its", "their", "our"}
    acts = words[verb].tag == "V" and is_past(words[verb]) and tags(words[verb + 1 : verb + 2]) in {*"DP#"}
    return known and acts


_OBJECT: Final = 3  # words: the verb, and a noun with what stands before it


_TOLD_BY_ITSELF: Final = (Joint.SUBORDINATE, Joint.RELATIVE, Joint.COORDINATE, Joint.PREDICATE)


def _was_done(piece: Piece) -> bool:
    """'which approved every one of the payments', 'as the commission urged': a deed, of somebody who is told of."""
    verb = main_verb(piece.tokens)
    if piece.joint not in _SET_IN or verb is None or len(piece.tokens) < _LEAST:
        return False
    return is_past(piece.tokens[verb]) and piece.tokens[0].tag != "O"


_SET_IN: Final = (Joint.SUBORDINATE, Joint.RELATIVE)
_LEAST: Final = 4


def _as_was_done(item: Item) -> list[Item]:
    """'Retire the oldest plants, as was done with five in 2024': what nobody is said to have done, beside an order."""
    words = item.piece.tokens
    found = _AS_WAS_DONE.search(tags(words))
    at = found.start() + 1 if found else 0
    if not at or words[at].lower != "as" or words[at + 1].lower not in _WAS:
        return []
    told = [token for token in words[at + 1 :] if token.text not in ".!"]
    order = Piece(words[:at], item.piece.joint, item.piece.subject, item.piece)
    piece = Piece(told, Joint.SUBORDINATE, governor=order, marker="as")
    return [Item(piece, told, told[0].start, told[-1].end)]


_AS_WAS_DONE: Final = re.compile(",KB[AnE]*[EN]")
_WAS: Final = listed("was were has have")


def remains(one: Judged) -> Judged:
    """'Let me be fair, because the lawyers read this': what is left of a sentence that is set aside.

    It is set aside as well where nothing in it is named, counted or grave, and it is not that sure.
    """
    words = one.item.piece.tokens
    told = "institution" in one.found or tells(words, one.found) or brands_somebody(one.item.piece)
    if one.aside or one.score >= _SURE or told:
        return one
    return one._replace(score=one.score * WORTH, aside=GRANTED)


_SURE: Final = 0.5
