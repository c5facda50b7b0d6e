"""Who is named as one of several: 'such as Karl Moe', 'Hagen Shipping among them'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import HIDDEN, Token

_OPENING: Final = (
    *("such as ", "for example ", "for instance ", "among them ", "among these ", "e.g. ", "eg "),
    *("including ", "notably ", "especially ", "particularly ", "like "),
)
_CLOSING: Final = (", for example", ", for instance", "among them", "among these")


def names_example(words: Sequence[Token]) -> bool:
    """Whether words set in beside a noun name some of those that it is about."""
    said = " ".join(token.lower for token in words)
    example = f"{said} ".startswith(_OPENING) or said.endswith(_CLOSING)
    return example and any(token.text[0].isupper() for token in words)


def names_example_inside(tokens: Sequence[Token]) -> bool:
    """Whether such words stand in a clause, hidden from its grammar: 'Officials—such as Karl Moe—stole it'."""
    run: list[Token] = []
    for token in tokens:
        if token.tag == HIDDEN and token.text not in _MARKS:
            run.append(token)
        elif names_example(run):
            return True
        else:
            run = []
    return names_example(run)


_MARKS: Final = frozenset("()–—-")
