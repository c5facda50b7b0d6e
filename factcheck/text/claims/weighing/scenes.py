"""What only sets a scene: it turns to the next thing, or shows how something looked, with nothing to look up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import BE, listed

_TURNING: Final = listed("then now next first here")
_ON_TO: Final = (["so", "to"], ["now", "for"], ["on", "to"], ["back", "to"], ["off", "to"])
_COMING: Final = listed("come begin start follow")
_LOOKING: Final = listed("look sound seem feel taste smell")
_GESTURES: Final = listed(
    "shrug smile nod sigh frown grin blush wince pause hesitate blink giggle chuckle ponder consider beam click creak "
    "bark hum tick hiss rustle yawn shiver wink squint notice thicken brighten flicker glow"
)
_CONCRETE: Final = listed(
    "money percent year date number number_word name acronym court harm reporting quotation"
)
_FEW: Final = 9  # words and marks


def turns(tokens: Sequence[Token], verb: int | None, found: Mapping[str, int]) -> bool:
    """'Then came the undoings', 'Then the real work began', 'Now to the jobs': what comes next, and nothing of it."""
    words = [token for token in tokens if token.tag not in "C,"]
    if verb is None and [token.lower for token in words[:2]] in _ON_TO:
        return True
    if len(words) > _FEW or len(words) < _LEAST or words[0].lower not in _TURNING:
        return False
    if verb is None:
        return words[1].lower in {"to", "the", "for"}
    there = tokens[verb].lower in BE and any(token.lower == "there" for token in tokens[:verb])
    return _CONCRETE.isdisjoint(found) and (there or tokens[verb].base in _COMING)


_LEAST: Final = 3


def announces(tokens: Sequence[Token], verb: int | None) -> bool:
    """'The facts are these', 'One of the lessons is this': what they are stands behind it."""
    words = [token for token in tokens if token.text[0].isalnum()]
    last = words[-1] if words else tokens[-1]
    return (
        verb is not None and tokens[verb].lower in BE and last.lower in _THESE and words[-2] is tokens[verb]
    )


_THESE: Final = frozenset(("this", "these"))


def shows(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """'It sounds like sense', 'He did not look satisfied', 'She shrugged': how somebody or something was to look at."""
    if not _CONCRETE.isdisjoint(found):
        return False
    looked = next((at for at in range(verb, min(verb + 3, len(tokens))) if tokens[at].base in _LOOKING), None)
    if looked is not None:
        after = next((token for token in tokens[looked + 1 :] if token.tag not in "A,"), None)
        return after is not None and (after.lower == "like" or after.lower in _STATES or after.tag == "E")
    return tokens[verb].base in _GESTURES and len(tokens) <= _FEW


_STATES: Final = listed(
    "tired pleased satisfied sad happy angry worried surprised bored little bit much more less"
)


def leaves_out(tokens: Sequence[Token]) -> bool:
    """'And Malta.', 'Two hundred.' and 'Forty years of this.' go with another sentence; 'Ten years of war.' tells."""
    words = [token for token in tokens if token.text[0].isalnum() and token.tag not in "CA"]
    bare = all(token.tag == "#" for token in words) or [token.tag for token in words] == ["P"]
    return bare or words[-1].lower in {"this", "that", "it"}
