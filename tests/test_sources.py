"""What a source is called."""

from __future__ import annotations

import pytest

from factcheck.dossier.source import Capture, Source
from factcheck.vocabulary import Outcome

ADDRESS = "https://example.org/report"


def _capture(number: int, outcome: Outcome, title: str) -> Capture:
    text = "0" * 64 if outcome is Outcome.OK else ""
    return Capture(number, "2026-11-25T22:04:08Z", outcome, title=title, text_sha256=text)


@pytest.mark.parametrize(
    ("title", "captures", "called"),
    [
        ("", [], ADDRESS),
        ("The report", [], "The report"),
        ("", [(Outcome.OK, "As found")], "As found"),
        ("The report", [(Outcome.OK, "As found")], "The report"),
        ("Page not found", [(Outcome.GONE, "Page not found")], ADDRESS),
        ("Page not found", [(Outcome.OK, "As found"), (Outcome.GONE, "Page not found")], "As found"),
        ("As found", [(Outcome.OK, "As found"), (Outcome.GONE, "As found")], "As found"),
        ("The report", [(Outcome.GONE, "Page not found")], "The report"),
        ("Log in to read", [(Outcome.BLOCKED, "Log in to read")], "Log in to read"),
        ("", [(Outcome.OK, "First"), (Outcome.OK, "Later")], "Later"),
    ],
)
def test_a_page_that_is_gone_does_not_name_its_source(
    title: str, captures: list[tuple[Outcome, str]], called: str
) -> None:
    made = tuple(_capture(number, *told) for number, told in enumerate(captures, 1))
    assert Source("S001", url=ADDRESS, title=title, captures=made).called == called
