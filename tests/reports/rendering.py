"""Two Markdown renderers that have nothing in common, and what a reader sees of what they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

Renderer = Callable[[str], str]

_GFM = MarkdownIt("gfm-like")


def github(text: str) -> str:
    """The HTML of GitHub's own renderer, raw HTML let through."""
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    return html


def markdown_it(text: str) -> str:
    """The HTML of markdown-it with tables, strikethrough, autolinks without a scheme, and raw HTML."""
    html: str = _GFM.render(text)
    return html


RENDERERS: tuple[Renderer, ...] = (github, markdown_it)


@dataclass
class Seen(HTMLParser):
    """The visible text of HTML, its tags in order, and where its links lead."""

    text: str = ""
    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")

    def handle_decl(self, decl: str) -> None:
        self.tags.append("!")

    def handle_pi(self, data: str) -> None:
        self.tags.append("?")

    @property
    def line(self) -> str:
        """The text with its white space folded."""
        return " ".join(self.text.split())


def seen(html: str) -> Seen:
    """Read HTML as a browser would show it."""
    parser = Seen()
    parser.feed(html)
    parser.close()
    return parser
