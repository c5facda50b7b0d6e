"""An it that stands for nothing: 'it is hard to', 'it became clear that', 'it fell to a clerk to'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, listed


def is_expletive(tokens: Sequence[Token], at: int) -> bool:
    """'It is hard to', 'it is said that': an it that stands for nothing."""
    ahead = [token for token in tokens[at + 1 : at + 12] if token.tag not in "An"]
    if ahead[:1] and ahead[0].tag == "M":
        ahead = ahead[1:]  # it would be pleasant to
    if [token.lower for token in ahead[1:2]] == ["been"] and ahead[0].lower in {"has", "had", "have", "’s"}:
        ahead = ahead[1:]  # it has been said that
    if len(ahead) < 2 or falls_to_somebody(tokens[at:]):
        return len(ahead) > 1
    if ahead[0].base == "turn" and ahead[1].lower == "out" and tags(ahead[2:3]) in set("DOP,") | {""}:
        return True  # it turned out the mill was shut
    if ahead[0].base in {"emerge", "transpire"}:
        return any(token.tag == "H" for token in tokens[at + 1 :])  # it emerged in April, when he spoke, that
    if ahead[0].base in {"seem", "appear", "turn", "happen", "follow"}:
        clause = ahead[0].base in _SEEMING and _CLAUSE.match(tags(ahead[1:]))  # it appears more men leave
        return bool(clause) or "H" in {token.tag for token in ahead[1:3]}  # but 'it turned out to be a trout'
    if ahead[0].base in {"take", "cost"}:
        return _takes_effort(ahead, tokens[at + 1 :])
    if _is_served(ahead):
        return True  # it may have helped that he was a judge
    if ahead[0].base in _BECOMING:
        return _becomes_so(tokens[at + 1 : at + 4], ahead[1:])
    return ahead[0].lower in BE | {"be", "been", "’s"} and _is_so(tokens[at:], ahead[1:])


def _takes_effort(ahead: Sequence[Token], behind: Sequence[Token]) -> bool:
    """'It took the town years, two trials and a mayor to see that', 'It cost the town a mayor to learn of it'."""
    aim = _AIM.match(tags(behind))
    if ahead[0].base == "cost":
        return aim is not None and tags(behind[aim.end() :])[:1] in set(
            "DNPO#H"
        )  # nothing that was costly to build
    timed = any(token.lower in TIMES for token in ahead[2:])
    return aim is not None or (timed and _takes_whom(ahead[1:]))


_AIM: Final = re.compile("[An]*M?[An]*[VBb][^.;:VBMRHS]*Tb?")
_SEEMING: Final = frozenset(("seem", "appear"))
_CLAUSE: Final = re.compile("(?:O|[D#GE]*[NP]{1,4})[VBM]")


def is_of_price(tokens: Sequence[Token], at: int) -> bool:
    """'about what it cost to keep one bed open', 'what it takes to win': nothing that was told of."""
    asked = at > 0 and tokens[at - 1].lower == "what" and tags(tokens[at + 1 : at + 3]) == "VT"
    return asked and tokens[at + 1].base in {"cost", "take"}


def is_how_so(tokens: Sequence[Token], at: int) -> bool:
    """'at how hard it is for an heir to buy one': nothing that was told of."""
    asked = at > 1 and tokens[at - 2].tag == "W" and tokens[at - 1].tag in "AN"
    return asked and tokens[at].lower == "it" and is_expletive(tokens, at)


def is_set_in_remark(tokens: Sequence[Token], at: int) -> bool:
    """Whether the it at a place opens such words between two commas: 'Moss, it must be said, paid'."""
    end = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), at)
    opens = (
        tokens[at - 2 : at - 1] if at > 1 and tokens[at - 1].lower == "let" else tokens[max(at - 1, 0) : at]
    )
    return [token.text for token in opens] == [","] and is_remark(tokens[at:end])


def is_remark(inner: Sequence[Token]) -> bool:
    """'it should in fairness be said', 'it turned out when she was heard': words set in that say it is told."""
    return _REMARK.fullmatch(" ".join(token.lower for token in inner)) is not None


_REMARK: Final = re.compile(
    r"(?:it(?: \w+){0,4} be|it(?: \w+){0,2} (?:is|was|been)(?: \w+)?) "
    r"(?:said|remembered|noted|recalled|added|admitted|granted|conceded|stressed|found|discovered|established)"
    r"(?: (?:when|after|once|later|afterwards|only)\b.*)?"
    r"|it(?: \w+){0,3} (?:turned out|turns out|emerged|emerges|transpired|transpires|appeared|appears)"
    r"(?: (?:when|after|once|later|afterwards|only)\b.*)?"
)


def _is_so(clause: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """The same for a form of 'be' and what stands behind it."""
    if [token.lower for token in ahead[:2]] in (["as", "though"], ["as", "if"]):
        return True
    so_much = any(token.lower == "so" for token in clause[1:4]) and ahead[0].lower not in _WEATHER
    goes_on = ahead[0].tag == "G" and ahead[0].lower not in _WEATHER
    goes_on = goes_on and (ahead[0].lower in _AIMING or not _SO.match(tags(ahead)))
    if goes_on or (so_much and _RESULT.match(tags(ahead))):
        return False  # it was failing to improve; it was so green that
    if ahead[0].tag == "E":
        said = ahead[0].base in REPORTING or ahead[0].lower in _BEYOND_DOUBT
        return said and _THAT.match(tags(ahead[1:])) is not None
    if ahead[0].tag == "#" and tags(ahead[1:2]) and ahead[1].lower in _OF_HEAT | _OF_HOUR:
        return True  # it was forty degrees; it is 9 a.m.
    if is_month(ahead[0]) or (ahead[0].tag == "#" and "before" in map(LOWER_OF, ahead[1:3])):
        return True  # it was July; it was 1996 before a court; it was two years before
    if _CLEFT.match(tags(clause)) or _points_to_person(clause) or _is_their_turn(ahead):
        return True  # it was Ida Falk, a clerk of twenty in the mayor's office, who; it is by work and debate that
    return ahead[0].lower in _WEATHER or any(
        token.tag in "THR" or token.lower == "whether" or (token.tag == "W" and before.tag != "I")
        for before, token in pairwise([clause[0], *ahead])  # not 'a result of how it was asked'
    )


def _points_to_person(clause: Sequence[Token]) -> bool:
    """'It was a cashier at the Lund branch, Ada Kern, who': nothing but a person is 'who'."""
    found = _PERSON_BEHIND.match(tags(clause))
    return found is not None and clause[found.start("who")].lower == "who"


def _is_their_turn(ahead: Sequence[Token]) -> bool:
    """'After the king it was the army’s turn': whose, and nothing that was a turn."""
    return any(token.lower == "turn" and before.tag in "'D" for before, token in pairwise(ahead))


_PERSON_BEHIND: Final = re.compile("OB(?:D[^VBMRHSC,]*N[^VBMRHSC,]*),[^VBMRHSC]+,(?P<who>R)")


def _is_served(ahead: Sequence[Token]) -> bool:
    """'helped that', 'did not hurt that', 'may have mattered that'."""
    verb = next((at for at, token in enumerate(ahead) if token.base in _SERVING), len(ahead))
    return verb <= 1 and tags(ahead[verb + 1 : verb + 2]) == "H"


_SERVING: Final = listed("help hurt matter")


def _becomes_so(near: Sequence[Token], behind: Sequence[Token]) -> bool:
    """'It became possible to send', 'it proved hard for them to leave', 'it remained to be seen whether'."""
    if behind[0].lower in _ABLE or any(token.lower == "so" for token in near):
        return False  # it proved able to fly; it became so hot that
    return _FOUND_SO.match(tags(behind)) is not None or [token.lower for token in behind[1:2]] == ["whether"]


_BECOMING: Final = listed("become prove remain")
_ABLE: Final = listed("able unable ready willing unwilling likely unlikely prone due party heir home")
_FOUND_SO: Final = re.compile("[NE](?:I[DNP]+)?(?:K[DOPN]+)?(?:Tb|H)|TbE[HSW]")
_RESULT: Final = re.compile("[NE](?:C[NE])?H")
_SO: Final = re.compile("GI?O?(?:Tb|[HWR])")
_AIMING: Final = listed(
    "failing trying struggling hoping planning refusing seeking threatening preparing going waiting"
)
_THAT: Final = re.compile("(?:,[^VBMH,]*,)?H")  # it was found, long ago, that
_BEYOND_DOUBT: Final = listed("undoubted undisputed understood disputed doubted rumoured rumored")
_CLEFT: Final = re.compile(
    "OB(?:P{1,4},[^VBMRHSC]+,[RH][An]*[VBM]|A*I[^VBMRHSTW;:]+H[DOPNA#][^;:,]*[VBM]"
    "|[An]*[SK][^;:]*[VBM][^;:]*H[DOPNA#][^;:]*[VBM])"  # it was only after the king died that his son came
)
_OF_HEAT: Final = listed("degrees below above")
_OF_HOUR: Final = listed("a.m a.m. am p.m p.m. pm o'clock o’clock")
_WEATHER: Final = listed(
    "dark cold hot warm raining snowing getting becoming beginning foggy late early dawn dusk night midnight noon"
)


def falls_to_somebody(clause: Sequence[Token]) -> bool:
    """'It fell to a clerk, Ida Falk, to tell the widow': nothing fell, and what is to be done comes behind."""
    return _FALLS_TO.match(tags(clause)) is not None and clause[1].base == "fall" and clause[0].lower == "it"


_FALLS_TO: Final = re.compile("OVT[DPNO].*Tb")


def _takes_whom(behind: Sequence[Token]) -> bool:
    """'it took three of them seven years', 'it took the council a week'."""
    return _WHOM_THEN_TIME.match(tags(behind)) is not None


_WHOM_THEN_TIME: Final = re.compile("(?:O|P{1,3}|(?:#|D[N#]{1,2})(?:I(?:O|D?[NP]{1,2}))?)(?:D|#)")
