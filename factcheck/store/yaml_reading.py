"""YAML text to nodes that know where they stand; everything the record has no use for is refused.

Built on the C event parser of PyYAML: every scalar stays a string (the schema decides what it means), so
`NO`, `0123` and `12:30` are read as written. Refused with line and column: tags, anchors, aliases, merge
keys, duplicate keys, a second document, deep nesting, what nobody sees and YAML takes for a line end, and a
file without its end mark `...` (a file cut short at a line end looks whole otherwise).
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from factcheck.text.plain import clipped

MAX_DEPTH = 20
MOST_VALUES = 1_000_000  # several times what 10,000 claims with evidence hold; more is a bomb of "a, a, a"
_NAME = 60  # columns of a name in an error

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)

_UNSEEN = "\x85\u2028\u2029\ufeff"  # YAML would end a line there or pass it by; the writer escapes them
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Tree = str | list["Tree"] | dict[str, "Tree"]


class YamlProblem(Exception):
    """One thing wrong with the text: 1-based line and column, and what."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message


@dataclass(slots=True)
class Scalar:
    """A piece of text; `one_line` is False for the literal and folded styles: they take whole lines."""

    start: int
    end: int
    line: int
    text: str
    one_line: bool


@dataclass(slots=True)
class Sequence:
    """A list; `block` is False for the [a, b] style."""

    start: int
    end: int
    line: int
    column: int
    block: bool
    items: list[Node]


@dataclass(slots=True)
class Mapping:
    """Keys and values in file order; `block` is False for the {a: b} style."""

    start: int
    end: int
    line: int
    column: int
    block: bool
    entries: dict[str, tuple[Scalar, Node]]


Node = Scalar | Sequence | Mapping


def parse(text: str, end_mark: bool = True) -> Node:
    """The root node of a one-document text. Offsets count code points, lines from 1.

    Raises YamlProblem. With `end_mark` the document has to end with its own line `...`.
    """
    _see(text)
    loader = _LOADER(text)
    try:
        root = _Building(loader.get_event).document(end_mark)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlProblem(line, column, f"is not YAML: {error.problem or error.context}") from None
    except yaml.reader.ReaderError:
        raise _forbidden(text) from None
    finally:
        loader.dispose()
    return root


def load(text: str) -> Tree:
    """The plain value of a whole file, without positions: twice as fast as `tree(parse(text))`.

    Raises YamlProblem, found by the slower way round once the fast one has met something odd.
    """
    _see(text)
    collecting = gc.isenabled()
    gc.disable()  # nothing built here is garbage, and looking for some takes as long as the reading
    loader = _LOADER(text)
    try:
        return _Values(loader.get_event).document()
    except (_Odd, yaml.YAMLError):
        return tree(parse(text))
    finally:
        loader.dispose()
        if collecting:
            gc.enable()


class _Odd(Exception):
    """Something that only the careful reading can name."""


class _Values:
    """Plain values from events; the inner loops are written out because a large record has 250,000 events."""

    def __init__(self, pull: Callable[[], Any]) -> None:
        self.pull = pull
        self.left = MOST_VALUES

    def document(self) -> Tree:
        """The value of the only document."""
        self.pull()
        if type(self.pull()) is not yaml.DocumentStartEvent:
            raise _Odd
        value = self.value(self.pull(), MAX_DEPTH)
        if not self.pull().explicit or type(self.pull()) is not yaml.StreamEndEvent:
            raise _Odd
        return value

    def value(self, event: Any, depth: int) -> Tree:
        """The value that starts with this event."""
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor or event.tag or not depth:
            raise _Odd
        self.left = _counted(self.left, event)
        if kind is yaml.ScalarEvent:
            return str(event.value)
        if kind is yaml.SequenceStartEvent:
            items: list[Tree] = []
            while type(inner := self.pull()) is not yaml.SequenceEndEvent:
                items.append(self.value(inner, depth - 1))
            return items
        return self.mapping(depth - 1)

    def mapping(self, depth: int) -> Tree:
        """A mapping, behind the event that starts it."""
        pull, scalar = self.pull, yaml.ScalarEvent
        entries: dict[str, Tree] = {}
        while type(inner := pull()) is scalar:
            key = inner.value
            if key in entries or key == "<<" or inner.anchor or inner.tag:
                raise _Odd
            inner = pull()
            if type(inner) is scalar and self.left and not inner.anchor and not inner.tag:
                self.left -= 1
                entries[key] = inner.value
            else:
                entries[key] = self.value(inner, depth)
        if type(inner) is not yaml.MappingEndEvent:
            raise _Odd
        return entries


