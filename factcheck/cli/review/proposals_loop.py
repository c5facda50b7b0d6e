"""The guided pass through the proposals: accepted or excluded with one key each, in the order of the essay."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from factcheck.cli import output
from factcheck.cli.review import deciding, foot, parting
from factcheck.cli.review.deciding import ProposalChair
from factcheck.cli.review.loop import MOVES, NOTE, Loop
from factcheck.cli.review.screen import ENTER, Screen
from factcheck.cli.review.talk import Talk
from factcheck.workflow.review.proposals import EXCLUDE, MEANING, WORDING, Proposal, Proposals

if TYPE_CHECKING:
    from factcheck.workspace import Workspace

_DECISIONS = {
    "a": ("accept", "put it on the list of what is to be checked"),
    "x": ("exclude", "not for checking; the reason is asked, and stays on record"),
}
_MEANING = {"m": ("meaning", "say in your words what the first word left open stands for")}
_CHANGES = {
    "w": ("wording", "what it says, in your words"),
    "r": ("risk", "how bad an error would be: low, normal, high or legal"),
    "p": ("parts", "it states several things: say where it is to be cut, and accept each part"),
}


class ProposalsLoop(Loop[Proposal]):
    """One run of the pass."""

    JOINED: ClassVar[str] = ":"
    chair: ProposalChair
    way: Proposals

    def __init__(self, place: Workspace, proposals: Proposals, name: str) -> None:
        super().__init__(ProposalChair(place, proposals, Talk(Screen()), name))

    def _keys(self, sheet: Proposal, width: int, rows: int) -> list[str]:
        meaning: list[tuple[str, str]] = []
        if chosen := sheet.to_choose:
            meaning.append((foot.digits(len(chosen.meanings)), f"tells {output.quoted(chosen.word)}"))
        if sheet.left_open:
            first = sheet.left_open[0]
            meaning.append(("m", "your words" if first is chosen else f"tells {output.quoted(first.word)}"))
        named = [(key, said) for key, (said, _) in (_CHANGES | NOTE | MOVES).items()]
        return foot.keys(
            [*((key, said) for key, (said, _) in _DECISIONS.items()), *meaning, *named], width, rows
        )

    def _act(self, sheet: Proposal, key: str) -> str | None:
        if key in "123456789":
            return deciding.choose_meaning(self.chair, sheet, int(key), self._seen)
        acts: dict[str, Callable[[], str]] = {
            "a": lambda: deciding.accept(self.chair, sheet),
            "x": lambda: deciding.exclude(self.chair, sheet),
            "m": lambda: deciding.tell_meaning(self.chair, sheet),
            "w": lambda: deciding.reword(self.chair, sheet),
            "r": lambda: deciding.rate(self.chair, sheet),
            "p": lambda: parting.part(self.chair, sheet),
            ENTER: lambda: self._go_on(sheet),
        }
        return acts[key]() if key in acts else None

    def _go_on(self, sheet: Proposal) -> str:
        begun = {
            EXCLUDE: deciding.exclude,
            MEANING: deciding.tell_meaning,
            WORDING: deciding.reword,
        }
        pending = self.way.pending
        return begun[pending.word](self.chair, sheet) if pending and pending.word in begun else ""

    def _explained(self) -> list[str]:
        return [
            *foot.explained(_DECISIONS),
            "1-9  tells the first word left open that has meanings by the one of that number, then the next word",
            *foot.explained(_MEANING | _CHANGES | NOTE | MOVES),
            "",
            "Each act is recorded at once, and can be undone: go back and exclude what you accepted, or the reverse.",
            "Words and risk are changed again by w and r, or by factcheck edit.",
            "A proposal accepted in parts is put together again by factcheck split --undo.",
        ]

    def _nothing_left(self) -> list[str]:
        return [f"No proposal{f' {self.way.scope}' if self.way.scope else ''} is left.", self.tally]

    @property
    def tally(self) -> str:
        """What became of the proposals in this run: `12 accepted, 3 excluded, 45 left.`"""
        accepted, excluded, left = self.way.tally
        return f"{accepted} accepted, {excluded} excluded, {left} left."
