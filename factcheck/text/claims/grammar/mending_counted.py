"""Plurals taken for verbs and verbs for nouns, by what stands beside them: 'four diesel pumps', 'make them'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.mending_rules import TagRule
from factcheck.text.claims.grammar.pieces import FINITE, MEASURES, TIMES
from factcheck.text.claims.grammar.plurals import ALWAYS_MANY, SHARES, is_plural_form
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import listed


def _mend_counted(tokens: list[Token], string: str) -> None:
    """'Four diesel pumps, each the size of a bus': several of one noun are no doers, so the next word is the noun."""
    for found in _COUNTED.finditer(string):
        number, noun, token = tokens[found.start() : found.end()]
        several = number.lower != "one" and (number.text.isalpha() or len(number.text) <= len("99"))
        third = token.lower != token.base and token.lower.endswith("s")
        if several and third and noun.text.islower() and not _may_do(noun.lower):
            token.tag, token.base = "N", ""


_COUNTED: Final = re.compile("(?:(?<=[,;:CV-])|^)#NV")


def _may_do(noun: str) -> bool:
    """'Four people', 'Ten percent': a plural in its sense."""
    return is_plural_form(noun) or noun in ALWAYS_MANY | SHARES | TIMES | MEASURES or noun in _UNITS


_UNITS: Final = listed(
    "cent percent dozen hundred thousand million billion trillion pound pounds dollars euros"
)


def _mend_copies(tokens: list[Token], string: str) -> None:
    """'They went to Lund; copies of them, luckily, to Oslo', 'left behind it debts of £4m': no verb has 'of'."""
    for found in _OPENS.finditer(string):
        token, after = tokens[found.start()], tokens[found.start() + 1]
        third = token.lower != token.base and is_plural_form(token.lower)
        if after.lower == "of" and third and token.base not in _OF:
            token.tag, token.base = "N", ""


_OPENS: Final = re.compile("(?:(?<=[;,C])|(?<=[IK]O))VI[DON#]")
_OF: Final = listed(
    "consist dispose approve disapprove speak talk think hear know tell warn complain conceive despair dream boast "
    "smell taste reek die partake admit rob strip deprive relieve cure rid make become inform remind convince assure "
    "suspect acquit repent come want write read sing rave weary tire drink"
)


def _mend_them(tokens: list[Token], string: str) -> None:
    """'the doses that do not kill them, make them strong': nothing but a verb stands before 'them'."""
    for found in _THEM.finditer(string):
        token, after = tokens[found.start()], tokens[found.start() + 1]
        forms = verb_forms().get(token.lower, {})
        if after.lower in _OBJECTS and "b" in forms:
            before = string[: found.start()]
            goes_on = "M" in before or FINITE.search(before) is None  # may show them, lock them up
            token.tag, token.base = "b" if goes_on else "V", token.lower


_THEM: Final = re.compile("(?<=,)NO")
_OBJECTS: Final = listed("them him us")  # not: believe me


# the tags that call for each, and the rule
COUNTED: Final[tuple[TagRule, ...]] = (
    ("#NV", _mend_counted),
    *((calling, _mend_copies) for calling in (";VI", ",VI", "CVI", "OVI")),
    (",NO", _mend_them),
)
