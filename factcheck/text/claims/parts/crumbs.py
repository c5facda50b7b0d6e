"""What ends with a stop and states nothing: an address, a number alone, the credit of a picture."""

from __future__ import annotations

import re
from typing import Final

CRUMB: Final = "an address, a number or a credit, and no statement"
CALLS: Final = "calls to somebody, or answers in a word, and states nothing"
_CALL: Final = re.compile(r"[AEN](?:,[AENV])+P{1,2}[.!]?")  # 'Dear, tired Ada', by its tags
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\bdoi:\s*\S+", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"\W*(?:photo(?:graph|graphs|s)?|image|picture|illustration|graphic|credit|source|copyright|courtesy|isbn|issn|doi|"
    r"tel|phone|e-?mail|contact)(?:\s*[:©]|\s+(?:by|of|©)\b|\s+[\d-]{6,})|\W*©",
    re.IGNORECASE,
)
# who wrote, drew or translated it, at the head of a line of its own: 'By Ada Moss', 'Words: Ada Moss'
_MAKING: Final = (
    r"(?:words?|text|story|report(?:ing)?|essay|interview|translation|editing|photo(?:graph(?:s|y)?|s)?|pictures?|images?|"
    r"illustrations?|art(?:work)?|graphics?|film|video|design|research|written|reported|translated|edited|photographed|"
    r"illustrated|drawn|additional)"
)
_BYLINE: Final = re.compile(
    rf"\W*(?:by\b|{_MAKING}(?:(?:\s*(?:,|&|\band\b)\s*|\s+){_MAKING})*\s*(?:\bby\b)?)\s*[:|–—]?\s*(?P<name>[^\W\d_])",
    re.IGNORECASE,
)
# 'Herald writer Ada Moss contributed to this report.'
_HELPED: Final = re.compile(
    r"\W*(?:additional reporting by [^.]{1,200}|[^.]{1,200} contributed (?:to (?:this|the) (?:report|story|article)|"
    r"(?:to (?:this |the )?)?(?:reporting|research)(?: (?:for|to) this (?:report|story|article))?))\W*",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(
    r"(?:[\W\d_]|\b(?:[ap]\.?m\b|noon|midnight|gmt|est|edt|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)\b)*",
    re.IGNORECASE,
)
_MONTHS: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
# 'Lund, Ohio, April 15, 2019'
_PLACED: Final = re.compile(
    rf"\W*(?!\w+ed\b)(?:[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){{0,3}}, ){{1,3}}"
    rf"(?:{_MONTHS} \d{{1,2}},? |\d{{1,2}} {_MONTHS},? |{_MONTHS} )(?:1\d|20)\d\d\W*"
)
# the head of an item, with its number: '1. The quiet approach.'
_NUMBERED: Final = re.compile(r"(?:[(]?\d{1,2}[.)]|[(]?[A-Za-z][.)])\s+[A-Z]")
# what is quoted as an example of what is said: 'Or: “The ship sank.”'
_EXAMPLE: Final = re.compile(
    r"\W*(?:examples?|for example|or|e\.g\.|say|think|another)(?: \d)?: ?[“\"«][^”\"»]+[”\"»]\.?", re.I
)
# what points to another page: 'Read: Why Lund floods', 'Related: ...'
_POINTER: Final = re.compile(
    r"\W*(?:read|watch|listen|related|see also|more from|also read)(?: more| also| next| on)?: ",
    re.IGNORECASE,
)


def is_crumb(words: str, verbless: bool) -> bool:
    """Whether a sentence is nothing but that; `verbless` says that it has no finite verb."""
    if _HELPED.fullmatch(words):
        return True
    if not verbless and len(words) > _LONG:
        return False
    rest = _ADDRESS.sub(" ", words)
    if _NUMBERS.fullmatch(rest) or _PLACED.fullmatch(words):
        return True
    addressed = rest != words and len(rest.split()) < _FEW
    return verbless and (addressed or bool(_CREDIT.match(words)))


def is_head(words: str) -> bool:
    """Whether words without a verb are the head of a numbered item."""
    return _NUMBERED.match(words) is not None and len(words) <= _LONGEST_HEAD


def is_example(words: str) -> bool:
    """Whether words only quote an example of what is said."""
    return _EXAMPLE.fullmatch(words) is not None


def is_pointer(text: str, start: int, end: int) -> bool:
    """Whether a line of its own only points to another page: '[Read: Why Lund suffers from floods]'."""
    before = text[max(0, start - 9) : start].rstrip(" *_\t[(")
    return before[-1:] in _BREAKS and _POINTER.match(text, start, end) is not None


def is_byline(text: str, start: int, end: int) -> bool:
    """Whether words without a verb are a line of their own that says who made the text or its pictures."""
    found = _BYLINE.match(text, start, end) if _is_line(text, start, end) else None
    return found is not None and found["name"].isupper()


def is_call(string: str, third: str) -> bool:
    """Whether words tagged `string` call to somebody by name, or jeer at a word: 'Respected, yes, as a goat is'."""
    return bool(_CALL.fullmatch(string)) or (string.startswith("E,") and third in {"yes", "no"})


def is_name_alone(text: str, start: int, end: int, string: str) -> bool:
    """Whether words tagged `string` are a line of their own with a name and no stop: a byline, or a signature."""
    return bool(_NAME.fullmatch(string)) and _is_line(text, start, end)


def is_source_line(text: str, start: int, end: int, string: str) -> bool:
    """Whether words tagged `string` are a line that a dash opens and say who said what stands above, and where."""
    before = text[max(0, start - len("— ")) : start]
    led = string[:1] == "-" or before.strip()[:1] in _DASHES
    begins = start if string[:1] == "-" else start - len(before.lstrip())
    return led and bool(_SAID.fullmatch(string.lstrip("-"))) and _is_line(text, begins, end)


_SAID: Final = re.compile("P{1,5}(?:,[PN#D]{1,6})*")
_DASHES: Final = frozenset("–—―")


def _is_line(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_BYLINE or text[end - 1] in ".!?":
        return False
    before, after = text[max(0, start - 9) : start].rstrip(" *_\t"), text[end : end + 9].lstrip(" *_\t")
    return before[-1:] in _BREAKS and after[:1] in _BREAKS


_NAME: Final = re.compile("P{2,4}")


_BREAKS: Final = ("", *"\n\r\f\v\x85\u2028\u2029")
_LONGEST_BYLINE: Final = 200  # code points
_LONGEST_HEAD: Final = 80  # code points
_FEW: Final = 5  # words
_LONG: Final = 40  # code points of a sentence with a verb that may still be an address
