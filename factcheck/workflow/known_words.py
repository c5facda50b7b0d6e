"""Whether a word that a list is narrowed by means anything: a misspelt one is not answered with an empty list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from factcheck.dossier.moments import moment, stamp
from factcheck.errors import BadInput
from factcheck.roles import same_person


def known_word(kind: str, given: str, known: Iterable[str]) -> None:
    """Refuse a word that is none of those known. Raises BadInput, with the nearest and with all of them."""
    words = list(dict.fromkeys(known))
    if given not in words:
        near = get_close_matches(given.lower(), words, 1, 0.5)
        hint = f"did you mean {near[0]}? " if near else ""
        raise BadInput(f"there is no {kind} {given!r}", f"{hint}there are {', '.join(words)}")


def known_person(where: str, given: str, known: Iterable[str], otherwise: str) -> None:
    """Refuse the name of nobody known. Raises BadInput, with all names there are, or with `otherwise`."""
    names: list[str] = []
    for name in known:
        if name and not any(same_person(name, other) for other in names):
            names.append(name)
    if not any(same_person(given, name) for name in names):
        hint = f"known: {', '.join(names)}" if names else otherwise
        raise BadInput(f"nobody called {given!r} is {where}", hint)


def from_when(given: str) -> str:
    """A day, or a time as the record has it, to compare times with; "" for "". Raises BadInput for what is neither."""
    if not given:
        return ""
    try:
        if given.endswith("Z"):
            return stamp(moment(given))
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise BadInput(f"{given!r} is no day", "give it like 2026-12-01") from None
