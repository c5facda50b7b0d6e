"""The loop of the guided review: a page, a key, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.cli.review import citing, judging, page
from factcheck.cli.review.chair import Chair
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, IDLE, RESIZED, Closed, Screen
from factcheck.cli.review.talk import Talk
from factcheck.text.plain import clipped, plain, wrapped
from factcheck.vocabulary import Scale, Status
from factcheck.workflow.review.guide import MOST_PASSAGES, Progress, Review, Sheet

if TYPE_CHECKING:
    from factcheck.workspace import Workspace

COMMANDS = {
    "e": ("quote", "cite other words than a digit offers: type or paste them; they must be proved"),
    "p": ("wording", "what is to happen to the text: change or hedge (to what), keep, cut"),
    "t": ("note", "add a line to the claim's note"),
    "v": ("all", "everything there is on the claim, page by page"),
    "s": ("skip", "put the claim aside for later; one that needs nothing is only left"),
    "b": ("back", "to the claim before"),
    "?": ("keys", "this page"),
    "q": ("quit", "stop; the next review goes on here"),
}
_IDLE = 0.2  # seconds without a key after which the next claim's texts are read
_HINTS = {
    Status.PROPOSED: "accept or exclude them with factcheck accept, factcheck exclude",
    Status.CHECKED: "the text waits for a decision, or the claim for more sources",
    Status.QUERIED: "an answer is waited for",
    Status.CHECKING: "assigned to somebody else",
    Status.SECOND_READ: "somebody else reads them again",
    Status.DISPUTED: "a third person settles them",
    Status.STALE: "their words have to be found again, or they are assigned to somebody else",
}


class Loop:
    """One run of the guided review."""

    def __init__(self, place: Workspace, review: Review, name: str) -> None:
        self._review = review
        self._screen = Screen()
        self._chair = Chair(place, review, Talk(self._screen), name)
        digits = "123456789"
        self._verdicts = page.verdict_keys(review.scale, [*COMMANDS, *digits])
        self._said = ""
        self.recorded: list[str] = []

    @property
    def progress(self) -> Progress:
        """How far the person has come."""
        return self._review.progress

    @property
    def waiting(self) -> list[str]:
        """What still keeps the draft from being ready, a line for each status."""
        return [
            f"{count} {status}{f': {_HINTS[status]}' if status in _HINTS else ''}"
            for status, count in self._review.waiting.items()
        ]

    def run(self) -> None:
        """Go on until the person stops, nothing is left, or the terminal is gone."""
        if self._review.sheet() is None and not self.progress.skipped:
            return
        with self._screen.open():
            try:
                self._said = self._begun()
                while self._step():
                    pass
            except Closed:
                return

    def _begun(self) -> str:
        pending = self._review.pending
        if pending is None:
            return ""
        reasons = f" because “{pending.because}”" if pending.because else ""
        return f"You had begun: {pending.word}{reasons}. Enter goes on with it."

    def _step(self) -> bool:
        """One page and one key; False when the loop is over."""
        sheet = self._review.sheet()
        if sheet is None:
            return self._finished()
        self._paint(sheet)
        while (key := self._screen.key(_IDLE)) == IDLE and self._review.ahead():
            pass
        key = self._screen.key() if key == IDLE else key
        if key == "q":
            return False
        if key != RESIZED:
            self._said = self._act(sheet, key)
        return True

    def _paint(self, sheet: Sheet) -> None:
        self._chair.talk.page(
            self._chair.head(sheet),
            self._chair.body(sheet),
            lambda width: self._foot(sheet, width),
        )

    def _foot(self, sheet: Sheet, width: int) -> list[str]:
        passages = len(sheet.passages)
        digits = [("1" if passages == 1 else f"1-{passages}", "cite")] if passages else []
        entries = [*digits, *((key, said) for key, (said, _) in COMMANDS.items())]
        said = wrapped(plain(self._said), width)[:2] if self._said else []
        return [
            page.rule(width),
            *(clipped(line, width) for line in said),
            *page.keys([(key, verdict) for key, verdict in self._verdicts.items()], width),
            *page.keys(entries, width),
        ]

    def _act(self, sheet: Sheet, key: str) -> str:
        """Do what the key stands for; return what to say on the next page."""
        if key in self._verdicts:
            return self._judge(sheet, self._verdicts[key])
        if key.isdigit() and 1 <= int(key) <= len(sheet.passages):
            return citing.cite_passage(self._chair, sheet, sheet.passages[int(key) - 1])
        if key == ENTER:
            return self._go_on(sheet)
        acts: dict[str, Callable[[Sheet], str]] = {
            "e": lambda sheet: citing.quote(self._chair, sheet),
            "p": lambda sheet: judging.word(self._chair, sheet),
            "t": lambda sheet: citing.note(self._chair, sheet),
            "v": self._read_all,
            "s": self._skip,
            "b": self._back,
            "?": self._explain,
        }
        return acts[key](sheet) if key in acts else self._said if len(key) > 1 else "? explains the keys."

    def _judge(self, sheet: Sheet, verdict: str) -> str:
        before = len(sheet.claim.verdicts)
        said = judging.judge(self._chair, sheet, verdict)
        now = self._review.verdicts(sheet.claim.id)
        if now > before:
            self.recorded.append(f"{sheet.claim.id} {verdict}")
        return said

    def _go_on(self, sheet: Sheet) -> str:
        pending = self._review.pending
        if pending is None:
            return ""
        if pending.resolves:
            return judging.word(self._chair, sheet)
        if pending.word not in self._review.scale:
            return f"{plain(pending.word)} is no longer on the scale of the house."
        return self._judge(sheet, pending.word)

    def _skip(self, _: Sheet) -> str:
        self._review.skip()
        return ""

    def _back(self, _: Sheet) -> str:
        return "" if self._review.back() else "This is where you started."

    def _read_all(self, sheet: Sheet) -> str:
        def lines(width: int) -> list[str]:
            shown = [*self._chair.head(sheet)(width)]
            for section in page.sections(sheet, width):
                shown += [*page.fitted([section], len(section.lines)), ""]
            for number, found in enumerate(sheet.passages, 1):
                near = page.around(found, width - page.GUTTER)
                shown += [
                    *page.fitted([Section(f"{number} {found.source}", tuple(near))], len(near)),
                    "",
                ]
            return shown

        self._chair.talk.read(lines)
        return ""

    def _explain(self, _: Sheet) -> str:
        meanings = {word.value: word.meaning for word in Scale}

        def lines(width: int) -> list[str]:
            said = [
                f"{key}  {verdict}: {meanings.get(verdict, '')}" for key, verdict in self._verdicts.items()
            ]
            said += [
                "",
                f"1-{MOST_PASSAGES}  cite the passage of that number, after a look at what stands around it",
            ]
            said += [f"{key}  {name}: {what}" for key, (name, what) in COMMANDS.items()]
            said += [
                "",
                "A verdict is recorded after you have seen it whole and pressed Enter; u undoes it before.",
            ]
            said += ["Recorded verdicts are never changed: go back and judge again adds one."]
            return [part for line in said for part in wrapped(line, width)]

        self._chair.talk.read(lines)
        return ""

    def _finished(self) -> bool:
        """No claim is left that was not put aside."""
        skipped = self.progress.skipped
        if skipped:
            lines = [self._said, "", f"All but the {skipped} you skipped are done."]
            entries = {ENTER: "go through them", "b": "back", "q": "stop"}
        else:
            lines = [self._said, "", "Nothing more needs you here.", *self.waiting]
            entries = {ENTER: "stop", "b": "back"}
        key = self._chair.talk.tell(lines, entries)
        self._said = ""
        if key == "b":
            return self._review.back() or True
        return key == ENTER and self._review.again()
