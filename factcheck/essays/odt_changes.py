"""Tracked changes of an OpenDocument text: a list of them precedes the text, and marks in it say where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.essays.passage import Passage
from factcheck.odf.names import attribute

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_KINDS = {"text:insertion", "text:deletion"}
_PARAGRAPHS = {"text:p", "text:h"}
_NO_WORDS = {"office:change-info", "office:annotation", "text:note", "text:number"}


@dataclass(slots=True)
class _Region:
    """A change as the list has it: what it is, who made it, and the words that it took out, paragraph by paragraph."""

    kinds: set[str] = field(default_factory=set)
    by: str = ""
    gone: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _PuttingIn:
    """Words that are being put in: into which passage, and from where on; between two paragraphs into none."""

    region: str
    passage: Passage | None
    start: int


class Changes:
    """Takes in the list, then the marks as they come; what they change goes to the passage that is open then."""

    def __init__(self) -> None:
        self._regions: dict[str, _Region] = {}
        self._region = _Region()
        self._path: list[str] = []
        self._putting_in: list[_PuttingIn] = []
        self._made: set[str] = set()

    @property
    def number(self) -> int:
        """How many changes of words the text was seen to hold."""
        return len(self._made)

    # -- the list

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element of the list opens."""
        self._path.append(name)
        if name == "text:changed-region":
            self._region = _Region()
            self._regions[attribute(attributes, "text:id") or attributes.get(_XML_ID, "")] = self._region
        elif name in _KINDS:
            self._region.kinds.add(name)
        elif name in _PARAGRAPHS and _NO_WORDS.isdisjoint(self._path):
            self._region.gone.append("")

    def data(self, text: str) -> None:
        """Text of the list."""
        if self._path[-1:] == ["dc:creator"]:
            self._region.by = text.strip()
        elif _NO_WORDS.isdisjoint(self._path) and not _PARAGRAPHS.isdisjoint(self._path):
            self._region.gone[-1] += text

    def end(self) -> None:
        """The innermost element of the list closes."""
        self._path.pop()

    # -- the text

    def mark(self, name: str, attributes: Mapping[str, str], passage: Passage | None) -> None:
        """A mark in the text; `passage` is what is open around it."""
        key = attribute(attributes, "text:change-id")
        region = self._regions.get(key)
        if region is None:
            return
        if name == "text:change-start" and "text:insertion" in region.kinds:
            self._putting_in.append(_PuttingIn(key, passage, passage.length if passage is not None else 0))
        elif name == "text:change-end":
            for made in [made for made in self._putting_in if made.region == key]:
                self._put_in(made)
                self._putting_in.remove(made)
        elif name == "text:change" and "text:deletion" in region.kinds:
            self._take_out(key, region, passage)

    def open(self, passage: Passage) -> None:
        """A paragraph opens: what is being put in between two goes on in it."""
        for made in self._putting_in:
            if made.passage is None:
                made.passage, made.start = passage, 0

    def close(self, passage: Passage) -> None:
        """A paragraph closes: what is being put in into it may go on in the next."""
        for made in self._putting_in:
            if made.passage is passage:
                self._put_in(made)
                made.passage = None

    def _put_in(self, made: _PuttingIn) -> None:
        passage = made.passage
        if passage is not None and passage.text[made.start :].strip():
            passage.changed(made.start, "", self._regions[made.region].by)
            self._made.add(made.region)

    def _take_out(self, key: str, region: _Region, passage: Passage | None) -> None:
        if not any(map(str.strip, region.gone)):
            return
        self._made.add(key)
        if (
            passage is None or "text:insertion" in region.kinds
        ):  # what was put in before was never the author's
            return
        # where a paragraph begins, those before the last were paragraphs of their own
        words = " ".join(region.gone if passage.length else region.gone[-1:])
        if words.strip():
            passage.changed(passage.length, words, region.by)
