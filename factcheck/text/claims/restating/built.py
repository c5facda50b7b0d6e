"""The parts of a statement that stands alone, and what may be its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.charges import is_deed
from factcheck.text.claims.grammar.agreement import disagrees, is_plural
from factcheck.text.claims.grammar.main_verb import has_own_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, TIMES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, are_names, first_finite, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.words import listed

_STANDING: Final = listed("another some many most all both each few several neither others")
_LONGEST: Final = 18  # words of a subject


class Built(NamedTuple):
    """The subject to put before (may be empty), what links it, and the words that follow."""

    lead: list[Token]
    link: str
    body: list[Token]


def is_not_of_speaker(subject: Sequence[Token], words: Sequence[Token]) -> bool:
    """'I was laughed at by men who saw it, and has sold it since': no 'I' has."""
    verb = first_finite(words)
    mine = len(subject) == 1 and subject[0].lower in {"i", "we", "they", "you"}
    return mine and verb is not None and verb.lower != "was" and disagrees(verb, plural=True)


def goes_on_narrowing(piece: Piece, words: Sequence[Token]) -> bool:
    """'It is a clerk who starves a mill and then sells it': without a comma 'and' goes on what the clerk does."""
    over = _joined_to(piece, words)
    outside = over is not None and over.joint is not Joint.RELATIVE
    return over is not None and outside and _NARROWING.search(over.tags()) is not None


def _joined_to(piece: Piece, words: Sequence[Token]) -> Piece | None:
    """The clause that 'and' without a comma goes on."""
    over = piece.governor
    if piece.marker not in {"and", "or"} or over is None or tags(over.tokens[-1:]) in {"", ","}:
        return None
    return over if words[0].start - over.tokens[-1].end <= len(piece.marker) + 2 else None


def goes_on_condition(piece: Piece, words: Sequence[Token]) -> bool:
    """'It grows when nights are warm and there has been rain', 'men who ate bread and an ox ate hay': no new clause."""
    over = _joined_to(piece, words) if piece.joint is Joint.COORDINATE else None
    if over is None:
        return False
    if over.joint is Joint.RELATIVE:
        return over.marker in _WHO
    when = _WHEN.search(over.tags())
    timed = when is not None and over.tokens[when.start()].lower in _CONDITIONS
    return timed or (is_finite(over.tokens) and not has_own_verb(over.tokens))


_WHO: Final = frozenset(("who", "which", "that", "whose", "where"))
_CONDITIONS: Final = listed("if when unless once")
_WHEN: Final = re.compile("S[^,;:S]*[VBM][^,;:S]*$")


_NARROWING: Final = re.compile("(?:R|(?<=[NP])H)[An]*[VBM][^,;:VBMRH]*$")


def is_no_clause(piece: Piece, words: Sequence[Token]) -> bool:
    """'breaking the rules', 'having watched them', 'so that you may', 'the more it grows': part of another."""
    first = [token.lower for token in words[:2]]
    if goes_on_condition(piece, words) or (piece.joint is Joint.COORDINATE and tags(words[:2]) == "AH"):
        return True
    if piece.joint is Joint.CONTENT:
        return is_deed(piece) or (piece.marker == "that" and STARTS_FINITE.match(tags(words)) is not None)
    by_so_much = first[:1] == ["the"] and (first[-1] in _MORE or first[-1].endswith("er"))
    by_so_much = by_so_much and tags(words[2:3]) in {"D", "O"}
    return by_so_much or first[:1] in (["having"], ["thereby"]) or first == ["so", "that"]


_MORE: Final = frozenset(("more", "less", "worse"))


def is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether words are a noun phrase that can be the subject of a statement."""
    if not tokens or len(tokens) > _LONGEST or tokens[0].tag in "WRSVBMIC,K":
        return False
    string = tags(tokens)
    if len(tokens) == 1 and tokens[0].lower in _STANDING:
        return True
    if string[-1] not in "NPO#G'Q)\"E" or "Z" in string:
        return False
    if all(token.lower in TIMES or token.tag in "D#" for token in tokens):
        return all(token.tag in "D#" for token in tokens)
    verb = next((at for at, tag in enumerate(string) if tag in "VBM"), len(string))
    return verb == len(string) or any(tag in "RH" for tag in string[:verb])


def holds_deed(tokens: Sequence[Token]) -> bool:
    """'31 people died in a fire': what nobody has done to him was done, and no noun is what it is said of."""
    return tags(tokens[:1]) in set("#DNP") and any(
        token.tag == "E" and token.base in INTRANSITIVE for token in tokens
    )


def is_only_thought(piece: Piece, subject: Sequence[Token]) -> bool:
    """'No bank owned by Kern', 'A single fund, financed by all, would pay': nothing that there is."""
    verb = first_finite(piece.matrix)
    some = subject[0].lower in {"a", "an", "each", "every", "one"}
    supposed = some and verb is not None and verb.lower == "would" and "#" not in piece.tags()
    return supposed or subject[0].lower in {"no", "any", "neither", "few", "there"}


def disagree(subject: list[Token], words: list[Token]) -> bool:
    """Whether the verb of a clause is not that of what it is said to be about."""
    verb = first_finite(words)
    if verb is None or verb.tag == "M" or any(token.lower == "and" for token in subject):
        return False
    if are_names(subject) and not is_plural(subject):
        return verb.tag == "V" and disagrees(verb, plural=False)  # Lund has two, who share a cart
    return is_plural([head_of(subject)]) and disagrees(verb, plural=True)


def at_that_time(link: str, when: str) -> str:
    """'is now valued', 'was once valued'."""
    if when == "now":
        return {"was": "is", "were": "are"}.get(link, link)
    return {"is": "was", "are": "were"}.get(link, link) if when in _BEFORE else link


_BEFORE: Final = listed(
    "once twice later first originally formerly previously initially subsequently briefly"
)
