"""The sections of the page around the text: the decision, what is to be done, the sources, the method."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.source import Capture, Contact, Source
from factcheck.reports import inquiry, wording
from factcheck.reports.changes import Move, Since
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, joined, link, tag
from factcheck.reports.html.inquiries import right_of_reply, talk_with
from factcheck.reports.html.marking import badge, fact, quotation, reference, references, says, section, table
from factcheck.reports.html.signing import standing
from factcheck.reports.phrasing import count, day, moment, size
from factcheck.reports.statement import MOST_UNCOVERED, Blocking, Statement, gravest_first, readers_of
from factcheck.vocabulary import Outcome, Supplier

SECTIONS = {
    "Changes required": "changes",
    "Decisions needed": "undecided",
    "Not stood up": "not-stood-up",
    "Open work": "open",
}


def header(statement: Statement) -> Html:
    """What was checked, by whom, under which rules."""
    essay, facts = statement.dossier.essay, []
    draft = essay.newest_draft
    if draft is not None:
        said = f"{plain(draft.name)}, {count(draft.words, 'word')}, received {day(draft.received)}"
        facts.append(fact(f"Draft {draft.number}", said))
        facts.append(fact("SHA-256 of the draft", tag("code", draft.sha256)))
    facts.append(fact("Under revision", wording.tracked(statement)))
    facts.append(fact("Author", plain(essay.author)))
    facts.append(fact(wording.publication(statement.dossier), essay.published))
    readers = [f"{by} ({count(number, 'verdict')})" for by, number in statement.readers.items()]
    facts.append(fact("Checked by", ", ".join(readers)))
    editors = dict.fromkeys(plain(m.by) for claim in statement.dossier.claims for m in claim.resolutions)
    public = statement.edition.public
    facts.append(fact("Edition", "public") if public else fact("Decisions on the text", ", ".join(editors)))
    facts.append(fact("Rules", wording.rules(statement.dossier.policy)))
    name = plain(essay.title) or "untitled essay"
    return tag("header", [tag("p", "Fact-check"), tag("h1", name, dir="auto"), tag("dl", facts)])


def decision(statement: Statement) -> Html:
    """Whether the draft can run, and what is in its way."""
    found = statement.decision
    tone = "good" if found.ready and not found.with_risk else "risk" if found.ready else "bad"
    tasks = [] if statement.edition.public else wording.tasks(statement)
    said = [tag("strong", f"{wording.cleared(statement.dossier.claims)}.")]
    if found.blocking:
        said.append(html(f" {wording.in_the_way(statement)}."))
    if found.with_risk:
        said.append(html([f" {wording.at_risk(statement)}: ", references(found.at_risk), "."]))
    if bare := wording.uncovered(statement):
        said.append(html(f" {bare}."))
    lacking = [tag("li", entry) for entry in (*found.lacking, *wording.reserved(statement))]
    parts = [tag("h2", found.headline), tag("p", said), standing(statement)]
    linked = joined([tag("a", words, href=f"#{SECTIONS[heading]}") for words, heading, _ in tasks])
    parts.append(tag("p", [tag("strong", "To do: "), linked]) if tasks else NOTHING)
    parts.append(tag("ul", lacking) if lacking else NOTHING)
    return tag("section", parts, id="decision", class_=f"t-{tone}")


def in_the_way(statement: Statement) -> Html:
    """Every claim that blocks, gravest risk first; the later ones together where they wait for the same thing."""
    names = ("Claim", "Risk", "Marked", "Says", "Waits for")[: 4 if statement.edition.public else 5]
    blocking = statement.decision.blocking
    rows = [_blocking(statement, entry)[: len(names)] for entry in blocking[: wording.SINGLY]]
    parts = [table(names, rows)]
    rest = wording.together(blocking[wording.SINGLY :], statement.claims)
    if rest:
        parts.append(tag("p", f"And {len(blocking) - wording.SINGLY:,} more:"))
        parts.append(tag("ul", [tag("li", [f"{said}: ", references(ids)]) for said, ids in rest]))
    return section("In the way", "in-the-way", parts if blocking else NOTHING)


def _blocking(statement: Statement, entry: Blocking) -> Sequence[Content]:
    claim = statement.claims[entry.claim]
    return (reference(entry.claim), entry.risk.value, badge(claim), says(claim), wording.reasons(claim))


def grave(statement: Statement) -> Html:
    """The claims of high and legal risk, who has read them, and what those they are about had to say."""
    claims = gravest_first(statement.grave)
    columns: list[tuple[str, list[Content]]] = [
        ("Claim", [reference(claim.id) for claim in claims]),
        ("Risk", [claim.risk.value for claim in claims]),
        ("Marked", [badge(claim) for claim in claims]),
        ("Read by", [", ".join(map(plain, readers_of(claim))) or "nobody" for claim in claims]),
        ("Right of reply", [inquiry.reply_state(claim) for claim in claims]),
        ("Says", [says(claim) for claim in claims]),
    ]
    shown = [column for column in columns if any(column[1])]
    rows = list(zip(*(cells for _, cells in shown), strict=True))
    held = table([name for name, _ in shown], rows)
    return section("High-risk and legal claims", "grave", [held, right_of_reply(statement)])


def since(statement: Statement, made: Since | None) -> Html:
    """What was added, changed, cleared or went stale since the last report."""
    if made is None or statement.edition.public:
        return NOTHING
    parts = [tag("p", f"Compared with the report on draft {made.before.draft}, {made.before.headline} then:")]
    named = [
        tag("li", [tag("code", name), ", SHA-256 ", tag("code", digest)])
        for name, digest in made.before.reports.items()
    ]
    parts.append(tag("ul", named))
    for name, moves in made.groups:
        parts += [
            tag("h3", f"{name} ({len(moves):,})"),
            tag("ul", [_move(statement, move) for move in moves]),
        ]
    if made.sources:
        parts.append(tag("p", f"Sources: {', '.join(made.sources)}."))
    if made.signed:
        parts.append(tag("p", f"Signed off: {', '.join(made.signed)}."))
    if not made.groups and not made.sources and not made.signed:
        parts.append(tag("p", "No claim and no source has changed."))
    return section("Since the last report", "since", parts)


def _move(statement: Statement, move: Move) -> Html:
    claim = statement.claims.get(move.claim)
    if claim is None:
        return tag("li", move.claim)
    said = f" {', '.join(move.said)}: " if move.said else " "
    return tag("li", [reference(move.claim), said, says(claim)])


def uncovered(statement: Statement) -> Html:
    """The words that no claim stands in, where they stand and in which sentence."""
    bare = statement.dossier.uncovered
    if not bare:
        return NOTHING
    lines = []
    for hole in bare[:MOST_UNCOVERED]:
        within = html([", in ", quotation(hole.sentence)]) if hole.sentence else NOTHING
        place = f" (characters {hole.start:,}–{hole.end:,}"
        lines.append(tag("li", [quotation(hole.words), place, within, ")"], dir="auto"))
    if len(bare) > MOST_UNCOVERED:
        lines.append(tag("li", f"and {len(bare) - MOST_UNCOVERED:,} more"))
    return html([tag("p", wording.nobody_looked(statement)), tag("ul", lines)])


def thin(statement: Statement) -> Html:
    """What rests on one reader or one source, and what was left out and why."""
    lines = []
    for said, claims in (
        ("Cleared on one reader’s word", statement.single_reader),
        ("Cleared on one independent source", statement.single_source),
        ("No longer in the draft", statement.withdrawn),
    ):
        if claims:
            lines.append(tag("li", [f"{said} ({len(claims):,}): ", references(claim.id for claim in claims)]))
    for one, other in statement.dossier.alike:
        pair = [reference(one), " and ", reference(other)]
        lines.append(tag("li", ["Said twice, or nearly, and to be judged alike: ", html(pair)]))
    for claim in statement.excluded:
        why = claim.excluded
        said = f"{plain(why.reason)} ({wording.excluded(why)})" if why else "no reason on record"
        said += f"; waits for: {plain('; '.join(claim.blockers))}" if claim.blockers else ""
        words = quotation(claim.words[0])
        lines.append(tag("li", ["Excluded: ", reference(claim.id), " ", words, f" — {said}"], dir="auto"))
    return tag("ul", lines) if lines else NOTHING


def register(statement: Statement) -> Html:
    """Every source and every attempt to archive it, and every human source by alias."""
    sources, contacts = statement.dossier.sources, statement.dossier.contacts
    if not sources and not contacts:
        return NOTHING
    entries = [_source(statement, source) for source in sources]
    entries += [_contact(statement, contact) for contact in contacts]
    return section("Sources", "sources", [tag("p", f"{wording.sources(statement)}."), *entries])


def _contact(statement: Statement, contact: Contact) -> Html:
    name = inquiry.contact_name(contact)
    held = [source.id for source in statement.dossier.sources if source.contact == contact.id]
    lines = [
        tag("h3", [tag("span", contact.id, class_="id"), " ", name], dir="auto"),
        tag("p", tag("strong", "protected" if contact.protected else "human source"), class_="facts"),
        tag("p", f"Terms: {plain(contact.terms)}", dir="auto") if contact.terms else NOTHING,
        talk_with(statement, contact),
        tag("p", ["Documents: ", references(held)]) if held else tag("p", "No document"),
    ]
    return tag("div", lines, class_="source", id=contact.id.lower())


def _source(statement: Statement, source: Source) -> Html:
    claims = statement.used_for.get(source.id, ())
    suppliers = {Supplier.AUTHOR: "from the author", Supplier.SEARCH: "proposed by a search"}
    facts = [tag("strong", source.tier.value), f"counts as {plain(source.independence)}"]
    supplied = suppliers.get(source.supplied_by, "")
    lines = [
        tag("h3", [tag("span", source.id, class_="id"), " ", wording.title(source)], dir="auto"),
        tag("p", joined([*facts, supplied, plain(source.publisher)]), class_="facts"),
        tag("p", link(source.url, plain(source.url)), class_="address") if source.url else NOTHING,
        tag("p", f"File: {plain(source.file)}") if source.file else NOTHING,
        _from(statement, source),
        tag("p", ["For ", references(claims) if claims else "no claim"]),
        *(tag("p", f"Note: {plain(line)}", dir="auto") for line in wording.notes(source.note)),
    ]
    attempts = [_capture(capture, source.url) for capture in source.captures]
    lines.append(tag("ul", attempts) if attempts else tag("p", "Not fetched yet"))
    return tag("div", lines, class_="source", id=source.id.lower())


def _from(statement: Statement, source: Source) -> Html:
    contact = statement.contacts.get(source.contact)
    return (
        tag("p", ["From ", reference(contact.id), " ", inquiry.contact_name(contact)]) if contact else NOTHING
    )


def _capture(capture: Capture, url: str) -> Html:
    outcome = capture.told
    what = "capture" if capture.asked else "attempt"
    shown: list[Content] = [f"{what} {capture.number}, {moment(capture.at)}: "]
    shown.append(outcome if capture.outcome is Outcome.OK else tag("strong", outcome))
    if capture.reason:
        shown.append(f" ({plain(capture.reason)})")
    facts: list[Content] = [html(shown)]
    facts.append(f"status {capture.http_status}" if capture.http_status else "")
    facts.append(plain(capture.media_type))
    if capture.sha256:
        long = f"{size(capture.size)}, " if capture.size else ""
        facts.append(html([f"{long}SHA-256 ", tag("code", capture.sha256)]))
    facts.append(tag("code", capture.warc) if capture.warc else NOTHING)
    lines = [joined(facts)]
    if capture.final_url and capture.final_url != url:
        lines.append(
            tag("p", ["came from ", link(capture.final_url, plain(capture.final_url))], class_="address")
        )
    lines += [tag("p", f"⚠ {plain(flag)}", class_="warning") for flag in capture.flags]
    return tag("li", lines)


def method(statement: Statement) -> Html:
    """How the check was done, and its limits in this case."""
    return section(
        "Method and limits", "method", tag("ul", [tag("li", said) for said in wording.method(statement)])
    )
