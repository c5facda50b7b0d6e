"""A word that a restatement leaves open, told by what it means: "What the text calls “they” sank", "they" the boats."""

from __future__ import annotations

import re
from typing import Final

_CALLED: Final = r"what the text calls “{word}(?P<rest> [^”]*)?”"

_CONTRACTED: Final = r"(?:[’'](?:s|d|ll|ve|re))?"  # he’s


def settled(restatement: str, word: str, meaning: str) -> str:
    """Return the restatement with a word of it told: in place of it where the program named it, else behind it.

    "What the text calls “her letter” was lost" becomes "Ida Falk’s letter was lost", "He met them" becomes "He met
    them [the clerks]"; a word that recurs is told where it stands first. "" where the word does not stand there.
    """
    called = re.compile(_CALLED.format(word=re.escape(word)), re.IGNORECASE)
    if found := called.search(restatement):
        said = f"{_owner(meaning)}{found['rest']}" if found["rest"] else meaning
        return restatement[: found.start()] + _begun(said, found[0]) + restatement[found.end() :]
    alone = re.compile(rf"(?<![\w’'-]){re.escape(word)}{_CONTRACTED}(?![\w’'-]| \[)", re.IGNORECASE)
    found = alone.search(restatement)
    return f"{restatement[: found.end()]} [{meaning}]{restatement[found.end() :]}" if found else ""


def _owner(meaning: str) -> str:
    return meaning + ("’" if meaning.endswith("s") else "’s")


def _begun(said: str, instead_of: str) -> str:
    """With a capital where the sentence begins."""
    return said[:1].upper() + said[1:] if instead_of[0].isupper() else said
