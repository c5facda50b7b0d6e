"""What is held against a person though it need be no crime: blows, neglect, drink, taxes not paid, an illness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token
from factcheck.text.claims.grammar.words import BEEN, NOBODY, listed

PRIVATE: Final = "speaks of somebody’s health or private life"
# done to a person; of these 'beat' and 'hit' are also what players do to players and storms to towns
_HURTING: Final = listed(
    "beat hit slap punch kick strangle stab choke throttle whip flog threaten grope stalk drug starve bite spit drown "
    "kidnap abduct lock undress fondle scald smother"
)
_ALWAYS: Final = listed(
    "groped groping plagiarised plagiarized plagiarising plagiarizing strangled throttled fondled molested"
)
_LEAVING: Final = listed("abandon neglect desert disown starve leave")
_KIN: Final = listed(
    "wife husband child children son daughter sons daughters mother father family baby girlfriend boyfriend partner "
    "sister brother parents pupil pupils student students boy girl boys girls prisoner prisoners patient patients "
    "employee employees"
)
_OBJECTS: Final = listed("him her them another")
_POISONING: Final = listed("poison contaminate pollute")
_DRUNK: Final = listed("drunk intoxicated inebriated")
_DRIVING: Final = listed("drive arrive turn vote speak appear")
_ADDICTED: Final = listed("alcoholic alcoholics addict addicted drunkard junkie")
_TAXES: Final = listed("tax taxes alimony maintenance")
_DODGING: Final = listed("dodge evade owe dodged dodges avoid skip")
# who somebody is said to be by what he did
CULPRITS: Final = listed(
    "felon felons ex-convict killer killers arsonist arsonists bigamist perjurer paedophile pedophile "
    "paedophiles pedophiles extortionist kidnapper kidnappers robber burglar burglars mobster mobsters "
    "gangster gangsters pimp hitman torturer torturers embezzler plagiarist poisoner bomber bombers hijacker "
    "hijackers stalker molester "
    "conman con-man con-artist impostor imposter wife-beater blackmailer slaver slaveholder slave-owner slave-trader "
    "informer collaborator briber counterfeiter looter looters strangler assassin assassins tax-dodger racketeer "
    "shoplifter poacher hooligan fugitive sex-offender war-criminal"
)
_ILL_OR_APART: Final = listed(
    "hiv aids cancer syphilis alcoholism addiction depression schizophrenia schizophrenic bipolar dementia psychosis "
    "psychotic herpes hepatitis tuberculosis epilepsy abortion overdose suicidal anorexia affair mistress prostitute "
    "homosexual adultery illegitimate"
)
_PRIVATE_OR_ADDICTED: Final = _ILL_OR_APART | _ADDICTED
# without one of these nothing is held against anybody
HINTS: Final = _ALWAYS | _ADDICTED | _DRUNK | _TAXES | _HURTING | _POISONING | _LEAVING
_REACH: Final = 4


def is_held_against(tokens: Sequence[Token]) -> bool:
    """Whether a statement tells of a blow, of neglect, of drink, or of taxes not paid."""
    if HINTS.isdisjoint(map(LOWER_OF, tokens)) and HINTS.isdisjoint(map(BASE_OF, tokens)):
        return False
    return any(
        token.lower in _ALWAYS or token.lower in _ADDICTED or _does_harm(tokens, at) or _drinks(tokens, at)
        for at, token in enumerate(tokens)
    ) or _pays_no_tax(tokens)


def is_private(tokens: Sequence[Token]) -> bool:
    """Whether a statement speaks of an illness, or of what goes on between two people."""
    return not _PRIVATE_OR_ADDICTED.isdisjoint(map(LOWER_OF, tokens))


def _does_harm(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag not in "VEGb":
        return False
    if token.base in _POISONING:
        return True
    behind = tokens[at + 1 : at + 1 + _REACH]
    if token.base in _LEAVING:
        owned = any(near.lower in {"his", "her", "their"} for near in behind[:1])
        return owned and any(near.lower in _KIN for near in behind)
    if token.base not in _HURTING:
        return False
    if token.tag == "E" and any(near.lower == "by" for near in behind):
        return True
    return any(near.lower in _KIN or near.lower in _OBJECTS or is_person_noun(near) for near in behind)


def _drinks(tokens: Sequence[Token], at: int) -> bool:
    """'was drunk at the wheel', 'drove drunk'; not 'had drunk the water'."""
    if tokens[at].lower not in _DRUNK:
        return False
    before = tokens[max(0, at - 3) : at]
    return any(token.lower in BEEN or token.base in _DRIVING for token in before)


def _pays_no_tax(tokens: Sequence[Token]) -> bool:
    if not any(token.lower in _TAXES for token in tokens):
        return False
    denied = any(token.lower in NOBODY or token.lower.endswith("n’t") for token in tokens)
    verbs = {token.base or token.lower for token in tokens if token.tag in "VEGb"}
    return bool(verbs & _DODGING) or (denied and bool(verbs & {"pay", "declare"}))
