"""What is told as a story that goes round: 'Legend has it that', 'As the story goes,', 'The story goes that'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed

TALES: Final = listed(
    "story legend tale rumour rumor saying theory joke gossip lore word myth tradition folklore anecdote yarn talk "
    "whisper fable"
)
# 'legend has it', 'the story has always gone', 'as local legend would have it'
_FRAME: Final = re.compile("[AD#NP']{1,6}(?:I[D#NP']{1,3})?M?A*(?:BA*E|[VBbN])A*O?$")
_HAVING: Final = frozenset(("has", "had", "have", "having"))
_GOING: Final = frozenset(("goes", "went", "go", "gone", "runs", "ran"))
_LED: Final = re.compile("C?K[^,;:VBMRHS]{1,6}M?[VBb][^,;:VBMRHS]?,")
_SAYS: Final = re.compile("C?D?[ANP']{0,3}(?P<tale>N)(?P<verb>V)H?(?!,)")
_SAYING: Final = listed("says holds tells said held claims suggests maintains recounts")


def announces_story(before: Sequence[Token]) -> bool:
    """Whether the words before 'that' say that a story goes round: 'Rumour has it', 'The story goes'."""
    last = before[-1]
    goes = last.lower in _GOING or (len(before) > 1 and last.lower == "it" and before[-2].lower in _HAVING)
    told = before[_opens(before) :] if goes else before[:0]
    return bool(told) and _FRAME.match(tags(told)) is not None and not TALES.isdisjoint(map(LOWER_OF, told))


def story_frame(before: Sequence[Token]) -> Sequence[Token]:
    """'As the story goes' or 'Legend has it that' somewhere before a statement in its sentence; [] where none is."""
    if TALES.isdisjoint(map(LOWER_OF, before)):
        return []
    string = tags(before)
    parted = max(string.rfind(";"), string.rfind(":")) + 1
    before, string = before[parted:], string[parted:]
    led = _LED.match(string)
    if led is not None and announces_story(before[: led.end() - 1]):
        return before[string.index("K") : led.end() - 1]
    says = _SAYS.match(string)
    tale = says is not None and before[says.end("tale") - 1].lower in TALES
    if says is not None and tale and before[says.end("verb") - 1].lower in _SAYING:
        return before[string[0] == "C" : says.end()]
    that = (at for at in range(1, len(before)) if string[at] == "H" and announces_story(before[:at]))
    at = next(that, 0)
    return before[_opens(before[:at]) : at + 1] if at else []


def _opens(before: Sequence[Token]) -> int:
    """Where the clause begins that ends here."""
    return next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at].tag in ",;:CSKH"), 0)
