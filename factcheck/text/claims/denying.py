"""Whether a clause denies, or doubts, what another one inside it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.main_verb import main_verb
from factcheck.text.claims.tokens import Token
from factcheck.text.claims.words import NOBODY, listed

_DENYING: Final = listed("deny doubt dispute refute reject rebut question")
# what somebody does not say in these words is so all the same
_KEPT_BACK: Final = listed(
    "mention disclose reveal admit acknowledge note notice know realise realize remember tell"
)


def denies(tokens: Sequence[Token]) -> bool:
    """Whether what a clause says or shows is denied: 'neither letter proves', 'she denies', 'nobody claims'."""
    verb = main_verb(tokens)
    if verb is None:
        return False
    said = next((at for at in range(verb + 1, len(tokens)) if tokens[at].tag == "H"), len(tokens))
    near = tokens[verb if tokens[0].tag == "W" else 0 : min(verb + 3, said)]  # what he did not say was that
    if any(token.base in _KEPT_BACK and token.tag == "b" for token in near):
        return False  # he did not mention that the firm had paid
    return any(
        token.lower in NOBODY
        or token.lower.endswith("n’t")
        or (token.base in _DENYING and token.tag in "VEb")
        for token in near
    )
