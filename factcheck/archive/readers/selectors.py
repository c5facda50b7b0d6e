"""Selectors of style sheets, as far as an element's own start tag answers them.

What depends on other elements, on the state of a page or on what is not known here makes the answer open: then it may
or may not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.archive.readers.notes import parsed

Weight = tuple[int, int, int]
Condition = tuple[
    str, str, str
]  # an attribute's name, how it is compared ("" when it must only be there), with what

_NAME = r"[\w\ufffd\u0080-\U0010ffff-]+"
# without a way back: what stands between brackets can be told apart in one way only
_ATTRIBUTE = r"\[\s*+([\w-]++)\s*+(?:([~|^$*]?=)\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\]\s]*+))\s*+[is]?\s*+)?\]"
_SIMPLE = re.compile(
    rf"(?:\s*([>+~,])\s*|(\s+)|([.#])({_NAME})|{_ATTRIBUTE}|(::?)({_NAME})(?:\(((?:[^()]|\([^()]*\))*)\))?"
    rf"|(\*|{_NAME})|&)"
)
_OTHER = re.compile(r"[^\w-]")
_ELEMENTS = frozenset(["before", "after", "first-line", "first-letter", "placeholder", "selection", "marker"])
# What somebody has to do first for these to hold: none of them does when a page opens.
_STATES = frozenset(
    [
        "hover",
        "focus",
        "focus-within",
        "focus-visible",
        "active",
        "visited",
        "target",
        "target-within",
        "fullscreen",
    ]
)
_DEEPEST = 3  # negations within negations
MOST = 2_000  # characters of a selector that are read


class Element(NamedTuple):
    """What a start tag says, in lower case; marks in names stand as U+FFFD, as in `declared.plain`."""

    name: str
    id: str
    classes: frozenset[str]
    attributes: dict[str, str]


class Compound(NamedTuple):
    """What is asked of one element."""

    name: str = ""
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    negated: tuple[Compound, ...] = ()
    open: bool = False  # something else is asked that is not told here

    def key(self) -> str:
        """A word that must stand in the start tag for it to hold, "" when there is none."""
        return next(self.words(), "")

    def words(self) -> Iterator[str]:
        """The words that must all stand in the start tag for it to hold."""
        yield from self.ids
        yield from self.classes
        yield from (name for name, _, _ in self.conditions)
        if self.name:
            yield self.name

    def holds(self, element: Element) -> bool:
        """Whether the element is one that is meant, where `open` is taken to hold."""
        return (
            self.name in ("", element.name)
            and all(one == element.id for one in self.ids)
            and all(one in element.classes for one in self.classes)
            and all(_compares(element.attributes.get(name), how, what) for name, how, what in self.conditions)
            and not any(one.holds(element) and not one.open for one in self.negated)
        )


class Selector(NamedTuple):
    """What is asked of an element, of others before it or around it, and how much the selector weighs."""

    subject: Compound
    others: tuple[Compound, ...]  # elements that it must stand in
    weight: Weight
    stateful: bool  # it does not hold when the page opens

    @property
    def open(self) -> bool:
        """Whether more is asked than the element's own start tag answers."""
        return self.subject.open or bool(self.others) or any(one.open for one in self.subject.negated)


def element(name: str, attributes: str) -> Element:
    """The element that a start tag begins."""
    found = {key: value.lower() for key, value in parsed(attributes).items()}
    classes = frozenset(map(masked, found.get("class", "").split()))
    return Element(name.lower(), masked(found.get("id", "")), classes, found)


def masked(word: str) -> str:
    """A word with its marks as U+FFFD, as they stand in names whose marks were escaped."""
    return _OTHER.sub("\ufffd", word)


def _compares(value: str | None, how: str, what: str) -> bool:
    if value is None:
        return False
    if how in ("", "="):
        return not how or value == what
    if not what:
        return False
    return {
        "~=": what in value.split(),
        "|=": value == what or value.startswith(f"{what}-"),
        "^=": value.startswith(what),
        "$=": value.endswith(what),
        "*=": what in value,
    }[how]


def selectors(prelude: str) -> list[Selector]:
    """The selectors of a rule; those of what is no element, and those that are no selectors, are left out.

    Of a list in which one is no selector, browsers drop all; so does this.
    """
    found: list[Selector] = []
    reading = _Reading()
    position = 0
    prelude = prelude.strip()[:MOST]
    while position < len(prelude):
        token = _SIMPLE.match(prelude, position)
        if token is None:
            return []
        position = token.end()
        if token[1] == ",":
            if not reading.began:
                return []
            found += reading.ended()
            reading = _Reading()
        else:
            reading.take(token)
    return found + reading.ended() if reading.began else []


class _Reading:
    """One selector, while it is read."""

    def __init__(self, depth: int = 0) -> None:
        self._depth = depth
        self._others: list[Compound] = []
        self._weight = [0, 0, 0]
        self._is_element = True
        self._stateful = False
        self.began = False
        self._begin()

    def _begin(self) -> None:
        self._name = ""
        self._ids: list[str] = []
        self._classes: list[str] = []
        self._conditions: list[Condition] = []
        self._negated: list[Compound] = []
        self._open = False

    def _compound(self) -> Compound:
        return Compound(
            self._name,
            tuple(self._ids),
            tuple(self._classes),
            tuple(self._conditions),
            tuple(self._negated),
            self._open,
        )

    def take(self, token: re.Match[str]) -> None:
        """Take one simple selector, or what joins two."""
        if token[1] or token[2]:
            if self.began:
                beside = token[1] in ("+", "~")
                if not beside:
                    self._others.append(self._compound())
                self._begin()
                self._open = beside
            return
        self.began = True
        if token[3]:
            (self._ids if token[3] == "#" else self._classes).append(token[4])
            self._weight[0 if token[3] == "#" else 1] += 1
        elif token[5]:
            self._conditions.append((token[5], token[6] or "", token[7] or token[8] or token[9] or ""))
            self._weight[1] += 1
        elif token[10]:
            self._pseudo(token[10], token[11], token[12] or "")
        elif token[13]:
            if token[13] != "*":
                self._name = token[13]
                self._weight[2] += 1
        else:
            self._open = True

    def _pseudo(self, colons: str, name: str, inside: str) -> None:
        if len(colons) > 1 or name in _ELEMENTS:
            self._is_element = False
            return
        self._weight[1] += name != "where"
        if name in _STATES:
            self._stateful = True
        elif name == "root":
            self._name = self._name or "html"
        elif name == "not" and self._depth < _DEEPEST and (inner := _negated(inside, self._depth + 1)):
            self._negated += inner
        else:
            self._open = True

    def ended(self) -> list[Selector]:
        """The selector, if it is one of an element."""
        if not (self.began and self._is_element):
            return []
        first, second, third = self._weight
        return [Selector(self._compound(), tuple(self._others), (first, second, third), self._stateful)]


def _negated(inside: str, depth: int) -> list[Compound]:
    """What must not hold; [] when that is more than an element's own start tag answers."""
    found: list[Compound] = []
    for part in inside.split(","):
        reading, position, part = _Reading(depth), 0, part.strip()
        while position < len(part):
            token = _SIMPLE.match(part, position)
            if token is None or token[1] or token[2]:
                return []
            reading.take(token)
            position = token.end()
        found += [one.subject for one in reading.ended() if not one.open and not one.stateful]
    return found
