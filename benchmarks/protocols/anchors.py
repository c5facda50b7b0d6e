"""The re-anchoring protocol: a line with two drafts and claims of the first in, where each stands now out."""

from __future__ import annotations

import json
import sys

from factcheck.text.drafts import realign
from factcheck.text.sentences import Span


def main(arguments: list[str]) -> int:
    """Answer each line of JSON on standard input with one on standard output; 2 when given arguments."""
    if arguments:
        print("usage: protocol.py anchors < QUESTIONS", file=sys.stderr)
        return 2
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in sys.stdin:
        question = json.loads(line)
        spans = [Span(claim["start"], claim["end"]) for claim in question["claims"]]
        results = [
            {"status": str(placed.placement), "start": placed.start, "end": placed.end}
            for placed in realign(question["old"], question["new"], spans)
        ]
        print(json.dumps({"results": results}), flush=True)
    return 0
