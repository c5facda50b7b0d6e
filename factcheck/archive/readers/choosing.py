"""The main text by the engine's rules, without the engine, on pages where these rules are plain to follow.

trafilatura costs more than all other steps together, for it copies trees and looks at each element some thirty times.
What it does on most pages is little: it takes the first element that its expressions hold to be the one with the main
text, takes out of it what they hold to be boilerplate and what is mostly links, and gives what stands in paragraphs,
headings, lists, quotes and tables. The same is done here on the outline that the page's tags give, with the engine's
own expressions (see `likeness`). Where the engine would doubt its answer, or a size is close to a bound, there is no
answer here and the engine is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.archive.readers import engine, likeness
from factcheck.archive.readers.blocks import Start
from factcheck.archive.readers.going_on import further
from factcheck.archive.readers.kinds import (
    CODE,
    DIVISION,
    HEADING,
    LEFT_OUT_OF_LINES,
    LIST,
    PARAGRAPH,
    QUOTE,
    SECTION,
    SPAN,
    TABLE,
)
from factcheck.archive.readers.likeness import Unsure
from factcheck.archive.readers.loose_prose import SHORTEST, loose_prose
from factcheck.archive.readers.outline import Outline
from factcheck.archive.readers.pruning import RAW_NEAR, clean, near, prune, starts
from factcheck.archive.readers.remarks import without_remarks
from factcheck.archive.readers.tags import Tag

Stretch = tuple[int, int]
_Taken = tuple[int, int, int]  # a run of text, and the outermost block it is taken with, or -1

# Bounds of trafilatura 2.3, in characters or as shares.
_LEAST = 250  # a shorter answer is not believed
_FEW = 3 * _LEAST  # where there is less text in paragraphs, divisions count as such
_DOUBTED = 3_000  # a shorter answer that is less than
_SHARE = 0.25  # so much of the page may be compared with another (it is 0.2 there, of a size told otherwise),
_MORE = 1.4  # and gives way to one that is so much longer (1.5 there)
_LONG = 50  # a longer line that says the same as the one before is left out
_SHORT = 40  # a longer line is never a button's word

_WITH_TEXT = frozenset([PARAGRAPH, HEADING, LIST, QUOTE, CODE, TABLE])
_WITH_TEXT_ANYWHERE = frozenset([PARAGRAPH, QUOTE, CODE, TABLE])
_IN_LINES = frozenset([SPAN, LEFT_OUT_OF_LINES])
_FRAMES = frozenset([DIVISION, SECTION])


def chosen(tags: list[Tag], full: str, *, forum: bool) -> list[Stretch] | None:
    """The lines of main text as stretches of the full text, None when the engine has to be asked."""
    try:
        choice = _Choice(tags, full, forum=forum)
        lines = choice.lines()
        size = _size(lines)
        if size < _LEAST:
            return None
        if choice.anywhere and _is_doubted(size, full):
            return None
        if choice.teasers and _is_doubted(size, full):
            more = _Choice(tags, full, forum=forum, keep_teasers=True).lines()
            if _size(more) > _MORE * size:
                return None
    except Unsure:
        return None
    return lines if forum else without_remarks(lines, choice.outline, _LEAST)


def _size(lines: list[Stretch]) -> int:
    return sum(end - start for start, end in lines)


def _is_doubted(size: int, full: str) -> bool:
    """Whether the engine may compare an answer of this size with another."""
    return size < _DOUBTED and size < _SHARE * len(full)


class _Choice:
    def __init__(
        self,
        tags: list[Tag],
        full: str,
        *,
        forum: bool,
        keep_teasers: bool = False,
    ) -> None:
        self.tags = tags
        self.full = full
        self.forum = forum
        self._begin()
        self.keep_teasers = keep_teasers
        self.teasers = self.anywhere = False  # whether there are some; whether no frame was found
        self._elements = 0  # blocks and loose lines that were taken
        self._taken: set[int] = set()  # places in the stream
        self._loose: list[int] = []  # those of longer runs in the frame that were not taken

    def _begin(self) -> None:
        """Begin with an outline from which nothing but what is never main text has been taken out."""
        self.outline = Outline(self.tags, len(self.full))
        if not self.outline.whole:
            raise Unsure
        clean(self.outline, forum=self.forum)
        self.blocks = self.outline.blocks

    def lines(self) -> list[Stretch]:
        lines: list[Stretch] = []
        frame = 0
        for frame in self._frames():
            self.teasers |= prune(self.outline, frame, self.full, keep_teasers=self.keep_teasers)
            lines += self._in_frame(frame)
            if self._elements > 1:
                return lines + self._further(frame) if _size(lines) >= _LEAST else lines
        if self._elements:
            if _size(lines) < _LEAST:
                raise Unsure
            return lines
        self.anywhere = True
        if frame:
            self._begin()
        return self._anywhere()

    def _further(self, frame: int) -> list[Stretch]:
        """The lines of text in frames that this one goes on in."""
        lines: list[Stretch] = []
        for number in further(self.outline, frame, self.full, _LEAST):
            prune(self.outline, number, self.full, keep_teasers=self.keep_teasers)
            lines += self._in_frame(number)
        return lines

    def _frames(self) -> Iterator[int]:
        """The elements that may hold the main text, the likeliest first."""
        blocks, alike = self.blocks, self.outline.alike
        first: dict[Start, int] = {}
        for start in starts(self.outline, _FRAMES):
            for n in alike[start]:
                if not blocks[n].gone:
                    first[start] = n
                    break
        left = sorted(filter(first.__getitem__, first), key=first.__getitem__)
        for likely in likeness.frames().of(left):
            numbers = [n for start in likely for n in alike[start] if not blocks[n].gone]
            if numbers:
                yield min(numbers)

    def _in_frame(self, frame: int) -> list[Stretch]:
        """The lines of text in a frame."""
        size = self._paragraphs(raw=False)
        close = near(size, _FEW)
        if close:
            size = self._paragraphs(raw=True)
            close = near(size, _FEW, RAW_NEAR)
        inside = self.outline.left(frame + 1, self.blocks[frame].stop)
        if all(self.blocks[n].kind == SPAN for n in inside):
            return self._bare(frame, divisions=size < _FEW)
        taken, elements = self._gathered(frame, inside, _WITH_TEXT, divisions=size < _FEW)
        if close and taken != self._gathered(frame, inside, _WITH_TEXT, divisions=size >= _FEW)[0]:
            raise Unsure
        self._elements += elements
        for place, start, end in loose_prose(self.outline, self._loose, self.full):
            taken[place] = start, end, -1
        self._taken.update(taken)
        return self._joined([taken[place] for place in sorted(taken)])

    def _bare(self, frame: int, *, divisions: bool) -> list[Stretch]:
        """The text of a frame without blocks: only one with line breaks counts."""
        whole = self.blocks[frame]
        if whole.mark < 0 or whole.name != "div" or not divisions:
            return []
        raise Unsure

    def _paragraphs(self, *, raw: bool) -> int:
        """How much text there is in paragraphs, with all white space in the markup if it is to be `raw`."""
        blocks, size, number = self.blocks, 0, 1
        while number < len(blocks):
            block = blocks[number]
            if block.kind == PARAGRAPH and not block.gone:
                size += self.outline.raw_size(number) if raw else block.size()
                number = block.stop
            else:
                number += 1
        return size

    def _anywhere(self) -> list[Stretch]:
        """The text of a page without a frame: paragraphs, quotes and tables, each text once."""
        prune(self.outline, 0, self.full, keep_teasers=True)
        inside = self.outline.left(1, len(self.blocks))
        taken, _ = self._gathered(0, inside, _WITH_TEXT_ANYWHERE, divisions=False)
        said: dict[int, list[str]] = {}
        for start, end, block in taken.values():
            said.setdefault(block, []).append(self.full[start:end].strip())
        first = {" ".join(said[block]): block for block in reversed(said) if block >= 0}
        once = {-1, *first.values()}
        return self._joined([run for run in taken.values() if run[2] in once])

    def _contexts(
        self, frame: int, inside: list[int], kinds: frozenset[int], *, divisions: bool
    ) -> dict[int, int]:
        """For each block the outermost one within the frame that has its text taken, or -1."""
        blocks = self.blocks
        contexts = {frame: -1}
        for n in inside:
            context = contexts[blocks[n].parent]
            if context < 0 and (
                blocks[n].kind in kinds
                or (divisions and blocks[n].kind == DIVISION and self._begins_with_text(n))
            ):
                context = n
            elif blocks[n].kind == TABLE and context >= 0 and blocks[context].kind == TABLE:
                raise Unsure  # a table for layout
            contexts[n] = context
        return contexts

    def _begins_with_text(self, number: int) -> bool:
        blocks, stream = self.blocks, self.outline.stream
        for place in range(blocks[number].place + 1, len(stream)):
            item = stream[place]
            if isinstance(item, tuple):
                if not blocks[item[2]].gone:
                    return item[0] < item[1] and (item[2] == number or blocks[item[2]].kind == SPAN)
            elif not blocks[item // 2].gone and blocks[item // 2].kind != SPAN:
                return False
        return False

    def _gathered(
        self, frame: int, inside: list[int], kinds: frozenset[int], *, divisions: bool
    ) -> tuple[dict[int, _Taken], int]:
        """The runs taken by their places in the stream, and how many blocks and loose runs they are.

        Taken is what stands in blocks that have text, and what follows one of them or a line break.
        """
        blocks, stream = self.blocks, self.outline.stream
        contexts = self._contexts(frame, inside, kinds, divisions=divisions)
        taken: dict[int, _Taken] = {}
        self._loose = []
        outermost = set()
        follows = first = frame > 0
        stop = blocks[frame].stop
        for place in range(blocks[frame].place + 1, len(stream)):
            item = stream[place]
            if isinstance(item, tuple):
                start, end, number = item
                context = contexts.get(number)
                if context is None:
                    continue
                if start == end:
                    follows = frame > 0
                elif (follows or context >= 0) and place not in self._taken:
                    taken[place] = (start, end, context)
                    outermost.add(context if context >= 0 else -1 - place)
                    if first and context < 0:
                        outermost.clear()
                elif end - start >= SHORTEST and place not in self._taken:
                    self._loose.append(place)
                first = False
                continue
            number, ends = divmod(item, 2)
            block = blocks[number]
            if number <= frame or number >= stop:
                break
            if block.gone or block.kind in _IN_LINES:
                continue
            first = False
            taking = ends == 1 and contexts[number] == number
            follows = taking and (frame > 0 or block.kind == PARAGRAPH)
        return taken, len(outermost)

    def _joined(self, taken: list[_Taken]) -> list[Stretch]:
        """Lines out of runs of text, without headings at the end."""
        full = self.full
        lines: list[Stretch] = []
        headings: list[bool] = []
        for start, end, block in taken:
            run = full[start:end]
            end -= len(run) - len(run.rstrip())
            start += len(run) - len(run.lstrip())
            if start >= end or (end - start < _SHORT and engine.is_button(full[start:end])):
                continue
            if lines and not full[lines[-1][1] : start].strip(" "):
                lines[-1] = lines[-1][0], end
            elif not (lines and end - start > _LONG and full[start:end] == full[lines[-1][0] : lines[-1][1]]):
                lines.append((start, end))
                headings.append(block >= 0 and self.blocks[block].kind == HEADING)
        while headings and headings[-1]:
            headings.pop()
            lines.pop()
        return lines
