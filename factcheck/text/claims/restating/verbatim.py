"""A restatement between quotation marks: there stand the text's own words, and in brackets what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.contractions import EITHER
from factcheck.text.claims.grammar.tokens import UNSEEN

FRAGMENT: Final = "The words “"  # how what is set aside and only its sentence can tell begins
_BREAKS: Final = r"\s\[\],;:!?()“”\"«»„—–.…"
# a word, and what was set in brackets behind it
_WORD: Final = re.compile(rf"([^{_BREAKS}]+(?:[.,:–][^{_BREAKS}]+)*)(\s\[[^\]]*\])?")
_CALLED: Final = re.compile(
    r"[Ww]hat the text calls [“‘]([^”’]*)[”’]|\b[Ii]n the (?:author|text)’s words[,:] "
)
_CLOSING: Final = re.compile(r"[.,!?]?[”’»)\"]+")
_EDGES: Final = re.compile(r"^\W+|\W+$")
_PAIRS: Final = ("“”", "()", "«»")


class _Word(NamedTuple):
    start: int
    end: int
    key: str
    note: str


def in_marks(said: str, source: str) -> str:
    """`said`, which restates words of `source`, between quotation marks; behind them its notes in parentheses.

    What of it does not stand in `source` is told in brackets, and '…' where words of that are left out.
    """
    said = " ".join(said.translate(UNSEEN).replace(EITHER, "’s").split())
    source = " ".join(source.translate(UNSEEN).split())
    cut = next((at for at in _openings(said) if said[at : at + 8] not in source), len(said))
    words, note = _CALLED.sub(r"\1", said[:cut]).strip(), said[cut:].rstrip(".")
    stop = "." if words.endswith(".") else ""
    bare = words.strip(".")
    told = bare if bare in source else _told(bare, source)
    return f"“{nested(told)}{stop}”{note}"


def with_both_marks(said: str, source: str) -> str:
    """`said`, which restates words of `source`, with the closing mark of a quotation that goes on behind them."""
    lacks = said.count("“") > said.count("”")
    if not lacks and said.count('"') % 2 == 0:
        return said
    opened = said.rfind('"')
    if not lacks and (said[opened + 1 : opened + 2] in {"", " "} or (" " + said)[opened] not in _BEFORE):
        alone = said.count('"') == 1 and said[opened + 1 :] in {"", "."}
        return said[:opened] + said[opened + 1 :] if alone and said[opened - 1] in ".!?" else said
    end = len(said) - said.endswith("”") * (not lacks)
    cut = next((at for at in _openings(said) if at > opened and said[at : at + 8] not in source), end)
    cut -= said[cut - 1] == "”" and not lacks and cut < end
    mark = "”" if lacks else '"'
    return f"{said[:cut]}{mark}{said[cut:]}"


_BEFORE: Final = frozenset(" (—–-[“‘")


def nested(words: str) -> str:
    """Words that are to stand inside quotation marks."""
    return words.replace("“", "‘").replace("”", "’")


def _openings(said: str) -> Iterator[int]:
    return (met.start() for met in re.finditer(r" \(", said))


def _told(said: str, source: str) -> str:
    there, given = _words(said), _words(source)
    told: list[str] = []
    own: list[str] = []  # what is not in the text, since the last words that are
    done = met = 0
    matcher = SequenceMatcher(None, [word.key for word in there], [word.key for word in given])
    for at, found, count in matcher.get_matching_blocks():
        own += [said[word.start : word.end] + word.note for word in there[done:at]]
        if (count == 1 and (own or not told)) or _is_owner(
            there[at + count :], given[found + count :], count
        ):
            own += [said[word.start : word.end] + word.note for word in there[at : at + count]]
        elif count:
            mark = _mark_of(said[there[at - 1].end :]) if own and at else ""
            if not own and told and found > met:
                over = ";" in source[given[met - 1].end : given[found].start]
                # 'Mother and child are fine; they left': no words that go on
                told = [_bracketed(told)] if over else [*told, "…"]
            told += [_bracketed(own) + mark] if own else []
            told += _slices(source, given[found : found + count], there[at : at + count])
            own = []
        done, met = at + count, found + count
    words = " ".join([*told, _bracketed(own)] if own else told)
    first = next((source.find(one) for one in told[:1] if one in source), 0)
    return f'"{words}' if words.count('"') % 2 and source[:first].endswith('"') else words


def _is_owner(there: list[_Word], given: list[_Word], count: int) -> bool:
    """'Ada Falk’s report' for 'his report' where 'Ada Falk' stands elsewhere: the name is put in as a whole."""
    named = there[0].key.removesuffix("s").removesuffix("’") if there and given else ""
    return 0 < count <= _NAME and named != "" and named == given[0].key != there[0].key


_NAME: Final = 4  # words before the one that owns


def _words(words: str) -> list[_Word]:
    found = (
        _Word(met.start(1), met.end(1), _EDGES.sub("", met[1]).lower().replace("'", "’"), met[2] or "")
        for met in _WORD.finditer(words)
    )
    return [word for word in found if word.key]


def _bracketed(own: list[str]) -> str:
    return f"[{' '.join(own).replace('[', '(').replace(']', ')')}]"


def _slices(source: str, given: list[_Word], there: list[_Word]) -> Iterator[str]:
    """Words of the text as they stand in it, with what is explained of them in brackets."""
    first = 0
    for at, word in enumerate(there):
        if word.note or at == len(there) - 1:
            after = _mark_of(source[given[at].end :]) if word.note and at < len(there) - 1 else ""
            yield _slice(source, given[first].start, given[at].end) + word.note + after
            first = at + 1


def _mark_of(gap: str) -> str:
    """The comma or stop that the text has behind a word, with nothing between."""
    return gap[:1] if gap[:1] in {",", ";", ":"} else ""


def _slice(source: str, start: int, end: int) -> str:
    """Words of the text, with the marks around them that would lose their other half."""
    words = source[start:end]
    closing = _CLOSING.match(source, end)
    open_ = any(words.count(one) > words.count(other) for one, other in _PAIRS) or words.count('"') % 2
    if closing and open_:
        return words + closing[0]
    before = source[start - 1 : start]
    if before == '"' and words.count('"') % 2:
        return before + words
    closed = any(before == one and words.count(other) > words.count(one) for one, other in _PAIRS)
    return before + words if closed else words
