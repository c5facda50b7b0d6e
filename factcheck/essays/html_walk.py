"""Reads tags and text into passages: what is shown, block by block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.errors import BadInput
from factcheck.essays.composer import Composer, footnote_mark, footnote_owner
from factcheck.essays.html_tokens import Token, characters, tokens
from factcheck.essays.manuscript import PartKind
from factcheck.essays.passage import Passage
from factcheck.essays.places import Places

MAX_DEPTH = 5_000
MAX_TAGS = 1_500_000

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "caption",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_DROPPED = {
    "script", "style", "template", "noscript", "iframe", "object", "audio", "video", "canvas", "svg", "nav", "button",
    "select", "textarea", "datalist", "noembed", "noframes", "rt", "rp", "del", "math", "xmp",
}  # fmt: skip
_COUNTED = {"img": "picture", "svg": "drawing", "nav": "navigation block", "math": "formula", "video": "video",
            "audio": "recording", "iframe": "embedded page", "object": "embedded object"}  # fmt: skip
# An element that begins ends these, if they are open within the nearest of the second set.
_ENDS_OPEN: dict[str, tuple[set[str], set[str]]] = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dd": ({"dd", "dt"}, {"dl"}),
    "dt": ({"dd", "dt"}, {"dl"}),
    "td": ({"td", "th"}, {"table"}),
    "th": ({"td", "th"}, {"table"}),
    "tr": ({"tr", "caption"}, {"table"}),
    "tbody": ({"thead", "tbody", "caption"}, {"table"}),
}
_KINDS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), PartKind.HEADING),
    "figcaption": PartKind.CAPTION,
    "caption": PartKind.CAPTION,
    "li": PartKind.LIST_ITEM,
    "dt": PartKind.LIST_ITEM,
    "dd": PartKind.LIST_ITEM,
    "td": PartKind.TABLE_CELL,
    "th": PartKind.TABLE_CELL,
}
_PULLQUOTE = re.compile(r"(?:^|[\s_-])pull-?_?quote|\bdoc-pullquote\b", re.IGNORECASE)
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|subheadline)(?:$|[\s_-])", re.IGNORECASE
)
_CAPTION = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])", re.IGNORECASE)
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE
)
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶]{1,4})[\])]?\s*", re.IGNORECASE)
_NOTE_TARGET = re.compile(r"#(\S*(?:fn|ftn|note|edn|cite|ref)\S*)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element, and what it and those around it make of the text in it."""

    name: str
    kind: PartKind = PartKind.PARAGRAPH
    dropped: bool = False
    repeatable: bool = False
    verbatim: bool = False
    owner: str = ""
    inside: bool = True  # the article, where the page has one


