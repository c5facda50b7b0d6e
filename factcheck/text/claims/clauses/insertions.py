"""What stands between the commas of a clause that is not over: added to it, said again, or when and where it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.expletives import is_remark
from factcheck.text.claims.grammar.pieces import FINITE, STARTS_FINITE, SUBJECT_THEN_VERB, is_finite
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import listed

_LEAD: Final = re.compile("[IK][DO][D#N]{0,2}R[^,;:]+$")
_WAITING: Final = re.compile("[AC]*SI[^VBMRHSWGE]+$|[^S]*[VBM]W[^VBMRHSGE]+$")
_FURTHER: Final = re.compile("CI[^VBMRHSWGE]+$")
_REDUCED: Final = re.compile("EI[^VBMRHSWGE]*$")
_ADJUNCT: Final = re.compile("I[^VBMRHSWGE]*$")


def is_added(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'For those who had had it, and there that is nine in ten, the drug worked': set in before the clause."""
    lead = _LEAD.match(tags(tokens[:opens]))
    inner = tags(tokens[opens + 1 : closes])
    added = inner[:1] == "C" and FINITE.search(inner) is not None and not STARTS_FINITE.match(inner, 1)
    return added and lead is not None and bool(SUBJECT_THEN_VERB.match(tags(tokens[closes + 1 :])))


def asks_leave(inner: Sequence[Token]) -> bool:
    """'Most growers, let me say at once, are honest': how the author goes on."""
    return [token.lower for token in inner[:2]] in (["let", "me"], ["let", "us"], ["let’s", "say"])


