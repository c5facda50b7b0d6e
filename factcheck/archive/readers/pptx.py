"""Presentations (Office Open XML): the words of each slide, in the order of the slides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers.cells import Stretch
from factcheck.archive.readers.composition import Composition, composed
from factcheck.archive.readers.drawn_words import Walk
from factcheck.archive.readers.packaged import Package, opened
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.properties import counted, properties
from factcheck.docx.names import attribute
from factcheck.docx.relations import Relations

_NAME = "factcheck-pptx 1"
_PRESENTATION = "ppt/presentation.xml"
_MOST_SLIDES = 2_000
_COMMENT = re.compile(rb"<(?:\w+:)?cm\s")
_NOTE = re.compile(rb"<a:t>[^<]*[^\s\d<]")  # a number alone is the slide's


class _Slides:
    """Which slides there are, in their order, by relationship."""

    def __init__(self) -> None:
        self.relations: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element of the presentation part."""
        if tag.rpartition("}")[2] == "sldId":
            self.relations.append(attribute(attributes, "r:id"))

    def end(self, tag: str) -> None:
        """Take in that it closes."""


def read_pptx(content: bytes, media_type: str, progress: Progress) -> Derived:
    """Read a presentation; what cannot be read is a flag."""
    empty = Derived("pptx", media_type, _NAME)
    package = opened(content, progress, "presentation", "a presentation program")
    if isinstance(package, str):
        return replace(empty, flags=(package,))
    reading = _Reading(package)
    reading.read()
    text = reading.to.text()
    if not text.strip() and len(content) > 100_000:
        package.flags.append(f"no text in {len(content)} bytes")
    return composed(empty, reading.to, len(text), properties(package), reading.flags, reading.unshown)


class _Reading:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.to = Composition()
        self.unshown: list[Stretch] = []
        self._left_out: Counter[str] = Counter()

    def read(self) -> None:
        """Read all slides."""
        parts = self._slides()
        if not parts:
            self.package.flag("the presentation has no slides")
        if len(parts) > _MOST_SLIDES:
            self.package.flag(f"slides that were not read: {len(parts) - _MOST_SLIDES}")
        for part in parts[:_MOST_SLIDES]:
            self._slide(part)

    def _slides(self) -> list[str]:
        root, slides = Relations(""), _Slides()
        self.package.learn("_rels/.rels", root)
        named = root.parts.get("officeDocument", [])
        part = next((name for name in (*named, _PRESENTATION) if name in self.package), "")
        folder, _, leaf = part.rpartition("/")
        relations = Relations(folder)
        self.package.learn(f"{folder}/_rels/{leaf}.rels", relations)
        self.package.learn(part, slides)
        found = [relations.named.get(key, "") for key in slides.relations]
        return [name for name in dict.fromkeys(found) if name in self.package]

    def _slide(self, part: str) -> None:
        walk = Walk(self.to, self._left_out)
        self.to.begin_part(part)
        self.to.end_line()
        start = self.to.next_start()
        self.package.read(part, walk)
        if not walk.hidden:
            self.unshown += walk.unshown()
        elif self.to.length > start:
            self.unshown.append((start, self.to.length))
        self._beside(part)

    def _beside(self, part: str) -> None:
        """Count what belongs to a slide and is not in the text."""
        folder, _, leaf = part.rpartition("/")
        relations = Relations(folder)
        self.package.learn(f"{folder}/_rels/{leaf}.rels", relations)
        for name in relations.parts.get("comments", []):
            self._left_out["comment"] += len(_COMMENT.findall(self.package.head(name)))
        for name in relations.parts.get("notesSlide", []):
            self._left_out["speaker note"] += _NOTE.search(self.package.head(name)) is not None

    def flags(self) -> tuple[str, ...]:
        """What could not be read, and what is not in the text."""
        found = [*self.package.flags, *(counted(what, n) for what, n in self._left_out.items() if n)]
        if self.to.coarse:
            found.append("offsets are approximate: the text has too many pieces to keep each")
        return tuple(found)
