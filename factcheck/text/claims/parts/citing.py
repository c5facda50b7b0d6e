"""What only cites: the note 'Court of Tarn, roll 14, 1925; see ...' names a source, and says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Part
from factcheck.text.sentences import Span

CITES: Final = "only cites a source, and states nothing"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_PLACE: Final = re.compile(
    r"https?://|www\.|\bdoi:|"
    rf"[,(:;.]\s?(?:[^,();]{{1,40}}[,:] )?(?:c\. ?)?(?:\d{{1,2}} )?(?:{_MONTH} )?"
    r"(?:1\d|20)\d\d[a-z]?\b(?!,\d|\s?[–-]\s?\d)|"
    r"\b(?:pp?|vol|vols|no|nos|ch|fol|ff?|fn|para|art|sec|ed|eds|col)\.\s?\d|"
    r"\b(?:page|pages|volume|roll|folio|chapter|line|box|file|issue|number|section|article|act|table) [\dIVXL]+\b|"
    r"§|\b[Ii]bid\b|\b[Oo]p\. cit\b|\b[Ss]ee (?:also )?[A-Z“\"]|\b[Cc]f\. ",
)
_QUOTED: Final = re.compile('“[^”]*”|"[^"]*"|https?://\\S+|www\\.\\S+')
# what points to a source and tells nothing of it
_POINTING: Final = listed(
    "see compare cite quote consult access retrieve archive publish reprint translate edit"
)

_LISTS: Final = re.compile(
    r"(?:\d+\.? |[IVX]+\. )?(?:(?:select(?:ed)? |annotated )?bibliography|references(?: cited)?|works cited|literature"
    r"(?: cited)?|(?:list of )?sources|further reading)[.:]?",
    re.IGNORECASE,
)
# 'Moss, Ada. 1999.', '[4] A. Moss, ...', '“The Inn.” Journal of Inns 4'
_LISTED: Final = re.compile(
    r"(?:\[\d+\] ?|\d+\. )?(?:[“\"‘'«]|(?:(?:[A-Z]\.[ -]?){1,3}|(?:[\w’'-]+ ){0,3})[A-Z][\w’'-]+,|[A-Z][^.]{2,99}[.,] )"
)
_DATED: Final = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.d\.|https?://|\bdoi:|\b[Ff]orthcoming\b")


def works_listed(text: str, parts: Sequence[Part]) -> tuple[Span, ...]:
    """The parts that are works listed below the heading 'Bibliography', to the next heading."""
    found: list[Span] = []
    below = False
    for part in parts:
        words = text[part.start : part.end]
        if part.kind in ("heading", "headline"):
            below = _LISTS.fullmatch(words) is not None
        elif below and _LISTED.match(words) and _DATED.search(words):
            found.append(Span(part.start, part.end))
    return tuple(found)


def only_cites(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence of a note holds no statement of its own: title, author, number, year, page, address."""
    start, end = tokens[0].start, tokens[-1].end
    words = text[start:end]
    hidden = [(start + found.start(), start + found.end()) for found in _QUOTED.finditer(words)]
    shown = [token for token in tokens if not any(left <= token.start < right for left, right in hidden)]
    if not _PLACE.search(words) or any(_tells(token) for token in shown):
        return False
    first = next((token for token in tokens if token.text[0].isalnum()), tokens[0])
    opens = (first.tag in "EGVB#" and first.base not in _POINTING) or first.lower in {"a", "an"}
    return not opens or any(left <= first.start < right for left, right in hidden)


def tells_nothing(tokens: Sequence[Token]) -> bool:
    """Whether no word is a finite verb that tells something."""
    return not any(map(_tells, tokens))


def _tells(token: Token) -> bool:
    """Whether a word is a finite verb that tells something: none of a title, which is in capitals."""
    return token.tag in "VBM" and token.text[0].islower() and (token.base or token.lower) not in _POINTING
