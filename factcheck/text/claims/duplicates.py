"""The same fact stated again: one claim with several places, or one that says nearly the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    listed,
)
from factcheck.text.claims.model import Proposal
from factcheck.text.claims.restating.discourse import BODIES, FIRMS
from factcheck.text.sentences import Span

# shares of common words, of both statements and of the shorter one, from which they count as nearly the same
_NEAR = 0.6
_HELD = 0.85
_TELLING_WORDS = 2  # words of its own that a statement must have to be near another
_FEWEST = 4  # words a statement must have to be held by a longer one
_TOO_COMMON = 40  # a word in more statements than this finds no pairs; keeps the work linear

_EMPTY = frozenset[str]().union(
    DETERMINERS,
    PREPOSITIONS,
    CONJUNCTIONS,
    SUBJECT_PRONOUNS,
    OBJECT_PRONOUNS,
    ADVERBS,
    listed("be is are was were has have had to that who which as for than"),
)
_TELLING = ("The author says", "is quoted as saying", "Said in a quotation")
_TOLD = re.compile(rf".*?(?:{'|'.join(_TELLING)}): (“.*)$", re.DOTALL)
_CALLED = re.compile(r"[Ww]hat the text calls [“‘][^”’]*[”’]")
_BESIDE = re.compile(r" \((?:behind|in) the sentence “.*”\)\.$", re.DOTALL)
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_DENIALS = frozenset(("no", "not", "never", "nor", "none", "neither"))
_LIMITS = re.compile(r"\bno (?:fewer|less|more|later|earlier|other) than\b|\bat (?:least|most)\b")
_Key = tuple[frozenset[str], bool]


def settle(sentences: Sequence[Sequence[Proposal]]) -> tuple[Proposal, ...]:
    """The proposals of all sentences, those with the very same content made one, those with nearly the same flagged.

    Only what is put to a checker is compared, and two statements of one sentence never are: one is often told within
    the other. A merged proposal keeps the first place and lists the others in `more`.
    """
    merged = _merge(sentences)
    keys = [_bare_key(p.restatement, key) if p.checkable else None for _, p, key in merged]
    near = _near(keys, [sentence for sentence, _, _ in merged])
    return tuple(
        proposal if of is None else replace(proposal, duplicate_of=of)
        for (_, proposal, _), of in zip(merged, near, strict=True)
    )


def repeats(statements: Sequence[str], sentences: Sequence[int]) -> list[int | None]:
    """For each statement the index of the earlier one that says nearly the same, if there is one.

    `sentences` are the numbers of the sentences they stand in, not falling. An empty statement is like none.
    """
    return _near([_bare_key(said, _key(said)) if said else None for said in statements], sentences)


def _near(keys: Sequence[_Key | None], sentences: Sequence[int]) -> list[int | None]:
    where: dict[str, list[int]] = defaultdict(list)
    found: list[int | None] = []
    first = 0
    for index, key in enumerate(keys):
        if sentences[index] != sentences[first]:
            first = index
        found.append(_nearest(key, keys, where, first) if key is not None else None)
        for word in key[0] if key is not None else ():
            where[word].append(index)
    return found


def alike(one: str, other: str) -> bool:
    """Whether two statements say nearly the same."""
    return repeats((one, other), (0, 1))[1] is not None


def _bare_key(statement: str, key: _Key) -> _Key:
    """The key of what is said, without the program's own words about who says it; `key` is that with them."""
    told = _TOLD.match(statement) if any(map(statement.__contains__, _TELLING)) else None
    said = told[1] if told else statement
    if " the text calls " in said:
        said = _CALLED.sub(" ", said)
    if " the sentence “" in said:
        said = _BESIDE.sub("", said)
    return key if said is statement else _key(said)


def _merge(sentences: Sequence[Sequence[Proposal]]) -> list[tuple[int, Proposal, _Key]]:
    """Each proposal kept, with the number of its sentence and the key of its statement."""
    first: dict[_Key | str, int] = {}
    kept: list[tuple[int, Proposal, _Key]] = []
    again: dict[int, list[Span]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for proposal in sentence:
            key = _key(proposal.restatement)
            same = key if len(key[0]) >= _FEWEST and not _is_open(proposal) else _plain(proposal)
            at = first.get(same)
            if not proposal.checkable or at is None or kept[at][0] == number:
                if proposal.checkable:
                    first.setdefault(same, len(kept))
                kept.append((number, proposal, key))
            else:
                again[at].append(Span(proposal.start, proposal.end))
    for at, places in again.items():
        number, proposal, key = kept[at]
        kept[at] = (number, replace(proposal, more=tuple(places)), key)
    return kept


def _plain(proposal: Proposal) -> str:
    """A statement word for word; one with a word that is not settled is like no other."""
    words = " ".join(_WORD.findall(proposal.restatement.casefold()))
    return f"{proposal.start} {words}" if _is_open(proposal) else words


def _key(words: str) -> _Key:
    """What a statement is about: its full words in their base form, and whether it denies."""
    lower = words.lower()
    if " than" in lower or "at least" in lower or "at most" in lower:
        lower = _LIMITS.sub(_limit, lower)
    found = set(_WORD.findall(lower))
    denies = not _DENIALS.isdisjoint(found) or "n’t" in words or "n't" in words
    return frozenset([_stem(word) for word in found - _EMPTY]), denies


def _limit(found: re.Match[str]) -> str:
    """'no fewer than 40' is 'at least 40', and denies nothing."""
    return "most" if found[0] in {"at most", "no more than", "no later than"} else "least"


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    forms = verb_forms().get(word)
    if forms:
        return next(iter(forms.values()))
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _nearest(key: _Key, keys: Sequence[_Key | None], where: dict[str, list[int]], before: int) -> int | None:
    """Index of the statement with most in common, of those with an index under `before`, if that is enough."""
    if len(key[0]) < _TELLING_WORDS:
        return None
    places = [where[word] for word in key[0] if word in where]
    shared = Counter(chain.from_iterable([some for some in places if len(some) <= _TOO_COMMON]))
    best: tuple[float, int] | None = None
    fewest = _NEAR * len(key[0])
    least = min(fewest, _HELD * _FEWEST)  # with less in common they are neither near nor held
    for index in [index for index, common in shared.items() if common >= least]:
        common, other = shared[index], keys[index]
        if index >= before or other is None or other[1] != key[1] or len(other[0]) < _TELLING_WORDS:
            continue
        shorter = min(len(key[0]), len(other[0]))
        if common < fewest and common < _HELD * shorter:
            continue
        share = common / len(key[0] | other[0])
        if share >= _NEAR or (common >= _HELD * shorter and shorter >= _FEWEST):
            best = max(best or (0.0, 0), (share, -index))
    return None if best is None else -best[1]


def _is_open(proposal: Proposal) -> bool:
    """Whether a word may stand for another thing elsewhere; 'the council' is the same one all through a text."""
    return any(word.lower().removeprefix("the ") not in BODIES | FIRMS for word in proposal.unresolved)
