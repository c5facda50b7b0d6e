"""The author's own annotations: which words footnotes, comments and links stand at in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.essays.manuscript import SEPARATOR, AuthorNote, NoteKind, Part
from factcheck.essays.passage import Passage, web_address

_TOKEN = re.compile(r"\S+")
_MAX_WORDS = 300  # characters of a link that are kept: many links may lie on the same words
_MAX_AGAIN = 500  # characters of a footnote that are kept where it is referred to again
_SEARCHED = 100  # characters before a footnote's mark in which its word is looked for
_COMMENT_START, _COMMENT_END, _COMMENT_POINT = "comment-start:", "comment-end:", "comment-point:"
_FOOTNOTE = "footnote:"


@dataclass(frozen=True, slots=True)
class Segment:
    """`passage[start:end]` went to `placed` in the text."""

    start: int
    end: int
    placed: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says and who wrote it; `resolved` and `answers` as an `AuthorNote` has them."""

    text: str
    author: str
    date: str
    address: str
    resolved: bool = False
    answers: str | None = None


def plain_comment(
    text: str,
    author: str = "",
    date: str = "",
    addresses: Sequence[str] = (),
    resolved: bool = False,
    answers: str | None = None,
) -> Comment:
    """Return a comment; its address is the first of `addresses` that is one of the web."""
    address = next((found for found in map(web_address, addresses) if found), "")
    return Comment(text.strip(), " ".join(author.split()), date.strip(), address, resolved, answers)


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


def comment_point(passage: Passage, key: str) -> None:
    """Say that comment `key` itself stands here: if its words end nowhere, the word before is meant."""
    passage.mark(_COMMENT_POINT + key)


class Notes:
    """Gathers annotations passage by passage, and says in the end which words each stands at."""

    def __init__(self) -> None:
        self._links: list[AuthorNote] = []
        self._marks: list[tuple[int, int, str]] = []  # of footnotes: words from, to, owner
        self._ranges: dict[str, list[int]] = {}  # of comments: where they start, then where they end
        self._points: dict[str, tuple[int, int]] = {}  # of comments: the word before them
        self._bodies: dict[str, tuple[int, int]] = {}  # of footnotes: where they stand
        self._body_links: dict[str, list[AuthorNote]] = {}
        self._body_link_count = 0
        self._comments: dict[str, Comment] = {}

    def __len__(self) -> int:
        """How many there are so far."""
        return len(self._links) + self._body_link_count + len(self._marks) + len(self._comments)

    def comment(self, key: str, comment: Comment) -> None:
        """Take in what the comment `key` says; marks in the passages say where it stands."""
        self._comments[key] = comment

    def take(self, passage: Passage, segments: list[Segment], length: int) -> None:
        """Take in the marks and links of a passage whose words went to `segments`; the text has `length` now."""
        for offset, key in passage.marks:
            if key.startswith(_COMMENT_START):
                start = _forward(offset, segments, length)
                self._ranges.setdefault(key.removeprefix(_COMMENT_START), [start])
            elif key.startswith(_COMMENT_POINT) and segments:
                self._points[key.removeprefix(_COMMENT_POINT)] = _word_at(passage.text, offset, segments)
            elif key.startswith(_COMMENT_END):
                self._end_comment(key.removeprefix(_COMMENT_END), offset, passage, segments, length)
            elif segments and key.startswith(_FOOTNOTE):
                self._marks.append((*_word_at(passage.text, offset, segments), key))
        if not segments:
            return
        links = _links(passage, segments)
        if passage.owner:
            start, _ = self._bodies.get(passage.owner, (segments[0].placed, 0))
            self._bodies[passage.owner] = (start, length)
            self._body_links.setdefault(passage.owner, []).extend(links)
            self._body_link_count += len(links)
        else:
            self._links.extend(links)

    def _end_comment(
        self, key: str, offset: int, passage: Passage, segments: list[Segment], length: int
    ) -> None:
        known = self._ranges.setdefault(key, [])
        end = _backward(offset, segments, length)
        if len(known) == 1 and known[0] < end:
            known.append(end)
        elif len(known) < 2 and segments:
            known[:] = _word_at(passage.text, offset, segments)

    def settle(self, text: str, parts: Sequence[Part]) -> tuple[AuthorNote, ...]:
        """Return all notes in the order of the text."""
        notes = [*self._links, *self._footnotes(text), *self._placed_comments(parts)]
        return tuple(sorted(notes, key=lambda note: (note.start, note.end)))

    def _footnotes(self, text: str) -> list[AuthorNote]:
        """A footnote's addresses belong to the words its mark stands at; the first goes with its text."""
        notes: list[AuthorNote] = []
        used: set[str] = set()
        for start, end, key in self._marks:
            if key not in self._bodies:
                continue
            links = self._body_links[key]
            body_start, body_end = self._bodies[key]
            if key in used and body_end - body_start > _MAX_AGAIN:
                body = text[body_start : body_start + _MAX_AGAIN] + "…"
            else:
                body = text[body_start:body_end]
            address = links[0].address if links else ""
            notes.append(AuthorNote(NoteKind.FOOTNOTE, start, end, body, address))
            if key not in used:
                notes.extend(replace(link, start=start, end=end) for link in links[1:])
            used.add(key)
        return notes + [link for key, links in self._body_links.items() if key not in used for link in links]

    def _placed_comments(self, parts: Sequence[Part]) -> list[AuthorNote]:
        notes = []
        for key, comment in self._comments.items():
            start, *ends = self._ranges.get(key) or [0]
            if not ends and key in self._points:
                start, *ends = self._points[key]
            at = bisect_right(parts, start, key=lambda part: part.start) - 1
            end = ends[0] if ends else parts[max(at, 0)].end
            words = (comment.text, comment.address, comment.author, comment.date)
            thread = (comment.resolved, comment.answers)
            notes.append(AuthorNote(NoteKind.COMMENT, min(start, end - 1), end, *words, *thread))
        return notes


