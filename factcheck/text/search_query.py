"""The words by which candidates for a claim's sources are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.text.passages import terms
from factcheck.text.words import WORD

MOST_WORDS = 16
FEWEST, MOST_NARROW = 3, 4  # words where every one of them has to be there: one too many finds nothing
MOST_CHARACTERS = 300

# words that only say on whose word the rest is told, or that what follows is the draft's own
_DEVICES = re.compile(
    r"\b(?:what the text calls|in the (?:text|author)['’]s words|the author (?:says|writes)|according to)\b",
    re.IGNORECASE,
)
_SAYING = frozenset({"said", "say", "says", "between"})
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|percent"
_NUMERAL = re.compile(rf"(?:{_COUNTS})s?|[\d.,:]+\w*", re.IGNORECASE)
_MONTH = re.compile(_MONTHS)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?\Z", re.IGNORECASE)


def query(restatement: str, left_open: Sequence[str] = ()) -> str:
    """Return the names, numbers and content words of a restatement in its order, each once; "" when there are none.

    Left out are the words that it leaves open, and those that only introduce the draft's own words. Of more than
    MOST_WORDS, names and numbers are kept first.
    """
    said = _DEVICES.sub(" . ", restatement)
    for words in left_open:
        said = re.sub(rf"(?<!\w){_spelled(words)}(?!\w)", " . ", said)
    found = list(dict.fromkeys(_content(said)))
    return _within(_chosen(found))


def narrowed(words: str, restatement: str) -> str:
    """Return a few words of a query, in its order, for services that find only what has all of them.

    Names come first, up to MOST_NARROW less one, then the longest words; numbers only where little else is there.
    """
    found = words.split()
    if len(found) <= FEWEST:
        return words
    names = [word for word in found if _is_name(word, restatement)][: MOST_NARROW - 1]
    others = sorted((word for word in found if word not in names), key=_weight)
    chosen = {*names, *others[: max(FEWEST - len(names), 1)]}
    return " ".join(word for word in found if word in chosen)


def _is_name(word: str, restatement: str) -> bool:
    """Whether a word is written as a name where it does not have to be, at the beginning."""
    begins = restatement.startswith(word) and not re.match(r"\S+ [A-Z]", restatement)
    return word[:1].isupper() and not begins and not _MONTH.fullmatch(word)


def _weight(word: str) -> tuple[bool, int]:
    """What a word is sorted by: numbers behind the others, of which the longest are the most telling."""
    return bool(_NUMERAL.fullmatch(word)), -len(word)


def _spelled(words: str) -> str:
    """A pattern for words with a small or large first letter ("us" is not "US"), either apostrophe, any white space."""
    first, rest = words.strip()[:1], words.strip()[1:]
    begin = "|".join(re.escape(each) for each in dict.fromkeys((first.lower(), first.upper())))
    said = [re.escape(part).replace("’", "'").replace("'", "['’]") for part in re.split(r"\s+", rest)]
    return f"(?:{begin})" + r"\s+".join(said) if first else r"(?!)"


def _content(said: str) -> Iterator[str]:
    """The words that carry meaning, without what marks a genitive."""
    for word in _whole_words(said):
        bare = _POSSESSIVE.sub("", word)
        if terms(bare) and bare.lower() not in _SAYING:
            yield bare


def _whole_words(said: str) -> Iterator[str]:
    """Words; in scripts without spaces what is written without one."""
    start = end = 0
    for found in WORD.finditer(said):
        if found.start() != end and end > start:
            yield said[start:end]
        start = start if found.start() == end and end > start else found.start()
        end = found.end()
    if end > start:
        yield said[start:end]


def _chosen(found: Sequence[str]) -> list[str]:
    if len(found) <= MOST_WORDS:
        return list(found)
    telling = [word for word in found if word[:1].isupper() or word[:1].isdigit()]
    kept = set([*telling, *(word for word in found if word not in telling)][:MOST_WORDS])
    return [word for word in found if word in kept]


def _within(words: Sequence[str]) -> str:
    """As many of the words, from the first, as a query may be long."""
    said = ""
    for word in words:
        longer = f"{said} {word}".strip()
        if len(longer) > MOST_CHARACTERS:
            break
        said = longer
    return said
