"""What a rule demands of any of a kind, what somebody has to bear, what you can do in some place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.money import is_sum

_ANY: Final = listed("a an any every each no")
# who has duties by law or by contract, whoever it is
_PARTIES: Final = listed(
    "employer landlord landlady tenant seller buyer lender borrower insurer carrier applicant claimant licensee lessee "
    "lessor debtor creditor defendant accused offender importer exporter guardian executor trustee sponsor lodger "
    "manufacturer retailer shipowner"
)
_MINDING: Final = listed(
    "be have think learn understand remember ask decide know feel accept begin start stop change act try hope want see "
    "trust respect like need find admit take"
)
# what is asked of everybody by whoever argues
_AIMING: Final = listed(
    "cut reduce raise build save grow double halve invest find stop start spend create plant train "
    "talk speak play read listen love"
)
_LEAST: Final = (("at", "least"), ("more", "than"), ("at", "most"), ("fewer", "than"), ("less", "than"))
_UNITS: Final = listed(
    "minute minutes hour hours day days week weeks month months year years night nights percent % per square metres "
    "litres kilograms shifts"
)
_TIMING: Final = listed("within every for at each after")
_AGES: Final = listed("over under above below than")
_PAYING: Final = listed(
    "pay hold keep deposit lodge charge give get have carry renew retire register file serve win"
)
_BEARING: Final = listed("wait walk drive travel queue ride fly row sail commute hitchhike")
_COSTING: Final = listed("pay repay hold keep work share look care feed teach serve")
_OBLIGED: Final = listed("has have ’ve")


def demands(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb `at` tells of a rule or a burden that can be looked up.

    'Drivers over seventy must renew their licence every three years', 'A shop may not sell knives to anyone under
    18', 'The employer must house the worker', 'Mothers have to drive 60 miles'; not 'A city must have a heart'.
    """
    said = _demanded(tokens, at)
    if not said or said[0].tag not in "bVBEN":
        return False
    before = _subject(tokens[:at])
    if not before or any(token.tag == "W" for token in tokens[:at]):
        return False
    counted = [token for token in said if _counts(token)]
    if counted and _is_burden(tokens[at], said[0]):
        return True
    if said[0].base in _AIMING:
        return False
    if len(before) == 2 and before[0].lower == "the" and before[1].lower in _PARTIES:
        return said[0].base not in _MINDING
    if counted and any(a.lower == "within" and b.tag == "#" for a, b in pairwise(said)):
        return before[0].tag != "O"  # the council must answer within thirty days
    ages = any(a.lower in _AGES and b.tag == "#" for a, b in pairwise(before))
    return _is_of_any(before) and (ages or _is_measured(said))


