"""Where a quote is cut: faults that refuse it, and cuts that a reviewer has to see.

The text around the cut decides: half a word or half a number is no quote, and words that turn the meaning may stand
just outside. The lists of words are English, with the commonest negations of German, French, Spanish,
Chinese, Japanese and Thai.
"""

from __future__ import annotations

import re
import unicodedata

from factcheck.text import currency
from factcheck.text.folding import Folded
from factcheck.text.quotes.reach import reaches
from factcheck.text.typography import UNSPACED

NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom"
    r"|unlikely|impossible|unable|untrue|false|falsely|far from|instead of|rather than"
    r"|lack(?:s|ed|ing)?|fail(?:s|ed|ing)? to|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|doubt(?:s|ed|ing)?"
    r"|nicht|kein|keine[rnms]?|nie|niemals|ohne|weder|pas|jamais|sans|aucune?|nunca|ningún|ninguna?)\b"
    r"|n't\b|\b(?:dont|cant|wont|isnt|wasnt|didnt)\b|[不沒没非無无未]|ない|なかっ|ません|ไม่",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"\b(?:only|unless|except|but not|if|until|almost|nearly|some|most|(?-i:may)|might|could|allegedly|reportedly"
    r"|mostly|partly|in part)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(rf"(?:{NEGATION.pattern})|\b(?:only(?: if)?|unless|except|but|if)\b", re.IGNORECASE)
_WEAKENS = re.compile(
    rf"(?:{NEGATION.pattern})|\b(?:if|unless|whether|almost|nearly|(?-i:may)|might|could|allegedly|reportedly|supposedly)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^\W*(?:even |only )?(if|unless)\b", re.IGNORECASE)
NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?"
    r"|billions?|trillions?|half|twice|double|triple|percent|per cent)\b",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    r"^['\"]?[ -](?:hundred|thousand|million|billion|trillion|dozen|percent|per cent|percentage|points?|times|fold"
    r"|%|k|m|bn|km|kg|mi|miles?|tons?|tonnes?|degrees?)\b",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(rf"(?:\d[.,:/']|[#{currency.SIGNS}]|(?:^|[ (])[+±~<>≤≥=])$")
_NUMBER_AFTER = re.compile(rf"^(?:[.,:/']\d| ?[%‰]|[°{currency.SIGNS}])")
_NEGATING_PREFIX = re.compile(r"\b(?:non|un|anti|dis|mis|pseudo|quasi|half|semi|counter|ex)-$", re.IGNORECASE)
_MINUS = tuple("-‐‑‒–−﹣－")
_QUIET_BEFORE = frozenset(("", " "))  # beside a letter these leave nothing to look at
_QUIET_AFTER = frozenset(("", " ", ".", ",", ";", "!", "?", ")"))
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s|[。！？]|\n\s*\n")
_WORDS_BEFORE = 6
_WORDS_BEFORE_THAT = 14  # what is said of a clause with "that" may stand farther off
_WORDS_AFTER = 3


def fault(
    folded: Folded, start: int, end: int, *, open_left: bool = False, open_right: bool = False
) -> str | None:
    """What is wrong with cutting `start`-`end` out of a folded text; None when nothing is.

    An open side borders on a bracketed edit, which may replace part of a word.
    """
    text = folded.text
    if (
        text[start - 1 : start] in _QUIET_BEFORE
        and text[end : end + 1] in _QUIET_AFTER
        and text[start].isalpha()
        and text[end - 1].isalpha()
    ):
        return None
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    if not open_left and before:
        if problem := _fault_left(before, text[start]):
            return problem
        if before[-1] == "-" and _is_number(text[start]) and _is_minus(folded, start - 1):
            return "it leaves out the minus sign on the page"
    if text[start] == "-" and _is_number(text[start + 1 : start + 2]) and not _is_minus(folded, start):
        return "its minus sign is another dash on the page"
    return _fault_right(text[end - 1], after) if after and not open_right else None


def _fault_left(before: str, first: str) -> str | None:
    if _one_word(before[-1], first):
        return "it begins inside a word or a number of the page"
    if (_is_number(first) and _NUMBER_BEFORE.search(before)) or _NEGATING_PREFIX.search(before):
        return f'it leaves out "{before.split(" ")[-1]}", which belongs to its first word on the page'
    return None


def _fault_right(last: str, after: str) -> str | None:
    if _one_word(last, after[0]):
        return "it ends inside a word or a number of the page"
    shortened = last.isalpha() and re.match(r"'(?!s\b)\w", after)
    if shortened or (last.isdigit() and _NUMBER_AFTER.match(after)):
        return f'it leaves out "{after.split()[0]}", which belongs to its last word on the page'
    return None


def _is_number(first: str) -> bool:
    return first.isdigit() or first in f"{currency.SIGNS}."


def _is_minus(folded: Folded, position: int) -> bool:
    """Whether the dash at `position` reads as a minus, which only the text before folding shows."""
    at, _ = folded.original(position, position + 1)
    beyond = folded.source[max(0, at - 1) : at]
    return folded.source[at] in _MINUS and (not beyond or beyond.isspace() or beyond in "([{<>=~\"'“‘")


def _one_word(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if UNSPACED.match(left) or UNSPACED.match(right):
        return False
    return unicodedata.category(left)[0] in "LNM" and unicodedata.category(right)[0] in "LNM"


def cut_warnings(before: str, words: str, after: str, opening: str) -> list[str]:
    """What a reviewer has to see about a cut.

    `before` and `after` are the folded text around the quote (empty where it begins or ends with a sentence),
    `words` its end and `opening` its beginning.
    """
    warnings = []
    sentence = _same_sentence_before(before)
    near = _WORDS_BEFORE_THAT if sentence[-1:] == ["that"] else _WORDS_BEFORE
    lead_in = " ".join(sentence[-near:])
    if found := _weakening(" ".join(sentence), lead_in, opening):
        warnings.append(f'cut after "{found}": the page says "{lead_in} …"')
    elif condition := _CONDITION.match(" ".join(sentence)):
        warnings.append(f'leaves out the condition: the sentence begins with "{condition[1]}" on the page')
    if opening[:1].isalnum() and re.search(r"\w-$", before[-2:]):
        warnings.append(f'cut inside a compound after "{before.split()[-1]}"')
    rest = _same_sentence_after(words, after)
    if found := _last(_TURNS, rest):
        warnings.append(f'cut before "{found}": the page goes on "… {rest.strip()}"')
    if words[-1:].isdigit() and (match := _MAGNITUDE.match(after)):
        warnings.append(f'cut before "{match[0].strip()}", which belongs to the number')
    if words[-1:].isalnum() and re.match(r"-\w", after):
        warnings.append(f'cut inside a compound before "{after.split()[0]}"')
    return warnings


def _weakening(sentence: str, lead_in: str, opening: str) -> str | None:
    """The last word of the lead-in that says of the quote that it is not so, or not for certain."""
    found = [
        word[0]
        for word in _WEAKENS.finditer(sentence, len(sentence) - len(lead_in))
        if reaches(sentence, word, opening)
    ]
    return found[-1] if found else None


def _same_sentence_before(before: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] if ends else 0 :].split()


def _same_sentence_after(words: str, after: str) -> str:
    if words[-1:] in tuple(".!?…。！？"):
        return ""
    match = _SENTENCE_END.search(after + "\n\n")
    if match is None or not after[: match.start()].strip():
        return ""
    return " ".join(after[: match.start() + 1].split()[:_WORDS_AFTER])


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.findall(text)
    return found[-1] if found else None
