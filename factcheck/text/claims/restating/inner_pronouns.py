"""A pronoun inside a statement: explained by the words before it, told in brackets, or marked as open."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.expletives import is_how_so, is_of_price
from factcheck.text.claims.grammar.idle_words import dated_clause, is_just_named, is_object
from factcheck.text.claims.grammar.noun_phrases import Mention, may_be_person
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, HAVE, listed
from factcheck.text.claims.restating.brackets import bracketed
from factcheck.text.claims.restating.candidates import ALIKE, PERSONS, PLURAL, POSSESSIVE, SINGULAR, fits
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.doers import acts_for_itself
from factcheck.text.claims.restating.inner_clauses import is_beside_doer, is_of_described
from factcheck.text.claims.restating.known_things import doing
from factcheck.text.claims.restating.leading_up import is_named, is_of_subject, name_behind, names_him
from factcheck.text.claims.restating.naming import (
    Draft,
    goes_on,
    is_any_such,
    is_any_teller,
    is_in_passing,
    is_of_another,
    mark,
)
from factcheck.text.claims.restating.no_noun import is_of_no_noun
from factcheck.text.claims.restating.not_meant import are_no_such_things, may_have_built_her, unless_not_meant
from factcheck.text.claims.restating.owners import (
    gets,
    is_done_by_others,
    is_kin_of_things,
    is_of_person,
    is_of_those_beside,
    is_of_those_meant,
    is_one_more,
    is_own,
)
from factcheck.text.claims.restating.reference import NOTHING, Referent, only_one, resolve
from factcheck.text.claims.restating.shares import is_of_shares
from factcheck.text.claims.restating.some_of_them import (
    are_no_two,
    is_any_body,
    is_one_body,
    is_one_of_two,
    is_some_of_those_before,
)
from factcheck.text.claims.restating.speaking_on import speaks_on
from factcheck.text.claims.restating.spoken_of import spoken_of


def inside(draft: Draft, tokens: list[Token], at: int, subject: Mention | None) -> str:
    """A pronoun inside the statement: left when words before it explain it, else explained in brackets or marked.

    An object pronoun never stands for the subject of its own clause; a possessive may.
    """
    token = tokens[at]
    if name_behind(draft, tokens, at) > at:
        return token.text if is_named(draft.ahead) else mark(draft, token)
    if (
        is_just_named(tokens, at)
        or is_of_subject(draft, token, subject)
        or (subject is not None and is_own(tokens, at))
        or is_of_shares(tokens, at, subject)
        or is_of_those_beside(tokens, at)
        or is_of_those_meant(tokens, at)
        or is_some_of_those_before(tokens, at, draft.sentence)
        or _is_of_tellers(tokens, at, subject)
        or is_one_of_two(token, draft, tokens[0].start)
        or _is_of_inner_clause(tokens, at, subject, draft.discourse)
        or (is_of_price(tokens, at) or is_how_so(tokens, at))
        or (subject is not None and is_of_described(tokens, at, subject) and fits(token.lower, subject))
        or names_him(draft, tokens[0].start, token)
    ):
        return token.text
    owns = token.lower in POSSESSIVE and token.tag != "O" and not is_object(tokens, at)
    acts = _acts(tokens, at)
    earlier = [
        mention
        for mention in draft.around
        if tokens[0].start <= mention.start
        and mention.end <= token.start
        and not mention.owner
        and (acts or not _holds(mention, tokens, at))
    ]
    if subject is not None and not (owns or acts or is_done_by_others(tokens, at)):
        earlier = [mention for mention in earlier if mention.words not in subject.words]
    elif subject is not None and (owns or subject.start <= token.start):
        earlier.append(subject)
    counted = at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].tag in "#D"
    counted = counted and (not owns or tokens[at - 2].lower == "one")  # two of its mills
    told = [mention for mention in earlier if fits(token.lower, mention, draft.discourse)]
    told = [] if acts and tokens[at + 1].tag == HIDDEN and token.lower == "it" else told  # the act, it ruled
    aside = dated_clause(tokens, at) if acts and told else -1
    if 0 <= aside <= min((mention.start for mention in told), default=-1):
        return mark(draft, token)  # by 1903, when the shed closed, it
    several = counted and (len(told) > 1 or token.lower == "it")  # 90 million for the mill, 71 of it
    if several or _is_in_clause_about(tokens, at, subject, draft.discourse):
        return mark(draft, token)
    if told or (token.lower == "its" and _may_be_body(subject)):
        draft.discourse.learn_sex(token.lower, told or doing(tokens[:at], subject))
        return token.text
    persons = token.lower in {"they", "them", "their"} and sum(mention.person for mention in earlier) > 1
    if persons or (token.lower == "their" and any(is_of_person("their", m) for m in draft.before)):
        return mark(draft, token)  # damages the children’s brains and lowers their scores
    if token.lower in PERSONS and (owns or acts) and is_one_more(subject):
        return token.text
    found = _meant(draft, tokens, at, subject, owns, acts, bool(counted))
    return _explained(draft, tokens, at, subject, earlier, owns, acts, found)


def _explained(
    draft: Draft,
    tokens: list[Token],
    at: int,
    subject: Mention | None,
    earlier: list[Mention],
    owns: bool,
    acts: bool,
    found: Referent,
) -> str:
    """A pronoun with what it stands for in brackets, or marked; as it stands where an owner before it may be meant."""
    token = tokens[at]
    if not ALIKE[token.lower].isdisjoint(map(str.lower, draft.unresolved)):
        return mark(draft, token)  # what the text calls “he” lost his mill
    near = earlier if subject is None or subject.many else [*earlier, subject]  # Beck’s book made him
    if any(is_of_person(token.lower, mention) for mention in near):
        own = any(m.owner and m.name == found.words for m in draft.around if m.end <= token.start)
        return mark(draft, token) if found.words and not own else token.text  # Beck’s eyes were blue, and he
    found = found if found.words else _lately(draft, token.lower, subject, owns or acts)
    found = found if found.words or not acts else speaks_on(draft, tokens, at)
    if found.mention is not None and are_no_such_things(draft, token, found.mention):
        return mark(draft, token)
    if may_have_built_her(draft, token, found.mention):
        return mark(draft, token)
    if not found.words or (owns and is_kin_of_things(tokens, at, found.mention)):
        return mark(draft, token)
    return bracketed(draft, token, found, subject, owns and not gets(tokens, at))


def _holds(mention: Mention, tokens: list[Token], at: int) -> bool:
    """'complaints about them', 'a duty to protect it', 'the taste of what ran through it': it is not that noun."""
    near = tokens[at - 1].lower in _ABOUT or tags(tokens[max(0, at - 2) : at]) == "Tb"
    # a good part of it; no need to sell cars and every need to hide them
    near = near and not (at > 1 and tokens[at - 2].lower in _PARTS) and " and " not in mention.words
    first = at - 1 - (tokens[at - 1].tag == "b")
    if near and first > 0 and mention.end == tokens[first - 1].end and tokens[at].tag == "O":
        return True
    behind = next((i for i in range(1, at) if tokens[i - 1].end == mention.end), 0)
    return bool(behind) and tokens[behind].lower == "of" and tags(tokens[behind + 1 : behind + 2]) == "W"


_ABOUT: Final = listed("about of to against for")  # not 'had a notice in it'
_PARTS: Final = listed("part most much half bulk share some")


def _is_in_clause_about(tokens: list[Token], at: int, subject: Mention | None, discourse: Discourse) -> bool:
    """'The two mills, which had most of the trade between them', 'the towns that built them': may be the subject."""
    end = subject.end if subject is not None else 0  # not 'the papers that go with them'
    who = next((i for i in range(at) if tokens[i].tag == "R" or _narrows(tokens, i, end)), at)
    inside = is_finite(tokens[who:at])
    things = tokens[at].lower in {"it", "them"} and tokens[at].tag == "O"
    return things and inside and subject is not None and fits(tokens[at].lower, subject, discourse)


def _narrows(tokens: list[Token], at: int, end: int) -> bool:
    return at > 0 and tokens[at - 1].tag + tokens[at].tag == "NH" and tokens[at - 1].end != end


def _is_of_tellers(tokens: list[Token], at: int, subject: Mention | None) -> bool:
    """'The pilots, one of them told me, flew without fuel': one of those who did."""
    words = [token.lower for token in tokens[at - 1 : at + 1]]
    hidden = tokens[at].tag == HIDDEN and words == ["of", "them"]
    return hidden and subject is not None and fits("them", subject)


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether a pronoun is the subject of what follows; not in 'closing it saved little', 'what came of it was'."""
    if tokens[at].lower not in {"he", "she", "it", "they"} or at + 1 == len(tokens):
        return False
    after = next((token for token in tokens[at + 1 :] if token.tag not in "An"), tokens[at + 1])
    said = after.tag == HIDDEN and (after.base in REPORTING or after.lower in BE | HAVE)  # it ruled; they are
    ruled = at > 0 and (tokens[at - 1].tag == "G" or tokens[at - 1].lower == "of")
    return (after.tag in "VBM" or said) and not ruled


