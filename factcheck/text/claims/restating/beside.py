"""What stands beside a noun and is told with it: a name, a title, a few words of who somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, are_names
from factcheck.text.claims.restating.building import built

# what opens words set beside a noun
_INSERTED: Final = re.compile(r"(, ?)(?:(?:who|whom|which|whose|where|when) )?")
_LONGEST_NAME: Final = 5  # words
_OF_MORE: Final = 2  # words: 'one of them'
_ABOUT_A_NOUN: Final = (Joint.RELATIVE, Joint.APPOSITION, Joint.PARTICIPLE)


def names_beside(text: str, pieces: Sequence[tuple[Piece, Sequence[Token]]]) -> dict[int, tuple[int, str]]:
    """Who a phrase is by name, where the text sets that beside it: 'the mayor, Ida Falk'.

    By where the phrase ends: where it begins, and the name.
    """
    found = {}
    for piece, words in pieces:
        one = _one_before(piece, words)
        own, subject = (_called(words), [one]) if one is not None else (words, piece.subject)
        named = piece.joint is Joint.APPOSITION and subject and are_names(own) and len(own) <= _LONGEST_NAME
        named = named and not any(token.tag == "C" for token in subject)
        known = one is not None or not any(token.tag == "P" for token in subject)
        if named and known and (one is not None or built(piece, list(words))):
            name = text[own[0].start : own[-1].end]
            found[subject[-1].end] = (subject[0].start, name)
    return found


def _one_before(piece: Piece, words: Sequence[Token]) -> Token | None:
    """The 'one' of 'One, a clerk named Cody Moss, said': by his name."""
    governor = piece.governor if len(piece.subject) < _OF_MORE else None
    around = governor.tokens if governor is not None else []
    first = next((token for token in around if token.tag != "C"), None)
    one = first is not None and first.lower in {"one", "another"}
    return first if first is not None and one and 0 < words[0].start - first.end <= len(", ") else None


def _called(words: Sequence[Token]) -> Sequence[Token]:
    """Of 'a clerk named Cody Moss' the name; other words as they are."""
    at = next((i for i, token in enumerate(words) if token.lower in {"named", "called"}), -1)
    return words[at + 1 :]


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
