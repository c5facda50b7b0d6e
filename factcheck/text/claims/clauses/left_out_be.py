"""A row of what was done, with its 'were' only once: 'Three men were killed, nine wounded and 40 arrested'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verbs import both_forms
from factcheck.text.claims.grammar.words import listed

# some of them, and what was done with them, but no object of theirs
_SOME_DONE: Final = re.compile("D?#{1,2}N{0,2}A?(?P<done>[VE])(?=[IKTA]|$)[^VBMRHS]*$")
# what nobody does of himself
_SUFFERED: Final = listed(
    "kill wound injure arrest convict jail charge fine sentence acquit dismiss sack hurt treat hospitalise hospitalize "
    "extradite deport evacuate rescue detain execute expel suspend destroy damage flood demolish displace shoot hang "
    "release pardon loot raid seize capture reject accept approve adopt repeal demote promote search bomb ban"
)
_LOST: Final = frozenset(("lose", "sell"))  # three rejected and two lost, in one row
_WERE: Final = re.compile("(?P<be>B(?:E(?=A*E))?)A*E")
_ONE: Final = {"were": "was", "have": "has", "are": "is"}
_MANY: Final = {one: many for many, one in _ONE.items()}


def share_be(found: Sequence[Piece]) -> None:
    """Give each such piece of a sentence the 'were' of the clause that its row began with."""
    be: list[Token] = []
    row = False
    for piece in found:
        if piece.joint not in (Joint.MAIN, Joint.COORDINATE):
            continue
        string = piece.tags()
        were = _WERE.search(string)
        if were is not None and "#" in string[: were.start()]:
            be, row = piece.tokens[were.start("be") : were.end("be")], False
        elif be and piece.joint is Joint.COORDINATE and _is_done(piece.tokens, string, row):
            piece.auxiliary, row = be, True
        else:
            be = []


def _is_done(tokens: Sequence[Token], string: str, row: bool) -> bool:
    """'nine wounded', '40 arrested in Lund'; in a `row` of such, 'two lost' as well."""
    found = _SOME_DONE.match(string)
    at = found.start("done") if found is not None else 0
    suffered = _SUFFERED | _LOST if row else _SUFFERED
    return at > 0 and tokens[at].base in suffered and both_forms(tokens[at].lower)


def with_be(piece: Piece, words: Sequence[Token]) -> tuple[list[Token], str, list[Token]]:
    """Such a piece in three parts: who, the form of 'be' that agrees with them, what was done."""
    at = next(i for i, token in enumerate(words) if token.base in _SUFFERED | _LOST)
    one = any(token.lower == "one" for token in words[:at])
    forms = _ONE if one else _MANY
    be = " ".join(forms.get(token.lower, token.lower) for token in piece.auxiliary)
    return list(words[:at]), be, list(words[at:])
