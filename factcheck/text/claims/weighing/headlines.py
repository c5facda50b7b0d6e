"""Headlines and headings: most of them name what the text is about or judge it, and some report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import is_reduced
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.weighing.asked import went

HEADINGS: Final = frozenset(("heading", "headline"))
_SAYING: Final = listed("says say said hears hear claims claim finds find warns warn")
_STOPS: Final = frozenset(",”’\"'")
_LONGEST_NAME: Final = 5  # words: 'top central bank officials say'
_OURS: Final = listed("we our us you your my i me")


def headline_reports(item: Item) -> bool:
    """Whether a heading tells what happened: 'They sold our hospitals', not 'What we lost', 'The war nobody won'.

    So it does where it tells what is going on: 'Free power is draining Tarn', 'Pike denies the charge', as papers
    have it; not 'Your phone is lending you money', 'Silence breeds contempt'.
    """
    string = tags(item.piece.tokens)
    if says_who_says(item.piece.tokens):
        return True
    if item.piece.joint is Joint.PREDICATE:
        return went(item)
    told = went(item) or _goes_on_now(item.piece.tokens)
    return bool(SUBJECT_THEN_VERB.match(string)) and not is_reduced(string) and told


def says_who_says(tokens: Sequence[Token]) -> bool:
    """'An Act of God, Says Contractor', 'Bridge was never inspected, engineers say': told by somebody, in a heading."""
    at = next((at for at, token in enumerate(tokens) if at and token.lower in _SAYING), 0)
    comma = next((before for before in reversed(range(at)) if tokens[before].text in _STOPS), 0)
    turned, last = comma == at - 1, at == len(tokens) - 1
    return comma > 0 and (turned or last) and at - comma <= _LONGEST_NAME


def _goes_on_now(tokens: Sequence[Token]) -> bool:
    """'Tarn is buying a team', 'The House has been full since 1913': of others than the author and the reader."""
    verb = main_verb(tokens)
    if verb is None or not _OURS.isdisjoint(map(LOWER_OF, tokens)):
        return False
    done = next((token.tag for token in tokens[verb + 1 :] if token.tag not in "An"), "")
    said = tokens[verb].lower
    if said in {"is", "are"}:
        return done == "G"
    if said in {"has", "have"}:
        return done == "E"
    # 'Tarn wins the cup', 'Jury clears Pike': with somebody by name, in what papers write for the past
    return "P" in map(TAG_OF, tokens) and tokens[verb].tag == "V" and tokens[verb].base not in _LASTING


_LASTING: Final = listed("want need deserve matter belong mean seem look remain know love like hate fear")
