"""Puts the passages a reader gathers together into a manuscript."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from factcheck.errors import BadInput
from factcheck.essays.manuscript import SEPARATOR, AuthorNote, Manuscript, NoteKind, Part, PartKind, Piece
from factcheck.essays.passage import Passage, web_address

MAX_CHARACTERS = 5_000_000  # some 800,000 words: far beyond any book
MAX_PARTS = 100_000
MAX_PIECES = 300_000
MAX_NOTES = 50_000

_BLANK_LINE = re.compile(r"\n[ \t\u00a0\u3000]*\n[\s\u00a0]*")
_EDGE = " \t\n\r\u00a0\u3000"
_TOKEN = re.compile(r"\S+")
_OMISSION = re.compile(r"…|\.{3,}|\[|\]|[“”\"«»„]")
_FIRST_WORD = re.compile(r"\s*\S+")
_COMMENT_START, _COMMENT_END, _FOOTNOTE = "comment-start:", "comment-end:", "footnote:"


class Format(NamedTuple):
    """The short name of a format and its media type."""

    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says and who wrote it."""

    text: str
    author: str
    date: str
    address: str


@dataclass(frozen=True, slots=True)
class _Segment:
    """`passage[start:end]` went to `placed` in the text."""

    start: int
    end: int
    placed: int


