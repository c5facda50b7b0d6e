"""Claims found again in a changed draft: quality and speed beside what one would use instead, in one run.

    python benchmarks/anchors.py [--cases DIR] [--skip-slow] [--only quality|speed]

Quality needs a folder with anchor_cases.jsonl, anchor_docs.json and score_anchor.py (the marks are defined there);
without --cases speed alone is measured. Speed is measured on made-up essays, the same in every run.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypedDict, cast

from rapidfuzz.fuzz import partial_ratio_alignment

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.text.drafts import realign
from factcheck.text.sentences import split

MARKS = ("ok", "carry", "wrong", "lost", "stale", "part", "amb")
CLASSES = ("kept", "reworded", "reworded+mv", "deleted")


class Claim(TypedDict):
    """A claim of the old draft, as the scorer hands it out."""

    start: int
    end: int


class Result(TypedDict):
    """Where a method says it stands in the new draft."""

    status: str
    start: int | None
    end: int | None


Method = Callable[[str, str, Sequence[Claim]], list[Result]]


class Scorer(Protocol):
    """What is used of score_anchor.py."""

    KEPT: set[str]

    def mark(self, case: dict[str, object], result: Result, new: str) -> str: ...
    def label(self, case: dict[str, object]) -> str: ...
    def baseline_exact(self, old: str, new: str, claims: Sequence[Claim]) -> list[Result]: ...
    def baseline_difflib(self, old: str, new: str, claims: Sequence[Claim]) -> list[Result]: ...


def ours(old: str, new: str, claims: Sequence[Claim]) -> list[Result]:
    """The program's own answer."""
    spans = [(claim["start"], claim["end"]) for claim in claims]
    return [
        {"status": str(placed.placement), "start": placed.start, "end": placed.end}
        for placed in realign(old, new, spans)
    ]


def fuzzy(floor: float) -> Method:
    """Rapidfuzz's best window, accepted from `floor` per cent on, kept when its words are the same."""

    def method(old: str, new: str, claims: Sequence[Claim]) -> list[Result]:
        results: list[Result] = []
        for claim in claims:
            quote = old[claim["start"] : claim["end"]]
            best = partial_ratio_alignment(quote, new, score_cutoff=floor)
            if best is None or best.dest_start == best.dest_end:
                results.append({"status": "deleted", "start": None, "end": None})
                continue
            words = new[best.dest_start : best.dest_end]
            status = "unchanged" if quote.split() == words.split() else "reworded"
            results.append({"status": status, "start": best.dest_start, "end": best.dest_end})
        return results

    return method


