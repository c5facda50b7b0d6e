"""`protocol.py sentences`: a JSON list of sentences in, a list of {"score", "checkable"} of the same length out."""

from __future__ import annotations

import json
import sys

from factcheck.text.claims.extract import judge


def main(arguments: list[str]) -> int:
    """Read standard input, write standard output; takes no arguments."""
    if arguments:
        print("usage: protocol.py sentences < SENTENCES.json", file=sys.stderr)
        return 2
    sentences: list[str] = json.load(sys.stdin)
    answers = [judge(words) for words in sentences]
    json.dump([{"score": round(a.score, 6), "checkable": a.checkable} for a in answers], sys.stdout)
    return 0
