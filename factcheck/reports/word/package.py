"""A Word document as a package: its parts by name, how they refer to one another, and the zip archive around them."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from factcheck.docx.names import STRICT, TRANSITIONAL
from factcheck.docx.relations import part_at
from factcheck.errors import BadInput
from factcheck.reports.phrasing import short

MOST_UNZIPPED = 200_000_000  # bytes; pictures are carried along as they are
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same record gives the same bytes
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """The parts of a document. Raises BadInput when they cannot be read."""

    def __init__(self, data: bytes) -> None:
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                entries = archive.infolist()
                if sum(entry.file_size for entry in entries) > MOST_UNZIPPED:
                    raise BadInput(
                        f"the draft unpacks to more than {MOST_UNZIPPED:,} bytes",
                        "save a copy with smaller pictures",
                    )
                self._parts = {entry.filename: archive.read(entry) for entry in entries}
        except _BROKEN as error:
            raise _damaged(str(error)) from None

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._parts

    def tree(self, name: str) -> etree._Element:
        """A part as a tree, without comments of the markup. Raises BadInput when it is no plain XML."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self._parts[name], parser)
        except KeyError:
            raise _damaged(f"it has no part {name}") from None
        except etree.XMLSyntaxError as error:
            raise _damaged(f"{name}: {error.msg}") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise _damaged(f"{name} carries a document type declaration")
        return root

    def put(self, name: str, root: etree._Element) -> None:
        """Replace a part by a tree, or add it."""
        body = etree.tostring(root, encoding="UTF-8")
        self._parts[name] = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + body

    def main(self) -> str:
        """The name of the part that holds the text."""
        for relation in self.tree("_rels/.rels"):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return part_at("", str(relation.get("Target", "")))
        return "word/document.xml"

    def related(self, part: str, kind: str) -> str:
        """The name of the part that `part` refers to as its comments, footnotes, ...; "" when there is none."""
        listed = _list_of(part)
        if listed in self:
            for relation in self.tree(listed):
                if str(relation.get("Type", "")).endswith(f"/{kind}"):
                    return part_at(posixpath.dirname(part), str(relation.get("Target", "")))
        return ""

    def relate(self, part: str, kind: str, content_type: str, namespace: str) -> str:
        """Add a part that `part` refers to; return the name it is to have. Its content is put there by the caller."""
        folder = posixpath.dirname(part)
        names = (f"{kind}{number or ''}.xml" for number in range(len(self._parts) + 2))
        leaf = next(name for name in names if posixpath.join(folder, name) not in self)
        listed = _list_of(part)
        empty = f'<Relationships xmlns="{_RELATIONS}"/>'
        root = self.tree(listed) if listed in self else etree.fromstring(empty)
        taken = {relation.get("Id") for relation in root}
        free = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        etree.SubElement(
            root, f"{{{_RELATIONS}}}Relationship", Id=free, Type=f"{_KINDS[namespace]}/{kind}", Target=leaf
        )
        self.put(listed, root)
        types = self.tree("[Content_Types].xml")
        name = posixpath.join(folder, leaf)
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        self.put("[Content_Types].xml", types)
        return name

    def pack(self) -> bytes:
        """The package as a zip archive, its parts in the order they came in, without times."""
        return packed(self._parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """Parts as a zip archive that depends on nothing but them."""
    page = BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 0, 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return page.getvalue()


def _list_of(part: str) -> str:
    """The part that lists what `part` refers to."""
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")


def _damaged(why: str) -> BadInput:
    return BadInput(
        f"the draft is damaged: {short(why, 160)}", "open it in a word processor and save it anew"
    )
