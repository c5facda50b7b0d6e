"""How bad it would be if a statement were wrong: a proposal, with its reasons in plain phrases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.text.claims.grammar.examples import names_example_inside
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.deeds import CULPRITS, HINTS, PRIVATE, is_held_against, is_private
from factcheck.text.claims.signs.remedies import tells_of_remedy
from factcheck.text.claims.signs.wrongs import ACCUSING, wrongs
from factcheck.vocabulary import ClaimType, Risk

MOUTH = "puts words in somebody’s mouth"
# verbs in their base form; they count only where the word is a verb
_ALLEGING_VERBS = listed(
    "bribe steal embezzle launder extort blackmail rape molest harass abuse plagiarize plagiarise forge falsify "
    "smuggle cheat murder assassinate accuse indict convict arrest sue suspend fire collude conspire rig "
    "exploit persecute betray defraud deceive sentence fine jail imprison bully fake"
)
_ALLEGED = listed(
    "fraud bribe bribes bribery corrupt corruption theft blackmail rape harassment abuse plagiarism perjury liar lied "
    "liars trafficking murder negligence negligent misconduct wrongdoing scandal illegal illegally unlawful racist "
    "sexist antisemitic fascist fascists nazi terrorist terrorists kickback kickbacks cover-up infidel blasphemous "
    "heretical traitor "
    "treason spy puppet bully bullies swindler swindlers fraudster fraudsters forger charlatan quack rapist abuser "
    "murderer murderers smuggler smugglers trafficker traffickers "
    "embezzlement guilty culprit crook thief thieves conspiracy bullying convicted bankrupt"
)
_ALLEGED |= CULPRITS
# 'charged with theft', 'charges against her', and not 'charged two crowns'
_CHARGED_WITH = listed("with over")
_CHARGES = listed("charges accusations allegations accusation allegation")
# without one of these nobody is said to have done wrong
_TELLING = _ALLEGING_VERBS | _ALLEGED | _CHARGES | {"charge", "lie", "resign"}
_DRIVEN = listed("force forced press pressed pressure pressured drive driven compel compelled make made")
_HELD_AGAINST = _TELLING | HINTS
_VIOLENCE = listed(
    "kill murder attack invade invasion bomb bombs missile missiles weapon weapons weaponry shoot "
    "massacre genocide torture execute execution imprison persecute violence violent terror terrorism "
    "terrorist coup annex occupy troops crime crimes criminal prison police rape assault death deaths "
    "die dead nuclear"
)
# what is grave enough that a statement of it is never set aside; verbs in their base form
GRAVE = listed(
    "kill murder die dead death deaths suicide wound injure injury injuries maim drown poison overdose beat torture "
    "blind bleed lymphoma cancer tumour tumor disease infect infection stillborn miscarriage fatal fatally toxic "
    "lethal arrest imprison jail prison detain acquit convict indict sue prosecute prosecutor prosecutors lawsuit "
    "felony misdemeanour misdemeanor criminal crime crimes crook thief thieves bankrupt insolvent bribe bribed "
    "embezzle launder evade extort falsify forge forged doctored conceal deceive mislead lied liar shred "
    "backdate overstate understate misstate misuse divert pocket steal loot negligent unlicensed unlawful unpaid "
    "assault rape harass molest grope stalk abuse massacre execute deport expel blackmail traffic smuggle plagiarise "
    "plagiarize dope doping addict addicted drunk racism racist racists antisemitism anti-semitism antisemitic "
    "anti-semitic bigotry slavery"
)
HEALTH = listed(
    "health hospital hospitals patient patients doctor doctors nurse nurses medicine medical drug drugs "
    "vaccine vaccines disease cancer treatment therapy virus epidemic pandemic infection suicide surgery "
    "surgeons clinic mortality diet safety toxic liver kidney kidneys lung lungs antibiotic antibiotics aspirin "
    "paracetamol ibuprofen insulin chemotherapy radiotherapy statin statins morphine opioid opioids antidepressants "
    "painkiller painkillers prescribe prescribed prescription prescriptions vaping inhaler inhalers implant implants "
    "pacemaker pacemakers vaccinate vaccinated vaccination vaccinations viruses infections infected diseases illness "
    "cancers tumour tumours tumor tumors asthma autism diabetes diabetic measles malaria cholera hepatitis influenza "
    "tuberculosis pneumonia sepsis dementia alzheimer’s epilepsy obesity pregnancy antifreeze placebo stroke strokes "
    "allergy allergic clots transfusion transfusions anaesthetic overdose fever contagious smoking smokers"
)
# places and trades of health: a hospital may just have been renamed
_OF_THE_TRADE = listed("hospital hospitals doctor doctors nurse nurses medicine medical pandemic diet")
_DOSES = listed("level levels dose doses amount amounts limit limits threshold thresholds exposure intake")
_LAW = listed(
    "court courts legal lawsuit sue convict acquit sentence "
    "treaty rights contract contracts tender ban sanctions licence license"
)
_GROUPS = listed(
    "religious religion minorities minority ethnic race racial immigrants immigrant migrants refugees "
    "refugee muslim muslims christian christians jew jews jewish zoroastrians hindu hindus catholic "
    "catholics protestant protestants shiite sunni gay lesbian transgender disabled "
    "faith clergy diaspora"
)
_OF_HEALTH = "speaks of health or safety"
_TOPICS = (
    (_VIOLENCE, "speaks of crime, war or violence"),
    (HEALTH - _OF_THE_TRADE, _OF_HEALTH),
    (_LAW, "speaks of law or rights"),
    (_GROUPS, "speaks of a religious, ethnic or other vulnerable group"),
)
_ANY_TOPIC = _VIOLENCE | HEALTH | _LAW | _GROUPS
_ANYBODY = listed("a an one every each any another no some")
_UNNAMED = listed(
    "critics some many experts observers sources supporters opponents insiders officials analysts"
)


def names_person(around: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a particular person is mentioned from `start` to `end`: by name, by title, or as 'the mayor'."""
    persons = [
        mention for mention in around if mention.person and start <= mention.start and mention.end <= end
    ]
    return any(mention.words.split(maxsplit=1)[0].lower() not in _ANYBODY for mention in persons)


