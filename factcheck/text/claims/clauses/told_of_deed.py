"""A clause with 'which' about all that was done or said before it, and no noun: 'He paid, which is why'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE, listed


def is_of_deed(before: Sequence[Token], clause: Sequence[Token]) -> bool:
    """'I believed him, which was the worst of it', 'It tried to shut the port, which would have ruined Lund'.

    So is 'which is why', 'which is what he always says'.
    """
    verb = next((at for at, token in enumerate(clause) if token.tag in "VBM"), None)
    if verb is None or before[-1].tag == "O":
        return verb is not None
    counted = before[-1].tag == "#" or before[-1].lower in _SHARES
    if counted and "by" in [token.lower for token in before[-3:-1]]:
        return True  # rose by a third, which alarmed Lund
    asked = clause[verb].lower in BE and tags(clause[verb + 1 : verb + 2]) == "W"
    unreal = clause[verb].lower == "would" and tags(clause[verb : verb + 2]) in {"Mb", "MB"}
    near = clause[verb + 1 : verb + 3] if clause[verb].lower in BE else []
    judged = bool(near) and near[-1].lower in _JUDGED and near[0].lower in {"a", "an", "the"}
    judged = judged or (bool(near) and near[0].lower in _WISE and not any(t.tag in "NP" for t in near[1:]))
    figure = any(token.tag == "#" for token in before[-3:])
    told = is_finite(clause[verb + 1 :])  # not 'which is more than a century old'
    compared = bool(near) and near[0].lower in _MORE and told and not figure
    return (
        asked or judged or compared or _comes_to(clause) or (unreal and _AIM.search(tags(before)) is not None)
    )


_SHARES = listed("half third quarter fifth sixth eighth tenth percent")
_JUDGED = listed(
    "scandal shame disgrace pity tragedy outrage miracle wonder relief irony mystery coincidence"
)
_WISE = listed("reasonable unreasonable wise unwise understandable foolish sensible prudent brave")
_MORE = listed("more less fewer twice half double")  # 'sold 40 in Lund, which is more than'
_AIM = re.compile("Tb[An]*D?[ANP#]{1,3}$")


def _comes_to(clause: Sequence[Token]) -> bool:
    """'The city borrowed it over ten years, which works out to': of all that was told, not of the years."""
    verb = next((at for at, token in enumerate(clause) if token.tag in "VBM"), None)
    if verb is None:
        return False
    behind = {token.lower for token in clause[verb + 1 : verb + 3]}
    sums_up = clause[verb].base in _COMING and bool(behind & {"to", "out", "up"})
    is_one = [token.lower for token in clause[verb + 1 : verb + 3]] == ["the", "only"]
    return sums_up or (clause[verb].lower in BE and is_one)  # which is the only way to be sure


_COMING = listed("work amount add come boil")
