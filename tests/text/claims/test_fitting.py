"""The fitting of weights to labelled essays, by the script that does it."""

from pathlib import Path
from types import ModuleType

import pytest

from tests.text.claims.gold import read
from tests.text.claims.scripts import script

ESSAY = """\
+ The council sold the mill in 1990, and the town is lovely.
  medium | event | The council sold the mill in 1990
- The town is lovely.
~ It is a nice town.
"""


@pytest.fixture(scope="module")
def fitting() -> ModuleType:
    return script("fit_essays")


def test_a_linear_system_is_solved(fitting: ModuleType) -> None:
    matrix = [[4.0, 1.0, 0.5], [1.0, 3.0, 0.0], [0.5, 0.0, 2.0]]
    x = [1.0, -2.0, 0.5]
    right = [sum(a * b for a, b in zip(row, x, strict=True)) for row in matrix]
    assert fitting.solved(matrix, right) == pytest.approx(x)


def test_a_mark_of_what_is_checkable_weighs_more_than_one_of_what_is_not(fitting: ModuleType) -> None:
    rows = [({"base": 1.0, "figure": 1.0}, 1, 1.0)] * 40 + [({"base": 1.0, "jest": 1.0}, 0, 1.0)] * 40
    weights = fitting.fit([*rows, ({"base": 1.0, "figure": 1.0}, 0, 0.5)])
    assert weights["figure"] > 1 > -1 > weights["jest"]
    assert fitting.fit(rows) == fitting.fit(rows)


def test_only_what_is_labelled_is_fitted_and_doubts_count_half(fitting: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "mill.gold"
    path.write_text(ESSAY)
    text, gold = read(path)
    rows = list(fitting.rows(gold, fitting.statements_of(text)))
    assert [(label, weight) for _, label, weight in rows] == [(1, 0.5), (0, 1.0), (0, 0.5)]
    assert rows[0][0]["year"] == 1.0


def test_the_module_that_is_written_is_python_with_one_number_a_mark(fitting: ModuleType) -> None:
    names: dict[str, dict[str, float]] = {}
    exec(fitting.module({"year": 0.731, "of no weight": 0.001}, 2, 30), names)
    assert names["WEIGHTS"] == {"year": 0.73}
