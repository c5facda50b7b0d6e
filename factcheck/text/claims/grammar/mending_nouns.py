"""Nouns and parts of names taken for verbs: 'the ruins of Indian looms', 'the Mill do Falk', 'in that country'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.countries import DEMONYMS
from factcheck.text.claims.grammar.mending_counted import COUNTED
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, in_threes, tags
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed


def _mend_most(tokens: list[Token]) -> None:
    """'the most the law allowed', 'the most he could give': a noun with a clause of its own."""
    for token, after in pairwise(tokens):
        if token.lower == "most" and token.tag == "D" and after.tag in "DO" and after.lower not in _EACH:
            token.tag = "N"


_EACH: Final = listed("each every all")


def _mend_of_people(tokens: list[Token], string: str) -> None:
    """'the ruins of Indian looms, so', 'Under Chilean rules it had a day'."""
    for found in _OF_PEOPLE.finditer(string):
        token, people = tokens[found.end() - 1], tokens[found.start() + 1].text
        if people in DEMONYMS and is_plural_form(token.lower):
            token.tag, token.base = "N", ""


def _mend_opening(tokens: list[Token], string: str) -> None:
    """'stocks of several drugs ran out': a plural that has a verb of its own."""
    for found in (*_STOCKS.finditer(string), *_THAT.finditer(string)):
        token, after = tokens[found.start("noun")], tokens[found.start("noun") + 1]
        if after.lower in {"of", "that"} and is_plural_form(token.lower):
            token.tag, token.base = "N", ""


def _mend_behind_lead(tokens: list[Token], string: str) -> None:
    """'When the fee was dropped, visits to the hall rose', 'Since then, banks in Lund, as in Oslo, have': a plural."""
    found = _BEHIND_LEAD.match(string) or _BEHIND_TIME.match(string)
    if found is None:
        return
    noun = tokens[found.start("noun")]
    if is_plural_form(noun.lower) and noun.lower.endswith("s") and noun.lower != noun.base:
        noun.tag, noun.base = "N", ""


_BEHIND_LEAD: Final = re.compile("A?S[^,;:]*[VBM][^,;:]*,(?P<noun>V)[TI][^,;:]*[VBM]")
_BEHIND_TIME: Final = re.compile("(?:[IK][^,;:VBMRSH]*|A{1,2}),(?P<noun>V)[TI][^;:RSH]*[VBM]")


def _mend_chain(tokens: list[Token], string: str) -> None:
    """'a furniture chain that failed'."""
    for found in _A_CHAIN.finditer(string):
        token = tokens[found.end() - 1]
        if token.lower == token.base and tokens[found.start()].lower in {"a", "an"}:
            token.tag, token.base = "N", ""


def _mend_named(tokens: list[Token], string: str) -> None:
    """'and one Elks lodge'."""
    for found in _ONE_NAMED.finditer(string):
        token = tokens[found.end() - 1]
        if tokens[found.start() + 1].lower == "one" and token.lower == token.base:
            token.tag, token.base = "N", ""


def _mend_judged(tokens: list[Token], string: str) -> None:
    """'referred 40 convictions and sentences to the court': no deeds."""
    for found in _JUDGED.finditer(string):
        token = tokens[found.end() - 1]
        if token.lower in _JUDGEMENTS and is_plural_form(tokens[found.end() - 3].lower):
            token.tag, token.base = "N", ""


def _mend_adjectives(tokens: list[Token], string: str) -> None:
    """'and the sweet, ruined breath that'."""
    for found in _TWO_ADJECTIVES.finditer(string):
        if tokens[found.end() - 1].base and not is_plural_form(tokens[found.end()].lower):
            for token in tokens[found.start() + 2 : found.end()]:
                token.tag, token.base = "A", ""


def _mend_undenied(tokens: list[Token], string: str) -> None:
    """'what it leaves undenied'."""
    for found in _UNDENIED.finditer(string):
        token = tokens[found.start()]
        if token.lower.startswith("un") and token.lower.endswith("ed") and token.lower not in verb_forms():
            token.tag = "N"


def _mend_several(tokens: list[Token], string: str) -> None:
    """'several small road and cast iron bridges': of what kind they are, for no road is several."""
    for found in _SEVERAL_KINDS.finditer(string):
        several, kind, verb, last = (
            tokens[at] for at in (found.start(), found.start("kind"), found.start("verb"), found.end() - 1)
        )
        if several.lower in _SOME and not is_plural_form(kind.lower) and is_plural_form(last.lower):
            verb.tag = "N"


_SEVERAL_KINDS: Final = re.compile("[D#]A{0,2}N?(?P<kind>N)C(?P<verb>V)[NP]{0,2}N")
_SOME: Final = listed(
    "several many few various numerous two three four five six seven eight nine ten dozens hundreds"
)


def _mend_in_places(tokens: list[Token], string: str) -> None:
    """'sold wool in Lund, boats in Tarn and bricks in Oslo': what was sold in each place, and no deed."""
    for found in _IN_PLACES.finditer(string):
        token = tokens[found.start("noun")]
        one = tokens[found.start("noun") + 1].lower == tokens[found.end() - 1].lower
        if one and is_plural_form(token.lower):
            token.tag, token.base = "N", ""


_IN_PLACES: Final = re.compile("[NV]IP{1,3},(?P<noun>V)IP{1,3},?C[NVG]{1,3}I(?=P)")


def _mend_objects(tokens: list[Token], string: str) -> None:
    """'issued 40 penalty notices to clerks', 'bolting light panels to steel': what was issued, and no deed."""
    for found in _OBJECTS.finditer(string):
        token, counted = tokens[found.end() - 1], tokens[found.start() + 1]
        several = counted.tag == "N" or counted.lower != "one"
        if several and is_plural_form(token.lower) and token.lower != token.base:
            token.tag, token.base = "N", ""


def _mend_heading(tokens: list[Token], string: str) -> None:
    """'(cost: 35 crowns)'."""
    for found in _HEADING.finditer(string):
        tokens[found.start()].tag, tokens[found.start()].base = "N", ""


_JUDGED: Final = re.compile("NCV(?=[IT])")
_JUDGEMENTS: Final = listed("sentences fines orders awards charges grants")
_TWO_ADJECTIVES: Final = re.compile("CDN,[VE](?=NH)")
_UNDENIED: Final = re.compile("V(?=[,.;:])")
_OBJECTS: Final = re.compile("[VE]#NV(?=[ITK])|[,C]GNV(?=T[DNP])")
_HEADING: Final = re.compile(r"(?<=\()[EVb](?=:)")
_THAT: Final = re.compile("[(,:](?P<noun>V)H[An]*[VBM]")
_OF_PEOPLE: Final = re.compile("IPV(?=[,.;C])|^IPV(?=(?:O|D[^VBM,;]{1,6}|P{1,3})[VBM])")
_STOCKS: Final = re.compile("(?:^|,)(?P<noun>V)I[D#][AN#]{0,2}N[An]*V")
_A_CHAIN: Final = re.compile("DNV(?=H[An]*[VBM])")
_ONE_NAMED: Final = re.compile("C#P{1,2}V(?=[,.;:])")


def _mend_behind_and(tokens: list[Token], string: str) -> None:
    """'The mill was sold, and the new clerk hands out receipts': what he does, where no other verb is behind 'and'."""
    for found in _AND_NOUNS.finditer(string):
        before = string[: found.start()]
        if FINITE.search(before[before.rfind(",") + 1 :]) is None:
            continue  # a shop, two goats, and the farm works
        for at in range(found.end("first"), found.end("nouns")):
            base = forms_of(tokens[at].lower).get("s", "")
            if base and string[at + 1] in "IKDO#A." and not is_plural_form(tokens[at - 1].lower):
                tokens[at].tag, tokens[at].base = "V", base
                break


# behind ', and' two nouns or more, and no verb up to the next comma
_AND_NOUNS: Final = re.compile(",C(?P<first>D?[AE]?N)(?P<nouns>N{1,2})(?=[IKDO#A.])[^VBMRHSCG,;:.]*[,.;]")


def _mend_led(tokens: list[Token], string: str) -> None:
    """'Instead of conducting night raids to learn, they fly': what was conducted."""
    found = _LED_BY_DOING.match(string)
    if found is not None and tokens[found.start("thing")].lower.endswith("s"):
        tokens[found.start("thing")].tag, tokens[found.start("thing")].base = "N", ""


_LED_BY_DOING: Final = re.compile(
    "A?IG[DNAP#']{0,4}N(?P<thing>V)[TIK,](?:[^VBM,]*,)?(?:O|[D#]?[NAP#']{1,4})[An]*[VBM]"
)


def _mend_before_verb(tokens: list[Token], string: str) -> None:
    """'and fares increased by a third': of two verbs with nothing between them the first is a noun."""
    for found in _AND_TWO.finditer(string):
        first, second = tokens[found.start() + 1], tokens[found.start() + 2]
        if first.lower.endswith("s") and first.lower != first.base and not second.lower.endswith("s"):
            first.tag, first.base = "N", ""


_AND_TWO: Final = re.compile("[C,]VV(?=[IKAT.,])")
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",C", _mend_behind_and),
    ("IPV", _mend_of_people),
    ("V", _mend_opening),
    (",V", _mend_behind_lead),
    ("DNVH", _mend_chain),
    ("C#P", _mend_named),
    ("NCV", _mend_judged),
    ("NCV", _mend_several),
    ("CDN,", _mend_adjectives),
    ("NV", _mend_objects),
    (",VI", _mend_in_places),
    ("(", _mend_heading),
    ("V", _mend_undenied),
    ("IG", _mend_led),
    ("VV", _mend_before_verb),
    *COUNTED,
)


def _mend_where(tokens: list[Token]) -> None:
    """'parked where the road ends, behind a ring': what a road or river does there."""
    for found in _WHERE.finditer(tags(tokens)):
        deed = tokens[found.end() - 1]
        base = forms_of(deed.lower).get("s", "")
        than = any(token.lower == "than" for token in tokens[found.end() : found.end() + 2])
        if tokens[found.start()].lower == "where" and base in _LYING and not than:
            deed.tag, deed.base = "V", base


_WHERE: Final = re.compile("S(?:D?[A#]?N{1,2}|D?P{1,2})N(?=I?[,.]|I[DNP])")
_LYING: Final = listed("end run bend turn begin start stand lie fall rise meet flow open narrow stop join")


def _mend_particle(tokens: list[Token]) -> None:
    """'the Estádio do Falk': part of a name."""
    for before, token, after in in_threes(tokens):
        if token.text == "do" and token.tag == "B" and before.tag == after.tag == "P":
            token.tag, token.base = "P", ""


def _mend_pointed(tokens: list[Token]) -> None:
    """'every case in that country since 1999': which country; 'In the words of the court, that is theft'."""
    led = _LED_THAT.match(tags(tokens))
    if led and tokens[led.end() - 2].lower == "that":
        tokens[led.end() - 2].tag = "O"
    for found in _LIKE_THAT.finditer(tags(tokens)):  # a bill like that, the clerk said
        if tokens[found.start()].lower == "like":
            tokens[found.end() - 1].tag = "O"
    for found in _UNTIL_THAT.finditer(tags(tokens)):  # until that is done, boil the water
        tokens[found.end() - 1].tag = "O"
    for found in _IN_THAT.finditer(tags(tokens)):
        placed = tokens[found.start()].lower in {"in", "of", "from", "at"}
        if (
            placed
            and tokens[found.start() + 1].lower == "that"
            and not is_plural_form(tokens[found.end() - 1].lower)
        ):
            tokens[found.start() + 1].tag = "D"
    for found in _ONE_POINTED.finditer(tags(tokens)):
        if not is_plural_form(tokens[found.end() - 1].lower):
            tokens[found.start()].tag = "D"  # I have read that letter


_ONE_POINTED: Final = re.compile("(?<=[VE])HN(?=(?:I[DNP#A]{1,4})*(?:[.;]|,R|$))")
_LED_THAT: Final = re.compile("I[^VBM,;]*,HB")
_LIKE_THAT: Final = re.compile("KH(?=[,.;:]|$)")
_UNTIL_THAT: Final = re.compile("(?:^|,C?)[KS]H(?=B)")
_IN_THAT: Final = re.compile("IHN(?=[KI.,;C])")

_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (frozenset(("most",)), _mend_most),
    (frozenset(("do",)), _mend_particle),
    (frozenset(("where",)), _mend_where),
    (frozenset(("that",)), _mend_pointed),
)
MENDING_NOUNS: Final = Rules(_BY_WORDS, _BY_TAGS)
