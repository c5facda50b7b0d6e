"""Which words stand for many: plurals, and nouns joined by 'and'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

ALWAYS_MANY: Final = listed("people police men women children teeth feet")
SHARES: Final = listed("most many few some those")
_PLURAL: Final = (
    ALWAYS_MANY | SHARES | listed("mice geese oxen lice criteria phenomena bacteria larvae fungi alumni")
)
_OF_MANY: Final = ("men", "women", "people", "children")  # fishermen, townspeople, grandchildren
_OF_ONE: Final = listed("specimen regimen acumen omen abdomen stamen semen bitumen amen yemen lumen hymen")


def is_joint(tokens: list[Token], last: int) -> bool:
    """Whether the noun that ends at `last` is the second of two joined by 'and', at the start of a clause."""
    at = last
    while at > 0 and tokens[at].tag in "NPD":
        at -= 1
    return 0 < at < last and tokens[at].lower == "and" and tokens[at - 1].tag in "NP" and at <= 4


def is_plural_form(lower: str) -> bool:
    """Whether a noun in that form is a plural, or a word such as 'most' that stands for one."""
    if lower.endswith("s"):
        return not lower.endswith(("ss", "us", "is"))
    return lower in _PLURAL or (lower.endswith(_OF_MANY) and lower not in _OF_ONE)


def is_joined_noun(tokens: list[Token], at: int) -> bool:
    """'went out with guns and chains': behind a noun, where the verb before is a past."""
    sister = next((token for token in reversed(tokens[:at]) if token.tag in "VBM;"), None)
    past = sister is not None and sister.tag == "V" and not sister.lower.endswith("s")
    return past and tokens[at - 2].tag == "N"


def takes_base(tokens: list[Token], at: int) -> bool:
    """Whether a base form behind a pronoun is its verb: 'they work', '64 percent of them qualify'; not 'of it'."""
    if tokens[at].lower in TAKING_BASE:
        return True
    if at < 2 or tokens[at].lower not in _COUNTED or tokens[at - 1].lower != "of":
        return False
    if tokens[at - 2].lower not in _SHARES and (tokens[at - 2].tag != "#" or tokens[at - 2].lower == "one"):
        return False
    start = next((i for i in range(at - 2, 0, -1) if tokens[i].tag in ",;:CSKH-"), 0)
    return not any(token.tag in "VbMB" for token in tokens[start:at])  # bought most of them work clothes


TAKING_BASE: Final = listed("i we they you")
_COUNTED = frozenset(("them", "us"))
_SHARES = listed("percent percentage cent % most many few several some all half third quarter majority both")
