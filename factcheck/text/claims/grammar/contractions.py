"""Verbs that lean on a pronoun, in full: “they’ve” is “the council have” once the pronoun is put into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE, TWO_OBJECTS
from factcheck.text.claims.grammar.words import listed

_FULL: Final = {"’ve": "have", "’re": "are", "’ll": "will", "’m": "am"}
EITHER: Final = " is (or has)"  # for ’s behind what is not settled, where it may be the one or the other
_BEHIND_HAS: Final = frozenset(("been", "got", "had", "become"))


def in_full(token: Token, after: Sequence[Token], before: str = "") -> str:
    """A contraction as a word of its own, with the space before it; any other word, and a possessive, as it stands.

    So does 'it’s moved', which may be either: only behind what the text calls “it” (`before`) are both told.
    """
    full = _FULL.get(token.lower, "")
    following = after[0] if after else None
    if token.lower == "’s" and token.tag == "B":
        got = following is not None and following.lower == "got"
        full = "has" if got or _acts(after) else "is" if not _may_act(after) else ""
        full = full or (EITHER.strip() if "calls “" in before else "")
    if token.lower == "’d":
        full = "had" if token.tag == "B" else "would"
    return f" {full}" if full else token.text


_KEPT: Final = frozenset((":", ";", ".", "!", "?", "+", ". +", "&", "/", "#", "~", "-"))


def gap(between: str, token: Token) -> str:
    """What stands between a token and the one before it: an insertion that was taken out leaves one space.

    The mark of a shortened word stays: 'vol. 3', '200-gram', 'Tel. +44'; so do the signs of '10^5 * 300', 'print()'.
    """
    if between in {"", " "} or between.strip() in _KEPT or _SIGNS.fullmatch(between):
        return between
    return "" if token.text in ",;:." else " "


# nothing of words was left out there; not the mark of emphasis before or behind a word
_SIGNS: Final = re.compile(r"\s(?:[*/=+<>|&^]|[=!<>]=)\s|[\^*/=+<>_#&|~@\\]{1,2}|\s?__\s?|\(\)\s?")


def _acts(after: Sequence[Token]) -> bool:
    """'He’s bought a boat': no passive has an object, but 'he’s called a fool' and 'he’s given a boat'.

    'He’s already begun packing', 'she’s never seen smoke', 'it’s helped cut costs': nothing else is done to them.
    """
    found = _DONE.match(tags(after))
    if found is None:
        return False
    done, behind = after[found.end() - 1], after[found.end() :]
    base = done.base or done.lower
    next_tag = tags(behind[:1])
    if done.lower in _BEHIND_HAS or base in INTRANSITIVE | _OF_ITSELF:
        return True
    if done.lower == "done" and next_tag in {"D", "O"}:
        return True  # she’s done it
    if next_tag in {"b", "G"} or (next_tag == "T" and base in _SETTING_OUT):
        return True  # helped cut, begun packing, tried to leave
    if next_tag == "H" and base in _FINDING:
        return True  # he’s found that
    adverbs = frozenset(token.lower for token in after[: found.end()])
    several = next_tag in {"N", "V"} and (adverbs & _SO_FAR != frozenset() or is_plural_form(behind[0].lower))
    return "since" in adverbs or (
        (next_tag in {"D", "O"} or several) and bool(done.base) and base not in TWO_OBJECTS | _NAMING
    )


def _may_act(after: Sequence[Token]) -> bool:
    """'it’s moved', 'he’s called twice': has or is; not 'it’s made of stone', 'it’s called Lund', 'it’s closed now'."""
    found = _DONE.match(tags(after))
    if found is None:
        return False
    done, behind = after[found.end() - 1], after[found.end() :]
    near = behind[0] if behind else None
    if near is not None and (near.tag in "IKT" or near.lower in _PRESENT):
        return done.base in _MOVING and near.tag != "I"
    often = near is not None and (near.tag == "#" or near.lower in _OFTEN)
    return done.base in _OF_EITHER or (often and bool(done.base))


_PRESENT: Final = frozenset(("now", "today", "still", "currently"))
_OFTEN: Final = frozenset(("once", "twice", "again", "before"))
_MOVING: Final = listed("move turn pull drop")
# what a thing does by itself, and what is done to it as well
_OF_EITHER: Final = _MOVING | listed(
    "close open change stop start increase decrease improve shrink spread develop burn sink split shift double treble "
    "triple halve end finish settle melt dry thin slow harden soften dissolve explode crack tear bend"
)


_SO_FAR: Final = frozenset(("never", "ever", "always", "already", "long"))
_DONE: Final = re.compile("[An]*E")
# what is of those who do it: 'he’s begun' has no other reading
_OF_ITSELF: Final = frozenset(
    ("begin", "come", "become", "go", "fall", "rise", "grow", "manage", "vow", "spend", "dissent")
)
_SETTING_OUT: Final = listed("begin start continue try manage fail decide agree vow refuse attempt want seem")
_FINDING: Final = listed("find argue claim discover learn insist conclude realise realize")
_NAMING: Final = frozenset(("call", "name", "consider", "make", "deem", "elect", "declare"))
