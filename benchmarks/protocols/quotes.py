"""Quotes, one line of JSON in and one out: is this quote in that text?

In: {"source_path": PATH, "quote": TEXT}. Out: {"status", "warnings", "start", "end"}; offsets in code points.
"""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path

from factcheck.text.quotes.proving import Proof, SourceText, prove


@lru_cache(maxsize=2048)
def _source(path: str) -> SourceText:
    return SourceText(Path(path).read_bytes().decode("utf-8"))


def _answer(proof: Proof) -> dict[str, object]:
    place = proof.passages[0] if proof.passages else proof.closest
    return {
        "status": proof.status.value,
        "warnings": list(proof.warnings),
        "start": place.start if place else None,
        "end": place.end if place else None,
        "reason": proof.reason,
    }


def main(arguments: list[str]) -> int:
    """Answer each line of standard input at once; 0 at its end, 2 for arguments, which it has none of."""
    if arguments:
        print("usage: protocol.py quotes < REQUESTS", file=sys.stderr)
        return 2
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in sys.stdin:
        request = json.loads(line)
        proof = prove(request["quote"], _source(request["source_path"]))
        print(json.dumps(_answer(proof)), flush=True)
    return 0