class HtmlWalk:
    """Feeds what is shown of an HTML source to a composer. Raises BadInput for outsized documents.

    `scope` is the element the draft stands in ("article", "main"), "" for the whole page; `headline_outside`
    says that its headline stands before it.
    """

    def __init__(
        self, source: str, composer: Composer, name: str, scope: str = "", headline_outside: bool = False
    ) -> None:
        self._source = source
        self._composer = composer
        self._name = name
        self._scope = scope
        self._headline_outside = headline_outside
        self._stack = [_Element("", inside=not scope)]
        self._passage: Passage | None = None
        self._places = Places()
        self._shown = 0
        self._tags = 0
        self._link = ""
        self._note_link: tuple[str, Token] | None = (
            None  # a link that may be a footnote's mark, until its text is known
        )
        self._awaited: dict[str, int] = {}  # footnotes marked so far: their number
        self._title: list[str] = []

    @property
    def title(self) -> str:
        """What the title element says."""
        return " ".join("".join(self._title).split())

    @property
    def inside(self) -> tuple[PartKind, bool]:
        """What text would be here, and whether it would be dropped."""
        return self._stack[-1].kind, self._stack[-1].dropped

    def feed(self, start: int, end: int) -> None:
        """Read `source[start:end]`."""
        for token in tokens(self._source, start, end):
            if not token.name:
                self._text(token.start, token.end)
                continue
            self._tags += 1
            if self._tags > MAX_TAGS:
                raise BadInput(f"{self._name} holds more than {MAX_TAGS:,} tags", "it is no draft")
            if token.closing:
                self._close(token)
            else:
                self._open(token)

    def flush(self) -> None:
        """End the passage that is being gathered."""
        passage, self._passage = self._passage, None
        self._note_link = None
        if passage is not None:
            self._composer.take(passage)

    # -- elements

    def _open(self, token: Token) -> None:
        name, above = token.name, self._stack[-1]
        if name in _COUNTED and not above.dropped:
            self._composer.skip(_COUNTED[name])
        if name in _BLOCKS:
            self.flush()
            self._end_implied(name)
            above = self._stack[-1]
        if name == "br" and not above.dropped:
            self._add("\n", token.start, token.end)
        if name in _VOID:
            return
        if len(self._stack) > MAX_DEPTH:
            raise BadInput(f"{self._name} nests more than {MAX_DEPTH:,} elements", "it is no draft")
        element = self._element(token, above)
        self._stack.append(element)
        self._enter_place(name)
        if name == "a" and not element.dropped:
            self._open_link(token)

    def _element(self, token: Token, above: _Element) -> _Element:
        name = token.name
        element = replace(above, name=name)
        if name in _DROPPED or _is_hidden(token) or (name == "footer" and self._is_page_footer()):
            return replace(element, dropped=True)
        if name == self._scope:
            element = replace(element, inside=True)
        if name in _BLOCKS:
            element = replace(element, kind=self._kind(token, above))
        if name in ("blockquote", "aside"):
            element = replace(element, repeatable=True)
        if name == "pre":
            element = replace(element, verbatim=True)
        for target in (token.get("id"), token.get("name")):
            if target in self._awaited and not above.owner:
                element = self._start_note(element, target)
        return element

    def _kind(self, token: Token, above: _Element) -> PartKind:
        if token.name == "h1":
            return PartKind.HEADING if self._composer.has_headline else PartKind.HEADLINE
        told = f"{token.get('class')} {token.get('role')}"
        if _PULLQUOTE.search(told):
            return PartKind.PULLQUOTE
        if _STANDFIRST.search(told) or (token.name == "p" and above.name == "hgroup"):
            return PartKind.STANDFIRST
        if _CAPTION.search(told):
            return PartKind.CAPTION
        if above.kind in (PartKind.PULLQUOTE, PartKind.CAPTION, PartKind.STANDFIRST):
            return above.kind
        return _KINDS.get(token.name, above.kind)

    def _start_note(self, element: _Element, target: str) -> _Element:
        """The body of a footnote begins: at a block, or at an anchor within one."""
        owner = footnote_owner(target)
        if element.name not in _BLOCKS:
            at = next((i for i in range(len(self._stack) - 1, 0, -1) if self._stack[i].name in _BLOCKS), 0)
            for i in range(at, len(self._stack)):
                self._stack[i] = replace(self._stack[i], owner=owner, kind=PartKind.FOOTNOTE)
            if self._passage is not None:
                self._passage.owner, self._passage.kind = owner, PartKind.FOOTNOTE
        return replace(element, owner=owner, kind=PartKind.FOOTNOTE)

    def _is_page_footer(self) -> bool:
        return not any(
            element.name in ("article", "main", "blockquote", "section") for element in self._stack[-50:]
        )

    def _end_implied(self, name: str) -> None:
        """A block ends the paragraph that is open; a list item, a cell, a row the one before."""
        self._pop_within(
            {"p"}, {"table", "td", "th", "li", "blockquote", "div", "section", "article", "aside"}
        )
        if name in _ENDS_OPEN:
            self._pop_within(*_ENDS_OPEN[name])

    def _pop_within(self, names: set[str], limits: set[str]) -> None:
        for depth in range(len(self._stack) - 1, max(len(self._stack) - 100, 0), -1):
            if self._stack[depth].name in names:
                self._pop_to(depth)
                return
            if self._stack[depth].name in limits:
                return

    def _close(self, token: Token) -> None:
        if token.name in _BLOCKS:
            self.flush()
        if token.name == "a":
            self._close_link()
        for depth in range(len(self._stack) - 1, max(len(self._stack) - 1_000, 0), -1):
            if self._stack[depth].name == token.name:
                self._pop_to(depth)
                return

    def _pop_to(self, depth: int) -> None:
        for element in reversed(self._stack[depth:]):
            if element.name == "table":
                self._places.end_table()
        del self._stack[depth:]

    def _enter_place(self, name: str) -> None:
        if name == "table":
            self._places.start_table()
        elif name == "tr":
            self._places.start_row()
        elif name in ("td", "th"):
            self._places.start_cell()

    # -- text

    def _text(self, start: int, end: int) -> None:
        element = self._stack[-1]
        if element.name == "title" and not element.dropped:
            self._title.extend(
                text for text, _, _ in characters(self._source, start, min(end, start + 5_000))
            )
            return
        if element.dropped:
            return
        for text, left, right in characters(self._source, start, end):
            if element.verbatim or right - left != len(text):
                self._add(text, left, right)
            else:
                self._add_collapsed(text, left)

    def _add_collapsed(self, text: str, start: int) -> None:
        at = 0
        for space in _SPACE.finditer(text):
            if space[0] == " " and space.start() > at:
                continue
            self._add(text[at : space.start()], start + at, start + space.start())
            self._add(" ", start + space.start(), start + space.end())
            at = space.end()
        self._add(text[at:], start + at, start + len(text))

    def _add(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        element = self._stack[-1]
        if text == " " and (self._passage is None or self._passage.last_character in ("", " ", "\n")):
            return
        if self._passage is None:
            self._passage = self._new_passage(element)
            if self._passage is None:
                return
        self._passage.add(text, start, end)

    def _new_passage(self, element: _Element) -> Passage | None:
        if not element.inside and not (self._headline_outside and element.kind is PartKind.HEADLINE):
            return None
        place = self._places.here()
        if element.owner:
            place = f"footnote {self._awaited[element.owner.partition(':')[2]]}"
        elif not place:
            self._shown += 1
            place = f"paragraph {self._shown}"
        passage = Passage(element.kind, place, element.owner, element.repeatable)
        if self._link:
            passage.open_link(self._link)
        return passage

    # -- links

    def _open_link(self, token: Token) -> None:
        self._close_link()
        href = token.get("href").strip()
        target = _NOTE_TARGET.fullmatch(href)
        if target or (href.startswith("#") and self._stack[-1].owner):
            if self._passage is None:
                self._passage = self._new_passage(self._stack[-1])
            if self._passage is not None:
                self._passage.begin_cut()
                self._note_link = (href[1:], token)
        elif href and not href.startswith("#"):
            self._link = href
            if self._passage is not None:
                self._passage.open_link(href)

    def _close_link(self) -> None:
        passage = self._passage
        if self._link:
            self._link = ""
            if passage is not None:
                passage.close_link()
        elif self._note_link is not None and passage is not None:
            target, self._note_link = self._note_link[0], None
            words = passage.since_cut()
            if passage.owner:
                if len(words.strip()) <= 12:  # the way back: a number, an arrow, "back"
                    passage.cut()
            elif _MARK.fullmatch(words):
                passage.cut()
                self._awaited.setdefault(target, len(self._awaited) + 1)
                footnote_mark(passage, target)


def _is_hidden(token: Token) -> bool:
    return token.has("hidden") or bool(_HIDING.search(token.get("style")))
