"""The rules in a page's own style elements, and which of its elements they hide.

No style engine: rules are read as far as they bear on whether words are shown, and matched against start tags alone.
What a rule asks of other elements, of a medium or of a state leaves it open whether it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from typing import NamedTuple

from factcheck.archive.readers.declared import HIDDEN, SHOWN, declared, may_hide, plain
from factcheck.archive.readers.open_elements import ROOTS
from factcheck.archive.readers.selectors import Element, Selector, selectors
from factcheck.archive.readers.style_blocks import blocks, medium

MOST_RULES = 8_000  # that bear on it; a page with more is not read for what it hides
_MOST_SHEETS = 1_000
_MOST_TESTS = 100_000  # of a selector on an element; past them all is left open

_COMPOUND = r"(?:[a-z][a-z0-9]*+(?:[.#]-?[a-z_][\w-]*+)*+|(?:[.#]-?[a-z_][\w-]*+)++)"
_PLAIN = re.compile(rf"\s*+{_COMPOUND}(?:(?:\s*+[>+~]\s*+|\s++){_COMPOUND})*+\s*+")
_NAME = re.compile(r"[\w\ufffd-]+")
_LAST = re.compile(r"[\s>+~]")
_NAMED = re.compile(r"[.#]([\w\ufffd-]+)")

Entry = tuple[bool, tuple[int, int, int, int], int]  # how strong a declaration is: important, weight, place

INLINE = (1, 0, 0, 0)  # the weight of an element's own style attribute,
ATTRIBUTE = (0, 0, 0, -1)  # of other attributes of what is drawn,
BUILT_IN = (-1, 0, 0, 0)  # and of what browsers do by themselves


class Rule(NamedTuple):
    """What is declared by a rule, and whether it depends on a medium or on what stands around the rule."""

    block: str
    open: bool
    place: int


class Said(NamedTuple):
    """One declaration that bears on an element: how strong it is, what it means, whether it is sure to hold."""

    strength: Entry
    meaning: int
    sure: bool


class Raw(NamedTuple):
    """A rule as it was read: its selectors, its declarations, whether it depends on a medium, where it stands."""

    prelude: str
    block: str
    open: bool
    place: int
    hides: bool  # whether it may hide something when the page opens


class Sheet:
    """All rules of a page that bear on whether words are shown."""

    keys: frozenset[str]
    """The words of which one must stand in a start tag for a rule to hide its element; "" when any may be."""

    def __init__(self, styles: Iterable[tuple[str, str]]) -> None:
        """Read the texts of style elements, each with the medium it is for."""
        self.imports = False  # there are rules in other files
        self.too_many = False
        self._tests = 0
        self.raws: list[Raw] = []  # in their order
        for number, (css, media) in enumerate(styles):
            if number >= _MOST_SHEETS:
                self.too_many = True
            if not self.too_many:
                self._read(css, media)
        self.hiding = any(raw.hides for raw in self.raws)
        self.keys = frozenset()
        self._words: Set[str] | None = None
        self._subjects: Set[str] | None = None
        self._hides: dict[str, list[tuple[Rule, Selector]]] = {}
        self._all: dict[str, list[tuple[Rule, Selector]]] | None = None
        self._known: dict[str, list[Selector]] = {}

    def narrow(self, words: Set[str] | None) -> None:
        """Keep to the rules that may hold where all start tags together have no more than these words."""
        self._words = words
        for key, found in self._indexed(hiding=True).items():
            live = found if words is None else [one for one in found if _is_live(one[1], words)]
            if live:
                self._hides[key] = live
        self.keys = frozenset(self._hides)

    def keep_to(self, words: Set[str]) -> None:
        """Keep to the elements whose start tags together have no more than these words."""
        self._subjects = words

    def needs(self, words: Set[str]) -> list[frozenset[str]]:
        """For each rule that may hide an element with these words in its start tag, its name too, the words around it
        that the rule asks for."""
        found = []
        for key in ("", *(self.keys & words)):
            for _, selector in self._hides.get(key, ()):
                self._tests += 1
                if self._tests > _MOST_TESTS:
                    return [frozenset()]
                if all(word in words for word in selector.subject.words()):
                    found.append(frozenset(one.key() for one in selector.others) - {""})
        return found

    def _read(self, css: str, media: str) -> None:
        applies = medium(plain(media))
        if applies is None:
            return
        css = plain(css).replace("<!--", " ").replace("-->", " ")
        for prelude, block, is_open in blocks(css, _bears, is_open=applies):
            if prelude == "@deeper":
                self.too_many = True
            elif prelude == "@import":
                self.imports = True
            else:
                if len(self.raws) >= MOST_RULES:
                    self.too_many = True
                    return
                hides = not is_open and may_hide(block)
                self.raws.append(Raw(prelude, block, is_open, len(self.raws), hides))

    @property
    def marked(self) -> bool:
        """Whether names in rules have marks in them."""
        return any("\ufffd" in raw.prelude for raw in self.raws)

    def hides(self, element: Element, around: Collection[str]) -> bool:
        """Whether some rule may hide an element.

        `around` are the words of the start tags that are open there: where others are asked for that none of them
        named, a rule does not hold.
        """
        return any(one.meaning != SHOWN for _, one in self._said(self._hides, element, around))

    def of(self, element: Element, around: Collection[str]) -> dict[str, list[Said]]:
        """What is said of an element by property, "" for tricks."""
        if self._all is None:
            self._all = self._indexed(hiding=False)
        said: dict[str, list[Said]] = {}
        for name, one in self._said(self._all, element, around):
            said.setdefault(name, []).append(one)
        return said

    def _indexed(self, *, hiding: bool) -> dict[str, list[tuple[Rule, Selector]]]:
        """Rules by a word that must stand in the start tag of an element for them to hold.

        Of those that are `hiding` only: what may hide an element when the page opens.
        """
        index: dict[str, list[tuple[Rule, Selector]]] = {}
        words, known = self._words, self._known
        subjects = None if hiding else self._subjects
        for raw in self.raws:
            if hiding and not raw.hides:
                continue
            prelude = raw.prelude if words is None else _there(raw.prelude, words, subjects)
            if not prelude or (hiding and not declared(raw.block).hides):
                continue
            if prelude not in known:
                known[prelude] = selectors(prelude)
            rule = Rule(raw.block, raw.open, raw.place)
            for selector in known[prelude]:
                if not (hiding and selector.stateful):
                    index.setdefault(selector.subject.key(), []).append((rule, selector))
        return index

    def _said(
        self, index: dict[str, list[tuple[Rule, Selector]]], element: Element, around: Collection[str]
    ) -> Iterator[tuple[str, Said]]:
        words = {"", element.name, element.id, *element.classes, *element.attributes}
        for word in words if len(words) < len(index) else [word for word in index if word in words]:
            for rule, selector in index.get(word, ()):
                self._tests += 1
                holds = self._tests > _MOST_TESTS or _holds(selector, element, around)
                if holds:
                    yield from _declared(rule, selector, sure=self._tests <= _MOST_TESTS)
                if self._tests > _MOST_TESTS:
                    return


def rules(styles: Iterable[tuple[str, str]], bears: Callable[[str], bool]) -> Iterator[Raw]:
    """The rules of a page's style elements whose plain declarations bear on something else."""
    place = 0
    for css, media in styles:
        applies = medium(plain(media))
        if applies is not None:
            for prelude, block, is_open in blocks(plain(css), bears, is_open=applies):
                if not prelude.startswith("@"):
                    yield Raw(prelude, block, is_open, place, hides=False)
                    place += 1


