"""Sentences and claims measured beside what a user would pick instead: `extraction.py [--data DIR] [--gold YAML TEXT]`.
With `--recording` instead: what recording the proposals of long drafts costs beside finding them.

Without options: the invented essays under tests/, those under essays/, and speed. DIR adds labelled sentences
(ct24_en_train.tsv, ct24_en_dev.tsv, policlaim_train_golden.tsv, golden_rules_en.jsonl) and with them the TF-IDF
baseline, which is fitted on the first of these; --gold adds an essay labelled claim by claim. Prints Markdown.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from protocols import sentences as protocol

from factcheck.text.claims import Proposal, extract
from factcheck.text.sentences import Span, split
from factcheck.vocabulary import ClaimType, Risk
from tests.text.claims.gold import ESSAYS, Figures, GoldClaim, GoldSentence, average_precision, measure, read

ROOT = Path(__file__).resolve().parents[1]
LABELLED = Path(__file__).resolve().parent / "essays"
Extractor = Callable[[str], Sequence[Proposal]]
Scorer = Callable[[str], float]
_WORD = re.compile(r"[\w’']+")


class TfIdf:
    """Words and pairs of words, weighed by rarity, with logistic regression: the usual baseline."""

    def __init__(self, sentences: Sequence[str], labels: Sequence[int]) -> None:
        """Fit on labelled sentences, in their order, so that the same data give the same weights."""
        seen = Counter(term for sentence in sentences for term in set(self._terms(sentence)))
        self.rarity = {term: 1 + math.log(len(sentences) / n) for term, n in seen.items() if n >= 3}
        self.weights: dict[str, float] = {}
        self.bias = 0.0
        for step in range(8):
            rate = 1.0 / (1 + step)
            for sentence, label in zip(sentences, labels, strict=True):
                vector = self._vector(sentence)
                error = self._score(vector) - label
                self.bias -= 0.1 * rate * error
                for term, value in vector.items():
                    self.weights[term] = self.weights.get(term, 0.0) - rate * error * value

    def __call__(self, sentence: str) -> float:
        """The probability that the sentence is worth checking."""
        return self._score(self._vector(sentence))

    @staticmethod
    def _terms(sentence: str) -> list[str]:
        words = _WORD.findall(sentence.lower())
        return [*words, *(f"{a} {b}" for a, b in pairwise(words))]

    def _vector(self, sentence: str) -> dict[str, float]:
        terms = Counter(term for term in self._terms(sentence) if term in self.rarity)
        values = {term: (1 + math.log(n)) * self.rarity[term] for term, n in terms.items()}
        norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
        return {term: value / norm for term, value in values.items()}

    def _score(self, vector: dict[str, float]) -> float:
        total = self.bias + sum(self.weights.get(term, 0.0) * value for term, value in vector.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def whole_sentences(score: Scorer, threshold: float) -> Extractor:
    """An extractor that proposes whole sentences, kept when their score reaches the threshold."""
    blank = Proposal(0, 0, "", (), ClaimType.EVENT, 0.0, (), Risk.NORMAL, (), False)

    def take(text: str) -> list[Proposal]:
        spans = [(a, b, score(text[a:b])) for a, b in split(text)]
        return [replace(blank, start=a, end=b, score=s, checkable=s >= threshold) for a, b, s in spans]

    return take


def read_tsv(path: Path) -> tuple[list[str], list[int]]:
    """The sentences and labels of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [row["text"] for row in rows], [int(row["label"]) for row in rows]


def read_yaml(gold: Path, essay: Path) -> tuple[str, list[GoldSentence]]:
    """An essay and its labels in the YAML form that score_extract.py reads."""
    found = []
    for row in yaml.safe_load(gold.read_text(encoding="utf-8"))["sentences"]:
        claims = [
            GoldClaim(c["q_start"], c["q_end"], "presupposed" if c.get("presupposed") else c["serious"])
            for c in row.get("claims", [])
        ]
        found.append(
            GoldSentence(
                row["char_start"], row["char_end"], row["checkable"], bool(row.get("borderline")), claims
            )
        )
    return essay.read_text(encoding="utf-8"), found


