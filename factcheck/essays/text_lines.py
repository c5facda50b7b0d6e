"""The lines of a plain text: which of them belong together, and which are somebody else's words set apart."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence, Set
from itertools import pairwise, takewhile
from typing import NamedTuple

# characters: no editor wraps lines later than this, so a longer line is a paragraph, or was edited
WRAPPED = 160
LIST_MARK = re.compile(r"[ \t]*(?:[-*+•‣–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
FOOTNOTE_BODY = re.compile(r"[ \t]*\[(\d{1,4}|\*)\]:?[ \t]+(?=\S)")
_QUOTE_MARK = re.compile(r"[ \t]*>(?![\d=])(?:[ \t]?>)*[ \t]?")  # '>90' is more than ninety
_SPACES = re.compile(r"[ \t]*")
_TAB = 4
_LEAST = 2  # columns further in than the text around it
_LEAD = 200  # characters before a colon in which somebody is said to say what follows
_SAYING = re.compile(
    r"\b(?:wr(?:ote|ites?|itten)|sa(?:id|ys?)|told|tells?|put it|recall(?:ed|s)|report(?:ed|s)|note[ds]|remark(?:ed|s)|"
    r"explain(?:ed|s)|argue[ds]|warn(?:ed|s)|complain(?:ed|s)|declare[ds]|state[ds]|quote[ds]|add(?:ed|s)|"
    r"repl(?:ied|ies)|record(?:ed|s)|according to|words of|reads?|ran|runs)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*[ \t]*\Z")
_BEGINS = re.compile(r"[ \t]+[\"'“‘«(]*[^\W_a-z]")
_INDENTED = -1
_NARROWEST_WRAPPED = 40  # a shorter line may be a heading
_GOING_ON = 3  # of so many ends of wrapped lines at least one is behind a small letter's word


class Block(NamedTuple):
    """A paragraph, list item, quotation or footnote: start, end and first line (from 1).

    `depth` is how many `>` each of its lines stands behind, less than 0 if it is a quotation set apart by spaces, 0
    if it is none; `margin` is how far in the text around such a quotation begins.
    """

    start: int
    end: int
    line: int
    depth: int = 0
    margin: int = 0


def blocks(source: str, head: int = 0, notes: Container[int] = ()) -> list[Block]:
    """Return the blocks of a text in order; what stands before `head` is one. At `notes` lines begin one."""
    lines = source.split("\n")
    marks = [_QUOTE_MARK.match(line) for line in lines]
    wrapped = [_is_wrapped(lines, marks, quoted) for quoted in (False, True)]
    opening = _further_in(lines)
    found: list[Block] = []
    offset, is_open = 0, False
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        end = offset + len(line)
        words = line[mark.end() :] if mark else line
        depth, margin = (mark[0].count(">"), 0) if mark else _indented(source, lines, at, found)
        runs_on = is_open and depth == found[-1].depth and wrapped[bool(mark)] and not _opens(words)
        if runs_on and at in opening:
            runs_on = _opens(lines[found[-1].line - 1])  # lines of an item may stand further in than its mark
        runs_on = runs_on and offset not in notes
        if not words.strip():
            is_open = False
        elif (runs_on and offset != head) or (found and offset < head):
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Block(offset, end, at + 1, depth, margin))
            is_open = True
        offset = end + 1
    return found


def _further_in(lines: Sequence[str]) -> Set[int]:
    """Which lines begin a paragraph because they stand further in than it goes on: none, unless some do go on so."""
    found: set[int] = set()
    goes_on = False
    for at, (before, line) in enumerate(pairwise(lines), 1):
        further = _width(line) >= _width(before) + _LEAST or (
            at - 1 in found and _width(line) == _width(before)
        )
        if further and _ENDED.search(before) and _BEGINS.match(line) and not _opens(line):
            found.add(at)
            after = lines[at + 1] if at + 1 < len(lines) else ""
            goes_on = goes_on or (_width(after) < _width(line) and after.lstrip()[:1].islower())
    return found if goes_on else set()


def quoted_lines(source: str, block: Block) -> list[tuple[int, int]]:
    """Return where the words of each line of a quotation stand, without what sets them apart, with the line's end."""
    spans, at = [], block.start
    while at < block.end:
        stop = source.find("\n", at, block.end)
        stop = block.end if stop < 0 else stop + 1
        mark = (_QUOTE_MARK if block.depth > 0 else _SPACES).match(source, at, stop)
        spans.append((mark.end() if mark else at, stop))
        at = stop
    return spans


def _is_wrapped(lines: Sequence[str], marks: Sequence[re.Match[str] | None], quoted: bool) -> bool:
    """Whether lines, outside or inside quotations, end at a margin: words put into a wrapped text leave a line of it
    too long, but the others still end within a sentence; where each line is a paragraph they do not.
    """
    own = [line if bool(mark) is quoted else "" for line, mark in zip(lines, marks, strict=True)]
    if max(map(len, own), default=0) <= WRAPPED:
        return True
    ends = [(one, other) for one, other in pairwise(own) if len(one) >= _NARROWEST_WRAPPED and other.strip()]
    within = sum(_goes_on(one, other) for one, other in ends)
    return within * _GOING_ON >= len(ends) > 0


def _goes_on(line: str, after: str) -> bool:
    first = after.lstrip(" \t>")[:1]
    return first.islower() and (line.rstrip()[-1:].isalnum() or line.rstrip().endswith(","))


def _opens(line: str) -> bool:
    return bool(LIST_MARK.match(line) or FOOTNOTE_BODY.match(line))


def _indented(source: str, lines: Sequence[str], at: int, before: Sequence[Block]) -> tuple[int, int]:
    """Return depth and margin of a line without `>`, by the blocks before it: 'As Tate wrote:' lets spaces quote."""
    if not before or not lines[at].strip():
        return 0, 0
    last = before[-1]
    if last.depth < 0:
        return (_INDENTED, last.margin) if _is_further_in(lines[at], last.margin) else (0, 0)
    lead = source[max(last.start, last.end - _LEAD) : last.end].rstrip()
    if last.depth or not lead.endswith(":") or not _SAYING.search(lead):
        return 0, 0
    margin = _width(lines[last.line - 1])
    first = takewhile(str.strip, lines[at : at + 2])  # a paragraph may begin further in than it goes on
    apart = all(_is_further_in(line, margin) for line in first)
    return (_INDENTED, margin) if apart else (0, 0)


def _is_further_in(line: str, margin: int) -> bool:
    return _width(line) >= margin + _LEAST and not LIST_MARK.match(line)


def _width(line: str) -> int:
    spaces = _SPACES.match(line)
    return len(spaces[0].expandtabs(_TAB)) if spaces else 0
