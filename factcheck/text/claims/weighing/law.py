"""What a law, a court or an office allows, demands or rules out: it can be looked up, unlike what ought to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.weighing.demands import demands

ANYBODY: Final = listed("you we us i one nobody anyone no")
_RULED: Final = listed("may can must")
_OBLIGED: Final = listed("must has have")
_RULES: Final = listed(
    "law laws treaty rule rules code statute regulation regulations contract act charter constitution section article "
    "clause schedule paragraph ordinance decree directive licence lease agreement convention protocol accord pact "
    "procedure"
)
_TEXTS: Final = listed(
    "bill law plan proposal measure amendment treaty deal contract budget reform act rules"
)
_NAMED: Final = frozenset(
    ("Act", "Law", "Treaty", "Directive", "Regulation", "Convention", "Charter", "Code")
)
_COURTS: Final = listed(
    "judge judges court courts magistrate magistrates tribunal tribunals jury juries registrar coroner "
    "prosecutor prosecutors bailiff"
)
_OFFICES: Final = _COURTS | listed(
    "council regulator ministry minister commission commissioner inspector inspectors officers "
    "inspectorate ombudsman police authority agency board bench receiver trustee consulate embassy parole"
)
# what only a law, a court or an office gives, takes, opens or closes
_LEGAL: Final = listed(
    "bond bail sentence parole custody probation visa refusal warrant permit appeal appeals inquest inquiry trial "
    "verdict conviction licence license title eviction injunction magistrate magistrates tribunal court courts annul "
    "quash adjourn probate deportation asylum citizenship prosecution plea seizure disqualification pardon"
)
_TENURES: Final = listed(
    "right rights title easement covenant lease licence patent claim debt copyright charter treaty warrant conviction "
    "will tenancy mandate"
)
_ENDURING: Final = listed("lapse expire vest revert bind")
PROVIDING: Final = listed("allow permit entitle oblige require forbid guarantee")
_GIVING: Final = PROVIDING | listed("give grant let ban")
_MEASURING: Final = listed("above below over under exceeds exceed than")


def is_ruled(tokens: Sequence[Token], at: int) -> bool:
    """Whether the modal verb `at` tells what is allowed or demanded by a rule that can be read.

    'Under the new rules, a tenant may be evicted', 'A judge can now seal a file', 'The bill would let employers read
    it', 'The Council may annul the refusal', 'An offender who has served a third must be let out on bond'.
    """
    if tokens[at].lower == "shall":  # the vessels of belligerents shall not pass
        return not any(token.lower in ANYBODY or token.tag == "W" for token in tokens[:at])
    if _is_provided(tokens, at) or _leaves_free(tokens, at):
        return True
    if tokens[at].lower not in _RULED or any(token.lower in ANYBODY for token in tokens[max(0, at - 3) : at]):
        return False
    must = tokens[at].lower == "must"
    if must and tokens[0].lower in _SOME and at > 1:
        return True  # most hospices must find half of their budget themselves
    if must and tokens[0].lower == "to" and "#" in tags(tokens[at + 1 :]):
        return True  # to become a grandmaster a player must reach 2500
    if (must and _is_due(tokens[at + 1 :])) or demands(tokens, at):
        return True
    now = not must and [token.lower for token in tokens[at + 1 : at + 2]] == ["now"]
    return now or is_under_rule(tokens) or (_binds_any(tokens, at) if must else _empowers(tokens, at))


def _leaves_free(tokens: Sequence[Token], at: int) -> bool:
    """'Anyone may ask for a hearing', 'Nobody under 18 may buy it'; not 'Nobody may ever know'."""
    start = next(
        (at for at in range(at, 0, -1) if tokens[at - 1].tag in "HC"), 0
    )  # they reply that anyone may
    first = next((token.lower for token in tokens[start:at] if token.tag not in "A,"), "")
    done = tokens[at + 1 : at + 2]
    may = tokens[at].lower == "may" and tags(done) == "b"
    return may and first in _WHOEVER and done[0].lower not in _ONLY_MIGHT


_WHOEVER: Final = listed("anyone anybody nobody any no")
_ONLY_MIGHT: Final = listed(
    "be have know notice mind care see agree like believe need want feel think guess happen"
)


def _is_due(tokens: Sequence[Token]) -> bool:
    """'The council must find £11 million before April', 'must repay $40m by June': a sum, and when it is due."""
    words = [token.lower for token in tokens]
    owed = tokens[0].base in _OWED if tokens else False
    sums = any(token.text[0] in currency.SIGNS for token in tokens[:5])
    ends = next((at for at, word in enumerate(words) if word in {"by", "before"}), len(words))
    return owed and sums and tags(tokens[ends + 1 : ends + 2]) in {"P", "#"}


_OWED: Final = listed("find repay refund return")
_SOME: Final = listed("most many some half few")


def is_rule_of_law(tokens: Sequence[Token], verb: int) -> bool:
    """'If the sentence does not exceed ten years, the judge must also find': what a court may or has to do.

    Or what may or has to be done about a charge: 'the conviction may have to be set aside'.
    """
    subject = next((token.lower for token in reversed(tokens[:verb]) if token.tag in "NPO"), "")
    undone = subject in _LEGAL and {"b", "E"} <= set(tags(tokens[verb + 1 : verb + 5]))
    return tokens[verb].lower in _RULED and (subject in _COURTS or undone)


def is_under_rule(tokens: Sequence[Token]) -> bool:
    """'under the new rules', 'by our Data Privacy Act of 2012', 'under section 12A'."""
    words = [token.lower for token in tokens]
    return any(
        word in {"under", "by"} and _RULES.intersection(words[i + 1 : i + 6]) for i, word in enumerate(words)
    )


def sets_limit(tokens: Sequence[Token], verb: int, condition: Sequence[Token]) -> bool:
    """'If the lead is above 15 parts per billion, the firm has to treat it': what is due beyond a measure."""
    measured = any(a.lower in _MEASURING and b.tag == "#" for a, b in pairwise(condition))
    due = tokens[verb].lower == "must" or tags(tokens[verb + 1 : verb + 2]) == "T"
    subject = {token.lower for token in tokens[:verb]}
    return measured and due and tokens[verb].lower in _OBLIGED and subject.isdisjoint(ANYBODY)


def tells_of_duty(tokens: Sequence[Token], verb: int) -> bool:
    """'The body which must first open the inquiry is the national body': who it is that a law has in mind."""
    start = next((at for at, token in enumerate(tokens[:verb]) if token.tag in "RH"), verb)
    ruled = any(token.tag == "M" and token.lower in _RULED for token in tokens[start:verb])
    return ruled and not _LEGAL.isdisjoint(map(LOWER_OF, tokens))


def endures(tokens: Sequence[Token], verb: int) -> bool:
    """'A right of way, once proved, does not lapse': when what the law gives comes to an end."""
    told = any(token.base in _ENDURING for token in tokens[verb : verb + 4])
    told = told and any(token.lower in _TENURES for token in tokens[:verb])
    return told or (tokens[verb].base in _GIVING and gives_by_law(tokens[:verb], tokens[verb:]))


def gives_by_law(before: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """'Article 21, which gives every one of us a right to object': what a law says, whoever is to invoke it."""
    given = next((token.base for token in tokens if token.tag in "VB"), "")
    return not _RULES.isdisjoint(map(LOWER_OF, before[-_NEAR:])) and given in _GIVING


_NEAR: Final = 8  # words and marks


def _empowers(tokens: Sequence[Token], at: int) -> bool:
    """'The Council may annul the refusal but may not grant the visa'; not 'The court may think again'."""
    subject = next((token.lower for token in reversed(tokens[:at]) if token.tag in "NPO"), "")
    return subject in _OFFICES and not _LEGAL.isdisjoint(map(LOWER_OF, tokens[at + 1 :]))


def _binds_any(tokens: Sequence[Token], at: int) -> bool:
    """'A first offender who has served a third must be let out on bond'; not 'Norland must let him out on bond'.

    'Banks must disclose the fee', 'A shop must be inspected twice a year'; not 'A promise must be kept'.
    """
    first = next((token.lower for token in tokens if token.tag not in "CAn,"), "")
    legal = not _LEGAL.isdisjoint(map(LOWER_OF, tokens[at + 1 :]))
    if first in {"any", "every"}:
        return legal
    if _is_of_any(tokens[:at]) and _is_measured_out(tokens[at + 1 :]):
        return True
    if first not in {"a", "an"} | _BOUND:
        return False
    said = [token for token in tokens[at + 1 :] if token.tag not in "An"]
    given = bool(said) and said[0].lower in _DUE and tags(said[1:2]) in {*"DNP#OKI"}
    done = first not in _BOUND and tags(said[:2]) == "bE" and said[0].lower == "be" and len(said) > _MORE
    return legal or given or (done and tokens[at - 1].lower not in _SAID_OF)


def _is_of_any(before: Sequence[Token]) -> bool:
    """'At 35 degrees a crew', 'After four hours drivers': no one crew, and no one driver."""
    found = _ANY.search(tags(before))
    if found is None or before[-1].lower in _SAID_OF:
        return False
    some = found["some"] is not None
    return before[found.start()].lower in {"a", "an"} if some else before[-1].lower in _BOUND


def _is_measured_out(said: Sequence[Token]) -> bool:
    """'get ten minutes' rest every two hours', 'rest for 45 minutes', 'keep at least two nurses'."""
    counted = any(token.tag == "#" for token in said)
    words = [token.lower for token in said]
    spans = any(token.tag == "#" and words[at + 1] in _SPANS for at, token in enumerate(said[:-1]))
    return (spans and not {"every", "for", "per"}.isdisjoint(words)) or (counted and "least" in words)


