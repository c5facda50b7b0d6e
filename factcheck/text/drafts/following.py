"""Words followed from one wording into another: which words of the new one stand for a run of the old one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.drafts.edits import stretches
from factcheck.text.sentences import Span


def followed(old: Sequence[str], new: Sequence[str], first: int, last: int) -> Span | None:
    """The items of `new` that stand for `old[first:last]`; None when nothing does."""
    places: list[int] = []
    for run in stretches(old, new):
        begin, end = max(run.old.start, first), min(run.old.end, last)
        at_end = run.old.start == run.old.end in (0, len(old))
        if at_end and first <= run.old.start <= last:
            places += run.new
        elif begin >= end or run.new.start == run.new.end:
            continue
        elif run.same:
            places += (run.new.start + begin - run.old.start, run.new.start + end - run.old.start)
        else:
            places += _share(run.old, run.new, begin, end)
    return Span(min(places), max(places)) if places else None


def _share(old: Span, new: Span, begin: int, end: int) -> tuple[int, int]:
    """The part of `new` that stands for items `begin` to `end` of `old`: all of it, or in proportion."""
    old_length, new_length = old.end - old.start, new.end - new.start
    first = new.start + (begin - old.start) * new_length // old_length
    last = new.start + -(-(end - old.start) * new_length // old_length)
    return first, max(last, first + 1)


def together(news: Sequence[int]) -> list[int]:
    """The longest run of units with no stranger between more than one apart."""
    runs: list[list[int]] = []
    for new in sorted(set(news)):
        if runs and new - runs[-1][-1] <= 2:
            runs[-1].append(new)
        else:
            runs.append([new])
    return max(runs, key=len)
