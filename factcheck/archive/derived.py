"""What is read out of archived bytes: texts, titles, dates. Never evidence; can be derived again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from factcheck.vocabulary import Outcome

# One stretch of text and the bytes it was read from: text start, text end (code points, end exclusive),
# content start, content end (bytes of the decoded content, of an office file those of an unpacked part; end exclusive).
Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing a document says about itself, and how it was got.

    `how` starts with "stated" or "inferred" and names the place or the method ("stated: meta article:author",
    "inferred: htmldate from the address"); both are "" when there is nothing.
    """

    value: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """All that was read out of one capture's content.

    What the document never shows is in neither text; what it may not show when it is opened stands in `unshown`, and
    what it shows struck out in `struck`, as stretches of the full text, sorted and apart; `beside` are those of what
    stands beside the words of the text (readings of characters). Offsets into texts are Unicode code points. `pages`
    holds where each page starts in `full_text` (PDF), `()` where there are no pages; `parts` where the text of each
    part of an office file starts there, with the part's name ("word/document.xml"), `()` where it is one piece.
    `offsets` and `main_offsets` lead from the texts back to bytes of the decoded content, or of the part that the
    text is in, unpacked; they are sorted and without overlap in the text. A text that cannot be traced (PDF) has
    `()`. `verdict` is None, or what the content itself says about the outcome (a wall, a page that is not there),
    with `reason`.
    """

    kind: str  # "html", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "mail", "text", "image", "other"
    sniffed_type: str  # media type told from the bytes
    extractor: str  # name and version
    full_text: str = ""
    main_text: str = ""
    pages: tuple[int, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    offsets: tuple[Span, ...] = ()
    main_offsets: tuple[Span, ...] = ()
    unshown: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()
    beside: tuple[tuple[int, int], ...] = ()
    title: Stated = Stated()
    author: Stated = Stated()
    publisher: Stated = Stated()
    date: Stated = Stated()
    flags: tuple[str, ...] = ()  # what went wrong or is odd, one line each
    verdict: Outcome | None = None
    reason: str = ""


READING_SECONDS = 15.0  # on the clock, for one document
UNREAD = "the document could not be read whole"
"""How a flag begins that says why: for want of time or memory, or because its reader was killed."""


class Derive(Protocol):
    """How text is read out of archived bytes."""

    def __call__(
        self, content: bytes, declared_type: str, url: str, /, *, seconds: float = READING_SECONDS
    ) -> Derived:
        """What was read out of them in so many seconds. Bad content is a flag, never an exception."""
