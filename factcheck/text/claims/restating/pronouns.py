"""The words of a statement with each pronoun resolved, explained in brackets, or marked as unresolved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.contractions import gap, in_full
from factcheck.text.claims.grammar.countries import is_country
from factcheck.text.claims.grammar.idle_words import (
    dated_clause,
    idle,
    is_expletive,
    is_just_named,
    is_object,
    is_place,
    names_an_event,
    opens_clause,
    points_alone,
)
from factcheck.text.claims.grammar.mentions import Mention
from factcheck.text.claims.grammar.pieces import TIMES, subject_of
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import DETERMINERS, listed
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.naming import (
    Draft,
    country,
    definite,
    mark,
    noun_behind,
    one_of_several,
    whole,
)
from factcheck.text.claims.restating.owners import is_kin_of_things, is_of_person
from factcheck.text.claims.restating.reference import (
    ALIKE,
    NOTHING,
    OWN,
    PERSONAL,
    POINTING,
    POSSESSIVE,
    REFLEXIVE,
    Referent,
    fits,
    only_one,
    pointed_at,
    resolve,
)

_BARE: Final = frozenset(("this", "these", "those"))
_INSIDE: Final = PERSONAL - REFLEXIVE
_TELLING: Final = _INSIDE | OWN | _BARE | {"the", "there"}


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
    end = -1
    shared = draft.discourse.bearers.shared
    for at, token in enumerate(tokens):
        if skip:
            skip -= 1
            end = token.end
            continue
        if end >= 0 and end != token.start:
            between = draft.text[end : token.start]
            said.append(between if between == " " else gap(between, token))
        end = token.end
        words = token.text
        if said and said[-1] != tokens[at - 1].text and token.start == tokens[at - 1].end:
            words = in_full(token, tokens[at + 1 : at + 3])
        if (at == start or token.lower in _TELLING or token.text in shared) and token.tag != "Q":
            words, skip = _opening(draft, tokens, at) if at == start else _later(draft, tokens, at, subject)
        last = at + skip
        said.append(_named(draft, tokens, last, words) if tokens[last].end in draft.names else words)
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
    elif token.lower in _INSIDE and token.tag in "ODZ" and not idle(tokens, at):
        return _inside(draft, tokens, at, subject), 0
    elif token.lower in OWN and token.tag in "OD":
        _speak(draft, token)
    elif (token.lower in _BARE and points_alone(tokens, at)) or is_place(tokens, at):
        draft.unresolved.append(token.text)
    return token.text, 0


def _first_word(tokens: list[Token], opening: list[Token] | None) -> int:
    """Where the subject of the statement begins: a leading adjunct stays where it is."""
    if not tokens or tokens[0].lower in POINTING:
        return 0
    subject = subject_of(tokens) if opening is None else opening
    led = bool(subject) and subject[0].tag in "ODH"
    at = next(i for i, token in enumerate(tokens) if token is subject[0]) if led else 0
    return 0 if any(token.tag in "BM" for token in tokens[:at]) else at  # nor would she


def _opening(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """The first word of the subject, resolved or marked; and how many words after it are taken up in that."""
    token = tokens[at]
    lower = token.lower
    if lower in OWN:
        _speak(draft, token)
        return token.text, 0
    if lower in PERSONAL and token.tag in "OD":
        return _opening_pronoun(draft, tokens, at)
    if lower in POINTING and token.tag in "DHO" and not opens_clause(tokens, at):
        return _opening_pointer(draft, tokens, at)
    if lower == "one" and at + 1 < len(tokens) and tokens[at + 1].lower == "such":
        draft.unresolved.append("one such")
        return token.text, 1
    if lower == "the":
        return definite(draft, tokens, at)
    alone = at + 1 >= len(tokens) or tokens[at + 1].tag != "P"
    if alone and (token.tag == "P" or token.text in draft.discourse.full_names):
        return whole(draft, draft.discourse.full_names.get(token.text, token.text)), 0
    return token.text, 0


def _speak(draft: Draft, token: Token) -> None:
    draft.own = True
    if token.lower in {"we", "us", "our", "ourselves"} and "we" not in draft.unresolved:
        draft.unresolved.append("we")


def _opening_pronoun(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    token = tokens[at]
    if token.lower == "it" and is_expletive(tokens, at):
        return token.text if at else "in the author’s words, it", 0
    if tags(tokens[max(0, at - 2) : at]) == ",S" and any(
        tokens[0].start <= mention.start < token.start and fits(token.lower, mention, draft.discourse)
        for mention in draft.around
    ):
        return token.text, 0  # the clerk, when she was asked, left
    found = (
        NOTHING
        if names_an_event(tokens, at)
        else resolve(token.lower, draft.discourse, draft.before, draft.left_open)
    )
    owns = token.lower in POSSESSIVE and token.tag == "D"
    if found.words and not (owns and is_kin_of_things(tokens, at, found.mention)):
        draft.subject = None if owns else found.mention
        draft.told.update(dict.fromkeys(ALIKE[token.lower], found.words))
        ending = ("’" if found.words.endswith("s") else "’s") if owns else ""
        return midway(whole(draft, found.words)) + ending, 0
    draft.unresolved.append(token.text)
    last = noun_behind(tokens, at) if owns else at
    words = draft.text[token.start : tokens[last].end]
    return f"what the text calls “{words[:1].lower()}{words[1:]}”", last - at


def _opening_pointer(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """'This policy', 'these demands', 'this', 'those in office', 'such tables'."""
    if at + 1 < len(tokens) and tokens[at + 1].lower in TIMES:
        return tokens[at].text if tokens[at].lower == "this" else f"in {tokens[at].lower}", 0
    if at + 1 < len(tokens) and tokens[at + 1].lower in {"a", "an"}:
        draft.unresolved.append(f"such {tokens[at + 1].lower}")
        return tokens[at + 1].text, 1
    end = noun_behind(tokens, at) + 1
    if end == at + 1:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].lower == "those" and following is not None and following.tag in "IREG":
            return "the ones", 0
        draft.unresolved.append(tokens[at].text)
        return f"what the text calls “{tokens[at].lower}”", 0
    fuller = pointed_at(tokens[end - 1], draft.discourse, draft.before)
    named = draft.text[tokens[at].start : tokens[end - 1].end]
    rest = draft.text[tokens[at + 1].start : tokens[end - 1].end]
    if fuller:
        return (fuller if len(fuller) > len(rest) + 4 else f"the {rest}"), end - at - 1
    draft.unresolved.append(named)
    return (rest if tokens[at].lower == "such" else f"the {rest}"), end - at - 1


def midway(words: str) -> str:
    """A phrase as it reads inside a sentence: 'The council' becomes 'the council'."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in DETERMINERS else words


