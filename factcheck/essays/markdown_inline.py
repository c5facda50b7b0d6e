"""The words within a block of Markdown, each with its place; the inline marks are taken out of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from factcheck.essays.html_quotes import Quotes
from factcheck.essays.html_rules import Hiding
from factcheck.essays.html_tokens import resolved
from factcheck.essays.passage import Passage
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden
from factcheck.text.raised import raised

_HTML_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_HREF = re.compile(r"\shref\s*=\s*[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_FROM_RIGHT = re.compile(r"\sdir\s*=\s*[\"']?rtl\b", re.I)


@dataclass(frozen=True, slots=True)
class Lines:
    """Where a block's content stood: `content[starts[i]:starts[i + 1]]` began at `places[i]` of the source."""

    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Return the place in the source of `offset` of the content."""
        at = bisect_right(self.starts, offset) - 1
        return self.places[at] + offset - self.starts[at]

    def stretches(self, at: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield `content[at:end]` cut where its place jumps: start and end in it, place of the start."""
        while at < end:
            following = bisect_right(self.starts, at)
            stop = min(end, self.starts[following]) if following < len(self.starts) else end
            yield at, stop, self.place(at)
            at = stop

    def from_offset(self, offset: int) -> Lines:
        """Return the same for the content from `offset` on."""
        at = bisect_right(self.starts, offset)
        starts = (0, *(start - offset for start in self.starts[at:]))
        return Lines(starts, (self.place(offset), *self.places[at:]))


class Words:
    """Adds the words among inline tokens to a passage.

    `refer` is called for the mark of a footnote with its key, `note_here` for a footnote written within the
    text with its content and where that stood, `skip` for what is not read.
    """

    def __init__(
        self,
        passage: Passage,
        content: str,
        lines: Lines,
        refer: Callable[[Passage, str], None],
        note_here: Callable[[Passage, str, Lines], None],
        skip: Callable[[str], None],
    ) -> None:
        self._passage = passage
        self._content = content
        self._lines = lines
        self._refer = refer
        self._note_here = note_here
        self._skip = skip
        self._struck = self._raised = 0
        self._override = ""
        self._quotes = Quotes()
        self._hiding = Hiding()

    def add(self, tokens: list[Token]) -> None:
        """Take in tokens in their order."""
        for token in tokens:
            if token.type in ("s_open", "s_close"):
                self._strike(token.nesting)
            elif token.type == "html_inline" and not self._hiding.takes(token.content, self._skip):
                self._html(token)
            elif self._struck or self._hiding.now:
                continue
            elif token.type in _ADDS:
                _ADDS[token.type](self, token, int(token.meta.get("at", 0)))

    def _strike(self, nesting: int) -> None:
        if nesting > 0 and not self._struck:
            self._skip("struck-out passage")
        self._struck = max(self._struck + nesting, 0)

    def _put(self, text: str, at: int, end: int) -> None:
        """Add words that stood at `content[at:end]`: character by character if they are equally many."""
        if len(text) != end - at:
            start = self._lines.place(at)
            self._passage.add(text, start, start + end - at)
            return
        for left, right, start in self._lines.stretches(at, end):
            self._passage.add(text[left - at : right - at], start, start + right - left)

    def _text(self, token: Token, at: int) -> None:
        if token.content:
            found = self._content.find(token.content, at)
            if found < 0:  # the words of an automatic link may be spelled more readably than they stood
                end = self._content.find(">", at)
                self._put(token.content, at + 1, max(end, at + 2))
            else:
                words = overridden(raised(token.content) if self._raised else token.content, self._override)
                self._put(words, found, found + len(token.content))

    def _raise(self, token: Token, at: int) -> None:
        self._put(raised(token.content), at, at + len(token.content))

    def _remark(self, token: Token, at: int) -> None:
        self._skip("hidden passage")

    def _special(self, token: Token, at: int) -> None:
        if token.info == "escape" and token.content != token.markup:
            self._put(token.content, at + 1, at + 2)
        else:
            self._put(token.content, at, at + len(token.markup))

    def _break(self, token: Token, at: int) -> None:
        at = self._content.find("\n", at)
        self._put("\n", at, at + 1)

    def _end_of_line(self, token: Token, at: int) -> None:
        self._passage.runs_on = False
        self._break(token, at)

    def _code(self, token: Token, at: int) -> None:
        at, size = at + len(token.markup), len(token.content)
        if self._content[at : at + size].replace("\n", " ") != token.content:
            at += 1  # one space on either side belongs to the mark
        self._put(token.content, at, at + size)

    def _link(self, token: Token, at: int) -> None:
        self._passage.open_link(str(token.attrGet("href") or ""))

    def _link_end(self, token: Token, at: int) -> None:
        self._passage.close_link()

    def _picture(self, token: Token, at: int) -> None:
        self._skip("picture")

    def _footnote(self, token: Token, at: int) -> None:
        self._refer(self._passage, token.content)

    def _footnote_here(self, token: Token, at: int) -> None:
        self._note_here(self._passage, token.content, self._lines.from_offset(at + 2))

    def _quote(self, closing: bool, at: int, end: int) -> None:
        if closing:
            self._put(self._quotes.closing, at, end)
            self._quotes.end()
        else:
            self._put(self._quotes.open(self._content, end), at, end)

    def _html(self, token: Token) -> None:
        tag = _HTML_TAG.match(token.content)
        name, closing = (tag[2].lower(), bool(tag[1])) if tag else ("", False)
        at = int(token.meta.get("at", 0))
        if name in ("del", "s", "strike"):
            self._strike(-1 if closing else 1)
        elif self._struck:
            return
        elif name == "sup":
            self._raised = max(self._raised + (-1 if closing else 1), 0)
        elif name == "bdo":
            self._override = (
                "" if closing else (LEFT_TO_RIGHT, RIGHT_TO_LEFT)[bool(_FROM_RIGHT.search(token.content))]
            )
        elif name == "q":
            self._quote(closing, at, at + len(token.content))
        elif name == "br":
            self._passage.runs_on = False
            self._put("\n", at, at + len(token.content))
        elif name == "a" and closing:
            self._passage.close_link()
        elif name == "a":
            href = _HREF.search(token.content)
            self._passage.open_link(resolved(href[1]) if href else "")
        elif name == "img":
            self._skip("picture")


_ADDS: dict[str, Callable[[Words, Token, int], None]] = {
    "text": Words._text,
    "raised": Words._raise,
    "remark": Words._remark,
    "text_special": Words._special,
    "softbreak": Words._break,
    "hardbreak": Words._end_of_line,
    "code_inline": Words._code,
    "link_open": Words._link,
    "link_close": Words._link_end,
    "image": Words._picture,
    "footnote_mark": Words._footnote,
    "inline_footnote": Words._footnote_here,
}
