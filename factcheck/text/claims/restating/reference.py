"""What a pronoun or a pointing word stands for, where the text settles it; a near miss is left open.

Candidates must agree in number and be of the right kind (person, thing, man or woman); the nearest sentence that has
any decides; there, a subject wins over what stands behind a preposition, and over nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.countries import COUNTRIES
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.sexes import may_be_womans, sex_of_given
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.words import NUMBER_WORDS
from factcheck.text.claims.restating import inner_clauses
from factcheck.text.claims.restating.candidates import (
    ALIKE,
    HE,
    PERSONS,
    PLURAL,
    SHE,
    distinct,
    fits,
    fitting_of,
    is_open,
)
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.doers import able_to, are_persons, is_body, may_be_anybody, the_doer
from factcheck.text.claims.restating.owners import is_of_person, may_mean_owner, owner_fits

_OWNED: Final = frozenset(("hers", "theirs"))
_LONGEST: Final = 90  # code points: a longer phrase explains nothing


class Referent(NamedTuple):
    """What stands for a word: empty `words` when the text does not settle it."""

    words: str
    mention: Mention | None = None


NOTHING: Final = Referent("")


def resolve(
    word: str,
    discourse: Discourse,
    before: Sequence[Mention],
    left_open: Collection[str] = (),
    led: bool = True,
    sole: bool = False,
    deed: str = "",
) -> Referent:
    """The noun phrase a personal pronoun stands for, from `before` (the same sentence) or the sentences before it.

    Things are looked for in two sentences, persons in three. `left_open` are the pronouns of this sentence that were
    left open; `led` says that the pronoun begins its statement, where it most often goes on with the last subject;
    `sole` that nothing else may fit, for want of that; `deed` what it does that no thing does.
    """
    person = word in PERSONS
    alike = ALIKE[word]
    if _are_several(word, before) or not alike.isdisjoint(left_open):
        return NOTHING  # the same word was left open there, and this one goes on from it
    fitting = distinct(able_to(deed, fitting_of(word, before, discourse)))
    if fitting:
        if sole and (len(fitting) > 1 or not fitting[0].subject):
            return NOTHING
        return _in_sentence(word, fitting, discourse, led, deed)
    if not led and not person and discourse.pronouns and discourse.pronouns[-1] & alike:
        return NOTHING  # what that one stood for is as near as any noun
    reach = 3 if person else 1 if word == "it" and discourse.supposed and discourse.supposed[-1] else 2
    for back in range(
        1, min(len(discourse.recent), reach) + 1
    ):  # I could have stayed. It would have cost £40
        # what was an object there is a rival that no noun shows; a person only beside another: 'he sent him off'
        alone = person and discourse.pronouns[-back].isdisjoint({"he", "she"})
        hidden = not alone and not alike.isdisjoint(discourse.objects[-back])
        if not alike.isdisjoint(discourse.left_open[-back]) or (hidden and not (person and back == 1)):
            return NOTHING
        fitting = distinct(able_to(deed, fitting_of(word, discourse.recent[-back], discourse)))
        if fitting:
            if (sole and (len(fitting) > 1 or back > 1)) or (
                hidden and not _all_are_told_of(word, fitting, discourse)
            ):
                return NOTHING
            found = _settled(word, fitting, discourse, alike, deed, far=back > 1)
            found = NOTHING if _may_be_owner(found, discourse.pronouns[-back] & alike) else found
            return _of_author(found) if not discourse.quoting[-back] else _without_my(found)
        if person and any(is_of_person(word, mention) for mention in discourse.recent[-back]):
            return NOTHING  # the mayor’s speech stung: he may be meant
    return NOTHING


def _may_be_owner(found: Referent, pronouns: Collection[str]) -> bool:
    """'The aunt was hers as well. She': she may be who had the aunt."""
    return bool(found.mention and not found.mention.name) and not _OWNED.isdisjoint(pronouns)


def _in_sentence(
    word: str, fitting: Sequence[Mention], discourse: Discourse, led: bool, deed: str
) -> Referent:
    """The one of those named before in the sentence."""
    person = word in PERSONS
    if not led and inner_clauses.is_beside_name(word, fitting):
        return NOTHING
    if person and any(mention.start < discourse.source_end < mention.end for mention in fitting):
        return NOTHING  # according to his aide, Ida Moss, the mayor left, and she
    if person and led and len(fitting) == 1 and fitting[0].owner and fitting[0].woman is not None:
        discourse.told_of[word in SHE] = fitting[0].head  # Falk’s trouble is that she
    found = _settled(word, fitting, discourse, ALIKE[word], deed, near=True)
    found = _without_my(found) if discourse.quotes_here else _of_author(found)
    documents = found.mention is not None and found.mention.head in SIGNALS["record"]
    documents = documents and not (found.mention and are_persons(found.mention))
    return NOTHING if documents and not person else found


def _all_are_told_of(word: str, fitting: Sequence[Mention], discourse: Discourse) -> bool:
    """Whether nobody fits but the one whom the text has been speaking of."""
    told = discourse.told_of.get(word in SHE)
    return all(mention.head == told for mention in fitting)


def _are_several(word: str, before: Sequence[Mention]) -> bool:
    """'Moss showed the letter to Falk, and both of them': two who were just named are as near as any plural."""
    if word in PLURAL and any(mention.words.lower().startswith("the first ") for mention in before):
        return True  # the first was lit in May, the second in June, and they burn
    return (
        word in PLURAL and len(distinct(mention for mention in before if mention.person and mention.name)) > 1
    )


def _of_author(found: Referent) -> Referent:
    """'My father lost it. He': the author's, where no sentence of somebody else is quoted."""
    return found._replace(words=_MY.sub("the author’s ", found.words))


