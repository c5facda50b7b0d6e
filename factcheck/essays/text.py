"""Plain text: paragraphs between blank lines, or one to a line where the lines are not wrapped."""

from __future__ import annotations

import re

from factcheck.essays.composer import MAX_PARTS, Composer, Format
from factcheck.essays.decoding import decode
from factcheck.essays.manuscript import Manuscript, PartKind
from factcheck.essays.notes import footnote_mark, footnote_owner
from factcheck.essays.passage import Passage

FORMAT = Format("txt", "text/plain")
WRAPPED = 160  # characters: no editor wraps lines later than this, so a longer line is a paragraph
_HEADING = 100  # characters a line may have to be taken for a heading
_LIST_MARK = re.compile(r"[ \t]*(?:[-*+•‣–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
_FOOTNOTE_BODY = re.compile(r"[ \t]*\[(\d{1,4}|\*)\]:?[ \t]+(?=\S)")
_FOOTNOTE_MARK = re.compile(r"\[(\d{1,4}|\*)\]")
_CLOSING = tuple(".,;:!?)\n")
_CLOSED = re.compile(r"[.!?:;,…]['\"’”»)\]]*\Z")


def read_text(data: bytes, name: str, charset: str = "") -> Manuscript:
    """Return the manuscript in a plain text file. Raises BadInput (see `decode`)."""
    source = decode(data, name, charset)
    composer = Composer(name)
    blocks = _blocks(source)
    if len(blocks) > MAX_PARTS:
        raise composer.too_large(f"more than {MAX_PARTS:,} paragraphs")
    bodies = {}
    for at, (start, end, _) in enumerate(blocks):
        match = _FOOTNOTE_BODY.match(source, start, end)
        if match and at:
            bodies[start] = match
    marks = {match[1] for match in bodies.values()}
    for at, (start, end, line) in enumerate(blocks):
        where = f"line {line}"
        if start in bodies:
            key = bodies[start][1]
            passage = Passage(PartKind.FOOTNOTE, f"footnote {key}, {where}", footnote_owner(key))
            passage.add(source[bodies[start].end() : end], bodies[start].end(), end)
        else:
            kind, words = _kind(source, start, end, at, len(blocks))
            passage = Passage(kind, where)
            _add_words(passage, source, words, end, marks)
        composer.take(passage)
    return composer.finish(FORMAT)


def _blocks(source: str) -> list[tuple[int, int, int]]:
    """Return start, end and first line (from 1) of each paragraph, list item and footnote."""
    lines = source.split("\n")
    unwrapped = max(map(len, lines)) > WRAPPED
    blocks: list[tuple[int, int, int]] = []
    offset, is_open = 0, False
    for number, line in enumerate(lines, start=1):
        end = offset + len(line)
        if not line.strip():
            is_open = False
        elif is_open and not unwrapped and not _LIST_MARK.match(line) and not _FOOTNOTE_BODY.match(line):
            blocks[-1] = (blocks[-1][0], end, blocks[-1][2])
        else:
            blocks.append((offset, end, number))
            is_open = True
        offset = end + 1
    return blocks


def _kind(source: str, start: int, end: int, at: int, number: int) -> tuple[PartKind, int]:
    """Return what the block is, and where its words begin (after the mark of a list item)."""
    match = _LIST_MARK.match(source, start, end)
    if match:
        return PartKind.LIST_ITEM, match.end()
    words = source[start:end].strip()
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


def _add_words(passage: Passage, source: str, start: int, end: int, marks: set[str]) -> None:
    """Add the words of a block, leaving out the marks of footnotes that the text has."""
    at = start
    for match in _FOOTNOTE_MARK.finditer(source, start, end) if marks else ():
        if match[1] in marks:
            stop = match.start()
            if source[stop - 1 : stop] == " " and source[match.end() : match.end() + 1] in _CLOSING:
                stop -= 1  # the space belonged to the mark
            passage.add(source[at:stop], at, stop)
            footnote_mark(passage, match[1])
            at = match.end()
    passage.add(source[at:end], at, end)
