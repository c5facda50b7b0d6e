"""Showing things: aligned tables, colour only on a terminal, JSON and CSV for programs, progress on long work."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from factcheck.text.counting import counted as counted  # which commands call by the name of this module
from factcheck.text.plain import clipped, columns, escaped, no_formula, plain
from factcheck.text.plain import wrapped as broken

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from factcheck.dossier import Uncovered
    from factcheck.dossier.claim import Claim
    from factcheck.text.filling import FilledIn

MOST_UNCOVERED = 5  # passages without a claim that a command names
WIDTH = 110
_READABLE = 40  # the fewest columns in which a sentence of a table can be read
_MOST_LINES = 3  # of one that stands beneath its row
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_COLOURS = {
    "cleared": "green",
    "confirmed": "green",
    "ok": "green",
    "stale": "red",
    "OVERDUE": "red",
    "disputed": "red",
    "wrong": "red",
    "failed": "red",
    "legal": "red",
    "high": "yellow",
    "blocked": "yellow",
    "gone": "yellow",
    "checked": "cyan",
    "queried": "cyan",
    "checking": "cyan",
}


def width() -> int:
    """The columns to fill: the terminal's, or a fixed number in a pipe."""
    import shutil

    return shutil.get_terminal_size((WIDTH, 24)).columns


def has_edge() -> bool:
    """Whether lines end somewhere: not in a pipe, where grep reads them, unless COLUMNS says so."""
    return sys.stdout.isatty() or bool(os.environ.get("COLUMNS"))


def fitted(text: str, room: int) -> str:
    """Text cut to that many columns where lines have an end."""
    return clipped(text, room) if has_edge() else text


def coloured() -> bool:
    """Whether standard output may be coloured."""
    return sys.stdout.isatty() and styled()


def styled() -> bool:
    """Whether a terminal is to be sent colours at all."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str = "") -> None:
    """A line of the program's own, with words from outside already made plain."""
    click.echo(text, color=coloured() or None)


def paged(lines: Iterable[str]) -> None:
    """Lines of the program's own; through the pager on a terminal that does not hold them."""
    import shutil

    text = "\n".join(lines)
    if sys.stdout.isatty() and text.count("\n") + 2 > shutil.get_terminal_size().lines:
        with suppress(ValueError):  # of a PAGER in which a quotation mark is not closed
            click.echo_via_pager(text, color=coloured())
            return
    say(text)


def word(text: str) -> str:
    """A status, verdict, risk or outcome in its colour."""
    colour = _COLOURS.get(text)
    return click.style(text, fg=colour) if colour and coloured() else text


def strong(text: str) -> str:
    """A heading."""
    return click.style(text, bold=True) if coloured() else text


def titled(name: str, title: str) -> list[str]:
    """An id with what it is called behind it, in lines of the terminal's width."""
    first, *rest = broken(plain(title), max(20, min(width(), WIDTH) - len(name) - 2))
    return [f"{strong(name)}  {first}", *(" " * (len(name) + 2) + line for line in rest)]


def dim(text: str) -> str:
    """What only leads through the rest."""
    return click.style(text, dim=True) if coloured() else text


