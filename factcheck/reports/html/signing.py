"""Who signed off what, whether it still holds, and the rules and people behind the check."""

from __future__ import annotations

from factcheck.dossier.signoff import SignOff
from factcheck.reports import attesting
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Html, tag
from factcheck.reports.html.marking import fact, named, references, section, warning
from factcheck.reports.phrasing import moment
from factcheck.reports.statement import Statement


def standing(statement: Statement) -> Html:
    """What the last sign-off is worth; nothing when there is none."""
    said = attesting.standing(statement)
    if not said:
        return NOTHING
    return tag("p", f"✓ {said}.") if attesting.holds(statement) else warning(f"{said}.")


def signing(statement: Statement) -> Html:
    """Every sign-off with what it is bound to, then policy, people and readers."""
    parts = [standing(statement) or tag("p", "Nothing is signed off.")]
    parts += map(_signoff, statement.dossier.signoffs)
    facts = [fact(name, said) for name, said in attesting.audit(statement)]
    if statement.single_reader:
        facts.append(fact("Single reader", references(claim.id for claim in statement.single_reader)))
    return section("Sign-off and audit", "sign-off", [*parts, tag("dl", facts)])


def _signoff(signoff: SignOff) -> Html:
    who = f"{plain(signoff.by)}, {moment(signoff.at)}: {attesting.decided(signoff)}"
    hashes = [
        tag("li", [f"SHA-256 of {name}: ", tag("code", digest)]) for name, digest in attesting.bound(signoff)
    ]
    lines = [
        tag("h3", [tag("span", signoff.id, class_="id"), " ", who], dir="auto"),
        named("Note", plain(signoff.note)),
        tag("ul", hashes),
        tag("p", f"Made with {plain(signoff.program)}", class_="facts"),
    ]
    return tag("div", lines, class_="source")
