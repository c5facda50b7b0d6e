"""Verbs of relative clauses and of the clauses around them: 'the men who signed it asked for more'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.persons import PEOPLE
from factcheck.text.claims.grammar.pieces import FINITE, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.signals import TITLES, VIEWS
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms, forms_of
from factcheck.text.claims.grammar.words import listed


def mend_relatives(tokens: list[Token]) -> None:
    """Correct the tags of such verbs in place."""
    _mend_which(tokens)
    _mend_which_they_did(tokens)
    _mend_whose(tokens)
    _mend_around(tokens)
    _mend_behind(tokens)
    _mend_that(tokens)
    _mend_since_year(tokens)


def _mend_since_year(tokens: list[Token]) -> None:
    """'A nurse who started in 2007 earns 6 percent less': the verb that the nurse waits for, behind the year."""
    string = tags(tokens)
    for found in _SINCE_YEAR.finditer(string) if "#N" in string and "R" in string else ():
        verb = tokens[found.end() - 1]
        base = forms_of(verb.lower).get("s", "")
        if base and is_year(tokens[found.end() - 2]) and not is_plural_form(tokens[found.start()].lower):
            verb.tag, verb.base = "V", base


_SINCE_YEAR: Final = re.compile("[NP](?:I[DNP]{1,3})?R[An]*[VB][^,;:VBMRHSC]*I#N(?=[#DONPAT])")


def _mend_which(tokens: list[Token]) -> None:
    """'rents, which the family controls, have risen': what 'which' opens has a verb; 'those arrested were freed'."""
    for at in range(len(tokens) - 2):
        if tokens[at].lower == "those" and tokens[at + 1].tag == "V" and both_forms(tokens[at + 1].lower):
            tokens[at + 1].tag = "E"
        if tokens[at].lower not in {"which", "whom"} or tokens[at + 1].tag not in "DP":
            continue
        end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag not in "D#NP'A"), len(tokens))
        last = tokens[end - 1]
        several = end > at + (2 if tokens[at + 1].tag == "P" else 3)
        kinds = forms_of(last.lower) if last.tag == "N" and several else {}
        again = tags(tokens[end : end + 2]) == "CR" or _has_last_verb(
            tokens, at, end
        )  # which Lund loves and which
        if (again or (end < len(tokens) and tokens[end].text in {",", "."})) and "s" in kinds:
            last.tag, last.base = "V", kinds["s"]


def _has_last_verb(tokens: list[Token], at: int, end: int) -> bool:
    """'The novels on which his fame rests were written in jail': `end` is the verb of the novels."""
    placed, string = at > 0 and tokens[at - 1].tag in "IT", tags(tokens[end:])
    return placed and string[:1] in {"B", "M"} and FINITE.search(string, 1) is None


def _mend_which_they_did(tokens: list[Token]) -> None:
    """'The plan which the board in Lund approved was dropped': what it did, and then the verb of the plan."""
    string = tags(tokens)
    for found in _WHICH_THEY_DID.finditer(string) if "R" in string else ():
        verb = tokens[found.start("verb")]
        forms = forms_of(verb.lower)
        alone = tokens[found.end()].lower in _SINGULAR and is_plural_form(verb.lower)
        base = forms.get("p") if verb.tag == "E" else forms.get("s") if alone else None
        if base and tokens[found.start("relative")].lower in {"which", "whom"}:
            verb.tag, verb.base = "V", base


_SINGULAR: Final = frozenset(("was", "is", "has"))
_WHICH_THEY_DID: Final = re.compile(
    "(?:^|(?<=[,;:CI]))(?:D[A#N]{0,3}|[A#]?)N(?P<relative>R)(?:D[A#N]{0,2}?N|D?P{1,3})"
    "(?:I(?:D[AN#]{0,2}?N|P{1,3}))?(?P<verb>[EN])(?=(?:B|MB?)[^VBM;:]*(?:[;.,C]|$))"
)


def _mend_whose(tokens: list[Token]) -> None:
    """'Kern, whose sons farm land near Lund, left': what a plural does, where its clause has no other verb."""
    for found in _WHOSE.finditer(tags(tokens)):
        row = tokens[found.start() + 1 : found.end()] if tokens[found.start()].lower == "whose" else []
        many = next((at for at, token in enumerate(row) if _is_many(token)), len(row))
        token = row[many + 1] if many + 1 < len(row) else None
        if token is not None and "b" in forms_of(token.lower):
            token.tag, token.base = "V", token.lower


def _is_many(token: Token) -> bool:
    return is_plural_form(token.lower) or token.lower in PEOPLE


_WHOSE: Final = re.compile("R[NA]?N{2,4}(?=[DPO#IKA,][^;:.VBMRHSC]*[,;.])")


def _mend_around(tokens: list[Token]) -> None:
    """'The men who signed it asked for more': the verb of the subject that the clause narrows, where no other is.

    No participle narrows 'it'; one may narrow a noun, so behind a noun it is so only where the sentence begins, or a
    clause behind 'and', and where what it was done to follows: 'and the clerk who kept the books lost 40 crowns'.
    """
    string = tags(tokens)
    for found in _WHO_DID.finditer(string):
        first, second = tokens[found.start("inner")], tokens[found.end("object")]
        leads = found.start() == 0 or tokens[found.end("object") - 1].tag == "O"
        done_to = string[found.end("object") + 1 : found.end("object") + 2] in {"D", "#", "O"}
        leads = leads or (string[found.start()] == "," and done_to and second.base not in _TO_TWO)
        forms = forms_of(second.lower)
        done = (first.base in _MAKING and not done_to) or by_somebody(tokens, found.end("object"))
        if leads and "p" in forms and not done:
            second.tag, second.base = "V", forms["p"]


def _mend_behind(tokens: list[Token]) -> None:
    """'The rules, which Lund adopted in 1959, protect the wounded': what a plural does behind what is told of it."""
    for found in _BEHIND.finditer(tags(tokens)):
        token, many = tokens[found.end() - 1], tokens[found.end("many") - 1]
        kinds = forms_of(token.lower)
        if _is_many(many) and "b" in kinds and not is_plural_form(token.lower):
            token.tag, token.base = "V", kinds["b"]


def mend_behind_time(tokens: list[Token]) -> None:
    """'Clerks who had joined before the strike ended lost their jobs': one verb is of the strike, one of them."""
    for found in _BEFORE_IT_ENDED.finditer(tags(tokens)):
        for token in tokens[found.start("first") : found.end()]:
            forms = forms_of(token.lower)
            if token.tag == "E" and "p" in forms and tokens[found.start("time")].lower in WHEN:
                token.tag, token.base = "V", forms["p"]


_BEFORE_IT_ENDED: Final = re.compile(
    "(?:^|[;:,]C?)[D#NP'A]{1,6}[RH][An]*[VB][^VBMRHSC,;]*(?P<time>K)(?:D[NPA]{1,3}|P{1,3})(?P<first>VE|EV|EE)"
    "(?=(?:I|T|D|O|A)[^VBM]*$)"
)
WHEN: Final = frozenset(("after", "before", "until", "till", "since", "once"))


def _mend_that(tokens: list[Token]) -> None:
    """'Kern, who chaired that meeting, should go': behind a verb that says nothing, 'that' points at a noun."""
    for found in _WHO_DID_THAT.finditer(tags(tokens)):
        verb, noun = tokens[found.end() - 3], tokens[found.end() - 1]
        if verb.base not in _SAYING_THAT and not is_plural_form(noun.lower):
            tokens[found.end() - 2].tag = "D"


_WHO_DID_THAT: Final = re.compile("R[An]*VHN(?=(?:I[D#NP']{1,4})?(?:[,.;]|$))")
_SAYING_THAT: Final = (
    REPORTING
    | VIEWS
    | listed(
        "mean seem appear decide see feel require order guarantee ensure pray swear request provide follow happen rule"
    )
)
_BEHIND: Final = re.compile("(?:^|[;:,]C?)(?P<many>D?[#NP]{1,3}),R[^,VBM]*[VBM][^,VBM]*,N(?=[DO])")
_WHO_DID: Final = re.compile(
    "(?:^|[,;:]C?|,C)(?:#I)?[D#NP'A]{1,6}(?:I[D#NP]{1,4})?R[An]*(?P<inner>V)(?P<object>O|D[#NP]{1,3})"
    "(?=E[IKTADO#][^VBMRHS,;:]*(?:[.;,]|$))"
)
_TO_TWO: Final = listed("call name dub pay give send grant offer tell award deny teach show ask lend")
_MAKING: Final = listed(
    "find see keep want have get leave need hear watch order make like feel wish prefer think call"
)


def is_done_to_noun(tokens: list[Token], at: int) -> bool:
    """'The tax the council levied in 1990 was repealed': whose deed it is stands right behind what it was done to.

    Not 'told the board the hall built in 1990 was unsafe'.
    """
    string = tags(tokens[:at])
    named = _NOUN_AND_NAME.search(string)
    if named is not None and tokens[at].tag != "E" and tokens[at + 1 : at + 2]:
        doer = tokens[named.start("doer")]
        titled = doer.lower.rstrip(".") in TITLES
        if (titled or is_plural_form(tokens[named.start("doer") - 1].lower)) and not by_somebody(tokens, at):
            return True  # the bill President Moss signed in May may fail
    found = _NOUN_AND_DOER.search(string)
    if found is None or tokens[found.start("doer")].lower not in _ARTICLES:
        return False
    return TIMES.isdisjoint(token.lower for token in tokens[found.start("doer") : at])


_NOUN_AND_NAME: Final = re.compile("(?:^|(?<=[,;:CIH]))(?:D[A#N]{0,4})?N(?P<doer>P)P{0,3}[An]*$")
_NOUN_AND_DOER: Final = re.compile("(?:^|(?<=[,;:CI]))D[A#N]{0,2}N(?P<doer>D)[A#N]{0,2}N[An]*$")
_ARTICLES: Final = listed("a an the its his her their our my your")
