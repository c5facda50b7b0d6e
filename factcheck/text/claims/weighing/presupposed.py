"""Grave deeds that a sentence takes for granted whatever else it asks, advises, wishes or supposes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import may_be_past
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.risk import GRAVE, alleges
from factcheck.text.claims.signs.wrongs import INTEREST, LAW, wrongs

_Words = Sequence[Token]


def tells_of_wrong(tokens: _Words) -> bool:
    """Whether the words name a crime, a death, a harm or a lie: 'had hidden the deaths'."""
    named = not (GRAVE.isdisjoint(map(LOWER_OF, tokens)) and GRAVE.isdisjoint(map(BASE_OF, tokens)))
    return named or alleges(tokens) or bool({*wrongs(tokens)} - {LAW, INTEREST}) or _lies(tokens)


def takes_deed_for_granted(tokens: _Words) -> bool:
    """Whether a grave deed is told as done in a clause that stands whatever comes of the rest.

    'We should be ashamed that nine men drowned', 'Who would hire the man who robbed his mother?', 'He should resign
    for having lied', 'Perhaps he will say why he hid it', 'The firm must stop poisoning the river'.
    """
    return (
        any(_was_done(inner) and tells_of_wrong(inner) for inner in _granted(tokens))
        or any(map(tells_of_wrong, _blamed_for(tokens)))
        or any(tells_of_wrong(inner) or inner[-1].lower in _CULPRITS for inner in _likened(tokens))
        or any(map(_is_wrong_itself, _going_on(tokens)))
    )


def undoes_deed(tokens: _Words) -> bool:
    """'If Pike had not bribed the clerk', 'the plane would not have crashed': what is wished undone was done."""
    for found in _HAD_NOT.finditer(tags(tokens)):
        opened = {token.lower for token in tokens[: found.start()]}
        own = tokens[found.start() - 1].lower in {"i", "we"}
        if not own and tokens[found.start()].lower in _HAD and not _WISHING.isdisjoint(opened):
            return tells_of_wrong(_clause(tokens, found.start()))
    return any(_would_not_have(tokens, at) for at, token in enumerate(tokens) if token.lower in _WOULD)


def _would_not_have(tokens: _Words, at: int) -> bool:
    """'Had the pilot obeyed, the plane would not have crashed', 'the nine would not have died': they did."""
    before, clause = tokens[:at], _clause(tokens, at)
    start = next((i for i in range(at, 0, -1) if tokens[i - 1].tag in ",;:-C"), 0)
    known = bool(before) and (
        tokens[start].tag in "P#" or (tokens[start].lower in _KNOWN and tokens[start + 1].tag in "A#N")
    )
    undone = clause[0].lower != "would" or any(token.tag == "n" for token in clause[:3])
    lost = tells_of_wrong(clause) or any(token.base in _DISASTERS for token in clause)
    return known and undone and any(token.lower == "have" for token in clause[:4]) and lost


_WOULD: Final = listed("would wouldn’t")
_DISASTERS: Final = listed("crash collapse burn sink explode derail fail")


def _is_wrong_itself(clause: _Words) -> bool:
    """'poisoning the river'; not 'fighting crime'."""
    done = clause[:1]
    return done[0].base in GRAVE or alleges(done) or _lies(done) or bool({*wrongs(clause)} - {LAW, INTEREST})


def _lies(tokens: _Words) -> bool:
    return any(token.lower in {"lie", "lied", "lying"} and token.tag in "VEGb" for token in tokens)


def _clause(tokens: _Words, start: int) -> _Words:
    """The words from `start` to the next comma or other mark."""
    end = next((at for at in range(start, len(tokens)) if tokens[at].tag in ",;:.?!-"), len(tokens))
    return tokens[start:end]


def _was_done(clause: _Words) -> bool:
    """Whether a clause of somebody in particular has a past verb."""
    verb = next(
        (token for token in clause if token.tag in "VBM" or (token is clause[0] and token.tag == "E")), None
    )
    told = verb is not None and verb.tag != "M" and (verb.tag == "E" or may_be_past(verb))
    return told and bool(clause) and clause[0].lower not in _NOBODYS


def _granted(tokens: _Words) -> Iterator[_Words]:
    """The clauses behind 'ashamed that', 'the man who', 'explain why' and 'whoever'."""
    for at, token in enumerate(tokens[:-1], start=1):
        word = token.base or token.lower
        felt = token.lower in _FELT or word in _KNOWING
        if felt and tokens[at].tag == "H":
            yield _clause(tokens, at + 1)
        if word in _EXPLAINING and any(near.lower == "why" for near in tokens[at : at + _NEAR]):
            yield _clause(tokens, next(i for i in range(at, len(tokens)) if tokens[i].lower == "why") + 1)
        if token.lower == "whoever":
            yield _clause(tokens, at)
    for found in _WHO_DID.finditer(tags(tokens)):
        if tokens[found.start()].lower in _KNOWN:
            yield _clause(tokens, found.end())


def _blamed_for(tokens: _Words) -> Iterator[_Words]:
    """'resign for having lied', 'forgive him for selling the drug that killed them'."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower != "for" or tokens[at + 1].tag != "G":
            continue
        blamed = any((token.base or token.lower) in _BLAMING for token in tokens[max(0, at - _NEAR) : at])
        if blamed or tokens[at + 1].lower == "having":
            yield _clause(tokens, at + 1)


def _going_on(tokens: _Words) -> Iterator[_Words]:
    """'The firm must stop poisoning the river', 'Kern will go on robbing us'; not 'Stop lying', of nobody."""
    for found in _GOES_ON.finditer(tags(tokens)):
        first = tokens[found.start()]
        on = tokens[found.end() - 2].lower == "on"
        if (first.base or first.lower) in (_LASTING_ON if on else _LASTING) and _of_somebody(
            tokens[: found.start()]
        ):
            yield _clause(tokens, found.end() - 1)


def _of_somebody(before: _Words) -> bool:
    """'The firm must', 'Will Kern': by name, or by what is known already."""
    return any(token.tag == "P" or token.lower in _KNOWN | _PRONOUNS for token in before)


def _likened(tokens: _Words) -> Iterator[_Words]:
    """'Crooks like Kern should not lecture us': what somebody is called in passing."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower == "like" and tokens[at - 1].tag == "N" and tokens[at + 1].tag == "P":
            yield tokens[max(0, at - 2) : at]


_CULPRITS: Final = listed("crooks cheats bullies killers robbers")
_NEAR: Final = 5  # words
_HAD: Final = listed("had hadn’t hadn't")
_HAD_NOT: Final = re.compile("BA*n[An]*E")
_WISHING: Final = listed("if wish unless")
_NOBODYS: Final = listed("i we you nobody anyone anybody somebody someone one")
_FELT: Final = listed(
    "ashamed surprised shocked sorry appalled outraged grateful disgusted horrified astonished amazed angry"
)
_KNOWING: Final = listed("guess know forget remember overlook ignore regret recall notice mind")
_EXPLAINING: Final = listed("explain ask say tell answer know learn")
_KNOWN: Final = listed("the his her its their our this that these those")
_PRONOUNS: Final = listed("he she it they")
_BLAMING: Final = listed(
    "forgive thank blame punish fire sack jail prosecute try charge resign apologise apologize shame"
)
_LASTING: Final = listed("stop keep cease continue quit")
_LASTING_ON: Final = listed("go carry keep")
_GOES_ON: Final = re.compile("[VbEN](?:[IA])?G")
_WHO_DID: Final = re.compile("D[A#NE]{0,4}NR(?=[An]*[VB])|D[A#NE]{0,4}NH(?=[An]*[VB])")
