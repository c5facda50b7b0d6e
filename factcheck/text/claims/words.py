"""Words that belong to a closed class, or that carry a clause: what the reader of clauses knows about English.

Hand-written general knowledge of the language; nothing here was counted in or learnt from a text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final


def listed(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


DETERMINERS: Final = listed(
    "the a an this that these those my your his her its our their some any no every each another such both "
    "all many most few several much enough other either neither certain various"
)
SUBJECT_PRONOUNS: Final = listed(
    "i he she it they we you someone somebody everyone everybody nobody anybody anyone noone none there"
)
OBJECT_PRONOUNS: Final = listed(
    "me him them us himself herself itself themselves ourselves myself yourself something anything nothing "
    "everything"
)
RELATIVES: Final = listed("who whom whose which")
PREPOSITIONS: Final = listed(
    "of in on at by with from into over under between among against during through toward towards about "
    "above across along around behind below beneath beside besides beyond despite inside near off onto "
    "outside per plus throughout underneath unlike upon via within without regarding concerning including "
    "excluding amid amongst versus according due owing up down out"
)
# prepositions that can also open a clause
TWO_FACED: Final = listed("after before since until till as for than like")
SUBORDINATORS: Final = listed(
    "because although though whereas while when whenever where wherever if unless once lest whether albeit"
)
CONJUNCTIONS: Final = listed("and or but nor yet &")
MODALS: Final = listed(
    "will would shall should can could may might must ought cannot won’t wouldn’t shan’t shouldn’t can’t "
    "couldn’t mightn’t mustn’t ’ll ’d"
)
BE: Final = listed("am is are was were isn’t aren’t wasn’t weren’t ’re ’m")
HAVE: Final = listed("has have had hasn’t haven’t hadn’t ’ve")
DO: Final = listed("do does did don’t doesn’t didn’t")
NEGATIONS: Final = listed("not never n’t")
ADVERBS: Final = listed(
    "also still even just now then here already always often so too very quite rather almost again ever "
    "soon later earlier once twice today yesterday tomorrow however moreover furthermore meanwhile "
    "therefore thus hence instead perhaps maybe indeed anyway ago away back together only further more "
    "less least well far else first last long since alone abroad ahead apart aside forward nonetheless "
    "nevertheless otherwise sometimes seldom abruptly not never much worse better least likewise "
    "accordingly afterwards alike though"
)
NOT_ADVERBS: Final = listed(
    "family early likely july italy ally reply supply apply rely fly daily monthly weekly yearly elderly "
    "friendly assembly anomaly monopoly bully rally costly deadly lonely lovely ugly holy homily only "
    "belly jelly hourly"
)
NOT_PARTICIPLES: Final = listed(
    "need indeed seed speed hundred breed feed deed weed greed creed bed red shed sacred naked wicked "
    "rugged beloved aged agreed-upon steed reed hatred kindred sled infrared ted fred alfred mohammed "
    "ahmed united unprecedented limited so-called embed exceed proceed succeed freed bleed"
)
NOT_GERUNDS: Final = listed(
    "thing something nothing anything everything king ring spring string wing during morning evening "
    "building meeting ceiling sibling pudding sterling beijing housing wedding being bring sing sting "
    "fling cling swing viking farthing shilling duckling offspring wellbeing"
)
# -ing words that are mostly nouns unless an object follows
NOUN_GERUNDS: Final = listed(
    "parking marketing training funding spending banking farming mining shipping manufacturing engineering "
    "accounting planning policing warning ruling hearing filing offering opening closing beginning ending "
    "finding feeling setting painting writing drawing gathering nursing shooting bombing killing uprising "
    "understanding backing standing rating ranking voting polling lobbying trading drilling fishing "
    "hunting gambling drinking driving lending pricing staffing zoning wrongdoing upbringing policymaking "
    "living crossing landing listing reading saying testing"
)
NUMBER_WORDS: Final = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds "
    "thousand thousands million millions billion billions trillion trillions dozen dozens half third "
    "quarter twice"
)
# saying and thinking: what follows is somebody's, not the essay's
REPORTING: Final = listed(
    "say claim argue announce declare deny insist report warn promise admit accuse demand rule testify "
    "write note tell believe think state assert maintain contend suggest allege acknowledge concede add "
    "reply explain complain predict estimate suspect conclude find show reveal recommend assure propose "
    "stress observe remark suppose fear hope know confirm remember recall point confess boast vow pledge "
    "caution advise inform learn hear indicate demonstrate prove agree mention imply hold"
)
# verbs whose base or -s form is more often a noun: they need a neighbour that proves them verbs
NOUNLIKE: Final = listed(
    "account act address advance age aid aim air answer appeal approach arm arrest attack attempt award "
    "ban bank base battle benefit bill blame block board bomb book boost border branch break bridge budget "
    "burden call campaign care case cause center chair challenge champion change charge check claim clash "
    "class close cloud code color comment commission compromise concern conduct conflict consent contact "
    "contest contract contrast control cost count counter court cover crack credit crime crowd cure cut "
    "damage dance dare date deal debate debt decline decrease default defeat delay demand deposit design "
    "desire dispute doctor document doubt draft drain dream dress drift drink drive drop effect end "
    "engineer envoy escape estimate exchange excuse exercise exhibit exile exit experience experiment "
    "export face fall farm favor fear feature field fight figure file film finance fine fire fish fit "
    "flood flow focus force form fund gain gap grant ground group guarantee guard guide hand harm harvest "
    "head help highlight hold home hope host house hunt impact import increase influence insult interest "
    "interview invoice issue joke judge jump justice kick kind labor lack land launch lead leak lecture "
    "level lie lift light limit line link list load loan lobby look loss love machine mail mark market "
    "master match matter measure meet merit mine minister mirror mistake model monitor mother move murder "
    "name need neglect notice number object offer order outline outlook output paint panic park part pass "
    "patent pattern pay peak people permit phone picture piece pilot place plan plant plate play plot "
    "point poison police post power practice praise present press pressure price print prize process "
    "produce profile profit program progress project promise protest purchase push question quote race "
    "raid raise range rank rate reach record reform refuge regard regret release remedy rent repair reply "
    "report request rescue research reserve resort respect rest result retreat return reverse review "
    "reward ride right ring rise risk rival rock role root rule run rush sail sample sanction saw scale "
    "schedule school score seal search season seat secret sense sentence service set shape share shelter "
    "shift ship shop shot show sign signal silence site slip smoke sound source space spark speech speed "
    "spell spend spin split sponsor spot spread spring staff stage stake stamp stand standard star start "
    "state stay steam step stock stone stop store storm strain stream stress stretch strike structure "
    "struggle study subject suit supply support surge surprise survey suspect swing switch table talk "
    "target task taste tax tear term test thought threat time title total touch tour trace track trade "
    "traffic train transfer transport trap travel trend trial trick trip trouble trust try turn type use "
    "value view visit voice vote wage wait walk war waste watch water wave weight will wish wonder work "
    "worry worth wound yield advocate rally"
)
_VERBS: Final = listed(
    "abandon abolish absorb abuse accelerate accept accompany account accuse achieve acknowledge acquire "
    "acquit act adapt add address adjourn adjust administer admire admit adopt advance advertise advise "
    "advocate affect afford age agree aid aim alarm alert align allege allow alter amend amount announce "
    "annex annoy annul answer anticipate apologize apologise appeal appear applaud apply appoint "
    "appreciate approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert "
    "assess assign assist assume assure attach attack attain attempt attend attract attribute audit "
    "authorize authorise avert avoid await award back balance ban bank bar base battle beg behave believe "
    "belong benefit betray blame bless block blow board boast bolster bomb boost border borrow bother "
    "boycott brand breach bribe broadcast broker budge bump burden burn bury call calm campaign cancel "
    "capture care carry cause caution cease celebrate censor center chair challenge champion change "
    "channel characterize charge chase cheat check cheer circulate cite claim clarify clash classify clean "
    "clear climb close coincide collaborate collapse collect combat combine comfort command commemorate "
    "comment commission commit compare compel compensate compete compile complain complete complicate "
    "comply compose comprise compromise conceal concede conceive concentrate concern conclude condemn "
    "conduct confer confess confine confirm confiscate conflict conform confront confuse connect conquer "
    "consent consider consist console consolidate constitute construct consult consume contact contain "
    "contend contest continue contract contradict contrast contribute control convene convert convey "
    "convict convince cooperate coordinate cope copy correct correspond corrupt cost counter count court "
    "cover crack craft crash crawl create credit criticize criticise cross crowd crumble crush cultivate "
    "curb cure curtail damage dance dare date debate decide declare decline decorate decrease dedicate "
    "defeat defect defend defer define defy delay delegate delete deliver demand demolish demonstrate "
    "denounce deny depart depend depict deploy deport depose deposit deprive derive describe desert "
    "deserve design designate desire destroy detain detect deteriorate determine devalue develop devise "
    "devote dictate die differ diminish direct disagree disappear discharge disclose discourage discover "
    "discriminate discuss dismantle dismiss displace display dispose dispute disrupt dissolve distinguish "
    "distort distribute disturb divert diversify divide divorce document dominate donate double doubt "
    "draft drain dress drift drop drown earn ease echo edit educate elect elevate eliminate embark "
    "embarrass embed embezzle embrace emerge emigrate emphasize emphasise employ empower enable enact "
    "encounter encourage end endanger endorse endure enforce engage engineer enhance enjoy enlarge enlist "
    "enrich enrol enroll ensure entail enter entertain entitle envisage equal erect erode erupt escalate "
    "escape escort espouse establish estimate evacuate evade evaluate evaporate evict evolve exaggerate "
    "examine exceed exchange exclude excuse execute exempt exercise exhaust exhibit exile exist exit "
    "expand expect expel experience expire explain explode exploit explore export expose express extend "
    "extort extract face facilitate fade fail fake falsify falter fare farm favor favour fear feature "
    "fight figure file fill film finalize finance fine finish fire fix flatter flock flood flourish flow "
    "focus fold follow fool force forecast foster found frame free fuel fulfil fulfill function fund gain "
    "gather generate govern grab grade graduate grant greet ground group guarantee guard guess guide halt "
    "halve hammer hand handle happen harass harbor harbour harden harm harvest hasten haul head heal heat "
    "help hesitate highlight hijack hinder hint hire honor honour hope host house hunt identify ignite "
    "ignore illustrate imagine imitate impeach impede implement implicate imply import impose impress "
    "imprison improve include incorporate increase incur indicate indict induce inflate inflict influence "
    "inform inhabit inherit inhibit initiate injure insert insist inspect inspire install instruct insult "
    "insure integrate intend intensify interact intercept interest interfere interpret interrupt intervene "
    "interview introduce invade invent invest investigate invite involve isolate issue jail join joke "
    "judge jump justify kick kidnap kill knock label labor lack land last laugh launch leak lean learn "
    "lecture legalize legalise legislate lessen levy liberate license lift like limit line linger link "
    "liquidate list listen live load loan lobby locate lock look loom loot love lower maintain manage "
    "mandate manipulate manufacture march mark market marry massacre master match matter mature maximize "
    "measure mediate mention merge migrate minimize mislead miss mistreat mix mobilize mobilise model "
    "moderate modernize modify monitor motivate mount mourn move multiply murder name narrow nationalize "
    "need neglect negotiate nominate note notice notify number object obey oblige observe obstruct obtain "
    "occupy occur offend offer omit open operate oppose oppress order organize organise originate oust "
    "outlaw outline outnumber outrage overhaul overlook overturn owe own paint park participate pass pause "
    "peak penalize penetrate perform perish permit persecute persist persuade phone pick picture pilot "
    "place plague plan plant play plead please pledge plot plunder plunge point poison pollute portray "
    "pose possess post postpone pour practice practise praise pray preach precede predict prefer prepare "
    "prescribe present preserve preside press presume pretend prevail prevent price print proceed process "
    "proclaim procure produce profit program progress prohibit project prolong promise promote prompt "
    "propose prosecute prosper protect protest prove provide provoke publish pull punish purchase purge "
    "pursue push qualify quarrel question quote raid rain raise rally range rank rape rate ratify reach "
    "react realize realise reap reassure rebel rebuild recall receive reckon recognize recognise recommend "
    "reconcile record recover recruit recycle redeem reduce refer reflect reform refrain refuse refute "
    "regain regard register regret regulate reign reinforce reinstate reinstitute reject relate relax "
    "release relieve rely remain remark remember remind remove render renew renounce rent repair repeal "
    "repeat repel replace reply report represent repress reproduce request require rescue research "
    "resemble resent reserve reshape reside resign resist resolve resort respect respond rest restore "
    "restrain restrict result resume retain retaliate retire retreat retrieve return reveal reverse review "
    "revise revive revoke revolt reward risk rival roam rob rock roll rule rush sabotage sack sacrifice "
    "sail sanction satisfy save scale scare scatter schedule score scrap scrutinize seal search secure "
    "seek seem seize separate serve settle shape share shelter shift ship shock shop shorten shout shrug "
    "sign signal silence slash slip slow smash smile smoke smuggle snatch soar solve sound spark "
    "specialize specify speculate split sponsor spot spur squander stabilize stabilise stage stamp start "
    "starve state stay steer stem step stifle stimulate stop store storm strain strengthen stress stretch "
    "strip strive struggle study stumble subject submit subsidize substitute succeed suffer suggest suit "
    "summon supervise supplement supply support suppose suppress surge surpass surprise surrender surround "
    "survey survive suspect suspend sustain switch symbolize sympathize systemize tackle talk target taste "
    "tax tend term terminate terrify test testify thank threaten thrive tie tighten time tolerate topple "
    "torture total touch tour trace track trade train transfer transform translate transmit transport trap "
    "travel treat trigger triple triumph trouble trust try turn type uncover undermine unify unite unleash "
    "unveil update uphold urge use utilize vacate vanish vary venture verify veto view violate visit voice "
    "vote vow wait walk wander want warn wash waste watch weaken weigh welcome widen wield wipe wish "
    "witness wonder work worry worsen yield allocate award privatize pump tap attest hail lament abstain "
    "frighten redraw repay topple flee rig oversee ration shelve dub dump dim plummet plunge skyrocket top "
    "outstrip outpace"
)
_IRREGULAR: Final = (
    "arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|"
    "bind bound bound|bite bit bitten|bleed bled bled|breed bred bred|bring brought brought|"
    "build built built|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|"
    "come came come|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|"
    "drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|"
    "find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|"
    "forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|"
    "hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|"
    "keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|"
    "lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|"
    "overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|"
    "ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|"
    "seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|"
    "shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|"
    "sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|spread spread spread|"
    "stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|"
    "sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|"
    "tell told told|think thought thought|throw threw thrown|understand understood understood|"
    "undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn|win won won|"
    "wind wound wound|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|"
    "rebuild rebuilt rebuilt|mislead misled misled|outgrow outgrew outgrown|undergo underwent undergone|"
    "foresee foresaw foreseen|befall befell befallen|creep crept crept|weave wove woven|slay slew slain|"
    "bid bid bid|burst burst burst|cast cast cast|cost cost cost|broadcast broadcast broadcast|"
    "split split split|slide slid slid"
)
_DOUBLING: Final = listed(
    "admit ban bar beg commit compel confer control defer drop equip excel expel fit grab incur knit net "
    "occur omit pat permit plan plot prefer prod refer regret repel rob rub scrap shop slip spot spur stem "
    "step stop strip submit transfer trap trim wrap kidnap rig dub top tap rebel patrol fulfil enrol "
    "cancel travel"
)

# the forms a word can be: b base, s third person, p past, q participle, g -ing
Forms = dict[str, dict[str, str]]


@lru_cache(maxsize=1)
def verb_forms() -> Forms:
    """Every known verb form: which forms it can be, each with its base."""
    forms: Forms = {}

    def put(word: str, kind: str, base: str) -> None:
        forms.setdefault(word, {}).setdefault(kind, base)

    irregular = set()
    for entry in _IRREGULAR.split("|"):
        base, past, participle = entry.split()
        irregular.add(base)
        put(past, "p", base)
        put(participle, "q", base)
    for base in sorted(_VERBS | NOUNLIKE | REPORTING | irregular):
        put(base, "b", base)
        put(third_person(base), "s", base)
        put(gerund(base), "g", base)
        if base not in irregular:
            put(past_of(base), "p", base)
            put(past_of(base), "q", base)
    return forms


def third_person(base: str) -> str:
    """The form after he, she or it: carry, carries."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def gerund(base: str) -> str:
    """The form in -ing: make, making."""
    if base in {"lie", "die", "tie"}:
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


def past_of(base: str) -> str:
    """The regular past: carry, carried."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def _doubles(base: str) -> bool:
    short = (
        len(base) in {3, 4}
        and base[0] not in "aeiou"
        and base[-1] not in "wxyaeiou"
        and base[-2] in "aeiou"
        and base[-3] not in "aeiou"
    )
    return base in _DOUBLING or short or base in {"begin", "forget", "quit"}
