"""Wordings to look for in the text of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Phrases:
    """Wordings to look for; `stems` (lower case) are looked for first, as that is ten times faster."""

    stems: tuple[str, ...]
    wordings: str  # a regular expression in lower case

    def said(self, text: str) -> str:
        """The first wording found in `text`, "" when there is none."""
        low = text.lower()
        if not any(stem in low for stem in self.stems):
            return ""
        # Compiled when first needed: most pages need none of them. In lower case, as case makes it ten times as slow.
        even = len(low) == len(text)
        flags = re.DOTALL if even else re.DOTALL | re.IGNORECASE
        found = re.compile(self.wordings, flags).search(low if even else text)
        return " ".join(text[found.start() : found.end()].split())[:_SHOWN] if found else ""


def phrases(stems: str, *wordings: str) -> Phrases:
    """Wordings and their stems, the latter parted by "|"."""
    return Phrases(tuple(stems.split("|")), "|".join(wordings))
