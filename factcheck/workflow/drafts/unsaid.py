"""Sentences of a draft that name somebody protected: what `extract` leaves out, told by place alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.essays.manuscript import Manuscript
from factcheck.essays.manuscript import locate as place_of
from factcheck.text.claims import Proposal
from factcheck.text.sentences import Span, split
from factcheck.workflow.discretion import Discretion


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A sentence that names somebody protected: where it stands, the id of that contact, and how many proposals of it
    are left out.
    """

    where: str
    names: str
    proposals: int


def naming_sentences(private: Discretion) -> tuple[Span, ...]:
    """The sentences of a text that name somebody protected, in their order."""
    if not private.found:
        return ()
    return tuple(span for span in split(private.text) if private.who(span.start, span.end))


def stands_in(proposal: Proposal, sentences: Sequence[Span]) -> bool:
    """Whether a proposal has words in one of these sentences."""
    places = ((proposal.start, proposal.end), *proposal.more)
    return any(start < one.end and one.start < end for start, end in places for one in sentences)


def unsaid(
    private: Discretion,
    sentences: Sequence[Span],
    proposals: Sequence[Proposal],
    manuscript: Manuscript | None,
) -> tuple[Unsaid, ...]:
    """What is told of the sentences that are left out."""
    found = []
    for span in sentences:
        where = f"{place_of(manuscript, span.start, span.end)}, " if manuscript else ""
        number = sum(stands_in(proposal, (span,)) for proposal in proposals)
        who = private.who(span.start, span.end)
        found.append(Unsaid(f"{where}characters {span.start}-{span.end}", who, number))
    return tuple(found)
