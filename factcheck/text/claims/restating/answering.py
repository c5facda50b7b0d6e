"""What answers or echoes another statement, told with that: 'The client was', 'Nor had the Louvre'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import has_own_verb
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.verbatim import FRAGMENT, nested

_VERBAL: Final = frozenset("VEGb")
_LONGEST: Final = 8  # words that say nothing alone


def answered(
    text: str, sentence: Sequence[Token], before: Sequence[Token], words: Sequence[Token], said: str
) -> str:
    """`said` with what `words` leave out: the sentence `before` theirs, or their own where they stand later in it."""
    return _beside(text, sentence, before, words, said) if _leaves_out(words) else said


def answers_within(sentence: Sequence[Token], words: Sequence[Token]) -> bool:
    """'..., and so in part it was': whether what `words` leave out stands before them in their own sentence."""
    before = words_before(words[0].start, sentence)
    return _leaves_out(words) and not _VERBAL.isdisjoint(tags(before))


def _leaves_out(words: Sequence[Token]) -> bool:
    placed = words[-1].lower in {"here", "there"}
    short = len(words) <= _LONGEST or words[0].lower == "so"
    return not placed and short and _VERBAL.isdisjoint(tags(words))


def points_back(
    text: str, sentence: Sequence[Token], before: Sequence[Token], words: Sequence[Token], said: str
) -> str:
    """`said` with what its subject points back to, where that is 'both', 'neither' or 'the latter'."""
    pointed = words[1].lower if words[0].lower == "the" else ""
    others = pointed in _OTHERS and words[2:3] != [] and words[2].tag in "VBM" and not said.endswith(")")
    pair = words[0].lower in _OF_TWO or pointed in _LAST_TWO or others
    return _beside(text, sentence, before, words, said) if pair else said


_OF_TWO: Final = frozenset(("both", "neither", "either"))
_LAST_TWO: Final = frozenset(("latter", "former"))
_OTHERS: Final = frozenset(("rest", "others", "remainder"))  # of those told of before


def behind_answer(sentence: Sequence[Token], discourse: Discourse, words: Sequence[Token]) -> Sequence[Token]:
    """'Nobody: the mill was empty': the words without what answers a question before them in a word or two."""
    before = discourse.last_sentence
    colon = next((at for at, token in enumerate(words[:_ANSWER]) if token.tag == ":"), 0)
    asked = bool(before) and before[-1].text == "?" and not discourse.begins and words[0] is sentence[0]
    answers = asked and colon > 0 and not is_finite(words[:colon]) and has_own_verb(words[colon + 1 :])
    return words[colon + 1 :] if answers else words


_ANSWER: Final = 6  # words


def told_behind(text: str, discourse: Discourse, said: str) -> str:
    """`said`, which has no verb, with the sentence before it, where that stands in the same paragraph."""
    before = discourse.last_sentence
    if not before or discourse.begins or said.startswith(FRAGMENT) or said.endswith("”)"):
        return said
    return f"{said.rstrip('. ')} (behind the sentence “{nested(text[before[0].start : before[-1].end])}”)"


def _beside(
    text: str, sentence: Sequence[Token], before: Sequence[Token], words: Sequence[Token], said: str
) -> str:
    again = {words[0].lower, sentence[0].lower} <= _OF_TWO  # neither was charged, and both deny it
    opens = words[0].start == sentence[0].start or again
    told = before if opens else sentence
    if not told or said.startswith(FRAGMENT) or said.endswith("”)"):
        return said
    quoted = nested(text[told[0].start : told[-1].end])
    return f"{said.rstrip('. ')} ({'behind' if opens else 'in'} the sentence “{quoted}”)"
