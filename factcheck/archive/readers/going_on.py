"""Where a document goes on in further elements like the one it begins in, as where advertisements part it.

The engine takes the first of them alone. They are one document where nothing is said between them; each of several
posts on a page begins with a heading that links to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.archive.readers.kinds import HEADING
from factcheck.archive.readers.outline import Outline


def further(outline: Outline, frame: int, full: str, least: int) -> Iterator[int]:
    """The blocks with at least so much text that a frame goes on in, one after the other."""
    blocks = outline.blocks
    first = blocks[frame]
    end = first.end
    for number in outline.alike.get((first.name, first.attributes), ()):
        block = blocks[number]
        if number <= frame or block.start < end:
            continue
        if block.gone or block.size() < least or full[end : block.start].strip():
            return
        if _begins_with_link(outline, number, full):
            return
        yield number
        end = block.end


def _begins_with_link(outline: Outline, frame: int, full: str) -> bool:
    """Whether the first that is said in a block is a heading that is a link."""
    blocks = outline.blocks
    begin = blocks[frame].start
    for block in blocks[frame + 1 : blocks[frame].stop]:
        if full[begin : block.start].strip():
            break
        if block.kind == HEADING:
            return block.stop_link > block.first_link
    return False
