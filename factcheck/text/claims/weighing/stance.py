"""What a statement makes of its subject without telling of it: describes it, speaks for us all, holds of anybody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.signals import VIEWS
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, is_past
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.weighing.found_to_be import costs_nothing, is_found_to_be

# what could be looked up in a description, whatever it makes of its subject
_LOOKED_UP: Final = listed("money percent year date number number_word name acronym record court quotation")
_NEVER_LIKE: Final = _LOOKED_UP - {"court", "record"}
# what a statement for us all must hold to be more than that
_OF_US: Final = _LOOKED_UP - {"number_word"}
_TOPICS: Final = listed("public institution event harm change reporting")
_THEM: Final = listed("him her them")
_WE: Final = listed("us our ours ourselves")
_FEW: Final = 12
_AHEAD: Final = 5
_POINTING: Final = listed("it this that")
ABSTRACTIONS: Final = listed(
    "future truth fact idea notion belief faith hope fear trust doubt courage cowardice cruelty compassion "
    "kindness mercy pity shame guilt pride honour honor dignity virtue vice sin evil goodness beauty "
    "wisdom folly ignorance knowledge logic argument arguments answer question lesson moral meaning word "
    "words silence rhetoric memory history nature fate luck freedom liberty justice equality politics "
    "progress tradition modernity love hate hatred anger grief joy happiness sorrow patience prudence "
    "cynicism optimism pessimism arrogance humility hypocrisy sincerity honesty conscience soul spirit "
    "instinct taste greed envy ambition success failure glory fame excuse excuses dream dreams illusion "
    "myth irony paradox absurdity certainty certainties temptation choice alternative debate quarrel "
    "compromise consensus principle principles ideal ideals values reason decency civility solidarity "
    "loyalty gratitude resentment despair nostalgia time habit simplicity complexity ideology"
)
_PRESENT: Final = listed("is are isn’t aren’t ’s ’re")
_ANYBODY: Final = listed("we our you your one")
_SAYERS: Final = listed("we you they i one it us")
_OWNED: Final = listed("point answer business case right duty way reason place claim")
_HAVE: Final = listed("have has")
_DID_TOO: Final = listed("has have had did was were")
_PRESENT_OR_HAVE: Final = _PRESENT | _HAVE
_KNOWN: Final = listed("the this these his her their")
_PLACING: Final = listed("on at behind under near inside outside beside below")
_NO_PLACES: Final = listed(
    "detail details air mind minds eye eyes mud balance making way past future question questions numbers end "
    "pudding wings dock nature interest business right wrong middle minority majority open dark know same clear "
    "answer difference doing process habit hands power sense spirit heart blood bones genes head telling timing "
    "language word words name names phrase arithmetic small first last matter manner order mood style tone mould"
)
_KNOWN_OR_SOME: Final = _KNOWN | {"a", "an", "its"}
_HOLDING: Final = listed("has have had")


def describes(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """'Students are not the problem', 'The rest is upholstery': what something is like, with nothing to look up."""
    if not _NEVER_LIKE.isdisjoint(found) or (is_past(tokens[verb]) and tokens[verb].lower != "was"):
        return False
    if ("court" in found or "record" in found) and not of_no_one(tokens, verb):
        return False  # but laws are nets too
    if is_abstract(tokens, verb):
        return not _is_told(tokens)
    ahead = [token for token in tokens[verb + 1 :] if token.tag not in "AnZ"][:_AHEAD]
    points = tokens[0].lower in _POINTING and ahead[:1] != [] and ahead[0].lower in {"a", "an"}
    was = points and tokens[verb].lower == "was" and "harm" not in found  # it was a farce; not it was a lie
    return (was or tokens[verb].lower in _PRESENT) and _is_like(tokens, verb, ahead, points)


def _is_like(tokens: Sequence[Token], verb: int, ahead: Sequence[Token], points: bool) -> bool:
    if _is_told(tokens):
        return False
    if not any(token.tag in "NPODGWH#" or token.lower == "so" for token in tokens[:verb]):
        return False  # gone are the clinics
    if tokens[0].tag == "I" and not any(token.tag == "," for token in tokens[:verb]):
        return False  # behind the new name is the old staff
    if ahead and ahead[0].tag in "EG":
        return False  # the register is kept in a drawer
    if any(is_person_noun(token) for token in ahead[:4]) and not points:
        return False  # the chief is her brother
    if is_found_to_be(tokens[verb + 1 : verb + 6]) or costs_nothing(tokens, verb) or _is_placed(ahead):
        return False
    return not any(token.lower == "there" for token in tokens[:verb])


def _is_placed(said: Sequence[Token]) -> bool:
    """'Her name is on the wall': where something stands; not 'the onus is on us', 'the devil is in the details'."""
    where = [token.lower for token in said[:3]]
    if len(said) < 3 or where[1] not in _KNOWN_OR_SOME or said[2].tag not in "NP":
        return False
    return where[0] in _PLACING or (where[0] == "in" and where[2] not in _NO_PLACES)


def is_abstract(tokens: Sequence[Token], verb: int) -> bool:
    """'The word has lost its meaning', 'trust arrives on foot': what no one has ever seen is or does something."""
    if is_past(tokens[verb]):
        return False
    subject = [token for token in tokens[:verb] if token.tag not in "CAn"]
    behind = next((at for at, token in enumerate(subject) if token.tag in "IRHK,"), len(subject))
    bare = not any(token.tag in "P#" for token in subject)
    return bool(behind) and bare and subject[behind - 1].lower in ABSTRACTIONS


def announces(tokens: Sequence[Token]) -> bool:
    """'The facts are these', 'One of the lessons is this': that something follows, and nothing of what it is."""
    words = [token for token in tokens if token.text[0].isalnum()]
    last = [token.lower for token in words[-2:]]
    return len(words) > 2 and last[-1] in _WHAT_FOLLOWS and words[-2].lower in BE | {"as"}


_WHAT_FOLLOWS: Final = listed("this these follows")


def denies_of_it(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """'It does not care which side we were on', 'That does not make him a villain': no deed, and none left undone."""
    word = tokens[verb].lower
    negated = word == "doesn’t" or (word == "does" and tags(tokens[verb + 1 : verb + 2]) == "n")
    if not negated:
        return False
    subject = [token.lower for token in tokens[:verb] if token.tag not in "CAn,"]
    return subject in (["it"], ["this"], ["that"]) and (_LOOKED_UP | _TOPICS).isdisjoint(found)


def _is_told(tokens: Sequence[Token]) -> bool:
    """Whether somebody is said to say it; 'they say', 'we are told' and 'whatever the papers say' name nobody."""
    said = [at for at, token in enumerate(tokens) if token.base in REPORTING and token.tag in "VE" + HIDDEN]
    return any(
        at and tokens[at - 1].lower not in _SAYERS and not any(token.tag == "W" for token in tokens[:at])
        for at in said
    )


def speaks_for_us(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """'We have welded it shut', 'you get used to it': what we all do or are, with nothing to look up."""
    if not _OF_US.isdisjoint(found) or not ("we" in found or "you" in found or "generic" in found):
        return False
    if [token.lower for token in tokens[verb + 1 : verb + 3]] in _SHARES:
        return False  # we have hardly any cinemas
    subject = [token.lower for token in tokens[:verb] if token.tag not in "CAn,"]
    if any(token.lower in {"about", "only", "nearly", "not"} for token in tokens[:1]) and subject == ["one"]:
        return False  # about one gets a fever
    if subject == ["one"] and is_past(tokens[verb]):
        return False  # one went to a hearse
    acted = is_past(tokens[verb]) and tokens[verb].tag == "V" and tokens[verb].base not in REPORTING
    if acted and any(token.lower in _THEM for token in tokens[verb + 1 : verb + 2]):
        return False  # then we bugged them
    if is_past(tokens[verb]) and _HAD_THERE.search(tags(tokens[verb + 1 :])):
        return False  # we had the report in the office, in a binder
    if (len(subject) == 1 or subject[:1] == ["our"]) and subject[0] in _ANYBODY:
        return True
    near = any(token.lower in _WE for token in tokens[verb + 1 : verb + 4])
    ours = near and not is_past(tokens[verb]) and len(tokens) <= _FEW  # they need our votes
    return ours or subject[-2:] == ["of", "us"]


_SHARES: Final = (["hardly", "any"], ["almost", "no"], ["most", "of"], ["half", "of"], ["almost", "all"])
_HAD_THERE: Final = re.compile("D[A#]{0,2}N{1,2},?I[D#]")


def has_a_point(tokens: Sequence[Token], verb: int, found: Mapping[str, int]) -> bool:
    """'They have a point', 'a city like that has no business calling itself one': a judgement in the form of a fact."""
    if tokens[verb].lower not in _HOLDING:
        return False
    ahead = [token.lower for token in tokens[verb + 1 : verb + 4]]
    return (
        ahead[:1] in (["a"], ["an"], ["no"], ["every"])
        and not _OWNED.isdisjoint(ahead[1:])
        and _LOOKED_UP.isdisjoint(found)
    )


def of_no_one(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a statement in the present has 'there', 'we', or a kind of thing for its subject: nobody it accuses."""
    if tokens[verb].lower not in _PRESENT_OR_HAVE:
        return False
    first = next((token for token in tokens[:verb] if token.tag not in "CAn,"), None)
    if first is None:
        return False
    if first.lower in {"we", "there", "a", "an"}:
        return not any(token.tag == "P" or token.lower in _KNOWN for token in tokens[1:])
    return first.tag == "N" and not any(token.tag in "DP#'" for token in tokens[:verb])