def grants_what_is_said(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'Farmers say, and they are right, that it failed': whether it is so, between the verb and what is said."""
    inner, behind = tokens[opens + 1 : closes], tags(tokens[closes + 1 :])
    says = tokens[opens - 1].base in REPORTING and tokens[opens - 1].tag in "VbE"
    said = re.match("H[DNPO#]", behind) is not None
    return says and said and inner[0].tag == "C" and is_finite(inner)


def goes_on_being(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'whose owners included, and still include, three firms': the verb before the comma, once more."""
    inner = [token for token in tokens[opens + 1 : closes] if token.tag not in "An"]
    verb = tokens[opens - 1]
    again = forms_of(inner[-1].lower) if tags(inner[:1]) == "C" and len(inner) == 2 else {}
    return bool(verb.base) and verb.base in again.values()


def waits_for_clause(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'whereas in Lund, in the year of the war, it was nine'; 'how many orders, out of 11,260, the firm refused'.

    And 'it was shut, and in the plan, published in June, it is left out'.
    """
    start = max((at + 1 for at in range(opens) if tokens[at].tag in ",;:"), default=0)
    inner = tags(tokens[opens + 1 : closes])
    before = tags(tokens[start:opens])
    waiting = _WAITING.match(before) is not None and _ADJUNCT.match(inner) is not None
    waiting = waiting or (_FURTHER.match(before) is not None and _REDUCED.match(inner) is not None)
    return waiting and SUBJECT_THEN_VERB.match(tags(tokens[closes + 1 :])) is not None


def counts_in_or_out(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'Births outside hospital, planned ones excluded, became rarer': which ones are counted, before the verb."""
    inner = tokens[opens + 1 : closes]
    counted = inner[-1].lower in _COUNTED and _ONES.fullmatch(tags(inner)) is not None
    return counted and tags(tokens[closes + 1 : closes + 2]) in {"V", "B", "M", "E", "A", "n"}


_COUNTED: Final = listed("included excluded excepted")
_ONES: Final = re.compile("[An]*[DEVNP#A']{0,4}[NPO#](?:I[DNP#A']{1,4})?[EV]")


def supposes_before_aim(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'It told them, should a patient die, to seal the ward': in which case it is to be done."""
    inner = tokens[opens + 1 : closes]
    ordered = opens > 1 and any(
        t.base in _ORDERING for t in tokens[max(0, opens - 5) : opens] if t.tag in "VE"
    )
    supposed = inner[0].lower in _IF and len(inner) > 2 and inner[1].tag in "DNPO#"
    return ordered and supposed and tags(tokens[closes + 1 : closes + 3]) in {"Tb", 'T"'}


_IF: Final = listed("if should when unless")
_ORDERING: Final = listed("tell instruct order ask require advise oblige urge train teach direct warn")


def says_how(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'has begun, very cautiously, to allow it': how it was begun, before what was."""
    inner = tags(tokens[opens + 1 : closes])
    return set(inner) == {"A"} and tokens[opens - 1].tag in "VEGb" and tags(tokens[closes + 1 :])[:2] == "Tb"


def is_too(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'It is true, too, that', 'There was, however, a gift', 'The firm has, however, paid'."""
    behind = tags(tokens[closes + 1 : closes + 2])
    if tags(tokens[opens + 1 : closes]) != "A":
        return False
    there = tags(tokens[:opens]).lstrip("C") == "OB" and tokens[opens - 2].lower == "there"
    turned = tokens[opens + 1].lower in _TURNING and tokens[opens - 1].tag in "BM"
    waits = turned and (behind in {"b", "E", "G"} or tags(tokens[opens - 1 : opens]) + behind == "BB")
    return waits or (behind == "H" and tokens[0].lower == "it") or (there and behind in {"D", "#", "N"})


_TURNING: Final = listed(
    "however moreover indeed too also nevertheless nonetheless instead accordingly therefore"
)


def is_owned_up(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'who is, by his own admission, better', 'It was, by any measure, a success': between 'is' and what is said."""
    inner = tokens[opens + 1 : closes]
    led = inner[0].lower in {"by", "on"} and inner[-1].lower in _OWNED_UP and len(inner) > 1
    return led and tokens[opens - 1].tag == "B" and not is_finite(inner)


_OWNED_UP: Final = listed(
    "admission account accounts reckoning estimate count measure standards standard showing telling consent measures"
)


def is_supposed_between(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'each of them, had it been charged, would have owed': a condition between a subject and its verb."""
    inner = tokens[opens + 1 : closes]
    led = len(inner) > 2 and inner[0].lower in {"had", "were"} and inner[1].lower in _IT
    return led and tags(tokens[closes + 1 : closes + 2]) == "M"


_IT: Final = listed("it he she they we i")


def is_behind_who(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'and who, in May, threw it out': when or where, between 'and who' and its verb."""
    led = opens > 1 and tags(tokens[opens - 2 : opens]) == "CR" and tokens[opens - 1].lower == "who"
    inner = tags(tokens[opens + 1 : closes])
    return led and _ADJUNCT.match(inner) is not None and bool(STARTS_FINITE.match(tags(tokens[closes + 1 :])))


def gauges(inner: Sequence[Token]) -> bool:
    """'to judge by what they have let slip', 'judging from the ledger': how somebody can tell."""
    words = [token.lower for token in inner[:3]]
    words = words[1:] if words[:1] == ["to"] else words
    return words[:1] in (["judge"], ["judging"]) and words[1:2] in (["by"], ["from"])


def is_remarked(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'The phones, it turned out when she was heard, had been found'; 'Nowhere, let it be said, does it lend'."""
    inner = tokens[opens + 1 : closes]
    told = inner[1:] if inner[0].lower == "let" else inner
    return tags(tokens[closes + 1 : closes + 2]) in {*"VBME"} and is_remark(told)


def is_remembered(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'A boy, I noticed when I was there, has drawn it', 'Lund, it is worth recalling, paid': before its verb."""
    before, inner = tokens[:opens], tokens[opens + 1 : closes]
    start = max((at + 1 for at, token in enumerate(before) if token.tag in ",;:C"), default=0)
    subject = _SUBJECT.fullmatch(tags(before[start:])) is not None
    said = inner[0].lower in _SAYING and _SAID.match(tags(inner)) is not None
    return subject and said and _DOES.match(tags(tokens[closes + 1 :])) is not None


_DOES: Final = re.compile("[An]*(?:[VBM]|E(?!I))")
_SAYING: Final = listed("i we it one")
_SAID: Final = re.compile("O[An]*[VBM]")
_SUBJECT: Final = re.compile("[AI]?(?:O|[D#NP'A]+)(?:I(?:O|[D#NP'A]+))*")


def names_members(tokens: Sequence[Token]) -> list[Token]:
    """'Six of the dead, among them a chemist, Ann Pike, and his brother, were killed': all from 'among' to its verb."""
    if "among" not in map(LOWER_OF, tokens):
        return []
    found = _MEMBERS.search(tags(tokens))
    if found is None or tokens[found.start() + 1].lower != "among":
        return []
    return list(tokens[found.start() : found.end()])


_MEMBERS: Final = re.compile(",IO[^,VBMRHSWE;:]+(?:,[^,VBMRHSW;:]+)+,(?=[An]*[VBM])")


def tells_within_order(before: Sequence[Token], inner: Sequence[Token]) -> bool:
    """'End the scheme, as Scotland did, without delay': what somebody named did, or when, is told beside an order."""
    if not any(token.tag in "#P" for token in inner):
        return False
    start = max((at + 1 for at, token in enumerate(before) if token.tag in ";:-"), default=0)
    words = [token for token in before[start:] if token.tag not in "AC,"]
    return bool(words) and (words[0].tag == "b" or any(token.lower in _ADVISING for token in words))


_ADVISING: Final = SIGNALS["advice"] | {"let"}


def grow_together(tokens: Sequence[Token], comma: int) -> bool:
    """'The more people know, the less they pay': one statement of how two things go together."""
    return _is_more(tokens[0:2]) and _is_more(tokens[comma + 1 : comma + 3])


def grows_on(tokens: Sequence[Token], comma: int) -> bool:
    """', and the more they owed', ', the more it took'."""
    first = comma + 1 + (tags(tokens[comma + 1 : comma + 2]) == "C")
    return _is_more(tokens[first : first + 2])


def _is_more(pair: Sequence[Token]) -> bool:
    more = len(pair) > 1 and (pair[1].lower in _MORE or pair[1].lower.endswith("er"))
    return more and pair[0].lower == "the"


_MORE: Final = listed("more less fewer worse better further")
