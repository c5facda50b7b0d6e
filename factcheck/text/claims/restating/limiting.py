"""A pronoun that stands for any one of a kind is told with the clause that says which: 'A path that nobody walks'."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from factcheck.text.claims.clauses.narrowed_subject import up_to_main_verb
from factcheck.text.claims.grammar.tokens import tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.reference import NOTHING, Referent

_LONGEST: Final = 90  # code points of what stands for a pronoun


def with_limit(draft: Draft, found: Referent) -> Referent:
    """'A path that nobody walks is not closed; it is forgotten': any such path is, and no path but that."""
    mention = found.mention
    if mention is None or not found.words.lower().startswith(("a ", "an ")):
        return found
    for tokens in (draft.sentence, draft.discourse.last_sentence):
        at = next((i for i, token in enumerate(tokens) if token.start >= mention.end), 0)
        if not at or tokens[at].tag not in "RH" or tokens[0].start > mention.start:
            continue
        rest = list(takewhile(lambda token: token.tag not in ",;:.", tokens[at + 1 :]))
        clause = up_to_main_verb(rest, sure=True)
        behind = [token for token in tokens[at + 1 + len(clause) :] if token.tag not in "An"][:1]
        if not clause or tags(behind) not in {"V", "B", "M"}:
            return NOTHING
        if is_past(behind[0]):
            return found  # a man who had robbed a bank was shot
        words = draft.text[mention.start : clause[-1].end]
        return Referent(words, mention) if len(words) <= _LONGEST else NOTHING
    return found
