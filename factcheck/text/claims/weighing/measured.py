"""What few words say that can be looked up all the same: nobody did it, it is back, it is probably wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.signs.risk import is_of_dose
from factcheck.text.claims.weighing.found_to_be import costs_nothing, is_found_to_be
from factcheck.text.claims.weighing.stance import is_abstract

_LIKELY: Final = listed("probably demonstrably provably factually statistically scientifically medically")
_NEARLY: Final = listed("almost nearly very")
_RECORDED: Final = listed(
    "date dates year sum total figure figures number numbers map address name caption label"
)
_RIGHT_OR_WRONG: Final = listed("right wrong")
# what an office does or fails to do: nobody counts the pupils, keeps a list, inspects the boats
_SEEING_TO: Final = listed(
    "count keep check inspect record register measure monitor audit test track collect publish investigate own "
    "run dispute deny live"
)


def is_measured(tokens: Sequence[Token], verb: int) -> bool:
    """'It is back', 'No other country does this', 'No one has apologised', 'Nobody counts the pupils'."""
    if tokens[verb].base == "belong" and not is_abstract(tokens, verb):
        return True  # the car park belongs to you
    measured = tokens[verb].lower in BE and is_found_to_be(tokens[verb + 1 : verb + 5])
    measured = measured or (tokens[verb].lower in BE and costs_nothing(tokens, verb))
    first = [token.lower for token in tokens[:2]]
    if first == ["none", "of"] and "I" in tags(tokens[verb + 1 : verb + 3]):
        return True  # none of this appears in the book
    undone = first[:1] == ["nobody"] or first == ["no", "one"]
    undone = undone and ("E" in tags(tokens[verb + 1 : verb + 4]) or tokens[verb].base in _SEEING_TO)
    undone = undone or first == ["no", "other"]
    undone = undone or counts_none(tokens, verb)
    return (
        measured or undone or is_of_dose(tokens) or is_held_likely(tokens, verb) or ranks_causes(tokens, verb)
    )


def ranks_causes(tokens: Sequence[Token], verb: int) -> bool:
    """'Nuts are the main reason for it', 'Falls are the commonest cause of death': counted by somebody."""
    said = [token.lower for token in tokens[verb + 1 : verb + 8] if token.tag not in "An"]
    if tokens[verb].lower not in BE or said[:1] != ["the"]:
        return False
    what = [word for word in said[1:4] if word not in {"most", "single"}]
    return len(what) > 1 and what[0] in _MAIN and what[1] in _CAUSES


_MAIN: Final = listed(
    "main leading biggest largest chief commonest common primary principal top frequent greatest"
)
_CAUSES: Final = listed(
    "cause causes reason reasons source sources killer killers driver drivers carrier carriers"
)


def is_held_likely(tokens: Sequence[Token], verb: int) -> bool:
    """'It is probably wrong', 'He was almost certainly right', 'The receipt is real': a fact, no matter of taste."""
    if tokens[verb].lower not in BE:
        return False
    said = [token.lower for token in tokens[verb + 1 : verb + 4] if token.tag != "n"]
    if said[:1] == ["no"] and "than" in said + [token.lower for token in tokens[verb + 4 : verb + 6]]:
        return True  # no better than a placebo
    if said[:1] == ["real"] and tags(tokens[verb + 2 :]) in {"", "."} and not is_abstract(tokens, verb):
        return tags(tokens[:verb]).lstrip("C") in {"DN", "DNN"}  # the receipt is real
    if said == ["correct"] and tokens[0].lower in {"he", "she", "they"}:
        return True
    if said[:1] == ["wrong"] and any(token.lower in _RECORDED for token in tokens[:verb]):
        return True  # the date is wrong
    if said[:1] and said[0] in _SPENT and tokens[verb - 1].lower in _FUNDS:
        return True  # the fund is empty
    likely = said[:1] and (said[0] in _LIKELY or (said[0] in _NEARLY and said[1:2] == ["certainly"]))
    return bool(likely) and said[-1] in _RIGHT_OR_WRONG


_SPENT: Final = listed("empty worthless broke overdrawn")
_FUNDS: Final = listed(
    "fund bank company firm treasury pension trust account accounts till council shares scheme"
)


def counts_none(tokens: Sequence[Token], verb: int) -> bool:
    """'Almost nobody keeps score now', 'Hardly anyone voted', 'No one is quite sure why', 'Nobody knows how many'."""
    words = [token.lower for token in tokens[:3] if token.tag not in "C,"]
    if words[:1] and words[0] in _HARDLY and not _ANYONE.isdisjoint(words[1:2]):
        return True
    if words[:1] != ["nobody"] and words[:2] != ["no", "one"]:
        return False
    known = tokens[verb].base == "know"
    sure = tokens[verb].lower in BE and not {"sure", "certain"}.isdisjoint(
        token.lower for token in tokens[verb + 1 : verb + 3]
    )
    return known or sure


_HARDLY: Final = listed("almost hardly virtually practically scarcely")
_ANYONE: Final = listed("nobody no anyone anybody none")


def counts_some(tokens: Sequence[Token], verb: int) -> bool:
    """'Most of them are women', 'Half of the clerks were cousins': how many of some are what."""
    words = [token.lower for token in tokens[:3]]
    some = words[0] in _SOME and words[1:2] == ["of"] and words[2:] not in (["us"], ["you"], ["it"], ["this"])
    return some and tokens[verb].lower in {"are", "were"} and tags(tokens[verb + 1 : verb + 2]) == "N"


_SOME: Final = listed("most half many some few none all both several two three four five")
