"""The person a text has been speaking of: whom 'he' or 'she' stands for behind sentences that name nobody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import subject_of
from factcheck.text.claims.grammar.sexes import may_be_womans
from factcheck.text.claims.restating.candidates import ALIKE, HE, PERSONS, SHE, distinct, fits
from factcheck.text.claims.restating.discourse import Discourse, Met
from factcheck.text.claims.restating.owners import is_of_person
from factcheck.text.claims.restating.reference import NOTHING, Referent
from factcheck.text.claims.restating.salience import most_salient

_SILENT: Final = 2  # sentences without a pronoun of the kind, behind which nobody is spoken of any longer
_NEAR: Final = 2  # sentences back that name somebody


def spoken_of(
    word: str,
    discourse: Discourse,
    before: Sequence[Mention],
    left_open: frozenset[str],
    object_form: bool = False,
) -> Referent:
    """Whom 'he' or 'she' stands for: the last person named, where nobody told of since is as likely.

    `before` are the mentions before it in its sentence; `object_form` says that it neither acts nor owns. Whom the
    last pronouns of the kind stood for goes on to be spoken of, though others are told of by the way; somebody else
    only where nobody is. Where that settles nothing: the one person whom the last sentences tell of by far the most.
    """
    if left_open >= PERSONS:
        return NOTHING  # the mayor rejected Kern's claim that he
    if _was_left_open(word, discourse):
        return NOTHING
    found = _named_last(word, discourse, before, object_form)
    salient = None if found.words else most_salient(word, before, discourse)
    return found if salient is None else meant(salient, word in SHE, discourse)


def _was_left_open(word: str, discourse: Discourse) -> bool:
    """'He shrugged', of one who was left open: so is 'he' in the sentence behind it."""
    subject = subject_of(list(discourse.last_sentence)) if discourse.last_sentence else []
    first = subject[0].lower if len(subject) == 1 else ""
    if first not in ALIKE[word] or first not in discourse.left_open[-1]:
        return False
    told = discourse.told_of.get(word in SHE)
    return all(mention.head != told for mention in discourse.met[-1].mentions)


def _named_last(word: str, discourse: Discourse, before: Sequence[Mention], object_form: bool) -> Referent:
    alike = SHE if word in SHE else HE
    rivals = [m for m in before if _is_somebody(word, m, discourse) or is_of_person(word, m)]
    silent = 0
    for back, met in enumerate(reversed(discourse.met), 1):
        silent = silent + 1 if alike.isdisjoint(met.pronouns) else 0
        fitting = [mention for mention in met.mentions if _is_somebody(word, mention, discourse)]
        if met.speakers is not None and any(mention.head not in met.speakers for mention in fitting):
            return NOTHING  # she may be who was spoken of
        named = distinct(
            m
            for m in fitting
            if m.name or (is_of_author(m) and not (m.owner and not alike.isdisjoint(met.pronouns)))
        )
        if named:
            if object_form and (back > _NEAR or discourse.begins):
                return NOTHING
            goes_on = discourse.told_of.get(word in SHE) == named[0].head
            likely = (
                _goes_on(named, fitting, rivals)
                if goes_on
                else _is_alone(named, [*rivals, *fitting], met, alike)
            )
            return meant(named[0], word in SHE, discourse) if likely else NOTHING
        rivals += [*fitting, *(m for m in met.mentions if is_of_person(word, m))]
        if silent > _SILENT:
            return NOTHING
    return NOTHING


def is_of_author(mention: Mention) -> bool:
    """'My father', 'my late wife': one person of a text, as if by name."""
    return _OF_AUTHOR.fullmatch(mention.words) is not None


_OF_AUTHOR: Final = re.compile(
    "[Mm]y (?:late |own |dead )?(?:father|mother|grandfather|grandmother|wife|husband|dad|mum|mom|grandad|gran|granny)"
)


def _is_somebody(word: str, mention: Mention, discourse: Discourse) -> bool:
    return fits(word, mention, discourse) and not (mention.unsure and mention.oblique)


def _goes_on(named: Sequence[Mention], beside: Sequence[Mention], since: Sequence[Mention]) -> bool:
    """Whether the text goes on about one it has been speaking of.

    Others in the sentence that names him are told of by the way: 'Kern was a son of a miner. He'; not where he is:
    'Moss’s predecessor'. Any of them told of since may be meant.
    """
    one = named[0]
    others = [mention for mention in beside if mention.head != one.head]
    by_the_way = one.subject and not any(_is_as_likely(mention, one) for mention in others)
    return all(mention.head == one.head for mention in since) and (by_the_way or not others)


def _is_as_likely(other: Mention, one: Mention) -> bool:
    return bool(other.name) or other.woman is not None or one.head in other.words.lower()


def _is_alone(named: Sequence[Mention], others: Sequence[Mention], met: Met, alike: frozenset[str]) -> bool:
    """Whether nobody else can be meant.

    'It was Moss’s, he said', 'He received me beneath a photograph of Moss': he is somebody else than who is named.
    """
    told = [start for pronoun, start in met.pronouns.items() if pronoun in alike]
    led = any(mention.subject and not mention.owner for mention in named)
    apart = bool(told) and (not led or min(told) < min(mention.start for mention in named))
    return not apart and all(mention.head == named[0].head for mention in others)


def meant(one: Mention, she: bool, discourse: Discourse) -> Referent:
    """The person by name, remembered as who is spoken of; nobody where the name may be one of the other sex."""
    told = discourse.women.get(one.head) if one.woman is None else one.woman
    unknown = (
        told is None
        and one.person
        and one.subject
        and " " in one.name
        and (not she or may_be_womans(one.name))
    )
    if told is not she and not unknown:
        return NOTHING
    discourse.women.setdefault(one.head, she)
    discourse.told_of[she] = one.head
    discourse.meant.append(one._replace(subject=False, oblique=False))
    return Referent(one.name or _MY.sub("the author’s ", one.words), one)


_MY: Final = re.compile("^[Mm]y ")
