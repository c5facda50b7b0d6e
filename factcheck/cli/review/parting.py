"""Splitting a proposal that states several things, from within the pass through the proposals."""

from __future__ import annotations

from factcheck.cli import output
from factcheck.cli.review import page
from factcheck.cli.review.deciding import ProposalChair
from factcheck.cli.review.page import Section
from factcheck.cli.review.talk import Compose
from factcheck.errors import FactcheckError
from factcheck.roles import Act
from factcheck.text import parting
from factcheck.workflow.claims import shaping
from factcheck.workflow.review.proposals import Proposal

_BY_WORDS = "Where does a further part begin? Give its first words"
_WHERE = "Where does each further part begin? The numbers as marked, or a part's first words"


def part(chair: ProposalChair, sheet: Proposal) -> str:
    """Ask where the words are cut and how each part reads alone, and split the claim; return what to say next."""
    if why := chair.way.why_not(Act.SHAPE):
        return why
    places = sheet.claim.newest_places
    if not places:
        return f"The words of {sheet.claim.id} are not in the newest draft; nothing can be cut."
    words, given = places[0].quote, ""
    seams = parting.seams(words)
    while True:
        asked = chair.talk.ask(
            chair.head(sheet), _marked(sheet, words, seams), _WHERE if seams else _BY_WORDS, given
        )
        if asked is None:
            return chair.undone
        given = asked
        parts = parting.parts(words, _cuts(words, seams, given))
        if len(parts) < 2:
            chair.talk.tell([_refused(words, seams, given)])
            continue
        try:
            said = _told(chair, sheet, parts)
        except FactcheckError as error:
            chair.talk.tell([error.message, error.hint, "", *error.details])
            continue
        if said is not None:
            return _split(chair, sheet, parts, said)


def _cuts(words: str, seams: tuple[int, ...], given: str) -> list[int]:
    """Where the person cuts; [] when that is not understood."""
    numbers = given.replace(",", " ").split()
    if all(number.isdecimal() and 1 <= int(number) <= len(seams) for number in numbers):
        return [seams[int(number) - 1] for number in numbers]
    at = parting.begins(words, given)
    return [] if at is None else [at]


def _refused(words: str, seams: tuple[int, ...], given: str) -> str:
    numbers = f"the numbers from 1 to {len(seams)}, or " if seams else ""
    return f"{output.quoted(given)} says no place in {output.quoted(words)}; give {numbers}words that stand there once."


def _told(chair: ProposalChair, sheet: Proposal, parts: tuple[str, ...]) -> list[str] | None:
    """How each part reads, as the person wants it; None to go back."""
    said: list[str] = []
    offered = shaping.parts_told(chair.place, sheet.claim, parts)
    for number, (words, restated) in enumerate(zip(parts, offered, strict=True), 1):
        label = f"Part {number} of {len(parts)}, {output.quoted(words)}, standing alone"
        asked = chair.talk.ask(chair.head(sheet), chair.body(sheet), label, restated)
        if asked is None:
            return None
        said.append(asked)
    return said


def _split(chair: ProposalChair, sheet: Proposal, parts: tuple[str, ...], said: list[str]) -> str:
    made: list[str] = []

    def record() -> None:
        done = shaping.split(chair.place, sheet.claim.id, parts, said, chair.name, sheet.revision)
        made.extend(claim.id for claim in done)

    if problem := chair.recorded(sheet, record):
        return problem
    chair.way.decided(sheet.claim.id)
    chair.talk.screen.forget()
    return f"Accepted in parts: {', '.join(made)}. To take it back: factcheck split {sheet.claim.id} --undo"


def _marked(sheet: Proposal, words: str, seams: tuple[int, ...]) -> Compose:
    """The claim's words with a number at each place where a part could begin."""
    pieces = [words[start:end] for start, end in zip((0, *seams), (*seams, len(words)), strict=True)]
    numbered = pieces[0] + "".join(f"[{number}] {piece}" for number, piece in enumerate(pieces[1:], 1))

    def compose(width: int) -> list[Section]:
        room = width - page.GUTTER
        marked = page.itemised("parts", [numbered], room, 12)
        return [marked, page.itemised("means", [sheet.claim.restatement], room)]

    return compose
