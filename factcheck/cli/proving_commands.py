"""Whether all of it still holds, and how to settle what does not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import PATH, format_option, workspace
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.workflow.audit.verifying import Tally, Verified


@click.command
@click.option(
    "--head",
    "heads",
    multiple=True,
    metavar="HEX",
    help="A head kept elsewhere, of the manifest or of the log: all up to it must be here as it was. Repeatable.",
)
@click.option(
    "--authority", type=PATH, metavar="PEM", help="Certificates that you trust for time stamps, in a file."
)
@format_option("text", "json")
@click.pass_context
def verify(ctx: click.Context, heads: tuple[str, ...], authority: Path | None, form: str) -> None:
    """Prove again, reading only, every hash, anchor, quote, seal and status; say what that shows and what not.

    Exit 1 when anything is damaged. Notes name what could not be proved here. The heads that are printed stand for
    all captures and all changes so far: keep them out of reach of this folder, and give them to --head later.

    \b
    Example:
      factcheck verify
      factcheck verify --head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    """
    from factcheck.workflow.attributes import converted
    from factcheck.workflow.audit import mending, verifying

    place = workspace()
    verified = verifying.verify(place, heads, authority)
    if form == "json":
        output.as_json(_members(verified))
    else:
        for finding in verified.findings:
            output.say(f"{finding.level}: {plain(finding.where)}: {plain(finding.message)}")
        damaged = verified.damaged
        verdict = f"DAMAGED: {output.counted(len(damaged), 'finding')}" if damaged else "Good"
        output.say(f"{verdict}; looked at {_counts(verified.tally)}.")
        if next_steps := mending.steps(damaged, converted(place.root)):
            output.say(f"Next: {'; '.join(next_steps)}")
        _say_scope(verified)
    ctx.exit(1 if verified.damaged else 0)


def _counts(tally: Tally) -> str:
    parts = (
        (tally.captures, "capture"),
        (tally.quotes, "quote"),
        (tally.anchors, "anchor"),
        (tally.verdicts, "verdict"),
        (tally.changes, "change"),
    )
    return ", ".join(output.counted(count, noun) for count, noun in parts)


def _say_scope(verified: Verified) -> None:
    """What the proof shows, what not, and what to keep elsewhere."""
    from factcheck.workflow import vouching

    shown = () if verified.damaged else vouching.COVERS
    for title, lines in (("Proved:", shown), ("Not shown by this:", vouching.DOES_NOT_COVER)):
        if lines:
            output.say(title)
        for line in lines:
            output.say(output.wrapped(f"- {line}"))
    manifest = verified.manifest
    for name, hashes in (("Manifest", manifest.hashes), ("Log", verified.log)):
        head = hashes[-1] if hashes else "none"
        output.say(f"{name} head, {output.counted(len(hashes), 'line')}: {head}")
    stamp = manifest.stamp
    if stamp is not None:
        covered = f"lines 1 to {manifest.covered(stamp.head)} of {len(manifest.hashes)}"
        output.say(f"Time stamp: {covered} existed on {stamp.at}: {plain(stamp.attested)}")
    elif manifest.stamps is not None:
        output.say("Time stamp: none.")


def _members(verified: Verified) -> dict[str, object]:
    from factcheck.workflow import vouching

    manifest = verified.manifest
    stamp = manifest.stamp
    return {
        "proved": output.values(verified.tally)[0],
        "covers": () if verified.damaged else vouching.COVERS,
        "does_not_cover": vouching.DOES_NOT_COVER,
        "manifest": {"lines": len(manifest.hashes), "head": manifest.head},
        "log": {"lines": len(verified.log), "head": verified.log[-1] if verified.log else ""},
        "stamp": {"lines": manifest.covered(stamp.head), **output.values(stamp)[0]} if stamp else None,
        "findings": output.values(*verified.findings),
    }


@click.command
@click.option(
    "--keep",
    type=click.Choice(["ledger", "file", "captures"]),
    required=True,
    help="Which of the two to go on with; or captures, when the manifest lacks some that are on record.",
)
def settle(keep: str) -> None:
    """Settle a conflict: claims.yaml and the ledger both moved. The other version is kept beside it.

    A claims.yaml that was lost is written back with `ledger`. Where nothing disagrees, nothing is written.

    With `captures`, put the captures that the manifest of sources/ lacks on it again, when no copy of it is to be
    had. The log says so, and `verify` from then on: what the manifest vouched for before, it no longer does.

    \b
    Example:
      factcheck settle --keep ledger
    """
    if keep == "captures":
        from factcheck.workflow.sources import preserving

        restored = preserving.restore_manifest(workspace())
        named = f": {', '.join(restored)}" if restored else ""
        output.say(f"Put {output.counted(len(restored), 'capture')} on the manifest{named}.")
        return
    settled = workspace(without_record=True).ledger.settle(keep)
    if settled.restored:
        output.say(
            "Wrote claims.yaml back from the ledger. Comments that stood in it are only in git or a copy."
        )
    elif settled.aside is None:
        output.say("Nothing to settle: claims.yaml, the ledger and the log agree.")
    else:
        output.say(f"Going on with the {keep}; the other version is in {plain(settled.aside.name)}.")
