"""The words of a statement with each pronoun resolved, explained in brackets, or marked as unresolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.contractions import gap, in_full
from factcheck.text.claims.grammar.countries import is_country
from factcheck.text.claims.grammar.expletives import is_expletive
from factcheck.text.claims.grammar.idle_words import (
    idle,
    names_an_event,
    opens_clause,
    points_alone,
)
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import subject_of
from factcheck.text.claims.grammar.there import is_place
from factcheck.text.claims.grammar.tokens import Token, place_at, start_of, tags
from factcheck.text.claims.grammar.words import REFLEXIVE
from factcheck.text.claims.restating.brackets import owning
from factcheck.text.claims.restating.candidates import (
    ALIKE,
    OWN,
    PERSONAL,
    PERSONS,
    PLURAL,
    POINTING,
    POSSESSIVE,
    SINGULAR,
)
from factcheck.text.claims.restating.carried_on import brought_up, carried_on
from factcheck.text.claims.restating.doers import acts_for_itself
from factcheck.text.claims.restating.inner_clauses import is_beside_doer
from factcheck.text.claims.restating.inner_pronouns import elsewhere, inside
from factcheck.text.claims.restating.leading_up import (
    agreed,
    is_led_up_to,
    leads_up,
    name_behind,
    unless_one_of_two,
)
from factcheck.text.claims.restating.limiting import with_limit
from factcheck.text.claims.restating.naming import (
    Draft,
    country,
    definite,
    is_any_such,
    is_in_passing,
    is_of_another,
    midway,
    noun_behind,
    one_of_several,
    whole,
)
from factcheck.text.claims.restating.not_meant import unless_not_meant
from factcheck.text.claims.restating.owners import (
    has_no_such,
    is_kin_of_things,
    is_of_those_beside,
    may_be_of_hired,
    may_be_of_land,
)
from factcheck.text.claims.restating.parallel import who_goes_on
from factcheck.text.claims.restating.pointing_words import opening_pointer
from factcheck.text.claims.restating.reference import NOTHING, Referent, resolve
from factcheck.text.claims.restating.topics import said_again, topic_before

_MARKS: Final = frozenset('“”"')
_NAMED: Final = re.compile(r"(\w+ [a-z]+) ([A-Z]\w+(?: [A-Z]\w+)+)")
_STATE: Final = re.compile("(?:D[AN#]*[NE]C)?D[AN#]*NE,")  # his wife dead and his money spent, Kern
_DESCRIBED: Final = re.compile("D[^,;:VBMRHSKW]*,D[^,;:VBMRHSKW]*[SK]")
_OF_ANOTHER: Final = re.compile(r"\w+ [a-z]+ (?:against|over|between) ")
_BARE: Final = frozenset(("this", "these", "those"))
_INSIDE: Final = PERSONAL - REFLEXIVE
_TELLING: Final = _INSIDE | OWN | _BARE | {"the", "there", "mine"}


def phrase(
    draft: Draft,
    tokens: list[Token],
    subject: Mention | None,
    first: bool,
    opening: list[Token] | None = None,
) -> str:
    """The words of some tokens; where `first`, the statement begins with them and may not begin with a pronoun.

    `opening` are the words of their subject, where those were looked for before.
    """
    said: list[str] = []
    skip = 0
    start = _first_word(tokens, opening) if first else -1
    start = max(start, name_behind(draft, tokens, start))
    end = -1
    text, names, shared = draft.text, draft.names, draft.discourse.bearers.shared
    for at, token in enumerate(tokens):
        if skip:
            skip -= 1
            end = token.end
            continue
        words = token.text
        if at and end != token.start:
            between = text[end : token.start]
            said.append(between if between == " " else gap(between, token))
        elif not at or said[-1] != tokens[at - 1].text:
            words = in_full(token, tokens[at + 1 : at + 5], said[-1] if at else "")
        end = token.end
        if (at == start or token.lower in _TELLING or token.text in shared) and token.tag != "Q":
            words, skip = _opening(draft, tokens, at) if at == start else _later(draft, tokens, at, subject)
        if names and tokens[at + skip].end in names:
            words = _named(draft, tokens, at + skip, words)
        said.append(words)
    return "".join(said).strip()


def _named(draft: Draft, tokens: Sequence[Token], at: int, words: str) -> str:
    """The last word of a phrase with the name that stands beside it in the text: 'the mayor, Ida Falk,'."""
    start, name = draft.names[tokens[at].end]
    whole = any(token.start == start for token in tokens[: at + 1])
    if not whole or any(token.text == name.split()[0] for token in tokens[at + 1 : at + 4]):
        return words
    return f"{words}, {name},"


def _later(draft: Draft, tokens: list[Token], at: int, subject: Mention | None) -> tuple[str, int]:
    """A word behind the first that may need resolving, and how many words after it are taken up in that."""
    token = tokens[at]
    if token.text in draft.discourse.bearers.shared:
        return one_of_several(draft, tokens, at), 0
    if token.lower == "the":
        if is_country(tokens, at):
            return country(draft, tokens, at, subject, first=False)
    elif token.lower in _INSIDE and token.tag in "ODZ" and not (idle(tokens, at) or _is_supposed(tokens, at)):
        return inside(draft, tokens, at, subject), 0
    elif _is_of_author(tokens, at):
        _speak(draft, tokens, at)
    elif (token.lower in _BARE and points_alone(tokens, at)) or is_place(tokens, at):
        draft.unresolved.append(token.text)
    return token.text, 0


def _is_of_author(tokens: Sequence[Token], at: int) -> bool:
    """'my', 'us' and the like; also 'of the letters some were mine', and no mine where coal is dug."""
    token = tokens[at]
    if token.lower == "mine":
        behind = tags(tokens[at + 1 : at + 2])
        return at > 0 and tokens[at - 1].lower in _BEFORE_MINE and behind not in set("NP#")
    return token.lower in OWN and token.tag in "ODZ" and not _is_in_name(tokens, at)


_BEFORE_MINE: Final = frozenset(("of", "was", "were", "is", "are", "not"))


def _is_supposed(tokens: Sequence[Token], at: int) -> bool:
    """'each of them, had it been charged, would': the subject right before."""
    led = at > 1 and tokens[at - 1].lower in {"had", "were"} and tokens[at - 2].text == ","
    return led and tokens[at].tag == "Z"


def _is_in_name(tokens: Sequence[Token], at: int) -> bool:
    """'at Our Lady of Lund': nobody's lady."""
    named = tokens[at].text in {"Our", "My"} and at > 0 and tokens[at - 1].tag not in ':;"'
    return named and tags(tokens[at + 1 : at + 2]) == "P"


