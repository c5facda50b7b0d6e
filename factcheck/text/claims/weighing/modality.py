"""What a modal verb, an opening or a plea makes of a statement: due, possible, hedged; a pointer; a request."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.tokens import BASE_OF, HIDDEN, Token, first_finite, tags, word_at
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.grammar.words import BE, GOT_TO, NOBODY, listed
from factcheck.text.claims.weighing.demands import demands, is_scheduled, is_so_there
from factcheck.text.claims.weighing.found_to_be import is_found_to_be
from factcheck.text.claims.weighing.harm import does_harm
from factcheck.text.claims.weighing.hindsight import (
    came_to_be,
    could_then,
    counts_what_can,
    is_hedged_past,
    is_overdue,
    is_refused,
    is_seen_from,
    used_to,
    wants_done,
)
from factcheck.text.claims.weighing.law import ANYBODY, is_ruled, is_under_rule
from factcheck.text.claims.weighing.stance import ABSTRACTIONS, is_abstract

_UNABLE: Final = listed("cannot can’t couldn’t")
_LIMITS: Final = listed("not never neither hardly barely scarcely only nobody nothing")
# what these are followed by is told as a fact
FACTIVE: Final = listed(
    "surprise astonish know learn discover remember notice regret resent forget see explain recall ignore overlook "
    "realise realize"
)
_SEEING: Final = frozenset(("see", "notice"))
_OBLIGED: Final = listed("have has need needs ’ve got")  # what one had to do, one did
_IDLE: Final = listed(
    "doubt point shame reason mystery excuse alternative way question need room hope use time"
)
_NO_THINGS: Final = listed("difference limit irony sense kind sort comfort")
_ABSTRACT: Final = listed(
    "memory money power justice time love truth faith hope grief shame pride art science history war peace water gold "
    "fear guilt luck death life poverty wealth nature charity honour honor mercy courage blood fire health trade virtue"
)
_ABSTRACT_ENDINGS: Final = (
    "ness",
    "ity",
    "tion",
    "sion",
    "ment",
    "ence",
    "ance",
    "ism",
    "dom",
    "ship",
    "cy",
    "ing",
)
_AIMS: Final = listed(
    "temptation alternative answer task point aim way solution remedy trick lesson cure thing choice duty job"
)
# what ties a statement to one place, one time or somebody told of before
_HERE: Final = listed(
    "here there this these that those still now today already again his her him my me our us its he she it they them "
    "their"
)
_NOW: Final = listed("here this these still now today already again my our me us")
_POINTERS: Final = listed("it this that here")


def tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether the modal verb `at` tells of what is or was all the same: unable, hedged past, future of a past."""
    if tokens[at].tag != "M":
        return False
    allowed = _is_unable(tokens, at) or is_ruled(tokens, at) or does_harm(tokens, at)
    allowed = allowed or is_refused(tokens, at) or counts_what_can(tokens, at) or wants_done(tokens, at)
    allowed = allowed or is_overdue(tokens, at) or could_then(tokens, at) or used_to(tokens, at)
    allowed = allowed or is_seen_from(tokens, at) or is_so_there(tokens, at) or is_scheduled(tokens, at)
    allowed = allowed or _is_rate(tokens, at)
    return allowed or is_hedged_past(tokens, at) or came_to_be(tokens, at) or _tells_age(tokens, at)


def _is_rate(tokens: Sequence[Token], at: int) -> bool:
    """'One in three women over 50 will break a bone': how many do, not what is to come."""
    before = tokens[:at]
    counted = next((i for i in range(len(before) - 2) if tags(before[i : i + 3]) == "#I#"), -1)
    dated = any(token.tag == "#" and len(token.text) == 4 for token in tokens[at:])  # will be old by 2050
    return tokens[at].lower == "will" and 0 <= counted < 3 and before[counted + 1].lower == "in" and not dated


_OF_AGE: Final = listed("in on next this years old month year week spring summer autumn winter tomorrow soon")


def _tells_age(tokens: Sequence[Token], at: int) -> bool:
    """'Ada will be eighty-three in May', 'the bridge turns 90 next year': follows from a day of birth."""
    if tokens[at].lower not in {"will", "’ll"} or len(tokens) < at + 3:
        return False
    told = tokens[at + 1].lower in {"be", "turn"} and tokens[at + 2].tag == "#"
    behind = tokens[at + 3 :]
    timed = any(token.lower in _OF_AGE for token in behind)
    return told and timed and all(token.lower in _OF_AGE or token.tag in "#P,." for token in behind)


_NONE: Final = listed("nor neither none few hardly scarcely")


