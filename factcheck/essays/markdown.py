"""Markdown: CommonMark with tables, footnotes and front matter; marks are taken out of the words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from markdown_it.token import Token

from factcheck.essays.composer import Composer, Format
from factcheck.essays.decoding import decode
from factcheck.essays.html_walk import HtmlWalk
from factcheck.essays.manuscript import Manuscript, PartKind
from factcheck.essays.markdown_blocks import nesting, shallow
from factcheck.essays.markdown_inline import Lines, Words
from factcheck.essays.markdown_lines import Section, align, sections
from factcheck.essays.markdown_parser import inline_tokens, parser
from factcheck.essays.notes import footnote_mark, footnote_owner
from factcheck.essays.passage import Passage

FORMAT = Format("md", "text/markdown")
MAX_LINES = 60_000
MAX_MARKS = 150_000
_FRONT_VALUE = re.compile(
    r"([A-Za-z_-]{1,40})[ \t]*[:=][ \t]*(?:\"([^\"]*)\"|'([^']*)'|([^\"'#>|\[{&*!][^#]*?))[ \t]*(?:#.*)?"
)
_LONGEST_NAME = 100
_DATES = ("published", "publishdate", "pubdate", "date")  # the first of these that is there counts
_DAY = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)(?:[T ]\d{1,2}:\S{1,30}(?: \S{1,30})?)?")
_BOX = re.compile(r"\[[ xX]\][ \t]+(?=\S)")  # of a task
_CALLOUT = re.compile(
    r"\[!(?:note|tip|warning|important|caution)\][+-]?(?:[ \t]*\n|[ \t]*$|[ \t]+)", re.IGNORECASE
)
_STANDFIRSTS = {"subtitle", "standfirst", "dek", "deck", "description"}


def read_markdown(data: bytes, name: str, charset: str = "") -> Manuscript:
    """Return the manuscript in a Markdown file. Raises BadInput (see `decode`)."""
    source = decode(data, name, charset)
    return _Reader(source, name).read()


@dataclass(slots=True)
class _Context:
    """What the blocks around a paragraph make of it."""

    kinds: list[PartKind] = field(default_factory=list)
    callout: bool = False  # whether the paragraph to come begins with the mark of one
    quotes: list[bool] = field(default_factory=list)  # of each that is open, whether it is a callout

    @property
    def quoted(self) -> bool:
        """Whether somebody else's words stand here."""
        return not all(self.quotes)

    table: int = 0
    row: int = 0
    cell: int = 0


