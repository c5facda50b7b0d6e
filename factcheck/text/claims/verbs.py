"""English verbs and their forms; hand-written general knowledge of the language, learnt from no text."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factcheck.text.claims.tokens import Token
from factcheck.text.claims.words import listed

# saying and thinking: what follows is somebody's, not the essay's
REPORTING: Final = listed(
    "say claim argue announce declare deny insist report warn promise admit accuse demand rule testify "
    "write note tell believe think state assert maintain contend suggest allege acknowledge concede add "
    "reply explain complain predict estimate suspect conclude find show reveal recommend assure propose "
    "stress observe remark suppose fear hope know confirm remember recall point confess boast vow pledge "
    "caution advise inform learn hear indicate demonstrate prove agree mention imply hold opine speculate "
    "emphasize emphasise underline calculate reckon discover realise realize notice"
)
# verbs whose base or -s form is more often a noun: they need a neighbour that proves them verbs
NOUNLIKE: Final = listed(
    "abuse access account act address advance advocate age aid aim air ally answer appeal approach arm "
    "arrest assault attack attempt average award balance ban bank base battle beat benefit bid bill bite "
    "blame block blow board boil bomb bond book boost border bow boycott brag brake branch break breed "
    "brew bribe bridge broker brush budget bump burden bust call camp campaign care caricature case cause "
    "center chair challenge champion change channel charge cheat check cheer chip claim clamor clash class "
    "close cloud coach code color command comment commission compound compromise concern concert conduct "
    "conflict consent contact contest contract contrast control cost count counter court cover crack craft "
    "crash crawl credit crime cross crowd cure cushion cut damage dance dare date deal debate debt decline "
    "decrease default defeat defect delay demand deposit desert design desire dip discharge dispatch "
    "display dispute divorce doctor document double doubt draft drag drain draw dream dress drift drill "
    "drink drive drop dwarf ease echo edge effect end engineer envoy equal escape estimate exchange excuse "
    "exercise exhibit exile exit experience experiment exploit export extract face fall farm father fault "
    "favor fear feature feud field fight figure file film finance fine fire fish fit flood flow focus foil "
    "fool force forecast form foster foul frame frown fuel function fund gain gamble gap gauge glance "
    "grade graduate grant grasp grip groom ground group guarantee guard guess guide halt hammer hand harm "
    "harp harvest haul head heat help highlight hike hinge hint hire hold home hope host house hunger hunt "
    "hurry impact import increase influence insult interest interview invoice issue jail joke jolt judge "
    "jump justice kick kind label labor lack lag land lapse lash last launch lead leak lean leap lecture "
    "level leverage levy lie lift light limit line link list litter load loan lobby lock look loop loot "
    "loss love machine mail mandate manufacture march mark market mask massacre master match matter "
    "measure meet menace mention merit mine minister mirror mistake model monitor mop mother motion mount "
    "mouth move murder name need neglect notice nudge number nurse object offer offset orbit order outline "
    "outlook output outrage overhaul overlap pack paint panel panic parade park parrot part pass patent "
    "patrol pattern pause pay peak pension people permit phone picture piece pile pilot pin pitch place "
    "plague plan plant plate play plot plunder point poison police pop pose post pot pound power practice "
    "praise present press pressure price print prize process produce profile profit program progress "
    "project promise prompt protest prune pull purchase purge push puzzle quarrel question quiz quote race "
    "rage raid rain raise rally range rank rape rate rattle reach rebate rebel rebuke recoil record reform "
    "refuge refund regard register regret reign relay release remark remedy rent repair reply report "
    "request rescue research reserve resort respect rest result retreat return reverse review reward ride "
    "ridicule right ring rip rise risk rival rock role roll root rouse rule run rupture rush rust sabotage "
    "sack sacrifice sail salute sample sanction saw scale scare schedule school score scorn scramble scrap "
    "scream screen scrub seal search season seat secret sense sentence service set shape share shed "
    "shelter shield shift ship shock shop shot shoulder shout show shrug sign signal silence single site "
    "sketch skim slice slide sling slip slump smash smear smell smile smoke snap snow sound source space "
    "spark speech speed spell spend spike spill spin split sponsor spot sprawl spread spring sprint spur "
    "stab stack staff stage stagger stain stake stall stamp stampede stand standard star start state stay "
    "steam stem step stereotype stitch stock stone stop store storm strain strand stray stream stress "
    "stretch strike strip stroke structure struggle study stumble stump stun subject substitute suit sum "
    "supplement supply support surge surprise survey suspect swap swarm sway sweat sweep swell swing "
    "switch table tackle tag tail talk tally tap tape target task taste taunt tax tear tease tender tent "
    "term test thought thread threat throttle thrust tide tilt time tin title tone torch total touch tour "
    "tow toy trace track trade traffic train transfer transport trap travel trek trend trial tribute trick "
    "trickle trim trip triple triumph trouble trust try tug tune turn twist type upset urge use value vent "
    "note boast pledge caution plea "
    "venture verge veto view visit voice void volunteer vote vow wage wait walk wander war warm warrant "
    "wash waste watch water wave weather weight welcome whine whip whisper whistle will wipe wish witness "
    "wonder work worry worth wound wreck yell yield zone"
)
_VERBS: Final = listed(
    "amputate analyse analyze auction bankrupt bathe bulldoze certify chain deceive dredge empty fasten flatten "
    "furnish groan inject launder lease lick limp lodge mutter photograph plough privatise privatize sever sip slap "
    "soak sort stuff wire wrap "
    "abandon abide abolish abort abound absolve absorb abstain accelerate accept acclaim accommodate "
    "accompany accrue accuse achieve acknowledge acquire acquit adapt add adjourn adjudicate adjust "
    "administer admire admit adopt advertise advise affect afflict afford aggravate agree airlift alarm "
    "alert align allay allege allocate allot allow alter amass ambush amend amount amplify animate annex "
    "announce annoy annul anticipate apologise apologize appear appease applaud apply appoint apportion "
    "appreciate apprehend approve arbitrate argue arrange arrive ascribe ask assail assassinate assemble "
    "assert assess assign assist assume assure atone attach attain attend attest attract attribute attune "
    "audit augment authorise authorize avenge avert avoid await back baffle banish bar barter beg behave "
    "believe belong bestow betray bless boast bolster bolt borrow bother brace brand breach bristle "
    "broadcast budge bungle burn bury bypass cajole calculate calm cancel capture carry cater caution "
    "cease cede celebrate censor characterize chase chide chop chronicle circulate cite clarify classify "
    "clean clear climb cling coax coerce coexist coincide collaborate collapse collect collude combat "
    "combine comfort commemorate commit compare compel compensate compete compile complain complete "
    "complicate comply compose comprise con conceal concede conceive concentrate conclude concur condemn "
    "condone confer confess confide confine confirm confiscate conform confront confuse congratulate "
    "conjure connect conquer conserve consider consist console consolidate consort conspire constitute "
    "construct consult consume contain contemplate contend continue contradict contribute convene convert "
    "convey convict convince cooperate coordinate cope copy correct correspond corrupt crave create "
    "cripple criticise criticize crumble crush culminate cultivate curb curtail daunt dawn decay decide "
    "decimate declare decorate decry dedicate deepen defend defer define defraud defuse defy degrade "
    "delegate delete deliver demolish demonize demonstrate demote denigrate denote denounce deny depart "
    "depend depict deplete deplore deploy deport depose deprive derive describe deserve designate destroy "
    "detain detect deter deteriorate determine detonate devalue devastate develop deviate devise devote "
    "diagnose dictate die differ dig dilute dim diminish direct disagree disappear disarm discard discern "
    "discipline disclose discourage discover discredit discriminate discuss disguise dismantle dismiss "
    "dispel displace dispose disqualify disrespect disrupt dissolve distinguish distort distribute disturb "
    "diversify divert divide dodge dominate donate doom downplay dread drown dub dump dwell dwindle earn "
    "edit educate elaborate elect elevate elicit eliminate elude emanate embark embarrass embed embezzle "
    "embrace emerge emigrate empathize emphasise emphasize employ empower enable enact enclose encounter "
    "encourage endanger endorse endow endure enforce engage enhance enjoin enjoy enlarge enlist enrich "
    "enrol enroll ensnare ensure entail entangle enter entertain entice entitle entrust envisage envision "
    "equate erect erode err erupt escalate escort espouse establish evacuate evade evaluate evaporate "
    "evict evoke evolve exaggerate examine exceed excel exclaim exclude execute exempt exhaust exhort "
    "exist exonerate expand expect expel expire explain explode explore expose express extend extinguish "
    "extort extradite extricate fabricate facilitate fade fail fake falsify falter fare fascinate fathom "
    "favour feign fend ferment fill finalize finish fix flatter flaunt flee flock flourish fluctuate flunk "
    "fold follow foment forbid forfeit forge forgo fork fortify forward found fray free frighten frustrate "
    "fulfil fulfill fumble garner gather generate glorify govern grab grapple greet grieve grill grumble "
    "hail halve hamper handle happen harass harbor harbour harden hasten heal heed hesitate hijack hinder "
    "hoard hobble hoist hone honor honour hover huddle humble humiliate hurl identify ignite ignore "
    "illustrate imagine imitate impair impart impeach impede impel imperil impinge implement implicate "
    "implore imply impose impress imprison improve incarcerate incite incline include incorporate incur "
    "indicate indict induce indulge infect infer infest infiltrate inflate inflict inform infringe "
    "infuriate inhabit inherit inhibit initiate injure innovate inquire insert insist inspect inspire "
    "install instigate instil instill institute instruct insure integrate intend intensify interact "
    "intercept interfere interpret interrupt intervene intimidate introduce intrude inundate invade invent "
    "invest investigate invite invoke involve isolate jeopardize jettison join jostle juggle justify "
    "kidnap kill kindle knock lament languish laugh lavish learn legalise legalize legislate lessen "
    "liberate license like liken linger liquidate listen litigate live loathe locate loom lower lure lurk "
    "maintain malign manage manipulate mar marry materialize mature maximize meddle mediate merge migrate "
    "minimize mislead miss mistreat mix mobilise mobilize mock moderate modernize modify motivate mourn "
    "multiply muster mutate narrate narrow nationalize navigate negotiate nominate note notify nurture "
    "obey oblige obliterate obscure observe obsess obstruct obtain occupy occur offend omit ooze open "
    "operate opine oppose oppress opt orchestrate ordain organise organize originate ostracize oust "
    "outgrow outlaw outnumber outpace outstrip overcome overlook override overrun oversee overthrow "
    "overturn overwhelm owe own pacify pander partake participate pave peddle penalize penetrate perceive "
    "perform perish perpetrate perpetuate perplex persecute persist persuade pervade pester pick pinpoint "
    "pivot plead please pledge plummet plunge poach pollute ponder portend portray possess postpone pounce "
    "pour practise pray preach precede predict preempt prefer prepare presage prescribe preserve preside "
    "presume pretend prevail prevent prioritise prioritize privatize proceed proclaim procure prohibit "
    "proliferate prolong promote propel propose prosecute prosper protect prove provide provoke publish "
    "pump puncture punish pursue qualify quash quell quench ransack ratify ration rationalize ravage react "
    "realise realize reap reassure rebuff rebuild recall recede receive reckon reclaim recognise recognize "
    "recommend reconcile recount recover recruit rectify recycle redeem redirect redistribute redraft "
    "redraw reduce refer refine reflect refrain refuse refute regain regulate rehabilitate reinforce "
    "reinstate reinstitute reiterate reject rejoice rejuvenate relate relax relieve relinquish relish "
    "relocate rely remain remember remind reminisce remove render renege renew renounce repatriate repay "
    "repeal repeat repel replace replenish replicate represent repress reprimand reproduce repudiate "
    "require rescind resemble resent reshape reside resign resist resolve resonate respond restore "
    "restrain restrict restructure resume retain retaliate retire retract retrieve reunite revamp reveal "
    "revere revert revise revitalize revive revoke revolt rid rig roam rob salvage satisfy save scatter "
    "scoff scold scour scrutinize secure seduce seek seem segregate seize sell separate serve settle "
    "shatter shelve shirk shiver shorten shove shriek shrivel shun sideline sift simmer skew skyrocket "
    "slam slander slash slaughter slow smother smuggle snatch sneak snub soar soften solve soothe sour sow "
    "span spearhead specialize specify speculate spew sprout spurn squabble squander squash squeeze "
    "stabilise stabilize stagnate starve steep steer sterilize stifle stigmatize stimulate stipulate stoke "
    "straddle strangle streamline strengthen strive submit subsidize subvert succeed sue suffer suffocate "
    "suggest summarize summon supersede supervise supplant suppose suppress surpass surrender surround "
    "survive suspend sustain swallow swindle symbolize sympathize systemize tamper taper tarnish tempt "
    "tend terminate terrify terrorize testify thank thrash threaten thrive thwart tie tighten tinker tip "
    "tolerate top topple torture tout trample transcend transform transgress transition translate transmit "
    "traverse treat trespass trigger trivialize trounce tumble uncover undercut underestimate undergo "
    "underline undermine underpin undertake unify unite unleash unravel unveil update uphold uproot usher "
    "usurp utilize vacate validate vandalize vanish vary veer verify vie vilify vindicate violate waive "
    "wane want warn waver weaken weigh widen wield wither withhold wobble worsen wrest yearn"
)
_IRREGULAR: Final = (
    "behold beheld beheld|bid bade bidden|blow blew blown|dwell dwelt dwelt|fling flung flung|"
    "forsake forsook forsaken|mistake mistook mistaken|outrun outran outrun|overhear overheard overheard|"
    "overrun overran overrun|partake partook partaken|remake remade remade|resell resold resold|"
    "retell retold retold|rethink rethought rethought|shine shone shone|sling slung slung|spit spat spat|"
    "stride strode stridden|unwind unwound unwound|"
    "arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|"
    "bind bound bound|bite bit bitten|bleed bled bled|breed bred bred|bring brought brought|"
    "build built built|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|"
    "come came come|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|"
    "drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|"
    "find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|"
    "forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|"
    "hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|"
    "keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|"
    "lie lay lain|lie lied lied|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|"
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
    "split split split|slide slid slid|break broke broken|bend bent bent|sew sewed sewn|saw sawed sawn|"
    "spin spun spun|spring sprang sprung|speed sped sped|light lit lit|leap leapt leapt|kneel knelt knelt|"
    "weep wept wept|grind ground ground|string strung strung|overcome overcame overcome|"
    "override overrode overridden|overtake overtook overtaken|undo undid undone|withhold withheld withheld|"
    "rewrite rewrote rewritten|repay repaid repaid|tread trod trodden|forgo forwent forgone|bet bet bet|"
    "thrust thrust thrust|rid rid rid|shoe shod shod|strive strove striven|swell swelled swollen|"
    "sting stung stung|stink stank stunk|wring wrung wrung|wed wed wed|redo redid redone|"
    "outbid outbid outbid|outdo outdid outdone|foretell foretold foretold|dream dreamt dreamt|"
    "spoil spoilt spoilt|burn burnt burnt|learn learnt learnt|spill spilt spilt"
)
PASTS: Final = frozenset(("was", "were", "had", "did"))
_ALSO_REGULAR: Final = listed("burn learn spill spoil dream leap kneel light speed wed strive")
_DOUBLING: Final = listed(
    "admit ban bar beg commit compel confer control defer drop equip excel expel fit grab incur knit net "
    "occur omit pat permit plan plot prefer prod refer regret repel rob rub scrap shop slip spot spur stem "
    "step stop strip submit transfer trap trim wrap kidnap rig dub top tap rebel patrol fulfil enrol "
    "cancel travel"
)

# the forms a word can be: b base, s third person, p past, q participle, g -ing
Forms = dict[str, dict[str, str]]


# pasts in -t of verbs that have one in -ed as well
_SHORT_PASTS: Final = {
    "burnt": "burn", "dreamt": "dream", "knelt": "kneel", "leant": "lean", "leapt": "leap", "learnt": "learn",
    "smelt": "smell", "spelt": "spell", "spilt": "spill", "spoilt": "spoil",
}  # fmt: skip


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
    for word, base in _SHORT_PASTS.items():
        put(word, "p", base)
        put(word, "q", base)
    for base in sorted(_VERBS | NOUNLIKE | REPORTING | irregular):
        put(base, "b", base)
        put(third_person(base), "s", base)
        put(gerund(base), "g", base)
        if base not in irregular or base in _ALSO_REGULAR:
            put(past_of(base), "p", base)
            put(past_of(base), "q", base)
    return forms


def is_past(token: Token) -> bool:
    """Whether a finite verb stands in the past."""
    if token.tag == "B":
        return token.lower in PASTS
    if token.tag != "V":
        return False
    kinds = verb_forms().get(token.lower)
    if kinds is None:
        return token.lower.endswith("ed")  # a verb that is not listed
    return token.lower != token.base and "s" not in kinds


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
