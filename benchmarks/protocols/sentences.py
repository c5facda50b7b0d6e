"""`protocol.py sentences`: a JSON list of sentences in, a list of {"score", "checkable"} of the same length out."""

from __future__ import annotations

import json
import sys

from factcheck.text.claims import extract

THRESHOLD = 0.5  # of a sentence without an essay around it


def score(words: str) -> float:
    """Weigh one sentence that stands by itself, from 0 to 1: as much as the best of its statements."""
    return max((proposal.score for proposal in extract(words)), default=0.0)


def main(arguments: list[str]) -> int:
    """Read standard input, write standard output; takes no arguments."""
    if arguments:
        print("usage: protocol.py sentences < SENTENCES.json", file=sys.stderr)
        return 2
    sentences: list[str] = json.load(sys.stdin)
    scores = [score(words) for words in sentences]
    json.dump([{"score": round(s, 6), "checkable": s >= THRESHOLD} for s in scores], sys.stdout)
    return 0