def _is_of_inner_clause(tokens: list[Token], at: int, subject: Mention | None, discourse: Discourse) -> bool:
    """'Ann Bie claims that her uncle beat her': an object there may be the subject of the clause around it."""
    if subject is None or not (subject.person or may_be_person(subject)):
        return False
    if not fits(tokens[at].lower, subject, discourse):
        return False
    that = next((i for i in range(at) if tokens[i].tag in "HR" and tokens[i].start > subject.end), at)
    return any(token.tag in "NP" for token in tokens[that:at]) and any(
        token.tag == "V" for token in tokens[that:at]
    )


def _proposes(draft: Draft, mention: Mention, free: bool) -> bool:
    """'The union proposed that, and the council approved it': not the union.

    Nor, unless `free`, is it in 'The licence says the firm may take its costs from it' the licence.
    """
    behind = draft.text[mention.end : mention.end + _NEAR].split(maxsplit=1)[:1]
    form = draft.text[mention.end :].lstrip().startswith(("is a form of", "is a kind of", "is a sort of"))
    if form and not free:
        return True  # thrift is a form of greed, and the board punished it
    return mention.subject and not _PROPOSING.union(() if free else _SAYING).isdisjoint(behind)


_NEAR: Final = 20
_SAYING: Final = frozenset(("says", "said", "states", "stated"))
_PROPOSING: Final = listed(
    "proposed suggested demanded drafted requested recommended urged asked offered submitted tabled moved wanted"
)


