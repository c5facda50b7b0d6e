"""What the archive's answers name: copies, when they were made, and of which page. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote

from factcheck.archive.address import canonical
from factcheck.errors import BadInput

_FIELDS = ("timestamp", "original", "statuscode", "digest")  # of an index, that a copy is told by
_STAMP = re.compile(r"\d{14}", re.ASCII)
_LINK = re.compile(r'<([^<>]*)>((?:\s*;\s*[a-z]+="[^"]*")*)\s*(?:,|\Z)')
_HELD = re.compile(r"/web/\d{14}[a-z_]{0,4}/(.+)\Z", re.DOTALL)  # the address of which a memento is
_PARAMETER = re.compile(r';\s*([a-z]+)="([^"]*)"')


def copies(rows: list[object], url: str) -> list[tuple[str, str]] | None:
    """Return stamp and address of each usable line of an index about a page; None when it is no index.

    The first line names the fields; an index without any line has nothing. A line with status "-" says that the page
    was as before: it counts unless a line has the same content as an error page or the like. After an empty line comes
    a key for the next part, which is not a copy.
    """
    if not rows:
        return []
    if not isinstance(rows[0], list) or not all(name in rows[0] for name in _FIELDS):
        return None
    return list(_usable(rows[0], [row for row in rows[1:] if isinstance(row, list)], url))


def _usable(names: list[object], lines: list[list[object]], url: str) -> Iterator[tuple[str, str]]:
    good: set[str] = set()
    bad: set[str] = set()
    for line in lines:
        if not line:
            return
        fields = {
            name: value
            for name, value in zip(names, line, strict=False)
            if isinstance(name, str) and isinstance(value, str)
        }
        status, digest = fields.get("statuscode", ""), fields.get("digest", "")
        usable = status[:1] == "2" or (status == "-" and (digest in good or digest not in bad))
        original = fields.get("original", "")
        if not usable:
            bad.add(digest)
        elif is_moment(fields.get("timestamp", "")) and same_page(original, url):
            good.add(digest)
            yield fields["timestamp"], original


def timemap(link_format: str, url: str) -> list[tuple[str, str]] | None:
    """Return stamp and address of each memento of a TimeMap; None when it is none of this page.

    Left out is a memento whose own address names another page.
    """
    links = list(_links(link_format))
    if not any("original" in relations and same_page(to, url) for to, relations, _ in links):
        return None
    found = []
    for to, relations, stated in links:
        if "memento" not in relations or not same_page(page_of(to) or url, url):
            continue
        if at := _stamp(stated):
            found.append((at, url))
    return found


def _stamp(stated: str) -> str:
    """The fourteen digits of a date in the form of HTTP; "" when it is none."""
    try:
        at = parsedate_to_datetime(stated)
        aware = at if at.tzinfo else at.replace(tzinfo=UTC)
        stamp = f"{aware.astimezone(UTC):%Y%m%d%H%M%S}"
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return stamp if is_moment(stamp) else ""


def page_of(memento: str) -> str:
    """Return the address of which a copy is, as the copy's own address has it; "" when it does not say."""
    held = _HELD.search(memento)
    return held[1] if held else ""


def same_page(one: str, other: str) -> bool:
    """Whether two addresses are the same to an archive: scheme, `www.` and a last slash make no difference."""
    return _page(one) == _page(other)


def is_moment(stamp: str) -> bool:
    """Whether fourteen digits are a moment."""
    if not _STAMP.fullmatch(stamp):
        return False
    try:
        moment(stamp)
    except ValueError:
        return False
    return True


def moment(stamp: str) -> datetime:
    """Return the moment, in UTC, that fourteen digits stand for. Raises ValueError."""
    return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def _links(link_format: str) -> Iterator[tuple[str, list[str], str]]:
    """Yield each link of a TimeMap in link format (RFC 7089, RFC 6690): where to, its relations, its datetime."""
    for found in _LINK.finditer(link_format):
        parameters = dict(_PARAMETER.findall(found[2]))
        yield found[1], parameters.get("rel", "").split(), parameters.get("datetime", "")


def _page(address: str) -> str:
    try:
        spelled = canonical(address if "://" in address else f"http://{address}")
    except BadInput:
        return f"\0{address}"
    _, _, rest = spelled.partition("://")
    host, slash, path = rest.partition("/")
    host = host.removeprefix("www.").removesuffix(":80").removesuffix(":443")
    return unquote(f"{host}{slash}{path}".removesuffix("/"))
