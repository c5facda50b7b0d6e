"""What is grave and told for granted in a sentence that advises, asks or foretells: the sentence is kept for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.risk import GRAVE, alleges
from factcheck.text.claims.signs.wrongs import wrongs
from factcheck.text.claims.weighing.harm import brands
from factcheck.text.claims.weighing.presupposed import takes_deed_for_granted


def takes_grave_for_granted(tokens: Sequence[Token]) -> bool:
    """Whether the words suppose something grave of somebody, whatever they ask, advise or foretell.

    'The minister, himself under indictment, should go', 'Who would trust Pike, a convicted rapist?',
    'A convicted arsonist, Dray should not stand', 'Why did the hospital hide the deaths?', or that it tells a figure
    as it asks for its reason.
    """
    return (
        _asks_why(tokens)
        or _asks_why_so_many(tokens)
        or takes_deed_for_granted(tokens)
        or any(_calls_somebody(before, words, after) for before, words, after in _set_in(tokens))
    )


def _asks_why(tokens: Sequence[Token]) -> bool:
    """'Why did the hospital hide the deaths?' supposes that it did; not 'Why did nobody die?'."""
    opening = [token for token in tokens if token.tag not in "CA,"][:3]
    words = [token.lower for token in opening]
    if (
        words[:1] not in (["why"], ["how"])
        or not _DONE.intersection(words[1:2])
        or not _ANYBODY.isdisjoint(words[2:3])
    ):
        return False
    grave = not (GRAVE.isdisjoint(map(LOWER_OF, tokens)) and GRAVE.isdisjoint(map(BASE_OF, tokens)))
    return grave or alleges(tokens) or bool(wrongs(tokens)) or any(token.lower == "lie" for token in tokens)


def _asks_why_so_many(tokens: Sequence[Token]) -> bool:
    """'Why did the ministry close nine clinics?', 'How is it that Norda has cut 400 jobs?'; not 'Why did it close?'."""
    opening = [token.lower for token in tokens if token.tag not in "CA,"][:4]
    that = opening[1:] == ["is", "it", "that"]
    if opening[:1] not in (["why"], ["how"]) or not (that or opening[1:2] in _DID):
        return False
    about = tokens[[token.lower for token in tokens].index("that") + 1 :] if that else tokens
    subject = next((token for token in about if token.tag in "DNPO#" and token.lower not in _DONE), None)
    counted = any(token.tag == "#" and token.lower not in _ONE for token in about)
    return counted and subject is not None and (subject.tag == "P" or subject.lower in _KNOWN)


_DID: Final = (["did"], ["has"], ["have"], ["had"])
_ONE: Final = listed("one half two-thirds third first second")
_DONE: Final = listed("did had was were has have didn’t wasn’t weren’t hasn’t haven’t hadn’t")
_ANYBODY: Final = listed("i we you anybody anyone nobody people one")
_Words = Sequence[Token]


def _set_in(tokens: _Words) -> list[tuple[_Words, _Words, _Words]]:
    """What stands between two marks, or behind the last one, with what is before and behind it."""
    marks = [at for at, token in enumerate(tokens) if token.tag in ",-.?" or token.text == ","]
    starts = [0, *[at + 1 for at in marks]]
    parts = [tokens[a:b] for a, b in zip(starts, [*marks, len(tokens)], strict=True)]
    return list(zip([[], *parts], parts, [*parts[1:], []], strict=False))


def _calls_somebody(before: _Words, words: _Words, after: _Words) -> bool:
    """Whether words that are set in beside a name or 'the minister' call whoever that is something grave."""
    if not 0 < len(words) < _LONGEST:
        return False
    himself = words[0].lower in _OPENING
    told = not himself and not {"V", "B", "M"}.isdisjoint(tags(words))
    opens = not told and (words[0].tag in "DIE" or himself)
    if not opens or tags(after[:1]) == "C" or not brands(words):
        return False
    if not before:  # a convicted arsonist, Dray should not stand
        return words[0].lower in {"a", "an"} and bool(after) and after[0].tag == "P"
    ahead = before[-1]
    named = ahead.tag == "P" or (
        ahead.tag == "N" and (before[0].lower in _KNOWN or before[0].text[0].isupper())
    )
    return named and before[0].lower not in _ANYONE


_LONGEST: Final = 12  # words
_OPENING: Final = listed("himself herself itself themselves twice once already still now")
_KNOWN: Final = listed("the his her their its this that these those our my")
_ANYONE: Final = listed("a an any anyone anybody every each no nobody some people one")
