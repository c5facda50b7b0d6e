"""The page of one proposal: what a person has to see to accept or exclude it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli import output
from factcheck.cli.review import page
from factcheck.cli.review.page import Section
from factcheck.vocabulary import Origin
from factcheck.workflow.claims import covering

if TYPE_CHECKING:
    from factcheck.workflow.review.proposals import Proposal
    from factcheck.workflow.review.queue import Progress


_NUMBERED = 12  # the weight of meanings that a digit takes: what is chosen has to be seen


def header(sheet: Proposal, progress: Progress, name: str, width: int) -> list[str]:
    """Who is at work and how far, and which proposal this is: two lines and a rule."""
    claim = sheet.claim
    score = "" if claim.score is None else f", score {claim.score:.2f}"
    model = ", by a model" if claim.origin is Origin.MACHINE else ""
    parts = [
        ("risk ", page.as_is),
        (claim.risk, output.word),
        (f", {claim.type}{score}{model}", page.as_is),
    ]
    return page.headed("factcheck review --proposals", [*page.which(claim), *parts], progress, name, width)


def sections(sheet: Proposal, width: int) -> list[Section]:
    """All there is to see of a proposal, in the order in which it is decided on."""
    room = width - page.GUTTER
    claim = sheet.claim
    near = f"{sheet.near.id} says nearly the same: {sheet.near.restatement}" if sheet.near else ""
    told = {claim.set_aside, covering.near(sheet.near.id) if sheet.near else ""}
    reasons = [reason for reason in dict.fromkeys(claim.reasons) if reason not in told]
    found = [
        page.standing(sheet.place, room),
        page.itemised("means", [claim.restatement], room, 3),
        page.itemised("filled in", output.filling_words(claim), room),
        page.itemised("open", _left_open(sheet), room, _NUMBERED if sheet.to_choose else 3),
        page.itemised("set aside", [claim.set_aside], room, 2),
        page.excluded(claim, room),
        page.itemised("accepted", [claim.accepted_by], room),
        page.itemised("twice", [near], room, 2),
        page.itemised("why", [", ".join(reasons)], room),
        page.itemised("note", claim.note.splitlines(), room),
        page.itemised("unplaced", [claim.unplaced], room),
    ]
    return [section for section in found if section.lines]


def _left_open(sheet: Proposal) -> list[str]:
    """Each word left open with its meanings; numbered are those that a digit takes."""
    said = []
    for one in sheet.left_open:
        chosen = one is sheet.to_choose
        meanings = [
            f"{number} {words}" if chosen else words for number, words in enumerate(one.meanings[:9], 1)
        ]
        said.append(f"{output.quoted(one.word)}{': ' if meanings else ''}{', '.join(meanings)}")
    return said
