"""Speak the program's measuring protocols on standard input and output: `protocol.py NAME [ARGS]`.

Each name is a module in protocols/ with `main(arguments) -> int`, over the program's own functions.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

NAMES = {
    "anchors": "protocols.anchors",
    "quotes": "protocols.quotes",
    "sentences": "protocols.sentences",
    "segments": "protocols.segments",
    "extract": "protocols.extract",
    "page-text": "protocols.page_text",
}


def main(arguments: list[str]) -> int:
    """Run the protocol named first with the arguments after it; 2 when there is no such protocol."""
    if not arguments or arguments[0] not in NAMES:
        print(f"usage: protocol.py {{{','.join(NAMES)}}} [ARGS]", file=sys.stderr)
        return 2
    here = Path(__file__).resolve().parent
    sys.path[:0] = [str(here), str(here.parent)]
    status: int = importlib.import_module(NAMES[arguments[0]]).main(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
