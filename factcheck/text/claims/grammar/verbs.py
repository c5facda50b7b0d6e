"""English verbs and their forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from factcheck.text.claims.grammar.rarer_verbs import RARER_VERBS
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_lists import IRREGULAR, NOUNLIKE, VERBS
from factcheck.text.claims.grammar.words import listed

# saying and thinking: what follows is somebody's, not the essay's
REPORTING: Final = listed(
    "say claim argue announce declare deny insist report warn promise admit accuse demand rule testify "
    "write note tell believe think state assert maintain contend suggest allege acknowledge concede add "
    "reply explain complain predict estimate suspect conclude find show reveal recommend assure propose "
    "stress observe remark suppose fear hope know confirm remember recall point confess boast vow pledge "
    "caution advise inform learn hear indicate demonstrate prove agree mention imply hold opine speculate "
    "emphasize emphasise underline calculate reckon discover realise realize notice record intimate hint"
)
# of these, what takes 'that' and is hardly ever passive behind 'was'
SAYING: Final = listed(
    "say claim argue insist admit believe think maintain suggest allege acknowledge conclude add "
    "deny fear hope warn note"
)
# who hears it stands right behind these
HEARERS: Final = listed("tell assure inform remind notify warn")
PASTS: Final = frozenset(("was", "were", "had", "did"))
_ALSO_REGULAR: Final = listed("burn learn spill spoil dream leap kneel light speed wed strive")
_DOUBLING: Final = listed(
    "admit ban bar beg commit compel confer control defer drop equip excel expel fit grab incur knit net "
    "occur omit pat permit plan plot prefer prod refer regret repel rob rub scrap shop slip spot spur stem "
    "step stop strip submit transfer trap trim wrap kidnap rig dub top tap rebel patrol fulfil enrol "
    "cancel travel abhor distil refit retrofit squat"
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
    for entry in IRREGULAR.split("|"):
        base, past, participle = entry.split()
        irregular.add(base)
        put(past, "p", base)
        put(participle, "q", base)
    for word, base in _SHORT_PASTS.items():
        put(word, "p", base)
        put(word, "q", base)
    for base in sorted(VERBS | RARER_VERBS | NOUNLIKE | REPORTING | irregular):
        put(base, "b", base)
        put(third_person(base), "s", base)
        put(gerund(base), "g", base)
        if base not in irregular or base in _ALSO_REGULAR:
            put(past_of(base), "p", base)
            put(past_of(base), "q", base)
    return forms


def forms_of(word: str) -> Mapping[str, str]:
    """Which forms of a verb a word can be, each with its base; empty where it is none that is known."""
    return verb_forms().get(word, _NO_FORMS)


_NO_FORMS: Final[Mapping[str, str]] = {}


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


def may_be_past(verb: Token) -> bool:
    """Whether a finite verb can stand in the past: 'let' and 'cut' can."""
    return is_past(verb) or (verb.tag == "V" and "p" in forms_of(verb.lower))


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


def may_be_participle(word: str) -> bool:
    """Whether a word may be a participle; one that no list has may be."""
    kinds = verb_forms().get(word)
    return kinds is None or "q" in kinds


def may_be_past_form(word: str) -> bool:
    """Whether a word may be the past form of a verb; one that no list has may be."""
    kinds = verb_forms().get(word)
    return kinds is None or "p" in kinds


def both_forms(lower: str) -> bool:
    """Whether a word may be a past form and a participle alike; one that no list has may be."""
    kinds = verb_forms().get(lower)
    return kinds is None or ("p" in kinds and "q" in kinds)
