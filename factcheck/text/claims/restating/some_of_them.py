"""Whether several are meant, one of two, or none at all: 'both of them', 'the last five of them', 'those they pick'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.restating.candidates import PLURAL, SINGULAR
from factcheck.text.claims.restating.naming import Draft

_PAIR: Final = frozenset(("both", "neither", "either"))


def is_some_of_those_before(tokens: list[Token], at: int, sentence: Sequence[Token]) -> bool:
    """'served twelve years at sea, the last five of them as a diver': of those named before the comma.

    So in what has no verb of its own and is told behind the words before it in the `sentence`: 'most of them new'.
    """
    if set(tags(tokens[:at])) <= set("D#AnI") and not is_finite(tokens):
        before = [token for token in sentence if token.end <= tokens[0].start]
        tokens, at = [*before, *tokens], at + len(before)
    if at < 3 or [token.lower for token in tokens[at - 1 : at + 1]] != ["of", "them"]:
        return False
    comma = next((i for i in range(at - 2, 0, -1) if tokens[i].tag not in "D#AnNO"), 0)
    if comma > 1 and (
        tags(tokens[comma - 2 : comma + 1]) == "#,C" or tags(tokens[comma - 1 : comma + 1]) == "#,"
    ):
        return True  # there are over ten thousand, and two thirds of them
    named = any(token.tag in "NP" and is_plural_form(token.lower) for token in tokens[:comma])
    return tokens[comma].text == "," and named


def is_one_of_two(token: Token, draft: Draft, start: int) -> bool:
    """'the wire and the crews that mend it': the one of the two right before that is a single thing."""
    pair = next((m for m in reversed(draft.around) if start <= m.start and m.end < token.start), None)
    if token.lower not in SINGULAR or pair is None or pair.words.count(" and ") != 1:
        return False
    one, other = (is_plural_form(part.split()[-1].lower()) for part in pair.words.split(" and "))
    return one is not other


def is_one_body(mention: Mention | None, word: str) -> bool:
    """'The committee met. Falk saw several thousand of them': of the tablets, and not of a body that is one."""
    return mention is not None and not mention.plural and word in PLURAL


def are_no_two(tokens: list[Token], at: int, mention: Mention | None) -> bool:
    """'The state blamed the rain, the council plastic bags, and the rest both of them': two, and no bags."""
    if mention is None or tokens[at - 2].lower not in _PAIR:
        return False
    return not mention.words.lower().startswith(("two ", "both ", "the two "))


def is_any_body(mention: Mention | None) -> bool:
    """'A team that is small, and the ones they trust': no team that is told of; but 'a team of researchers'."""
    if mention is None or mention.plural:
        return False
    return mention.words.lower().startswith(("a ", "an ")) and " of " not in mention.words
