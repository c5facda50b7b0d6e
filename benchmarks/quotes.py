"""Quotes proved against sources: quality and speed beside what one would use instead, in one run.

    python benchmarks/quotes.py [--cases DIR] [--sources 1000] [--rounds 3] [--only quality|speed]

Quality needs a folder with quote_cases.jsonl and quote_sources.json. Speed is measured on made-up sources, the same
in every run, and then on sources put together from the documents of that folder.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import TypedDict, cast

from quote_cases import draw, load
from rapidfuzz.fuzz import partial_ratio

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.text.folding import fold
from factcheck.text.quotes.proving import Proof, SourceText, prove

SIZE = 50_000  # code points of a source
PER_SOURCE = 10  # quotes
OVERLAP = 0.5  # of passage and gold, in intersection over union, for the right passage


class Case(TypedDict):
    """A quote, what is right about it (`true`, `false`, `warn`), and the passage that it is or was made from."""

    kind: str
    truth: str
    sid: str
    quote: str
    gold: list[int] | None
    near: bool


class Answer(TypedDict):
    """What a method says: accepted or not, warned or not, and the passage, if it names one."""

    accepted: bool
    warned: bool
    passage: tuple[int, int] | None


Method = Callable[[str, str], Answer]


def plainly(accepted: bool) -> Answer:
    """The answer of a method that knows neither warnings nor passages."""
    return {"accepted": accepted, "warned": False, "passage": None}


@lru_cache(maxsize=512)
def folded(text: str) -> str:
    """The folded text of a source, kept."""
    return fold(text).text


@lru_cache(maxsize=512)
def source_text(text: str) -> SourceText:
    """A source made ready, kept."""
    return SourceText(text)


def by_difflib(source: str, quote: str) -> Answer:
    """The longest stretch in common covers 85 % of the quote."""
    text, words = folded(source), fold(quote).text
    return plainly(
        SequenceMatcher(None, text, words, autojunk=False).find_longest_match().size >= 0.85 * len(words)
    )


def by_partial_ratio(floor: int) -> Method:
    """The most like window of the source is at least `floor` per cent alike."""
    return lambda source, quote: plainly(partial_ratio(folded(source), fold(quote).text) >= floor)


def by_proof(source: str, quote: str) -> Answer:
    """This program."""
    proof = prove(quote, source_text(source))
    at = proof.passages[0] if proof.passages else proof.closest
    return {
        "accepted": proof.accepted,
        "warned": bool(proof.warnings),
        "passage": (at.start, at.end) if at else None,
    }


METHODS: dict[str, Method] = {
    "exact search": lambda source, quote: plainly(quote in source),
    "search after folding": lambda source, quote: plainly(fold(quote).text in folded(source)),
    "difflib, 85 % in one stretch": by_difflib,
    "rapidfuzz partial_ratio >= 90": by_partial_ratio(90),
    "rapidfuzz partial_ratio >= 95": by_partial_ratio(95),
    "rapidfuzz partial_ratio >= 98": by_partial_ratio(98),
    "factcheck": by_proof,
}


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two spans."""
    inside = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return inside / (max(one[1], other[1]) - min(one[0], other[0])) if inside else 0.0


def count(method: Method, cases: list[Case], sources: dict[str, str]) -> Counter[str]:
    """How a method does on all cases."""
    counts: Counter[str] = Counter()
    for case in cases:
        answer = method(sources[case["sid"]], case["quote"])
        counts[case["truth"]] += 1
        counts[case["truth"] + " accepted"] += answer["accepted"]
        counts[case["truth"] + " silent"] += answer["accepted"] and not answer["warned"]
        if case["near"] and case["gold"]:
            counts["near"] += 1
            right = (
                answer["passage"]
                and overlap(answer["passage"], (case["gold"][0], case["gold"][1])) >= OVERLAP
            )
            counts["near right"] += bool(right) and not answer["accepted"]
    return counts


