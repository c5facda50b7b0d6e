"""A parser of Markdown whose tokens keep their place.

markdown-it-py says in which lines a block stands, but not where in them a word does. Its inline rules all work
at a position of the text they are given; the two rules below write that position down as tokens are made.
"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, text
from markdown_it.token import Token
from markdown_it.utils import EnvType

from factcheck.essays.markdown_blocks import DEEPEST, Blocks
from factcheck.essays.markdown_dialects import extend

_FOOTNOTE = re.compile(r"\[\^([^\s\]^]{1,100})\]")
_BRACKET = re.compile(r"\\.|\[|\]", re.DOTALL)


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
    extend(markdown)
    return markdown


def inline_tokens(markdown: MarkdownIt, content: str, env: EnvType) -> list[Token]:
    """Return the inline tokens of a block's content; `token.meta["at"]` is the place of each in it."""
    tokens: list[Token] = []
    return markdown.inline.parse(content, markdown, env, tokens)