def _demanded(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """What stands behind 'must', 'has to' and 'may not', from the verb on; nothing behind another verb."""
    word, behind = tokens[at].lower, [token for token in tokens[at + 1 :] if token.tag != "A"]
    first = tags(behind[:1])
    asked = word == "must" or (word in _OBLIGED and first == "T") or (word == "may" and first == "n")
    said = behind[first in {"T", "n"} :] if asked else []
    if (
        tags(said[:1]) and said[0].lower == "be"
    ):  # must be given notice; not 'a choice must be made every year'
        return said[1:] if tags(said[1:2]) == "E" and said[1].base in _PAYING else []
    return said


def _subject(before: Sequence[Token]) -> Sequence[Token]:
    """Without what leads to it: 'In Norland', 'Since 1990,', 'But'."""
    comma = next((at for at in reversed(range(len(before))) if before[at].tag in ",;:-"), -1)
    rest = [token for token in before[comma + 1 :] if token.tag not in "CA" or token.lower == "no"]
    lead = re.match("[IKS](?:#|D?[A#]*[PN]*P)(?=[DNP])", tags(rest))
    return rest[lead.end() :] if lead else rest


def _is_of_any(subject: Sequence[Token]) -> bool:
    """'a crew', 'any firm with more than fifty workers', 'drivers over seventy'; not 'the crew', 'parents, though'."""
    first = subject[0]
    plural = first.tag == "N" and first.lower.endswith("s") and not first.lower.endswith("ss")
    counted = tags(subject[:2]) == "#N" and len(subject) > 2
    return (first.lower in _ANY and tags(subject[1:2]) in {*"NA#V"}) or plural or counted


def _is_burden(verb: Token, done: Token) -> bool:
    """'has to walk nine miles', 'have to pay 60 crowns': how much, as it is."""
    return done.base in _BEARING or (verb.lower in _OBLIGED and done.base in _COSTING)


def _is_measured(said: Sequence[Token]) -> bool:
    """'within thirty days', 'at least two nurses', 'a duty of 12 per cent', 'to anyone under eighteen'."""
    words = [token.lower for token in said]
    if "law" in words and words[words.index("law") - 1] == "by":
        return True
    paid = (said[0].base or said[0].lower) in _PAYING
    for at, token in enumerate(said):
        if not _counts(token):
            continue
        unit = words[at + 1] if at + 1 < len(words) else ""
        spans = unit in _UNITS or unit == "."
        timed = not _TIMING.isdisjoint(words[max(0, at - 2) : at])
        aged = words[at - 1] in _AGES and not unit.isalpha()
        if (spans and (timed or paid)) or aged or tuple(words[max(0, at - 2) : at]) in _LEAST or paid:
            return True
    return False


def is_so_there(tokens: Sequence[Token], at: int) -> bool:
    """'You cannot vote in Norland', 'In Tarn you can be fined', 'You can buy one for 40 crowns': of anybody who tries.

    Not 'You cannot heat a barn'.
    """
    ahead = [token for token in tokens[at + 1 :] if token.tag not in "An"]
    if tokens[at].lower not in _YOU_MAY or not at or tokens[at - 1].lower != "you" or not ahead:
        return False
    fined = tags(ahead[:2]) == "bE" and ahead[0].lower == "be" and ahead[1].base in _PUNISHING
    if not fined and ahead[0].base not in _TRIED:
        return False
    priced = any(token.tag == "#" and is_sum(tokens, i) for i, token in enumerate(tokens))
    return priced or _PLACED.search(tags(tokens)) is not None


_YOU_MAY: Final = listed("can cannot can’t may will could couldn’t")
_PUNISHING: Final = listed("fine jail arrest evict deport sue imprison prosecute tow charge")
_TRIED: Final = listed(
    "buy sell rent hire vote marry drive drink smoke fish park fix repair adopt enter find fly ride order borrow "
    "divorce camp hunt swim register study pay wait catch"
)
_PLACED: Final = re.compile("I(?:D?A?[A#]?N{0,2}I)?D?P")


def is_scheduled(tokens: Sequence[Token], at: int) -> bool:
    """'The council will decide in the spring', 'The court will hear it next month': what an agenda tells."""
    said = " ".join(token.lower for token in tokens[at + 1 :])
    named = tokens[0].tag == "P" or tokens[0].lower in {"the", "its", "his", "her"}
    sits = any(token.tag == "b" and token.base in _SITTING for token in tokens[at + 1 : at + 3])
    return tokens[at].lower == "will" and named and sits and _WHEN.search(said) is not None


_SITTING: Final = listed(
    "decide vote review meet rule sentence hear open close publish elect debate consider reopen begin start end"
)
_WHEN: Final = re.compile(
    r"\b(?:next (?:week|month)|in the (?:spring|summer|autumn|new year)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


def _counts(token: Token) -> bool:
    """A figure that is no year, and more than a way of speaking: 'not just the half with the badge'."""
    year = token.text.isdigit() and len(token.text) == 4
    return token.tag == "#" and not year and token.lower not in {"half", "one", "once", "twice"}
