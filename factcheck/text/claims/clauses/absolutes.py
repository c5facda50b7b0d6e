"""What stands beside a clause with a subject of its own and no verb: 'none having been invited', 'arms folded'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import OWNERS, listed


def is_absolute(chunk: Sequence[Token]) -> bool:
    """'none having been invited', 'the building being listed', 'its trial cancelled', 'Ann Hall at their head'."""
    if len(chunk) == 2 and chunk[0].lower in _LIMBS and chunk[1].tag in "NVEA":
        return True  # arms folded
    found = _ABSOLUTE.match(tags(chunk))
    if found is None:
        return False
    last = chunk[found.end() - 1]
    if tags(chunk[:3]) in {"#IO", "OIO", "DIO"}:
        return False  # two of them having died: a share
    if last.tag == "G":
        return last.lower in {"being", "having"} or (chunk[0].lower in OWNERS and not is_finite(chunk))
    if last.tag in "EV":
        return chunk[0].lower in OWNERS and bool(last.base)
    return last.lower in {"head", "helm"} and chunk[-2].lower in OWNERS


_LIMBS: Final = listed(
    "arms hands eyes mouth hair head legs feet fists teeth face back jaw lips palms fingers"
)
_ABSOLUTE: Final = re.compile(
    "[An]*(?:(?:D[#NP'A]{0,4}|[PN]{0,3})[NP]|O|[D#]{1,2})(?:[IK](?:O|D?[#NP]{1,4}))?(?:G|E|(?<=[NP])V(?=[#D]?N[KA])|(?<=^DN)V(?=I[#D]IO)|(?<=.)IDN$)"
)
