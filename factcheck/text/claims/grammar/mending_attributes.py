"""What stands before a noun and tells of it: 'this tiny, walled town', 'faint, scattered lights', 'ever more votes'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed


def _mend_in_row(tokens: list[Token], string: str) -> None:
    """'this tiny, walled town', 'the same poor, tired, and angry crowd': one noun, and a comma that parts nothing."""
    for found in _IN_ROW.finditer(string):
        row, head = tokens[found.start() : found.end()], tokens[found.end()]
        told = [token for token in row if token.text != "," and token.tag != "C"]
        first = next(before for before, token in pairwise(row) if token.text == ",")
        if not (_is_adjective(first.lower) and all(map(_tells_how, told)) and _is_head(head)):
            continue
        head.tag, head.base = "N", ""
        for token in row:
            if token.tag in "VEGA" or token.text == ",":
                token.tag, token.base = "N", ""  # the comma goes with the noun phrase it stands in


def _is_head(token: Token) -> bool:
    """'a small, crowded flat', 'cheap, imported shoes': the noun; not 'the rich, critics say'."""
    noun = token.tag == "N" or (is_plural_form(token.lower) and token.lower != token.base)
    return noun and token.lower not in _NO_HEAD


# behind what opens a noun phrase or takes one: adjective, comma, adjective, and a third one or none, before a noun
_IN_ROW: Final = re.compile(
    "(?:(?:(?<=[DVE#GbI])|(?<=[DVE#GbI]A))N{1,2}|(?<=D)A),(?:[VENG],?C[VENG]|[VENG])(?=[NV])"
)
_NO_HEAD: Final = listed(
    "critics others people officials experts years days months weeks times nothing something"
)


def _tells_how(token: Token) -> bool:
    """An adjective, or a form of a verb that can stand as one: walled, scattered."""
    if token.tag in "NA":
        return _is_adjective(token.lower) or token.lower in {"same", "very", "own", "most"}
    kinds = verb_forms().get(token.lower, {"q": ""})
    return ("q" in kinds and "b" not in kinds) or token.tag == "G"


def _is_adjective(lower: str) -> bool:
    if lower in _ADJECTIVES:
        return True
    made = lower.endswith(_ENDINGS) or (lower.startswith("un") and lower.endswith("ed"))
    return made and len(lower) > 5 and lower not in _NOUNS


_ENDINGS: Final = ("ous", "less", "ful", "ible", "able", "ical", "ional", "some", "ish", "ary")
_NOUNS: Final = listed(
    "vegetable professional constitutional international national handful mouthful spoonful plateful armful "
    "cupful bible table cable medical musical chemical radical individual criminal official library secretary "
    "salary dictionary boundary anniversary commentary documentary missionary summary primary tributary january "
    "february military monetary beneficiary judiciary diary burglary british english irish spanish danish polish "
    "turkish swedish finnish scottish welsh jewish kurdish radish parish crucible timetable"
)
_ADJECTIVES: Final = listed(
    "tiny small large big huge vast great long short old ancient new young poor rich wealthy cheap dear hot cold "
    "warm cool dry wet dark bright pale faint dim hard soft heavy light thin thick fat high tall low deep shallow "
    "wide broad narrow loud quiet silent slow fast quick clean dirty rough smooth sharp blunt steep flat empty "
    "full strong weak fragile brittle sturdy solid loose tight plain simple easy difficult complex bitter sweet "
    "sour fresh stale raw bleak gloomy grim grey gray black white red blue green brown pink rusty dusty muddy "
    "sandy rocky stony leafy hilly windy rainy snowy stormy foggy hazy icy shabby scruffy tidy messy noisy busy "
    "lazy crazy angry happy sad lonely lovely ugly pretty beautiful handsome clumsy friendly lively deadly costly "
    "early elderly sickly healthy hungry thirsty sleepy tired weary bold brave shy proud humble gentle cruel "
    "harsh mild stern strict fierce wild tame calm nervous secret rare odd strange weird novel modern modest "
    "grand giant immense massive remote distant isolated rural urban sleek slim slender lean bulky crude elegant "
    "clever smart stupid dull blind deaf dead sick ill fit lush barren arid humid intense extreme severe brutal "
    "violent bloody peaceful chaotic tragic tough rigid robust complicated sophisticated expensive aggressive "
    "passive creative invasive intensive impressive progressive conservative"
)


def _mend_growing(tokens: list[Token]) -> None:
    """'were winning more and more votes', 'in fewer and fewer towns': how many of them, and no other deed."""
    for at in range(len(tokens) - 3):
        first, joined, second, token = tokens[at : at + 4]
        same = joined.lower == "and" and first.lower == second.lower and first.lower in _DEGREES
        if not same:
            continue
        joined.tag = "A"
        if token.tag == "V" and is_plural_form(token.lower) and token.lower != token.base:
            token.tag, token.base = "N", ""


def _mend_or_so(tokens: list[Token], string: str) -> None:
    """'all 40 or so engineers': about as many, and nobody who engineers."""
    for found in _OR_SO.finditer(string):
        joined, so = tokens[found.start() + 1 : found.start() + 3]
        if (joined.lower, so.lower) == ("or", "so"):
            joined.tag = so.tag = "A"
            token = tokens[found.end()]
            if token.tag == "V" and is_plural_form(token.lower) and token.lower != token.base:
                token.tag, token.base = "N", ""


_OR_SO: Final = re.compile("#CA(?=[NV])")


def _mend_narrowed(tokens: list[Token], string: str) -> None:
    """'Previous attacks that broke the lock worked by force': what is told of, where another verb comes behind."""
    found = _NARROWED.match(string)
    verbs = len(FINITE.findall(string, found.end())) if found is not None else 0
    if found is None or verbs < _TWO:
        return
    token = tokens[found.end("noun") - 1]
    if is_plural_form(token.lower) and token.lower != token.base and token.base not in REPORTING:
        token.tag, token.base = "N", ""


def _mend_rates(tokens: list[Token], string: str) -> None:
    """'raised interest rates to 9 percent', 'cut oil exports by half': what was raised, and no further deed."""
    for found in _RATES.finditer(string):
        deed, between, token = tokens[found.start()], tokens[found.end() - 2], tokens[found.end() - 1]
        done = deed.lower != deed.base and "p" in forms_of(deed.lower)
        plural = is_plural_form(token.lower) and token.lower != token.base
        if done and plural and between.lower not in TIMES and token.base not in REPORTING:
            token.tag, token.base = "N", ""


_RATES: Final = re.compile("[VE]N{1,2}V(?=[TIK,.;]|$)")


def _mend_seen(tokens: list[Token]) -> None:
    """'saw the guard kick Moss': what the guard was seen to do, and no part of a name."""
    for found in _SEEN.finditer(tags(tokens)):
        token = tokens[found.end() - 1]
        if tokens[found.start()].base in {"see", "watch", "hear"} and token.lower in _HITTING:
            token.tag, token.base = "b", token.lower


_SEEN: Final = re.compile("[VEb](?:D[A#]?N|P{1,2}|O)N(?=[DPO])")
_HITTING: Final = listed("kick shoot hit beat strike push stab attack chase grab drag slap punch")


def _mend_left(tokens: list[Token]) -> None:
    """'left 12 people dead and dozens injured': how many it left so, and no deed of theirs."""
    for found in _LEFT.finditer(tags(tokens)):
        hurt = tokens[found.end() - 1]
        if tokens[found.start()].base == "leave" and hurt.lower in _HURT:
            hurt.tag = "E"


_LEFT: Final = re.compile("[VGEb][DA]{0,2}#{1,2}[^VBMRHSC,.;]*C[DA]{0,3}#{0,2}N{0,2}V(?=[,.;:IKC]|$)")
_HURT: Final = listed("injured wounded hurt displaced stranded trapped")


def _mend_doing(tokens: list[Token], string: str) -> None:
    """', involving stuffed and live birds', ', using sound waves to find it': what it is done to, and no deed."""
    told = FINITE.search(string)
    for found in _DOING.finditer(string, told.end()) if told is not None else ():
        token = tokens[found.end() - 1]
        kinds = verb_forms().get(token.lower, {"q": ""})
        if string[found.end() - 2] in "GA":
            sure = "q" in kinds and _TO_NOUN.match(string, found.end()) is not None
        else:
            sure = "s" in kinds and is_plural_form(token.lower)
        if sure:
            token.tag, token.base = "N", ""


def _mend_ranked(tokens: list[Token], string: str) -> None:
    """'the top funded sport', 'the best paid clerk': how it is ranked, and no deed of the top."""
    for found in _RANKED.finditer(string):
        rank, done = tokens[found.start() + 1 : found.start() + 3]
        if rank.lower in _RANKS:
            rank.tag, done.tag, done.base = "A", "N", ""


def _mend_last_surviving(tokens: list[Token], string: str) -> None:
    """'its last surviving engineer', 'the longest serving clerk': which of them, and nobody who does it to another."""
    for found in _LASTING.finditer(string):
        rank, doing = tokens[found.start() + 1 : found.start() + 3]
        if rank.lower in _FIRSTS or (rank.lower.endswith("est") and len(rank.lower) > len("rest")):
            doing.tag, doing.base = "N", ""


_LASTING: Final = re.compile("[D'][NA]G(?=N(?:[,VBMIH.;]|$))")
_FIRSTS: Final = listed("first last only next sole")
_RANKED: Final = re.compile("DN[EV](?=[AN]*N)")
_RANKS: Final = listed("top best worst")
_DOING: Final = re.compile("(?<=[,-])A?G(?:A?V|D?[NP]{1,2}V(?=[TIK,.;]))")
_TO_NOUN: Final = re.compile("N|C[NV]N")
_TWO: Final = 2
_NARROWED: Final = re.compile("[DANP#']+(?P<noun>V)H(?=[AN]*[VBM])")
_DEGREES: Final = listed("more less fewer")
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",", _mend_in_row),
    ("#CA", _mend_or_so),
    ("NV", _mend_rates),
    ("VH", _mend_narrowed),
    ("G", _mend_doing),
    ("DN", _mend_ranked),
    ("G", _mend_last_surviving),
)


def _mend_due(tokens: list[Token]) -> None:
    """'that the fee was due and sent a bill': what it was, and no preposition."""
    for found in _IS_DUE.finditer(tags(tokens)):
        if tokens[found.end() - 1].lower == "due":
            tokens[found.end() - 1].tag = "N"


def _mend_accused(tokens: list[Token]) -> None:
    """'Three of the four accused – a broker, his wife and a clerk – fled': who is accused, and no deed."""
    for found in _THE_ACCUSED.finditer(tags(tokens)):
        if tokens[found.end() - 1].lower == "accused":
            tokens[found.end() - 1].tag, tokens[found.end() - 1].base = "N", ""


_THE_ACCUSED: Final = re.compile("D#?[VE](?=[-,(VBM.])")
_IS_DUE: Final = re.compile("B[An]*I(?=[C,.;])")
_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (frozenset(("due",)), _mend_due),
    (frozenset(("accused",)), _mend_accused),
    (_DEGREES, _mend_growing),
    (_HITTING, _mend_seen),
    (_HURT, _mend_left),
)
MENDING_ATTRIBUTES: Final = Rules(_BY_WORDS, _BY_TAGS)