def quality(folder: Path) -> None:
    """Print the table of quality."""
    lines = (folder / "quote_cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [cast(Case, json.loads(line)) for line in lines]
    sources = cast(dict[str, str], json.loads((folder / "quote_sources.json").read_text(encoding="utf-8")))
    print(f"{len(cases)} quotes, {len(sources)} sources; per cent\n")
    heads = (
        "method",
        "true accepted",
        "true accepted silently",
        "false accepted",
        "doubtful accepted silently",
    )
    print("| " + " | ".join((*heads, "misquote shown with its passage", "ms a quote")) + " |")
    print("|---" * 7 + "|")
    for name, method in METHODS.items():
        began = time.process_time()
        counts = count(method, cases, sources)
        spent = 1000 * (time.process_time() - began) / len(cases)
        shares = [
            100 * counts[part] / max(1, counts[whole])
            for part, whole in (
                ("true accepted", "true"),
                ("true silent", "true"),
                ("false accepted", "false"),
                ("warn silent", "warn"),
                ("near right", "near"),
            )
        ]
        print(f"| {name} | " + " | ".join(f"{share:.2f}" for share in shares) + f" | {spent:.2f} |")


def speed(name: str, texts: list[str], asked: list[tuple[int, str]], rounds: int) -> None:
    """Print the table of speed: every round measures all rows one after the other; the best of each counts too."""
    print(f"\n{name}: {len(asked)} quotes, {len(texts)} sources of {SIZE} code points; seconds of CPU")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    heads = ("round", "load", "raw str.find", "cold", "cold / raw", "kept", "kept / raw")
    print("| " + " | ".join((*heads, "all read", "all read / raw")) + " |")
    print("|---" * 9 + "|")
    best = [float("inf")] * 4
    for number in range(1, rounds + 1):
        busy = os.getloadavg()[0]
        times = measure(texts, asked)
        best = [min(pair) for pair in zip(best, times, strict=True)]
        print(row(str(number), f"{busy:.1f}", *times))
    print(row("best", "", *best))


def measure(texts: list[str], asked: list[tuple[int, str]]) -> tuple[float, float, float, float]:
    """Seconds for the raw loop, for proofs that make each source ready first, for proofs on kept sources, and for
    those with everything read that can be said: all places, warnings, the passage nearest to a refused quote.
    """
    kept: dict[int, SourceText] = {}
    raw = clock(lambda: [texts[i].find(quote) for i, quote in asked])
    cold = clock(lambda: [prove(quote, made(kept, texts, i)) for i, quote in asked])
    proved = clock(lambda: [prove(quote, kept[i]) for i, quote in asked])
    return raw, cold, proved, clock(lambda: [read(prove(quote, kept[i])) for i, quote in asked])


def read(proof: Proof) -> tuple[object, ...]:
    """Everything that a proof says."""
    return proof.status, proof.passages, proof.warnings, proof.closest, proof.reason


def made(kept: dict[int, SourceText], texts: list[str], number: int) -> SourceText:
    """A source, made ready when it is first asked for."""
    if number not in kept:
        kept[number] = SourceText(texts[number])
    return kept[number]


def row(name: str, busy: str, raw: float, *others: float) -> str:
    """A line of the table of speed."""
    return f"| {name} | {busy} | {raw:.3f} | " + " | ".join(f"{x:.3f} | {x / raw:.1f}" for x in others) + " |"


def clock(work: Callable[[], object]) -> float:
    """Seconds of CPU that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main(arguments: list[str]) -> int:
    """Print both tables; 2 when there are no cases to measure quality on."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--sources", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("quality", "speed"))
    options = parser.parse_args(arguments)
    if options.only != "speed":
        if options.cases is None or not (options.cases / "quote_cases.jsonl").exists():
            print("no cases: give --cases DIR, or --only speed", file=sys.stderr)
            return 2
        quality(options.cases)
    if options.only != "quality":
        number = options.sources
        speed("made up", *load(number, SIZE, PER_SOURCE * number), options.rounds)
        if options.cases is not None and (file := options.cases / "quote_sources.json").exists():
            documents = list(cast(dict[str, str], json.loads(file.read_text(encoding="utf-8"))).values())
            speed("documents", *draw(documents, number, SIZE, PER_SOURCE * number), options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
