"""What a libel lawyer looks for in a statement of somebody: crime, deceit, misconduct, private life, debts, neglect.

Each class is a list of phrases. A word stands for all its forms; `~` behind it: only as a verb; `=`: only as
a participle; `a/b`: either; `_`: up to four words; `@`: a person, named or not; `#`: a figure; `.`: the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from factcheck.text.claims.grammar.persons import PEOPLE, is_person_noun
from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.signs.deeds import PRIVATE

CRIME: Final = "tells of a crime, a charge or a suspicion"
DECEIT: Final = "tells of deceit, or of money come by wrongly"
MISCONDUCT: Final = "tells of misconduct, or of a penalty for it"
KNOWLEDGE: Final = "says what somebody knew, hid or kept quiet about"
INTEREST: Final = "names an interest that somebody has in the matter"
DEBTS: Final = "tells of debts, or of money that ran out"
CRUELTY: Final = "tells of cruelty"
LAW: Final = "says what a law demands or allows"
NEGLECT: Final = "tells of neglect, or of harm that came of it"

_PHRASES: Final = {
    CRIME: """suspect; suspects; suspect= of; spy~/spied~ for/on/against; burn~ _ own; burn~ _ insurance; set~ fire to;
        hire~ _ detective/detectives/hitman/thugs; serve~ _ for it/that/them; serve~ time;
        serve~ _ prison/jail/gaol/sentence/bars; acquit~/acquitted~; try~ @ again; try~ @ @ again;
        try= _ absence/absentia/treason;
        stand~/face~ trial/charges; burgle~; rob~; kidnap~; abduct~; hijack~; wiretap~; allegedly; arson; arsonist;
        tap~ _ phone/phones/telephone/line; bury~ @ in _ garden/wood/woods/cellar/yard; drunk-driving""",
    DECEIT: """fool~; dupe~; trick~; hoodwink~; mislead~; suppress~; doctor~; fabricate~; siphon~; skim~; pocket~;
        invent~ _ quotes/sources/data; massage~/fiddle~/cook~ _ figures/books/numbers/accounts; backdate~; impersonate~;
        pose~ as; take~ the/his/her/their/its money; take~ _ bribe/bribes/kickbacks; pay~ _ silent/silence/quiet;
        pay= by; buy~ _ silence/vote/votes; fix~ _ match/race/election/price/prices; hush money; hush-money; shred~;
        destroy~/burn~/delete~/alter~/rewrite~ _ papers/file/files/record/records/evidence/documents/minutes/letters/
        emails/tapes/notes/results""",
    MISCONDUCT: """strike~ off; strike= from the register/roll/rolls; disbar~; sack~; dismiss= for/after/over;
        ban= from/for; disqualify~; reprimand~; censure~; rebuke~; discipline~; retract~; breach~; violate~; flout~;
        break~ _ law/rules/rule/oath/promise; nepotism""",
    KNOWLEDGE: """know~ that; know= of/about/that/this/it/all; warn= of/about/that/against/in/by/twice/repeatedly;
        ignore~; look~ away; turn~ a blind eye; do~ nothing; keep~ quiet/silent; keep~ _ secret; tip~ off; withhold~;
        close~ _ file/case/inquiry; hide~ the/his/her/its/their/a/that/what/from; conceal~; silence~ @; deny~;
        refuse~ to; without disclose~/declare~/tell~; never disclose~/declare~/publish~; undeclared""",
    INTEREST: """hold~/own~ _ shares/share/stock/stake; sit~/serve~ on _ board/boards; cousin; cousins;
        brother-in-law; son-in-law; sister-in-law; father-in-law; lobby~; donor; conflict of interest""",
    PRIVATE: """sleep~ with; out of wedlock; hiv-positive; go~ blind/deaf/mad/insane; take~ _ own life/lives;
        love affair;
        kill~ himself/herself/themselves; drink~ .; drinks .; drink~ heavily/himself/herself; drinking since/again;
        test~ positive; pregnant; dying of; diagnose=; seduce~; breakdown; miscarry~; rehab; cocaine; heroin;
        expose~ himself""",
    DEBTS: """bankruptcy; insolvent; insolvency; owe~ _ #; default~; debts; go~ bust/bankrupt; receivership;
        liquidation;
        unpaid; evict=; repossess~""",
    CRUELTY: """strike~ @; strike~ the/a/his/her/their @; whip~; flog~; cane~; mistreat~; maltreat~; humiliate~;
        torment~;
        torture~""",
    LAW: """law/laws/constitution/statute _ require~/oblige~/forbid~/allow~/ban~/permit~/prohibit~; no law""",
    NEGLECT: """injure~; neglect~; never/not inspect~/test~/check~/report~; never ask~/tell~/warn~/answer~; catch~ fire;
        fail~ to report~/tell~/inspect~/test~/warn~/act~/disclose~/pay~/stop~/prevent~/notice~; explode~; infect~;
        unlicensed; untested; unqualified; without a/any licence/license/permit/training""",
}
# done by somebody, these are what one is sued for having said
ACCUSING: Final = frozenset((CRIME, DECEIT))
_OWN: Final = listed("i we you let one nobody everyone everybody")
_OBJECTS: Final = (
    listed("him her them us") | PEOPLE | listed("boys girls pupils students wives sons daughters")
)
_REACH: Final = 14  # words and marks


def wrongs(tokens: Sequence[Token]) -> tuple[str, ...]:
    """What in a statement could harm somebody if it were wrong, each as a plain phrase."""
    table = _table()
    if table.keys().isdisjoint(map(LOWER_OF, tokens)) and table.keys().isdisjoint(map(BASE_OF, tokens)):
        return ()
    found: dict[str, None] = {}
    for at, token in enumerate(tokens):
        for reason, phrase in (*table.get(token.base, ()), *table.get(token.lower, ())):
            said = " ".join(map(_said, tokens[at : at + _REACH])) + " ."
            if phrase.match(said) and not (reason is KNOWLEDGE and _is_common(tokens, at)):
                found[reason] = None
    return tuple(found)


def _said(token: Token) -> str:
    if token.tag in "VEGbB":
        return f"{token.base or token.lower}{'=' if token.tag == 'E' else '~'}"
    if token.tag == "#":
        return "#"
    person = token.tag == "P" or token.lower in _OBJECTS or is_person_noun(token)
    return f"{token.lower}^" if person else token.lower


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """'We know that ...', 'it is known that ...': nobody is said to have known it."""
    before = {token.lower for token in tokens[max(0, at - 3) : at]}
    return not before.isdisjoint(_OWN) or (tokens[at].tag == "E" and not before.isdisjoint(BE))


@cache
def _table() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for reason, phrases in _PHRASES.items():
        for phrase in re.sub(r"/\s+", "/", phrases).split(";"):
            words = phrase.split()
            pattern = re.compile("".join(map(_pattern, words)))
            for first in words[0].split("/"):
                table.setdefault(first.rstrip("~="), []).append((reason, pattern))
    return table


def _pattern(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    return "(?:" + "|".join(_form(one) for one in word.split("/")) + ") "


_SIGNS: Final = {"_": r"(?:\S+ ){0,4}?", "@": r"\S+\^ ", "#": "# ", ".": r"\. ?"}


def _form(word: str) -> str:
    if word.endswith("~"):
        return f"{word[:-1]}[~=]"
    return word if word.endswith("=") else rf"{word}[\^~=]?"
