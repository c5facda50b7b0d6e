"""The extractor on whole essays of different kinds: the goals that a checker would notice."""

import re
import textwrap
from pathlib import Path

import pytest

from factcheck.text.claims import extract
from factcheck.text.sentences import split
from tests.text.claims.gold import ESSAYS, Figures, average_precision, measure, read

LABELLED = Path(__file__).parents[3] / "benchmarks" / "essays"
NAMES = sorted(path.stem for path in ESSAYS.glob("*.gold"))
PRONOUN = re.compile(r"^\W*(it|they|he|she|this|these|those|them|such|one such)\b(?! spring)", re.IGNORECASE)


@pytest.fixture(scope="module")
def pooled() -> Figures:
    figures = Figures()
    for name in NAMES:
        text, gold = read(ESSAYS / f"{name}.gold")
        measure(figures, gold, extract(text))
    return figures


@pytest.fixture(scope="module")
def labelled() -> Figures:
    """The essays to which the weights are fitted, by many hands."""
    figures = Figures()
    for path in sorted(LABELLED.glob("*.gold")):
        text, gold = read(path)
        measure(figures, gold, extract(text))
    return figures


def test_nothing_is_lost_on_the_labelled_essays(labelled: Figures) -> None:
    assert labelled.recall(strict=True) >= 0.965
    assert labelled.recall() >= 0.945
    assert labelled.specificity() >= 0.585
    assert labelled.average_precision() >= 0.935
    assert labelled.high_covered >= 0.945 * labelled.high
    assert labelled.split_recall() >= 0.8
    assert labelled.ratio() <= 1.33


def test_nearly_every_checkable_sentence_is_put_to_the_checker(pooled: Figures) -> None:
    assert pooled.recall(strict=True) >= 0.97
    assert pooled.recall() >= 0.92


def test_most_of_what_is_no_claim_is_left_out(pooled: Figures) -> None:
    assert pooled.specificity() >= 0.72


def test_reading_in_the_order_of_scores_pays(pooled: Figures) -> None:
    assert pooled.average_precision() >= 0.93


def test_what_would_do_harm_is_found(pooled: Figures) -> None:
    assert pooled.high_covered >= 0.98 * pooled.high


def test_statements_inside_a_sentence_are_items_of_their_own(pooled: Figures) -> None:
    assert pooled.split_recall() >= 0.81
    assert pooled.ratio() <= 1.2


@pytest.mark.parametrize("name", NAMES)
def test_no_restatement_begins_with_an_unresolved_pronoun(name: str) -> None:
    text, _ = read(ESSAYS / f"{name}.gold")
    assert not [p.restatement for p in extract(text) if p.checkable and PRONOUN.match(p.restatement)]


@pytest.mark.parametrize("name", NAMES)
def test_the_sentences_are_those_of_the_person_who_labelled_them(name: str) -> None:
    text, gold = read(ESSAYS / f"{name}.gold")
    assert [(s.start, s.end) for s in gold] == [tuple(span) for span in split(text)]


def test_equal_scores_are_one_step() -> None:
    assert average_precision([True, False], [0.5, 0.5]) == 0.5
    assert average_precision([True, False, True], [0.9, 0.5, 0.4]) == pytest.approx((1 + 2 / 3) / 2)


@pytest.mark.parametrize("name", NAMES)
def test_where_an_editor_breaks_lines_tells_nothing(name: str) -> None:
    text, _ = read(ESSAYS / f"{name}.gold")
    lines = "\n\n".join(textwrap.fill(part, 72, break_on_hyphens=False) for part in text.split("\n\n"))
    assert lines.count("\n") > text.count("\n") + 20
    told = [(p.restatement, p.unresolved, p.checkable, p.score, p.reasons) for p in extract(text)]
    assert [(p.restatement, p.unresolved, p.checkable, p.score, p.reasons) for p in extract(lines)] == told