def _without_my(found: Referent) -> Referent:
    return NOTHING if _MY.match(found.words) else found


_MINE: Final = re.compile(r"\b[Mm]y |^[Oo]ne (?=[a-z])")  # one inspector, who covers the north
_MY: Final = re.compile(r"\b[Mm]y ")


def only_one(word: str, before: Sequence[Mention], discourse: Discourse) -> Referent:
    """'900 men, and eleven of them': of some that were just told of, if only one thing told of can be meant."""
    fitting = distinct(mention for mention in before if fits(word, mention, discourse))
    if (
        len(fitting) != 1
        or _are_several(word, before)
        or is_open(fitting[0].words)
        or len(fitting[0].words) > _LONGEST
    ):
        return NOTHING
    return Referent(fitting[0].words, fitting[0])


def _settled(
    word: str,
    fitting: Sequence[Mention],
    discourse: Discourse,
    alike: frozenset[str],
    deed: str = "",
    far: bool = False,
    near: bool = False,
) -> Referent:
    """The one candidate without a rival, if there is one and it is of the right kind.

    `far` behind other sentences, `near` in the same one.
    """
    person = word in PERSONS
    chosen = (
        _only_person(fitting, discourse, word)
        if person
        else _only_subject(fitting, near and word != "their", discourse.things)
    )
    able = the_doer(word, deed, fitting, discourse.things) if deed and chosen is None and not person else None
    chosen = able or chosen
    if chosen is None:
        return NOTHING
    mine = (_MINE if chosen.subject else _MY).sub("", chosen.words) if chosen.person else chosen.words
    bare = person and chosen.words.isalpha() and chosen.words.islower()  # whose director is a cousin
    unsure = chosen.unsure and chosen is not able and chosen.words not in COUNTRIES
    unsure = (
        unsure and chosen.head not in discourse.things and not (person and _is_called(chosen, word in SHE))
    )
    if unsure or len(chosen.words) > _LONGEST or bare or is_open(mine):
        return NOTHING
    if may_mean_owner(word, chosen):
        return NOTHING
    if person:
        she = word in SHE
        if owner_fits(chosen, she, discourse.full_names):
            return NOTHING  # the girl's mother says her teacher
        known = chosen.woman is not None or chosen.head in discourse.women
        if not known and not discourse.here.isdisjoint(HE if she else SHE):
            return NOTHING  # 'he gave her a pass': one of the two is somebody else
        if _is_passing(chosen) and discourse.told_of.get(she) not in {None, chosen.head}:
            return NOTHING  # 'letters of a man who': he is whom the text has been speaking of
        known = known or (near and chosen.subject and bool(chosen.name))
        doubtful = she and not may_be_womans(chosen.name)
        doubtful = doubtful or inner_clauses.is_either(chosen, fitting, discourse, she)
        doubtful = doubtful or (not near and inner_clauses.is_named_behind(alike, chosen, discourse))
        if not known and (far or doubtful or _is_spoken_of(alike, chosen, discourse)):
            return NOTHING  # 'The judge read it. She won.': she may be whom the text has been speaking of
        discourse.women.setdefault(chosen.head, she)
        discourse.told_of[she] = chosen.head
        discourse.meant.append(chosen._replace(subject=False, oblique=False))
        if chosen.name and chosen.words.lower() != f"the {chosen.name.lower()}":
            return Referent(chosen.name, chosen)
    return Referent(chosen.words, chosen)


