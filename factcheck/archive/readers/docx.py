"""Word files: the text a reader sees, tracked changes as accepted, with tables, notes, headers and footers.

The main text is body and notes; headers and footers come after it, each once. Nothing else of the file is text. The
parts are streamed within limits; a document type declaration is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers.composition import Composition, composed
from factcheck.archive.readers.docx_open import Seen
from factcheck.archive.readers.docx_walk import Walk
from factcheck.archive.readers.packaged import Package, Refused, opened
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.properties import counted, properties
from factcheck.docx.names import NAMES, is_on
from factcheck.docx.relations import Relations
from factcheck.docx.styles import Styles

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAME = "factcheck-docx 5"
_BODY = "word/document.xml"
_COMMENT = re.compile(rb"<(?:\w+:)?comment\s")


class _Settings:
    """What settings.xml says about pages."""

    def __init__(self) -> None:
        self.even_pages = False  # they have headers and footers of their own

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        if NAMES[tag] == "w:evenAndOddHeaders":
            self.even_pages = is_on(attributes)

    def end(self, tag: str) -> None:
        """Settings are flat."""


def read_docx(content: bytes, progress: Progress) -> Derived:
    """Read a Word file; what cannot be read is a flag."""
    empty = Derived("docx", _TYPE, _NAME)
    package = opened(content, progress, "Word file", "Word")
    if isinstance(package, str):
        return replace(empty, flags=(package,))
    body = _body(package)
    if not body:
        return replace(empty, flags=("the Word file has no document part",))
    composition, main_length, left_out = _read(package, body)

    def flags() -> tuple[str, ...]:
        if composition.coarse:
            package.flags.append("offsets are approximate: the text has too many pieces to keep each")
        if not composition.text().strip() and len(content) > 100_000:
            package.flags.append(f"no text in {len(content)} bytes")
        return (*package.flags, *left_out)

    return composed(empty, composition, main_length, properties(package), flags)


def _body(package: Package) -> str:
    """The part that holds the body, "" when there is none."""
    root = Relations("")
    package.learn("_rels/.rels", root)
    others = (name for name in package.names if re.fullmatch(r"word/document\w*\.xml", name))
    named = root.parts.get("officeDocument", [])
    return next((name for name in (*named, _BODY, *others) if name in package), "")


def _read(package: Package, body: str) -> tuple[Composition, int, list[str]]:
    """The text, how much of it is main text, and what of the document is not in it."""
    folder, _, leaf = body.rpartition("/")
    relations = Relations(folder)
    package.learn(f"{folder}/_rels/{leaf}.rels", relations)
    styles, settings, composition = Styles(), _Settings(), Composition()
    package.learn(_related(relations, folder, "styles"), styles)
    package.learn(_related(relations, folder, "settings"), settings)
    seen = Seen(styles)
    for part in (body, *(_related(relations, folder, kind) for kind in ("footnotes", "endnotes"))):
        _walk(package, part, seen, composition)
    main_length = composition.length
    for part in _edges(seen, relations, settings.even_pages):
        _walk(package, part, seen, composition)
    comments = _related(relations, folder, "comments")
    seen.left_out["comment"] += len(_COMMENT.findall(package.head(comments)))
    return composition, main_length, [counted(what, n) for what, n in seen.left_out.items() if n]


def _related(relations: Relations, folder: str, kind: str) -> str:
    """The part of a kind that belongs to the body."""
    return relations.parts.get(kind, [f"{folder}/{kind}.xml"])[0]


def _edges(seen: Seen, relations: Relations, even_pages: bool) -> list[str]:
    """The headers and footers that some page shows, each once, headers first."""
    shown = {"default": True, "": True, "first": seen.first_page, "even": even_pages}
    parts = [
        relations.named.get(key, "")
        for wanted in ("header", "footer")
        for kind, pages, key in seen.edges
        if kind == wanted and shown.get(pages, False)
    ]
    return list(dict.fromkeys(parts))


def _walk(package: Package, part: str, seen: Seen, composition: Composition) -> None:
    if part not in package:
        return
    composition.begin_part(part)
    walk = Walk(seen, composition)
    package.read(part, walk)
    try:
        walk.finish()
    except Refused as refusal:
        package.flag(str(refusal))
