"""Pronouns that stand for what no one noun tells: 'did it again', 'all three of them', 'because of it failing'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import DO, HAVE, PARTICLES, listed


def is_of_no_noun(tokens: list[Token], at: int, owns: bool, counted: bool) -> bool:
    """Whether a pronoun stands for what no one noun tells: all three of them, what was done, who it was."""
    if counted and at > 2 and tokens[at - 2].tag == "#" and tokens[at - 3].lower in {"all", "the"}:
        return True  # all three of them: which three is seldom one thing told of
    if at and not owns and tags(tokens[at - 1 : at + 2]) in {"IOG", "IDG"}:
        return True  # two because of it failing
    if at == 1 and tokens[0].lower in PARTICLES and tokens[1].lower in {"he", "she", "they"}:
        return True  # out they come: who was told of before anything else
    deed = at > 0 and (tokens[at - 1].base in _OF_EVENTS or tokens[at - 1].lower in DO)
    worse = (
        at > 0
        and tokens[at - 1].lower in HAVE
        and {token.lower for token in tokens[at + 1 : at + 2]} <= _WORSE
    )
    return (deed or worse) and tokens[at].lower == "it"  # did it again, called it a mistake, have it worse


_WORSE: Final = listed("worse better easy easier hard harder made both good bad rough")
# seldom a thing told of
_OF_EVENTS: Final = listed("do say call deny admit confess try like dislike love hate enjoy regret") | {
    "done",
    "doing",
}
