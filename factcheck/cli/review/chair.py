"""What every act of the guided review needs: whose fact-check it is, the way through it, the screen to ask on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.review import page
from factcheck.cli.review.talk import Compose, Head, Talk
from factcheck.errors import Conflict, FactcheckError
from factcheck.workflow.review.guide import Review, Sheet

if TYPE_CHECKING:
    from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Chair:
    """The checker's chair."""

    place: Workspace
    review: Review
    talk: Talk
    name: str

    def head(self, sheet: Sheet) -> Head:
        """The top of every page on that claim."""
        return lambda width: page.header(sheet, self.review.progress, self.name, width)

    def body(self, sheet: Sheet) -> Compose:
        """What there is to see of that claim."""
        return lambda width: page.sections(sheet, width)

    def recorded(self, sheet: Sheet, record: Callable[[], object]) -> str:
        """Record something; "" when it was done, else what to say once the refusal has been shown."""
        try:
            record()
        except Conflict as conflict:
            changed = self.review.meanwhile(sheet, conflict.details)
            self.talk.tell(
                [conflict.message, "", *changed, "", "What you wrote is kept. Look again, then decide."]
            )
            return "The claim is shown as it now is; the key of your verdict goes on with what you wrote."
        except FactcheckError as error:
            self.talk.tell([error.message, error.hint, "", *error.details])
            return "Nothing was recorded."
        return ""
