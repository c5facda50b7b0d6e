"""Phrases of the page that several sections use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.source import Source
from factcheck.reports import phrasing, wording
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, joined, tag
from factcheck.reports.html.kinds import kind
from factcheck.reports.phrasing import SHORT, short


def reference(identifier: str) -> Html:
    """A link to the panel of a claim or the entry of a source."""
    return tag("a", identifier, href=f"#{identifier.lower()}")


def references(identifiers: Iterable[str]) -> Html:
    """Links to several."""
    return joined(map(reference, identifiers), ", ")


def quotation(text: str) -> Html:
    """The words in quotation marks, set apart from what stands around them in either direction of writing."""
    return tag("span", phrasing.quoted(plain(text)), dir="auto")


def in_context(anchor: Anchor) -> Html:
    """The words of a claim between those before and after them, of many the ends, and where that is."""
    before, after = phrasing.beside(anchor.prefix, anchor.suffix)
    words = [before, tag("strong", phrasing.ends(anchor.quote)), after]
    return html([tag("span", words, dir="auto"), f" ({wording.place(anchor)})"])


def says(claim: Claim) -> Html:
    """What a claim says, in words that stand alone, shortened."""
    return tag("span", short(wording.called(claim), SHORT), dir="auto")


def said(claim: Claim) -> Html:
    """A line with what the claim says where its words do not say it by themselves; else nothing."""
    name, text = wording.said(claim)
    return named(name, plain(text))


def archived(source: Source) -> Html:
    """How far the archiving of a source has come."""
    said = wording.archived(source)
    return tag("strong", said) if wording.failed(source) else html(said)


def named(name: str, said: Content, class_: str = "") -> Html:
    """A named line; nothing when there is nothing to say."""
    content = html(said)
    return tag("p", [tag("b", f"{name}: "), content], class_=class_, dir="auto") if content else NOTHING


def fact(name: str, said: Content) -> Html:
    """A name and what it stands for, in a list of such; nothing when there is nothing to say."""
    content = html(said)
    return tag("div", [tag("dt", name), tag("dd", content)]) if content else NOTHING


def warning(said: Content) -> Html:
    """What a reader must know, on a line of its own."""
    return tag("p", ["⚠ ", html(said)], class_="warning")


def section(name: str, identifier: str, content: Content) -> Html:
    """A section with its heading; nothing when there is nothing in it."""
    inner = html(content)
    return tag("section", [tag("h2", name), inner], id=identifier) if inner else NOTHING


def badge(claim: Claim) -> Html:
    """The mark of a claim as a word with its sign."""
    marked = kind(claim)
    return tag("span", f"{marked.sign} {marked.word}", class_=f"badge {marked.classes}")


def table(names: Sequence[str], rows: Sequence[Sequence[Content]], named_cells: bool = False) -> Html:
    """A table with a row of names; nothing when there is nothing in it.

    With `named_cells` each cell bears its name, to be shown where a narrow window has no room for columns.
    """
    if not rows:
        return NOTHING
    head = tag("tr", [tag("th", name, scope="col") for name in names])
    labels = names if named_cells else [""] * len(names)
    body = [
        tag("tr", [tag("td", cell, data_name=label) for label, cell in zip(labels, row, strict=True)])
        for row in rows
    ]
    return tag("div", tag("table", [tag("thead", head), tag("tbody", body)]), class_="wide")
