"""How sure it is that outside evidence could decide a statement."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.text.claims.features import FEATURES, count, reason

WEIGHTS = {
    "percent_or_money": 2.86, "year": 0.34, "date": 0.78, "number": 2.46, "number_word": 1.94, "duration": 0.13,
    "name": 0.9, "acronym": 1.06, "court": 0.73, "institution": 0.57, "record": 0.72, "reporting": 1.12,
    "comparison": 0.96, "change": 1.3, "cause": 0.44, "past": 1.3, "perfect": 0.26, "role": 0.11,
    "crime_or_harm": 0.8, "question": -2.21, "opinion_of_author": -0.78, "first_person": -1.33, "you": -0.37,
    "advice": -2.16, "modal": -0.97, "future": -1.48, "imperative": -0.68, "condition": -0.38, "evaluation": -0.86,
    "hedge": -0.58, "courtesy": -0.5,
}  # fmt: skip
THRESHOLD = 0.4
_CAPS = {feature.name: feature.cap for feature in FEATURES}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A score from 0 to 1, whether it reaches the threshold, and what spoke for and against."""

    score: float
    checkable: bool
    reasons: tuple[str, ...]


def judge(words: str) -> Judgement:
    """Weigh one statement."""
    found = count(words)
    weight = sum(WEIGHTS.get(name, 0.0) * hits / _CAPS[name] for name, hits in found.items())
    score = 1 / (1 + math.exp(0.8 - weight))
    return Judgement(score, score >= THRESHOLD, tuple(dict.fromkeys(reason(name) for name in found)))
