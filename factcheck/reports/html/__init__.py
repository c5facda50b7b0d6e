"""The report as one self-contained HTML file: the text with its claims marked, a panel for each, the sources."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from factcheck.dossier import Dossier
from factcheck.reports.changes import Since
from factcheck.reports.escaping import plain
from factcheck.reports.html import inquiries, panels, pictures, sections, signing, work
from factcheck.reports.html.behaviour import SCRIPT
from factcheck.reports.html.building import NOTHING, Content, Html, html, tag
from factcheck.reports.html.kinds import TONES, kind
from factcheck.reports.html.manuscript import Manuscript, Shape, lay_out, text_section
from factcheck.reports.html.marking import references, section
from factcheck.reports.html.style import STYLE
from factcheck.reports.statement import EDITORS, Edition, Statement, state
from factcheck.vocabulary import GRAVEST_FIRST


def render(
    dossier: Dossier,
    essay_text: str | None = None,
    edition: Edition = EDITORS,
    since: Since | None = None,
    shapes: Sequence[Shape] = (),
) -> str:
    """The page; `essay_text` is the text of the newest draft, None when it is not to be shown, `shapes` its parts.

    The page asks the network for nothing, and its content policy forbids every script and style but its own.
    Claims whose words do not stand at their place in the text are named. The same input gives the same page.
    """
    statement = state(dossier, edition)
    manuscript = lay_out(essay_text, dossier.claims, dossier.essay.newest, shapes) if essay_text else None
    title = f"Fact-check: {plain(dossier.essay.title) or 'untitled essay'}"
    head = [
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
        Html(f"<style>{STYLE}</style>"),
    ]
    body = [*_body(statement, manuscript, since), Html(f"<script>{SCRIPT}</script>")]
    return f'<!DOCTYPE html>\n<html lang="en">\n{tag("head", head)}\n{tag("body", body)}\n</html>\n'


def _policy() -> str:
    """What the page may load: the one style and the one script in it, known by their hashes."""
    style, script = (b64encode(sha256(part.encode()).digest()).decode() for part in (STYLE, SCRIPT))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}';"
        " base-uri 'none'; form-action 'none'"
    )


def _body(statement: Statement, manuscript: Manuscript | None, since: Since | None) -> list[Html]:
    claims, edition = statement.dossier.claims, statement.edition
    front = [
        sections.decision(statement),
        pictures.state_table(claims),
        sections.in_the_way(statement),
        NOTHING if edition.public else _to_do(statement),
        inquiries.corrections(statement),
    ]
    back = [
        NOTHING if edition.public else html([work.risks(statement), sections.grave(statement)]),
        sections.since(statement, since),
        section(
            "Coverage",
            "coverage",
            [_coverage(manuscript), sections.uncovered(statement), sections.thin(statement)],
        ),
        section("Timeline", "timeline", pictures.timeline(statement.dossier)),
        sections.register(statement),
        sections.method(statement),
        signing.signing(statement),
    ]
    skip = tag("a", "To the claims", href="#claims", class_="skip")
    return [skip, sections.header(statement), tag("main", [*front, _work(statement, manuscript), *back])]


def _to_do(statement: Statement) -> Html:
    """What editors have to see before they see the text."""
    return html(
        [
            work.changes(statement),
            inquiries.open_queries(statement),
            work.undecided(statement),
            work.not_stood_up(statement),
            work.open_work(statement),
        ]
    )


def _work(statement: Statement, manuscript: Manuscript | None) -> Html:
    """The text beside the panels of its claims."""
    if not statement.dossier.claims and manuscript is None:
        return NOTHING
    heading = tag("h2", "Claims", id="claims")
    listed = tag("div", panels.panels(statement), class_="list")
    aside = tag("aside", [heading, _filters(statement), listed], aria_label="Claims")
    if manuscript is None:
        return tag("div", aside, class_="work single")
    text = tag(
        "article", [tag("h2", "The text"), text_section(manuscript)], class_="text", aria_label="The text"
    )
    return tag("div", [text, aside], class_="work")


def _filters(statement: Statement) -> Html:
    """Boxes to tick, hidden until a script can heed them."""
    kinds = {entry.word: entry for entry in map(kind, statement.dossier.claims)}
    ordered = sorted(kinds.values(), key=lambda entry: (TONES.index(entry.tone), entry.word))
    held = {claim.risk for claim in statement.dossier.claims}
    boxes = [
        _boxes("Marked", "kind", [(entry.word, f"{entry.sign} {entry.word}") for entry in ordered]),
        _boxes("Risk", "risk", [(risk.value, risk.value) for risk in GRAVEST_FIRST if risk in held]),
        tag("label", [tag("input", type="checkbox", name="only"), " only what is in the way"]),
        tag("p", "In the list: j next, k previous, Esc closes.", class_="keys"),
    ]
    head = tag("summary", ["Filter: ", tag("span", id="shown", role="status")])
    return tag("details", [head, tag("form", boxes)], class_="filters", hidden=True)


def _boxes(legend: str, name: str, values: list[tuple[str, str]]) -> Html:
    labels = []
    for value, said in values:
        box = tag("input", type="checkbox", name=name, value=value, checked=True)
        labels.append(tag("label", [box, f" {said}"]))
    return tag("fieldset", [tag("legend", legend), html(labels)])


def _coverage(manuscript: Manuscript | None) -> Content:
    if manuscript is None:
        return NOTHING
    bare, every = len(manuscript.bare), len(manuscript.paragraphs)
    said = (
        f"{bare:,} of {every:,} paragraphs have no claim. A line is a paragraph, coloured where claims stand."
    )
    parts: list[Html] = [tag("p", said)]
    if manuscript.missing:
        named = references(manuscript.missing)
        parts.append(tag("p", ["⚠ Not where they should stand in this text: ", named], class_="warning"))
    return [*parts, pictures.coverage_map(manuscript)]
