"""The date a sentence opens with, told with a clause behind that has none: 'In 1742 it burst and the town drowned'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from factcheck.text.claims.grammar.dates import date_end, is_month
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.main_verb import lacks_verb, main_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import FINITE, TIMES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, first_finite, tags, words_before
from factcheck.text.claims.grammar.verbs import is_past, may_be_past
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.pronouns import phrase

_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")
_DATING: Final = frozenset(("in", "by", "since", "until", "during"))
_COUNTED: Final = (Joint.MAIN, Joint.COORDINATE)
# what may have gone on beyond the year: they married, and they had six children
_LASTING: Final = listed(
    "have live stay remain keep know own hold think believe seem want need like love hate"
)
_OTHER_TIMES: Final = listed(
    "later eventually afterwards subsequently ultimately finally soon then now still today never ever again since"
)
_DEED: Final = re.compile("[^VBMAnRSHK]+(?:V|BE)[^VBMAnRSHK]*")
_ONE_DEED: Final = re.compile('I#[^VBM;:RSHKC"(-]*(?:VE?|BE)[^VBM;:RSHKC"(-]*,C$')


def date_of_governor(draft: Draft, piece: Piece, governor: Piece) -> str:
    """The date, or the base of a count, that the governing clause begins with, for a piece that has none."""
    of = tags(governor.tokens[:1]) == "C"  # but of the four boats
    if (governor.joint, piece.joint) == _COUNTED and [t.lower for t in governor.tokens[of:][:1]] == ["of"]:
        return _base(draft, governor.tokens[of:])
    if any(_YEAR.match(token.text) for token in piece.tokens) or piece.joint is Joint.APPOSITION:
        return ""
    if piece.joint is Joint.SUBORDINATE and piece.marker == "when" and (date := _date_at_hand(draft, piece)):
        return date
    opening = governor.tokens[:2]
    dated = len(opening) == 2 and opening[0].lower in _DATING and _YEAR.fullmatch(opening[1].text)
    if dated and opening[0].lower != "since" and _is_of_other_time(piece):
        return ""
    if dated and _is_to_come(piece, governor):
        return ""
    if not dated or (piece.joint is Joint.PARTICIPLE and _is_before(piece, governor)):
        return ""
    date = draft.text[opening[0].start : opening[1].end]
    return f" ({date[0].lower()}{date[1:]})"


def _base(draft: Draft, tokens: list[Token]) -> str:
    """'(of its crew)', which a clause begins with."""
    base = list(takewhile(lambda token: token.tag != ",", tokens))
    base = tokens if "H" in tags(base) and not is_finite(base) else base
    if not lacks_verb(base) or any(token.lower == "only" for token in base):
        return ""  # of the 24 on board only five, by my count, had
    return f" ({within(phrase(draft, base, None, first=False))})"


def _of_all(draft: Draft, piece: Piece) -> str:
    """'Of its crew, forty drowned, nine swam, and the rest fled': the rest of whom, in a clause further on."""
    sentence = draft.sentence
    others = [token.lower for token in piece.tokens[:2]] in _OTHERS and tags(piece.tokens[2:3]) in set("VBM")
    if (
        piece.joint not in _COUNTED
        or not others
        or sentence[0].lower != "of"
        or piece.tokens[0] is sentence[0]
    ):
        return ""
    end = next((at for at, token in enumerate(sentence) if token.tag in "VBM"), 0)
    return _base(draft, list(sentence[:end]))


_OTHERS: Final = (["the", "rest"], ["the", "others"], ["the", "remainder"])


def _date_at_hand(draft: Draft, piece: Piece) -> str:
    """'He left in 1957, when the mill burned': the date that the clause says more of."""
    before = words_before(piece.tokens[0].start, draft.sentence)
    apart = not _COUNTED_FROM.isdisjoint(map(LOWER_OF, piece.tokens))  # the year before
    if apart or [token.text for token in before[-2:]] != [",", "when"]:
        return ""
    end = len(before) - 2
    start = next(
        (at for at in range(end - 1, -1, -1) if not (is_month(before[at]) or before[at].tag == "#")), -1
    )
    dated = (
        0 <= start < end - 1 and before[start].lower in {"in", "on"} and _YEAR.fullmatch(before[end - 1].text)
    )
    return (
        f" ({before[start].lower} {draft.text[before[start + 1].start : before[end - 1].end]})"
        if dated
        else ""
    )


_COUNTED_FROM: Final = listed("before earlier previous later following next")


def _is_before(piece: Piece, governor: Piece) -> bool:
    """'In 1993 the mill, built by Kern, burned': what a participle beside the subject says was so earlier, perhaps."""
    verb = main_verb(governor.tokens)
    beside = verb is not None and piece.tokens[0].start < governor.tokens[verb].start
    return beside or piece.tokens[0].tag == "G"


def date_of_clause_before(draft: Draft, piece: Piece) -> str:
    """'In 1742 the lock burst, and the village drowned': the year of both, where neither has another time."""
    if of := _of_all(draft, piece):
        return of
    if piece.joint is not Joint.COORDINATE:
        return ""
    before = words_before(piece.tokens[0].start, draft.sentence)
    if before and before[0].lower == "until" and before[-1].lower == "and":
        return _until(draft, piece, before)
    opens = len(before) > 2 and before[0].lower in _DATING and _YEAR.fullmatch(before[1].text)
    if not opens or before[-1].lower != "and" or not _ONE_DEED.match(tags(before)):
        return ""
    string = piece.tags()
    told = first_finite(piece.tokens)
    past = told is not None and is_past(told) and told.base not in _LASTING
    if not past or not _DEED.fullmatch(string) or any(_YEAR.match(token.text) for token in piece.tokens):
        return ""
    return f" ({before[0].lower} {before[1].text})"


def _until(draft: Draft, piece: Piece, before: list[Token]) -> str:
    """'Until May 1999 it was a crime, and the only bet was a raffle': the time of both."""
    end = date_end(before, 1, len(before))
    verb = first_finite(piece.tokens)
    past = verb is not None and (is_past(verb) or verb.lower in {"was", "were", "had"})
    dated = any(_YEAR.match(token.text) for token in piece.tokens) or tags(piece.tokens[:1]) in set("ISK")
    if end == 1 or not past or dated or _is_of_other_time(piece) or len(FINITE.findall(tags(before))) > 1:
        return ""
    return f" (until {draft.text[before[1].start : before[end - 1].end]})"


def _is_of_other_time(piece: Piece) -> bool:
    """'and later founded a bank', 'and is now a banker': not of the year before."""
    verb = first_finite(piece.tokens)
    present = verb is not None and verb.tag != "M" and not may_be_past(verb) and not piece.auxiliary
    return present or any(token.lower in _OTHER_TIMES for token in piece.tokens)


def _is_to_come(piece: Piece, governor: Piece) -> bool:
    """'Since 2012 it charged a fee, but will drop it': what was, and what is to be."""
    verbs = [first_finite(one.tokens) for one in (governor, piece)]
    return verbs[0] is not None and is_past(verbs[0]) and verbs[1] is not None and verbs[1].lower in _TO_COME


_TO_COME: Final = frozenset(("will", "won’t", "shall", "can", "may"))


def is_when(subject: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a time is one of the two: Moss (4 June 1901 – 3 May 1970), but not 3 Mordad 1378 (July 25, 1999)."""
    dated = _is_date(words) and (words[0].tag == "#" or "-" in tags(words))
    day = tags(subject[:1]) != "#" and is_month(words[0]) and tags(words[1:2]) == "#"
    day = day and head_of(subject).lower not in _DAYS
    dated = dated or day  # in Alder Street, May 14; but 'her birthday, May 14'
    return _is_of_time(subject) or _is_of_time(words) or _is_date(subject) or dated


_DAYS: Final = listed("birthday deadline anniversary date day holiday feast wedding")


def _is_date(tokens: Sequence[Token]) -> bool:
    return any(map(is_month, tokens)) and all(is_month(token) or token.tag in "#-" for token in tokens)


def _is_of_time(tokens: Sequence[Token]) -> bool:
    months = SIGNALS["date"]
    head = head_of(tokens).lower
    return head in TIMES or head in months or (tokens[0].tag == "#" and any(t.lower in TIMES for t in tokens))
