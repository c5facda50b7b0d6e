"""The guided review: the claims that are to be judged, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.cli.review import attaching, citing, foot, judging, page
from factcheck.cli.review.judging import ReviewChair
from factcheck.cli.review.loop import MOVES, NOTE, Loop
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, Screen
from factcheck.cli.review.talk import Talk
from factcheck.text.plain import plain
from factcheck.vocabulary import Scale, Status
from factcheck.workflow.review.guide import MOST_PASSAGES, Review, Sheet

if TYPE_CHECKING:
    from factcheck.workspace import Workspace

COMMANDS = {
    "e": ("quote", "cite other words than a digit offers: type or paste them; they must be proved"),
    "a": ("source", "put a source forward: a web address, a file, or one on record by its id"),
    "p": ("wording", "what is to happen to the text: change or hedge (to what), keep, cut"),
    **NOTE,
    **MOVES,
}
_HINTS = {
    Status.PROPOSED: "accept or exclude them with factcheck review --proposals",
    Status.CHECKED: "the text waits for a decision, or the claim for more sources",
    Status.QUERIED: "an answer is waited for",
    Status.CHECKING: "assigned to somebody else",
    Status.SECOND_READ: "somebody else reads them again",
    Status.DISPUTED: "a third person settles them",
    Status.STALE: "their words have to be found again, or they are assigned to somebody else",
}
# why they are left by who goes through all that needs him; a narrower pass left them out
_MINE_TOO = (Status.CHECKING, Status.SECOND_READ, Status.DISPUTED, Status.STALE)


class JudgingLoop(Loop[Sheet]):
    """One run of the guided review."""

    chair: ReviewChair
    way: Review

    def __init__(self, place: Workspace, review: Review, name: str) -> None:
        super().__init__(ReviewChair(place, review, Talk(Screen()), name))
        digits = "123456789"
        self._verdicts = foot.verdict_keys(review.scale, [*COMMANDS, *digits])

    @property
    def waiting(self) -> list[str]:
        """What still keeps the draft from being ready, a line for each status."""
        hints = {
            status: hint
            for status, hint in _HINTS.items()
            if status not in _MINE_TOO or not self.way.narrowed
        }
        return [
            f"{count} {status}{f': {hints[status]}' if status in hints else ''}"
            for status, count in self.way.waiting.items()
        ]

    def _keys(self, sheet: Sheet, width: int, rows: int) -> list[str]:
        passages = len(sheet.passages)
        digits = [(foot.digits(passages), "cite")] if passages else []
        entries = [*digits, *((key, said) for key, (said, _) in COMMANDS.items())]
        verdicts = foot.keys([*self._verdicts.items()], width)
        lines = [*verdicts, *foot.keys(entries, width, max(1, rows - len(verdicts)))]
        return lines if len(lines) <= rows else foot.keys([*self._verdicts.items(), *entries], width, rows)

    def _act(self, sheet: Sheet, key: str) -> str | None:
        if key in self._verdicts:
            return judging.judge(self.chair, sheet, self._verdicts[key])
        if key.isdigit() and 1 <= int(key) <= len(sheet.passages):
            return citing.cite_passage(self.chair, sheet, sheet.passages[int(key) - 1])
        acts: dict[str, Callable[[Sheet], str]] = {
            ENTER: self._go_on,
            "e": lambda sheet: citing.quote(self.chair, sheet),
            "a": lambda sheet: attaching.attach(self.chair, sheet),
            "p": lambda sheet: judging.word(self.chair, sheet),
        }
        return acts[key](sheet) if key in acts else None

    def _go_on(self, sheet: Sheet) -> str:
        pending = self.way.pending
        if pending is None:
            return ""
        if pending.resolves:
            return judging.word(self.chair, sheet)
        if pending.word not in self.way.scale:
            return f"{plain(pending.word)} is no longer on the scale of the house."
        return judging.judge(self.chair, sheet, pending.word)

    def _more(self, sheet: Sheet, width: int) -> list[Section]:
        return [
            Section(f"{number} {found.source}", tuple(page.around(found, width - page.GUTTER)))
            for number, found in enumerate(sheet.passages, 1)
        ]

    def _explained(self) -> list[str]:
        meanings = {word.value: word.meaning for word in Scale}
        return [
            *(f"{key}  {verdict}: {meanings.get(verdict, '')}" for key, verdict in self._verdicts.items()),
            "",
            f"1-{MOST_PASSAGES}  cite the passage of that number, after a look at what stands around it",
            *foot.explained(COMMANDS),
            "",
            "A verdict is recorded after you have seen it whole and pressed Enter; u undoes it before.",
            "Recorded verdicts are never changed: go back and judge again adds one.",
            "What was cited or put forward is taken back by factcheck detach.",
        ]

    def _nothing_left(self) -> list[str]:
        return ["Nothing more needs you here.", *self.waiting]
