"""What of a draft is under revision, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.dossier.tracked import UnderRevision

_MOST_TOLD = 12  # claims that are named; `show` tells of each


def tell(said: str, revised: Sequence[UnderRevision] = ()) -> None:
    """How many tracked changes were read as accepted, if any, and what they did to the words of claims."""
    if said:
        output.say(output.wrapped(f"{said}.", ""))
    for entry in revised[:_MOST_TOLD]:
        output.say(output.wrapped(f"{entry.claim}: {'; '.join(entry.words)}"))
    if len(revised) > _MOST_TOLD:
        output.say(f"  and {len(revised) - _MOST_TOLD} more")
