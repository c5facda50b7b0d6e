"""Rules that correct tags, each spared in the sentences that do not call for it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from factcheck.text.claims.grammar.tokens import Token, tags

# the tags without which a rule finds nothing, and the rule, called with the tags as one string
TagRule = tuple[str, Callable[[list[Token], str], None]]
# words without any of which a rule finds nothing, and the rule
WordRule = tuple[frozenset[str], Callable[[list[Token]], None]]


class Rules(NamedTuple):
    """Rules about one matter: those that words call for, and behind them those that tags call for, in their order."""

    by_words: tuple[WordRule, ...] = ()
    by_tags: tuple[TagRule, ...] = ()

    def mend(self, tokens: list[Token], words: Collection[str]) -> None:
        """Correct tags in place by the rules that a sentence calls for; `words` are those of it, in small letters."""
        for calling, by_word in self.by_words:
            if not calling.isdisjoint(words):
                by_word(tokens)
        string = tags(tokens) if self.by_tags else ""
        for called_by, by_tag in self.by_tags:
            if called_by in string:
                by_tag(tokens, string)
                string = tags(tokens)
