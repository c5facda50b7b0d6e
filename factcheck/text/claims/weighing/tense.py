"""Whether a statement of a sentence is only said to be possible, due or to come."""

from __future__ import annotations

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint
from factcheck.text.claims.grammar.verbs import PASTS, is_past


def is_to_come(item: Item) -> bool:
    """'before it builds another': a time to come, where the clause it hangs on tells of nothing that is."""
    if item.piece.joint is not Joint.SUBORDINATE or item.piece.marker not in {
        "before",
        "until",
        "when",
        "once",
    }:
        return False
    verb = main_verb(item.piece.tokens)
    return (
        verb is not None
        and item.piece.tokens[verb].lower not in PASTS
        and not is_past(item.piece.tokens[verb])
    )


def is_modal(item: Item) -> bool:
    """Whether what is said to be so is only said to be possible, due or to come; 'cannot' says how things are."""
    verb = main_verb(item.piece.tokens)
    if verb is None or item.piece.tokens[verb].tag != "M":
        return False
    return item.piece.tokens[verb].lower not in {"can", "cannot", "can’t"}
