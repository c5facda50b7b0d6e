"""What of the proposals is a claim to be checked: accepting and excluding."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.parameters import NumberRange, by_option, ids_argument, seen_option, workspace
from factcheck.errors import BadInput


@click.command
@ids_argument("claims", "C")
@click.option("--score", type=NumberRange(0, 1), help="All proposals from this score on, a model's aside.")
@click.option(
    "--all", "everything", is_flag=True, help="All proposals that were not set aside, a model's aside."
)
@seen_option
@by_option
def accept(claims: tuple[str, ...], score: float | None, everything: bool, seen: str, by: str) -> None:
    """Accept proposals as claims to be checked. What a model proposed (extract --assist) is accepted by name alone.

    \b
    Example:
      factcheck accept --score 0.6
    """
    from factcheck.workflow.claims import selecting

    if bool(claims) + (score is not None) + everything != 1:
        raise click.UsageError("name claims, or give --score or --all")
    _of_one(seen, claims)
    place = workspace()
    accepted = selecting.accept_claims(place, claims, place.reviewer(by), score, everything, seen)
    passed_over = selecting.passed_over(place, claims, accepted)
    if not accepted and any(entry.refused for entry in passed_over):
        first, *others = [entry.why for entry in passed_over]
        raise BadInput(f"nothing was accepted: {first}", details=tuple(others))
    output.say(f"{len(accepted)} accepted.{_left(selecting.undecided(place)) if accepted else ''}")
    for entry in passed_over:
        output.say(output.wrapped(entry.why, ""))
    left = [] if claims else selecting.left_to_name(place)
    if left:
        output.say(f"Proposed by a model, to be accepted by name: {', '.join(left)}")


def _of_one(seen: str, claims: tuple[str, ...], others: bool = False) -> None:
    """Refuse a revision that is not that of the one claim which is named."""
    if seen and (len(claims) != 1 or others):
        raise click.UsageError("--seen is the revision of one claim; name that one alone")


def _left(undecided: int) -> str:
    """How many proposals are still to be accepted or excluded, and where they are listed; "" for none."""
    if not undecided:
        return ""
    number = f"{output.counted(undecided, 'proposal')} {'is' if undecided == 1 else 'are'}"
    return f" {number} left: factcheck list --status proposed"


@click.command
@ids_argument("claims", "C")
@click.option("--because", default="", help="Why it is not for checking.")
@click.option("--set-aside", is_flag=True, help="All that the extractor set aside, for its own reasons.")
@click.option("--undo", is_flag=True, help="Take the exclusion back.")
@click.option("--confirm", is_flag=True, help="Confirm somebody else's exclusion, as the second reader.")
@seen_option
@by_option
def exclude(
    claims: tuple[str, ...], because: str, set_aside: bool, undo: bool, confirm: bool, seen: str, by: str
) -> None:
    """Exclude claims as not checkable, with the reason; it stays on record and in the report.

    Where the policy asks for a second reader, somebody else has to confirm it.

    \b
    Example:
      factcheck exclude C009 --because "a matter of taste"
    """
    from factcheck.workflow.claims import selecting, unshaping

    if not claims and not set_aside:
        raise click.UsageError("name claims, or give --set-aside")
    _of_one(seen, claims, set_aside)
    place = workspace()
    if undo:
        merged = unshaping.merges(place, claims)
        done = selecting.include_claims(place, claims, place.reviewer(by), seen)
        output.say(f"{len(done)} taken back in.")
        for name, into in merged:
            way = f"factcheck merge {into} {name} --undo"
            output.say(f"{into} keeps the places and sources of {name}; to part them: {way}")
        return
    if confirm:
        confirmed = selecting.confirm_exclusions(place, claims, place.reviewer(by), seen)
        output.say(f"{len(confirmed)} confirmed.")
        return
    done = selecting.exclude_claims(place, claims, because, place.reviewer(by), set_aside, seen)
    output.say(f"{len(done)} excluded.{_left(selecting.undecided(place))}")
