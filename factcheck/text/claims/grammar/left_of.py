"""The word that another hangs on to the left, past adverbs and what is set in."""

from __future__ import annotations

from factcheck.text.claims.grammar.tokens import Token


def left_of(tokens: list[Token], at: int) -> int:
    """The nearest word to the left that is no adverb and no negation."""
    left = at - 1
    while left >= 0 and (
        tokens[left].tag in "An"
        or (tokens[left].lower in {"since", "before"} and left and tokens[left - 1].tag in "AnB")
    ):
        left -= 1
    if left > 2 and tokens[left].text == tokens[left - 2].text == "," and tokens[left - 1].tag == "A":
        return left - 3 if tokens[left - 3].tag == "B" else left  # they do, however, get paid
    return left
