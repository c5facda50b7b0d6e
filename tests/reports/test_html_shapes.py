"""The text in the HTML report has its shape: headings, lists, the rows of tables."""

from __future__ import annotations

from factcheck.reports.html.manuscript import Shape, lay_out, text_section


def test_what_is_no_paragraph_is_marked_and_the_cells_of_a_row_stand_together() -> None:
    shapes = [
        Shape(0, 4, "headline"),
        Shape(6, 9, "paragraph"),
        Shape(11, 12, "table-cell", "table 1, row 1"),
        Shape(14, 15, "table-cell", "table 1, row 1"),
        Shape(17, 18, "table-cell", "table 1, row 2"),
    ]
    shown = text_section(lay_out("Head\n\nOne\n\nA\n\nB\n\nC", [], 1, shapes))
    assert shown == (
        '<p id="p1" dir="auto" class="headline" role="heading" aria-level="3">Head</p><p id="p2" dir="auto">One</p>'
        '<div class="row"><p id="p3" dir="auto" class="table-cell">A</p>'
        '<p id="p4" dir="auto" class="table-cell">B</p></div>'
        '<div class="row"><p id="p5" dir="auto" class="table-cell">C</p></div>'
    )


def test_text_between_or_without_parts_is_paragraphs() -> None:
    plain = '<p id="p1" dir="auto">One</p><p id="p2" dir="auto">Two</p>'
    assert text_section(lay_out("One\n\nTwo", [], 1)) == plain
    assert text_section(lay_out("One\n\nTwo", [], 1, [Shape(9, 12, "heading")])) == plain
