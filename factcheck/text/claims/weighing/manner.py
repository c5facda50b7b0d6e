"""The manner of a statement, as far as it speaks for or against a fact: of the author’s circle, likened, of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.persons import KIN
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token, tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.grammar.words import BE, listed

AUTHOR: Final = listed("i my me mine myself")
_OURS: Final = frozenset(("my", "our"))
_AT_HOME: Final = KIN | listed("mum mom dad mam mummy daddy nan gran granny grandma grandpa auntie parents")
_NOBODY: Final = listed(
    "somebody someone something everybody everyone everything anybody anyone anything nobody nothing"
)
_EVER: Final = listed("never always ever")
_ONLY: Final = listed("only merely simply just")
_OPENING: Final = listed("but and so yet or")
# marks that say nothing of whoever is quoted
OF_AUTHOR: Final = frozenset(("the author in its sentence", "the author’s kin"))
_ARTICLES: Final = frozenset(("a", "an"))
_LIKE: Final = listed("a an the some being")
_OTHERS: Final = listed("other most some you people men women children")
_GENERAL: Final = _ARTICLES | _OTHERS | listed("the one i")
_WHICH: Final = frozenset(("that", "in"))
_MAY: Final = re.compile("C?OA?M")
_IS: Final = listed("is are was were ’s ’re do does")
_ISNT: Final = listed("isn’t aren’t wasn’t weren’t don’t doesn’t")
_NOT: Final = frozenset(("not", "never"))


def manners(words: Sequence[Token], sentence: Sequence[Token]) -> Iterator[str]:
    """The marks of how something is said in a statement with those `words`, which stands in that `sentence`."""
    yield from _of_its_sentence(sentence)
    if "P" not in map(TAG_OF, words) and "P" in map(TAG_OF, sentence):
        yield "a name beside it"
    if likens_in_passing(words):
        yield "likens in passing"
    if words[0].lower in _LEADING:
        yield "leads over"
    if any(a.lower == "you" and b.lower == "can" for a, b in pairwise(words)):
        yield "you can"
    yield from _of_its_verb(words)
    if not _looks_up(sentence):
        yield from _named_nowhere(words, sentence)


def _of_its_sentence(sentence: Sequence[Token]) -> Iterator[str]:
    """Marks that all statements of a sentence share."""
    if speaks_of_author(sentence):
        yield "the author in its sentence"
    if any(a.lower in _OURS and b.lower in _AT_HOME for a, b in pairwise(sentence)):
        yield "the author’s kin"
    if sentence[0].lower in _OPENING:
        yield "begins with but"
    if not _EVER.isdisjoint(map(LOWER_OF, sentence)):
        yield "never or ever"
    if is_of_any(sentence):
        yield "of any such thing"


def _named_nowhere(words: Sequence[Token], sentence: Sequence[Token]) -> Iterator[str]:
    """Marks of a statement in a sentence without a name or a figure."""
    if not _NOBODY.isdisjoint(map(LOWER_OF, sentence)):
        yield "somebody or nobody"
    if not _ONLY.isdisjoint(map(LOWER_OF, words)):
        yield "only that"


def _of_its_verb(words: Sequence[Token]) -> Iterator[str]:
    """Marks of what a statement says of its subject, and of what kind that is."""
    if calls_it_a_case(words):
        yield "calls it a case"
    if says_what_is_not(words):
        yield "says what is not"
    if _MAY.match(tags(words[:4])):
        yield "he may or would"
    verb = main_verb(words)
    if verb is None:
        return
    if "P" in map(TAG_OF, words[:verb]):
        yield "a name before its verb"


def speaks_of_author(sentence: Sequence[Token]) -> bool:
    """Whether the author is in a sentence; who says 'I' in quotation marks is somebody else."""
    return not AUTHOR.isdisjoint(map(LOWER_OF, _unquoted(sentence)))


def says_what_is_not(words: Sequence[Token]) -> bool:
    """'Silence is not consent', 'they don’t fear a fine'; not 'he did not pay', 'Kern has not paid'."""
    return any(
        token.lower in _ISNT or (token.lower in _IS and after.lower in _NOT)
        for token, after in pairwise(words)
    )


def calls_it_a_case(words: Sequence[Token]) -> bool:
    """'Benin is a special case', 'the cap is a trick', 'there is a case for it'."""
    verb = main_verb(words)
    if verb is None or words[verb].lower not in BE | {"’s"}:
        return False
    said = [token for token in words[verb + 1 :] if token.tag not in "DAn#"]
    behind = next((at for at, token in enumerate(said) if token.tag != "N"), len(said))
    return behind > 0 and said[behind - 1].lower in _CASES


def is_of_any(words: Sequence[Token]) -> bool:
    """'A label is a small thing', 'a system with slack in it forgives': of any one of a kind, at no time."""
    opener = next((token.lower for token in words if token.tag not in 'CAn,"Z'), "")
    verb = main_verb(words) if opener in _ARTICLES else None
    return verb is not None and not is_past(words[verb])


def likens_in_passing(words: Sequence[Token]) -> bool:
    """'like a tide', 'as if nobody lived there', 'the way a child waits', 'no more than a fence is a wall'."""
    lows = [token.lower for token in words] + ["", "", "", "", ""]
    return any(
        (word == "like" and lows[at + 1] in _LIKE)
        or (word == "as" and lows[at + 1] in {"if", "though"})
        or (word == "as" and lows[at + 1] in _OTHERS and lows[at + 2].isalpha())
        or (word == "way" and lows[at - 1] == "the" and _of_anybody(lows[at + 1 :]))
        or (word in _SENSES and _WHICH.intersection(lows[at + 1 : at + 2]) and "the" in lows[at - 2 : at])
        or (word == "more" and lows[at - 1] in {"no", "any"} and lows[at + 1] == "than")
        or (word in {"kind", "sort"} and lows[at + 1] == "of")
        for at, word in enumerate(lows[:-5])
    )


_LEADING: Final = listed("meanwhile still otherwise nevertheless now then here first second third thirdly of")
_CASES: Final = listed(
    "example case half part start kind sort thing point story matter question mistake choice difficulty answer lesson "
    "problem reason excuse argument explanation alternative objection way cure remedy price cost habit luxury disease "
    "idea notion promise fiction myth gift trick joke test measure sign symptom form art"
)
_SENSES: Final = listed("sense way manner")


def _of_anybody(lows: Sequence[str]) -> bool:
    return next((word for word in lows if word != "that"), "") in _GENERAL


def _unquoted(sentence: Sequence[Token]) -> list[Token]:
    """The words of a sentence that stand in no quotation marks."""
    inside, found = False, []
    for token in sentence:
        if token.tag == '"':
            inside = not inside
        elif not inside:
            found.append(token)
    return found


def _looks_up(sentence: Sequence[Token]) -> bool:
    """Whether a sentence has a name or a figure, by which something in it could be looked up."""
    return any(token.tag == "P" or any(map(str.isdigit, token.text)) for token in sentence)
