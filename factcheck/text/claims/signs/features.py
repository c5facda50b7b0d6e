"""What in a statement speaks for or against checking it: a few countable features, each with a plain phrase.

Hits are counted up to a cap, or long sentences would win by their length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.meanings import means_another
from factcheck.text.claims.grammar.orders import order_at
from factcheck.text.claims.grammar.signals import IMPERATIVES, SIGNALS, TITLES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, tags, word_at
from factcheck.text.claims.grammar.turned import inverted, is_turned
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms
from factcheck.text.claims.grammar.words import BE, CONJUNCTIONS, listed
from factcheck.text.claims.signs.infinitives import count_infinitives
from factcheck.text.claims.signs.money import is_sum
from factcheck.text.claims.signs.risk import is_of_dose
from factcheck.text.claims.signs.views import US, own_view, weighs_nothing


class Feature(NamedTuple):
    """One thing counted, at most `cap` times; `reason` is the phrase a checker reads."""

    reason: str
    cap: int = 1


VERBLESS: Final = "has no verb"  # the reason that tells what no statement can be made of
FEATURES: Final[dict[str, Feature]] = {
    "money": Feature("states an amount of money", 2),
    "percent": Feature("states a share", 2),
    "year": Feature("states a year", 2),
    "date": Feature("states a date", 2),
    "number": Feature("states a number", 3),
    "number_word": Feature("states a number", 2),
    "duration": Feature("states a duration or a frequency", 2),
    "name": Feature("names a person, place or body", 3),
    "acronym": Feature("names a body by its letters", 2),
    "role": Feature("names an office or a title", 1),
    "court": Feature("names a court or a law", 2),
    "institution": Feature("names an institution", 2),
    "record": Feature("cites a study, a report or data", 2),
    "reporting": Feature("says what somebody said or did not say", 2),
    "comparison": Feature("compares, or claims a first or a most", 2),
    "change": Feature("says that something grew or shrank", 2),
    "cause": Feature("says that one thing brought about another", 2),
    "event": Feature("tells of an event", 2),
    "harm": Feature("speaks of crime, violence or harm", 2),
    "public": Feature("speaks of public money or policy", 3),
    "past": Feature("tells of something that happened", 3),
    "perfect": Feature("tells of something that has happened", 1),
    "present": Feature("says how things are", 2),
    "quantifier": Feature("says how many", 2),
    "quotation": Feature("quotes somebody", 1),
    "in_time": Feature("sets something in time", 2),
    "concrete": Feature("holds something that can be looked up"),
    "others": Feature("says what others did or are", 2),
    "length": Feature("says much at once", 30),
    # what speaks against it
    "question": Feature("is a question"),
    "view": Feature("gives the author’s own view"),
    "first_person": Feature("speaks of the author", 2),
    "we": Feature("speaks of us", 2),
    "you": Feature("speaks to the reader", 2),
    "advice": Feature("says what ought to be done", 2),
    "modal": Feature("speaks of what might be", 2),
    "future": Feature("speaks of what is to come", 2),
    "purpose": Feature("speaks of an aim", 3),
    "imperative": Feature("asks the reader to do something"),
    "condition": Feature("depends on a condition"),
    "evaluation": Feature("judges rather than reports", 2),
    "judgement": Feature("is only a judgement"),
    "hedge": Feature("hedged", 2),
    "courtesy": Feature("is a courtesy"),
    "generic": Feature("speaks of anyone or anything", 2),
    "verbless": Feature(VERBLESS),
    "short": Feature("is very short"),
}
_CAPS: Final = {name: feature.cap for name, feature in FEATURES.items()}
# counted, but no reason a reader would care for
SILENT: Final = listed("length present event past others in_time concrete")
_REASONS: Final = {
    name: (place, feature.reason)
    for place, (name, feature) in enumerate(FEATURES.items())
    if name not in SILENT
}
_FIGURES: Final = ("number", "money", "percent", "year", "date", "record", "reporting")
_CONCRETE: Final = listed("money percent number number_word year date change event court record public")

_BY_WORD: Final[dict[str, tuple[str, ...]]] = {}
for _name, _words in SIGNALS.items():
    for _word in _words:
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _name)
_VERBS_ONLY: Final = listed("reporting event cause")
# what a word is a signal of that is no verb
_BY_OTHER_WORD: Final = {
    word: tuple(name for name in names if name not in _VERBS_ONLY) for word, names in _BY_WORD.items()
}
_Counts = defaultdict[str, int]

# words that are names where they stand as names: the month, and nobody’s plan
_NAMES_TOO: Final[dict[str, tuple[str, ...]]] = {"may": ("date",), "will": (), "us": ()}
_ABSTRACT: Final = listed(
    "truth fact answer point thing part question problem lesson reason news story way case irony trouble matter "
    "tragedy scandal mistake shame"
)
_YEAR = re.compile(r"(?:1[0-9]|20)\d\ds?(?:[–/-]\d\d(?:\d\d)?)?$")
_OPENERS: Final = CONJUNCTIONS | listed(
    "so just then now please firstly secondly thirdly finally lastly ,"
)  # what may stand before an order
_RELATIVE_DATES = listed("year month week spring summer autumn fall winter decade century night")
_PASTS = listed("was were had did didn’t wasn’t weren’t hadn’t")


def count(tokens: Sequence[Token]) -> dict[str, int]:
    """How often each feature is met in one statement, capped; features not met are left out."""
    found: _Counts = defaultdict(int)
    for at, token in enumerate(tokens):
        tag = token.tag
        if tag in "#P":
            _count_number_or_name(found, tokens, at)
        elif tag in "VBE":
            _count_verb(found, tokens, at)
        plain = not token.base and tag != "P"  # as most words are
        for name in _BY_OTHER_WORD.get(token.lower, ()) if plain else _about(token):
            if not _means_another(tokens, at, name):
                found[name] += 1
    _count_whole(found, tokens)
    return {name: hits if hits < _CAPS[name] else _CAPS[name] for name, hits in found.items() if hits}


def _means_another(tokens: Sequence[Token], at: int, name: str) -> bool:
    """A villa outside Nice, those who march: no word that judges, and no month."""
    if name == "evaluation":
        return weighs_nothing(tokens, at)
    return tokens[at].text == "march" or means_another(tokens, at, name)


def _about(token: Token) -> Collection[str]:
    """What a word is a signal of; a verb is met in any form, and some signals are verbs only."""
    if token.tag == "P" and token.lower in _NAMES_TOO:
        return _NAMES_TOO[token.lower]
    if not token.base:
        return _BY_OTHER_WORD.get(token.lower, ())
    by_base = _BY_WORD.get(token.base, ())
    by_form = _BY_WORD.get(token.lower, by_base)
    return by_base if by_form is by_base else dict.fromkeys((*by_base, *by_form))


def _count_number_or_name(found: _Counts, tokens: Sequence[Token], at: int) -> None:
    token = tokens[at]
    before = tokens[at - 1] if at else None
    after = word_at(tokens, at + 1)
    if is_sum(tokens, at):
        found["money"] += 1
    elif token.tag == "P":
        found["name"] += (before is None or before.tag != "P") and token.text != "God"
        found["acronym"] += len(token.text) > 1 and token.text.replace(".", "").isupper()
        found["role"] += token.lower.rstrip(".") in TITLES
    elif token.text == ",":
        return
    elif token.text.endswith("%") or after in {"%", "percent", "per", "percentage"}:
        found["percent"] += 1
    elif _YEAR.match(token.text):
        found["year"] += 1
    elif any(character.isdigit() for character in token.text):
        found["number"] += 1
    elif not (token.lower == "one" and after not in {"in", "third", "half", "quarter", "million", "billion"}):
        found["number_word"] += 1


def _count_verb(found: _Counts, tokens: Sequence[Token], at: int) -> None:
    token = tokens[at]
    listed_form = token.lower != token.base and not token.lower.endswith("s")
    past_form = token.base and (listed_form or token.lower not in verb_forms())
    if token.lower in _PASTS or (token.tag == "V" and past_form):
        found["past"] += 1
    elif token.lower in {"has", "have", "’ve", "hasn’t", "haven’t"}:
        ahead = [other.tag for other in tokens[at + 1 : at + 4]]
        found["perfect" if "E" in ahead else "present"] += 1
    elif token.tag in "VB":
        found["present"] += 1


def _count_whole(found: _Counts, tokens: Sequence[Token]) -> None:
    """What only the statement as a whole shows."""
    worded = [token for token in tokens if token.text[0].isalnum()]
    if not worded:
        return
    words = frozenset(map(LOWER_OF, worded))
    string = tags(tokens)
    found["length"] = len(worded)
    found["harm"] += is_of_dose(tokens)
    found["short"] = int(len(worded) < 6)
    if not ("V" in string or "B" in string or "M" in string):
        found["verbless"] = 1
    found["quotation"] = '"' in string
    closes = len(tokens) > 1 and tokens[-2].text == "?"
    told = closes and tokens[-2].tag == "Q" and not found["verbless"]  # Falk wrote: “Who is helping them?”
    if tokens[-1].text == "?" or (closes and not told):
        found["question"] = 1
    _count_opening(found, tokens, worded)
    if not _RELATIVE_DATES.isdisjoint(words):
        found["date"] += _relative_date(worded)
    if not US.isdisjoint(words):
        found["view"] = own_view([token for token in worded if token.tag not in "QZ"])
    if "T" in string:
        count_infinitives(found, worded)
    if "evaluation" in found:
        found["judgement"] = _is_judgement(found, worded)
    if not _CONCRETE.isdisjoint([name for name, hits in found.items() if hits]):
        found["concrete"] = 1


def _count_opening(found: _Counts, tokens: Sequence[Token], worded: list[Token]) -> None:
    """What the first words make of a statement: an order, a condition."""
    first = worded[0]
    if first.lower in _OPENERS:
        first = next((token for token in worded[1:3] if token.lower not in _OPENERS), first)
    numbered = first.lower == "note" and tags(worded[1:2]) == "#" and worded[1].text.isdigit()  # note 17 says
    named = first.tag == "N" and tags(worded[1:2]) == "V"  # vote counts differed
    ordered = first.lower in IMPERATIVES and first.tag in "bBVnANE" and not numbered and not named
    ordered = ordered or _orders(worded, tags(tokens)) or order_at(tokens) is not None
    if ordered and not inverted(worded) and not is_turned(worded):
        found["imperative"] = 1  # not 'Never had she ...'
    if first.lower in {"if", "unless"}:
        found["condition"] = 1


def _orders(worded: list[Token], string: str) -> bool:
    """'Fix the pipes': a base form that opens a statement and has an object; 'cut' only where no other verb is."""
    start = next((at for at, token in enumerate(worded) if token.lower not in _OPENERS), 0)
    if worded[start].tag not in "bVE" or len(worded) < start + 3 or worded[start + 1].tag not in "DO#":
        return False
    kinds = forms_of(worded[start].lower)
    alone = "M" not in string and "B" not in string and string.count("V") <= (worded[start].tag == "V")
    return "b" in kinds and ("p" not in kinds or alone) and (worded[start].tag == "b" or "p" in kinds)


def _relative_date(worded: list[Token]) -> int:
    return sum(
        before.lower in {"last", "previous", "this", "next"} and token.lower in _RELATIVE_DATES
        for before, token in pairwise(worded)
    )


def _is_judgement(found: _Counts, worded: list[Token]) -> bool:
    """'The closure was a mistake': a word that weighs, no figure, and no deed told but 'was' or 'did'."""
    if any(found[name] for name in _FIGURES):
        return False
    if any(token.lower in BE for token in worded):
        return not _names_only(worded) and not _is_done(worded)
    deed = any(token.tag == "V" and token.base and token.lower != token.base for token in worded)
    return not (found["perfect"] or (deed and found["past"]))


def _is_done(worded: list[Token]) -> bool:
    """'Firms are leaving in numbers that shame us', 'More of the best drugs are sold to farms': a deed, and no verdict.

    The word that weighs stands in no verb's reach: before it, or behind 'that' and 'who'.
    """
    verb = finite_at(worded)
    done = next((token for token in worded[verb + 1 :] if token.tag not in "An"), None)
    if worded[verb].lower not in BE or done is None or done.tag not in "EG" or worded[0].tag not in "NPD#A":
        return False
    end = next((at for at, token in enumerate(worded[verb:], verb) if token.tag in "RH"), len(worded))
    return not any("evaluation" in _about(token) for token in worded[verb:end])


def _names_only(worded: list[Token]) -> bool:
    """'The wrong patient was sedated': the word that weighs only says which one; not 'The sad truth is that'."""
    verb = finite_at(worded)
    weighing = [at for at, token in enumerate(worded) if "evaluation" in _about(token)]
    known = worded[0].lower in {"the", "his", "her", "their", "its"}
    abstract = any(token.lower in _ABSTRACT for token in worded[:verb])
    return known and not abstract and bool(weighing) and weighing[-1] < min(3, verb)


def reasons(found: Mapping[str, int]) -> tuple[str, ...]:
    """The phrases a checker reads, for what speaks for and then against checking."""
    named = sorted([_REASONS[name] for name in found if name in _REASONS])
    return tuple(dict.fromkeys([reason for _, reason in named]))
