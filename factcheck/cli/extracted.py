"""What `extract` did, told: the proposals, what stands at no claim, and how asking a model went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output, revising
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import Origin

if TYPE_CHECKING:
    from factcheck.dossier.claim import Claim
    from factcheck.workflow.drafts.annotations import Homeless
    from factcheck.workflow.drafts.assisting import Assisted
    from factcheck.workflow.drafts.intake import Extracted

PROPOSED = ("ID", "SCORE", "RISK", "TYPE", "", "CLAIM")
_MOST_TOLD = 50  # annotations that are named; the others are counted


def listed(found: Extracted, asked: Assisted | None) -> None:
    """The new proposals as a table, with how many there are of each kind."""
    from factcheck.dossier.tracked import read_as_accepted

    rows = [proposal(claim) for claim in (*found.new, *(asked.new if asked else ()))]
    if rows:
        output.table(PROPOSED, rows)
        output.say()
    aside = sum(bool(claim.set_aside) for claim in found.new)
    known = f", {found.known} on the list already" if found.known else ""
    proposed = output.counted(len(found.new) - aside, "claim")
    output.say(f"{proposed} proposed, {output.counted(aside, 'sentence')} set aside as not checkable{known}.")
    revising.tell(read_as_accepted(found.tracked.number), found.revised)
    if found.sources:
        brought = f"The draft brought {output.counted(len(found.sources), 'source')} of its author's"
        output.say(output.hanging(f"{brought} ({', '.join(found.sources)}): factcheck list --sources"))
    if found.new:
        output.say(_next(len(found.new) > aside, bool(aside)))


def _next(proposed: bool, aside: bool) -> str:
    """What is to be done with the proposals."""
    at_once = ["factcheck accept --all"] * proposed + ["factcheck exclude --set-aside"] * aside
    return f"Next: factcheck review --proposals, or {'; '.join(at_once)}"


def proposal(claim: Claim) -> tuple[str, ...]:
    """A proposal as a row under PROPOSED."""
    score = "" if claim.score is None else f"{claim.score:.2f}"
    mark = "model" if claim.origin is Origin.MACHINE else "aside" if claim.set_aside else ""
    return (claim.id, score, claim.risk, claim.type, mark, claim.restatement)


def tell(found: Extracted) -> None:
    """What went amiss, beside the output proper, and the annotations at no claim: what they are and where."""
    from factcheck.text.claims import NOT_TAKEN_APART

    if whole := [claim.id for claim in found.new if NOT_TAKEN_APART in claim.reasons]:
        _note(f"{output.counted(len(whole), 'sentence')} {NOT_TAKEN_APART}: {', '.join(whole[:_MOST_TOLD])}")
    if found.misread:
        _note("the draft reads otherwise now than when it was taken in: its annotations were not looked at")
    if found.ours:
        passed = "is passed by" if found.ours == 1 else "are passed by"
        _note(
            f"{output.counted(found.ours, 'comment')} of a Word report in the draft {passed}: they are the desk's own"
        )
    for left in found.withheld:
        at = f", {output.quoted(left.words)}" if left.words else ""
        _note(f"{left.where}{at}: a {left.kind} names {left.names}, who is protected, and is left out")
    for sentence in found.unsaid:
        many = f" ({output.counted(sentence.proposals, 'proposal')})" if sentence.proposals else ""
        _note(f"{sentence.where}: a sentence names {sentence.names}, who is protected, and is left out{many}")
    if found.unsaid:
        _note(
            "the draft is not ready while it does: take the name out and hand it in again with `factcheck update`; "
            "what these sentences say can be checked then"
        )
    if not found.homeless:
        return
    number = len(found.homeless)
    _note(
        f"{output.counted(number, 'annotation')} of the draft {'stands' if number == 1 else 'stand'} at no claim:"
    )
    for entry in found.homeless[:_MOST_TOLD]:
        click.echo(f"  {_told(entry)}", err=True)
    if number > _MOST_TOLD:
        click.echo(f"  and {number - _MOST_TOLD} more", err=True)


def _told(entry: Homeless) -> str:
    what = f"{entry.kind} by {entry.by}" + (f" {output.quoted(entry.text)}" if entry.text else "")
    source = f"; on record as {entry.source}" if entry.source else ""
    return f"{entry.where}, {output.quoted(entry.words)}: {what}{source}"


def _note(text: str) -> None:
    click.echo(f"note: {text}", err=True)


def tell_assisted(asked: Assisted, model: str) -> None:
    """How asking a model went. Raises BadInput when nothing at all came back."""
    whys = list(dict.fromkeys(map(plain, asked.unanswered)))
    if asked.pieces and len(asked.unanswered) == asked.pieces:
        raise BadInput(
            f"nothing came of asking {model}: {'; '.join(whys[:3])}",
            "what the program itself proposes is on record; ask again when the service answers",
        )
    for why in whys:
        number = sum(plain(one) == why for one in asked.unanswered)
        _note(f"{number} of {output.counted(asked.pieces, 'piece')} of the draft brought no answer: {why}")
    ids = f": {', '.join(claim.id for claim in asked.new)}" if asked.new else ""
    refused = [
        f"{number} {why}"
        for number, why in (
            (asked.absent, "not in the draft"),
            (asked.ambiguous, "there more than once"),
            (asked.nonsense, "nonsense"),
        )
        if number
    ]
    told = f" Refused: {', '.join(refused)}." if refused else ""
    click.echo(f"{len(asked.new)} more proposed by {model}{ids}; {asked.known} known.{told}", err=True)
