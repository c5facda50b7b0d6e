"""Comments of a plain text that Google Docs wrote: [a] behind a word, and at the end a line that begins with [a]."""

from __future__ import annotations

import re
from itertools import pairwise
from string import ascii_lowercase
from typing import NamedTuple

from factcheck.essays.manuscript import PartKind
from factcheck.essays.notes import Comment, plain_comment
from factcheck.essays.passage import Passage
from factcheck.essays.text_notes import Mark

_BODY = re.compile(r"^\[([a-z]{1,2})\](?=\S)", re.MULTILINE)
_MARK = re.compile(r"(?<=\S)\[([a-z]{1,2})\]")
_STATE = re.compile(r"\n_(?:Marked as (resolved)|Re-opened)_[ \t]*(?=\n|\Z)")
_KEYS = [*ascii_lowercase, *(first + second for first in ascii_lowercase for second in ascii_lowercase)]


class Comments(NamedTuple):
    """The comments of a text by their keys, their marks in it, and where the text ends before them."""

    said: dict[str, Comment]
    marks: list[Mark]
    end: int


def comments_in(source: str) -> Comments:
    """Return the comments of a text: a, b, c ... in their order, each with its mark in the text; or none."""
    bodies = list(_BODY.finditer(source))
    end = bodies[0].start() if bodies else 0
    marks = [Mark(*mark.span(), (mark[1],), True) for mark in _MARK.finditer(source, 0, end)]
    keys = [body[1] for body in bodies]
    if not bodies or keys != _KEYS[: len(keys)] or not {mark.keys[0] for mark in marks}.issuperset(keys):
        return Comments({}, [], len(source))
    edges = [*(body.start() for body in bodies), len(source)]
    said = {
        body[1]: _comment(source[body.end() : stop])
        for body, (_, stop) in zip(bodies, pairwise(edges), strict=True)
    }
    return Comments(said, [mark for mark in marks if mark.keys[0] in said], end)


def _comment(words: str) -> Comment:
    states = list(_STATE.finditer(words))
    passage = Passage(PartKind.PARAGRAPH, "")
    passage.add(_STATE.sub("", words), 0, len(words))
    passage.close()
    addresses = [link.address for link in passage.links]
    return plain_comment(passage.text, addresses=addresses, resolved=bool(states and states[-1][1]))
