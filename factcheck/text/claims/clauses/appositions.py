"""Noun phrases beside a noun: which chunk says what the noun before it is, and which goes on with a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import FURTHER_CLAUSE, Chunk, is_reduced, is_subject, own_subject
from factcheck.text.claims.clauses.inner_appositions import describes_either
from factcheck.text.claims.clauses.named_beside import is_one_at
from factcheck.text.claims.clauses.rows_of_nouns import are_deeds, is_alike, is_of_names, is_of_things
from factcheck.text.claims.clauses.whole_phrases import last_member
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    NOUN_PHRASE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    TIMES,
    Joint,
    Piece,
    is_finite,
    last_noun_phrase,
    without_lead,
)
from factcheck.text.claims.grammar.regions import PLACING, begins_with_land, is_campus, is_house, is_street
from factcheck.text.claims.grammar.sexes import sex_in
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, are_names, start_of, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import REFLEXIVE, listed

_RANKS: Final = listed("first second third fourth fifth sixth seventh eighth ninth tenth last only")
_LANDS: Final = listed("country nation city town village island river state law treaty war")


def is_apposition(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """Whether chunk `at` is a noun phrase beside the noun that ends `before`, and no member of a list."""
    string = tags(chunks[at])
    before = list(
        before[: len(tags(before).rstrip(HIDDEN))]
    )  # the Federal University, Ogbaku, the oldest of all
    if string[:2] == "AD" or (string[:2] == "OD" and chunks[at][0].lower in REFLEXIVE):
        string = string[1:]  # now a professor; himself a prosecutor
    if _speaks(before, chunks, at) or (string[:2] == '"Q' and chunks[at][1].text[:1].islower()):
        return False  # “He asked,” she told the Courier, “and I said yes”
    if string[0] == "A" or (len(string) < 4 and chunks[at][-1].lower == "times"):
        return False  # four times
    beside = before[-1].tag if before else ""
    if beside == "O" and len(before) > 1 and before[-2].tag == "I":
        beside = "N"  # the valley between them
    stands_for = chunks[at][0].lower in {"that", "those"} and chunks[at][1:2] and chunks[at][1].lower == "of"
    ranked = string[:2] == "DA" and chunks[at][1].lower in {"only", "most", "least"}
    adjunct = string[:2] in {"DI", "DA", "#T"} and not ranked and string[:3] != "DIO" and not stands_for
    if not before or beside not in "NP#)'\"Q" or adjunct or _AWAITS_OBJECT.search(tags(before)):
        return False
    if string[0] == "C" or not (NOUN_PHRASE.match(string) or is_reduced(string) or _is_placed(chunks[at])):
        return False
    set_in = _is_place_in_place(before, chunks[at])
    between = _BETWEEN.search(tags(before)) if string[0] == "#" else None
    set_in = set_in or (between is not None and before[between.start()].lower == "between")
    if set_in or _is_owned(before, chunks[at]) or is_alike(before, chunks[at]):
        return False
    if string[0] in "NG" and before[-1].tag not in "P)":
        return False
    if tags(before[-2:]) == "DN" and string[0] not in "DP":
        return False  # two adjectives: 'an inadequate, half-hearted apology'
    of_them = [token.lower for token in chunks[at][1:3]] == ["of", "them"]  # most of them women and all poor
    listed_there = (_ends_list(string, before) and not of_them) or _is_alternative(before, chunks[at])
    listed_there = listed_there or _is_of_row(last_noun_phrase(list(before)), chunks, at)
    listed_there = listed_there or is_of_names(before, chunks, at) or is_of_things(before, chunks, at)
    return not listed_there and not _begins_list(before, chunks[at + 1 :])


_BETWEEN: Final = re.compile("IP{1,3}CP{1,3}$")  # between Tarn and Lund, 40 minutes from a bed


# 'had a letter and, in 1960, from a clerk in Lund,': what else it was is still to come
_AWAITS_OBJECT: Final = re.compile("C,I[^,VBMRSH]*,I[^,VBMRSH]*$")


def _is_placed(chunk: Chunk) -> bool:
    """'the ward of the hospital where I have worked': a noun, and what was done there."""
    where = next((at for at, token in enumerate(chunk) if token.tag == "S"), 0)
    near = tags(chunk[:where])
    return (
        bool(near)
        and chunk[where].lower == "where"
        and near[0] in "DP"
        and _PLAIN.fullmatch(near) is not None
    )


_PLAIN: Final = re.compile("[^VBMRHSC]*[NP]")


def _speaks(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'“We have none,” the mayor, Ida Falk, explained': beside what is said stands who says it.

    The same with 'Ida Falk, the mayor, explained' and 'Ida Falk, who was then mayor, explained', and where the
    sentence begins before the quotation: 'The board “has none,” Ida Falk, the mayor, said'.
    """
    said = '"' in tags(before[:-2]) and [token.text for token in before[-2:]] in ([",", "”"], [",", '"'])
    if said and is_reduced(tags(chunks[at])):
        return True  # “Go,” the late Lund ambassador said
    if not said or at + 2 >= len(chunks) or not _NAMES_SPEAKER.match(tags(chunks[at])):
        return False
    if not (chunks[at + 1][0].tag in "DPN" or chunks[at + 1][0].lower == "who"):
        return False
    verb = chunks[at + 2][0]
    if verb.tag in "EV" and verb.base in REPORTING:
        verb.tag = "V"
        return True
    return False