class _Reader:
    def __init__(self, source: str, name: str) -> None:
        self._source = source
        self._composer = Composer(name)
        self._html = HtmlWalk(source, self._composer, name)
        self._markdown = parser()
        self._env: dict[str, object] = {}
        self._tables = 0
        self._numbers: dict[str, int] = {}
        self._cell_end = (-1, 0)  # line and column at which the last cell of a table ended
        self._late: list[Passage] = []  # bodies of footnotes written within the text
        self._front: set[str] = set()  # what the front matter gave, while the text may still repeat it

    def read(self) -> Manuscript:
        lines = [shallow(line) for line in self._source.split("\n")]
        self._check_size(lines)
        starts, offset = [], 0
        for line in lines:
            starts.append(offset)
            offset += len(line) + 1
        self._html.line = lambda place: bisect_right(starts, place)
        skip = self._front_matter(lines, starts)
        main, footnotes = sections(lines, starts, skip)
        self._env["footnotes"] = {section.key for section in footnotes}
        for section in (main, *footnotes):
            self._read_section(section)
        for passage in self._late:
            self._composer.take(passage)
        return self._composer.finish(FORMAT)

    def _check_size(self, lines: list[str]) -> None:
        """Refuse what would keep the parser busy for long: its time and memory go by lines and by marks."""
        if len(lines) > MAX_LINES + 1:
            raise self._composer.too_large(f"more than {MAX_LINES:,} lines")
        nested = sum(map(nesting, lines))
        if nested + sum(map(self._source.count, "*_[]`<&\\~!^|")) > MAX_MARKS:
            raise self._composer.too_large(f"more than {MAX_MARKS:,} marks of Markdown")

    def _front_matter(self, lines: list[str], starts: list[int]) -> int:
        """Take title, standfirst, author and date out of the front matter; return how many lines it has."""
        fence = lines[0].rstrip()
        if fence not in ("---", "+++"):
            return 0
        end = next((i for i, line in enumerate(lines[1:1000], 1) if line.rstrip() in (fence, "...")), 0)
        dates: dict[str, str] = {}
        for number in range(1, end):
            match = _FRONT_VALUE.fullmatch(lines[number])
            group = next((i for i in (2, 3, 4) if match[i]), 0) if match else 0
            if not match or not group:
                continue
            key = match[1].lower()
            if key in _DATES:
                dates[key] = _day(match[group])
            elif key == "author" and len(match[group]) <= _LONGEST_NAME:
                self._composer.author = match[group]
            if key != "title" and key not in _STANDFIRSTS:
                continue
            kind = PartKind.HEADLINE if key == "title" else PartKind.STANDFIRST
            passage = Passage(kind, f"line {number + 1}")
            passage.add(match[group], starts[number] + match.start(group), starts[number] + match.end(group))
            self._composer.take(passage)
            self._front.add(_bare(match[group]))
        self._composer.published = next((dates[key] for key in _DATES if dates.get(key)), "")
        return end + 1 if end else 0

    def _read_section(self, section: Section) -> None:
        env = self._env
        tokens: list[Token] = self._markdown.parse("\n".join(section.lines), env)
        context = _Context()
        heading = ""
        for at, token in enumerate(tokens):
            if token.type == "blockquote_open":
                context.callout = _is_callout(tokens[at + 1 : at + 3])
                context.quotes.append(context.callout)
            elif token.type == "inline":
                self._read_block(section, token, context, heading)
            elif token.type == "heading_open":
                heading = token.tag
            elif token.type == "heading_close":
                heading = ""
            elif token.type == "html_block":
                self._read_html(section, token)
            elif token.type in ("fence", "code_block"):
                self._composer.skip("code block")
            else:
                self._enter(token, context)

    def _enter(self, token: Token, context: _Context) -> None:
        kind = token.type
        if kind == "list_item_open":
            context.kinds.append(PartKind.LIST_ITEM)
        elif kind in ("list_item_close", "td_close", "th_close"):
            context.kinds.pop()
        elif kind == "blockquote_close":
            context.quotes.pop()
        elif kind == "table_open":
            self._tables += 1
            context.table, context.row = self._tables, 0
        elif kind == "tr_open":
            context.row, context.cell = context.row + 1, 0
        elif kind in ("td_open", "th_open"):
            context.kinds.append(PartKind.TABLE_CELL)
            context.cell += 1

    def _read_html(self, section: Section, token: Token) -> None:
        first, last = token.map or (0, 0)
        if last <= first or section.key or token.level:
            self._composer.skip("HTML block within a quotation, list or footnote")
            return
        last = min(last, len(section.lines)) - 1
        self._html.feed(section.places[first], section.places[last] + len(section.lines[last]))
        self._html.flush()

    def _read_block(self, section: Section, token: Token, context: _Context, heading: str) -> None:
        around, dropped = self._html.inside
        if dropped or not token.content or self._repeats(token.content):
            return
        kind = context.kinds[-1] if context.kinds else around
        content, lines = _content(token, align(section, token, self._cell_end), context)
        if kind is PartKind.TABLE_CELL:
            end = lines.place(len(token.content)) - section.places[(token.map or [0])[0]]
            self._cell_end = ((token.map or [0])[0], end)
        skipped = token.content.count("\n", 0, len(token.content) - len(content))
        number = (token.map or [0])[0] + section.first + skipped
        where = f"line {number}"
        if section.key:
            kind, where = (
                PartKind.FOOTNOTE,
                f"footnote {self._numbers.get(section.key, section.key)}, {where}",
            )
        elif heading and not context.quoted:
            kind = PartKind.HEADING
            if heading == "h1" and not self._composer.has_headline:
                kind = PartKind.HEADLINE
        elif kind is PartKind.TABLE_CELL:
            where = f"table {context.table}, row {context.row}, cell {context.cell}"
        owner = footnote_owner(section.key) if section.key else ""
        passage = Passage(kind, where, owner, repeatable=context.quoted, runs_on=True)
        tokens = inline_tokens(self._markdown, content, self._env)
        if len(tokens) == 1 and tokens[0].type == "image" and kind is PartKind.PARAGRAPH:
            passage.kind = PartKind.CAPTION  # a picture that stands alone shows its words below it
            self._composer.skip("picture")
            lines = lines.from_offset(int(tokens[0].meta["at"]) + 2)
            content, tokens = tokens[0].content, tokens[0].children or []
        elif (
            kind is PartKind.PARAGRAPH
            and self._composer.last_kind is PartKind.HEADLINE
            and _all_emphasis(tokens)
        ):
            passage.kind = PartKind.STANDFIRST
        elif context.quoted and kind in (PartKind.PARAGRAPH, PartKind.LIST_ITEM):
            passage.kind = PartKind.BLOCKQUOTE
        self._words(passage, content, lines).add(tokens)
        self._composer.take(passage)

    def _repeats(self, content: str) -> bool:
        """Whether a block at the head of the text says a title or standfirst of the front matter again."""
        bare = _bare(content)
        if bare not in self._front:
            self._front.clear()
            return False
        self._front.discard(bare)
        return True

    def _words(self, passage: Passage, content: str, lines: Lines) -> Words:
        return Words(passage, content, lines, self._refer, self._note_here, self._composer.skip)

    def _refer(self, passage: Passage, key: str) -> None:
        self._numbers.setdefault(key, len(self._numbers) + 1)
        footnote_mark(passage, key)

    def _note_here(self, passage: Passage, content: str, lines: Lines) -> None:
        key = f"^{len(self._numbers) + 1}"  # no key of a footnote can hold this mark
        self._refer(passage, key)
        body = Passage(PartKind.FOOTNOTE, f"footnote {self._numbers[key]}", footnote_owner(key), runs_on=True)
        env = {**self._env, "in_note": True}
        self._words(body, content, lines).add(inline_tokens(self._markdown, content, env))
        self._late.append(body)


