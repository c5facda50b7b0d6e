"""What was done to a thing, in words that look like a deed of its own: 'three of them held', 'a man named Falk'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.countries import PEOPLES
from factcheck.text.claims.grammar.mending_reduced import can_be_done
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE
from factcheck.text.claims.grammar.tokens import Token, tags, word_at
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, may_be_participle
from factcheck.text.claims.grammar.words import OBJECTS, OWNERS, listed


def _mend_share(tokens: list[Token]) -> None:
    """'400 jobs, half of them regained by 1990': what was done with them, and no deed of theirs."""
    string = tags(tokens)
    for found in _SHARE.finditer(string):
        token = tokens[found.start("done")]
        said = token.base in REPORTING and string[found.end() : found.end() + 1] in {",", ".", ""}
        own = said or token.base in INTRANSITIVE | OF_ITSELF or not FINITE.search(string, 0, found.start())
        if can_be_done(token) and not own:
            token.tag = "E"
        elif "s" in forms_of(token.lower) and tokens[found.start() + 1].lower in _SEVERAL:
            token.tag, token.base = "N", ""  # most of them beggars
    for found in _SHARE_NAMED.finditer(string):
        token = tokens[found.end() - 1]
        if token.lower in _NAMING:
            token.tag = "E"  # eleven faults, three of them in the class called grave danger


_SEVERAL: Final = listed("most many some all half both few several nearly almost two three four five six")
_SHARE: Final = re.compile("[,(-]A?[#D]{1,2}IOA?(?P<done>V)(?=A?[IKT.,;:)-]|$)")
_SHARE_NAMED: Final = re.compile("[,(-]A?[#D]{1,2}IOI[DA#N]{0,3}NV")
_NAMING: Final = listed("called named dubbed nicknamed")
OF_ITSELF: Final = listed(
    "leave close open shut stop empty move turn change grow return start end begin fail pass live stand sit lie march "
    "work vote drown fight speak play win lose"
)


def _mend_present(tokens: list[Token]) -> None:
    """'a year's notice, not the sixty days now required': what is asked for, and no deed."""
    for found in _REQUIRED.finditer(tags(tokens)):
        if can_be_done(tokens[found.end() - 1]):
            tokens[found.end() - 1].tag = "E"


_ONCE: Final = listed("now then later still")
_REQUIRED: Final = re.compile(",nD#{0,2}NAV(?=[,.;:])")


def _mend_as_told(tokens: list[Token]) -> None:
    """'the case, as set out in the report,': how it is put, and no deed."""
    for found in _AS_TOLD.finditer(tags(tokens)):
        token = tokens[found.start() + 1]
        if tokens[found.start()].lower == "as" and can_be_done(token):
            token.tag = "E"


_AS_TOLD: Final = re.compile("[KSIA]V(?=I)")


def _mend_paid_by(tokens: list[Token]) -> None:
    """'a fine, which the clerk paid by card': how, and nobody by whom."""
    for found in _PAID_BY.finditer(tags(tokens)):
        token = tokens[found.start("deed")]
        if tokens[found.end() - 1].lower == "by" and "p" in forms_of(token.lower):
            token.tag = "V"


_PAID_BY: Final = re.compile("R(?:D?N{1,2}|P{1,2}|O)(?P<deed>E)I(?=N[.,;])")


def _mend_currency(tokens: list[Token]) -> None:
    """'at 29 trillion won', '205,000 won a month': a sum of money, and nobody won."""
    for before, token in pairwise(tokens):
        large = before.lower in _LARGE or "," in before.text
        if token.lower == "won" and before.tag == "#" and large:
            token.tag, token.base = "N", ""


def _mend_wanted(tokens: list[Token]) -> None:
    """'They want the law repealed and the minister dismissed': what is to be done, and no deed."""
    string = tags(tokens)
    for at, want in enumerate(tokens):
        found = _WANTED.match(string, at) if want.base in _ORDERS or want.lower in _WANTING else None
        for token in tokens[at + 1 : found.end() if found is not None else 0]:
            if can_be_done(token) and token.base not in INTRANSITIVE | REPORTING | OF_ITSELF - _STOPPED:
                token.tag = "E"


_ORDERS: Final = frozenset(("want", "order"))
_WANTING: Final = listed("want wants wanted wanting")
_ORDERING: Final = _WANTING | listed("order orders ordered ordering")
_STOPPED: Final = listed("stop shut close open move change end return")
_WANTED: Final = re.compile(
    "[VGbE](?:,?C?(?:D[ANP#']{0,3}[NP]|P{1,3}|N{1,2}|O)[VE](?=[IKTC.,;:]|$)(?:[IK][^,;.VBMRHSC]*)?)+"
)
_LARGE: Final = listed("thousand million billion trillion")


