"""The essay's text with every claim marked where it stands, and how the claims cover it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from factcheck.dossier.claim import Claim
from factcheck.reports.html.building import Html, html, tag
from factcheck.reports.html.kinds import TONES, Kind, kind

SHOWN_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """What `text[start:end]` is to its reader, as drafts name it ("heading", "table-cell"), and in which row it stands.

    `row` is the same for the cells of one row of one table and for nothing else, "" outside tables.
    """

    start: int
    end: int
    kind: str
    row: str = ""


_PLAIN = Shape(0, 0, "paragraph")
_HEADS = ("headline", "heading")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph under the same claims, the gravest first, at most SHOWN_AT_ONCE of them."""

    start: int
    end: int
    claims: tuple[str, ...]


@dataclass(slots=True)
class Paragraph:
    """One line of the text: its pieces, the claims that end in it, by where they end, and what it is."""

    number: int
    start: int
    end: int
    shape: Shape = _PLAIN
    pieces: list[Piece] = field(default_factory=list)
    ending: dict[int, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text with the claims found in it; `missing` are those whose words do not stand where they should."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    kinds: Mapping[str, Kind]
    missing: tuple[str, ...]

    @property
    def bare(self) -> tuple[Paragraph, ...]:
        """The paragraphs without any claim."""
        return tuple(p for p in self.paragraphs if not any(piece.claims for piece in p.pieces))


def lay_out(text: str, claims: Sequence[Claim], draft: int, shapes: Sequence[Shape] = ()) -> Manuscript:
    """Find the claims of a draft in its text. Offsets are code points, end exclusive; shapes in their order."""
    spans: list[tuple[int, int, str]] = []
    missing: dict[str, None] = {}
    for claim in claims:
        for anchor in claim.places(draft):
            if anchor.quote.strip() and text[anchor.start : anchor.end] == anchor.quote:
                spans.append((anchor.start, anchor.end, claim.id))
            else:
                missing[claim.id] = None
    kinds = {claim.id: kind(claim) for claim in claims}
    paragraphs = tuple(_paragraphs(text, shapes))
    _mark(paragraphs, spans, kinds)
    _badge_ends(paragraphs, spans, text)
    return Manuscript(text, paragraphs, kinds, tuple(missing))


def _paragraphs(text: str, shapes: Sequence[Shape]) -> Iterator[Paragraph]:
    begins = [shape.start for shape in shapes]
    start, number = 0, 0
    for line in text.split("\n"):
        if line.strip():
            number += 1
            at = bisect_right(begins, start) - 1
            shape = shapes[at] if at >= 0 and start < shapes[at].end else _PLAIN
            yield Paragraph(number, start, start + len(line), shape)
        start += len(line) + 1


Span = tuple[int, int, str]


def _mark(paragraphs: Sequence[Paragraph], spans: Sequence[Span], kinds: Mapping[str, Kind]) -> None:
    """Put into the paragraphs their pieces."""
    edges = {edge for paragraph in paragraphs for edge in (paragraph.start, paragraph.end)}
    pieces = _pieces(spans, edges, kinds)
    piece = next(pieces, None)
    for paragraph in paragraphs:
        while piece is not None and piece.end <= paragraph.end:
            if piece.start >= paragraph.start:
                paragraph.pieces.append(piece)
            piece = next(pieces, None)


def _badge_ends(paragraphs: Sequence[Paragraph], spans: Sequence[Span], text: str) -> None:
    """Put into the paragraphs where claims end; of neighbouring places of a claim only the last one counts."""
    starts = [paragraph.start for paragraph in paragraphs]
    order = {claim: number for number, (_, _, claim) in enumerate(spans)}
    following: dict[str, int] = {}  # where the place of each claim begins that ends next
    for start, end, claim in sorted(spans, key=lambda span: span[1], reverse=True):
        paragraph = paragraphs[max(bisect_left(starts, end) - 1, 0)]
        onward = following.get(claim)
        following[claim] = start
        if onward is None or onward > paragraph.end or any(map(str.isalnum, text[end:onward])):
            paragraph.ending.setdefault(min(end, paragraph.end), []).append(claim)
    for paragraph in paragraphs:
        for claims in paragraph.ending.values():
            claims.sort(key=order.__getitem__)


def _pieces(spans: Sequence[Span], edges: set[int], kinds: Mapping[str, Kind]) -> Iterator[Piece]:
    """The text cut wherever a claim begins or ends, and at the edges given."""
    begins: dict[int, list[tuple[int, str]]] = {}
    ends: dict[int, list[tuple[int, str]]] = {}
    for start, end, claim in spans:
        entry = (_gravity(kinds[claim]), claim)
        begins.setdefault(start, []).append(entry)
        ends.setdefault(end, []).append(entry)
    active: list[tuple[int, str]] = []
    points = sorted(edges | begins.keys() | ends.keys())
    for point, following in pairwise(points):
        for entry in ends.get(point, ()):
            del active[bisect_left(active, entry)]
        for entry in begins.get(point, ()):
            insort(active, entry)
        yield Piece(point, following, tuple(claim for _, claim in active[:SHOWN_AT_ONCE]))


def _gravity(marked: Kind) -> int:
    return TONES.index(marked.tone) + (len(TONES) if marked.settled else 0)


def text_section(manuscript: Manuscript) -> Html:
    """The text, each paragraph with an id (`p3`), each claim with a badge at its end that leads to its panel.

    The cells of a row stand beside one another.
    """
    parts: list[Html] = []
    for row, group in groupby(manuscript.paragraphs, key=lambda paragraph: paragraph.shape.row):
        shown = [_paragraph(manuscript, paragraph) for paragraph in group]
        parts.append(tag("div", shown, class_="row") if row else html(shown))
    return html(parts)


def _paragraph(manuscript: Manuscript, paragraph: Paragraph) -> Html:
    parts: list[Html] = []
    for piece in paragraph.pieces:
        words = manuscript.text[piece.start : piece.end]
        if piece.claims:
            first = manuscript.kinds[piece.claims[0]]
            named = " ".join(claim.lower() for claim in piece.claims)
            parts.append(tag("span", words, class_=f"m {first.classes}", data_c=named))
        else:
            parts.append(html(words))
        parts += [_badge(claim, manuscript.kinds[claim]) for claim in paragraph.ending.get(piece.end, ())]
    shape = paragraph.shape.kind
    named = "" if shape == _PLAIN.kind else shape
    role, level = ("heading", "3") if shape in _HEADS else ("", "")
    return tag("p", parts, id=f"p{paragraph.number}", dir="auto", class_=named, role=role, aria_level=level)


def _badge(claim: str, marked: Kind) -> Html:
    number = claim.lstrip("C0") or claim
    return tag(
        "a", f"{marked.sign}{number}", class_=f"b {marked.classes}", href=f"#{claim.lower()}",
        aria_label=f"{claim}, {marked.word}", title=f"{claim}, {marked.word}",
    )  # fmt: skip
