"""Where readers speak on a page, as its markup says: comments, replies, reviews. Who wrote those did not write it,
and they are no main text."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.archive.readers.blocks import Start
from factcheck.archive.readers.nesting import extents
from factcheck.archive.readers.notes import parsed
from factcheck.archive.readers.open_elements import names_of
from factcheck.archive.readers.outline import Outline
from factcheck.archive.readers.tags import Tag

Stretch = tuple[int, int]

# Of each word that may name them what is the same in any case of its first letter.
_MAY_BE = names_of("omment omentar eplies esponses espond ebmention ingback rackback eview eacties orumlar")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_REMARKS = names_of(
    """comment comments commentlist commentthread commentarea commentsarea recentcomments replies responses respond
    webmention webmentions pingbacks trackbacks
    kommentare commentaires comentarios commenti reacties komentarze yorumlar"""
)
# What else is named after them: the page as a whole, and what it says beside its author of how many there are.
_OTHERS = names_of(
    """has no with without hide show allow enable disable open closed off on enabled disabled status
    author autor auteur byline firma head header info lead meta metadata count counter link icon button"""
)
_ITEMS = frozenset(["comment", "review", "reviews", "schema:comment", "schema:review"])
_TYPES = re.compile(r"(?:schema\.org/|schema:|sioc:)(?:User)?Comments?(?![a-z])", re.IGNORECASE)
_BLOCKS = names_of(
    "article aside blockquote dd details div dl dt footer li ol p section table tbody td tr ul"
)
_MOST = 200
_HITS = 5_000  # of each word; real pages have fewer


def remarks(tags: list[Tag], source: str) -> list[tuple[int, int]]:
    """Return where in the source elements stand that hold what readers say; not what has the page's heading in it."""
    wanted = [number for number in _named(tags, source) if _is_remark(tags[number])][:_MOST]
    if not wanted:
        return []
    headings = [number for number, tag in enumerate(tags) if tag[1] == "h1" and not tag[0]]
    found, stop = [], -1
    ends = extents(tags, wanted)
    for number in wanted:
        last = ends[number].last
        if number > stop and not any(number < heading < last for heading in headings):
            found.append((tags[number][4], tags[last][4] if last < len(tags) else len(source)))
            stop = last
    return found


def _named(tags: list[Tag], source: str) -> list[int]:
    """The numbers of the tags in which one of the words stands, in their order."""
    starts = [tag[4] for tag in tags]
    found: set[int] = set()
    for word in _MAY_BE:
        at = source.find(word)
        for _ in range(_HITS):
            if at < 0:
                break
            number = bisect_right(starts, at) - 1
            if number >= 0 and at < starts[number] + len(tags[number][1]) + len(tags[number][2]) + 1:
                found.add(number)
            at = source.find(word, at + 1)
    return sorted(found)


def without_remarks(lines: list[Stretch], outline: Outline, least: int) -> list[Stretch]:
    """The lines of main text without what readers say, unless less than so much would be left.

    The engine leaves out what its own words for comments name.
    """
    blocks, first, last = outline.blocks, lines[0][0], lines[-1][1]
    remarks: list[Stretch] = []
    for start in _likely(list(outline.alike)):
        near = [
            number
            for number in outline.alike[start]
            if not blocks[number].gone and blocks[number].start < last and blocks[number].end > first
        ]
        if near and _names_remarks(*start):
            untitled = [blocks[number] for number in near if not _has_title(outline, number)]
            remarks += [(block.start, block.end) for block in untitled]
    if not remarks:
        return lines
    kept = [line for line in lines if not any(start <= line[0] < end for start, end in remarks[:_MOST])]
    return kept if sum(end - start for start, end in kept) >= least else lines


def _likely(starts: list[Start]) -> list[Start]:
    """The start tags in which one of the words stands."""
    said = "\0".join([inside for _, inside in starts])
    found: set[int] = set()
    for word in _MAY_BE:
        at = said.find(word)
        while at >= 0 and len(found) < _MOST:
            found.add(said.count("\0", 0, at))
            at = said.find("\0", at)
            at = said.find(word, at) if at >= 0 else at
    return [starts[number] for number in sorted(found) if number < len(starts)]


def _has_title(outline: Outline, number: int) -> bool:
    return any(block.name == "h1" for block in outline.blocks[number : outline.blocks[number].stop])


def _is_remark(tag: Tag) -> bool:
    return not tag[0] and _names_remarks(tag[1], tag[2])


def _names_remarks(name: str, attributes: str) -> bool:
    """Whether a start tag with this inside says that its element holds what readers say."""
    if name not in _BLOCKS:
        return False
    said = parsed(attributes)
    if not _ITEMS.isdisjoint(f"{said.get('itemprop', '')} {said.get('property', '')}".lower().split()):
        return True
    if _TYPES.search(f"{said.get('itemtype', '')} {said.get('typeof', '')}"):
        return True
    for token in f"{said.get('class', '')} {said.get('id', '')}".split():
        parts = {part.lower() for part in _PARTS.findall(token)}
        if not parts.isdisjoint(_REMARKS) and parts.isdisjoint(_OTHERS):
            return True
    return False
