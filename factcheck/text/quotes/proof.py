"""What is said about one quote and one source: the outcome, the places, and what a reviewer has to see."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from factcheck.text.quotes.closest import Closest
from factcheck.text.quotes.source import SourceText


class Status(StrEnum):
    """How a quote stands to a source."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    MISQUOTE = "misquote"
    ABSENT = "absent"


_ACCEPTED = (Status.EXACT, Status.NORMALIZED)


class Passage(NamedTuple):
    """Where a quote stands in the source (code points, end exclusive); `pieces` when an edit joins several."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...] = ()


class Outcome(NamedTuple):
    """Everything that is said about a quote and a source; see `Proof`."""

    status: Status
    passages: tuple[Passage, ...] = ()
    warnings: tuple[str, ...] = ()
    reason: str = ""
    hint: str = ""
    closest: Closest | None = None


class Proof(ABC):
    """The outcome for one quote and one source.

    Whether the quote is accepted is settled; what more there is to say may be found out when it is first read, so a
    proof can hold on to its source.
    """

    __slots__ = ()

    @abstractmethod
    def _outcome(self) -> Outcome:
        """All that is to be said."""

    @property
    def accepted(self) -> bool:
        """Whether the quote is proved to stand in the source."""
        return self.status in _ACCEPTED

    @property
    def status(self) -> Status:
        """`exact` or `normalized`, of the first place; `misquote` when there is a like passage, else `absent`."""
        return self._outcome().status

    @property
    def first(self) -> Passage | None:
        """The first place; None for a quote that is refused."""
        passages = self._outcome().passages
        return passages[0] if passages else None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All places in order; none for a quote that is refused."""
        return self._outcome().passages

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reviewer has to see about an accepted quote, in plain words."""
        return self._outcome().warnings

    @property
    def reason(self) -> str:
        """Why the quote is refused, in plain words."""
        return self._outcome().reason

    @property
    def hint(self) -> str:
        """What to do about a refusal."""
        return self._outcome().hint

    @property
    def closest(self) -> Closest | None:
        """The passage most like a refused quote."""
        return self._outcome().closest


class Settled(Proof):
    """A proof of which everything is known."""

    __slots__ = ("_known",)

    def __init__(
        self,
        status: Status,
        passages: tuple[Passage, ...] = (),
        warnings: tuple[str, ...] = (),
        reason: str = "",
        hint: str = "",
        closest: Closest | None = None,
    ) -> None:
        self._known = Outcome(status, passages, warnings, reason, hint, closest)

    def _outcome(self) -> Outcome:
        return self._known


class Unfound(Proof):
    """The refusal of a quote that is nowhere in the source; what is like it is looked for when that is read."""

    __slots__ = ("_known", "_quote", "_refusal", "_source")

    def __init__(self, quote: str, source: SourceText, refusal: Callable[[str, SourceText], Outcome]) -> None:
        self._quote = quote
        self._source = source
        self._refusal = refusal
        self._known: Outcome | None = None

    @property
    def accepted(self) -> bool:
        """False."""
        return False

    @property
    def first(self) -> None:
        """None."""

    def _outcome(self) -> Outcome:
        if self._known is None:
            self._known = self._refusal(self._quote, self._source)
        return self._known
