"""What in a statement speaks for or against checking it: a few countable features, each with a plain phrase.

Every feature is a pattern whose hits are counted up to a cap, or long sentences would win by their length.
The choice of features follows what transfers between kinds of text; none was learnt from a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing counted: `pattern` hits, at most `cap` of them; `reason` is the phrase a checker reads."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    cap: int = 1


def _feature(name: str, reason: str, pattern: str, cap: int = 1, cased: bool = False) -> Feature:
    return Feature(name, reason, re.compile(pattern, 0 if cased else re.IGNORECASE), cap)


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|"
    r"trillions?|dozens?|twice|thrice|double[ds]?|tripled?|halved|half|(?:one|two)-(?:third|fifth|quarter|tenth)s?|"
    r"(?:a|one) (?:third|quarter|fifth|tenth))"
)
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?)"
_IRREGULAR_PAST = (
    r"(?:began|became|bought|brought|built|came|caught|chose|did|died|drew|drove|fell|fled|fought|found|founded|gave|got|"
    r"grew|held|hid|hit|kept|killed|knew|laid|led|left|lent|lost|made|meant|met|paid|put|ran|rose|said|sat|saw|sent|"
    r"shot|showed|sold|spent|spoke|spread|stood|stole|struck|swore|taught|threw|told|took|thought|went|withdrew|won|wrote)"
)
_PARTICIPLE = (
    r"(?:\w{2,}ed|been|" + _IRREGULAR_PAST[3:-1] + r"|done|drawn|driven|fallen|given|gone|grown|known|risen|"
    r"seen|shown|spoken|stolen|taken|thrown|written|chosen|broken|become|come|run)"
)

FEATURES = (
    _feature("percent_or_money", "states a share or an amount of money",
             r"\d\s?%|\bper ?cent\b|\bpercentage\b|[$£€¥]\s?\d|\b\d[\d.,]*\s?(?:bn|m|million|billion|trillion)\b|"
             r"\b(?:dollars|pounds|euros|crowns|francs|rubles|yen)\b", 2),
    _feature("year", "states a year", r"\b(?:1[0-9]|20)\d\d(?:s|[–-]\d\d(?:\d\d)?)?\b(?!\s?%)", 2),
    _feature("date", "states a date",
             rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}\b|\b(?:in|since|until|by|last|this) {_MONTH}\b|"
             r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|"
             r"\b(?:last|previous|this past) (?:year|month|week|spring|summer|autumn|fall|winter|decade|century|night)\b|"
             r"\b(?:years?|months?|weeks?|decades?|days?) (?:ago|later|earlier|before)\b", 2),
    _feature("number", "states a number", r"(?<![\w.])\d[\d.,]*(?![\d%])", 3),
    _feature("number_word", "states a number", rf"\b{_NUMBER_WORD}\b", 3),
    _feature("duration", "states a duration or a frequency",
             rf"\b(?:for|over|within|after|during|in) (?:the (?:last|past|next) )?[\w-]+ {_UNIT}\b|"
             rf"\b(?:per|a|every|each) (?:second|minute|hour|day|week|month|year)\b|\b(?:annual|monthly|weekly|daily)\b"),
    _feature("name", "names a person, place or body",
             r"(?<=[a-z,;:’'”\"—–\-] )[A-Z][\w’'-]+|(?<=[—–(“\"])[A-Z][\w’'-]+", 3, cased=True),
    _feature("acronym", "names a body by its letters", r"\b(?:[A-Z]{2,6}|(?:[A-Z]\.){2,})(?=\W|s\b|$)", 2, cased=True),
    _feature("court", "names a court or a law",
             r"\b(?:courts?|tribunal|judges?|verdict|lawsuit|sued|convicted|acquitted|sentenced|charged with|indicted|"
             r"statute|law|laws|treaty|constitution|constitutional|act of \d{4}|ban|banned|legislation|bill)\b"),
    _feature("institution", "names an institution or an office",
             r"\b(?:government|ministry|minister|parliament|congress|senate|senators?|council|mayor|governor|president|"
             r"police|army|troops|university|hospital|bank|company|companies|firm|agency|union|commission|committee|"
             r"department|party|administration|board|authorit(?:y|ies)|budget|election|regime)\b", 2),
    _feature("record", "cites a study, a report or data",
             r"\b(?:study|studies|report|survey|poll|polls|census|data|figures|statistics|paper|research|researchers|"
             r"audit|records?|evidence|letter|documents?|according to)\b", 2),
    _feature("reporting", "says what somebody said or thought",
             r"\b(?:said|says|told|tells|claim(?:s|ed)|argu(?:es|ed)|announced|declared|denie[sd]|insist(?:s|ed)|"
             r"report(?:s|ed)|warn(?:s|ed)|promised|admit(?:s|ted)|accused|demanded|ruled|testified|wrote|noted|"
             r"called|voted|proposed|opposed|criticized|criticised)\b", 2),
    _feature("comparison", "compares, or claims a first or a most",
             r"\b(?:more|less|fewer|greater|larger|smaller|higher|lower|better|worse|faster|longer|older|younger) than\b|"
             r"\b(?:largest|smallest|highest|lowest|biggest|oldest|youngest|first|only|longest|fastest|richest|poorest|"
             r"leading|main|most|least|majority|record|second|unique|unprecedented)\b", 2),
    _feature("change", "says that something grew or shrank",
             r"\b(?:rose|risen|fell|fallen|grew|grown|increas\w+|decreas\w+|declin\w+|dropp\w+|climb\w+|doubl\w+|tripl\w+|"
             r"shr[aiu]nk\w*|cut|raised|reduc\w+|expand\w+|gained|lost)\b", 2),
    _feature("cause", "says that one thing brought about another",
             r"\b(?:because|caus(?:e|es|ed|ing)|led to|leads to|leading to|result(?:s|ed|ing)? (?:in|from|of)|due to|"
             r"thanks to|forc(?:e|es|ed|ing)|help(?:s|ed)|allow(?:s|ed|ing)|contribut\w+|trigger\w+|prevent\w+|"
             r"made it|driven by|as a result)\b", 2),
    _feature("past", "tells of something that happened",
             rf"\b(?:was|were|had|didn.t|wasn.t|weren.t|hadn.t|{_IRREGULAR_PAST[3:-1]})\b|"
             r"(?<!to be )(?<!should be )(?<!must be )\b[a-z]{2,}(?<!ne)(?<!inde)ed\b", 3),
    _feature("perfect", "tells of something that has happened", rf"\b(?:has|have|’ve|'ve|hasn.t|haven.t)(?: \w+)? {_PARTICIPLE}\b"),
    _feature("present", "says how things are",
             r"\b(?:is|are|has|have|isn.t|aren.t|contains?|costs?|covers?|depends?|includes?|makes?|means?|owns?|pays?|"
             r"remains?|requires?|runs?|supports?|uses?|works?|accounts?|stands?|lives?|holds?|takes?)\b", 2),
    _feature("quantifier", "says how many",
             r"\b(?:most|many|all|every|none|nobody|few|several|hardly any|each|both|neither|majority|minority|number of|"
             r"nearly|about|almost|some \d|at least|up to)\b", 2),
    _feature("role", "names an office or a title",
             r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor|President|Senator|Governor|Minister|King|Queen|Prince|Princess|Shah|"
             r"General|Judge|Councilman|Councillor|Mayor)\.? [A-Z]", 1, cased=True),
    _feature("crime_or_harm", "speaks of crime, violence or harm",
             r"\b(?:kill\w*|murder\w*|attack\w*|crim\w+|terror\w*|corrupt\w*|fraud\w*|brib\w+|stole\w*|smuggl\w+|war|wars|"
             r"invad\w+|invasion|execut(?:ed|ions?)|arrest\w*|prison\w*|imprison\w*|persecut\w+|tortur\w+|weapons?|"
             r"missiles?|bomb\w*|drugs?|abus\w+|deaths?|died|dead)\b", 2),
    # what speaks against it
    _feature("question", "is a question", r"\?[\"”’')\]]*$"),
    _feature("opinion_of_author", "gives the author’s own view",
             r"\b(?:I|we) (?:\w+ )?(?:think|believe|hope|feel|suspect|doubt|wish|fear|want|urge|guess|suppose|trust|love|"
             r"like|agree|disagree|prefer|call it|would)\b|\b(?:in my (?:view|opinion)|to my mind|it seems to me)\b|"
             r"\bI(?:’|')m (?:sure|afraid|tired|proud|glad)\b|\bI am (?:sure|afraid|tired|proud|glad|honored)\b"),
    _feature("first_person", "speaks of the author", r"\b(?:I|me|my|mine|myself)\b", 2),
    _feature("we", "speaks of us", r"\b(?:we|us|our|ours|let(?:’|')s)\b", 2),
    _feature("you", "speaks to the reader", r"\b(?:you|your|yours|yourself)\b", 2),
    _feature("advice", "says what ought to be done",
             r"\b(?:should|shouldn.t|must|ought|needs? to|have to|has to|had better|let us|let(?:’|')s|it is time|"
             r"it(?:’|')s time|cannot afford|deserves?)\b", 2),
    _feature("modal", "speaks of what might be", r"\b(?:would|could|can|may|might|cannot|can.t|couldn.t|wouldn.t)\b", 2),
    _feature("future", "speaks of what is to come",
             r"\b(?:will|won.t|shall|going to|about to|is likely to|are likely to|tomorrow|someday|(?:we|I|they|it|he|she|you)(?:’|')ll)\b", 2),
    _feature("imperative", "asks the reader to do something",
             r"^\W*(?:please |do not |don.t |never )?(?:let|ask|come|consider|imagine|think|remember|look|take|stop|give|"
             r"make|call|tell|keep|read|watch|wait|forget|vote|try|go|see|listen|suppose|picture|start)\b(?! \w+ed\b)"),
    _feature("condition", "depends on a condition", r"^\W*(?:but |and )?(?:if|unless|as long as|provided|were|should|had)\b"),
    _feature("evaluation", "judges rather than reports",
             r"\b(?:absurd|appalling|awful|bad|beautiful|benevolent|better|best|bold|brave|bright|catastroph\w+|"
             r"compelling|courag\w+|cruel|deplorable|disastrous|disgrace\w*|dangerous|eager|elegant|evil|excellent|"
             r"fair|false promise|fantastic|fine|folly|fool\w*|glorious|good|great|greatest|heartless|hideous|important|"
             r"invaluable|insult\w*|ironic|irony|lovely|magnificent|mistake|moral|naive|nice|noble|nonsense|obscene|"
             r"obvious\w*|outrageous\w*|pity|pleasant|pretty|prettiest|proud|reckless|regrettabl\w+|"
             r"remarkabl\w+|ridiculous|right|sad|sadder|scandal\w*|scheming|shame\w*|shocking|silly|simple|sensible|"
             r"stupid\w*|tragic\w*|tragedy|ugly|unacceptable|unfair|unfortunate\w*|unjust|unreliable|unwise|vital|"
             r"wise|wonderful|worst|worth|worthy|wrong)\b", 2),
    _feature("hedge", "hedged",
             r"\b(?:perhaps|maybe|possibly|probably|apparently|allegedly|reportedly|supposedly|arguably|seems?|appears?|"
             r"suggests?|likely|presumably|some say|may have|might have)\b", 2),
    _feature("courtesy", "is a courtesy",
             r"\b(?:thank you|thanks|god bless|good (?:evening|morning)|ladies and gentlemen|welcome|congratulations|"
             r"my friends|fellow citizens)\b"),
    _feature("fragment", "is very short", r"^(?:\W*[\w’'.-]+){1,5}\W*$"),
    _feature("very_short", "is very short", r"^(?:\W*[\w’'.-]+){1,3}\W*$"),
)  # fmt: skip

_BY_NAME = {feature.name: feature for feature in FEATURES}


def count(words: str) -> dict[str, int]:
    """How often each feature is met in one statement, capped; features not met are left out."""
    found: dict[str, int] = {}
    for feature in FEATURES:
        hits = 0
        for _ in feature.pattern.finditer(words):
            hits += 1
            if hits == feature.cap:
                break
        if hits:
            found[feature.name] = hits
    return found


def reason(name: str) -> str:
    """The phrase a checker reads for a feature of that name."""
    return _BY_NAME[name].reason
