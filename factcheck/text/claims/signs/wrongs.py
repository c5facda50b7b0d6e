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
from factcheck.text.claims.grammar.tokens import Token
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
HURT: Final = "tells of a violent death, or of harm to somebody’s body"
POWER: Final = "tells what a state or a court did to somebody, or let somebody off"
FILTH: Final = "tells of poison or filth let loose, or sold"

_PHRASES: Final = {
    CRIME: """suspect; suspects; suspect= of; spy~/spied~ for/on/against; burn~ _ own; burn~ _ insurance;
        set~ fire to; hire~ _ detective/detectives/hitman/thugs; serve~ _ for it/that/them; serve~ time;
        serve~ _ prison/jail/gaol/sentence/bars; acquit~/acquitted~; try~ @ again; try~ @ @ again; try= _
        absence/absentia/treason; stand~/face~ trial/charges; burgle~; rob~; kidnap~; abduct~; hijack~;
        wiretap~; allegedly; arson; arsonist; plant~ _ evidence/drugs/heroin/cocaine/cannabis/knife/gun/
        pistol/weapon/weapons/bomb/bombs/bug; evidence/drugs/heroin/cocaine/cannabis/knife/gun/pistol/
        weapon/bomb _ plant=; frame= for; frame= by _ police/officer/officers/partner/rival/rivals/
        colleague/colleagues/detective/detectives; frame~ @; stalk~; tamper~ with; ransack~; hack~ into;
        shoplift~; counterfeit~; poach~ _ elephants/rhinos/deer/eggs/ivory; groom~ @; groom~ _ girls/boys/
        pupils/children; touch~ _ girl/girls/boy/boys/pupil/pupils/child/children/breast/breasts; grope~;
        insider trading; informant; in the ss/gestapo/stasi/klan; money laundering; laundered; ransom;
        take~ _ hostage/hostages; hold~/held _
        hostage/hostages; slaughter~; rape~; behead~; lynch~; lynched; lynching; shell~/shelled _ village/
        villages/town/city/hospital/market/school/camp; burn~/raze~ _ village/villages; stuff~ _ ballot;
        ballot _ stuff=; war crime; war crimes; war criminal; war criminals;
        drug dealer; drug dealers; ethnic cleansing; pogrom; pogroms; enslave~; forced labour/
        labor; leave~ the scene; thefts; write~/sign~/beat~/force~ _ confession;
        child labour/labor/prostitution; employ~ _ children/minors; death threats/threat/squad/
        squads; brothel; fugitive; fugitives; want= for/by; on the run; molest~; mafia; protection money;
        vote-rigging; match-fixing; under investigation/indictment/suspicion/arrest; on trial/remand/bail/
        parole/probation; await~ trial/sentence; sexual advances/favours/favors/relationship/abuse/assault/
        misconduct/harassment/exploitation; tap~ _ phone/phones/telephone/line; bury~ @ in _ garden/wood/
        woods/cellar/yard; drunk-driving""",
    DECEIT: """fool~; dupe~; trick~; hoodwink~; mislead~; suppress~; doctor~; fabricate~; siphon~; skim~;
        pocket~; invent~ _ quotes/sources/data; keep~/kept the cash; pay~/paid themselves/himself/herself;
        pay= from the _ budget/fund; massage~/fiddle~/cook~ _ figures/books/numbers/accounts;
        backdate~; impersonate~; pose~ as; take~ the/his/her/their/its money; take~ _ bribe/bribes/
        kickbacks; pay~ _ silent/silence/quiet; pay= by; buy~ _ silence/vote/votes; fix~ _ match/race/
        election/price/prices; hush money; hush-money; shred~; destroy~/burn~/delete~/alter~/rewrite~ _
        papers/file/files/record/records/evidence/documents/minutes/letters/emails/tapes/notes/results;
        wipe= _ tapes/records/phone/disk/servers; tapes/records/phone/disk/servers _ wipe=; change~ the
        figures/minutes/dates; buy~ _ degree/diploma/doctorate/verdict/judge/judges/jury; overcharge~;
        copy~ _ pages/page/chapters/chapter/paragraphs from""",
    MISCONDUCT: """strike~ off; strike= from the register/roll/rolls; disbar~; sack~; dismiss= for/after/
        over; ban= from/for; disqualify~; reprimand~; censure~; rebuke~; discipline~; retract~; breach~;
        violate~; flout~; defrock~; defrocked; impeach~; cashiered; expel= from/for; bar= from/for; strip=
        of; revoke~ _ licence/license/permit; licence/license/permit _ revoke=; cover~ up; over the limit;
        asleep at/on/through/during the/#/a/most; remove= from the register/roll;
        exam/exams/questions _ leak=; leak~ the exam/exams; wrong baby; wrong
        dose/drug/patient/leg/kidney/knee/hip/eye/arm/foot/side/breast/lung/medicine/blood/pills/tooth;
        move~/transfer~ the priest/teacher/coach/officer/doctor to another; plagiaris~; blackball~;
        blacklist~; fix~ _
        exam/exams; lie~ under oath; break~ _ law/rules/rule/oath/promise; nepotism""",
    KNOWLEDGE: """know~ that; know= of/about/that/this/it/all; warn= of/about/that/against/in/by/twice/
        repeatedly; ignore~; look~ away; turn~ a blind eye; do~ nothing; keep~ quiet/silent; keep~ _ secret;
        tip~ off; withhold~; close~ _ file/case/inquiry; hide~ the/his/her/its/their/a/that/what/from;
        conceal~; silence~ @; deny~; refuse~ to; without disclose~/declare~/tell~; never/not
        disclose~/declare~/
        publish~; undeclared""",
    INTEREST: """hold~/own~ _ shares/share/stock/stake; sit~/serve~ on _ board/boards; cousin; cousins;
        brother-in-law; son-in-law; sister-in-law; father-in-law; lobby~; donor; conflict of interest;
        sell~/award~/lend~/grant~/give~ _ to himself/herself/itself; pay~ for his/her/their
        wedding/holiday/holidays/house/flat/trip/trips/villa/yacht/car/divorce;
        son/brother/daughter/wife/husband/nephew/niece/sister/father/mother/uncle/godfather
        get~/got/win~/won/own~/receive~ _ contract/contracts/tender/job/flat/deal/licence/post/quarry/land""",
    PRIVATE: """sleep~ with; father~ a child; share~ a bed; out of wedlock; hiv-positive; go~ blind/deaf/
        mad/insane; take~ _ own life/lives; love affair; kill~ himself/herself/themselves; drink~ .; drinks
        .; drink~ heavily/himself/herself; drinking since/again; been= drinking/drink~; test~ positive;
        pregnant; dying of;
        diagnose=; seduce~; breakdown; miscarry~; rehab; cocaine; heroin; expose~ himself""",
    DEBTS: """bankruptcy; insolvent; insolvency; owe~ _ #; default~; debts; go~ bust/bankrupt; receivership;
        liquidation; unpaid; evict=; repossess~; lose~ _
        savings/fortune/fortunes/money/pension/pensions/deposit/
        deposits/investment/investments/everything; lose~ half/third/quarter/most/all/much of _ value;
        lose~ _ # of _ value; lose~ their/his/her home/homes/house/houses/farm/farms;
        is~/are~/was~/were~ # # short; never/nobody/none get~/got _ deposit/deposits/money/savings back; lose~
        #/most/much/all its/their value;
        savings/pensions/deposits/investments _ vanish~/disappear~/evaporate~/lose=/wipe=/worthless/melt~;
        savings/pensions/deposits/investments are~/were~/is~/was~ go=;
        shareholders/investors/savers/pensioners/depositors/creditors _ wipe= out; never see~/saw _
        savings/money/pension/pensions/wages/deposit/deposits; go~/went under in/with/owing/and/last/after/. ;
        go~/went broke; never/not repay~; never/not pay~ _ back; write= off""",
    CRUELTY: """strike~ @; strike~ the/a/his/her/their @; whip~; flog~; cane~; mistreat~; beat~/kick~/starve~ the
        horse/horses/dog/dogs/animals/cattle/calves/pigs; maltreat~;
        humiliate~; torment~; torture~""",
    LAW: """law/laws/constitution/statute _ require~/oblige~/forbid~/allow~/ban~/permit~/prohibit~; no law""",
    HURT: """hanged; beheaded; guillotine~; garrotte~; decapitate~; disembowel~; maim~; mutilate~;
        disfigure~; disfigured; scald~; electrocute~; suffocate~; asphyxiate~; stab~ @; stab= by/in/to/with/
        outside; stabbed; perish~; trample~; bludgeon~; paralyse~; paralyze~; paralysed; paralyzed; crippled
        for; leave= crippled; amputate~; drown~ .; drown= .; drown~ ,/when/while/after/off/at/on/as/there/
        near/trying/himself/herself/themselves/@; drown~ in _ river/lake/sea/pool/canal/harbour/harbor/
        flood/floods/bath/well/pond/ditch/storm/shaft/mine/pit/cellar/tunnel/reservoir/#; drowned
        bodies/body; hang= for/in/by; hang~ himself/
        herself/themselves; lose~ _ eye/eyes/leg/legs/arm/arms/hand/hands/finger/fingers/foot/feet/sight/
        hearing/baby/limb/limbs/life/lives; cost~ _ life/lives/leg/eye; claim~ # lives; bleed~ to; burn= to
        death/alive; burn~ to death; burn~ alive; pass~ away; never woke/wake~ up; not survive~; make~ @
        ill/sick; make~ _ ill; nobody/none
        survive~/live~ . ; lose= at sea; lose= with the/all; choke~ on/to; starve~ to; freeze~/froze to;
        freeze~ on the/a pass/mountain/slope/ridge/glacier/march/road; find~/found _ dead; crush=
        to/by/under/beneath/when; miners/men/workers/people/children/villagers was~/were~ crush=/bury=;
        go~/went down with #/all/the; bottom of
        the pool/river/lake/well/canal/harbour/quarry; in a coma;
        gun~ down; gunned; throat/wrists _ cut/slit; miscarry~; stillborn; casualties; mass grave/graves;
        brain damage/damaged; go~ blind/deaf; lose~ consciousness; fell/fall~ from _ window/roof/balcony/
        bridge/cliff/scaffold/scaffolding; fell/fall~ to _ death; concussion; fractured skull; wound=;
        wounds; shot= _ dead; shot himself/herself/dead; euthanise~; euthanasia; leave~/left~ a swab/sponge
        inside""",
    POWER: """house arrest; pardon~; pardoned; commute~ _ sentence; amnesty; extradite~; deport~; detain~;
        in custody; into custody; behind bars; exile=; exile~ @; exile~ the; banish~; court-martial
        for/of/in/on/at/by/was/had/sentence~/find~/acquit~/convict~/hear~/,; court-martial .;
        by/before/face~ a court-martial; court-martialled; court-martialed; guillotined; executed;
        firing squad; gallows; scaffold for; death row/penalty/sentence;
        labour/labor/prison/concentration/re-education camp/camps; gulag; interrogate~; under
        surveillance; travel ban; passport _ confiscate~; passport/accounts/assets/property _
        seize=/confiscate=/freeze=; freeze~/froze~/seize~/confiscate~ _
        passport/assets/accounts/property/land; raid~ _ home/homes/house/office/offices/flat/newsroom;
        home/house/office/flat _ raid=; home/house/office/flat _ search= by/twice/without/.; citizenship
        _ revoke=; strip= of _ citizenship; disappear=; forced confession; confess~ under; serve~ #
        years/months .; serve~ # years/months for; release= on bail/parole; released on bail/parole;
        clear= of; exonerate~; in solitary; solitary confinement; political prisoner/prisoners; gag
        order; injunction against/forbid~/ban~/stop~/bar~; injunction _ grant=/refuse=/lift=;
        grant~/win~/break~/breach~/defy~/seek~/obtain~ _ injunction""",
    FILTH: """dump~/leak~/discharge~/pour~/release~/spill~/bury~/pump~/tip~/flush~ _ mercury/arsenic/
        cyanide/sewage/asbestos/dioxin/waste/oil/acid/chemicals/pesticide/pesticides/toxins/poison/ammonia/
        chlorine/benzene/radioactive/sludge/slurry/effluent/lead/gas/methane/bleach/solvents/solvent/
        tailings/cadmium/chromium/pcbs/radiation/fuel; mercury/arsenic/cyanide/sewage/asbestos/dioxin/waste/
        oil/acid/chemicals/pesticide/pesticides/toxins/poison/ammonia/chlorine/benzene/sludge/slurry/
        effluent/gas/solvents/tailings/cadmium _ dump=/leak=/discharge=/pour=/release=/spill=/bury=/pump=/
        tip=/flush=; taint=/tainted milk/meat/blood/water/medicine/medicines/food/wine/batch/batches/
        vaccine/vaccines; contaminated; adulterate~; watered-down;
        full of lead/arsenic/mercury/cyanide/bacteria/chemicals; contain~ _
        antifreeze/arsenic/lead/mercury/cyanide/
        melamine/formaldehyde/dioxin; asbestos; lead poisoning; carcinogenic;
        carcinogen; carcinogens; radioactive; nerve gas/agent; salmonella; listeria; out-of-date _ meat/
        food/medicine""",
    NEGLECT: """injure~; neglect~; times the dose; lock~ _ in at night; never/not
        inspect~/test~/check~/report~; never ask~/tell~/warn~/answer~; catch~ fire; fail~ to
        report~/tell~/inspect~/test~/warn~/act~/disclose~/pay~/stop~/prevent~/notice~;
        explode~; infect~; unlicensed; untested; unqualified; without a/any
        licence/license/permit/training""",
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
    found: dict[str, None] = {}
    for at, token in enumerate(tokens):
        if token.lower not in table and token.base not in table:
            continue
        said = " ".join(map(_said, tokens[at : at + _REACH])) + " ."
        for reason, phrase in (*table.get(token.base, ()), *table.get(token.lower, ())):
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
