"""What a modal verb says of the past: what came later, what may have been, what would have been."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import listed

_HEDGING: Final = listed("may might could must cannot can’t couldn’t")
_LATER: Final = listed("later eventually subsequently soon become")
_PAST_YEAR: Final = re.compile("1[0-9]{3}|20[01][0-9]")
_UNITS: Final = listed("years months weeks days decades centuries year month week day decade century")


def came_to_be(tokens: Sequence[Token], at: int) -> bool:
    """'would later become minister', 'would quarrel in 1922', 'would find nine years later': the past, told from
    before it.
    """
    if tokens[at].lower != "would" or any(token.lower in {"if", "unless"} for token in tokens):
        return False
    behind = tokens[at + 1 :]
    soon = any(token.lower in _LATER for token in behind[:3])
    dated = any(a.lower == "in" and _PAST_YEAR.fullmatch(b.text) for a, b in pairwise(behind))
    lapsed = any(a.lower in _UNITS and b.lower in {"later", "after"} for a, b in pairwise(behind))
    return soon or dated or lapsed


def would_have(tokens: Sequence[Token], at: int) -> bool:
    """'Without the drug, she would have died': what did not happen, for a reason that can be looked into."""
    ahead = [token for token in tokens[at + 1 : at + 5] if token.tag not in "An"]
    return tokens[at].lower in {"would", "could", "might"} and bool(ahead) and ahead[0].lower == "have"


def was_left_undone(words: Sequence[Token]) -> bool:
    """'It would have been counted, had anyone reported it': nobody did."""
    undone = any(a.lower == "had" and b.lower in _ANYBODY for a, b in pairwise(words))
    return undone and any(would_have(words, at) for at, token in enumerate(words) if token.tag == "M")


_ANYBODY: Final = listed("anyone anybody someone somebody")


def is_hedged_past(tokens: Sequence[Token], at: int) -> bool:
    """'He may have stolen it', 'she must have known', 'he may be lying': what was or is, only not for sure."""
    if (
        tokens[0].lower in {"somebody", "someone"}
        or tokens[at].lower not in _HEDGING
        or any(token.lower in {"if", "i", "we", "you"} for token in tokens)
    ):
        return False
    ahead = [token for token in tokens[at + 1 : at + 5] if token.tag not in "An"]
    if len(ahead) < 2:
        return False
    going_on = ahead[0].lower == "be" and ahead[1].tag == "G"
    return going_on or (ahead[0].lower == "have" and (ahead[1].tag in "EV" or ahead[1].lower == "been"))


def is_refused(tokens: Sequence[Token], at: int) -> bool:
    """'no hospital would take her', 'the ministry would not comment': what was asked for and not done."""
    if _would_not_say(tokens, at):
        return True
    subject = [token for token in tokens[:at] if token.tag not in "CAn,"]
    acts = [token.tag for token in tokens[at + 1 : at + 3]] in (["b", "D"], ["b", "O"], ["b", "P"])
    return (
        tokens[at].lower == "would"
        and acts
        and len(subject) == _NO_ONE_OF_THEM
        and subject[0].lower == "no"
        and subject[1].tag == "N"
        and subject[1].lower not in _NOBODYS
    )


_NO_ONE_OF_THEM: Final = 2  # words


def _would_not_say(tokens: Sequence[Token], at: int) -> bool:
    """'The ministry would not say how many'; not 'I would not say that'."""
    words = [token.lower for token in tokens[at : at + 3]]
    said = words[2:] if words[:2] == ["would", "not"] else words[1:2] if words[:1] == ["wouldn’t"] else []
    own = any(token.lower in _NOT_ASKED for token in tokens[:at])
    return not own and bool(said) and said[0] in _SAYING_SO


_NOT_ASKED: Final = listed("i we you one nobody anyone everyone")
_SAYING_SO: Final = listed("comment say discuss confirm answer disclose reveal speak talk reply")


_NOBODYS: Final = listed("one man woman")  # no one would


def counts_what_can(tokens: Sequence[Token], at: int) -> bool:
    """'Less than a tenth can be traced', 'Of 900 only nine could be named': how many, and so how it is."""
    before = [token.lower for token in tokens[max(0, at - 7) : at]]
    few = "only" in before or "fewer" in before or "less" in before
    counted = any(token.tag == "#" or token.lower in _SHARES for token in tokens[max(0, at - 5) : at])
    return tokens[at].lower in {"can", "could"} and few and counted


_SHARES: Final = listed("half third quarter fifth tenth hundredth percent")


def could_then(tokens: Sequence[Token], at: int) -> bool:
    """'For two years nobody could reach it', 'In 1911 a clerk could buy a house': how it was, for so long or then."""
    if tokens[at].lower not in _COULD or [token.lower for token in tokens[at + 1 : at + 2]] == ["have"]:
        return False
    lead = tokens[(tags(tokens[:1]) == "C") : at]
    lasting = _LASTING.match(tags(lead)) if lead and lead[0].lower == "for" else None
    long = lasting is not None and lead[lasting.end() - 1].lower in _SPANS
    then = len(lead) > 1 and lead[0].lower in {"in", "until", "by"} and _is_past_year(lead[1])
    return long or then


def _is_past_year(token: Token) -> bool:
    return is_year(token) and token.text[:2] in {"15", "16", "17", "18", "19"}


_COULD: Final = frozenset(("could", "couldn’t"))
_LASTING: Final = re.compile("[IK][DA]?(?:#|A|D){0,2}N")
_SPANS: Final = listed("days weeks months years decades centuries winters summers hours")


def wants_done(tokens: Sequence[Token], at: int) -> bool:
    """'Norland would have the border follow the river': what somebody wants, as he says."""
    ahead = tags(tokens[at + 1 : at + 9])
    own = any(token.lower in {"i", "we", "you"} for token in tokens[max(0, at - 2) : at])
    return tokens[at].lower == "would" and not own and _HAVE_DO.match(ahead) is not None


_HAVE_DO: Final = re.compile("[bB](?:D[A#]{0,2}N{1,2}|P{1,2}|O)(?:[bV]|N[DT])")


def used_to(tokens: Sequence[Token], at: int) -> bool:
    """'Every morning my grandfather would walk nine miles': what somebody did again and again."""
    lead = tokens[(tags(tokens[:1]) == "C") : at]
    if tokens[at].lower != "would" or not _AGAIN.match(" ".join(token.lower for token in lead[:3])):
        return False
    plain = "if" not in map(LOWER_OF, tokens) and tags(tokens[at + 1 : at + 2]) == "b"
    done = plain and tokens[at + 1].lower not in {"have", "be"}
    return done and (lead[-1].lower in _THEY or (len(lead) > 1 and lead[-2].lower in _KIN_OF))


_DAY: Final = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_AGAIN: Final = re.compile(
    rf"(?:every|each) (?:{_DAY}|day|morning|evening|night|afternoon|week|spring|summer|winter)\b|on {_DAY}s\b"
)
_THEY: Final = listed("he she they")
_KIN_OF: Final = listed("my his her their")


def is_overdue(tokens: Sequence[Token], at: int) -> bool:
    """'a joint which should have been replaced at seven years or so': by a norm, which can be looked up."""
    words = [token.lower for token in tokens[at : at + 3]]
    done = words == ["should", "have", "been"] and tags(tokens[at + 3 : at + 4]) == "E"
    return done and _AT_AGE.match(tags(tokens[at + 4 :])) is not None and tokens[at + 4].lower in _NORMS


_AT_AGE: Final = re.compile("[IKD]A?#")
_NORMS: Final = listed("at after every within")


def is_seen_from(tokens: Sequence[Token], at: int) -> bool:
    """'You can see the wall from the bowling club': what anybody can go and see; not 'You can see the point of it'."""
    subject = [token.lower for token in tokens[:at] if token.tag in "OP"]
    seen = [token for token in tokens[at + 1 :] if token.tag != "A"]
    if (
        tokens[at].lower != "can"
        or subject[-1:] != ["you"]
        or len(seen) < _SEEN
        or seen[0].base not in _SEEING
    ):
        return False
    placed = any(a.tag == "I" and b.tag in "DP" for a, b in pairwise([*tokens[:at], *seen[2:]]))
    return seen[1].lower == "the" and placed and all(token.lower not in _FELT for token in seen)


_SEEN: Final = 5  # words
_SEEING: Final = listed("see hear smell")
_FELT: Final = listed(
    "point logic appeal attraction temptation irony reason sense fear fun joke difference problem argument"
)
