"""Plain text and what is read as such: characters as they stand, with byte offsets."""

from __future__ import annotations

import re

from factcheck.archive.derived import Derived
from factcheck.archive.readers.charset import decode
from factcheck.archive.readers.textmap import SPAN_LIMIT, TEXT_LIMIT, Piece, joined
from factcheck.text.counting import counted

_NAME = "factcheck-text 6"
_CHANGED = re.compile("\r\n?|[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_plain(content: bytes, declared_type: str, media_type: str) -> Derived:
    """Read a text file: line ends become newlines, control characters are left out and flagged."""
    decoded = decode(content[: 4 * TEXT_LIMIT], declared_type, markup=False)
    source = decoded.text[:TEXT_LIMIT]
    flags = list(decoded.flags)
    if len(decoded.text) > TEXT_LIMIT or len(content) > 4 * TEXT_LIMIT:
        flags.append("text cut: the document is longer than what is kept")
    out: list[str] = []
    pieces: list[Piece] = []
    length = position = dropped = 0
    coarse = False
    for change in [*_CHANGED.finditer(source), None]:
        end = len(source) if change is None else change.start()
        if end > position:
            pieces.append([length, length + end - position, position, end])
            out.append(source[position:end])
            length += end - position
        if change is None:
            break
        position = change.end()
        if change[0][0] == "\r":
            out.append("\n")
            length += 1
        else:
            dropped += position - end
        if len(pieces) > SPAN_LIMIT:
            pieces, coarse = joined(pieces), True
    if dropped:
        flags.append(f"{counted(dropped, 'control character')} left out")
    if coarse:
        flags.append("offsets are approximate: the text has too many pieces to keep each")
    text = _SURROGATE.sub("\ufffd", "".join(out))
    spans = decoded.spans(pieces)
    return Derived(
        "text", media_type, _NAME, text, text, offsets=spans, main_offsets=spans, flags=tuple(flags)
    )
