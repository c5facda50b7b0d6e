"""Whether a statement read out of a draft names somebody else than it did when read out of another draft.

"He had worked" is told of whom the draft names last before it. Where the same words are told of Duncan in one draft
and of Sawyer in the next, a verdict on Duncan says nothing of Sawyer, though no word of the statement changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text.drafts.leans import EMPTY, OWNING, bare
from factcheck.text.drafts.words import read_words
from factcheck.text.plain import shortened

_WORDS = re.compile(r"\w[\w’'.-]*")


class Reading(NamedTuple):
    """The words of a draft, what they were read to say, and the draft's text."""

    words: str
    told: str
    text: str


class OtherName(NamedTuple):
    """A name that a statement is told with now, and the one before, each as it was told."""

    before: str
    now: str


def other_name(before: Reading, now: Reading, judged: str) -> OtherName | None:
    """The name that the words are told with `now`, where it is another than `before`.

    None where it is the same one, shorter or longer; where `judged`, the restatement a verdict was given on, has it, as
    somebody read the words so; and where neither that nor the draft before told the words of anybody by name.
    """
    went = filled_in(before) or filled_in(Reading(before.words, judged, before.text))
    if not went:
        return None
    known = {*_keys(judged), *_keys(before.told), *_keys(now.words)}
    for name in filled_in(now):
        if known.isdisjoint(_keys(name)):
            told_now = set(_keys(now.told))
            gone = [one for one in went if told_now.isdisjoint(_keys(one))]
            return OtherName(gone[0], name) if gone else None
    return None


def read_of(other: OtherName) -> str:
    """What to say of a statement whose words stand and that is told of somebody else."""
    before = f"“{shortened(other.before)}”" if other.before else "nobody by name"
    now = f"“{shortened(other.now)}”"
    return f"its words stand, but the draft is now read as speaking of {now} there, before of {before}"


def filled_in(reading: Reading) -> list[str]:
    """The names in what words were read to say that the words themselves lack, in order."""
    own = set(_keys(reading.words))
    return [name for name in _names(reading) if own.isdisjoint(_keys(name))]


def _names(reading: Reading) -> Iterator[str]:
    """The names in what words were read to say: words with capitals side by side.

    The capital at its head is a name's where the draft has the word with one within a sentence.
    """
    start = end = -1
    for match in _WORDS.finditer(reading.told):
        word = match.group()
        if word[0].isupper() and _keys(word) and (match.start() or _within(reading.text, word)):
            if start < 0 or reading.told[end : match.start()] != " ":
                if start >= 0:
                    yield reading.told[start:end]
                start = match.start()
            end = match.end()
    if start >= 0:
        yield reading.told[start:end]


def _within(text: str, word: str) -> bool:
    return re.search(rf"[\w,;] {re.escape(_unowned(word))}\b", text) is not None


def _unowned(word: str) -> str:
    return word[:-2] if word.endswith(OWNING) else word


def _keys(text: str) -> list[str]:
    return [word for word in map(bare, read_words(text).keys) if word not in EMPTY]
