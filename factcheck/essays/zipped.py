"""Office documents are zip archives of XML: opened within limits, and read as a stream of events."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Protocol

from lxml import etree

from factcheck.errors import BadInput

MAX_ENTRIES = 5_000
MAX_UNZIPPED = 100_000_000  # bytes of one document's parts together; they are streamed, never held
MAX_ELEMENTS = 800_000
MAX_TEXT = 20_000_000  # characters between tags, read or not
MAX_DEPTH = 1_000
_CHUNK = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError)


class Events(Protocol):
    """What reads a part: called for each element as it opens and closes, and for the text between."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens; names as "{namespace}name"."""

    def end(self, tag: str) -> None:
        """Take in that it closes."""

    def data(self, text: str) -> None:
        """Take in text; a run of text may come in several calls."""


class Package:
    """The parts of an office document. Raises BadInput for archives that are damaged, locked or outsized."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = MAX_UNZIPPED
        self.elements = 0  # read so far, of all parts
        self.characters = 0
        end = data.rfind(b"PK\x05\x06", -66_000)
        if end < 0 or len(data) < end + 22:
            raise self._damaged("it breaks off")
        if struct.unpack_from("<H", data, end + 10)[0] > MAX_ENTRIES:
            raise BadInput(f"{name} holds more than {MAX_ENTRIES:,} files", "hand in a plain document")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise self._damaged(str(error)) from None
        names = self._archive.namelist()
        if len(names) > MAX_ENTRIES or len(set(names)) < len(names):
            raise self._damaged("it holds a part twice, or too many")
        if any(entry.flag_bits & 1 for entry in self._archive.infolist()):
            raise locked(name)

    def __contains__(self, part: str) -> bool:
        """Whether the package has a part of this name."""
        return part in self._archive.NameToInfo

    def declares(self, content_type: str) -> bool:
        """Whether the list of content types, or the mimetype part, names `content_type`."""
        for part in ("mimetype", "[Content_Types].xml"):
            if part in self and content_type.encode() in self.head(part):
                return True
        return False

    def head(self, part: str, size: int = 1_000_000) -> bytes:
        """Return the first `size` bytes of a part."""
        try:
            with self._archive.open(part) as stream:
                return stream.read(size)
        except (*_BROKEN, RuntimeError) as error:
            raise self._damaged(f"{part[:80]}: {error}") from None

    def parse(self, part: str, events: Events) -> None:
        """Read an XML part through `events`. Raises BadInput if it is damaged, declares a DTD or is outsized."""
        parser = etree.XMLParser(
            target=_Guarded(events, self, part),  # type: ignore[arg-type]  # the stubs allow for bytes too
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
        )
        try:
            for chunk in self._chunks(part):
                parser.feed(chunk)
            parser.close()
        except etree.XMLSyntaxError as error:
            raise self._damaged(f"{part[:80]}: {error.msg}") from None

    def _chunks(self, part: str) -> Iterator[bytes]:
        try:
            with self._archive.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise BadInput(
                            f"{self._name} unpacks to more than {MAX_UNZIPPED:,} bytes", "it is no draft"
                        )
                    yield chunk
        except (*_BROKEN, RuntimeError) as error:
            raise self._damaged(f"{part[:80]}: {error}") from None

    def refuse(self, what: str) -> BadInput:
        """Return the error that says the document does something no draft does."""
        return BadInput(f"{self._name} {what}", "open it in a word processor and save it anew")

    def _damaged(self, why: str) -> BadInput:
        reason = " ".join("".join(c if c.isprintable() else " " for c in why).split())[:160]
        return BadInput(f"{self._name} is damaged: {reason}", "open it in a word processor and save it anew")


class _Guarded:
    """Passes events on while the document stays within its limits."""

    def __init__(self, events: Events, package: Package, part: str) -> None:
        self._events = events
        self._package = package
        self._part = part
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        package = self._package
        package.elements += 1
        self._depth += 1
        if package.elements > MAX_ELEMENTS:
            raise package.refuse(f"holds more than {MAX_ELEMENTS:,} elements")
        if self._depth > MAX_DEPTH:
            raise package.refuse(f"nests more than {MAX_DEPTH:,} elements in {self._part[:80]}")
        if attributes and "&" in "".join(attributes.values()):
            # libxml2, told to resolve no entities, hands over each ampersand of an attribute in this form
            attributes = {key: value.replace("&#38;", "&") for key, value in attributes.items()}
        self._events.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._events.end(tag)

    def data(self, text: str) -> None:
        self._package.characters += len(text)
        if self._package.characters > MAX_TEXT:
            raise self._package.refuse(f"holds more than {MAX_TEXT:,} characters")
        self._events.data(text)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise self._package.refuse(f"carries a document type declaration in {self._part[:80]}")

    def comment(self, text: str) -> None:
        """Comments of the markup are no part of the document."""

    def close(self) -> None:
        """End of the part."""


class Title:
    """The title in a part of metadata: docProps/core.xml of Word, meta.xml of OpenDocument."""

    def __init__(self) -> None:
        self.text = ""
        self._inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        self._inside = tag == "{http://purl.org/dc/elements/1.1/}title"

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        self._inside = False

    def data(self, text: str) -> None:
        """Take in text."""
        if self._inside and len(self.text) < 1_000:
            self.text += text


def locked(name: str) -> BadInput:
    """Return the error for a document that opens with a password only."""
    return BadInput(f"{name} is locked with a password", "save a copy without one")
