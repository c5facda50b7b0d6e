"""HTML put together so that nothing gets in unescaped: what is not `Html` already is text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from factcheck.reports.escaping import clean, web_address


class Html(str):
    """Markup that is safe to put into a page as it is."""

    __slots__ = ()


NOTHING = Html("")
_VOID = frozenset({"input", "meta"})
Content = Html | str | Iterable["Content"]


def html(content: Content) -> Html:
    """Content as markup: text escaped and without control characters, markup as it is, the rest piece by piece."""
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return Html(escape(clean(content)))
    return Html("".join(map(html, content)))


def tag(name: str, content: Content = NOTHING, /, **attributes: str | int | bool) -> Html:
    """An element. An attribute that is True stands alone, one that is False or "" is left out.

    Underscores in names become hyphens, one at the end is dropped: `class_`, `aria_label`.
    """
    written = []
    for key, value in attributes.items():
        known = key.rstrip("_").replace("_", "-")
        if value is True:
            written.append(f" {known}")
        elif value is not False and value != "":
            written.append(f' {known}="{escape(clean(str(value)))}"')
    begin = f"<{name}{''.join(written)}>"
    return Html(begin if name in _VOID else f"{begin}{html(content)}</{name}>")


def link(url: str, label: Content) -> Html:
    """A link when the address is one of the web; else the label alone."""
    address = web_address(url)
    return tag("a", label, href=address, rel="noreferrer noopener nofollow") if address else html(label)


def joined(parts: Iterable[Content], between: str = " · ") -> Html:
    """The parts that say something, with a separator between them."""
    return Html(html(between).join(filter(None, map(html, parts))))