def _is_unable(tokens: Sequence[Token], at: int) -> bool:
    """'Rendon still cannot hold a trowel', 'the garrison could muster barely half': how things are, not might be."""
    if any(token.lower in ANYBODY for token in tokens[max(0, at - 3) : at]) or is_abstract(tokens, at):
        return False
    ahead = [token.lower for token in tokens[at + 1 : at + 4]]
    if ahead[:1] == ["have"] or ahead[1:2] == ["have"]:
        return False
    limited = bool(_LIMITS.intersection(ahead)) or ahead[:2] == ["no", "longer"]
    only = pairwise(tokens[at + 1 : at + 9])  # can be seen only at dusk
    limited = limited or any(before.lower == "only" and token.tag == "I" for before, token in only)
    none = not _NONE.isdisjoint(token.lower for token in tokens[max(0, at - 4) : at])  # nor could she read
    none = none and (ahead[:1] != ["be"] or any(token.tag == "E" for token in tokens[at + 2 : at + 3]))
    return tokens[at].lower in _UNABLE or (tokens[at].lower in {"can", "could"} and (limited or none))


def grants(tokens: Sequence[Token], verb: int) -> bool:
    """'We must not forget that he ordered it', 'He ought to explain why he sold': takes for granted what happened."""
    if FACTIVE.isdisjoint(map(BASE_OF, tokens)):
        return False
    for at in range(verb, len(tokens) - 3):
        if tokens[at].base not in FACTIVE or tokens[at + 1].tag not in "HW":
            continue
        inner = tokens[at + 2 :]
        finite = first_finite(inner)
        seen = at == verb and tokens[at].lower in _SEEING  # I see that the firm has a new line
        return (
            finite is not None
            and finite.tag != "M"
            and (seen or is_past(finite))
            and inner[0].lower not in {"i", "we"}
        )
    return False


def obliges(tokens: Sequence[Token], verb: int) -> bool:
    """'has to', 'need to', 'is to be', 'is going to'; not 'is going to seventy'."""
    word = tokens[verb].lower
    ahead = tokens[verb + 1 : verb + 3]
    if word == "got" and (not verb or tokens[verb - 1].lower not in GOT_TO):
        return False  # Egypt got to land its planes
    if word in _OBLIGED and (is_under_rule(tokens) or demands(tokens, verb)):
        return False  # under the Act consent has to be informed
    if word in _OBLIGED:
        return any(token.tag == "T" for token in ahead[:1]) or [t.lower for t in ahead] == ["got", "to"]
    return (
        word in BE
        and [t.lower for t in ahead] == ["going", "to"]
        and tags(tokens[verb + 3 : verb + 4]) != "#"
    )


def has_no_business(tokens: Sequence[Token], verb: int) -> bool:
    """'A court that cannot count has no business sentencing anybody': it ought not to."""
    ahead = [token.lower for token in tokens[verb + 1 : verb + 3]]
    return tokens[verb].lower in {"has", "have", "had"} and ahead == ["no", "business"]


def lacks(tokens: Sequence[Token], verb: int) -> bool:
    """'There is no memorial', 'Kern employs no clerks', 'Tarn has none'; not 'There is no doubt'."""
    words = [token.lower for token in tokens]
    has = (tokens[verb].base or tokens[verb].lower) in _HAVING and tags(tokens[:verb]) in {
        "P",
        "PP",
        "DN",
        "DNN",
        "N",
    }
    told = has or words[verb - 1 : verb] == ["there"]
    none = ["no"] if tags(tokens[verb + 2 : verb + 3]) not in {".", ""} else ["none"]
    return told and words[verb + 1 : verb + 2] == none and not _IDLE & set(words)


_HAVING: Final = listed("have has had employ own hold pay keep run publish charge carry receive get")


def is_saw(tokens: Sequence[Token], verb: int) -> bool:
    """'A river is not a drain', 'A system in which thieves guard the till is not a safeguard': of any of its kind."""
    if tokens[verb].lower != "is":
        return False
    start = next((at for at, token in enumerate(tokens) if token.tag not in "AC,"), 0)
    if tokens[start].lower not in {"a", "an"} or verb < start + 2:
        return False
    said = [token.lower for token in tokens[verb + 1 :] if token.tag not in "An"]
    if verb > start + 2:  # a ward that takes nobody in is not a ward
        again = said[:1] == [tokens[start].lower] and said[1:2] == [tokens[start + 1].lower]
        return again or (said[:1] in (["a"], ["an"]) and _is_of_all(tokens[start + 1 : verb]))
    return any(token.lower in {"a", "an", "what"} for token in tokens[verb + 1 : verb + 3])


def _is_of_all(kind: Sequence[Token]) -> bool:
    """'public inquiry', 'system in which thieves guard the till'; not 'house on the quay', 'firm that Pike sold'."""
    if any(token.tag in "P#" or is_past(token) for token in kind):
        return False
    narrowed = next((token.tag for token in kind if token.tag not in "NA"), "")
    return (
        not narrowed
        or narrowed in "RH"
        or [token.tag for token in kind if token.tag in "IR"][:2] == ["I", "R"]
    )


