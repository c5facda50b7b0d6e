"""Who says what is told, where that is not the subject of the whole clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import NOUN_PHRASE, SUBJECT_THEN_VERB, is_finite
from factcheck.text.claims.grammar.tokens import Token, place_of, tags
from factcheck.text.claims.grammar.verbs import REPORTING


def lead_end(tokens: Sequence[Token]) -> int:
    """'Writing in the Tarn Post, | Kern claimed that': where the clause begins behind what its subject was doing."""
    if (early := _EARLY.match(tags(tokens))) is not None and tokens[0].lower in {"early", "late"}:
        return early.end()  # early in her time at Lund | an old clerk told her that
    commas = [i for i, token in enumerate(tokens) if token.tag == ","]
    if not commas or not tokens[0].lower.endswith("ing"):
        return 0
    behind = commas[0] + 1
    return behind if SUBJECT_THEN_VERB.match(tags(tokens[behind:])) else 0


_EARLY: Final = re.compile("[AN]I(?:D[A#N]*N|P+|#|DP+)(?:I(?:P+|#|D[AN]*N))?,?(?=[DPO])")


def behind_lead(tokens: list[Token], verb: Token | None) -> list[Token]:
    """Who says so, where the sentence begins with what he was doing."""
    start = lead_end(tokens)
    at = place_of(verb, tokens)
    behind = tokens[start:at] if start else []
    while behind and behind[-1].tag in "AnBM":
        behind = behind[:-1]
    return behind if NOUN_PHRASE.fullmatch(tags(behind)) else []


def of_inner_clause(tokens: list[Token], verb: Token | None) -> list[Token]:
    """'Kern left three days after the Herald revealed that': who says so in the clause that 'after' opens."""
    at = place_of(verb, tokens)
    opens = next((i for i in range(at - 1, 0, -1) if tokens[i].tag in "SK"), 0)
    if not opens or not is_finite(tokens[:opens]):
        return []
    inner = tokens[opens + 1 : at]
    while inner and inner[-1].tag in "AnBM":
        inner = inner[:-1]
    return inner if NOUN_PHRASE.fullmatch(tags(inner)) else []


def told_beside_saying(tokens: Sequence[Token], found: Sequence[Mention]) -> frozenset[str]:
    """The heads of those who are told beside 'said' or the like."""
    said = [token for token in tokens if token.tag in "VZ" and token.base in REPORTING]
    near = {token.end + 1 for token in said}, {token.start - 1 for token in said}
    return frozenset(mention.head for mention in found if mention.start in near[0] or mention.end in near[1])
