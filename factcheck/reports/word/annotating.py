"""Comments put into a Word document at exact words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from factcheck.docx.names import STRICT, TRANSITIONAL
from factcheck.reports.phrasing import quoted, short
from factcheck.reports.remarks import Remark
from factcheck.reports.word.earlier import forget_reports, replied_to
from factcheck.reports.word.package import Package
from factcheck.reports.word.runs import Runs, length, outermost, runs_of, split
from factcheck.reports.word.writing import COMMENTS_TYPE, comment_element, new_comments

_PLACE = re.compile(r"(.+) p\[([0-9]+)\]/r\[([0-9]+)\]", re.DOTALL)
_NOTES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}
_WORDS = 200  # characters of the words of a claim said in a comment that cannot stand at them


@dataclass(frozen=True, slots=True)
class Spot:
    """A place between two characters of a run: "word/document.xml p[12]/r[3]", and how many come before it."""

    run: str
    offset: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said of the words from `start` to `end`."""

    remark: Remark
    words: str
    start: Spot
    end: Spot


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with comments; `unplaced` are the ids of claims whose words were not found in it."""

    data: bytes
    unplaced: tuple[str, ...]


@dataclass(slots=True)
class _Point:
    """What begins and what ends at one place of a run, as numbers of comments."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


def annotate(document: bytes, comments: Sequence[Comment]) -> Annotated:
    """Put comments into a Word document, which is otherwise as it was. Raises BadInput when it is damaged.

    Comments of an earlier report that nobody replied to are taken out: these are what is said instead.
    Words in a footnote or endnote get their comment at its mark, words in a text box, a formula or a ruby at
    the whole of it: Word allows none inside. The same input gives the same bytes.
    """
    package = Package(document)
    main = package.main()
    root = package.tree(main)
    namespace = STRICT if etree.QName(root).namespace == STRICT else TRANSITIONAL
    body = _Body(package, main, root, namespace)
    placed: list[tuple[int, Comment, bool]] = []
    unplaced: dict[str, None] = {}
    name, listed = _comments_part(package, main, namespace)
    numbers = count(_greatest_id(root, listed) + 1)
    for comment in comments:
        number = next(numbers)
        exact = body.mark(number, comment)
        if exact is None:
            unplaced[comment.remark.claim] = None
        else:
            placed.append((number, comment, exact))
    body.write(numbers)
    earlier = forget_reports(root, listed, replied_to(package, main))
    for number, comment, exact in placed:
        before = () if exact else (f"On {quoted(short(comment.words, _WORDS))}",)
        listed.append(comment_element(namespace, number, comment.remark, before))
    if placed or earlier:
        package.put(main, root)
        package.put(name or package.relate(main, "comments", COMMENTS_TYPE, namespace), listed)
    return Annotated(package.pack(), tuple(unplaced))


def _comments_part(package: Package, main: str, namespace: str) -> tuple[str, etree._Element]:
    """The part of comments and its tree; a new tree without a name when there is none."""
    name = package.related(main, "comments")
    if name in package:
        return name, package.tree(name)
    return "", new_comments(namespace)


def _greatest_id(*trees: etree._Element) -> int:
    """The greatest number that comments, bookmarks or tracked changes have as their id."""
    greatest = 0
    for tree in trees:
        for element in tree.iter():
            if re.fullmatch("[0-9]{1,9}", held := _id(element)):
                greatest = max(greatest, int(held))
    return greatest


class _Body:
    """The text of a document: where comments are to begin and end, and then their marks."""

    def __init__(self, package: Package, main: str, root: etree._Element, namespace: str) -> None:
        self._package, self._main, self._root, self._namespace = package, main, root, namespace
        self._runs: dict[str, Runs] = {main: runs_of(root)}
        self._marks: dict[str, dict[str, etree._Element]] = {}
        self._points: dict[etree._Element, dict[int, _Point]] = defaultdict(lambda: defaultdict(_Point))

    def mark(self, number: int, comment: Comment) -> bool | None:
        """Remember where a comment goes; whether that is at its exact words, None when it has no place."""
        start, end = self._place(comment.start), self._place(comment.end)
        if start is None or end is None:
            return None
        (first, begins, exact), (last, ends, exact_end) = start, end
        self._points[first][begins if begins >= 0 else 0].starts.append(number)
        self._points[last][ends if ends >= 0 else length(last)].ends.append(number)
        return exact and exact_end

    def _place(self, spot: Spot) -> tuple[etree._Element, int, bool] | None:
        """The element of a spot, the offset in it (-1: the whole of it), and whether it is the run itself."""
        found = _PLACE.fullmatch(spot.run)
        if found is None:
            return None
        part = found[1]
        if part not in self._runs:
            self._runs[part] = runs_of(self._package.tree(part)) if part in self._package else {}
        run = self._runs[part].get((int(found[2]), int(found[3])))
        if run is None:
            return None
        if part != self._main:
            noted = self._note_mark(run)
            return None if noted is None else (outermost(noted), -1, False)
        outer = outermost(run)
        if outer is self._root:
            return None  # no text that a word processor would show: there is nothing beside it
        if outer is not run:
            return outer, -1, False
        return (run, spot.offset, True) if 0 <= spot.offset <= length(run) else None

    def _note_mark(self, run: etree._Element) -> etree._Element | None:
        """The run in the text that refers to the footnote or endnote this run stands in."""
        for around in run.iterancestors():
            kind = f"{etree.QName(around).localname}s"
            if kind in _NOTES:
                if kind not in self._marks:
                    self._marks[kind] = {}
                    for mark in self._root.iter(f"{{{self._namespace}}}{_NOTES[kind]}"):
                        parent = mark.getparent()
                        if parent is not None:
                            self._marks[kind].setdefault(_id(mark), parent)
                return self._marks[kind].get(_id(around))
        return None

    def write(self, fresh_ids: Iterator[int]) -> None:
        """Cut the runs and put the marks of all comments in."""
        for element, points in self._points.items():
            whole = length(element)
            pieces = split(element, {offset for offset in points if 0 < offset < whole}, fresh_ids)
            starts = sorted(pieces)
            for offset, point in points.items():
                after = pieces[max((start for start in starts if start < offset), default=0)]
                before = pieces[offset] if offset in pieces else pieces[starts[-1]]
                for number in reversed(point.ends):
                    self._add_end(after, number)
                for number in point.starts:
                    before.addprevious(self._element("commentRangeStart", number))

    def _add_end(self, after: etree._Element, number: int) -> None:
        reference = etree.Element(f"{{{self._namespace}}}r")
        reference.append(self._element("commentReference", number))
        after.addnext(reference)
        after.addnext(self._element("commentRangeEnd", number))

    def _element(self, name: str, number: int) -> etree._Element:
        w = f"{{{self._namespace}}}"
        return etree.Element(f"{w}{name}", {f"{w}id": str(number)}, nsmap={"w": self._namespace})


def _id(element: etree._Element) -> str:
    return element.get(f"{{{TRANSITIONAL}}}id", "") or element.get(f"{{{STRICT}}}id", "")
