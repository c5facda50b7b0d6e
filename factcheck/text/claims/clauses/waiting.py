"""What a clause still waits for when an insertion breaks it off: its verb, the rest of its verb, its subject's verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import (
    Chunk,
    is_subject,
    opens_participle,
    opens_relative,
    own_subject,
)
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    NOUN_PHRASE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    is_finite,
    without_lead,
)
from factcheck.text.claims.grammar.tokens import Token, comma_at, first_finite, place_of, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING, forms_of, may_be_past_form, verb_forms
from factcheck.text.claims.grammar.words import BE, HAVE, MODALS, UP_TO_OR_SINCE, listed

_WAITS: Final = re.compile(r"[SH]?[DPON#][^VBMRHS]*(?:R[^VBMC]*[VB][^VBMC]*)?$")
_OCCASIONS: Final = frozenset(
    ("day", "week", "month", "year", "night", "morning", "moment", "hour", "time", "minute")
)
_NAMING: Final = frozenset(("known", "called", "named"))
# what follows these without 'that' is a clause, and never the one who hears or bears it
_SAYING: Final = listed(
    "say claim argue insist admit believe think maintain contend suggest allege acknowledge concede conclude assert"
)
_HEARD: Final = listed(
    "tell accuse promise warn assure inform caution advise demand propose recommend rule point agree boast pledge vow"
)
_TELLS: Final = re.compile("(?:O(?=[DPON#])|(?:D[#N']*N|N+)(?=[DOP])|P+(?=[DO]))")


def waits_for_content(tokens: Sequence[Token]) -> bool:
    """Whether the words end in 'that' or 'whose' and a subject without its verb."""
    string = tags(tokens)
    at = max(string.rfind("H"), string.rfind("R"))
    if _acts_in_quotation(tokens[at + 1 :]):
        return False
    if at > 0 and not FINITE.search(string, at):
        behind = tokens[at + 1 :]
        named = tags(behind) == "G" or (
            bool(behind) and _is_one_subject(behind)
        )  # that franchising, by which
        if is_subject(behind) or (string[at] == "H" and named):
            return True
    said = string.find("H")  # 'that the neighbours who farm the valley'
    return said > 0 and string[said - 1] not in "NP" and lacks_verb(tokens[said + 1 :])


def _acts_in_quotation(tokens: Sequence[Token]) -> bool:
    """'that an emergency “shall end when it is over,”': its verb is part of what is quoted."""
    quoted = next((at + 1 for at, token in enumerate(tokens[:-1]) if token.tag == '"'), 0)
    return quoted > 1 and tokens[quoted].lower in BE | HAVE | MODALS


def ends_in_subject(tokens: Sequence[Token], sure: bool) -> bool:
    """Whether the words end in a clause with a subject and no verb yet: 'says the chairman', 'died after the clerk'.

    What may be an object as well ('found the officer') counts where a verb is `sure` to follow.
    """
    for at in range(len(tokens) - 2, 0, -1):
        token = tokens[at]
        if token.tag == "V" and token.base in REPORTING:
            told = hearer(token, tokens[at + 1 :])
            if told:
                return _is_one_subject(tokens[at + 1 + told :])
            says = token.base in _SAYING or (sure and token.base not in _HEARD)
            return says and _is_one_subject(tokens[at + 1 :])
        if token.tag == "S" or token.lower in UP_TO_OR_SINCE:
            return is_finite(tokens[:at]) and _is_one_subject(tokens[at + 1 :])
        if token.tag in "VBMRH":
            return False
    return False


def hearer(verb: Token, behind: Sequence[Token]) -> int:
    """How many words say who is told, where what is told follows without 'that': 'told police the tenant lied'."""
    found = _TELLS.match(tags(behind)) if verb.base in _HEARD else None
    return found.end() if found else 0


def may_be_told(verb: Token, behind: Sequence[Token]) -> bool:
    """Whether a clause can begin right behind a verb of saying: not behind 'told', which names a hearer first."""
    if [token.lower for token in behind[1:2]] == ["than"] and tags(behind[2:3]) != "#":
        return False  # wrote more than he ever had
    return verb.base not in HEARERS and SUBJECT_THEN_VERB.match(tags(behind)) is not None


def tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is a finite verb that can say something: 'said', 'has said'; not 'was said'.

    Nor 'have heard the case argued', 'had, or had said he had,': nobody says that.
    """
    if tokens[at].tag != "E":
        return tokens[at].tag == "V"
    if tokens[at].base not in REPORTING - _PERCEIVING or _BROKEN_OFF.match(tags(tokens[at + 1 :])):
        return False
    before = at - 1
    while before > 0 and tokens[before].tag in "An":
        before -= 1
    of_noun = _OF_NOUN.search(tags(tokens[:before]))  # the pipes we had supposed we were paying for
    return of_noun is None and tokens[before].lower in _HAVING


