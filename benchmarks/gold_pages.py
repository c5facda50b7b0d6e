"""Pages with the text a person took from them, and how well a text read from a page agrees with that."""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.text.folding import fold
from tests.archive.pages import KINDS, made_page

_TOKEN = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 20  # characters of a gold sentence that counts


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page, its declared type, and the text a person took from it: the whole text, or phrases in it and not in it."""

    name: str
    content: bytes
    declared_type: str
    text: str
    kind: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)  # url, title, author, publisher, date


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over pages, as shares of one; the last two are over all sentences."""

    precision: float
    recall: float
    verbatim: float
    quotable: float

    @property
    def f1(self) -> float:
        """The harmonic mean of mean precision and mean recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def made_pages(seeds: int) -> list[GoldPage]:
    """Pages made by script; their sentences are the gold text."""
    made = [(kind, made_page(kind, seed)) for kind in KINDS for seed in range(1, seeds + 1)]
    return [GoldPage(m.name, m.content, m.declared_type, "\n".join(m.sentences), kind) for kind, m in made]


def gold_pages(truth: Path, folder: Path) -> list[GoldPage]:
    """A gold set on disk: {id: {"articleBody": TEXT} or {"with": PHRASES, "without": PHRASES}}, FOLDER/id.html[.gz]."""
    pages = []
    for name, entry in json.loads(truth.read_text("utf-8")).items():
        packed, plain = folder / f"{name}.html.gz", folder / f"{name}.html"
        content = gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes()
        wanted, unwanted = tuple(entry.get("with", ())), tuple(entry.get("without", ()))
        facts = {
            key: str(entry[key])
            for key in ("url", "title", "author", "publisher", "date")
            if entry.get(key) is not None
        }
        text = entry.get("articleBody") or ""
        kind = size_class(len(content))
        pages.append(GoldPage(name, content, "text/html", text, kind, wanted, unwanted, facts))
    return pages


def size_class(size: int) -> str:
    """How large a page of so many bytes is."""
    if size < 50_000:
        return "below 50 kB"
    return "50-100 kB" if size <= 100_000 else "above 100 kB"


def sequences(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The sequences of `size` words, with how often each occurs; a shorter text is one sequence."""
    words = _TOKEN.findall(text)
    if len(words) < size:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[n : n + size]) for n in range(len(words) - size + 1))


def agreement(gold: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of the word sequences of one page, None where there are none to be right or found."""
    expected, got = sequences(gold), sequences(found)
    common = sum((expected & got).values())
    return (
        common / sum(got.values()) if got else None,
        common / sum(expected.values()) if expected else None,
    )


def quotable(gold: str, found: str) -> tuple[int, int, int]:
    """How many gold sentences there are, how many stand in the text word for word, and how many once both are folded.

    White space is folded in both; the other folding is what the program proves quotes with.
    """
    spaced = " ".join(found.split())
    sentences = [" ".join(s.split()) for line in gold.splitlines() for s in _SENTENCE.split(line)]
    sentences = [s for s in sentences if len(s) >= _SHORTEST]
    folded = fold(found).text
    verbatim = sum(s in spaced for s in sentences)
    return len(sentences), verbatim, sum(s in spaced or fold(s).text in folded for s in sentences)


def quality(pages: list[GoldPage], extract: Callable[[GoldPage], str]) -> Quality:
    """Precision and recall as the article extraction benchmark takes means, and the shares of sentences to be quoted.

    That benchmark leaves pages in which nothing was found out of the mean precision; their recall is 0.
    """
    pairs = []
    counts = [0, 0, 0]
    for page in pages:
        found = extract(page)
        pairs.append(agreement(page.text, found))
        counts = [a + b for a, b in zip(counts, quotable(page.text, found), strict=True)]
    precisions = [p for p, _ in pairs if p is not None]
    recalls = [r for _, r in pairs if r is not None]
    total = counts[0] or 1
    return Quality(_mean(precisions), _mean(recalls), counts[1] / total, counts[2] / total)


def phrases(pages: list[GoldPage], extract: Callable[[GoldPage], str]) -> tuple[float, float | None]:
    """The share of wanted phrases that stand in the text, and of unwanted ones, if there are any, that do not."""
    wanted = there = unwanted = absent = 0
    for page in pages:
        folded = fold(extract(page)).text
        wanted += len(page.wanted)
        unwanted += len(page.unwanted)
        there += sum(fold(phrase).text in folded for phrase in page.wanted)
        absent += sum(fold(phrase).text not in folded for phrase in page.unwanted)
    return there / (wanted or 1), absent / unwanted if unwanted else None


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
