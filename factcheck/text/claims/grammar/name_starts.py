"""Which capitals are those of names, which words are names wherever they stand, and what a word is by how it ends."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar import words as w
from factcheck.text.claims.grammar.countries import PLACES
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_tags import UNTOLD
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms

_ING_NOUNS: Final = w.NOT_GERUNDS | w.NOUN_GERUNDS
_LIKE_ACRONYMS: Final = frozenset(("us", "it", "who"))


def is_name(tokens: list[Token], at: int, closed: str) -> bool:
    """Whether a capital is that of a name: inside a sentence, or at its start before another capital."""
    if tokens[at].lower == "per":
        return _is_person_per(tokens, at)
    text = tokens[at].text
    if len(text) > 2 and text[-1] == "s" and text[:-1].isalpha() and text[:-1].isupper():
        return False  # MPs, NGOs: several of what has no name here
    if tokens[at].lower in _LIKE_ACRONYMS and _is_acronym(tokens, at):
        tokens[at].lower = ".".join((*tokens[at].lower, ""))  # u.s.: no rule is to take it for a pronoun
        return True
    if at == 0:
        dated = tokens[0].text == "May" and len(tokens) > 1 and tokens[1].text[0].isdigit()
        return dated or (not closed and _is_name_start(tokens)) or _is_will(tokens)
    if tokens[at - 1].tag in '":' and closed:
        return False
    if closed == "A" and tokens[at - 1].tag == "P":
        return True  # Speech First, which
    return not closed or tokens[at].lower in {"may", "will", "us"}


def _is_acronym(tokens: list[Token], at: int) -> bool:
    """'US officials', 'IT workers' and 'the WHO', where the words beside it are not in capitals, too."""
    beside = [
        token.text
        for token in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
        if token.text.isalpha()
    ]
    if at == 0 and tokens[0].text == "IT" and beside[:1] and beside[0] in w.BE | w.HAVE | w.MODALS:
        return False  # an article begins: IT was a long night
    return tokens[at].text.isupper() and beside != [] and not any(map(str.isupper, beside))


def _is_will(tokens: list[Token]) -> bool:
    """'Will Kern, who', which asks nothing."""
    return (
        tokens[0].text == "Will"
        and tokens[-1].text != "?"
        and tokens[1:] != []
        and tokens[1].text[0].isupper()
    )


def _is_person_per(tokens: list[Token], at: int) -> bool:
    """'Per Brodin, the owner, said' and 'to Per Brodin', not 'Per Reuters, the mine is shut' and 'PER CAPITA'."""
    after = [token.text for token in tokens[at + 1 : at + 3]]
    if tokens[at].text != "Per" or not after or not after[0][0].isupper():
        return False
    if at:
        return True
    verb = after[1].lower() if len(after) > 1 else ""
    set_off = after[1:] == [","] and sum(token.text == "," for token in tokens) > 1
    return set_off or verb in w.BE | w.HAVE | w.MODALS or {"p", "s"} & set(forms_of(verb)) != set()


def _is_name_start(tokens: list[Token]) -> bool:
    """Whether the capital of the first word belongs to a name and not to the sentence."""
    lower = tokens[0].lower
    if tokens[0].text in PLACES:
        return True
    if lower == "born":
        return False  # Born Ada Moss in Lund, she
    if lower in verb_forms() or by_ending(lower) != "N":
        return False
    after = tokens[1] if len(tokens) > 1 else None
    if "-" in tokens[0].text and all(part[:1].isupper() for part in tokens[0].text.split("-")):
        return True  # Finch-Marr gives
    return after is not None and (
        after.text[0].isupper() or after.lower in {"’s", "’"} or tokens[0].text.isupper()
    )


def and_sign(tokens: list[Token], at: int) -> str:
    """Dahl & Sons, AT&T, Moss v Lund: one name, also where its first word is the first of the sentence."""
    named = at > 0 and tokens[at - 1].text[0].isupper() and tokens[at + 1 : at + 2] != []
    if not named or not tokens[at + 1].text[0].isupper():
        return "C" if tokens[at].text == "&" else "N"
    tokens[at - 1].tag = "P"
    return "P"


def by_ending(lower: str) -> str:
    """The tag of a word in small letters that is in no list; UNTOLD when its neighbours must tell."""
    if "-" in lower and lower.endswith(("ing", "ed")):
        return "N"  # taxi-hailing, half-hearted
    if len(lower) > 4 and lower.endswith("ly") and lower not in w.NOT_ADVERBS:
        return "A"
    if len(lower) > 4 and lower.endswith("ed") and lower not in w.NOT_PARTICIPLES:
        return UNTOLD
    if len(lower) > 5 and lower.endswith("ing") and lower not in _ING_NOUNS:
        return "G"
    return "N"


_INSIDE: Final = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
_COUNTED: Final = w.listed("first second third fourth fifth")
_SMALL: Final = re.compile(r"\b[a-z]{3,}\b")


def names_of(text: str) -> frozenset[str]:
    """'Tarn' of 'Tarn plows its roads. The clerk of Tarn is paid.': no word that the text writes small as well."""
    known = {*_SMALL.findall(text), *_COUNTED, *w.CLOSED, *verb_forms()}
    found = {word: word.lower() for word in _INSIDE.findall(text)}
    return frozenset(word for word, lower in found.items() if lower not in known)
