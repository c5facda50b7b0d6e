"""What the extractor is given and what it proposes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factcheck.text.sentences import Span
from factcheck.vocabulary import ClaimType, Risk

PART_KINDS = (
    "headline",
    "standfirst",
    "paragraph",
    "caption",
    "pullquote",
    "blockquote",
    "footnote",
    "heading",
    "list-item",
    "table-cell",
)


class Part(NamedTuple):
    """A part of the essay that stands on its own: its kind (one of PART_KINDS) and where it is.

    `where` is its place in words; of a cell 'table 1, row 2, cell 3', or nothing is known of its column and row.
    `runs_on` says that its line ends mean no more than a space.
    """

    kind: str
    start: int
    end: int
    where: str = ""
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """One statement found in an essay; nothing but a proposal until a person accepts it.

    `text[start:end]` is the quote; `more` are other places that state the same fact. Offsets are code points.
    """

    start: int
    end: int
    restatement: str  # stands alone as far as the text settles who, what and when
    unresolved: tuple[str, ...]  # the words of the restatement whose meaning the text does not settle
    type: ClaimType
    score: float  # 0 to 1: how sure it is that outside evidence could decide it
    reasons: tuple[str, ...]  # what speaks for and against checking it, in plain phrases
    risk: Risk
    risk_reasons: tuple[str, ...]
    checkable: bool
    set_aside: str = ""  # why not checkable; empty when it is
    part: str = "paragraph"
    more: tuple[Span, ...] = ()
    # pronouns among the unresolved words, with what each could stand for, the likeliest first
    could_mean: tuple[tuple[str, tuple[str, ...]], ...] = ()
    duplicate_of: int | None = None  # index of an earlier proposal that says nearly the same
