"""Where tracked changes stand in the text of a draft, in whole words."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.tracked import Tracked, TrackedChange
from factcheck.essays.notes import Segment
from factcheck.essays.passage import Change

_JOINING = ".,-’'"  # within a word or a figure
_LONGEST_WORD = 100  # characters beside a change that are told with it


class Changes:
    """Gathers tracked changes passage by passage, and says in the end which words of the text they made."""

    def __init__(self) -> None:
        self.number = 0  # also those that stand at no words of the text
        self._placed: list[Change] = []

    def take(self, changes: Sequence[Change], segments: Sequence[Segment]) -> None:
        """Take in the changes of a passage whose words went to `segments`."""
        for change in changes:
            for segment in segments:
                start, end = max(change.start, segment.start), min(change.end, segment.end)
                if start < end or (start == end and not change.put_in):
                    shift = segment.placed - segment.start
                    self._placed.append(Change(start + shift, end + shift, change.was, change.by))
                    if not change.put_in:
                        break

    def settle(self, text: str) -> Tracked:
        """Return all of them in the order of the text; old words and the new ones in their place are one."""
        joined: list[Change] = []
        for change in self._placed:
            last = joined[-1] if joined else None
            if last is not None and _replaces(last, change):
                last.start, last.end, last.was = last.start, max(last.end, change.end), last.was + change.was
            else:
                joined.append(change)
        found = [_whole(text, change) for change in joined]
        telling = (change for change in found if change.was != change.now)
        return Tracked(self.number, tuple(sorted(telling, key=lambda change: (change.start, change.end))))


def _replaces(last: Change, change: Change) -> bool:
    """Whether of two changes one takes words out exactly where the other puts some in."""
    return last.put_in != change.put_in and change.start in (last.start, last.end) and last.end <= change.end


def _whole(text: str, change: Change) -> TrackedChange:
    """The change in whole words: 338 that became 439 within 3,338 is 3,338 that became 3,439."""
    start, end, now = change.start, change.end, text[change.start : change.end]
    left, right = start, end
    if now[:1].isalnum() or change.was[:1].isalnum():
        while left > max(start - _LONGEST_WORD, 0) and _goes_on(text[left - 1], text[left - 2 : left - 1]):
            left -= 1
    if now[-1:].isalnum() or change.was[-1:].isalnum():
        while right < min(end + _LONGEST_WORD, len(text)) and _goes_on(
            text[right], text[right + 1 : right + 2]
        ):
            right += 1
    was = f"{text[left:start]}{change.was}{text[end:right]}".strip()
    if left == right:  # words taken out between others
        return TrackedChange(start, end, was, "", change.by)
    now = text[left:right]
    left += len(now) - len(now.lstrip())
    right -= len(now) - len(now.rstrip()) if now.strip() else 0
    return TrackedChange(left, max(left, right), was, now.strip(), change.by)


def _goes_on(character: str, beyond: str) -> bool:
    return character.isalnum() or (character in _JOINING and beyond.isalnum())
