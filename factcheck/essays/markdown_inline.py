"""The inline marks of Markdown: parsed by markdown-it-py, with the place of every word kept.

markdown-it-py says in which lines a block stands, but not where in them a word does. Its inline rules all work
at a position of the text they are given; the two rules below write that position down as tokens are made.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, text
from markdown_it.token import Token
from markdown_it.utils import EnvType

from factcheck.essays.html_quotes import Quotes
from factcheck.essays.html_tokens import resolved
from factcheck.essays.markdown_blocks import DEEPEST, Blocks
from factcheck.essays.passage import Passage
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden
from factcheck.text.raised import raised

_FOOTNOTE = re.compile(r"\[\^([^\s\]^]{1,100})\]")
_BRACKET = re.compile(r"\\.|\[|\]", re.DOTALL)
_HTML_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_HREF = re.compile(r"\shref\s*=\s*[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_FROM_RIGHT = re.compile(r"\sdir\s*=\s*[\"']?rtl\b", re.I)


class _PlacedState(StateInline):
    """Keeps with each token the position at which the rule that made it stood."""

    rule_at = 0
    text_at = 0
    made = 0
    brackets: dict[int, int] | None = None

    def closing_bracket(self, opening: int) -> int:
        """Return where the bracket opened at `opening` closes, or -1; all are found in one pass."""
        if self.brackets is None:
            self.brackets = {}
            unclosed: list[int] = []
            for match in _BRACKET.finditer(self.src):
                if match[0] == "[":
                    unclosed.append(match.start())
                elif match[0] == "]" and unclosed:
                    self.brackets[unclosed.pop()] = match.start()
        return self.brackets.get(opening, -1)

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.rule_at + self.made
        self.made += 1
        return token

    def pushPending(self) -> Token:  # noqa: N802  # the library's name
        token = super().pushPending()
        token.meta["at"] = self.text_at
        return token


class _PlacedParser(ParserInline):
    """Parses with the state above."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _placed_text(state: StateInline, silent: bool) -> bool:
    """The first rule asked at every position: notes the position, then does what it always did."""
    if not silent and isinstance(state, _PlacedState):
        state.rule_at, state.made = state.pos, 0
        if not state.pending:
            state.text_at = state.pos
    return text(state, silent)


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "[" else None
    if match is None or match[1] not in state.env.get("footnotes", ()):
        return False
    if not silent:
        state.push("footnote_mark", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _inline_footnote(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "^" or state.src[state.pos + 1 : state.pos + 2] != "[":
        return False
    close = state.closing_bracket(state.pos + 1) if isinstance(state, _PlacedState) else -1
    if close < 0 or state.env.get("in_note"):
        return False
    if not silent:
        state.push("inline_footnote", "", 0).content = state.src[state.pos + 2 : close]
    state.pos = close + 1
    return True


def parser() -> MarkdownIt:
    """Return a CommonMark parser with tables, struck-out words and footnotes, whose tokens keep their place.

    Indented blocks are paragraphs: in an essay they are the author's indentation, not program code.
    """
    markdown = MarkdownIt("commonmark")
    markdown.inline = _PlacedParser()
    markdown.block = Blocks()
    markdown.configure("commonmark")
    markdown.options["maxNesting"] = DEEPEST
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["code", "fragments_join", "text_join", "inline"])
    markdown.inline.ruler.at("text", _placed_text)
    markdown.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    markdown.inline.ruler.before("link", "inline_footnote", _inline_footnote)
    return markdown


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


def inline_tokens(markdown: MarkdownIt, content: str, env: EnvType) -> list[Token]:
    """Return the inline tokens of a block's content; `token.meta["at"]` is the place of each in it."""
    tokens: list[Token] = []
    return markdown.inline.parse(content, markdown, env, tokens)


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

    def add(self, tokens: list[Token]) -> None:
        """Take in tokens in their order."""
        for token in tokens:
            if token.type in ("s_open", "s_close"):
                self._strike(token.nesting)
            elif token.type == "html_inline":
                self._html(token)
            elif self._struck:
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
