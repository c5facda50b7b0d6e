"""What every act of a guided pass needs: whose fact-check it is, the way through it, the screen to ask on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from factcheck.cli.review.page import Section
from factcheck.cli.review.talk import Compose, Head, Talk
from factcheck.errors import Conflict, FactcheckError
from factcheck.workflow.review.way import Way

if TYPE_CHECKING:
    from factcheck.dossier.claim import Claim
    from factcheck.workspace import Workspace


class Shown(Protocol):
    """A claim as it lies before the person."""

    @property
    def claim(self) -> Claim:
        """The claim, as it may be seen."""

    @property
    def revision(self) -> str:
        """The revision of the whole claim."""

    @property
    def blind(self) -> bool:
        """Whether what others made of it is hidden."""


S = TypeVar("S", bound=Shown)


@dataclass(frozen=True, slots=True)
class Chair(ABC, Generic[S]):
    """The checker's chair, at claims shown as S."""

    place: Workspace
    way: Way[S]
    talk: Talk
    name: str

    @abstractmethod
    def header(self, sheet: S, width: int) -> list[str]:
        """The top of a page on that claim, in lines."""

    @abstractmethod
    def sections(self, sheet: S, width: int) -> list[Section]:
        """What a page has of that claim."""

    def head(self, sheet: S) -> Head:
        """The top of every page on that claim."""
        return lambda width: self.header(sheet, width)

    def body(self, sheet: S) -> Compose:
        """What there is to see of that claim."""
        return lambda width: self.sections(sheet, width)

    @property
    def undone(self) -> str:
        """What to say when the person went back from a question."""
        kept = "; what you typed is kept while you stay on this claim" if self.way.pending else ""
        return f"Nothing was recorded{kept}."

    def recorded(self, sheet: S, record: Callable[[], object]) -> str:
        """Record something; "" when it was done, else what to say once the refusal has been shown."""
        self.talk.screen.recording()
        try:
            record()
        except Conflict as conflict:
            changed = self.way.meanwhile(sheet.claim.id, sheet.blind, conflict.details)
            kept = "What you wrote is kept. " if self.way.pending else ""
            self.talk.tell([conflict.message, "", *changed, "", f"{kept}Look again, then decide."])
            goes_on = "; the key you pressed goes on with what you wrote" if self.way.pending else ""
            return f"The claim is shown as it now is{goes_on}."
        except FactcheckError as error:
            self.talk.tell([error.message, error.hint, "", *error.details])
            return "Nothing was recorded."
        return ""
