"""Names that the text shows to be no person's: 'Glide is a taxi firm', 'the app Glide', 'Glide lost its licence'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token
from factcheck.text.claims.grammar.words import BE, listed

_KINDS: Final = listed(
    "firm company chain supermarket retailer manufacturer contractor supplier brewery airline startup start-up "
    "platform app website site network service newspaper magazine broadcaster bank insurer lender union party charity "
    "corporation conglomerate multinational utility carmaker drugmaker chipmaker studio publisher label club fund"
)
_OWNING: Final = frozenset(("its", "itself"))
_NEAR: Final = 5  # words between 'is' and what it is

# a word of a name, of no more code points than any has
_WORD: Final = r"[A-Z][\w-]{1,40}"
_NAME: Final = rf"(?<![\w-])(?P<name>(?:{_WORD} ){{0,3}}{_WORD})"
_OFFICE: Final = (
    "CEO|chief executive|co-founder|founder|director|editor|president|chairman|chairwoman|owner|analyst|engineer|"
    "manager|executive|professor|researcher|employee|reporter|correspondent|producer|fellow"
)
_MAKERS: Final = (
    "companies|firms|providers|networks|retailers|banks|brands|publishers|carmakers|airlines|studios|startups|start-ups|"
    "manufacturers|platforms|broadcasters|newspapers|charities|agencies|unions|supermarkets|chains"
)
# where a name stands that no person bears; what stands before 'in' is taken in to see who is trusted
_STANDS: Final = (
    re.compile(rf"(?<![\w-])(?P<before>[\w’']{{1,40}}) (?:in|near|across|throughout) {_NAME}"),
    re.compile(rf"\b(?:{_OFFICE})s? (?:of|at|with|for) (?:the )?{_NAME}"),
    re.compile(
        rf"\b(?:works?|worked|working|jobs?|years|career|degree|studied|taught|teaches) (?:at|for) {_NAME}"
    ),
    re.compile(rf"\b(?:founded|co-founded|acquired|launched) {_NAME}"),
    re.compile(rf"\bjoined {_NAME} (?:as|in) "),
    re.compile(
        rf"{_NAME} (?:CEO|co-founder|stock|shares|shareholders|headquarters|stores?|subsidiary|employees?)\b"
    ),
    re.compile(
        rf"{_NAME}[’']s (?:CEO|chief executive|headquarters|shareholders|shares|stock|share price|parent company|"
        r"suburbs|coast|economy|capital|population|airport|streets)\b"
    ),
    re.compile(rf"\b(?:{_MAKERS}),? (?:such as|like|including) {_NAME}"),
)
_TRUSTING: Final = listed(
    "believe believed believes believing trust trusted confidence faith interest interested disappointed saw see found "
    "find confide confided"
)
_PERSON: Final = re.compile(
    rf"(?<![\w-])(?:(?P<first>[A-Z][\w.-]{{1,40}}) (?:[A-Z][\w.’-]{{0,40}} )?(?P<last>{_WORD})|"
    rf"(?P<aged>{_WORD}), \d\d,)"
)


def things_in(text: str) -> frozenset[str]:
    """The last words, in small letters, of the names that a text uses as no person's: 'a job at Glide', 'in Tarn'."""
    found = {
        met["name"].split()[-1].lower()
        for stands in _STANDS
        for met in stands.finditer(text)
        if met.groupdict().get("before", "").lower() not in _TRUSTING
    }
    return frozenset(found - _persons_in(text))


def _persons_in(text: str) -> set[str]:
    """The last words of names that stand behind a given name or a title, or before an age."""
    return {
        (met["last"] or met["aged"]).lower()
        for met in _PERSON.finditer(text)
        if met["aged"] or is_given(met["first"]) or met["first"].lower().rstrip(".") in TITLES
    }


def things_named(tokens: Sequence[Token]) -> Iterator[str]:
    """The last words, in small letters, of names told together with a noun that says they are no person's."""
    if _KINDS.isdisjoint(map(LOWER_OF, tokens)):
        return
    for at, token in enumerate(tokens):
        if token.lower not in _KINDS or token.tag != "N":
            continue
        behind = tokens[at + 1 : at + 2]
        if behind and behind[0].tag == "P":
            last = at + 1
            while last + 1 < len(tokens) and tokens[last + 1].tag == "P":
                last += 1
            yield tokens[last].lower
        article = next(
            (i for i in range(at - 1, max(at - _NEAR, 0), -1) if tokens[i].lower in {"a", "an"}), 0
        )
        before = tokens[article - 1] if article else token
        if (
            article > 1
            and (before.text == "," or before.lower in BE)
            and tokens[article - 2].text[0].isupper()
        ):
            yield tokens[article - 2].lower


def thing_owning(word: str, told: Sequence[Mention]) -> str:
    """Of 'Glide lost its licence' what 'its' can only stand for, where that may be a person's name; else nothing."""
    heads = {mention.head for mention in told} if word in _OWNING else set()
    one = told[0] if len(heads) == 1 else None
    named = one is not None and one.words[:1].isupper() and (one.words.isalpha() or one.words == one.name)
    return one.head if one is not None and named and one.woman is None and not one.many else ""


def doing(before: Sequence[Token], subject: Mention | None) -> list[Mention]:
    """'Glide Norland lost its licence': the subject; not in 'Ada Moss, its president'."""
    return [subject] if subject is not None and not {"V", "B"}.isdisjoint(map(TAG_OF, before)) else []