# ---------------------------------------------------------------- quality
def scorer_in(folder: Path) -> Scorer:
    """Load score_anchor.py."""
    spec = importlib.util.spec_from_file_location("score_anchor", folder / "score_anchor.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score_anchor.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Scorer, module)


def cases_in(folder: Path) -> tuple[dict[str, str], dict[tuple[str, str], list[dict[str, object]]]]:
    """The drafts by name, and the cases that are not doubtful by their pair of drafts."""
    docs: dict[str, str] = json.loads((folder / "anchor_docs.json").read_text("utf-8"))
    pairs: defaultdict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for line in (folder / "anchor_cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if not case.get("soft"):
            pairs[case["old"], case["new"]].append(case)
    return docs, pairs


def quality(folder: Path) -> None:
    """Print the table of marks: each method on the same cases."""
    scorer = scorer_in(folder)
    docs, pairs = cases_in(folder)
    methods: dict[str, Method] = {
        "exact search": scorer.baseline_exact,
        "difflib, words mapped": scorer.baseline_difflib,
        "rapidfuzz partial_ratio >= 70": fuzzy(70),
        "rapidfuzz partial_ratio >= 80": fuzzy(80),
        "rapidfuzz partial_ratio >= 90": fuzzy(90),
        "factcheck": ours,
    }
    count = sum(map(len, pairs.values()))
    print(f"{count:,} claims in {len(pairs):,} pairs of drafts; per cent, carry and wrong also as counts\n")
    print("| method | " + " | ".join(MARKS) + " | " + " | ".join(f"ok {name}" for name in CLASSES) + " |")
    print("|---" * (1 + len(MARKS) + len(CLASSES)) + "|")
    for name, method in methods.items():
        print(f"| {name} | " + " | ".join(row(scorer, docs, pairs, method)) + " |", flush=True)


def row(
    scorer: Scorer,
    docs: dict[str, str],
    pairs: dict[tuple[str, str], list[dict[str, object]]],
    method: Method,
) -> list[str]:
    """One method's shares of all marks, then its share of right answers per class."""
    total: Counter[str] = Counter()
    classes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (old, new), cases in pairs.items():
        claims = [cast(Claim, case) for case in cases]
        for case, result in zip(cases, method(docs[old], docs[new], claims), strict=True):
            mark = scorer.mark(case, result, docs[new])
            if case["corpus"] == "adv_dup_del" and mark in ("carry", "wrong"):
                continue  # an exact copy survives elsewhere: the scorer calls this a matter of policy
            label = scorer.label(case)
            total[mark] += 1
            classes["kept" if label in scorer.KEPT else label][mark] += 1
    cells = [
        f"{share(total, mark)}" + (f" ({total[mark]})" if mark in ("carry", "wrong") else "")
        for mark in MARKS
    ]
    return cells + [share(classes[name], "ok") for name in CLASSES]


def share(counts: Counter[str], mark: str) -> str:
    """Per cent with two digits."""
    return f"{100 * counts[mark] / max(1, counts.total()):.2f}"


# ---------------------------------------------------------------- speed
def essay(words: int, dice: random.Random) -> str:
    """A made-up essay: words drawn by Zipf's law, sentences of 6 to 30 words, paragraphs of 3 to 7 sentences."""
    letters = "bdfgklmnprstv"
    vocabulary = [
        "".join(dice.choice(letters) + dice.choice("aeiou") for _ in range(dice.randint(1, 4)))
        for _ in range(8000)
    ]
    weights = [1 / (rank + 5) for rank in range(len(vocabulary))]
    paragraphs: list[str] = []
    written = 0
    while written < words:
        sentences = []
        for _ in range(dice.randint(3, 7)):
            chosen = dice.choices(vocabulary, weights, k=dice.randint(6, 30))
            written += len(chosen)
            sentences.append(" ".join(chosen).capitalize() + ".")
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def revision(text: str, dice: random.Random, share_edited: float) -> str:
    """The essay revised: sentences reworded, some deleted, one paragraph in twenty moved."""
    paragraphs = text.split("\n\n")
    for _ in range(len(paragraphs) // 20):
        paragraphs.insert(dice.randrange(len(paragraphs)), paragraphs.pop(dice.randrange(len(paragraphs))))
    revised: list[str] = []
    for paragraph in paragraphs:
        sentences = []
        for sentence in paragraph.split(". "):
            turn = dice.random()
            if turn < share_edited:
                words = sentence.split(" ")
                for _ in range(1 + len(words) // 6):
                    words[dice.randrange(len(words))] = dice.choice(words)
                sentence = " ".join(words)
            if turn < 0.95:
                sentences.append(sentence)
        revised.append(". ".join(sentences))
    return "\n\n".join(revised)


def speed(*, slow: bool) -> None:
    """Print the table of times: CPU seconds for all claims of a pair of drafts."""
    dice = random.Random(11)
    methods: dict[str, tuple[Method, int]] = {
        "exact search": (exact, 10**9),
        "difflib, words mapped": (difflib_map, 10_000 if slow else 1_000),
        "rapidfuzz partial_ratio >= 80": (fuzzy(80), 10**9 if slow else 10_000),
        "factcheck": (ours, 10**9),
    }
    print("\nCPU seconds (best of 3; - not run)\n")
    print("| words | claims | sentences edited | " + " | ".join(methods) + " |")
    print("|---" * (3 + len(methods)) + "|")
    for words, count, edited in (
        (1_000, 20, 0.3),
        (10_000, 20, 0.3),
        (100_000, 300, 0.3),
        (100_000, 300, 0.9),
    ):
        old = essay(words, dice)
        new = revision(old, dice, edited)
        spans = dice.sample(split(old), count)
        claims: list[Claim] = [{"start": start, "end": end} for start, end in spans]
        cells = [
            f"{min(seconds(method, old, new, claims) for _ in range(3)):.2f}" if words <= most else "-"
            for method, most in methods.values()
        ]
        print(f"| {words:,} | {count} | {edited:.0%} | " + " | ".join(cells) + " |", flush=True)


def dearest() -> None:
    """Print what the dearest drafts cost, each of about 100,000 words with 300 claims."""
    dice = random.Random(12)
    text = essay(100_000, dice)
    sentences = [text[start:end] for start, end in split(text)]
    words = text.split()
    short = "The house had been sold before." + " "
    drafts = {
        "sentences in random order": (" ".join(sentences), " ".join(dice.sample(sentences, len(sentences)))),
        "words in random order": (text, " ".join(dice.sample(words, len(words)))),
        "nothing shared": (text, essay(100_000, dice)),
        "one sentence, 16,000 times": (short * 16_000, short * 16_100),
    }
    print("\n| draft of 100,000 words, 300 claims | CPU seconds (best of 3) |\n|---|---|")
    for name, (old, new) in drafts.items():
        claims: list[Claim] = [{"start": start, "end": end} for start, end in dice.sample(split(old), 300)]
        print(f"| {name} | {min(seconds(ours, old, new, claims) for _ in range(3)):.2f} |", flush=True)


def seconds(method: Method, old: str, new: str, claims: Sequence[Claim]) -> float:
    """CPU seconds of one call."""
    began = time.process_time()
    method(old, new, claims)
    return time.process_time() - began


def exact(old: str, new: str, claims: Sequence[Claim]) -> list[Result]:
    """The first verbatim place."""
    found = [
        (new.find(quote), len(quote)) for quote in (old[claim["start"] : claim["end"]] for claim in claims)
    ]
    return [
        {"status": "unchanged" if at >= 0 else "deleted", "start": at, "end": at + size} for at, size in found
    ]


def difflib_map(old: str, new: str, claims: Sequence[Claim]) -> list[Result]:
    """The cost of mapping all words with difflib; the answers are of no interest here."""
    import difflib

    difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_matching_blocks()
    return [{"status": "ambiguous", "start": None, "end": None} for _ in claims]


def main() -> int:
    """Print both tables; 0 always."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--skip-slow", action="store_true", help="leave out the slow methods on long drafts")
    parser.add_argument("--only", choices=("quality", "speed"))
    arguments = parser.parse_args()
    if arguments.only != "speed":
        if arguments.cases is not None and (arguments.cases / "score_anchor.py").exists():
            quality(arguments.cases)
        else:
            print(f"no cases in {arguments.cases or 'no folder'} (see --cases): speed only")
    if arguments.only != "quality":
        speed(slow=not arguments.skip_slow)
        dearest()
    return 0


if __name__ == "__main__":
    sys.exit(main())
