"""Word files: the text a reader sees, tracked insertions in and deletions out, with tables and notes.

The parts are streamed through expat with a cap on what is unpacked; a document type declaration is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import replace
from xml.parsers import expat

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.metadata import Description, normal_date
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.textmap import TEXT_LIMIT

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAME = "factcheck-docx 1"
_UNPACKED = 60_000_000  # bytes unpacked of all parts together
_SHARE = 0.7  # of the time
_STEP = 65_536
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_SKIPPED = frozenset(["del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr", "sectPr"])
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_GONE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)])


class _Refused(Exception):
    """The part cannot be read further; the message is the flag."""


class _Walker:
    """Collects the text of one part while expat goes through it."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.length = 0
        self.skipping = 0
        self.inside = False  # in an element whose characters are text
        self.cells = 0

    def parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        return parser

    def write(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)
        if self.length > TEXT_LIMIT:
            raise _Refused("text cut: the document is longer than what is kept")

    def _doctype(self, *_: object) -> None:
        raise _Refused("the document declares a document type, which Word never does: refused")

    def _start(self, full: str, _: dict[str, str]) -> None:
        name = _local(full)
        if self.skipping or name in _SKIPPED:
            self.skipping += 1
        elif name == "t":
            self.inside = True
        elif name in _WRITTEN:
            self.write(_WRITTEN[name])
        elif name == "tr":
            self.cells = 0
        elif name == "tc":
            if self.cells:
                self._take_back_line_end()
                self.write("\t")
            self.cells += 1

    def _end(self, full: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        name = _local(full)
        if name == "t":
            self.inside = False
        elif name == "p":
            self.write("\n")
        elif name == "tr":
            self._take_back_line_end()
            self.write("\n")

    def _take_back_line_end(self) -> None:
        """The paragraph that ends a cell ends no line of its own."""
        if self.out and self.out[-1] == "\n":
            self.out.pop()

    def _characters(self, text: str) -> None:
        if self.inside and not self.skipping:
            self.write(text)


def _local(full: str) -> str:
    """The local name of a Word element, "Fallback" of the compatibility wrapper, "" of anything else."""
    space, _, name = full.rpartition(" ")
    if space + " " in (_W, _W_STRICT):
        return name
    return name if name == "Fallback" else ""


def read_docx(content: bytes, progress: Progress) -> Derived:
    """Read a Word file; what cannot be read is a flag."""
    empty = Derived("docx", _TYPE, _NAME)
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as problem:
        return replace(empty, flags=(f"the Word file cannot be opened: {str(problem)[:80]}",))
    names = set(package.namelist())
    body = "word/document.xml"
    if body not in names:
        body = next((n for n in sorted(names) if re.fullmatch(r"word/document\w*\.xml", n)), "")
    flags: list[str] = []
    walker = _Walker()
    left = _UNPACKED
    for part in (body, *_NOTES):
        if part in names:
            left = _walk(package, part, walker, left, flags, progress)
    if not body:
        flags.append("the Word file has no document part")
    text = re.sub(r"[ \t]*\n[ \t]*(?:\n\s*)?\n", "\n\n", "".join(walker.out).translate(_GONE)).strip()
    if not text and len(content) > 100_000:
        flags.append(f"no text in {len(content)} bytes")
    info = _properties(package, names)
    return replace(
        empty,
        full_text=text,
        main_text=text,
        flags=tuple(flags),
        title=info.title,
        author=info.author,
        date=info.date,
    )


def _walk(
    package: zipfile.ZipFile, part: str, walker: _Walker, left: int, flags: list[str], progress: Progress
) -> int:
    """Run one part through the walker; how many bytes may still be unpacked."""
    parser = walker.parser()
    walker.skipping, walker.inside = 0, False
    try:
        with package.open(part) as stream:
            while step := stream.read(_STEP):
                left -= len(step)
                if left < 0:
                    raise _Refused(f"more than {_UNPACKED} bytes unpacked: the rest was not read")
                if progress.late(_SHARE):
                    raise _Refused(f"only a part of {part} was read in the time allowed")
                parser.Parse(step, False)
            parser.Parse(b"", True)
    except _Refused as refusal:
        flags.append(str(refusal))
    except (
        expat.ExpatError,
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        EOFError,
        ValueError,
        OSError,
    ) as problem:
        flags.append(f"{part} is damaged: {str(problem)[:80]}")
    return left


def _properties(package: zipfile.ZipFile, names: set[str]) -> Description:
    """Title, author and date from the core properties part."""
    if "docProps/core.xml" not in names:
        return Description()
    try:
        with package.open("docProps/core.xml") as stream:
            data = stream.read(_STEP).decode("utf-8", "replace")
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, OSError):
        return Description()
    day = normal_date(_property(data, "dcterms:created"))
    return Description(
        title=_stated(data, "dc:title"),
        author=_stated(data, "dc:creator"),
        date=Stated(day, "inferred: the day the file was made") if day else Stated(),
    )


def _stated(data: str, element: str) -> Stated:
    value = _property(data, element)
    return Stated(value, f"stated: document property {element}") if value else Stated()


def _property(data: str, element: str) -> str:
    found = re.search(rf"<{element}(?:\s[^>]*)?>([^<]{{1,500}})</{element}>", data)
    return " ".join(_unescaped(found[1]).translate(_GONE).split()) if found else ""


def _unescaped(text: str) -> str:
    for name, character in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", character)
    return text
