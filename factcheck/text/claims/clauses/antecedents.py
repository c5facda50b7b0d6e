"""Which noun a relative clause is about, and whether that can be told: 'a villa in Lunz, which cost 2 million'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.clauses.persons_meant import behind_time, has_kin, is_body, is_worn, person_before
from factcheck.text.claims.clauses.whole_phrases import is_left_out, narrows_no_name
from factcheck.text.claims.grammar.agreement import disagrees, is_plural
from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import is_any_person, is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, SUBJECT_THEN_VERB, last_noun_phrase
from factcheck.text.claims.grammar.tokens import Token, are_names, first_finite, start_of, tags, words_before
from factcheck.text.claims.grammar.words import BE, NOBODY, listed

_PRONOUNS: Final = listed("who whom which that whose")
_NEAR: Final = listed("to by from with through against under into via than like")  # behind them it is nearer
_PLACES: Final = listed("in at from near")
# what these limit is limited by the clause too: 'every firm which paid'
_LIMITED: Final = listed("no any anyone every each either neither all most many few some several enough")
# of 'the city of Lund' the two nouns are one thing; of 'dozens of mills' the second is meant
_SAME: Final = listed(
    "city town village state island islands duchy county province kingdom republic port region district county "
    "month year day bay lake river firm company hundreds thousands dozens millions number group series lot majority "
    "minority half third quarter part pair piece kind sort type rest tons tonnes percent share"
)


def settled(
    before: list[Token], about: list[Token], clause: list[Token], marker: str
) -> tuple[list[Token], bool]:
    """What a clause behind `before` is about, and whether it is doubtful; `about` is the noun phrase beside it."""
    if not about or marker not in _PRONOUNS:
        return about, False
    if _is_one_of_two(before, about, clause) or _extract_from(before, about) or is_left_out(before, about):
        return about, True
    if marker in {"who", "whom"} or has_kin(clause):
        return _settled_person(before, about, marker)
    if marker != "whose" and _is_maker(before, about):
        return about, True
    outer, inner, joint = _two(before, about)
    if not outer or not inner or all(is_month(token) or is_year(token) for token in inner):
        return about, False
    if marker == "which" and is_person_noun(head_of(outer)):
        return inner, False  # the head of the bank, which failed
    if narrows_no_name(marker, outer, inner, joint, clause):
        return before[start_of(outer, before) :], False
    verb = first_finite(clause)
    if verb is not None and verb.tag != "M" and STARTS_FINITE.match(tags(clause)):
        fits = [not disagrees(verb, is_plural([head_of(phrase)])) for phrase in (outer, inner)]
        if fits[0] is not fits[1]:
            return (inner if fits[1] else about), False
    sure = outer[-1].tag == "P" or outer[-1].tag == "#" or head_of(outer).lower in _SAME
    named = joint == "with" and marker == "which" and all(token.tag == "P" for token in inner)
    return about, named or (not (sure and joint == "of") and joint not in _NEAR)


def the_one(before: list[Token], about: list[Token]) -> list[Token]:
    """'the one at Lund, which is older': the one, and not Lund."""
    at = start_of(about, before)
    one = at > 2 and before[at - 1].lower in _PLACES and before[at - 2].lower in {"one", "ones"}
    return before[at - 3 :] if one and before[at - 3].lower == "the" else about


def _extract_from(before: list[Token], about: list[Token]) -> bool:
    """'the extract from the log which he kept': the one or the other."""
    at = start_of(about, before)
    return (
        at > 2 and about[0].tag == "D" and before[at - 1].lower == "from" and before[at - 2].lower in _PARTS
    )


_PARTS: Final = listed(
    "extract extracts excerpt page pages passage leaf leaves chapter copy copies letter letters"
)


def _settled_person(before: list[Token], about: list[Token], marker: str) -> tuple[list[Token], bool]:
    """Which person 'who' or 'whose brother' is about, and whether that is doubtful."""
    outer, inner, joint = _two(before, about := behind_time(before, about))
    if person := person_before(before, about):
        outer, inner = person, []
    elif joint == "of" and is_any_person(head_of(inner)) and not may_name_person(head_of(outer)):
        return inner, False  # the letters of a man who, the savings of people who
    elif not outer or not inner or joint == "of" or not _is_outer(outer, inner, joint):
        both = [bool(phrase) and may_name_person(head_of(phrase)) for phrase in (outer, inner)]
        owned = marker == "whose" and joint == "of" and not is_body(inner)
        return about, is_worn(before, about) or (all(both) and (owned or joint != "of"))
    if marker == "whose":
        return outer, False
    return before[start_of(outer, before) :], False  # with its place


def _is_maker(before: Sequence[Token], about: Sequence[Token]) -> bool:
    """'The novel was The Mill, by Ann Pike, which had won a prize': no person, and perhaps not what she wrote."""
    start = start_of(about, before)
    by = start > 1 and before[start - 1].lower == "by" and before[start - 2].tag == ","
    return by and are_names(about) and len(about) > 1 and not is_body(about)


def in_place(before: list[Token], about: list[Token]) -> tuple[list[Token], bool]:
    """What a participle behind `about` is of: 'a hotel in Lisbon owned by'; and whether it may be of either noun."""
    outer, inner, joint = _two(before, about)
    if not outer or joint in _NEAR or joint == "of":
        return about, False
    if joint in _PLACES | {"with"} and all(token.tag == "P" for token in inner):
        return before[start_of(outer, before) :], False
    return about, not all(is_month(token) or is_year(token) for token in inner)


def noun_before_date(tokens: list[Token]) -> list[Token]:
    """The last noun phrase that is no date: none in 'opened in March 2021'."""
    phrase = last_noun_phrase(tokens)
    dated = any(is_month(token) for token in phrase)
    if not dated or not all(token.tag == "#" or is_month(token) for token in phrase):
        return phrase
    return last_noun_phrase(words_before(phrase[0].start, tokens))


def agreeing_phrase(before: list[Token], clause: list[Token]) -> list[Token]:
    """The noun phrase before a relative clause that its verb agrees with: 'the tax break for lots, which costs'."""
    phrase = noun_before_date(before)
    verb = first_finite(clause)
    if not phrase and before and before[-1].tag == "O":
        return before[-1:]
    if not phrase or verb is None or verb.tag == "M":
        return phrase
    if disagrees(verb, is_plural(phrase)):
        start = start_of(phrase, before)
        if start > 1 and before[start - 1].lower == "and":
            return [*last_noun_phrase(before[: start - 1]), before[start - 1], *phrase]
        placed = start > 1 and before[start - 1].tag in "IK"
        earlier = last_noun_phrase(before[: start - 1]) if placed else []
        if earlier and not disagrees(verb, is_plural(earlier)):
            return [*earlier, before[start - 1], *phrase]
    return phrase


def _is_outer(outer: list[Token], inner: list[Token], joint: str) -> bool:
    """Whether 'who' is the first of two nouns: a person beside what is none, or somebody in a place."""
    placed = joint in _PLACES and all(token.tag == "P" for token in inner)
    return placed or (is_person_noun(head_of(outer)) and not may_name_person(head_of(inner)))


def _is_one_of_two(before: list[Token], about: list[Token], clause: list[Token]) -> bool:
    """'the mayor and the editor, who took bribes': the one or both; 'Reiss, not Bauer, who': the other."""
    start = start_of(about, before)
    nearest = before[start - 1] if start else None
    summed = nearest is not None and nearest.lower == "between" and about[0].tag == "#"  # 3 and 4 million
    if nearest is None or summed or nearest.tag == "n" or _is_contrast(before, start):
        return nearest is not None
    verb = first_finite(clause)
    sure = verb is not None and STARTS_FINITE.match(tags(clause)) and disagrees(verb, plural=True)
    return nearest.lower == "and" and start > 1 and before[start - 2].tag in "NP" and not sure


def _is_contrast(before: Sequence[Token], start: int) -> bool:
    """'It was Reiss, rather than Bauer, who': 'who' is the one of whom it is said, and not the other."""
    near = [token.lower for token in before[max(0, start - 2) : start]]
    cleft = [token.lower for token in before[:2]] in (["it", "was"], ["it", "is"])
    return cleft and near in (["rather", "than"], ["instead", "of"], ["more", "than"])


def _two(before: list[Token], about: list[Token]) -> tuple[list[Token], list[Token], str]:
    """The two nouns a clause could be about, and the preposition between them; empty where there is only one."""
    start = start_of(about, before)
    if start > 2 and tags(before[start - 3 : start]) in {"NEI", "PEI"} and before[start - 1].lower in _PLACES:
        return last_noun_phrase(before[: start - 2]), about, "at"  # a study done at the lab
    prepositions = [at for at, token in enumerate(about) if token.tag in "IKT" and at]
    if prepositions:
        of = prepositions[0]
        return (about[:of], about[of + 1 :], "of") if about[of].lower == "of" else ([], [], "")
    summed = about[0].tag in "DP" and before[start - 1].lower in {"in", "at"}  # 2 million in the bank
    if start < 2 or before[start - 1].tag not in "IKT" or before[start - 2].tag not in "NP)" + "#" * summed:
        return [], [], ""
    outer = last_noun_phrase(before[: start - 1])
    return outer, about, before[start - 1].lower


def is_limited(about: Sequence[Token]) -> bool:
    """'every firm which paid', 'no one who knew': the clause says which of them, and tells nothing of all."""
    return bool(about) and about[0].lower in _LIMITED | NOBODY


def is_vague(about: Sequence[Token]) -> bool:
    """'a firm', and not 'a firm in Lund': of which one a clause tells is known with it alone."""
    return bool(about) and about[0].lower in {"a", "an"} and not {"P", "#"} & set(tags(about))


def is_share(before: Sequence[Token]) -> bool:
    """'The share of Danes who agreed had fallen': nothing is told of all Danes, nor of the share."""
    words = [token.lower for token in before[-5:]]
    return "of" in words[1:] and words[words.index("of", 1) - 1] in _SHARES


_SHARES: Final = listed("share proportion percentage fraction number percent cent")


def is_denied_cleft(before: Sequence[Token]) -> bool:
    """'It was not Olsen who': what follows is said of somebody else; 'It may have been Olsen who': nobody says so."""
    words = [token.lower for token in before]
    if words[:1] == ["it"] and _MAY_BE.fullmatch(tags(before)) and not _UNSURE.isdisjoint(words[1:4]):
        return True
    denied = words[1:2] in (["isn’t"], ["wasn’t"]) or (words[1:2] and words[1] in BE and "not" in words[2:4])
    return words[:1] == ["it"] and bool(denied) and "but" not in words


_MAY_BE: Final = re.compile("O[BM][AnEbB]*(?:D?[A#NP]+(?:ID?[A#NP]+)?|O)")
_UNSURE: Final = listed("may might could would must perhaps probably possibly maybe supposedly allegedly")


def is_bare_name(tokens: list[Token], at: int) -> bool:
    """'had hidden from Lund that the land was his': no clause with its own subject narrows a bare name."""
    if (
        tokens[at].tag != "H"
        or tokens[at - 1].tag != "P"
        or not SUBJECT_THEN_VERB.match(tags(tokens[at + 1 :]))
    ):
        return False
    named = last_noun_phrase(tokens[:at])
    before = at - len(named) - 1
    return before >= 0 and tokens[before].tag in "IVT" and all(token.tag == "P" for token in named)


def is_bare_pair(before: Sequence[Token], about: Sequence[Token]) -> bool:
    """'a device, honest and cheap, which checks': two words of what it is like, and no two things."""
    start = start_of(about, before)
    bare = tags(about) == "NCN" and start > 0 and before[start - 1].tag == ","
    return bare and not is_plural([about[0]]) and not is_plural([about[2]])


def rate_of(before: list[Token], about: list[Token]) -> list[Token]:
    """Of '5,600 dollars a man, which' and 'forty pence a mile' the whole: what was paid, not who for."""
    start = start_of(about, before)
    figure = _FIGURE.search(tags(before[:start]))
    if figure is None or tags(about) != "DN" or about[0].lower not in {"a", "an"}:
        return about
    if before[start - 1].tag == "#" and before[start - 1].text[0] not in currency.SIGNS:
        return about  # in 1986 a colleague, whom
    return [*before[figure.start() : start], *about]


_FIGURE = re.compile("D?#{1,3}[NP]{0,2}$")  # with its unit, or a sum with its sign


def not_a_person(tokens: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a letter to the king in which' the letter; empty where nothing else stands before the person."""
    if not about or not is_person_noun(head_of(about)):
        return about
    start = start_of(about, tokens)
    behind = start > 1 and tokens[start - 1].tag in "IT"
    return last_noun_phrase(tokens[: start - 1]) if behind else []


def what_was_made(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a firm founded by two traders, to which' the firm: no person is 'which'."""
    start = start_of(about, before)
    if _DONE_BY.search(tags(before[:start])) is None or before[start - 1].lower not in {"by", "after"}:
        return about
    head = head_of(about)
    person = is_personal(about) or (head.tag == "N" and may_name_person(head))
    by = next(at for at in range(start - 1, -1, -1) if before[at].tag in "EV")
    made = last_noun_phrase(before[:by]) if person else []
    return before[before.index(made[0]) :] if made else about


_DONE_BY: Final = re.compile("(?:[NP]E|[BV][^VB]*N[EV])(?:I[P#]|A)?[IK]$")


def with_hedge(before: list[Token], about: list[Token]) -> list[Token]:
    """'at least three errors, one of which': of at least three."""
    start = start_of(about, before)
    first = start
    while about and about[0].tag == "#" and first > 0 and before[first - 1].lower in _HEDGING:
        first -= 1
    return [*before[first:start], *about]


_HEDGING = listed("at least most about some more less fewer than nearly almost around over under roughly")