def _content(token: Token, lines: Lines, context: _Context) -> tuple[str, Lines]:
    """Return the content of a block without the mark of a callout or a task, and where it stood."""
    mark = _CALLOUT.match(token.content) if context.callout else None
    if context.kinds[-1:] == [PartKind.LIST_ITEM]:
        mark = _BOX.match(token.content)
    context.callout = False
    at = mark.end() if mark else 0
    return token.content[at:], lines.from_offset(at)


def _is_callout(tokens: list[Token]) -> bool:
    """Whether a quotation with these first tokens is a callout: the author's own words, set apart by '> [!NOTE]'."""
    return [token.type for token in tokens] == ["paragraph_open", "inline"] and bool(
        _CALLOUT.match(tokens[1].content)
    )


def _day(value: str) -> str:
    """The day, month or year that a value is, without its time of day; empty where it is none."""
    found = _DAY.fullmatch(value.strip())
    if found is None:
        return ""
    try:
        date.fromisoformat(f"{found[1]}-01-01"[:10])
    except ValueError:
        return ""
    return found[1]


def _bare(words: str) -> str:
    """A title or standfirst without marks of emphasis and its last stop."""
    return words.strip("*_ \t").rstrip(".")


def _all_emphasis(tokens: list[Token]) -> bool:
    """Whether one emphasis holds the whole block."""
    shown = [token for token in tokens if token.type != "text" or token.content]
    if not shown or shown[0].type not in ("em_open", "strong_open"):
        return False
    depths = list(accumulate(token.nesting for token in shown))
    return depths[-1] == 0 and all(depths[:-1])
