"""What a pronoun or a pointing word stands for, where the text settles it; a near miss is left open.

Candidates must agree in number and be of the right kind (person, thing, man or woman); the nearest sentence that has
any decides; there, a subject wins over what stands behind a preposition, and over nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.mentions import Mention, may_be_person
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import DETERMINERS, listed
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.owners import owner_fits, singular

_SINGULAR: Final = listed("it its itself")
_PLURAL: Final = listed("they them their themselves")
_HE: Final = listed("he him his himself")
_SHE: Final = listed("she her hers herself")
PERSONAL: Final = _SINGULAR | _PLURAL | _HE | _SHE
_PERSONS: Final = _HE | _SHE
ALIKE: Final = {word: kind for kind in (_SINGULAR, _PLURAL, _HE, _SHE) for word in kind}
REFLEXIVE: Final = listed("itself themselves himself herself")
POSSESSIVE: Final = listed("its their his her")
POINTING: Final = listed("this that these those such")
OWN: Final = listed("i we us our my me myself ourselves")

# words that must not stand in what a pronoun is replaced with: they would need resolving themselves
_OPEN: Final = (
    PERSONAL
    | OWN
    | POINTING
    | listed(
        "nobody everybody everyone anyone anybody someone somebody one none there you your who whom whose which what "
        "nothing something everything another neither either other others each every any no"
    )
)
_NEVER_FIRST: Final = (_OPEN - DETERMINERS) | listed("why how when where yes")
_MEASURES: Final = listed(
    "percent dollars pounds euros crowns francs rubles yen cents pence miles kilometres kilometers metres meters "
    "tonnes tons barrels litres liters hectares acres points degrees times minutes hours seconds"
)
# what these are of may be meant as well
_OF_ANOTHER: Final = listed(
    "price cost value number rate share level amount size total output production supply demand sale weight history "
    "growth decline rise fall loss lack use"
)
_SOME: Final = listed("most many few several some all both")  # alone: of what was told of before
_QUOTED: Final = re.compile('[“”"]')
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
) -> Referent:
    """The noun phrase a personal pronoun stands for, from `before` (the same sentence) or the sentences before it.

    Things are looked for in two sentences, persons in three. `left_open` are the pronouns of this sentence that were
    left open; `led` says that the pronoun begins its statement, where it most often goes on with the last subject;
    `sole` that nothing else may fit, for want of that.
    """
    person = word in _PERSONS
    alike = ALIKE[word]
    if _are_several(word, before):
        return NOTHING
    if not alike.isdisjoint(left_open):
        return NOTHING  # the same word was left open there, and this one goes on from it
    fitting = _distinct([mention for mention in before if fits(word, mention, discourse)])
    if fitting:
        if sole and len(fitting) > 1:
            return NOTHING
        found = _without_my(_settled(word, fitting, discourse, alike, near=True))
        documents = found.mention is not None and found.mention.head in SIGNALS["record"]
        return NOTHING if documents and not person else found
    if not led and not person and discourse.pronouns and discourse.pronouns[-1] & alike:
        return NOTHING  # what that one stood for is as near as any noun
    for back in range(1, min(len(discourse.recent), 3 if person else 2) + 1):
        # what was an object there is a rival that no noun shows; a person only beside another: 'he sent him off'
        alone = person and discourse.pronouns[-back].isdisjoint({"he", "she"})
        unseen = discourse.left_open[-back] | (frozenset() if alone else discourse.objects[-back])
        if not alike.isdisjoint(unseen):
            return NOTHING
        fitting = _distinct(
            [mention for mention in discourse.recent[-back] if fits(word, mention, discourse)]
        )
        if fitting:
            if sole and len(fitting) > 1:
                return NOTHING
            found = _settled(word, fitting, discourse, alike, far=back > 1)
            return _of_author(found) if not discourse.quoting[-back] else _without_my(found)
    return NOTHING


def _are_several(word: str, before: Sequence[Mention]) -> bool:
    """'Moss showed the letter to Falk, and both of them': two who were just named are as near as any plural."""
    return (
        word in _PLURAL
        and len(_distinct(mention for mention in before if mention.person and mention.name)) > 1
    )


def _of_author(found: Referent) -> Referent:
    """'My father lost it. He': the author's, where no sentence of somebody else is quoted."""
    return found._replace(words=_MY.sub("the author’s ", found.words))


def _without_my(found: Referent) -> Referent:
    return NOTHING if _MY.match(found.words) else found


_MY: Final = re.compile(r"\b[Mm]y ")


def only_one(word: str, before: Sequence[Mention], discourse: Discourse) -> Referent:
    """'900 men, and eleven of them': of some that were just told of, if only one thing told of can be meant."""
    fitting = _distinct(mention for mention in before if fits(word, mention, discourse))
    if (
        len(fitting) != 1
        or _are_several(word, before)
        or _is_open(fitting[0].words)
        or len(fitting[0].words) > _LONGEST
    ):
        return NOTHING
    return Referent(fitting[0].words, fitting[0])