def _holds(selector: Selector, element: Element, around: Collection[str]) -> bool:
    """Whether a selector may hold for an element."""
    return selector.subject.holds(element) and all(
        not (key := one.key()) or key in around for one in selector.others
    )


def _bears(block: str) -> bool:
    """Whether plain declarations may bear on what is shown."""
    return (
        "displ" in block or "visib" in block or "opac" in block or "line-through" in block or may_hide(block)
    )


def _is_live(selector: Selector, words: Set[str]) -> bool:
    return all(word in words for word in selector.subject.words()) and all(
        (key := one.key()) in words or key in ROOTS or not key for one in selector.others
    )


def _declared(rule: Rule, selector: Selector, *, sure: bool) -> Iterator[tuple[str, Said]]:
    said = declared(rule.block)
    sure = sure and not (rule.open or selector.open or selector.stateful)
    hides = not (selector.stateful or rule.open)  # one for some other moment does not when the page opens
    for name, (meaning, urgent) in said.values.items():
        if meaning == SHOWN or hides:
            yield name, Said((urgent, (0, *selector.weight), rule.place), meaning, sure)
    if said.tricked and hides:
        yield "", Said((False, (0, *selector.weight), rule.place), HIDDEN, sure=False)


def _there(prelude: str, words: Set[str], subjects: Set[str] | None) -> str:
    """The selectors of a rule without those that name what no start tag has, where they are plain; nor, if any
    `subjects` are given, those that ask an element for others than these words."""
    if "(" in prelude:
        return prelude
    return ",".join(
        part
        for part in prelude.split(",")
        if (
            words >= set(_NAMED.findall(part))
            and (subjects is None or subjects >= set(_NAME.findall(_LAST.split(part.rstrip())[-1])))
        )
        or not _PLAIN.fullmatch(part)
    )
