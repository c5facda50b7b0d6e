"""Comments of an earlier report, in a draft that was written into it and handed in again."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from factcheck.reports.remarks import is_ours
from factcheck.reports.word.package import Package
from factcheck.reports.word.runs import local_name


def replied_to(package: Package, main: str) -> frozenset[str]:
    """The paragraphs of comments, by the ids a word processor gives them, that somebody replied to."""
    name = package.related(main, "commentsExtended")
    if name not in package:
        return frozenset()
    found = (_attribute(entry, "paraIdParent") for entry in package.tree(name).iter())
    return frozenset(filter(None, found))


def forget_reports(root: etree._Element, listed: etree._Element, replied: Collection[str]) -> bool:
    """Take the comments that a report made out of the list and the text, with nothing else; whether there were any.

    One that was replied to stays with its replies.
    """
    gone = set()
    for comment in list(listed):
        paragraphs = [part for part in comment.iter() if local_name(part) == "p"]
        if is_ours("\n".join(map(_text, paragraphs))) and not any(
            _attribute(paragraph, "paraId") in replied for paragraph in paragraphs
        ):
            gone.add(_attribute(comment, "id"))
            listed.remove(comment)
    for element in [entry for entry in root.iter() if local_name(entry).startswith("comment")]:
        if _attribute(element, "id") in gone:
            _remove(element)
    return bool(gone)


def _remove(mark: etree._Element) -> None:
    """Take a mark out, and the run that held nothing else."""
    run = mark.getparent()
    if run is None:
        return
    run.remove(mark)
    around = run.getparent()
    if local_name(run) == "r" and around is not None and all(local_name(child) == "rPr" for child in run):
        around.remove(run)


def _text(paragraph: etree._Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter() if local_name(part) == "t")


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name, in whichever namespace the word processor writes it."""
    return next(
        (str(value) for key, value in element.attrib.items() if etree.QName(str(key)).localname == name), ""
    )
