"""What a pronoun could stand for: by number, by person or thing, by man or woman."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.countries import COUNTRIES
from factcheck.text.claims.grammar.dates import MONTH_WORDS
from factcheck.text.claims.grammar.noun_phrases import Mention, may_be_person
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.words import DETERMINERS, listed
from factcheck.text.claims.restating.discourse import Discourse

SINGULAR: Final = listed("it its itself")
PLURAL: Final = listed("they them their theirs themselves")
HE: Final = listed("he him his himself")
SHE: Final = listed("she her hers herself")
PERSONAL: Final = SINGULAR | PLURAL | HE | SHE
PERSONS: Final = HE | SHE
ALIKE: Final = {word: kind for kind in (SINGULAR, PLURAL, HE, SHE) for word in kind}
POSSESSIVE: Final = listed("its their his her")
POINTING: Final = listed("this that these those such")
OWN: Final = listed("i we us our ours my me myself ourselves")
_OPEN: Final = (
    PERSONAL
    | OWN
    | POINTING
    | listed(
        "nobody everybody everyone anyone anybody someone somebody one none there you your who whom whose which what "
        "nothing something everything another neither either other others each every any no"
    )
)
_NEVER_FIRST: Final = (_OPEN - DETERMINERS) | listed("why how when where yes")
_MEASURES: Final = listed(
    "percent dollars pounds euros crowns francs rubles yen cents pence miles kilometres kilometers metres meters "
    "tonnes tons barrels litres liters hectares acres points degrees times minutes hours seconds kilograms "
    "kilogrammes grams grammes kilos ounces gallons pints inches yards feet watts megawatts gigawatts volts "
    "rupees crore lakh fathoms furlongs centimetres centimeters millimetres millimeters millilitres "
    "milliliters milligrams milligrammes micrograms kilowatts terawatts amperes amps hertz decibels calories "
    "joules bytes kilobytes megabytes gigabytes terabytes bushels hundredweight shillings guineas guilders "
    "florins ducats kroner kronor pesos dinars zloty lire roubles"
)
_ALSO_PERSON: Final = listed("academic professional individual patient")  # beside 'one', of one person
_SOME: Final = listed("most many few several some all both")  # alone: of what was told of before
_QUOTED: Final = re.compile('[“”"]')
_ONE_OF: Final = re.compile(r"[Oo]ne of (?!them|.*\b(?:wo)?men\b)")
_FRACTION: Final = re.compile(
    r"(?:[\w-]+ ){0,3}(?:half|third|quarter|fifth|sixth|tenth|majority|percent|cent) of ", re.IGNORECASE
)  # a third of the inmates: no 'it'
_ONE_IN: Final = re.compile(r"[Oo]ne (?:in|out of) \w+ \w")  # one in three pupils
_BY_ARTIST: Final = re.compile("[Aa]n? [A-Z][a-z]+")  # an Ernst: no person


_YEARS: Final = re.compile(r"[\d, –-]+(?:and|or) \d+")  # 1967 and 1968
_AND_HIS: Final = re.compile(r"^(?:[A-Z][\w’.-]+ )+and (?:his|her|its|their) ")  # 'Ada Kern and her clerks'
_OF_THOSE: Final = re.compile(r"\bthose (?=(?:asked|polled|surveyed|questioned|interviewed|who)\b)")


def is_open(words: str) -> bool:
    """Whether words hold one that would need resolving itself."""
    words = words[4:] if _ONE_IN.match(words) else words
    small = [word for word in _OF_THOSE.sub("", _AND_HIS.sub("", words)).split() if not _is_acronym(word)]
    return any(word.strip("’'s,.").lower() in _OPEN or word.lower() in _OPEN for word in small)


def _is_acronym(word: str) -> bool:
    """The US, IT firms: no pronoun."""
    return len(word) > 1 and word.isupper()


def fits(word: str, mention: Mention, discourse: Discourse | None = None) -> bool:
    """Whether a pronoun could stand for a mention, by number, by person or thing, by man or woman."""
    thing = discourse is not None and mention.head in discourse.things and mention.words[:1].isupper()
    if (
        not _agrees(word, mention, thing)
        or mention.head in TIMES
        or mention.head == "fact"
        or (mention.head in MONTH_WORDS and not mention.person)
        or _QUOTED.search(mention.words)
    ):
        return False
    first = mention.words.split(maxsplit=1)[0]
    first = "" if _is_acronym(first) else first.lower()
    of_some = mention.subject and _ONE_OF.match(mention.words) is not None
    one = mention.person or mention.head in _ALSO_PERSON or may_be_person(mention)
    of_some = first == "one" and (one or of_some) and word in PERSONS
    of_some = of_some or (word in PLURAL and _ONE_IN.match(mention.words) is not None)
    if of_some:
        first = ""  # one mother told me she; one of the clerks, who gave her name
    if first in _NEVER_FIRST or mention.words.isdigit() or mention.words.strip().lower() in _SOME:
        return False
    if word in PLURAL:
        if mention.words.removeprefix("the ").removeprefix("The ") in COUNTRIES:
            return False  # the United States
        kilos = " of " in mention.words and is_plural_form(
            mention.words.split()[-1]
        )  # seven kilos of peppercorns
        measured = mention.head in _MEASURES and not kilos
        return not (measured or _is_sum(mention) or _YEARS.fullmatch(mention.words))
    if word in SINGULAR:
        return not (_FRACTION.match(mention.words) and is_plural_form(mention.words.split()[-1]))
    # 'Conrad' at the head of a sentence, and not 'That', nor 'DNA'
    capital = mention.words[0].isupper() and " " not in mention.words
    capital = capital and not mention.words.isupper() and mention.words.lower() not in _OPEN
    if not (mention.person or mention.unsure or of_some or capital or may_be_person(mention)):
        return False
    if (discourse is not None and mention.words in discourse.places) or _BY_ARTIST.fullmatch(mention.words):
        return False
    she = word in SHE
    told = discourse.women.get(mention.head) if discourse is not None else None
    known = mention.woman if mention.woman is not None else told
    return known is None or known is she


def fitting_of(word: str, found: Sequence[Mention], discourse: Discourse) -> list[Mention]:
    """Those of some mentions that a pronoun could stand for; 'it' for none that is a person by a longer name.

    'Its managing partner, Ida Moss': no thing.
    """
    fitting = [mention for mention in found if fits(word, mention, discourse)]
    if word not in SINGULAR:
        return fitting
    named = {m.start: m.end for m in found if m.person and m.name}
    return [mention for mention in fitting if named.get(mention.start, 0) <= mention.end]


def _agrees(word: str, mention: Mention, thing: bool) -> bool:
    """By number alone, and by what is surely a person or none; `thing` says that the text has shown that it is none."""
    if word in PLURAL:
        return mention.many
    if word in SINGULAR:
        return not (mention.plural or (mention.person and not thing))
    return not (mention.plural or mention.nobody or thing)


def _is_sum(mention: Mention) -> bool:
    """'some $1.9 billion of the deficit': a sum of money, which is many only in its figure."""
    return any(word[0] in currency.SIGNS for word in mention.words.split()[:4])  # more than $80 billion


def distinct(found: Iterable[Mention]) -> list[Mention]:
    """One mention for each thing: a shorter name for the same thing counts as the same."""
    kept: list[Mention] = []
    for mention in found:
        same = next((i for i, old in enumerate(kept) if _same(old, mention)), None)
        if same is None:
            kept.append(mention)
            continue
        old = kept[same]
        longer = max((old, mention), key=lambda m: (bool(m.name), len(m.words)))
        kept[same] = longer._replace(
            subject=mention.subject or old.subject,
            oblique=mention.oblique and old.oblique,
            unsure=mention.unsure and old.unsure,
        )
    return kept


def _same(one: Mention, other: Mention) -> bool:
    overlap = one.start < other.end and other.start < one.end
    if overlap and one.owner is not other.owner:
        return False
    if overlap and (one.person or may_be_person(one)) and (other.person or may_be_person(other)):
        return True
    if overlap and other.words.startswith("One of ") and one.name:
        return True  # 'One of the donors was Ida Moss'
    if one.head != other.head:
        return False
    if overlap:
        return True
    words, others = _full_words(one), _full_words(other)
    return words <= others or others <= words


def _full_words(mention: Mention) -> frozenset[str]:
    return frozenset(word for word in mention.words.lower().split() if word not in DETERMINERS)
