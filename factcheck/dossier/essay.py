"""The text to be published, with every draft of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of the essay as it was handed over; `file` is empty when its bytes are not kept here."""

    number: int
    name: str
    format: str
    received: str
    sha256: str
    text_sha256: str
    words: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class Essay:
    """The text to be published, with every draft of it, oldest first."""

    title: str
    author: str = ""
    published: str = ""
    drafts: tuple[Draft, ...] = ()

    def draft(self, number: int) -> Draft | None:
        """The draft of that number, None when there is none."""
        return next((draft for draft in self.drafts if draft.number == number), None)

    @property
    def newest(self) -> int:
        """The number of the newest draft, 0 when there is none."""
        return max((draft.number for draft in self.drafts), default=0)

    @property
    def newest_draft(self) -> Draft | None:
        """The newest draft, None when there is none."""
        return max(self.drafts, key=lambda draft: draft.number, default=None)