class Composer:
    """Takes passages in the order of the document and builds text, parts, pieces and notes from them.

    Raises BadInput as soon as the document turns out larger than any draft is.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._texts: list[str] = []
        self._length = 0
        self._parts: list[Part] = []
        self._repeatable: list[int] = []
        self._pieces: list[Piece] = []
        self._notes: list[AuthorNote] = []
        self._marks: list[tuple[int, int, str]] = []  # words from, to, key
        self._ranges: dict[str, list[int]] = {}
        self._bodies: dict[str, tuple[int, int, list[AuthorNote]]] = {}
        self._comments: dict[str, Comment] = {}
        self._skipped: Counter[str] = Counter()
        self.title = ""  # as the document itself declares it
        self.fallback_title = ""  # for a document that declares none and has no headline

    @property
    def has_headline(self) -> bool:
        """Whether a headline was taken in already."""
        return any(part.kind is PartKind.HEADLINE for part in self._parts[:20])

    @property
    def last_kind(self) -> PartKind | None:
        """The kind of the part taken in last."""
        return self._parts[-1].kind if self._parts else None

    def skip(self, what: str) -> None:
        """Count something of the document that is not read ("picture")."""
        self._skipped[what] += 1

    def comment(self, key: str, comment: Comment) -> None:
        """Take in what the comment `key` says; `mark_comment` says where it stands."""
        self._comments[key] = comment

    def take(self, passage: Passage) -> None:
        """Append a passage: its edges trimmed, split where blank lines stand in it."""
        passage.close()
        segments = self._place(passage)
        for start, end, key in self._marked(passage, segments):
            self._marks.append((start, end, key))
        if not segments:
            return
        self._take_pieces(passage, segments)
        links = self._links(passage, segments)
        if passage.owner:
            start, _, known = self._bodies.get(passage.owner, (segments[0].placed, 0, []))
            self._bodies[passage.owner] = (start, self._length, known + links)
        else:
            self._notes.extend(links)
        if max(len(self._notes), len(self._marks)) > MAX_NOTES:
            raise self._too_large(f"more than {MAX_NOTES:,} links, comments and footnotes")

    def _place(self, passage: Passage) -> list[_Segment]:
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

    def _append(self, passage: Passage, text: str, start: int) -> _Segment:
        if self._parts:
            self._texts.append(SEPARATOR)
            self._length += len(SEPARATOR)
        segment = _Segment(start, start + len(text), self._length)
        if passage.repeatable:
            self._repeatable.append(len(self._parts))
        self._texts.append(text)
        self._length += len(text)
        self._parts.append(Part(passage.kind, segment.placed, self._length, passage.where))
        if self._length > MAX_CHARACTERS:
            raise self._too_large(f"more than {MAX_CHARACTERS:,} characters")
        if len(self._parts) > MAX_PARTS:
            raise self._too_large(f"more than {MAX_PARTS:,} paragraphs")
        return segment

    def _too_large(self, what: str) -> BadInput:
        return BadInput(f"{self._name} is too large for a draft: {what}", "check it chapter by chapter")

    def _take_pieces(self, passage: Passage, segments: list[_Segment]) -> None:
        at = 0
        for segment in segments:
            shift = segment.placed - segment.start
            while at < len(passage.spans) and passage.spans[at].end <= segment.start:
                at += 1
            for span in passage.spans[at:]:
                if span.start >= segment.end:
                    break
                left, right = max(span.start, segment.start), min(span.end, segment.end)
                if span.end - span.start == span.source_end - span.source_start:
                    move = span.source_start - span.start
                    source = (left + move, right + move)
                else:
                    source = (span.source_start, span.source_end)
                self._pieces.append(Piece(left + shift, right + shift, *source, span.source))
        if len(self._pieces) > MAX_PIECES:
            raise self._too_large(f"more than {MAX_PIECES:,} changes of formatting")

    def _links(self, passage: Passage, segments: list[_Segment]) -> list[AuthorNote]:
        notes = []
        for link in passage.links:
            span = _shrink(link.start, link.end, segments)
            if span is not None:
                words = passage.text[link.start : link.end].strip()
                notes.append(AuthorNote(NoteKind.LINK, *span, words, link.address))
        return notes

    def _marked(self, passage: Passage, segments: list[_Segment]) -> list[tuple[int, int, str]]:
        found = []
        for offset, key in passage.marks:
            if key.startswith(_COMMENT_START):
                self._ranges.setdefault(
                    key.removeprefix(_COMMENT_START), [_forward(offset, segments, self._length)]
                )
            elif key.startswith(_COMMENT_END):
                self._end_comment(key.removeprefix(_COMMENT_END), offset, passage, segments)
            elif segments:
                found.append((*_word_at(passage.text, offset, segments), key))
        return found

    def _end_comment(self, key: str, offset: int, passage: Passage, segments: list[_Segment]) -> None:
        known = self._ranges.setdefault(key, [])
        end = _backward(offset, segments, self._length)
        if len(known) == 1 and known[0] < end:
            known.append(end)
        elif len(known) < 2 and segments:
            known[:] = _word_at(passage.text, offset, segments)

    def finish(self, form: Format) -> Manuscript:
        """Return the manuscript. Raises BadInput if no words were taken in."""
        if not self._parts:
            raise BadInput(f"{self._name} holds no text", "hand in the draft with its words")
        text = "".join(self._texts)
        self._find_headline()
        self._find_pullquotes(text)
        notes = [*self._notes, *self._footnotes(text), *self._placed_comments()]
        headlines = (text[p.start : p.end] for p in self._parts if p.kind is PartKind.HEADLINE)
        title = self.title or next(headlines, "") or self.fallback_title
        return Manuscript(
            text=text,
            title=" ".join(title.split()),
            media_type=form.media_type,
            format=form.name,
            parts=tuple(self._parts),
            pieces=tuple(self._pieces),
            notes=tuple(sorted(notes, key=lambda note: (note.start, note.end))),
            unread=tuple(_counted(what, number) for what, number in self._skipped.items()),
        )

    def _find_headline(self) -> None:
        """Without a headline marked as such, a heading that opens the text is it."""
        if self._parts[0].kind is PartKind.HEADING and not self.has_headline and len(self._parts) > 1:
            self._parts[0] = replace(self._parts[0], kind=PartKind.HEADLINE)

    def _find_pullquotes(self, text: str) -> None:
        if not self._repeatable:
            return
        apart = set(self._repeatable)
        rest = " ".join(
            _plain(text[part.start : part.end]) for at, part in enumerate(self._parts) if at not in apart
        )
        for at in self._repeatable[:200]:  # each is one search through the text
            part = self._parts[at]
            fragments = [_plain(each) for each in _OMISSION.split(text[part.start : part.end])]
            if sum(map(len, fragments)) >= 10 and all(each in rest for each in fragments):
                self._parts[at] = replace(part, kind=PartKind.PULLQUOTE)

    def _footnotes(self, text: str) -> list[AuthorNote]:
        notes, used = [], set()
        for start, end, key in self._marks:
            if key not in self._bodies:
                continue
            body_start, body_end, links = self._bodies[key]
            addresses = [link.address for link in links]
            body = text[body_start:body_end]
            notes.append(AuthorNote(NoteKind.FOOTNOTE, start, end, body, addresses[0] if addresses else ""))
            notes.extend(replace(link, start=start, end=end) for link in links[1:])
            used.add(key)
        for key, (_, _, links) in self._bodies.items():
            if key not in used:
                notes.extend(links)
        return notes

    def _placed_comments(self) -> list[AuthorNote]:
        notes = []
        for key, comment in self._comments.items():
            start, *ends = self._ranges.get(key, [0])
            end = ends[0] if ends else self._end_of_part(start)
            words = (comment.text, comment.address, comment.author, comment.date)
            notes.append(AuthorNote(NoteKind.COMMENT, min(start, end - 1), end, *words))
        return notes

    def _end_of_part(self, offset: int) -> int:
        at = bisect_right(self._parts, offset, key=lambda part: part.start) - 1
        return self._parts[max(at, 0)].end


def footnote_mark(passage: Passage, key: str) -> None:
    """Say that the mark of footnote `key` stands at the end of `passage` as it is now."""
    passage.mark(_FOOTNOTE + key)


def footnote_owner(key: str) -> str:
    """Return what `Passage.owner` is for the body of footnote `key`."""
    return _FOOTNOTE + key


def comment_start(passage: Passage, key: str) -> None:
    """Say that the words comment `key` stands at begin here."""
    passage.mark(_COMMENT_START + key)


def comment_end(passage: Passage, key: str) -> None:
    """Say that they end here; without a start, or without words between, the word before is meant."""
    passage.mark(_COMMENT_END + key)


def plain_comment(text: str, author: str = "", date: str = "", addresses: tuple[str, ...] = ()) -> Comment:
    """Return a comment; its address is the first of `addresses` that is one of the web."""
    address = next((found for found in map(web_address, addresses) if found), "")
    return Comment(text.strip(), " ".join(author.split()), date.strip(), address)


def _forward(offset: int, segments: list[_Segment], length: int) -> int:
    """Place in the text of the first character at or after `offset` of the passage."""
    for segment in segments:
        if offset < segment.end:
            return segment.placed + max(offset - segment.start, 0)
    return length + (len(SEPARATOR) if length else 0)


def _backward(offset: int, segments: list[_Segment], length: int) -> int:
    """Place in the text just after the last character before `offset` of the passage."""
    for segment in reversed(segments):
        if offset > segment.start:
            return segment.placed + min(offset, segment.end) - segment.start
    return max(segments[0].placed - len(SEPARATOR), 0) if segments else length


def _shrink(start: int, end: int, segments: list[_Segment]) -> tuple[int, int] | None:
    left, right = _forward(start, segments, 0), _backward(end, segments, 0)
    return (left, right) if left < right else None


def _word_at(text: str, offset: int, segments: list[_Segment]) -> tuple[int, int]:
    """Return the span of the word before `offset`, or of the first word after if none is before."""
    segment = next((s for s in reversed(segments) if s.start < offset), segments[0])
    stop = max(min(offset, segment.end), segment.start)
    opening = max(segment.start, stop - 100)
    shift = segment.placed - segment.start
    tokens = list(_TOKEN.finditer(text, opening, stop))
    for token in reversed(tokens):
        if any(map(str.isalnum, token[0])):
            return token.start() + shift, tokens[-1].end() + shift
    match = _FIRST_WORD.match(text, segment.start, segment.end)
    assert match is not None  # a segment is never only spaces
    return segment.placed, match.end() + shift


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _counted(what: str, number: int) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"
