"""What is told only with the words before it: 'and so did half of the men', 'and had been since May'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed


def is_another(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'Helping is one thing, and blackmail is another': neither half says anything alone."""
    ends = tags(rest[-2:]) == "BD" and rest[-1].lower == "another"
    return ends and "one" in map(LOWER_OF, before)


def takes_back(word: str, rest: Sequence[Token]) -> bool:
    """'who plays cards with him, or did until May', 'and so did half of the men': nothing is told without it."""
    if word == "and" and [token.lower for token in rest[:1]] == ["so"] and _SO_DID.match(tags(rest)):
        return True
    if word == "or" and (tags(rest[:1]) == "n" or puts_right(rest)):
        return True  # none got better, or not by more than the others; or rather there were two
    return word == "or" and bool(rest) and rest[0].lower in _DID and tags(rest[1:2]) in set("KSA,") | {""}


def puts_right(rest: Sequence[Token]) -> bool:
    """'or rather there were two', 'or at least it did then': behind 'or', other words for those before the comma."""
    words = [token.lower for token in rest[:2]]
    closer = words[:1] == ["more"] and words[1:] and words[1].endswith("ly")
    return bool(words[:1] == ["rather"] or words == ["at", "least"] or closer)


_SO_DID: Final = re.compile("A[BM][OA]")
_DID: Final = listed("did was were had used")


def had_been(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'could be reached by anyone, and had been since May': the same was done to them before."""
    again = [token.lower for token in rest[:2]] in (["had", "been"], ["has", "been"], ["have", "been"])
    return again and tags(rest[2:3]) in set("KI") and _DONE.search(tags(tokens)) is not None


_DONE: Final = re.compile("[Bb][An]*E")


def does_again(rest: Sequence[Token]) -> bool:
    """'It was silenced, and it sounded again': what came once more is told with what came before."""
    found = _AGAIN.match(tags(rest))
    return found is not None and rest[found.end() - 1].lower == "again"


_AGAIN: Final = re.compile("(?:O|D?[NP])?(?:V|BE)A(?=,|$)")


def does_too(tokens: Sequence[Token]) -> bool:
    """'and so did the mayor': somebody else did it, and who is named here."""
    return bool(tokens) and tokens[0].lower == "so" and _DID_TOO.match(tags(tokens[:3])) is not None


_DID_TOO: Final = re.compile("A[BM][DPN#]")
