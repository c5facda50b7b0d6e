"""Taking the essay in, and the human's hand on the list of claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import CLAIM, WordType, by_option, folder, format_option, workspace
from factcheck.text.plain import plain
from factcheck.vocabulary import ClaimType, Risk

if TYPE_CHECKING:
    from factcheck.dossier import Claim


_FORMATS = {"txt": "plain text", "md": "Markdown", "html": "HTML", "docx": "Word", "odt": "OpenDocument"}


@click.command()
@click.argument("essay", required=False, type=click.Path(path_type=Path))
@click.option("--title", default="", help="The essay's title, when the file does not say it.")
@click.option("--author", default="", help="Who wrote it.")
def init(essay: Path | None, title: str, author: str) -> None:
    """Start a fact-check in this folder, with ESSAY as its first draft.

    ESSAY is text, Markdown, HTML or Word. Its bytes and the text read from them are kept under essay/.

    \b
    Example:
      factcheck init ~/drafts/the-bridge.docx
    """
    from factcheck.workflow import intake

    started = intake.start(folder(), essay, title, author)
    output.say(
        f"Started a fact-check of {output.quoted(started.title)} in {plain(started.folder.resolve().name)}/."
    )
    if essay is not None:
        kind = _FORMATS.get(started.format, started.format)
        output.say(f"Draft 1: {output.counted(started.words, 'word')}, {kind}. Next: factcheck extract")
        for unread in started.unread:
            output.say(f"Not read: {plain(unread)}")


@click.command()
@click.option("--dry-run", is_flag=True, help="Show what would be proposed; put nothing on record.")
@format_option("table", "json")
def extract(dry_run: bool, form: str) -> None:
    """Propose the claims of the newest draft, each with its words, type, score and the reasons for it.

    Proposals are nothing but proposals until a person accepts them (`accept`) or excludes them (`exclude`).
    Running it again adds what is new and changes nothing that is there.

    \b
    Example:
      factcheck extract && factcheck list --status proposed
    """
    from factcheck.workflow import intake

    found = intake.extract_claims(workspace(), dry_run)
    if form == "json":
        output.as_json(output.values(*found.new))
        return
    kept = [claim for claim in found.new if not claim.set_aside]
    if found.new:
        rows = [
            (c.id, f"{c.score or 0:.2f}", c.type, c.risk, "aside" if c.set_aside else "", c.restatement)
            for c in found.new
        ]
        output.table(("ID", "SCORE", "TYPE", "RISK", "", "CLAIM"), rows)
        output.say()
    aside = len(found.new) - len(kept)
    known = f", {found.known} on the list already" if found.known else ""
    output.say(f"{len(kept)} claims proposed, {aside} sentences set aside as not checkable{known}.")


@click.command()
@click.argument("restatement")
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
    from factcheck.workflow import intake

    place = workspace()
    claim = intake.add_claim(place, restatement, quote, place.reviewer(by), type_, risk, note, occurrence)
    output.say(
        f"{claim.id} added at {claim.anchors[0].start}-{claim.anchors[0].end}: {plain(claim.restatement)}"
    )


@click.command()
@click.argument("claim", type=CLAIM)
@click.option("--restatement", help="What it says, standing alone. Replaces the old wording.")
@click.option("--quote", help="The exact words of the newest draft it stands on.")
@click.option("--type", "type_", type=WordType(ClaimType), help="Kind of statement.")
@click.option("--risk", type=WordType(Risk), help="How bad an error would be.")
@click.option("--note", help="A note for the checker.")
@click.option(
    "--occurrence", type=click.IntRange(1), help="Which one, when the words stand there more than once."
)
@click.option("--gone", is_flag=True, help="Its words are no longer in the newest draft.")
def edit(
    claim: str,
    restatement: str | None,
    quote: str | None,
    type_: ClaimType | None,
    risk: Risk | None,
    note: str | None,
    occurrence: int | None,
    gone: bool,
) -> None:
    """Change a claim. A verdict on the old words or the old restatement goes stale.

    \b
    Example:
      factcheck edit C007 --risk high --note "names a living person"
    """
    from factcheck.workflow import intake

    if all(value is None for value in (restatement, quote, type_, risk, note, gone or None)):
        raise click.UsageError("nothing to change was given")
    wanted = intake.Edit(restatement, quote, type_, risk, note, occurrence, gone)
    _named(intake.edit_claim(workspace(), claim, wanted), "changed")


@click.command()
@click.argument("claims", nargs=-1, type=CLAIM)
@click.option("--score", type=click.FloatRange(0, 1), help="All proposals from this score on.")
@click.option("--all", "everything", is_flag=True, help="All proposals that were not set aside.")
@by_option
def accept(claims: tuple[str, ...], score: float | None, everything: bool, by: str) -> None:
    """Accept proposals as claims to be checked.

    \b
    Example:
      factcheck accept --score 0.6
    """
    from factcheck.workflow import intake

    if bool(claims) + (score is not None) + everything != 1:
        raise click.UsageError("name claims, or give --score or --all")
    place = workspace()
    accepted = intake.accept_claims(place, claims, place.reviewer(by), score, everything)
    output.say(f"{len(accepted)} accepted.")


@click.command()
@click.argument("claims", nargs=-1, type=CLAIM)
@click.option("--because", default="", help="Why it is not for checking.")
@click.option("--set-aside", is_flag=True, help="All that the extractor set aside, for its own reasons.")
@click.option("--undo", is_flag=True, help="Take the exclusion back.")
@by_option
def exclude(claims: tuple[str, ...], because: str, set_aside: bool, undo: bool, by: str) -> None:
    """Exclude claims as not checkable, with the reason; it stays on record and in the report.

    \b
    Example:
      factcheck exclude C009 --because "a matter of taste"
    """
    from factcheck.workflow import intake

    if not claims and not set_aside:
        raise click.UsageError("name claims, or give --set-aside")
    place = workspace()
    if undo:
        done = intake.include_claims(place, claims, place.reviewer(by))
        output.say(f"{len(done)} taken back in.")
        return
    done = intake.exclude_claims(place, claims, because, place.reviewer(by), set_aside)
    output.say(f"{len(done)} excluded.")


def _named(claim: Claim, what: str) -> None:
    output.say(f"{claim.id} {what}: {plain(claim.restatement)}")
