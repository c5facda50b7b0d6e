"""Wordings to look for in the text of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHOWN = 80
_QUOTE = re.compile('[\u201c\u201d\u201e\u00ab\u00bb"\u300c\u300d\u300e\u300f]')
_SINGLE = re.compile(r"\u2018|\u2019(?!\w)")  # not an apostrophe
_LOOKED_AROUND = 300


@dataclass(frozen=True, slots=True)
class Phrases:
    """Wordings to look for; `stems` (lower case) are looked for first, as that is ten times faster."""

    stems: tuple[str, ...]
    wordings: str  # a regular expression in lower case

    def said(self, text: str) -> str:
        """The first wording found in `text` that is not one it quotes, "" when there is none."""
        low = text.lower()
        if not any(stem in low for stem in self.stems):
            return ""
        # Compiled when first needed: most pages need none of them. In lower case, as case makes it ten times as slow.
        even = len(low) == len(text)
        flags = re.DOTALL if even else re.DOTALL | re.IGNORECASE
        for found in re.compile(self.wordings, flags).finditer(low if even else text):
            if not quoted(text, found.start()):
                return " ".join(text[found.start() : found.end()].split())[:_SHOWN]
        return ""


def phrases(stems: str, *wordings: str) -> Phrases:
    """Wordings and their stems, the latter parted by "|"."""
    return Phrases(tuple(stems.split("|")), "|".join(wordings))


def quoted(text: str, start: int) -> bool:
    """Whether what begins there stands between quotation marks in its line: told, and not said."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _LOOKED_AROUND)
    before, after = text[begin:start], text[start : start + _LOOKED_AROUND].split("\n", 1)[0]
    if len(_QUOTE.findall(before)) % 2 and _QUOTE.search(after):
        return True
    single = _SINGLE.findall(before)
    return bool(single) and single[-1] == "\u2018" and _SINGLE.search(after) is not None
