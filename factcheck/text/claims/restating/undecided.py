"""Pronouns that a clause leaves undecided: of whom it is told, or of somebody in the clause around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.vouching import before_content
from factcheck.text.claims.grammar.countries import COUNTRIES
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.noun_phrases import Mention, head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece, subject_of
from factcheck.text.claims.grammar.sexes import sex_in
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, first_finite, tags
from factcheck.text.claims.grammar.verbs import HEARERS
from factcheck.text.claims.grammar.words import BE, HAVE, listed
from factcheck.text.claims.restating.candidates import ALIKE, PERSONAL, PERSONS, PLURAL, fits
from factcheck.text.claims.restating.doers import PAPERS
from factcheck.text.claims.restating.shares import is_told_by_share, share_telling
from factcheck.text.claims.restating.telling import Place


def undecided(piece: Piece, content: Piece | None, place: Place) -> frozenset[str]:
    """The pronouns of a clause that nothing decides, of what is said in `content` if it is part of that."""
    it = content is not None and (
        _may_be_told_of(content, piece, place) or _may_be_hearer(content) or _is_recommended(content)
    )
    ranked = content is not None and not is_told_by_share(content)
    of_rank = content is not None and (_is_by_rank(before_content(content)) or _is_of_whom(content, place))
    word, over = piece.tokens[0].lower, before_content(content) if content is not None else []
    lawyer = (
        _is_of_either(word, over, place)
        or _is_newcomer(word, over, place)
        or _speaks_of_another(word, over, place)
    )
    judged = (
        PERSONAL
        if ranked and of_rank
        else frozenset((piece.tokens[0].lower,))
        if _may_be_judged(piece)
        else frozenset()
    )
    judged |= PERSONS if lawyer else _of_whom_before(piece, over, place)
    judged |= PLURAL if over and _is_of_any_share(piece, over) else frozenset()
    return judged | (frozenset(("it",)) if it else frozenset())


def _of_whom_before(piece: Piece, over: Sequence[Token], place: Place) -> frozenset[str]:
    """'Moss said that Kern kept the money, and that his wife hid it': no less likely of whom the first clause tells."""
    if not over or over[-1].end >= piece.tokens[0].start - len(" and that"):
        return frozenset()
    said = [m for m in place.around if over[-1].end <= m.start and m.end <= piece.tokens[0].start]
    told = [mention for mention in said if mention.subject and not mention.owner]
    words = {token.lower for token in piece.tokens} & PERSONS
    either = [word for word in words if any(fits(word, m, place.discourse) and m.person for m in told)]
    return frozenset().union(*(ALIKE[word] for word in either))


def _is_of_either(word: str, clause: Sequence[Token], place: Place) -> bool:
    """'Kern’s lawyer, Karl Moss, said that he', 'her mother told the court that she': the one, or the other."""
    if word not in {"he", "she"}:
        return False
    she = word == "she"
    subject = clause[: finite_at(clause)]
    at = next((i for i, token in enumerate(subject) if token.tag == "'"), 0)
    owner, teller = (subject[:at], subject[at + 1 :]) if at else (subject[:1], subject[1:])
    if not owner or not any(map(is_person_noun, teller)) or sex_in(teller) is (not she):
        return False
    if at:
        known = is_personal(owner) or owner[-1].text in place.discourse.full_names
        named = known or (owner[-1].text not in COUNTRIES and _OF_BODIES.isdisjoint(map(LOWER_OF, teller)))
        return ((named and owner[-1].tag == "P") or is_person_noun(owner[-1])) and sex_in(owner) is not (
            not she
        )
    return owner[0].lower == ("her" if she else "his")


def _is_newcomer(word: str, clause: Sequence[Token], place: Place) -> bool:
    """'She was in prison for years. The prosecutor, Ida Kern, says she is guilty': no less likely of the one before."""
    discourse = place.discourse
    if word not in {"he", "she"} or discourse.begins or not discourse.met:
        return False
    if ALIKE[word].isdisjoint(discourse.met[-1].pronouns):
        return False
    verb = first_finite(clause)
    tellers = [
        m for m in place.around if verb is not None and m.end <= verb.start and fits(word, m, discourse)
    ]
    before = {mention.head for met in discourse.met for mention in met.mentions}
    return bool(tellers) and all(teller.head not in before for teller in tellers)


def _speaks_of_another(word: str, clause: Sequence[Token], place: Place) -> bool:
    """'Police held Kern. A spokesman said he was ill': no less likely Kern, or whoever else was told of."""
    if word not in {"he", "she"}:
        return False
    teller = subject_of(list(clause))
    last = head_of(teller) if teller else None
    if last is None or not is_person_noun(last) or sex_in(teller) is (word == "he"):
        return False
    if not (last.lower in _FOR_OTHERS or (teller[0].lower in _ANY and "P" not in tags(teller))):
        return False
    near = [*place.discourse.recent[-1:], [m for m in place.around if m.end <= teller[0].start]]
    return any(fits(word, m, place.discourse) and not m.oblique for mentions in near for m in mentions)


_ANY: Final = frozenset(("a", "an", "one", "another"))
_FOR_OTHERS: Final = listed("spokesman spokeswoman spokesperson lawyer attorney solicitor aide doctor")
_OF_BODIES: Final = listed(
    "spokesman spokeswoman chief chairman chairwoman president director manager executive founder minister secretary "
    "ambassador mayor governor police owner editor publisher coach head leader"
)


def _is_by_rank(clause: Sequence[Token]) -> bool:
    """'The third, a retired dyer, said that he', 'one of whom swears that he': no name before it is his."""
    first = clause[0].lower if clause else ""
    if first in _ONES and tags(clause[1:2]) in set(",IVBM"):
        return True
    return first == "the" and tags(clause[2:3]) in set(",VZ") and clause[1].lower in _RANKS


def _is_of_whom(content: Piece, place: Place) -> bool:
    """'Two agents, one of whom, reached in Tarn, swears that he': the one, by whatever name he goes."""
    before = [token.lower for token in place.tokens if token.start < content.tokens[0].start]
    return any(
        one in {"one", "another"} and (of, whom) == ("of", "whom")
        for one, of, whom in zip(before, before[1:], before[2:], strict=False)
    )


_ONES: Final = frozenset(("one", "another"))
_RANKS: Final = listed("first second third fourth fifth last latter former other")


def _may_be_told_of(content: Piece, piece: Piece, place: Place) -> bool:
    """'The army says that the plane circled before it fired': no less likely what is told of than who says so."""
    opens = piece.joint is Joint.SUBORDINATE and piece.tokens[0].lower == "it"
    said = range(content.tokens[0].start, piece.tokens[0].start)
    return opens and any(m.start in said and fits("it", m, place.discourse) for m in place.around)


def _may_be_hearer(content: Piece) -> bool:
    """'She told the board that it cost her £40': what was told of, or the board; that it must go, the board."""
    told = any(token.base in HEARERS for token in before_content(content))
    verb = main_verb(content.tokens)
    asked = verb is not None and content.tokens[verb].tag == "M"
    return told and content.tokens[0].lower == "it" and not asked


def _is_recommended(content: Piece) -> bool:
    """'The review said that it should go': what the paper is about, and not the paper."""
    verb = main_verb(content.tokens)
    told = content.tokens[0].lower == "it" and verb is not None and content.tokens[verb].lower in _SHOULD
    return told and not PAPERS.isdisjoint(map(LOWER_OF, before_content(content)))


# 'admitted it, and 14 per cent said that they'
_SHARE: Final = re.compile(
    r"^(?:and |but )?(?:[\d.]+|\w+) (?:percent|per cent|in (?:ten|five|four|three))(?: \w+)?$"
)
_SHOULD: Final = frozenset(("should", "must", "ought"))


def _is_of_any_share(piece: Piece, over: list[Token]) -> bool:
    """'14 per cent said that they': of whom, the text has told; 'a third of the men said that their': as open."""
    if is_told_by_share(piece):
        return piece.tokens[0].lower != "they"
    tellers = (over[:-1], subject_of(over))
    return any(_SHARE.search(" ".join(map(LOWER_OF, teller))) for teller in tellers)


def told_behind_lead(piece: Piece, place: Place) -> Sequence[Mention]:
    """The mentions that the pronouns of a clause may stand for, if it leads another one or is led.

    'When clerks tested it, the model failed': the model, which is told of behind; by the whole it is left open.
    """
    if (share := share_telling(piece, place.text)) is not None:
        return [share]
    governor = piece.matrix
    leads = piece.joint is Joint.SUBORDINATE and bool(governor) and piece.tokens[0].start < governor[0].start
    led = piece.joint is Joint.MAIN and place.tokens[0].tag == "S"
    subject = subject_of(governor if leads else piece.tokens) if leads or led else []
    before = [token for token in place.tokens if subject and token.start < subject[0].start]
    if not any(token.lower == "it" and last.tag in "VEI" for last, token in pairwise(before)):
        return place.before
    meant = [m for m in place.around if m.start == subject[0].start and fits("it", m, place.discourse)]
    earlier = [token.lower for token in before if token.start < piece.tokens[0].start]
    if led or earlier.count(piece.marker) > 1:
        return [*place.before, *meant]  # because the law was vague and because no judge had read it, the case
    return [m._replace(subject=True) for m in meant] or place.before


_LED: Final = 4  # words: 'But two years after he left'


def person_behind_lead(piece: Piece, place: Place) -> Mention | None:
    """Of 'Though he had signed it, Kern denied that' Kern: the person whose name stands behind the leading clause.

    Also who has no name: 'Warned that he could be jailed, the mayor left'.
    """
    subject = _behind_lead(piece, place)
    start = next((token.start for token in subject if token.tag == "P"), -1)
    named = next((m for m in place.around if m.start <= start < m.end and m.person and m.name), None)
    if named is not None or not subject:
        return named
    return next((m for m in place.around if m.start <= subject[-1].start < m.end), None)


def _behind_lead(piece: Piece, place: Place) -> list[Token]:
    """The subject of the main clause behind a clause or participle that leads, and that a piece is part of."""
    if (lead := _IN_WHICH.match(tags(place.tokens))) and piece.tokens[0].start < place.tokens[
        lead.end(1)
    ].start:
        return list(place.tokens[lead.end(1) : lead.end()])
    over = piece
    while over.governor is not None and over.joint in _LEADING:
        over = over.governor
    if over is not piece and over.tokens and piece.tokens[0].start < over.tokens[0].start:
        return subject_of(over.tokens)
    led = over is piece and (
        not {"S", "K"}.isdisjoint(tags(place.tokens[:_LED])) or _PARTICIPLE.match(tags(place.tokens))
    )
    return subject_of(piece.tokens) if led and piece.joint is Joint.MAIN else []


_LEADING: Final = (Joint.SUBORDINATE, Joint.PARTICIPLE, Joint.CONTENT, Joint.RELATIVE)
_IN_WHICH: Final = re.compile(
    "([CA,]*I[^,;:VBM]*R[^,;:]*,)P+(?=[An]*[VBM])"
)  # in a note in which he lied, Kern
_PARTICIPLE: Final = re.compile("[CA,]*[EG][^,;:]*,")


def _may_be_judged(piece: Piece) -> bool:
    """'A court struck down the plan because it broke the law': the plan did, or the court."""
    if piece.joint is not Joint.SUBORDINATE or piece.marker != "because" or piece.governor is None:
        return False
    verbs = [
        token for token in piece.governor.tokens if token.tag in "VEB" and token.start < piece.tokens[0].start
    ]
    done = bool(verbs) and verbs[-1].base in _JUDGING
    passive = len(verbs) > 1 and verbs[-1].tag == "E" and verbs[-2].lower not in HAVE
    return done and not passive and not (len(verbs) > 2 and verbs[-2].lower in BE)


_JUDGING: Final = listed(
    "strike ban fine sue reject condemn annul quash close shut sell sack fire dismiss punish jail arrest blame praise "
    "criticise criticize reverse overturn abandon scrap drop refuse outlaw suspend cancel prohibit denounce attack buy "
    "leave"
)
