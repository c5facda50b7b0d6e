"""The HTML report shows the text of the draft in its shape: headings, lists, the rows of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

DRAFT = """\
# The Mill

The mill was built in 1788.[^1]

> We sold it.

## Sacks & more

| Year | Sacks |
|------|------:|
| 1800 | 1,200 |

- It had 12 wheels.

[^1]: So the deed.
"""


@pytest.mark.parametrize("edition", ["editors", "public"])
def test_the_report_has_the_shape_of_the_draft(run: Run, tmp_path: Path, edition: str) -> None:
    (tmp_path / "mill.md").write_text(DRAFT)
    assert run("init", str(tmp_path / "mill.md")).code == 0
    assert run("report", "--format", "html", "--edition", edition).code == 0
    page = next((tmp_path / "reports").glob("*.html")).read_text()
    for shaped in (
        'class="headline" role="heading" aria-level="3">The Mill</p>',
        'class="heading" role="heading" aria-level="3">Sacks &amp; more</p>',
        'class="blockquote">We sold it.</p>',
        'class="list-item">It had 12 wheels.</p>',
        'class="footnote">So the deed.</p>',
    ):
        assert shaped in page
    year, sacks = (f'class="table-cell">{cell}</p>' for cell in ("1800", "1,200"))
    assert page.index(year) < page.index(sacks)
    assert "</div>" not in page[page.index(year) : page.index(sacks)]


def test_a_draft_whose_bytes_are_gone_is_shown_as_paragraphs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mill.md").write_text(DRAFT)
    run("init", str(tmp_path / "mill.md"))
    next((tmp_path / "essay").glob("draft-1.md")).unlink()
    assert run("report", "--format", "html").code == 0
    page = next((tmp_path / "reports").glob("*.html")).read_text()
    assert 'dir="auto">The Mill</p>' in page
