"""Text from pages side by side with what one would use instead: quality and CPU, on made pages or a gold set.

    python benchmarks/page_text.py                               pages made by script, of seven kinds
    python benchmarks/page_text.py --gold TRUTH.json --html DIR  {id: {"articleBody": TEXT}} and DIR/id.html[.gz]

Quality: precision, recall and F1 of four-word sequences (in the manner of the article extraction benchmark: means over
pages), and the share of gold sentences that stand word for word in the text, white space folded. CPU: the least of
several interleaved rounds for each page, mean over pages. This program reads pages in a child process, as it does when
sources are fetched; the child and its parent are counted, packing and unpacking of the result too. Linux only.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.archive.child import Child, Job, Limits
from factcheck.archive.readers.packing import unpack
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from tests.archive.pages import KINDS, made_page

_TOKEN = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 20  # characters of a gold sentence that counts
URL = "https://example.org/"
OURS = "factcheck"


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page, its declared type, and the text a person took from it."""

    name: str
    content: bytes
    declared_type: str
    text: str
    kind: str = ""


def ours(main: bool) -> Callable[[GoldPage], str]:
    """One of the two texts, read in this process."""

    def extract(page: GoldPage) -> str:
        found = read(page.content, page.declared_type, URL, 200, Progress())
        return found.main_text if main else found.full_text

    return extract


class Reading:
    """The program's reader in its child process: both texts, offsets and metadata, and the CPU they took."""

    def __init__(self) -> None:
        self._child = Child(Limits(documents=1_000_000))
        self._clock = (
            ~self._child.pid << 3
        ) | 2  # the CPU clock of another process, see clock_getcpuclockid(3)

    def spent(self, page: GoldPage) -> float:
        """Seconds of CPU for one page, the child's and this process's."""
        begun = self._now()
        unpack(self._child.ask(Job(page.content, page.declared_type, URL, 200)).packed)
        return self._now() - begun

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def _now(self) -> float:
        return time.process_time() + time.clock_gettime(self._clock)


def trafilatura(fast: bool) -> Callable[[GoldPage], str]:
    """trafilatura's main text, without comments."""
    from trafilatura import extract as engine

    return lambda page: engine(page.content, fast=fast, include_comments=False) or ""


def html_text() -> Callable[[GoldPage], str]:
    """html-text's text of everything visible."""
    from html_text import extract_text

    def extract(page: GoldPage) -> str:
        text: str = extract_text(page.content.decode("utf-8", "replace"))
        return text

    return extract


def soup() -> Callable[[GoldPage], str]:
    """What most people write first."""
    from bs4 import BeautifulSoup

    return lambda page: BeautifulSoup(page.content, "lxml").get_text("\n")


def others() -> dict[str, Callable[[GoldPage], str]]:
    """What one would use instead."""
    return {
        "trafilatura fast": trafilatura(fast=True),
        "trafilatura": trafilatura(fast=False),
        "html-text": html_text(),
        "BeautifulSoup get_text": soup(),
    }


def made_pages(seeds: int) -> list[GoldPage]:
    """Pages made by script; their sentences are the gold text."""
    made = [(kind, made_page(kind, seed)) for kind in KINDS for seed in range(1, seeds + 1)]
    return [GoldPage(m.name, m.content, m.declared_type, "\n".join(m.sentences), kind) for kind, m in made]


def gold_pages(truth: Path, folder: Path) -> list[GoldPage]:
    """A gold set on disk."""
    pages = []
    for name, entry in json.loads(truth.read_text("utf-8")).items():
        packed, plain = folder / f"{name}.html.gz", folder / f"{name}.html"
        content = gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes()
        pages.append(GoldPage(name, content, "text/html", entry.get("articleBody") or ""))
    return pages


