"""Quotations in an essay: what stands in quotation marks and is given as somebody's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.folding import fold

LEAST_WORDS = 3  # shorter ones are titles and terms more often than statements

_PAIRS = re.compile(
    r"“([^“”\n]+)”"
    r"|„([^„“”\n]+)[“”]"
    r"|«([^«»\n]+)»"
    r"|(?<![\w\"])\"([^\"\n]+)\"(?!\w)"
    r"|(?<!\w)‘((?:[^‘’\n]|(?<=\w)’(?=\w))+)’(?!\w)"
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_EDGE = " \t.,;:!?…"
_NEAR = 160  # characters on either side of a short quotation in which it is told who said it
_SAYING = (
    r"(?:sa(?:id|ys?|ying)|told|tells|add(?:ed|s)|wr(?:ote|ites)|tweet(?:ed|s)|ask(?:ed|s)|answer(?:ed|s)|repl(?:ied|ies)"
    r"|claim(?:ed|s)|warn(?:ed|s)|insist(?:ed|s)|admit(?:ted|s)|declar(?:ed|es)|shout(?:ed|s)|conclud(?:ed|es))"
)
_NAMING = (
    r"(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|dubb(?:ed|ing)|dubs|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)|term(?:ed|s)"
    r"|denounc(?:ed|es|ing)|dismiss(?:ed|es|ing)|condemn(?:ed|s|ing)|prais(?:ed|es|ing)|hail(?:ed|s|ing)|deem(?:ed|s)"
    r"|characteri[sz](?:ed|es|ing)|slam(?:med|s)|blast(?:ed|s)|critici[sz](?:ed|es|ing)|compar(?:ed|es|ing)|spoke of"
    r"|speaks of|refer(?:red|s|ring) to)"
)
# "called the bridge a “disaster”", and not "a film called “Jaws”", "is called “Jaws”" or the "so-called “experts”"
_SAID = re.compile(rf"\b{_SAYING}\b")
_NAMED = re.compile(rf"(?<!-)\b{_NAMING}\s+(?:(?!by\b)\w|\$)")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$|\b(?:so|now)\s+$")
_IN_WORDS = re.compile(r"\bin (?:the|his|her|their|its|\w+(?: \w+)?['’]s?) (?:own )?words,?\s*$")
_BEHIND = re.compile(rf"\W{{0,3}}\s*(?:[\w.'’-]+\s+){{0,4}}{_SAYING}\b")
_AS_OF = re.compile(r"\W{0,3}\s*in (?:the words of|(?:his|her|their) words)\b")
_OPENS = re.compile(
    r"(?:[,:]|\b(?:an?|said|says))\s+$|^\W*$"
)  # what stands in capitals elsewhere is a title or a nickname
_BREAK = re.compile(r"[;\n]|[.!?][”\"’)]?\s")


class Quotation(NamedTuple):
    """The words between the marks: offsets in the text (code points, end exclusive)."""

    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """Every quotation of at least three words, and every shorter one that somebody is said to have said, in order;
    nested ones belong to the outer.
    """
    found = []
    for match in _PAIRS.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        words = len(_WORD.findall(text, start, end))
        if words >= LEAST_WORDS or (words and is_said(text, match.start(), match.end())):
            found.append(Quotation(start, end))
    return found


def given(words: str) -> list[Quotation]:
    """The quotations of a claim that a person let stand as one: as `quotations`, else whatever stands in marks."""
    marked = (match.span(match.lastindex or 0) for match in _PAIRS.finditer(words))
    return quotations(words) or [Quotation(*span) for span in marked if _WORD.search(words, *span)]


def is_said(text: str, opened: int, closed: int) -> bool:
    """Whether the sentence around the marks tells that somebody said what they hold."""
    before = _BREAK.split(text[max(0, opened - _NEAR) : opened])[-1]
    inside, behind = text[opened + 1 : closed - 1], _BREAK.split(text[closed : closed + _NEAR])[0]
    if _IN_WORDS.search(before) or _AS_OF.match(behind):
        return True
    if inside[:1].isupper() and not _OPENS.search(before):
        return False
    named = any(not _PASSIVE.search(before[: verb.start()]) for verb in _NAMED.finditer(before))
    closes = inside[-1:] in tuple(",!?") or behind[:1] == ","
    return bool(named or _SAID.search(before) or (closes and _BEHIND.match(behind)))


def core(quotation: str) -> str:
    """The quotation folded, without the punctuation that belongs to the sentence around it."""
    return fold(quotation).text.strip(_EDGE)


def holds(passage: str, quotation: str) -> bool:
    """Whether a folded passage has the words of a quotation: whole ones, so that “no” is not found in “not”.

    The first letter may be in the other case: a sentence quoted within another begins small, and the other way round.
    """
    return _sought(passage, quotation, either_case=True)


def recased(passage: str, quotation: str) -> bool:
    """Whether a folded passage has the words of a quotation only with the first letter in the other case."""
    return holds(passage, quotation) and not _sought(passage, quotation, either_case=False)


def _sought(passage: str, quotation: str, either_case: bool) -> bool:
    words = core(quotation)
    begun = {words[:1], words[:1].swapcase()} if either_case and words[:1].isalpha() else {words[:1]}
    first = "|".join(map(re.escape, sorted(begun)))
    return re.search(rf"(?<!\w)(?:{first}){re.escape(words[1:])}(?!\w)", passage) is not None
