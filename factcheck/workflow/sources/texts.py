"""Reading what is archived of a source: its text, whole, by pages or where it has some words. Nothing is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.archive.captures.record import CaptureRecord
from factcheck.dossier.source import Capture, Source
from factcheck.errors import BadInput
from factcheck.text.finding import holding
from factcheck.workflow.sources.passage_warnings import page_of
from factcheck.workflow.sources.quotable import archived, citable, numbered, why_no_text
from factcheck.workspace import Workspace

AROUND = 120  # characters shown before and after words that were looked for


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read: the main text or with `full` all that the document shows; one page, 0 for all; where `find` is."""

    full: bool = False
    capture: int | None = None
    page: int = 0
    find: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A passage that holds the words looked for, at `start`:`end` of that text, with a little around it."""

    start: int
    end: int
    page: int
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The archived text of a source, with what the document says of itself.

    `kind` says which text it is, "main" or "full"; `length` is that of the whole of it, `full_length` that of all the
    document shows. `text` is what is to be read: all, a page, or "" where only the passages `held` are. `start` is
    where it begins, `pages` where each page of the document does. `elsewhere` counts the passages that only the full
    text has. Of the `captures`, which are all that bear a number, `refused` are attempts at which nothing was asked.
    """

    source: str
    title: str
    author: str
    publisher: str
    date: str
    address: str
    capture: Capture
    captures: int
    refused: int
    kind: str
    length: int
    full_length: int
    pages: tuple[int, ...]
    page: int
    start: int
    text: str
    held: tuple[Held, ...]
    elsewhere: int


def read(workspace: Workspace, source_id: str, wanted: Wanted) -> Opened:
    """The text of a source as archived, or what is `wanted` of it; of the newest capture with a text to quote from.

    A capture that is named is read whatever came (a wall, a page that says it is gone). Raises BadInput for a source
    without a text, and a capture or page that there is not, Damage when the archive does not hold what is on record.
    """
    source, contacts = workspace.ledger.source(source_id)
    capture = _capture(source, wanted.capture)
    record = archived(workspace, source, capture, contacts)
    pages = workspace.vault.text_map(record).pages
    main = not (
        wanted.full or pages
    )  # pages are those of the full text, which of such a document is the main text too
    text = workspace.vault.text(record, main)
    begin, end = _bounds(source, capture, pages, wanted.page, len(text))
    held = _held(wanted.find, text, pages, begin, end)
    elsewhere = 0
    if wanted.find and main:
        elsewhere = max(0, len(holding(wanted.find, workspace.vault.text(record))) - len(held))
    return Opened(
        source.id,
        source.called if capture.usable else capture.title or source.called,
        *_stated(source, record),
        source.url or source.file,
        capture,
        len(source.captures),
        len(source.captures) - len(source.visits),
        "main" if main else "full",
        len(text),
        record.text.full_length if record.text else len(text),
        pages,
        wanted.page,
        begin,
        "" if wanted.find else text[begin:end],
        held,
        elsewhere,
    )


def _capture(source: Source, number: int | None) -> Capture:
    """The capture to read. Raises BadInput when it has no text, saying which capture could be looked at instead."""
    if number is not None:
        capture = numbered(source, number)
        if capture.text_sha256:
            return capture
        why, hint = why_no_text(source, capture)
        raise BadInput(f"{source.id} capture {number} has no text; {why}", hint)
    newest = source.newest
    if source.best is None and newest is not None and newest.text_sha256:
        why, hint = why_no_text(source, newest)
        came = f"what came instead is shown by `factcheck read {source.id} --capture {newest.number}`"
        raise BadInput(f"{source.id} has no text to quote from; {why}", f"{hint}; {came}")
    return citable(source)


def _bounds(
    source: Source, capture: Capture, pages: Sequence[int], page: int, length: int
) -> tuple[int, int]:
    """Where the page begins and ends, 0 being all. Raises BadInput for one that there is not."""
    if not page:
        return 0, length
    if not pages:
        raise BadInput(f"{source.id} capture {capture.number} has no pages", "leave out --page")
    if page > len(pages):
        raise BadInput(
            f"{source.id} capture {capture.number} has no page {page}", f"its last page is {len(pages)}"
        )
    return pages[page - 1], [*pages, length][page]


def _held(words: str, text: str, pages: Sequence[int], begin: int, end: int) -> tuple[Held, ...]:
    """The passages of `text[begin:end]` that hold the words; none where no words are looked for."""
    found = []
    for span in holding(words, text[begin:end]):
        start, stop = begin + span.start, begin + span.end
        before, after = text[max(0, start - AROUND) : start], text[stop : stop + AROUND]
        found.append(Held(start, stop, page_of(pages, start), text[start:stop], before, after))
    return tuple(found)


def _stated(source: Source, record: CaptureRecord) -> tuple[str, str, str]:
    """Author, publisher and date: what the record says, else what the document says of itself."""
    said = record.text
    if said is None:
        return "", source.publisher, ""
    return said.author.value, source.publisher or said.publisher.value, said.date.value