def _mend_since(tokens: list[Token]) -> None:
    """'Falk has since told the court': between the parts of a verb, and no clause."""
    for found in _SINCE.finditer(tags(tokens)):
        if tokens[found.start() + 1].lower == "since":
            tokens[found.start() + 1].tag = "A"


def _mend_rows(tokens: list[Token], string: str) -> None:
    """'The trick was found: wheat bought at night, the grade raised on paper, the gain put with Falk': what was done.

    Behind a colon or in a bracket, where each part of the row has such a form or is narrowed by 'that'.
    """
    for found in _ROW.finditer(string):
        verbs = [tokens[found.start() + part.start("done")] for part in _PART_OF_ROW.finditer(found[0])]
        done = all(can_be_done(verb) and verb.base not in INTRANSITIVE | OF_ITSELF for verb in verbs)
        outside = string[: found.start()] + string[found.end() :]
        if verbs and done and FINITE.search(outside):
            for verb in verbs:
                verb.tag = "E"


_DONE: Final = "D?[A#N]{0,2}NV[AN]?[ITK][^VBMRHSC,;:()-]*"
_ROW: Final = re.compile(f"[:(-](?:D?[A#N]{{0,2}}NH[An]*[VBM][^,;:()]*,|{_DONE},)+(?:C?{_DONE})")
_PART_OF_ROW: Final = re.compile("(?<=[:(,C-])D?[A#N]{0,2}N(?P<done>V)(?=[AN]?[ITK])")


def _mend_parted(tokens: list[Token], string: str) -> None:
    """'and the share of it held in bonds, for which no price is known, rose to 46%': only the last verb is a deed."""
    for found in _PARTED.finditer(string):
        token, last = tokens[found.start("done")], tokens[found.end() - 1]
        sure = last.tag in "BM" or not may_be_participle(last.lower)
        own = token.base in INTRANSITIVE | OF_ITSELF
        if sure and can_be_done(token) and not own:
            token.tag = "E"


_PARTED: Final = re.compile(
    "(?:^|[,;:]C?)D[A#]?N{1,2}(?:ID?[AN#]{0,2}[NP])?(?P<done>V)I[^VBMRHSC,;]*,"
    "(?:[IK]?R)[^,;:]*,(?P<deed>[VBM])"
)


def _mend_behind_which(tokens: list[Token]) -> None:
    """'and which in Kern concerns men', 'the register, which costs nothing, lists as its head': verbs of things."""
    string = tags(tokens)
    for found in (*_WHICH_IN.finditer(string), *_WHICH_THEN.finditer(string)):
        verb, after = tokens[found.start("verb")], tokens[found.start("verb") + 1]
        base = forms_of(verb.lower).get("s", "")
        if base and (after.tag != "K" or after.lower == "as"):
            verb.tag, verb.base = "V", base


_WHICH_IN: Final = re.compile("RI(?:P{1,2}|DN)(?P<verb>N)(?=[ND])")
_WHICH_THEN: Final = re.compile("(?:^|;)D[NP]{1,3},R[An]*[VBM][^,;]*,(?P<verb>N)KD")


def _mend_object(tokens: list[Token], string: str) -> None:
    """'The board, in a note, thought it likely': no participle has such an object."""
    for found in _OBJECT.finditer(string):
        token = tokens[found.start("verb")]
        sees = token.base in _SEEING and "p" in forms_of(token.lower)
        if sees and tokens[found.end() - 1].lower in OBJECTS:
            token.tag = "V"


_OBJECT: Final = re.compile(",(?P<verb>E)O")
_SEEING: Final = listed("think find consider deem call judge make")


def _mend_causing(tokens: list[Token]) -> None:
    """'made her clerks do the same', 'made the clerk swear': what they were made to do, and no verb of a clause."""
    for found in _CAUSING.finditer(tags(tokens)):
        does, causes = tokens[found.end() - 1], tokens[found.start("causes")]
        if does.lower == "do" and causes.base in CAUSES:
            does.tag, does.base = "b", "do"
        elif does.lower == does.base and causes.base in CAUSES and tokens[found.end() - 2].tag == "N":
            # not: those that have made the change cut their fees
            one = not is_plural([tokens[found.end() - 2]]) and "p" not in forms_of(does.lower)
            does.tag = "b" if one else does.tag
            causes.tag = "V" if one and found["had"] is None else causes.tag


_CAUSING: Final = re.compile("(?P<had>[BEn]A?)?(?P<causes>[VE])(?:D?[A#N]{0,2}N|O|P{1,2})[BV]")
CAUSES: Final = listed("make let help watch see hear")
_CAUSED: Final = CAUSES | listed("makes made lets helps helped watches watched sees saw seen hears heard")


def _mend_shown(tokens: list[Token], string: str) -> None:
    """'the clerk assigned to ours, records show, spent nine hours': only the last verb is a deed."""
    for found in _SHOWN.finditer(string):
        token, shows = tokens[found.start("done")], tokens[found.start("shows")]
        if shows.lower in _SHOWING and can_be_done(token):
            token.tag, shows.tag, shows.base = "E", "V", shows.lower


