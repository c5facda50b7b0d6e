"""Whether the text of a page of a PDF goes across columns: left, right, left, right, as some programs draw it.

Told from where the pieces of lines stand that pdfium gives in the order of the text.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

import pypdfium2

_MOST = 2_000  # pieces of lines of a page that are looked at
_WIDTH = 90.0  # points from which a piece may be a line of a column: four words or so, more than a cell with a number
_SHIFT = 8.0  # points by which lines of a column may begin apart
_LONG = 8  # characters that pieces of lines have on average, at least
_ROWS = 4  # so many lines side by side are columns, not chance


class _Piece(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def goes_across(textpage: pypdfium2.PdfTextPage) -> bool:
    """Whether lines of two columns, or of a table of sentences, follow one another in the text. Raises PdfiumError."""
    count = textpage.count_rects()
    if count * _LONG > textpage.count_chars():
        return False  # drawn word by word, or sign by sign
    pieces = [_Piece(*textpage.get_rect(number)) for number in range(min(count, _MOST))]
    begins = Counter(
        int(other.left // _SHIFT) for one, other in pairwise(pieces) if _side_by_side(one, other)
    )
    return any(rows + begins[place + 1] >= _ROWS for place, rows in list(begins.items()))


def _side_by_side(one: _Piece, other: _Piece) -> bool:
    """Whether two pieces are long ones on one line with a gap between them as between columns."""
    height, larger = sorted((one.top - one.bottom, other.top - other.bottom))
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    wide = one.right - one.left >= _WIDTH and other.right - other.left >= _WIDTH
    return wide and height > larger / 2 and shared > height / 2 and other.left - one.right > height
