"""What each report format costs in CPU time as a fact-check grows: `reports.py [CLAIMS...]`.

The claims are those of the tests' invented essay in all their states, two pieces of evidence and one source to
each, in an essay that has a sentence for every claim and a paragraph for every four. Three runs each, the
quickest counts. Prints a table in Markdown and, for every format, the cost per claim of the largest against the
smallest size: 1.0 is linear.
"""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.reports import csv, house, html, json, markdown, webannotation, word
from factcheck.reports.changes import History, advance, dump, since, snapshot
from factcheck.reports.claimreview import Claimant, Publisher
from factcheck.reports.claimreview import render as claim_review
from factcheck.reports.editions import public
from factcheck.reports.remarks import remark
from factcheck.reports.statement import state
from factcheck.reports.summary import lines, summarise
from factcheck.reports.word.composing import MAIN
from tests.reports import samples

SIZES = (1_250, 2_500, 5_000)
RUNS = 3
LAYOUT = "{% for claim in claims %}\n- {{ reference(claim.id) }} {{ claim.restatement }}\n{% endfor %}\n"


def written(size: int) -> tuple[Dossier, str]:
    """A dossier of that many claims and the text they stand in."""
    text: list[str] = []
    claims: list[Claim] = []
    at = 0
    for number, claim in enumerate(samples.large(size).claims):
        lead = f"In the {number}th place it is said that "
        words = f"{claim.words[0]}"
        start = at + len(lead)
        anchor = replace(claim.anchors[0], draft=2, start=start, end=start + len(words), quote=words)
        claims.append(replace(claim, anchors=(anchor,)))
        sentence = f"{lead}{words}. {chr(10) if number % 4 == 3 else ''}"
        text.append(sentence)
        at += len(sentence)
    return replace(samples.large(size), claims=tuple(claims)), "".join(text)


def in_word(dossier: Dossier, text: str) -> bytes:
    """The text as a Word document with a comment to each claim."""
    paragraphs = text.split("\n")
    starts, at = [], 0
    for paragraph in paragraphs:
        starts.append(at)
        at += len(paragraph) + 1
    document = word.compose("Essay", [word.Paragraph(paragraph) for paragraph in paragraphs])
    statement, comments, here = state(dossier), [], 0
    for claim in dossier.claims:
        anchor = claim.anchors[0]
        while here + 1 < len(starts) and starts[here + 1] <= anchor.start:
            here += 1
        run = f"{MAIN} p[{here + 1}]/r[1]"
        first, last = (word.Spot(run, offset - starts[here]) for offset in (anchor.start, anchor.end))
        comments.append(word.Comment(remark(statement, claim), anchor.quote, first, last))
    made = word.annotate(document, comments)
    assert not made.unplaced
    return made.data


def formats(dossier: Dossier, text: str) -> dict[str, Callable[[], str | bytes]]:
    """What is measured, by name."""
    claimants = {claim.id: Claimant("Somebody", "https://outside.example/") for claim in dossier.claims}
    publisher = Publisher("A Review", "https://review.example/")
    earlier = History(snapshot(replace(dossier, claims=dossier.claims[: len(dossier.claims) // 2])))
    return {
        "Markdown": lambda: markdown.render(dossier),
        "HTML with the text": lambda: html.render(dossier, text),
        "Word": lambda: in_word(dossier, text),
        "CSV": lambda: csv.render(dossier),
        "JSON": lambda: json.render(dossier),
        "Web Annotations": lambda: webannotation.render(dossier),
        "ClaimReview": lambda: claim_review(dossier, publisher, claimants).text,
        "what changed since": lambda: _changed(earlier, dossier),
        "public edition, Markdown": lambda: markdown.render(*public(dossier)),
        "layout of the house": lambda: house.render(LAYOUT, "layout", dossier),
        "status": lambda: "\n".join(lines(summarise(dossier))),
    }


def _changed(earlier: History, dossier: Dossier) -> bytes:
    """What is kept beside the reports, once the states are compared."""
    history = advance(earlier, snapshot(dossier))
    assert since(history) is not None
    return dump(history)


def quickest(make: Callable[[], str | bytes]) -> tuple[float, int]:
    """The CPU seconds of the quickest of several runs, and the size of what is made in bytes."""
    spent, size = [], 0
    for _ in range(RUNS):
        began = time.process_time()
        made = make()
        spent.append(time.process_time() - began)
        size = len(made if isinstance(made, bytes) else made.encode())
    return min(spent), size


def main(arguments: list[str]) -> int:
    """Measure and print."""
    sizes = tuple(int(argument) for argument in arguments) or SIZES
    costs: dict[str, list[float]] = {}
    bytes_made: dict[str, int] = {}
    for size in sizes:
        dossier, text = written(size)
        for name, make in formats(dossier, text).items():
            spent, bytes_made[name] = quickest(make)
            costs.setdefault(name, []).append(spent)
    print(
        f"Python {platform.python_version()}, {platform.machine()}; CPU seconds, quickest of {RUNS} runs.\n"
    )
    heads = " | ".join(f"{size:,} claims" for size in sizes)
    print(
        f"| format | {heads} | cost per claim, largest to smallest | MB |\n|---|{'---:|' * (len(sizes) + 2)}"
    )
    for name, measured in costs.items():
        ratio = (measured[-1] / sizes[-1]) / (measured[0] / sizes[0])
        cells = " | ".join(f"{seconds:.2f}" for seconds in measured)
        print(f"| {name} | {cells} | {ratio:.2f} | {bytes_made[name] / 1e6:.1f} |")
    totals = [sum(measured[column] for measured in costs.values()) for column in range(len(sizes))]
    print(f"| all | {' | '.join(f'{total:.2f}' for total in totals)} | | |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
