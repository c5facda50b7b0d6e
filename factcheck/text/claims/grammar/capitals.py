"""Which words are names wherever they stand in a text: those that have a capital inside a sentence as well."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import CLOSED, listed

_INSIDE: Final = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
_COUNTED: Final = listed("first second third fourth fifth")
_SMALL: Final = re.compile(r"\b[a-z]{3,}\b")


def names_of(text: str) -> frozenset[str]:
    """'Tarn' of 'Tarn plows its roads. The clerk of Tarn is paid.': no word that the text writes small as well."""
    known = {*_SMALL.findall(text), *_COUNTED, *CLOSED, *verb_forms()}
    found = {word: word.lower() for word in _INSIDE.findall(text)}
    return frozenset(word for word, lower in found.items() if lower not in known)
