"""Words that stand for another part of speech beside certain others: 'a lay brother', 'of course'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.base_forms import is_liking
from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.mending_apart import MENDING_APART
from factcheck.text.claims.grammar.mending_attributes import MENDING_ATTRIBUTES
from factcheck.text.claims.grammar.mending_beside import MENDING_BESIDE
from factcheck.text.claims.grammar.mending_done import MENDING_DONE
from factcheck.text.claims.grammar.mending_names import CALLING, mend_names
from factcheck.text.claims.grammar.mending_nouns import MENDING_NOUNS
from factcheck.text.claims.grammar.mending_parts import MENDING_PARTS
from factcheck.text.claims.grammar.mending_reduced import MENDING_REDUCED
from factcheck.text.claims.grammar.mending_rules import Rules, TagRule, WordRule
from factcheck.text.claims.grammar.mending_times import MENDING_TIMES
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import FINITE, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, in_threes, tags
from factcheck.text.claims.grammar.verb_lists import TWO_OBJECTS
from factcheck.text.claims.grammar.verbs import both_forms, forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed

_PARTICLES: Final = listed("up out off down away back")
_ADJECTIVE_ENDS: Final = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible")
_ATTRIBUTE: Final = re.compile("[IV]DP{0,2}(?=GN[H,.])")  # on a Brunsviga calculating machine that
_PARTED: Final = re.compile(r"(?:[AC],?)*D[NAP#']{0,4}(?P<verb>N),I[^,;:]{2,20},(?=[D#])(?P<rest>[^RHS]*)")


def mend_words(tokens: list[Token]) -> None:
    """Correct the tags of such words in place."""
    words = frozenset(map(LOWER_OF, tokens))
    for rules in _IN_ORDER:
        rules.mend(tokens, words)


def _mend_attribute(tokens: list[Token], string: str) -> None:
    """'on a Brunsviga calculating machine that': no verb."""
    for found in _ATTRIBUTE.finditer(string):
        tokens[found.end()].tag, tokens[found.end()].base = "N", ""


def _mend_course(tokens: list[Token]) -> None:
    """'replied that of course she had', 'in fact at least five tried', 'Strictly speaking the bishop is right'."""
    for before, token in pairwise(tokens):
        put = token.lower == "speaking" and before.lower.endswith("ly")
        if put or (before.lower, token.lower) in {("of", "course"), ("in", "fact")}:
            before.tag = token.tag = "A"


_PASSING: Final = frozenset(("course", "fact", "speaking"))


def _mend_joint(tokens: list[Token]) -> None:
    """'was co-chaired by Japan': done by somebody, though no list has the verb."""
    for before, token, after in in_threes(tokens):
        done = "-" in token.lower and token.lower.endswith("ed") and after.lower == "by"
        if done and token.tag == "N" and before.tag == "B":
            token.tag, token.base = "E", token.lower


def _mend_carried(tokens: list[Token], string: str) -> None:
    """'the fleet, ships carrying sanctioned oil, sails'."""
    for found in _CARRIED.finditer(string):
        if "q" in forms_of(tokens[found.start()].lower):
            tokens[found.start()].tag, tokens[found.start()].base = "N", ""


_CARRIED: Final = re.compile("(?<=[NP]G)V(?=N,[An]*[VBM])")


def _mend_counted(tokens: list[Token], string: str) -> None:
    """'40 patients and four registered nurses'."""
    for found in _COUNTED.finditer(string):
        told, noun = tokens[found.end() - 1], tokens[found.end()]
        if "q" in forms_of(told.lower) and is_plural_form(noun.lower):
            told.tag, told.base = "N", ""


def _mend_leaning(tokens: list[Token]) -> None:
    """'has more than doubled', 'had once ordered', 'who like to', 'by which time she': what those beside tell."""
    for at, (before, token, after) in enumerate(in_threes(tokens), 1):
        word = token.lower
        if word == "than" and before.lower in {"more", "less"} and after.base in _MULTIPLYING:
            token.tag = "A"
            after.tag = "V" if after.tag == "N" else after.tag
        elif word == "once" and before.tag in "BM" and after.tag in "EVb":
            token.tag = "A"
            after.tag = "E" if before.tag == "B" else after.tag
        elif word == "once" and before.tag in "On" and after.tag == "V":
            token.tag = "A"  # he once met, she never once saw
        elif word == "once" and before.tag == "N" and after.lower == "stood":
            token.tag, after.tag = "A", "V"  # where the church once stood
        elif word == "like" and is_liking(tokens, at):
            token.tag, token.base = "V", "like"
        elif word == "which" and (before.lower, after.lower) == ("by", "time"):
            before.tag = token.tag = "A"
            after.tag, after.base = "S", ""


_COUNTED: Final = re.compile("(?<=C)#V(?=N[,.;]|N$)")
_LEANING: Final = listed("than once like which")
_MULTIPLYING: Final = listed("double treble triple quadruple halve offset outweigh match")


def _mend_that_day(tokens: list[Token], string: str) -> None:
    """'who changed their minds that weekend sit on the board': when, and no clause behind 'that'."""
    for found in _THAT_DAY.finditer(string):
        day, after = tokens[found.start() + 1], tokens[found.end()]
        base = after.tag == "N" and "b" in forms_of(after.lower)
        if day.lower in TIMES | _SEASONS and (base or after.tag not in "N"):
            tokens[found.start()].tag = day.tag = "A"
            if base and is_plural_form(tokens[found.start() - 1].lower):
                after.tag, after.base = "V", after.lower
    for found in _THAT_SPRING.finditer(tags(tokens)):  # her dives that spring found 40 wrecks
        if tokens[found.start() + 1].lower in TIMES | _SEASONS:
            tokens[found.start()].tag = tokens[found.start() + 1].tag = "A"


_SEASONS: Final = listed("spring summer autumn winter weekend evening afternoon")
_THAT_SPRING: Final = re.compile("(?<=[NP])HN(?=V[D#OP])")
_THAT_DAY: Final = re.compile("(?<=[NPO])HN(?=[NIK,.;])")


def _mend_modal_behind(tokens: list[Token], string: str) -> None:
    """'who may anchor in the bay': the base form of a verb that no list has."""
    for found in _MAY_DO.finditer(string):
        tokens[found.end() - 1].tag, tokens[found.end() - 1].base = "b", tokens[found.end() - 1].lower


_MAY_DO: Final = re.compile("(?<=[NPOR])Mn?N(?=[IDO.,;]|$)")


def _mend_state(tokens: list[Token], string: str) -> None:
    """'blames a supplier, now bankrupt', 'Ada Moss, then head of sales': what one is by now, and no verb."""
    for found in _OFFICE.finditer(string):
        then, head, of = tokens[found.start() - 1 : found.start() + 2]
        if then.lower in {"then", "now"} and of.lower == "of" and head.lower == head.base:
            head.tag, head.base = "N", ""
    for found in _STATE.finditer(tags(tokens)):
        now, token = tokens[found.start() + 1 : found.start() + 3]
        if (
            now.lower == "now"
            and "p" not in (kinds := verb_forms().get(token.lower, {"p": ""}))
            and "b" in kinds
        ):
            token.tag, token.base = "N", ""


_OFFICE: Final = re.compile("(?<=,A)V(?=I)")
_STATE: Final = re.compile("(?<=[NP]),AV(?=[,.;]|$)")


def _mend_some(tokens: list[Token], string: str) -> None:
    """'that many of them fish with dynamite', 'which we all call the Spit'."""
    for found in _SOME_DO.finditer(string):
        verb = tokens[found.end() - 1]
        if "b" in forms_of(verb.lower):
            verb.tag, verb.base = "V", verb.lower
            if found[0].startswith("ROD"):
                tokens[found.start() + 2].tag = "A"


_SOME_DO: Final = re.compile("HDION(?=[IKDA][^VBM,;:]*(?:[,;:.]|$))|ROD?N(?=[DPNOIKA])")


def _mend_places(tokens: list[Token]) -> None:
    """'went round the back because the door was locked', 'was aboard the Tarn': a place, and where somebody was."""
    string = tags(tokens)
    for found in _THE_BACK.finditer(string):
        if tokens[found.end() - 1].lower == "back":
            tokens[found.end() - 1].tag = "N"
    for token, after in pairwise(tokens):
        if token.lower == "aboard" and after.tag in "DP":
            token.tag, token.base = "I", ""


_THE_BACK: Final = re.compile("DA(?=[S.,;:]|$)")


def _mend_sizes(tokens: list[Token]) -> None:
    """'a gate, eight feet high and padlocked': what else it is, and no deed."""
    for found in _SIZED.finditer(tags(tokens)):
        if tokens[found.start() + 2].lower in _SIZES and both_forms(tokens[found.end() - 1].lower):
            tokens[found.end() - 1].tag = "E"


_SIZED: Final = re.compile("#N[NA]CV(?=[,.;]|$)")
_SIZES: Final = listed("high long deep wide tall thick across")


def _mend_owned(tokens: list[Token], string: str) -> None:
    """'our own closed season'."""
    for found in _OWN.finditer(string):
        own, token = tokens[found.start() + 1], tokens[found.start() + 2]
        if own.lower == "own" and "q" in forms_of(token.lower):
            token.tag, token.base = "N", ""


_OWN: Final = re.compile("DNVN(?=[,VBM])")


def _mend_neither(tokens: list[Token]) -> None:
    """'The diary, which is empty, neither helps nor hurts him': two verbs."""
    for at in range(len(tokens) - 3):
        first, second = tokens[at + 1], tokens[at + 3]
        forms = forms_of(first.lower)
        joined = tokens[at].lower == "neither" and tokens[at + 2].lower == "nor" and second.tag == "V"
        if joined and not forms.keys().isdisjoint("sp"):
            tokens[at].tag = "n"
            first.tag, first.base = "V", forms.get("s") or forms["p"]


def _mend_had(tokens: list[Token]) -> None:
    """'who’d had it', 'they’d never had one': the participle behind 'had'."""
    for at in range(1, len(tokens)):
        before = tokens[at - 1 - (tokens[at - 1].tag in "An")]
        if tokens[at].lower == "had" and (before.tag, before.lower) == ("B", "’d"):
            tokens[at].tag, tokens[at].base = "E", "have"


def _mend_adjectives(tokens: list[Token]) -> None:
    """'a Franciscan lay brother', 'in municipal or subsidised homes': past forms before a noun that are no verbs."""
    for at in range(2, len(tokens) - 1):
        token, after = tokens[at], tokens[at + 1]
        if token.tag != "V" or after.tag != "N":
            continue
        before, joined = tokens[at - 1], tokens[at - 2]
        lay = token.lower == "lay" and before.tag in "NP" and not is_plural_form(before.lower)
        lay = lay and (is_person_noun(after) or after.lower == "people")
        alike = before.lower == "or" or (before.lower == "and" and joined.lower.endswith(_ADJECTIVE_ENDS))
        alike = alike and joined.tag == "N" and tokens[at - 3].tag in "ID" and at > 2
        if lay or (alike and both_forms(token.lower)):
            token.tag, token.base = "N", ""


def _mend_parted(tokens: list[Token], string: str) -> None:
    """'The museum documents, with patience, two centuries of trials': a third person before an adjunct."""
    found = _PARTED.match(string)
    if found is None or FINITE.search(found["rest"]):
        return
    verb, noun = tokens[found.start("verb")], tokens[found.start("verb") - 1]
    kinds = forms_of(verb.lower)
    if "s" in kinds and noun.tag in "NP" and not is_plural_form(noun.lower):
        verb.tag, verb.base = "V", kinds["s"]


_FIRST_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (listed("lay or and"), _mend_adjectives),
    (frozenset(CALLING), mend_names),
    (_PASSING, _mend_course),
)
_BY_WORDS: Final[tuple[WordRule, ...]] = (
    (listed("had"), _mend_had),
    (listed("back aboard"), _mend_places),
    (listed("feet metres meters"), _mend_sizes),
    (listed("neither"), _mend_neither),
    (_LEANING, _mend_leaning),
    (listed("by"), _mend_joint),
)
_BY_TAGS: Final[tuple[TagRule, ...]] = (
    ("GN", _mend_attribute),
    ("GVN,", _mend_carried),
    ("C#VN", _mend_counted),
    ("N,I", _mend_parted),
    ("DNVN", _mend_owned),
    ("HDION", _mend_some),
    ("RO", _mend_some),
    ("M", _mend_modal_behind),
    (",AV", _mend_state),
    ("HN", _mend_that_day),
)
# later rules go by what earlier ones have mended
_IN_ORDER: Final = (
    Rules(_FIRST_BY_WORDS),
    MENDING_TIMES,
    MENDING_NOUNS,
    MENDING_ATTRIBUTES,
    MENDING_PARTS,
    MENDING_DONE,
    MENDING_REDUCED,
    MENDING_APART,
    MENDING_BESIDE,
    Rules(_BY_WORDS, _BY_TAGS),
)


def takes_object(tokens: list[Token], at: int) -> bool:
    """'the mayor, for his part, put the matter in a book', 'set up a team': no passive has an object."""
    first = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].lower in _PARTICLES)
    near = tokens[first : first + 3]
    if not near or tokens[at].base in TWO_OBJECTS or near[0].tag not in "DO":
        return False
    dated = near[0].lower in {"this", "that", "last"} and any(is_month(token) for token in near[1:2])
    return not dated and near[0].lower != "both" and not any(token.lower in TIMES for token in near)
