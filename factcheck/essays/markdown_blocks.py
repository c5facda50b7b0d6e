"""CommonMark's blocks, but what nests deeper than the parser goes is read as paragraphs, not passed over."""

from __future__ import annotations

import re

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, paragraph

DEEPEST = 20  # blocks within blocks, as the parser counts: a list and its items are two
_QUOTE_MARKS = re.compile(r"[ ]{0,3}(?:>[ \t]?){9,}")
_LEADING_MARKS = re.compile(r"(?:[ ]{0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+")
_MARK = re.compile(r"[>)*+.-]")
_USUAL = 2  # marks of quotations and lists before the words of a line
_MOST_QUOTES = 8  # marks of quotations in a line that are told from one another


class Blocks(ParserBlock):
    """The parser of blocks."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803  # the library's names
        """Read lines `startLine` to `endLine`; the library leaves out those of blocks that nest too deep."""
        if state.level < state.md.options.maxNesting:
            super().tokenize(state, startLine, endLine)
            return
        line = state.skipEmptyLines(startLine)
        while line < endLine and state.sCount[line] >= state.blkIndent:
            state.line = line
            paragraph(state, line, endLine, False)
            line = state.skipEmptyLines(max(state.line, line + 1))
        state.line = max(line, state.line)


def shallow(line: str) -> str:
    """Return a line with spaces for the marks of quotations within quotations that nobody tells apart any more."""
    marks = _QUOTE_MARKS.match(line)
    if marks is None:
        return line
    kept = [at for at, character in enumerate(marks[0]) if character == ">"][:_MOST_QUOTES]
    return line[: kept[-1] + 1] + " " * (marks.end() - kept[-1] - 1) + line[marks.end() :]


def nesting(line: str) -> int:
    """Return how many marks of quotations and lists a line begins with beyond what lines usually do."""
    marks = _LEADING_MARKS.match(line)
    return max(len(_MARK.findall(marks[0])) - _USUAL, 0) if marks else 0
