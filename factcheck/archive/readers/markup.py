"""Full visible text of HTML in one linear pass over the characters, each piece with its position.

No library gives the position of text in the bytes, and tree builders drop text below some depth (libxml2) or
need minutes for deep nesting (pure Python ones). This reader follows the tokenisation rules of the HTML
standard as far as text is concerned and builds no tree, so neither depth nor broken nesting matters.
Scripts are not run. What the page hides is told apart later (`hiding`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.archive.readers.borders import Apart
from factcheck.archive.readers.characters import STRETCH, Characters
from factcheck.archive.readers.contents import Contents, dialect
from factcheck.archive.readers.feeds import EscapedPages, is_feed
from factcheck.archive.readers.in_line import InLine
from factcheck.archive.readers.open_elements import VOID
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.progress import Clock, Progress
from factcheck.archive.readers.tags import (
    ACTIONS,
    BLANK,
    CHARACTER_DATA,
    FIELD,
    FIELDS,
    FORMULA,
    IN_LINE,
    LINE,
    LINK,
    LITERAL,
    MORE_LINES,
    OTHER,
    PREFORMATTED,
    SPACE,
    UNSEEN,
    UNSEEN_IN_SVG,
    Tag,
)
from factcheck.text.counting import counted

_TAG = (
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)([^>=]*+(?:=(?:\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+[^>=]*+)*+)>"
    r"|!--|[!?]|/(?![a-zA-Z]))"
)
_TEXT_AND_TAG = re.compile(f"([^<]*+){_TAG}")
_TAG_AFTER_ALL = re.compile(f"(){_TAG}")  # what is looked for where a "<" begins none
_NOWHERE = (1 << 62, 1 << 62)
_NO_BORDER = (1 << 62, Apart.JOINT)
_CUT_TAG = re.compile(r"<[/!?]?[a-zA-Z-]")
# Past this share of the time the pass ends, so that what was read is not lost with the process.
_SHARE = 0.45
MOST_TAGS = 60_000
_TIME = 100  # characters after a time element in which it may be said


def read_markup(
    source: str,
    progress: Progress,
    passed: Sequence[tuple[int, int]] = (),
    apart: Sequence[tuple[int, Apart]] = (),
    *,
    declared: str = "",
) -> Page:
    """The visible text of `source` with positions (code points of `source`), and its self-description.

    Elements that stand at the stretches `passed` are passed over; `apart` tells at which tags words are apart, and how.
    `declared` is the media type that the server named.
    """
    return _Reader(source, progress, passed, apart, declared).read()


class _Reader:
    def __init__(
        self,
        source: str,
        progress: Progress,
        passed: Sequence[tuple[int, int]],
        apart: Sequence[tuple[int, Apart]],
        declared: str,
    ) -> None:
        self.source = source
        self.page = Page(source)
        self.writer = self.page.writer
        self.clock = Clock(progress, _SHARE, self.page.flags, len(source))
        self.characters = Characters(source, self.writer, self.clock.out_of_time)
        self.contents = Contents(self.page, self.characters)
        self.in_line = InLine(self.page, self.characters)
        self.slashes, self.xml = dialect(source, declared)
        self.page.feed = self.xml and is_feed(source)
        self.feed = EscapedPages(source, self.writer, self.characters)
        if self.page.feed:
            self.contents.write = self.feed.write
        self.svg = self.inert = 0  # elements open: drawings, and those whose styles are not used
        self.marks = self.page.notes.author_marks(source)
        self.mark = next(self.marks)
        self.passed = iter(passed)
        self.passing = next(self.passed, _NOWHERE)
        self.aparts = iter(apart)
        self.apart, self.kind = next(self.aparts, _NO_BORDER)
        self.watched = min(self.mark, self.passing[0], self.apart)  # up to there a tag is like any other
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
        match, characters = _TEXT_AND_TAG.match, self.characters
        known = (FIELDS if self.xml else ACTIONS).__getitem__
        write = self.feed.write if self.page.feed and self.xml else characters.write
        space, note = writer.space, self._noting()
        bare = self.page.bare.append if len(self.page.bare) < MOST_TAGS else lambda _: None
        watched = self.watched
        act = self.in_line
        act.xml = self.xml
        acts = {LINK: act.link, SPACE: act.space, OTHER: self._other, FIELD: act.field, FORMULA: act.formula}
        while position < until:
            found = match(source, position, end) or _TAG_AFTER_ALL.search(source, position, end)
            if found is None:
                self.done = True
                break
            text, closing, name, attributes = found.groups()
            start, stop = found.end(1), found.end()
            if start > position and (
                not (text := text or source[position:start]).isspace() or characters.pre
            ):
                write(position, start, text)
            elif start > position and not writer.breaks:
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
            return self._note_ended if self.slashes else self.page.tags.append
        self.page.all_tags = False
        return self._note_place

    def _note_ended(self, tag: Tag) -> None:
        """Note a tag where a slash in it ends its element."""
        closing, name, attributes, length, start = tag
        self.page.tags.append(tag)
        if attributes.endswith("/") and not closing and name not in VOID:
            self.page.tags.append(("/", name, "", length, start))

    def _note_place(self, tag: Tag) -> None:
        closing, name, attributes, _, start = tag
        if attributes and not closing:
            self.page.later.append((start, start + len(name) + len(attributes) + 2))

    def _watch(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Look at a tag where one may be passed over, end a line or name the author; where to go on reading."""
        while self.apart <= start:
            if self.apart == start:
                self.writer.line_break(LINE)
            self.apart, self.kind = next(self.aparts, _NO_BORDER)
        while self.passing[0] < start:
            self.passing = next(self.passed, _NOWHERE)
        first, last = self.passing
        if self.mark < end:
            self._author(closing, name, attributes, start, end)
        self.watched = min(self.mark, first, self.apart)
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
            flags.append(f"{counted(self.characters.dropped, 'control character')} left out")
        if self.writer.full:
            flags.append("text cut: the document is longer than what is kept")

    def _declaration_end(self, start: int, end: int) -> int:
        """Where a comment, doctype or processing instruction ends."""
        if (self.xml or self.slashes) and self.source.startswith("<![CDATA[", start):
            return self._character_section(start + len("<![CDATA["))
        return self.contents.declaration(start, end)

    def _character_section(self, start: int) -> int:
        """Read a CDATA section of XML; feeds carry pages in them, so what looks like a tag is one."""
        whole, dialect = self.end, (self.xml, self.slashes)
        closing = self.source.find("]]>", start)
        self.xml = self.slashes = False
        self.end = len(self.source) if closing < 0 else closing
        self.position = start
        self._stretch(self.end)
        if self.position < self.end:
            self.characters.write(self.position, self.end, self.source[self.position : self.end])
        self.xml, self.slashes = dialect
        self.done, self.end, end = False, whole, self.end
        after = min(end + len("]]>"), len(self.source))
        self.page.unseen += [(start - len("<![CDATA["), start), (end, after)]
        return after

    def _other(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag with a meaning of its own; where to go on reading."""
        if self.slashes and attributes.endswith("/"):
            self.writer.space()
            self.page.notes.element(name, attributes)
            return end
        if name == "svg" and not attributes.endswith("/"):
            self.svg = max(0, self.svg - 1) if closing else self.svg + 1
        elif name == "noscript":
            self.inert = max(0, self.inert - 1) if closing else self.inert + 1
        if name in IN_LINE:
            self.in_line.tag(closing, name, attributes, start, end, svg=self.svg > 0)
            return end
        if name in MORE_LINES:
            self.writer.line_break(LINE)
        elif name in PREFORMATTED:
            self.writer.line_break(BLANK)
            self.characters.preformatted(not closing)
        elif name == "button" or name == "input":
            self.writer.space()
        return end if closing else self._opened(name, attributes, end)

    def _opened(self, name: str, attributes: str, end: int) -> int:
        """Act on a start tag; where to go on reading."""
        if name in UNSEEN or (self.svg and name in UNSEEN_IN_SVG):
            return self.contents.unseen(name, attributes, end, inert=self.inert > 0)
        if name in CHARACTER_DATA:
            return self.contents.characters(name, end)
        if name in LITERAL:
            return self.contents.literal(name, end)
        if name == "template":
            return end if "shadowroot" in attributes else self.contents.template(end)
        self.page.notes.element(name, attributes, self.source[end : end + _TIME] if name == "time" else "")
        return end
