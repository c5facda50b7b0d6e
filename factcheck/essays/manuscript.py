"""What every reader hands over: the words of a draft, and where each of them stood in the document.

All offsets are Unicode code points, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum

from factcheck.dossier.tracked import UNTOUCHED, Tracked

SEPARATOR = "\n\n"  # between two parts of the text; belongs to neither


class PartKind(StrEnum):
    """What a part of the text is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    PULLQUOTE = "pullquote"
    BLOCKQUOTE = "blockquote"
    FOOTNOTE = "footnote"


_NAMED = {
    PartKind.HEADLINE: "headline",
    PartKind.STANDFIRST: "standfirst",
    PartKind.CAPTION: "caption",
    PartKind.PULLQUOTE: "pull quote",
    PartKind.BLOCKQUOTE: "block quotation",
}  # kinds that a place for people names; the others are what the text itself is, or are named in `where`


class NoteKind(StrEnum):
    """How the author annotated the words."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Part:
    """One headline, paragraph, caption, ... : `text[start:end]`, and its place in words for people.

    `runs_on` says that its line ends mean no more than a space: a sentence goes on behind them.
    """

    kind: PartKind
    start: int
    end: int
    where: str
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[start:end]` stood at `source_start:source_end` of `source`.

    `source` is "" for the decoded text of a one-file document (byte order mark taken off, every line end
    read as one "\\n"). For Word it is a run, "word/document.xml p[12]/r[3]"; for OpenDocument a text node,
    "content.xml p[12]/text()[3]": paragraphs counted through the whole part in document order, runs and
    text nodes within their own paragraph, all from 1.
    Where both ranges are equally long they agree character by character; where they are not (an entity,
    a tab element, collapsed spaces), the piece stands for its source as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class AuthorNote:
    """An annotation that came with the draft, at the words `text[start:end]` of the manuscript.

    A footnote stands at the word before its mark. `text` is the comment, the footnote or the words of the
    link; `address` the first web address in it (http or https) or ""; `author` and `date` as the document
    gives them, "" where it does not. Of comments: whether somebody marked them as `resolved`, and whose comment
    this one `answers` (None for none).
    """

    kind: NoteKind
    start: int
    end: int
    text: str
    address: str = ""
    author: str = ""
    date: str = ""
    resolved: bool = False
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A draft as read. `unread` says in words what the document holds that is not in `text`.

    `published` is the day, month or year (2024-03-01, 2024-03, 2024) that the document gives itself, or ""; `author`
    who it says wrote it, or "".
    `tracked` are the tracked changes that were read as accepted.
    """

    text: str
    title: str
    media_type: str
    format: str
    parts: tuple[Part, ...]
    pieces: tuple[Piece, ...]
    notes: tuple[AuthorNote, ...]
    unread: tuple[str, ...] = ()
    published: str = ""
    author: str = ""
    tracked: Tracked = UNTOUCHED


def trace(manuscript: Manuscript, start: int, end: int) -> tuple[Piece, ...]:
    """Return where the words `text[start:end]` stood: pieces cut to the span, in the order of the text.

    A piece that cannot be cut (see `Piece`) is returned whole. Raises ValueError for an empty or
    outlying span.
    """
    _check_span(manuscript, start, end)
    first = bisect_right(manuscript.pieces, start, key=lambda piece: piece.end)
    last = bisect_left(manuscript.pieces, end, key=lambda piece: piece.start)
    return tuple(_cut(piece, start, end) for piece in manuscript.pieces[first:last])


def _cut(piece: Piece, start: int, end: int) -> Piece:
    if piece.end - piece.start != piece.source_end - piece.source_start:
        return piece
    left, right = max(start, piece.start), min(end, piece.end)
    shift = piece.source_start - piece.start
    return Piece(left, right, left + shift, right + shift, piece.source)


def locate(manuscript: Manuscript, start: int, end: int) -> str:
    """Return the place of `text[start:end]` for people: "line 40", "line 1, headline", "paragraph 12 to paragraph 14".

    Raises ValueError for an empty or outlying span.
    """
    _check_span(manuscript, start, end)
    first, last = _place(manuscript, start), _place(manuscript, end - 1)
    return first if first == last else f"{first} to {last}"


def _place(manuscript: Manuscript, offset: int) -> str:
    at = max(bisect_right(manuscript.parts, offset, key=lambda part: part.start) - 1, 0)
    part = manuscript.parts[at]
    head, _, number = part.where.rpartition(" ")
    kind = f", {_NAMED[part.kind]}" if part.kind in _NAMED else ""
    if not f" {head}".endswith(" line"):
        return f"{part.where}{kind}"
    lines_before = manuscript.text.count("\n", part.start, min(offset, part.end))
    return f"{head} {int(number) + lines_before}{kind}"


def _check_span(manuscript: Manuscript, start: int, end: int) -> None:
    if not 0 <= start < end <= len(manuscript.text):
        raise ValueError(f"no such span: {start} to {end} of {len(manuscript.text)} characters")
