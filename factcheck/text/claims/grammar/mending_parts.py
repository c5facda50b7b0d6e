"""Words taken for a verb, or for none, where the clause they stand in tells: 'imports of which', 'keep flooding'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, may_be_participle
from factcheck.text.claims.grammar.words import OWNERS, listed


def _mend_anything(tokens: list[Token]) -> None:
    """'The first half was soft, the other anything but, being dear': no other clause begins at 'but'."""
    for at in range(1, len(tokens) - 1):
        before, token, after = tokens[at - 1 : at + 2]
        if token.lower == "but" and before.lower == "anything" and after.tag in ",.;:-":
            token.tag = "A"


def _mend_placed(tokens: list[Token], string: str) -> None:
    """'said half a million in its wartime broadcasts': a plural, where the clause has its verb."""
    for found in _PLACED.finditer(string):
        token = tokens[found.end() - 1]
        told = any(before.base in REPORTING and before.tag == "V" for before in tokens[: found.start()])
        if told and "s" in forms_of(token.lower) and tokens[found.start() + 1].lower in OWNERS:
            token.tag, token.base = "N", ""


_PLACED: Final = re.compile("IDNV(?=[.;:]|$)")


def _mend_numbered(tokens: list[Token], string: str) -> None:
    """'Schedule 11 sets out the penalties', 'Article 9 bars the firm from selling': what a part of a law does."""
    for found in _NUMBERED_PART.finditer(string):
        part, does = tokens[found.start()], tokens[found.end() - 1]
        base = forms_of(does.lower).get("s", "")
        if part.lower in _PARTS_OF_LAW and base:
            part.tag, part.base = "N", ""
            does.tag, does.base = "V", base


_NUMBERED_PART: Final = re.compile("[NPVb]#N(?=[DAIT#PNO])")
_PARTS_OF_LAW: Final = listed(
    "schedule section clause article annex appendix chapter part paragraph rule note table figure form bill act "
    "regulation resolution protocol amendment footnote exhibit page point item"
)


def _mend_dated_law(tokens: list[Token], string: str) -> None:
    """'the deed of 1903 forbids the sale': what something of a year does."""
    for found in _OF_YEAR.finditer(string):
        does = tokens[found.end() - 1]
        base = forms_of(does.lower).get("s", "")
        if base and tokens[found.start() + 1].lower == "of" and is_year(tokens[found.start() + 2]):
            does.tag, does.base = "V", base


_OF_YEAR: Final = re.compile("NI#N(?=[DO])")


def _mend_called(tokens: list[Token], string: str) -> None:
    """'a school and something called a skills hub': a name that it was given, and nothing that it did."""
    for found in _GIVEN_NAME.finditer(string):
        thing, called = tokens[found.start() : found.end()]
        if thing.lower in _THINGS and called.lower in _CALLED:
            called.tag = "E"


_GIVEN_NAME: Final = re.compile('OV(?=[DNPG"])')
_THINGS: Final = frozenset(("something", "somebody", "someone", "anything", "anybody", "anyone"))
_CALLED: Final = frozenset(("called", "named"))


def _mend_stocks(tokens: list[Token], string: str) -> None:
    """'and in Tarn, where it failed, stocks of flour ran out': a plural that has a verb of its own."""
    for found in _STOCKS.finditer(string):
        token = tokens[found.start() + 1]
        if tokens[found.start() + 2].lower == "of" and "s" in forms_of(token.lower):
            token.tag, token.base = "N", ""


_STOCKS: Final = re.compile(",VID?[A#NP]{1,4}[An]*V")


def _mend_condition(tokens: list[Token], string: str) -> None:
    """'If convicted, he faces ten years': done to him, and no deed of his."""
    for found in _CONDITION.finditer(string):
        done, does = tokens[found.start() + 1], tokens[found.end() - 1]
        base = forms_of(does.lower).get("s", "")
        if "q" in forms_of(done.lower) and (base or does.tag in "VBM"):
            done.tag = "E"
            does.tag, does.base = ("V", base) if does.tag == "N" else (does.tag, does.base)


def _mend_source(tokens: list[Token]) -> None:
    """'According to letters disclosed in court, he knew': what was done with them, and no deed of theirs."""
    for found in _SOURCE.finditer(tags(tokens)):
        done = tokens[found.end() - 1]
        if tokens[found.start()].lower == "according" and "q" in forms_of(done.lower):
            done.tag = "E"


_SOURCE: Final = re.compile("(?:^|,)?ITD?[A#NP']{1,5}V(?=[IT][^VBM,]*,)")
_CONDITION: Final = re.compile("SV,(?:D?N|P{1,3}|O)[NVBM]")


def _mend_modals(tokens: list[Token], string: str) -> None:
    """'The clerk could not, or would not, remember': both go with one verb."""
    for found in _MODALS.finditer(string):
        verb = tokens[found.end()]
        base = forms_of(verb.lower).get("b", "")
        if verb.tag in "bE" or base:
            for token in tokens[found.start("second") : found.end()]:
                token.tag = "A"
            verb.tag, verb.base = ("b", base) if verb.tag != "E" else ("E", verb.base)


_MODALS: Final = re.compile("Mn?(?P<second>,CMn?,)(?=[bNVE])")


def _mend_need(tokens: list[Token]) -> None:
    """'shares, which need not': like 'must not'."""
    for before, token in pairwise(tokens):
        if before.lower == "need" and before.tag == "V" and token.tag == "n":
            before.tag, before.base = "M", ""


def _mend_with(tokens: list[Token]) -> None:
    """'with the same form, the same box ticked, and the same fee kept': how it was, in a row."""
    string = tags(tokens)
    for found in (*_WITH.finditer(string), *_WITH_BOTH.finditer(string)):
        if any(token.lower == "with" for token in tokens[found.start() : found.end()]):
            for token in tokens[found.start() : found.end()]:
                if token.tag == "V" and may_be_participle(token.lower):
                    token.tag = "E"


_WITH_BOTH: Final = re.compile(
    "(?<=H)ID[AN]{1,3}[EV]C[AD][AN]{1,3}[EV](?=[I,.])"
)  # with the rolls lost and no copy kept by
_WITH: Final = re.compile("I[^,VBM]*(?:,C?D[AND]{1,3}V(?=[,.]))+")


def _mend_counting(tokens: list[Token]) -> None:
    """'show that of every hundred papers some forty fail'."""
    for found in _COUNTING.finditer(tags(tokens)):
        token = tokens[found.start() + 1]
        if token.lower == "that" and token.tag == "D" and tokens[found.start()].base in REPORTING:
            token.tag = "H"
    for found in _COUNTING_ON.finditer(tags(tokens)):
        token = tokens[found.start() + 1]
        if token.lower == "that" and "H" in tags(tokens[: found.start()]):
            token.tag = "H"  # found that 870 were built and that of those 611 a third leaked


_COUNTING: Final = re.compile("VDID?#[^,;:]*(?:,[D#NPA]{1,4})?[An]*[VBM]")
_COUNTING_ON: Final = re.compile("[C,]DID?#N?,?[An]*[D#][^,;:VBM]*[VBM]")


def _mend_part(tokens: list[Token]) -> None:
    """'sugar, imports of which tripled': what is told of, and no verb."""
    for found in _PART.finditer(tags(tokens)):
        token = tokens[found.start() + 1]
        if tokens[found.start() + 2].lower == "of" and is_plural_form(token.lower):
            token.tag, token.base = "N", ""


_PART: Final = re.compile(",VIR")


def _mend_one(tokens: list[Token]) -> None:
    """'two remain: one finds no effect, the other a small one'."""
    for found in _ONE.finditer(tags(tokens)):
        one, token = tokens[found.end() - 3], tokens[found.end() - 2]
        kinds = forms_of(token.lower)
        if one.lower == "one" and "s" in kinds and tokens[found.end() - 1].lower in {"no", "the", "a", "an"}:
            token.tag, token.base = "V", kinds["s"]


_ONE: Final = re.compile("(?:^|[:;,])#ND")


def _mend_keep(tokens: list[Token]) -> None:
    """'The mines, three in all, keep flooding'."""
    for found in _KEEP.finditer(tags(tokens)):
        keep = tokens[found.start() + 1]
        if keep.lower == "keep" and not is_finite(tokens[found.end() :]):
            keep.tag, keep.base = "V", "keep"


_KEEP: Final = re.compile(",NG")


def _mend_further_aim(tokens: list[Token], string: str) -> None:
    """'The mayor should raise the rate, and link it to wages': the base form that a modal goes on with."""
    for found in _DO_IT.finditer(string, string.index("M") + 1):
        token = tokens[found.start() + 1]
        if tokens[found.end() - 1].lower in _OBJECTS and "b" in forms_of(token.lower):
            token.tag, token.base = "b", token.lower


_DO_IT: Final = re.compile("C[NV]O")


def _mend_pursuit(tokens: list[Token], string: str) -> None:
    """'While swimming remains the top sport, the board': what is done, as a noun, where its clause has a verb."""
    for found in _PURSUIT.finditer(string):
        done, verb = tokens[found.end() - 2 : found.end()]
        if "s" in forms_of(verb.lower) or verb.lower in {"is", "was", "has"}:
            done.tag, done.base = "N", ""


_PURSUIT: Final = re.compile("(?:^|[,;])[SK]G(?:V|B)(?=[DNOPA#EI])")
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    ("IDNV", _mend_placed),
    ("M", _mend_further_aim),
    ("#N", _mend_numbered),
    ("I#N", _mend_dated_law),
    ("OV", _mend_called),
    (",VI", _mend_stocks),
    ("SV,", _mend_condition),
    ("GV", _mend_pursuit),
    (",CM", _mend_modals),
)
_OBJECTS: Final = listed("it them him")


_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (frozenset(("according",)), _mend_source),
    (frozenset(("need",)), _mend_need),
    (frozenset(("with",)), _mend_with),
    (frozenset(("that",)), _mend_counting),
    (frozenset(("which", "whom")), _mend_part),
    (frozenset(("one",)), _mend_one),
    (frozenset(("anything",)), _mend_anything),
    (frozenset(("keep",)), _mend_keep),
)
MENDING_PARTS: Final = Rules(_BY_WORDS, _BY_TAGS)
