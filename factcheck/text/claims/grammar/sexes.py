"""Whether words name a woman or a man: by noun, title or given name; nothing where none of these tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factcheck.text.claims.grammar.given_names import MEN, WOMEN
from factcheck.text.claims.grammar.names_of_men import OF_MEN
from factcheck.text.claims.grammar.names_of_women import OF_WOMEN
from factcheck.text.claims.grammar.persons import PERSONS
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import TAG_OF, Token
from factcheck.text.claims.grammar.words import listed

_WOMEN: Final = listed(
    "queen spokeswoman chairwoman woman girl daughter mother wife sister princess actress councilwoman mrs "
    "ms miss lady dame congresswoman widow aunt niece headmistress schoolgirl grandmother granddaughter stepmother "
    "stepdaughter stepsister goddaughter godmother "
    "waitress duchess countess actress nun bride policewoman businesswoman sportswoman mum mom "
    "barmaid stewardess governess landlady empress seamstress heroine"
)
_MEN: Final = listed(
    "king shah spokesman chairman man boy son father husband brother prince councilman mr sir lord "
    "congressman widower uncle nephew headmaster schoolboy grandfather grandson stepfather "
    "stepson stepbrother godson godfather duke count monk "
    "policeman fireman businessman sportsman salesman fisherman postman dad bridegroom "
    "barman doorman alderman clergyman nobleman horseman boatman ferryman watchman milkman emperor"
)
_GIVEN: Final = {**dict.fromkeys(MEN, False), **dict.fromkeys(WOMEN, True)}
_FIRST_OF_TWO: Final = {**dict.fromkeys(OF_MEN, False), **dict.fromkeys(OF_WOMEN, True), **_GIVEN}
_SEXES: Final = {**dict.fromkeys(_MEN, False), **dict.fromkeys(_WOMEN, True)}


def sex_in(phrase: Iterable[Token]) -> bool | None:
    """True for a woman, False for a man, by noun, title or given name; None when nothing tells."""
    words = list(phrase)
    for token in words:
        word = token.lower
        known = _SEXES.get(word)
        if known is None and (word[-1] == "." or "-" in word):
            known = _SEXES.get(word.rstrip(".").split("-")[0])
        if known is not None:
            return known
    if "P" not in map(TAG_OF, words[:-1]):
        return None  # a single name may be a surname
    common = next((at for at in range(len(words) - 1, -1, -1) if words[at].tag == "N"), -1)
    name = words[common + 1 :] or words  # the Norwegian dealer Eva Falk
    first = next((t for t in name if t.tag == "P" and _is_no_title(t.lower.rstrip("."))), None)
    return _FIRST_OF_TWO.get(first.lower) if first is not None and first is not words[-1] else None


def sex_of(word: str) -> bool | None:
    """True for a word that names a woman, False for a man; None when it tells nothing."""
    return _SEXES.get(word)


def _is_no_title(word: str) -> bool:
    return word not in TITLES and word not in PERSONS and word not in _RANKS


_RANKS: Final = listed(
    "former senior chief deputy acting vice junior first lead city police manager constable prime attorney secretary "
    "of state foreign interior finance defence defense health home house u.s us uk ceo cfo lt sen rep gov sgt gen col "
    "capt cpl pvt supt insp maj cmdr adm amb atty rev hon det"
)


def is_given(word: str) -> bool:
    """Whether a word is a given name that is nearly always a man's or a woman's."""
    return word.lower() in _GIVEN


def sex_of_given(word: str) -> bool | None:
    """The same of a given name that stands alone: 'Ray', which may be a surname or a place as well."""
    return _GIVEN.get(word.lower())


def may_be_womans(name: str) -> bool:
    """Whether a given name that is not known may be a woman's by its ending: 'Zadran', 'Keiko'; not 'Agostino'."""
    given = name.partition(" ")[0].lower()
    return not given.endswith("o") or given.endswith("ko")


def sex_of_name(name: str) -> bool | None:
    """The same of a full name, by its title or its given name: 'Sir Ian Moss', 'Dr Ann Moss'."""
    words = [word.rstrip(".") for word in name.lower().split()]
    told = next((_SEXES[word] for word in words if word in _SEXES), None)
    given = next(filter(_is_no_title, words), "")
    return told if told is not None else _FIRST_OF_TWO.get(given)
