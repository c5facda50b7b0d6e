"""What somebody else is said to reckon, admit or deny: that it was said is a fact, whatever is made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.persons import are_persons, is_person_noun
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import BE, listed

_RECKONING: Final = listed(
    "estimate estimates reckoning count figures calculation calculations projection projections forecast forecasts "
    "admission account accounts"
)
_THEIRS: Final = listed("its his her their ’s ' ’ 's")
_REACH: Final = 6  # words from 'by' to 'own'
_IN_MARKS: Final = re.compile('[NP]"Q{1,2}"')


def is_reckoned(tokens: Sequence[Token]) -> bool:
    """'By the ministry’s own estimate, 900 patients must move', 'On its own figures, the firm cannot pay'."""
    words = [token.lower for token in tokens]
    return any(
        word == "own"
        and words[at - 1] in _THEIRS
        and words[at + 1] in _RECKONING
        and not {"by", "on"}.isdisjoint(words[max(0, at - _REACH) : at])
        for at, word in enumerate(words[:-1])
        if at
    )


def says_in_marks(tokens: Sequence[Token]) -> bool:
    """'The house "strenuously denies" this': the verb stands in quotation marks."""
    found = _IN_MARKS.search(tags(tokens))
    if found is None:
        return False
    verb = tokens[found.end() - 2].lower
    return any(form in REPORTING for form in forms_of(verb).values())


def attributes(tokens: Sequence[Token]) -> bool:
    """Whether somebody else is said to say it: a fact however vague what is said."""
    verb = main_verb(tokens)
    if verb is None or not verb:
        return False
    if tokens[verb].lower in BE and any(token.lower in _SAYINGS for token in tokens[:verb]):
        return any(token.tag == "H" for token in tokens[verb + 1 : verb + 2])
    return tokens[verb].base in REPORTING and tokens[verb - 1].lower not in {"i", "we"}


_SAYINGS: Final = listed(
    "reply argument claim answer excuse defence defense charge accusation allegation explanation rumour rumor "
    "objection complaint story suspicion"
)


def thinks(tokens: Sequence[Token], verb: int) -> bool:
    """'He thought that an error was a sin', 'Mr Pike thinks it a disgrace', 'Ministers are fond of saying that'.

    What somebody named, or told of, holds; not 'Some of my friends think', 'people believe', 'It is clear that'.
    """
    if tokens[verb].lower in BE:
        return _is_firm(tokens[verb + 1 :]) and _is_somebody(tokens[:verb], True)
    told = (
        tokens[verb] if tokens[verb].tag == "V" else next((t for t in tokens[verb:] if t.tag in "bE"), None)
    )
    return told is not None and told.base in _HOLDING and _is_somebody(tokens[:verb])


def _is_firm(said: Sequence[Token]) -> bool:
    """'clear that', 'fond of saying that'."""
    words = [token.lower for token in said[:6] if token.tag not in "A,"]
    return words[:3] == ["fond", "of", "saying"] or (
        words[:1] != [] and words[0] in _FIRM and words[1:2] == ["that"]
    )


def _is_somebody(before: Sequence[Token], office: bool = False) -> bool:
    """'he', 'Mr Pike', 'the mayor', and where that may be an `office`, 'ministers'."""
    subject = [token for token in before if token.tag not in "ACn,"]
    if not subject or any(token.lower in _OWN for token in before):
        return False
    if len(subject) == 1 and (subject[0].lower in {"he", "she"} or (office and are_persons(subject[0]))):
        return True
    known = subject[0].lower == "the" and tags(subject) in {"DN", "DNN"} and is_person_noun(subject[-1])
    return known or all(token.tag == "P" for token in subject)


_HOLDING: Final = listed("think believe hold regard reply answer")
_FIRM: Final = listed("clear adamant certain convinced confident sure aware")
_OWN: Final = listed("i we my our you your")
