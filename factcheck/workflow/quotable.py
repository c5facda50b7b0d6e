"""The text of a capture as quotes are proved against it."""

from __future__ import annotations

from factcheck.archive.record import CaptureRecord
from factcheck.errors import FactcheckError
from factcheck.text.quote_left_out import Lesser, lesser
from factcheck.text.quotes import SourceText
from factcheck.workspace import Workspace


def quotable(workspace: Workspace, record: CaptureRecord) -> SourceText:
    """Return the text of a capture, with what a quote of it may leave out.

    Raises Damage when the text cannot be read. The map is read when a quote is not in the whole text; one that is
    damaged lets nothing be left out, and is told of by whoever looks at it.
    """
    text = workspace.vault.text(record)

    def left_out() -> list[Lesser]:
        try:
            text_map = workspace.vault.text_map(record)
        except FactcheckError:
            return []
        return lesser(text, text_map.beside, (*text_map.unshown, *text_map.struck))

    return SourceText(text, left_out)
