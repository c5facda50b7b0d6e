"""Years in brackets behind a noun: when somebody lived, how long something lasted, when it was founded.

'Ibsen (1828–1906)', 'the firm (est. 1921)'. What they are the years of is not said: they are told as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.personal_names import is_personal, name_start
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags

_ABOUT: Final = r"(?:c(?:a|irca)?\.? ?)?"
_YEAR: Final = r"(?:1\d{3}|20\d{2})"
_ERA: Final = r"(?: ?(?:BCE?|CE|AD))?"
_SPAN: Final = re.compile(
    rf"{_ABOUT}(?P<first>{_YEAR})\?? ?[–—-] ?{_ABOUT}(?P<last>{_YEAR}|\d{{2}})\??(?: (?:CE|AD))?"
)
_ANCIENT: Final = re.compile(
    rf"(?=.*BC){_ABOUT}\d{{1,4}}\??{_ERA} ?[–—-] ?{_ABOUT}(?:AD )?\d{{1,4}}\??{_ERA}"
)
_SINCE: Final = re.compile(
    r"(?:b|born|d|died|fl|r|reigned|est|estd|established|founded|formed|incorporated|inc|built|opened|launched)\.?,? "
    rf"(?:in |on )?{_ABOUT}(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?{_YEAR}"
)
_OF_LIVES: Final = range(15, 111)  # years that a person's are told apart by from those of a term or a voyage


def says_years(words: Sequence[Token]) -> bool:
    """Whether that is all that words between brackets say, these with them or not."""
    said = _said(words)
    return _lasted(said) >= 0 or _ANCIENT.fullmatch(said) is not None or _SINCE.fullmatch(said) is not None


def tells_years(piece: Piece) -> bool:
    """Whether a piece is what such words tell of the noun before them."""
    beside = piece.joint is Joint.APPOSITION and piece.tokens[0].tag == "("
    return beside and says_years(piece.tokens)


def whose_years(inner: Sequence[Token], before: list[Token]) -> list[Token]:
    """What they are the years of, where that is sure: none of 'served at Lund (1914–18)'.

    A subject that opens its sentence is told as a whole, 'the mill at Lund (est. 1921)'. Of names further on, those of
    persons and in a row of subjects are sure by a lifetime, and what was born or founded where no noun stands before.
    """
    if _SUBJECT.fullmatch(tags(before)):
        return before
    name = before[name_start(before) :]
    if not name:
        return []
    said = _said(inner)
    if _SINCE.fullmatch(said):
        alone = _ALONE.search(tags(before[: len(before) - len(name)])) is not None
        return name if alone or is_personal(name) else []
    lives = _lasted(said) in _OF_LIVES or _ANCIENT.fullmatch(said) is not None
    return name if lives and (is_personal(name) or _ROW.fullmatch(tags(before))) else []


_PHRASE: Final = "D?[A#E]{0,2}[NP']{1,5}"
_SUBJECT: Final = re.compile(rf"{_PHRASE}(?:I{_PHRASE}){{0,2}}")
_ROW: Final = re.compile(rf"{_PHRASE}(?:,?C?{_PHRASE}){{1,4}}")
_ALONE: Final = re.compile("(?:[VBMEGb]|(?<![NP])I)$")


def _lasted(said: str) -> int:
    """How many years lie between two; -1 where no two stand there, or the second is the earlier."""
    years = _SPAN.fullmatch(said)
    if years is None:
        return -1
    first, last = years["first"], years["last"]
    return max(int(first[: -len(last)] + last) - int(first), -1)


def _said(words: Sequence[Token]) -> str:
    said = "".join(
        " " * (at > 0 and token.start > words[at - 1].end) + token.text for at, token in enumerate(words)
    )
    return said.removeprefix("(").removesuffix(")")
