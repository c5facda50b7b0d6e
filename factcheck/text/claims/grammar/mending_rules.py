"""Rules that correct tags, each spared in the sentences that do not call for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.text.claims.grammar.tokens import Token, tags

# the tags without which a rule finds nothing, and the rule, called with the tags as one string
TagRule = tuple[str, Callable[[list[Token], str], None]]
# words without any of which a rule finds nothing, and the rule
WordRule = tuple[frozenset[str], Callable[[list[Token]], None]]


def mend_by_tags(tokens: list[Token], rules: Iterable[TagRule]) -> None:
    """Correct tags in place by the rules, in their order, that the tags call for."""
    string = tags(tokens)
    for calling, mend in rules:
        if calling in string:
            mend(tokens, string)
            string = tags(tokens)


def mend_by_words(tokens: list[Token], words: Collection[str], rules: Iterable[WordRule]) -> None:
    """The same by the rules that the words of the sentence call for."""
    for calling, mend in rules:
        if not calling.isdisjoint(words):
            mend(tokens)
