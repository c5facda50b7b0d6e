"""The XML parts of an office program's file, streamed through expat: every event with the bytes that it stood at."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from factcheck.archive.readers.progress import Progress

UNPACKED = 60_000_000  # bytes unpacked of all parts together
_SHARE = 0.7  # of the time
_STEP = 65_536
MOST_DEEP = 2_000  # elements within one another; Word stops at a few dozen
_ELEMENTS = 200_000  # of a part that has no text
_PLAIN = re.compile(r"[\w./-]{1,80}")
_BROKEN = (expat.ExpatError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, OSError)


class Refused(Exception):
    """The part cannot be read further; the message is the flag."""


class Elements(Protocol):
    """What learns from the elements of a part alone; names as "{namespace}name"."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""

    def end(self, tag: str) -> None:
        """Take in that it closes."""


class Placed(Elements, Protocol):
    """What reads the text of a part too. Places are bytes of the part as unpacked, end exclusive."""

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""

    def data(self, text: str) -> None:
        """Take in text; a run of text comes in several calls, a character reference in one of its own."""


class Streamed(Protocol):
    """What sets the handlers of a parser itself; it raises Refused where elements nest too deeply (MOST_DEEP)."""

    def begin(self, parser: expat.XMLParserType) -> None:
        """Set the parser's handlers."""


class Package:
    """The parts of a file, unpacked no further than all limits together allow; trouble becomes flags.

    `kind` is what such a file is called in them, `program` what makes it.
    """

    def __init__(self, archive: zipfile.ZipFile, progress: Progress, kind: str, program: str) -> None:
        self.flags: list[str] = []
        self._program = program
        self._archive = archive
        names = archive.namelist()
        self._names = frozenset(names)
        if len(self._names) < len(names):
            self.flag(f"the {kind} holds a part twice: readers may differ on which counts")
        self._progress = progress
        self._left = UNPACKED

    def __contains__(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part in self._names

    @property
    def names(self) -> list[str]:
        """The names of all parts, in order."""
        return sorted(self._names)

    def head(self, part: str) -> bytes:
        """The first bytes of a part, b"" when there are none or it is damaged."""
        if part not in self._names:
            return b""
        try:
            with self._archive.open(part) as stream:
                return stream.read(_STEP)
        except _BROKEN:
            return b""

    def learn(self, part: str, events: Elements) -> None:
        """Run the elements of a part through `events`; a part that is not there says nothing."""
        if part in self._names:
            parser = self._parser()
            left = _ELEMENTS

            def start(tag: str, attributes: dict[str, str]) -> None:
                nonlocal left
                left -= 1
                if left < 0:
                    raise Refused(
                        f"{_shown(part)} holds more than {_ELEMENTS} elements: the rest was not read"
                    )
                events.start(tag, _named(attributes))

            parser.StartElementHandler = start
            parser.EndElementHandler = events.end
            self._feed(part, parser)

    def read(self, part: str, events: Placed) -> None:
        """Run elements and text of a part through `events`, with their places."""
        parser = self._parser()
        depth = 0

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > MOST_DEEP:
                raise Refused(f"{_shown(part)} nests more than {MOST_DEEP} elements: the rest was not read")
            events.place(parser.CurrentByteIndex)
            events.start(tag, _named(attributes))

        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            events.place(parser.CurrentByteIndex)
            events.end(tag)

        def data(text: str) -> None:
            events.place(parser.CurrentByteIndex)
            events.data(text)

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = data
        # comments and the like: text before them ends there
        parser.DefaultHandler = lambda _: events.place(parser.CurrentByteIndex)
        self._feed(part, parser)

    def stream(self, part: str, events: Streamed) -> None:
        """Run a part through `events`, which find the places they want themselves; for parts of very many elements."""
        parser = self._parser()
        events.begin(parser)
        self._feed(part, parser)

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = False  # the places of what was buffered are lost
        parser.StartDoctypeDeclHandler = self._doctype
        return parser

    def _doctype(self, *_: object) -> None:
        raise Refused(f"the document declares a document type, which {self._program} never does: refused")

    def _feed(self, part: str, parser: expat.XMLParserType) -> None:
        try:
            with self._archive.open(part) as stream:
                while step := stream.read(_STEP):
                    self._left -= len(step)
                    if self._left < 0:
                        raise Refused(f"more than {UNPACKED} bytes unpacked: the rest was not read")
                    if self._progress.late(_SHARE):
                        raise Refused(f"only a part of {_shown(part)} was read in the time allowed")
                    parser.Parse(step, False)
                parser.Parse(b"", True)
        except Refused as refusal:
            self.flag(str(refusal))
        except _BROKEN as problem:
            self.flag(f"{_shown(part)} is damaged: {str(problem)[:80]}")

    def flag(self, flag: str) -> None:
        """Say what could not be read."""
        if flag not in self.flags:
            self.flags.append(flag)


def _shown(part: str) -> str:
    """The name of a part for people; whoever made the file may have put anything there."""
    return part if _PLAIN.fullmatch(part) else "a part"


def _named(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their names as "{namespace}name", as the elements have them."""
    if not attributes:
        return attributes
    return {("{" + name if "}" in name else name): value for name, value in attributes.items()}


def opened(content: bytes, progress: Progress, kind: str, program: str) -> Package | str:
    """Return the parts of a file, or a flag that says why it cannot be opened; `kind` and `program` as in Package."""
    try:
        return Package(zipfile.ZipFile(io.BytesIO(content)), progress, kind, program)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as problem:
        return f"the {kind} cannot be opened: {str(problem)[:80]}"