def _inside(draft: Draft, tokens: list[Token], at: int, subject: Mention | None) -> str:
    """A pronoun inside the statement: left when words before it explain it, else explained in brackets or marked.

    An object pronoun never stands for the subject of its own clause; a possessive may.
    """
    token = tokens[at]
    if is_just_named(tokens, at) or _is_of_inner_clause(tokens, at, subject, draft.discourse):
        return token.text
    owns = token.lower in POSSESSIVE and token.tag != "O" and not is_object(tokens, at)
    acts = token.lower in {"he", "she", "it", "they"} and at + 1 < len(tokens) and tokens[at + 1].tag in "VBM"
    acts = acts and not (at and tokens[at - 1].tag == "G")  # closing it saved little
    earlier = [
        mention for mention in draft.around if tokens[0].start <= mention.start and mention.end <= token.start
    ]
    if subject is not None and not (owns or acts):
        earlier = [mention for mention in earlier if mention.words not in subject.words]
    elif subject is not None:
        earlier.append(subject)
    counted = at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].tag in "#D"
    told = [mention for mention in earlier if fits(token.lower, mention, draft.discourse)]
    aside = dated_clause(tokens, at) if acts and told else -1
    if 0 <= aside <= min((mention.start for mention in told), default=-1):
        return mark(draft, token)  # by 1903, when the shed closed, it
    if counted and (len(told) > 1 or token.lower == "it"):
        return mark(draft, token)  # paid 90 million for the bridge, 71 million of it
    if told:
        return token.text
    several = token.lower in {"they", "them", "their"} and sum(mention.person for mention in earlier) > 1
    if several or (token.lower == "their" and any(is_of_person("their", m) for m in draft.before)):
        return mark(draft, token)  # damages the children’s brains and lowers their scores
    found = _meant(draft, tokens, at, subject, owns, bool(counted))
    near = earlier if subject is None or subject.many else [*earlier, subject]  # Beck’s book made him
    if any(is_of_person(token.lower, mention) for mention in near):
        return mark(draft, token) if found.words else token.text  # Beck’s eyes were blue, and he
    if not found.words or (owns and is_kin_of_things(tokens, at, found.mention)):
        return mark(draft, token)
    return _bracketed(draft, token, found, subject)


