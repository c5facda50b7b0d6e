"""OpenDocument texts, spreadsheets and presentations: what a reader sees of them, tracked changes as accepted.

Of a text there are the body, its notes, then headers and footers; of a spreadsheet the sheets by name, row by row, the
hidden ones last. The words of cells are those that the program which saved the file showed in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers.cells import Stretch
from factcheck.archive.readers.composition import Composition, composed
from factcheck.archive.readers.odf_walk import Walk
from factcheck.archive.readers.packaged import Package, Refused, opened
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.properties import counted, properties
from factcheck.odf.names import attribute
from factcheck.odf.styles import Styles

_NAME = "factcheck-odf 1"
_CONTENT, _STYLES = "content.xml", "styles.xml"
_EDGES = frozenset(
    f"style:{edge}{pages}" for edge in ("header", "footer") for pages in ("", "-left", "-first")
)


def read_odf(content: bytes, kind: str, media_type: str, progress: Progress) -> Derived:
    """Read an OpenDocument file, of kind "odt", "ods" or "odp"; what cannot be read is a flag."""
    empty = Derived(kind, media_type, _NAME)
    package = opened(content, progress, "OpenDocument file", "an office program")
    if isinstance(package, str):
        return replace(empty, flags=(package,))
    if b"encryption-data" in package.head("META-INF/manifest.xml"):
        return replace(empty, flags=("the OpenDocument file is locked by a password",))
    if _CONTENT not in package:
        return replace(empty, flags=("the OpenDocument file has no content part",))
    reading = _Reading(package)
    main_length = reading.sheets() if kind == "ods" else reading.text(edges=kind == "odt")
    described = properties(package, "meta.xml")

    def flags() -> tuple[str, ...]:
        return reading.flags(len(content))

    return composed(empty, reading.to, main_length, described, flags, reading.unshown)


class _Edges:
    """Which elements of styles.xml are headers and footers that some page of the text shows."""

    def __init__(self, pages: set[str]) -> None:
        self._pages = pages
        self._used = False

    def __call__(self, name: str, attributes: Mapping[str, str]) -> bool:
        """Whether an element that opens is one."""
        if name == "style:master-page":
            self._used = attribute(attributes, "style:name") in self._pages
        return self._used and name in _EDGES and attribute(attributes, "style:display") != "false"


class _Reading:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.to = Composition()
        self.unshown: list[Stretch] = []
        self._walks: list[Walk] = []

    def text(self, *, edges: bool) -> int:
        """Read a text, or slides, which have no edges; return how much of it is main text."""
        styles = self._styles()
        self._walk(_CONTENT, Walk(styles, self.to))
        main_length = self.to.length
        if edges and _STYLES in self.package:
            self._walk(_STYLES, Walk(self._styles(), self.to, within=_Edges({"Standard", *styles.pages})))
        return main_length

    def sheets(self) -> int:
        """Read a spreadsheet; return how much of the text is that of sheets that are shown."""
        shown = Walk(self._styles(), self.to, sheets=True)
        self._walk(_CONTENT, shown)
        main_length = self.to.length
        if shown.tables.hidden_sheets:
            self._walk(_CONTENT, Walk(self._styles(), self.to, sheets=False))
        return main_length

    def _styles(self) -> Styles:
        styles = Styles()
        self.package.learn(_STYLES, styles)
        return styles

    def _walk(self, part: str, walk: Walk) -> None:
        self._walks.append(walk)
        self.to.begin_part(part)
        self.package.read(part, walk)
        try:
            walk.finish()
        except Refused as refusal:
            self.package.flag(str(refusal))
        self.unshown += walk.tables.unshown

    def flags(self, size: int) -> tuple[str, ...]:
        """What could not be read, and what is not in the text."""
        found = list(self.package.flags)
        left_out = self._walks[0].left_out
        found += [counted(what, number) for what, number in left_out.items() if number]
        without = sum(walk.tables.without_result for walk in self._walks)
        if without:
            found.append(f"formulas whose results the file does not keep: {without}")
        if self.to.coarse:
            found.append("offsets are approximate: the text has too many pieces to keep each")
        if not self.to.length and size > 100_000:
            found.append(f"no text in {size} bytes")
        return tuple(found)
