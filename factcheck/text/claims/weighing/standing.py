"""Where a sentence stands: what opens or closes a paragraph, or ends an essay, tells a fact less often."""

from __future__ import annotations

from typing import Final

_LATE: Final = 0.75  # of the essay's length


def standing(at: int, count: int, share: float, last: bool) -> tuple[str, ...]:
    """The marks of sentence number `at` (from 0) of the `count` in its part.

    It begins at that `share` of the essay (0 to 1); `last` says that no part follows.
    """
    marks = [_in_its_part(at, count)]
    if share > _LATE:
        marks.append("late in the essay")
    if last:
        marks.append("in the last paragraph")
    return tuple(filter(None, marks))


def _in_its_part(at: int, count: int) -> str:
    if count == 1:
        return "a paragraph of its own"
    if at == 0:
        return "opens its paragraph"
    return "closes its paragraph" if at == count - 1 else ""
