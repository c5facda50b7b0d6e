"""Wordings to look for in the text of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHOWN = 80
_AROUND = 200  # code points on either side of a stem; the wordings for long texts are shorter
_WHOLE = 2_500  # up to which a text is looked through as a whole
_QUOTE = re.compile('[\u201c\u201d\u201e\u00ab\u00bb"\u300c\u300d\u300e\u300f]')
_SINGLE = re.compile(r"\u2018|\u2019(?!\w)")  # not an apostrophe
_LOOKED_AROUND = 300


@dataclass(frozen=True, slots=True)
class Phrases:
    """Wordings to look for; `stems` (lower case) are looked for first, as that is ten times faster.

    A wording has a stem in it or near it: only what stands around stems is looked through.
    """

    stems: tuple[str, ...]
    wordings: str  # a regular expression in lower case

    def said(self, text: str) -> str:
        """The first wording found in `text` that is not one it quotes, "" when there is none."""
        low = text.lower()
        stretches = self._stretches(low)
        if not stretches:
            return ""
        # Compiled when first needed: most pages need none of them. In lower case, as case makes it ten times as slow.
        even = len(low) == len(text)
        pattern = re.compile(self.wordings, re.DOTALL if even else re.DOTALL | re.IGNORECASE)
        for begin, end in stretches if even else [(0, len(text))]:
            for found in pattern.finditer(low if even else text, begin, end):
                if not quoted(text, found.start()):
                    return " ".join(text[found.start() : found.end()].split())[:_SHOWN]
        return ""

    def _stretches(self, low: str) -> list[tuple[int, int]]:
        """Where stems stand, with the lines around them, in their order."""
        if len(low) <= _WHOLE:
            return [(0, len(low))] if any(stem in low for stem in self.stems) else []
        places = sorted(at for stem in self.stems if stem in low for at in _places(low, stem))
        stretches: list[tuple[int, int]] = []
        for at in places:
            if stretches and at + _AROUND <= stretches[-1][1]:
                continue
            begin = low.rfind("\n", 0, max(0, at - _AROUND)) + 1
            end = low.find("\n", at + _AROUND)
            end = end if end >= 0 else len(low)
            if stretches and begin <= stretches[-1][1]:
                begin = stretches.pop()[0]
            stretches.append((begin, end))
        return stretches


def _places(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        yield at
        at = text.find(stem, at + _AROUND // 2)


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
