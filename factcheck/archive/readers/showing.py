"""Which start tags of a page hide what is in their elements: for good, or as long as nobody does something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from operator import itemgetter

from factcheck.archive.readers.declared import DECIDED, HIDDEN, SHOWN, declared, may_hide
from factcheck.archive.readers.drawing import (
    DEFINED,
    ELEMENTS,
    SAYING,
    definitions,
    is_clear,
    may_be_drawn,
    stated,
)
from factcheck.archive.readers.nesting import extents
from factcheck.archive.readers.open_elements import ROOTS, VOID, names_of
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.selectors import Element, element, masked
from factcheck.archive.readers.style_rules import ATTRIBUTE, BUILT_IN, INLINE, Said, Sheet
from factcheck.archive.readers.tags import Tag

# What browsers show in the place of these is never the text in them,
_REPLACED = names_of("audio canvas meter mphantom progress video")
# and of these, not before somebody does something, or switches scripts off.
_CLOSED = names_of("dialog noscript")
_MEANT = _REPLACED | _CLOSED
# A script finds an element by any other attribute, and these kinds one after the other (tabs, slides, tickers).
_SAYS_NOTHING = names_of(
    """align bgcolor border cellpadding cellspacing color colspan content dir face height hidden href itemid itemprop
    itemscope itemtype lang property rel rowspan size src style target title valign width xml:lang"""
)
_IN_A_ROW = names_of("article dd dl dt figure li ol section table td th tr ul")
_SCRIPT = re.compile(r"<script(?![^>]{0,200}ld\+json)", re.IGNORECASE)
_ACTION = re.compile(r"[\s\"'/]on[a-z]{3,20}\s*=|javascript:", re.IGNORECASE)
_LINKED = re.compile(r"<link[^>]{0,2000}stylesheet|<\?xml-stylesheet", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:class|id)\s*=\s*(?:\"[^\"]*&|'[^']*&|[^\s\"']*&)")
_OPENERS = re.compile(r"popovertarget|commandfor", re.IGNORECASE)

_NAME, _ATTRIBUTES = itemgetter(1), itemgetter(2)
_REFERRED = re.compile(r"[uU][rR][lL]\(\s*[\"']?#")

NEVER, PERHAPS, NOTHING = 2, 1, 0


class Showing:
    """Judges the start tags of one page."""

    def __init__(self, page: Page) -> None:
        self.source = page.writer.source
        self.sheet = Sheet(page.styles)
        self._marked = self.sheet.marked
        self._needs: dict[
            tuple[str, str], list[frozenset[str]]
        ] = {}  # what must stand around for a rule to hold
        self._known: dict[tuple[str, str, frozenset[str]], tuple[int, bool]] = {}
        self._known_words: dict[str, list[str]] = {}
        self._undrawn: frozenset[int] = frozenset()  # the numbers of tags of what drawings only define

    def judged(self, tags: list[Tag]) -> Iterator[tuple[int, tuple[int, bool]]]:
        """The numbers of start tags that hide what is in their elements: how, and if nothing in it shows itself."""
        names = set(map(_NAME, tags))
        said = set(map(_ATTRIBUTES, tags))
        if self.sheet.hiding:
            all_said = "\n".join(said)
            referring = "&" in all_said and any(map(_is_referring, said))
            self.sheet.narrow(None if referring else names.union(_words(all_said, marked=self._marked)))
        by_themselves = self._by_themselves(tags, names, said)
        by_rules = set(self._by_rules(tags))
        asked = {word for needs in self._needs.values() for need in needs for word in need}
        places, around = self._around(tags, asked - ROOTS) if by_rules else ([], [])
        used = bool(self._undrawn) and ("use" in names or _REFERRED.search(self.source) is not None)
        asking = {tags[number][1:3] for number in by_themselves | by_rules}
        self.sheet.keep_to({name for name, _ in asking}.union(*(self._words(said) for _, said in asking)))
        for number in sorted(by_themselves | by_rules):
            closing, name, attributes, _, _ = tags[number]
            if closing or name in VOID:
                continue
            place = bisect_right(places, number)
            words = around[place - 1] if place else ROOTS
            if number in self._undrawn:
                yield number, (PERHAPS if may_be_drawn(name, used=used) else NEVER, True)
                continue
            if number in by_themselves or any(need <= words for need in self._needs[name, attributes]):
                found = self._found(name, attributes, words)
                if found[0]:
                    yield number, found

    def _by_themselves(self, tags: list[Tag], names: set[str], said: Iterable[str]) -> set[int]:
        """The numbers of tags that may hide their elements without a rule; `said` are their different attributes."""
        telling = {attributes for attributes in said if _is_telling(attributes.lower())}
        meant = names & _MEANT
        if "svg" in names:
            drawn = {tag[2] for tag in tags if tag[1] in ELEMENTS}
            telling |= {attributes for attributes in drawn if SAYING.search(attributes.lower())}
            self._undrawn = frozenset(definitions(tags)) if names & DEFINED else self._undrawn
        if not (telling or meant or self._undrawn):
            return set()
        return {n for n, tag in enumerate(tags) if tag[2] in telling or tag[1] in meant} | self._undrawn

    def _by_rules(self, tags: list[Tag]) -> Iterator[int]:
        """The numbers of start tags that rules may hold for, or with references in what rules speak of."""
        keys, known = self.sheet.keys, self._needs
        if not keys:
            return
        told: dict[str, tuple[list[str], bool]] = {}
        for number, (closing, name, attributes, _, _) in enumerate(tags):
            if closing:
                continue
            if attributes not in told:
                words = self._words(attributes)
                told[attributes] = words, "" in keys or not keys.isdisjoint(words) or "&" in attributes
            words, bears = told[attributes]
            if not bears and name not in keys:
                continue
            if (name, attributes) not in known:
                needs = [frozenset[str]()] if _is_referring(attributes) else self.sheet.needs({name, *words})
                known[name, attributes] = needs
            if known[name, attributes]:
                yield number

    def _words(self, attributes: str) -> list[str]:
        """The words of the attributes of one start tag."""
        if attributes not in self._known_words:
            self._known_words[attributes] = _words(attributes, marked=self._marked)
        return self._known_words[attributes]

    def _around(self, tags: list[Tag], asked: set[str]) -> tuple[list[int], list[frozenset[str]]]:
        """From which tags on which of the words that rules ask for stand in the start tags around."""
        if not asked:
            return [], []
        known = {
            attributes: found
            for attributes in {tag[2] for tag in tags}
            if (found := asked.intersection(self._words(attributes)))
        }
        standing = {
            number: known.get(attributes, set()) | ({name} & asked)
            for number, (closing, name, attributes, _, _) in enumerate(tags)
            if (attributes in known or name in asked) and not closing and name not in VOID
        }
        begins: dict[int, list[str]] = {}
        ends: dict[int, list[str]] = {}
        for number, end in extents(tags, standing).items():
            begins.setdefault(number + 1, []).extend(standing[number])
            ends.setdefault(max(end.last, number + 1), []).extend(standing[number])
        count: Counter[str] = Counter()
        places, around, now = sorted(begins.keys() | ends.keys()), [], ROOTS
        for number in places:
            for word in begins.get(number, ()):
                count[word] += 1
                now = now if word in now else now | {word}
            for word in ends.get(number, ()):
                count[word] -= 1
                now = now if count[word] else now - {word}
            around.append(now)
        return places, around

    def _found(self, name: str, attributes: str, around: frozenset[str]) -> tuple[int, bool]:
        """Whether the element of a start tag is shown, and if what hides it holds for all that is in it."""
        key = name, attributes, around
        if key not in self._known:
            self._known[key] = self._judge(name, attributes, around)
        return self._known[key]

    def _judge(self, name: str, attributes: str, around: frozenset[str]) -> tuple[int, bool]:
        if name in _REPLACED:
            return NEVER, True
        if name == "noscript":
            return PERHAPS, True
        one = element(name, attributes)
        own = self._by_itself(one)
        if not any(entry.meaning != SHOWN for _, entry in own) and not self.sheet.hides(one, around):
            return NOTHING, True
        said = self.sheet.of(one, around)
        for property_name, entry in own:
            said.setdefault(property_name, []).append(entry)
        level, lasting = NOTHING, True
        for property_name in (*DECIDED, ""):
            how, by_rule = _settled(said.get(property_name, []))
            if how == NEVER and not self._is_sure(one, by_rule=by_rule):
                how = PERHAPS
            if how > level:
                level, lasting = how, property_name != "visibility"
        return level, lasting

    def _by_itself(self, one: Element) -> list[tuple[str, Said]]:
        """What the start tag itself says, by property."""
        attributes = one.attributes
        said = []
        if "hidden" in attributes:
            sure = attributes["hidden"].strip() != "until-found"
            said.append(("display", Said((False, BUILT_IN, 0), HIDDEN, sure)))
        if "popover" in attributes or (one.name == "dialog" and "open" not in attributes):
            said.append(("display", Said((False, BUILT_IN, 0), HIDDEN, not self.opening)))
        if one.name in ELEMENTS:
            said += _drawn(attributes)
        if "style" in attributes:
            style = declared(attributes["style"])
            said += [
                (name, Said((urgent, INLINE, 0), how, True)) for name, (how, urgent) in style.values.items()
            ]
            if style.tricked:
                said.append(("", Said((False, INLINE, 0), HIDDEN, False)))
        return said

    def _is_sure(self, one: Element, *, by_rule: bool) -> bool:
        """Whether nothing that is known of the page can show what is hidden so."""
        if by_rule:
            return not (self.scripted or self.linked or self.sheet.imports)
        if not self.scripted:
            return True
        return (
            one.name not in _IN_A_ROW
            and one.name not in _CLOSED
            and one.name not in ROOTS
            and one.attributes.keys() <= _SAYS_NOTHING
        )

    @cached_property
    def scripted(self) -> bool:
        """Whether the page has scripts, which may show what is hidden."""
        return any(kind.search(self.source) for kind in (_SCRIPT, _ACTION))

    @cached_property
    def linked(self) -> bool:
        """Whether the page has style sheets in other files."""
        return _LINKED.search(self.source) is not None

    @cached_property
    def opening(self) -> bool:
        """Whether the page has buttons that open what is hidden."""
        return _OPENERS.search(self.source) is not None


def _drawn(attributes: Mapping[str, str]) -> Iterator[tuple[str, Said]]:
    """What the attributes of a part of a drawing say, which is less than what any rule says."""
    for name, value in stated(attributes):
        for property_name, (how, _) in declared(f"{name}:{value}").values.items():
            yield property_name, Said((False, ATTRIBUTE, 0), how, True)
    if is_clear(attributes):
        yield "", Said((False, ATTRIBUTE, 0), HIDDEN, False)


def _is_telling(low: str) -> bool:
    """Whether attributes, in lower case, may hide something by themselves."""
    if "hidden" in low or "popover" in low:
        return True
    return "style" in low and ("&" in low or "\\" in low or "/*" in low or may_hide(low))


def _is_referring(attributes: str) -> bool:
    """Whether there is a character reference in a class or an identifier."""
    return "&" in attributes and _REFERENCE.search(attributes.lower()) is not None


def _words(attributes: str, *, marked: bool) -> list[str]:
    """The words of attributes, in lower case; with their marks masked too, if rules have any such."""
    words = attributes.lower().replace('"', " ").replace("'", " ").replace("=", " ").split()
    return [*words, *map(masked, words)] if marked else words


def _settled(said: list[Said]) -> tuple[int, bool]:
    """What a property makes of an element's words when all is weighed, and whether a style sheet's rule does it."""
    sure = max((one for one in said if one.sure), default=None)
    open_ones = [one for one in said if not one.sure and (sure is None or one.strength > sure.strength)]
    if sure is not None and sure.meaning == HIDDEN:
        shows = any(one.meaning != HIDDEN for one in open_ones)
        return PERHAPS if shows else NEVER, sure.strength[1] not in (INLINE, ATTRIBUTE, BUILT_IN)
    hides = any(one.meaning != SHOWN for one in open_ones) or (sure is not None and sure.meaning != SHOWN)
    return PERHAPS if hides else NOTHING, True
