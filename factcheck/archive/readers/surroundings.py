"""The elements of a page around the document proper, noted while its text is read: menus, footers, lists of links.

The engine for main text would remove them; what does not reach it costs no time.
"""

from __future__ import annotations

from factcheck.archive.readers.tags import AROUND, Tag

_LOOKED_AT = AROUND | {"a"}
_DEPTH = 100  # elements open at once that are kept track of
_LINKS = 4  # a list of so many links, and
_SHARE = 0.9  # so much of its text in them, is a menu


class Surroundings:
    """Keeps track of open elements; `stretches` are the outermost whole ones, as positions in the source.

    `texts` holds for each of them where its text stands in the text read.
    """

    def __init__(self) -> None:
        self.stretches: list[tuple[int, int]] = []
        self.texts: list[tuple[int, int]] = []
        self._open: list[tuple[str, int, int, int, int]] = []  # name, start, text length, link length, links
        self._linked = 0  # characters of text in links so far
        self._links = 0
        self._link_from = -1

    def link(self, closing: str, length: int) -> None:
        """A link begins or ends when the text is `length` long."""
        if not closing:
            self._link_from = length
        elif self._link_from >= 0:
            self._linked += length - self._link_from
            self._links += 1
            self._link_from = -1

    def begin(self, name: str, start: int, length: int) -> None:
        """An element begins."""
        if len(self._open) < _DEPTH:
            self._open.append((name, start, length, self._linked, self._links))

    def end(self, name: str, end: int, length: int) -> None:
        """An element ends, and with it what is still open in it."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                _, start, *before = self._open[index]
                del self._open[index:]
                if name not in ("ul", "ol") or self._is_menu(length, *before):
                    self._take(start, end, before[0], length)
                return

    def _is_menu(self, length: int, text_before: int, linked_before: int, links_before: int) -> bool:
        count = self._links - links_before
        text = length - text_before - 2 * count  # without the line ends between the items
        return count >= _LINKS and self._linked - linked_before >= _SHARE * text

    def _take(self, start: int, end: int, text_start: int, text_end: int) -> None:
        while self.stretches and self.stretches[-1][0] >= start:
            self.stretches.pop()
            self.texts.pop()
        self.stretches.append((start, end))
        self.texts.append((text_start, text_end))


def surroundings(tags: list[Tag]) -> Surroundings:
    """What is around the document proper, by the tags of a page in their order."""
    around = Surroundings()
    link, begin, end = around.link, around.begin, around.end
    for closing, name, attributes, length, start in [tag for tag in tags if tag[1] in _LOOKED_AT]:
        if name == "a":
            link(closing, length)
        elif name == "svg" and attributes.endswith("/"):
            continue
        elif closing:
            end(name, start + len(name) + len(attributes) + 3, length)
        else:
            begin(name, start, length)
    return around