_PERCEIVING: Final = listed("hear record hold observe notice know")
_OF_NOUN: Final = re.compile("[NP]O$")
_BROKEN_OFF: Final = re.compile("[^,VBM]*[VB],")
_HAVING: Final = listed("has have had ’ve")


def awaits_content(tokens: Sequence[Token]) -> bool:
    """'The mayor told the council': what was told is still to come."""
    at = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].tag in "VBMRHSK"), 0)
    if not at or tokens[at].tag != "V" or tokens[at].base not in REPORTING:
        return False
    behind = tokens[at + 1 :]
    return not behind or (tokens[at].base in HEARERS and is_subject(behind))


def _is_one_subject(tokens: Sequence[Token]) -> bool:
    """'the mayor', or 'the mayor, according to his aide'."""
    comma = comma_at(tokens, len(tokens))
    adjunct = all(token.tag not in "VBMSRH" for token in tokens[comma:])
    return adjunct and is_subject(tokens[:comma]) and tokens[0].tag not in 'EGQ"'


def waits_behind_time(tokens: Sequence[Token]) -> bool:
    """'closed it on the day its auditor': a subject whose verb is to come, in a clause that says which day."""
    at = next((i for i in range(len(tokens) - 1, 1, -1) if tokens[i].lower in _OCCASIONS), 0)
    return (
        at > 1
        and at + 2 < len(tokens)
        and tokens[at - 1].lower == "the"
        and tokens[at + 1].tag in "DP"
        and all(token.tag in "D#NP'A" for token in tokens[at + 1 :])
    )


def waits_behind_what(tokens: Sequence[Token]) -> bool:
    """'read whatever paper the clerks', 'kept what letters Moss': a subject without its verb."""
    return _BEHIND_WHAT.search(tags(tokens)) is not None


_BEHIND_WHAT: Final = re.compile("W(?:[#A]?N)?(?:D[#A]?[NP]{1,3}|P{1,3})(?:,(?:D[#A]?[NP]{1,3}|P{1,3}))*$")


def reports(tokens: Sequence[Token]) -> bool:
    """Whether a verb among the words says, thinks or shows something: told, found, warned."""
    return any(token.base in REPORTING and token.tag in "VEbG" for token in tokens)


def emerges(tokens: Sequence[Token]) -> bool:
    """'It emerged in April, when a clerk spoke,': what emerged is still to come."""
    return tokens[0].lower == "it" and any(t.tag == "V" and t.base in _EMERGING for t in tokens[1:4])


_EMERGING: Final = listed("emerge transpire follow")


def lacks_content(tokens: Sequence[Token]) -> bool:
    """Whether a verb among the words says or shows something that is still to come: 'said in a letter'."""
    said = [at for at, token in enumerate(tokens) if token.base in REPORTING and token.tag in "VEbG"]
    return bool(said) and lacks_verb(tokens[said[-1] + 1 :])


