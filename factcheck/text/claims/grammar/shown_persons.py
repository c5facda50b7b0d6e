"""Bare names that the words beside them show to be a person's, and who speaks: 'Shona, who cooks', 'says Ida Moss'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.countries import COUNTRIES
from factcheck.text.claims.grammar.noun_phrases import Mention, head_of
from factcheck.text.claims.grammar.persons import NOT_PERSONAL, is_person_noun
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

_OLDEST: Final = 110  # years


def shown(mention: Mention, tokens: Sequence[Token], end: int) -> Mention:
    """The mention that ends before `end` among the words, as a person's where what follows tells that it is.

    'Shona, who cooks', 'Curie, 21, came', 'Sule, a mechanic, came'.
    """
    bare = mention.words.isalpha() and mention.words.istitle() and not (mention.person or mention.many)
    bare = bare and not mention.oblique  # Edna Moss of Lund, who
    if not bare or mention.head in NOT_PERSONAL or mention.words in COUNTRIES:
        return mention
    if not (
        _tells_of_himself(tokens, end)
        or _has_who(tokens, end)
        or _is_aged(tokens, end)
        or _is_called_person(tokens, end)
    ):
        return mention
    return mention._replace(person=True, unsure=False, nobody=False)


def _tells_of_himself(tokens: Sequence[Token], end: int) -> bool:
    """'Bev says that she would pay'."""
    behind = [token.lower for token in tokens[end + 1 : end + 3] if token.tag != "H"]
    tells = tags(tokens[end : end + 1]) == "V" and tokens[end].base in _SPEAKING
    return tells and behind[:1] in (["he"], ["she"])


def _has_who(tokens: Sequence[Token], end: int) -> bool:
    return tags(tokens[end : end + 2]) == ",R" and tokens[end + 1].lower == "who"


def _is_aged(tokens: Sequence[Token], end: int) -> bool:
    years = tokens[end + 1].text if tags(tokens[end : end + 3]) == ",#," else ""
    return years.isdigit() and int(years) <= _OLDEST


def _is_called_person(tokens: Sequence[Token], end: int) -> bool:
    """'Sule, a mechanic, came': between two commas, so that it is none of several."""
    if tags(tokens[end : end + 2]) != ",D" or tokens[end + 1].lower not in {"a", "an"}:
        return False
    noun = next((at for at in range(end + 2, len(tokens)) if tokens[at].tag not in "ANE"), len(tokens))
    said = tokens[end + 2 : noun]
    return bool(said) and tags(tokens[noun : noun + 1]) == "," and is_person_noun(head_of(said))


def whom_it_names(
    text: str, found: Sequence[Mention], mention: Mention, tokens: Sequence[Token], place: tuple[int, int]
) -> int | None:
    """Which of those told of before a name between commas is the same person; `place` is where the name stands."""
    start, end = place
    beside = start > 1 and tokens[start - 1].tag == "," and tags(tokens[end : end + 1]) == ","
    if not (found and beside and mention.person and mention.name):
        return None
    if _is_named_behind(text, found, mention):
        return len(found) - 2
    return 0 if _names_subject(found[0], tokens, start, end) else None


def _names_subject(first: Mention, tokens: Sequence[Token], start: int, end: int) -> bool:
    """'The man named in the letter, Ida Moss, told', 'The man she accused, Max Orr, a clerk, denies': one person."""
    if first.start != tokens[0].start or not first.person or first.name or first.plural:
        return False
    string = tags(tokens)
    return _ALONE.fullmatch(string[: start - 1]) is not None and _ACTS.match(string, end) is not None


def _is_named_behind(text: str, found: Sequence[Mention], mention: Mention) -> bool:
    """'A clerk with Alder Bank, Ida Falk, said': the clerk by her name."""
    if len(found) < 2 or mention.words != mention.name or text[found[-1].end : mention.start].strip() != ",":
        return False
    clerk = found[-2]
    between = text[clerk.end : found[-1].start].strip()
    return clerk.person and not clerk.name and between in {"for", "with", "at", "of", "from", "in"}


_ALONE: Final = re.compile("[^,;:CS]+")
_ACTS: Final = re.compile(",(?:D[^,VBM]*,)?[An]*[VBM]")


def speaks(tokens: Sequence[Token], start: int) -> bool:
    """'“It was cold,” says Ida Moss', 'It was cold, said Ida Moss': whether the name at `start` is of who speaks."""
    if start < 2 or tokens[start].tag != "P" or tokens[start - 1].tag != "V":
        return False
    verb, before = tokens[start - 1].base, tokens[start - 2].text
    return (verb in _SPEAKING and before in _QUOTED) or (verb == "say" and before == ",")


_QUOTED: Final = frozenset(("”", '"', "’"))
_SPEAKING: Final = listed(
    "say add recall explain admit insist argue note remark reply warn claim joke write observe"
)
