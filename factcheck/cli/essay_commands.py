"""Taking the essay in, and the human's hand on the list of claims."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from factcheck.cli import extracted, output, revising
from factcheck.cli.parameters import (
    CLAIM,
    WordType,
    allow_option,
    by_option,
    filled,
    folder,
    format_option,
    seen_option,
    workspace,
)
from factcheck.text.plain import plain
from factcheck.vocabulary import ClaimType, Risk, Status

if TYPE_CHECKING:
    from factcheck.dossier.claim import Claim
    from factcheck.workflow.drafts.assisting import Assisted
    from factcheck.workspace import Workspace


_FORMATS = {"txt": "plain text", "md": "Markdown", "html": "HTML", "docx": "Word", "odt": "OpenDocument"}


@click.command
@click.argument("essay", type=click.Path(readable=False), required=False, default="", metavar="[ESSAY]")
@click.option("--title", default="", help="The essay's title, when the file does not say it.")
@click.option(
    "--author", default="", help="Who wrote it, and never judges it; else the front matter of Markdown."
)
@click.option(
    "--published",
    default="",
    metavar="DATE",
    help='The day it is to run, which "a month ago" counts from; else the date in the front matter of Markdown.',
)
@allow_option
def init(essay: str, title: str, author: str, published: str, allow: tuple[str, ...]) -> None:
    """Start a fact-check in this folder, with ESSAY as its first draft.

    ESSAY is text, Markdown, HTML, Word or OpenDocument, as a file or at a web address. Its bytes and the text
    read from them are kept under essay/. Without ESSAY an empty fact-check is started, which gets it later: by the
    same command, or by `update`.

    \b
    Example:
      factcheck init ~/drafts/the-bridge.docx --published 2026-12-01
    """
    from factcheck.workflow.drafts import intake

    started = intake.start(folder(), essay, title, author, frozenset(allow), published)
    output.say(
        f"Started a fact-check of {output.quoted(started.title)} in {plain(started.folder.resolve().name)}/."
    )
    if essay:
        kind = _FORMATS.get(started.format, started.format)
        output.say(f"Draft 1: {output.counted(started.words, 'word')}, {kind}. Next: factcheck extract")
        if dated := started.account.published:
            output.say(f"Published {dated}, by its own account; --published says otherwise.")
        if author := started.account.author:
            output.say(
                f"By {plain(author)}, by its own account, who never judges it; --author says otherwise."
            )
        revising.tell(started.tracked)
        for unread in started.unread:
            output.say(f"Not read: {plain(unread)}")
    else:
        output.say("It has no draft yet. Next: factcheck init ESSAY")


@click.command
@click.option("--dry-run", is_flag=True, help="Show what would be proposed; put nothing on record.")
@click.option(
    "--assist", "service", default="", metavar="URL", help="Also ask this OpenAI-compatible service."
)
@click.option("--model", default="", metavar="NAME", help="The model to ask there.")
@allow_option
@format_option("table", "json")
@click.pass_context
def extract(
    ctx: click.Context, dry_run: bool, service: str, model: str, allow: tuple[str, ...], form: str
) -> None:
    """Propose the claims of the newest draft, each with its words, type, score and the reasons for it.

    Proposals are nothing but proposals until a person accepts them (`accept`) or excludes them (`exclude`).
    Running it again adds what is new and changes nothing that is there. What a model proposes (--assist; its
    key is read from FACTCHECK_ASSIST_KEY) is kept only if its words are in the draft, is marked as such, and is
    accepted by name alone. Links, footnotes and comments are taken in at the claims they stand at.

    Exit code 1: sentences name somebody protected (`contact --protected`); they are left out, and told by their places.

    \b
    Example:
      factcheck extract && factcheck list --status proposed
    """
    from factcheck.workflow.drafts import intake

    if bool(service) != bool(model) or (service and dry_run):
        raise click.UsageError("--assist URL and --model NAME go together, and not with --dry-run")
    place = workspace()
    found = intake.extract_claims(place, dry_run, frozenset(allow))
    asked = _assist(place, service, model, frozenset(allow)) if service else None
    if form == "json":
        output.as_json(output.values(*found.new, *(asked.new if asked else ())))
    else:
        extracted.listed(found, asked)
    extracted.tell(found)
    if asked:
        extracted.tell_assisted(asked, plain(model))
    ctx.exit(1 if found.unsaid else 0)


def _assist(place: Workspace, service: str, model: str, allow: frozenset[str]) -> Assisted:
    from factcheck.workflow.drafts import assisting

    return assisting.assist(place, service, model, os.environ.get("FACTCHECK_ASSIST_KEY", ""), allow)


@click.command
@click.argument("restatement", callback=filled)
@click.option("--quote", required=True, help="The exact words of the draft the claim stands on.")
@click.option(
    "--type", "type_", type=WordType(ClaimType), default="event", show_default=True, help="Kind of statement."
)
@click.option(
    "--risk", type=WordType(Risk), default="normal", show_default=True, help="How bad an error would be."
)
@click.option("--note", default="", help="A note for the checker.")
@click.option(
    "--occurrence", type=click.IntRange(1), help="Which one, when the words stand there more than once."
)
@by_option
def add(
    restatement: str, quote: str, type_: ClaimType, risk: Risk, note: str, occurrence: int | None, by: str
) -> None:
    """Add a claim by hand: RESTATEMENT says it so that it stands alone, --quote where it stands.

    \b
    Example:
      factcheck add "The bridge opened in 1932." --quote "opened its lanes in 1932" --type date
    """
    from factcheck.workflow.claims import editing

    place = workspace()
    claim = editing.add_claim(place, restatement, quote, place.reviewer(by), type_, risk, note, occurrence)
    output.say(
        f"{claim.id} added at {claim.anchors[0].start}-{claim.anchors[0].end}: {plain(claim.restatement)}"
    )


@click.command
@click.argument("claim", type=CLAIM)
@click.option("--restatement", help="What it says, standing alone. Replaces the old wording.")
@click.option("--quote", help="The exact words of the newest draft it stands on.")
@click.option("--type", "type_", type=WordType(ClaimType), help="Kind of statement.")
@click.option("--risk", type=WordType(Risk), help="How bad an error would be.")
@click.option("--note", help="A line to add to its note; '' empties the note.")
@click.option(
    "--occurrence", type=click.IntRange(1), help="Which one, when the words stand there more than once."
)
@click.option("--gone", is_flag=True, help="Its words are no longer in the newest draft.")
@click.option(
    "--means",
    type=(str, str),
    multiple=True,
    metavar="WORD MEANING",
    help="What a word stands for that it leaves open: words of yours, or a number that `show` gives. Repeatable: "
    "a word that recurs is told where it stands first, then where it stands next.",
)
@seen_option
@by_option
def edit(
    claim: str,
    restatement: str | None,
    quote: str | None,
    type_: ClaimType | None,
    risk: Risk | None,
    note: str | None,
    occurrence: int | None,
    gone: bool,
    means: tuple[tuple[str, str], ...],
    seen: str,
    by: str,
) -> None:
    """Change a claim. A verdict on the old words or the old restatement goes stale.

    \b
    Example:
      factcheck edit C007 --risk high --note "names a living person"
      factcheck edit C007 --means she "Ada Moss"
    """
    from factcheck.workflow.claims import editing

    if all(value is None for value in (restatement, quote, type_, risk, note, gone or None, means or None)):
        raise click.UsageError("nothing to change was given")
    if means and restatement is not None:
        raise click.UsageError(
            "--means fills in the old wording, --restatement replaces it; give one of them"
        )
    wanted = editing.Edit(restatement, quote, type_, risk, note, occurrence, gone, means)
    place = workspace()
    _named(editing.edit_claim(place, claim, wanted, seen, place.reviewer(by) if by else ""), "changed")


@click.command
@click.argument("claim", type=CLAIM)
@click.option("--quote", "parts", multiple=True, help="The words of one part. Repeat for each.")
@click.option(
    "--as", "restatements", multiple=True, help="How that part reads standing alone. Repeat for each."
)
@click.option("--undo", is_flag=True, help="Take the last split of the claim back.")
@by_option
def split(claim: str, parts: tuple[str, ...], restatements: tuple[str, ...], undo: bool, by: str) -> None:
    """Split a claim: the first part keeps its id, the others become new claims with the same sources.

    A proposal is accepted by it, in all its parts. Without --as a part reads as `extract` would restate just these
    words, or as they stand, and then this is said. A split is taken back (--undo) while none of the parts was judged
    or changed since.

    \b
    Example:
      factcheck split C007 --quote "built by 312 workers" --quote "eleven of them died"
      factcheck split C007 --undo
    """
    from factcheck.workflow.claims import shaping, unshaping

    if undo and (parts or restatements):
        raise click.UsageError(
            "--undo takes the last split back as a whole, and goes without --quote and --as"
        )
    place = workspace()
    if undo:
        whole, gone = unshaping.unsplit(place, claim, place.reviewer(by))
        _named(whole, "says again")
        output.say(f"{', '.join(gone)} off the list.")
        return
    for part in shaping.split(place, claim, parts, restatements, place.reviewer(by)):
        _named(part, "says now" if part.id == claim else "is new")
        if not restatements and part.restatement == part.newest_places[0].quote:
            output.say(
                f'  read by its own words; say what they mean: factcheck edit {part.id} --restatement "..."'
            )


@click.command
@click.argument("claim", type=CLAIM)
@click.argument("others", nargs=-1, required=True, type=CLAIM)
@click.option("--undo", is_flag=True, help="Take this merge back.")
@by_option
def merge(claim: str, others: tuple[str, ...], undo: bool, by: str) -> None:
    """Merge OTHERS into CLAIM: it takes over their places, sources and evidence; they are excluded.

    A merge is taken back (--undo) while none of them was judged, and nothing that it moved was changed, since.

    \b
    Example:
      factcheck merge C007 C019
      factcheck merge C007 C019 --undo
    """
    from factcheck.workflow.claims import shaping, unshaping

    place = workspace()
    if undo:
        for each in unshaping.unmerge(place, claim, others, place.reviewer(by)):
            places = output.counted(len(each.newest_places), "place")
            output.say(f"{each.id} stands at {places} again; {output.word(each.status)}.")
        return
    merged = shaping.merge(place, claim, others, place.reviewer(by))
    output.say(
        f"{claim} stands at {output.counted(len(merged.newest_places), 'place')} now; {output.word(merged.status)}."
    )


def _named(claim: Claim, what: str) -> None:
    output.say(f"{claim.id} {what}: {plain(claim.restatement)}")
    if claim.status is Status.PROPOSED:
        output.say(f"  still a proposal: factcheck accept {claim.id}")
