"""The editor's decision, and corrections after publication."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.parameters import (
    CLAIM,
    CORRECTION,
    EVIDENCE,
    WordType,
    by_option,
    format_option,
    workspace,
)
from factcheck.text.plain import plain
from factcheck.vocabulary import Cause


@click.command("sign-off")
@click.option("--note", default="", help="Words to go with it.")
@by_option
def sign_off(note: str, by: str) -> None:
    """Sign off this exact state of draft, claims, evidence and policy. Any later change of them voids it.

    Refused while anything blocks; `factcheck check` names what does.

    \b
    Example:
      factcheck sign-off --note "Cleared for the December issue."
    """
    from factcheck.workflow import closing
    from factcheck.workflow.claims.covering import gone_over

    place = workspace()
    made = closing.sign_off(place, place.reviewer(by), note)
    output.say(
        f"{made.id} draft {made.draft} signed off by {plain(made.by)}, {made.decision.replace('-', ' ')}."
    )
    output.uncovered(gone_over(place, place.ledger.dossier())[0])
    output.say(f"  the text {made.draft_sha256}\n  claims   {made.claims}")
    output.say(f"  evidence {made.evidence}\n  policy   {made.policy}")


@click.command
@click.argument("claim", type=CLAIM, required=False)
@click.option("--cause", type=WordType(Cause), help="Why it had been wrong.")
@click.option("--to", "text", default="", help="The right wording.")
@click.option("--missed", default="", help="What the check had missed.")
@click.option(
    "--evidence", multiple=True, type=EVIDENCE, help="Evidence of the claim that shows it. Repeatable."
)
@click.option(
    "--undo", default="", type=CORRECTION, metavar="ID", help="Take back this one, recorded by mistake."
)
@click.option("--because", default="", help="Why it is taken back.")
@by_option
@format_option("table", "json")
def correct(
    claim: str | None,
    cause: Cause | None,
    text: str,
    missed: str,
    evidence: tuple[str, ...],
    undo: str,
    because: str,
    by: str,
    form: str,
) -> None:
    """Record a correction after publication; without a claim, list them, counted by cause.

    Before the day of publication, or the first sign-off where no day is on record, it is refused: the text itself
    is changed then (`resolve`). What is taken back stays in the log.

    \b
    Example:
      factcheck correct C007 --cause slip --to "on 19 March 1932" --missed "the month was not compared"
      factcheck correct
    """
    from factcheck.workflow import closing

    place = workspace()
    if claim is None:
        _list(form)
        return
    if undo:
        closing.take_back(place, claim, undo, because, place.reviewer(by))
        output.say(f"{undo} {claim} is taken back; the log keeps it.")
        return
    if cause is None:
        raise click.UsageError(f"--cause is missing: {', '.join(Cause)}")
    _, made = closing.correct(place, claim, cause, text, missed, place.reviewer(by), evidence)
    output.say(
        f"{made.id} {claim} corrected to {output.quoted(made.text)} ({made.cause}: {made.cause.meaning})."
    )


def _list(form: str) -> None:
    from factcheck.workflow import closing

    found, causes = closing.corrections(workspace().ledger.dossier())
    if form == "json":
        entries = [{"claim": claim.id, **output.values(made)[0]} for claim, made in found]
        output.as_json(
            {"causes": {cause.value: count for cause, count in causes.items()}, "corrections": entries}
        )
        return
    if found:
        output.table(
            ("ID", "CLAIM", "DAY", "CAUSE", "RAN AS", "NOW READS"),
            [
                (made.id, claim.id, made.at[:10], made.cause, " / ".join(made.words), made.text)
                for claim, made in found
            ],
        )
        output.say()
    said = ", ".join(f"{count} {cause}" for cause, count in causes.most_common())
    output.say(f"{output.counted(len(found), 'correction')}{': ' + said if said else ''}.")
