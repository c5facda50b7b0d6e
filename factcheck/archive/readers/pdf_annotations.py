"""What stands on a page of a PDF besides its text: what the fields of a form are filled with, notes, remarks.

Field values and free-text notes are words that every viewer draws on the page. Remarks (comments, stamps, marks over
the text) are counted: they may say anything, and some viewers do not show them.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import POINTER, c_ushort, cast, create_string_buffer
from functools import partial
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from factcheck.text.counting import counted

_MOST = 2_000  # annotations of a page that are looked at
_LONGEST = 400_000  # bytes of a value
_NOT_SEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_FILLED = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
_PASSWORD = 1 << 13  # of a text field's flags (ISO 32000-1, table 228): shown as dots
_REMARKS = frozenset(
    [
        pdfium.FPDF_ANNOT_TEXT,
        *range(pdfium.FPDF_ANNOT_LINE, pdfium.FPDF_ANNOT_INK + 1),  # lines, boxes, marks, stamps, drawings
        pdfium.FPDF_ANNOT_REDACT,
    ]
)
_Read = Callable[[object, int], int]  # fills a buffer of so many bytes, returns how many it takes


class Annotations(NamedTuple):
    """What fields are filled with and what notes say, and how many remarks there are."""

    values: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: int = 0


def open_forms(document: pypdfium2.PdfDocument) -> str:
    """Make the fields of a document's form readable; what is to be told of it, "" for nothing. Raises PdfiumError."""
    kind = document.get_formtype()
    if kind == pdfium.FORMTYPE_ACRO_FORM:
        document.init_forms()
    elif kind != pdfium.FORMTYPE_NONE:
        return "the PDF is a form that few programs can draw (XFA): what it is filled with is not in the text"
    return ""


def beside_the_text(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Annotations:
    """What stands on a page besides its text, as far as it is shown."""
    values: list[str] = []
    notes: list[str] = []
    remarks = 0
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        handle = pdfium.FPDFPage_GetAnnot(page, number)
        if not handle:
            continue
        try:
            if pdfium.FPDFAnnot_GetFlags(handle) & _NOT_SEEN:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(handle)
            if kind == pdfium.FPDF_ANNOT_WIDGET and document.formenv is not None:
                values.append(_value(document.formenv, handle))
            elif kind == pdfium.FPDF_ANNOT_FREETEXT:
                notes.append(_string(partial(pdfium.FPDFAnnot_GetStringValue, handle, b"Contents")))
            remarks += kind in _REMARKS
        finally:
            pdfium.FPDFPage_CloseAnnot(handle)
    return Annotations(tuple(filter(None, values)), tuple(filter(None, notes)), remarks)


def told(found: list[Annotations]) -> list[str]:
    """What is to be told of the annotations of all pages."""
    flags = []
    values, notes = sum(len(page.values) for page in found), sum(len(page.notes) for page in found)
    kinds = [counted(values, "filled field")] * bool(values) + [counted(notes, "note")] * bool(notes)
    if kinds:
        stand = "stands" if values + notes == 1 else "stand"
        flags.append(
            f"{' and '.join(kinds)} on the pages {stand} after the text of the page, not in its place"
        )
    if remarks := sum(page.remarks for page in found):
        is_not = "is not" if remarks == 1 else "are not"
        flags.append(
            f"{counted(remarks, 'remark')} on the pages (comments, stamps, marks) {is_not} in the text: look at them"
        )
    return flags


def _value(forms: pypdfium2.PdfFormEnv, handle: pdfium.FPDF_ANNOTATION) -> str:
    """What a field is filled with, "" for none, and where it is no text."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(forms, handle)
    is_text = kind == pdfium.FPDF_FORMFIELD_TEXTFIELD
    if kind not in _FILLED or (is_text and pdfium.FPDFAnnot_GetFormFieldFlags(forms, handle) & _PASSWORD):
        return ""
    return _string(partial(pdfium.FPDFAnnot_GetFormFieldValue, forms, handle))


def _string(read: _Read) -> str:
    size = read(None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = create_string_buffer(size)
    read(cast(buffer, POINTER(c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()
