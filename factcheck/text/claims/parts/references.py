"""What is set into running text and is no word of its sentence: '[Moss, The Mill, p. 40]', '(see chapter 7)'.

So is where a report was sent from: 'LUND — A bridge fell', 'Lund (Reuters) - A bridge fell'.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.parts.citing import CITES
from factcheck.text.claims.parts.crumbs import CRUMB
from factcheck.text.claims.parts.datelines import datelines_in
from factcheck.text.claims.parts.untold import as_it_stands
from factcheck.text.raised import UP
from factcheck.text.sentences import Span

_CITED: Final = r"\bpp?\.\s?\d|\b[Oo]p\. ?[Cc]it\b|\b[Ii]bid\b|\b[Vv]ol\.\s?[\dIVX]|\bch\.\s?\d"
_IN_SQUARE: Final = re.compile(rf"(?<!\w)\[(?=[^\[\]\n]*(?:{_CITED}))[^\[\]\n]{{3,300}}\](?!\w)")
_PLACES: Final = (
    r"(?:section|chapter|part|page|pp?\.|table|figure|fig\.|box|note|footnote|appendix|map|graph|chart|"
    r"paragraph)s? "
)
_WORDS: Final = r"[^()\[\]\n]{2,160}"
# '(see section C.7 for more)', '(see Moss, The Mill, for details)'; but '(see how they run)', '(see Moss, who left)'
_POINTING: Final = re.compile(
    rf"(?<=\s)\((?:[Ss]ee|[Cc]f\.|[Cc]ompare)(?:,)?(?: also)? (?:{_PLACES}|below|above|[“\"A-Z])"
    rf"(?!{_WORDS} (?:who|which|was|were|is|are|had|has|have)\b){_WORDS}\)",
)
# '(Smith 1999; Jones et al., 2003, p. 4)'
_RUNNING: Final = ("paragraph", "list-item", "blockquote", "standfirst", "pullquote")
_AUTHOR: Final = r"[A-Z][\w’'-]+(?:(?: and| &|,) [A-Z][\w’'-]+){0,3}(?: et al\.?)?"
_YEAR: Final = r"(?:1[789]|20)\d\d[a-z]?"
_WORK: Final = rf"{_AUTHOR},? {_YEAR}(?:, {_YEAR}){{0,3}}(?:[,:] ?(?:pp?\. ?)?\d+(?:[-–]\d+)?)?"
_DATED: Final = re.compile(rf"(?<=\s)\((?:see |e\.g\.,? |cf\. )?{_WORK}(?:; {_WORK}){{0,9}}\)")
# the mark of a footnote that was set by hand: 'Ada Moss²', 'it fell.³'
_MARKED: Final = re.compile(
    rf"(?:([^\W\d_]{{2,}})[.,;:!?]?[)”\"’»]{{0,2}}|\S[.,;:!?”\"’»])(?P<mark>[{UP}]{{1,3}})(?![\w⁺⁻{UP}])"
)
_SQUARED: Final = listed(
    "km cm mm dm nm μm ft in mi yd foot feet inch inches mile miles yard yards metre metres meter meters kilometre "
    "kilometres kilometer kilometers sec second seconds chi"
)


def references_in(text: str, parts: Sequence[Part]) -> tuple[Span, ...]:
    """Where references stand between brackets in a text with those `parts`, in order; those of notes are theirs."""
    kinds = (_IN_SQUARE, _POINTING, _DATED)
    found = {Span(*met.span()) for kind in kinds for met in kind.finditer(text)} | set(datelines_in(text))
    found |= {
        Span(*met.span("mark"))
        for met in _MARKED.finditer(text)
        if met.end(1) != met.start("mark") or met[1].lower() not in _SQUARED
    }
    apart = sorted((part.start, part.end) for part in parts if part.kind not in _RUNNING)
    alone: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        at = bisect_right(apart, (span.start, len(text))) - 1
        in_part = at >= 0 and span.start < apart[at][1]
        if not in_part and not (alone and span.end <= alone[-1].end):
            alone.append(span)
    return tuple(alone)


def without_references(text: str, references: Sequence[Span]) -> str:
    """`text`, of the same length, with blanks for its references."""
    parts: list[str] = []
    at = 0
    for span in references:
        parts += [text[at : span.start], " " * (span.end - span.start)]
        at = max(at, span.end)
    return "".join([*parts, text[at:]])


def parted(text: str, sentences: Sequence[Span], references: Sequence[Span]) -> list[Span]:
    """The sentences of `text`, whose references are blanks, each ended where a stop and a mark stand before one."""
    if not references:
        return list(sentences)
    found: list[Span] = []
    for sentence in sentences:
        near = references[
            bisect_right(references, (sentence.start, len(text))) : bisect_left(references, (sentence.end,))
        ]
        inside = [span for span in near if span.end < sentence.end]
        cuts = [
            span.end
            for span in inside
            if _CLOSED.search(text, max(sentence.start, span.start - _GAP), span.start)
        ]
        edges = [sentence.start, *cuts, sentence.end]
        found += [_trimmed(text, Span(*pair)) for pair in pairwise(edges)]
    return [span for span in found if any(character.isalnum() for character in text[span.start : span.end])]


_GAP: Final = 20  # characters: blanks and marks before a reference
_CLOSED: Final = re.compile(r"[.!?…][”\"’']\s*\Z")


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


def _set_aside(text: str, span: Span) -> Proposal:
    if text[span.end - 1] in ")]":
        return as_it_stands(text, Span(span.start + 1, span.end - 1), CITES, "paragraph")
    words = text[slice(*span)].rstrip(" -–—")
    return as_it_stands(text, Span(span.start, span.start + len(words)), CRUMB, "paragraph")


def with_references(
    text: str, proposals: Sequence[Proposal], references: Sequence[Span]
) -> tuple[Proposal, ...]:
    """The proposals with the references, set aside as they stand in `text`."""
    if not references:
        return tuple(proposals)
    cited = [_set_aside(text, span) for span in references if text[span.start] not in UP]
    return tuple(sorted((*proposals, *cited), key=lambda proposal: (proposal.start, -proposal.end)))
