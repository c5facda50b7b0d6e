"""What can be done about damage that a proof found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.archive.captures.chain_proof import Finding
from factcheck.archive.captures.proof import UNLISTED

_TEXT = re.compile(r"sources/([A-Z0-9]+)/\d+/text\.[a-z.]+")
_LINE_ENDS = (
    "git changed the line ends of these files (core.autocrlf): commit your work, factcheck merge-driver --install, "
    "git add .gitattributes, git commit .gitattributes, git rm -rq --cached ., git reset --hard; then verify again"
)
_FILES = re.compile(r"sources\b|S\d+ capture |log\.jsonl|draft ")


def steps(damaged: Sequence[Finding], converted: bool = False) -> list[str]:
    """What a checker can do next, in words: texts are made again, all else comes from a copy.

    Where git `converted` the line ends of all files, that is to be undone first.
    """
    if damaged and converted:
        return [_LINE_ENDS]
    texts = [match[1] for each in damaged if (match := _TEXT.fullmatch(each.where))]
    clipped = any(each.message == UNLISTED for each in damaged)
    others = [each.where for each in damaged if not _TEXT.fullmatch(each.where) and each.message != UNLISTED]
    named = " ".join(dict.fromkeys(texts))
    wanted = {
        f"factcheck reread {named} (makes the texts again from the archived bytes)": bool(texts),
        "bring sources/manifest.jsonl back from git or a copy; without one, factcheck settle --keep captures": clipped,
        "bring what is named here back from git or a copy (a fetch adds captures, and mends none)": any(
            map(_FILES.match, others)
        ),
    }
    return [step for step, useful in wanted.items() if useful]
