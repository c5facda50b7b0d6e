"""`protocol.py extract ESSAY`: the proposals for a text file, as a JSON list of claims."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factcheck.text.claims import extract


def main(arguments: list[str]) -> int:
    """Read the UTF-8 text at the one path given, write the predictions to standard output."""
    if len(arguments) != 1:
        print("usage: protocol.py extract ESSAY.txt", file=sys.stderr)
        return 2
    text = Path(arguments[0]).read_text(encoding="utf-8")
    found = [
        {"start": p.start, "end": p.end, "score": p.score, "kept": p.checkable, "claim": p.restatement}
        for p in extract(text)
    ]
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    return 0
