"""The rules in a page's own style elements, and which of its elements they hide.

No style engine: rules are read as far as they bear on whether words are shown, and matched against start tags alone.
What a rule asks of other elements, of a medium or of a state leaves it open whether it holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Set
from typing import NamedTuple

from factcheck.archive.readers.declared import HIDDEN, SHOWN, declared, may_hide, plain
from factcheck.archive.readers.open_elements import ROOTS
from factcheck.archive.readers.selectors import MOST, Element, Selector, selectors

MOST_RULES = 8_000  # that bear on it; a page with more is not read for what it hides
_MOST_SHEETS = 1_000
_DEEPEST = 50  # blocks within blocks
_MOST_PAIRS = 20
_MOST_TESTS = 100_000  # of a selector on an element; past them all is left open

_COMPOUND = r"(?:[a-z][a-z0-9]*+(?:[.#]-?[a-z_][\w-]*+)*+|(?:[.#]-?[a-z_][\w-]*+)++)"
_PLAIN = re.compile(rf"\s*+{_COMPOUND}(?:(?:\s*+[>+~]\s*+|\s++){_COMPOUND})*+\s*+")
_STRING = r"\"[^\"\n]*+\"|'[^'\n]*+'"
# A rule with nothing but declarations in it, or what stands before the next mark.
_PART = re.compile(
    rf"([^{{}};\"'@]*+)\{{((?:[^{{}}\"']++|{_STRING})*+)\}}"
    r"|((?:[^{};\"']++|\"[^\"\n]*+\"?|'[^'\n]*+'?)*+)([{};]|\Z)"
)
_NAMED = re.compile(r"[.#]([\w\ufffd-]+)")
_AT = re.compile(r"@(?:-\w+-)?([\w-]+)")
_ALWAYS = re.compile(r"(?:only\s+)?(?:all|screen)?")
_NEVER = re.compile(r"(?:only\s+)?(?:print|speech|aural|braille|embossed|tty)\b[^,]*|not\s+(?:all|screen)")
_GROUPS = frozenset(["supports", "layer", "container", "scope", "starting-style", "document"])

Entry = tuple[bool, tuple[int, int, int, int], int]  # how strong a declaration is: important, weight, place

# A block that has begun: its selector ("" for a group, "@" for what is not read), if it is open, its declarations.
_Begun = tuple[str, bool, list[str]]
_UNREAD: _Begun = ("@", False, [])

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
        applies = _medium(plain(media))
        if applies is None:
            return
        css = plain(css).replace("<!--", " ").replace("-->", " ")
        for prelude, block, is_open in _blocks(css, is_open=applies):
            if prelude == "@deeper":
                self.too_many = True
            elif prelude == "@import":
                self.imports = True
            elif _bears(block):
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
        for raw in self.raws:
            if hiding and not raw.hides:
                continue
            prelude = raw.prelude if words is None else _there(raw.prelude, words)
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


def _holds(selector: Selector, element: Element, around: Collection[str]) -> bool:
    """Whether a selector may hold for an element."""
    return selector.subject.holds(element) and all(
        not (key := one.key()) or key in around for one in selector.others
    )


def _bears(block: str) -> bool:
    """Whether plain declarations may bear on what is shown."""
    return "displ" in block or "visib" in block or "opac" in block or may_hide(block)


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


def _there(prelude: str, words: Set[str]) -> str:
    """The selectors of a rule without those that name what no start tag has, where they are plain."""
    if "(" in prelude:
        return prelude
    return ",".join(
        part
        for part in prelude.split(",")
        if words >= set(_NAMED.findall(part)) or not _PLAIN.fullmatch(part)
    )


def _medium(condition: str) -> bool | None:
    """Whether it is open if a medium is the one the page is read on; None when it is not."""
    found = [part.strip() for part in condition.split(",")]
    if any(_ALWAYS.fullmatch(part) for part in found):
        return False
    return None if all(_NEVER.fullmatch(part) for part in found) else True


def _blocks(css: str, *, is_open: bool) -> Iterator[tuple[str, str, bool]]:
    """The rules of a style sheet: what stands before the block, the block, whether it is open that it holds.

    A rule within a rule comes with the selectors of both. Some of those that do not bear on what is shown are left out.
    """
    around: list[_Begun] = []
    broken = False
    for part in _PART.finditer(css):
        prelude, now_open, lines = around[-1] if around else ("", is_open, [])
        if part[2] is not None or part[4] == "{":
            read = part[2] is None or _bears(part[2])
            text = "@" if broken else (part[1] or part[3] or "").strip()
            begun = _begun(text, prelude, now_open) if read else _UNREAD
            broken = False
            if len(around) >= _DEEPEST:
                yield "@deeper", "", now_open
                return
            if part[2] is None:
                around.append(begun)
            elif begun[0] not in ("", "@"):
                yield begun[0], part[2], begun[1]
        elif not around:
            broken = part[4] == "}" or (broken and part[4] != ";")
            if part[4] == ";" and part[3].strip().startswith("@import"):
                yield "@import", "", now_open
        else:
            lines.append(part[3])
            if part[4] != ";":
                around.pop()
                if prelude not in ("", "@"):
                    yield prelude, ";".join(lines), now_open
    yield from _unended(around)


def _unended(around: list[_Begun]) -> Iterator[tuple[str, str, bool]]:
    """What is open where a sheet ends is closed by that."""
    for prelude, is_open, lines in around:
        if prelude not in ("", "@"):
            yield prelude, ";".join(lines), is_open


def _within(inner: str, outer: str) -> str:
    """The selectors of a rule that stands within another; "@" for too many."""
    if len(inner) + len(outer) > MOST or inner.count(",") * outer.count(",") > _MOST_PAIRS:
        return "@"
    pairs = ((one, other) for one in outer.split(",") for other in inner.split(","))
    return ",".join(other.replace("&", one) if "&" in other else f"{one} {other}" for one, other in pairs)


def _begun(text: str, outer: str, is_open: bool) -> _Begun:
    """What a block that begins is, given what stands before it and the one it stands in."""
    at = _AT.match(text)
    if outer == "@" or (at and at[1] not in _GROUPS and at[1] != "media"):
        return "@", is_open, []
    if at is None:
        return _within(text, outer) if outer else text, is_open, []
    medium = _medium(text[at.end() :].strip()) if at[1] == "media" else True
    return "@" if medium is None else outer, is_open or medium is True, []
