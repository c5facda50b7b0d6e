"""An essay to revise in tests, sentence by sentence."""

from __future__ import annotations

from factcheck.text.drafts import Placed, realign

SENTENCES = [
    "The harbour wall at Sundby was finished in the autumn of 1911.",
    "It took four hundred men eleven years to build.",
    "The stone came from a quarry on the far side of the fjord.",
    "Nobody recorded how many workers were hurt.",
    "The parish register names seven men who drowned during the winter storms.",
    "Trade doubled within a decade, according to the customs books.",
    "Herring made up two thirds of everything that was shipped.",
    "The railway reached the town only after the war.",
    "By then the larger steamers had stopped calling at the port.",
    "Most families that stayed turned to farming or left for the cities.",
    "The wall was not repaired until a flood broke it open in 1954.",
    "Engineers from the capital measured a gap of 38 metres.",
]
PARAGRAPHS = [SENTENCES[:4], SENTENCES[4:7], SENTENCES[7:10], SENTENCES[10:]]


def written(paragraphs: list[list[str]]) -> str:
    """The essay as one text: paragraphs parted by an empty line."""
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)


ESSAY = written(PARAGRAPHS)


def placed(old: str, new: str, claim: str, nth: int = 0) -> tuple[Placed, str | None]:
    """What became of the claim's nth copy in `old`, and the words at its new place."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(claim, start + 1)
    [found] = realign(old, new, [(start, start + len(claim))])
    return found, new[found.start : found.end] if found.start is not None else None


def revised(old: str, new: str) -> str:
    assert old in ESSAY
    return ESSAY.replace(old, new, 1)
