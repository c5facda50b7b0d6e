"""The blocks of a page, told from its tags: which lies in which, where the text of each stands, what it has of links.

No tree is parsed, as the reader has passed all tags anyway. What a tag closes follows the rules of libxml2, on whose
trees the engine for main text works: where they differ from browsers' (a paragraph is closed by a list but not by a
section) the engine's answer depends on it.
"""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from factcheck.archive.readers.blocks import NOTHING, Block, Measure, Start
from factcheck.archive.readers.kinds import (
    BREAK,
    CELL,
    CLOSE_A_HEADING,
    CLOSE_A_PARAGRAPH,
    CLOSED_BY,
    EMPTY,
    FIGURE,
    FRAMES,
    HEADING,
    ITEM,
    KINDS,
    LINK,
    OTHER,
    PARAGRAPH,
    ROW,
    SPAN,
    WEIGHT,
)
from factcheck.archive.readers.tags import UNSEEN, Tag

MOST = 20_000  # blocks of a page that are kept track of, and
DEEPEST = 200  # of those open at once

_SHORT_LINK = 10

Run = tuple[int, int, int]  # text from here to there right in this block; that of a line break is ""

# What a start tag may close: cells and items by their like, paragraphs and headings by many.
_MAY_BE_CLOSED = frozenset([PARAGRAPH, HEADING, ITEM, CELL, ROW])


class _TooMuch(Exception):
    """There are too many blocks, or too deep."""