def _meant(
    draft: Draft, tokens: list[Token], at: int, subject: Mention | None, owns: bool, acts: bool, counted: bool
) -> Referent:
    """What a pronoun that no words before it in the statement explain stands for."""
    word = tokens[at].lower
    if is_of_no_noun(tokens, at, owns, counted):
        return NOTHING
    if counted:
        some = only_one(word, draft.before, draft.discourse)
        if is_one_body(some.mention, word) or are_no_two(tokens, at, some.mention):
            return NOTHING
        if some.mention is not None and draft.text[: some.mention.start].rstrip().endswith((",", " whose")):
            return NOTHING  # crushed rock, rubble, roads on stilts: all of them; men whose sons: one of them
        if some.words or goes_on(draft, tokens[0]):
            return some  # 'two hundred, most of them seized': nobody of an earlier sentence
    others = _others(draft, tokens[at], subject)
    sole = word == "it" and not acts
    of_another = draft.discourse.begins and (
        word == "their" or (not owns and (sole or "PP" in tags(tokens[:at])))
    )
    if of_another and not any(fits(word, mention) for mention in others):
        return NOTHING  # a new paragraph, of somebody else: 'Nobody saw Ida push him'
    deed = acts_for_itself(tokens, at) if acts or owns else ""
    found = resolve(word, draft.discourse, others, draft.left_open, led=owns, sole=sole, deed=deed)
    passing = word in PLURAL | SINGULAR and is_in_passing(draft.text, found.mention)
    passing = passing or (word == "they" and is_any_body(found.mention))
    passing = passing or (word == "him" and is_any_teller(draft, found.mention))
    if passing or (counted and is_one_body(found.mention, word)):
        return NOTHING
    if word == "it" and acts and found.mention and is_of_another(draft.text, found.mention, tokens[at]):
        return NOTHING
    if is_any_such(draft.text, found.mention):
        return NOTHING
    proposes = word == "it" and found.mention is not None and _proposes(draft, found.mention, acts or owns)
    return NOTHING if proposes else unless_not_meant(draft, tokens[at], elsewhere(tokens, at, found))


def _others(draft: Draft, token: Token, subject: Mention | None) -> list[Mention]:
    others = [mention for mention in draft.before if subject is None or mention.words != subject.words]
    if token.lower not in PERSONS:
        return others
    return [mention for mention in others if not is_beside_doer(draft.sentence, mention, token)]


def elsewhere(tokens: list[Token], at: int, found: Referent) -> Referent:
    """'Sales in Norland stopped. In Tarn they went on': the sales, and not those in Norland."""
    placed = _IN_PLACE.fullmatch(found.words)
    apart = placed is not None and tags(tokens[:at]) == "IP" and tokens[0].lower == "in"
    return found._replace(words=placed[1]) if placed is not None and apart else found


_IN_PLACE: Final = re.compile(r"(.+) in [A-Z]\w+")


def _lately(draft: Draft, word: str, subject: Mention | None, free: bool) -> Referent:
    """Whom the text has been speaking of; unless `free`, not who does it: 'he sent him away'."""
    if word not in PERSONS:
        return NOTHING
    others = [mention for mention in draft.before if subject is None or mention.words != subject.words]
    found = spoken_of(word, draft.discourse, others, draft.left_open, object_form=not free)
    does_it = (
        found.mention is not None and draft.subject is not None and draft.subject.head == found.mention.head
    )
    return NOTHING if does_it and not free else found


def _may_be_body(subject: Mention | None) -> bool:
    """'Alder Norland billed its tenants': two capitals, and nothing that says whether it is a person."""
    return subject is not None and subject.person and subject.words == subject.name and subject.woman is None
