"""What a clause behind 'before', 'so that' or 'by which time' only says of another one, and states nothing."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.clauses.second_clauses import BY_ITSELF
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import may_be_past
from factcheck.text.claims.grammar.words import BE, listed

# what did come about, told with names or figures: 'before a jury in Lund found that', 'before Falk did so in 2019'
_CAME_ABOUT: Final = re.compile("[An]*(?:O|[D#NPA']+(?:I[D#NP]+)?)(?<![NP]D[NP])[An]*V[^,:;]{2,}")
# 'when the war had gone my aunt's house had no roof': a verb without an object, and then a clause without a comma
_TWO_CLAUSES: Final = re.compile("[An]*(?:O|[D#NP']+)[An]*B?[An]*vA?(?:D[D#NP']*|P+)[An]*[VBM]")


def without_leaning(found: list[Item]) -> list[Item]:
    """The items without those that would be torn from the clause that they say something of, and whose words it has."""
    return [item for item in found if not (leans(item.piece) and _is_held(item, found))]


def leans(piece: Piece) -> bool:
    """Whether a clause says when or to what end something was, and is no statement without that."""
    if piece.joint is not Joint.SUBORDINATE:
        return False
    bare = not is_finite(piece.tokens) and piece.tokens[0].tag != "G"  # but 'after receiving £40,000'
    torn = bare or _lacks_noun(piece) or _TWO_CLAUSES.match("".join(map(_acts, piece.tokens)))
    told = _TOLD.get(piece.marker)
    return bool(torn) or (told is not None and not told(piece))


def _lacks_noun(piece: Piece) -> bool:
    """'nine per cent, while shares made up 58': what the figure counts is told by the clause around."""
    last, before = piece.tokens[-1], tags(piece.tokens[-3:-1])
    counts = last.tag == "#" and last.text[-1].isalnum() and last.text[0] not in currency.SIGNS
    verb = next((token for token in reversed(piece.tokens) if token.tag in "VG"), last)
    bare = before[-1:] in set("VG") or before == "#C" or "up" in map(LOWER_OF, piece.tokens[-2:-1])
    return counts and bare and not is_year(last) and verb.base not in _KILLING


_KILLING: Final = listed("kill injure wound drown hang shoot")  # killed nineteen: men


def _came_about(piece: Piece) -> bool:
    """'before a jury in Lund found that', and not 'before a ton had been delivered'."""
    names = not set("P#O").isdisjoint(piece.tags())
    verb = main_verb(piece.tokens)
    past = verb is not None and may_be_past(piece.tokens[verb])
    return names and past and _CAME_ABOUT.fullmatch(piece.tags()) is not None


def _is_outcome(piece: Piece) -> bool:
    """Whether 'so that' tells what came of it: not of what 'should be drawn by lot', or of 'Let it be frozen'."""
    governor = piece.matrix
    first = next((token for token in governor if token.tag not in "CA,"), None)
    asked = "M" in tags(governor) or (first is not None and (first.tag == "b" or first.lower == "let"))
    verb = main_verb(piece.tokens)
    return not asked or (verb is not None and may_be_past(piece.tokens[verb]))


def _had_been(piece: Piece) -> bool:
    """'by which time he had fallen', and not 'by which time she is a clerk'."""
    verb = main_verb(piece.tokens)
    return verb is not None and piece.tokens[verb].lower == "had"


def _tells_more_than_age(piece: Piece) -> bool:
    """'when he ran the mill', and not 'when he was 16' or 'when she was a child', which says no more than when."""
    found = _WAS.match(piece.tags())
    if found is None or piece.tokens[found.end("was") - 1].lower not in BE:
        return True
    last = next(token for token in reversed(piece.tokens) if token.tag not in ",.")
    of_age = last.lower in _OF_AGE or last.lower.isdigit() or last.tag == "#"
    return not of_age or (last.tag == "#" and is_year(last))


# behind which words a clause is a statement of its own, and where
_TOLD: Final = {
    "before": _came_about,
    "so that": _is_outcome,
    "time": _had_been,
    "when": _tells_more_than_age,
}
_WAS: Final = re.compile(
    "(?:O|P{1,3}|D[AN#']{0,3}N)A?(?P<was>B)(?:[AI]{0,2}#(?:N[AN]|NIN)?|D?A{0,2}N|A{1,2}|DNIN)$"
)
_OF_AGE: Final = listed(
    "child kid boy girl baby toddler teenager teen youngster student pupil schoolboy schoolgirl young younger little "
    "small old age"
)


def _acts(token: Token) -> str:
    return "v" if token.tag in "VE" and token.base in BY_ITSELF else token.tag


def _is_held(item: Item, found: list[Item]) -> bool:
    return any(
        other is not item and other.start <= item.start and item.end <= other.end and is_finite(other.words)
        for other in found
    )


def in_parts(opener: Token, rest: list[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """The words of a clause behind its opener, of a further reason, and of what is of the clause around.

    'shut because it was old | and because nobody came', 'won thrice since he was charged |, most recently in 1990'.
    """
    words = [token.lower for token in rest]
    last = next((at for at in range(len(rest)) if words[at : at + 3] == [",", "most", "recently"]), len(rest))
    because = ["and", opener.lower] if opener.lower in _TOLD_AGAIN else []
    more = next((at for at in range(1, last - 2) if words[at : at + 2] == because), last)
    return rest[:more], rest[more + 2 : last], rest[last:]


_TOLD_AGAIN: Final = frozenset(("because", "when"))  # when he ran the mill and when he was mayor
