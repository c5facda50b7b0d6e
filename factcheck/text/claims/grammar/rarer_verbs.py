"""Rarer English verbs; hand-written general knowledge of the language, learnt from no text."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.words import listed

# verbs whose base or -s form is more often a noun or an adjective
RARER_NOUNLIKE: Final = listed(
    "anchor associate bandage bark beggar blossom blush bottle bowl brim buckle bud burrow buzz cable camouflage "
    "canvas captain cart cascade catapult chant char charter chatter chime choke chuckle clang clank clap clasp "
    "claw click clip cloak clog clone clot club cluck cluster clutch coast coin colour complement compliment "
    "conscript corner cough couple crackle cramp crane creak crease croak crop crown cruise culture cycle dab "
    "dash daub debit despair dial diffuse dissent ditch dot doze dribble drip drone drool drum duck dust dye "
    "eclipse endeavour fancy fatigue fax fence ferry fidget flake flare flash flavour flick flicker flounder foam "
    "fragment freight frequent funnel fuse garden garnish gesture giggle gleam glitter glue grate grin grouse "
    "growl grunt hatch haunt hedge hiss hollow honk hook hoot howl hum hurdle hush hustle intrigue iron jab jam "
    "jeer jerk jog jot journey kiss knot labour lace latch lather layer leaf log lumber lunch lurch map marvel "
    "mash mill mime mince mint mist mob muddle mumble muse mutiny nest nod overhang pad paddle paste pedal peek "
    "peel peer pelt pencil perch perfect pickle pinch pine pioneer pirate plod plug pocket poll pool pout probe "
    "proof prop puff quarry query queue quiver raffle ramble ransom rap rave rear rebound recess redesign reset "
    "retail rhyme riddle riot ripple rivet roar rocket romp row rumour sandwich savage scar scent scout scowl "
    "scribble script scroll shade shadow shell shepherd shovel shower shroud shudder shuffle shuttle sieve sigh "
    "silt sin slant slit slog slope slouch slug slumber smack snack snake snare snarl sneeze snooze snore snort "
    "snowball snuggle soap soil solder soldier spar spawn spice sponge spoon squeak squint staple strap strut "
    "stutter style surf swipe swoop tack tan tangle telegraph telephone throng thud thump thunder tick tickle "
    "tidy till toll tower trail treasure troop trot tunnel tutor tweak tweet twitch veil voyage wade waffle waltz "
    "ward warp wax weed whack wheel whimper whirl whisk winter wrench wrinkle yap zigzag zip"
)
RARER_VERBS: Final = listed(
    "abdicate abridge accentuate accumulate acquaint adhere adjoin agonise agonize alienate alight alleviate "
    "amble anaesthetise annihilate anoint asphyxiate assimilate authenticate automate aver awaken babble beckon "
    "begrudge behead belie bellow bemoan beset bewilder bleat blurt browse capsize categorise categorize chat "
    "chew chirp chuck civilise civilize clad clatter cleanse clench coddle collide colonise colonize "
    "commercialise commiserate communicate comprehend condense configure congest construe contort contrive "
    "converse correlate crucify crumple cuddle debrief decelerate decode decompose defame defrost degenerate "
    "deign delve democratise demonise depreciate detach differentiate dignify disallow disengage disinter diverge "
    "dole domesticate doodle dramatise droop ebb electrocute elucidate empathise enchant engender ensconce "
    "enthral enunciate equalise equip etch exemplify exert familiarise fester flex flit fluster flutter forego "
    "fossilise fret fulminate gape gargle generalise generalize gesticulate glamorise glare glisten gobble guzzle "
    "hallucinate hanker heave heckle heighten hydrate idealise immortalise implode inaugurate inconvenience "
    "inculcate indemnify inflame institutionalise invigorate jangle jiggle jingle knead laminate laze legitimise "
    "lengthen lubricate maltreat mangle marginalise marinate materialise maximise meander medicate meditate "
    "menstruate mesmerise minimise mislay misread misunderstand molest muffle mull munch nag nestle nibble "
    "optimise oscillate ostracise overpay pare persevere personalise pertain petrify philosophise pierce plow "
    "pollinate prance preen procreate profess pronounce prowl pry pucker pulsate putrefy radiate rant ravish "
    "readjust realign reappear reapply reassess reciprocate recline recollect recompense reconquer redecorate "
    "refresh refrigerate regale regroup regurgitate rehash reincarnate reinterpret relive rend renegotiate "
    "reoffend repopulate reshuffle revel revisit revitalise rework ripen ruffle ruminate rummage rustle sadden "
    "sanitise sap scandalise scrabble scuff sear sentimentalise serialise sidestep sidetrack signify singe "
    "situate sizzle skid sluice slurp smarten solidify specialise spectate splice sprain squirt sterilise stow "
    "subsist succumb suffice sulk sully swaddle sweeten swelter swivel systematise tabulate tarry teeter throb "
    "tiptoe toddle toil totter traipse transfix traumatise trudge typify underpay underperform untie uplift "
    "upstage utilise vend vibrate wallow whet womanise woo wriggle"
)