def lit(line: str, wanted: Collection[str]) -> str:
    """A line with the words in bold that have one of these terms (`passages.terms`), where there is colour."""
    if not coloured():
        return line
    from factcheck.text.passages import terms

    return _WORD.sub(
        lambda word: (
            click.style(word[0], bold=True) if any(term in wanted for term in terms(word[0])) else word[0]
        ),
        line,
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under heads. The last column takes what room is left and is cut to it (in a pipe it is whole); where
    that is too little to read by, it stands beneath the others, in lines of its own.
    """
    cells = [[plain(cell) for cell in row] for row in rows]
    sizes = [
        max(columns(x) for x in column)
        for column in zip(heads[:-1], *(row[:-1] for row in cells), strict=True)
    ]
    room = width() - sum(sizes) - 2 * len(sizes)
    beneath = has_edge() and room < _READABLE and any(columns(row[-1]) > room for row in cells)
    indent = sizes[0] + 2
    for number, row in enumerate([heads, *cells]):
        style = word if number else strong
        others = "  ".join(
            style(cell) + " " * (size - columns(cell)) for cell, size in zip(row[:-1], sizes, strict=True)
        )
        if beneath:
            say(others.rstrip())
            for line in _few_lines(row[-1], max(20, width() - indent)):
                say(" " * indent + line)
        else:
            say(f"{others}  {fitted(row[-1], room)}".rstrip())


def _few_lines(text: str, room: int) -> list[str]:
    lines = broken(text, room)
    rest = " ".join(lines[_MOST_LINES - 1 :])
    return [*lines[: _MOST_LINES - 1], clipped(rest, room)] if rest else lines


def values(*entries: DataclassInstance) -> list[dict[str, Any]]:
    """Frozen values as plain data for JSON."""
    from dataclasses import asdict

    return [asdict(entry) for entry in entries]


def claims(entries: Sequence[Claim]) -> list[dict[str, Any]]:
    """Claims as plain data for JSON; of one that is read blind no stance is told."""
    from factcheck.workflow.blinding import is_read_blind

    data = values(*entries)
    for claim, told in zip(entries, data, strict=True):
        for evidence in told["evidence"] if is_read_blind(claim) else ():
            evidence["stance"] = None
    return data


def filled_in(claim: Claim) -> tuple[FilledIn, ...]:
    """What the extractor, or a model, put into a restatement from elsewhere; nothing where a person told the claim."""
    from factcheck.text import filling
    from factcheck.vocabulary import Origin

    return () if claim.origin is Origin.PERSON else filling.filled_in(claim.restatement, claim.words)


def filling_words(claim: Claim) -> list[str]:
    """The same for people: `“Ada Moss” for “she”`."""
    return [
        quoted(one.words) + (f" for {quoted(one.instead_of)}" if one.instead_of else "")
        for one in filled_in(claim)
    ]


def as_json(data: object) -> None:
    """Print data as JSON; characters that would move, hide or recolour text are written as escapes."""
    import json

    click.echo(escaped(json.dumps(data, ensure_ascii=False, indent=2)))


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows as CSV that no spreadsheet takes for a formula."""
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([no_formula(plain(cell)) for cell in row] for row in rows)


def quoted(text: str) -> str:
    """Words in quotation marks, unless they bring their own."""
    shown = plain(text)
    return shown if shown.startswith(("“", "„", '"', "«")) else f"“{shown}”"


def hand(by: str) -> str:
    """The person named in a `by`; "" for the author, who stands there without a name."""
    from factcheck.dossier.source import AUTHOR

    return "" if by == AUTHOR else plain(by)


def standing(claim: Claim) -> None:
    """What a claim is now, and what it waits for."""
    reasons = f": {plain('; '.join(claim.blockers))}" if claim.blockers else ""
    hung = hanging(f"{claim.status}{reasons}.", 8)
    say(f"{claim.id} is {word(claim.status)}{hung.removeprefix(claim.status)}")


def uncovered(holes: Sequence[Uncovered] | None) -> None:
    """What of the draft nobody has looked at, the first of it in its own words; None when that is not known."""
    if holes is None:
        say(hanging("the text of the draft is not in this folder: whether claims cover it was not looked at"))
        return
    for hole in holes[:MOST_UNCOVERED]:
        say(hanging(f"no claim covers {quoted(clipped(plain(hole.words), 80))}"))
    if len(holes) > MOST_UNCOVERED:
        more = counted(len(holes) - MOST_UNCOVERED, "more passage")
        say(hanging(f"no claim covers {more}: factcheck list --uncovered"))


def wrapped(text: str, indent: str = "  ") -> str:
    """Prose in lines of the terminal's width."""
    import textwrap

    room, text = min(width(), WIDTH), plain(text)
    if columns(text) != len(text):  # textwrap counts characters
        return "\n".join(indent + line for line in broken(text, room - len(indent), whole=True))
    return textwrap.fill(text, room, initial_indent=indent, subsequent_indent=indent, break_long_words=False)


def hanging(text: str, indent: int = 2) -> str:
    """Plain words that begin, or go on, at this column: broken between words where lines have an end."""
    return ("\n" + " " * indent).join(broken(text, max(20, width() - indent))) if has_edge() else text


class Progress:
    """A line on a terminal's standard error that counts long work; silent in a pipe."""

    def __init__(self, total: int, noun: str) -> None:
        import time

        self._clock = time.monotonic
        self._began = self._clock()
        self._total, self._noun, self._done = total, noun, 0
        self._live = sys.stderr.isatty()

    def doing(self, note: str) -> None:
        """Say what is begun and now waited for: it counts as the next one."""
        self._done += 1
        if self._live:
            text = f"{self._done}/{self._total} {self._noun}  {plain(note)}"
            click.echo("\r\x1b[K" + clipped(text, max(20, width() - 1)), err=True, nl=False)

    def step(self, note: str = "") -> None:
        """One more is done."""
        self._done += 1
        if self._live:
            spent = self._clock() - self._began
            left = spent / self._done * (self._total - self._done)
            rate = self._done / spent if spent > 0 else 0.0
            text = f"{self._done}/{self._total} {self._noun}, {rate:.1f}/s, {left:.0f} s left  {plain(note)}"
            click.echo("\r\x1b[K" + clipped(text, max(20, width() - 1)), err=True, nl=False)

    def end(self) -> None:
        """Take the line away."""
        if self._live and self._done:
            click.echo("\r\x1b[K", err=True, nl=False)
