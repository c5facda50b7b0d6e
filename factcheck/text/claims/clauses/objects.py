"""Whether a verb has its objects, and what one still waits for: 'the quarry paid Crabb, who denied it, £400'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.dates import MONTH_WORDS
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import FINITE, MEASURES, TIMES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import TWO_OBJECTS
from factcheck.text.claims.grammar.words import listed

_GIVING: Final = listed(
    "pay lend give award offer owe fine charge leave grant send hand sell promise bequeath cost"
)
_HANDING: Final = listed("give award hand send leave grant bequeath offer promise")
_TO_WHOM: Final = re.compile("[VbEG](?:O|[D#NPA']{0,4}[NP])$")
_ASKING: Final = listed("ask tell show teach")
_NOTHING: Final = listed("nothing everything")


def is_gapped(main: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'The first sold 300 copies, the second 30,000 and the third, thanks to the ban, a million': one verb for all."""
    if chunk[-1].lower == "another" and tags(chunk[-1:]) == "D" and len(chunk) > 1:
        one = any(token.lower == "one" for token in main)  # the tax is one, the new road another
        return one and not is_finite(chunk) and is_finite(main)
    ranked = _RANKED.match(tags(chunk)) is not None and chunk[1].lower in _RANKS
    commas = [at for at, token in enumerate(main[:-2]) if token.tag == ","]
    before = any(_RANKED.match(tags(main[at + 1 :])) and main[at + 2].lower in _RANKS for at in commas)
    timed = any(token.lower in TIMES for token in chunk)  # the second two years later
    return (ranked or before) and not timed and not is_finite(chunk) and is_finite(main)


_RANKED: Final = re.compile("D[DN#](?:#|D[AN]{0,2}[N#]$|$)")
_RANKS: Final = listed("second third fourth other latter")


def lacks_figure(main: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """'It put the bill, for the whole county, at £9m': at how much."""
    if chunk[0].lower != "at" or tags(chunk[1:2]) != "#" or not main or "," not in tags(main):
        return False
    verb = next((token for token in main if token.tag in "VE" and token.base), None)
    return verb is not None and verb.base in _RATING and not any(token.lower == "at" for token in main)


_RATING: Final = listed("put set value price fix estimate reckon")


def lacks_object(main: Piece, side: Piece | None, chunk: Sequence[Token]) -> bool:
    """Whether a chunk behind what is told of the one who is paid, or given something, says what."""
    found = _TO_WHOM.search(main.tags()) if side is not None else None
    if found is None or side is None or side.joint not in (Joint.RELATIVE, Joint.APPOSITION):
        return False
    verb, string = main.tokens[found.start()].base, tags(chunk)
    if verb in _ASKING and string[0] == "W":
        return True  # asked Moss, who is eight, what she saw
    if verb not in _GIVING or FINITE.search(string.partition("C")[0]):
        return False
    if string[0] == "#" or chunk[0].text[0] in currency.SIGNS or chunk[0].lower in _NOTHING:
        return True
    return verb in _HANDING | {"pay"} and string[0] == "D" and not may_name_person(head_of(chunk))


_HOW: Final = listed("each every early late aloud")


def acts(chunk: Sequence[Token]) -> bool:
    """Whether a past form has an object, which no passive has: 'the scholar, Ada Hall, kept careful notes'."""
    first = next((i for i, token in enumerate(chunk) if token.tag not in "AnZ"), 0)
    token = chunk[first]
    if token.tag == "E" and token.base and _WHOM_WHAT.match(tags(chunk[first + 1 : first + 6])):
        return True  # fined Kern £1m: who is fined is no object
    if token.tag != "E" or not token.base or token.base in TWO_OBJECTS or first + 1 >= len(chunk):
        return False
    if token.base in _STOPPING and chunk[first + 1].tag == "G":
        return True  # was sued and stopped pumping
    timed = chunk[first + 1].lower in _HOW  # published each May, early in 1990; spoken aloud
    timed = timed or any(token.lower in TIMES | MONTH_WORDS for token in chunk[first + 1 : first + 4])
    counted = tags(chunk[first + 1 : first + 3]) == "#N" and chunk[first + 2].lower not in MEASURES
    return (counted or chunk[first + 1].tag in "DON") and not timed


_STOPPING: Final = listed("stop start begin continue finish quit avoid resume")
_WHOM_WHAT: Final = re.compile("(?:P{1,3}|O)(?:#|D[#N])")
