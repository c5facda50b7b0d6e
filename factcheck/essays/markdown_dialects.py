"""What programs write beyond CommonMark (Obsidian, Pandoc): links of a wiki, definitions, boxes, attributes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_WIKI = re.compile(r"(!?)\[\[([^\[\]|\n]{1,300}?)(?:#[^\[\]|\n]{0,300})?(?:\|([^\[\]\n]{1,300}))?\]\]")
_REMARK = re.compile(r"(?<![\w%])%%[^%]{1,2000}%%")
_UNSHOWN = re.compile(r"\{:?[ ]?[.#][\w:.-]{1,100}(?:[ ][^{}\n]{0,200})?\}|(?<=[ \n])\^[\w-]{1,60}[ ]*\Z")
_RAISED = re.compile(r"\^([^\s^\[\]]{1,40})\^(?!\w*\^)|(?<=\w)~(\d{1,4})~(?!~)")
_MARKED = re.compile(r"==(?=[^\s=])[^=]{1,500}(?<=\S)==(?!=)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
# the edge of a box (Pandoc, Docusaurus), what an abbreviation stands for (PHP Markdown Extra)
_EDGE = re.compile(
    r" {0,3}(?::{3,}[ \t]*(?:[\w-]{1,40}|\{[^{}]{0,200}\})?[ \t]*:*|\*\[[^\]]{1,60}\]:[ \t].*)"
)
_DEFINITION = re.compile(r"\A( {0,3}):(?=[ \t]{1,3}\S)")


def told(lines: Sequence[str]) -> list[str]:
    """The lines as CommonMark has them, none longer: definitions are items of a list, edges of boxes are empty."""
    found: list[str] = []
    fenced, before = False, ""
    for line in lines:
        fenced ^= _FENCE.match(line) is not None
        if not fenced and _EDGE.fullmatch(line):
            line = ""
        elif not fenced and before:
            caption = before.lstrip().startswith("|")  # of the table before it
            line = _DEFINITION.sub(r"\1 " if caption else r"\1-", line)
        found.append(line)
        before = line if line.strip() else before
    return found


def extend(markdown: MarkdownIt) -> None:
    """Teach a parser the marks within lines."""
    markdown.inline.ruler.before("link", "wiki_link", _wiki_link)
    markdown.inline.ruler.before("strikethrough", "dialects", _dialects)


def _wiki_link(state: StateInline, silent: bool) -> bool:
    met = _WIKI.match(state.src, state.pos, state.posMax) if state.src[state.pos] in "![" else None
    if met is None:
        return False
    if not silent and met[1]:
        state.push("image", "img", 0)
    elif not silent:
        _push(state, met, 3 if met[3] else 2)
    state.pos = met.end()
    return True


def _dialects(state: StateInline, silent: bool) -> bool:
    first = state.src[state.pos]
    if silent or first not in "%{^~=":
        return False
    if first == "=":
        return _highlighted(state)
    for form in (_REMARK, _UNSHOWN, _RAISED):
        met = form.match(state.src, state.pos, state.posMax)
        if met is None:
            continue
        if form is _REMARK:
            state.push("remark", "", 0)
        elif form is _RAISED:
            _push(state, met, 1 if met[1] else 2)
        _pass(state, met.end())
        return True
    return False


def _highlighted(state: StateInline) -> bool:
    ends: set[int]
    words, ends = state.env.get("highlighted", ("", set()))
    if words is not state.src:
        ends = set()
        state.env["highlighted"] = (state.src, ends)
    met = _MARKED.match(state.src, state.pos, state.posMax)
    if state.pos in ends:
        ends.discard(state.pos)
    elif met:
        ends.add(met.end() - 2)
    else:
        return False
    _pass(state, state.pos + 2)
    return True


def _pass(state: StateInline, end: int) -> None:
    """Leave out what stands before `end`: the words before it and behind it are no one stretch."""
    if state.pending:
        state.pushPending()
    state.pos = end


def _push(state: StateInline, met: re.Match[str], group: int) -> None:
    token = state.push("raised" if met[0].startswith("^") else "text", "", 0)
    token.content = met[group]
    token.meta["at"] = met.start(group)