def consists_in(tokens: Sequence[Token], verb: int) -> bool:
    """'The alternative is to wait': what a way or an aim comes to; not 'The mill is to close'."""
    ahead = [token.tag for token in tokens[verb + 1 : verb + 3]]
    subject = tokens[verb - 1].lower if verb else ""
    return tokens[verb].lower in BE and ahead[:1] == ["T"] and subject in _AIMS


def is_without(tokens: Sequence[Token], verb: int) -> bool:
    """'The village has no doctor': what something in particular does not have."""
    known = tokens[0].lower in {"the", "its", "their", "his", "her"} or tokens[0].tag == "P"
    has = tokens[verb].lower in {"has", "have", "had"}
    return known and has and [token.lower for token in tokens[verb + 1 : verb + 2]] == ["no"]


def speaks_of_kind(tokens: Sequence[Token], verb: int) -> bool:
    """'Rivers do not sign treaties', 'Justice takes time': of no one thing, and at no one time."""
    first = next((token for token in tokens[:verb] if token.tag not in "CAn,"), None)
    if first is None or is_past(tokens[verb]) or tokens[verb].tag == "M":
        return False
    if first.lower in {"he", "those"} and tokens[1:2] and tokens[1].lower == "who":
        return True  # he who pays rarely dances
    here = _HERE if first.lower not in {"a", "an"} else _NOW  # a city that cannot house its teachers
    if any(token.lower in here and token.tag != HIDDEN for token in tokens[1:]) or any(
        token.tag in "GE" for token in tokens[verb + 1 : verb + 3]
    ):
        return False
    bare = _is_common(first) and not any(token.tag in "D'P#" for token in tokens[:verb])
    behind = next((token for token in tokens[1:verb] if token.tag in "RH"), tokens[verb - 1])
    some = first.lower in {"a", "an", "one"} and behind.tag in "NRH"
    return bare or some


def _is_common(token: Token) -> bool:
    """Whether a word is no name that only stands at the beginning of a sentence: 'Trask lives alone'."""
    word = token.lower
    sure = (
        word in _ABSTRACT
        or word.endswith(_ABSTRACT_ENDINGS)
        or (word.endswith("s") and not word.endswith("ss"))
    )
    return token.tag == "N" and (token.text[0].islower() or sure)


def likens(tokens: Sequence[Token], verb: int) -> bool:
    """'Memory is a poor accountant': one bare word, and what it is said to be."""
    if tokens[verb].lower not in {"is", "are"}:
        return False
    first = next((token for token in tokens[:verb] if token.tag not in "CAn,"), None)
    single = first is not None and _is_common(first) and all(t.tag in "CAn,N" + HIDDEN for t in tokens[:verb])
    said = word_at(tokens, verb + 1)
    return single and said in {"a", "an"}


def is_too_early(tokens: Sequence[Token]) -> bool:
    """'It is too early to say', 'It is hard to think of': an it that stands for a view."""
    if len(tokens) < 4 or tokens[0].lower != "it" or tokens[1].lower not in BE | {"takes", "took"}:
        return False
    if tokens[2].tag in "NA" and tokens[3].tag == "W" and not tokens[2].lower.endswith("ed"):
        return True  # it is curious how
    ahead = [token.tag for token in tokens[2:12]]
    return "T" in ahead and not {"E", "H", "V"} & set(ahead[: ahead.index("T")])


def points(tokens: Sequence[Token], verb: int) -> bool:
    """'It is also preventable', 'Here is a proposal', 'There is a grain of sense in this', 'One hardly knows'."""
    first = next((token.lower for token in tokens[:verb] if token.tag not in "CAn"), "here")
    if first == "one" and tokens[verb].tag == "V":
        return True
    done = any(token.tag in "EG" for token in tokens[verb + 1 : verb + 3])  # it is leaking
    if tokens[verb].lower not in {"is", "are", "’s"} or done or is_found_to_be(tokens[verb + 1 : verb + 5]):
        return False  # it is handed in; it is back
    placed = any(before.tag == "I" and token.tag in "DP" for before, token in pairwise(tokens[verb + 3 :]))
    dated = any(token.lower in {"now", "still", "already"} for token in tokens)  # there is now a runway
    vague = not placed and not dated and not any(token.lower in NOBODY for token in tokens)
    idle = not _NO_THINGS.isdisjoint([token.lower for token in tokens[verb + 1 : verb + 5]])
    thing = _thing(tokens[verb + 1 :])
    vague = vague and (thing is None or thing.tag != "N" or thing.lower in ABSTRACTIONS)  # there is a permit
    return first in _POINTERS or (first == "there" and (vague or idle))


def _thing(said: Sequence[Token]) -> Token | None:
    """The noun, name or pronoun that comes first, behind the nouns before it: 'an honourable alternative'."""
    start = next((at for at, token in enumerate(said) if token.tag in "NOP"), None)
    if start is None:
        return None
    end = next((at for at in range(start + 1, len(said)) if said[at].tag != "N"), len(said))
    return said[end - 1] if said[start].tag == "N" else said[start]
