"""A row of nouns, or a measure, set behind a colon or in brackets: no clause, whatever verbs narrow its nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.relatives import behind_comma
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import STARTS_RELATIVE, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, are_names, comma_at, place_of, start_of, tags
from factcheck.text.claims.grammar.words import BE, HAVE, listed


def is_row(inner: Sequence[Token]) -> bool:
    """'loans that could not be refused, clerks quartered on the house': nouns that are narrowed, and no clause."""
    parts: list[Chunk] = [[]]
    for token in inner:
        if token.tag == ",":
            parts.append([])
        elif token.tag not in ".?!":
            parts[-1].append(token)
    members = [part for part in parts if not (part and STARTS_RELATIVE.match(tags(part)))]
    return len(members) > 1 and all(_is_member(part) for part in members)


def _is_member(part: Chunk) -> bool:
    own = part[1:] if part and part[0].tag == "C" else part
    narrowed = not {"R", "H", "E"}.isdisjoint(tags(own))
    return bool(own) and own[0].tag in "DN#" and narrowed and lacks_verb(own)


def is_told_of_row(piece: Piece, row: Sequence[Token]) -> bool:
    """Whether a piece of such a row is told by itself: what one clause says of the noun right before it."""
    if piece.joint is not Joint.RELATIVE or "," in piece.tags():
        return False
    at = place_of(piece.tokens[-1], row)
    comma = next((i for i in range(at, 0, -1) if row[i].tag == ","), 0)
    if comma and STARTS_RELATIVE.match(tags(row[comma + 1 :])):
        nearest = behind_comma(list(row[comma + 1 : at + 1]), list(row[:comma]))
        piece.subject, piece.doubtful = nearest.subject, nearest.doubtful
        return bool(piece.subject)
    start = start_of(piece.subject, row)
    placed = start > 0 and row[start - 1].tag in "IT" and are_names(piece.subject)
    return bool(piece.subject) and not placed  # two trains from Lund which met: not Lund


def measures_noun(inner: Sequence[Token]) -> bool:
    """'ninety metres on a side, in the case of the model Kern used': a measure of the noun before."""
    first = inner[: comma_at(inner)]
    return len(first) > 1 and tags(first[:2]) == "#N" and not is_finite(first)


def is_something(inner: list[Token]) -> bool:
    """'a rank for which no king has a use', 'something the bank had refused': no clause, but what is told of one."""
    return inner[0].lower == "something" and _THEY_DID.match(tags(inner)) is not None


_THEY_DID: Final = re.compile("OH?(?:D[#N]?[NP]{1,3}|P{1,3}|O)[An]*[VBM][^VBM,]*$")


def is_only_set_in(inner: list[Token]) -> bool:
    """'(Hansard, 4 June 2001)', '(see section 3)', '(not fell)': where it stands, or what was not done.

    Nothing is told of the noun before it.
    """
    string = tags(inner)
    refers = inner and inner[0].lower.rstrip(".") in _REFERRING
    if (refers or any(map(_is_page, inner, inner[1:]))) and not is_finite(inner[1:]):
        return True
    if len(inner) > 1 and inner[0].lower == "as" and inner[1].lower in BE | HAVE | _DOES:
        return True  # is recorded – as are its losses
    dated = _DATED_SOURCE.match(string) is not None and is_year(inner[-1])
    return dated or string[:2] in {"nV", "nE"}


def _is_page(token: Token, after: Token) -> bool:
    """'p. 40', 'vol. 2', 'Op. Cit.': a place in a book."""
    return token.lower.rstrip(".") in _PAGES and (after.tag in "#." or after.lower.startswith("cit"))


_DOES: Final = listed("do does did")
_PAGES: Final = listed("p pp vol op ibid")
_REFERRING: Final = listed("see cf cp compare viz ibid quoted cited reproduced")
_DATED_SOURCE: Final = re.compile("D?[NP]{1,4}(?:[IC]D?[NP]{1,3})?,(?:#?P)?#$")
