"""A clause and what hangs on it, told in the very same words: the clause is told without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import Joint
from factcheck.text.claims.model import Proposal


def apart(made: Sequence[Item], found: Sequence[Proposal]) -> list[Proposal]:
    """'He sold it, making a profit of 400 francs': what hangs on a clause is told with it, the clause by itself.

    `found` holds what is told of each of the items `made`, in the same order.
    """
    told = list(found)
    for inner, within in zip(made, found, strict=True):
        if inner.piece.joint not in _HANGING:
            continue
        at = next((at for at, item in enumerate(made) if item.piece is inner.piece.governor), -1)
        cut = within.restatement.rfind(f", {inner.words[0].text} ")
        end = told[at].restatement.rfind(f", {inner.words[0].text} ")
        same = at >= 0 and cut > 0 and told[at].restatement[:end] == within.restatement[:cut]
        same = same and not lacks_verb(made[at].piece.tokens)
        if same and told[at].start < inner.start and within.restatement.endswith("."):
            words = f"{within.restatement[:cut]}."
            still = tuple(word for word in told[at].unresolved if word in words)
            told[at] = replace(told[at], restatement=words, unresolved=still)
    return told


_HANGING = (Joint.PARTICIPLE, Joint.APPOSITION)
