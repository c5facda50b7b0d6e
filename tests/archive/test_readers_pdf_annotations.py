"""What stands on a page of a PDF besides its text: filled fields and notes are text, remarks are told."""

from __future__ import annotations

import pytest

from factcheck.archive.derived import Derived
from factcheck.archive.readers.pdf import read_pdf
from factcheck.archive.readers.progress import Progress
from tests.archive.hostile import annotated_pdf

TEXT = "The harbour master declares:"
FIELD = "/Subtype /Widget /FT /Tx /T (ships) /V (In 1998 there were 4,512 ships)"
NOTE = "/Subtype /FreeText /Contents (Seven of them sank, see below)"
REMARK = "/Subtype /Text /Contents (This is false)"


def told(*annotations: str, form: str = "/Fields [6 0 R]") -> Derived:
    return read_pdf(annotated_pdf(TEXT, annotations, form), Progress())


def test_fields_and_notes_are_blocks_after_the_text_of_their_page() -> None:
    found = told(FIELD, NOTE)
    assert found.full_text == f"{TEXT}\n\nIn 1998 there were 4,512 ships\n\nSeven of them sank, see below"
    assert found.main_text == found.full_text
    assert found.flags == (
        "1 filled field and 1 note on the pages stand after the text of the page, not in its place",
    )


def test_a_choice_is_what_a_field_is_filled_with() -> None:
    assert told("/Subtype /Widget /FT /Ch /Ff 131072 /T (a) /Opt [(North) (South)] /V (South)").full_text == (
        f"{TEXT}\n\nSouth"
    )


@pytest.mark.parametrize(
    "annotation",
    [
        f"{FIELD} /F 2",
        f"{FIELD} /F 32",
        f"{NOTE} /F 2",
        f"{FIELD} /Ff 8192",
        "/Subtype /Widget /FT /Tx /T (empty)",
        "/Subtype /Widget /FT /Btn /T (box) /V /Yes /AS /Yes",
        "/Subtype /Link /Contents (words of a link)",
        "/Subtype /Popup /Contents (words of a popup)",
    ],
)
def test_what_is_not_shown_as_words_is_no_text(annotation: str) -> None:
    found = told(annotation)
    assert (found.full_text, found.flags) == (TEXT, ())


@pytest.mark.parametrize("kind", ["Text", "StrikeOut", "Stamp", "Square", "Ink", "Redact"])
def test_remarks_are_counted(kind: str) -> None:
    found = told(f"/Subtype /{kind} /Contents (This is false) /QuadPoints [0 0 9 0 0 9 9 9]", REMARK)
    assert found.full_text == TEXT
    assert found.flags == (
        "2 remarks on the pages (comments, stamps, marks) are not in the text: look at them",
    )


def test_a_form_that_is_drawn_by_other_programs_says_so() -> None:
    found = told(FIELD, form="/Fields [] /XFA (x)")
    assert found.flags[0].startswith("the PDF is a form that few programs can draw (XFA)")


def test_a_value_is_kept_in_its_own_letters() -> None:
    found = told("/Subtype /Widget /FT /Tx /T (a) /V <FEFF004D00FC006C006C00650072000D006100200062>")
    assert found.full_text == f"{TEXT}\n\nMüller\na b"
