"""What becomes of pronouns in restatements: told, marked as left open, or neither: `pronouns.py [--neither N]`.

Over the essays in essays/ whose pronouns were labelled (pronouns/README.md). A pronoun of a kept statement counts as
told when the restatement has the head of a phrase that it stands for, by whatever words; as left open when the
statement says so; as neither otherwise: then it was told of something else, stands unmarked, or is told by words
that no label has. Pronouns that stand for no noun phrase, and those that the text does not settle, are left out. With
--neither so many of the last kind are printed, to be read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.text.claims import Proposal, extract
from tests.text.claims.gold import read

HERE = Path(__file__).resolve().parent
KINDS = {
    "he, she": "he him his himself she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves",
}
OUTCOMES = ("told", "left open", "neither")
_BEHIND = re.compile(r" (?:of|in|on|at|for|from|who|which|that|with|to|by)\b")


class Label(NamedTuple):
    """A pronoun at a place of its essay, and the phrases it stands for; none where it stands for nothing or is open."""

    start: int
    word: str
    means: tuple[str, ...]


def labels(path: Path) -> list[Label]:
    """The labels of one essay."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        start, word, first, *others = (part.strip() for part in line.split(" | "))
        phrases = (first, *(phrase.strip() for other in others for phrase in other.split(";")))
        found.append(Label(int(start), word, () if first in {"-", "?"} else tuple(filter(None, phrases))))
    return found


def heads(phrases: tuple[str, ...]) -> set[str]:
    """The last words of phrases, and of what stands in them before a preposition or a clause."""
    ends = (part.split() for phrase in phrases for part in (phrase, _BEHIND.split(phrase)[0]))
    return {_bare(words[-1]) for words in ends if words}


def _bare(word: str) -> str:
    """A word without case, possession, marks and plural."""
    return re.sub(r"[’']s?$", "", word.lower().strip(' .,;:“”"()[]')).removesuffix("s")


def outcome(label: Label, told: Proposal) -> str:
    """What became of a labelled pronoun in one statement; one of OUTCOMES."""
    left_open = [words.lower().split()[0] for words in told.unresolved]
    if label.word.lower() in left_open:
        return "left open"
    said = {_bare(word) for word in re.findall(r"[\w’'-]+", told.restatement)}
    return "told" if said & heads(label.means) or _is_of_author(label, told) else "neither"


def _is_of_author(label: Label, told: Proposal) -> bool:
    return label.means[0].lower().startswith("my ") and "author" in told.restatement


def met(name: str) -> Iterator[tuple[Label, Proposal]]:
    """Each settled pronoun of an essay with each kept statement it stands in."""
    text, _ = read(HERE / "essays" / f"{name}.gold")
    kept = [proposal for proposal in extract(text) if proposal.checkable]
    for label in labels(HERE / "pronouns" / f"{name}.txt"):
        if label.means:
            yield from ((label, one) for one in kept if one.start <= label.start < one.end)


def kind_of(word: str) -> str:
    """The row of KINDS that a pronoun belongs to."""
    return next(kind for kind, words in KINDS.items() if word.lower() in words.split())


def main() -> None:
    """Print the shares, and some of those that are neither."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--neither", type=int, default=0)
    most = parser.parse_args().neither
    counts: Counter[tuple[str, str]] = Counter()
    neither = []
    for path in sorted((HERE / "pronouns").glob("*.txt")):
        for label, told in met(path.stem):
            result = outcome(label, told)
            counts[kind_of(label.word), result] += 1
            if result == "neither":
                neither.append(f"{path.stem}, {label.word} ({label.means[0]}): {told.restatement}")
    print("| pronoun | in statements | told | left open | neither |\n|---|---|---|---|---|")
    for kind in (*KINDS, "all"):
        row = [sum(n for (k, o), n in counts.items() if o == out and kind in (k, "all")) for out in OUTCOMES]
        shares = " | ".join(f"{n / max(1, sum(row)):.3f}" for n in row)
        print(f"| {kind} | {sum(row)} | {shares} |")
    print(*neither[:most], sep="\n")


if __name__ == "__main__":
    main()
