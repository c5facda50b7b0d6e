"""'..., which is to say that the mill is shut': the same in other words, told as a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.waiting import reports
from factcheck.text.claims.grammar.pieces import ADDED, SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags

_AGAIN: Final = ("which is to say", "that is to say", "by which i mean", "which is just to say")


def says_again(chunk: Chunk) -> bool:
    """Whether a chunk says what was told in other words."""
    return chunk[0].tag in "RHDI" and _opener(chunk) > 0


def say_again(state: Open, chunk: Chunk) -> None:
    """Take in such a chunk: its clause without the idiom, or its words beside what they belong to."""
    opener = _opener(chunk)
    being = next((at for at, token in enumerate(chunk) if token.lower == "being"), len(chunk))
    more = len(chunk) >= _TELLING and chunk[0].lower != "there" and "H" not in tags(chunk)
    tells = more or "#" in tags(chunk[being:])
    if not opener and tells:  # the median loss being $48 a week, the rest having been sold in Lund
        before = state.side or state.main
        state.put_aside(Piece(chunk, Joint.APPOSITION, [], before, ADDED))
        return
    rest = chunk[opener:]
    rest = rest[1:] if tags(rest[:1]) == "H" and SUBJECT_THEN_VERB.match(tags(rest), 1) else rest
    if opener and SUBJECT_THEN_VERB.match(tags(rest)):
        state.open(Piece(rest, Joint.COORDINATE))
    else:
        state.go_on(chunk)


_TELLING: Final = 5  # words


def _opener(chunk: Chunk) -> int:
    """How many words the idiom has that a chunk opens with; 0 where it opens with none."""
    words = " ".join(token.lower for token in chunk[:5]) + " "
    return next((idiom.count(" ") + 1 for idiom in _AGAIN if words.startswith(idiom + " ")), 0)


def resumes_quotation(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'“It paid,” she told a clerk, Ann Hall, “but I never asked why.”': the second half of what was said."""
    if (
        tags(chunk[:2]) == '"Q'
        and chunk[1].text[0].islower()
        and _BROKEN_OFF.search(tags(tokens))
        and reports(tokens)
    ):
        return any(a.text == "," and a.tag == "Q" and b.tag == '"' for a, b in pairwise(tokens))
    told = chunk[0].tag == '"' and len(chunk) > _TITLE and '"' in tags(tokens) and reports(tokens)
    return told and tags(chunk[:_TITLE]) == '"' + "Q" * (_TITLE - 1)


_BROKEN_OFF: Final = re.compile('^"Q+"')
_TITLE: Final = 5  # marks and words of a nickname or title, at most: “Mad” Moss, “The Mill”
