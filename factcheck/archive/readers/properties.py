"""What a file of an office program says about itself in its properties, and how flags count what is not in its text."""

from __future__ import annotations

import re

from factcheck.archive.derived import Stated
from factcheck.archive.metadata.bylines import said
from factcheck.archive.metadata.dates import normal_date
from factcheck.archive.metadata.describing import Description
from factcheck.archive.readers.packaged import Package

_ELEMENTS = {"meta.xml": ("meta:initial-creator", "meta:creation-date")}
_PLURAL = re.compile(r"(?= (?:that|whose|with) )|\Z")  # where the noun ends
_GONE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)])


def counted(what: str, number: int) -> str:
    """Return the flag for so many things of a kind that are not in the text."""
    return f"not in the text: {number} {what if number == 1 else _PLURAL.sub('s', what, count=1)}"


def properties(package: Package, part: str = "docProps/core.xml") -> Description:
    """Title, author and date from the part that has them: Office Open XML's core properties, or "meta.xml"."""
    data = package.head(part).decode("utf-8", "replace")
    author, made = _ELEMENTS.get(part, ("dc:creator", "dcterms:created"))
    day = normal_date(_property(data, made))
    return Description(
        title=_stated(data, "dc:title"),
        author=_stated(data, author),
        date=Stated(day, "inferred: the day the file was made") if day else Stated(),
    )


def _stated(data: str, element: str) -> Stated:
    value = said(_property(data, element))
    return Stated(value, f"stated: document property {element}") if value else Stated()


def _property(data: str, element: str) -> str:
    found = re.search(rf"<{element}(?:\s[^>]*)?>([^<]{{1,500}})</{element}>", data)
    return " ".join(_unescaped(found[1]).translate(_GONE).split()) if found else ""


def _unescaped(text: str) -> str:
    for name, character in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", character)
    return text
