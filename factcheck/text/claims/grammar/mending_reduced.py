"""What was done to a thing that is told by the way: no verb of a clause, though it has the form of one."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.pieces import FINITE
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING, may_be_participle, may_be_past_form
from factcheck.text.claims.grammar.words import listed


def _mend_bare(tokens: list[Token]) -> None:
    """'a task for cooks, guards armed with forks and boats made of tin': what nobody does without an object."""
    string = tags(tokens)
    for at, token in enumerate(tokens):
        if token.tag != "V" or token.lower not in _BARE or string[at + 1 : at + 2] not in {"I", "K", "T"}:
            continue
        begun = _IN_ROW.search(string, 0, at)
        other = FINITE.search(string, 0, at) or FINITE.search(string, at + 1)
        with_it = tokens[at + 1].lower
        itself = with_it in _OF_ITSELF_WITH.get(token.lower, frozenset())
        if begun and other and not itself:
            token.tag = "E"


_BARE: Final = listed(
    "armed wrapped geared clad coated laced equipped shaped stocked staffed powered fuelled fueled studded adorned "
    "draped embroidered engraved inscribed infested riddled priced valued designed manufactured constructed assembled "
    "woven stuffed stitched tied made based"
)
_IN_ROW: Final = re.compile("[,C-][DA#]{0,3}[ANGP]*(?:N(?:I[DA#NP]{1,7})?)?$")
_OF_ITSELF_WITH: Final = {
    "made": listed("for up off do to towards toward after"),
    "tied": listed("with in for at on"),
    "shaped": listed("up"),
    "stocked": listed("up"),
    "powered": listed("through on up ahead"),
}


def _mend_further_in(tokens: list[Token], string: str) -> None:
    """', planted by her father with cuttings carried over the ridge': no verb of what stands before the comma."""
    for found in _FURTHER_IN.finditer(string):
        token = tokens[found.end() - 1]
        if _is_done(token) and FINITE.search(string, 0, found.start()):
            token.tag = "E"


_FURTHER_IN: Final = re.compile("[,-][An]{0,2}E(?=[IK])[^VBMRHSWOC,;:-]*(?<=[NP#])V(?=[ITK])")


def _mend_beside(tokens: list[Token], string: str) -> None:
    """'The Lister, an engine sold in 1912, is': beside the name stands what it was, and the verb comes behind."""
    for found in _BESIDE.finditer(string):
        token = tokens[found.start("done")]
        several = is_plural([tokens[found.start("done") - 1]])  # the ship, the masts lashed in Lund, is
        if _is_done(token) and token.base not in REPORTING and not several:
            token.tag = "E"


_BESIDE: Final = re.compile("[NP],D[AGNP#]{1,5}(?<=N)(?P<done>V)(?=I[^VBMRHSWOC,;:]*,[An]*[BMV])")


def _mend_set_in(tokens: list[Token], string: str) -> None:
    """'The firm, once valued at £9bn, collapsed': what had been done with it, and then its verb."""
    for found in _SET_IN.finditer(string):
        done, verb = tokens[found.start("done")], tokens[found.start("verb")]
        begun = FINITE.search(string, 0, found.start())
        when = tokens[found.start("when")]
        if begun or when.lower not in ONCE or not may_be_participle(done.lower):
            continue
        when.tag, done.tag = "A", "E"
        if verb.tag == "E" and may_be_past_form(verb.lower):
            verb.tag = "V"


_SET_IN: Final = re.compile(
    "(?<=[NP]),A?(?P<when>[AS])(?P<done>[VE])(?=[ITAK])[^VBMRHSWOC,;:]*(?:P,P)?[^VBMRHSWOC,;:]*,[An]*(?P<verb>[VEBM])"
)
ONCE: Final = listed(
    "once now later long never first originally formerly previously recently newly twice initially eventually already "
    "briefly subsequently jointly widely variously partly largely"
)


def _mend_of_asked(tokens: list[Token], string: str) -> None:
    """'Of 1,000 voters asked, 60 per cent said': out of how many, and no clause."""
    found = _OF_ASKED.match(string)
    if found and tokens[found.end() - 2].lower in _ASKED and "of" in {tokens[0].lower, tokens[1].lower}:
        tokens[found.end() - 2].tag = "E"


_OF_ASKED: Final = re.compile("[CA]?I[D#A]{0,3}[NP]{1,3}V,")
_ASKED: Final = listed("asked polled surveyed questioned interviewed canvassed examined tested studied")


def _is_done(token: Token) -> bool:
    return can_be_done(token) and token.base not in INTRANSITIVE


def can_be_done(token: Token) -> bool:
    """Whether a word taken for a deed may tell what was done to somebody instead."""
    return token.tag == "V" and may_be_participle(token.lower)


_BY_TAGS: Final[tuple[TagRule, ...]] = (
    (",", _mend_of_asked),
    (",", _mend_beside),
    (",", _mend_set_in),
    ("E", _mend_further_in),
)
_BY_WORDS: Final[tuple[WordRule, ...]] = ((_BARE, _mend_bare),)
MENDING_REDUCED: Final = Rules(_BY_WORDS, _BY_TAGS)
