"""How sure it is that outside evidence could decide a statement."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from factcheck.text.claims.signs.features import FEATURES
from factcheck.text.claims.weighing.weights import WEIGHTS

# essays assert more than debates do: the intercept is set on essays, where two of three sentences can be checked
INTERCEPT = -1.0
# debates hardly quote; in essays whoever is quoted can be asked, so this weight is set on essays, too
QUOTED = {"quotation": 0.7}
# a piece of a sentence is judged by its own words and, less, by the company it keeps
COMPANY = 0.35


def strength(name: str, hits: int) -> float:
    """How much a feature met that often counts, from 0 to 1: each further hit half as much as the one before."""
    cap = FEATURES[name].cap
    return hits / cap if cap > 3 else 1 - 0.5**hits


def total(found: Mapping[str, int]) -> float:
    """The weighed sum of what was met in a statement, on the logistic scale."""
    return INTERCEPT + math.fsum(map(_WEIGHED.__getitem__, found.items()))


# what each feature counts for when it is met that often
_WEIGHED: Final = {
    (name, hits): (WEIGHTS | QUOTED).get(name, 0.0) * strength(name, hits)
    for name, feature in FEATURES.items()
    for hits in range(1, feature.cap + 1)
}


def logistic(value: float) -> float:
    """A weighed sum as a score from 0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def weigh(found: Mapping[str, int], sentence: float) -> float:
    """The score of a piece with the features `found`, inside a sentence whose weighed sum is `sentence`."""
    return logistic((1 - COMPANY) * total(found) + COMPANY * sentence)
