"""Who owns what is told of: 'Beck’s eyes', 'the girl’s mother', and whose son a thing cannot have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from factcheck.text.claims.grammar.countries import COUNTRIES, DEMONYMS
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.persons import KIN, NOT_PERSONAL, PEOPLE, is_agent, is_person_noun
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.sexes import sex_of, sex_of_name
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE, PARTICLES, listed
from factcheck.text.claims.restating.candidates import HE, SHE

_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_THEY: Final = listed("they them their themselves")


def is_of_person(word: str, mention: Mention) -> bool:
    """'Beck’s eyes were blue, and he', 'the children’s brains, and their': who owns a thing told of may be meant."""
    if word in _THEY:
        owner = _OWNER.search(mention.words)
        return owner is not None and is_plural_form(owner[1].lower())
    return word in HE | SHE and not mention.person and owner_fits(mention, word in SHE)


def is_own(tokens: Sequence[Token], at: int) -> bool:
    """'until the crier began his own', 'made its way': of whoever the clause is about."""
    behind = [token.lower for token in tokens[at + 1 : at + 2]]
    own = tokens[at].tag == "D" and (
        behind == ["own"] or (behind == ["way"] and tokens[at - 1].tag in "VEGb")
    )
    acts = is_finite(tokens[:at])  # not 'ministers of his own party'
    return own and acts and tokens[at - 1].lower != "by"


def is_one_more(mention: Mention | None) -> bool:
    """'A twelfth never woke from his coma', 'One fed his flock grass': of one of those told of, and nobody named."""
    return mention is not None and _ONE_MORE.fullmatch(mention.words) is not None


_ONE_MORE: Final = re.compile(
    r"one|another|the other|(?:a|the) (?:second|third|fourth|fifth|\w+th)", re.IGNORECASE
)


def is_of_those_beside(tokens: Sequence[Token], at: int) -> bool:
    """'47 defendants and their lawyers', 'crates with their lids off', 'Kern and his clerks': of what stands before."""
    if at < 2 or tokens[at - 1].lower not in {"and", "with"} or tokens[at].tag == "O":
        return False
    before, word = tokens[at - 2], tokens[at].lower
    if word == "their":
        return before.tag == "N" and is_plural_form(before.lower)
    return before.tag in "NP" and before.text[0].isupper() and word in _OF_ONE


_OF_ONE: Final = listed("his her its")


def is_of_those_meant(tokens: Sequence[Token], at: int) -> bool:
    """'Half of those told that their own was bad': those, who are nobody named before."""
    those = next((i for i in range(at - 2, -1, -1) if tokens[i].lower == "those"), at)
    meant = tags(tokens[those + 1 : at])
    return tokens[at].lower in _THEY and meant[:1] in {"E", "R"} and "," not in meant and ";" not in meant


def is_done_by_others(tokens: Sequence[Token], at: int) -> bool:
    """'Kern hired two men to guard him': they guard, and whom may be who hired them."""
    to_others = _TO_OTHERS.search(tags(tokens[:at])) if tokens[at].tag == "O" else None
    return to_others is not None and tokens[to_others.start()].lower not in BE


_TO_OTHERS: Final = re.compile("[VB][^VBM,;:]*[NPO][EV]?A?Tb[IKA]?$")


def gets(tokens: Sequence[Token], at: int) -> bool:
    """'took her back', 'it cost her £40': no owner."""
    behind = tokens[at + 1 : at + 2]
    given = bool(behind) and (behind[0].lower in PARTICLES or behind[0].tag == "#")
    return given and tokens[at].lower == "her"


def is_kin_of_things(tokens: Sequence[Token], at: int, mention: Mention | None) -> bool:
    """'Their son' and 'its widow' are never those of endpapers or of a mill, nor 'its chairman' that of a bill."""
    officers = {token.lower for token in tokens[at + 1 : at + 3] if token.tag == "N"} & _OFFICERS
    if officers and mention is not None and mention.head in _TEXTS:
        return True
    kin = any(token.lower in _KIN for token in tokens[at + 1 : at + 3])
    if not kin or mention is None or mention.person or tokens[at].lower not in {"their", "its"}:
        return False
    named = mention.name or mention.unsure or mention.words.split()[-1][:1].isupper()
    return not (named or mention.head in PEOPLE or is_person_noun(_noun(singular(mention.head))))


_OFFICERS: Final = listed(
    "chairman chairwoman chair president director secretary treasurer spokesman spokeswoman lawyer lawyers members"
)
_TEXTS: Final = listed(
    "bill law act tax fee fine letter report book ruling contract motion vote strike fire flood"
)
_KIN: Final = KIN | listed(
    "wives husbands mothers fathers cousins widows wages salaries pensions families careers childhoods spouses"
)


def may_be_of_hired(tokens: Sequence[Token], at: int, sentence: Sequence[Token]) -> bool:
    """'The town hired a firm. Its report cost 40 crowns': of the firm, as likely as of the town.

    `sentence` are the words of the sentence before.
    """
    work = any(token.lower in _WORK for token in tokens[at + 1 : at + 4] if token.tag == "N")
    return tokens[at].lower == "its" and work and any(t.tag in "VE" and t.base in _HIRING for t in sentence)


_HIRING: Final = listed("hire commission engage retain appoint ask set create establish convene order employ")
_WORK: Final = listed(
    "report reports study survey review audit findings conclusions recommendations advice analysis memo fee fees "
    "estimate plan verdict chairman chair members"
)


def may_be_of_land(tokens: Sequence[Token], at: int, sentence: Sequence[Token], words: str) -> bool:
    """'The valley was a testing ground for French guns. Its exports doubled': those of France.

    `sentence` are the words of the sentence before, `words` what 'its' would stand for.
    """
    behind = {token.lower for token in tokens[at + 1 : at + 4]}
    if tokens[at].lower != "its" or behind.isdisjoint(_OF_LANDS) or words in COUNTRIES:
        return False
    return any(token.text in DEMONYMS for token in sentence)


_OF_LANDS: Final = listed(
    "exports imports economy army navy military troops soldiers parliament government currency citizens borders border "
    "police courts president prime gdp constitution intelligence"
)


def _noun(word: str) -> Token:
    return Token(word, word, 0, 0)


_OWNER: Final = re.compile("([^ ’']+)(?:[’']s|(?<=s)[’']) ")


def owner_fits(mention: Mention, she: bool, names: Mapping[str, str] = _NO_NAMES) -> bool:
    """Whether 'she' could as well be who owns: the girl of 'the girl’s mother', but not the bank of its director.

    `names` gives the full name for a surname.
    """
    owner, owned, kin = mention.words.replace("'", "’").partition("’s ")
    if not owned and (acts := _ACTING_FOR.match(mention.words)):
        owner, owned, kin = acts[2], acts[0], acts[1]  # the lawyer for Kern says that she
    last = owner.split()[-1] if owned and owner else ""
    if (
        not last
        or last in COUNTRIES
        or not (last[0].isupper() or is_person_noun(_noun(last.lower())) or is_agent(last))
    ):
        return False
    if kin.split(maxsplit=1)[0] in (_WIVES if she else _HUSBANDS):
        return False  # Dray's widow: he is dead, and she is meant
    woman = sex_of(last.lower()) if last not in names else sex_of_name(names[last])
    return (woman is None or woman is she) and last.lower() not in NOT_PERSONAL


_ACTING_FOR: Final = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?:[a-z]+ )?(lawyer|attorney|solicitor|barrister|agent|aide|adviser|publicist|biographer|"
    r"manager|assistant|spokesman|spokeswoman|spokesperson|representative|friend|colleague) "
    r"(?:for|of|to) ((?:[A-Z][\w’-]+ ?)+|the [a-z]+$)"
)
_WIVES: Final = listed("widow wife ex-wife")
_HUSBANDS: Final = listed("widower husband ex-husband")


def singular(noun: str) -> str:
    """A noun in its singular, by its ending."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def has_no_such(tokens: Sequence[Token], at: int, mention: Mention | None) -> bool:
    """'Inflation averaged 0.9. Its critics': nobody's but a body's or a work's, and no rate's."""
    owned = next((token.lower for token in tokens[at + 1 : at + 4] if token.tag == "N"), "")
    return mention is not None and owned in _OF_BODIES and mention.head in _NO_BODIES


_OF_BODIES: Final = listed(
    "critics supporters defenders director directors chief head leader leaders members staff employees president "
    "chairman chairwoman chair founder founders owner owners customers shareholders board lawyers spokesman"
)
_NO_BODIES: Final = listed(
    "inflation output growth unemployment crime poverty rent demand supply spending debt income revenue turnover "
    "productivity investment consumption employment traffic weather temperature rainfall money time"
)


def may_mean_owner(word: str, chosen: Mention) -> bool:
    """'The price of herring fell. Its largest market': that of herring; 'burned the clerks’ barns and paid them'.

    So with 'They' behind 'She timed the nurses’ breaks'.
    """
    if word == "its":
        return chosen.head in _OF_ANOTHER and " of " in chosen.words
    if word == "they" and not chosen.person and is_of_person(word, chosen):
        return True
    return word == "them" and not chosen.person and _OF_SEVERAL.search(chosen.words) is not None


_OF_ANOTHER: Final = listed(
    "price cost value number rate share level amount size total output production supply demand sale weight history "
    "growth decline rise fall loss lack use"
)
_OF_SEVERAL: Final = re.compile(r"s[’'] \w")
