"""The marks that a browser sets around a short quotation (the element q)."""

from __future__ import annotations

import re

_OWN = re.compile(
    r"\s*(?:[“”„«»‘’‚‹›\"'\u300c\u300e]|&(?:quot|[lrb]?[ds]quo|laquo|raquo|#0*(?:34|39|822[0-2]|821[6-8]));)"
)
_MARKS = (("“", "”"), ("‘", "’"))  # the second pair within the first


class Quotes:
    """The quotations that are open. Where the words bring marks of their own, a site tells browsers to set none."""

    def __init__(self) -> None:
        self._marked: list[bool] = []
        self._depth = 0  # how many of them are marked

    def open(self, source: str, at: int) -> str:
        """A quotation begins whose words stand from `at` on; return the mark before them, or ""."""
        marked = not _OWN.match(source, at, at + 40)
        self._marked.append(marked)
        self._depth += marked
        return _MARKS[(self._depth - 1) % 2][0] if marked else ""

    @property
    def closing(self) -> str:
        """The mark after the words of the innermost, or ""."""
        return _MARKS[(self._depth - 1) % 2][1] if self._marked and self._marked[-1] else ""

    def end(self) -> None:
        """The innermost ends."""
        if self._marked:
            self._depth -= self._marked.pop()
