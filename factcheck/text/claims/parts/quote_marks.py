"""Quotations between single marks, as British papers set them, read as between double ones."""

from __future__ import annotations

import re
from typing import Final

_PARAGRAPH_END: Final = re.compile(r"\n\s*\n")
_MARK: Final = re.compile(
    r"[“\"]|(?<![^\s(\[—–“\"/-])[‘'](?=[^\s\d’'])(?!(?:tis|twas|em|n|til|cause|cos|bout)\b)", re.IGNORECASE
)
_CLOSES: Final = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_ENDS: Final = re.compile(r"(?<=[^\s])[’'](?![^\s.,;:!?)\]—–…”\"-])")
_STOPPED: Final = frozenset(',.?!…—–;:”"')
_OWNED: Final = re.compile(r"\s[a-z]")


def with_double_marks(text: str) -> str:
    """`text`, of the same length, with double marks for single ones around quotations and single ones within them.

    ‘I never signed,’ he said -> “I never signed,” he said. Apostrophes stay, and so does what stands between double
    marks already, or has no closing mark in its paragraph.
    """
    if "‘" not in text and "'" not in text:
        return text
    out = list(text)
    start = 0
    for end in [*(found.end() for found in _PARAGRAPH_END.finditer(text)), len(text)]:
        _in_paragraph(text, start, end, out)
        start = end
    return "".join(out)


def _in_paragraph(text: str, start: int, end: int, out: list[str]) -> None:
    at = start
    while (opened := _MARK.search(text, at, end)) is not None:
        mark = opened[0]
        if mark in '“"':
            closed = text.find(_CLOSES[mark], opened.end(), end)
            if closed < 0:
                return  # it goes on in the next paragraph
        else:
            closed = _closing(text, opened.end(), end, _CLOSES[mark])
            if closed > 0:
                _exchange(out, opened.start(), closed)
        at = closed + 1 if closed > 0 else opened.end()


def _closing(text: str, start: int, end: int, mark: str) -> int:
    """Where a quotation opened before `start` closes; -1 where it does not."""
    following = _MARK.search(text, start, end)
    limit = end
    if following is not None and following[0] not in '“"':
        limit = following.start()
    perhaps = -1
    for found in _ENDS.finditer(text, start, limit):
        at = found.start()
        if found[0] != mark:
            continue
        if text[at - 1] in _STOPPED or not (text[at - 1] in "sz" and _OWNED.match(text, at + 1)):
            return at
        perhaps = at if perhaps < 0 else perhaps  # ‘the dogs’ owners’: the last, unless there is but one
    return perhaps


def _exchange(out: list[str], opened: int, closed: int) -> None:
    inner = 0
    for at in range(opened + 1, closed):
        if out[at] in "“”":
            out[at] = "‘" if out[at] == "“" else "’"
        elif out[at] == '"':
            out[at] = "’" if inner else "‘"
            inner ^= 1
    out[opened], out[closed] = "“", "”"
