"""Citing in the guided review. Whether a quote is in a source is proved where it is recorded."""

from __future__ import annotations

from factcheck.cli import output
from factcheck.cli.review import page
from factcheck.cli.review.judging import ReviewChair
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, ESCAPE
from factcheck.cli.review.talk import Compose
from factcheck.errors import FactcheckError
from factcheck.text.plain import clipped, plain, wrapped
from factcheck.vocabulary import Stance
from factcheck.workflow import judging
from factcheck.workflow.review.guide import Found, Held, Sheet

STANCES = {
    ENTER: Stance.SUPPORTS,
    "s": Stance.SUPPORTS,
    "c": Stance.CONTRADICTS,
    "x": Stance.CONTEXT,
}
_NUMBERS = "123456789abcdefghijklmnopqrstuvwxyz"  # the keys of sources to choose from
_STANCE_KEYS = [("Enter", "supports"), ("c", "contradicts"), ("x", "context"), ("Esc", "back")]


def cite_passage(chair: ReviewChair, sheet: Sheet, found: Found) -> str:
    """Show a passage in its surroundings and record it as evidence on a word."""

    def body(width: int) -> list[Section]:
        shown = page.around(found, width - page.GUTTER)
        return [Section(found.source, tuple(shown)), *page.sections(sheet, width)[:2]]

    key = chair.talk.choose(
        chair.head(sheet),
        body,
        _STANCE_KEYS,
        (*STANCES, ESCAPE, "q", "b"),
        "What does this passage do to the claim?",
    )
    if key not in STANCES:
        return ""
    return _cite(chair, sheet, found.source, found.words, STANCES[key], found.capture) or ""


def quote(chair: ReviewChair, sheet: Sheet) -> str:
    """Ask for words of a source and record them as evidence once they are proved to stand there."""
    usable = [held for held in sheet.sources if held.usable]
    if not usable:
        return (
            "None of its sources has a text to quote from; run factcheck fetch, or put a file forward with a."
        )
    held = _source(chair, sheet, usable)
    words = ""
    while held is not None:
        label = f"Words of {held.source.id}, {plain(held.title)}: type or paste them, or a passage's number"
        asked = chair.talk.ask(chair.head(sheet), chair.body(sheet), label, words)
        if asked is None:
            return ""
        if asked in map(str, range(1, len(sheet.passages) + 1)):
            return cite_passage(chair, sheet, sheet.passages[int(asked) - 1])
        words = asked
        stance = chair.talk.choose(
            chair.head(sheet),
            _quoted(held, words),
            _STANCE_KEYS,
            (*STANCES, ESCAPE),
            "What do these words do to the claim?",
        )
        said = _cite(chair, sheet, held.source.id, words, STANCES[stance]) if stance in STANCES else None
        if said is not None:
            return said
    return ""


def _quoted(held: Held, words: str) -> Compose:
    def compose(width: int) -> list[Section]:
        room = width - page.GUTTER
        return [Section(held.source.id, tuple(wrapped(output.quoted(words), room)))]

    return compose


def _source(chair: ReviewChair, sheet: Sheet, usable: list[Held]) -> Held | None:
    """The source to quote from: the only one there is, or the one chosen."""
    if len(usable) == 1:
        return usable[0]
    numbered = dict(zip(_NUMBERS, usable, strict=False))

    def body(width: int) -> list[Section]:
        lines = [
            clipped(f"{number} {held.source.id} {plain(held.title)}", width - page.GUTTER)
            for number, held in numbered.items()
        ]
        return [Section("sources", tuple(lines))]

    entries = [("1", f"to {[*numbered][-1]} the source"), ("Esc", "back")]
    key = chair.talk.choose(chair.head(sheet), body, entries, (*numbered, ESCAPE), "Quote from which source?")
    return numbered.get(key)


def _cite(
    chair: ReviewChair, sheet: Sheet, source: str, words: str, stance: Stance, capture: int | None = None
) -> str | None:
    """Record evidence; what to say then, None when it was refused and the refusal was shown."""
    chair.talk.screen.recording()
    try:
        cited = judging.cite(chair.place, sheet.claim.id, source, words, chair.name, stance, capture)
    except FactcheckError as error:
        chair.talk.tell([error.message, error.hint, "", *error.details])
        return None
    chair.way.renewed(sheet.claim.id)
    warnings = f"; warning: {'; '.join(cited.evidence.warnings)}" if cited.evidence.warnings else ""
    was = "" if cited.new else " was on record already"
    others = "".join(
        f"; but {other.id} {other.stance} by the same words: factcheck detach {sheet.claim.id} {other.id} takes it back"
        for other in cited.otherwise
    )
    return f"{cited.evidence.id} {stance}{was}: proved in {source} ({cited.evidence.match}){others}{warnings}"