def _is_passing(mention: Mention) -> bool:
    """'the letters of a man', 'Falk’s book': nobody in particular, or not what the sentence is about."""
    particular = mention.subject or bool(mention.name)
    return mention.owner or (mention.oblique and not particular and mention.words.startswith(("a ", "an ")))


def _is_spoken_of(alike: frozenset[str], chosen: Mention, discourse: Discourse) -> bool:
    """Whether somebody else was lately meant by the same pronoun, by name or not."""
    told = discourse.told_of.get(bool(alike & SHE))
    if any(alike & left for left in discourse.left_open):
        return True
    return told is not None and told != chosen.head and not _is_new(chosen, told, discourse)


def _is_new(chosen: Mention, told: str, discourse: Discourse) -> bool:
    """'A baker in Lund paid. He says': brought up as the subject; or by name, where the other is out of sight."""
    if chosen.subject and chosen.words.startswith(("A ", "a ", "An ", "an ")):
        return True
    lately = any(mention.head == told for mentions in discourse.recent for mention in mentions)
    return bool(chosen.name) and not lately


def _only_subject(fitting: Sequence[Mention], near: bool, things: Collection[str]) -> Mention | None:
    """The one subject, if nothing else but what stands behind a preposition could be meant.

    In the same sentence what alone fits need be no subject, unless it is a name or some of many.
    """
    one = fitting[0]
    counted = one.words[0].isdigit() or one.words.split()[0].lower() in NUMBER_WORDS
    if near and len(fitting) == 1 and not (one.oblique or counted) and one.head in one.words:
        return one
    subjects = [mention for mention in fitting if mention.subject]
    rivals = [mention for mention in fitting if not mention.subject and not mention.oblique]
    if len(subjects) != 1 or rivals:
        return None
    bodies = any(is_body(mention) for mention in fitting if mention is not subjects[0])
    unknown = may_be_anybody(subjects[0]) and subjects[0].head not in things
    return None if bodies and unknown else subjects[0]  # Kern wrote to the council: it


def _is_called(mention: Mention, she: bool) -> bool:
    """'I went to see Ray. He': by a given name alone."""
    return mention.unsure and sex_of_given(mention.words) is she


def _only_person(fitting: Sequence[Mention], discourse: Discourse, word: str) -> Mention | None:
    """The one who could be meant; a bare name beside a subject may be a place: 'Ada Moss left Marlow. She ...'.

    A subject who is known to be a woman wins over a lender that may be nobody: 'Ada Moss paid off a lender. She ...';
    one whom the text has been speaking of, over whom it names by the way.
    """
    she = word in SHE
    sure = [m for m in fitting if not m.unsure or m.person or _is_called(m, she)]
    known = [
        m
        for m in sure
        if m.person
        and (m.subject or _is_set_beside(m))
        and (m.woman is not None or m.head in discourse.women)
    ]
    goes_on = word in _ACTING and len(known) == 1 and discourse.told_of.get(she) == known[0].head
    if len(known) == 1 and all(
        m is known[0]
        or not (m.subject or m.person)
        or (m.oblique and (goes_on or m.woman is None))
        or inner_clauses.is_in_time_of(discourse.last_sentence, known[0], m)
        for m in sure
    ):
        return known[0]
    if len(sure) != 1 or not (sure[0].person or _is_called(sure[0], she)):
        return None
    # the general came to Lund and to Marlow; he
    places = not sure[0].oblique and all(m is sure[0] or not m.subject for m in fitting)
    return sure[0] if sure[0].subject or len(fitting) == 1 or places else None


_ACTING: Final = frozenset(("he", "she", "his"))


def _is_set_beside(mention: Mention) -> bool:
    """'The engineer, Ada Moss, wrote': a name told together with who that is."""
    return not mention.oblique and mention.end - mention.start > len(mention.words)
