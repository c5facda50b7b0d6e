"""`factcheck show`: all that is on record for one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output, talks
from factcheck.cli.heads import headed
from factcheck.cli.parameters import CLAIM, format_option, workspace
from factcheck.text.plain import plain
from factcheck.vocabulary import Supplier

if TYPE_CHECKING:
    from factcheck.dossier.claim import Attachment, Claim
    from factcheck.dossier.source import Contact, Source, Talk
    from factcheck.workflow.showing import Shown


_SIDES = {Supplier.AUTHOR: "from the author", Supplier.SEARCH: "proposed by a search"}


@click.command
@click.argument("claim", type=CLAIM)
@format_option("text", "json")
def show(claim: str, form: str) -> None:
    """Show all that is on record for one claim.

    \b
    Example:
      factcheck show C007
    """
    from factcheck.workflow import showing
    from factcheck.workflow.blinding import is_read_blind

    shown = showing.show(workspace(), claim)
    if form == "json":
        data = output.claims([shown.claim])[0]
        data["sources"] = _sources(shown, data["sources"])
        more: dict[str, object] = {"passages": shown.passages, "sentences": list(shown.sentences)}
        more |= {"place": shown.places[0], "places": list(shown.places)}
        more |= {"filled_in": output.values(*output.filled_in(shown.claim))}
        more |= {"talks": [_talk(*held) for held in shown.talks]}
        more |= {"revision": shown.revision, "checklist": list(shown.checklist)}
        more |= {"under_revision": list(shown.revised)}
        more |= {"could_mean": {word: list(meanings) for word, meanings in shown.could_mean.items()}}
        output.as_json(data | more)
        return
    _show_claim(shown)
    _show_sources(shown, is_read_blind(shown.claim))
    _show_judgement(shown.claim)
    _show_asked(shown)


def _sources(shown: Shown, attached: list[dict[str, object]]) -> list[dict[str, object]]:
    """Each source with who put it forward and why; nobody did where evidence alone names it."""
    put = {entry["source"]: entry for entry in attached}
    known = {source.id: output.values(source)[0] for source in shown.sources}
    return [
        {**put.get(name, {"why": "", "by": ""}), "source": known[name]}
        for name in shown.claim.consulted
        if name in known
    ]


def _talk(contact: Contact, talk: Talk) -> dict[str, object]:
    return {"contact": contact.id, "alias": contact.alias, "terms": contact.terms, **output.values(talk)[0]}


def _show_claim(shown: Shown) -> None:
    claim = shown.claim
    output.say(
        f"{output.strong(claim.id)}  {output.word(claim.status)}  {claim.type}, risk {output.word(claim.risk)}"
    )
    output.say(output.wrapped(claim.restatement))
    for anchor, place, sentence in zip(claim.newest_places, shown.places, shown.sentences, strict=True):
        where = f" ({place})" if place else ""
        output.say(f"  draft {anchor.draft}, characters {anchor.start}-{anchor.end}{where}:")
        output.say(output.wrapped(output.quoted(anchor.quote), "    "))
        if sentence:
            output.say(output.wrapped(f"in: {sentence}", "    "))
    for revised in shown.revised:
        output.say(output.wrapped(revised))
    for blocker in claim.blockers:
        output.say(f"  {output.hanging(f'blocks: {blocker}', 4)}")
    named = [
        ("set aside", claim.set_aside),
        *(("note", line) for line in claim.note.split("\n")),
        ("assigned to", claim.assigned_to),
        ("second reader", claim.second_reader),
    ]
    if claim.excluded:
        named.append(("excluded", f"{claim.excluded.reason} ({claim.excluded.by}, {claim.excluded.at})"))
    if claim.reasons:
        named.append(("why on the list", ", ".join(dict.fromkeys(claim.reasons))))
    if filled := output.filling_words(claim):
        named.append(("filled in", "; ".join(filled)))
    named += [("left open", said) for said in _left_open(shown)]
    for name, text in [*named, *(("check", item) for item in shown.checklist)]:
        if text:
            output.say(output.wrapped(f"{name}: {text}"))


def _left_open(shown: Shown) -> list[str]:
    """The words a restatement leaves open: pronouns with what they could mean, the others together."""
    claim = shown.claim
    said, others = [], []
    for word in dict.fromkeys(claim.unresolved):
        if meanings := shown.could_mean.get(word.lower()):
            numbered = ", ".join(f"{number} {meaning}" for number, meaning in enumerate(meanings, 1))
            way = f'factcheck edit {claim.id} --means {word.lower()} 1 (or "...")'
            said.append(f"{output.quoted(word)}, perhaps {numbered}; say what is meant: {way}")
        else:
            others.append(output.quoted(word))
    if others:
        way = f'factcheck edit {claim.id} --means WORD "..." (or --restatement "...")'
        said.append(f"{', '.join(others)}; say what is meant: {way}")
    return said


def _show_sources(shown: Shown, hidden: bool) -> None:
    attached = {entry.source: entry for entry in shown.claim.sources}
    for source in shown.sources:
        last = source.newest
        state = f"{last.outcome}, {last.at}" if last else "not fetched"
        output.say(f"\n{output.strong(source.id)}  {output.hanging(plain(source.called), 6)}")
        output.say(f"  {source.tier}, {state}: {plain(source.url or source.file)}")
        if last and last.reason:
            output.say(f"  {output.hanging(plain(last.reason))}")
        if origin := _origin(source, attached.get(source.id)):
            output.say(output.wrapped(origin))
        if source.id in attached and attached[source.id].why:
            output.say(output.wrapped(f"why: {attached[source.id].why}"))
        for evidence in shown.claim.evidence:
            if evidence.source == source.id:
                page = f", page {evidence.page}" if evidence.page else ""
                stance = "hidden until your verdict" if hidden else evidence.stance
                output.say(f"  {evidence.id} {stance} (capture {evidence.capture}{page}):")
                output.say(output.wrapped(output.quoted(shown.passages[evidence.id]), "    "))
                for warning in evidence.warnings:
                    output.say(f"    {output.hanging(f'warning: {plain(warning)}', 4)}")


def _origin(source: Source, entry: Attachment | None) -> str:
    """Who put a source forward: the desk, the author or a search, and by which hand."""
    side = _SIDES.get(source.supplied_by)
    hand = output.hand((entry.by if entry else "") or source.by)
    return ", ".join(filter(None, (side, f"put forward by {hand}" if hand else "")))


def _show_judgement(claim: Claim) -> None:
    for verdict in claim.verdicts:
        rests = ", ".join(reliance.evidence for reliance in verdict.evidence) or "no evidence"
        by = f"{plain(verdict.by)}, {verdict.at}, draft {verdict.draft}"
        over = ", overruling" if verdict.overrules else ""
        head = f"{output.strong(verdict.id)}  {output.word(verdict.verdict)}{over}"
        output.say(f"\n{headed(head, f'  {by}; rests on {rests}')}")
        output.say(output.wrapped(verdict.because))
    for entry in claim.resolutions:
        target = f" to {output.quoted(entry.text)}" if entry.text else ""
        said = f"{target}  {plain(entry.by)}, {entry.at}"
        output.say(f"\n{headed(output.strong(entry.resolution), said, 2)}")
        output.say(output.wrapped(entry.because))


def _show_asked(shown: Shown) -> None:
    """Questions, talks, searches and corrections."""
    for query in shown.claim.queries:
        due = f", due {query.due}" if query.due else ""
        to = plain(shown.addressees.get(query.id, query.to))
        head = f"{output.strong(query.id)}  {query.kind} to {to}, {output.word(query.state)}"
        output.say(f"\n{headed(head, f'{due} ({plain(query.by)}, {query.at})')}")
        output.say(output.wrapped(query.question))
        if query.answer:
            output.say(
                output.wrapped(f"{query.state}: {query.answer} ({query.answered_by}, {query.answered_at})")
            )
    for contact, talk in shown.talks:
        output.say()
        talks.say(contact, talk)
    for search in shown.claim.searches:
        said = f"{'searched' if search.made else 'not searched:'} {search.where} for “{search.words}”: {search.came}"
        said += f" ({search.by}, {search.at})"
        output.say(output.wrapped(said))
    for made in shown.claim.corrections:
        output.say(f"\n{output.strong(made.id)}  corrected, {made.cause} ({plain(made.by)}, {made.at})")
        ran = " / ".join(made.words)
        said = f"ran as “{ran}”; " if ran else ""
        output.say(output.wrapped(f"{said}now reads “{made.text}”; missed: {made.missed}"))
