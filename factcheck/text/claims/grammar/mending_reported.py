"""Words of reports that look like another part of speech: 'how much tar the mill burned', 'those look shut'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE
from factcheck.text.claims.grammar.tokens import Token, in_threes, tags
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms, forms_of
from factcheck.text.claims.grammar.words import listed


def _mend_how_much(tokens: list[Token]) -> None:
    """'the sum of how much tar the mill burned is out': who did it to the noun, which is the object.

    'how much tar the mill sold in May burned': one of two forms is a participle, and this is no matter of one alone.
    """
    string = tags(tokens)
    for found in _HOW_MUCH.finditer(string):
        deed = tokens[found.end() - 1]
        before = FINITE.search(string, 0, found.start()) is not None
        after = len(_VERBS.findall(string[found.end() :].split(",")[0]))
        waits = after == (0 if before else 1)
        if waits and both_forms(deed.lower) and tokens[found.start()].lower == "how":
            deed.tag = "V"


_HOW_MUCH: Final = re.compile("W[AD#][AN]{0,3}N(?:D[ANP]{0,3}[NP]|P{1,3}|O)E(?=[IKTA.,;]|$)")
_VERBS: Final = re.compile("B?[VM]|B")


def _mend_those_look(tokens: list[Token]) -> None:
    """'For now, those look locked in': they look so, and there is no one look of those."""
    string = tags(tokens)
    for found in _THOSE_LOOK.finditer(string):
        those, look = tokens[found.start()], tokens[found.end() - 1]
        if those.lower not in _MANY or look.lower not in _LOOKING:
            continue
        look.tag, look.base = "V", look.lower
        after = tokens[found.end()]
        if after.tag == "V" and both_forms(after.lower):
            after.tag = "E"


_THOSE_LOOK: Final = re.compile("(?:(?<=[,;:CSK-])|^)D[NV](?=[AENV])")
_MANY: Final = frozenset(("these", "those"))
_LOOKING: Final = listed("look seem appear remain sound feel")


def _mend_journal(tokens: list[Token]) -> None:
    """'A paper published in Soils of Lund and the Coast journal says': where it stood, by one name."""
    string = tags(tokens)
    for found in _JOURNAL.finditer(string):
        paper, stood = tokens[found.start("paper")], tokens[found.start("stood")]
        says = tokens[found.end() - 1]
        sure = paper.lower in _PAPERS and stood.lower in _STOOD and says.base in REPORTING | _SHOWING
        if not sure or FINITE.search(string, 0, found.start()):
            continue
        stood.tag = "E"
        for token in tokens[found.start("name") : found.end("name")]:
            token.tag, token.base = "P", ""


_JOURNAL: Final = re.compile(
    "(?P<paper>N)(?P<stood>[VE])I(?P<name>D?P{1,4}(?:ID?P{1,3})?CD?P{1,4}(?:N(?=[VB]))?)[An]*V"
)
_PAPERS: Final = listed(
    "paper study article report research analysis survey review letter essay comment editorial"
)
_STOOD: Final = listed("published printed released appearing")
_SHOWING: Final = listed("show find suggest conclude reveal indicate warn")


def _mend_pay(tokens: list[Token]) -> None:
    """'a dispute over hours and pay between the union and the town': what it is about, and nobody pays."""
    for found in _AND_PAY.finditer(tags(tokens)):
        pay = tokens[found.end() - 1]
        if pay.lower == "pay" and tokens[found.end()].lower in _NO_PAYING:
            pay.tag, pay.base = "N", ""


_AND_PAY: Final = re.compile("[IK][DA]?N{1,3}C[Vb](?=[IK])")
_NO_PAYING: Final = frozenset(("between", "among", "of"))


def _mend_double(tokens: list[Token]) -> None:
    """'cost £4m, nearly double what a clerk would', ', double the rate of 1990': how much, and no deed."""
    for at in range(1, len(tokens) - 1):
        token, after = tokens[at], tokens[at + 1]
        before = tokens[at - 1 - (tokens[at - 1].lower in _NEARLY)]
        if token.lower in _DOUBLE and token.tag == "V" and before.text == "," and after.lower in _WHAT:
            token.tag, token.base = "A", ""


_NEARLY: Final = listed("nearly almost about roughly over")
_DOUBLE: Final = listed("double triple treble")
_WHAT: Final = listed("what the that those their its his")


def _mend_named_after(tokens: list[Token]) -> None:
    """'The lane is to be Moss Street, named after a clerk': what was done with it."""
    for token, after in pairwise(tokens):
        if token.lower == "named" and after.lower == "after" and token.tag == "V":
            token.tag = "E"


def _mend_overall(tokens: list[Token]) -> None:
    """'Overall, these farms, which shrank, feed 9,000': of all of it, and nothing that the farms are."""
    at = 1 if tokens[0].tag == "C" else 0
    if tags(tokens[at : at + 2]) == "N," and tokens[at].lower == "overall":
        tokens[at].tag = "A"


def _mend_with_paid(tokens: list[Token], string: str) -> None:
    """'A couple with its debts paid off and a garden in Lund lives': how things stand with it, and no deed."""
    found = _WITH_PAID.match(string)
    if found is not None and tokens[found.start("how")].lower == "with":
        done = tokens[found.start("done")]
        done.tag = "E" if both_forms(done.lower) else done.tag


_WITH_PAID: Final = re.compile("D[AN#E]{0,3}N(?P<how>I)D?[A#]?N{1,2}(?P<done>V)[AI]?C[D#][^VBMRHSC,;:]*[VBM]")


def _mend_next(tokens: list[Token]) -> None:
    """'Next he said it was late': when, and nothing that is told of."""
    if tokens[0].lower == "next" and tags(tokens[1:2]) in {"O", "D", "P"}:
        tokens[0].tag = "A"


def _mend_once_led(tokens: list[Token]) -> None:
    """'Moss, a native of Lund, once led the firm that': no clause behind 'once', for there is no other verb."""
    found = _ONCE_LED.match(tags(tokens))
    if found is not None and tokens[found.end("before")].lower == "once":
        tokens[found.end("before")].tag = "A"


_ONCE_LED: Final = re.compile("(?P<before>[^VBMSKRHW]+)S[An]*V[^,;:VBM]*(?:[RHCSK.,;:]|$)")


def _mend_concerned(tokens: list[Token]) -> None:
    """'has lost its way where growth is concerned and is now poor': in what, and no clause about growth."""
    for at in range(2, len(tokens)):
        opens = next((i for i in range(at - 2, max(at - 7, -1), -1) if tokens[i].lower in _AS_TO), 0)
        if tokens[at].lower == "concerned" and opens and tokens[at - 1].lower in {"is", "are", "was", "were"}:
            tokens[opens].tag = "I"
            tokens[at - 1].tag = tokens[at].tag = "A"


_AS_TO: Final = frozenset(("where", "as"))


def _mend_saying_that(tokens: list[Token]) -> None:
    """'a letter signed by Ida Falk saying that she left': what the letter does, and no part of a name."""
    for who, token, that in in_threes(tokens):
        noun = (
            token.lower == "warning" and who.tag == "N" and who.lower not in _LETTERS
        )  # a flood warning that
        if token.lower in _SAYING and token.tag in "NP" and that.tag == "H" and who.tag in "NP" and not noun:
            token.tag, token.base = "G", _SAYING[token.lower]


_SAYING: Final = {
    "saying": "say",
    "warning": "warn",
    "claiming": "claim",
    "stating": "state",
    "arguing": "argue",
    "alleging": "allege",
    "insisting": "insist",
    "announcing": "announce",
    "confirming": "confirm",
    "suggesting": "suggest",
    "showing": "show",
}
_LETTERS: Final = listed("letter report note statement email study paper article memo post leaflet")


def _mend_below_cost(tokens: list[Token]) -> None:
    """'sold steel below cost, and left': the price, and nothing done."""
    for token, after in pairwise(tokens):
        if token.lower in _AT_COST and after.lower == "cost":
            after.tag, after.base = "N", ""


_AT_COST: Final = listed(
    "below above at under over beyond its their the any no little some extra added production"
)


def _mend_by_a_fifth(tokens: list[Token]) -> None:
    """'are down by a fifth': how far, which is a figure, as in 'by a third'."""
    for by, some, token in in_threes(tokens):
        if token.lower in _FRACTIONS and some.lower == "a" and by.lower in _BY_SO_MUCH and token.tag == "N":
            token.tag = "#"


_FRACTIONS: Final = listed("quarter fifth sixth seventh eighth ninth tenth")
_BY_SO_MUCH: Final = listed("by down up over under than almost nearly about only")


def _mend_known_teller(tokens: list[Token], string: str) -> None:
    """'someone I know observes that', 'a man we met claims that': the verb of whoever is known."""
    for found in _KNOWN_TELLER.finditer(string):
        token = tokens[found.end() - 2]
        base = forms_of(token.lower).get("s", "")
        if base in REPORTING:
            token.tag, token.base = "V", base


_KNOWN_TELLER: Final = re.compile("[NO]O[An]*VNH")


def _mend_who_report(tokens: list[Token]) -> None:
    """'Clerks who have read the accounts back to 1960 report that': what they do, and no report."""
    string = tags(tokens)
    for found in _WHO_HAVE.finditer(string):
        says = tokens[found.end("says") - 1]
        if says.lower in _REPORTS and tokens[found.start("who")].lower == "who":
            says.tag, says.base = "V", says.lower


_REPORTS: Final = listed("report claim estimate state note")
_WHO_HAVE: Final = re.compile(
    "^[^VBMRH,;:]*N(?:I[^VBMRH,;:]*)?(?P<who>R)(?:B[An]*E|V)[^VBMRH,;:]*#(?P<says>N)H[^H]*[VBM]"
)


def _mend_would_row(tokens: list[Token], string: str) -> None:
    """'would create an office, raise the rate to $100 and set limits': three things that it would do."""
    for found in _WOULD_ROW.finditer(string):
        second, last = tokens[found.start("second")], tokens[found.start("last")]
        if all(forms_of(token.lower).get("b") == token.lower for token in (second, last)):
            second.tag = last.tag = "V"
            second.base, last.base = second.lower, last.lower


_WOULD_ROW: Final = re.compile(
    "M[An]*b[^,;:VBMRHSC]+,(?P<second>[NEV])(?=[D#OP])[^,;:BMRHS]+?,?C(?P<last>[VNE])(?=[D#OPN])"
)


_BY_TAGS: Final[tuple[TagRule, ...]] = (
    ("VNH", _mend_known_teller),
    ("M", _mend_would_row),
    ("NV", _mend_with_paid),
)
_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (frozenset(("how",)), _mend_how_much),
    (_REPORTS, _mend_who_report),
    (_MANY, _mend_those_look),
    (_STOOD, _mend_journal),
    (frozenset(("pay",)), _mend_pay),
    (frozenset(("named",)), _mend_named_after),
    (_DOUBLE, _mend_double),
    (frozenset(("overall",)), _mend_overall),
    (frozenset(("next",)), _mend_next),
    (_FRACTIONS, _mend_by_a_fifth),
    (frozenset(("once",)), _mend_once_led),
    (frozenset(("concerned",)), _mend_concerned),
    (frozenset(("cost",)), _mend_below_cost),
    (frozenset(_SAYING), _mend_saying_that),
)
MENDING_REPORTED: Final = Rules(_BY_WORDS, _BY_TAGS)
