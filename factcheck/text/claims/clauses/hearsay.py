"""What only says on whose word a clause stands: 'it is alleged', 'or so his valet claimed', 'so the story goes'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, verb_forms
from factcheck.text.claims.grammar.words import listed

HEARD: Final = REPORTING | listed(
    "swear assume presume understand rumoured rumored whispered seem appear goes"
)
_PASSIVE: Final = re.compile("OA*BA*B?A*EA*$")  # it has been widely alleged
_SEEMS: Final = re.compile("OM?A*[Vb]$")
_SO: Final = re.compile(r"C?[AKS](?:O|[D#NP'A]{1,5})A*(?P<verb>V|BE)(?:T[D#NP']{1,4})?$")
_GOING: Final = listed("story legend tale rumour rumor saying theory")


def closing_hearsay(tokens: Sequence[Token]) -> int:
    """Where such words begin at the end of a clause, with their comma; behind its end where there are none."""
    end = len(tokens)
    comma = next((at for at in range(end - 1, max(0, end - _LONGEST), -1) if tokens[at].tag == ","), end)
    return comma if comma + 1 < end and is_hearsay(tokens[comma + 1 :]) else end


_LONGEST: Final = 10


def is_hearsay(chunk: Sequence[Token]) -> bool:
    """Whether the words between two commas, or behind the last, assert nothing beside what they put in doubt."""
    string = tags(chunk)
    if not chunk:
        return False
    if chunk[0].lower == "it":
        last = next(token for token in reversed(chunk) if token.tag != "A")
        told = _PASSIVE.match(string) or _SEEMS.match(string)
        return told is not None and bool({last.base, last.lower} & HEARD)
    at = 1 if chunk[0].lower == "or" and len(chunk) > 1 else 0
    so = _SO.match(string) if chunk[at].lower == "so" else None
    if so is None:
        return False
    goes = chunk[so.end("verb") - 1]
    return goes.base in REPORTING or (goes.base == "go" and not _GOING.isdisjoint(t.lower for t in chunk))


def regain_verb(tokens: Sequence[Token], opens: int, closes: int) -> None:
    """'Moss, it is thought, shot the guard': the only verb of a clause, taken for a participle behind the comma."""
    first = next((token for token in tokens[closes + 1 :] if token.tag not in "An"), None)
    if first is None or first.tag != "E" or any(token.tag in "VBM" for token in tokens[:opens]):
        return
    if "p" in verb_forms().get(first.lower, {}) and not any(t.tag in "VBM" for t in tokens[closes + 1 :]):
        first.tag = "V"
