"""Workbooks (Office Open XML): each sheet by its name, row by row, the cells as they are shown, then words in shapes.

Sheets that are hidden come after the others, which are the main text, and are marked; so are cells in hidden rows and
columns. Nothing is computed: of formulas there are the results that the file keeps. Macros are not looked at.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers import drawn_words
from factcheck.archive.readers.cells import Stretch
from factcheck.archive.readers.composition import Composition, Piece, composed
from factcheck.archive.readers.packaged import Package, Refused, opened
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.properties import counted, properties
from factcheck.archive.readers.xlsx_book import CellStyles, Sheet, Workbook
from factcheck.archive.readers.xlsx_sheet import Book, Walk
from factcheck.archive.readers.xlsx_text import Strings
from factcheck.docx.relations import Relations

_NAME = "factcheck-xlsx 3"
_KIND = "workbook"
_BOOK = "xl/workbook.xml"
_COMMENT = re.compile(rb"<(?:\w+:)?comment\s")
_HIDDEN = ("hidden", "veryHidden")


def read_xlsx(content: bytes, media_type: str, progress: Progress) -> Derived:
    """Read a workbook; what cannot be read is a flag."""
    empty = Derived("xlsx", media_type, _NAME)
    package = opened(content, progress, _KIND, "a spreadsheet program")
    if isinstance(package, str):
        return replace(empty, flags=(package,))
    reading = _Reading(package)
    if not reading.part:
        return replace(empty, flags=("the workbook has no workbook part",))
    main_length = reading.read()
    return composed(empty, reading.to, main_length, properties(package), reading.flags, reading.unshown)


class _Reading:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.to = Composition()
        self.unshown: list[Stretch] = []
        self._said: list[str] = []
        self.part = self._workbook_part()
        self._folder, _, leaf = self.part.rpartition("/")
        self._relations = Relations(self._folder)
        package.learn(f"{self._folder}/_rels/{leaf}.rels", self._relations)
        self._workbook = Workbook()
        self._book = Book([], CellStyles(), False)

    def _workbook_part(self) -> str:
        root = Relations("")
        self.package.learn("_rels/.rels", root)
        named = root.parts.get("officeDocument", [])
        return next((name for name in (*named, _BOOK) if name in self.package), "")

    def read(self) -> int:
        """Read all sheets; return how much of the text is that of sheets that are shown."""
        package, strings, styles = self.package, Strings(), CellStyles()
        package.read(self.part, self._workbook)
        package.learn(self._related("styles"), styles)
        if (shared := self._related("sharedStrings")) in package:
            package.read(shared, strings)
        self._book = Book(strings.found, styles, self._workbook.base_1904)
        sheets, main_length = self._workbook.sheets, 0
        try:
            for sheet in sheets:
                if sheet.state not in _HIDDEN:
                    self._sheet(sheet, hidden=False)
                    main_length = self.to.length
            for sheet in sheets:
                if sheet.state == "hidden":
                    self._sheet(sheet, hidden=True)
        except Refused as refusal:
            package.flag(str(refusal))
        return main_length

    def _related(self, kind: str) -> str:
        return self._relations.parts.get(kind, [f"{self._folder}/{kind}.xml"])[0]

    def _sheet(self, sheet: Sheet, *, hidden: bool) -> None:
        part = self._relations.named.get(sheet.relation, "")
        if part not in self.package:
            self.package.flag("a sheet that the workbook names is not there")
            return
        self.to.begin_part(self.part)
        self.to.end_line()
        start = self.to.next_start()
        if sheet.name:
            self.to.words([Piece(sheet.name, sheet.begin, sheet.end)])
        self.to.begin_part(part)
        walk = Walk(self._book, self.to, hidden)
        self.package.stream(part, walk)
        marks = len(self.unshown)
        self.unshown += walk.unshown()
        self._beside(part)
        if hidden and self.to.length > start:
            self.unshown[marks:] = [(start, self.to.length)]

    def _beside(self, part: str) -> None:
        """Read the words drawn on a sheet, and count what else belongs to it and is not in the text."""
        folder, _, leaf = part.rpartition("/")
        relations = Relations(folder)
        self.package.learn(f"{folder}/_rels/{leaf}.rels", relations)
        left_out = self._book.left_out
        for name in relations.parts.get("comments", []):
            left_out["comment"] += len(_COMMENT.findall(self.package.head(name)))
        for name in relations.parts.get("drawing", []):
            self.to.begin_part(name)
            self.to.end_line()
            drawn = drawn_words.Walk(self.to, left_out)
            if name in self.package:
                self.package.read(name, drawn)
            self.unshown += drawn.unshown()

    def flags(self) -> tuple[str, ...]:
        """What could not be read, and what is not in the text."""
        book = self._book
        left_out = book.left_out
        left_out["sheet that only a program can show"] += sum(
            sheet.state == "veryHidden" for sheet in self._workbook.sheets
        )
        found = [*self.package.flags, *(counted(what, n) for what, n in left_out.items() if n)]
        if book.without_result:
            found.append(f"formulas whose results the file does not keep: {book.without_result}")
        if book.unread_formats:
            found.append(f"numbers as stored, since their format is not followed here: {book.unread_formats}")
        if book.too_many_merged:
            found.append("too many merged cells: what lies under them may be in the text")
        if self._workbook.more:
            found.append(f"sheets that were not read: {self._workbook.more}")
        if self.to.coarse:
            found.append("offsets are approximate: the text has too many pieces to keep each")
        if any(name.endswith("vbaProject.bin") for name in self.package.names):
            found.append("the workbook has macros, which were not run")
        return tuple(found)
