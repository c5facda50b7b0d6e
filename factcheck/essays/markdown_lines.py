"""The lines of a Markdown file: which belong to footnotes, and where in them the words of a block stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.token import Token

from factcheck.essays.markdown_dialects import told
from factcheck.essays.markdown_inline import Lines

_FOOTNOTE_BODY = re.compile(r" {0,3}\[\^([^\s\]^]{1,100})\]:[ \t]*")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_BREAKS_OFF = re.compile(
    r" {0,3}(?:\[\^[^\s\]^]{1,100}\]:|#{1,6}[ \t]|```|~~~|>|[-*+][ \t]|\d{1,9}[.)][ \t])"
)
_HEADING = re.compile(r"[^#]{0,200}#{1,6}[ \t]*")


@dataclass(slots=True)
class Section:
    """Lines of the source that are parsed together: the draft itself, or the body of one footnote."""

    lines: list[str]  # as the parser gets them
    places: list[int]  # where each begins in the source
    first: int  # number of the first line in the source, from 1
    key: str = ""


def sections(lines: list[str], starts: list[int], skip: int) -> tuple[Section, list[Section]]:
    """Take the bodies of footnotes out of the draft, whose lines keep their numbers."""
    main = Section(["" if number < skip else line for number, line in enumerate(told(lines))], starts, 1)
    footnotes: list[Section] = []
    fence, number = "", skip
    while number < len(lines):
        line = lines[number]
        match = _FENCE.match(line)
        if match and (not fence or match[1].startswith(fence)):
            fence = "" if fence else match[1]
        body = None if fence else _FOOTNOTE_BODY.match(line)
        if body is None:
            number += 1
            continue
        section = Section([line[body.end() :]], [starts[number] + body.end()], number + 1, body[1])
        end = _body_end(lines, number)
        for at in range(number + 1, end):
            indent = len(lines[at]) - len(lines[at].lstrip(" \t"))
            cut = 1 if lines[at].startswith("\t") else min(indent, 4)
            section.lines.append(lines[at][cut:])
            section.places.append(starts[at] + cut)
        main.lines[number:end] = [""] * (end - number)
        footnotes.append(section)
        number = end
    return main, footnotes


def _body_end(lines: list[str], first: int) -> int:
    """Return the number of the line after a footnote's body: indented lines, and those that run on."""
    end = first + 1
    blank = False
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            blank = True
            continue
        if not line.startswith(("    ", "\t")) and (blank or _BREAKS_OFF.match(line)):
            break
        end, blank = number + 1, False
    return end


def align(section: Section, token: Token, cell_from: tuple[int, int]) -> Lines:
    """Find the content of a block in the lines it came from."""
    first, end = token.map or (0, 1)
    opening = token.content.partition("\n")[0].strip()
    while first + 1 < end and opening not in section.lines[first]:
        first += 1  # a line of other than plain spaces before the words
    starts: list[int] = []
    places: list[int] = []
    offset = 0
    for number, content in enumerate(token.content.split("\n")):
        at = min(first + number, len(section.lines) - 1)
        for start, column in _columns(content, section.lines[at], cell_from[1] if cell_from[0] == at else 0):
            starts.append(offset + start)
            places.append(section.places[at] + column)
        offset += len(content) + 1
    return Lines((0, *starts[1:]), tuple(places))


def _columns(content: str, line: str, least: int) -> list[tuple[int, int]]:
    """Return where a line of content stood in its line: pairs of an offset and a column."""
    core = content.strip()
    lead = len(content) - len(content.lstrip())
    end = len(line.rstrip())
    if not least and line.endswith(content):
        return [(0, len(line) - len(content))]
    if not least and line.endswith(core, 0, end):
        return [(0, end - len(core) - lead)]
    heading = _HEADING.match(line)
    column = line.find(core, max(least, heading.end() if heading else 0))
    if column >= 0:
        return [(0, column - lead)]
    return _unescaped(content, line, least)


def _unescaped(content: str, line: str, least: int) -> list[tuple[int, int]]:
    """The same for a table's cell, from which backslashes before bars were taken."""
    column = least
    while column < len(line) and line[column] in " \t|":
        column += 1
    pairs = [(0, column)]
    for offset, character in enumerate(content):
        if line[column : column + 1] == "\\" and character != "\\":
            column += 1
            pairs.append((offset, column))
        column += 1
    return pairs
