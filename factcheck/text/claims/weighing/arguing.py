"""Marks of arguing: what a statement is about, and how it opens, as far as that speaks against a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.words import BE, listed

_ARGUMENTS: Final = listed(
    "aim alternative answer answers appeal argument arguments arithmetic beauty business case challenge "
    "charm choice comparison conclusion cure danger debate defence difference duty excuse explanation "
    "fact facts failure fear hope idea ideas insight instinct irony job joke lesson lessons logic matter "
    "mistake moment moral mystery notion objection objections objective paradox pity point points "
    "principle problem problems puzzle question questions reason reasons reform reforms remedies remedy "
    "risk scandal secret sense shame solution solutions story surprise task temptation test thing things "
    "timing tragedy trick trouble truth verdict vice virtue wonder"
)
_IS: Final = BE | {"’s", "’re", "’m"}
_ARTICLES: Final = frozenset(("a", "an", "the"))
_POINTING: Final = listed("he she it we that this")
_TO: Final = frozenset(("to", "that"))


def arguings(words: Sequence[Token]) -> Iterator[str]:
    """The marks of arguing in a statement with those words."""
    if not _ARGUMENTS.isdisjoint(map(LOWER_OF, words)):
        yield "names an argument"
    first = words[0].lower
    if first in _POINTING:
        yield "opens with a pronoun"
    elif first == "what":
        yield "opens with what"
    verb = main_verb(words)
    if verb is not None:
        yield from _of_verb(words, verb, first)


def _of_verb(words: Sequence[Token], verb: int, first: str) -> Iterator[str]:
    if _head(words[:verb]) in _ARGUMENTS:
        yield "its subject is an argument"
    if words[verb].lower not in _IS:
        return
    said = next((token for token in words[verb + 1 :] if token.tag not in 'b"Z'), None)
    if said is not None and said.lower in _ARTICLES:
        yield "is a or the"
    if first == "it" and verb == 1 and not _TO.isdisjoint(map(LOWER_OF, words[2:])):
        yield "it is ... to or that"


def _head(subject: Sequence[Token]) -> str:
    """The last of the nouns that stand together first: 'reasons' of 'the two reasons for it'."""
    head = ""
    for token in subject:
        if token.tag == "N":
            head = token.lower
        elif head:
            break
    return head
