"""Fit the weights of the checkability score: `fit_claims.py --data DIR [--write]`.

DIR holds labelled sentences of two kinds of text: ct24_en_train.tsv (debates) and policlaim_train_golden.tsv
(addresses), tab-separated with the columns text and label. Logistic regression over the features of
factcheck.text.claims.signs.features, one intercept for each kind, because the order of sentences carries over from
one kind of text to another and thresholds do not. The addresses are fewer, yet nearer to essays: together they weigh
as much as SHARE of the debates. Nothing of the texts is kept: only one number for each feature.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.signs.features import FEATURES, count
from factcheck.text.claims.weighing.score import strength

FILES = ("ct24_en_train.tsv", "policlaim_train_golden.tsv")
SHARE = 0.3
ROUNDS = 40
RIDGE = 1e-5
TARGET = Path(__file__).resolve().parents[1] / "factcheck" / "text" / "claims" / "weighing" / "weights.py"

Row = tuple[dict[str, float], int, float]  # features, label, weight


def read(path: Path) -> tuple[list[str], list[int]]:
    """The sentences and labels of one file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [row["text"] for row in rows], [int(row["label"]) for row in rows]


def vector(sentence: str) -> dict[str, float]:
    """The strength of each feature met in a sentence."""
    return {name: strength(name, hits) for name, hits in count(tokenize(sentence)).items()}


def rows(data: Path) -> list[Row]:
    """All training rows, with the intercept of their kind as a feature of its own."""
    found: list[Row] = []
    debates = 0
    for file in FILES:
        sentences, labels = read(data / file)
        debates = debates or len(sentences)
        weight = 1.0 if file == FILES[0] else SHARE * debates / len(sentences)
        for sentence, label in zip(sentences, labels, strict=True):
            found.append(({**vector(sentence), f"intercept {file}": 1.0}, label, weight))
    return found


def fit(data: list[Row]) -> dict[str, float]:
    """Logistic regression by AdaGrad over all rows in a fixed order; the same rows give the same weights."""
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    for step in range(ROUNDS):
        rate = 0.3 / (1 + 0.1 * step)
        for features, label, weight in data:
            total = sum(weights.get(name, 0.0) * value for name, value in features.items())
            error = weight * (1 / (1 + math.exp(-total)) - label)
            for name, value in features.items():
                slope = error * value + RIDGE * weights.get(name, 0.0)
                squares[name] = squares.get(name, 1.0) + slope * slope
                weights[name] = weights.get(name, 0.0) - rate * slope / math.sqrt(squares[name])
    return weights


def module(weights: dict[str, float]) -> str:
    """The text of weights.py."""
    lines = [
        '"""What each feature weighs in the checkability score: one readable number each.',
        "",
        "Written by benchmarks/fit_claims.py, which says what they were fitted on; no text or vocabulary is kept.",
        '"""',
        "",
        "from typing import Final",
        "",
        "WEIGHTS: Final = {",
        *(f'    "{name}": {weights[name]:.2f},' for name in FEATURES if name in weights),
        "}",
        "",
    ]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Fit, print, and with --write replace the module of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    text = module(fit(rows(options.data)))
    print(text)
    if options.write:
        TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
