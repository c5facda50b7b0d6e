"""The elements of comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from factcheck.reports.escaping import plain
from factcheck.reports.remarks import Remark

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def new_comments(namespace: str) -> etree._Element:
    """A part of comments without any."""
    return etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})


def comment_element(namespace: str, number: int, remark: Remark, before: Sequence[str]) -> etree._Element:
    """A comment: a paragraph for each line, those of `before` first."""
    w = f"{{{namespace}}}"
    made = etree.Element(f"{w}comment", nsmap={"w": namespace})
    made.set(f"{w}id", str(number))
    made.set(f"{w}author", remark.by)
    if _MOMENT.fullmatch(remark.at):
        made.set(f"{w}date", remark.at)
    made.set(f"{w}initials", "".join(word[0] for word in remark.by.split()[:3]).upper())
    for line in (*before, *remark.lines):
        run = etree.SubElement(etree.SubElement(made, f"{w}p"), f"{w}r")
        text = etree.SubElement(run, f"{w}t")
        text.text = plain(line)
        text.set(_SPACE, "preserve")
    return made
