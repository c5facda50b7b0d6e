"""What stands beside a noun and is told with it: a name, a title, a few words of who somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.restating.building import built

# what opens words set beside a noun
_INSERTED: Final = re.compile(r"(, ?)(?:(?:who|whom|which|whose|where|when) )?")
_LONGEST_NAME: Final = 5  # words
_ABOUT_A_NOUN: Final = (Joint.RELATIVE, Joint.APPOSITION, Joint.PARTICIPLE)


def names_beside(text: str, pieces: Sequence[tuple[Piece, Sequence[Token]]]) -> dict[int, tuple[int, str]]:
    """Who a phrase is by name, where the text sets that beside it: 'the mayor, Ida Falk'.

    By where the phrase ends: where it begins, and the name.
    """
    found = {}
    for piece, words in pieces:
        named = (
            piece.joint is Joint.APPOSITION
            and piece.subject
            and set(tags(words)) == {"P"}
            and len(words) <= _LONGEST_NAME
        )
        if named and not any(token.tag == "P" for token in piece.subject) and built(piece, list(words)):
            name = text[words[0].start : words[-1].end]
            found[piece.subject[-1].end] = (piece.subject[0].start, name)
    return found


def told_beside(text: str, item: Item) -> dict[int, tuple[int, str]]:
    """What stands beside a noun of the item and is told with it: 'Vane, who taught at Durham, left'."""
    found = {}
    for inner in item.beside:
        first, end = inner.piece.tokens[0].start, inner.piece.tokens[-1].end
        noun = next((word for word in reversed(item.words) if word.end < first), None)
        opening = _INSERTED.match(text, noun.end) if noun else None
        if (
            noun
            and opening
            and inner.piece.joint in _ABOUT_A_NOUN
            and opening.end(1) <= first <= opening.end()
        ):
            found[noun.end] = (noun.start, text[opening.end(1) : end])
    return found
