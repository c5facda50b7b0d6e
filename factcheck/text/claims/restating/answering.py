"""What answers or echoes another statement, told with that: 'The client was', 'Nor had the Louvre'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import has_own_verb
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.grammar.words import listed
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


def stands_for_others(opening: Sequence[Token], words: Sequence[Token]) -> bool:
    """'Both', 'the latter', 'eleven': a subject that only says which or how many of those told of before.

    Not a sum, nor anybody: '£100 will buy less than it did', 'One may smile'.
    """
    if len(opening) == 2:
        return opening[0].lower == "the" and opening[1].lower in _WHICH
    if len(opening) != 1 or (opening[0].lower == "one" and "M" in tags(words[1:3])):
        return False
    number = opening[0].tag == "#" and opening[0].text[0].isalpha()
    return number or opening[0].lower in _SOME


_SOME: Final = listed("both neither either none some many most few several all others another each")
_WHICH: Final = listed(
    "latter former other others two three four five rest remainder first second third same"
)


def points_back(
    text: str, sentence: Sequence[Token], before: Sequence[Token], words: Sequence[Token], said: str
) -> str:
    """`said` with what its subject points back to, where that is 'both', 'two', 'the rest' or 'the latter' alone."""
    named = said[len(words[0].text) :].startswith(",")  # one, Ada Moss, left
    told = said.endswith(")") or named or tags(words[:1]) in {"I", "K"}
    return said if told else _beside(text, sentence, before, words, said)


_OF_TWO: Final = frozenset(("both", "neither", "either"))


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
