"""Whether a statement gives the author's own view."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.signals import VIEWS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.verbs import REPORTING

US: Final = frozenset(("i", "we"))


def own_view(worded: list[Token]) -> bool:
    """'I think', 'we fear'; not what somebody else says behind 'that': 'he said that if I wanted a story'."""
    said = next((at for at in range(2, len(worded)) if _says_that(worded, at)), len(worded))
    return any(
        token.lower in US
        and any(near.base in VIEWS or near.lower in VIEWS for near in worded[at + 1 : at + 4])
        for at, token in enumerate(worded[:said])
    )


def _says_that(worded: list[Token], at: int) -> bool:
    told = worded[at].tag == "H" and worded[at - 1].base in REPORTING and worded[at - 1].tag in "VE"
    return told and US.isdisjoint(map(LOWER_OF, worded[:at]))
