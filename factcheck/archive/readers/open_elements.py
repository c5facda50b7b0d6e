"""The elements that are open while the tags of a page are gone through, by the HTML standard's rules.

No tree is built. For each name the depths at which it is open are kept, so that each tag is settled in constant time
however deep it stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from typing import NamedTuple

from factcheck.archive.readers.tags import Tag


def names_of(text: str) -> frozenset[str]:
    """Several names of elements."""
    return frozenset(text.split())


VOID = names_of(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
HEADINGS = names_of("h1 h2 h3 h4 h5 h6")
PARTS = names_of("caption colgroup tbody td tfoot th thead tr")
_CELLS = ("td", "th", "caption", "colgroup")
_ROWS = (*_CELLS, "tr")
_GROUPS = (*_ROWS, "tbody", "thead", "tfoot")
_CLOSED_IN_TABLE = {"td": _CELLS, "th": _CELLS, "tr": _ROWS}
CLOSES_P = HEADINGS | names_of(
    """address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form
    header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"""
)
SPECIAL = (
    (CLOSES_P - {"hr"})
    | PARTS
    | names_of(
        """applet body button head html iframe marquee noembed noframes noscript object script select style template
    textarea title"""
    )
)
_MARKERS = names_of("applet caption marquee object td template th")  # what formatting does not reach out of
_BOUNDS = _MARKERS | names_of("html table")  # what end tags do not reach out of
_PASSED = names_of("address dd div dt li p")  # what an item closes its like through
FORMATTING = names_of("a b big code em font i nobr s small strike strong tt u")
ROOTS = names_of("body head html")
# What each of these closes if it is open last.
_CLOSED_RIGHT_BEFORE = {
    **dict.fromkeys(HEADINGS, HEADINGS),
    **dict.fromkeys(("rp", "rt"), names_of("rp rt")),
    "optgroup": names_of("optgroup"),
    "option": names_of("option"),
}
_CLOSING = names_of("a button optgroup option rp rt")  # others whose start tag may close something
_CLOSES_ITS_LIKE = names_of("button dd dt li optgroup")
_ACTING = SPECIAL | PARTS | ROOTS | _CLOSING  # those whose start tag may do more than begin an element
_LASTING = 8  # formatting elements that go on at once
# Which of the lists of depths an element is in: of special ones, of bounds, of markers, of stops to an item.
_KINDS = {
    name: tuple(
        kind for kind, names in enumerate((SPECIAL, _BOUNDS, _MARKERS, SPECIAL - _PASSED)) if name in names
    )
    for name in SPECIAL | _BOUNDS
}
DRAWINGS = names_of("math svg")  # in these an element may end with its start tag
_IMPLIED = names_of("dd dt li optgroup option p rp rt")


class Extent(NamedTuple):
    """Where an element that begins with one tag ends: with another, its own end tag or one that closes it."""

    last: int  # the number of that tag; that of all tags where the page ends first
    own: bool


class OpenElements:
    """All open elements while the tags of a page are gone through; `extents` has then where those wanted end."""

    def __init__(self, tags: list[Tag], wanted: Collection[int]) -> None:
        self.extents: dict[int, Extent] = {}
        self._count = len(tags)
        self._closing = False  # whether this is an end tag
        self._stack: list[str] = []
        self._where: dict[str, list[int]] = {}  # the depths at which a name is open
        # The depths of elements of these kinds.
        self._special, self._bounds, self._markers, self._stops = self._lists = tuple[list[int], ...](
            [] for _ in range(4)
        )
        self._wanted: dict[int, list[int]] = {}  # by depth, the numbers of the elements that end there
        wanted = frozenset(wanted)
        stack = self._stack
        last = max(wanted, default=-1)
        for number, (closing, name, attributes, _, _) in enumerate(tags):
            self._closing = closing != ""
            if name in VOID:
                if name == "hr" and not closing:
                    self._close_paragraph(number)
            elif closing:
                if stack and stack[-1] == name and name not in ROOTS:
                    self._pop_last(number)
                else:
                    self._end(name, number)
            elif self._start(name, attributes, number) and number in wanted:
                self._wanted.setdefault(len(stack) - 1, []).append(number)
            if number >= last and not self._wanted:
                break
        self._pop(0, len(tags))
        for number in wanted - self.extents.keys():
            self.extents[number] = Extent(number, False)  # a tag that browsers pass over

    def _depth(self, name: str) -> int:
        """The depth of the innermost open element of this name, -1 when there is none."""
        found = self._where.get(name)
        return found[-1] if found else -1

    def _last(self, names: Iterable[str]) -> int:
        """The same of any of these names."""
        return max(map(self._depth, names))

    def _start(self, name: str, attributes: str, number: int) -> bool:
        """A start tag; whether it begins an element."""
        if attributes.endswith("/") and (name in DRAWINGS or self._last(DRAWINGS) >= 0):
            return False
        if name not in _ACTING:
            self._push(name)
            return True
        if name in ROOTS and self._depth(name) >= 0:
            return False
        if name in PARTS:
            table = self._depth("table")
            if table < 0:
                return False
            inside = [d for one in _CLOSED_IN_TABLE.get(name, _GROUPS) if (d := self._depth(one)) > table]
            if inside:
                self._pop(min(inside), number)
        elif name == "form" and self._depth("form") >= 0:
            return False
        else:
            self._close_before(name, number)
        self._push(name)
        return True

    def _close_before(self, name: str, number: int) -> None:
        """Close what a start tag outside of tables closes."""
        if name == "a":
            self._end_formatting("a", number)
        elif name in _CLOSES_ITS_LIKE and (closed := self._closed(name)) >= 0:
            self._pop(closed, number)
        if name in CLOSES_P:
            self._close_paragraph(number)
        if name in ("rp", "rt") and self._depth("ruby") <= self._bound():
            return
        if self._stack and self._stack[-1] in _CLOSED_RIGHT_BEFORE.get(name, ()):
            self._pop(len(self._stack) - 1, number)

    def _closed(self, name: str) -> int:
        """The depth of the element of its own kind that a start tag closes, -1 when there is none."""
        depth, bound = -1, -1
        if name == "li":
            depth, bound = self._depth("li"), max(self._stop(), self._last(("dd", "dt")))
        elif name in ("dd", "dt"):
            depth, bound = self._last(("dd", "dt")), max(self._stop(), self._depth("li"))
        elif name == "button":
            depth, bound = self._depth("button"), self._bound()
        elif name == "optgroup" and self._stack and self._stack[-1] == "option":
            depth = len(self._stack) - 1
        return depth if depth > bound else -1

    def _close_paragraph(self, number: int) -> None:
        depth = self._depth("p")
        if depth >= 0 and depth > max(self._bound(), self._depth("button")):
            self._pop(depth, number)

    def _bound(self) -> int:
        return self._bounds[-1] if self._bounds else -1

    def _stop(self) -> int:
        return self._stops[-1] if self._stops else -1

    def _end(self, name: str, number: int) -> None:
        """An end tag."""
        depth = self._last(HEADINGS) if name in HEADINGS else self._depth(name)
        if depth < 0 or name in ROOTS:
            return
        if name in FORMATTING:
            self._end_formatting(name, number)
        elif name == "form":
            self._end_form(depth, number)
        elif depth >= self._reach(name):
            self._pop(depth, number, own=True)

    def _reach(self, name: str) -> int:
        """The depth from which on an end tag finds what it ends."""
        if name in PARTS:
            return self._depth("table") + 1
        if name == "table":
            return self._depth("template") + 1
        if name not in SPECIAL:
            return self._special[-1] + 1 if self._special else 0
        bound = self._bound()
        if name == "p":
            bound = max(bound, self._depth("button"))
        elif name == "li":
            bound = max(bound, self._last(("ol", "ul")))
        return bound if name in _BOUNDS else bound + 1

    def _end_formatting(self, name: str, number: int) -> None:
        """An end tag of a formatting element; blocks that were begun in it stay open."""
        depth = self._depth(name)
        if depth <= (self._markers[-1] if self._markers else -1):
            return
        if self._special and self._special[-1] > depth:
            # What stands between it and the block is not around what follows either, but for other formatting.
            for between in range(depth, self._special[bisect_right(self._special, depth)]):
                if between == depth or self._stack[between] not in FORMATTING:
                    self._forget(between)
                    ended = self._wanted.pop(between, ())
                    own = self._closing and between == depth
                    self.extents.update(dict.fromkeys(ended, Extent(number, own)))
        else:
            self._pop(depth, number, own=True)

    def _end_form(self, depth: int, number: int) -> None:
        """An end tag of a form: what was begun in it stays open, and in it."""
        if depth <= self._bound():
            return
        while len(self._stack) > depth + 1 and self._stack[-1] in _IMPLIED:
            self._pop(len(self._stack) - 1, number)
        if len(self._stack) == depth + 1:
            self._pop(depth, number, own=True)
            return
        self._forget(depth)
        moved = self._wanted.pop(depth, None)
        if moved:
            self._wanted.setdefault(depth + 1, []).extend(moved)

    def _forget(self, depth: int) -> None:
        """Take an element off the stack that others stay open in."""
        if name := self._stack[depth]:
            depths = self._where[name]
            del depths[bisect_left(depths, depth)]
            self._stack[depth] = ""

    def _push(self, name: str) -> None:
        depth = len(self._stack)
        self._stack.append(name)
        self._where.setdefault(name, []).append(depth)
        for kind in _KINDS.get(name, ()):
            self._lists[kind].append(depth)

    def _pop(self, depth: int, number: int, *, own: bool = False) -> None:
        """Close all that is open from this depth on; `own` if what is there is what the tag is about.

        Formatting that was not ended goes on behind what it was begun in, unless that is a cell or the like.
        """
        lasting: list[tuple[str, list[int]]] = []
        while len(self._stack) > depth:
            one = self._stack.pop()
            here = len(self._stack)
            self._leave(one, here)
            if one in _MARKERS:
                self._settle(lasting, number)
            ended = self._wanted.pop(here, None)
            if ended is None:
                continue
            its_own = own and here == depth
            if one in FORMATTING and not its_own and number < self._count and len(lasting) < _LASTING:
                lasting.append((one, ended))
                continue
            self.extents.update(dict.fromkeys(ended, Extent(number, its_own and self._closing)))
        for one, numbers in reversed(lasting):
            self._push(one)
            self._wanted[len(self._stack) - 1] = numbers

    def _pop_last(self, number: int) -> None:
        """Close what is open last by its own end tag."""
        name = self._stack.pop()
        depth = len(self._stack)
        self._leave(name, depth)
        for ended in self._wanted.pop(depth, ()):
            self.extents[ended] = Extent(number, True)

    def _leave(self, name: str, depth: int) -> None:
        """Note that an element of this name is not open any more."""
        if name:
            self._where[name].pop()
        for kind in _KINDS.get(name, ()) if name else range(4):
            depths = self._lists[kind]
            if depths and depths[-1] == depth:
                depths.pop()

    def _settle(self, lasting: list[tuple[str, list[int]]], number: int) -> None:
        """Formatting ends with what it does not reach out of."""
        for _, numbers in lasting:
            self.extents.update(dict.fromkeys(numbers, Extent(number, False)))
        lasting.clear()
