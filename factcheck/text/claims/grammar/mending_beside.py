"""What looks like a verb, or like none, in what stands beside a noun: 'the firm now called Kern', 'who both taught'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.mending_done import OF_ITSELF
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import FINITE
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import both_forms, forms_of, is_past
from factcheck.text.claims.grammar.words import listed


def _mend_now_called(tokens: list[Token]) -> None:
    """'the new head of the firm now called Kern, has': a noun behind a preposition calls nobody anything."""
    for found in _NOW_CALLED.finditer(tags(tokens)):
        if tokens[found.end() - 1].lower in _NAMING:
            tokens[found.end() - 1].tag = "E"


_NAMING: Final = frozenset(("called", "named", "known", "dubbed"))
_NOW_CALLED: Final = re.compile('ID[A#]?[NP]{1,3}A?V(?=[PQ"]+(?:[,.)]|$))')


def _mend_turned(tokens: list[Token]) -> None:
    """'the former head of the agency turned lobbyist, met': what somebody became, and not his deed."""
    for found in _TURNED.finditer(tags(tokens)):
        token = tokens[found.end() - 2]
        if token.lower == "turned" and is_person_noun(tokens[found.end() - 1]):
            token.tag = "E"


_TURNED: Final = re.compile("[NP]VN(?=[,.;PIR)])")


def _mend_all_but(tokens: list[Token]) -> None:
    """'all but one, a locksmith, have been released': one is left out, and no clause begins."""
    for at in range(1, len(tokens) - 1):
        out = tokens[at].lower == "but" and tokens[at - 1].lower in _EVERY and tokens[at + 1].tag in "#DP"
        out = out and tokens[at + 1].lower not in {"a", "an"}  # twelve hours, all but a few seconds
        if out and tokens[at].tag == "C":
            tokens[at].tag = "I"


_EVERY: Final = frozenset(("all", "none", "everyone", "everybody", "everything", "nobody", "nothing"))


def _mend_said(tokens: list[Token]) -> None:
    """'Clerks, who had met him, said Falk, the head, was ill': with an object, no participle."""
    for found in _SAID.finditer(tags(tokens)):
        token = tokens[found.start() + 1]
        token.tag = "V" if token.lower == "said" else token.tag


_SAID: Final = re.compile(",E(?=[PDO])")


def _mend_showing(tokens: list[Token]) -> None:
    """'Seen by the Herald, the files detail a plot in which', 'emails show how it paid': what such things do."""
    string = tags(tokens)
    for found in _SHOWING.finditer(string):
        token = tokens[found.end() - 1]
        many = is_plural_form(tokens[found.start()].lower)
        if token.lower in _TELLING and many and not FINITE.search(string, 0, found.start()):
            token.tag, token.base = "V", token.lower


_TELLING: Final = frozenset(("show", "detail", "reveal", "suggest", "indicate", "record", "report"))
_SHOWING: Final = re.compile("NN(?=[WHD])")


def _mend_narrowed(tokens: list[Token]) -> None:
    """'the financial documents that have been found false': several things, and what they are."""
    for found in _NARROWED.finditer(tags(tokens)):
        token, have = tokens[found.end() - 3], tokens[found.end() - 1]
        if is_plural_form(token.lower) and have.lower in _MANY:
            token.tag, token.base = "N", ""


_MANY: Final = frozenset(("have", "are", "were"))
_NARROWED: Final = re.compile("D[A#N]{0,2}VHB")


def _mend_based(tokens: list[Token]) -> None:
    """'a peasant based party': of what kind it is, written without a hyphen."""
    for found in _BASED.finditer(tags(tokens)):
        token = tokens[found.end() - 1]
        if token.lower == "based" and tokens[found.start()].lower in {"a", "an"}:
            token.tag, token.base = "N", ""


_BASED: Final = re.compile("D[AN]{1,3}[VE](?=N)")


def _mend_both(tokens: list[Token]) -> None:
    """'who both taught at Lund', 'who each owned one': how many of them, and nobody else."""
    for found in _WHO_BOTH.finditer(tags(tokens)):
        if tokens[found.end() - 1].lower in _ALL:
            tokens[found.end() - 1].tag = "A"


_ALL: Final = frozenset(("both", "each", "all"))
_WHO_BOTH: Final = re.compile("RD(?=A?[VBE])")


def _mend_share(tokens: list[Token], string: str) -> None:
    """'Two of the men arrested, both in their 20s, were released': the verb of the subject comes behind the comma."""
    found = _SHARE.match(string)
    if found is not None and both_forms(tokens[found.end("done") - 1].lower):
        tokens[found.end("done") - 1].tag = "E"


_SHARE: Final = re.compile("(?:#I)?D[#A]?[NP]{1,3}(?P<done>V),[^VBMRHSC;:,E]+,(?=[An]*[BM])")


def _mend_all_made(tokens: list[Token], string: str) -> None:
    """'The two drugs, both made by Kern, cost $90': what was done to both, and then their verb."""
    found = _ALL_MADE.match(string)
    if found is None or tokens[found.start("all")].lower not in _ALL:
        return
    done, verb = tokens[found.start("done")], tokens[found.end() - 1]
    if both_forms(done.lower) and both_forms(verb.lower) and verb.base:
        done.tag, verb.tag = "E", "V"


_ALL_MADE: Final = re.compile("D?#?[AN]{0,2}N,(?P<all>D)A?(?P<done>[VE])[IKT][^,;:VBM]*,[VE](?=[#DNPO])")


def _mend_second(tokens: list[Token], string: str) -> None:
    """'The video, filmed on a phone and shared 40,000 times, appears': both were done to it."""
    for found in _FILMED_AND.finditer(string):
        first, second = tokens[found.start("first")], tokens[found.start("second")]
        if first.base and both_forms(second.lower):
            second.tag = "E"


_FILMED_AND: Final = re.compile("[NP],(?P<first>E)[^,;:VBMRHS]*C(?P<second>V)[^,;:VBMRHSC]*,(?=[An]*[VBM])")


def _mend_born(tokens: list[Token]) -> None:
    """'was born in Lund and moved to Tarn': what somebody did who had been born."""
    for found in _BORN_AND.finditer(tags(tokens)):
        token = tokens[found.end() - 1]
        if tokens[found.start()].lower == "born" and token.base in _DOING:
            token.tag = "V"


_DOING: Final = listed(
    "move study train start work live settle teach serve join attend graduate emigrate grow farm"
)
_BORN_AND: Final = re.compile("E[IKT][^VBMRHSWEG;:]*CE")


def _mend_set_off(tokens: list[Token], string: str) -> None:
    """'The tool, sold as Grey Hawk, ranks clerks', 'The moons, first seen in 1990, orbit stars': what a thing does.

    Behind what is told of one thing or several, where no other verb follows before the next clause.
    """
    found = _SET_OFF.match(string)
    if found is None:
        return
    token, objects = tokens[found.end() - 1 : found.end() + 1]
    if objects.tag == "V" and not is_plural_form(objects.lower):
        return
    after = _VERB_FOLLOWS.match(string, found.end() + (objects.tag == "V"))
    goes_on = after is not None and string[after.end() - 2] == "C"  # orbit a star and are small
    if (
        after is not None
        and not goes_on
        and not (",E" in found[0] and both_forms(tokens[after.end() - 1].lower))
    ):
        return  # not where it is followed by 'clerks hired in Lund'
    many = is_plural_form(tokens[found.end("one") - 1].lower)
    base = forms_of(token.lower).get("b" if many else "s", "")
    if base and many == (token.lower == base):
        token.tag, token.base = "V", base
        objects.tag = "N" if objects.tag == "V" else objects.tag


_SET_OFF: Final = re.compile(
    "(?P<one>[D#][A#N]{0,2}[NP]{1,3}|#IO)(?:I[D#]?[NP]{1,3})?"
    "(?:,(?:[AS]?[EV][^,;:VBM]*|P{1,5}|D[^,;:VBMRHSC]*|R[An]*[VBM][^,;:]*)){1,3},N(?=[NDPA#OIKV])"
)
_VERB_FOLLOWS: Final = re.compile("[^RHSKOW,;:]*?[VBM]")


def _mend_pay_nothing(tokens: list[Token], string: str) -> None:
    """', and children under 12 pay nothing': what they do."""
    for found in _PAY_NOTHING.finditer(string):
        token = tokens[found.end() - 1]
        base = forms_of(token.lower).get("b", "")
        if base and base == token.lower and is_plural_form(tokens[found.start("many")].lower):
            token.tag, token.base = "V", base


_PAY_NOTHING: Final = re.compile("(?:^|[C,;])A?(?P<many>N)(?:I[D#]?N?)?N(?=O[^VBM]*(?:[,;.]|$))")


def _mend_pair(tokens: list[Token], string: str) -> None:
    """'adopted laws shaped and constrained by the rules': both were done to them by what follows.

    So 'from a firm registered in Malta and owned by Moss'.
    """
    for found in (*_PAIR.finditer(string), *_FAR_PAIR.finditer(string)):
        first, second = tokens[found.start("done")], tokens[found.end() - 1]
        if first.base in INTRANSITIVE | OF_ITSELF:
            continue
        done = all({"p", "q"} <= forms_of(token.lower).keys() for token in (first, second))
        if done and by_somebody(tokens, found.end() - 1) and _VERB.search(string, 0, found.start()):
            first.tag = second.tag = "E"


_PAIR: Final = re.compile("[NP](?P<done>V)CA?[VE](?=I)")
_FAR_PAIR: Final = re.compile("[IK]D[A#]?[NP]{1,3}(?P<done>V)I[^VBMRHSCEO,;:]+CA?[VE](?=I)")
_VERB: Final = re.compile("[VBME]")


def _mend_quality(tokens: list[Token]) -> None:
    """'treats it with care and limited means', 'lives on luck and borrowed time': what it is like, and no deed."""
    for found in _QUALITY.finditer(tags(tokens)):
        deed, token = tokens[found.start("deed")], tokens[found.end() - 1]
        if token.lower in _QUALITIES and not (deed.tag == "V" and is_past(deed)):
            token.tag, token.base = "N", ""


_QUALITY: Final = re.compile("(?P<deed>[VbG])[^VBMRHSC,;:]*I[AN]{0,2}NCA?[VE](?=N)")
_QUALITIES: Final = listed(
    "limited increased reduced improved mixed broken borrowed renewed heightened organized organised sustained "
    "continued advanced armed forced unexpected restricted raised prolonged repeated shared added lost failed "
    "stolen imported frozen fixed measured accelerated diminished strained guarded hidden planned controlled"
)


def _mend_last_time(tokens: list[Token]) -> None:
    """'the scene of a great defeat last time, has': when it was, and no deed."""
    for before, token in pairwise(tokens):
        if token.lower == "time" and token.tag == "V" and before.lower in _WHICH_TIME:
            token.tag, token.base = "N", ""


_WHICH_TIME: Final = listed("last first next second third another same every")


def _mend_compounds(tokens: list[Token]) -> None:
    """'a real TV set', 'a veiled shot at him', 'a hit song': a noun or part of one, and no deed."""
    for at in range(1, len(tokens)):
        before, token = tokens[at - 1], tokens[at]
        compound = before.lower in _COMPOUNDS.get(token.lower, ())
        if compound and token.tag in "VE":
            token.tag, token.base = "N", ""
        if before.lower == "hit" and before.tag in "VEb" and token.lower in _HITS:
            before.tag, before.base = "N", ""


_COMPOUNDS: Final = {
    "set": listed("tv television radio chess train skill film movie stage data dinner tea drum"),
    "shot": listed("veiled cheap parting warning long single last final best first flu free clear"),
    "cut": listed("tax pay rate short power budget director’s"),
}
_HITS: Final = listed(
    "movie movies song songs record records single singles show shows film films album albums play"
)


_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (frozenset(("set", "shot", "cut", "hit")), _mend_compounds),
    (frozenset(("time",)), _mend_last_time),
    (_QUALITIES, _mend_quality),
    (_NAMING, _mend_now_called),
    (frozenset(("based",)), _mend_based),
    (frozenset(("but",)), _mend_all_but),
    (_TELLING, _mend_showing),
    (frozenset(("that",)), _mend_narrowed),
    (frozenset(("said",)), _mend_said),
    (frozenset(("turned",)), _mend_turned),
    (_ALL, _mend_both),
    (frozenset(("born",)), _mend_born),
)
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",N", _mend_set_off),
    ("NO", _mend_pay_nothing),
    ("V,", _mend_share),
    (",D", _mend_all_made),
    ("CV", _mend_second),
    ("V", _mend_pair),
)
MENDING_BESIDE: Final = Rules(_BY_WORDS, _BY_TAGS)
