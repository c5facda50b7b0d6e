"""Where the words of a claim can be cut into parts, for a person who says which of them are claims of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.text import anchors

_JOINS = "and|but|or|nor|yet|so"
_BEGINS = f"{_JOINS}|which|who|whom|whose|where|when|while|because|although|though|after|before|since|until|unless|if"
# behind a mark, or before a word that joins two statements or begins one
_SEAM = re.compile(rf"(?:[,;:)][\"”’']?\s+|\s[–—-]+\s|—|\s(?=\()|\s(?=(?:{_BEGINS})\s))(?=\S)", re.IGNORECASE)
_LEADING = re.compile(rf"(?:[\s,;:–—-]+|(?:{_JOINS})\s)+", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:[\s,;:.–—-]|\s(?:{_JOINS}))+$", re.IGNORECASE)


def seams(words: str) -> tuple[int, ...]:
    """Where a part could begin, as positions in `words`, rising; the beginning itself is none of them."""
    return tuple(match.end() for match in _SEAM.finditer(words) if match.end())


def begins(words: str, part: str) -> int | None:
    """Where `part` stands in `words`; None when it does not, stands twice, or is what they begin with."""
    found = anchors.places(words, part, parts_of_words=True)
    return found[0].start if len(found) == 1 and found[0].start else None


def parts(words: str, cuts: Sequence[int]) -> tuple[str, ...]:
    """The words between the cuts, without what joins them: marks, "and", "but", brackets around a whole part."""
    edges = [0, *sorted(set(cuts)), len(words)]
    found = (_bare(words[start:end]) for start, end in pairwise(edges))
    return tuple(part for part in found if part)


def _bare(part: str) -> str:
    bare = _TRAILING.sub("", part[found.end() if (found := _LEADING.match(part)) else 0 :])
    if bare[:1] == "(" and ")" not in bare[1:-1]:
        bare = bare[1:].removesuffix(")")
    elif bare[-1:] == ")" and "(" not in bare:
        bare = bare[:-1]
    return bare.strip()
