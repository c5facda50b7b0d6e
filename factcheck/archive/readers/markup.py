"""Full visible text of HTML in one linear pass over the characters, each piece with its position.

No library gives the position of text in the bytes, and tree builders drop text below some depth (libxml2) or
need minutes for deep nesting (pure Python ones). This reader follows the tokenisation rules of the HTML
standard as far as text is concerned and builds no tree, so neither depth nor broken nesting matters.
Scripts are not run. What the page hides is told apart later (`hiding`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.archive.readers.characters import STRETCH, Characters
from factcheck.archive.readers.notes import parsed
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.progress import Clock, Progress
from factcheck.archive.readers.tags import (
    ACTIONS,
    BLANK,
    CHARACTER_DATA,
    ENDS,
    LINE,
    LINK,
    MORE_LINES,
    OTHER,
    PREFORMATTED,
    SPACE,
    UNSEEN,
    UNSEEN_IN_SVG,
    Tag,
)

_TAG = (
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)([^>=]*+(?:=(?:\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+[^>=]*+)*+)>"
    r"|!--|[!?]|/(?![a-zA-Z]))"
)
_TEXT_AND_TAG = re.compile(f"([^<]*+){_TAG}")
_TAG_AFTER_ALL = re.compile(f"(){_TAG}")  # what is looked for where a "<" begins none
_COMMENT_END = re.compile(r"--!?>")
_NOWHERE = (1 << 62, 1 << 62)
_CUT_TAG = re.compile(r"<[/!?]?[a-zA-Z-]")
# Past this share of the time the pass ends, so that what was read is not lost with the process.
_SHARE = 0.45
MOST_TAGS = 60_000
_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])[^>]*+>", re.IGNORECASE)


def read_markup(source: str, progress: Progress, passed: Sequence[tuple[int, int]] = ()) -> Page:
    """The visible text of `source` with positions (code points of `source`), and its self-description.

    Elements that stand at the stretches `passed` are passed over.
    """
    return _Reader(source, progress, passed).read()


class _Reader:
    def __init__(self, source: str, progress: Progress, passed: Sequence[tuple[int, int]]) -> None:
        self.source = source
        self.page = Page(source)
        self.writer = self.page.writer
        self.clock = Clock(progress, _SHARE, self.page.flags, len(source))
        self.characters = Characters(source, self.writer, self.clock.out_of_time)
        self.xml = source.lstrip("\ufeff \t\r\n").startswith("<?xml") and "<html" not in source[:2000]
        self.svg = self.inert = 0  # elements open: drawings, and those whose styles are not used
        self.unclosed: set[str] = set()  # elements known not to close: looked for once, not at each tag
        self.marks = self.page.notes.author_marks(source)
        self.mark = next(self.marks)
        self.passed = iter(passed)
        self.passing = next(self.passed, _NOWHERE)
        self.watched = min(self.mark, self.passing[0])  # up to there a tag is like any other
        self.position = 0
        # Up to the last ">" every tag ends: a quote that is still open there is read as part of a name. So no tag
        # is looked for twice, and the pass is linear.
        self.end = source.rfind(">") + 1
        self.done = False

    def read(self) -> Page:
        while not (self.done or self.writer.full or self.clock.out_of_time(self.position)):
            self._stretch(self.position + STRETCH)
        self._finish()
        return self.page

    def _stretch(self, until: int) -> None:
        """Read on, token by token, to this position or the last token."""
        source, writer, position, end = self.source, self.writer, self.position, self.end
        match, characters, known = _TEXT_AND_TAG.match, self.characters, ACTIONS.__getitem__
        write, space, note = characters.write, writer.space, self._noting()
        bare = self.page.bare.append if len(self.page.bare) < MOST_TAGS else _forget
        watched = self.watched
        acts = {LINK: self._link, SPACE: self._space, OTHER: self._other}
        while position < until:
            found = match(source, position, end) or _TAG_AFTER_ALL.search(source, position, end)
            if found is None:
                self.done = True
                break
            text, closing, name, attributes = found.groups()
            text = text or source[position : found.end(1)]
            start, stop = position + len(text), found.end()
            if text and (not text.isspace() or characters.pre):
                write(position, start, text)
            elif text and not writer.breaks:
                space(position if start - position == 1 else -1)
            if name is None:
                position = self._declaration_end(start, stop)
                continue
            position = stop
            if watched < stop:
                position = self._watch(closing, name, attributes, start, stop)
                watched = self.watched
                if position > stop:
                    continue
            action, name = known(name)
            (note if action or attributes else bare)((closing, name, attributes, writer.length, start))
            if action > BLANK:
                position = acts[action](closing, name, attributes, start, stop)
            elif action > writer.breaks:
                writer.breaks = action
        self.position = position

    def _noting(self) -> Callable[[Tag], None]:
        """What notes tags: past a bound less of them, as a document of nothing else would take too much memory."""
        if len(self.page.tags) < MOST_TAGS:
            return self.page.tags.append
        self.page.all_tags = False
        return self._note_place

    def _note_place(self, tag: Tag) -> None:
        closing, name, attributes, _, start = tag
        if attributes and not closing:
            self.page.later.append((start, start + len(name) + len(attributes) + 2))

    def _watch(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Look at a tag where one may be passed over or may name the author; where to go on reading."""
        while self.passing[0] < start:
            self.passing = next(self.passed, _NOWHERE)
        first, last = self.passing
        if self.mark < end:
            self._author(closing, name, attributes, start, end)
        self.watched = min(self.mark, first)
        if first > start:
            return end
        self.page.unseen.append((start, last))
        return last

    def _author(self, closing: str, name: str, attributes: str, start: int, end: int) -> None:
        """Note an element that may be marked as naming the author."""
        inside = False
        while self.mark < end:
            inside = inside or self.mark > start
            self.mark = next(self.marks)
        if inside and not closing:
            self.page.notes.authored(self.source, name, attributes, end)

    def _finish(self) -> None:
        """What follows the last complete tag; a tag cut off by the end of the document is not text."""
        source, flags, position = self.source, self.page.flags, self.position
        end = len(source)
        if self.clock.late:
            return
        cut = None if self.writer.full else _CUT_TAG.search(source, position)
        if cut is not None:
            flags.append("the document ends inside a tag")
            end = cut.start()
        if end > position and not self.writer.full:
            self.characters.write(position, end, source[position:end])
        if self.characters.dropped:
            flags.append(f"{self.characters.dropped} control characters left out")
        if self.writer.full:
            flags.append("text cut: the document is longer than what is kept")

    def _declaration_end(self, start: int, end: int) -> int:
        """Where a comment, doctype or processing instruction ends."""
        source = self.source
        if self.xml and source.startswith("<![CDATA[", start):
            return self._character_section(start + len("<![CDATA["))
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

    def _character_section(self, start: int) -> int:
        """Read a CDATA section of XML; feeds carry pages in them, so what looks like a tag is one."""
        whole = self.end
        closing = self.source.find("]]>", start)
        self.end = len(self.source) if closing < 0 else closing
        self.position = start
        self._stretch(self.end)
        if self.position < self.end:
            self.characters.write(self.position, self.end, self.source[self.position : self.end])
        self.done, self.end, end = False, whole, self.end
        return min(end + 3, len(self.source))

    def _space(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag between which and what is before it there is a space; where to go on reading."""
        self.writer.space()
        return end

    def _other(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag with a meaning of its own; where to go on reading."""
        if name == "svg" and not attributes.endswith("/"):
            self.svg = max(0, self.svg - 1) if closing else self.svg + 1
        elif name == "noscript":
            self.inert = max(0, self.inert - 1) if closing else self.inert + 1
        if name in MORE_LINES:
            self.writer.line_break(LINE)
        elif name in PREFORMATTED:
            self.writer.line_break(BLANK)
            self.characters.preformatted(not closing)
        elif name == "button" or name == "input":
            self.writer.space()
        return end if closing else self._opened(name, attributes, end)

    def _link(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """A link and another element with nothing between them are apart on the page, as menus and bylines are."""
        if self.writer.breaks:  # which part them more
            return end
        source = self.source
        if closing:
            apart = source.startswith("<", end) and source[end + 1 : end + 2].isalpha()
        else:
            apart = source.startswith(">", start - 1) and source.startswith("</", source.rfind("<", 0, start))
        if apart:
            self.writer.soft_space()
        return end

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
                if name == "style" and not self.inert:
                    self._style(attributes, end, closed.start())
        return closed.start()

    def _style(self, attributes: str, start: int, end: int) -> None:
        """Note the text of a style element."""
        said = parsed(attributes)
        if said.get("type", "text/css").strip().lower() in ("", "text/css"):
            self.page.styles.append((self.source[start:end], said.get("media", "")))

    def _character_data(self, name: str, end: int) -> int:
        self.writer.line_break(BLANK)
        closed = None if name in self.unclosed else ENDS[name].search(self.source, end)
        if closed is None:
            return self._never_closes(name, end)
        if closed.start() > end:
            self.characters.write(end, closed.start(), self.source[end : closed.start()])
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


def _forget(_: Tag) -> None:
    """Note no tag: there are too many."""
