"""Fit the weights by which statements of an essay are kept: `fit_essays.py [--write | --folds N]`.

Logistic regression (by Newton's method, with a ridge of RIDGE on all but the base) over what
factcheck.text.claims.weighing.in_essays.marks_of tells of each statement of the labelled essays in essays/. A
statement counts as checkable when it shares half of its words, or of the claim's, with a labelled claim, and as not
checkable when it stands in a sentence without one; other statements of a checkable sentence are left out, as nobody
said anything of them. A sentence counts once, however many statements it has; what labellers call borderline counts
half. Prints the module of weights; with --write it replaces the one there is. With --folds each Nth essay is read
with weights fitted on the others, and what comes of it is printed.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.text.claims import extract, statements
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.weighing import in_essays
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.in_essays import Tenor, marks_of
from factcheck.text.claims.weighing.score import logistic
from tests.text.claims.gold import Figures, GoldSentence, measure, read

ESSAYS = Path(__file__).resolve().parent / "essays"
TARGET = (
    Path(__file__).resolve().parents[1] / "factcheck" / "text" / "claims" / "weighing" / "essay_weights.py"
)
HALF = 0.5
RIDGE = 5.0
STEPS = 12

Statement = tuple[int, int, dict[str, float]]  # where it stands, and its marks
Row = tuple[dict[str, float], int, float]  # marks, label, weight
Essay = tuple[str, list[GoldSentence], list[Row]]


def statements_of(text: str) -> list[Statement]:
    """The statements of an essay with what each is weighed by."""
    found: list[Statement] = []

    def note(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
        found.extend((o.item.start, o.item.end, dict(marks_of(o, tokens, kind, tenor))) for o in judged)
        tenor.hear(judged, tokens)
        return list(judged)

    with mock.patch.object(statements, "reweighed", note):
        extract(text)
    return found


def rows(gold: Sequence[GoldSentence], found: Sequence[Statement]) -> Iterator[Row]:
    """The statements of one essay, each with its label and what it counts."""
    for sentence in gold:
        here = [one for one in found if sentence.start <= one[0] < sentence.end]
        weight = (HALF if sentence.borderline else 1.0) / max(1, len(here))
        for start, end, marks in here:
            if not sentence.checkable or _claimed(sentence, start, end):
                yield marks, int(sentence.checkable), weight


def _claimed(sentence: GoldSentence, start: int, end: int) -> bool:
    return any(
        min(end, claim.end) - max(start, claim.start) >= HALF * min(end - start, claim.end - claim.start)
        for claim in sentence.claims
    )


def fit(data: Sequence[Row]) -> dict[str, float]:
    """The weight of each mark by logistic regression; the same rows give the same weights."""
    names = sorted({name for marks, _, _ in data for name in marks})
    place = {name: at for at, name in enumerate(names)}
    table = [
        ([(place[n], much) for n, much in marks.items()], label, weight) for marks, label, weight in data
    ]
    ridge = [0.0 if name == "base" else RIDGE for name in names]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slopes = [r * w for r, w in zip(ridge, weights, strict=True)]
        bends = [[ridge[row] if row == at else 0.0 for at in range(len(names))] for row in range(len(names))]
        for marks, label, weight in table:
            chance = logistic(math.fsum(weights[at] * much for at, much in marks))
            error, bend = weight * (chance - label), weight * chance * (1 - chance)
            for at, much in marks:
                slopes[at] += error * much
                row = bends[at]
                for other, as_much in marks:
                    row[other] += bend * much * as_much
        weights = [w - step for w, step in zip(weights, solved(bends, slopes), strict=True)]
    return dict(zip(names, weights, strict=True))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The x with `matrix` x = `right`, by Gaussian elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                rows[below] = [a - factor * b for a, b in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = math.fsum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found


def module(weights: dict[str, float], essays: int, statements: int) -> str:
    """The text of essay_weights.py."""
    lines = [
        '"""What each mark of a statement weighs where an essay is read: one readable number each.',
        "",
        f"Written by benchmarks/fit_essays.py from {statements:,} statements of {essays} essays; no text is kept.",
        '"""',
        "",
        "from typing import Final",
        "",
        "WEIGHTS: Final = {",
        *(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items()) if abs(weight) >= 0.005),
        "}",
        "",
    ]
    return "\n".join(lines)


def held_out(essays: Sequence[Essay], folds: int) -> Figures:
    """How the extractor does on essays that the weights were not fitted on."""
    figures = Figures()
    for fold in range(folds):
        weights = fit([row for at, (_, _, data) in enumerate(essays) if at % folds != fold for row in data])
        with mock.patch.object(in_essays, "WEIGHTS", weights):
            for text, gold, _ in essays[fold::folds]:
                measure(figures, gold, extract(text))
    return figures


def main(arguments: list[str]) -> int:
    """Fit and print, or judge the fitting."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true")
    what.add_argument("--folds", type=int, metavar="N")
    options = parser.parse_args(arguments)
    essays: list[Essay] = []
    for path in sorted(ESSAYS.glob("*.gold")):
        text, gold = read(path)
        essays.append((text, gold, list(rows(gold, statements_of(text)))))
    if options.folds:
        f = held_out(essays, options.folds)
        print(
            f"{len(essays)} essays: recall {f.recall():.3f}, clear cases {f.recall(strict=True):.3f}, "
            f"specificity {f.specificity():.3f}, clear cases {f.specificity(strict=True):.3f}, "
            f"AP {f.average_precision():.3f}, severe claims {f.high_covered / f.high:.3f}, "
            f"split recall {f.split_recall():.3f}, items a claim {f.ratio():.2f}"
        )
        return 0
    data = [row for _, _, known in essays for row in known]
    written = module(fit(data), len(essays), len(data))
    print(written)
    if options.write:
        TARGET.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
