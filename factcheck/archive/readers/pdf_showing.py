"""Words on a page of a PDF that its reader does not see: without ink, off the page, white on bare paper.

A page that was scanned has its text without ink over the picture; that is told from words that are hidden.
"""

from __future__ import annotations

from ctypes import byref, c_float, c_uint, c_void_p, cast
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_MOST = 20_000  # objects of a page that are looked at
_DEEPEST = 4  # objects within objects
_NO_INK = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_WHITE = 250  # of 255, in each colour

Box = tuple[float, float, float, float]  # left, bottom, right, top


class Unseen(NamedTuple):
    """Stretches of a page's text that are not seen, and whether there is text without ink over a picture."""

    stretches: list[tuple[int, int]]
    scanned: bool


def unseen(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage, raw: str) -> Unseen:
    """What of `raw`, the text of a page as pdfium gives it, is not seen; of a page of very many objects all is seen."""
    objects = _Objects(page)
    sheet = page.get_cropbox()
    hidden: set[int] = set()
    scanned = False
    for handle, inner in objects.texts:
        if pdfium.FPDFTextObj_GetTextRenderMode(handle) == _NO_INK:
            over = objects.over_picture(handle, inner=inner)
            scanned |= over
            is_hidden = not over
        else:
            ink, opacity = objects.filling(handle)
            is_hidden = opacity == 0 or (ink >= _WHITE and objects.on_bare_paper(handle, inner=inner))
        if is_hidden or not (inner or _touch(sheet, objects.box(handle))):
            hidden.add(_address(handle))
    return Unseen(_stretches(textpage, raw, hidden) if hidden else [], scanned)


class _Objects:
    """The objects of a page, those in others too, as far as there are not too many.

    Of those that stand in others (`inner`) it is not told where on the page they are.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.texts: list[tuple[pdfium.FPDF_PAGEOBJECT, bool]] = []
        self._drawn: list[tuple[pdfium.FPDF_PAGEOBJECT, bool]] = []
        self._pictures: list[tuple[pdfium.FPDF_PAGEOBJECT, bool]] = []
        self._edges = [c_float() for _ in range(4)]
        self._colours = [c_uint() for _ in range(4)]
        self._to_edges = [byref(edge) for edge in self._edges]
        self._to_colours = [byref(colour) for colour in self._colours]
        count = pdfium.FPDFPage_CountObjects(page.raw)
        for number in range(count if count <= _MOST else 0):
            self._take(pdfium.FPDFPage_GetObject(page.raw, number), 0)

    def _take(self, handle: pdfium.FPDF_PAGEOBJECT, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.texts.append((handle, depth > 0))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            for number in range(min(_MOST, pdfium.FPDFFormObj_CountObjects(handle))):
                if len(self.texts) < _MOST:
                    self._take(pdfium.FPDFFormObj_GetObject(handle, number), depth + 1)
        else:
            self._drawn.append((handle, depth > 0))
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._pictures.append((handle, depth > 0))

    def box(self, handle: pdfium.FPDF_PAGEOBJECT) -> Box:
        """Where an object stands."""
        pdfium.FPDFPageObj_GetBounds(handle, *self._to_edges)
        left, bottom, right, top = self._edges
        return left.value, bottom.value, right.value, top.value

    def filling(self, handle: pdfium.FPDF_PAGEOBJECT) -> tuple[int, int]:
        """The darkest of the three colours that an object is filled with, and how opaque it is, both up to 255."""
        if not pdfium.FPDFPageObj_GetFillColor(handle, *self._to_colours):
            return 0, 255
        red, green, blue, opacity = self._colours
        return min(red.value, green.value, blue.value), opacity.value

    def over_picture(self, handle: pdfium.FPDF_PAGEOBJECT, *, inner: bool) -> bool:
        """Whether an object stands over a picture, or may."""
        return any(
            inner or within or _holds(self.box(one), self.box(handle)) for one, within in self._pictures
        )

    def on_bare_paper(self, handle: pdfium.FPDF_PAGEOBJECT, *, inner: bool) -> bool:
        """Whether there is surely nothing where an object stands but text."""
        return not any(
            inner or within or _touch(self.box(one), self.box(handle)) for one, within in self._drawn
        )


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of a box is in another."""
    across, up = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= up <= outer[3]


def _address(handle: object) -> int:
    return cast(handle, c_void_p).value or 0  # type: ignore[arg-type]


def _stretches(textpage: pypdfium2.PdfTextPage, raw: str, hidden: set[int]) -> list[tuple[int, int]]:
    """Where in the text of a page the characters of these objects stand; white space between them belongs to them."""
    found: list[tuple[int, int]] = []
    at = 0
    for number in range(textpage.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(textpage.raw, number))
        if not raw.startswith(character, at):
            continue  # one that pdfium does not give out
        if _address(pdfium.FPDFText_GetTextObject(textpage.raw, number)) in hidden:
            if found and not raw[found[-1][1] : at].strip():
                found[-1] = found[-1][0], at + 1
            else:
                found.append((at, at + 1))
        at += 1
    return found
