"""A word that a restatement leaves open, told by what it means: "What the text calls “they” sank", "they" the boats."""

from __future__ import annotations

import re
from typing import Final

_CALLED: Final = r"what the text calls “{word}(?P<rest> [^”]*)?”"

# he’s; and (according to “he”)
_ALONE: Final = (
    r"(?P<teller>(?<=according to )“)?(?<![\w’'-]){word}(?:[’'](?:s|d|ll|ve|re))?(?(teller)”)(?![\w’'-]| \[)"
)

# words of the draft that a restatement cites around what it says
_AROUND: Final = re.compile(
    r" \((?:in the sentence|behind the sentence|in the text’s words:|in one sentence with:) “"
)


def settled(restatement: str, word: str, meaning: str) -> str:
    """Return the restatement with a word of it told: in place of it where the program named it, else behind it.

    "What the text calls “her letter” was lost" becomes "Ida Falk’s letter was lost", "He met them" becomes "He met
    them [the clerks]"; a word that recurs is told where it stands first. "" where the word does not stand there.
    """
    if found := _pattern(_CALLED, word, re.IGNORECASE).search(restatement):
        said = f"{_owner(meaning)}{found['rest']}" if found["rest"] else meaning
        return restatement[: found.start()] + _begun(said, found[0]) + restatement[found.end() :]
    found = _pattern(_ALONE, word, re.IGNORECASE).search(restatement)
    if found is None:
        return ""
    if found["teller"]:
        return restatement[: found.start()] + meaning + restatement[found.end() :]
    return f"{restatement[: found.end()]} [{meaning}]{restatement[found.end() :]}"


def stands_untold(restatement: str, word: str) -> bool:
    """Return whether a word, spelled just so, stands in a restatement without being told what it means.

    What the restatement cites of the draft around it ("(in the sentence “...”)") is left as it is, and not looked at.
    """
    own = _AROUND.split(restatement, maxsplit=1)[0]
    return any(_pattern(form, word).search(own) for form in (_CALLED, _ALONE))


def _pattern(form: str, word: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(form.replace("{word}", re.escape(word)), flags)


def _owner(meaning: str) -> str:
    return meaning + ("’" if meaning.endswith("s") else "’s")


def _begun(said: str, instead_of: str) -> str:
    """With a capital where the sentence begins."""
    return said[:1].upper() + said[1:] if instead_of[0].isupper() else said
