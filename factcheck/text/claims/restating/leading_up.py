"""Pronouns that lead up to whom they stand for: 'When he was ill, Kern sold the mill', 'As for the mill, it burned'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.sexes import sex_of_name
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.candidates import ALIKE, PERSONS, SHE, fits
from factcheck.text.claims.restating.inner_clauses import asks_another
from factcheck.text.claims.restating.naming import Draft
from factcheck.text.claims.restating.reference import NOTHING, Referent


def is_led_up_to(draft: Draft, tokens: Sequence[Token], at: int) -> bool:
    """'The clerk, when she was asked, left', 'as for the mill, it burned': the words before it explain it."""
    topic = [token.lower for token in tokens[:2]] == ["as", "for"]
    led = tags(tokens[max(0, at - 2) : at]) == ",S" or (topic and tokens[at - 1].text == ",")
    word = tokens[at].lower
    return led and any(
        tokens[0].start <= mention.start < tokens[at].start and fits(word, mention, draft.discourse)
        for mention in draft.around
    )


def leads_up(draft: Draft, token: Token) -> bool:
    """'When he was ill, Kern sold the mill': whether a pronoun stands before the name of whom it may stand for."""
    ahead = draft.ahead
    if ahead is None or token.lower not in PERSONS or token.start > ahead.start:
        return False
    return fits(token.lower, ahead, draft.discourse)


def name_behind(draft: Draft, tokens: Sequence[Token], at: int) -> int:
    """Where the name stands that the pronoun at `at` leads up to; -1 where it does not, or in another statement."""
    if draft.ahead is None or at < 0 or not tokens or not leads_up(draft, tokens[at]):
        return -1
    return next((i for i, token in enumerate(tokens) if token.start == draft.ahead.start), -1)


def is_named(ahead: Mention | None) -> bool:
    """Whether who stands behind has a name: 'When she read it, the clerk left' may go on about somebody else."""
    return ahead is not None and ahead.person and bool(ahead.name)


def is_of_subject(draft: Draft, token: Token, subject: Mention | None) -> bool:
    """'Kern was asked whether he had signed it', of 'Asked whether he had signed it, Kern left': the words stay."""
    ahead = draft.ahead
    told = subject is not None and ahead is not None and subject.start <= ahead.start < subject.end
    return told and leads_up(draft, token)


def agreed(draft: Draft, token: Token, found: Referent) -> Referent:
    """Whom a pronoun stands for that leads up to a name: nobody where the sentences before speak of somebody else.

    'Though he had signed it, Kern denied that' speaks of Kern whoever was told of earlier than in the sentence
    before; 'After he died, Kern took it over' may not.
    """
    ahead, word = draft.ahead, token.lower
    if ahead is None or (found.mention is not None and found.mention.head == ahead.head):
        return found
    if not is_named(ahead):
        return NOTHING
    lately = draft.discourse.recent[-1:] if _is_of_one(draft, token) else draft.discourse.recent
    known = [m for mentions in lately for m in mentions if m.head == ahead.head]
    others = [m for mentions in lately for m in mentions if not m.owner and fits(word, m, draft.discourse)]
    said = any(not ALIKE[word].isdisjoint(words) for words in draft.discourse.pronouns[-1:])
    apart = said and not known
    return NOTHING if apart or len(others) > len(known) else Referent(ahead.name, ahead)


def unless_one_of_two(draft: Draft, token: Token, found: Referent) -> Referent:
    """Whom a pronoun stands for; nobody in 'Kern offered him a loan. He', where it may be the other one."""
    if found.mention is None or token.lower not in PERSONS:
        return found
    asked = asks_another(draft.discourse.last_sentence, found.mention)
    if not asked and not _is_one_of_two(draft, token, found):
        return found
    draft.discourse.meant[:] = [one for one in draft.discourse.meant if one.head != found.mention.head]
    return NOTHING


def _is_one_of_two(draft: Draft, token: Token, found: Referent) -> bool:
    if found.mention is None or token.lower not in PERSONS or draft.sentence[0].start > token.start:
        return False
    sentence, other = draft.discourse.last_sentence, "her" if token.lower in SHE else "him"
    here = any(fits(token.lower, mention, draft.discourse) for mention in draft.before)
    for at, word in enumerate(sentence if not here else ()):
        if word.lower == other and word.tag == "O" and (acts := _ACTS.search(tags(sentence[:at]))):
            return sentence[acts.end(1) - 1].lower == found.mention.head
    return False


_ACTS: Final = re.compile("(?:^|[,;:])((?:D?[AN]*)P*)[BAn]*[VE]I?$")


def _is_of_one(draft: Draft, token: Token) -> bool:
    """Whether a clause begins with a word behind which the subject most often goes on in the next clause."""
    before = [word.lower for word in draft.sentence if word.start < token.start][-1:]
    return not _BEHIND.isdisjoint(before)


_BEHIND: Final = listed("though although while before if because since unless")


def names_him(draft: Draft, start: int, token: Token) -> bool:
    """'One, a driver named Ian Moss, had the letter he was sent': whom the statement from `start` on names."""
    beside = {name for end, (_, name) in draft.names.items() if start < end <= token.start}
    return token.lower in {"he", "she"} and any(
        sex_of_name(name) in {None, token.lower == "she"} for name in beside
    )
