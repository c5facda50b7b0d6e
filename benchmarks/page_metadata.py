"""Title, author, publisher and date of pages side by side with trafilatura's, on a gold set.

    python benchmarks/page_metadata.py --gold TRUTH.json --html DIR

{id: {"title": ..., "author": NAME; NAME, "publisher": ..., "date": YYYY-MM-DD, "url": ...}}, each as far as known, and
DIR/id.html or DIR/id.html.gz. "right" is the same value, typography and case folded; authors are the same when all
names are, in any order; "none" is no value where the gold set has one.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from gold_pages import GoldPage, gold_pages

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.text.folding import fold

FACTS = ("title", "author", "publisher", "date")
_BETWEEN_NAMES = re.compile(r"\s*(?:;|,|\band\b|\bund\b|&)\s*")


def ours(page: GoldPage) -> dict[str, str]:
    """What this program reads."""
    found = read(page.content, page.declared_type, page.facts.get("url", ""), 200, Progress())
    return {
        "title": found.title.value,
        "author": found.author.value,
        "publisher": found.publisher.value,
        "date": found.date.value,
    }


def trafilatura(page: GoldPage) -> dict[str, str]:
    """What trafilatura reads."""
    from trafilatura import extract_metadata

    found = extract_metadata(page.content, default_url=page.facts.get("url") or None)
    return {
        "title": found.title or "",
        "author": found.author or "",
        "publisher": found.sitename or "",
        "date": found.date or "",
    }


def same(fact: str, gold: str, found: str) -> bool:
    """Whether two values of a fact say the same."""
    one, other = fold(gold).text.casefold(), fold(found).text.casefold()
    if fact == "author":
        names = [frozenset(filter(None, _BETWEEN_NAMES.split(value))) for value in (one, other)]
        return names[0] == names[1]
    return one == other


def compare(pages: list[GoldPage], reader: Callable[[GoldPage], dict[str, str]]) -> Counter[tuple[str, str]]:
    """How often each fact is asked for, right, and not there."""
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages:
        found = reader(page)
        for fact in (fact for fact in FACTS if page.facts.get(fact)):
            counts[fact, "asked"] += 1
            counts[fact, "right"] += same(fact, page.facts[fact], found[fact])
            counts[fact, "none"] += not found[fact]
    return counts


def main() -> int:
    """Print the comparison as a Markdown table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="a JSON file with the facts of each page")
    parser.add_argument("--html", type=Path, required=True, help="the folder with id.html or id.html.gz")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    pages = gold_pages(options.gold, options.html)
    counted = {"factcheck": compare(pages, ours), "trafilatura": compare(pages, trafilatura)}
    print("| fact | pages | " + " | ".join(f"{name} right | none" for name in counted) + " |")
    print("|---" * (2 + 2 * len(counted)) + "|")
    for fact in FACTS:
        asked = counted["factcheck"][fact, "asked"]
        if asked:
            cells = [str(count[fact, key]) for count in counted.values() for key in ("right", "none")]
            print(f"| {fact} | {asked} | {' | '.join(cells)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
