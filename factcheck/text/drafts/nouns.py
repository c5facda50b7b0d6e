"""Which words of a draft are likely to name something."""

from __future__ import annotations

from factcheck.text.drafts.frame_words import BEFORE_NOUNS, CALENDAR
from factcheck.text.drafts.leans import EMPTY
from factcheck.text.drafts.words import Draft, opens

_MEASURES = frozenset({"per", "cent", "percent", "million", "billion"})
_SUBJECT = 3  # words that a subject without an article may have: "Former swimming greats"


def is_noun(draft: Draft, word: int) -> bool:
    """Whether a word is likely to name something.

    It does where it has a capital within its sentence, stands behind "the" and the like, or in a subject without them.
    """
    key = draft.keys[word]
    if key in EMPTY or key in BEFORE_NOUNS or key in _MEASURES or key in CALENDAR:
        return False
    if opens(draft, word) or not word:
        return not key.endswith("ly")  # "Notably, ..."
    if has_capital(draft, word):
        return True
    before = draft.keys[word - 1]
    return before in BEFORE_NOUNS or before[:1].isdigit() or _in_subject(draft, word)


def _in_subject(draft: Draft, word: int) -> bool:
    """Whether a sentence begins with a noun in the plural without an article, and the word is it, or beside it."""
    first = draft.units[draft.units_in(word, word + 1)[0]].first
    opening = draft.keys[first : first + _SUBJECT]
    plural = next((at for at, key in enumerate(opening) if key.endswith("s") and at >= word - first), None)
    if plural is None or draft.keys[first].endswith("ly"):
        return False
    return not any(key in EMPTY or key in BEFORE_NOUNS for key in opening[: plural + 1])


def has_capital(draft: Draft, word: int) -> bool:
    """Whether a word begins with a capital."""
    return draft.text[draft.starts[word]].isupper()


def is_name(draft: Draft, word: int) -> bool:
    """Whether a word is likely to be part of a name."""
    return is_noun(draft, word) and has_capital(draft, word)
