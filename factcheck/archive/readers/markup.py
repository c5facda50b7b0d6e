"""Full visible text of HTML in one linear pass over the characters, each piece with its position.

No library gives the position of text in the bytes, and tree builders drop text below some depth (libxml2) or
need minutes for deep nesting (pure Python ones). This reader follows the tokenisation rules of the HTML
standard as far as text is concerned and builds no tree, so neither depth nor broken nesting matters.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.entities import html5

from factcheck.archive.readers.textmap import Writer

_TOKEN = re.compile(
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)*+)>"
    r"|!--|[!?]|/(?![a-zA-Z])|(?=/?[a-zA-Z]))"
)
# From the first tag on whose quotes never close, tags end at the next ">": otherwise each would be searched to
# the end of the document.
_BLUNT_TOKEN = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>|!--|[!?]|/(?![a-zA-Z]))")
_COMMENT_END = re.compile(r"--!?>")
_ODD = re.compile(
    r"\s{2,}|[^\S ]|&(?:\#[0-9]{1,9};?|\#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
    "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
)
_LEGACY = tuple(sorted((n for n in html5 if not n.endswith(";")), key=len, reverse=True))
_ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")

_LINE = 1
_BLANK_LINE = 2
_BREAKS = {
    **dict.fromkeys(
        [
            "address",
            "article",
            "aside",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dt",
            "fieldset",
            "figcaption",
            "footer",
            "form",
            "frame",
            "frameset",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "iframe",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "noscript",
            "object",
            "optgroup",
            "option",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "textarea",
            "tfoot",
            "thead",
            "tr",
            "video",
            "audio",
            "canvas",
        ],
        _LINE,
    ),
    **dict.fromkeys(
        [
            "blockquote",
            "dl",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "listing",
            "ol",
            "p",
            "pre",
            "title",
            "ul",
            "xmp",
        ],
        _BLANK_LINE,
    ),
}
_SPACED = frozenset(["td", "th", "button", "input", "label"])
_UNSEEN = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in [
        "script",
        "style",
        "iframe",
        "noembed",
        "noframes",
        "datalist",
        "rp",
        "annotation",
        "annotation-xml",
    ]
}
_UNSEEN_IN_SVG = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("title", "desc", "metadata")
}
_CHARACTER_DATA = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("title", "textarea")}
_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])[^>]*+>", re.IGNORECASE)
_JSON_LIMIT = 400_000
_META_LIMIT = 400


@dataclass(slots=True)
class Page:
    """What one pass over a page found: the text written, and what the markup says about the document."""

    writer: Writer
    title: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)  # name, property or itemprop; content
    linked_data: list[str] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)  # datetime attribute, all attributes
    authors: list[int] = field(default_factory=list)  # where in the text something marked as an author begins
    canonical: str = ""
    language: str = ""
    passwords: int = 0
    frames: int = 0
    depth: int = 0  # a rough upper bound: elements opened and not closed
    flags: list[str] = field(default_factory=list)


def read_markup(source: str) -> Page:
    """The visible text of `source` with positions (code points of `source`), and its self-description."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source)
        self.page = Page(self.writer)
        self.pre = 0
        self.svg = 0
        self.dropped = 0
        self.json_size = 0
        self.unclosed: set[str] = set()  # elements known not to close: looked for once, not at each tag

    def read(self) -> Page:
        source, writer = self.source, self.writer
        end = source.rfind(">") + 1
        token = _TOKEN
        position = depth = deepest = 0
        while not writer.full:
            found = token.search(source, position, end)
            if found is None:
                break
            start = found.start()
            if start > position:
                self._text(position, start)
            name = found[2]
            if name is None:
                if found.end() == start + 1:
                    token = _BLUNT_TOKEN
                    self.page.flags.append("a quotation mark inside a tag never closes")
                    position = start
                else:
                    position = self._skip_declaration(start, found.end())
                continue
            if found[1]:
                depth -= 1
            else:
                depth += 1
                deepest = max(deepest, depth)
            position = self._tag(found[1], name.lower(), found[3], start, found.end())
        self._rest(position)
        self.page.depth = deepest
        if self.dropped:
            self.page.flags.append(f"{self.dropped} control characters left out")
        if writer.full:
            self.page.flags.append("text cut: the document is longer than what is kept")
        return self.page

    def _rest(self, position: int) -> None:
        """What follows the last complete tag; a tag cut off by the end of the document is not text."""
        if self.writer.full:
            return
        end = len(self.source)
        cut = re.compile(r"<[/!?]?[a-zA-Z-]").search(self.source, position)
        if cut is not None:
            self.page.flags.append("the document ends inside a tag")
            end = cut.start()
        if end > position:
            self._text(position, end)

    def _skip_declaration(self, start: int, end: int) -> int:
        """Where a comment, doctype or processing instruction ends."""
        source = self.source
        if not source.startswith("<!--", start):
            closing = source.find(">", end)
            return len(source) if closing < 0 else closing + 1
        if source.startswith((">", "->"), end):
            return source.index(">", end) + 1
        closed = _COMMENT_END.search(source, end)
        if closed is None:
            self.page.flags.append("a comment never closes: what follows it is not shown by any browser")
            return len(source)
        return closed.end()

    def _tag(self, closing: str, name: str, attributes: str, start: int, end: int) -> int:
        """Act on a tag; where to go on reading."""
        breaks = _BREAKS.get(name)
        if breaks is not None:
            self.writer.line_break(breaks)
            if name == "pre" or name == "listing" or name == "xmp":
                self.pre = max(0, self.pre - 1) if closing else self.pre + 1
        elif name in _SPACED or (name == "a" and not closing and self.source.startswith("</a>", start - 4)):
            self.writer.space()
        if closing:
            if name == "svg":
                self.svg = max(0, self.svg - 1)
            return end
        if name in _UNSEEN:
            return self._skip_unseen(name, attributes, end, _UNSEEN[name])
        if name in _CHARACTER_DATA:
            return self._character_data(name, end)
        return self._noted(name, attributes, end)

    def _noted(self, name: str, attributes: str, end: int) -> int:
        """Note what the tag says about the document; where to go on reading."""
        page = self.page
        if name == "svg":
            self.svg += not attributes.endswith("/")
        elif name in _UNSEEN_IN_SVG and self.svg:
            return self._skip_unseen(name, attributes, end, _UNSEEN_IN_SVG[name])
        elif name == "template" and "shadowroot" not in attributes:
            return self._skip_template(end)
        elif name == "meta":
            self._meta(attributes)
        elif name == "link" and "canonical" in attributes and not page.canonical:
            page.canonical = attribute(attributes, "href")
        elif name == "time" and len(page.times) < _META_LIMIT:
            page.times.append((attribute(attributes, "datetime"), attributes[:400]))
        elif name == "input" and "password" in attributes:
            page.passwords += 1
        elif name == "frame":
            page.frames += 1
        elif name == "html" and not page.language:
            page.language = attribute(attributes, "lang")[:35]
        if attributes and len(page.authors) < 20 and ("author" in attributes or "byline" in attributes):
            page.authors.append(self.writer.length)
        return end

    def _meta(self, attributes: str) -> None:
        if len(self.page.metas) < _META_LIMIT:
            found = parsed(attributes)
            name = (
                found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv")
            )
            if name and "content" in found:
                self.page.metas.append((name.strip().lower()[:100], found["content"].strip()[:2000]))

    def _skip_unseen(self, name: str, attributes: str, end: int, closing: re.Pattern[str]) -> int:
        closed = closing.search(self.source, end)
        if closed is None:
            self.page.flags.append(
                f"a {name} element never closes: what follows it is not shown by any browser"
            )
            return len(self.source)
        if name == "script" and "ld+json" in attributes and self.json_size < _JSON_LIMIT:
            self.json_size += closed.start() - end
            if self.json_size < _JSON_LIMIT:
                self.page.linked_data.append(self.source[end : closed.start()])
        return closed.start()

    def _character_data(self, name: str, end: int) -> int:
        if name == "title" and self.svg:
            return self._skip_unseen(name, "", end, _UNSEEN_IN_SVG[name])
        closed = None if name in self.unclosed else _CHARACTER_DATA[name].search(self.source, end)
        if closed is None:
            return self._never_closes(name, end)
        if closed.start() > end:
            self._text(end, closed.start())
            if name == "title" and not self.page.title:
                self.page.title = " ".join(html.unescape(self.source[end : closed.start()][:5000]).split())[
                    :1000
                ]
        return closed.start()

    def _skip_template(self, end: int) -> int:
        """A template's content is inert; templates nest."""
        if "template" in self.unclosed:
            return end
        depth = 1
        for found in _TEMPLATE.finditer(self.source, end):
            depth += -1 if found[1] else 1
            if not depth:
                return found.end()
        return self._never_closes("template", end)

    def _never_closes(self, name: str, end: int) -> int:
        if name not in self.unclosed:
            self.unclosed.add(name)
            self.page.flags.append(f"a {name} element never closes")
        return end

    def _text(self, start: int, end: int) -> None:
        """Write the characters between two tags: white space collapsed, references resolved."""
        source, writer = self.source, self.writer
        position = start
        for odd in _ODD.finditer(source, start, end):
            at = odd.start()
            if at > position:
                writer.copy(position, at)
            position = odd.end()
            first = source[at]
            if first == "&":
                position = self._reference(at, position)
            elif first.isspace():
                if self.pre and "\n" in (gap := source[at:position]):
                    writer.line_break(min(gap.count("\n"), 2))
                else:
                    writer.space(at)
            else:
                self.dropped += position - at
        if position < end:
            writer.copy(position, end)

    def _reference(self, start: int, end: int) -> int:
        """Write a character reference; where to go on (a name may be only the head of what looked like one)."""
        source = self.source
        raw = source[start:end]
        character = html.unescape(raw)
        if character == raw:
            self.writer.copy(start, end)
            return end
        if not raw.endswith(";") and raw[1] != "#":
            name = next(n for n in _LEGACY if raw.startswith(n, 1))
            end = start + 1 + len(name)
            character = html5[name]
        if character.isspace():
            self.writer.space(start if end - start == 1 else -1)
        elif character >= " " and character != "\x7f":
            self.writer.insert(character, start, end)
        else:
            self.dropped += 1
        return end


def attribute(attributes: str, name: str) -> str:
    """The value of one attribute in the inside of a tag, "" when it is not there."""
    return parsed(attributes).get(name, "")


def parsed(attributes: str) -> dict[str, str]:
    """The attributes in the inside of a tag, names in lower case, the first of a name wins."""
    found: dict[str, str] = {}
    for item in _ATTRIBUTE.finditer(attributes[:20_000]):
        found.setdefault(item[1].lower(), html.unescape(item[2] or item[3] or item[4] or ""))
    return found
