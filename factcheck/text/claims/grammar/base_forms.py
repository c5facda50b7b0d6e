"""Whether the base form of a verb is one here, or a noun: 'the clerks work', 'to work', 'the work'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.plurals import is_joint, is_plural_form, takes_base
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_lists import NOUNLIKE
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import CONTENT_NOUNS, listed

_DEGREES: Final = listed("more less most least very too so quite rather almost well much even only just")
_ITSELF: Final = listed("itself himself herself themselves")
_ALONE: Final = listed("these those many most few some both several all")


def bare(tokens: list[Token], at: int, left: int, before: str, after: str, base: str) -> str:
    """The tag of a word that can be the base form of a verb: V finite, b with 'to' or 'will', or N.

    `before` and `after` are the tags beside it, `left` is where the word before it stands, adverbs passed over.
    """
    if before in {"T", "M"}:
        return "b"
    if before == "B" and tokens[left].lower.startswith(("do", "did")):
        return "b"
    opens = before == "" or (before == "C" and not left and after in {"D", "O"})  # And ask the clerks
    if opens or (before in {'"', ":"} and after in {"D", "O", "P"}):
        itself = after == "O" and tokens[at + 1].lower in _ITSELF  # bail itself has become a test
        itself = itself or (base not in REPORTING and _goes_with_noun(tokens, at))
        return "b" if not itself and (base not in NOUNLIKE or after in {"D", "O", "'"}) else "N"
    opens_object = after in {"D", "O", "T", "H", "A", "I", "#", "G", "P"}
    had = base == "own" and before in {"D", ","} and _is_had(tokens, at, after)
    if before == "R" or had or (before == "O" and takes_base(tokens, left)):
        return "V"
    if before == "C":
        return _bare_behind_and(tokens, left, base, opens_object)
    if before in {"N", "P", ",", ")"} and tokens[at - 1].tag == "A" and tokens[at - 1].lower not in _DEGREES:
        return "V"  # rarely object, often fail
    ends = after in {",", ".", ";"} if before in {"H", "#"} else False
    ends = (ends or (before in {"D", "#"} and after == "N")) and base not in NOUNLIKE
    if (opens_object or ends) and _stands_for_many(tokens, at, left, before, base):
        return "V"
    if before not in {"N", "P", "#"}:
        return "N"
    plural = (
        _is_people(tokens, left)
        or is_plural_form(tokens[left].lower)
        or is_joint(tokens, left)
        or (before == "#" and not left)
    )
    placed = left > 1 and tokens[left].tag == "P" and tokens[left - 1].tag == "I"  # the hawks in Oslo ask why
    plural = plural or (placed and tokens[left - 2].tag == "N" and is_plural_form(tokens[left - 2].lower))
    if plural and base not in NOUNLIKE:
        return "V"
    return "V" if (plural or base not in NOUNLIKE) and after in {"D", "O", "T", "H", "A", "#"} else "N"


def _is_had(tokens: list[Token], at: int, after: str) -> bool:
    """'both own shares', 'Falk and her son, Karl, own two mills'; not 'her own shares', 'an own goal'."""
    if tokens[at - 1].lower in _OWNING:
        return False
    return after in {"D", "#", "N", "P", "*", "A"} and tokens[at + 1].lower not in _GOALS


_OWNING: Final = listed("my your his her its our their whose an a the")
_GOALS: Final = listed("goal goals")


def _goes_with_noun(tokens: list[Token], at: int) -> bool:
    """'Free power is draining Tarn': what sort of power, and no order."""
    end = at + 1
    while end < len(tokens) and end <= at + _NOUNS and tokens[end].tag in "N*":
        end += 1
    return at + 1 < end < len(tokens) and tokens[end].tag in "BM"


_NOUNS: Final = 3


def _is_people(tokens: list[Token], at: int) -> bool:
    """'the Dutch manage', 'the poor pay more': many, in a word that has no plural."""
    if not at or tokens[at - 1].lower != "the":
        return False
    named = tokens[at].tag == "P" and tokens[at].lower.endswith(("ish", "ese", "ch", "wiss"))
    return named or (tokens[at].tag == "N" and tokens[at].lower in _MANY)


_MANY: Final = listed(
    "poor rich old young sick dead living elderly homeless unemployed blind deaf disabled wealthy"
)


def _stands_for_many(tokens: list[Token], at: int, left: int, before: str, base: str) -> bool:
    """'these make up', 'some 50 get', 'stones that approach from': what a base form goes with."""
    if before == "H":
        noun = tokens[max(0, left - 1)]
        many = left > 0 and noun.tag == "N" and is_plural_form(noun.lower)
        return many and (base not in NOUNLIKE or noun.lower not in CONTENT_NOUNS)
    if base in NOUNLIKE:
        return False
    if before == "D":
        return tokens[left].lower in _ALONE and left == at - 1
    return before == "#" and left > 0 and tokens[left].lower != "one" and not is_year_told(tokens, left)


def _bare_behind_and(tokens: list[Token], conjunction: int, base: str, opens_object: bool) -> str:
    """'to build and sell', 'residents want it and pay for it', but 'trade and work'."""
    for at in range(conjunction - 1, -1, -1):
        if tokens[at].tag == "b":
            return "b" if base not in NOUNLIKE or opens_object else "N"
        if tokens[at].tag == "V":
            return "V" if tokens[at].lower == tokens[at].base and opens_object else "N"
    return "N"


def is_year_told(tokens: list[Token], at: int) -> bool:
    """'who until 2016 sold flats', 'the treaty of May 2016 banned mines'."""
    text, dated = tokens[at].text, at > 0 and (tokens[at - 1].tag in "IK" or is_month(tokens[at - 1]))
    return len(text) == 4 and text.isdigit() and dated


def is_liking(tokens: list[Token], at: int) -> bool:
    """'those who like to', 'students like it more'; not 'He despised men like him', 'men like him are'."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.tag != "R" and not is_plural_form(before.lower):
        return False
    opens = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in ",;:CVBM"), -1)
    first = opens < 0 or tokens[opens].tag not in "VBM"
    behind = tokens[at + 2].tag if at + 2 < len(tokens) else "."
    return after.tag == "T" or (first and after.lower in _LIKED and behind in set("AC,.;"))


_LIKED: Final = listed("it them him her")
