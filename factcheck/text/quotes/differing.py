"""The words in which a quote and a passage of the page differ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.text.typography import UNSPACED

_BETWEEN_UNSPACED = re.compile(rf"(?<={UNSPACED.pattern}) (?={UNSPACED.pattern})")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ: as quoted, and as the page has them; either can be empty."""

    quoted: str
    page: str

    def __str__(self) -> str:
        if not self.page:
            return f'you quoted "{self.quoted}", which the page does not have'
        if not self.quoted:
            return f'the page has "{self.page}", which you left out'
        return f'you quoted "{self.quoted}", the page says "{self.page}"'


def differences(here: list[str], page: list[str]) -> tuple[Difference, ...]:
    """The words of a quote and of the page that differ, in order; what is equal at both ends is set aside first."""
    shorter = min(len(here), len(page))
    head = next((i for i in range(shorter) if here[i] != page[i]), shorter)
    tail = next((i for i in range(shorter - head) if here[-1 - i] != page[-1 - i]), shorter - head)
    here, page = here[head : len(here) - tail], page[head : len(page) - tail]
    found: list[Difference] = []
    quoted: list[str] = []
    says: list[str] = []
    for op in Indel.opcodes(here, page) if here and page else ():
        if op.tag == "equal":
            if quoted or says:
                found.append(Difference(_joined(quoted), _joined(says)))
            quoted, says = [], []
        else:
            quoted += here[op.src_start : op.src_end]
            says += page[op.dest_start : op.dest_end]
    if not (here and page):
        quoted, says = here, page
    if quoted or says:
        found.append(Difference(_joined(quoted), _joined(says)))
    return tuple(found)


def _joined(words: list[str]) -> str:
    """Words as they are read: with a space between two, but none where their script has none."""
    return _BETWEEN_UNSPACED.sub("", " ".join(words))
