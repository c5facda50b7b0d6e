"""`factcheck read`: the archived text of a source."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import SOURCE, format_option, workspace
from factcheck.text.plain import cut_at_words, plain, spaced, wrapped

if TYPE_CHECKING:
    from factcheck.workflow.sources.texts import Held, Opened


@click.command
@click.argument("source", type=SOURCE)
@click.option("--full", is_flag=True, help="All that the document shows, menus and all.")
@click.option(
    "--capture", type=click.IntRange(1), help="Which capture (else the newest with a text to quote from)."
)
@click.option("--page", type=click.IntRange(1), help="This page only, of a PDF.")
@click.option("--find", default="", metavar="WORDS", help="Only the passages that hold all of these words.")
@format_option("text", "json")
def read(source: str, full: bool, capture: int | None, page: int | None, find: str, form: str) -> None:
    """Read the archived text of SOURCE: the main text, without what a page puts around it.

    On a terminal long texts go through the pager. With --find other forms of a word count as the word, and each passage
    is shown with a little around it and where it is. Offsets count in the text that is shown: with --full, and of a
    PDF always, they are those that `cite` records.

    \b
    Example:
      factcheck read S003
      factcheck read S003 --find "opened 1932"
      factcheck read S003 --page 14
    """
    from factcheck.workflow.sources import texts

    opened = texts.read(workspace(), source, texts.Wanted(full, capture, page or 0, find.strip()))
    if form == "json":
        output.as_json(output.values(opened)[0])
        return
    shown = _found(opened, find) if find.strip() else _text(opened)
    output.paged([*_head(opened), "", *shown])


def _head(opened: Opened) -> Iterator[str]:
    """What it is, from where and when, how it went, and which text this is."""
    capture = opened.capture
    yield from output.titled(opened.source, opened.title)
    stated = ", ".join(filter(None, map(plain, (opened.author, opened.publisher, opened.date))))
    odd = "; ".join(filter(None, (capture.reason, *capture.flags)))
    for said in (stated, opened.address if opened.address != opened.title else ""):
        yield from _lines(said) if said else ()
    refused = f" ({opened.refused} refused, nothing was asked)" if opened.refused else ""
    number = f"capture {capture.number} of {opened.captures}{refused}"
    yield from _lines(f"{number}, {capture.at}, {capture.outcome}{f': {odd}' if odd else ''}")
    yield f"  SHA-256 {capture.sha256}"
    yield from _lines(_extent(opened))


def _extent(opened: Opened) -> str:
    """Which text it is, and how much of the whole."""
    size = f"{opened.kind} text, {opened.length} characters"
    if opened.length < opened.full_length:
        size = f"{opened.kind} text, {opened.length} of {opened.full_length} characters (--full for all)"
    if opened.page:
        return f"{size}, page {opened.page} of {len(opened.pages)}"
    return f"{size}, {output.counted(len(opened.pages), 'page')}" if opened.pages else size


def _lines(said: str, indent: str = "  ") -> list[str]:
    """Words of one paragraph in lines of the terminal's width."""
    return [indent + line for line in wrapped(plain(said), _room() - len(indent))]


def _room() -> int:
    return max(20, min(output.width(), output.WIDTH))


def _text(opened: Opened) -> Iterator[str]:
    """The text line by line, with its pages told apart."""
    if not opened.pages or opened.page:
        yield from _broken(opened.text)
        return
    for number, (start, end) in enumerate(pairwise([*opened.pages, len(opened.text)]), 1):
        yield output.dim(f"-- page {number} --")
        yield from _broken(opened.text[start:end])


def _broken(text: str) -> Iterator[str]:
    """The lines of a text; on a terminal broken at words, in a pipe as they are."""
    for line in map(spaced, text.splitlines()):
        yield from wrapped(line, _room()) if sys.stdout.isatty() else [line]


def _found(opened: Opened, words: str) -> Iterator[str]:
    """The passages that hold the words, each with where it is."""
    from factcheck.text.passages import terms

    wanted = frozenset(terms(words))
    for held in opened.held:
        page = f"page {held.page}, " if held.page and not opened.page else ""
        yield f"{page}characters {held.start}-{held.end} of the {opened.kind} text"
        yield from (f"  {output.lit(line, wanted)}" for line in wrapped(_surrounded(held), _room() - 2))
        yield ""
    yield from _lines(_sum(opened, words), "")


def _sum(opened: Opened, words: str) -> str:
    said = f"{output.counted(len(opened.held), 'passage')} with {output.quoted(words)}"
    more = f"; {opened.elsewhere} more in the full text (--full)" if opened.elsewhere else ""
    return f"{said}{more}."


def _surrounded(held: Held) -> str:
    """A passage in what stands around it, cut where words end."""
    from factcheck.workflow.sources.texts import AROUND

    before, after = cut_at_words(held.before, held.after, AROUND)
    return plain(f"{before}{held.words}{after}")
