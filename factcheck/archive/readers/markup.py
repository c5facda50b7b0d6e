"""Full visible text of HTML in one linear pass over the characters, each piece with its position.

No library gives the position of text in the bytes, and tree builders drop text below some depth (libxml2) or
need minutes for deep nesting (pure Python ones). This reader follows the tokenisation rules of the HTML
standard as far as text is concerned and builds no tree, so neither depth nor broken nesting matters.
Style sheets and scripts are not run: text they hide is read, text they would add is not there.
"""

from __future__ import annotations

import html
import re
from html.entities import html5

from factcheck.archive.readers.notes import Notes
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.tags import (
    ACTIONS,
    BLANK,
    CHARACTER_DATA,
    CHROME,
    ENDS,
    LINE,
    MORE_LINES,
    OTHER,
    PREFORMATTED,
    SPACED,
    UNSEEN,
    UNSEEN_IN_SVG,
)
from factcheck.archive.readers.textmap import Writer

_TOKEN = re.compile(
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)*+)>"
    r"|!--|[!?]|/(?![a-zA-Z]))"
)
_COMMENT_END = re.compile(r"--!?>")
_CUT_TAG = re.compile(r"<[/!?]?[a-zA-Z-]")
_ODD = re.compile(
    r"\s{2,}|[^\S ]|&(?:\#[0-9]{1,9};?|\#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
    "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
)
# Names that stand for a character without a semicolon, longest first ("notin" before "not").
_UNENDED = tuple(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))

# Past this share of the time the pass ends, so that what was read is not lost with the process; and how many
# characters are read between two looks at the clock.
_SHARE = 0.45
_STRETCH = 200_000
_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])[^>]*+>", re.IGNORECASE)


class Page:
    """What one pass over a page found: the text written, notes on what the markup says, what was left out."""

    def __init__(self, source: str) -> None:
        self.writer = Writer(source)
        self.notes = Notes()
        self.flags: list[str] = []
        self.unseen: list[tuple[int, int]] = []  # stretches of source that no reader sees (scripts, styles)
        self.chrome: list[tuple[int, int]] = []  # whole elements around the document proper (menus, footers)


def read_markup(source: str, progress: Progress) -> Page:
    """The visible text of `source` with positions (code points of `source`), and its self-description."""
    return _Reader(source, progress).read()


