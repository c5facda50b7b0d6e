"""Who goes on to speak: behind 'Moss said that the mill was old', 'He added' tells of Moss."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.candidates import SHE, fits
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.reference import NOTHING, Referent
from factcheck.text.claims.restating.spoken_of import meant

# not 'deny', 'reply' or 'admit', which may be of whom the last one spoke
_TELLING: Final = listed(
    "say add note tell explain recall continue argue insist warn stress emphasise emphasize predict estimate suggest "
    "write conclude observe remark joke describe detail mention recount state point compare call"
)
_VERB: Final = re.compile("A*(?:BA*)?(?P<verb>[VE])")
_SPEAKING: Final = frozenset(("he", "she"))


def speaks_on(draft: Draft, tokens: Sequence[Token], at: int) -> Referent:
    """Whom the 'he' or 'she' of a statement stands for that tells what somebody says, where one has just been telling.

    Not where somebody else is told of before it in its own sentence.
    """
    one, word = draft.discourse.speaking, tokens[at].lower
    found = _VERB.match(tags(tokens[at + 1 : at + 6]))
    tells = found is not None and tokens[at + 1 + found.start("verb")].base in _TELLING
    if one is None or word not in _SPEAKING or not tells or not fits(word, one, draft.discourse):
        return NOTHING
    others = (m for m in draft.before if m.head != one.head and fits(word, m, draft.discourse))
    return NOTHING if any(others) else meant(one, word in SHE, draft.discourse)


def listen(discourse: Discourse, teller: Sequence[Token] | None) -> None:
    """Go on behind a sentence that `teller` tells; None where all of it is quoted, by whoever spoke before it."""
    if teller is None or not discourse.met:
        return
    met = discourse.met[-1]
    if teller:
        comma = next((i for i, token in enumerate(teller) if i and token.tag == ","), len(teller))
        at = teller[comma - 1].start  # Ada Moss, an analyst with Glide
        named = (m for m in met.mentions if (m.name or m.person) and m.start <= at < m.end and not m.many)
        one = next(named, None)
        discourse.speaking = one._replace(subject=True, oblique=False) if one is not None else None
    elif not _goes_on(discourse, met.pronouns.keys()):
        discourse.speaking = None


def _goes_on(discourse: Discourse, pronouns: Collection[str]) -> bool:
    """Whether the last sentence told of whoever spoke before it."""
    one = discourse.speaking
    if one is None:
        return False
    said = [word for word in _SPEAKING if word in pronouns]
    return (
        len(said) == 1
        and not discourse.left_open[-1].intersection(said)
        and discourse.told_of.get(said[0] in SHE) == one.head
    )
