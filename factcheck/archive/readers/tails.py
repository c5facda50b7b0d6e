"""What stands behind the last sentence of a main text when it is mostly links to other pages of the same site.

The engine takes out single blocks that are mostly links. Lists of headlines, each in blocks of its own with a day or a
number beside it, are left to it. Links to other sites may be the document's sources, and stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.archive.metadata.bylines import host_of
from factcheck.archive.readers.notes import parsed
from factcheck.archive.readers.tags import Tag

Stretch = tuple[int, int]
_Link = tuple[int, int, str]  # its text from here to there, and the inside of its tag

_LINKED = 3  # so many lines that are links at least, with
_SHARE = 0.4  # so much of the characters behind the last sentence;
_MOSTLY = 0.5  # a line is one when so much of it is
_LEFT = 250  # a shorter main text is not cut further,
_TIMES = 3  # nor one with a tail so many times as long as what it would leave: the links are what it is about
_SENTENCE = 20  # a line so long that ends as a sentence is one,
_WORDS = 24  # and one with more that is in no link is more than a day, number or name beside a headline;
_LINKS = 4  # there are so many times as many links
_END = re.compile(
    r"[.!?:\u2026\u3002\uff01\uff1f\uff1a\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)\uff09\u300d\u300f]*$"
)
_ON_PAGE = ('="#', "='#", "=#")  # in links to another place on the same page
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LAST = 8  # so many lines are looked at first,
_MOST = 400  # and so many in all


def without_tail(lines: list[Stretch], full: str, tags: list[Tag], url: str) -> list[Stretch]:
    """The lines without a tail of links, and without the heading that it had."""
    if len(lines) <= _LINKED or all(_is_sentence(full, line) for line in lines[-_LINKED:]):
        return lines
    first = max(1, len(lines) - _LAST)
    if sum(map(_is_link, lines[first:], _in_links(lines, first, tags))) < _LINKED:
        return lines
    cut = _tail(lines, full, tags)
    if not cut:
        return lines
    links = _links(tags, lines[cut - 1][1], lines[-1][1])
    own = host_of(url)
    away = sum(_leads_away(parsed(inside).get("href", ""), own) for _, _, inside in links)
    linked = sum(end - start for start, end, _ in links)
    tail, left = _size(lines[cut:]), _size(lines[:cut])
    if linked < _SHARE * tail or away > _SHARE * len(links) or left < max(_LEFT, tail / _TIMES):
        return lines
    while cut > 1 and _is_heading(tags, lines[cut - 2][1], lines[cut - 1][0]):
        cut -= 1
    return lines[:cut]


def _tail(lines: list[Stretch], full: str, tags: list[Tag]) -> int:
    """The number of the first line of links behind the last sentence that is no link itself, 0 if they are few."""
    least = max(1, len(lines) - _MOST)
    cut = links = 0
    worded = passed = 0  # lines that are more, up to here and behind the cut
    for number, linked in reversed(list(enumerate(_in_links(lines, least, tags), least))):
        start, end = lines[number]
        if _is_link(lines[number], linked):
            cut, passed = number, worded
            links += 1
        elif _is_sentence(full, lines[number]):
            break
        else:
            worded += end - start - linked > _WORDS
    return cut if links >= max(_LINKED, _LINKS * passed) else 0


def _is_link(line: Stretch, linked: int) -> bool:
    return linked >= _MOSTLY * (line[1] - line[0])


def _size(lines: list[Stretch]) -> int:
    return sum(end - start for start, end in lines)


def _is_sentence(full: str, line: Stretch) -> bool:
    return line[1] - line[0] >= _SENTENCE and _END.search(full, line[1] - 4, line[1]) is not None


def _links(tags: list[Tag], begin: int, stop: int) -> list[_Link]:
    """The links to other pages with text in a part of the text; tags stand before the line ends that they make."""
    first, last = (bisect_left(tags, place, key=lambda tag: tag[3]) for place in (begin, stop + 1))
    links: list[_Link] = []
    start, inside = -1, ""
    for closing, name, attributes, at, _ in tags[first:last]:
        if name not in ("a", "A"):
            continue
        if 0 <= start < at and not any(mark in inside for mark in _ON_PAGE):
            links.append((start, at, inside))
        start, inside = (-1, "") if closing else (at, attributes)
    return links


def _leads_away(address: str, own: str) -> bool:
    """Whether a link leads to another site than its page is of; all hosts of a name below a country's are one."""
    host = host_of(address)
    return bool(host) and host.split(".")[-2:] != own.split(".")[-2:]


def _in_links(lines: list[Stretch], first: int, tags: list[Tag]) -> list[int]:
    """Of each line from one on how many of its characters are in links."""
    links = _links(tags, lines[first - 1][1], lines[-1][1])
    number, counts = 0, []
    for start, end in lines[first:]:
        linked = 0
        while number < len(links) and links[number][0] < end:
            linked += max(0, links[number][1] - max(start, links[number][0]))
            number += 1
        counts.append(linked)
    return counts


def _is_heading(tags: list[Tag], begin: int, stop: int) -> bool:
    """Whether a heading begins between the end of a line and the start of the next."""
    first, last = (bisect_left(tags, place, key=lambda tag: tag[3]) for place in (begin, stop + 1))
    return any(not tag[0] and tag[1].lower() in _HEADINGS for tag in tags[first:last])
