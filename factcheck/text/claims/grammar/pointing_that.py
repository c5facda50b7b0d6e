"""'That' before a noun or in its place: 'one script, that of a boy', 'three matches that spring'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar import words as w
from factcheck.text.claims.grammar.dates import MONTH_WORDS
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import Token, tags, word_at
from factcheck.text.claims.grammar.verb_tags import UNTOLD
from factcheck.text.claims.grammar.verbs import verb_forms

ENDS: Final = frozenset(("", ".", ",", ":", ";"))  # what may follow the last word of a clause
_BEFORE_NOUN: Final = w.listed(
    "of on at by with from into under between against during through toward towards within"
)
_COUNTED_TIMES: Final = w.listed("year month week decade century summer autumn")


def stands_for_noun(tokens: list[Token], at: int) -> bool:
    """'one script, that of a boy', 'on that very question'; not 'replied that of course he had'."""
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    counted = at and tokens[at - 1].tag == UNTOLD and behind[1:] and behind[1][0].isdigit()
    of = behind[:1] == ["of"] and behind != ["of", "course"] and not counted  # found that of 3,420 men
    return of or (at > 0 and tokens[at - 1].lower in _BEFORE_NOUN)


def points_to_time(tokens: list[Token], at: int) -> bool:
    """'lost three matches that spring', not 'the fact that spring came'."""
    before = tokens[at - 1] if at else tokens[at]
    thing = before.tag in "N#P" or (before.tag == UNTOLD and before.lower.endswith("s"))
    time = word_at(tokens, at + 1)
    after = tokens[at + 2].lower if at + 2 < len(tokens) else "."
    verb = after in verb_forms() or w.CLOSED.get(after) in {"B", "M"}
    if after == "that" and at + 1 < len(tokens) and (time in TIMES or time in MONTH_WORDS):
        return True  # concluded that November that
    if _is_that_time(tokens, at, time, after):
        return True
    return thing and time in TIMES and not time.endswith("s") and not verb


def _is_that_time(tokens: list[Token], at: int, time: str, after: str) -> bool:
    """'enjoining it that November,' and ', and that year more than seven': no clause begins with a bare 'year'."""
    if not at or after in {"was", "is", "has", "had"}:
        return False
    named = time in TIMES or time in MONTH_WORDS
    ended = named and not time.endswith("s") and after in ENDS and tokens[at - 1].tag in "ONP"
    opened = tokens[at - 1].tag in "C," and time in _COUNTED_TIMES
    return ended or (opened and after not in verb_forms() and w.CLOSED.get(after) not in {"B", "M"})


def mend_pointing(tokens: list[Token]) -> None:
    """Tag 'that' as pointing where only the words around it can tell, as no clause could begin there.

    'That sounds like much', 'It is not known how fast that barge sank',
    'fears that trickle will grow', 'What he wrote that night became'.
    """
    string = tags(tokens)
    for found in _THAT_SOUNDS.finditer(string):
        verb = tokens[found.end() - 1]
        forms = verb_forms().get(verb.lower, {})
        if verb.lower.endswith("s") and "s" in forms:
            verb.tag, verb.base = "V", forms["s"]
    for found in _HOW_FAST.finditer(string):
        tokens[found.end() - 1].tag = "D"
    for found in _ONE_THING.finditer(string):
        if tokens[found.end() - 1].lower in _SINGLE:
            tokens[found.start()].tag = "D"
    what = _WHAT_THAT_DAY.match(string)
    if what is not None and tokens[what.end() - 1].lower in TIMES:
        tokens[what.end() - 2].tag = "D"
    taken = _WHO_TOOK.match(string)
    if taken is not None:
        tokens[taken.start("that")].tag = "D"  # the party that inherited that anger has won
    quoted = _OF_QUOTED.match(string)
    if quoted is not None and tokens[quoted.end() - 1].text[0].islower():
        tokens[quoted.end() - 3].tag = "D"  # that "rare gift for friendship" is gone


_THAT_SOUNDS: Final = re.compile("(?:^|(?<=[;:])|(?<=^C))[HD]N(?=K[^VBM]*$|A?N[,.;])")  # no plural behind it
_HOW_FAST: Final = re.compile("W[AN]H(?=[AN]*[NP])")
_ONE_THING: Final = re.compile(
    "H(?:[AN]{1,2}|EN|N)?N(?=[An]*[BM]|[An]*V[DIKTOP#A.,]|IN{1,3}[BM])|HN(?=[An]*[BM])"
)
_WHAT_THAT_DAY: Final = re.compile("W(?:P{1,3}|D?[AN]{0,2}N|O)[An]*V[IA]?HN(?=[VBM])")
# no verb but the one behind 'that anger' is left for the party
_WHO_TOOK: Final = re.compile(
    "(?:C|A,?)?(?:D[#AN]{0,3}N|P{1,3}|D|O)[RH][An]*V(?P<that>H)A?N{1,2}[An]*(?:V|B|M[An]*[bB]?)[An]*[EG]{0,2}"
    "[^VBMRHSKC,;:b]*(?:$|[.;RSK]|,C(?!R))"
)
_OF_QUOTED: Final = re.compile('C?H"[NAE]')
# things of which nobody speaks without an article
_SINGLE: Final = w.listed(
    "trickle report bill decision ruling verdict deal plan figure number statement meeting letter "
    "layer wall house bridge ship boat road street claim theory idea approach method vote campaign promise "
    "company firm bank committee board country city village state district region "
    "man woman boy girl child clerk judge attack storm contract agreement treaty rule "
    "program programme project system device machine engine car book film article document list survey "
    "sum amount gap trend pattern event moment question answer reason problem mistake choice"
)
