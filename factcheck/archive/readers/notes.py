"""What the markup of a page says about the document, noted while its text is read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_AUTHOR = ("uthor", "yline")  # Author, author, byline, Byline
# What the markup of other languages says as well; each word costs a pass through the page.
_AUTOR, _AUTEUR = ("utor",), ("uteur",)
_OTHER_AUTHOR = {"en": (), "fr": _AUTEUR, "nl": _AUTEUR} | dict.fromkeys(
    ["de", "es", "it", "pt", "pl", "cs"], _AUTOR
)
_SAID_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-z]{2})", re.IGNORECASE)
_HEAD = 4_000
_LONG = 2_000  # characters of a start tag from which its attributes are counted
_MANY = 1_000  # attributes; real start tags have fewer, and parsers compare each with all others
_AUTHORED = re.compile(
    r"(?:^|[^a-z]|[a-z](?=[AB]))(?:[Aa]u(?:thors?|tor(?:es?|in|a)?|teure?s?)(?:[-_]?[Nn]ames?)?(?![a-z])|[Bb]y[Ll]ines?)"
)
_NOT_AUTHORED = re.compile(r"comment|bio\b|avatar|image|photo|form", re.IGNORECASE)
_NO_NAMES = frozenset(
    [
        "meta",
        "link",
        "script",
        "style",
        "label",
        "input",
        "form",
        "img",
        "svg",
        "body",
        "html",
        "article",
        "main",
    ]
)
_MARKED = 2_000  # characters of markup in which a name is looked for
_MOST = 400  # elements of a kind noted; real pages have fewer
_AUTHORS = 20
_JSON_LIMIT = 400_000  # characters of JSON-LD kept in all
_NEVER = 1 << 62


@dataclass(slots=True)
class Notes:
    """Title, meta elements, JSON-LD, times and marks of authorship, as they stand."""

    title: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)  # name, property or itemprop; content
    linked_data: list[str] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)  # datetime attribute, all attributes
    authors: list[tuple[int, int]] = field(default_factory=list)  # where in the source what is marked stands
    canonical: str = ""
    language: str = ""
    passwords: int = 0
    frames: int = 0
    json_size: int = 0

    def author_marks(self, source: str) -> Iterator[int]:
        """Where in the source an attribute may mark an author, then a position past any source."""
        said = _SAID_LANGUAGE.search(source, 0, _HEAD)
        words = _AUTHOR + _OTHER_AUTHOR.get(said[1].lower() if said else "", _AUTOR + _AUTEUR)
        places = {word: source.find(word) for word in words}
        for _ in range(_MOST):
            word = min((w for w in words if places[w] >= 0), key=places.__getitem__, default="")
            if not word or len(self.authors) >= _AUTHORS:
                break
            yield places[word]
            places[word] = source.find(word, places[word] + 1)
        while True:
            yield _NEVER

    def authored(self, source: str, name: str, attributes: str, end: int) -> None:
        """Note where an element whose start tag ends at `end` has its content, if it is marked as the author's."""
        if name.lower() in _NO_NAMES:
            return
        found = parsed(attributes)
        marks = " ".join(found.get(key, "") for key in ("itemprop", "rel", "class", "id"))
        if _AUTHORED.search(marks) and not _NOT_AUTHORED.search(marks):
            closed = source.find(f"</{name}", end, end + _MARKED)
            self.authors.append((end, closed if closed >= 0 else end + _MARKED))

    def element(self, name: str, attributes: str, after: str = "") -> None:
        """Note a start tag; `after` is what follows it, which is the time where its attributes do not say it."""
        if name == "meta":
            self._meta(attributes)
        elif name == "time" and len(self.times) < _MOST:
            value = attribute(attributes, "datetime") or html.unescape(after.partition("<")[0]).strip()
            self.times.append((value, attributes[:400]))
        elif name == "input" and "password" in attributes:
            self.passwords += 1
        elif name == "link" and "canonical" in attributes and not self.canonical:
            self.canonical = attribute(attributes, "href")[:2000]
        elif name == "frame":
            self.frames += 1
        elif name == "html" and not self.language:
            self.language = attribute(attributes, "lang")[:35]

    def _meta(self, attributes: str) -> None:
        if len(self.metas) < _MOST:
            found = parsed(attributes)
            name = (
                found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv")
            )
            if name and "content" in found:
                self.metas.append((name.strip().lower()[:100], found["content"].strip()[:2000]))

    def linked(self, source: str, start: int, end: int) -> None:
        """Note a JSON-LD block, as long as there are not too many."""
        self.json_size += end - start
        if self.json_size < _JSON_LIMIT:
            self.linked_data.append(source[start:end])

    def titled(self, raw: str) -> None:
        """Note the content of a title element; the first one counts."""
        if not self.title:
            self.title = " ".join(html.unescape(raw[:5000]).split())[:1000]


def is_overfull(attributes: str) -> bool:
    """Whether the inside of a tag has more attributes than are given to a parser of trees."""
    return len(attributes) > _LONG and len(_ATTRIBUTE.findall(attributes)) > _MANY


def attribute(attributes: str, name: str) -> str:
    """The value of one attribute in the inside of a tag, "" when it is not there."""
    return parsed(attributes).get(name, "")


def parsed(attributes: str) -> dict[str, str]:
    """The attributes in the inside of a tag, names in lower case, the first of a name wins."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(attributes[:20_000]):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found
