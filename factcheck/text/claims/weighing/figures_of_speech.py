"""Turns of phrase that sound like statements and tell of nothing: the kind of man who, more than a promise, raining."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE, listed

_LOOKED_UP: Final = listed("money percent year date number name acronym record quotation role reporting")
_MANNERS: Final = listed("kind sort look air smell feel ring whiff taste sound makings stuff")
_LOOKING: Final = listed("look sound seem feel")
_LIKE: Final = listed("like as")
_TESTS: Final = listed("inspection scrutiny examination thinking repetition comparison")
_WEATHER: Final = listed("raining snowing drizzling cold hot dark sunny windy foggy late early dawn dusk")
_ANYONE: Final = listed("everyone everybody anyone anybody")


def is_figure_of_speech(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """Whether a statement without a name or figure only says what something is like, or speaks of anyone at all."""
    if not _LOOKED_UP.isdisjoint(found):
        return False
    return (
        _is_of_a_kind(tokens, verb)
        or _looks_like(tokens, verb)
        or _bears_no_test(tokens)
        or _outdoes(tokens)
        or _is_weather(tokens, verb)
        or _is_of_anyone(tokens, verb)
        or _numbers_reasons(tokens, verb)
    )


def _is_of_a_kind(tokens: Sequence[Token], verb: int) -> bool:
    """'She had the kind of voice that', 'the affair has the smell of a quarrel'."""
    words = [token.lower for token in tokens[verb + 1 : verb + 4] if token.tag != "A"]
    said = tokens[verb].lower in BE | {"has", "had", "have"}
    return (
        said and words[:1] in (["the"], ["a"]) and not _MANNERS.isdisjoint(words[1:2]) and words[2:] == ["of"]
    )


def _looks_like(tokens: Sequence[Token], verb: int) -> bool:
    """'He looked, that evening, like a man who had mislaid his name', 'It felt like the end of something'."""
    behind = [token.lower for token in tokens[verb + 1 : verb + 7]]
    like = next((at for at, word in enumerate(behind) if word in _LIKE), None)
    return (
        tokens[verb].base in _LOOKING
        and like is not None
        and (like == 0 or behind[0] in {",", "less", "more"})
    )


def _bears_no_test(tokens: Sequence[Token]) -> bool:
    """'It does not bear inspection', 'that story will not stand up to scrutiny'."""
    words = [token.lower for token in tokens]
    return any(
        word in _TESTS and (tokens[at - 1].base == "bear" or words[at - 2 : at] == ["up", "to"])
        for at, word in enumerate(words[2:], start=2)
    )


def _outdoes(tokens: Sequence[Token]) -> bool:
    """'Nothing ages faster than a promise', 'There are worse things than silence'."""
    words = [token.lower for token in tokens]
    nothing = words[:1] == ["nothing"] or (words[:1] == ["there"] and "things" in words[2:5])
    return nothing and "than" in words


def _is_weather(tokens: Sequence[Token], verb: int) -> bool:
    """'It was raining, of course'; not 'It was early detection that saved her'."""
    it = tokens[0].lower == "it" and verb == 1 and tokens[1].lower in BE
    said = tokens[2:5]
    return it and any(
        token.lower in _WEATHER and tags(said[at : at + 1]) != "N" for at, token in enumerate(said[:2], 1)
    )


def _is_of_anyone(tokens: Sequence[Token], verb: int) -> bool:
    """'Everyone in this business has a cousin', 'Something had been decided': of no one in particular."""
    first = tokens[0].lower
    present = tokens[verb].lower in {"is", "has"} or tokens[verb].lower == f"{tokens[verb].base}s"
    done = "E" in tags(tokens[verb : verb + 4]) and tokens[verb].lower in BE | {"had", "has"}
    return (first in _ANYONE and present) or (first == "something" and done)


def _numbers_reasons(tokens: Sequence[Token], verb: int) -> bool:
    """'There are three ways to read this', 'Two things struck me', 'There are two'."""
    counted = next(
        (at for at, token in enumerate(tokens) if token.tag == "#" and not token.text.isdigit()), len(tokens)
    )
    behind = next((token.lower for token in tokens[counted + 1 :] if token.tag not in "A,"), "")
    alone = tokens[0].lower == "there" and not behind
    return counted <= verb + 1 and (alone or behind in _REASONS)


_REASONS: Final = listed(
    "things ways reasons objections questions lessons answers possibilities explanations thoughts views temptations "
    "consolations"
)
