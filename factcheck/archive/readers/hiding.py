"""What a page holds that its reader does not see: never, or not when it opens.

Two findings. Never: by the markup itself or by the page's own plain rules, where nothing is there that could show it.
Perhaps not: where a script, another style sheet, a state or a medium may show it, or what hides it is a trick such as
moving it off the page. The first is no text of the page; the second is text that is marked.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import NamedTuple

from factcheck.archive.readers.borders import Apart
from factcheck.archive.readers.made_blocks import borders
from factcheck.archive.readers.nesting import extents
from factcheck.archive.readers.open_elements import FORMATTING, ROOTS, Extent
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.showing import NEVER, PERHAPS, Showing
from factcheck.archive.readers.striking import struck_by_style
from factcheck.archive.readers.tags import ACTIONS, INLINE, Tag

_FURTHER = re.compile(r"<style|display|visib|hidden|opacity", re.IGNORECASE)
_INK = re.compile(r"\S")
_MOST = 0.5  # of the text; a page of which more is not shown is told


Stretch = tuple[int, int]


class Hidden(NamedTuple):
    """What is never shown, in the source and in the text; what perhaps is not, in the text; what to tell; where in the
    source words or figures meet that are apart by their styles, or not both to be seen; what styles strike out."""

    never: list[Stretch]
    left_out: list[Stretch]
    perhaps: list[Stretch]
    flags: list[str]
    borders: list[tuple[int, Apart]]
    struck: list[Stretch]


def hidden(page: Page, full: str) -> Hidden:
    """What of a page whose tags were noted is not shown to its reader."""
    return _Search(page, full).hidden()


class _Search:
    def __init__(self, page: Page, full: str) -> None:
        self.page = page
        self.source = page.writer.source
        self.full = full
        self.length = len(full)
        self.showing = Showing(page)
        self._joints: list[tuple[int, Apart]] = []
        self._by_rules = False  # whether rules may show what is in a hidden element
        self._visible: list[int] | None = None  # the numbers of the tags that may say so of themselves

    def hidden(self) -> Hidden:
        tags = self.page.tags
        found = dict(self.showing.judged(tags))
        flags = []
        if self.showing.sheet.too_many:
            flags.append("the page has too many style rules: what they hide was not told apart")
        for number in [n for n in found if tags[n][1] in ROOTS and found[n][0] == PERHAPS]:
            del found[number]
            flags.append("the page hides all of its text until a script or a style sheet shows it")
        if any(_may_end_bare(tags[number][1]) for number in found):
            tags, found = self._with_bare(found)
        never, left_out, perhaps = self._stretches(tags, found)
        perhaps = joined(perhaps + self._unread())
        if sum(end - start for start, end in perhaps) > _MOST * self.length:
            flags.append("most of the text is not shown when the page opens, as far as its markup tells")
        struck = self._struck()
        apart = dict([*self._joints, *borders(self.page, self.full, self.showing.sheet)])
        return Hidden(
            joined(never),
            left_out,
            perhaps,
            list(dict.fromkeys(flags)),
            sorted(apart.items(), key=itemgetter(0)),
            struck,
        )

    def _struck(self) -> list[Stretch]:
        """What of the text styles strike out."""
        tags = self.page.tags
        found = struck_by_style(self.page, tags, self.showing.sheet)
        if not found:
            return []
        tags, among = self._with_bare(dict.fromkeys(found, (PERHAPS, True)))
        found = list(among)
        stretches = []
        for number, end in extents(tags, found).items():
            self._part(tags, number, end)
            stretches.append(self._trimmed(tags[number][3], self._text_end(tags, end)))
        return joined([stretch for stretch in stretches if stretch[0] < stretch[1]])

    def _part(self, tags: list[Tag], first: int, end: Extent) -> None:
        """Note where words of an element would join others."""
        for number in (first, end.last):
            if number < len(tags):
                at = tags[number][3]
                if 0 < at < self.length and self.full[at - 1].isalnum() and self.full[at].isalnum():
                    self._joints.append((tags[number][4], Apart.JOINT))

    def _stretches(
        self, tags: list[Tag], found: dict[int, tuple[int, bool]]
    ) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
        """What is never shown, in the source and in the text, and what perhaps is not, in the text."""
        never: list[Stretch] = []
        left_out: list[Stretch] = []
        perhaps: list[Stretch] = []
        for number, end in extents(tags, found).items():
            level, lasting = found[number]
            text = self._trimmed(tags[number][3], self._text_end(tags, end))
            if text[0] >= text[1]:
                continue
            if level == NEVER and (lasting or not self._is_shown_within(tags, number, end.last)):
                never.append((tags[number][4], self._source_end(tags, end)))
                left_out.append(text)
            else:
                self._part(tags, number, end)
                perhaps.append(text)
        return never, joined(left_out), perhaps

    def _is_shown_within(self, tags: list[Tag], first: int, last: int) -> bool:
        """Whether something in an element that is not visible may be."""
        if self._visible is None:
            self._visible = [n for n, tag in enumerate(tags) if "visib" in tag[2].lower()]
            self._by_rules = self.showing.linked or any("visible" in css for css, _ in self.page.styles)
        if self._by_rules:
            return True
        return bisect_right(self._visible, first) < bisect_left(self._visible, last)

    def _with_bare(self, found: dict[int, tuple[int, bool]]) -> tuple[list[Tag], dict[int, tuple[int, bool]]]:
        """All tags in their order, those of inline elements without attributes too; what was found among them."""
        levels = {self.page.tags[number][4]: level for number, level in found.items()}
        tags = sorted([*self.page.tags, *self.page.bare], key=itemgetter(4))
        return tags, {
            number: levels[tag[4]] for number, tag in enumerate(tags) if tag[4] in levels and not tag[0]
        }

    def _trimmed(self, start: int, end: int) -> Stretch:
        """A stretch of the text without white space at its ends."""
        begun = _INK.search(self.full, start, end)
        start = begun.start() if begun else end
        while end > start and self.full[end - 1].isspace():
            end -= 1
        return start, end

    def _text_end(self, tags: list[Tag], end: Extent) -> int:
        return tags[end.last][3] if end.last < len(tags) else self.length

    def _source_end(self, tags: list[Tag], end: Extent) -> int:
        if end.last == len(tags):
            return len(self.source)
        closing, name, attributes, _, start = tags[end.last]
        return start + len(closing) + len(name) + len(attributes) + 2 if end.own else start

    def _unread(self) -> list[Stretch]:
        """The text of which it was not told apart what is shown, as there is too much."""
        if self.showing.sheet.too_many:
            return [(0, self.length)]
        if self.page.all_tags:
            return []
        _, _, _, length, start = self.page.tags[-1]
        return [(length, self.length)] if _FURTHER.search(self.source, start) else []


def _may_end_bare(name: str) -> bool:
    """Whether an element's end tag may be among the bare ones, or where it ends may follow from them."""
    return name in FORMATTING or ACTIONS[name][0] == INLINE


def joined(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches in their order, those that touch or lie in one another as one."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
