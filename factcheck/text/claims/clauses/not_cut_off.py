"""Which clause behind 'when', 'where', 'if' or 'until' is told with the one before it, and is not cut off."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.clauses.conditions import goes_far_back, only_dates, stands_beside
from factcheck.text.claims.clauses.denying import is_denied_reason
from factcheck.text.claims.clauses.goes_on_outside import goes_from_where
from factcheck.text.claims.clauses.places_untold import names_no_place
from factcheck.text.claims.clauses.relatives import from_verb, says_more, tells_of_past
from factcheck.text.claims.clauses.rows_of_subjects import is_to_come
from factcheck.text.claims.clauses.subordinators import CONDITIONAL
from factcheck.text.claims.clauses.unfinished import ends_bare
from factcheck.text.claims.grammar.tokens import Token, first_finite, tags
from factcheck.text.claims.grammar.turned import inverted
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.grammar.words import listed

_TIMES: Final = frozenset(("cases", "instances", "occasions"))
# where the road ends, behind the ring, and by night there were
_BEHIND_ASIDE: Final = re.compile(",[IK][^,VBMRHSC]*,C")


def stays_on(tokens: list[Token], at: int, clause: list[Token]) -> bool:
    """Whether the `clause` behind the word at `at` only says when, where, why or on what condition the rest is so."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    counted = word == "where" and before in _TIMES  # 40 cases where they differ
    only = counted or names_no_place(tokens, at)
    only = only or (word == "where" and goes_from_where(tokens[:at], clause))
    only = only or (word == "where" and _is_byname(tokens[:at]))
    only = only or is_to_come(word, clause) or _BEHIND_ASIDE.search(tags(clause)) is not None
    # after the army came and before the council sat
    only = only or (tokens[at - 1].tag == "C" and word in {"before", "until", "till"})
    only = only or (
        before == "only" and inverted(tokens[at - 1 :]) is not None
    )  # only when he asked did it pay
    only = only or is_inside_cleft(tokens, at)
    only = only or (word == "when" and _is_figure_too(tokens[:at], clause))
    only = only or (word == "when" and goes_far_back(tokens[:at], clause))
    only = only or (word in {"because", "since"} and _would_be(tokens[:at], clause))
    general = only or (before != "even" and word in {"as", "for", "wherever", "whenever", "so"})
    if general or word in CONDITIONAL or is_denied_reason(tokens, at) or ends_bare(clause[-1]):
        return True
    told = tells_of_past(from_verb(clause)) and says_more(clause) and not stands_beside(clause)
    return (word == "when" and not told) or only_dates(word, tokens[:at], clause)


def is_inside_cleft(tokens: list[Token], at: int) -> bool:
    """'It was because it leaked and nobody saw it that the mine flooded': whether a word stands before its 'that'."""
    found = _CLEFT.match(tags(tokens)) if tokens[0].lower == "it" else None
    return found is not None and at < found.start("that")


def _is_figure_too(before: list[Token], clause: list[Token]) -> bool:
    """'She was 19 when she left and 23 when she came back': two figures, of one 'was'."""
    return _FIGURE.search(tags(before)) is not None and _FIGURE_TOO.search(tags(clause)) is not None


_CLEFT: Final = re.compile("OB[An]*[SK][^,;]*[VBM][^,;]*(?P<that>H)[DNPO#A]")
_FIGURE: Final = re.compile("B[An]*#{1,2}N{0,2}$")
_FIGURE_TOO: Final = re.compile("C[An]*#{1,2}N{0,2}S")


def _would_be(before: list[Token], clause: list[Token]) -> bool:
    """'He would go because he wished to see it': why somebody would, if he did, and nothing that was so."""
    verb = first_finite(before)
    then = first_finite(clause)
    supposed = verb is not None and verb.lower in _SUPPOSING and "have" not in [t.lower for t in before]
    return supposed and then is not None and then.tag == "V" and is_past(then) and clause[0].tag == "O"


_SUPPOSING: Final = frozenset(("would", "could", "might"))


def _is_byname(before: list[Token]) -> bool:
    """'They call it the city where the wind was born': what a place is called, and no fact of it."""
    found = _CALLED_SO.search(tags(before))
    return found is not None and before[found.start()].base in _CALLING


_CALLED_SO: Final = re.compile("[VbEG](?:O|P{1,3}|D[AN]?N)D[AN]{0,2}N$")
_CALLING: Final = listed("call dub name nickname christen")
