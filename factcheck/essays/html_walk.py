"""Reads tags and text into passages: what is shown, block by block."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from factcheck.errors import BadInput
from factcheck.essays.composer import Composer
from factcheck.essays.html_furniture import (
    LONGEST_WAY,
    holds_site_links,
    is_advertisement_label,
    is_short,
    is_source,
    is_way,
    says_advertisement,
)
from factcheck.essays.html_notes import Marked
from factcheck.essays.html_quotes import Quotes
from factcheck.essays.html_rules import (
    BLOCKS,
    DROPPED,
    NOTE_MARK,
    NOTE_TARGET,
    VOID,
    Setting,
    counted,
    is_hidden,
    is_struck,
    kind_of,
    shown_by,
    spanned,
)
from factcheck.essays.html_stack import OpenElements
from factcheck.essays.html_tokens import Token, characters, tokens
from factcheck.essays.manuscript import PartKind
from factcheck.essays.passage import Passage, web_address
from factcheck.essays.places import Places
from factcheck.text.raised import lowered

MAX_DEPTH = 5_000
MAX_TAGS = 400_000
_WAY_BACK = 12  # characters that the link from a footnote back to its mark has at most: a number, "back"
_MOST_LONG_ADS = 50
_SPACE = re.compile(r"[ \t\n\r\f]+")


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
        self._elements = OpenElements(not scope, self._ended)
        self._passage: Passage | None = None
        self._places = Places()
        self._shown = 0
        self._tags = 0
        self._link = ""
        self._note_link = ""  # the target of a link that may be a footnote's mark, until its words are known
        self._marked = Marked()
        self._title: list[str] = []
        self._quotes = Quotes()
        self._long_ads = 0  # that turned out to be too long for one
        self._counted: Setting | None = None  # the hidden element that was counted last
        self.line: Callable[[int], int] | None = None  # in what people read by lines, the line of a place

    @property
    def title(self) -> str:
        """What the title element says."""
        return " ".join("".join(self._title).split())

    @property
    def inside(self) -> tuple[PartKind, bool]:
        """What text would be here, and whether it would be dropped."""
        return self._elements.setting.kind, self._elements.setting.dropped

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
        self._note_link = ""
        if passage is None:
            return
        if passage.kind is PartKind.PARAGRAPH and is_advertisement_label(passage):
            self._composer.skip("advertisement")
        elif not self._marked.takes(passage, self._composer):
            self._composer.take(passage)

    # -- elements

    def _open(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self.flush()
            self._elements.end_implied(name)
        above = self._elements.setting
        if not above.dropped:
            if what := counted(token):
                self._composer.skip(what)
            elif name == "br":
                self._add("\n", token.start, token.end)
        if name in VOID:
            return
        if len(self._elements) >= MAX_DEPTH:
            raise BadInput(f"{self._name} nests more than {MAX_DEPTH:,} elements", "it is no draft")
        setting = above if above.dropped else self._setting(token, above)
        self._elements.push(name, setting)
        if name in ("table", "tr", "td", "th"):
            self._enter_table(name, token)
        elif not setting.dropped and name in ("a", "q"):
            (self._open_link if name == "a" else self._open_quote)(token)

    def _setting(self, token: Token, above: Setting) -> Setting:
        name = token.name
        if name in DROPPED or is_struck(token) or (name == "footer" and self._is_page_footer()):
            return replace(above, dropped=True)
        if is_hidden(token):
            return replace(above, dropped=True, hidden=True)
        if above.inside and self._is_advertisement(token):
            self._composer.skip("advertisement")
            return replace(above, dropped=True)
        setting = shown_by(token, above)
        if name in BLOCKS:
            kind = kind_of(token, self._elements.around, above.kind, self._composer.has_headline)
            apart = above.repeatable or name in ("blockquote", "aside")
            inside = above.inside or name == self._scope
            verbatim = above.verbatim or name == "pre"
            setting = replace(setting, kind=kind, repeatable=apart, verbatim=verbatim, inside=inside)
        if setting.links and holds_site_links(token, self._elements.name):
            setting = replace(setting, links=False)
        owner = "" if above.owner else self._marked.owner_at(token)
        return self._start_note(name, setting, owner) if owner else setting

    def _is_advertisement(self, token: Token) -> bool:
        if self._long_ads >= _MOST_LONG_ADS or not says_advertisement(token):
            return False
        short = is_short(token, self._source)
        self._long_ads += not short
        return short

    def _start_note(self, name: str, setting: Setting, owner: str) -> Setting:
        """The body of a footnote begins: with a block, or at an anchor in the block that holds it."""
        if name not in BLOCKS:
            self._elements.make_footnote(owner, self._marked.has_own_element(owner))
            if self._passage is not None:
                self._passage.owner, self._passage.kind = owner, PartKind.FOOTNOTE
        return replace(setting, owner=owner, kind=PartKind.FOOTNOTE)

    def _is_page_footer(self) -> bool:
        return not self._elements.has("article", "main", "blockquote", "section")

    def _open_quote(self, token: Token) -> None:
        self._add(self._quotes.open(self._source, token.end), token.start, token.end)

    def _close(self, token: Token) -> None:
        if token.name in BLOCKS:
            self.flush()
        elif token.name == "a":
            self._close_link()
        elif token.name == "q" and self._passage is not None and not self._elements.setting.dropped:
            self._add(self._quotes.closing, token.start, token.end)
        self._elements.close(token.name)

    def _ended(self, name: str, setting: Setting) -> None:
        if name == "table":
            self._places.end_table()
        elif name == "q" and not setting.dropped:
            self._quotes.end()

    def _enter_table(self, name: str, token: Token) -> None:
        if name == "table":
            self._places.start_table()
        elif name == "tr":
            self._places.start_row()
        else:
            self._places.start_cell(spanned(token, "rowspan"), spanned(token, "colspan"))

    # -- text

    def _text(self, start: int, end: int) -> None:
        name, setting = self._elements.name, self._elements.setting
        if setting.dropped:
            if setting.hidden and setting is not self._counted and not self._source[start:end].isspace():
                self._counted = setting
                self._composer.skip("hidden passage")
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
            passage = self._passage = self._new_passage(start)
        if passage is not None:
            passage.add(self._elements.setting.shown(text), start, end)

    def _new_passage(self, start: int) -> Passage | None:
        setting = self._elements.setting
        if not setting.inside and not (self._headline_outside and setting.kind is PartKind.HEADLINE):
            return None
        place = self._places.here()
        if setting.owner:
            place = self._marked.place(setting.owner)
        elif not place:
            self._shown += 1
            place = f"line {self.line(start)}" if self.line else f"paragraph {self._shown}"
        passage = Passage(setting.kind, place, setting.owner, setting.repeatable)
        if self._link:
            passage.open_link(self._link)
        return passage

    # -- links

    def _open_link(self, token: Token) -> None:
        self._close_link()
        href = token.get("href").strip()
        if not href.startswith("#"):
            if web_address(href) and not is_source(href, self._elements.setting):
                self._composer.skip("site link")
                return
            self._link = href
            if href and self._passage is not None:
                self._passage.open_link(href)
        elif self._elements.setting.owner or self._elements.setting.raised or NOTE_TARGET.fullmatch(href):
            if self._passage is None:
                self._passage = self._new_passage(token.start)
            if self._passage is not None:
                self._passage.begin_cut()
                self._note_link = href[1:]

    def _end_link(self, passage: Passage) -> None:
        words = passage.open_link_words(LONGEST_WAY)
        if words and web_address(self._link) and is_way(words, self._link):
            passage.drop_link()
            self._composer.skip("site link")
        else:
            passage.close_link()

    def _close_link(self) -> None:
        passage, target = self._passage, self._note_link
        if self._link and passage is not None:
            self._end_link(passage)
        self._link = self._note_link = ""
        if not target or passage is None:
            return
        words = passage.since_cut()
        if passage.owner and len(words.strip()) <= _WAY_BACK:
            passage.cut()
        elif not passage.owner and NOTE_MARK.fullmatch(lowered(words)):
            passage.cut()
            self._marked.mark(passage, target)
