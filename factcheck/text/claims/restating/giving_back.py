"""What only its sentence could tell is no statement of its own: the clause it belongs to is told with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.additions import adds_share
from factcheck.text.claims.clauses.brief import tells_of_its_own
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.clauses.years_beside import tells_years
from factcheck.text.claims.grammar.main_verb import is_list
from factcheck.text.claims.grammar.pieces import ADDED, WHOLE_CLAUSES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.restating.candidates import OWN
from factcheck.text.claims.restating.ends_early import ends_early
from factcheck.text.claims.restating.one_clause import is_cut_short
from factcheck.text.claims.restating.telling import is_inserted_phrase, is_untold

_BETWEEN: Final = frozenset(
    ",-:;CRSKIZA"
)  # the tags that may stand between a clause and what goes on with it


def given_back(tokens: list[Token], made: Sequence[Item]) -> list[Item]:
    """The items without those that could not be told by themselves, where another one tells their words.

    'Moss met two clerks, Ann Pike and Ida Falk, who left in May': whoever left, the whole clause says so. What has a
    name or a figure of its own, is long or grave, stays an item, and is told within that clause.
    """
    kept: list[Item] = []
    if len(made) > 1 and is_list(tokens):
        whole = Item(Piece(tokens, Joint.MAIN), tokens, made[0].start, max(item.end for item in made))
        return [whole]
    for item in made:
        short = is_cut_short(item.piece, item.words) or ends_early(tokens, item.piece, item.words)
        untold = bool(kept) and not short
        untold = untold and is_untold(tokens, item.piece, item.words)
        if not untold or not _taken_up(tokens, item, kept):
            kept.append(item)
    return kept


def _taken_up(tokens: list[Token], item: Item, kept: Sequence[Item]) -> bool:
    """Whether an item before goes on as far as the words of this one; else this one may be told within another."""
    around = [other for other in kept if _has_words_of(other, item)]
    if around:
        nearest = min(around, key=lambda other: other.end - other.start)
        item.within = nearest.within or nearest
        return False
    owner = _above(item, kept) if item.piece.joint is Joint.PREDICATE else _before(tokens, item, kept)
    inside = next((other for other in kept if other.start <= item.start < item.end <= other.end), None)
    torn = inside is not None and item.words[0].tag in "IV"
    if torn and is_inserted_phrase(tokens, item.piece, item.words):
        return True
    owner = owner or inside
    if owner is None:
        return False
    wider = Item(owner.piece, owner.words, owner.start, max(owner.end, item.end), owner.supposed)
    wider.words = [token for token in tokens if wider.start <= token.start < wider.end]
    if is_untold(tokens, wider.piece, wider.words) or not _has_words_of(wider, item):
        return False
    own = _is_share(item) or tells_of_its_own(item.piece.joint, item.words)
    if own or owner is inside:
        item.within = wider if own else owner
        return False
    owner.words, owner.end = wider.words, wider.end
    return True


def _is_share(item: Item) -> bool:
    """'most of them boys', 'with 40 on board': what is so of a noun inside a clause could be wrong by itself."""
    counts = any(token.tag == "#" for token in item.words) or adds_share(item.words)
    return item.piece.marker == ADDED and counts


def _has_words_of(outer: Item, item: Item) -> bool:
    first, last = item.words[0], item.words[-1]
    return any(token is first for token in outer.words) and any(token is last for token in outer.words)


def _above(item: Item, kept: Sequence[Item]) -> Item | None:
    """The item whose verb is the one before that of this one: both have the same subject, wherever it stands."""
    piece = item.piece.governor
    while piece is not None:
        owner = next((other for other in kept if other.piece is piece), None)
        if owner is not None and owner.within is None:
            return owner
        piece = piece.governor
    return None


def _before(tokens: Sequence[Token], item: Item, kept: Sequence[Item]) -> Item | None:
    """The item that ends right before another begins; the whole clause rather than one within it."""
    ended = [other for other in kept if other.end <= item.start and not tells_years(other.piece)]
    if not ended:
        return None
    end = max(other.end for other in ended)
    if any(token.tag not in _BETWEEN for token in tokens if end <= token.start < item.start):
        return None
    mine = item.piece.joint in WHOLE_CLAUSES and not OWN.isdisjoint(map(LOWER_OF, item.words))
    if mine:
        return None  # the author would be made to speak the clause before
    if item.piece.joint in WHOLE_CLAUSES and not is_finite(item.words) and _goes_on(tokens, item):
        return None  # the longer one, that we know it
    return min((other for other in ended if other.end == end), key=lambda other: other.start)


def _goes_on(tokens: Sequence[Token], item: Item) -> bool:
    return next((token.text == "," for token in tokens if token.start >= item.end), False)
