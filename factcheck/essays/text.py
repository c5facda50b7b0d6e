"""Plain text: paragraphs between blank lines, or one to a line where the lines are not wrapped."""

from __future__ import annotations

import re

from factcheck.essays.composer import MAX_PARTS, Composer, Format
from factcheck.essays.decoding import decode
from factcheck.essays.manuscript import Manuscript, PartKind
from factcheck.essays.notes import comment_end, footnote_mark, footnote_owner
from factcheck.essays.passage import Passage
from factcheck.essays.text_comments import comments_in
from factcheck.essays.text_lines import FOOTNOTE_BODY, LIST_MARK, Block, blocks, quoted_lines
from factcheck.essays.text_notes import Notes, bracketed_marks, notes_in
from factcheck.text.letters import message_head

FORMAT = Format("txt", "text/plain")
_HEADING = 100  # characters a line may have to be taken for a heading
_DASH = "–"  # before a list item, or before whose words a quotation is
_CLOSING = tuple(".,;:!?)\n")
_HANGING = re.compile(
    r"[^\n]*(?:\n[ \t]{2,}[^\n]+)*\n?"
)  # lines that stand further in than their mark run on
_CLOSED = re.compile(
    r"[.!?:;,…]['\"’”»)\]]*(?:\s?\[(?:\d{1,4}|\*)\])*\Z"
)  # with the marks of footnotes behind it


def read_text(data: bytes, name: str, charset: str = "") -> Manuscript:
    """Return the manuscript in a plain text file. Raises BadInput (see `decode`)."""
    source = decode(data, name, charset)
    composer = Composer(name)
    head, composer.fallback_title = message_head(source)
    comments = comments_in(source)
    source = source[: comments.end]
    for key, comment in comments.said.items():
        composer.comment(key, comment)
    notes = notes_in(source)
    found = blocks(source, head, notes.bodies)
    if len(found) > MAX_PARTS:
        raise composer.too_large(f"more than {MAX_PARTS:,} paragraphs")
    bodies = dict(notes.bodies)
    for at, block in enumerate(found):
        match = None if block.depth else FOOTNOTE_BODY.match(source, block.start, block.end)
        if match and at:
            bodies[block.start] = (match[1], match.end())
    bracketed = {key for at, (key, _) in bodies.items() if at not in notes.bodies}
    notes = notes.with_marks([*bracketed_marks(source, bracketed), *comments.marks])
    for at, block in enumerate(found):
        start, end, where = block.start, block.end, f"line {block.line}"
        if start in bodies:
            key, words = bodies[start]
            passage = Passage(PartKind.FOOTNOTE, f"footnote {key}, {where}", footnote_owner(key))
            passage.runs_on = _HANGING.fullmatch(source, start, end) is not None
            passage.add(source[words:end], words, end)
        elif block.depth:
            passage = Passage(PartKind.BLOCKQUOTE, where, repeatable=True)
            _add_quoted(passage, source, block, notes)
        else:
            kind, words = _kind(source, start, end, at, len(found), notes)
            passage = Passage(kind, where)
            passage.runs_on = (
                kind is PartKind.LIST_ITEM and _HANGING.fullmatch(source, start, end) is not None
            )
            _add_words(passage, source, words, end, notes)
        composer.take(passage)
    return composer.finish(FORMAT)


def _add_quoted(passage: Passage, source: str, block: Block, notes: Notes) -> None:
    """Add the words of a quotation without what sets its lines apart."""
    for at, (start, end) in enumerate(quoted_lines(source, block)):
        item = None if at else LIST_MARK.match(source, start, end)
        if item and item[0].strip() != _DASH:
            start = item.end()
        _add_words(passage, source, start, end, notes)


def _kind(source: str, start: int, end: int, at: int, number: int, notes: Notes) -> tuple[PartKind, int]:
    """Return what the block is, and where its words begin (after the mark of a list item)."""
    match = LIST_MARK.match(source, start, end)
    if match:
        return PartKind.LIST_ITEM, match.end()
    last = notes.within(start, end)[-1:]
    stop = last[0].start if last and not source[last[0].end : end].strip() else end
    words = source[start:stop].strip() or source[start:end].strip()
    heading = (
        at + 1 < number
        and "\n" not in words
        and len(words) <= _HEADING
        and not _CLOSED.search(words)
        and (words[0].isupper() or words[0].isdigit() or words[0] in "“\"‘'«")
    )
    if not heading:
        return PartKind.PARAGRAPH, start
    return (PartKind.HEADING if at else PartKind.HEADLINE), start


def _add_words(passage: Passage, source: str, start: int, end: int, notes: Notes) -> None:
    """Add the words of a block, leaving out the marks of footnotes that the text has."""
    at = start
    for mark in notes.within(start, end):
        stop = mark.start
        if source[stop - 1 : stop] == " " and source[mark.end : mark.end + 1] in _CLOSING:
            stop -= 1  # the space belonged to the mark
        passage.add(source[at:stop], at, stop)
        for key in mark.keys:
            (comment_end if mark.comment else footnote_mark)(passage, key)
        at = mark.end
    passage.add(source[at:end], at, end)
