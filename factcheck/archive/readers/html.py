"""HTML: full visible text with byte offsets first, then main text and what needs a parsed tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.metadata.dates import dated_line
from factcheck.archive.metadata.describing import Clues, Description, describe
from factcheck.archive.readers.bare import bare_flags
from factcheck.archive.readers.charset import Decoded, decode
from factcheck.archive.readers.hiding import Hidden, hidden, joined
from factcheck.archive.readers.made_words import made_words
from factcheck.archive.readers.main_text import main_text
from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.remarks import remarks
from factcheck.archive.readers.sniff import bare_type
from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.judging import judge
from factcheck.text.counting import counted

READ_LIMIT = 10_000_000  # bytes of markup read; the archived bytes are kept whole
_EMPTY_FROM = 20_000  # bytes of markup from which no text at all is a finding
_BYLINE = 300  # code points of what is marked as the author's
_LARGE = 200_000  # bytes from which what stands so far is worth keeping before the next step
_UNTOLD = ("what of the text is not shown was not told apart",)
# of the time; past it a page is not read again without what it never shows, which is marked
_AGAIN_SHARE = 0.25
_MAIN_SHARE = 0.5  # of the time; past it the main text is not told apart any more
_NAME = "factcheck-html 13"


def read_html(
    content: bytes, declared_type: str, url: str, status: int | None, progress: Progress
) -> Derived:
    """Read a page: its full text first, as the steps after that may not come back."""
    decoded = decode(content[:READ_LIMIT], declared_type, markup=True)
    page, full, described, unseen = _seen(decoded.text, bare_type(declared_type), url, progress)
    offsets = decoded.spans(page.writer.pieces)
    answer = Answer(status, page.notes.title, full, full, decoded.text, page.notes.passwords, url, page.tags)
    so_far = Derived(
        "html",
        "text/html",
        _NAME,
        full,
        offsets=offsets,
        unshown=tuple(unseen.perhaps),
        struck=tuple(joined(page.struck + unseen.struck)),
        beside=tuple(stretch for stretch in page.beside if "\n" not in full[slice(*stretch)]),
        flags=(*_flags(content, decoded, page, full), *unseen.flags),
        title=described.title,
        author=described.author,
        publisher=described.publisher,
        date=described.date,
    )
    if len(content) >= _LARGE:
        outcome, reason = judge(answer)
        progress.keep(replace(so_far, verdict=outcome, reason=reason))
    if progress.late(_MAIN_SHARE):
        return _without_main(so_far, answer, "no time was left to tell it apart")
    main = main_text(decoded, page, full, offsets, url, dated=bool(so_far.date.value))
    progress.cut_short |= main.cut_short
    outcome, reason = judge(answer.with_main(main.text))
    date = main.date if main.date.value else so_far.date
    return replace(
        so_far,
        extractor=f"{_NAME}, {main.engine}" if main.engine else _NAME,
        main_text=main.text,
        main_offsets=main.offsets,
        date=date if date.value else _dated(page, full),
        flags=(*so_far.flags, *main.flags),
        verdict=outcome,
        reason=reason,
    )


def _seen(source: str, declared: str, url: str, progress: Progress) -> tuple[Page, str, Description, Hidden]:
    """A page and its text without what it never shows, what it says of itself, and what else it may not show."""
    page = read_markup(source, progress, declared=declared)
    full = page.writer.text()
    described = describe(_clues(page, full, url, source))
    if len(source) >= _LARGE:  # in case that what it hides cannot be told apart
        progress.keep(Derived("html", "text/html", _NAME, full, unshown=((0, len(full)),), flags=_UNTOLD))
    found = hidden(page, full)
    again = found.never or found.borders
    if again and progress.late(_AGAIN_SHARE):
        unshown = joined(found.perhaps + found.left_out)
        return page, full, described, found._replace(perhaps=unshown, flags=[*found.flags, *_UNTOLD])
    if not again:
        return page, full, described, found
    notes = page.notes
    del page, full
    page = read_markup(source, progress, found.never, found.borders, declared=declared)
    page.notes = notes
    full = page.writer.text()
    now = hidden(page, full)
    flags = now.flags
    if size := sum(end - start for start, end in found.left_out):
        flags = [
            f"{counted(size, 'character')} of text that the page never shows {'was' if size == 1 else 'were'} left out",
            *flags,
        ]
    return page, full, described, now._replace(perhaps=joined(now.perhaps + now.left_out), flags=flags)


def _without_main(so_far: Derived, answer: Answer, why: str) -> Derived:
    outcome, reason = judge(answer)
    flags = (*so_far.flags, f"main text: {why}, the full text stands for it")
    full, offsets = so_far.full_text, so_far.offsets
    return replace(so_far, main_text=full, main_offsets=offsets, flags=flags, verdict=outcome, reason=reason)


def _flags(content: bytes, decoded: Decoded, page: Page, full: str) -> tuple[str, ...]:
    flags = [*decoded.flags, *page.flags]
    if len(content) > READ_LIMIT:
        flags.append(f"only the first {READ_LIMIT} of {len(content)} bytes were read")
    if not full and len(content) >= _EMPTY_FROM:
        flags.append(f"no text in {len(content)} bytes of markup")
    flags += [*bare_flags(page, full), *made_words(page)]
    if page.writer.coarse:
        flags.append("offsets are approximate: the text has too many pieces to keep each")
    return tuple(flags)


def _clues(page: Page, full: str, url: str, source: str) -> Clues:
    notes = page.notes
    heading = "" if notes.title else _first_heading(page, full)
    marked = _marked_authors(page, full, source)
    return Clues(
        notes.title, tuple(notes.metas), tuple(notes.linked_data), tuple(notes.times), marked, url, heading
    )


def _marked_authors(page: Page, full: str, source: str) -> Iterator[str]:
    """What stands in elements marked as naming the author, but for those who commented on the page."""
    notes = page.notes
    if not notes.authors:
        return
    starts = [piece[2] for piece in page.writer.pieces]
    forum = any("DiscussionForumPosting" in data for data in notes.linked_data)
    others = [] if forum else remarks(page.tags, source)
    for begin, end in notes.authors:
        if not any(first <= begin < last for first, last in others):
            yield _within(page, full, starts, begin, end)


def _within(page: Page, full: str, starts: list[int], begin: int, end: int) -> str:
    """Text that stands between two places of the source; `starts` are those of the pieces."""
    first, last = bisect_left(starts, begin), bisect_left(starts, end)
    if first == last:
        return ""
    pieces = page.writer.pieces
    return full[pieces[first][0] : pieces[last - 1][1]][:_BYLINE]


def _line(full: str, at: int) -> str:
    return full[at : at + 300].lstrip().split("\n", 1)[0]


def _dated(page: Page, full: str) -> Stated:
    """The date that stands below the first heading."""
    day = dated_line(full, _first_heading(page, full))
    return Stated(day, "inferred: a line below the heading") if day else Stated()


def _first_heading(page: Page, full: str) -> str:
    """The text of the first h1 element."""
    at = next((at for closing, name, _, at, _ in page.tags if name == "h1" and not closing), -1)
    return "" if at < 0 else _line(full, at)