_NAMES_SPEAKER: Final = re.compile("D?[ANP'#]*[NP]$")


def goes_on_inside(side: Piece, chunk: Chunk) -> bool:
    """'a mission whose very name, MINURSO, holds'; 'the veteran, lawyer and historian': a name or row inside it.

    'Ada Kern, a clerk at the Mill of Tarn, Lund': where that lies, as she has a name.
    """
    string = tags(chunk)
    if describes_either(side, chunk):
        return True
    if side.joint is Joint.APPOSITION and side.subject and side.subject[-1].tag == "P":
        placed = side.tokens[0].tag in "DAN" and _PLACED.search(tags(side.tokens)) is not None
        if placed and string in {"P", "PP"}:
            return True
    if side.joint is Joint.APPOSITION and is_plural(side.subject):
        return bool(_NAME_OF_ROW.fullmatch(tags(side.tokens)) and _NAMES.fullmatch(string))  # Alpha, Beta
    if side.joint is Joint.APPOSITION:
        return (
            string in {"NCN", "NCNN", "NCAN"} and side.tokens[0].tag == "D" and "I" not in tags(side.tokens)
        )
    last = tags(side.tokens).rfind("R")
    return (
        bool(re.fullmatch("P{1,4}", string)) and last > 0 and bool(_OWNED.fullmatch(tags(side.tokens), last))
    )


_PLACED: Final = re.compile("N.*IP{1,3}(?:,P{1,3})?$")
_NAMES: Final = re.compile("C?P{1,4}(?:CP{1,4})?")
_NAME_OF_ROW: Final = re.compile("P{1,4}(?:,P{1,4})*")
_OWNED: Final = re.compile("RA{0,2}N{1,2}")


def is_inside_lead(lead: Piece, chunks: Sequence[Chunk], at: int) -> bool:
    """'After it had let Brahim Ghali, the ailing leader, into a hospital, the guards left': all of it before 'the'."""
    if lead.joint is not Joint.SUBORDINATE:
        return False
    if chunks[at][0].tag in "IT":
        told = lead.tokens[-1] is chunks[at - 1][-1] and "," in tags(lead.tokens)
        return told and bool(SUBJECT_THEN_VERB.match(tags(chunks[at + 1])))
    behind = tags(chunks[at + 1])[0] in "IT" and at + 2 < len(chunks)
    named = lead.tokens[-1].tag == "P" and chunks[at][0].tag == "D" and is_finite(lead.tokens)
    follows = behind and SUBJECT_THEN_VERB.match(tags(chunks[at + 2]))
    return named and bool(follows) and is_apposition(lead.tokens, chunks, at)


