"""Which nouns name a person: by what they do, by their ending, or as several persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

_STEP_KIN: Final = listed(
    "stepson stepdaughter stepfather stepmother stepbrother stepsister godson goddaughter godfather godmother"
)
PERSONS: Final = _STEP_KIN | listed(
    "mayor minister president chief king queen shah chairman chairwoman director teacher nurse doctor spokeswoman "
    "spokesman officer author scholar writer lawyer judge senator governor leader founder owner adviser advisor "
    "coach player captain bishop pope general prince princess man woman boy girl son daughter mother father wife "
    "husband brother sister linguist historian economist scientist researcher professor student engineer artist "
    "singer actor actress critic candidate ambassador secretary treasurer bursar executive provost councillor "
    "councilman councilwoman banker miner farmer driver victim suspect defendant witness resident neighbour "
    "neighbor friend colleague winger striker widow widower porter clerk baker butcher sailor soldier commander "
    "sergeant lieutenant rival uncle aunt nephew niece cousin reporter editor publisher painter lover heir deputy "
    "successor predecessor boss official surgeon inmate exporter importer trader dealer keeper worker holder "
    "prisoner patient aide expert veteran pilot tenant landlord voter juror inspector investigator auditor "
    "accountant lobbyist detective priest monk nun rabbi imam pastor chaplain dean magistrate sheriff refugee "
    "migrant immigrant orphan teenager spouse "
    "grandmother grandfather grandson granddaughter stranger thief "
    "pensioner poet playwright sculptor hero heroine martyr spy peasant bride bridegroom apprentice pupil consul envoy "
    "scout cook cadet butler courier boxer cyclist skipper diplomat attorney plaintiff mechanic midwife "
    "architect barrister solicitor prosecutor composer curator librarian astronomer surveyor coroner carpenter plumber "
    "chef colonel brigadier admiral corporal constable gentleman lady duke duchess earl baron countess guide newcomer "
    "guest mum mummy mom mommy dad daddy grandma granny grandpa grandad "
    "manager commissioner superintendent headteacher warden usher employer employee "
    "financier tycoon magnate comedian rapper trooper gunman accuser whistleblower nominee lawmaker billionaire "
    "millionaire dictator militant hostage blogger campaigner protester chancellor "
    "kid lad lass youngster toddler infant adult retiree "
    "waiter fisherman opponent lecturer supervisor jailer gaoler grocer gardener joiner barber dancer drummer jockey "
    "typist actuary cashier shepherd seamstress cobbler foreman labourer laborer navvy stevedore vicar deacon "
    "verger sexton undertaker gravedigger tutor headmistress philosopher burglar robber murderer smuggler forger "
    "informer bailiff survivor landlady lodger visitor traveller traveler passenger pedestrian commuter emigrant "
    "beggar hermit fiddler caretaker janitor concierge umpire referee wrestler swimmer sprinter emperor empress sultan "
    "inventor explorer settler insurgent guerrilla sniper kidnapper donor benefactor shopper gambler smoker analyst "
    "programmer hacker attacker intruder bystander onlooker hostess nanny chauffeur courtier interpreter translator "
    "instructor mourner worshipper spectator trainee detainee escapee evacuee descendant ancestor sibling "
    "grandparent assistant assailant informant occupant participant contestant servant dissident adolescent "
    "correspondent convict curate abbot friar rector verger "
    "bricklayer blacksmith goldsmith silversmith locksmith stonemason plasterer roofer welder shoemaker glazier "
    "bookbinder typesetter engraver clockmaker watchmaker luthier waitress stewardess policeman barman barmaid doorman "
    "veterinarian paramedic missionary alderman governess midfielder goalkeeper geographer illustrator "
    "swindler poacher deserter saint prophet apostle disciple healer"
)
KIN: Final = _STEP_KIN | listed(
    "brother brothers sister sisters mother father parents wife husband widow widower son sons daughter daughters "
    "uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter child children"
)
# endings of nouns that often name a person, and nouns with such endings that do not
_AGENT: Final = re.compile(
    r"\w{2,}(?:er|or|ist|ian|ert|ant|(?<!m)ent|ee|eur|(?<!n)ess|yst|child|person|hand|mate|ard)"
)
_NO_AGENT: Final = listed(
    "vacant distant pregnant silent absent urgent recent cylinder saucer whiteboard blackboard dashboard scoreboard "
    "keyboard postcard scorecard indecent exist persist insist resist assist twist wrist gist whisper gutter litter "
    "chatter clutter platter typewriter screwdriver paper letter number river water order power tower computer "
    "newspaper winter summer corner chapter matter border factor error motor harbor floor door color mirror sector "
    "plant restaurant warrant grant percent event accent committee coffee degree fee tree quarter center theater "
    "master disorder offer danger anger hunger silver leather weather shelter shower flower counter register "
    "charter semester disaster career layer cover fever december november october september easter container dinner "
    "finger shoulder folder trailer member-state process press success address business access congress illness "
    "darkness wilderness fitness board standard card yard hazard award reward record guard billboard talent patent "
    "extent intent content rent cent tent continent answer drawer laughter steamer trawler cruiser destroyer tanker "
    "freighter liner clipper schooner cutter bomber tender ferry excavator marker powder copper cupboard courtyard "
    "sideboard carrier tractor reactor generator transmitter boiler ladder hammer chamber timber butter pepper "
    "corridor monitor rumour rumor tumour tumor meteor elephant instant constant remnant covenant variant distress "
    "excess stress express document torrent current progress crater theatre lobster oyster scooter helicopter "
    "bicycle timer trigger transfer newsletter binder locker freezer cooker heater printer scanner buffer sewer "
    "lower slaughter thunder gender favour favor honour honor humour humor flavour vapour parlour armour guarantee "
    "jubilee knee settee present incident accident interior exterior terror horror labor harbour colour "
    "shard rancor tremor elevator escalator radiator refrigerator calculator indicator accelerator ventilator "
    "simulator projector detector alternator capacitor denominator equator handover takeover turnover hangover "
    "best-seller page-turner stopover makeover "
    "crossover rollover changeover clicker conveyor sledgehammer bulldozer cleaver jumper"
)
# endings of nouns that name a person by what they do or are
_PERSONAL_ENDING: Final = re.compile(
    r"\w{2,}(?:owner|teacher|worker|keeper|dealer|holder|driver|farmer|trader|writer|exporter|importer)|"
    r"\w{3,}(?:ologist|[^aeiou]ist|ician|woman|[^ure]man|master|eer|ographer)|(?:son|daughter|mother|father|brother|"
    r"sister)-in-law"
)
_NO_PERSONS: Final = listed(
    "german roman ottoman human career pioneer volunteer beer deer checklist playlist typewriter screwdriver "
    "placeholder candleholder"
)
PEOPLE: Final = listed("people police men women children clergy troops minorities")

# a capitalised word that makes a name one of a place, body or thing
NOT_PERSONAL: Final = listed(
    "city university council park union institute systems league act war revolution republic dynasty party "
    "street house bank trust review capital motors ministry department office court college school "
    "hospital church street road river bridge island islands county province state states nations "
    "committee commission association federation agency company group press times post plan treaty "
    "agreement report talks east west north south europe america africa asia st saint middle crisis guard "
    "corps club rovers united cup prize award law bill fund foundation society museum station airport "
    "courier herald gazette news daily evening journal square lake loch mount valley bay harbour port "
    "consulting consultants solutions technologies logistics ventures pictures airlines pharmaceuticals media energy "
    "builders partners associates brothers developers engineers foods lines homes holdings farms wines industries "
    "leone lanka faso rica zealand "
    "san santa los las la el new great old upper lower line railway authority board centre center & sons "
    "brothers partners holdings games olympics festival academy library gallery theatre stadium arena housing travel "
    "ltd limited inc plc airlines airways insurance television radio pictures studios electric chemical energy homes "
    "rádio team"
)
# titles that go before any surname, also before Church or Banks
ADDRESSING: Final = listed("mr mrs ms miss dr sir dame prof professor atty engr")
# of a king or a pope, and what else bears such a numeral
_REIGN: Final = re.compile("[IVX]{2,4}")
_NUMBERED: Final = listed(
    "title type phase part article vatican chapter tier volume stage class mark section apollo"
)


_ALSO_PERSONS: Final = PERSONS | {"child"}


def is_person_noun(token: Token) -> bool:
    """Whether a common noun names a person: 'mayor', 'typist', 'brother-in-law'."""
    return token.tag == "N" and _names_person(token.lower)


def are_persons(token: Token) -> bool:
    """Whether a common noun names several: 'ministers', 'typists'."""
    word = token.lower
    return token.tag == "N" and (word in PEOPLE or (word.endswith("s") and _names_person(word[:-1])))


def is_any_person(token: Token) -> bool:
    """Whether a common noun names a person or several."""
    return is_person_noun(token) or are_persons(token)


def is_agent(noun: str) -> bool:
    """Whether a noun has an ending of those that often name a person: 'dealer', 'expert'; not 'letter'."""
    last = noun.rpartition("-")[2]  # a sixth-former
    return _NO_AGENT.isdisjoint((noun, last)) and bool(_AGENT.fullmatch(last))


def reigns(name: Sequence[Token]) -> bool:
    """'Hassan II', and not 'Title IX'."""
    numeral = len(name) == 2 and name[0].tag == "P" and bool(_REIGN.fullmatch(name[1].text))
    return numeral and name[0].lower not in _NUMBERED


def is_office(word: str) -> bool:
    """'general', 'attorney-general', 'vice-president': a word for a person by itself or behind a hyphen."""
    return word in PERSONS or ("-" in word and word.rpartition("-")[2] in _OFFICES)


_OFFICES: Final = listed(
    "general president minister chancellor admiral director chairman mayor governor marshal colonel"
)


@lru_cache(maxsize=20_000)
def _names_person(noun: str) -> bool:
    return is_office(noun) or (noun not in _NO_PERSONS and bool(_PERSONAL_ENDING.fullmatch(noun)))


def may_name_person(noun: Token) -> bool:
    """Whether a noun could name one person or several: a name, 'the lawyers', 'a dealer'; not 'the mill'."""
    if noun.tag != "N":
        return noun.tag in "PO#"
    word = noun.lower[:-1] if noun.lower.endswith("s") else noun.lower
    return (
        is_agent(word)
        or noun.lower in PEOPLE
        or word in _ALSO_PERSONS
        or bool(_PERSONAL_ENDING.fullmatch(word))
    )