class Outline:
    """The blocks in the order they begin in, and a stream of what comes one after the other; a block can be taken out.

    The stream has runs of text and, as numbers, the starts (twice the block's number) and ends (one more) of blocks.
    """

    def __init__(self, tags: list[Tag], length: int) -> None:
        self.stream: list[Run | int] = []
        self.blocks = [Block(OTHER, "", "", -1, 0, 0, 1, 0)]
        self.whole = True  # False when there are too many blocks, or too deep
        self._tags = tags
        self._open = [0]
        self._here = 0  # the block that is open last
        self._spans = 0  # that are open
        self._links = [(0, 0, 0)]  # with text, characters in them, short ones: of all up to each
        self._link_from = -1
        try:
            self._read(tags, length)
        except _TooMuch:
            self.whole = False
            return
        self._end(0, length, len(tags))

    def _read(self, tags: list[Tag], length: int) -> None:
        put, known, start, close = self.stream.append, KINDS.__getitem__, self._start, self._close
        last = 0
        for number, (closing, name, attributes, at, _) in enumerate(tags):
            kind = known(name)
            if kind < 0:
                continue
            if kind == LINK:
                self._link(closing, at)
                continue
            if at > last:
                put((last, at, self._here))
                last = at
            if closing:
                close(kind, name, at, number)
            else:
                start(kind, name, attributes, at, number)
        if length > last:
            put((last, length, self._here))

    def _link(self, closing: str, at: int) -> None:
        """A link begins or ends, and with it one that is open."""
        if self._link_from >= 0:
            length = at - self._link_from
            named, linked, short = self._links[-1]
            self._links.append((named + (length > 0), linked + length, short + (0 < length < _SHORT_LINK)))
            self._link_from = -1
        if not closing:
            self._link_from = at
            block = self.blocks[self._here]
            block.children += 1
            block.mark = len(self.blocks)

    def _mark(self) -> None:
        """Note that there is an element right in the block that is open last."""
        block = self.blocks[self._here]
        block.children += 1
        block.mark = len(self.blocks)

    def _close(self, kind: int, name: str, at: int, tag: int) -> None:
        """An end tag."""
        block = self.blocks[self._here]
        if block.name == name:
            first = len(self._open) - 1
            if block.tag == tag - 1 and kind < FIGURE and self._gap(block.tag) == 0:
                block.kind = EMPTY
                self._spans -= kind == SPAN
        else:
            first = self._closed_by_end(kind, name)
            if not first:
                return
        self._end(first, at, tag)

    def _gap(self, tag: int) -> int:
        """How many characters stand between a tag and the next."""
        closing, name, attributes, _, start = self._tags[tag]
        return self._tags[tag + 1][4] - start - len(closing) - len(name) - len(attributes) - 2

    def _start(self, kind: int, name: str, attributes: str, at: int, tag: int) -> None:
        """A start tag, which may end what is open, or a line break."""
        blocks = self.blocks
        above = blocks[self._here]
        if kind == BREAK:
            self._mark()
            self.stream.append((at, at, self._here))
            return
        if kind == SPAN and not attributes and not self._spans:
            return  # there is no other that its end tag could be taken for the end of
        if above.kind in _MAY_BE_CLOSED and kind in CLOSE_A_PARAGRAPH:
            first = self._closed_by_start(kind, name)
            if first:
                self._end(first, at, tag)
                above = blocks[self._here]
        if kind < FIGURE:
            above.children += 1
        elif attributes[-1:] == "/":
            return
        number = len(blocks)
        if len(self._open) >= DEEPEST or number >= MOST:
            raise _TooMuch
        blocks.append(Block(kind, name, attributes, self._here, at, len(self.stream), len(self._links), tag))
        self._open.append(number)
        self._here = number
        self._spans += kind == SPAN
        self.stream.append(2 * number)

    def _end(self, first: int, at: int, tag: int) -> None:
        """All open blocks from this place on end."""
        stop, link = len(self.blocks), len(self._links)
        is_open = self._open
        self.stream.append(2 * is_open[first] + 1)
        while len(is_open) > first:
            block = self.blocks[is_open.pop()]
            self._spans -= block.kind == SPAN
            block.end = at
            block.stop = stop
            block.stop_link = link
            block.stop_tag = tag
        self._here = is_open[-1] if is_open else 0

    def _closed_by_end(self, kind: int, name: str) -> int:
        """The place among the open blocks of the one that an end tag closes, 0 when there is none."""
        blocks, is_open = self.blocks, self._open
        weight = WEIGHT.get(kind, 1)
        for index in range(len(is_open) - 1, 0, -1):
            block = blocks[is_open[index]]
            if block.name == name:
                return index
            if WEIGHT.get(block.kind, 1) > weight:
                return 0
        return 0

    def _closed_by_start(self, kind: int, name: str) -> int:
        """The place among the open blocks of the outermost one that a start tag closes, 0 when there is none."""
        blocks, is_open = self.blocks, self._open
        place = len(is_open) - 1
        top = blocks[is_open[place]].kind
        found = 0
        if top == PARAGRAPH or (top == HEADING and kind in CLOSE_A_HEADING):
            found = place
            place -= 1
        for closed in CLOSED_BY.get(name, ()):
            if place > 0 and blocks[is_open[place]].name in closed:
                found = place
                place -= 1
        return found

    def measure(self, number: int) -> Measure:
        """What is left of a block."""
        block = self.blocks[number]
        size, links, named, linked, short = block.cut
        before, after = self._links[block.first_link - 1], self._links[block.stop_link - 1]
        return (
            block.end - block.start - size,
            block.stop_link - block.first_link - links,
            after[0] - before[0] - named,
            after[1] - before[1] - linked,
            after[2] - before[2] - short,
        )

    def take_out(self, number: int) -> None:
        """Take a block out, with all that is in it."""
        blocks = self.blocks
        block = blocks[number]
        taken = self.measure(number)
        for inner in blocks[number : block.stop]:
            inner.gone = True
        above = block.parent
        if taken == NOTHING:
            return
        size, links, named, linked, short = taken
        while above >= 0:
            outer = blocks[above]
            cut = outer.cut
            outer.cut = (cut[0] + size, cut[1] + links, cut[2] + named, cut[3] + linked, cut[4] + short)
            above = outer.parent

    @cached_property
    def alike(self) -> dict[Start, list[int]]:
        """The blocks with each start tag, of those that may hold the main text or what is no part of it."""
        alike: dict[Start, list[int]] = {}
        for number, block in enumerate(self.blocks):
            if block.name in FRAMES:
                alike.setdefault((block.name, block.attributes), []).append(number)
        return alike

    @cached_property
    def _gaps(self) -> list[int]:
        """The characters between tags, all up to each tag; those in scripts and styles are no text."""
        sizes = (
            0 if not tag[0] and tag[1] in UNSEEN else self._gap(number)
            for number, tag in enumerate(self._tags[:-1])
        )
        return list(accumulate(sizes, initial=0))

    def raw_size(self, number: int) -> int:
        """About how many characters of text, with all white space there is in the source, are left of a block."""
        gaps, blocks = self._gaps, self.blocks
        block = blocks[number]
        size = gaps[min(block.stop_tag, len(gaps) - 1)] - gaps[block.tag]
        inner = number + 1
        while inner < block.stop:
            if blocks[inner].gone:
                size -= gaps[min(blocks[inner].stop_tag, len(gaps) - 1)] - gaps[blocks[inner].tag]
                inner = blocks[inner].stop
            else:
                inner += 1
        return size

    def of_kind(self, kind: int) -> list[int]:
        """The numbers of the blocks of a kind that have not been taken out."""
        return [n for n, block in enumerate(self.blocks) if block.kind == kind and not block.gone]

    def left(self, first: int, stop: int) -> list[int]:
        """The numbers of the blocks from `first` to `stop` that have not been taken out."""
        return [n for n, block in enumerate(self.blocks[first:stop], first) if not block.gone]

    def text(self, number: int, full: str) -> str:
        """The text of a block that is left, white space folded."""
        block = self.blocks[number]
        position, kept = block.start, []
        if block.cut[0]:
            for inner in self.blocks[number + 1 : block.stop]:
                if inner.gone and inner.start >= position:
                    kept.append(full[position : inner.start])
                    position = inner.end
        kept.append(full[position : block.end])
        return " ".join(" ".join(kept).split())
