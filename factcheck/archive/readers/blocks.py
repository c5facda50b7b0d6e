"""One element of a page as the engine for main text looks at it: where it stands, how much of it is left."""

from __future__ import annotations

Start = tuple[str, str]  # the name of an element and the inside of its start tag after it
Measure = tuple[int, int, int, int, int]  # characters; links, those with text, characters in them, short ones
NOTHING = (0, 0, 0, 0, 0)


class Block:
    """An element: its kind and start tag, the numbers of the block it is in and of the first behind it, its text."""

    __slots__ = (
        "attributes",
        "children",
        "cut",
        "end",
        "first_link",
        "gone",
        "kind",
        "mark",
        "name",
        "parent",
        "place",
        "start",
        "stop",
        "stop_link",
        "stop_tag",
        "tag",
    )

    def __init__(
        self, kind: int, name: str, attributes: str, parent: int, start: int, place: int, link: int, tag: int
    ) -> None:
        self.kind = kind
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.start = self.end = start
        self.stop = 0
        self.place = place  # of its start in the stream
        self.first_link = self.stop_link = link
        self.tag = self.stop_tag = tag  # the numbers of the tags that begin and end it
        self.children = 0
        self.mark = -1  # how many blocks there were at the last link or line break right in it
        self.gone = False
        self.cut = NOTHING  # what was taken out of it

    def size(self) -> int:
        """The characters of its text that are left."""
        return self.end - self.start - self.cut[0]
