"""Markup without what cannot change the answer of the engine for main text, so that the engine has less to do.

Menus and scripts are left out whole, attributes where no expression of the engine's looks for what they say, and
plain rows of long tables are joined to one: their words are found again in the full text, row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Stretch = tuple[int, int]

# Elements of which the engine reads nothing but what its expressions test. Images are such too, but each is another,
# so that looking at their attributes costs as much as it spares; so do links that have more than an address.
_ORDINARY = (
    "article|b|br|center|code|dd|div|dl|dt|em|figure|figcaption|font|h[1-6]|header|hr|i|kbd|li|main|ol|p|samp"
    "|section|small|span|strong|sub|sup|t[dhrt]|tbody|tfoot|thead|u|ul|var"
)
_VALUE = r"(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>=`]++)"
_ATTRIBUTES = re.compile(
    rf"({_ORDINARY})((?:\s++[a-z_:@][\w:.@-]*+(?:\s*+=\s*+{_VALUE})?+)++\s*+/?)", re.IGNORECASE | re.ASCII
)
# No loop without backtracking in another: Python before 3.11.5 finds nothing by these (python/cpython issue 106052).
_TAG = r"</?(?:a|b|em|font|i|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>"
_INLINE = rf"[^<]*(?:{_TAG}[^<]*)*"
_ROWS = re.compile(
    rf"(?:<tr>\s*(?:<t[dh]>{_INLINE}(?:</t[dh]>\s*)?)++"
    r"(?:</tr>\s*|(?=</?t(?:r|body|foot|head|able)[\s>]))){6,100}+",
    re.IGNORECASE,
)
# Most links have nothing but an address; digits in it may be a date.
_PLAIN_LINK = re.compile(r"a\s++href=(?:\"[^\"<>]*+\"|'[^'<>]*+')", re.IGNORECASE)
_DIGITS = re.compile(r"\d{4}|\d[./-]\d")
_EMPTY = re.compile(r"(?:img|link|meta|source)\s", re.IGNORECASE)
_WHOLE = -1
_MANY = 6
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,100},[\w+/=%-]{1000,}", re.ASCII)
_NOWHERE = (1 << 62, 1 << 62)
_CELL = re.compile(r"</?t[dhr]>", re.IGNORECASE)


def without(source: str, stretches: Iterable[Stretch]) -> str:
    """`source` without these stretches, which may lie in one another."""
    kept = []
    position = 0
    for start, end in sorted(stretches):
        if start > position:
            kept.append(source[position:start])
        position = max(position, end)
    kept.append(source[position:])
    return "".join(kept)


def embedded(source: str) -> list[Stretch]:
    """Where images and the like are written into the markup: addresses that are all they lead to."""
    return [found.span() for found in _EMBEDDED.finditer(source)]


def idle_attributes(
    source: str, tags: Iterable[Stretch], cut: Iterable[Stretch], sought: re.Pattern[str], *, dated: bool
) -> list[Stretch]:
    """Where attributes stand in which nothing `sought` is, of the `tags` that have any and are not in what is `cut`.

    What is not well formed stays, and so does what has a character reference in it. Of a page that is `dated`, images
    and what describes the page go whole: only a date would be looked for in them.
    """
    known: dict[str, int] = {}
    idle = []
    cuts = iter(sorted(cut))
    begin, stop = next(cuts, _NOWHERE)
    for start, end in tags:
        while start >= stop:
            begin, stop = next(cuts, _NOWHERE)
        if start >= begin:
            continue
        tag = source[start + 1 : end - 1]
        length = known.get(tag)
        if length is None:
            whole = dated and _EMPTY.match(tag) is not None
            length = known[tag] = _WHOLE if whole else _idle_after(tag, sought)
        if length == _WHOLE:
            idle.append((start, end))
        elif length:
            idle.append((start + 1 + length, end - 1))
    return idle


def _idle_after(tag: str, sought: re.Pattern[str]) -> int:
    """How long the name is in the inside of a tag when what follows is idle, else 0."""
    if _PLAIN_LINK.fullmatch(tag) and not _DIGITS.search(tag):
        return 1
    found = _ATTRIBUTES.fullmatch(tag)
    return 0 if found is None or "&" in tag or sought.search(found[2].lower()) else len(found[1])


def joined_rows(source: str) -> str:
    """`source` with rows of tables that hold nothing but words and links joined to one cell, where there are many."""
    if source.count("<tr>") + source.count("<TR>") < _MANY:
        return source
    return _ROWS.sub(_one_row, source)


def _one_row(rows: re.Match[str]) -> str:
    """The rows as one; Python before 3.11.5 may hand over the beginning of a row that does not match behind them."""
    whole = rows[0]
    end = whole.lower().rfind("</tr>") + len("</tr>")
    begun = end if end >= len("</tr>") and whole[end:].strip() else len(whole)
    return f"<tr><td>{_CELL.sub(' ', whole[:begun])}</td></tr>{whole[begun:]}"
