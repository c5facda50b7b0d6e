"""What goes out, whether it may, and whether all of it still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output, revising
from factcheck.cli.parameters import PATH, format_option, workspace
from factcheck.errors import BadInput
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.dossier import Dossier
    from factcheck.vocabulary import Risk, Status

FORMATS = ("md", "html", "docx", "csv", "json", "claimreview", "annotations")


@click.command
@click.option(
    "--format",
    "forms",
    type=click.Choice(FORMATS),
    multiple=True,
    default=("md",),
    show_default=True,
    help="Which report. Repeatable.",
)
@click.option(
    "--edition",
    type=click.Choice(["editors", "public"]),
    default="editors",
    show_default=True,
    help="public leaves out notes, claims of legal risk and documents handed over.",
)
@click.option(
    "--claimants",
    type=PATH,
    metavar="FILE",
    help="For claimreview: who published which claim where (TOML).",
)
@click.option(
    "--template",
    type=PATH,
    metavar="FILE",
    help="For md: the house's own layout (Jinja2).",
)
@click.option("--stdout", is_flag=True, help="Also print the Markdown report.")
def report(
    forms: tuple[str, ...], edition: str, claimants: Path | None, template: Path | None, stdout: bool
) -> None:
    """Compile the verification report of the newest draft into reports/.

    The same record gives the same report, byte for byte. All formats asked for are written, or none.

    \b
    Example:
      factcheck report
      factcheck report --format md --format html --format json
    """
    from factcheck.workflow import publishing

    if stdout and "md" not in forms:
        raise BadInput("--stdout prints the Markdown report", "ask for --format md too")
    if template is not None and "md" not in forms:
        raise BadInput("--template lays out the Markdown report", "ask for --format md too")
    place = workspace()
    published = publishing.compile_reports(
        place, publishing.Order(forms, edition == "public", claimants, template)
    )
    for path, data in published.written:
        if stdout and path.suffix == ".md":
            click.echo(data.decode(), nl=False)
        click.echo(f"wrote {plain(str(path.relative_to(place.root)))}", err=stdout)
    for refusal in published.refused:
        click.echo(f"no ClaimReview of {refusal.claim}: {plain(refusal.reason)}", err=True)
    if published.unplaced:
        click.echo(f"no comment in Word, words not found: {', '.join(published.unplaced)}", err=True)


@click.command
@format_option("text", "json")
def status(form: str) -> None:
    """Show the whole fact-check on one screen: the decision, the claims, the sources, what to do next.

    \b
    Example:
      factcheck status
    """
    from factcheck.workflow import publishing

    dossier, summary, drawn = publishing.summary_of(workspace(), output.width())
    if form == "json":
        data = output.values(summary)[0]
        del data["signed"], data["tracked"]  # sentences, of what `_derived` has as data
        output.as_json(data | _derived(dossier))
        return
    output.say(output.strong(plain(drawn[0])))
    for line in drawn[1:]:
        output.say(line)


@click.command
@click.option("--signed", is_flag=True, help="Ask for a sign-off of this exact state as well.")
@click.option("--covered", is_flag=True, help="Ask that claims cover all of the draft as well.")
@format_option("text", "json")
@click.pass_context
def check(ctx: click.Context, signed: bool, covered: bool, form: str) -> None:
    """The gate: exit 0 only if this exact draft is ready to publish.

    Otherwise every blocking item is printed, most serious first, and the exit code is 1. The draft and
    the archived bytes that verdicts rest on are looked at themselves: missing or altered, they block.
    The last line says what to do next.

    \b
    Example:
      factcheck check && ./publish.sh
      factcheck check --signed --covered --format json
    """
    from factcheck.dossier.tracked import all_under_revision, read_as_accepted
    from factcheck.workflow import publishing

    place = workspace()
    dossier, decided = publishing.gate(place)
    mark = dossier.signature
    held = mark is not None and mark.holds
    if form == "json":
        said = {"draft": dossier.essay.newest, "headline": decided.headline, "ready": decided.ready}
        said |= {"with_risk": decided.with_risk, **output.values(decided)[0]}
        output.as_json(said | _derived(dossier))
    elif decided.ready:
        risk = " with accepted risk" if decided.with_risk else ""
        output.say(
            f"READY{risk}: draft {dossier.essay.newest}, {publishing.cleared_of(dossier)}; none blocks."
        )
    else:
        for lacking in decided.lacking if dossier.claims else ():
            output.say(output.hanging(lacking))
        for item in decided.blocking:
            _say_blocking(item.claim, item.risk, item.status, item.reasons)
        output.say("\n" + output.hanging(f"NOT READY: {_held_up(dossier, len(decided.blocking))}."))
    if form != "json":
        for known in decided.reservations:
            noted = f"cleared; note: {plain('; '.join(known.words))}"
            output.say(f"{known.claim:5} {output.hanging(noted, 6)}")
        revised = all_under_revision(dossier.claims, dossier.essay.newest, dossier.tracked)
        revising.tell(read_as_accepted(dossier.tracked.number, [entry.claim for entry in revised]))
        output.uncovered(dossier.uncovered)
        _say_signature(dossier, signed)
        output.say(output.hanging(f"Next: {publishing.next_of(place, dossier)}", len("Next: ")))
    passes = decided.ready and (held or not signed) and not (covered and dossier.uncovered != ())
    ctx.exit(0 if passes else 1)


def _held_up(dossier: Dossier, blocking: int) -> str:
    """How many claims block the newest draft, where there are any, and how many are cleared."""
    from factcheck.workflow import publishing

    cleared = publishing.cleared_of(dossier)
    if not dossier.claims:
        return cleared
    blocks = "blocks" if blocking == 1 else "block"
    claims = output.counted(len(dossier.claims), "claim")
    return f"{blocking} of {claims} {blocks} draft {dossier.essay.newest}; {cleared}"


def _derived(dossier: Dossier) -> dict[str, object]:
    """What a dossier says of its draft beside the decision, as data under the names that the JSON report has."""
    from factcheck.dossier.tracked import all_under_revision

    revised = all_under_revision(dossier.claims, dossier.essay.newest, dossier.tracked)
    return {
        "tracked_changes": dossier.tracked.number,
        "under_revision": output.values(*revised),
        "signature": output.values(dossier.signature)[0] if dossier.signature is not None else None,
        "uncovered": output.values(*dossier.uncovered) if dossier.uncovered is not None else None,
    }


def _say_blocking(claim: str, risk: Risk, status: Status, reasons: Sequence[str]) -> None:
    """One claim that is in the way: its reasons under one another where lines have an end."""
    hung = output.hanging(f"{status}: {plain('; '.join(reasons))}", 14)
    graded = output.word(risk) + " " * (7 - len(risk))
    output.say(f"{claim:5} {graded} {output.word(status)}{hung.removeprefix(status)}")


def _say_signature(dossier: Dossier, asked: bool) -> None:
    """Whether the state is signed off, and what voided the last sign-off."""
    mark = dossier.signature
    if mark is None:
        if asked:
            output.say("Not signed off; the editor does it with `factcheck sign-off`.")
        return
    name = f"{mark.signoff.id} by {plain(mark.signoff.by)}, {mark.signoff.at}"
    if mark.holds:
        output.say(output.hanging(f"Signed off: {name}."))
    else:
        output.say(
            output.hanging(f"Sign-off {name} is void; changed since: {plain('; '.join(mark.changed))}.")
        )


@click.command
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the shell's completion script.

    \b
    Example:
      eval "$(factcheck completion bash)"
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    group = click.get_current_context().find_root().command
    click.echo(found(group, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
