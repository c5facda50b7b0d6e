"""Taking out of a page's outline what the engine for main text takes out: menus, comments, boilerplate, lists of links.

The rules and bounds are those of trafilatura 2.3, the vocabulary that of its expressions (see `likeness`).
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.archive.readers import likeness
from factcheck.archive.readers.likeness import Start, Unsure
from factcheck.archive.readers.outline import (
    CELL,
    DIVISION,
    FIGURE,
    FORM,
    HEADING,
    ITEM,
    LIST,
    PARAGRAPH,
    SECTION,
    TABLE,
    Outline,
)

_KEPT = 1 / 7  # boilerplate stays where no more than this would be left
_ROUGHLY_KEPT = 3
_FORM = 1 / 2  # a form with more of the page holds the document
_NEAR = 1.3  # sizes that are not apart from a bound by this factor are not told well enough
_MENU_LINKS = 4  # a list of so many links, with
_MENU_SHARE = 0.9  # so much of its text in them, is a menu
_LONG_LINK = 100
_LINKS = 4  # more are looked at in blocks of any size
_MOST_LINKED = 0.8  # of a short block, or of its links that are short
_ALL_LINKED = 0.9
_LAST = {
    PARAGRAPH: 60,
    DIVISION: 300,
    LIST: 300,
}  # a shorter block is a short one where it is the last in another,
_NOT_LAST = {PARAGRAPH: 30, DIVISION: 100, LIST: 100}  # and where it is not
_LITTLE = 100
_CHILDREN = 3
_TABLE, _LARGE_TABLE = 200, 1_000
_ROUGHLY = 1.2  # sizes up to this much above a bound are measured
_COMMENTS = frozenset([DIVISION, SECTION, LIST])


def starts(
    outline: Outline, numbers: Iterable[int], kinds: frozenset[int] | None = None
) -> dict[Start, None]:
    """The different start tags of these blocks, if they are of these kinds, in their order."""
    blocks = outline.blocks
    several = (blocks[n] for n in numbers)
    return {(block.name, block.attributes): None for block in several if kinds is None or block.kind in kinds}


def clean(outline: Outline, *, forum: bool) -> None:
    """Take out what is main text nowhere: what is around the document, comments unless it is a forum, small forms."""
    blocks = outline.blocks
    every = range(1, len(blocks))
    (comments,) = likeness.comments(forum=forum).of(starts(outline, every, _COMMENTS))
    for number in every:
        if blocks[number].kind == TABLE:
            _no_figures(outline, number)
    for number in every:
        block = blocks[number]
        if not block.gone and (
            block.kind >= FIGURE
            or (comments and block.kind in _COMMENTS and (block.name, block.attributes) in comments)
            or (block.kind == LIST and not forum and _is_menu(outline, number))
        ):
            outline.take_out(number)
    half = _FORM * blocks[0].size()
    for number in every:
        block = blocks[number]
        if block.kind == FORM and not block.gone:
            if near(block.size(), half):
                raise Unsure
            if block.size() > half:
                block.kind = DIVISION
            else:
                outline.take_out(number)


def _no_figures(outline: Outline, table: int) -> None:
    """What holds a table is no figure."""
    above = outline.blocks[table].parent
    while above > 0:
        if outline.blocks[above].kind == FIGURE:
            outline.blocks[above].kind = DIVISION
        above = outline.blocks[above].parent


def _is_menu(outline: Outline, number: int) -> bool:
    size, _, named, linked, _ = outline.measure(number)
    return named >= _MENU_LINKS and linked >= _MENU_SHARE * (size - 2 * named)  # without the ends of lines


def prune(outline: Outline, frame: int, full: str, *, keep_teasers: bool) -> bool:
    """Take out of a frame what is beside the text in it; whether it has teasers."""
    blocks = outline.blocks
    stop = blocks[frame].stop
    inside = outline.left(frame + 1, stop)
    boilerplate, captions, teasers = likeness.beside().of(starts(outline, inside))
    _prune_boilerplate(outline, frame, [n for n in inside if blocks[n].kind != HEADING], boilerplate)
    others = captions if keep_teasers else captions | teasers
    for n in inside if others else ():
        if not blocks[n].gone and (blocks[n].name, blocks[n].attributes) in others:
            outline.take_out(n)
    for _ in range(2):
        for kind in (DIVISION, LIST, PARAGRAPH):
            _prune_links(outline, frame, kind, full)
    for n in outline.left(frame + 1, stop):
        if blocks[n].kind == TABLE and not blocks[n].gone and _is_table_of_links(outline, n):
            outline.take_out(n)
    return bool(teasers)


def _prune_boilerplate(outline: Outline, frame: int, inside: list[int], boilerplate: set[Start]) -> None:
    """Take out what is boilerplate of the blocks in a frame, unless it is nearly all there is."""
    blocks = outline.blocks
    outermost, stop = [], 0
    for n in inside if boilerplate else ():
        if n >= stop and (blocks[n].name, blocks[n].attributes) in boilerplate:
            outermost.append(n)
            stop = blocks[n].stop
    if not outermost:
        return
    size = blocks[frame].size()
    left = size - sum(blocks[n].size() for n in outermost)
    if _KEPT / _ROUGHLY_KEPT < left / (size or 1) < _KEPT * _ROUGHLY_KEPT:
        raise Unsure  # the engine counts all the white space that there is in the markup
    if left > _KEPT * size:
        for n in outermost:
            outline.take_out(n)


def _prune_links(outline: Outline, frame: int, kind: int, full: str) -> None:
    """Take out the blocks of a kind that are mostly links."""
    blocks = outline.blocks
    inside = outline.left(frame + 1, blocks[frame].stop)
    linked = [n for n in inside if blocks[n].kind == kind and blocks[n].stop_link > blocks[n].first_link]
    if not linked:
        return
    latest = {blocks[n].parent: n for n in inside}
    cut = []
    for n in linked:
        block, parent = blocks[n], blocks[blocks[n].parent]
        last = latest[block.parent] == n and parent.mark <= n
        if not (kind == PARAGRAPH and parent.kind in (ITEM, CELL)) and _is_links(outline, n, full, last=last):
            cut.append(n)
    for n in cut:
        if not blocks[n].gone:
            outline.take_out(n)


def _is_links(outline: Outline, number: int, full: str, *, last: bool) -> bool:
    """Whether a block is mostly links, or a division with a few that says little."""
    block = outline.blocks[number]
    size, links, named, linked, short = outline.measure(number)
    if not links:
        return False
    if links == 1 and linked > _LONG_LINK and linked > _ALL_LINKED * size:
        return True
    limit = (_LAST if last else _NOT_LAST)[block.kind]
    if size < _ROUGHLY * limit:
        size = len(outline.text(number, full))
    if size >= limit:
        return links > _LINKS and linked > _ALL_LINKED * size and linked < _LONG_LINK * named
    if not named or linked > _MOST_LINKED * size or (named > 1 and short > _MOST_LINKED * named):
        return True
    return block.kind == DIVISION and block.children >= _CHILDREN and size < _LITTLE


def _is_table_of_links(outline: Outline, number: int) -> bool:
    size, links, _, linked, _ = outline.measure(number)
    share = 0.8 if size < _LARGE_TABLE else 0.5
    return links > 0 and size >= _TABLE and linked > share * size


def near(size: float, bound: float) -> bool:
    """Whether a size is so close to a bound that it may be on either side."""
    return bound / _NEAR < size < bound * _NEAR
