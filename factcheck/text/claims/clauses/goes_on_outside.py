"""What stands behind a relative clause and is of the clause around: 'by Moss, who taught, and by Kern'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.leaving import is_ordered_too
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.pieces import (
    MEASURES,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    TIMES,
    Joint,
    Piece,
    is_finite,
)
from factcheck.text.claims.grammar.tokens import Token, are_names, comma_at, finite_at, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import listed


def shares_preposition(before: Sequence[Token], inside: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether `rest`, behind 'and', takes up the preposition `before` the relative clause `inside`.

    'owes it to a king who was no Catholic and to a lottery': not where the clause has such a word of its own.
    """
    if not _TAKEN_UP.match(tags(rest)) or rest[0].lower not in _SHARED:
        return False
    nearest = next((token for token in reversed(before) if token.tag in "IKT" and token.lower != "of"), None)
    own = any(token.lower == rest[0].lower for token in inside)
    return nearest is not None and nearest.lower == rest[0].lower and not own


def go_on_behind_relative(state: Open, chunk: Chunk, last: bool) -> None:
    """Give a chunk behind 'and' that is no clause to the one it goes on with: the relative clause or that around it.

    'one doctor, who is 78, and no dentist', 'Ada Moss, who is ill, and Dr Max Lund': a clause without commas of its
    own ends before 'and' with a noun.
    """
    person = are_names(chunk[1:]) and is_personal(chunk[1:])
    side, noun = state.side, person or tags(chunk[1:2]) in {"D", "#"}
    told = side is not None and side.joint is Joint.RELATIVE and is_finite(side.tokens)
    inside = side.tokens if told and side is not None else []
    outside = last and noun and "," not in tags(inside)
    further = _is_another(state.main.tokens, side, chunk) or _goes_on_saying(state.main.tokens, side, chunk)
    further = further or _is_second_bare(state.main.tokens, side, chunk)
    further = further or (side is not None and is_ordered_too(state.main, chunk))
    if further or (inside and (outside or shares_preposition(state.main.tokens, inside, chunk[1:]))):
        state.resume(chunk)
    else:
        state.go_on(chunk)


