"""Where the sentences of a text begin and end, as exact offsets (Unicode code points, end exclusive).

Blocks come first (headings, list items and paragraphs stand on lines of their own), then the nupunkt
splitter and `sentence_ends` inside each block, then this module's own rules for what edited essays hold and
a general splitter does not know: quotations inside a sentence, brackets, inline lists.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.initials import goes_on_behind_initial
from factcheck.text.inline_lists import inline_items
from factcheck.text.sentence_ends import (
    CLOSERS,
    MARK,
    OPENERS,
    ends_with_street,
    further_ends,
    tells_of_quotation,
)


class Span(NamedTuple):
    """A stretch of text: `text[start:end]`."""

    start: int
    end: int


_WIDEST_WRAPPED_LINE = 120
_NARROWEST_WRAPPED_LINE = 40
_LONGEST_BRACKET = 400
_STOPS = '.!?:”"'
_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_GAP = re.compile(
    r"(?:\r\n?|[\n\f\v\x85\u2028\u2029])(?:[ \t]*(?:\r\n?|[\n\f\v\x85\u2028\u2029]))+|\f|\u2029"
)
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+•⁃‣–—][ \t]|\(?(?:\d{1,3}|[A-Za-z])[.)][ \t]|#{1,6} |>|\|)")
_FIGURE = re.compile(r"(?<=\w)\n(?!1\.)(?=\d{1,4}\.[ \t])")  # 'at the age of', and on the next line '81. He'
_LEADING_MARKS = re.compile(rf"\s*(?:{MARK}\s*)+(?=\S)")
_STRAY_CLOSERS = re.compile(r"[”’»)\]]+\s*")
# marks that print nothing: of the edge of a sentence they are no more than white space
_UNSEEN = "\x00\xad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_UNSEEN_AT_EDGE = re.compile(
    rf"[{_UNSEEN}]+(?=\s)|(?<=[\s.!?…{re.escape(CLOSERS)}])[{_UNSEEN}]+(?=[{re.escape(OPENERS)}]*[A-Z])"
)
# at least one stop with something behind it, or the mark of a list item
_DIVISIBLE = re.compile(r"[.!?…][^\w\s]*(?:\s+\S|[A-Za-z0-9¹²³⁰⁴-⁹\[])|[•⁃‣]|\d[.)]\s|[”\"]\s")

# never the end: the next word belongs to it
_TITLES = re.compile(
    r"(?:^|[\s(“\"‘\[—–-])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Fr|Br|Mgr|Msgr|St|Ste|Gen|Lt|Maj|Col|Capt|Cpl|Sgt|Cmdr|Adm|Brig|"
    r"Sen|Rep|Gov|Pres|Hon|Rt|Amb|Supt|Insp|Atty|Engr|Mt|Ft|vs|cf|viz|approx|ca|et al|ex rel|e\.g|i\.e|Ph\.D|M\.D)\.$"
)
# not the end when a number follows
_NUMBERED = re.compile(
    r"(?:^|[\s(“\"‘\[])(?:No|Nos|N°|Nr|p|pp|vol|Vol|ch|Ch|art|Art|sec|Sec|para|Fig|fig|Figs|Eq|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sep|Sept|Oct|Nov|Dec|c|ca|fl|b|d|est)\.$"
)
_LONGEST_ABBREVIATION = 12  # with what stands before it
_BARE_ITEM = re.compile(
    r"[•⁃‣*-]?\s*\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})(?:\.\)|[.)])$|(?:Table|Tab\.|Figure|Fig\.|Box|Chart) \d{1,3}\.$"
)


def blocks(text: str) -> list[Span]:
    """The paragraphs, headings and list items of `text`, in order, without the white space around them.

    A line break ends a block unless the lines look wrapped at a margin: then only an empty line or the mark
    of a list item does. One line that words were put into may go beyond the margin.
    """
    found: list[Span] = []
    start = 0
    for gap in _GAP.finditer(text):
        found.extend(_lines_of(text, start, gap.start()))
        start = gap.end()
    found.extend(_lines_of(text, start, len(text)))
    return found


def split(text: str) -> list[Span]:
    """The sentences of `text`, in order; none is empty, none overlaps, nothing but white space lies between.

    A text without a single letter or digit has no sentences.
    """
    return [span for block in blocks(text) for span in split_block(text, block)]


def split_block(text: str, block: Span) -> list[Span]:
    """The sentences inside one block, which is taken as running text whatever line breaks it holds."""
    words = text[block.start : block.end]
    edges = [0, *_boundaries(words), len(words)]
    found = (_trimmed(words, start, end) for start, end in itertools.pairwise(edges))
    return [Span(block.start + s.start, block.start + s.end) for s in found if s.end > s.start]


def _lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The blocks inside a run of lines with no empty line between them."""
    lines = [_trimmed(text, *match.span()) for match in _LINE.finditer(text, start, end)]
    lines = [line for line in lines if line.end > line.start]
    if not lines:
        return
    margin = _margin(text, lines)
    begin, last = lines[0]
    for before, line in itertools.pairwise(lines):
        if not (_runs_on(text, begin, last, line, margin) if margin else _was_parted(text, before, line)):
            yield from _worded(text, begin, last)
            begin = line.start
        last = line.end
    yield from _worded(text, begin, last)


