"""Text from pages side by side with what one would use instead: quality and CPU, on made pages or a gold set.

    python benchmarks/page_text.py                               pages made by script, of seven kinds
    python benchmarks/page_text.py --gold TRUTH.json --html DIR  a gold set: {id: {"articleBody": TEXT}}

The pages of a gold set are DIR/id.html or DIR/id.html.gz. It may have {"with": [PHRASE], "without": [PHRASE]} in place
of whole texts.

Quality: precision, recall and F1 of four-word sequences, as the article extraction benchmark defines them; the share of
gold sentences that stand word for word in the text, white space folded; and of those that can be quoted, which is the
same once typography is folded as this program does when it proves quotes. CPU: the least of several interleaved rounds
for each page, mean over pages. This program reads pages in a child process, as it does when sources are fetched; the
child and its parent are counted, packing and unpacking of the result too. Linux only.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import mean, median

from gold_pages import GoldPage, gold_pages, made_pages, phrases, quality

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.archive.child import Child, Job, Limits
from factcheck.archive.readers.packing import unpack
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read

URL = "https://example.org/"
OURS = "factcheck"


def ours(main: bool) -> Callable[[GoldPage], str]:
    """One of the two texts, read in this process."""

    def extract(page: GoldPage) -> str:
        found = read(page.content, page.declared_type, page.facts.get("url", URL), 200, Progress())
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
        job = Job(page.content, page.declared_type, page.facts.get("url", URL), 200)
        unpack(self._child.ask(job).packed)
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


def readability() -> Callable[[GoldPage], str]:
    """readability-lxml's article, its text by html-text."""
    from html_text import extract_text

    article = import_module("readability").Document

    def extract(page: GoldPage) -> str:
        text: str = extract_text(article(page.content.decode("utf-8", "replace")).summary())
        return text

    return extract


def others() -> dict[str, Callable[[GoldPage], str]]:
    """What one would use instead; readability-lxml where it is installed."""
    engines = {"trafilatura fast": trafilatura(fast=True), "trafilatura": trafilatura(fast=False)}
    if find_spec("readability"):
        engines["readability-lxml"] = readability()
    return {**engines, "html-text": html_text(), "BeautifulSoup get_text": soup()}


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
    sizes = [len(page.content) / 1000 for page in pages]
    yield f"{len(pages)} pages, {mean(sizes):.0f} kB on average, half of them below {median(sizes):.0f} kB"
    yield ""
    ours_both = {f"{OURS}, main": ours(main=True), f"{OURS}, full": ours(main=False)}
    yield from quality_table(
        pages,
        {**ours_both, **others()},
        {name: [least[name] for least in spent] for name in spent[0]},
    )
    kinds = dict.fromkeys(page.kind for page in pages)
    if len(kinds) > 1:
        yield from kind_table(pages, spent, list(kinds))


def quality_table(
    pages: list[GoldPage],
    engines: dict[str, Callable[[GoldPage], str]],
    spent: dict[str, list[float]],
) -> Iterator[str]:
    """How good the text of each engine is, and what it costs."""
    partial = any(page.wanted for page in pages)
    shown = (
        ["wanted there", "unwanted not"] if partial else ["precision", "recall", "F1", "verbatim", "quotable"]
    )
    yield f"| engine | {' | '.join(shown)} | CPU ms a page | half below |"
    yield "|---" * (len(shown) + 3) + "|"
    for name, extract in engines.items():
        if partial:
            cells = ["-" if share is None else f"{share:.1%}" for share in phrases(pages, extract)]
        else:
            found = quality(pages, extract)
            cells = [f"{share:.3f}" for share in (found.precision, found.recall, found.f1)]
            cells += [f"{share:.2%}" for share in (found.verbatim, found.quotable)]
        took = spent[name.partition(",")[0]]
        yield f"| {name} | {' | '.join(cells)} | {mean(took):.1f} | {median(took):.1f} |"


def kind_table(pages: list[GoldPage], spent: list[dict[str, float]], kinds: list[str]) -> Iterator[str]:
    """CPU for each kind of page."""
    shown = (OURS, "trafilatura fast", "html-text")
    yield ""
    yield f"| kind | pages | kB | {' ms | '.join(shown)} ms |"
    yield "|---" * (3 + len(shown)) + "|"
    for kind in sorted(kinds):
        of_kind = [n for n, page in enumerate(pages) if page.kind == kind]
        size = mean(len(pages[n].content) for n in of_kind) / 1000
        cells = " | ".join(f"{mean(spent[n][name] for n in of_kind):.1f}" for name in shown)
        yield f"| {kind} | {len(of_kind)} | {size:.0f} | {cells} |"


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
