"""Who signed off what, whether it still holds, and the rules and people behind the check."""

from __future__ import annotations

from factcheck.dossier.signoff import SignOff
from factcheck.reports import attesting
from factcheck.reports.escaping import markdown, markdown_code
from factcheck.reports.markdown.writing import references
from factcheck.reports.phrasing import moment
from factcheck.reports.statement import Statement


def standing(statement: Statement) -> str:
    """What the last sign-off is worth, as a sentence; "" when there is none."""
    said = markdown(attesting.standing(statement))
    if not said:
        return ""
    return f"✓ {said}." if attesting.holds(statement) else f"⚠ {said}."


def signing(statement: Statement) -> list[str]:
    """Every sign-off with what it is bound to, then policy, people and readers."""
    lines = ["## Sign-off and audit", "", standing(statement) or "Nothing is signed off.", ""]
    for signoff in statement.dossier.signoffs:
        lines += _signoff(signoff)
    lines += [f"- **{name}:** {markdown(said)}" for name, said in attesting.audit(statement)]
    if statement.single_reader:
        named = references(claim.id for claim in statement.single_reader)
        lines.append(f"- **Single reader:** {named}")
    return lines


def _signoff(signoff: SignOff) -> list[str]:
    head = f"{markdown(signoff.by)}, {markdown(moment(signoff.at))}: {markdown(attesting.decided(signoff))}"
    lines = [f"- **Sign-off {markdown(signoff.id)}** by {head}"]
    if signoff.note:
        lines.append(f"  - Note: {markdown(signoff.note)}")
    lines += [f"  - SHA-256 of {name}: {markdown_code(digest)}" for name, digest in attesting.bound(signoff)]
    return [*lines, f"  - Made with {markdown(signoff.program)}"]
