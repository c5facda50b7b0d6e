"""Which passages of a page are the essay, told by its main text: the rest is menus, teasers, comments.

Half of what stands on a page of a paper is none of the article. What is doubtful is read: a text that is read too much
can be set aside, one that is not read is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from factcheck.essays.composer import Composer
from factcheck.essays.manuscript import SEPARATOR, Manuscript, PartKind
from factcheck.essays.passage import Passage

WITHIN: Final = 1.25  # times the words of its main text that a reading may have to be taken as it is
_FEW: Final = 25  # words: some labels, or a paragraph
_SHARED: Final = 0.9  # of the words of the main text that it must have
_RUN: Final = 4  # words: runs of so many tell whether a passage stands in the main text
_ALIKE: Final = 0.6  # of the runs of a passage that stands in it
_FOREIGN: Final = 0.5  # what a word that is not of the main text counts against the stretch it stands in
_PROSE: Final = 8  # words of a passage that is prose and no label, where it ends like a sentence
_OPENING: Final = 4  # passages behind a headline in which its standfirst stands
_COUNTED: Final = re.compile(r"paragraph \d+")
_WORD: Final = re.compile(r"\w+")
_ENDED: Final = re.compile(r"[.!?…][\"”’')\]\s]*$")
_PARTED: Final = re.compile(r"\s[|–—·•:-]\s|\|")
_TITLES: Final = (PartKind.HEADLINE, PartKind.HEADING)
_OWN: Final = (PartKind.CAPTION, PartKind.TABLE_CELL, PartKind.PULLQUOTE, PartKind.BLOCKQUOTE)


class Scope(NamedTuple):
    """The element that the draft stands in ("article", "main"), "" for the whole page; where in the source it reaches.

    `headline_outside` says that the headline stands before it.
    """

    name: str = ""
    headline_outside: bool = False
    reach: range = range(0)

    def is_article_of(self, passage: Passage) -> bool:
        """Whether it is the page's only article and a passage stands there."""
        return self.name == "article" and bool(passage.spans) and passage.spans[0].source_start in self.reach


WHOLE_PAGE: Final = Scope()


class Held(Composer):
    """Keeps the passages of a whole page back until it is chosen which of them are the essay."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.passages: list[Passage] = []

    def take(self, passage: Passage) -> None:
        """Keep a passage back."""
        passage.close()
        self.passages.append(passage)

    def release(self, chosen: Iterable[Passage]) -> None:
        """Take in the chosen passages, counted anew; the others are counted as not read."""
        taken = {id(passage) for passage in chosen}
        shown = 0
        for passage in self.passages:
            if id(passage) in taken:
                if _COUNTED.fullmatch(passage.where):
                    shown += 1
                    passage.where = f"paragraph {shown}"
                if passage.kind is PartKind.HEADLINE and self.has_headline:
                    passage.kind = PartKind.HEADING
                super().take(passage)
            elif _WORD.search(passage.text):
                self.skip("surrounding passage")


def is_article(manuscript: Manuscript, article: str, scope: Scope = WHOLE_PAGE) -> bool:
    """Whether a reading is little more than the main text of its page.

    Of a short page the finder of main texts may leave out tables, captions and a paragraph. So those of an only article
    tell nothing of how much else it holds, and it may hold a few other words.
    """
    own, main = Counter(_words(manuscript.text)), Counter(_words(article))
    if len(own.keys() & main.keys()) < _SHARED * len(main):
        return False
    if own.total() <= WITHIN * main.total():
        return True
    rest = own - Counter(_words("\n".join(_set_apart(manuscript))))
    return scope.name == "article" and (rest - main).total() <= _FEW


def _set_apart(manuscript: Manuscript) -> list[str]:
    return [manuscript.text[part.start : part.end] for part in manuscript.parts if part.kind in _OWN]


def of_article(
    passages: Sequence[Passage], article: str, title: str, scope: Scope = WHOLE_PAGE
) -> list[Passage]:
    """The passages of a page that are its article, by the page's main text; none where they cannot be told.

    `title` is what the page calls itself: it tells which headline is the article's. Of what is marked as the only
    article, captions, tables and quotations are the essay's wherever in it they stand.
    """
    found = _Main(article)
    inside = [found.holds(passage) for passage in passages]
    first, last = _stretch(
        [
            len(_words(passage.text)) * (1.0 if within else -_FOREIGN)
            for passage, within in zip(passages, inside, strict=True)
        ]
    )
    if last - first < 1:
        return []
    marked = {at for at, passage in enumerate(passages) if scope.is_article_of(passage)}
    if marked.isdisjoint(range(first, last)):
        marked.clear()
    headline = _headline(passages[:first], title)
    opening = range(headline + 1, min(first, headline + _OPENING)) if headline >= 0 else ()
    opened = {at for at in opening if _is_prose(passages[at])}
    return [
        passage
        for at, passage in enumerate(passages)
        if passage.owner
        or at == headline
        or at in opened  # a standfirst
        or (at in marked and passage.kind in _OWN)
        or (first <= at < last and (inside[at] or passage.kind in _OWN or _is_prose(passage)))
    ]


def _stretch(worth: Sequence[float]) -> tuple[int, int]:
    """From where to where the sum of some numbers is greatest (Kadane's algorithm)."""
    best, found, total, begin = 0.0, (0, 0), 0.0, 0
    for at, each in enumerate(worth):
        if total <= 0:
            total, begin = 0.0, at
        total += each
        if total > best:
            best, found = total, (begin, at + 1)
    return found


def of_text(passages: Sequence[Passage], text: str) -> list[Passage]:
    """The passages that a text was composed of, in their order: a page is read again as it was read before."""
    parts = text.split(SEPARATOR)
    chosen, at = [], 0
    for passage in passages:
        own = [part for part in re.split(r"\n\s*\n", passage.text) if part.strip()]
        stripped = [part.strip() for part in own]
        if stripped and stripped == parts[at : at + len(stripped)]:
            chosen.append(passage)
            at += len(stripped)
    return chosen


class _Main:
    """The main text of a page, in lines and in runs of words."""

    def __init__(self, article: str) -> None:
        self._lines = {tuple(_words(line)) for line in article.split("\n")}
        self._runs = set(_runs(_words(article)))

    def holds(self, passage: Passage) -> bool:
        """Whether a passage stands there: a short one as a line of its own."""
        words = _words(passage.text)
        if tuple(words) in self._lines:
            return bool(words)
        runs = _runs(words)
        return bool(runs) and sum(run in self._runs for run in runs) >= _ALIKE * len(runs)


def _headline(before: Sequence[Passage], title: str) -> int:
    """Where the headline stands that the page is called by, 'The mill burns – The Lund Courier'; -1 where none does."""
    parts = [" ".join(_words(part)) for part in _PARTED.split(title)]
    called = parts[:-1] or parts  # the last is the paper
    for at in range(len(before) - 1, -1, -1):
        own = " ".join(_words(before[at].text)) if before[at].kind in _TITLES else ""
        if own and any(own in part for part in called):
            return at
    return -1


def _is_prose(passage: Passage) -> bool:
    return len(_words(passage.text)) >= _PROSE and _ENDED.search(passage.text) is not None


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