def is_of_dose(tokens: Sequence[Token]) -> bool:
    """'There is no safe level', 'no dose of it is harmless': how much of something does harm."""
    if _SAFE.isdisjoint(map(LOWER_OF, tokens)):
        return False
    doses = [at for at, token in enumerate(tokens) if token.lower in _DOSES]
    safe = [at for at, token in enumerate(tokens) if token.lower in _SAFE]
    return any(abs(at - dose) < _NEAR for at in safe for dose in doses)


_SAFE = listed("safe unsafe harmless harmful")
_NEAR = 8  # words


def alleges(tokens: Sequence[Token]) -> bool:
    """Whether the words allege that somebody did wrong: by a verb of that kind, by a noun, or 'charged with'."""
    if _HELD_AGAINST.isdisjoint(map(LOWER_OF, tokens)) and _HELD_AGAINST.isdisjoint(map(BASE_OF, tokens)):
        return False
    for at, token in enumerate(tokens):
        if token.tag in "VEGb" and token.base in _ALLEGING_VERBS and token.lower != "fine":
            return True
        if token.lower in _ALLEGED and token.tag != "b":
            return True
        if token.base == "charge" and any(near.lower in _CHARGED_WITH for near in tokens[at + 1 : at + 3]):
            return True
        if (
            token.base == "lie"
            and (token.tag in "VG" or "did" in map(LOWER_OF, tokens[:at]))
            and {"to", "about"} & {t.lower for t in tokens[at + 1 : at + 2]}
        ):
            return True
        if token.lower in _CHARGES and token.tag == "N":
            return True
        if token.base == "resign" and _went_under_a_cloud(tokens, at):
            return True
    return is_held_against(tokens)


def _went_under_a_cloud(tokens: Sequence[Token], at: int) -> bool:
    """'resigned over the loans', 'resigned in disgrace', 'was forced to resign'; whoever resigns may just be tired."""
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    driven = any(token.lower in _DRIVEN for token in tokens[max(0, at - 3) : at])
    return driven or behind[:1] in (["over"], ["amid"]) or behind in (["in", "disgrace"], ["in", "shame"])


def risk_of(
    tokens: Sequence[Token], found: Mapping[str, int], kind: ClaimType, person: bool
) -> tuple[Risk, tuple[str, ...]]:
    """The proposed risk of a statement and why; `found` are its features, `person` says that it is about one."""
    words = {*map(LOWER_OF, tokens), *map(BASE_OF, tokens)}
    example = names_example_inside(tokens)
    named = bool(found.get("name") or found.get("role")) or example
    alleged = not _HELD_AGAINST.isdisjoint(words) and alleges(tokens)
    person = person or (alleged and named and (example or is_held_against(tokens)))
    reasons = ["speaks of a person"] if person else []
    told = [reason for reason in wrongs(tokens) if reason is not PRIVATE or named or person]
    reasons += [PRIVATE] if named and PRIVATE not in told and is_private(tokens) else []
    if alleged:
        reasons.append("alleges wrongdoing" if named or person else "speaks of wrongdoing")
    reasons += told
    if HEALTH.isdisjoint(words) and (is_of_dose(tokens) or tells_of_remedy(tokens)):
        reasons.append(_OF_HEALTH)
    if not _ANY_TOPIC.isdisjoint(words):
        plain = _is_plain_death(words, found)
        reasons += [
            reason
            for signals, reason in _TOPICS
            if not signals.isdisjoint(words) and not (plain and signals is _VIOLENCE)
        ]
    if (named or person) and "resign" in words:
        reasons.append("says that somebody resigned")
    if found.get("money"):
        reasons.append("states an amount of money")
    if found.get("percent") or found.get("number", 0) > 1:
        reasons.append("rests on a figure")
    if kind in (ClaimType.ATTRIBUTION, ClaimType.QUOTATION) and not _UNNAMED.isdisjoint(words):
        reasons.append("rests on an unnamed source")
    if kind is ClaimType.QUOTATION:
        reasons.append(MOUTH)
    if kind is ClaimType.CAUSE:
        reasons.append("says that one thing brought about another")
    accused = alleged or (named and not ACCUSING.isdisjoint(told))
    return _level(reasons, accused and person, kind), tuple(reasons)


def _is_plain_death(words: set[str], found: Mapping[str, int]) -> bool:
    """'Pavel Orlo died in 2003': no cause, no hand and no tally; 'died after a fall' is another matter."""
    if "die" not in words or not found.get("year") or found.get("number"):
        return False
    return words & _VIOLENCE <= {"die"} and words.isdisjoint(_HOW_IT_CAME)


_HOW_IT_CAME = listed("after when from while because during by under")


def _level(reasons: Sequence[str], libellous: bool, kind: ClaimType) -> Risk:
    if libellous:
        return Risk.LEGAL
    if [reason for reason in reasons if reason != "speaks of a person"]:
        return Risk.HIGH
    return Risk.LOW if kind in (ClaimType.NAME, ClaimType.OPINION) else Risk.NORMAL
