"""Which capture of a source can be quoted from, and its text as quotes are proved against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.text_files import TextMap
from factcheck.archive.derived import UNREAD
from factcheck.dossier.source import Capture, Contact, Source
from factcheck.errors import BadInput, Damage, FactcheckError
from factcheck.text.quotes.left_out import Lesser, lesser
from factcheck.text.quotes.proving import SourceText, prove
from factcheck.vocabulary import WHOLE, Outcome
from factcheck.workflow.sources.captured import contradictions
from factcheck.workspace import Workspace

_LOOKED_AT = 5  # other captures, when a quote is not in the one asked for


def citable(source: Source, number: int | None = None) -> Capture:
    """The capture of that number, else the newest that can be quoted from. Raises BadInput when it has no text to."""
    found = source.best if number is None else numbered(source, number)
    if found is None or not found.usable:
        raise without_text(source, found or source.newest)
    return found


def numbered(source: Source, number: int) -> Capture:
    """The capture of that number. Raises BadInput, naming those there are."""
    found = source.capture(number)
    if found is None:
        known = ", ".join(str(capture.number) for capture in source.captures) or "none"
        raise BadInput(f"{source.id} has no capture {number}", f"captures there are: {known}")
    return found


def without_text(source: Source, capture: Capture | None) -> BadInput:
    """Why nothing can be quoted from a source, or from one capture of it, and what to do."""
    why, hint = why_no_text(source, capture)
    return BadInput(f"{source.id} has no text to quote from; {why}", hint)


def why_no_text(source: Source, capture: Capture | None) -> tuple[str, str]:
    """The same in two: the reason, and what to do."""
    if capture is None:
        return "it is not archived yet", "run `factcheck fetch`, or attach a copy as a file"
    if capture.outcome in (*WHOLE, Outcome.PARTIAL):
        hint = "attach a copy whose text can be read: saved as PDF or HTML"
        if any(flag.startswith(UNREAD) for flag in capture.flags):
            hint = f"run `factcheck reread {source.id}`, or {hint}"
        return "; ".join(capture.flags) or "no text was found in it", hint
    ended = f"its last fetch ended {capture.outcome}" if capture.asked else "nothing was asked"
    why = ": ".join(filter(None, (ended, capture.reason)))
    return why, f"run `factcheck fetch --retry {source.id}`, or attach a copy as a file"


def archived(
    workspace: Workspace, source: Source, capture: Capture, contacts: Iterable[Contact]
) -> CaptureRecord:
    """What the archive holds of a capture. Raises Damage when it is not what is on record."""
    record = workspace.vault.capture(source.id, capture.number)
    if amiss := next(contradictions(record, source, capture, contacts), ""):
        where = f"{source.id} capture {capture.number}"
        raise Damage(f"{where}: {amiss}", "take back what was changed in claims.yaml by hand")
    return record


def quotable(workspace: Workspace, record: CaptureRecord) -> SourceText:
    """Return the text of a capture, with what a quote of it may leave out.

    Raises Damage when the text cannot be read. The map is read when a quote is not in the whole text; one that is
    damaged lets nothing be left out, and is told of by whoever looks at it.
    """
    return source_text(workspace.vault.text(record), lambda: workspace.vault.text_map(record))


def held_by(workspace: Workspace, source: Source, quote: str, besides: CaptureRecord) -> Capture | None:
    """The newest other capture of a source in whose text a quote is proved to stand, of the newest few."""
    texts = {
        each.text_sha256: each for each in source.captures if each.usable
    }  # the newest of those with one text
    others = [
        each for digest, each in texts.items() if besides.text is None or digest != besides.text.full_sha256
    ]
    for capture in sorted(others, key=lambda each: -each.number)[:_LOOKED_AT]:
        with suppress(FactcheckError):  # of another capture than the one asked for: for `verify` to report
            if prove(quote, quotable(workspace, workspace.vault.capture(source.id, capture.number))).accepted:
                return capture
    return None


def source_text(text: str, read_map: Callable[[], TextMap]) -> SourceText:
    """Return a text with what a quote of it may leave out; `read_map` may raise FactcheckError."""

    def left_out() -> list[Lesser]:
        try:
            text_map = read_map()
        except FactcheckError:
            return []
        return lesser(text, text_map.beside, (*text_map.unshown, *text_map.struck))

    return SourceText(text, left_out)
