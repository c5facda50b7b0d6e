"""What stands in brackets or between dashes: told by itself, beside a noun, with the words around it, or not at all."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.clauses.additions import adds_share
from factcheck.text.claims.clauses.chunking import is_reduced, opens_participle
from factcheck.text.claims.clauses.chunks import by_chunks
from factcheck.text.claims.clauses.cuts import cut
from factcheck.text.claims.clauses.hearsay import is_hearsay, is_own_doubt
from factcheck.text.claims.clauses.parts_meant import all_told_of
from factcheck.text.claims.clauses.rows_beside import is_row, is_something, measures_noun
from factcheck.text.claims.clauses.stretches import stretches
from factcheck.text.claims.clauses.whole_phrases import joined
from factcheck.text.claims.clauses.years_beside import says_years, whose_years
from factcheck.text.claims.grammar.examples import names_example
from factcheck.text.claims.grammar.pieces import ADDED, FINITE, Joint, Piece, is_finite, last_noun_phrase
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.risk import alleges
from factcheck.text.claims.signs.wrongs import wrongs

_FEWEST: Final = 3  # words of content that an insertion must have to be told by itself


def states_worth(inner: list[Token]) -> bool:
    """'(nearly $20m at the time)', '(12%)': a figure more for the one before it, and told with it."""
    figure = any(token.text[0] in currency.SIGNS or token.text.endswith("%") for token in inner)
    return (
        figure
        and inner[0].tag == "("
        and len([token for token in inner if token.tag in "NP#EGVBM"]) < _FEWEST
    )


def stays_in(inner: list[Token], behind: list[Token]) -> bool:
    """'(I gather)', '— or in —', '(and even encourages) such sales': what is no statement without the words around."""
    string, either = tags(inner), bool(inner) and inner[0].lower == "or"
    shared = _AND_DEED.fullmatch(string) is not None and tags(behind[:1]) in set("DNP#G")
    further = _AND_NOUN.fullmatch(string) is not None  # a hotel – and a school, by the way
    other = either and len(inner) <= _FEWEST and not is_finite(inner)
    deed = either and _OR_DEED.match(string) is not None  # “tunes to”—or punches in—18 channels
    limits = tags(inner) in {"A", "AA"} and inner[-1].lower in _LIMITS  # there are (typically) two owners
    # firms (like Lund Oil) that stole it; at the end of a sentence they are told apart
    goes_on = tags(behind[:1]) not in {*"RH.?!", ""}
    example = goes_on and names_example(inner) and not is_finite(inner)
    told = is_hearsay(inner) or is_own_doubt(inner) or example
    return shared or further or other or deed or limits or told


_LIMITS: Final = listed(
    "allegedly reportedly supposedly apparently probably possibly perhaps presumably seemingly purportedly likely "
    "ostensibly certainly typically usually often mostly generally mainly largely partly sometimes normally nominally "
    "theoretically occasionally rarely almost nearly"
)


_AND_NOUN: Final = re.compile("CD[A#]?N{1,3}(?:,[IDAN]{1,3})?")
_OR_DEED: Final = re.compile("C[An]{0,3}[VBM][^VBMRHSC,]*$")
_AND_DEED: Final = re.compile("CA{0,3}(?:[VE]|[BM][An]*[bE])")  # the men it names – yet does not fine –


def from_bracket(inner: list[Token], before: list[Token], around: list[Piece]) -> list[Piece]:
    """The assertions of an insertion: its clauses, or the noun phrase or the years it puts beside the one before."""
    if not says_years(inner):
        return _assertions(inner, before, around)
    about = whose_years(inner, before)  # whoever says the clause, the years are the author's
    return [Piece(inner, Joint.APPOSITION, about, None, "(")] if about else []


def _assertions(inner: list[Token], before: list[Token], around: list[Piece]) -> list[Piece]:
    if [token.lower for token in inner[:3]] in _OPENINGS and len(inner) > _FEWEST:
        inner = inner[3:]  # 3 Mordad (that is, July 25, 1999)
    if tags(inner[:2]) in {"VI", "VT"} and not is_finite(before) and is_plural_form(inner[0].lower):
        inner[0].tag, inner[0].base = "N", ""  # the next test — talks with Kern — could be worse
    if _is_adjunct_with_clause(inner) or _STATISTIC.match(" ".join(token.text for token in inner[:4])):
        return []  # in any form, not just those that were broken
    further = _WHICH.search(tags(inner))
    if further is not None and inner[0].tag == "G" and opens_participle(inner[: further.start()]):
        return _beside_noun(inner, before, around)
    if is_finite(inner) and not _stands_beside(inner):
        return _clauses_inside(inner, before)
    if _QUOTED_CLAUSE.match(tags(inner)):
        return [Piece(inner, Joint.MAIN)]  # (“they launched slogans which had been used before”)
    if inner and is_something(inner):
        governor = _holding(before, around)
        return [Piece(inner, Joint.APPOSITION, [], governor, "(")]
    words = [token for token in inner if token.tag in "NP#EG"]
    enough = len(words) >= _FEWEST or alleges(inner) or bool(wrongs(inner))  # Moss (a convicted forger)
    if inner and (adds_share(inner) or (opens_participle(inner) and enough)):
        return _beside_noun(inner, before, around)
    if not enough:
        return []
    governor = _holding(before, around)
    about = _whole_name(inner, before) or last_noun_phrase(before)
    return [Piece(inner, Joint.APPOSITION, about, governor, "(")]


def _whole_name(inner: list[Token], before: list[Token]) -> list[Token]:
    """'the Verein Mühlen in Lund (Society of Mills in Lund)': the name in other words is that of the whole.

    So a row is of 'three of the four accused', and not of all four.
    """
    found = _LONG_NAME.search(tags(before)) if _NAME_OF.fullmatch(tags(inner)) else None
    found = found or (_SOME_OF_THEM.search(tags(before)) if _PERSONS.fullmatch(tags(inner)) else None)
    return before[found.start() :] if found is not None else []


_SOME_OF_THEM: Final = re.compile("#ID#[AN]{0,2}N$")
_PERSONS: Final = re.compile("(?:D[AN]{0,2}N,)*D[AN]{0,2}N,?CD[AN]{0,2}N")
_LONG_NAME: Final = re.compile("DP{1,4}(?:ID?P{1,3}){1,2}$")
_NAME_OF: Final = re.compile("D?P{1,4}(?:[IC]D?P{1,4}){1,3}")


def _clauses_inside(inner: list[Token], before: list[Token]) -> list[Piece]:
    found = [made for stretch, _ in stretches(inner) for piece in by_chunks(stretch) for made in cut(piece)]
    for piece in found:
        if piece.joint is Joint.MAIN and _SOME_OF.match(tags(piece.tokens)):
            piece.joint, piece.subject = Joint.RELATIVE, joined(before, last_noun_phrase(before))
            piece.marker = " ".join(token.lower for token in piece.tokens[:3])
        elif piece.joint is Joint.MAIN and tags(piece.tokens)[:1] in {"R"}:
            about = all_told_of(before, last_noun_phrase(before), piece.tokens)
            piece.joint, piece.subject = Joint.RELATIVE, about
            piece.marker = piece.tokens[0].lower
            owned = piece.marker == "whose"  # it belongs to what it owns: Kern, whose father
            piece.tokens = piece.tokens if owned else piece.tokens[1:] or piece.tokens
    return found


_STATISTIC: Final = re.compile(  # (95% CI 89-97), (n = 40): how sure the figure is
    r"\d\d ?%?,? (?:CI|CrI|confidence)\b|(?:[nNpPrRtF]|OR|RR|HR|SD|SE|IQR) ?[=<>≤≥:]|(?:SD|SE|IQR) \d"
)
_QUOTED_CLAUSE: Final = re.compile('"Q{5}')  # no name for a noun
_SOME_OF: Final = re.compile("[#D]IR[^VBM]*[VBM]")  # two of whom now work for it


def _stands_beside(inner: list[Token]) -> bool:
    return is_reduced(tags(inner)) or is_something(inner) or is_row(inner) or measures_noun(inner)


def _holding(before: list[Token], around: list[Piece]) -> Piece | None:
    """The piece in which the last of some words stands."""
    return next((piece for piece in around if before and any(t is before[-1] for t in piece.tokens)), None)


def _beside_noun(inner: list[Token], before: list[Token], around: list[Piece]) -> list[Piece]:
    """'two engines (one of them second-hand)', 'the study — paid for by a lobby — followed'."""
    governor = _holding(before, around)
    if adds_share(inner):
        return [Piece(inner, Joint.APPOSITION, [], governor, ADDED)]
    # a way — using waves — is told with its clause: nobody says that the noun does so
    about = [] if inner[0].tag == "G" and is_finite(before) else last_noun_phrase(before)
    further = _WHICH.search(tags(inner))
    if further is None:
        return [Piece(inner, Joint.PARTICIPLE, about, governor)]
    deed = Piece(inner[: further.start()], Joint.PARTICIPLE, about, governor)
    noun, marker = last_noun_phrase(deed.tokens), inner[further.start() + 1].lower
    return [deed, Piece(inner[further.start() + 2 :], Joint.RELATIVE, noun, deed, marker)]


def _is_adjunct_with_clause(inner: list[Token]) -> bool:
    string = tags(inner)
    verbs = len(FINITE.findall(string))
    return verbs > 0 and inner[0].tag in "IK" and verbs <= len(re.findall("[RHSW]", string))


_OPENINGS: Final = (["that", "is", ","], ["in", "this", "case"])


_WHICH: Final = re.compile(",R(?=[An]*[VBM][^,]*$)")
