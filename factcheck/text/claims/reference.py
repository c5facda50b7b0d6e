"""What a pronoun or a pointing word stands for, where the text settles it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.mentions import Discourse, Mention
from factcheck.text.claims.pieces import TIMES
from factcheck.text.claims.tokens import Token
from factcheck.text.claims.words import listed

_SINGULAR: Final = listed("it its itself")
_PLURAL: Final = listed("they them their themselves")
_HE: Final = listed("he him his himself")
_SHE: Final = listed("she her hers herself")
PERSONAL: Final = _SINGULAR | _PLURAL | _HE | _SHE
REFLEXIVE: Final = listed("itself themselves himself herself")
POSSESSIVE: Final = listed("its their his her")
POINTING: Final = listed("this that these those such")
OWN: Final = listed("i we us our my me myself ourselves")


_INDEFINITE: Final = listed(
    "nobody everybody everyone anyone anybody someone somebody one none there i we you"
)
_LONGEST: Final = 120  # code points: a longer phrase explains nothing


class Referent(NamedTuple):
    """What stands for a word: empty `words` when the text does not settle it."""

    words: str
    mention: Mention | None = None


NOTHING: Final = Referent("")


def resolve(word: str, discourse: Discourse, before: Sequence[Mention]) -> Referent:
    """The noun phrase a personal pronoun stands for, from `before` (the same sentence) or the sentences before it.

    Only a candidate without a rival counts: the single one that fits in the nearest sentence that has any, or the
    single subject among several.
    """
    for near in (list(before), *reversed(discourse.recent)):
        fitting = _distinct(
            mention for mention in near if fits(word, mention) and _of_that_sex(word, mention, discourse)
        )
        if not fitting:
            continue
        if len(fitting) > 1:
            fitting = _distinct(mention for mention in fitting if mention.subject)
        if len(fitting) == 1:
            if word in _HE | _SHE:
                discourse.women.setdefault(fitting[0].head, word in _SHE)
            return Referent(fitting[0].words, fitting[0])
        return NOTHING
    return NOTHING


def _of_that_sex(word: str, mention: Mention, discourse: Discourse) -> bool:
    """Whether an earlier he or she for the same name does not speak against it."""
    return word not in _HE | _SHE or discourse.women.get(mention.head, word in _SHE) is (word in _SHE)


def fits(word: str, mention: Mention, strict: bool = True) -> bool:
    """Whether a pronoun can stand for a mention, by number, by person or thing, by man or woman.

    'It' has so many things to stand for that, where `strict`, only the subject of a clause counts.
    """
    if mention.head in TIMES or len(mention.words) > _LONGEST or any(mark in mention.words for mark in '“”"'):
        return False
    if mention.words.split(maxsplit=1)[0].lower() in PERSONAL | _INDEFINITE | POSSESSIVE | OWN:
        return False
    if word in _PLURAL:
        return mention.many
    if word in _SINGULAR:
        return not mention.plural and not mention.person and (mention.subject or not strict)
    if not mention.person:
        return False
    return mention.woman is not (word not in _SHE) if mention.woman is not None else True


def _distinct(found: Iterable[Mention]) -> list[Mention]:
    """One mention for each thing: a later, shorter name for the same thing counts as the same."""
    kept: list[Mention] = []
    for mention in found:
        same = next((i for i, old in enumerate(kept) if old.head == mention.head), None)
        if same is None:
            kept.append(mention)
        elif len(mention.words) > len(kept[same].words) or mention.subject:
            longer = max((kept[same], mention), key=lambda m: len(m.words))
            kept[same] = Mention(
                longer.words,
                longer.head,
                longer.many,
                longer.plural,
                longer.person,
                mention.subject or kept[same].subject,
                longer.woman,
                longer.start,
                longer.end,
            )
    return kept


def pointed_at(noun: Token, discourse: Discourse, before: Sequence[Mention]) -> str:
    """The fuller words for 'this policy' where the same noun was used shortly before; else an empty string."""
    wanted = _singular(noun.lower)
    for near in (list(before), *reversed(discourse.recent)):
        for mention in reversed(near):
            if (
                _singular(mention.head) == wanted
                and mention.words.split()[0].lower() not in POINTING | PERSONAL
            ):
                return mention.words
    return ""


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
