"""What the report can and cannot show."""

from __future__ import annotations

from factcheck.reports.escaping import markdown, plain
from factcheck.reports.phrasing import count
from factcheck.reports.statement import Statement

_BINDING = (
    "- A verdict is a named person’s judgement. It is bound to the exact words it judged and to the exact"
    " archived bytes it relied on; when either changes, the claim is stale until somebody judges it again."
)
_QUOTES = (
    "- Every passage given as evidence was found in the archived text of its source: character for character,"
    " or but for quotation marks, dashes, spaces and line breaks where it says “but for typography”."
)
_CAPTURES = (
    "- A capture shows what one server sent to one reader at one time, kept byte for byte. It does not show that"
    " what was sent is true, that others were sent the same, or that it was there before or after."
)
_OFFSETS = "- Characters are counted as Unicode code points from the start of the text, the end not included."
_NO_SCORE = (
    "- Nothing here measures truth. Claims that nobody put on the list were not checked, and what was left out"
    " of the list is not shown."
)


def method(statement: Statement) -> list[str]:
    """How the check was done, and its limits in this case."""
    lines = ["## Method and limits", "", _BINDING]
    if any(claim.evidence for claim in statement.dossier.claims):
        lines.append(_QUOTES)
    if any(source.captures for source in statement.dossier.sources):
        lines.append(_CAPTURES)
    lines += _readers(statement)
    return [*lines, _NO_SCORE, _OFFSETS]


def _readers(statement: Statement) -> list[str]:
    readers = statement.readers
    lines = []
    if not readers:
        lines.append("- Nobody has judged anything yet.")
    if len(readers) == 1:
        lines.append(
            f"- Single reader: every verdict is {markdown(next(iter(readers)))}’s, read by nobody else."
        )
    author = plain(statement.dossier.essay.author).casefold()
    own = [by for by in readers if author and by.casefold() == author]
    if own:
        given = count(sum(readers[by] for by in own), "verdict")
        lines.append(f"- The author judged the author’s own text: {given}.")
    return lines
