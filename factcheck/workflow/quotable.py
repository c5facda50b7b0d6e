"""The text of a capture as quotes are proved against it."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.text_files import TextMap
from factcheck.errors import FactcheckError
from factcheck.text.quotes.left_out import Lesser, lesser
from factcheck.text.quotes.proving import SourceText
from factcheck.workspace import Workspace


def quotable(workspace: Workspace, record: CaptureRecord) -> SourceText:
    """Return the text of a capture, with what a quote of it may leave out.

    Raises Damage when the text cannot be read. The map is read when a quote is not in the whole text; one that is
    damaged lets nothing be left out, and is told of by whoever looks at it.
    """
    return source_text(workspace.vault.text(record), lambda: workspace.vault.text_map(record))


def source_text(text: str, read_map: Callable[[], TextMap]) -> SourceText:
    """Return a text with what a quote of it may leave out; `read_map` may raise FactcheckError."""

    def left_out() -> list[Lesser]:
        try:
            text_map = read_map()
        except FactcheckError:
            return []
        return lesser(text, text_map.beside, (*text_map.unshown, *text_map.struck))

    return SourceText(text, left_out)