def verb_follows(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the noun phrase of chunk `at` finds its verb in a later chunk, behind insertions only."""
    doubtful = False
    for later in chunks[at + 1 :]:
        string = tags(later)
        doubtful = string[0] == "E" and later is not chunks[at + 1] and is_past_form(later[0])
        if STARTS_FINITE.match(string) or could_be_verb(later, chunks[at]):
            return later is not chunks[at + 1]
        inserted = (
            opens_relative(later) or opens_participle(later) or string[0] in "IASKE" or string[:2] == "TD"
        )
        if not inserted and not NOUN_PHRASE.match(string):
            return False
        if SUBJECT_THEN_VERB.match(string) and not opens_relative(later):
            return False
    return doubtful


def is_past_form(token: Token) -> bool:
    """Whether a word can be a finite past; 'known' and 'called' hardly ever are."""
    return may_be_past_form(token.lower) and token.lower not in _NAMING


def take_for_verb(chunk: Chunk, subject: Sequence[Token]) -> None:
    """Tag the first word of a chunk as the verb that a subject waits for, where it can be one."""
    first = next((token for token in chunk if token.tag not in "AnZ"), chunk[0])
    at = place_of(first, chunk) + 1
    acts = at < len(chunk) and chunk[at].tag == "O"
    if (
        first.tag == "E"
        and first.base
        and (is_past_form(first) or acts)
        and not by_somebody(list(chunk), at - 1)
    ):
        first.tag = "V"
    elif could_be_verb(chunk, subject):
        first.tag = "V"
        kinds = verb_forms()[first.lower]
        first.base = kinds.get("b") or kinds["s"]


def is_done_by(chunk: Sequence[Token]) -> bool:
    """'Kern, with his treaties, signed by chiefs': whoever stands behind 'by' did it."""
    if tags(chunk[:2]) != "EI" or len(chunk) < 3:
        return False
    return chunk[1].lower == "by" and chunk[2].tag in "NDP" and chunk[0].base not in INTRANSITIVE


def could_be_verb(chunk: Chunk, subject: Sequence[Token]) -> bool:
    """'the minutes, which we obtained, list him': a word taken for a noun that agrees and has an object."""
    first = next((token for token in chunk if token.tag not in "AnZ"), chunk[0])
    kinds = forms_of(first.lower) if first.tag == "N" else {}
    at = place_of(first, chunk) + 1
    acts = at < len(chunk) and (chunk[at].tag in "DOTHPI#K" or chunk[at].lower == "as")  # lists as its head
    if not acts or not ("b" in kinds or "s" in kinds):
        return False
    noun = head_of([token for token in own_subject(subject) if token.tag != "C"] or subject)
    return ("b" in kinds and chunk[at].tag != "K" and is_plural([noun])) or (
        "s" in kinds and chunk[at].tag in "DOTHK"
    )


def waiting_subject(tokens: Sequence[Token]) -> int:
    """Where the last subject without a verb begins, with the 'and' or 'whose' before it; 0 when there is none.

    A clause that narrows the subject has a verb of its own: 'and the official who signed it'.
    """
    string = tags(tokens)
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].lower == "or" and tokens[at - 1].tag == "," and _PART_OF_IT.match(string, at + 1):
            return 0  # with a list, or half of it, typed
        if tokens[at].lower == "whose" or tokens[at].tag == "C":
            return at if _WAITS.match(string, at + 1) and is_finite(tokens[:at]) else 0
    return 0


_PART_OF_IT: Final = re.compile("[#DN]+[IK](?:O|D?N)(?:,|$)")  # another word for what was told


def tells_outcome(clause: Chunk) -> bool:
    """Whether a clause behind 'so that' tells what came of it, and not what was wanted."""
    verb = first_finite(clause)
    string = tags(without_lead(clause))
    told = SUBJECT_THEN_VERB.match(string) or _WHAT_DID.match(string)
    return verb is not None and verb.tag != "M" and told is not None


_WHAT_DID: Final = re.compile("W[An]*[VB][^,;VBM]+V")  # what was the plan turns up as the result


def begins_with_subject(tokens: Sequence[Token]) -> bool:
    """'their departure, in the words of the order': a subject, or one with an adjunct behind it."""
    comma = comma_at(tokens, len(tokens))
    return is_subject(tokens) or is_subject(tokens[:comma])
