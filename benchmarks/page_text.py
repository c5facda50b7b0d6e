"""Text from pages side by side with what one would use instead: quality and CPU, on made pages or a gold set.

    python benchmarks/page_text.py                               pages made by script, of seven kinds
    python benchmarks/page_text.py --gold TRUTH.json --html DIR  {id: {"articleBody": TEXT}} and DIR/id.html[.gz]

Quality: precision, recall and F1 of four-word sequences (in the manner of the article extraction benchmark: means over
pages), and the share of gold sentences that stand word for word in the text, white space folded. CPU: the least of
several interleaved rounds for each page, mean over pages.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.archive.child import Job, Pool
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from tests.archive.pages import KINDS, made_page

_TOKEN = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 20  # characters of a gold sentence that counts


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page, its declared type, and the text a person took from it."""

    name: str
    content: bytes
    declared_type: str
    text: str
    kind: str = ""


def ours(main: bool) -> Callable[[GoldPage], str]:
    """This program's reader: both texts, offsets and metadata in every case."""

    def extract(page: GoldPage) -> str:
        found = read(page.content, page.declared_type, "https://example.org/", 200, Progress())
        return found.main_text if main else found.full_text

    return extract


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


def engines() -> dict[str, Callable[[GoldPage], str]]:
    """All that is compared."""
    return {
        "factcheck, main": ours(main=True),
        "factcheck, full": ours(main=False),
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


def cpu(page: GoldPage, rounds: int) -> dict[str, float]:
    """Milliseconds of CPU for the page with each engine: the least of interleaved rounds."""
    compared = engines()
    least = dict.fromkeys(compared, float("inf"))
    for _ in range(rounds):
        for name, extract in compared.items():
            begun = time.process_time()
            extract(page)
            least[name] = min(least[name], 1000 * (time.process_time() - begun))
    gc.collect()
    return least


def through_children(pages: list[GoldPage], rounds: int) -> float:
    """Milliseconds of CPU for a page read in a child, both processes counted, without the child's start."""

    def spent(times: int) -> float:
        begun = time.process_time() + _children()
        pool = Pool(1)
        for _ in range(times):
            for page in pages:
                pool.ask(Job(page.content, page.declared_type, "https://example.org/", 200))
        pool.close()
        return time.process_time() + _children() - begun

    warm = spent(1)
    return 1000 * (spent(1 + rounds) - warm) / (rounds * len(pages))


def _children() -> float:
    """Seconds of CPU of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report(pages: list[GoldPage], rounds: int) -> Iterator[str]:
    """The report, line by line."""
    spent = [cpu(page, rounds) for page in pages]
    yield f"{len(pages)} pages, {mean(len(page.content) for page in pages) / 1000:.0f} kB on average"
    yield ""
    yield "| engine | precision | recall | F1 | quotable | CPU ms a page |"
    yield "|---|---|---|---|---|---|"
    for name, extract in engines().items():
        precision, recall, f1, share = quality(pages, extract)
        took = mean(least[name] for least in spent)
        yield f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {share:.2%} | {took:.1f} |"
    yield ""
    yield f"through a child process, both counted: {through_children(pages, rounds):.1f} ms of CPU a page"
    kinds = dict.fromkeys(page.kind for page in pages)
    if len(kinds) > 1:
        yield from kind_table(pages, spent, list(kinds))


def kind_table(pages: list[GoldPage], spent: list[dict[str, float]], kinds: list[str]) -> Iterator[str]:
    """CPU for each kind of page."""
    shown = ("factcheck, main", "trafilatura fast", "html-text")
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
