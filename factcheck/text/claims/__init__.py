"""Every checkable claim pulled out of an essay: local, deterministic, one item for each statement."""

from factcheck.text.claims.coverage import uncovered
from factcheck.text.claims.duplicates import alike, repeats
from factcheck.text.claims.extract import NOT_TAKEN_APART, extract
from factcheck.text.claims.model import PART_KINDS, Part, Proposal
from factcheck.text.claims.parts.dividing import sentences_in
from factcheck.text.claims.signs.features import VERBLESS

__all__ = [
    "NOT_TAKEN_APART",
    "PART_KINDS",
    "VERBLESS",
    "Part",
    "Proposal",
    "alike",
    "extract",
    "repeats",
    "sentences_in",
    "uncovered",
]
