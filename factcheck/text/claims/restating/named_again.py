"""What a noun with a pointing word stands for: 'this policy' by the fuller words it was told with shortly before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.restating.candidates import distinct, is_open
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.owners import singular

_LONGEST: Final = 90  # code points: a longer phrase explains nothing


def pointed_at(noun: Token, discourse: Discourse, before: Sequence[Mention]) -> str:
    """The fuller words for 'this policy' where the same noun was used shortly before; else an empty string.

    Not what was only supposed ('a reasonable council'), nor when two different things were called that.
    """
    wanted = singular(noun.lower)
    nearby = [list(before)]
    nearby += [
        near for near, supposed in zip(discourse.recent, discourse.supposed, strict=True) if not supposed
    ]
    found = distinct(mention for near in nearby for mention in near if singular(mention.head) == wanted)
    found = [mention for mention in found if not is_open(mention.words)]
    if len(found) != 1 or len(found[0].words) > _LONGEST:
        return ""
    one = wanted == noun.lower
    if one and found[0].plural and not found[0].words.startswith("both "):
        return ""  # won two cups; this cup
    # both growth and that this growth is strong: no two of them
    return found[0].words.removeprefix("both ") if one else found[0].words
