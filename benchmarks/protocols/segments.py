"""`protocol.py segments`: a JSON list of paragraphs in, a list of lists of sentences out."""

from __future__ import annotations

import json
import sys

from factcheck.text.sentences import split


def main(arguments: list[str]) -> int:
    """Read standard input, write standard output; takes no arguments."""
    if arguments:
        print("usage: protocol.py segments < PARAGRAPHS.json", file=sys.stderr)
        return 2
    paragraphs: list[str] = json.load(sys.stdin)
    json.dump([[text[a:b] for a, b in split(text)] for text in paragraphs], sys.stdout, ensure_ascii=False)
    return 0
