"""HTML: full visible text with byte offsets first, then main text and what needs a parsed tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.archive.derived import Derived, Span
from factcheck.archive.metadata import Clues, describe
from factcheck.archive.readers.charset import Decoded, decode
from factcheck.archive.readers.main_text import main_text
from factcheck.archive.readers.markup import Page, read_markup
from factcheck.archive.readers.textmap import Piece
from factcheck.archive.walls import Answer, judge

READ_LIMIT = 10_000_000  # bytes of markup read; the archived bytes are kept whole
_EMPTY_FROM = 20_000  # bytes of markup from which no text at all is a finding
_NAME = "factcheck-html 1"
Keep = Callable[[Derived], None]


def read_html(content: bytes, declared_type: str, url: str, status: int | None, keep: Keep) -> Derived:
    """Read a page; `keep` is called with what stands before the steps that may not come back."""
    decoded = decode(content[:READ_LIMIT], declared_type, markup=True)
    page = read_markup(decoded.text)
    full = page.writer.text()
    offsets = byte_spans(decoded, page.writer.pieces)
    answer = Answer(status, page.title, full, full, decoded.text, page.passwords, url)
    outcome, reason = judge(answer)
    described = describe(_clues(page, full, url))
    so_far = Derived(
        "html",
        "text/html",
        _NAME,
        full,
        offsets=offsets,
        flags=_flags(content, decoded, page, full),
        verdict=outcome,
        reason=reason,
        title=described.title,
        author=described.author,
        publisher=described.publisher,
        date=described.date,
    )
    keep(so_far)
    main = main_text(decoded.text, page.writer.pieces, full, url, dated=bool(so_far.date.value))
    outcome, reason = judge(replace(answer, main=main.text))
    return replace(
        so_far,
        extractor=f"{_NAME}, {main.engine}" if main.engine else _NAME,
        main_text=main.text,
        main_offsets=offsets if main.text is full else byte_spans(decoded, main.pieces),
        date=main.date if main.date.value else so_far.date,
        flags=(*so_far.flags, *main.flags),
        verdict=outcome,
        reason=reason,
    )


def _flags(content: bytes, decoded: Decoded, page: Page, full: str) -> tuple[str, ...]:
    flags = [*decoded.flags, *page.flags]
    if len(content) > READ_LIMIT:
        flags.append(f"only the first {READ_LIMIT} of {len(content)} bytes were read")
    if not full and len(content) >= _EMPTY_FROM:
        flags.append(f"no text in {len(content)} bytes of markup")
    if page.frames:
        flags.append("a frameset: its text is in other documents")
    if page.writer.coarse:
        flags.append("offsets are approximate: the text has too many pieces to keep each")
    return tuple(flags)


def _clues(page: Page, full: str, url: str) -> Clues:
    authors = tuple(full[at : at + 100].lstrip().split("\n", 1)[0] for at in page.authors)
    return Clues(page.title, tuple(page.metas), tuple(page.linked_data), tuple(page.times), authors, url)


def byte_spans(decoded: Decoded, pieces: list[Piece]) -> tuple[Span, ...]:
    """Pieces (positions in characters of the source) as spans (positions in bytes of the content)."""
    if decoded.text.isascii() and not decoded.codec.startswith("utf-16"):
        shift = decoded.start
        return tuple((a, b, c + shift, d + shift) for a, b, c, d in pieces)
    spans = []
    characters, position = 0, decoded.start
    for a, b, c, d in pieces:
        if c >= characters:
            position += decoded.size(characters, c)
        else:
            position -= decoded.size(c, characters)
        end = position + decoded.size(c, d)
        spans.append((a, b, position, end))
        characters, position = d, end
    return tuple(spans)
