"""Further figures of one verb: 'has 1,550 warheads and 700 missiles', 'rose 3% in 2020 and 5% in 2021'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags


def at_figure(piece: Piece, at: int) -> list[Piece]:
    """What stands behind 'and' with a figure of its own: 'has 1,550 warheads and 700 missiles'."""
    row = _figures_in_row(piece.tokens, at)
    if row:
        return [piece, *(Piece(words, Joint.APPOSITION, [], piece) for words in row)]
    if not counts_more(piece.tokens, at):
        return []
    return [piece, Piece(piece.tokens[at + 1 :], Joint.APPOSITION, [], piece)]


def counts_on(before: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'The digits run 2, | 4, | 6 and 8': a bare number behind a bare number."""
    return tags(before[-1:]) == "#" and _NUMBERS.fullmatch(tags(chunk)) is not None


_NUMBERS: Final = re.compile("#(?:C#)?")


def counts_more(tokens: Sequence[Token], at: int) -> bool:
    """'has 1,550 warheads and 700 missiles': a second figure behind 'and', with what it counts."""
    verb = next((i for i, token in enumerate(tokens[:at]) if token.tag in "VBM"), at)
    rest = tokens[at + 1 :]
    figures = any(_is_figure(token) for token in rest[:3]) and any(_is_figure(t) for t in tokens[verb:at])
    between = tokens[at - 1].tag == "#" or "between" in [token.lower for token in tokens[verb:at]]
    whole = _WITHIN.get(tokens[at - 1].lower, frozenset())  # 5 hours and 9 minutes
    if any(token.lower in whole for token in rest[1:2]) or _OF_ANOTHER.match(tags(rest)):
        return False
    return figures and not between and any(token.tag in "NP" for token in rest)


_OF_ANOTHER: Final = re.compile("(?:D?P+|D[AN]*N)#")  # Norway has 40 ships and Sweden 30
_WITHIN: Final = {
    "hours": frozenset(("minute", "minutes")),
    "minutes": frozenset(("second", "seconds")),
    "years": frozenset(("month", "months")),
    "days": frozenset(("hour", "hours")),
    "feet": frozenset(("inch", "inches")),
    "pounds": frozenset(("ounce", "ounces")),
}


def _is_figure(token: Token) -> bool:
    """A number in digits, and no year."""
    year = len(token.text) == 4 and token.text.isdigit()
    return token.tag == "#" and any(letter.isdigit() for letter in token.text) and not year


def _figures_in_row(tokens: list[Token], at: int) -> list[list[Token]]:
    """'rose 3 percent in 2020, 5 percent in 2021 and 9 percent in 2022': the further figures, each with its year.

    So 'lent 3m to Lund, 2m to the town of Oslo': each with whom it went to.
    """
    string = tags(tokens)
    found = _FIGURES.search(string)
    if found is None or not found.start() < at < found.start("last"):
        return []
    places = list(_FIGURE_IN.finditer(string, found.start()))[1:]
    row = [tokens[place.start() : place.end()] for place in places]
    return [words for words in row if words[1].tag in "N#" or not words[0].text.isdigit()]  # not '60 in 2020'


# when, or to whom and when
_GIVEN: Final = "#{1,2}N?(?:I#|T(?:P{1,3}|D[NP]{1,2}(?:I[NP]{1,2})?)(?:I#)?)"
_FIGURES: Final = re.compile(f"V{_GIVEN}(?:,{_GIVEN})*,?CZ*(?P<last>{_GIVEN})$")
_FIGURE_IN: Final = re.compile(_GIVEN)
