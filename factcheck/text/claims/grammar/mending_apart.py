"""Words that look alike, told apart by what stands around them: 'a deep well', 'do get relined', 'hand each to her'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.mending_done import OF_ITSELF
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, is_finite
from factcheck.text.claims.grammar.tokens import Token, in_threes, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms, forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed


def _mend_beside(tokens: list[Token], string: str) -> None:
    """'It went to Alder Stone, a firm registered in May': what was done with it, beside a noun; no clause goes on."""
    for found in _BESIDE.finditer(string):
        token = tokens[max(found.start("done"), found.start("then"))]
        done = both_forms(token.lower) and token.base not in INTRANSITIVE | REPORTING | OF_ITSELF | _GOING
        if (
            done
            and tokens[found.start() + 1].lower in {"a", "an"}
            and FINITE.search(string, 0, found.start())
        ):
            token.tag = "E"


_BESIDE: Final = re.compile(
    "(?<=[NP#]),D[ANE#P]{0,4}N(?:(?P<done>V)(?=A?[IT])|(?:I[NP]{1,3})?(?P<then>V)(?=[D#]NA))"
    "[^VBM,;:]*(?:[RHSK][^,;]*)?[,.;:]"
)
_GOING: Final = listed(
    "walk step lean jump slip pull drop climb settle hang break gather press reach drift spread"
)


def _mend_twice(tokens: list[Token]) -> None:
    """'found again and again that', 'more and more': one word, said twice."""
    for one, joint, two in in_threes(tokens):
        if joint.tag == "C" and one.lower == two.lower and one.lower in _TWICE:
            joint.tag = "A"


_TWICE: Final = listed("again over on round")


def _mend_likely(tokens: list[Token]) -> None:
    """'That’s likely helped cut costs', 'were likely sold': how surely it was done."""
    for found in _LIKELY.finditer(tags(tokens)):
        likely, done = tokens[found.end() - 2 : found.end()]
        if likely.lower == "likely" and "q" in forms_of(done.lower):
            likely.tag, done.tag = "A", "E"
            cut = tokens[found.end() : found.end() + 1]
            if done.base == "help" and cut and "b" in forms_of(cut[0].lower):
                cut[0].tag, cut[0].base = "b", cut[0].lower


_LIKELY: Final = re.compile("B[An]*N[VE]")


def _mend_as_such(tokens: list[Token]) -> None:
    """'and as such was praised': how it was, and no clause; not 'as such a man'."""
    for one, such, after in in_threes(tokens):
        if (one.lower, such.lower) == ("as", "such") and after.tag in "VBM,.;":
            one.tag = such.tag = "A"


def _mend_given_that(tokens: list[Token]) -> None:
    """'Given that the bank had guards, the sale': a clause that leads another, and nothing given."""
    for at, (given, that) in enumerate(pairwise(tokens)):
        opens = not at or tokens[at - 1].tag in ",;:C"
        if not (opens and that.lower == "that" and given.lower in _GIVEN):
            continue
        clause, _, behind = tags(tokens[at + 2 :]).partition(",")
        if SUBJECT_THEN_VERB.match(clause) and SUBJECT_THEN_VERB.match(behind):
            given.tag, given.base, that.tag = "A", "", "S"


_GIVEN: Final = listed("given considering seeing granted now")


def _mend_by_both(tokens: list[Token], string: str) -> None:
    """'carried out plans shaped and limited by the war': what was done to them by it, and no deeds of theirs."""
    for found in _BY_BOTH.finditer(string):
        first, last, by = tokens[found.start("first")], tokens[found.end() - 2], tokens[found.end() - 1]
        verbs = [token for token in tokens[: found.start()] if token.tag in "VBME"]
        told = bool(verbs) and verbs[-1].base not in REPORTING and by.lower == "by"
        own = {first.base, last.base} & (INTRANSITIVE | OF_ITSELF)
        if told and not own and both_forms(first.lower) and both_forms(last.lower):
            first.tag = last.tag = "E"


_BY_BOTH: Final = re.compile("(?<=[NP])(?P<first>V)CA?VI")


def _mend_aims(tokens: list[Token], string: str) -> None:
    """'went on to plan the line, develop the engine, and run the yard': three aims of one 'to'."""
    for found in _AIMS.finditer(string):
        aims = [tokens[found.start(name)] for name in ("second", "last")]
        if all("b" in forms_of(token.lower) for token in aims):
            for token in aims:
                token.tag, token.base = "b", token.lower


_AIMS: Final = re.compile("Tb[^VBMRHSC,;]*,(?P<second>[NVEb])D[^VBMRHSC,;]*,?C(?P<last>[NVEb])(?=[DO])")


def _mend_in_case(tokens: list[Token]) -> None:
    """'In case you missed it': a condition; not 'in case of fire'."""
    for into, case, after in in_threes(tokens):
        if (into.lower, case.lower) == ("in", "case") and after.tag in "ODPN#":
            into.tag, case.tag = "A", "S"


def _mend_well(tokens: list[Token]) -> None:
    """'A deep well, sunk in 1990, is safe': a hole in the ground."""
    found = _WELL.match(tags(tokens))
    if found is not None and tokens[found.end() - 1].lower == "well":
        tokens[found.end() - 1].tag = "N"
    for owned in _OWN_WELL.finditer(tags(tokens)):
        well, did = tokens[owned.start("well")], tokens[owned.end("well")]
        forms = verb_forms().get(did.lower, {})
        if well.lower == "well" and (did.tag == "B" or "p" in forms):
            well.tag = "N"
            if did.tag != "B":
                did.tag, did.base = "V", forms["p"]


_OWN_WELL: Final = re.compile("[D'](?P<well>A)(?:B|[VEN][#DO])")
_WELL: Final = re.compile("(?:[IC])?D[NA#]{1,2}A(?=[VBM]|,[EI])")


def _mend_get(tokens: list[Token]) -> None:
    """'They do, however, get relined': what 'do' goes on with, and what is done to them."""
    for found in _GET.finditer(tags(tokens)):
        do, get, done = tokens[found.start()], tokens[found.start("get")], tokens[found.end() - 1]
        if do.lower in _DOING and get.lower == "get" and both_forms(done.lower):
            get.tag, get.base, done.tag = "b", "get", "E"
            behind = tokens[found.end() : found.end() + 2]
            if tags(behind) == "CV" and both_forms(behind[1].lower):
                behind[1].tag = "E"


_GET: Final = re.compile("[BM](?:,A,|[An])*(?P<get>[NVb])[VE]")
_DOING: Final = listed("do does did may might can could will would")


def _mend_said(tokens: list[Token]) -> None:
    """', a man I have known for years, said his members are ill': behind a comma and before what was said."""
    for found in _SAID.finditer(tags(tokens)):
        if tokens[found.end() - 1].lower == "said":
            tokens[found.end() - 1].tag = "V"


_SAID: Final = re.compile("(?<=[NP]),E(?=H|[DO][^,VBM]{0,4}[VBM])")


def _mend_seemed(tokens: list[Token]) -> None:
    """'The water that rose from 30 metres down seemed clear': nothing is seemed."""
    for before, token in pairwise(tokens):
        if token.lower in _SEEMED and before.tag in "IN":
            token.tag, token.base = "V", "seem"


_SEEMED: Final = listed("seemed")


def _mend_row(tokens: list[Token], string: str) -> None:
    """'would buy mills, hand each of them to a town, and let the town run it': base forms that go on with a modal."""
    for found in _ROW.finditer(string):
        second, third = tokens[found.start("second")], tokens[found.start("third")]
        planned = tokens[found.start()].lower in {"would", "will"}  # and no advice: could pay, should pay
        if planned and all("b" in forms_of(token.lower) for token in (second, third)):
            for token in (second, third):
                token.tag, token.base = "b", token.lower


_ROW: Final = re.compile(
    "M[An]*b[^;:VBMRSHO]*,(?P<second>[NVb])(?=[DO])[^,;:VBMRSH]*,C(?P<third>[NVb])(?=[DO])"
)


def _mend_aim(tokens: list[Token], string: str) -> None:
    """'began to sink hand pumps by the thousand': what was sunk, and no verb of the hand."""
    for found in _AIM.finditer(string):
        deed, token = tokens[found.start() + 1], tokens[found.end() - 1]
        third = "s" in forms_of(token.lower) and token.lower.endswith("s")
        if third and deed.base not in REPORTING | _CAUSING and FINITE.search(string, 0, found.start()):
            token.tag, token.base = "N", ""


_AIM: Final = re.compile("TbNV(?=[I,.])")
_CAUSING: Final = listed("see let watch hear help make ensure mean have know think feel hope")


def _mend_this(tokens: list[Token]) -> None:
    """'This saved lives', 'This built schools and': what did so, where the clause has no other verb."""
    for found in _THIS.finditer(tags(tokens)):
        this, deed, done = tokens[found.start("this") : found.start("this") + 3]
        kinds = forms_of(deed.lower)
        finite = deed.lower in _DEEDS or (deed.lower.endswith("ed") and "b" not in kinds)
        if this.lower == "this" and finite and (done.tag == "N" or done.lower.endswith("s")):
            deed.tag, deed.base = "V", kinds.get("p", deed.lower)
            done.tag, done.base = "N", ""


_THIS: Final = re.compile('(?:^|[,;:CH"][An]*)(?P<this>D)N(?:N|V(?=[ICA.,;:]))[^VBM,;:.RSHC]*(?=[CS.,;:]|$)')
_DEEDS: Final = listed(
    "built won lost brought made gave took kept sent led taught caught bought meant drew threw sold told broke"
)


def _mend_born(tokens: list[Token]) -> None:
    """'Moss was born in Lund and studied in Tarn': what he did, and nothing done to him, as 'raised' is."""
    found = _BORN.search(tags(tokens))
    if found is None or tokens[found.start()].lower != "born":
        return
    deed = tokens[found.end() - 1]
    if both_forms(deed.lower) and deed.base in _LEARNING:
        deed.tag = "V"


_BORN: Final = re.compile("E[^VBMRHSEC]*CE(?=I)")
_LEARNING: Final = listed("study train serve work practise practice teach travel qualify")


def _mend_showing(tokens: list[Token]) -> None:
    """'Figures from the union show that', 'Letters seen by the board suggest that': what they do, and no noun."""
    if not tokens[0].lower.endswith("s"):
        return
    for at, (token, that) in enumerate(pairwise(tokens)):
        shows = token.tag == "N" and token.lower in _SHOWING and that.lower == "that"
        if shows and at and not is_finite(tokens[:at]):
            token.tag, token.base = "V", token.lower


_SHOWING: Final = listed("show suggest indicate reveal confirm claim report estimate")


def _mend_according(tokens: list[Token]) -> None:
    """'according to the cost reports the home filed': the reports, which nothing reports."""
    found = _ACCORDING.search(tags(tokens))
    led = found is not None and tokens[found.start()].lower == "according"
    if found is not None and led and tokens[found.end() - 1].lower.endswith("s"):
        tokens[found.end() - 1].tag, tokens[found.end() - 1].base = "N", ""


_ACCORDING: Final = re.compile("IT[DP'N]{0,3}NV(?=D)")

_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (_TWICE, _mend_twice),
    (frozenset(("this",)), _mend_this),
    (frozenset(("born",)), _mend_born),
    (frozenset(("likely",)), _mend_likely),
    (frozenset(("such",)), _mend_as_such),
    (frozenset(("case",)), _mend_in_case),
    (_GIVEN, _mend_given_that),
    (frozenset(("well",)), _mend_well),
    (frozenset(("get",)), _mend_get),
    (frozenset(("said",)), _mend_said),
    (_SEEMED, _mend_seemed),
    (frozenset(("according",)), _mend_according),
    (_SHOWING, _mend_showing),
)
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",D", _mend_beside),
    ("M", _mend_row),
    ("TbNV", _mend_aim),
    ("VC", _mend_by_both),
    ("Tb", _mend_aims),
)
MENDING_APART: Final = Rules(_BY_WORDS, _BY_TAGS)