def essay_rows(
    name: str, essays: Sequence[tuple[str, list[GoldSentence]]], tools: dict[str, Extractor]
) -> None:
    """One line of the table for each tool on some essays."""
    for tool, take in tools.items():
        figures = Figures()
        for text, gold in essays:
            measure(figures, gold, take(text))
        high = figures.high_covered / max(1, figures.high)
        print(
            f"| {name} | {tool} | {figures.recall():.3f} | {figures.recall(strict=True):.3f} | "
            f"{figures.specificity():.3f} | {figures.average_precision():.3f} | {high:.3f} | "
            f"{figures.split_recall():.3f} | {figures.ratio():.2f} |"
        )


def sentence_rows(data: Path, tools: dict[str, tuple[Scorer, float]]) -> None:
    """Average precision, and F1 and recall of the flags, on labelled sentences."""
    print("\n| sentences | tool | AP | F1 | recall | specificity |\n|---|---|---|---|---|---|")
    for name in ("ct24_en_dev", "policlaim_train_golden"):
        sentences, labels = read_tsv(data / f"{name}.tsv")
        for tool, (score, threshold) in tools.items():
            scores = [score(sentence) for sentence in sentences]
            pairs = Counter((bool(label), s >= threshold) for label, s in zip(labels, scores, strict=True))
            hit, missed = pairs[True, True], pairs[True, False]
            false, right = pairs[False, True], pairs[False, False]
            f1 = 2 * hit / max(1, 2 * hit + false + missed)
            print(
                f"| {name} | {tool} | {average_precision([bool(y) for y in labels], scores):.3f} | {f1:.3f} | "
                f"{hit / (hit + missed):.3f} | {right / max(1, right + false):.3f} |"
            )


def naive(text: str) -> list[Span]:
    """A full stop, question or exclamation mark before a capital: what one writes in a minute."""
    edges = [
        0,
        *(m.end() for m in re.finditer(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[A-Z])|\n\s*\n", text)),
        len(text),
    ]
    spans = []
    for start, end in pairwise(edges):
        words = text[start:end]
        spans.append(Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())))
    return [span for span in spans if span.end > span.start]


def plain_nupunkt(text: str) -> list[Span]:
    """nupunkt alone, block by block."""
    import nupunkt

    found = []
    for block in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        for start, end in nupunkt.sent_spans(block.group()):
            words = block.group()[start:end]
            begin = block.start() + start + len(words) - len(words.lstrip())
            found.append(Span(begin, block.start() + start + len(words.rstrip())))
    return [span for span in found if span.end > span.start]


def boundary_rows(essays: Sequence[tuple[str, list[GoldSentence]]], data: Path | None) -> None:
    """F1 of the places where sentences end, and the golden rules kept."""
    print("\n| splitter | boundary F1 | golden rules |\n|---|---|---|")
    rules = (data / "golden_rules_en.jsonl").read_text(encoding="utf-8").splitlines() if data else []
    for name, take in {"factcheck": split, "nupunkt alone": plain_nupunkt, "stop and capital": naive}.items():
        hit = found = true = 0
        for text, gold in essays:
            ends, wanted = {span.end for span in take(text)}, {sentence.end for sentence in gold}
            hit, found, true = hit + len(ends & wanted), found + len(ends), true + len(wanted)
        kept = sum(
            [rule["text"][a:b] for a, b in take(rule["text"])] == rule["sentences"]
            for rule in map(json.loads, rules)
        )
        print(f"| {name} | {2 * hit / (found + true):.4f} | {f'{kept} of {len(rules)}' if rules else '-'} |")


