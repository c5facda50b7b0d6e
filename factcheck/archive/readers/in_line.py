"""Tags within a line: what is raised, lowered, struck out or drawn, links, fields of records, formulas."""

from __future__ import annotations

from factcheck.archive.readers.beside import Beside
from factcheck.archive.readers.borders import Borders
from factcheck.archive.readers.characters import Characters
from factcheck.archive.readers.formulas import Formulas
from factcheck.archive.readers.notes import attribute
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.raising import figures
from factcheck.archive.readers.tags import RUBY, STRUCK


class InLine:
    """Acts on such tags of a page; most of what it does is to be told where to go on reading, behind the tag."""

    def __init__(self, page: Page, characters: Characters) -> None:
        self.xml = False  # whether what is read is no page
        self._page = page
        self._writer = page.writer
        self._source = page.writer.source
        self._characters = characters
        self.borders = Borders(self._source, self._writer)
        self._formulas = Formulas(self._source, self._writer, characters)
        self._beside = Beside(self._writer, page.beside)
        self._note_mark = False  # while a link is open that is read as one

    def tag(self, closing: str, name: str, attributes: str, start: int, end: int, *, svg: bool) -> None:
        """Act on a tag of what is raised or lowered, struck out or beside the words, or of words of a drawing."""
        if name == "sup" or name == "sub":
            how, gap = figures(self._source, self._writer, name, attributes, start, end)
            self._characters.raising(None if closing else how, gap)
        elif name in STRUCK:
            self.borders.struck(closing, self._page.struck)
        elif name in RUBY:
            self._beside.ruby(closing, name)
        elif name == "q":
            self._beside.quotation(closing, start, end)
        elif name == "bdo":
            self._characters.overriding(None if closing else attribute(attributes, "dir").strip().lower())
        elif svg:
            self.borders.drawn(name, attributes)
        elif self.xml:
            self.borders.field(closing, start, end)

    def space(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag between which and what is before it there is a space."""
        self._writer.space()
        return end

    def field(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag of XML that is no page."""
        self.borders.field(closing, start, end)
        return end

    def formula(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag of a formula."""
        formulas = self._formulas
        if self.xml and name != "math" and not formulas.inside:
            return self.field(closing, name, attributes, start, end)
        formulas.tag(closing, name, attributes, start, end)
        return end

    def link(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a link."""
        if "#" in attributes and self._characters.on_the_line:
            self._refer(attributes, start, end)
        elif closing and self._note_mark:
            self._note_mark = False
            self._characters.raising(None)
        if not self._writer.breaks:  # which part them more
            self.borders.link(closing, start, end)
        return end

    def _refer(self, attributes: str, start: int, end: int) -> None:
        """A link within the page may be a note mark that only a style sheet raises."""
        how, gap = figures(self._source, self._writer, "a", attributes, start, end)
        self._note_mark = how is not None
        self._characters.raising(how, gap)
