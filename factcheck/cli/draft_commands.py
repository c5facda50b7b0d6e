"""New drafts, and what they did to the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output, revising
from factcheck.cli.completing import drafts
from factcheck.cli.parameters import allow_option, format_option, workspace
from factcheck.text.counting import listed
from factcheck.text.plain import plain
from factcheck.vocabulary import Placement

if TYPE_CHECKING:
    from factcheck.workflow.drafts.revised import Place, Revised
    from factcheck.workflow.drafts.revising import Difference, Revision


@click.command
@click.argument("essay", type=click.Path(), metavar="NEW-DRAFT")
@click.option("--dry-run", is_flag=True, help="Show what it would do; keep and record nothing.")
@allow_option
@format_option("text", "json")
def update(essay: str, dry_run: bool, allow: tuple[str, ...], form: str) -> None:
    """Take in a new draft: what became of every claim's words, and which verdicts went stale.

    NEW-DRAFT is a file or a web address, as for `init`. In a folder that `init` began without an essay it is the
    first draft.

    Only words that are the same but for typography keep their verdict. A lookalike elsewhere never inherits
    one. A draft in which an edit was undone brings its verdicts back.

    \b
    Example:
      factcheck update the-bridge-v2.docx --dry-run
    """
    from factcheck.workflow.drafts import revising

    revision = revising.update(workspace(), essay, dry_run, frozenset(allow))
    if form == "json":
        output.as_json(output.values(revision)[0])
        return
    if revision.before is None:
        _show_first(revision, dry_run)
        return
    would = " (dry run: nothing was kept)" if dry_run else ""
    before, now = revision.before, revision.draft
    output.say(
        f"Draft {now.number}: {output.counted(now.words, 'word')}; draft {before.number} had {before.words}{would}."
    )
    for entry in revision.claims:
        _show_revised(entry)
    _show_summary(revision, dry_run)


def _show_first(revision: Revision, dry_run: bool) -> None:
    """The draft of a fact-check that was begun without one: there is nothing to compare it with."""
    onward = "(dry run: nothing was kept)." if dry_run else "Next: factcheck extract"
    words = output.counted(revision.draft.words, "word")
    output.say(f"Draft 1: {words}{' ' if dry_run else '. '}{onward}")
    for unread in revision.unread:
        output.say(f"Not read: {plain(unread)}")


def _show_revised(entry: Revised) -> None:
    """A claim that did not simply stay: its words before and now, with what changed."""
    if entry.placement is Placement.UNCHANGED and not (entry.returned or entry.regained):
        return
    if entry.withdrawn and not any(place.candidates for place in entry.places):
        return
    stale = f"  {output.word('stale')}: {entry.stale}" if entry.stale else ""
    output.say(f"\n{output.strong(entry.claim.id)}  {entry.placement}{stale}{_back(entry)}")
    for place in entry.places:
        _show_place(place)
    if entry.told_before:
        output.say(output.wrapped(f"told as: {entry.claim.restatement}", "    "))
    for said in entry.disputed:
        output.say(output.wrapped(f"{said}; the new words do not", "    "))
    if entry.asked:
        output.say(output.wrapped(entry.asked, "    "))
    if entry.included:
        output.say("    it was excluded for what its words were: look again")
    if entry.proposed:
        output.say(f"    the wording proposed by {plain(entry.proposed.by)} was put in: read it again")


def _back(entry: Revised) -> str:
    if entry.returned:
        return f"  its words are back{f', with {entry.regained}' if entry.regained else ''}"
    return f"  {entry.regained} is back" if entry.regained else ""


def _show_place(place: Place) -> None:
    if place.placement is Placement.REWORDED:
        if place.before == place.now:  # what changed stands beside it
            output.say(output.wrapped(place.now, "    "))
            output.say(output.wrapped(place.reason, "    "))
        else:
            output.say(output.wrapped(f"- {place.before}", "    "))
            output.say(output.wrapped(f"+ {place.now}", "    "))
        if place.changed and place.before != place.now:
            said = "; ".join(_change(before, now) for before, now in place.changed)
            output.say(output.wrapped(f"changed: {said}", "    "))
    elif place.placement in (Placement.DELETED, Placement.AMBIGUOUS):
        output.say(output.wrapped(f"- {place.before}", "    "))
        output.say(output.wrapped(place.reason, "    "))
        for candidate in place.candidates:
            output.say(output.wrapped(f"? {candidate}", "    "))
    else:
        output.say(output.wrapped(place.now, "    "))


def _change(before: str, now: str) -> str:
    if not before:
        return f"{output.quoted(now)} put in"
    return (
        f"{output.quoted(before)} became {output.quoted(now)}"
        if now
        else f"{output.quoted(before)} taken out"
    )


def _show_summary(revision: Revision, dry_run: bool) -> None:
    from factcheck.dossier.tracked import read_as_accepted

    present = [entry.placement for entry in revision.claims if not entry.withdrawn]
    withdrawn = len(revision.claims) - len(present)
    before = f"; {withdrawn} withdrawn before" if withdrawn else ""
    output.say(f"\n{listed(f'{present.count(kind)} {kind}' for kind in Placement)}{before}.")
    stale = [entry.claim.id for entry in revision.claims if entry.stale]
    if stale:
        output.say(f"{output.counted(len(stale), 'verdict')} went stale: {', '.join(stale)}.")
    if regained := [entry.claim.id for entry in revision.claims if entry.regained]:
        output.say(
            output.hanging(f"{output.counted(len(regained), 'verdict')} came back: {', '.join(regained)}.")
        )
    if respelled := [entry.claim.id for entry in revision.claims if entry.respelled]:
        output.say(output.hanging(f"In house style only: {', '.join(respelled)}: factcheck reaffirm"))
    if revision.uncovered:
        output.say("\nNew text that no claim covers:")
        for passage in revision.uncovered:
            output.say(output.wrapped(f"+ {passage.words}", "    "))
    if (revision.uncovered or set(stale) - set(respelled)) and not dry_run:
        output.say(f"Next: factcheck {'extract' if revision.uncovered else 'review'}")
    touched = [entry.claim for entry in revision.under_revision]
    revising.tell(read_as_accepted(revision.tracked_changes, touched), revision.under_revision)
    for unread in revision.unread:
        output.say(f"Not read: {plain(unread)}")


@click.command
@click.argument("first", type=click.IntRange(1), required=False, shell_complete=drafts)
@click.argument("second", type=click.IntRange(1), required=False, shell_complete=drafts)
@format_option("text", "json")
def diff(first: int | None, second: int | None, form: str) -> None:
    """Compare two drafts, FIRST and SECOND, sentence by sentence; without numbers the last two.

    \b
    Example:
      factcheck diff
      factcheck diff 1 3
    """
    from factcheck.workflow.drafts import revising

    found = revising.compare(workspace(), first, second)
    if form == "json":
        output.as_json(_passages(found))
        return
    changed = 0
    for passage in found.passages:
        if passage.placement is Placement.UNCHANGED:
            continue
        changed += 1
        output.say(output.strong(str(passage.placement or "new")))
        if passage.old is not None:
            output.say(output.wrapped(f"- {found.old[passage.old.start : passage.old.end]}", "    "))
        if passage.new is not None and passage.placement is not Placement.MOVED:
            output.say(output.wrapped(f"+ {found.new[passage.new.start : passage.new.end]}", "    "))
    verb = "differs" if changed == 1 else "differ"
    output.say(f"{output.counted(changed, 'passage')} {verb}." if changed else "The same words.")


def _passages(found: Difference) -> list[dict[str, str | None]]:
    return [
        {
            "placement": str(p.placement) if p.placement else "new",
            "old": found.old[p.old.start : p.old.end] if p.old is not None else None,
            "new": found.new[p.new.start : p.new.end] if p.new is not None else None,
        }
        for p in found.passages
    ]


@click.command
@format_option("table", "json")
def quotes(form: str) -> None:
    """List the quotations in the essay, with what is proved of them and what is not.

    \b
    Example:
      factcheck quotes
    """
    from factcheck.workflow.drafts import quoting

    found = quoting.quoted(workspace())
    if form == "json":
        output.as_json(output.values(*found))
        return
    if found:
        rows = [(q.claim or "-", q.state, q.evidence or "-", q.words) for q in found]
        output.table(("CLAIM", "QUOTATION IS", "EVIDENCE", "WORDS"), rows)
        output.say()
    proved = sum(1 for q in found if q.evidence)
    output.say(f"{output.counted(len(found), 'quotation')}, {proved} proved.")
