"""Which elements of a text part of a Word file are no part of what its reader sees."""

from __future__ import annotations

# Deletions and the place moved text came from, former formatting, ruby readings.
_DROPPED = {
    "w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
    "w:tcPrChange", "w:tblPrExChange", "w:tblGridChange", "w:numberingChange", "w:rt", "w:tblGrid",
}  # fmt: skip
_SAID_OF_GRANDPARENT = {"w:cellDel", "w:showingPlcHdr"}  # a cell was deleted, a form field not filled in
_MARKS = {"w:del", "w:moveFrom"}
_DELETED = {"w:del", "w:tr", "w:tc"}


class LeftOut:
    """Follows the elements as they open and close; `path` is what is open, innermost last, in short names.

    Tracked changes are read as accepted. Of content that is there in several forms (mc:AlternateContent) the
    first is read.
    """

    def __init__(self) -> None:
        self.path: list[str] = []
        self._at = 0  # depth of the element that is being left out; 0: none is
        self._alternatives: list[bool] = []  # for each open mc:AlternateContent, whether one was read

    @property
    def now(self) -> bool:
        """Whether what stands here is left out."""
        return self._at > 0

    @property
    def deleted(self) -> bool:
        """Whether what stands here is left out because a tracked change takes it away for good."""
        return self.now and self.path[self._at - 1] in _DELETED

    @property
    def taken_out(self) -> bool:
        """Whether what stands here is left out because a tracked change takes it away from here."""
        return self.deleted or (self.now and self.path[self._at - 1] in _MARKS)

    @property
    def ends_paragraph(self) -> bool:
        """Whether the element that opened last says that the end of its paragraph was deleted or moved away."""
        return self.path[-1] in _MARKS and self.path[-3:-1] == ["w:pPr", "w:rPr"]

    def start(self, name: str) -> bool:
        """An element opens. Return whether it is read."""
        self.path.append(name)
        if self._at:
            return False
        if name in _MARKS and self.path[-2:-1] == ["w:rPr"]:
            return True  # it is said of the paragraph's end: the words stay
        if name in _SAID_OF_GRANDPARENT or (name == "w:del" and self.path[-2:-1] == ["w:trPr"]):
            self._at = max(len(self.path) - 2, 1)
        elif name in _DROPPED:
            self.drop()
        elif name == "mc:AlternateContent":
            self._alternatives.append(False)
        elif name in ("mc:Choice", "mc:Fallback") and self._alternatives:
            if self._alternatives[-1]:
                self.drop()
            self._alternatives[-1] = True
        return not self._at

    def drop(self) -> None:
        """Leave out the element that opened last."""
        self._at = len(self.path)

    def end(self) -> tuple[str, bool]:
        """The innermost element closes. Return its short name, and whether it was read."""
        name = self.path.pop()
        read = not self._at
        if len(self.path) < self._at:
            self._at = 0
        if read and name == "mc:AlternateContent" and self._alternatives:
            self._alternatives.pop()
        return name, read


def is_separator(kind: str) -> bool:
    """Whether a footnote of this w:type is the line above the notes, not a note."""
    return kind in _SEPARATORS


_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
