"""What has happened since the last report."""

from __future__ import annotations

from factcheck.reports.changes import Move, Since
from factcheck.reports.escaping import markdown, markdown_code
from factcheck.reports.markdown.writing import reference, says
from factcheck.reports.statement import Statement


def since(made: Since | None, statement: Statement) -> list[str]:
    """What was added, changed, cleared or went stale; nothing when there is no report to compare with."""
    if made is None:
        return []
    lines = ["## Since the last report", "", *_compared(made)]
    for name, moves in made.groups:
        lines += ["", f"**{name}** ({len(moves):,}):", ""]
        lines += [_move(move, statement) for move in moves]
    if made.sources:
        lines += ["", f"Sources: {markdown(', '.join(made.sources))}."]
    if made.signed:
        lines += ["", f"Signed off: {markdown(', '.join(made.signed))}."]
    if not made.groups and not made.sources and not made.signed:
        lines += ["", "No claim and no source has changed."]
    return lines


def _compared(made: Since) -> list[str]:
    before = made.before
    then = f"draft {before.draft}, {markdown(before.headline)} then"
    lines = [f"Compared with the report on {then}:", ""]
    lines += [
        f"- {markdown_code(name)}, SHA-256 {markdown_code(digest)}" for name, digest in before.reports.items()
    ]
    return lines


def _move(move: Move, statement: Statement) -> str:
    claim = statement.claims.get(move.claim)
    if claim is None:
        return f"- {markdown(move.claim)}"
    said = f"{markdown(', '.join(move.said))}: " if move.said else ""
    return f"- {reference(move.claim)} {said}{says(claim)}"