def _bracketed(draft: Draft, token: Token, found: Referent, subject: Mention | None) -> str:
    """A pronoun with what it stands for, unless that is the subject or was told with the last of its kind."""
    known = {mention.words for mention in (subject, draft.subject) if mention is not None}
    again = draft.told.get(token.lower) == found.words
    draft.told.update(dict.fromkeys(ALIKE[token.lower], found.words))
    if again or found.words in known or (found.mention is not None and found.mention.words in known):
        return token.text
    return f"{token.text} [{midway(found.words)}]"


def _is_of_inner_clause(tokens: list[Token], at: int, subject: Mention | None, discourse: Discourse) -> bool:
    """'Ann Bie claims that her uncle beat her': an object there may be the subject of the clause around it."""
    if subject is None or not subject.person or not fits(tokens[at].lower, subject, discourse):
        return False
    that = next((i for i in range(at) if tokens[i].tag == "H" and tokens[i].start > subject.end), at)
    return any(token.tag in "NP" for token in tokens[that:at]) and any(
        token.tag == "V" for token in tokens[that:at]
    )


def _proposes(draft: Draft, mention: Mention) -> bool:
    """'The union proposed that, and the council approved it': not the union."""
    behind = draft.text[mention.end : mention.end + _NEAR].split(maxsplit=1)
    return mention.subject and bool(behind) and behind[0] in _PROPOSING


_NEAR: Final = 20
_PROPOSING: Final = listed(
    "proposed suggested demanded drafted requested recommended urged asked offered submitted tabled moved wanted"
)


def _meant(
    draft: Draft, tokens: list[Token], at: int, subject: Mention | None, owns: bool, counted: bool
) -> Referent:
    """What a pronoun that no words before it in the statement explain stands for."""
    word = tokens[at].lower
    if counted and at > 2 and tokens[at - 2].tag == "#" and tokens[at - 3].lower in {"all", "the"}:
        return NOTHING  # all three of them: which three is seldom one thing told of
    if at and not owns and tags(tokens[at - 1 : at + 2]) in {"IOG", "IDG"}:
        return NOTHING  # two because of it failing
    if counted:
        some = only_one(word, draft.before, draft.discourse)
        if some.words or _goes_on(draft, tokens[0]):
            return some  # 'two hundred, most of them seized': nobody of an earlier sentence
    others = [mention for mention in draft.before if subject is None or mention.words != subject.words]
    of_another = draft.discourse.begins and not owns and "PP" in tags(tokens[:at])
    if of_another and not any(fits(word, mention) for mention in others):
        return NOTHING  # a new paragraph, of somebody else: 'Nobody saw Ida push him'
    found = resolve(word, draft.discourse, others, draft.left_open, led=owns)
    proposes = word == "it" and found.mention is not None and _proposes(draft, found.mention)
    return NOTHING if proposes else found


def _goes_on(draft: Draft, first: Token) -> bool:
    """Whether words stand before these in their sentence, behind a comma or a dash."""
    return draft.text[max(0, first.start - 2) : first.start].rstrip()[-1:] in {",", "—", "–", "-"}
