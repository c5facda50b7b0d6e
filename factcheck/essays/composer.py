"""Puts the passages a reader gathers together into a manuscript."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from factcheck.errors import BadInput
from factcheck.essays.manuscript import SEPARATOR, Manuscript, Part, PartKind, Piece
from factcheck.essays.notes import Comment, Notes, Segment
from factcheck.essays.passage import MAX_CHARACTERS, Passage
from factcheck.essays.tracked import Changes

MAX_PARTS = 50_000
MAX_PIECES = 200_000
MAX_NOTES = 20_000

_BLANK_LINE = re.compile(r"\n[ \t\u00a0\u3000]*\n[\s\u00a0]*")
_EDGE = "".join(map(chr, range(0x21))) + "\x7f\u00a0\u3000\ufffe\uffff"  # spaces, and what is read as one
_OMISSION = re.compile(r"…|\.{3,}|\[|\]|[“”\"«»„]")
_WORD = re.compile(r"\w+")
_REPEATED = 10  # characters a quotation set apart must have to be told from chance
_MAX_REPEATABLE = 200  # each is one search through the text


class Format(NamedTuple):
    """The short name of a format and its media type."""

    name: str
    media_type: str


class Composer:
    """Takes passages in the order of the document and builds text, parts, pieces and notes from them.

    Raises BadInput as soon as the document turns out larger than any draft is.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._texts: list[str] = []
        self._length = 0
        self._parts: list[Part] = []
        self._repeatable: list[int] = []  # parts that were set apart as quotations
        self._pieces: list[Piece] = []
        self._notes = Notes()
        self.tracked = Changes()
        self._skipped: Counter[str] = Counter()
        self.has_headline = False
        self.fallback_title = ""  # for a document that has no headline
        self.published = ""  # the date that the document gives itself
        self.author = ""  # who it says wrote it

    @property
    def last_kind(self) -> PartKind | None:
        """The kind of the part taken in last."""
        return self._parts[-1].kind if self._parts else None

    def skip(self, what: str) -> None:
        """Count something of the document that is not read ("picture")."""
        self._skipped[what] += 1

    def comment(self, key: str, comment: Comment) -> None:
        """Take in what the comment `key` says; marks in the passages say where it stands."""
        self._notes.comment(key, comment)

    def too_large(self, what: str) -> BadInput:
        """Return the error for a document that is larger than any draft is."""
        return BadInput(f"{self._name} is too large for a draft: {what}", "check it chapter by chapter")

    def take(self, passage: Passage) -> None:
        """Append a passage: its edges trimmed, split where blank lines stand in it."""
        passage.close()
        segments = self._place(passage)
        self._take_pieces(passage, segments)
        self._notes.take(passage, segments, self._length)
        self.tracked.take(passage.changes, segments)
        if len(self._notes) > MAX_NOTES:
            raise self.too_large(f"more than {MAX_NOTES:,} links, comments and footnotes")

    def _place(self, passage: Passage) -> list[Segment]:
        text, segments, at = passage.text, [], 0
        breaks = [match.span() for match in _BLANK_LINE.finditer(text)] if "\n" in text else []
        for stop, resume in [*breaks, (len(text), len(text))]:
            body = text[at:stop]
            start = at + len(body) - len(body.lstrip(_EDGE))
            end = at + len(body.rstrip(_EDGE))
            if start < end:
                segments.append(self._append(passage, text[start:end], start))
            at = resume
        return segments

    def _append(self, passage: Passage, text: str, start: int) -> Segment:
        if self._parts:
            self._texts.append(SEPARATOR)
            self._length += len(SEPARATOR)
        segment = Segment(start, start + len(text), self._length)
        if passage.repeatable:
            self._repeatable.append(len(self._parts))
        self._texts.append(text)
        self._length += len(text)
        self._parts.append(Part(passage.kind, segment.placed, self._length, passage.where, passage.runs_on))
        self.has_headline = self.has_headline or passage.kind is PartKind.HEADLINE
        if self._length > MAX_CHARACTERS:
            raise self.too_large(f"more than {MAX_CHARACTERS:,} characters")
        if len(self._parts) > MAX_PARTS:
            raise self.too_large(f"more than {MAX_PARTS:,} paragraphs")
        return segment

    def _take_pieces(self, passage: Passage, segments: list[Segment]) -> None:
        at, spans = 0, passage.spans
        for segment in segments:
            shift = segment.placed - segment.start
            while spans[at].end <= segment.start:
                at += 1
            while at < len(spans) and spans[at].start < segment.end:
                span = spans[at]
                left, right = max(span.start, segment.start), min(span.end, segment.end)
                source = (span.source_start, span.source_end)
                if span.end - span.start == span.source_end - span.source_start:
                    source = (span.source_start + left - span.start, span.source_start + right - span.start)
                self._pieces.append(Piece(left + shift, right + shift, *source, span.source))
                if span.end > segment.end:
                    break
                at += 1
        if len(self._pieces) > MAX_PIECES:
            raise self.too_large(f"more than {MAX_PIECES:,} changes of formatting")

    def finish(self, form: Format) -> Manuscript:
        """Return the manuscript. Raises BadInput if no words were taken in."""
        text = "".join(self._texts)
        if not _WORD.search(text):
            raise BadInput(f"{self._name} holds no text", "hand in the draft with its words")
        self._find_headline()
        self._find_pullquotes(text)
        headlines = (text[p.start : p.end] for p in self._parts if p.kind is PartKind.HEADLINE)
        title = next(headlines, "") or self.fallback_title
        return Manuscript(
            text=text,
            title=" ".join(title.split()),
            media_type=form.media_type,
            format=form.name,
            parts=tuple(self._parts),
            pieces=tuple(self._pieces),
            notes=self._notes.settle(text, self._parts),
            unread=tuple(_counted(what, number) for what, number in self._skipped.items()),
            published=self.published,
            author=self.author,
            tracked=self.tracked.settle(text),
        )

    def _find_headline(self) -> None:
        """Without a headline marked as such, a heading that opens the text is it."""
        if self._parts[0].kind is PartKind.HEADING and not self.has_headline and len(self._parts) > 1:
            self._parts[0] = replace(self._parts[0], kind=PartKind.HEADLINE)

    def _find_pullquotes(self, text: str) -> None:
        """A quotation set apart whose words stand elsewhere too is a pull quote."""
        apart = set(self._repeatable)
        if not apart:
            return
        rest = " ".join(
            _plain(text[part.start : part.end]) for at, part in enumerate(self._parts) if at not in apart
        )
        for at in self._repeatable[:_MAX_REPEATABLE]:
            part = self._parts[at]
            fragments = [_plain(each) for each in _OMISSION.split(text[part.start : part.end])]
            if sum(map(len, fragments)) >= _REPEATED and all(each in rest for each in fragments):
                self._parts[at] = replace(part, kind=PartKind.PULLQUOTE)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _counted(what: str, number: int) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"
