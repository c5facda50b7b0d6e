"""What a thing is found to be by looking, or is by law: back, forged, the oldest, within the rules, free of charge."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.persons import KIN
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.words import listed

# what a thing is found to be by looking, or is by law
_FOUND_TO_BE: Final = (KIN - {"child", "children"}) | listed(
    "up down back than true false untrue fake forgery forgeries forged bogus counterfeit hoax sham lie lies perjury "
    "plagiarism unsafe harmless ineffective contaminated poisoned dispute void invalid "
    "genuine identical closed shut vacant "
    "missing extinct broken sterile pregnant married divorced armed unarmed drunk sober unpaid homeless "
    "illiterate unemployed compulsory mandatory voluntary public anonymous law rules code statute "
    "treaty pending online"
)
_NO_MOST: Final = listed(
    "modest honest best worst rest west interest protest request guest forest test priest contest"
)


def is_found_to_be(said: Sequence[Token]) -> bool:
    """What is told of something can be seen or read: `said` stands behind the verb.

    'The attendance is up', 'the well is deeper than the pipe', 'Hale is one of them', 'it is within the law', 'wood is
    the main source'.
    """
    words = [token.lower for token in said if token.tag != "n"]
    most = any(
        before == "the" and word.endswith("est") and word not in _NO_MOST for before, word in pairwise(words)
    )
    most = most or (words[:1] == ["the"] and not _RANKS.isdisjoint(words[1:2]))
    still = "still" in words and not {"there", "here", "open"}.isdisjoint(words)  # they are still in there
    among = words[:1] == ["among"] and not {"them", "these", "those"}.isdisjoint(words[1:2])
    among = among or words[:3] in (["one", "of", "them"], ["one", "of", "these"])
    ruled = words[:2] == ["within", "the"] and not _BOUNDS.isdisjoint(words[2:3])
    main = words[:1] == ["the"] and not _MAIN.isdisjoint(words[1:2]) and not _SHARING.isdisjoint(words[2:3])
    return main or most or still or among or ruled or not _FOUND_TO_BE.isdisjoint(words)


def costs_nothing(tokens: Sequence[Token], verb: int) -> bool:
    """'Entry is free', 'School meals are free to all': what is charged for elsewhere; not 'The mind is free'."""
    said = [token.lower for token in tokens[verb + 1 : verb + 3] if token.tag not in "An"]
    return said[:1] == ["free"] and not _CHARGED.isdisjoint(map(LOWER_OF, tokens[:verb]))


_MAIN: Final = listed("main chief leading principal biggest primary sole only")
_SHARING: Final = listed(
    "source sources cause causes employer employers supplier suppliers owner owners producer producers buyer buyers "
    "exporter importer crop crops industry language religion killer user users"
)
_BOUNDS: Final = listed("rules law limit limits budget code terms guidelines regulations")
_CHARGED: Final = listed(
    "entry admission entrance parking access transport travel tuition care treatment school schooling education "
    "electricity power water lunch lunches meal meals breakfast breakfasts membership delivery ticket tickets "
    "bus buses ferry childcare prescriptions registration"
)
_RANKS: Final = listed("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
