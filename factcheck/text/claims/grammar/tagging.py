"""A statement as words with their part in it: enough grammar to find where one assertion ends.

Each word gets a tag of one letter, so that patterns over a sentence are patterns over a short string:

    D determiner   N noun or adjective   P proper name   # number   O pronoun   I preposition   T to
    C and, or, but S subordinator        K preposition or subordinator          R relative      H that
    M modal        B be, have, do        V finite verb   E participle (-ed)     G -ing          b base form
    A adverb       n not              W how, why, what
    ' possessive   " quotation mark   ( ) brackets       - dash                 , ; : . other punctuation
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar import words as w
from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.mending import mend
from factcheck.text.claims.grammar.mending_rows import mend_rows
from factcheck.text.claims.grammar.mending_words import mend_words
from factcheck.text.claims.grammar.name_starts import and_sign, by_ending, is_name
from factcheck.text.claims.grammar.numerals import numbers_a_name
from factcheck.text.claims.grammar.orders import mend_order
from factcheck.text.claims.grammar.pointing_that import ENDS, points_to_time, stands_for_noun
from factcheck.text.claims.grammar.tokens import Token, cut_up, unbracketed, word_at
from factcheck.text.claims.grammar.verb_tags import UNTOLD, as_verb
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms

_DASHES: Final = frozenset(("—", "–", "--", "---", "―"))
_QUOTES: Final = frozenset('"“”«»‘')
_COUNTED: Final = w.listed("first second third fourth fifth sixth finally lastly")
_ABOUT: Final = w.listed("about around over")
_COUNTS: Final = w.NUMBER_WORDS | {"a", "an"}
_AMOUNTS: Final = w.NUMBER_WORDS | w.listed(
    "fifth sixth seventh eighth ninth tenth score couple few year month week day decade century hour minute mile "
    "kilometre kilometer metre meter foot yard inch acre hectare ton tonne pound litre liter gallon generation"
)
_UNITS: Final = frozenset("%‰°¢")
_ORDINALS: Final = w.listed("first last second latter former")
# words that a neighbour, or the beginning of a sentence, can make another part of speech
_CHANGEABLE: Final = _COUNTED.union(
    w.REFLEXIVE,
    _ORDINALS,
    _ABOUT,
    w.listed("do such because at once that owing later earlier further thanks yet will v vs"),
)
_AGED: Final = ("-old", "-olds")
_ANYBODY: Final = w.listed(
    "one nobody everybody somebody anybody everyone someone anyone nothing everything something"
)
_BEHIND_IS: Final = w.listed("been ever never not got going gone always still now already a an the")
_BEFORE_IS: Final = w.listed("it he she that there what who here where")


def tokenize(words: str, offset: int = 0, surnames: Collection[str] = ()) -> list[Token]:
    """The words and marks of a sentence that begins at `offset` of its text, tagged.

    `surnames` are names the text has used before: only they tell that 'Trask lives alone' begins with one.
    """
    tokens = cut_up(words, offset)
    untold = []
    for at, token in enumerate(tokens):
        named = not at and token.text in surnames
        token.tag = "P" if named else _plain_word(token.text) or _first_guess(tokens, at)
        if token.tag == UNTOLD:
            untold.append(at)
    _take_for_nearly(tokens)
    for at in untold:
        tokens[at].tag, tokens[at].base = as_verb(tokens, at)
    mend_words(tokens)
    mend(tokens)
    mend_rows(tokens)
    mend_order(tokens)
    _join_dates(tokens)
    _join_parties(tokens)
    _join_firms(tokens)
    return tokens


def _take_for_nearly(tokens: list[Token]) -> None:
    """'has all but doubled', 'was all but dead': nearly so; not 'have all but one been sold'.

    'something like forty boats were': about as many; 'more than a dozen men': a number.
    """
    for at in range(len(tokens) - 2):
        token, after = tokens[at], tokens[at + 1]
        nearly = at and token.lower == "all" and after.lower == "but" and tokens[at - 1].tag == "B"
        nearly = nearly and tokens[at + 2].tag not in "D#PO"
        about = token.lower == "something" and after.lower in _NEAR and tokens[at + 2].tag == "#"
        if nearly or about:
            token.tag, after.tag = "D" if about else "A", "A"
        if token.lower in _BEYOND and after.lower == "a" and tokens[at + 2].lower in _DOZENS:
            after.tag = tokens[at + 2].tag = "#"


_JOINING_NAMES: Final = frozenset(("&", "v", "v.", "vs", "vs."))
_BEYOND: Final = frozenset(("than", "least", "most"))
_DOZENS: Final = w.listed("dozen score hundred thousand million billion")
_NEAR: Final = frozenset(("like", "over", "under"))


def _join_dates(tokens: list[Token]) -> None:
    """The comma of 'March 4, 2012' and of 'July, 1930' belongs to the date."""
    for at, comma in enumerate(tokens[1:-1], start=1):
        if comma.text != "," or tokens[at + 1].tag != "#":
            continue
        day, year = tokens[at - 1], tokens[at + 1]
        if is_month(day) and is_year(year):
            comma.tag = "#"
        dated = at > 1 and day.tag == "#" and tokens[at - 2].tag == "P"
        if dated and (len(day.text), len(year.text)) in {(1, 4), (2, 4)} and (day.text + year.text).isdigit():
            comma.tag = "#"


def _join_parties(tokens: list[Token]) -> None:
    """'Ada Moss, D-N.Y., voted': party and state belong to the name."""
    for at, token in enumerate(tokens[1:-1], start=1):
        if token.text[1:2] == "-" and _PARTY.fullmatch(token.text) and tokens[at - 1].text == ",":
            tokens[at - 1].tag = token.tag = "P"
            if tokens[at + 1].text == ",":
                tokens[at + 1].tag = "P"


_PARTY: Final = re.compile(r"[DRI]-[A-Z][A-Za-z.]*")


def _join_firms(tokens: list[Token]) -> None:
    """'Smith, Elder & Co. printed it', 'Dahl, Moss, Kern & Falk': one name; not 'in Lund, Falk & Kern'."""
    for at, token in enumerate(tokens[2:], start=2):
        first = at - 1
        while token.text == "&" and first > 1 and _names_partner(tokens, first):
            first -= 2
            tokens[first].tag = tokens[first + 1].tag = "P"


def _names_partner(tokens: list[Token], at: int) -> bool:
    """Whether a comma and one more name alone stand before the name at a place."""
    comma, name = tokens[at - 1], tokens[at - 2]
    before = tokens[at - 3 : at - 2] if at > 2 else []
    if comma.text != "," or not (name.tag == "P" or (not before and name.tag == "N")):
        return False
    return not before or (before[0].tag not in "PN'" and before[0].lower not in _PLACING)


_PLACING: Final = frozenset(("in", "at", "near", "from", "to"))


@lru_cache(maxsize=20_000)
def _plain_word(text: str) -> str:
    """The tag of a word in small letters that no word beside it can change; empty where one can."""
    if not (text.isalpha() and text.islower()) or text in _CHANGEABLE:
        return ""
    closed = w.CLOSED.get(text, "")
    if closed:
        return closed
    if text in verb_forms():
        return UNTOLD
    return "E" if text in {"born", "done"} else "" if text.endswith("s") else _small(text)


def _first_guess(tokens: list[Token], at: int) -> str:
    """The tag of a word that is not plain; UNTOLD when it may be a verb and its neighbours must tell."""
    text, lower = unbracketed(tokens[at].text), tokens[at].lower
    closed = w.CLOSED.get(lower, "")
    if at == 0 and lower in _COUNTED and tokens[1:2] and tokens[1].text == ",":
        return "A"  # Second, the register
    if text in _JOINING_NAMES:
        return and_sign(tokens, at)
    if text.isalpha() and text.islower():
        return _among(tokens, at, closed) if closed else _open_class(tokens, at)
    if lower.endswith(_AGED) or (text[0] == "." and text[-1].isalpha()):
        return "N"  # a 26-year-old clerk; files in .zip
    if (
        text[0].isdigit()
        or (text[-1].isdigit() and not text[0].isalpha())
        or (text[0] in currency.SIGNS and len(text) > 1)
        or currency.LETTERED.fullmatch(text)
    ):
        return "#"
    if not text[0].isalnum():
        return _mark(tokens, at)
    if text == "I":
        return "P" if numbers_a_name(tokens, at) else "O"
    if text[-1].isdigit() or (lower[:3] in {"al-", "el-"} and text[3:4].isupper()):
        return "P"  # the N7, vitamin B12, al-Masri
    if text[0].isupper() and is_name(tokens, at, closed):
        return "P"
    return _among(tokens, at, closed) if closed else _open_class(tokens, at)


def _among(tokens: list[Token], at: int, closed: str) -> str:
    """The tag of a word of a closed class, which a word beside it can change."""
    lower = tokens[at].lower
    after = word_at(tokens, at + 1)
    if (lower, after) in {("such", "as"), ("because", "of")}:
        return "I"
    if lower == "at" and after in {"least", "most"}:
        return "A"
    if lower in w.REFLEXIVE and at and tokens[at - 1].tag in "NP":
        return "A"  # the man himself
    if lower == "once" and at and (tokens[at - 1].tag == "R" or after in ENDS):
        return "A"
    if lower == "that" and (stands_for_noun(tokens, at) or points_to_time(tokens, at)):
        return "D"  # one script, that of a boy; three matches that spring
    if _is_adverb(tokens, at, after):
        return "A"
    if lower == "owing" and after != "to":
        return "G"
    before = tokens[at - 1] if at else tokens[at]
    ordinal = closed == "A" and lower in _ORDINALS and at and before.tag == "D"
    if ordinal or (lower == "will" and w.is_testament(before.lower, after)):
        return "N"
    if lower in {"later", "earlier", "further"} and after.endswith("s") and after not in w.CLOSED:
        return "N"  # later authors
    return "b" if lower == "do" and before.tag == "T" else closed


def _is_adverb(tokens: list[Token], at: int, after: str) -> bool:
    """'has yet recognised', and 'about one in ten' at the beginning of a clause."""
    if tokens[at].lower == "yet":
        return at > 0 and tokens[at - 1].tag in "BMn"
    begins = not at or tokens[at - 1].tag in ",;:C-("
    if begins and after in {"a", "an"} and at + 2 < len(tokens) and tokens[at + 2].lower not in _AMOUNTS:
        return False  # over a cup of tea
    return begins and tokens[at].lower in _ABOUT and after in _COUNTS


def _open_class(tokens: list[Token], at: int) -> str:
    lower = tokens[at].lower
    if lower == "thanks" and any(token.lower == "to" for token in tokens[at + 1 : at + 5]):
        return "I"  # thanks in some part to
    if lower in verb_forms():
        return UNTOLD
    if lower in {"born", "done"}:
        return "E"
    if lower.endswith("s") and at and tokens[at - 1].lower in {"he", "she", "it", "who"}:
        return "V"
    return _small(lower)


def _leads_participle(tokens: list[Token], at: int) -> bool:
    """'they’d never been told': had; not 'they’d go' and 'they’d put'."""
    while at < len(tokens) and (w.CLOSED.get(tokens[at].lower) in {"A", "n"} or tokens[at].lower in _SINCE):
        at += 1
    lower = word_at(tokens, at)
    kinds = forms_of(lower)
    return lower in {"been", "had"} or (("q" in kinds or "p" in kinds) and "b" not in kinds)


_SINCE: Final = frozenset(("once", "since"))


def _small(lower: str) -> str:
    """The tag of a word that is in no list, or a number in words; not 'a thirty-year-old clerk'."""
    number = lower.split("-")[0] in w.NUMBER_WORDS and not lower.endswith(_AGED)
    return "#" if number else by_ending(lower)


def _mark(tokens: list[Token], at: int) -> str:
    text, lower = tokens[at].text, tokens[at].lower
    if text in _DASHES:
        return "-"
    if text in _UNITS:
        return "N"  # 12 %
    if text in _QUOTES:
        return '"'
    if text in "([{":
        return "("
    if text in ")]}":
        return ")"
    if lower == "’s":
        before = tokens[at - 1].lower if at else ""
        after = word_at(tokens, at + 1)
        return "B" if before in _BEFORE_IS or (before in _ANYBODY and after in _BEHIND_IS) else "'"
    if lower in {"’", "'"}:
        return "'"
    if lower in {"’re", "’ve", "’m"} or (lower == "’d" and _leads_participle(tokens, at + 1)):
        return "B"
    if lower in {"’ll", "’d"}:
        return "M"
    return text if text in ",;:.?!" else "."
