"""The same words told of two items of a sentence: of a clause and of what hangs on it, of a part and of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import Joint
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.model import Proposal
from factcheck.text.claims.restating.ends_early import is_by_so_much


def told_once(made: Sequence[Item], found: Sequence[Proposal]) -> list[Proposal]:
    """What is told of the items of a sentence, nothing of it twice.

    `found` holds what is told of each of the items `made`, in the same order.
    """
    return _without_repeats(_apart(made, found))


def _apart(made: Sequence[Item], found: Sequence[Proposal]) -> list[Proposal]:
    """'He sold it, making a profit of 400 francs': what hangs on a clause is told with it, the clause by itself."""
    told = list(found)
    for nth, (inner, within) in enumerate(zip(made, found, strict=True)):
        if inner.piece.joint not in _HANGING:
            continue
        at = next((at for at, item in enumerate(made) if item.piece is inner.piece.governor), None)
        if at is None:
            continue
        if inner.piece.joint is Joint.PARTICIPLE and told[at].restatement == within.restatement:
            told[at] = _without_inner(told[at], inner)
        if inner.within is not None or is_by_so_much(inner.words) or _is_sentence(made, told, at):
            continue
        cut = within.restatement.rfind(f", {inner.words[0].text} ")
        alone = _SOURCE.sub("", told[at].restatement)
        end = max(alone.rfind(f"{mark} {inner.words[0].text} ") for mark in ",:")
        same = cut > 0 and told[at].restatement[:end] == within.restatement[:cut]
        same = same and not lacks_verb(made[at].piece.tokens) and _ends_in(within.restatement, inner.words)
        if same and told[at].start < inner.start and within.restatement.endswith("."):
            source = _SOURCE.search(told[at].restatement)
            words = f"{within.restatement[:cut]}{source[1] if source else ''}."
            if source and not _SOURCE.search(within.restatement):
                whole = f"{within.restatement[:-1]}{source[1]}."
                told[nth] = replace(within, restatement=whole)
            told[at] = replace(told[at], restatement=words, unresolved=_still_open(told[at], words))
    return told


def _is_sentence(made: Sequence[Item], told: Sequence[Proposal], at: int) -> bool:
    """Whether a later item is told by all of its sentence, as its own words are none: not to be cut."""
    first = min(range(len(made)), key=lambda nth: made[nth].start)
    begins = told[first].restatement[:_BEGINNING].rstrip(".")
    return made[first].start < made[at].start and told[at].restatement.startswith(begins)


_BEGINNING = 45  # code points


def _without_inner(outer: Proposal, inner: Item) -> Proposal:
    """'The tablets, written in 1400, name a queen': the clause without what stands in it between two commas."""
    said, first, last = outer.restatement, inner.words[0].text, inner.words[-1].text
    begins = said.find(f", {first} ")
    ends = said.find(f" {last}, ", begins)
    whole = outer.start <= inner.start and inner.end < outer.end
    verbatim = said.count("“", 0, begins) > said.count("”", 0, begins)
    if not whole or verbatim or begins <= 0 or ends < 0:
        return outer
    rest = said[ends + len(last) + 2 :]
    words = said[:begins] + ("," if rest.startswith((" wh", " and ")) else "") + rest
    return replace(outer, restatement=words, unresolved=_still_open(outer, words))


def _still_open(told: Proposal, words: str) -> tuple[str, ...]:
    """What is left open in fewer words; 'this time' and 'those men' are not told as the text has them."""
    pointed = "in question" in words
    return tuple(word for word in told.unresolved if pointed or word.lower() in words.lower())


def _without_repeats(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals without those that are told in the very same words as another one of the same sentence.

    Of two with words of their own the first goes on as far as the second.
    """
    kept: list[Proposal] = []
    for own in found:
        if any(
            other is not own and other.restatement == own.restatement and _holds(other, own)
            for other in found
        ):
            continue
        at = next((at for at, other in enumerate(kept) if _goes_on(other, own)), None)
        if at is None:
            kept.append(own)
        else:
            kept[at] = replace(kept[at], end=max(kept[at].end, own.end))
    return kept


def _goes_on(before: Proposal, own: Proposal) -> bool:
    same = before.restatement == own.restatement and before.checkable and own.checkable
    return same and before.start <= own.start and before.end <= own.end


def _holds(outer: Proposal, inner: Proposal) -> bool:
    wider = outer.end - outer.start > inner.end - inner.start
    return (
        wider and outer.start <= inner.start and inner.end <= outer.end and outer.checkable >= inner.checkable
    )


def _ends_in(said: str, words: Sequence[Token]) -> bool:
    """Whether a statement ends in such words, whoever it comes of: the whole of a sentence may go on behind them."""
    return _SOURCE.sub("", said).rstrip(".").endswith(words[-1].text.rstrip("."))


# what comes of what somebody says is said by him too; what goes on behind a sentence goes on behind that one
_SOURCE = re.compile(r"( \((?:according to [^()]+|(?:in|behind) the sentence “.*”)\))\.?$")
_HANGING = (Joint.PARTICIPLE, Joint.APPOSITION)
