"""The words of a statement with each pronoun resolved, explained in brackets, or marked as unresolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from factcheck.text.claims.mentions import Discourse, Mention
from factcheck.text.claims.pieces import TIMES, subject_of
from factcheck.text.claims.reference import (
    OWN,
    PERSONAL,
    POINTING,
    POSSESSIVE,
    REFLEXIVE,
    fits,
    pointed_at,
    resolve,
)
from factcheck.text.claims.tokens import Token
from factcheck.text.claims.words import BE, DETERMINERS

_BARE: Final = frozenset(("this", "these", "those"))
_INSIDE: Final = PERSONAL - REFLEXIVE


@dataclass(slots=True)
class Draft:
    """A restatement in the making."""

    text: str
    discourse: Discourse
    around: Sequence[Mention]  # of the whole sentence
    before: Sequence[Mention]  # what a pronoun at the beginning may stand for
    unresolved: list[str] = field(default_factory=list)
    own: bool = False
    subject: Mention | None = None  # what the opening pronoun stands for


def phrase(draft: Draft, tokens: list[Token], subject: Mention | None, first: bool) -> str:
    """The words of some tokens; where `first`, the statement begins with them and may not begin with a pronoun."""
    said: list[str] = []
    skip = 0
    start = _first_word(tokens)
    for at, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        words = token.text
        if token.tag != "Q":
            if first and at == start:
                words, skip = _opening(draft, tokens, at)
            elif token.lower in _INSIDE and token.tag in "OD" and not _idle(tokens, at):
                words = _inside(draft, tokens, at, subject)
            elif token.lower in OWN and token.tag in "OD":
                _speak(draft, token)
            elif token.lower in _BARE and at + 1 < len(tokens) and tokens[at + 1].tag in "VBM":
                draft.unresolved.append(token.text)
        said.append(_gap(draft.text, tokens, at) + words)
    return "".join(said).strip()


def _first_word(tokens: Sequence[Token]) -> int:
    """Where the subject of the statement begins: a leading adjunct stays where it is."""
    if not tokens or tokens[0].lower in POINTING:
        return 0
    subject = subject_of(list(tokens))
    if subject and subject[0].tag in "ODH":
        return next(i for i, token in enumerate(tokens) if token is subject[0])
    return 0


def _gap(text: str, tokens: Sequence[Token], at: int) -> str:
    """What stands between a token and the one before it: an insertion that was taken out leaves one space."""
    if not at:
        return ""
    between = text[tokens[at - 1].end : tokens[at].start]
    if not between.strip():
        return between
    return "" if tokens[at].tag in ",;:" else " "


def _opening(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """The first word of the subject, resolved or marked; and how many words after it are taken up in that."""
    token = tokens[at]
    lower = token.lower
    if lower in OWN:
        _speak(draft, token)
        return token.text, 0
    if lower in PERSONAL and token.tag in "OD":
        return _opening_pronoun(draft, tokens, at), 0
    if lower in POINTING and token.tag in "DHO":
        return _opening_pointer(draft, tokens, at)
    if lower == "one" and at + 1 < len(tokens) and tokens[at + 1].lower == "such":
        draft.unresolved.append("one such")
        return token.text, 1
    if (token.tag == "P" or token.text in draft.discourse.full_names) and (
        at + 1 >= len(tokens) or tokens[at + 1].tag != "P"
    ):
        return draft.discourse.full_names.get(token.text, token.text), 0
    return token.text, 0


def _speak(draft: Draft, token: Token) -> None:
    draft.own = True
    if token.lower in {"we", "us", "our", "ourselves"} and "we" not in draft.unresolved:
        draft.unresolved.append("we")


def _opening_pronoun(draft: Draft, tokens: list[Token], at: int) -> str:
    token = tokens[at]
    if token.lower == "it" and _is_expletive(tokens, at):
        return f"in the author’s words, {token.lower}"
    found = resolve(token.lower, draft.discourse, draft.before)
    owns = token.lower in POSSESSIVE and token.tag == "D"
    if found.words:
        draft.subject = None if owns else found.mention
        return midway(found.words) + ("’s" if owns and not found.words.endswith("s") else "’" if owns else "")
    draft.unresolved.append(token.text)
    return "the" if owns else f"what the text calls “{token.lower}”"


def _idle(tokens: Sequence[Token], at: int) -> bool:
    """An it that stands for nothing inside a statement: 'legend has it that'."""
    return tokens[at].lower == "it" and at + 1 < len(tokens) and tokens[at + 1].tag == "H"


def _is_expletive(tokens: Sequence[Token], at: int) -> bool:
    """'It is hard to', 'it is said that': an it that stands for nothing."""
    ahead = tokens[at + 1 : at + 11]
    if not ahead or (ahead[0].lower not in BE and ahead[0].base not in {"seem", "appear", "turn", "take"}):
        return False
    return any(token.tag in "TH" for token in ahead[1:])


def _opening_pointer(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """'This policy', 'these demands', 'this', 'those in office', 'such tables'."""
    if at + 1 < len(tokens) and tokens[at + 1].lower in TIMES:
        return f"in {tokens[at].lower}", 0
    if at + 1 < len(tokens) and tokens[at + 1].lower in {"a", "an"}:
        draft.unresolved.append(f"such {tokens[at + 1].lower}")
        return tokens[at + 1].text, 1
    end = at + 1
    while end < len(tokens) and tokens[end].tag in "NP#EGA'":
        end += 1
    while end > at + 1 and tokens[end - 1].tag not in "NP":
        end -= 1
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
    owns = token.lower in POSSESSIVE and token.tag == "D"
    earlier = [
        mention for mention in draft.around if tokens[0].start <= mention.start and mention.end <= token.start
    ]
    if subject is not None and not owns:
        earlier = [mention for mention in earlier if mention.words not in subject.words]
    elif subject is not None:
        earlier.append(subject)
    if any(fits(token.lower, mention, strict=False) for mention in earlier):
        return token.text
    others = [mention for mention in draft.before if subject is None or mention.words != subject.words]
    found = resolve(token.lower, draft.discourse, others)
    known = {mention.words for mention in (subject, draft.subject) if mention is not None}
    if found.words in known:
        return token.text
    if found.words:
        return f"{token.text} [{midway(found.words)}]"
    if token.text not in draft.unresolved:
        draft.unresolved.append(token.text)
    return token.text
