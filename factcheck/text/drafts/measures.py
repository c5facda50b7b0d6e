"""In what a figure is told, where that stands elsewhere: over its table, in a note below it, or for all of a draft.

"Deaths in millions", "* Provisional.", "All sums are in euros."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.text.drafts.frame_words import ASSURING, CALENDAR, DENYING, listed
from factcheck.text.drafts.words import Draft

_UNITS = listed(
    "hundred hundreds thousand thousands million millions billion billions trillion trillions percent cent percentage "
    "index per rate tonnes tons kilograms kg grams pounds dollars euros sterling yen francs roubles rupees cents pence "
    "km kilometres miles metres feet litres gallons barrels hectares acres hours days weeks months years celsius "
    "fahrenheit constant current adjusted"
)
_DATE = re.compile(r"\d{1,4}s?")
_SIGNS = re.compile(r"[£$€¥%‰°]")
_TOLD = listed("sums figures amounts prices costs values numbers money rents wages salaries")
_NOTE = listed("note notes source sources figures data numbers all")
_RESTRICTING = listed(
    "except excluding exclusive excluded includes including only unless until since disputed disputes contested "
    "contests unclear approximately roughly about later earlier wrong according"
)
_BRIEF = 12  # words of a paragraph behind a table that is likely to be a note to it
NOTE_MARKS = "*†‡§"


def qualifying(words: Sequence[str], text: str) -> tuple[str, ...]:
    """What of some words says in what figures are told, and how surely: folded words, and signs as they stand."""
    said = {key for key in words if key in _UNITS or key in ASSURING or key in DENYING or key.endswith("n't")}
    return (*sorted(said), *sorted(set(_SIGNS.findall(text))))


def is_note(words: Sequence[str], text: str) -> bool:
    """Whether what stands right behind a table is likely to be a note to it."""
    return len(words) <= _BRIEF or text.lstrip()[:1] in NOTE_MARKS or words[:1] in [(one,) for one in _NOTE]


def concerns(note: str, cell: str) -> bool:
    """Whether a note speaks of a cell: of that with its mark where it begins with one, else of every cell."""
    mark = note.lstrip()[:1]
    return mark not in NOTE_MARKS or mark in cell


def declared(draft: Draft) -> Iterator[int]:
    """The sentences that say for all of a draft in what its sums are told: "All sums are in euros."."""
    for number in range(len(draft.units)):
        words = draft.keys_of(number)
        at = next((at for at in range(min(3, len(words))) if words[at] in _TOLD), None)
        if at is not None and words[at + 1 : at + 3] in (("are", "in"), ("is", "in"), ("are", "given")):
            yield number


def restrictions(words: Sequence[str]) -> tuple[str, ...]:
    """What of a footnote says whether, when and of what the words it belongs to are so; years count behind "as of"."""
    said = sorted({key for key in words if key in _RESTRICTING or key in DENYING or key in ASSURING})
    dated = any(pair == ("as", "of") for pair in pairwise(words)) or not {"since", "until"}.isdisjoint(words)
    return (*said, *(key for key in words if dated and key[:1].isdigit()))


def moments(words: Sequence[str]) -> tuple[str, ...]:
    """The years, months and days of a heading that is not much more: what stands under it happened then."""
    said = tuple(key for key in words if key in CALENDAR or _DATE.fullmatch(key))
    return said if len(words) <= len(said) + 1 else ()


def is_figure(words: Sequence[str]) -> bool:
    """Whether there is a figure among some words."""
    return any(key[:1].isdigit() for key in words)
