"""What a sentence is about although it tells of other things: 'it' and 'they' of the next one go on from that.

'There is a shelter that marks the jubilee. It', 'The euro is a currency. It', 'The index has no Moss. It has'; and the
same pronoun twice as a subject: 'It stands in a shed and it cost £40'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token, place_at, tags
from factcheck.text.claims.grammar.words import BE, BEEN, listed
from factcheck.text.claims.restating.candidates import ALIKE, distinct, fits
from factcheck.text.claims.restating.carried_on import begins_with, can_go_on, verb_of
from factcheck.text.claims.restating.doers import acts_for_itself, is_body, may_be_anybody
from factcheck.text.claims.restating.naming import Draft


def topic_before(draft: Draft, it: Token, event: bool) -> Mention | None:
    """The one subject of the sentence before, where what else it tells of is part of what is said of that.

    `event` says that the pronoun may stand for all that was told: 'It was a mistake'.
    """
    discourse = draft.discourse
    if not begins_with(draft, it) or not ALIKE[it.lower].isdisjoint(discourse.pronouns[-1]):
        return None
    fitting = distinct(mention for mention in discourse.recent[-1] if fits(it.lower, mention, discourse))
    subjects = [mention for mention in fitting if mention.subject]
    if len(subjects) != 1 or not can_go_on(subjects[0], discourse.things):
        return None
    one, sentence = subjects[0], discourse.last_sentence
    if may_be_anybody(one) and any(is_body(m) for m in fitting if m is not one):
        return None  # Kern wrote to the council
    at = next((i for i, token in enumerate(sentence) if token.start >= one.start), len(sentence))
    end = next((i for i, token in enumerate(sentence) if token.start >= one.end), len(sentence))
    if _is_brought_up(sentence, at):
        behind = tags(sentence[end:])
        two = _JOINED if _NARROWED.match(behind) else _TWO
        return None if two.search(behind) or one.head in _ABSTRACT else one
    if draft.sentence and _does(draft, it) and not is_body(one) and any(map(is_body, fitting)):
        return None  # the mill is a property of the council. It sold
    doing = verb_of([token for token in draft.sentence if token.start > it.start])
    verb = main_verb(sentence[at:])
    if event or doing in _OF_ALL or verb is None or _STARTS.fullmatch(tags(sentence[: at + 1])) is None:
        return None
    said = sentence[at + verb :]
    if _TWO.search(tags(said)):
        return None
    rivals = [m for m in fitting if not (m.subject or m.oblique)]
    inside = bool(rivals) and all(one.end <= m.start and m.end <= said[0].start for m in rivals)
    same = bool(doing) and verb_of(said) == doing
    return one if same or inside or _tells_what_it_is(said) else None


def _does(draft: Draft, it: Token) -> bool:
    at = place_at(it.start, draft.sentence)
    return bool(acts_for_itself(draft.sentence, at))


def _is_brought_up(sentence: Sequence[Token], at: int) -> bool:
    """'There is a shelter': whether what begins at `at` is what the sentence brings up."""
    before = [token.lower for token in sentence[:at] if token.tag not in "An"]
    there = before[-2:-1] == ["there"] and before[-1] in BE | {"’s"}
    return there and len(before) <= _LEAD and (at == len(sentence) or sentence[at].lower != "no")


_LEAD: Final = 6  # words before what is brought up: 'On the green there is a shelter'


def _tells_what_it_is(said: Sequence[Token]) -> bool:
    """'is a currency': the verb and a noun phrase that tells what the subject is; not 'is in line with a plan'."""
    be = next((at for at, token in enumerate(said) if token.lower in BEEN), len(said))
    led = all(token.tag in "BMAn" for token in said[:be])
    return led and be < len(said) and _A_NOUN.match(tags(said[be + 1 :])) is not None


_A_NOUN: Final = re.compile("[An]*D[A#NPE]*[NP](?![#P'])")
_TWO: Final = re.compile(
    "[;:-]|[,C]C?(?:[D#]?[A#NPE]*[NP]|O)(?:I[D#NP]{1,3})?[An]*[VBM]"
)  # a clause of its own
_JOINED: Final = re.compile("[;:-]|,?C(?:[D#]?[A#NPE]*[NP]|O)(?:I[D#NP]{1,3})?[An]*[VBM]")
_NARROWED: Final = re.compile("[^,;:C]*(?:R|W|S|H)")  # a room in Tarn where, for 40 days, the state sat
_STARTS: Final = re.compile("(?:[CA],?|I[D#NPA]{1,4},)?[D#ANPE]")
# what all that was told does as well
_OF_ALL: Final = listed("happen occur help matter mean seem appear follow show suggest explain take prove")
_ABSTRACT: Final = listed(
    "reason way case chance time question doubt need point sense difference kind sort evidence hope truth risk "
    "danger fear matter lot number plenty money"
)


def said_again(draft: Draft, it: Token) -> Mention | None:
    """What 'it' stands for in 'It stands in a shed and it cost £40': what the subject of the clause before does."""
    sentence = draft.sentence
    at = place_at(it.start, sentence)
    first = next((i for i in range(at) if sentence[i].lower == it.lower and sentence[i].tag == "O"), at)
    between = tags(sentence[first:at])
    if first == at or not _SUBJECT.match(between) or _OTHER.search(between, 1):
        return None
    start = sentence[0].start
    meant = distinct(
        m for m in draft.before if m.subject and m.start < start and fits(it.lower, m, draft.discourse)
    )
    return meant[0] if len(meant) == 1 and can_go_on(meant[0], draft.discourse.things) else None


_SUBJECT: Final = re.compile("O[An]*[VBM].*(?:[,;]C?|C)$")
_OTHER: Final = re.compile('[HRSQW"]|[NPO][An]*[VBM]')