def is_given_for(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'sold the mill to Kern, who lived in Lund, for $3 million', 'gave it to Moss, who was ill, in return for a car'.

    What was given for it is of the clause around, unless the relative clause tells of a trade itself.
    """
    told = side is not None and side.joint is Joint.RELATIVE
    if side is None or not told or any(t.base in _TRADING and t.tag in "VE" for t in side.tokens):
        return False
    words = [token.lower for token in chunk[:3]]
    priced = words[:1] == ["for"] and len(chunk) > 1 and chunk[1].text[0] in currency.SIGNS
    priced = priced and not is_finite(chunk)
    return any(token.base in _TRADING for token in main.tokens) and (priced or words in _IN_RETURN)


def is_of_clause_around(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'trained nine swimmers, three of whom won medals, in a pool in Lund': where they trained, and not where they won.

    A clause that has an adjunct of its own may go on with another one: 'who died in 1950, in a clinic'.
    """
    if side is None or side.joint is not Joint.RELATIVE or chunk[0].lower not in _ADJOINING:
        return False
    verb = finite_at(side.tokens)
    own = STARTS_FINITE.match(side.tags()) is None  # which I did, in March
    own = own and side.marker in {"which", "who", "whom", "that"}
    placed = side.tokens[-1].tag == "A" or side.tokens[-1].lower.endswith(
        "where"
    )  # who won it somewhere, in a hall
    placed = placed or not {"I", "K", "T", "S", "H"}.isdisjoint(tags(side.tokens[verb:]))
    return verb >= 0 and not (own or placed) and is_finite(main.tokens) and lacks_verb(chunk)


_ADJOINING: Final = listed("in on at for from during since until after before by")
_IN_RETURN: Final = (["in", "return", "for"], ["in", "exchange", "for"])
_TRADING: Final = listed(
    "pay sell buy give lend lease rent hand swap trade offer transfer cede let promise purchase"
)


def is_last_gapped(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'was jailed for six years, his wife for four and their son, who kept the books, for two': he too."""
    words = [token.lower for token in main.tokens]
    told = side is not None and side.joint is Joint.RELATIVE and _FOR_TWO.fullmatch(tags(chunk)) is not None
    return told and words.count(chunk[0].lower) > 1 and _GAPPED.search(main.tags()) is not None


_FOR_TWO: Final = re.compile("[IKT]#{1,2}N{0,2}\\.?")
_GAPPED: Final = re.compile(",D?[NP]{1,3}[IKT]#{1,2}N{0,2},?CD?[NP]{1,3}$")


def goes_from_there(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'moved its office from Lund, where it had been since 1950, to Tarn': where to, of the clause around."""
    told = (
        side is not None and side.joint is Joint.RELATIVE and chunk[0].lower == "to" and not is_finite(chunk)
    )
    words = [token.lower for token in main.tokens]
    opened = "from" in words and "to" not in words[words.index("from") :]
    return told and opened and tags(chunk[1:2]) in {"D", "N", "P", "#"}


def goes_from_where(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """'moved the club from the ground where it had played to a bowl': where to stands inside what tells from where."""
    words = [token.lower for token in before]
    moved = any(token.base in _MOVING for token in before) and not any(t.base in _MOVING for t in inside)
    if "from" not in words or "to" in words[len(words) - words[::-1].index("from") :] or not moved:
        return False
    places = range(len(inside) - 2, 1, -1)
    to = next((at for at in places if inside[at].lower == "to" and inside[at + 1].tag in "DNP"), 0)
    return to > 0 and is_finite(inside[:to])


_MOVING: Final = listed(
    "move go come walk drive ride sail fly travel run ship send bring carry take transfer relocate"
)


def _is_another(before: Sequence[Token], side: Piece | None, chunk: Chunk) -> bool:
    """'had a season, because they came in May, and a price': a second thing of the kind, of the clause around."""
    if side is None or side.joint is not Joint.SUBORDINATE or is_finite(chunk) or len(chunk) < len("aN"):
        return False
    ends, article = tags(side.tokens[-1:]) != "N", chunk[1].lower
    return ends and article in _ARTICLES and tags(before[-2:]) == "DN" and before[-2].lower == article


def _is_second_bare(before: Sequence[Token], side: Piece | None, chunk: Chunk) -> bool:
    """'saw the guard kick the man, who lay still, | and then shoot him': what else was seen."""
    told = side is not None and side.joint is Joint.RELATIVE and {"M", "T", "b"}.isdisjoint(side.tags())
    found = _BARE_TOO.match(tags(chunk)) if told else None
    seen = any(token.base in _SEEING and token.tag in "VEb" for token in before)
    return found is not None and seen and "b" in forms_of(chunk[found.end() - 1].lower)


_BARE_TOO: Final = re.compile("C[An]*[bN](?=O)")
_SEEING: Final = listed("see watch hear feel make let help notice")


def _goes_on_saying(before: Sequence[Token], side: Piece | None, chunk: Chunk) -> bool:
    """'The aim is to say that art is dear, that it is bad, and to leave': what is to be done beside saying so."""
    said = side is not None and side.joint is Joint.CONTENT
    return said and tags(chunk[:3]) == "CTb" and _TO_SAY.search(tags(before)) is not None


_TO_SAY: Final = re.compile("TbH?")
_ARTICLES: Final = frozenset(("a", "an"))


def without_shared(before: Sequence[Token], inside: list[Token]) -> list[Token]:
    """The words of the clause `inside` up to such an 'and'; all where there is none.

    So 'the man who hid a mill | and the woman who', '| and the woman running it': the second noun is beside the first.
    """
    for at in range(2, len(inside) - 2):
        rest = inside[at + 1 :]
        if inside[at].lower == "and" and (
            shares_preposition(before, inside[:at], rest) or _is_next_noun(before, rest)
        ):
            return inside[: at - (inside[at - 1].tag == ",")]
    return inside


def _is_next_noun(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether 'and' joins a noun and its clause to the noun that the clause before narrows, both with one article."""
    first, second = _NARROWED.search(tags(before)), _AND_NARROWED.match(tags(rest))
    return first is not None and second is not None and before[first.start()].lower == rest[0].lower


_NARROWED: Final = re.compile("D[A#NP]{0,3}[NP]$")
_AND_NARROWED: Final = re.compile("D[A#N]{0,2}[NP](?:R[An]*[VBM]|G)")


def up_to_outer(before: Sequence[Token], inside: list[Token]) -> list[Token]:
    """The words of a clause that narrows a noun up to what the clause `before` goes on with.

    'a man who smelt of mint, | that it was over', 'fingers that lost a tip, | is free', 'told us in a letter that was
    read 40 times | that it was over'.
    """
    said = any(token.base in REPORTING and token.tag != "N" for token in before) and "H" not in tags(before)
    for at in range(1, len(inside) - 1):
        behind = inside[at + 1 :]
        if inside[at].tag == ",":
            goes_on: bool = STARTS_FINITE.match(tags(behind)) is not None and "C" not in tags(behind)
            goes_on = goes_on or behind[0].tag == "H" or _has_aim(before, inside[:at], behind)
            return inside[:at] if goes_on and is_finite(inside[:at]) else inside
        told = said and inside[at].tag == "H" and inside[at - 1].lower in TIMES | MEASURES | _OFTEN
        if told and SUBJECT_THEN_VERB.match(tags(behind)):
            return inside[:at]
    return inside


def _has_aim(before: Sequence[Token], inside: Sequence[Token], behind: Sequence[Token]) -> bool:
    """'was changed in 2019, by a vote that few attended, | to let banks own mills': what it was changed for."""
    gap = _BY_OBJECT.fullmatch(tags(inside)) is not None
    return gap and tags(behind[:2]) == "Tb" and is_finite(before)


_BY_OBJECT: Final = re.compile("(?:O|D|D?[ANP#']{1,4})[An]*(?:V|[BM][^,;]*[Eb])")
_OFTEN: Final = listed("times often")


def without_row(before: Sequence[Token], inside: list[Token]) -> list[Token]:
    """'a note, a call by a clerk who drinks, and Falk': without what closes a row that began `before` the clause.

    So 'a chair that was broken, a lamp and a bed': behind what needs no object.
    """
    comma = comma_at(inside)
    behind = tags(inside[comma + 1 :])
    if not comma or not _CLOSES.fullmatch(behind):
        return inside
    done = inside[comma - 1].tag in "EA" and behind[0] in "D#"
    return inside[:comma] if done or _BEGAN.search(tags(before)) else inside


_BEGAN: Final = re.compile("[VBIT][^,VBMRHS]*,[D#P][^,VBMRHS]*$")
_CLOSES: Final = re.compile("(?:[D#NP][^,VBMRHSC]*,?)*C[D#NPA][^,VBMRHS]*")
_SHARED: Final = listed("by to from for with against")
_TAKEN_UP: Final = re.compile("[IKT][DNPO'][^VBMRHSC]*(?:$|[,R])")