def answers(tokens: Sequence[Token]) -> bool:
    """'So has the dividend', 'Nor did the mayor': the same is told of somebody else."""
    words = [token for token in tokens if token.tag != HIDDEN][:3]
    return len(words) == 3 and words[0].lower in {"so", "nor", "neither"} and words[1].lower in _DID_TOO


def only_lists(tokens: Sequence[Token]) -> bool:
    """'A minister, a quarry and nine lorries.': names what there is to come; not 'Nine dead, a town and a bridge'."""
    return _ROW.fullmatch(tags(tokens)) is not None and not any(token.lower in _DEAD for token in tokens)


_DEAD: Final = listed("dead deaths wounded injured killed victims casualties arrests murders suicides")
_ROW: Final = re.compile("D?[#A]?[NP]{1,2}(?:,D?[#A]?[NP]{1,2})+,?CD?[#A]?[NP]{1,2}[.!]?")


def first_person_feeling(tokens: Sequence[Token], verb: int) -> bool:
    """'I am tired', 'I do not blame', 'we know': the author's mind, which no source holds."""
    subject = {token.lower for token in tokens[max(0, verb - 3) : verb] if token.tag == "O"}
    if not subject & {"i", "we"}:
        return False
    if any((token.base or token.lower) in VIEWS for token in tokens[verb : verb + 4]):
        return True
    if any(a.lower in _GROWN and b.lower in _WONTED for a, b in pairwise(tokens[verb:])):
        return True  # we have got used to the smell
    if tokens[verb].lower in {"am", "’m"}:
        return not any(token.tag == "D" for token in tokens[verb + 1 : verb + 2])  # I am a dentist
    if tokens[verb].lower in {"do", "don’t"}:
        return "i" in subject
    if "i" in subject and [t.lower for t in tokens[verb : verb + 2]] == ["have", "no"]:
        return True  # I have no quarrel with them
    if any(token.tag == "n" for token in tokens[verb : verb + 3]) and any(
        token.base in _MINDING for token in tokens[verb + 1 : verb + 4]
    ):
        return True  # I did not know
    often = any(token.lower in {"every", "each"} or token.tag == "#" for token in tokens)
    past = "p" in forms_of(tokens[verb].lower)  # I cut him off
    return tokens[verb].lower == tokens[verb].base and not past and "i" in subject and not often