def _first_word(tokens: list[Token], opening: list[Token] | None) -> int:
    """Where the subject of the statement begins: a leading adjunct stays where it is."""
    if not tokens or tokens[0].lower in POINTING:
        return 0
    subject = subject_of(tokens) if opening is None else opening
    led = bool(subject) and (subject[0].tag in "ODH" or _STATE.match(tags(tokens)) is not None)
    at = start_of(subject, tokens) if led else 0
    if _DESCRIBED.fullmatch(tags(tokens[:at])):
        return 0  # the dam, the tallest in the country when it was built, supplies
    return 0 if any(token.tag in "BM" for token in tokens[max(0, at - 2) : at]) else at  # nor would she


def _opening(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """The first word of the subject, resolved or marked; and how many words after it are taken up in that."""
    token = tokens[at]
    lower = token.lower
    if lower in OWN or (lower == "mine" and tags(tokens[at + 1 : at + 2]) in {"V", "B", "M"}):
        _speak(draft, tokens, at)
        return token.text, 0
    if lower in PERSONAL and token.tag in "OD":
        return _opening_pronoun(draft, tokens, at)
    if lower in POINTING and token.tag in "DHO" and not opens_clause(tokens, at):
        return opening_pointer(draft, tokens, at)
    if lower == "one" and at + 1 < len(tokens) and tokens[at + 1].lower == "such":
        draft.unresolved.append("one such")
        return token.text, 1
    if lower == "the":
        return definite(draft, tokens, at)
    alone = at + 1 >= len(tokens) or tokens[at + 1].tag != "P"
    if alone and (token.tag == "P" or token.text in draft.discourse.full_names):
        return whole(draft, draft.discourse.full_names.get(token.text, token.text)), 0
    return token.text, 0


def _speak(draft: Draft, tokens: Sequence[Token], at: int) -> None:
    token = tokens[at]
    if draft.is_quoted(token):
        return
    torn = token.lower in {"my", "our"} and tags(tokens[at + 1 : at + 2]) in {"", "V", "B", "M", ","}
    draft.own.add("i" if torn else token.lower)
    if token.lower in {"we", "us", "our", "ours", "ourselves"} and "we" not in draft.unresolved:
        draft.unresolved.append("we")


def _opening_pronoun(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    token = tokens[at]
    if token.lower == "it" and is_expletive(tokens, at):
        return token.text if at or _ends_quotation(draft) else "in the author’s words, it", 0
    if is_led_up_to(draft, tokens, at):
        return token.text, 0
    found = (
        NOTHING
        if names_an_event(tokens, at)
        else resolve(
            token.lower,
            draft.discourse,
            _told_openly(draft, tokens, at),
            draft.left_open,
            deed=acts_for_itself(tokens, at),
        )
    )
    if not found.words and token.lower in {"it", "they"}:
        event = names_an_event(tokens, at)
        one = (
            None
            if event
            else carried_on(draft, token) or brought_up(draft, token) or said_again(draft, token)
        )
        one = one or topic_before(draft, token, event)
        found = Referent(one.words, one) if one is not None else NOTHING
    if not found.words and token.lower in PERSONS:
        found = who_goes_on(draft, tokens, at)
    if leads_up(draft, token):
        found = agreed(draft, token, found)
    found = unless_not_meant(draft, token, unless_one_of_two(draft, token, found))
    if found.mention is not None and token.lower == "it" and is_of_another(draft.text, found.mention, token):
        found = NOTHING
    passing = token.lower in PLURAL | SINGULAR and is_in_passing(draft.text, found.mention)
    found = NOTHING if passing or is_any_such(draft.text, found.mention) else found
    owns = token.lower in POSSESSIVE and token.tag == "D"
    found = found if owns else with_limit(draft, found)
    found = NOTHING if owns and _is_of_another_beside(draft, token, found) else found
    last = draft.discourse.last_sentence
    if owns and (
        _OF_ANOTHER.match(found.words)
        or may_be_of_hired(tokens, at, last)
        or may_be_of_land(tokens, at, last, found.words)
        or has_no_such(tokens, at, found.mention)
    ):
        found = NOTHING  # the case against the Fund, and its: the Fund’s
    if found.words and not (owns and is_kin_of_things(tokens, at, found.mention)):
        draft.subject = None if owns else found.mention
        draft.told.update(dict.fromkeys(ALIKE[token.lower], found.words))
        told = midway(whole(draft, elsewhere(tokens, at, found).words))
        return owning(told) if owns else told, 0
    draft.unresolved.append(token.text)
    end = noun_behind(tokens, at) if owns else at
    words = draft.text[token.start : tokens[end].end]
    named = _NAMED.fullmatch(words)
    if named:  # his sister Marit Vale
        return f"{named[2]} (“{named[1][:1].lower()}{named[1][1:]}”)", end - at
    words = words.lower() if words.isupper() else f"{words[:1].lower()}{words[1:]}"
    return f"what the text calls “{words}”", end - at


def _ends_quotation(draft: Draft) -> bool:
    """'It was a hard year,” he said': the last words of what somebody said, and not the author's."""
    marks = [token.text for token in draft.sentence if token.text in _MARKS]
    return marks[:1] == ["”"] or marks == ['"']


def _told_openly(draft: Draft, tokens: Sequence[Token], at: int) -> Sequence[Mention]:
    """What 'it' may go on from: in 'On the moor, where a road is a luxury, it lost money' not what is told beside."""
    if tokens[at].lower in PERSONS:
        return [m for m in draft.before if not is_beside_doer(draft.sentence, m, tokens[at])]
    if tokens[at].lower not in SINGULAR or at == 0:
        return draft.before
    beside = [
        (one.end, two.start) for one, two in pairwise(tokens[: at + 1]) if two.start - one.end > _BESIDE
    ]
    return [m for m in draft.before if not any(start <= m.start < end for start, end in beside)]


_BESIDE: Final = 3  # code points between two words of a statement, where nothing was left out between them


def _is_of_another_beside(draft: Draft, token: Token, found: Referent) -> bool:
    """'Moss has said Kern and his clerks lied': the clerks are of Kern, or of Moss."""
    at = place_at(token.start, draft.sentence)
    if found.mention is None or not is_of_those_beside(draft.sentence, at):
        return False
    return draft.sentence[at - 2].lower != found.mention.head
