"""The labelled pronouns of essays, and the script that tells what becomes of them."""

from types import ModuleType

import pytest

from factcheck.text.claims import extract
from tests.text.claims.gold import read
from tests.text.claims.scripts import BENCHMARKS, script


@pytest.fixture(scope="module")
def pronouns() -> ModuleType:
    return script("pronouns")


def test_every_label_is_of_a_pronoun_that_stands_there(pronouns: ModuleType) -> None:
    paths = sorted((BENCHMARKS / "pronouns").glob("*.txt"))
    assert paths
    for path in paths:
        text, _ = read(BENCHMARKS / "essays" / f"{path.stem}.gold")
        for label in pronouns.labels(path):
            assert text[label.start :].startswith(label.word), (path.stem, label)
            assert pronouns.kind_of(label.word) in pronouns.KINDS


def test_what_became_of_a_pronoun(pronouns: ModuleType) -> None:
    text = "Ada Moss led the mill. She sold nine boats in 1990. It cost Lund forty jobs, they said in May."
    sold = next(told for told in extract(text) if "sold" in told.restatement)
    left = next(told for told in extract(text) if "It" in told.unresolved)
    she, it = text.index("She"), text.index("It")
    assert pronouns.outcome(pronouns.Label(she, "She", ("Ada Moss", "the head of the mill")), sold) == "told"
    assert pronouns.outcome(pronouns.Label(she, "She", ("Karl Dray",)), sold) == "neither"
    assert pronouns.outcome(pronouns.Label(it, "It", ("the sale",)), left) == "left open"


@pytest.mark.parametrize(
    ("phrases", "heads"),
    [
        (("the head of the mill",), {"mill", "head"}),
        (("Ada Moss", "Moss"), {"mos"}),
        (("two trade unions",), {"union"}),
    ],
)
def test_phrases_are_known_by_their_heads(
    pronouns: ModuleType, phrases: tuple[str, ...], heads: set[str]
) -> None:
    assert pronouns.heads(phrases) == heads
