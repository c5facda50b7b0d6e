"""One page in, its text out: `page-text --main` for what people read, `--full` for what quotes are proved against.

In: the bytes of a page on standard input. Out: the text in UTF-8, as it is derived from a capture.
"""

from __future__ import annotations

import sys

from factcheck.archive.derive import derive


def main(arguments: list[str]) -> int:
    """Write the text of the page on standard input; 0 when there is text, 1 when there is none, 2 for arguments."""
    if arguments not in (["--main"], ["--full"]):
        print("usage: protocol.py page-text --main|--full < PAGE", file=sys.stderr)
        return 2
    found = derive(sys.stdin.buffer.read(), "text/html", "")
    text = found.main_text if arguments == ["--main"] else found.full_text
    sys.stdout.buffer.write(text.encode("utf-8"))
    for flag in found.flags:
        print(flag, file=sys.stderr)
    return 0 if text else 1
