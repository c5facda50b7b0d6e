"""Reads tags and text into passages: what is shown, block by block."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from factcheck.errors import BadInput
from factcheck.essays.composer import Composer
from factcheck.essays.html_rules import (
    BLOCKS,
    COUNTED,
    DROPPED,
    ENDS_OPEN,
    ENDS_PARAGRAPH,
    NOTE_MARK,
    NOTE_TARGET,
    VOID,
    is_hidden,
    kind_of,
)
from factcheck.essays.html_tokens import Token, characters, tokens
from factcheck.essays.manuscript import PartKind
from factcheck.essays.notes import footnote_mark, footnote_owner
from factcheck.essays.passage import Passage
from factcheck.essays.places import Places

MAX_DEPTH = 5_000
MAX_TAGS = 400_000
_WAY_BACK = (
    12  # characters that the link from a footnote back to its mark has at most: a number, an arrow, "back"
)
_SEARCHED = 30  # open elements that are looked at for one that a new block ends
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the open elements together make of the text in them."""

    kind: PartKind = PartKind.PARAGRAPH
    dropped: bool = False
    repeatable: bool = False
    verbatim: bool = False
    owner: str = ""
    inside: bool = True  # the element the draft stands in, where the page has one


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
        self._stack = [("", _Setting(inside=not scope))]
        self._counts: Counter[str] = Counter()  # how many elements of a name are open
        self._passage: Passage | None = None
        self._places = Places()
        self._shown = 0
        self._tags = 0
        self._link = ""
        self._note_link = ""  # the target of a link that may be a footnote's mark, until its words are known
        self._awaited: dict[str, int] = {}  # footnotes marked so far: their numbers
        self._title: list[str] = []

    @property
    def title(self) -> str:
        """What the title element says."""
        return " ".join("".join(self._title).split())

    @property
    def inside(self) -> tuple[PartKind, bool]:
        """What text would be here, and whether it would be dropped."""
        return self._stack[-1][1].kind, self._stack[-1][1].dropped

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
                self._close(token.name)
            else:
                self._open(token)

    def flush(self) -> None:
        """End the passage that is being gathered."""
        passage, self._passage = self._passage, None
        self._note_link = ""
        if passage is not None:
            self._composer.take(passage)

    # -- elements

    def _open(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self.flush()
            self._end_implied(name)
        above = self._stack[-1][1]
        if not above.dropped:
            if name in COUNTED:
                self._composer.skip(COUNTED[name])
            elif name == "br":
                self._add("\n", token.start, token.end)
        if name in VOID:
            return
        if len(self._stack) > MAX_DEPTH:
            raise BadInput(f"{self._name} nests more than {MAX_DEPTH:,} elements", "it is no draft")
        setting = above if above.dropped else self._setting(token, above)
        self._stack.append((name, setting))
        self._counts[name] += 1
        if name in ("table", "tr", "td", "th"):
            self._enter_table(name)
        elif name == "a" and not setting.dropped:
            self._open_link(token)

    def _setting(self, token: Token, above: _Setting) -> _Setting:
        name = token.name
        if name in DROPPED or (name == "footer" and self._is_page_footer()) or is_hidden(token):
            return replace(above, dropped=True)
        setting = above
        if name in BLOCKS:
            kind = kind_of(token, self._stack[-1][0], above.kind, self._composer.has_headline)
            apart = above.repeatable or name in ("blockquote", "aside")
            inside = above.inside or name == self._scope
            verbatim = above.verbatim or name == "pre"
            setting = _Setting(kind, False, apart, verbatim, above.owner, inside)
        if self._awaited and token.attributes and not above.owner:
            for target in (token.get("id"), token.get("name")):
                if target in self._awaited:
                    return self._start_note(name, setting, footnote_owner(target))
        return setting

    def _start_note(self, name: str, setting: _Setting, owner: str) -> _Setting:
        """The body of a footnote begins: with a block, or at an anchor in the block that holds it."""
        if name not in BLOCKS:
            at = len(self._stack) - 1
            while at > 0 and self._stack[at][0] not in BLOCKS:
                at -= 1
            for i in range(at, len(self._stack)) if at else ():
                inner, around = self._stack[i]
                self._stack[i] = (inner, replace(around, owner=owner, kind=PartKind.FOOTNOTE))
            if self._passage is not None:
                self._passage.owner, self._passage.kind = owner, PartKind.FOOTNOTE
        return replace(setting, owner=owner, kind=PartKind.FOOTNOTE)

    def _is_page_footer(self) -> bool:
        return not any(self._counts[name] for name in ("article", "main", "blockquote", "section"))

    def _end_implied(self, name: str) -> None:
        """A block ends the paragraph that is open; a list item, a cell, a row the one before."""
        self._pop_within(*ENDS_PARAGRAPH)
        if name in ENDS_OPEN:
            self._pop_within(*ENDS_OPEN[name])

    def _pop_within(self, names: frozenset[str], limits: frozenset[str]) -> None:
        if not any(self._counts[name] for name in names):
            return
        for depth in range(len(self._stack) - 1, max(len(self._stack) - _SEARCHED, 0), -1):
            open_name = self._stack[depth][0]
            if open_name in names:
                self._pop_to(depth)
                return
            if open_name in limits:
                return

    def _close(self, name: str) -> None:
        if name in BLOCKS:
            self.flush()
        elif name == "a":
            self._close_link()
        if self._counts[name]:
            depth = len(self._stack) - 1
            while self._stack[depth][0] != name:
                depth -= 1
            self._pop_to(depth)

    def _pop_to(self, depth: int) -> None:
        for name, _ in self._stack[depth:]:
            self._counts[name] -= 1
            if name == "table":
                self._places.end_table()
        del self._stack[depth:]

    def _enter_table(self, name: str) -> None:
        if name == "table":
            self._places.start_table()
        elif name == "tr":
            self._places.start_row()
        else:
            self._places.start_cell()

    # -- text

    def _text(self, start: int, end: int) -> None:
        name, setting = self._stack[-1]
        if setting.dropped:
            return
        if name == "title":
            self._title.extend(
                text for text, _, _ in characters(self._source, start, min(end, start + 2_000))
            )
            return
        for text, left, right in characters(self._source, start, end):
            if setting.verbatim or right - left != len(text):
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
        passage = self._passage
        if not text or (text == " " and (passage is None or passage.last_character in ("", " ", "\n"))):
            return
        if passage is None:
            passage = self._passage = self._new_passage()
        if passage is not None:
            passage.add(text, start, end)

    def _new_passage(self) -> Passage | None:
        setting = self._stack[-1][1]
        if not setting.inside and not (self._headline_outside and setting.kind is PartKind.HEADLINE):
            return None
        place = self._places.here()
        if setting.owner:
            place = f"footnote {self._awaited[setting.owner.partition(':')[2]]}"
        elif not place:
            self._shown += 1
            place = f"paragraph {self._shown}"
        passage = Passage(setting.kind, place, setting.owner, setting.repeatable)
        if self._link:
            passage.open_link(self._link)
        return passage

    # -- links

    def _open_link(self, token: Token) -> None:
        self._close_link()
        href = token.get("href").strip()
        if not href.startswith("#"):
            self._link = href
            if href and self._passage is not None:
                self._passage.open_link(href)
        elif self._stack[-1][1].owner or NOTE_TARGET.fullmatch(href):
            if self._passage is None:
                self._passage = self._new_passage()
            if self._passage is not None:
                self._passage.begin_cut()
                self._note_link = href[1:]

    def _close_link(self) -> None:
        passage, target = self._passage, self._note_link
        if self._link and passage is not None:
            passage.close_link()
        self._link = self._note_link = ""
        if not target or passage is None:
            return
        words = passage.since_cut()
        if passage.owner and len(words.strip()) <= _WAY_BACK:
            passage.cut()
        elif not passage.owner and NOTE_MARK.fullmatch(words):
            passage.cut()
            self._awaited.setdefault(target, len(self._awaited) + 1)
            footnote_mark(passage, target)