_SHOWN: Final = re.compile("D[#A]?N{1,3}(?P<done>V)(?=[IT])[^VBM,;]*,N{1,3}(?P<shows>[VN]),(?=[An]*[VB])")
_SHOWING: Final = listed("show suggest indicate reveal confirm say")


def _mend_being(tokens: list[Token]) -> None:
    """'on being cross-examined that': what is done to somebody, and no thing that the clause is about."""
    for being, token in pairwise(tokens):
        if being.lower == "being" and token.tag == "N" and "-" in token.text and token.lower.endswith("ed"):
            token.tag = "E"


_SINCE: Final = re.compile("B[KSI][EV]")


def _mend_run_by(tokens: list[Token]) -> None:
    """'Schools run by orders paid nine men', 'rates cut by law rose': what is done, where another verb follows."""
    for found in _RUN_BY.finditer(tags(tokens)):
        run, paid = tokens[found.start("run")], tokens[found.end() - 1]
        kinds = forms_of(paid.lower)
        if (
            {"q", "b"} <= forms_of(run.lower).keys()
            and tokens[found.start("run") + 1].lower == "by"
            and (paid.tag in "VM" or "p" in kinds)
        ):
            run.tag = "E"
            if paid.tag == "E":
                paid.tag, paid.base = "V", kinds["p"]


_RUN_BY: Final = re.compile("N(?P<run>V)I[DA#NP']{1,6}(?:,[^,VBM]+,)?(?:[VM]|E(?=[D#]))")


def _mend_of_people(tokens: list[Token]) -> None:
    """'The Dutch selected medical students': what they did, and not what was done to them."""
    for found in _OF_PEOPLE.finditer(tags(tokens)):
        done = tokens[found.end() - 1]
        past = done.lower.endswith("ed") or "p" in forms_of(done.lower)
        if tokens[found.end() - 2].text in PEOPLES and past:
            done.tag = "V"


_OF_PEOPLE: Final = re.compile("(?:^|(?<=[,.;:C]))DPE(?=[DA#]*[NP])")
_PEOPLES: Final = frozenset(map(str.lower, PEOPLES))


def _mend_absolute(tokens: list[Token]) -> None:
    """'His patience exhausted, the tsar left', 'were shot, their land seized and their wives sold': beside a clause."""
    string = tags(tokens)
    for found in _ABSOLUTE.finditer(string):
        verbs = [t for t in tokens[found.start() : found.end()] if t.tag == "V"]
        leads = not FINITE.search(string, 0, found.start())
        whole = (_CLAUSE_BEHIND if leads else _ENDS).match(string, found.end())
        own = any(not can_be_done(t) or t.base in INTRANSITIVE | REPORTING | OF_ITSELF for t in verbs)
        two = word_at(tokens, found.end() + 1) in OWNERS  # his mother taught, his father was a clerk
        if whole and not own and not two and tokens[found.start("own")].lower in OWNERS:
            for token in verbs:
                token.tag = "E"


def _mend_newly(tokens: list[Token], string: str) -> None:
    """'The senator, then 34 and newly married, was driving': how he was, before the verb of the clause."""
    for found in _NEWLY.finditer(string):
        if can_be_done(tokens[found.end() - 1]):
            tokens[found.end() - 1].tag = "E"


_NEWLY: Final = re.compile(",A{0,2}(?:#|N)C[An]+V(?=,[An]*[VBM])")
_ABSOLUTE: Final = re.compile(
    "(?:^|,)(?P<own>D)[AN#]{0,2}N(?:[VE]A?(?:[IKT]D?[A#NP]{1,3})?)?(?:CD[AN#]{0,2}N[VE]A?(?:[IKT]D?[A#NP]{1,3})?)?(?=[,.])"
)
_ENDS: Final = re.compile(r"\.")
_CLAUSE_BEHIND: Final = re.compile(",(?:D[A#N]{1,3}|P{1,3}|O)[An]*[VBM]")


_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (OWNERS, _mend_absolute),
    (_PEOPLES, _mend_of_people),
    (frozenset(("of",)), _mend_share),
    (_ONCE, _mend_present),
    (frozenset(("as",)), _mend_as_told),
    (frozenset(("by",)), _mend_paid_by),
    (frozenset(("by",)), _mend_run_by),
    (frozenset(("won",)), _mend_currency),
    (frozenset(("since",)), _mend_since),
    (_ORDERING, _mend_wanted),
    (frozenset(("which",)), _mend_behind_which),
    (_CAUSED, _mend_causing),
    (frozenset(("being",)), _mend_being),
)
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",EO", _mend_object),
    (",N", _mend_shown),
    (",", _mend_rows),
    ("CA", _mend_newly),
    ("R", _mend_parted),
)
MENDING_DONE: Final = Rules(_BY_WORDS, _BY_TAGS)
