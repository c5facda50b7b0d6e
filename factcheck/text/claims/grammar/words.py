"""Words that belong to a closed class, or that carry a clause: what the reader of clauses knows about English.

Hand-written general knowledge of the language; nothing here was counted in or learnt from a text.
"""

from __future__ import annotations

from typing import Final


def listed(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


DETERMINERS: Final = listed(
    "the a an this that these those my your his her its our their some any no every each another such both "
    "all many most few several enough other either neither certain various"
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
# those that can end a clause: 'gave it up'
PARTICLES: Final = listed("up down out off on in over about before after since through away by around back")
# prepositions that can also open a clause
TWO_FACED: Final = listed("after before since until till as for than like")
SUBORDINATORS: Final = listed(
    "because although though whereas while whilst when whenever where wherever whereupon if unless once lest whether "
    "albeit"
)
CONJUNCTIONS: Final = listed("and or but nor yet &")
MODALS: Final = listed(
    "will would shall should can could may might must ought cannot won’t wouldn’t shan’t shouldn’t can’t "
    "couldn’t mightn’t mustn’t ’ll ’d"
)
BE: Final = listed("am is are was were isn’t aren’t wasn’t weren’t ’re ’m")
BEEN: Final = BE | {"been"}
HAVE: Final = listed("has have had hasn’t haven’t hadn’t ’ve")
DO: Final = listed("do does did don’t doesn’t didn’t")
OWNERS: Final = listed("its his her their my our")
UP_TO_OR_SINCE: Final = listed("after before since till until")
OBJECTS: Final = listed("it him them me us")
WHO_OR_THAT: Final = listed("who whom which that")
NEGATIONS: Final = listed("not never n’t")
NEGATED: Final = listed(
    "cannot can’t couldn’t won’t wouldn’t shouldn’t mustn’t didn’t doesn’t don’t hasn’t haven’t hadn’t"
)
NOBODY: Final = listed("no neither nobody none nothing never not cannot n’t")
ADVERBS: Final = listed(
    "also still even just now then here already always often so too very quite rather almost again ever "
    "soon later earlier once twice much today yesterday tomorrow however moreover furthermore meanwhile "
    "therefore thus hence instead perhaps maybe indeed anyway ago away back together only further more "
    "less least well far else first last long since alone abroad ahead apart aside forward nonetheless "
    "nevertheless otherwise sometimes seldom abruptly not never much worse better least likewise "
    "accordingly afterwards afterward thereafter alike though oh ah aha ha hmm alas"
)
NOT_ADVERBS: Final = listed(
    "family early likely july italy ally reply supply apply rely fly daily monthly weekly yearly elderly "
    "friendly assembly anomaly monopoly bully rally costly deadly lonely lovely ugly holy homily only "
    "belly jelly hourly silly chilly hilly jolly smelly curly orderly ghastly lively lowly oily scholarly sickly "
    "stately timely untimely unruly unlikely unfriendly worldly heavenly prickly melancholy wobbly saintly"
)
NOT_PARTICIPLES: Final = listed(
    "need indeed seed speed hundred breed feed deed weed greed creed bed red shed sacred naked wicked "
    "rugged beloved aged agreed-upon steed reed hatred kindred sled infrared ted fred alfred mohammed "
    "ahmed united unprecedented limited so-called embed exceed proceed succeed freed bleed"
)
REFLEXIVE: Final = listed("himself herself itself themselves")
NUMBER_WORDS: Final = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds "
    "thousand thousands million millions billion billions trillion trillions dozen dozens half third "
    "quarter twice"
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
    "living crossing landing listing reading saying testing messaging"
)


def _closed_class(lower: str) -> str:
    """The tag of a word of a closed class, or an empty string."""
    for tag, members in CLASSES:
        if lower in members:
            return tag
    return ""


CLASSES: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("T", frozenset(("to",))),
    ("H", frozenset(("that",))),
    ("D", DETERMINERS - {"that"}),
    ("O", SUBJECT_PRONOUNS | OBJECT_PRONOUNS),
    ("R", RELATIVES),
    ("C", CONJUNCTIONS),
    ("M", MODALS),
    ("B", BE | HAVE | DO),
    ("n", NEGATIONS),
    ("K", TWO_FACED),
    ("I", PREPOSITIONS),
    ("W", frozenset(("how", "why", "what", "whatever", "whichever"))),
    ("S", SUBORDINATORS),
    ("A", ADVERBS),
    ("#", NUMBER_WORDS),
    ("b", frozenset(("be",))),
    ("E", frozenset(("been",))),
    ("G", frozenset(("being", "having", "doing"))),
)
CLOSED: Final = {word: _closed_class(word) for _, members in CLASSES for word in members}


def is_testament(before: str, after: str) -> bool:
    """Whether 'will' between these words is no auxiliary: 'forged the will, if', 'burned her will in May'."""
    ends = not after.isalpha() or (after != "be" and CLOSED.get(after, "") in {"I", "C", "S", "B"})
    return ends and before in _OWNING


_OWNING: Final = listed("the a his her their its my our last")
# before 'got to' these say what ought to be: 'we have got to leave', not 'she got to leave'
GOT_TO: Final = listed("have has had ’ve ’s i we you they")
# nouns that announce what somebody says or thinks
CONTENT_NOUNS: Final = listed(
    "claim claims fact evidence report reports news argument belief rumour rumor rumours rumors allegation allegations "
    "idea ground grounds view sign signs notion lie lies myth theory theories suspicion suspicions accusation "
    "accusations falsehood assertion assertions suggestion suggestions insinuation insinuations contention speculation "
    "assumption assumptions hypothesis"
)
# nouns that sum up a whole clause: 'permits fell to 640, a figure the city disputes'
SIZES: Final = listed("wide long high deep tall thick broad across")
SUMMING: Final = listed(
    "figure flaw move decision fact claim number sum step change policy practice trend result rate rise fall drop "
    "increase loss gain finding transfer charge allegation development event measure sign pattern habit distinction "
    "feat process role task idea plan mistake view attempt honour honor reminder irony tactic ritual position formula"
)