def _settled(
    word: str,
    fitting: Sequence[Mention],
    discourse: Discourse,
    alike: frozenset[str],
    far: bool = False,
    near: bool = False,
) -> Referent:
    """The one candidate without a rival, if there is one and it is of the right kind.

    `far` behind other sentences, `near` in the same one.
    """
    person = word in _PERSONS
    chosen = _only_person(fitting) if person else _only_subject(fitting)
    if chosen is None:
        return NOTHING
    mine = _MY.sub("", chosen.words) if chosen.person else chosen.words
    bare = person and chosen.words.isalpha() and chosen.words.islower()  # whose director is a cousin
    if chosen.unsure or len(chosen.words) > _LONGEST or bare or _is_open(mine):
        return NOTHING
    if word == "its" and chosen.head in _OF_ANOTHER and " of " in chosen.words:
        return NOTHING  # 'The price of herring fell. Its largest market': that of herring
    if person:
        she = word in _SHE
        if owner_fits(chosen, she):
            return NOTHING  # the girl's mother says her teacher
        known = chosen.woman is not None or chosen.head in discourse.women
        if not known and not discourse.here.isdisjoint(_HE if she else _SHE):
            return NOTHING  # 'he gave her a pass': one of the two is somebody else
        if _is_passing(chosen) and discourse.told_of.get(she) not in {None, chosen.head}:
            return NOTHING  # 'letters of a man who': he is whom the text has been speaking of
        known = known or (near and chosen.subject and bool(chosen.name))
        if not known and (far or _is_spoken_of(alike, chosen, discourse)):
            return NOTHING  # 'The judge read it. She won.': she may be whom the text has been speaking of
        discourse.women.setdefault(chosen.head, she)
        discourse.told_of[she] = chosen.head
        discourse.meant.append(chosen._replace(subject=False, oblique=False))
        if chosen.name and chosen.words.lower() != f"the {chosen.name.lower()}":
            return Referent(chosen.name, chosen)
    return Referent(chosen.words, chosen)


def _is_passing(mention: Mention) -> bool:
    """'the letters of a man': nobody in particular, and not what the sentence is about."""
    return mention.oblique and not mention.subject and mention.words.startswith(("a ", "an "))


def _is_spoken_of(alike: frozenset[str], chosen: Mention, discourse: Discourse) -> bool:
    """Whether somebody else was lately meant by the same pronoun, by name or not."""
    told = discourse.told_of.get(bool(alike & _SHE))
    return any(alike & left for left in discourse.left_open) or (told is not None and told != chosen.head)


def _only_subject(fitting: Sequence[Mention]) -> Mention | None:
    """The one subject, if nothing else but what stands behind a preposition could be meant."""
    subjects = [mention for mention in fitting if mention.subject]
    rivals = [mention for mention in fitting if not mention.subject and not mention.oblique]
    return subjects[0] if len(subjects) == 1 and not rivals else None


def _only_person(fitting: Sequence[Mention]) -> Mention | None:
    """The one who could be meant; a bare name beside a subject may be a place: 'Ada Moss left Marlow. She ...'."""
    sure = [mention for mention in fitting if not mention.unsure or mention.person]
    if len(sure) != 1 or not sure[0].person:
        return None
    return sure[0] if sure[0].subject or len(fitting) == 1 else None


def _is_open(words: str) -> bool:
    return any(word.strip("’'s,.").lower() in _OPEN or word.lower() in _OPEN for word in words.split())


def fits(word: str, mention: Mention, discourse: Discourse | None = None) -> bool:
    """Whether a pronoun could stand for a mention, by number, by person or thing, by man or woman."""
    if mention.head in TIMES or _QUOTED.search(mention.words):
        return False
    first = mention.words.split(maxsplit=1)[0].lower()
    if first == "one" and mention.person and word in _PERSONS:
        first = ""  # one mother told me she
    if first in _NEVER_FIRST or mention.words.isdigit() or mention.words.strip().lower() in _SOME:
        return False
    if word in _PLURAL:
        return mention.many and mention.head not in _MEASURES
    if word in _SINGULAR:
        return not mention.plural and not mention.person
    # 'Conrad' at the head of a sentence, and not 'That', nor 'DNA'
    capital = mention.words[0].isupper() and " " not in mention.words
    capital = capital and not mention.words.isupper() and mention.words.lower() not in _OPEN
    if (
        mention.plural
        or mention.nobody
        or not (mention.person or mention.unsure or capital or may_be_person(mention))
    ):
        return False
    she = word in _SHE
    told = discourse.women.get(mention.head) if discourse is not None else None
    known = mention.woman if mention.woman is not None else told
    return known is None or known is she


def _distinct(found: Iterable[Mention]) -> list[Mention]:
    """One mention for each thing: a shorter name for the same thing counts as the same."""
    kept: list[Mention] = []
    for mention in found:
        same = next((i for i, old in enumerate(kept) if _same(old, mention)), None)
        if same is None:
            kept.append(mention)
            continue
        old = kept[same]
        longer = max((old, mention), key=lambda m: (bool(m.name), len(m.words)))
        kept[same] = longer._replace(
            subject=mention.subject or old.subject,
            oblique=mention.oblique and old.oblique,
            unsure=mention.unsure and old.unsure,
        )
    return kept


def _same(one: Mention, other: Mention) -> bool:
    overlap = one.start < other.end and other.start < one.end
    if overlap and (one.person or may_be_person(one)) and (other.person or may_be_person(other)):
        return True
    if one.head != other.head:
        return False
    if overlap:
        return True
    words, others = _full_words(one), _full_words(other)
    return words <= others or others <= words


def _full_words(mention: Mention) -> frozenset[str]:
    return frozenset(word for word in mention.words.lower().split() if word not in DETERMINERS)


def pointed_at(noun: Token, discourse: Discourse, before: Sequence[Mention]) -> str:
    """The fuller words for 'this policy' where the same noun was used shortly before; else an empty string.

    Not what was only supposed ('a reasonable council'), nor when two different things were called that.
    """
    wanted = singular(noun.lower)
    nearby = [list(before)]
    nearby += [
        near for near, supposed in zip(discourse.recent, discourse.supposed, strict=True) if not supposed
    ]
    found = _distinct(mention for near in nearby for mention in near if singular(mention.head) == wanted)
    found = [mention for mention in found if not _is_open(mention.words)]
    return found[0].words if len(found) == 1 and len(found[0].words) <= _LONGEST else ""