def is_beside_adjunct(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'At the trial of Desmond Hall, the treasurer of the club, a typist spoke': the chunk says who Hall is."""
    if before[0].tag != "I" or before[-1].tag != "P" or at + 1 >= len(chunks):
        return False
    follows = SUBJECT_THEN_VERB.match(tags(chunks[at + 1])) and chunks[at + 1][0].tag in "DOP#"
    # in Tarn, a town of weavers, the committee, elected in May, met
    some = chunks[at][0].lower in {"a", "an"} and not may_name_person(head_of(chunks[at]))
    waits = some and chunks[at + 1][0].lower == "the" and is_subject(chunks[at + 1])
    follows = follows or (waits and any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 2 :]))
    return bool(follows) and chunks[at][0].tag == "D" and is_apposition(before, chunks[: at + 1], at)


def _is_of_row(phrase: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'the motions of stars, the scattering of light, the stability of fluids': three things in a row."""
    last = at > 1 and bool(phrase) and phrase[-1] is chunks[at - 1][-1]
    near = chunks[at - 1 : at + 1] if last else [phrase, *chunks[at : at + 2]] if at + 1 < len(chunks) else []
    return len(near) > 1 and all(_OF_THING.match(tags(words)) for words in near)


_OF_THING: Final = re.compile("D[NG]{1,2}IN")


def _is_alternative(before: Sequence[Token], chunk: Chunk) -> bool:
    """'a job, a bed in a shelter or custody of a child': one of several things, and no name for the one before."""
    some = [token.lower in {"a", "an"} for token in (*before[-2:-1], chunk[0])]
    return len(some) == 2 and all(some) and any(token.lower in {"or", "and"} for token in chunk)


def _is_place_in_place(before: Sequence[Token], chunk: Chunk) -> bool:
    """'in Dayton, Ohio', 'of Dayton, Ohio with good news': the second name says where the first one lies."""
    if before[-1].text[:1].isupper() and begins_with_land(chunk):
        return True
    string = tags(chunk)
    if not re.fullmatch("P{1,3}", string):
        return False
    if string == "P" and (is_house(before) or is_street(before) or is_campus(before)):
        return True
    at = len(before) - 1
    while at > 0 and before[at].tag == "P":
        at -= 1
    return before[at].lower in PLACING and before[-1].tag == "P"


def _is_owned(before: Sequence[Token], chunk: Chunk) -> bool:
    """'the fish’s diet, its spawning' goes on with a list; 'Ann Hall, his wife' stands beside a person's name."""
    timed = any(token.lower in TIMES for token in chunk[1:4])
    if len(chunk) > 1 and chunk[1].lower in _RANKS and not timed:
        return False  # its fourth inquiry since; not 'its last full year'
    named = before[-1].tag == "P" and _is_known_man(tags(chunk))
    return (chunk[0].lower in {"its", "their"} and not named) or (
        chunk[0].lower in {"his", "her", "my", "our"} and before[-1].tag != "P"
    )


def _is_known_man(string: str) -> bool:
    """'Jim Pike, its president and a man I have known for years, said': both nouns tell who he is."""
    return is_reduced(string) and re.match("D[NP#]+C", string) is not None


def _ends_list(string: str, before: Sequence[Token]) -> bool:
    """'Israel, the Emirates and Bahrain', but 'two directors, Ann Speirs and Hamish Doig'."""
    if _is_known_man(string) and not is_finite(before):
        return False
    if not re.search("C(?:Z*[DP#,]|$)", FURTHER_CLAUSE.split(string, maxsplit=1)[0]):
        return False
    phrase = last_noun_phrase(list(before)) or list(before[-1:])
    return "P" not in string[string.rfind("C") :] or not (is_plural(phrase) or before[0].tag == "#")


def _begins_list(before: Sequence[Token], later_chunks: Sequence[Chunk]) -> bool:
    """Whether a later chunk closes a list that this one is a member of."""
    before_verb = not is_finite(before)
    for later in later_chunks:
        words = tags(later)
        if _TWO_MORE.match(words):
            return True  # a house in Lund, a shop, two goats and a pew
        if words[0] == "E" and are_deeds(later_chunks, later):
            return False
        if words[0] == "C":
            clause = SUBJECT_THEN_VERB.match(words[1:]) or STARTS_FINITE.match(words[1:])
            return before_verb or not clause
        if FINITE.search(words):
            return False
    return False


_TWO_MORE: Final = re.compile("#[AN]{1,2}CD")


def cannot_be(piece: Piece, about: Sequence[Token], words: Sequence[Token]) -> bool:
    """'We got there under Leo Moss, the smallest country': no person is a country.

    Nor is the end of a way the way: 'from Lund to the coast, a wall of sand'.
    """
    if [token.lower for token in words[1:3]] == ["of", "them"] and not is_plural(list(about)):
        return True  # the cheques to Moss, nine of them
    governor = piece.matrix
    at = start_of(about, governor)
    before = governor[at - 1].lower if at else ""
    if before == "to" and words[0].lower in {"a", "an"} and "from" in map(LOWER_OF, governor[:at]):
        return True
    if is_one_at(governor[:at], about, words):
        return True  # a cashier at the Lund branch, Denise
    person = before == "under" or sex_in(about) is not None
    return about[-1].tag == "P" and person and not _LANDS.isdisjoint(map(LOWER_OF, words[:4]))


_WHOSE: Final = re.compile("(?<=[NP]R)A?N{1,2}$")


def subject_before(main: Piece, chunk: Chunk) -> list[Token]:
    """The subject that waits before a chunk for its verb; empty when none does."""
    if _WHOSE.search(tags(main.tokens)) and "," in tags(main.tokens):
        return last_noun_phrase(main.tokens)  # came, in May, from a farm whose owner
    subject = without_lead(own_subject(main.tokens)) if is_subject(main.tokens) else []
    that = tags(subject).rfind("H")
    told = 0 < that < len(subject) - 1 and not is_finite(subject[that:])  # told Kern that the pool
    if is_finite(subject) and (told or any(t.tag in "SK" or t.lower == "such" for t in subject)):
        return last_noun_phrase(
            subject
        )  # the fire started when the watchman; such a profit that its auditors
    done = tags(subject).find("E", 2)
    if (
        done > 0
        and are_names(chunk)
        and is_person_noun(subject[-1])
        and not may_name_person(subject[done - 1])
    ):
        return last_noun_phrase(subject)  # a firm registered to his wife, Ann Moss
    if '"' in tags(subject[1:-1]):
        return last_noun_phrase(subject)  # “It paid,” its founder
    if subject and chunk[0].tag in "DP" and not is_plural([head_of(chunk)]):
        return last_member(subject, chunk)  # his brother and his partner, the former minister
    return subject