def sequences(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The sequences of `size` words, with how often each occurs; a shorter text is one sequence."""
    words = _TOKEN.findall(text)
    if len(words) < size:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[n : n + size]) for n in range(len(words) - size + 1))


def agreement(gold: str, found: str) -> tuple[float, float]:
    """Precision and recall of the word sequences of one page."""
    expected, got = sequences(gold), sequences(found)
    common = sum((expected & got).values())
    precision = common / sum(got.values()) if got else float(not expected)
    return precision, common / sum(expected.values()) if expected else 1.0


def quotable(gold: str, found: str) -> tuple[int, int]:
    """How many gold sentences there are, and how many stand in the text word for word."""
    folded = " ".join(found.split())
    sentences = [" ".join(s.split()) for line in gold.splitlines() for s in _SENTENCE.split(line)]
    sentences = [s for s in sentences if len(s) >= _SHORTEST]
    return len(sentences), sum(s in folded for s in sentences)


def quality(pages: list[GoldPage], extract: Callable[[GoldPage], str]) -> tuple[float, float, float, float]:
    """Mean precision, mean recall, their F1, and the share of sentences that can be quoted."""
    pairs, sentences, there = [], 0, 0
    for page in pages:
        found = extract(page)
        pairs.append(agreement(page.text, found))
        counts = quotable(page.text, found)
        sentences, there = sentences + counts[0], there + counts[1]
    precision = sum(p for p, _ in pairs) / len(pairs)
    recall = sum(r for _, r in pairs) / len(pairs)
    both = precision + recall
    return (
        precision,
        recall,
        2 * precision * recall / both if both else 0.0,
        there / sentences if sentences else 1.0,
    )


def cpu(page: GoldPage, reading: Reading, rounds: int) -> dict[str, float]:
    """Milliseconds of CPU for the page with each engine: the least of interleaved rounds."""
    compared = others()
    least = dict.fromkeys([OURS, *compared], float("inf"))
    for _ in range(rounds):
        least[OURS] = min(least[OURS], 1000 * reading.spent(page))
        for name, extract in compared.items():
            begun = time.process_time()
            extract(page)
            least[name] = min(least[name], 1000 * (time.process_time() - begun))
    gc.collect()
    return least


def report(pages: list[GoldPage], rounds: int) -> Iterator[str]:
    """The report, line by line."""
    reading = Reading()
    for page in pages:
        reading.spent(page)  # what is loaded once is loaded
    spent = [cpu(page, reading, rounds) for page in pages]
    reading.close()
    yield f"{len(pages)} pages, {mean(len(page.content) for page in pages) / 1000:.0f} kB on average"
    yield ""
    yield "| engine | precision | recall | F1 | quotable | CPU ms a page |"
    yield "|---|---|---|---|---|---|"
    ours_both = {f"{OURS}, main": ours(main=True), f"{OURS}, full": ours(main=False)}
    for name, extract in {**ours_both, **others()}.items():
        precision, recall, f1, share = quality(pages, extract)
        took = mean(least[name.partition(",")[0]] for least in spent)
        yield f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {share:.2%} | {took:.1f} |"
    kinds = dict.fromkeys(page.kind for page in pages)
    if len(kinds) > 1:
        yield from kind_table(pages, spent, list(kinds))


def kind_table(pages: list[GoldPage], spent: list[dict[str, float]], kinds: list[str]) -> Iterator[str]:
    """CPU for each kind of page."""
    shown = (OURS, "trafilatura fast", "html-text")
    yield ""
    yield f"| kind | kB | {' ms | '.join(shown)} ms |"
    yield "|---" * (2 + len(shown)) + "|"
    for kind in kinds:
        of_kind = [n for n, page in enumerate(pages) if page.kind == kind]
        size = mean(len(pages[n].content) for n in of_kind) / 1000
        cells = " | ".join(f"{mean(spent[n][name] for n in of_kind):.1f}" for name in shown)
        yield f"| {kind} | {size:.0f} | {cells} |"


def main() -> int:
    """Print the comparison as a Markdown table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, help='a JSON file {id: {"articleBody": TEXT}}')
    parser.add_argument("--html", type=Path, help="the folder with id.html or id.html.gz")
    parser.add_argument("--seeds", type=int, default=2, help="made pages of each kind")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of timing")
    options = parser.parse_args()
    if bool(options.gold) != bool(options.html):
        parser.error("--gold and --html go together")
    pages = gold_pages(options.gold, options.html) if options.gold else made_pages(options.seeds)
    for line in report(pages, options.rounds):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
