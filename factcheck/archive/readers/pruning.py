"""Taking out of a page's outline what the engine for main text takes out: menus, comments, boilerplate, lists of links.

The rules and bounds are those of trafilatura 2.3, the vocabulary that of its expressions (see `likeness`).
"""

from __future__ import annotations

from factcheck.archive.readers import likeness
from factcheck.archive.readers.blocks import Start
from factcheck.archive.readers.kinds import (
    CELL,
    DIVISION,
    FIGURE,
    FORM,
    HEADING,
    ITEM,
    KINDS,
    LIST,
    PARAGRAPH,
    SECTION,
    TABLE,
)
from factcheck.archive.readers.likeness import Unsure
from factcheck.archive.readers.outline import Outline

_KEPT = 1 / 7  # boilerplate stays where no more than this would be left
_ROUGHLY_KEPT = 3
_FORM = 1 / 2  # a form with more of the page holds the document
NEAR = 1.3  # sizes that are not apart from a bound by this factor are not told well enough,
RAW_NEAR = 1.15  # and those with all white space by this one
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


def clean(outline: Outline, *, forum: bool) -> None:
    """Take out what is main text nowhere: what is around the document, comments unless it is a forum, small forms."""
    blocks = outline.blocks
    (comments,) = likeness.comments(forum=forum).of(starts(outline, _COMMENTS))
    commenting = {n for start in comments for n in outline.alike[start] if blocks[n].kind in _COMMENTS}
    for number in outline.of_kind(TABLE):
        _no_figures(outline, number)
    for number, block in enumerate(blocks):
        menu = block.kind == LIST and not forum and not block.gone and _is_menu(outline, number)
        if not block.gone and (menu or block.kind >= FIGURE or number in commenting):
            outline.take_out(number)
    half = _FORM * blocks[0].size()
    for number in outline.of_kind(FORM):
        block = blocks[number]
        if near(block.size(), half):
            raise Unsure
        if block.size() > half:
            block.kind = DIVISION
        else:
            outline.take_out(number)


def starts(outline: Outline, kinds: frozenset[int]) -> list[Start]:
    """The different start tags of elements of these kinds, in their order."""
    return [start for start in outline.alike if KINDS[start[0]] in kinds]


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
    inside = outline.left(frame + 1, blocks[frame].stop)
    marked = {(blocks[n].name, blocks[n].attributes): None for n in inside if blocks[n].attributes}
    boilerplate, captions, teasers = likeness.beside().of(marked)
    if boilerplate:
        _prune_boilerplate(outline, frame, inside, boilerplate)
    others = captions if keep_teasers else captions | teasers
    for n in inside if others else ():
        if not blocks[n].gone and (blocks[n].name, blocks[n].attributes) in others:
            outline.take_out(n)
    linked = [n for n in inside if blocks[n].kind in _LAST and blocks[n].stop_link > blocks[n].first_link]
    for _ in range(2):
        for kind in (DIVISION, LIST, PARAGRAPH):
            _prune_links(outline, [n for n in linked if blocks[n].kind == kind and not blocks[n].gone], full)
    for n in inside:
        if blocks[n].kind == TABLE and not blocks[n].gone and _is_table_of_links(outline, n):
            outline.take_out(n)
    return bool(teasers)


def _prune_boilerplate(outline: Outline, frame: int, inside: list[int], boilerplate: set[Start]) -> None:
    """Take out what is boilerplate of the blocks in a frame, unless it is nearly all there is."""
    blocks = outline.blocks
    outermost, stop = [], 0
    for n in inside:
        if n >= stop and (blocks[n].name, blocks[n].attributes) in boilerplate and blocks[n].kind != HEADING:
            outermost.append(n)
            stop = blocks[n].stop
    size = blocks[frame].size()
    left = size - sum(blocks[n].size() for n in outermost)
    if _KEPT / _ROUGHLY_KEPT < left / (size or 1) < _KEPT * _ROUGHLY_KEPT:
        # The engine counts all the white space that there is in the markup.
        size = outline.raw_size(frame)
        left = size - sum(outline.raw_size(n) for n in outermost)
        if near(left, _KEPT * size, RAW_NEAR):
            raise Unsure
    if left > _KEPT * size:
        for n in outermost:
            outline.take_out(n)


def _prune_links(outline: Outline, linked: list[int], full: str) -> None:
    """Take out those of blocks with links that are mostly links."""
    blocks = outline.blocks
    cut = []
    for n in linked:
        block, parent = blocks[n], blocks[blocks[n].parent]
        in_cell = block.kind == PARAGRAPH and parent.kind in (ITEM, CELL)
        if not in_cell and _is_links(outline, n, full):
            cut.append(n)
    for n in cut:
        if not blocks[n].gone:
            outline.take_out(n)


def _is_last(outline: Outline, number: int) -> bool:
    """Whether there is no element behind a block in the one it is in."""
    blocks = outline.blocks
    parent = blocks[blocks[number].parent]
    if parent.mark > number:
        return False
    behind = blocks[number].stop
    while behind < parent.stop:
        if not blocks[behind].gone:
            return False
        behind = blocks[behind].stop
    return True


def _is_links(outline: Outline, number: int, full: str) -> bool:
    """Whether a block is mostly links, or a division with a few that says little."""
    block = outline.blocks[number]
    size, links, named, linked, short = outline.measure(number)
    if not links:
        return False
    if links == 1 and linked > _LONG_LINK and linked > _ALL_LINKED * size:
        return True
    limit = _NOT_LAST[block.kind]
    if size < _ROUGHLY * _LAST[block.kind] and _is_last(outline, number):
        limit = _LAST[block.kind]
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


def near(size: float, bound: float, factor: float = NEAR) -> bool:
    """Whether a size is so close to a bound that it may be on either side."""
    return bound / factor < size < bound * factor
