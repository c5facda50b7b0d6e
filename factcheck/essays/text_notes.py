"""Footnotes of a plain text: the lines they begin in, and the marks in the text that mean them.

Without brackets nothing is one that has not both: a line that begins with the mark, and that mark behind a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from factcheck.text.raised import UP

_BRACKETED_BODY = re.compile(r"^[ \t]*\[(\d{1,4}|\*)\]:?[ \t]+(?=\S)", re.MULTILINE)
_BRACKETED = re.compile(r"\[(\d{1,4}(?:, ?\d{1,4}){0,9}|\*)\]")
_COMMA = re.compile(", ?")
_FIGURES = str.maketrans(UP, "0123456789")
_RAISED = re.compile(rf"(?<=[^\s{UP}⁻])[{UP}]{{1,3}}(?![{UP}])")
_RAISED_BODY = re.compile(rf"^[ \t]*([{UP}]{{1,3}})[ \t]*(?=[^\s{UP}])", re.MULTILINE)
_POWER = re.compile(r"\d\Z|(?<![^\W\d_])(?:[kcdmµn]m|ft|in|mi|yd|[a-zA-Z])\Z")  # 10², km², x²
_YEAR = re.compile(r"(?<!\d)[12]\d{3}\.?\Z")
_END = r"(?=[\s.,;:!?)\]”\"’'—–-]|\Z)"
_SIGN = re.compile(rf"(?<=[^\s*†‡])(?:\*{{1,4}}|†{{1,3}}|‡{{1,3}}){_END}")
_SIGN_BODY = re.compile(r"^[ \t]*(\*{1,4}|†{1,3}|‡{1,3})[ \t]*(?=[^\s*†‡])", re.MULTILINE)
_STRESSED = re.compile(r"(?<![\w*])\*{1,3}(?=[\w“\"])[^*\n]*[^*\s]\*")  # *so*
_APART = re.compile(
    r"^[ \t]*(?:_{3,}|-{3,}|={3,}|\*{3,}|—{2,}|(?:(?:Foot|End)?[Nn]otes|(?:FOOT|END)?NOTES):?)[ \t]*$",
    re.MULTILINE,
)
_NUMBER = re.compile(rf"(?<=[^\W\d_][^\W\d_]|.[.,;:!?)\]”\"’'])(?<!CO)(?<!NO)(?<!SO)(?<!PM)\d{{1,3}}{_END}")
_NUMBER_BODY = re.compile(r"^[ \t]*(\d{1,3})[.)]?[ \t]+(?=\S)", re.MULTILINE)
_NO_MARK = re.compile(r"\d[.,:]\Z|\b(?:[Nn]os?|[Nn]r|[Vv]ol|pp?|[Ff]ig)\.\Z")  # 4.2, No.2


class Mark(NamedTuple):
    """Where the mark of a footnote or a comment stands in the text, and which ones it means: most mean one."""

    start: int
    end: int
    keys: tuple[str, ...]
    comment: bool = False


class Notes(NamedTuple):
    """`bodies` are the footnotes by the line they begin in: each its key, and where its words begin."""

    bodies: Mapping[int, tuple[str, int]]
    marks: Sequence[Mark]

    def within(self, start: int, end: int) -> Sequence[Mark]:
        """The marks that stand in a stretch of the text, in order."""
        return self.marks[bisect_left(self.marks, (start,)) : bisect_left(self.marks, (end,))]

    def with_marks(self, more: Sequence[Mark]) -> Notes:
        """The same with further marks."""
        return Notes(self.bodies, sorted([*self.marks, *more]))


def bracketed_marks(source: str, keys: Set[str]) -> Sequence[Mark]:
    """Return the marks [1], [*] and [1, 3] of the footnotes that have these keys."""
    found = _BRACKETED.finditer(source) if keys else ()
    marks = [Mark(*mark.span(), tuple(_COMMA.split(mark[1]))) for mark in found]
    return [mark for mark in marks if keys >= set(mark.keys)]


def notes_in(source: str) -> Notes:
    """Return the footnotes of a text that are marked ¹ or *, or 1 behind a line or heading that sets them apart.

    Where some are marked [1] no other has a number.
    """
    kinds = [_signs(source)]
    if not _BRACKETED_BODY.search(source):
        kinds.append(_raised(source))
        kinds.append(_NONE if kinds[1].bodies else _numbered(source))
    bodies = {at: note for kind in kinds for at, note in kind.bodies.items()}
    return Notes(bodies, sorted(mark for kind in kinds for mark in kind.marks))


def _raised(source: str) -> Notes:
    bodies = list(_RAISED_BODY.finditer(source))
    keys = {body[1] for body in bodies}
    marks = [
        Mark(*found.span(), (found[0].translate(_FIGURES),))
        for found in (_RAISED.finditer(source) if keys else ())
        if found[0] in keys and not _is_power(source[max(0, found.start() - 5) : found.start()])
    ]
    return _paired(bodies, marks)


def _is_power(before: str) -> bool:
    return bool(_POWER.search(before)) and not _YEAR.search(before)


def _signs(source: str) -> Notes:
    bodies = list(_SIGN_BODY.finditer(source))
    if not bodies or _STRESSED.search(source):
        return _NONE
    found = list(_SIGN.finditer(source))
    often = Counter(sign[0] for sign in found)
    return _paired(bodies, [Mark(*sign.span(), (sign[0],)) for sign in found if often[sign[0]] == 1])


def _paired(bodies: Sequence[re.Match[str]], marks: Sequence[Mark]) -> Notes:
    """The footnotes of one kind, if no two have the same mark; those before their mark are none."""
    first = {mark.keys[0]: mark.start for mark in reversed(marks)}
    found = {body.start(): (body[1].translate(_FIGURES), body.end()) for body in bodies}
    kept = {at: note for at, note in found.items() if first.get(note[0], at) < at}
    keys = {key for key, _ in kept.values()}
    return Notes(kept, [mark for mark in marks if mark.keys[0] in keys]) if len(keys) == len(kept) else _NONE


def _numbered(source: str) -> Notes:
    """Footnotes 1, 2, 3 ... at the end, if each has its mark in the text, in this order."""
    apart = [found.end() for found in _APART.finditer(source)]
    bodies: dict[int, tuple[str, int]] = {}
    marks: list[Mark] = []
    numbers = _numbers(source, apart[-1]) if apart else iter(())
    for body in _NUMBER_BODY.finditer(source, apart[-1]) if apart else ():
        key = str(len(bodies) + 1)
        if body[1] != key:
            continue  # a line that goes on
        mark = next((number for number in numbers if number.keys == (key,)), None)
        if mark is None:
            return _NONE
        bodies[body.start()] = (key, body.end())
        marks.append(mark)
    return Notes(bodies, marks)


def _numbers(source: str, end: int) -> Iterator[Mark]:
    for found in _NUMBER.finditer(source, 0, end):
        before = source[max(0, found.start() - 6) : found.start()]
        if _YEAR.search(before) or not _NO_MARK.search(before):
            yield Mark(*found.span(), (found[0],))


_NONE = Notes({}, ())
