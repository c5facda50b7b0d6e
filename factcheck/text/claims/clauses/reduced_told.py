"""What a participle that narrows a noun asserts of it: 'a fund set up by Parliament and held in Malta'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.antecedents import in_place, is_vague
from factcheck.text.claims.clauses.reduced import NAMING, reduced_end
from factcheck.text.claims.clauses.relatives import says_more
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece, last_noun_phrase
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, start_of, tags
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import may_be_past
from factcheck.text.claims.grammar.words import listed


def told_by_participles(piece: Piece, at: int) -> tuple[list[Piece], int]:
    """'a fund set up by Parliament and held in Malta': what narrows a noun also asserts something if it says much.

    In come a piece and where a participle stands in it; out go the assertions, and where the last of them ends.
    """
    tokens = piece.tokens
    about = last_noun_phrase(tokens[:at])
    if not about or about[-1] is not tokens[at - 1] or _is_of_any(tokens, at, about):
        return [], at
    before = start_of(about, tokens) - 1
    if tokens[before].base in _WANTING or _says_what_they_are(tokens, before, about):
        return [], at  # want the dam built by 2030
    about, doubtful = in_place(tokens[:at], about)
    made: list[Piece] = []
    end = at
    while at < len(tokens) and tokens[at].tag == "E":
        end = reduced_end(tokens, at)
        words = tokens[at : end - 1 if tokens[end - 1].tag == "I" else end]
        if len(words) >= 3 and words[1].tag in "IA" and words[0].base and words[0].lower not in NAMING:
            by = (piece.joint is not Joint.APPOSITION or made) and by_somebody(tokens, at)
            # as only twenty (5%) of them: the share goes on behind the bracket
            torn = words[-1].tag == "#" and tags(tokens[end:]).lstrip(HIDDEN)[:1] == "I"
            if (by or says_more(words)) and not torn:
                made.append(Piece(words, Joint.PARTICIPLE, about, piece, doubtful=doubtful))
        at = end + 1 if end < len(tokens) and tokens[end].lower == "and" else len(tokens)
    return made, end


def _is_of_any(tokens: Sequence[Token], at: int, about: Sequence[Token]) -> bool:
    """'A guilt shared among ten weighs little': of any such thing; not 'A mill built in 1950 stands there'."""
    verb = main_verb(tokens) if is_vague(about) and about[0] is tokens[0] else None
    words = tokens[at:verb]
    named = "P" in (_IN_LUND.sub("", tags(words)) if tokens[at].base in _DEALT else tags(words))
    dated = named or any(token.tag == "#" and token.text.isdigit() for token in words)
    return verb is not None and verb > at and not dated and not may_be_past(tokens[verb])


# 'A ticket sold in Lund bears a tax': any that is sold there
_IN_LUND: Final = re.compile("EIP+$")
_DEALT: Final = listed("sell buy make grow produce catch raise charge earn spend bear bring eat drink keep")


def _says_what_they_are(tokens: Sequence[Token], before: int, about: Sequence[Token]) -> bool:
    """'They were limited companies owned by funds in Lund': what sort they were, and nothing of all companies."""
    bare = all(token.tag in "NA" for token in about) and is_plural(list(about))
    at = before
    while at > 0 and tokens[at].tag in "AE":
        at -= 1
    return bare and at >= 0 and tokens[at].tag == "B"


_WANTING: Final = listed("want need prefer")