class _Reader:
    def __init__(self, source: str, progress: Progress) -> None:
        self.source = source
        self.progress = progress
        self.page = Page(source)
        self.writer = self.page.writer
        self.xml = source.lstrip("\ufeff \t\r\n").startswith("<?xml") and "<html" not in source[:2000]
        self.pre = 0
        self.svg = 0
        self.dropped = 0
        self.unclosed: set[str] = set()  # elements known not to close: looked for once, not at each tag
        self.open_chrome: list[tuple[str, int]] = []
        self.marks = self.page.notes.author_marks(source)
        self.mark = next(self.marks)
        self.position = 0
        # Up to the last ">" every tag ends: a quote that is still open there is read as part of a name. So no tag
        # is looked for twice, and the pass is linear.
        self.end = source.rfind(">") + 1
        self.done = self.late = False

    def read(self) -> Page:
        while not (self.done or self.writer.full or self._out_of_time()):
            self._stretch(self.position + _STRETCH)
        self._finish()
        return self.page

    def _out_of_time(self) -> bool:
        if self.late:
            return True
        self.late = self.progress.spent() > _SHARE
        if self.late:
            share = f"{self.position} of {len(self.source)} characters"
            self.page.flags.append(f"only the first {share} of markup were read in the time allowed")
        return self.late

    def _stretch(self, until: int) -> None:
        """Read on, token by token, to this position or the last token."""
        source, writer, position, end = self.source, self.writer, self.position, self.end
        search = _TOKEN.search
        while position < until:
            found = search(source, position, end)
            if found is None:
                self.done = True
                break
            start, stop = found.span()
            if start > position:
                self._text(position, start)
            closing, name, attributes = found.groups()
            if name is None:
                position = self._declaration_end(start, stop)
                continue
            position = stop
            if self.mark < stop:
                self._author(closing, start, stop)
            action = ACTIONS[name]
            if action == OTHER:
                position = self._other(closing, name.lower(), attributes, start, stop)
            elif action:
                writer.line_break(action)
        self.position = position

    def _author(self, closing: str, start: int, end: int) -> None:
        """Note where the text of an element begins that may be marked as naming the author."""
        while self.mark < end:
            if self.mark > start and not closing:
                self.page.notes.authors.append(self.writer.length)
            self.mark = next(self.marks)

    def _finish(self) -> None:
        """What follows the last complete tag; a tag cut off by the end of the document is not text."""
        source, flags, position = self.source, self.page.flags, self.position
        end = len(source)
        if self.late:
            return
        cut = None if self.writer.full else _CUT_TAG.search(source, position)
        if cut is not None:
            flags.append("the document ends inside a tag")
            end = cut.start()
        if end > position and not self.writer.full:
            self._text(position, end)
        if self.dropped:
            flags.append(f"{self.dropped} control characters left out")
        if self.writer.full:
            flags.append("text cut: the document is longer than what is kept")

    def _declaration_end(self, start: int, end: int) -> int:
        """Where a comment, doctype or processing instruction ends."""
        source = self.source
        if self.xml and source.startswith("<![CDATA[", start):
            closing = source.find("]]>", end)
            closing = len(source) if closing < 0 else closing
            if closing > start + 9:
                self.writer.copy(start + 9, closing)
            return min(closing + 3, len(source))
        if not source.startswith("<!--", start):
            closing = source.find(">", end)
            return len(source) if closing < 0 else closing + 1
        if source.startswith((">", "->"), end):
            return source.index(">", end) + 1
        closed = _COMMENT_END.search(source, end)
        if closed is None:
            self.page.flags.append("a comment never closes: what follows it is not shown by any browser")
            return len(source)
        return closed.end()

    def _other(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag that does more than break lines; where to go on reading."""
        if name in SPACED:
            self.writer.space()
            return end
        if name == "a":
            if not closing and self.source.startswith("</a>", start - 4):
                self.writer.space()
            return end
        if name in CHROME:
            self._chrome(closing, name, attributes, start, end)
        if name in MORE_LINES:
            self.writer.line_break(LINE)
        elif name in PREFORMATTED:
            self.writer.line_break(BLANK)
            self.pre = max(0, self.pre - 1) if closing else self.pre + 1
        elif name == "button" or name == "input":
            self.writer.space()
        return end if closing else self._opened(name, attributes, end)

    def _opened(self, name: str, attributes: str, end: int) -> int:
        """Act on a start tag; where to go on reading."""
        if name in UNSEEN or (self.svg and name in UNSEEN_IN_SVG):
            return self._skip_unseen(name, attributes, end)
        if name in CHARACTER_DATA:
            return self._character_data(name, end)
        if name == "template":
            return end if "shadowroot" in attributes else self._skip_template(end)
        self.page.notes.element(name, attributes)
        return end

    def _chrome(self, closing: str, name: str, attributes: str, start: int, end: int) -> None:
        """Keep track of elements around the document proper: the outermost whole ones are noted."""
        if name == "svg":
            self.svg = max(0, self.svg - 1) if closing else self.svg + (not attributes.endswith("/"))
        if attributes.endswith("/") and name == "svg":
            return
        if not closing:
            if len(self.open_chrome) < 100:
                self.open_chrome.append((name, start))
            return
        for index in range(len(self.open_chrome) - 1, -1, -1):
            if self.open_chrome[index][0] == name:
                begun = self.open_chrome[index][1]
                del self.open_chrome[index:]
                while self.page.chrome and self.page.chrome[-1][0] >= begun:
                    self.page.chrome.pop()
                self.page.chrome.append((begun, end))
                return

    def _skip_unseen(self, name: str, attributes: str, end: int) -> int:
        closed = ENDS[name].search(self.source, end)
        if closed is None:
            self.page.flags.append(
                f"a {name} element never closes: what follows it is not shown by any browser"
            )
            return len(self.source)
        if closed.start() > end:
            if name == "script" and "ld+json" in attributes:
                self.page.notes.linked(self.source, end, closed.start())
            else:
                self.page.unseen.append((end, closed.start()))
        return closed.start()

    def _character_data(self, name: str, end: int) -> int:
        self.writer.line_break(BLANK)
        closed = None if name in self.unclosed else ENDS[name].search(self.source, end)
        if closed is None:
            return self._never_closes(name, end)
        if closed.start() > end:
            self._text(end, closed.start())
            if name == "title":
                self.page.notes.titled(self.source[end : closed.start()])
        self.writer.line_break(BLANK)
        return closed.start()

    def _skip_template(self, end: int) -> int:
        """A template's content is inert; templates nest."""
        if "template" in self.unclosed:
            return end
        depth = 1
        for found in _TEMPLATE.finditer(self.source, end):
            depth += -1 if found[1] else 1
            if not depth:
                self.page.unseen.append((end, found.start()))
                return found.end()
        return self._never_closes("template", end)

    def _never_closes(self, name: str, end: int) -> int:
        if name not in self.unclosed:
            self.unclosed.add(name)
            self.page.flags.append(f"a {name} element never closes")
        return end

    def _text(self, start: int, end: int) -> None:
        """Write the characters between two tags: white space collapsed, references resolved."""
        source, writer = self.source, self.writer
        piece = source[start:end]
        if piece.isspace() and not self.pre:
            writer.space(start if end - start == 1 else -1)
            return
        position = start
        look = start + _STRETCH
        for odd in _ODD.finditer(source, start, end):
            at = odd.start()
            if at > look:
                look, self.position = at + _STRETCH, at
                if self._out_of_time():
                    return
            if at > position:
                writer.copy(position, at)
            position = odd.end()
            first = source[at]
            if first == "&":
                position = self._reference(at, position)
            elif first.isspace():
                self._white_space(at, position)
            else:
                self.dropped += position - at
        if position < end:
            writer.copy(position, end)

    def _white_space(self, start: int, end: int) -> None:
        lines = self.source.count("\n", start, end) if self.pre else 0
        if lines:
            self.writer.line_break(min(lines, BLANK))
        else:
            self.writer.space(start if end - start == 1 else -1)

    def _reference(self, start: int, end: int) -> int:
        """Write a character reference; where to go on (a name may be only the head of what looked like one)."""
        source = self.source
        raw = source[start:end]
        character = html.unescape(raw)
        if character == raw:
            self.writer.copy(start, end)
            return end
        if not raw.endswith(";") and raw[1] != "#":
            name = next(name for name in _UNENDED if raw.startswith(name, 1))
            end = start + 1 + len(name)
            character = html5[name]
        if character.isspace():
            self.writer.space()
        elif character >= " " and character != "\x7f":
            self.writer.insert(character, start, end)
        else:
            self.dropped += 1
        return end
