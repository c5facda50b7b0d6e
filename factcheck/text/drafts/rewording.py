"""What became of some words, in one short line: those that are gone, those that came, and little of what stayed.

The line is of bounded length and without control characters, whatever the words hold.
"""

from __future__ import annotations

import re

from factcheck.text.drafts.edits import Edit, edits
from factcheck.text.plain import clipped, plain, shortened
from factcheck.text.sentences import Span

_ROOM = 60  # characters of one side of a change that is told by itself
_MOST = 3  # changes that are told one by one
_ALIKE = 0.4  # of the longer wording; where less of it stayed, the two are shown side by side
_STAYED = 20  # characters before the first difference that are shown with it
_LAST_WORD = re.compile(r"\w\S*(?=\W*$)")


def reworded(was: str, now: str) -> str:
    """How one wording became another: "“1932” became “1933”", "“not” put in behind “was”", "“in May” taken out".

    Where they share little, or differ at many places, both are shown around the first difference. "" for the same.
    """
    if was == now:
        return ""
    changes = edits(was, Span(0, len(was)), now, Span(0, len(now)))
    told = [_told(was, now, one) for one in changes]
    if not all(told) or not 0 < len(changes) <= _MOST or not _is_alike(changes, max(len(was), len(now))):
        return _side_by_side(was, now)
    return "; ".join(told)


def because(why: str, was: str, now: str) -> str:
    """A reason with how some words became others behind it; alone where these are the same."""
    said = reworded(was, now)
    return f"{why}: {said}" if said else why


def became(was: str, now: str) -> str:
    """Words with those that stand in their place, either of them perhaps none."""
    was, now = shortened(was), shortened(now)
    if was and now:
        return f"“{was}” became “{now}”"
    if was:
        return f"“{was}” taken out"
    return f"“{now}” put in" if now else ""


def _told(was: str, now: str, edit: Edit) -> str:
    old, new = was[slice(*edit.old)], now[slice(*edit.new)]
    before = _LAST_WORD.search(now[: edit.new.start])
    if before and not any(map(str.isalnum, old + new)):  # marks are told with the word they stand at
        return became(before[0] + old, before[0] + new) if was[: edit.old.start].endswith(before[0]) else ""
    said = became(old, new)
    return f"{said} behind “{shortened(before[0])}”" if said and before and not old else said


def _is_alike(changes: tuple[Edit, ...], length: int) -> bool:
    """Whether enough of the wordings stayed for the changes to be told by themselves."""
    changed = sum(max(one.old.end - one.old.start, one.new.end - one.new.start) for one in changes)
    return len(changes) == 1 or changed <= (1 - _ALIKE) * length


def _side_by_side(was: str, now: str) -> str:
    was, now = plain(was), plain(now)
    pairs = enumerate(zip(was, now, strict=False))
    start = next((at for at, (a, b) in pairs if a != b), min(len(was), len(now)))
    return became(_from(was, start), _from(now, start))


def _from(text: str, start: int) -> str:
    """What can be shown of a text from shortly before a place in it."""
    if len(text) <= _ROOM:
        return text
    begin = text.rfind(" ", 0, start - _STAYED) + 1 if start > _STAYED else 0
    return clipped(f"… {text[begin:]}" if begin else text, _ROOM)