def _links(passage: Passage, segments: list[Segment]) -> list[AuthorNote]:
    notes = []
    for link in passage.links:
        start, end = _forward(link.start, segments, 0), _backward(link.end, segments, 0)
        if start < end:
            words = passage.text[link.start : min(link.end, link.start + _MAX_WORDS)].strip()
            notes.append(AuthorNote(NoteKind.LINK, start, end, words, link.address))
    return notes


def _forward(offset: int, segments: list[Segment], length: int) -> int:
    """Place in the text of the first character at or after `offset` of the passage."""
    for segment in segments:
        if offset < segment.end:
            return segment.placed + max(offset - segment.start, 0)
    return length + (len(SEPARATOR) if length else 0)


def _backward(offset: int, segments: list[Segment], length: int) -> int:
    """Place in the text just after the last character before `offset` of the passage."""
    for segment in reversed(segments):
        if offset > segment.start:
            return segment.placed + min(offset, segment.end) - segment.start
    return max(segments[0].placed - len(SEPARATOR), 0) if segments else length


def _word_at(text: str, offset: int, segments: list[Segment]) -> tuple[int, int]:
    """Return the span of the word before `offset`, or of the first word of its stretch if none is before."""
    segment = next((s for s in reversed(segments) if s.start < offset), segments[0])
    stop = max(min(offset, segment.end), segment.start)
    shift = segment.placed - segment.start
    tokens = list(_TOKEN.finditer(text, max(segment.start, stop - _SEARCHED), stop))
    for token in reversed(tokens):
        if any(map(str.isalnum, token[0])):
            return token.start() + shift, tokens[-1].end() + shift
    match = _TOKEN.search(text, segment.start, segment.end)
    assert match is not None  # a segment is never only spaces
    return match.start() + shift, match.end() + shift