def tree(node: Node) -> Tree:
    """The plain value of a node: strings, lists and dicts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [tree(item) for item in node.items]
    return {key: tree(value) for key, (_, value) in node.entries.items()}


def _see(text: str) -> None:
    """Raise YamlProblem at the first character that nobody sees and that would not be read as it stands."""
    found = [place for place in map(text.find, _UNSEEN) if place >= 0]
    if found:
        code = f"{ord(text[min(found)]):04X}"
        message = (
            f'holds U+{code}, which nobody sees: take it out, or write "\\u{code.lower()}" in double quotes'
        )
        raise _at(text, min(found), message)


def _forbidden(text: str) -> YamlProblem:
    found = _FORBIDDEN.search(text)
    place, which = (found.start(), f"U+{ord(found[0]):04X}") if found else (0, "a character")
    return _at(text, place, f"holds {which}, which YAML forbids")


def _at(text: str, place: int, message: str) -> YamlProblem:
    """A problem at this code point."""
    return YamlProblem(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place), message)


class _Building:
    """Nodes from events, one pull at a time."""

    def __init__(self, pull: Callable[[], Any]) -> None:
        self.pull = pull
        self.left = 2 * MOST_VALUES  # keys are nodes here

    def document(self, end_mark: bool) -> Node:
        """The only document of the stream."""
        while type(event := self.pull()) in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            pass
        if type(event) in (yaml.StreamEndEvent, yaml.DocumentEndEvent):
            raise YamlProblem(1, 1, "holds nothing")
        root = self.node(event, 1)
        end = self.pull()
        after = self.after()
        if after is not None and (end_mark or not end.explicit):
            mark = "the end mark `...`" if end.explicit else "a line `---`"
            raise YamlProblem(after, 1, f"goes on after {mark}: a second document is not taken")
        if end_mark and not end.explicit:
            message = "has no end mark: was it cut short? If it is whole, add a last line `...`"
            raise YamlProblem(end.start_mark.line + 1, 1, message)
        return root

    def after(self) -> int | None:
        """The line of whatever comes after the document; None when nothing does."""
        try:
            event = self.pull()
        except yaml.MarkedYAMLError as error:
            return error.problem_mark.line + 1 if error.problem_mark else 1
        return None if type(event) is yaml.StreamEndEvent else event.start_mark.line + 1

    def node(self, event: Any, depth: int) -> Node:
        """The node that starts with this event."""
        kind = type(event)
        mark: Any = event.start_mark
        if kind is yaml.AliasEvent or event.anchor or event.tag or depth > MAX_DEPTH:
            _refuse(event)
        self.left = _counted(self.left, event)
        if kind is yaml.ScalarEvent:
            one_line = event.style not in ("|", ">")
            return Scalar(mark.index, event.end_mark.index, mark.line + 1, event.value, one_line)
        if kind is yaml.SequenceStartEvent:
            return self.sequence(event, depth + 1)
        return self.mapping(event, depth + 1)

    def sequence(self, event: Any, depth: int) -> Sequence:
        """A list, from the event that starts it."""
        mark: Any = event.start_mark
        items: list[Node] = []
        while type(inner := self.pull()) is not yaml.SequenceEndEvent:
            items.append(self.node(inner, depth))
        last: Any = inner.end_mark
        return Sequence(mark.index, last.index, mark.line + 1, mark.column, not event.flow_style, items)

    def mapping(self, event: Any, depth: int) -> Mapping:
        """A mapping, from the event that starts it."""
        mark: Any = event.start_mark
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(inner := self.pull()) is not yaml.MappingEndEvent:
            key = self.node(inner, depth)
            if type(key) is not Scalar or key.text == "<<" or key.text in entries:
                raise _bad_key(key, inner.start_mark.column + 1, entries)
            entries[key.text] = (key, self.node(self.pull(), depth))
        last: Any = inner.end_mark
        return Mapping(mark.index, last.index, mark.line + 1, mark.column, not event.flow_style, entries)


def _bad_key(key: Node, column: int, entries: dict[str, tuple[Scalar, Node]]) -> YamlProblem:
    if not isinstance(key, Scalar):
        return YamlProblem(key.line, column, "a key has to be one word")
    if key.text == "<<":
        return YamlProblem(key.line, column, "merge keys (<<) are not taken")
    told = f"the key {clipped(key.text, _NAME)!r} stands twice (first on line {entries[key.text][0].line})"
    return YamlProblem(key.line, column, told)


def _refuse(event: Any) -> None:
    if type(event) is yaml.AliasEvent:
        raise _here(event, f"aliases (*{clipped(event.anchor or '', _NAME)}) are not taken")
    if event.anchor:
        raise _here(event, f"anchors (&{clipped(event.anchor, _NAME)}) are not taken")
    if event.tag:
        raise _here(event, f"tags ({clipped(event.tag, _NAME)}) are not taken")
    raise _here(event, f"nested more than {MAX_DEPTH} deep")


def _counted(left: int, event: Any) -> int:
    if left:
        return left - 1
    raise _here(event, f"holds more than {MOST_VALUES:,} values")


def _here(event: Any, message: str) -> YamlProblem:
    return YamlProblem(event.start_mark.line + 1, event.start_mark.column + 1, message)
