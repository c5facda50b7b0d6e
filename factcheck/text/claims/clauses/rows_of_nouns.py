"""Nouns in a row as the subject of a clause, torn apart by their commas: where the row ends, and its verb stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk, own_subject
from factcheck.text.claims.clauses.waiting import is_past_form
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import FINITE, STARTS_FINITE, is_finite, last_noun_phrase
from factcheck.text.claims.grammar.tokens import Token, finite_at, place_of, tags
from factcheck.text.claims.grammar.verbs import may_be_participle
from factcheck.text.claims.grammar.words import SUBJECT_PRONOUNS, UP_TO_OR_SINCE

_LAST: Final = re.compile("(?:D?[#A]?[NP]{1,4})?(?P<joint>C)D?[#A]?[NP]{1,4}[An]*[VBM]")


def ends_row(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'that men from Lund, Porto, | Leeds and Oslo had died': the last of a row, with the verb of all that it is in."""
    found = _LAST.match(tags(chunk))
    phrase = own_subject(tokens)[-1:]
    if found is None or not phrase or chunk[found.end("joint") - 1].lower not in {"and", "or"}:
        return False
    if chunk[0].tag == "C":
        return _TOLD.search(tags(tokens)) is not None
    first = chunk[1] if chunk[0].tag == "D" else chunk[0]
    return (phrase[0].tag == "P") is (first.tag == "P")


_TOLD: Final = re.compile("HD[#A]?[NP]{1,4}$")


def joins_subject(chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'that Moss, who ran it, | and Pike, who owned it, fled': a further noun before the verb of both."""
    noun = chunk[0].lower == "and" and len(chunk) > 1 and _NOUN.fullmatch(tags(chunk)) is not None
    return noun and any(STARTS_FINITE.match(tags(behind)) for behind in later)


_NOUN: Final = re.compile("CD?[#A]?[NP]{1,4}(?:ID?[NP]{1,3})?")


def only_says_when(chunk: Chunk) -> bool:
    """'the bank or the union in the year before they fell': nouns, and a clause that says when, but no verb."""
    verb = finite_at(chunk)
    return (
        verb > 2
        and chunk[verb - 1].lower in SUBJECT_PRONOUNS
        and chunk[verb - 2].lower in UP_TO_OR_SINCE
        and not is_finite(chunk[verb + 2 :])
    )


def are_deeds(later_chunks: Sequence[Chunk], first: Chunk) -> bool:
    """'Kern, a clerk who had been fired, read of it, closed the port, and set ...': a row of deeds behind the noun."""
    row = [chunk[1:] if chunk[0].lower == "and" else chunk for chunk in later_chunks]
    row = row[place_of(first, later_chunks) :]
    joined = any(chunk[0].lower == "and" and len(chunk) > 1 for chunk in later_chunks)
    acting = [
        chunk for chunk in row if chunk and chunk[0].tag in "VE" and is_past_form(chunk[0]) and chunk[0].base
    ]
    return joined and len(row) > 2 and len(acting) == len(row)


def is_of_names(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'migrants from India, Pakistan, Nepal and Sri Lanka': names in a row, of which none says who another is."""
    later = [tags(chunk) for chunk in chunks[at + 1 :]]
    ends = next((i for i, string in enumerate(later) if not _NAME.fullmatch(string)), len(later))
    bare = before[-1].tag == "P" and _NAME.fullmatch(tags(chunks[at])) is not None
    return bare and ends < len(later) and _LAST_NAMES.match(later[ends]) is not None


_NAME: Final = re.compile("P{1,4}")
_LAST_NAMES: Final = re.compile("P{1,4}CP{1,4}(?!,)")


def are_counted(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'two years after twenty men and six boys were killed': both counts are of the clause behind 'after'."""
    if _ONE_PLACE.match(tags(rest)) and rest[1].lower == "are" and tags(before[-2:]) == "IP":
        return True  # protects in Lund and Tarn are
    if _IN_ROW.match(tags(rest)) and tags(before[-2:]) == "IN" and before[-2].lower == "of":
        return may_be_participle(rest[1].lower)  # a row of letters and digits stencilled on it
    return tags(rest[:1]) == "#" and _COUNT_BEHIND.search(tags(before)) is not None


_ONE_PLACE: Final = re.compile("PB")
_IN_ROW: Final = re.compile("NV[IK]")
_COUNT_BEHIND: Final = re.compile("[KS]#{1,3}N{1,2}$")


def are_only_narrowed(words: Sequence[Token]) -> bool:
    """'drives out weavers, | smiths and farm hands in the valley who do work that others shun': no verb of theirs.

    Nor has 'the highest | since records began' one.
    """
    string = tags(words)
    if _RANKED.match(string) and any(token.lower == "since" for token in words[1:4]):
        return True
    finite = len(FINITE.findall(string)) if _NOUNS_WHO.match(string) else 0
    return 0 < finite <= len(_TAKING.findall(string))


_NOUNS_WHO: Final = re.compile("(?:N{1,3}C)?N{1,3}(?:I[^,VBMRHS]*)?A?R")
_TAKING: Final = re.compile("[RHSW]")
_RANKED: Final = re.compile("DA?N{1,2}[KS]N{1,2}V$")


def is_of_things(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'the oil, the currants, the tobacco and the trucks of the farms': short nouns in a row, and the last two."""
    last = tags(chunks[at + 1]) if at + 1 < len(chunks) else ""
    short = _ONE_THING.fullmatch(tags(last_noun_phrase(list(before)))) and _ONE_THING.fullmatch(
        tags(chunks[at])
    )
    return are_measures(before, chunks[at]) or (bool(short) and _LAST_TWO.match(last) is not None)


def are_measures(before: Sequence[Token], chunk: Chunk) -> bool:
    """'His pills, two kinds, five boxes a month, cost £40': how many of one thing, and no name of the kinds."""
    both = _MEASURE.fullmatch(tags(own_subject(before))) and _MEASURE.fullmatch(tags(chunk))
    return bool(both) and "," in tags(before)


_MEASURE: Final = re.compile("#A?N{1,2}(?:DN)?")


_ONE_THING: Final = re.compile("DN{1,2}")
_LAST_TWO: Final = re.compile("DN{1,2}CDN")


def is_alike(before: Sequence[Token], chunk: Chunk) -> bool:
    """'Greeks from Smyrna, Serbs from Bosnia': two of a kind in a row, and no name for the first.

    The same with 'the sale of beer in Lund, tree felling in Tarn and rents in Oslo': nouns that nothing points to.
    """
    joint = next((token.lower for token in reversed(before) if token.tag in "IK"), "")
    own = next((at for at, token in enumerate(chunk) if token.tag in "IK"), 0)
    named = own > 0 and all(token.tag == "P" for token in chunk[:own]) and chunk[own - 1].lower.endswith("s")
    bare = _IN_PLACES.match(tags(chunk)) is not None and before[-1].tag == "P"
    bare = bare and not may_name_person(chunk[own - 1]) and _IN_PLACE.search(tags(before)) is not None
    return bool(joint) and (named or bare) and chunk[own].lower == joint


_IN_PLACE: Final = re.compile("[NV]IP{1,3}$")
_IN_PLACES: Final = re.compile("[AEG]?[NG]{1,3}IP{1,3}(?:C[AEG]?[NG]{1,3}IP|$)")
