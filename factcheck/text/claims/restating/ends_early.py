"""Whether words end before what belongs to them: the last of a row, the second of a pair, the verb of 'had he'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed


def ends_early(tokens: Sequence[Token], piece: Piece, words: Sequence[Token]) -> bool:
    """Whether the words of a piece, in a sentence of those `tokens`, end in the middle."""
    string = tags(token for token in words if token.tag != HIDDEN)
    if piece.joint in _INNER:
        if _INTO_ROW.search(string) is not None and _NEXT.match(_behind(tokens, words)) is not None:
            return True
        return _BESIDE_NONE.search(string) is not None
    if piece.joint is Joint.PARTICIPLE:
        number = string.endswith("N#") and words[-1].text.isalpha()
        return number and _behind(tokens, words)[:1] in set(
            "VBM"
        )  # of ten crowns spent on the canal three | went
    if _ROW.search(string) is not None and _AND_DID.match(_behind(tokens, words)) is not None:
        return ",R" not in tags(t for t in tokens if words[0].start <= t.start < words[-1].end)
    if piece.joint not in _WHOLE:
        return False
    if words[-1].lower == "one" and _LAST_ONE.search(string) and _behind(tokens, words)[:1] == ",":
        return True
    if _HAD_HE.fullmatch(string) is not None:
        return True
    return _is_half_of_pair(words, string) or _is_half_by_so_much(tokens, words)


def _behind(tokens: Sequence[Token], words: Sequence[Token]) -> str:
    """The tags of the next three words of the sentence."""
    return tags([token for token in tokens if token.start >= words[-1].end][:3])


_INNER: Final = (Joint.RELATIVE, Joint.SUBORDINATE)
_WHOLE: Final = (Joint.MAIN, Joint.COORDINATE)
# who feared for his trees, and the brewers | , who feared; are blank and one | , on which
_INTO_ROW: Final = re.compile("^[^,]*[VBM][^,]*(?:,C(?:D[ANP]*[NP]|P{1,4}))$|^[^,]*[VBM].*C#$")
_ROW: Final = re.compile(
    "^[^,]*V[^,RHSWK]*,V[^VBMC,]*$"
)  # took six years, cost £9m | and ran to four volumes
_AND_DID: Final = re.compile(",?C[An]?[VB]")
_NEXT: Final = re.compile(",(?:[RS]|IR)")
_BESIDE_NONE: Final = re.compile("^[^,]*[VBM][^,]*[AVb],D[AN]*N$")  # nobody knew it then, a woman
_HAD_HE: Final = re.compile("[BM](?:D[AN]*N|P{1,4}|O)")  # had the pilot
_LAST_ONE: Final = re.compile(",#$")  # one is in Brazil, one


def _is_half_of_pair(words: Sequence[Token], string: str) -> bool:
    """'Not only did the tax fail to raise it', where 'but it drove out four firms' is told apart."""
    only = [token.lower for token in words[:2]] == ["not", "only"]
    return only and string[2:3] in set("BM") and "but" not in map(LOWER_OF, words)


def _is_half_by_so_much(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """'the fewer the pumps', 'on size alone: the smaller the larva', where what follows from it comes next."""
    if words[-2:-1] == [] or "the" not in map(LOWER_OF, words[-_NEAR:]):
        return False
    last = max((at for at, token in enumerate(words) if token.tag in ",:"), default=-1)
    begins = [token for token in words[last + 1 :] if token.tag != "C"]
    behind = [token for token in tokens if token.start >= words[-1].end][:3]
    return tags(behind[:1]) == "," and is_by_so_much(begins) and is_by_so_much(behind[1:])


def is_by_so_much(words: Sequence[Token]) -> bool:
    """'the deeper the water': the one half of 'the more rain, the deeper the water', as is the other."""
    if len(words) < len(("the", "more")) or words[0].lower != "the" or tags(words[2:3]) == "N":
        return False  # the greater part of it
    return words[1].lower in _MORE or (words[1].lower.endswith("er") and words[1].tag in "NA")


_NEAR: Final = 8  # words of one half
_MORE: Final = listed("more less worse fewer better")
