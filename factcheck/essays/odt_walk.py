"""Walks content.xml of an OpenDocument text, event by event, and hands out one passage per paragraph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.essays.composer import Composer
from factcheck.essays.manuscript import PartKind
from factcheck.essays.notes import (
    Comment,
    comment_end,
    comment_point,
    comment_start,
    footnote_mark,
    footnote_owner,
    plain_comment,
)
from factcheck.essays.odt_changes import Changes
from factcheck.essays.odt_paragraph import Annotation, Cited, Paragraph
from factcheck.essays.odt_styles import Styles
from factcheck.essays.passage import Passage
from factcheck.essays.places import Places
from factcheck.odf.left_out import DROPPED, INDEXES, UNREAD, hides
from factcheck.odf.names import NAMES, attribute
from factcheck.text.raised import raised

_MAX_SPACES = 1_000


class Walk:
    """Events of content.xml; passages go to `composer`, those of footnotes when `finish` is called."""

    def __init__(self, styles: Styles, composer: Composer) -> None:
        self._styles = styles
        self._composer = composer
        self._path: list[str] = []
        self._dropped_at = 0
        self._buffer: list[str] = []
        self._seen = 0
        self._open: list[Paragraph] = []
        self._aside: list[Annotation] = []
        self._late: list[Passage] = []
        self._places = Places()
        self._lists = 0
        self._unread: list[str] = []  # of the open spans
        self._raised: list[bool] = []
        self._shown = 0
        self._notes = {"footnote": 0, "endnote": 0}  # those that are numbered
        self._marked = 0
        self._comments = 0
        self._threads: dict[str, Comment] = {}
        self._changes = Changes()
        self._cited = Cited()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        self._end_node()
        name = NAMES[tag]
        self._path.append(name)
        if name in ("text:p", "text:h"):
            self._seen += 1
        if name.startswith("style:"):
            self._styles.start(tag, attributes)
        if self._dropped_at:
            if self._lists_changes:
                self._changes.start(name, attributes)
            return
        if name in DROPPED:
            self._dropped_at = len(self._path)
            self._label(attribute(attributes, "text:label") if attributes else "")
        elif attributes and hides(name, attributes):
            self._composer.skip("hidden passage")
            self._dropped_at = len(self._path)
        elif name in INDEXES:
            self._composer.skip("table of contents or index")
            self._dropped_at = len(self._path)
        elif name in _STARTS:
            _STARTS[name](self, attributes)
        elif name in UNREAD:
            self._composer.skip(UNREAD[name])

    def end(self, tag: str) -> None:
        """Take in that an element closes."""
        self._end_node()
        name = self._path.pop()
        if name.startswith("style:"):
            self._styles.end(tag)
        if not self._dropped_at:
            if name in _ENDS:
                _ENDS[name](self)
        elif len(self._path) < self._dropped_at:
            self._dropped_at = 0
        elif self._lists_changes:
            self._changes.end()

    def data(self, text: str) -> None:
        """Take in text."""
        self._buffer.append(text)

    def finish(self) -> None:
        """Hand out the footnotes."""
        for passage in self._late:
            self._composer.take(passage)
        self._composer.tracked.number += self._changes.number

    @property
    def _lists_changes(self) -> bool:
        return self._dropped_at > 0 and self._path[self._dropped_at - 1] == "text:tracked-changes"

    # -- words

    def _end_node(self) -> None:
        if not self._buffer:
            return
        text = "".join(self._buffer)
        self._buffer.clear()
        if self._lists_changes:
            self._changes.data(text)
        if not self._open:
            return
        paragraph = self._open[-1]
        paragraph.nodes += 1
        paragraph.seen = len(text)
        if self._dropped_at:
            return
        if self._aside and len(self._open) <= self._aside[-1].depth:  # about the comment, not of it
            if self._path[-1] == "dc:creator":
                self._aside[-1].who += text
            elif self._path[-1] == "dc:date":
                self._aside[-1].when += text
        elif not (unread := self._unread_here(paragraph)):
            paragraph.add(raised(text) if any(self._raised) else text)
        elif text.strip() and unread not in paragraph.told:
            paragraph.told.add(unread)
            self._composer.skip(unread)

    def _unread_here(self, paragraph: Paragraph) -> str:
        return paragraph.unread or next(filter(None, self._unread), "")

    def _put(self, text: str) -> None:
        """Add what an element stands for, at the end of the text node before it."""
        if self._open and not self._unread_here(self._open[-1]):
            self._open[-1].put(text)

    def _spaces(self, attributes: Mapping[str, str]) -> None:
        count = attribute(attributes, "text:c")
        self._put(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MAX_SPACES))

    def _start_span(self, attributes: Mapping[str, str]) -> None:
        style = attribute(attributes, "text:style-name")
        self._unread.append(self._styles.unread("text", style))
        self._raised.append(self._styles.raised(style))

    def _end_span(self) -> None:
        self._unread.pop()
        self._raised.pop()

    def _start_link(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].passage.open_link(attribute(attributes, "xlink:href"))

    def _end_link(self) -> None:
        if self._open:
            self._open[-1].passage.close_link()

    # -- paragraphs

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        style = attribute(attributes, "text:style-name")
        kind, apart = self._styles.kind(style)
        if self._path[-1] == "text:h" and kind is not PartKind.HEADLINE:
            kind = PartKind.HEADING
        place = self._places.here()
        if self._aside:
            kind = PartKind.FOOTNOTE
        elif place.startswith("table"):
            kind = PartKind.TABLE_CELL
        elif kind is None and self._lists:
            kind = PartKind.LIST_ITEM
        owner = self._aside[-1].owner if self._aside else ""
        passage = Passage(kind or PartKind.PARAGRAPH, place, owner, apart or place == "text box")
        self._open.append(Paragraph(passage, self._seen, self._styles.unread("paragraph", style)))
        self._changes.open(passage)

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        passage, boxes = paragraph.passage, paragraph.boxes
        self._changes.close(passage)
        if self._aside and not self._aside[-1].owner:
            passage.close()
            self._aside[-1].texts.append(passage.text)
            self._aside[-1].addresses.extend(link.address for link in passage.links)
        elif self._aside:
            passage.where = self._aside[-1].name
            self._late.append(passage)
        else:
            if not passage.where:
                self._shown += not passage.text.isspace() and passage.length > 0
                passage.where = f"paragraph {self._shown}"
            boxes = [passage, *boxes]
        if self._open and not self._aside:
            self._open[-1].boxes.extend(boxes)
        else:
            for each in boxes:
                self._composer.take(each)

    def _start_list(self, attributes: Mapping[str, str]) -> None:
        self._lists += 1

    def _start_cited(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._cited.begin(attribute(attributes, "text:name"), self._open[-1].passage)

    def _end_list(self) -> None:
        self._lists -= 1

    def _changed(self, attributes: Mapping[str, str]) -> None:
        self._changes.mark(self._path[-1], attributes, self._open[-1].passage if self._open else None)

    # -- notes and comments

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        word = "endnote" if attribute(attributes, "text:note-class") == "endnote" else "footnote"
        self._notes[word] += 1
        self._marked += 1
        if self._open:
            footnote_mark(self._open[-1].passage, str(self._marked))
        owner = footnote_owner(str(self._marked))
        self._aside.append(Annotation(owner, f"{word} {self._notes[word]}", len(self._open)))

    def _label(self, label: str) -> None:
        """The note that began last has a mark of its author's, and does not count as a number."""
        if label and self._aside:
            word, _, _ = self._aside[-1].name.partition(" ")
            self._notes[word] -= 1
            self._aside[-1].name = (
                f"{word} {label}" if label.isprintable() and label.split() == [label] else word
            )

    def _end_note(self) -> None:
        self._aside.pop()

    def _start_annotation(self, attributes: Mapping[str, str]) -> None:
        self._comments += 1
        name = attribute(attributes, "office:name") or f" {self._comments}"
        if self._open:
            comment_start(self._open[-1].passage, name)
            comment_point(self._open[-1].passage, name)
        resolved = attribute(attributes, "loext:resolved") == "true"
        answers = attribute(attributes, "loext:parent-name")
        self._aside.append(Annotation("", name, len(self._open), resolved=resolved, answers=answers))

    def _end_annotation(self) -> None:
        note = self._aside.pop()
        asked, who = self._threads.get(note.answers), (note.who, note.when, note.addresses)
        resolved = note.resolved or bool(asked and asked.resolved)
        comment = plain_comment("\n".join(note.texts), *who, resolved, asked.author if asked else None)
        self._threads[note.name] = comment
        self._composer.comment(note.name, comment)
        if note.name.startswith(" ") and self._open:  # it has no end of its own: it stands at a place
            comment_end(self._open[-1].passage, note.name)

    def _end_of_annotated(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            comment_end(self._open[-1].passage, attribute(attributes, "office:name"))


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    **dict.fromkeys(("text:p", "text:h"), Walk._start_paragraph),
    "text:span": Walk._start_span,
    "text:a": Walk._start_link,
    "text:s": Walk._spaces,
    "text:tab": lambda walk, _: walk._put("\t"),
    "text:line-break": lambda walk, _: walk._put("\n"),
    "text:reference-mark-start": Walk._start_cited,
    "text:reference-mark-end": lambda walk, _: walk._cited.end(),
    "text:list": Walk._start_list,
    "text:note": Walk._start_note,
    "office:annotation": Walk._start_annotation,
    "office:annotation-end": Walk._end_of_annotated,
    **dict.fromkeys(("text:change", "text:change-start", "text:change-end"), Walk._changed),
    "table:table": lambda walk, _: walk._places.start_table(),
    "table:table-row": lambda walk, _: walk._places.start_row(),
    **dict.fromkeys(
        ("table:covered-table-cell", "table:table-cell"), lambda walk, _: walk._places.start_cell()
    ),
    **dict.fromkeys(("draw:text-box", "draw:custom-shape"), lambda walk, _: walk._places.start_box()),
}
_ENDS: dict[str, Callable[[Walk], None]] = {
    **dict.fromkeys(("text:p", "text:h"), Walk._end_paragraph),
    "text:span": Walk._end_span,
    "text:a": Walk._end_link,
    "text:list": Walk._end_list,
    "text:note": Walk._end_note,
    "office:annotation": Walk._end_annotation,
    "table:table": lambda walk: walk._places.end_table(),
    **dict.fromkeys(("draw:text-box", "draw:custom-shape"), lambda walk: walk._places.end_box()),
}
