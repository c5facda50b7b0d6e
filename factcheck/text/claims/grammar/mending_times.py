"""Words of time that are no clause or deed: 'once a year', 'at once', 'dated 9 May', 'for decades their prices'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.dates import WEEKDAYS, date_end
from factcheck.text.claims.grammar.mending_rules import Rules, WordRule
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, in_threes, tags
from factcheck.text.claims.grammar.verbs import forms_of, may_be_participle
from factcheck.text.claims.grammar.words import listed

_LASTING: Final = listed("for after since before until till")
_SPAN: Final = re.compile("[AD#NI]{1,7}")
_MORE_TIME: Final = re.compile("I(?:[#N]{1,2}|D[AN]{1,3})(?=[DOP#])")
_POINTING: Final = listed("this that these those")
_BESIDE_NOUN: Final = re.compile(
    "(?:D[#A]?)?[NP]{1,3}(?:I(?:P#?|#))?(?=[OD][An]*(?:V|[BM][An]*)[^VBM,;:.]*(?:[,;:.]|$))"
)
_SINCE: Final = re.compile("B[An]*K(?:P#?|#)(?P<verb>V)")


def _mend_lasting(tokens: list[Token]) -> None:
    """'for decades their prices lay flat', 'after expenses this came to': a preposition before the clause.

    'has since January 2023 required': so it is between the parts of a verb.
    """
    string = tags(tokens)
    for found in _SINCE.finditer(string):
        verb = tokens[found.start("verb")]
        since = any(token.lower in {"since", "until"} for token in tokens[found.start() : found.end()])
        if since and may_be_participle(verb.lower):
            verb.tag = "E"
    for at, token in enumerate(tokens[:-3]):
        if token.tag == "K" and token.lower in _LASTING and (at or token.lower != "for"):
            if (
                tokens[at + 1].lower in _POINTING
                and tokens[at + 2].lower in TIMES
                and string[at + 3] in ",.;"
            ):
                token.tag, tokens[at + 1].tag = "I", "D"  # no entry for that week
            if (token.lower, tokens[at + 1].lower) == ("before", "long") and string[at + 2] in "DOP#":
                token.tag = "A"  # before long the mill was sold
            if tokens[at + 1].lower in _HOURS and (
                string[at + 2] in ",.;C" or _are_many(tokens, string, at + 2)
            ):
                token.tag = "I"  # was to wait until morning, and; before dawn men carried
            if tokens[at + 2].lower in TIMES and string[at + 1] == "D" and string[at + 3] in "KS":
                token.tag = "I"  # has worked there since the week after he left school
            end = _span_end(tokens, string, at + 1)
            if (end and SUBJECT_THEN_VERB.match(string[end:])) or _leads_alone(tokens, string, at):
                token.tag = "I"


def _span_end(tokens: list[Token], string: str, start: int) -> int:
    """Where a time or a bare noun ends that a subject follows at once; 0 where none does."""
    found = _SPAN.match(string, start)
    last = found.end() if found else start
    if _DECADE.match(string, start) and tokens[start + 1].text.endswith("s"):
        return start + 2  # since the 1980s a few have
    dated = date_end(tokens, start, len(tokens))
    if dated > start:  # since May 2022 they have; until 1971 women could not
        return dated if _BEHIND_DATE.match(string, dated) or _are_many(tokens, string, dated) else 0
    units = _UNITS if start == 1 else TIMES  # after ten minutes Porto led; not kept at it for ten minutes
    timed = next((i for i in range(start, last) if tokens[i].lower in units), -1)
    dated = timed - start <= 1 and tokens[start].lower == "the"  # until the day the mill burned
    if timed >= 0 and not dated:
        more = _MORE_TIME.match(string, timed + 1)
        end = more.end() if more else timed + 1
        many = timed > start and _are_many(tokens, string, end)  # until last year women could not
        return end if many or string[end : end + 1] in {"D", "O", "P", "#"} else 0
    noun = _BESIDE_NOUN.match(string, start)
    if noun is None:
        return 0
    subject = tokens[noun.end()]
    return noun.end() if subject.tag == "O" or subject.lower in _POINTING else 0


def _are_many(tokens: list[Token], string: str, at: int) -> bool:
    """Whether many begin there of whom something is told: 'women could'; not 'votes' with a comma behind it."""
    return _MANY.match(string, at) is not None and is_plural_form(tokens[at].lower)


def _leads_alone(tokens: list[Token], string: str, at: int) -> bool:
    """'Until the war women could not vote': what opens a sentence without another clause is no clause itself.

    Nor is what is counted: 'Before two witnesses Kern signed the will'.
    """
    if not at and _COUNTED.match(string, 1):
        return True
    found = None if at else _TWO_NOUNS.match(string, at + 1)
    return found is not None and is_plural_form(tokens[found.end("first")].lower)


_MANY: Final = re.compile("N[An]*[VBM]")
_TWO_NOUNS: Final = re.compile("(?P<first>D[A#]?(?:N|P{1,3}))N[An]*(?:V|[BM][An]*)[^VBM,;:]*(?:,C|[;:]|$)")
_COUNTED: Final = re.compile("#[A#]?N(?:O|P{1,3}|D[A#]?N)[An]*(?:V|[BM][An]*[EbG])[^VBM,;:]*(?:,C|[;:.]|$)")
_DECADE: Final = re.compile("D#(?=[DOP#])")
_BEHIND_DATE: Final = re.compile("[DOP]|A{1,2}K?#")
_UNITS: Final = TIMES | listed("hour hours minute minutes seconds")
_HOURS: Final = listed(
    "morning evening night dawn dusk noon midnight daybreak nightfall today tomorrow yesterday"
)


def _mend_no_longer(tokens: list[Token]) -> None:
    """'and no longer opened its letters': no noun that opened them."""
    for before, token, after in in_threes(tokens):
        if (before.lower, token.lower) == ("no", "longer") and after.tag in "VB":
            before.tag = token.tag = "A"


def _mend_published(tokens: list[Token]) -> None:
    """'the survey, published this March, put it at 9': when, and then the verb."""
    for found in _PUBLISHED.finditer(tags(tokens)):
        verb = tokens[found.end() - 1]
        if tokens[found.start() + 1].lower == "published" and "p" in forms_of(verb.lower):
            tokens[found.start() + 1].tag = "E"
            verb.tag = "V"


_PUBLISHED: Final = re.compile(",[EV](?:[DA][NP]#?|I[PN]?#?),[EV]")


def _mend_seasons(tokens: list[Token]) -> None:
    """'put for three days last spring': a season, and no leap."""
    for before, token in pairwise(tokens):
        if token.lower in {"spring", "fall"} and before.lower in {"last", "next"} and token.tag in "VbE":
            token.tag, token.base = "N", ""


def _mend_points(tokens: list[Token]) -> None:
    """'by 15 percentage points': a measure, and nothing that points."""
    for before, token in pairwise(tokens):
        if token.lower in {"point", "points"} and before.lower == "percentage":
            token.tag, token.base = "N", ""


def _mend_since_then(tokens: list[Token]) -> None:
    """'since then nine states have amended it': since when, and no clause behind 'since'."""
    for before, token in pairwise(tokens):
        if token.lower == "then" and before.lower in _UP_TO and before.tag in "KSI":
            before.tag = token.tag = "A"


_UP_TO: Final = frozenset(("since", "until", "till", "before"))


def _mend_while(tokens: list[Token]) -> None:
    """'for a good while': a time, and no clause behind 'while'."""
    for at in range(2, len(tokens)):
        if tokens[at].lower == "while" and tokens[at - 1].lower in _LONG and tokens[at - 2].lower == "a":
            tokens[at].tag = "N"


_LONG: Final = listed("good long little short")


def _mend_dated(tokens: list[Token]) -> None:
    """'page 61, dated 9 May, describes': no deed; nothing dates a day."""
    for before, token, after in in_threes(tokens):
        if token.lower == "dated" and before.tag == "," and after.tag in "P#":
            token.tag, token.base = "E", "date"


def _mend_rate(tokens: list[Token]) -> None:
    """'once a year', 'at once': how often and when, and no clause behind 'once'."""
    for at, token in enumerate(tokens[:-2]):
        if at and (tokens[at - 1].lower, token.lower) == ("at", "once"):
            tokens[at - 1].tag = token.tag = "A"
        ends = at + 3 >= len(tokens) or tokens[at + 3].tag not in "NP"
        if token.tag == "S" and tokens[at + 1].lower in _EACH and tokens[at + 2].lower in TIMES and ends:
            token.tag = tokens[at + 1].tag = tokens[at + 2].tag = "A"


_EACH: Final = frozenset(("a", "an", "every", "each"))


def _mend_day_when(tokens: list[Token]) -> None:
    """'By the time the mill closed, nine had died', 'On the Tuesday he left, it was over': words that mean 'when'.

    So 'The last time he asked, it was shut', 'and on the two occasions it was tested, it failed'.
    """
    string = tags(tokens)
    for found in _THE_DAY.finditer(string):
        clause = SUBJECT_THEN_VERB.match(string[found.end() :])
        if clause is None or not _says_when(tokens[found.end("and") : found.end()]):
            continue
        verb = found.end() + clause.end()
        commas = (at for at, tag in enumerate(string) if tag == "," and at >= verb)
        comma = next((at for at in commas if _CLAUSE_BEHIND.match(string, at)), 0)
        if not comma or FINITE.search(string, verb, comma):
            continue  # the day he died was, Pike says, a Sunday
        for token in tokens[found.end("and") : found.end()]:
            token.tag = "A"
        tokens[found.end() - 1].tag = "S"


def _says_when(words: list[Token]) -> bool:
    """Whether words that end with a time, 'on the day', 'the last time', are such as may mean 'when'."""
    placed, noun = words[0].lower, words[-1].lower
    if placed not in _AT or (noun not in _WHEN and noun not in WEEKDAYS):
        return False
    among = len(words) > len("ID") + (placed != "the")  # the last time, on the two occasions
    if among and words[-2].lower not in _WHICH_TIME:
        return False
    return among or (placed, noun) not in _ADVERBIAL


def _mend_half(tokens: list[Token]) -> None:
    """'the two and a half year block': one measure."""
    for at in range(1, len(tokens) - 2):
        found = tokens[at - 1 : at + 3]
        if [token.lower for token in found[1:]] in _AND_A_HALF and found[0].tag == "#":
            for token in found[1:]:
                token.tag, token.base = "#", ""


_AND_A_HALF: Final = (["and", "a", "half"], ["and", "a", "quarter"])
_WHEN: Final = listed("time moment minute day night morning evening week month year occasion occasions")
_WHICH_TIME: Final = listed("first second third last next only one two three few same very")
_AT: Final = listed("by on from in until till before after since during the")  # at the time he was a clerk
_ADVERBIAL: Final = frozenset((("in", "morning"), ("in", "evening"), ("the", "time"), ("the", "moment")))
_THE_DAY: Final = re.compile("(?P<and>^C?|(?<=,)C)[IK]?D[#NA]??[NP](?=[DOP])")
_CLAUSE_BEHIND: Final = re.compile(f",(?![CRSKH]){SUBJECT_THEN_VERB.pattern}")
_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (_LASTING, _mend_lasting),
    (frozenset(("longer",)), _mend_no_longer),
    (frozenset(("published",)), _mend_published),
    (frozenset(("spring", "fall")), _mend_seasons),
    (frozenset(("then",)), _mend_since_then),
    (frozenset(("percentage",)), _mend_points),
    (frozenset(("dated",)), _mend_dated),
    (frozenset(("while",)), _mend_while),
    (frozenset(("once",)), _mend_rate),
    (frozenset(("half", "quarter")), _mend_half),
    (_WHEN | WEEKDAYS, _mend_day_when),
)
MENDING_TIMES: Final = Rules(_BY_WORDS)
