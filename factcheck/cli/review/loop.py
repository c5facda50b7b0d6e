"""A guided pass in the terminal: a page, a key, and what it does, until the person stops or nothing is left."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import ClassVar, Generic

from factcheck.cli.review import noting, page
from factcheck.cli.review.chair import Chair, S
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, IDLE, RESIZED, Closed
from factcheck.text.plain import clipped, plain, wrapped
from factcheck.workflow.review.queue import Progress

# what every pass has: keys with what they are called and what they do
NOTE = {"t": ("note", "add a line to the claim's note")}
MOVES = {
    "v": ("all", "everything there is on the claim, page by page"),
    "s": ("skip", "put the claim aside for later; one that needs nothing is only left"),
    "b": ("back", "to the claim before"),
    "?": ("keys", "this page"),
    "q": ("quit", "stop; the next time it goes on here"),
}
_KEYS = 4  # what part of the lines of a page its keys take at the most
_IDLE = 0.2  # seconds without a key after which what the next claim needs is read


class Loop(ABC, Generic[S]):
    """One run of a guided pass."""

    JOINED: ClassVar[str] = " because"  # between what was begun and what was typed for it

    def __init__(self, chair: Chair[S]) -> None:
        self.chair, self.way = chair, chair.way
        self._screen = chair.talk.screen
        self._said = ""
        self._seen: list[str] = []  # of the claim, on the page
        self._moves: Mapping[str, Callable[[S], str]] = {
            "t": lambda sheet: noting.note(self.chair, sheet),
            "v": self._read_all,
            "s": self._skip,
            "b": self._back,
            "?": self._explain,
        }

    @property
    def progress(self) -> Progress:
        """How far the person has come."""
        return self.way.progress

    @abstractmethod
    def _keys(self, sheet: S, width: int, rows: int) -> list[str]:
        """The keys at the foot of a page, in at most so many lines if that can be."""

    @abstractmethod
    def _act(self, sheet: S, key: str) -> str | None:
        """Do what a key of this pass stands for; what to say on the next page, None when it is no key of its own."""

    @abstractmethod
    def _explained(self) -> list[str]:
        """What the keys do, a line each, and what else the person should know."""

    @abstractmethod
    def _nothing_left(self) -> list[str]:
        """What to say when no claim is left at all."""

    def _more(self, sheet: S, width: int) -> list[Section]:
        """What there is on a claim beside its page."""
        return []

    def run(self) -> None:
        """Go on until the person stops, nothing is left, or the terminal is gone."""
        if self.way.sheet() is None and not self.progress.skipped:
            return
        with self._screen.open():
            try:
                self._said = self._begun()
                while self._step():
                    pass
            except Closed:
                return

    def _begun(self) -> str:
        pending = self.way.pending
        if pending is None:
            return ""
        reasons = f"{self.JOINED} “{pending.because}”" if pending.because else ""
        return f"Enter goes on with what you had begun: {pending.word}{reasons}"

    def _step(self) -> bool:
        """One page and one key; False when the loop is over."""
        sheet = self.way.sheet()
        if sheet is None:
            return self._finished()
        self._seen = self.chair.talk.page(
            self.chair.head(sheet), self.chair.body(sheet), lambda width: self._foot(sheet, width)
        )
        while (key := self._screen.key(_IDLE)) == IDLE and self.way.ahead():
            pass
        key = self._screen.key() if key == IDLE else key
        if key == "q":
            return False
        if key != RESIZED:
            self._said = self._answer(sheet, key)
        return True

    def _foot(self, sheet: S, width: int) -> list[str]:
        unkept = f"Your place is not kept: {self.way.unkept}" if self.way.unkept else ""
        said = wrapped(plain(self._said or unkept), width)[:2] if self._said or unkept else []
        keys = self._keys(sheet, width, max(2, self._screen.size[1] // _KEYS))
        return [page.rule(width), *(clipped(line, width) for line in said), *keys]

    def _answer(self, sheet: S, key: str) -> str:
        """Do what the key stands for; return what to say on the next page."""
        if (said := self._act(sheet, key)) is not None:
            return said
        if key in self._moves:
            return self._moves[key](sheet)
        return self._said if len(key) > 1 else "? explains the keys."

    def _skip(self, _: S) -> str:
        self.way.skip()
        return ""

    def _back(self, _: S) -> str:
        return "" if self.way.back() else "This is where you started."

    def _read_all(self, sheet: S) -> str:
        def lines(width: int) -> list[str]:
            shown = [*self.chair.head(sheet)(width)]
            for section in (*self.chair.body(sheet)(width), *self._more(sheet, width)):
                shown += [*page.fitted([section], len(section.lines)), ""]
            return shown

        self.chair.talk.read(lines)
        return ""

    def _explain(self, _: S) -> str:
        said = self._explained()
        self.chair.talk.read(lambda width: [part for line in said for part in page.hanging(line, width)])
        return ""

    def _finished(self) -> bool:
        """No claim is left that was not put aside."""
        skipped = self.progress.skipped
        if skipped:
            lines = [self._said, "", f"All but the {skipped} you skipped are done."]
            entries = {ENTER: "go through them", "b": "back", "q": "stop"}
        else:
            lines = [self._said, "", *self._nothing_left()]
            entries = {ENTER: "stop", "b": "back"}
        key = self.chair.talk.tell(lines, entries)
        self._said = ""
        if key == "b":
            return self.way.back() or True
        return key == ENTER and self.way.again()
