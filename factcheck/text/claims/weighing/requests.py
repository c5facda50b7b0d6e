"""Rows of requests, and what only looks like one: 'cut the ropes and let the boats go', 'he sold it and let her go'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, subject_of
from factcheck.text.claims.grammar.verb_lists import NOUNLIKE
from factcheck.text.claims.grammar.verbs import is_past, verb_forms


def goes_on_telling(item: Item) -> bool:
    """Whether what looks like a request goes on with what somebody did: 'sold the boats and let the crews go'."""
    before = item.piece.governor if item.piece.joint is Joint.PREDICATE else None
    verb = main_verb(before.tokens) if before is not None else None
    if before is None or verb is None:
        return False
    past = "p" in verb_forms().get(before.tokens[verb].lower, {})  # he cut it and let her go
    return is_past(before.tokens[verb]) or (past and bool(subject_of(before.tokens)))


def goes_on_asking(item: Item) -> bool:
    """Whether an item of a sentence that asks for something before asks for more: it opens with a bare verb.

    'Publish the leases; cap the rents; and give the town a vote'.
    """
    if item.piece.joint not in _IN_A_ROW:
        return False
    words = [token for token in item.piece.tokens if token.tag not in "CA,"][:2]
    opens = len(words) > 1 and verb_forms().get(words[0].lower, {}).get("b") == words[0].lower
    return opens and (words[1].tag in "DO" or words[0].lower not in NOUNLIKE)


_IN_A_ROW: Final = (Joint.MAIN, Joint.COORDINATE, Joint.PREDICATE)
