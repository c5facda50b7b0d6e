"""The head of a message, and how one is signed: lines that state nothing."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.sentences import Span

MESSAGE: Final = "the head of a message, and no statement"
SIGNED: Final = "opens or closes a letter, and states nothing"
_FIELD: Final = re.compile(
    r"(?P<name>[A-Z][A-Za-z-]{1,30}):[ \t]+(?P<value>\S[^\n]{0,2000})(?:\n[ \t]+\S[^\n]{0,2000})*(?:\n|\Z)"
)
_KNOWN: Final = frozenset(("from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to"))
_TELLING: Final = frozenset(("from", "to", "cc", "date", "subject"))
_FEWEST: Final = 2
_MOST: Final = 100  # fields
_CLOSING: Final = (
    r"(?:(?:All (?:the|my) )?[Bb]est(?: wishes| regards)?|(?:[Kk]ind(?:est)? |[Ww]arm(?:est)? )?[Rr]egards|"
    r"[Yy]ours(?: (?:sincerely|faithfully|truly|ever|respectfully))?|(?:[Mm]any )?[Tt]hanks|[Tt]hank you|"
    r"(?:[Vv]ery )?[Ss]incerely(?: yours)?|[Rr]espectfully|[Cc]heers)"
)
_NAME: Final = r"[A-Z][\w.’'-]{0,30}(?:[ \t]+[A-Z][\w.’'-]{0,30}){0,3}"
_SIGNED: Final = re.compile(
    rf"{_CLOSING}\s*[,–—-]\s*{_NAME}|(?:Dear|Hi|Hello)\s+(?:{_NAME}|all|both|Sir or Madam|colleagues|friends),?"
)
# on lines of their own, with what the writer is below the name
_SIGNATURE: Final = re.compile(
    rf"(?:\A|\n\n){_CLOSING}[,.!]?[ \t]*\n\n?{_NAME}[,.]?[ \t]*(?:\n(?!\n)[^\n.!?]{{1,60}}){{0,4}}(?=\n\n|\n?\Z)"
)
# below the line of two dashes and a space that programs for mail put there
_FOOT: Final = re.compile(r"(?<![^\n])-- \n(?:[^\n]+(?:\n|\Z)){1,10}")
_FORWARDED: Final = (
    r"(?:-{2,}[ \t]*(?:[Ff]orwarded|[Oo]riginal) [Mm]essage[ \t]*-{2,}|Begin forwarded message:)[ \t]*\n{1,2}"
)
_PASSED_ON: Final = re.compile(
    rf"(?<![^\n]){_FORWARDED}(?:[A-Z][A-Za-z-]{{1,30}}:[ \t][^\n]{{1,300}}(?:\n|\Z)){{2,10}}"
)


def message_head(text: str) -> tuple[int, str]:
    """Return where the head of a message at the top of a text ends, and its subject; 0 and "" where there is none.

    It is the lines 'Word: value' before anything else, two of them at least From, To, Cc, Date or Subject.
    """
    names: set[str] = set()
    subject, at = "", len(text) - len(text.lstrip())
    if passed_on := re.compile(_FORWARDED).match(text, at):
        at = passed_on.end()
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


def signatures(text: str) -> tuple[Span, ...]:
    """Return where letters are signed on lines of their own: 'Regards,', 'Ann Moss' and 'Mayor of Tarn', or '-- '; and
    the heads of those that are passed on.
    """
    forms = (_SIGNATURE, _FOOT, _PASSED_ON)
    return tuple(Span(*found.span()) for form in forms for found in form.finditer(text))


def is_signed(words: str) -> bool:
    """Whether some words only close or open a letter: 'Best, Bob', 'Yours sincerely, Ann Moss', 'Dear Bob,'."""
    return _SIGNED.fullmatch(words.strip().rstrip(".!")) is not None