_ANY: Final = re.compile("(?P<some>DA?N{1,2})$|(?:^|(?<=[^DAPN#'I]))N$|(?<=[#]N)N$")
_SPANS: Final = listed("minutes hours days weeks months years minute hour day week month year")
_MORE: Final = 4  # words and marks
_SAID_OF: Final = listed("promise law lie wrong debt decision choice man price reform rule state")
_BOUND: Final = listed(
    "banks lenders insurers landlords employers traders shops sellers retailers importers exporters drivers judges "
    "jurors doctors pharmacists candidates companies firms councils charities airlines hospitals hotels restaurants "
    "farmers brokers agents owners tenants applicants visitors manufacturers suppliers operators accounts ships "
    "voters residents foreigners pharmacies hunters taxpayers motorists passengers"
)
_DUE: Final = listed(
    "show report accept keep disclose publish register file submit carry wear notify declare obtain display record "
    "retire renew insure store label fit pass swear"
)


def _is_provided(tokens: Sequence[Token], at: int) -> bool:
    """'The bill would let employers read the files', 'The AI Act will oblige cities': what a text provides for."""
    named = tokens[at].lower == "will" and at > 0 and tokens[at - 1].text in _NAMED
    if named and any(token.base in _GIVING for token in tokens[at + 1 : at + 4]):
        return True
    before = [token.lower for token in tokens[max(0, at - 4) : at]]
    known = not {"the", "this", "that", "its", "their", "his", "her"}.isdisjoint(before)
    return tokens[at].lower == "would" and known and before[-1] in _TEXTS


def says_if_lawful(tokens: Sequence[Token], verb: int) -> bool:
    """'It is within the rules, or near enough', 'The sale was outside the law': whether something is allowed."""
    said = [token.lower for token in tokens[verb + 1 : verb + 5] if token.tag not in "An"]
    if tokens[verb].lower not in BE or said[:1] == [] or said[0] not in _WITHIN:
        return False
    return said[1:2] != [] and not {*said[1:3]}.isdisjoint(_RULES)


_WITHIN: Final = listed("within inside outside against")


def says_what_law_wants(tokens: Sequence[Token]) -> bool:
    """'The law requires no inspection', 'The code allows it': what rules are told of."""
    return any(a.lower in _RULES and b.tag == "V" and b.base in _GIVING for a, b in pairwise(tokens))
