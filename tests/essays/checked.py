"""Reads a draft and asserts what every manuscript promises."""

from __future__ import annotations

from factcheck.essays.formats import read
from factcheck.essays.manuscript import Manuscript
from tests.essays.sources import check_invariants, check_words


def read_checked(data: bytes | str, name: str) -> Manuscript:
    """Read the draft, assert that its parts, pieces and notes hold, and return it."""
    data = data.encode() if isinstance(data, str) else data
    manuscript = read(data, name)
    check_invariants(manuscript)
    check_words(manuscript, data)
    return manuscript


def lines(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return kind and words of each part."""
    return [(part.kind.value, manuscript.text[part.start : part.end]) for part in manuscript.parts]


def notes(manuscript: Manuscript) -> list[tuple[str, str, str, str]]:
    """Return each note: its kind, the words it stands at, its text, its address."""
    return [(n.kind.value, manuscript.text[n.start : n.end], n.text, n.address) for n in manuscript.notes]
