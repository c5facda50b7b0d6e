"""What a pronoun stands for, in brackets behind it, where the statement does not show it by itself."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.persons import PERSONS
from factcheck.text.claims.grammar.sexes import sex_of
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.restating.candidates import ALIKE, SHE
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.reference import Referent


def bracketed(draft: Draft, token: Token, found: Referent, subject: Mention | None, owns: bool) -> str:
    """A pronoun with what it stands for, unless that is the subject or was told with the last of its kind."""
    known = {mention.words for mention in (subject, draft.subject) if mention is not None}
    again = draft.told.get(token.lower) == found.words
    draft.told.update(dict.fromkeys(ALIKE[token.lower], found.words))
    meant = {found.words, found.mention.words if found.mention is not None else found.words}
    if again or any(one in words for one in meant for words in known):
        return token.text
    one = midway(found.words)
    return f"{token.text} [{owning(one) if owns and not _OF.search(one) else one}]"


def owning(words: str) -> str:
    """'Kern’s', 'the clerks’'."""
    return f"{words}{'’' if words.endswith('s') else '’s'}"


_OF: Final = re.compile(" (?:of|in|at|from|with|for|to|on|by|who|that|which) ")


def without_known(said: str) -> str:
    """A statement without those of its brackets that repeat the only person before them: 'Ada Kern sold her [...]'."""
    for met in reversed(list(_NAMED.finditer(said))):
        before = _QUOTED.sub(" ", said[: met.start()])
        names = {name.removesuffix("’s").removesuffix("’") for name in _NAME.findall(before)}
        own = met[2].split()
        others = _names_rival(before, met[1].lower() in SHE) or not names <= _SMALL | set(own)
        if own[-1] in names and not others:
            said = said[: met.start()] + met[1] + said[met.end() :]
    return said


def _names_rival(before: str, she: bool) -> bool:
    """Whether a noun for somebody who may be a woman, or a man, stands among some words: 'the judge', no 'wife'."""
    return any(sex_of(word) is not (not she) for word in before.lower().split() if word in PERSONS)


# 'his [Ada Kern’s]'
_NAMED: Final = re.compile(r"\b(he|him|his|she|her) \[((?:[A-Z][\w’.-]*?(?: |(?=’?s?\])))+)’?s?\]")
_NAME: Final = re.compile(r"\b[A-Z][\w’-]*")
_QUOTED: Final = re.compile('“[^”]*”|"[^"]*"')
_SMALL: Final = frozenset(
    ("The", "A", "An", "In", "On", "At", "When", "After", "As", "For", "By", "Mr", "Ms", "Mrs", "Dr")
)
