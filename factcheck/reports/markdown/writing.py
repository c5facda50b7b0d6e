"""Phrases of Markdown that several sections use. What comes out is escaped and ready to be put in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.dossier import Anchor, Claim, Source
from factcheck.reports.escaping import markdown, markdown_link, plain
from factcheck.reports.phrasing import STATUS_SIGNS, day, short, verdict_sign, waiting_for
from factcheck.vocabulary import Status

_ID = re.compile(r"[A-Z][0-9]+", re.ASCII)
_CONTEXT = 48
_OPENING = tuple('“„«‘"')
_CLOSING = tuple('”“»’"')
_NO_BREAK = "\u00a0"


def reference(identifier: str) -> str:
    """A link to the heading of a claim or source."""
    return f"[{identifier}](#{identifier.lower()})" if _ID.fullmatch(identifier) else markdown(identifier)


def references(identifiers: Iterable[str]) -> str:
    """Links to several headings."""
    return ", ".join(map(reference, identifiers))


def quoted(text: str) -> str:
    """The words in quotation marks, their own where they have them."""
    escaped = markdown(text)
    return escaped if escaped[:1] in _OPENING and escaped[-1:] in _CLOSING else f"“{escaped}”"


def words(claim: Claim, most: int = 0) -> str:
    """The words of a claim where it first stands, shortened to `most` characters when that is given."""
    first = claim.words[0]
    return quoted(short(first, most) if most else first)


def status(value: Status) -> str:
    """A status with its sign."""
    return f"{STATUS_SIGNS[value]}{_NO_BREAK}{value.value}"


def verdict(value: str) -> str:
    """A verdict with its sign."""
    return f"{verdict_sign(value)}{_NO_BREAK}{markdown(value)}"


def signed(by: str, at: str) -> str:
    """Who said so and on what day."""
    return f"{markdown(by)}, {markdown(day(at))}" if by else markdown(day(at))


def reasons(claim: Claim) -> str:
    """What a claim waits for."""
    said = [markdown(waiting_for(claim.status, blocker)) for blocker in claim.blockers]
    return "; ".join(said) or f"status {claim.status.value}"


def place(anchor: Anchor) -> str:
    """Where the words of a claim stand."""
    return f"draft {anchor.draft}, characters {anchor.start:,}–{anchor.end:,}"


def in_context(anchor: Anchor) -> str:
    """The words of a claim between those before and after them, set off where Markdown allows it."""
    before, after = anchor.prefix[-_CONTEXT:], anchor.suffix[:_CONTEXT]
    quote = markdown(anchor.quote)
    opens = not before or before[-1].isspace() or plain(anchor.quote)[:1].isalnum()
    closes = not after or after[0].isspace() or plain(anchor.quote)[-1:].isalnum()
    if quote and opens and closes:
        quote = f"**{quote}**"
    left = f"…{markdown(before)}" + (" " if before[-1:].isspace() else "") if before else ""
    right = (" " if after[:1].isspace() else "") + f"{markdown(after)}…" if after else ""
    return left + quote + right


def title(source: Source) -> str:
    """What a source is called: its title, else its file name, else its address."""
    found = next((capture.title for capture in reversed(source.captures) if capture.title), "")
    return markdown(short(source.title or found or source.file or source.url, 90))


def live(url: str) -> str:
    """A link to a page as it is today; "" when the address is not one of the web."""
    linked = markdown_link(url, "live page")
    return linked if linked.startswith("[") else ""


def archived(source: Source) -> str:
    """How far the archiving of a source has come."""
    if source.best is not None:
        return f"archived {markdown(day(source.best.at))}"
    if source.newest is None:
        return "not archived yet"
    return f"**not archived: {source.newest.outcome.value}**"
