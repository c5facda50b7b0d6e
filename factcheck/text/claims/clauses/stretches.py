"""The parts of a sentence between its semicolons and colons, each with the mark before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.additions import tells_figure
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import ADDED, is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verbs import may_be_participle
from factcheck.text.claims.grammar.words import listed

MEMBER: Final = "member"  # the mark before a noun in a row that semicolons part


def hide_row_of_deeds(tokens: list[Token]) -> None:
    """'40% had been sold, burned or buried; eaten by rats; or lost in Lund': one share, and no part of it alone.

    What stands behind the first deed is tagged so that no rule sees into it.
    """
    string = tags(tokens)
    found = _ROW_OF_DEEDS.search(string) if ";" in string else None
    if found is None:
        return
    row = tokens[found.start() + 1 : found.end()]
    done = all(may_be_participle(token.lower) for token in row if token.tag == "V")
    marks = [at for at, token in enumerate(row) if token.tag in ",;"]
    several = found["further"].count(";") > 1 or ";C" in found["further"]
    for token in row[marks[0] :] if done and several else ():
        token.tag = HIDDEN


_ROW_OF_DEEDS: Final = re.compile(
    "B[AnD]{0,3}(?:E[An]*)?E[^;:VBMRHS]*(?P<further>(?:;C?[An]*[EV][^;:BMRHSO]*)+)(?=[.?!]*$)"
)


def hide_list(tokens: list[Token]) -> None:
    """'has three sons: Per, a lawyer; Jan, who farms; and Olof': told with all it lists, and no son alone.

    Where each of them has a clause of his own, these are told. What stands behind the colon else is tagged so that
    no rule sees into it.
    """
    found = _LIST.match(tags(tokens))
    if found is None:
        return
    row = tokens[found.start("row") : found.end("row")]
    ends = [at for at, token in enumerate(row) if token.tag == ";"]
    members = [row[at:end] for at, end in zip([0, *(at + 1 for at in ends)], [*ends, len(row)], strict=True)]
    members = [member[tags(member[:1]) == "C" :] for member in members]
    told = [_WHO.match(tags(member)) is not None for member in members]
    nouns = [tags(member[:1]) in _NOUNS and not is_finite(member) for member in members]
    if all(map(any, zip(told, nouns, strict=True))) and not all(told):
        for token in row:
            token.tag = HIDDEN


_NOUNS: Final = frozenset("DNP#I")
_WHO: Final = re.compile("[DA#NP']{1,6},?R[^,]*$")
_LIST: Final = re.compile("[^:;]*[VBM][^:;]*:(?P<row>[^:;]*,[^:;]*(?:;[^:;]+)+?)(?=[.?!]*$)")


def stretches(tokens: list[Token]) -> list[tuple[list[Token], str]]:
    """The parts between semicolons, and between colons where both sides have a verb, each with the mark before it."""
    parts: list[tuple[list[Token], str]] = [([], "")]
    for at, token in enumerate(tokens):
        part = parts[-1][0]
        if token.tag not in ";:.?!":
            part.append(token)
        elif token.tag == ";" or (token.tag == ":" and _parts_clauses(part, tokens[at + 1 :])):
            parts.append(([], token.tag))
        elif token.tag == ":" and is_finite(part) and tells_figure(tokens[at + 1 :]):
            parts.append(([], ADDED))
        elif token.tag == ":":
            part.append(token)
    return [(part, mark) for part, mark in parts if part]


def _parts_clauses(left: list[Token], right: list[Token]) -> bool:
    """Whether a colon between these stands between clauses; 'let us be plain: he lied' is two as well.

    So is 'Look at Tarn: its council sold the hall'.
    """
    clause = is_finite(right) and not (right[0].tag == "D" and (_is_narrowed(right)))
    return clause and (is_finite(left) or (bool(left) and (left[0].lower == "let" or _is_order(left, right))))


def _is_order(left: list[Token], right: list[Token]) -> bool:
    """Whether the reader is asked to look at, or think of, what a clause with its own verb tells."""
    first = next((token for token in left if token.tag not in "CA,"), left[0])
    return (
        first.lower in _ATTENDING and first.tag in "bN" and not lacks_verb(right) and right[0].tag not in "SR"
    )


_ATTENDING: Final = listed(
    "look take consider think remember note notice see watch recall compare listen hear talk"
)


def _is_narrowed(right: list[Token]) -> bool:
    """'the clerk who signed', 'the nurse who hid a man, fed him and burned his papers': a noun, and no clause."""
    string = tags(right)
    return lacks_verb(right) if "," not in string else _DID_THIS_AND_THAT.match(string) is not None


_DID_THIS_AND_THAT: Final = re.compile("D[^VBMRH,]{1,6}R[An]*[VE][^VBM,]*(?:,[VE][^VBM,]*)+,?C[VE][^VBM]*$")


def marked_members(found: Sequence[tuple[list[Token], str]]) -> list[tuple[list[Token], str]]:
    """The stretches, each with its mark; those of 'needed: a count in all towns; a law that; and a term' as members."""
    made: list[tuple[list[Token], str]] = []
    for at, (stretch, mark) in enumerate(found):
        later, behind = found[at + 1] if at + 1 < len(found) else ([], "")
        begins = mark == ":" and behind == ";" and _is_noun(later)
        goes_on = mark == ";" and bool(made) and made[-1][1] == MEMBER
        made.append((stretch, MEMBER if (begins or goes_on) and _is_noun(stretch) else mark))
    return made


def _is_noun(stretch: list[Token]) -> bool:
    """Whether a stretch is a noun with what narrows it, and no clause."""
    led = stretch[tags(stretch[:1]) == "C" :]
    ends = next((at for at, token in enumerate(led) if token.tag in "KS"), len(led))
    return tags(led[:1]) in {"D", "#"} and lacks_verb(led[:ends])