def repeated(essays: Sequence[str], least: int) -> str:
    """The essays over and over until there are `least` words, names changed so that nothing is a duplicate."""
    base = "\n\n".join(essays)
    return "\n\n".join(
        re.sub(r"\b([A-Z][a-z]{3,})\b", rf"\1{chr(97 + i % 26)}{chr(97 + i // 26)}", base)
        for i in range(1 + least // len(base.split()))
    )


def speed(essays: Sequence[str]) -> None:
    """CPU seconds for 100,000 words."""
    long = repeated(essays, 100_000)
    words = len(long.split())
    began = time.process_time()
    found = len(extract(long))
    spent = time.process_time() - began
    print(
        f"\n{words} words, {found} proposals: {spent:.1f} s of CPU, {spent * 100_000 / words:.1f} s for 100,000 words"
    )


def recording(essays: Sequence[str], repeat: int = 2) -> None:
    """CPU seconds of whole commands that find the claims of a draft, and that record them too; the least of runs."""
    drafts = {
        f"{count:,} paragraphs “Ann Bell7 died in 1007.”": "\n\n".join(
            f"Ann Bell{n} died in {1000 + n % 1000}." for n in range(count)
        )
        for count in (1_000, 2_000, 4_000, 8_000, 14_900)
    }
    long = repeated(essays, 97_000)
    drafts[f"{len(long.split()):,} words of usual prose"] = long
    print("| draft | claims | found | and recorded | ratio |\n|---|---|---|---|---|")
    for name, text in drafts.items():
        runs = [recorded(text) for _ in range(repeat)]
        dry, kept = min(run[0] for run in runs), min(run[1] for run in runs)
        print(f"| {name} | {runs[0][2]:,} | {dry:.1f} s | {kept:.1f} s | {kept / dry:.2f} |")


def recorded(text: str) -> tuple[float, float, int]:
    """CPU seconds of `extract --dry-run` and `extract` in a fresh folder, and how many claims there are then."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "draft.txt").write_text(text)
        cpu(folder, "init", str(folder / "draft.txt"))
        dry, kept = cpu(folder, "extract", "--dry-run"), cpu(folder, "extract")
        return dry, kept, (folder / "claims.yaml").read_text().count("\n  - id: C")


def cpu(folder: Path, *arguments: str) -> float:
    """CPU seconds, user and system, of one command of factcheck in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        (sys.executable, "-m", "factcheck", "-C", str(folder), *arguments),
        env={**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_BY": "Ann"},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("YAML", "TEXT"))
    parser.add_argument("--recording", action="store_true", help="measure recording, and nothing else")
    options = parser.parse_args(arguments)
    own = {path.stem: read(path) for path in sorted(ESSAYS.glob("*.gold"))}
    texts = [text for text, _ in own.values()]
    labelled = [read(path) for path in sorted(LABELLED.glob("*.gold"))]
    if options.recording:
        recording(texts)
        return 0
    scorers: dict[str, tuple[Scorer, float]] = {"factcheck": (protocol.score, protocol.THRESHOLD)}
    tools: dict[str, Extractor] = {"factcheck": extract}
    if options.data:
        baseline = TfIdf(*read_tsv(options.data / "ct24_en_train.tsv"))
        scorers["TF-IDF + logistic"] = (baseline, 0.5)
        tools["TF-IDF + logistic, whole sentences"] = whole_sentences(baseline, 0.5)
    scorers["flag everything"] = (lambda s: 1.0, 0.5)
    tools["flag everything, whole sentences"] = whole_sentences(lambda s: 1.0, 0.5)
    columns = [
        "essays",
        "tool",
        "recall",
        "recall, clear cases",
        "specificity",
        "AP",
        "severe claims",
        "split recall",
        "items a claim",
    ]
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for gold, text in options.gold:
        essay_rows(text.stem, [read_yaml(gold, text)], tools)
    essay_rows(f"{len(own)} invented essays", list(own.values()), tools)
    essay_rows(f"{len(labelled)} labelled essays", labelled, tools)
    for name, essay in own.items():
        essay_rows(name, [essay], {"factcheck": extract})
    if options.data:
        sentence_rows(options.data, scorers)
    boundary_rows(list(own.values()), options.data)
    speed(texts)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