_GROWN: Final = listed("get got gotten grow grew grown become became are were")
_WONTED: Final = listed("used accustomed inured")
_MINDING: Final = listed("know understand remember dare mean realise realize")


def is_of_work(tokens: Sequence[Token]) -> bool:
    """'I translated the book', 'I designed halls': what authors did for a living stands in other records."""
    verb = main_verb(tokens)
    if verb is None or tokens[verb].tag not in "VB":
        return False
    worked = tokens[verb].base in _WORKING and any(token.tag in "NP#" for token in tokens[verb + 1 :])
    return worked or any(token.lower in _CAREER for token in tokens[verb + 1 :])


_WORKING: Final = listed(
    "translate design build teach edit publish found manage direct chair coach train treat operate prosecute defend "
    "represent serve captain command photograph film compose study survey audit inspect advise testify resign retire "
    "emigrate graduate marry"
)
_CAREER: Final = listed("career profession retirement apprentice apprenticeship")


def says_what_author_was(tokens: Sequence[Token]) -> bool:
    """'I have been a nurse for twenty-two years', 'I was a guest of the mayor': a person of some kind."""
    verb = main_verb(tokens)
    if verb is None or not verb or tokens[verb - 1].text != "I":
        return False
    behind = [token for token in tokens[verb:] if token.lower not in {"have", "had", "been"}]
    behind = behind[1:] if behind and behind[0].lower in BE else behind
    been = tokens[verb].lower in BE or "been" in map(LOWER_OF, tokens[verb : verb + 3])
    head = next((at for at, token in enumerate(behind[:5]) if is_person_noun(token)), None)
    return been and head is not None and behind[0].tag == "D"


def does_something(tokens: Sequence[Token], verb: int) -> bool:
    """Whether something is told that is done or not done, by more than the bare verb: 'They do work'."""
    return tokens[verb].lower not in BE and len([token for token in tokens if token.text[0].isalnum()]) > 2


def is_elliptic(tokens: Sequence[Token], verb: int) -> bool:
    """'They had not.': what they had not stands elsewhere."""
    worded = [token for token in tokens if token.text[0].isalnum()]
    while len(worded) > 2 and worded[0].tag in "AC":
        worded = worded[1:]  # perhaps it was
    return (
        len(worded) <= 4
        and tokens[verb].tag == "B"
        and worded[0].tag == "O"
        and all(token.tag in "An" for token in tokens[verb + 1 :] if token.text[0].isalnum())
    )
