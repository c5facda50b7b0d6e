"""What an infinitive makes of a statement: 'have to' says what ought to be, 'going to' what will be."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import GOT_TO


def _is_infinitive(worded: list[Token], at: int) -> bool:
    """'to build', 'to openly defy'; not 'according to', 'thanks to Ann Moss', 'led to 40 deaths'."""
    ahead = next((token for token in worded[at + 1 : at + 4] if token.tag not in "An"), None)
    return ahead is not None and ahead.tag == "b"


def count_infinitives(found: defaultdict[str, int], worded: list[Token]) -> None:
    """'have to', 'got to' and 'need to' say what ought to be; 'going to' what will be; any other 'to' an aim."""
    for at, (before, token) in enumerate(pairwise(worded), start=1):
        if token.tag != "T" or not _is_infinitive(worded, at):
            continue
        word = before.base or before.lower
        if before.lower == "got" and (at < 2 or worded[at - 2].lower not in GOT_TO):
            continue  # Egypt got to land its planes
        if word in {"have", "has", "got", "get", "need", "’ve"} and before.lower != "had":
            found["advice"] += 1
        elif before.lower == "going":
            found["future"] += 1
        else:
            found["purpose"] += 1