def _margin(text: str, lines: Sequence[Span]) -> int:
    """The length at which the lines look wrapped; 0 where they do not.

    Those beyond it are taken for edited where at least as many, and more than one, end near it within a sentence.
    """
    lengths = [line.end - line.start for line in lines]
    margin = max((length for length in lengths if length <= _WIDEST_WRAPPED_LINE), default=0)
    if margin < _NARROWEST_WRAPPED_LINE:
        return margin if _is_narrow_prose(text, lines) else 0
    beyond = sum(length > _WIDEST_WRAPPED_LINE for length in lengths)
    full = sum(
        4 * length > 3 * margin and text[line.end - 1] not in _STOPS
        for line, length in zip(lines, lengths, strict=True)
        if length <= margin
    )
    return 0 if beyond and full < max(2, beyond) else margin


def _is_narrow_prose(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines too short for a margin hold sentences: verse, labels and addresses begin theirs with a capital."""
    ends = list(itertools.pairwise(lines))
    going_on = sum(
        text[line.start].islower() and (text[before.end - 1].isalnum() or text[before.end - 1] == ",")
        for before, line in ends
    )
    return 0 < len(ends) <= 3 * going_on and text[lines[-1].end - 1] in _STOPS


def _was_parted(text: str, before: Span, line: Span) -> bool:
    """Whether a line that no margin ends, or the one behind it, is too long for a heading, and the sentence goes on."""
    last = text[before.end - 1]
    too_long = max(before.end - before.start, line.end - line.start) > _WIDEST_WRAPPED_LINE
    return too_long and text[line.start].islower() and (last.isalnum() or last == ",")


def _runs_on(text: str, begin: int, last: int, line: Span, margin: int) -> bool:
    """Whether `line` continues the one that ends at `last`: its first word would not have fitted there."""
    figure = _FIGURE.match(text, last) and not _LIST_ITEM.match(text, begin)
    if _LIST_ITEM.match(text, line.start, line.end) and not figure:
        return False
    before = max(text.rfind("\n", begin, last) + 1, begin)
    first_word = len(text[line.start : line.start + margin].split(maxsplit=1)[0])
    full = last - before + 1 + first_word > margin
    near = 4 * (last - before) > 3 * margin and text[last - 1] not in _STOPS
    return full or near or text[line.start].islower()


def _worded(text: str, start: int, end: int) -> Iterator[Span]:
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in _UNSEEN):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _UNSEEN):
        end -= 1
    return Span(start, end)


def _boundaries(words: str) -> list[int]:
    """Offsets inside `words` at which a sentence begins, the first one left out."""
    words = _UNSEEN_AT_EDGE.sub(lambda unseen: " " * len(unseen[0]), _FIGURE.sub(" ", words))
    if not _DIVISIBLE.search(words):
        return []
    import nupunkt  # slow to load, and most commands split nothing

    edges = {start for start, _ in nupunkt.sent_spans(words)}
    edges.update(further_ends(words))
    items = inline_items(words)
    edges.update(items)
    closed_at = _brackets(words)
    kept: list[int] = []
    worded = _next_word(words, 0)  # said Kern."So it was: a mark alone is no sentence
    for edge in sorted(edges):
        edge = _after_marks(words, edge)
        previous = kept[-1] if kept else 0
        if edge <= max(previous, worded):
            continue
        if edge in items or not _vetoed(words, previous, edge, closed_at):
            kept.append(edge)
            worded = _next_word(words, edge)
    if kept and worded == len(words):
        kept.pop()
    return kept


def _next_word(words: str, start: int) -> int:
    """Where the next letter or digit stands; the end where none does."""
    found = _WORD.search(words, start)
    return found.start() if found else len(words)


def _after_marks(words: str, edge: int) -> int:
    """The same edge behind footnote marks and closing quotes that a splitter left to the next sentence."""
    for rule in (_STRAY_CLOSERS, _LEADING_MARKS):
        match = rule.match(words, edge)
        if match and edge and (rule is _STRAY_CLOSERS or words[edge - 1] in ".!?…" + CLOSERS):
            edge = match.end()
    return edge


def _vetoed(words: str, previous: int, edge: int, closed_at: dict[int, int]) -> bool:
    """Whether the sentence from `previous` must not end at `edge`."""
    before = words[max(previous, edge - 60) : edge].rstrip()
    last = before[-_LONGEST_ABBREVIATION:]
    after = words[edge : edge + 60].lstrip()
    if not after or not before:
        return True
    if _BARE_ITEM.match(words[previous:edge].strip()):
        return True
    if _TITLES.search(last) and not ends_with_street(words, edge):
        return True
    if _NUMBERED.search(last) and after[0].isdigit():
        return True
    if _DATED_CASE.match(after) or _GOES_ON.match(after):
        return True
    if goes_on_behind_initial(before, after) or (_LAND.search(last) and _OF_LAND.match(after)):
        return True
    if after[0].islower() and not before.endswith(("…", "...")) and not _lowercase_start(before, after):
        return True
    if tells_of_quotation(words[max(previous, edge - 400) : edge].rstrip(), after):
        return True
    if _TITLE_OPEN.search(before) and _TITLE_GOES_ON.match(after):
        return True
    return _inside_bracket(closed_at, previous, edge)


_WORD = re.compile(r"[^\W_]")
# 'the U.N. General Assembly', 'In 1999, U.S. Secretary of State'
_LAND = re.compile(r"\b(?:U\.[SNK]|E\.U)\.$")
_OF_LAND = re.compile(
    r"(?:General (?:Assembly|Accounting|Services)|Secretar(?:y|iat)|Senators?|Rep\.|Ambassadors?|Attorneys?)\b"
)
_GOES_ON = re.compile(r"[\"”’']{0,2}[,;](?=\s)")  # wrote “Who says this?”, and left
# 'on “Look, Look … Who Is Here!” in May': a title, all its words with capitals
_TITLE_OPEN = re.compile(r"[“\"](?:[A-Z][\w’'-]*,? ?){1,6}(?:…|\.\.\.|[!?])$")
_TITLE_GOES_ON = re.compile(r"(?:[A-Z][\w’'-]* ){0,5}[A-Z][\w’'-]*[!?….]*[”\"]")
_DATED_CASE = re.compile(r"\(\d{4}\),? [a-z]")  # from Union v. Rajesh P.U. (2003) to


_NO_WORD = re.compile(r"\b[b-df-hj-np-tv-xz]{2,5}\.$")  # 4 million bbl. of oil
_LETTERS = re.compile(r"\b(?:[A-Za-z]\.){2,}$")  # the N.I.H. could, at 9 a.m. on Monday


def _lowercase_start(before: str, after: str) -> bool:
    """A name such as iPhone or eBay begins a sentence with a small letter; so do careless writers."""
    if re.match(r"[a-z][A-Z]", after):
        return True
    short = _LETTERS.search(before) or _NO_WORD.search(before)
    return before[-1] in ".?" and not before.endswith((".”", '."', ".)")) and not short


def _inside_bracket(closed_at: dict[int, int], previous: int, edge: int) -> bool:
    """Whether a bracket inside this sentence is open at `edge`; one that opens it may hold several."""
    opened = closed_at.get(edge, -1)
    return opened > previous


def _brackets(words: str) -> dict[int, int]:
    """For each offset inside a closed bracket of bearable length: where the bracket opened."""
    inside: dict[int, int] = {}
    opened: int | None = None
    for match in re.finditer(r"[()]", words):
        if match.group() == "(":
            opened = match.start() if opened is None else opened
        elif opened is not None:
            if match.start() - opened <= _LONGEST_BRACKET:
                inside.update(dict.fromkeys(range(opened + 1, match.start() + 1), opened))
            opened = None
    return inside
