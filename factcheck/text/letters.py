"""The head of a message, and how one is signed: lines that state nothing."""

from __future__ import annotations

import re
from typing import Final

MESSAGE: Final = "the head of a message, and no statement"
SIGNED: Final = "closes a letter, and states nothing"
_FIELD: Final = re.compile(
    r"(?P<name>[A-Z][A-Za-z-]{1,30}):[ \t]+(?P<value>\S[^\n]{0,2000})(?:\n[ \t]+\S[^\n]{0,2000})*(?:\n|\Z)"
)
_KNOWN: Final = frozenset(("from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to"))
_TELLING: Final = frozenset(("from", "to", "cc", "date", "subject"))
_FEWEST: Final = 2
_MOST: Final = 100  # fields
_SIGNED: Final = re.compile(
    r"(?:(?:All (?:the|my) )?[Bb]est(?: wishes| regards)?|(?:[Kk]ind(?:est)? |[Ww]arm(?:est)? )?[Rr]egards|"
    r"[Yy]ours(?: (?:sincerely|faithfully|truly|ever|respectfully))?|(?:[Mm]any )?[Tt]hanks|[Tt]hank you|"
    r"(?:[Vv]ery )?[Ss]incerely(?: yours)?|[Rr]espectfully|[Cc]heers)\s*[,–—-]\s*"
    r"[A-Z][\w.’'-]{0,30}(?:\s+[A-Z][\w.’'-]{0,30}){0,3}"
)


def message_head(text: str) -> tuple[int, str]:
    """Return where the head of a message at the top of a text ends, and its subject; 0 and "" where there is none.

    It is the lines 'Word: value' before anything else, two of them at least From, To, Cc, Date or Subject.
    """
    names: set[str] = set()
    subject, at = "", len(text) - len(text.lstrip())
    for number in range(_MOST):
        found = _FIELD.match(text, at)
        apart = number > 0 and text[at : at + 1] == "\n"
        if found is None and apart:
            found = _FIELD.match(text, at + 1)  # each line a paragraph
            found = found if found and found["name"].lower() in _KNOWN else None
        if found is None:
            break
        names.add(found["name"].lower())
        if found["name"].lower() == "subject":
            subject = found["value"].strip()
        at = found.end()
    return (at, subject) if len(names & _TELLING) >= _FEWEST else (0, "")


def is_signed(words: str) -> bool:
    """Whether some words only close a message: 'Best, Bob', 'Yours sincerely, Ann Moss'."""
    return _SIGNED.fullmatch(words.strip().rstrip(".!")) is not None
