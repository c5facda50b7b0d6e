"""Further figures of one verb: 'has 1,550 warheads and 700 missiles', 'rose 3% in 2020 and 5% in 2021'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed


def at_figure(piece: Piece, at: int) -> list[Piece]:
    """What stands behind 'and' with a figure of its own: 'has 1,550 warheads and 700 missiles'."""
    row = _figures_in_row(piece.tokens, at)
    if row:
        return [piece, *(Piece(words, Joint.APPOSITION, [], piece) for words in row)]
    if not counts_more(piece.tokens, at):
        return []
    return [piece, Piece(piece.tokens[at + 1 :], Joint.APPOSITION, [], piece)]


def counts_more(tokens: Sequence[Token], at: int) -> bool:
    """'has 1,550 warheads and 700 missiles': a second figure behind 'and', with what it counts."""
    verb = next((i for i, token in enumerate(tokens[:at]) if token.tag in "VBM"), at)
    rest = tokens[at + 1 :]
    figures = any(_is_figure(token) for token in rest[:3]) and any(_is_figure(t) for t in tokens[verb:at])
    one = tags(tokens[at - 2 : at]) == "#N" == tags(rest[:2])
    if one and all(token.lower.removesuffix("s") in _UNITS for token in (tokens[at - 1], rest[1])):
        return False  # watches 5 hours and 9 minutes of it: one measure
    between = tokens[at - 1].tag == "#" or "between" in [token.lower for token in tokens[verb:at]]
    return figures and not between and any(token.tag in "NP" for token in rest)


_UNITS: Final = listed(
    "year month week day hour minute second mile kilometre kilometer metre meter foot feet inche inch pound ounce stone"
)


def _is_figure(token: Token) -> bool:
    """A number in digits, and no year."""
    year = len(token.text) == 4 and token.text.isdigit()
    return token.tag == "#" and any(letter.isdigit() for letter in token.text) and not year


def _figures_in_row(tokens: list[Token], at: int) -> list[list[Token]]:
    """'rose 3 percent in 2020, 5 percent in 2021 and 9 percent in 2022': the further figures, each with its year."""
    string = tags(tokens)
    found = _FIGURES.search(string)
    if found is None or not found.start() < at < found.start("last"):
        return []
    places = list(_FIGURE_IN.finditer(string, found.start()))[1:]
    row = [tokens[place.start() : place.end()] for place in places]
    return [words for words in row if words[1].tag == "N" or not words[0].text.isdigit()]  # not '60 in 2020'


_FIGURES: Final = re.compile("V#N?I#(?:,#N?I#)*,?CZ*(?P<last>#N?I#)$")
_FIGURE_IN: Final = re.compile("#N?I#")
