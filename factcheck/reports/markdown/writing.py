"""Phrases of Markdown that several sections use. What comes out is escaped and ready to be put in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.source import Source
from factcheck.reports import phrasing, wording
from factcheck.reports.escaping import markdown, markdown_link, plain
from factcheck.reports.phrasing import SHORT, STATUS_SIGNS, short, verdict_sign
from factcheck.vocabulary import Status

_ID = re.compile(r"[A-Z][0-9]+", re.ASCII)
_NO_BREAK = "\u00a0"


def reference(identifier: str) -> str:
    """A link to the heading of a claim or source."""
    return f"[{identifier}](#{identifier.lower()})" if _ID.fullmatch(identifier) else markdown(identifier)


def references(identifiers: Iterable[str]) -> str:
    """Links to several headings."""
    return ", ".join(map(reference, identifiers))


def quoted(text: str) -> str:
    """The words in quotation marks, their own where they have them."""
    return phrasing.quoted(markdown(text))


def words(claim: Claim) -> str:
    """The words of a claim where it first stands."""
    return quoted(claim.words[0])


def says(claim: Claim) -> str:
    """What a claim says, in words that stand alone, shortened."""
    return markdown(short(wording.called(claim), SHORT))


def said(claim: Claim, indent: str = "") -> list[str]:
    """A line with what the claim says where its words do not say it by themselves; else none."""
    name, text = wording.said(claim)
    return [f"{indent}- {name}: {markdown(text)}"] if name else []


def status(value: Status) -> str:
    """A status with its sign."""
    return f"{STATUS_SIGNS[value]}{_NO_BREAK}{value.value}"


def verdict(value: str) -> str:
    """A verdict with its sign."""
    return f"{verdict_sign(value)}{_NO_BREAK}{markdown(value)}"


def signed(by: str, at: str) -> str:
    """Who said so and on what day."""
    return markdown(wording.signed(by, at))


def reasons(claim: Claim) -> str:
    """What a claim waits for."""
    return markdown(wording.reasons(claim))


def in_context(anchor: Anchor) -> str:
    """The words of a claim between those before and after them, set off where Markdown allows it."""
    before, after = phrasing.beside(anchor.prefix, anchor.suffix)
    quote = markdown(phrasing.ends(anchor.quote))
    opens = not before or before[-1].isspace() or plain(anchor.quote)[:1].isalnum()
    closes = not after or after[0].isspace() or plain(anchor.quote)[-1:].isalnum()
    if quote and opens and closes:
        quote = f"**{quote}**"
    left = markdown(before) + " " * before[-1:].isspace()
    right = " " * after[:1].isspace() + markdown(after)
    return left + quote + right


def title(source: Source) -> str:
    """What a source is called."""
    return markdown(wording.title(source))


def live(url: str) -> str:
    """A link to a page as it is today; "" when the address is not one of the web."""
    linked = markdown_link(url, "live page")
    return linked if linked.startswith("[") else ""


def archived(source: Source) -> str:
    """How far the archiving of a source has come."""
    said = wording.archived(source)
    return f"**{said}**" if wording.failed(source) else said
