"""What sums up, or tells of, the whole clause before it: 'The law passed in May, which pleased the bishops'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.granted import FALSE, SO
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, are_names, start_of, tags
from factcheck.text.claims.grammar.words import BE, SUMMING, listed


def sums_up(before: Sequence[Token], about: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether a clause behind `before` may tell of all that stands there, and not of the noun phrase `about`.

    So it may where the verb takes a fact, and where the noun is the subject or a span of time: 'He left in May, which'.
    """
    verb = next((at for at, token in enumerate(clause) if token.tag in "VBM"), None)
    if verb is None or not about:
        regretted = bool(about) and clause[-1].lower in _FACTS and len(clause) > 1  # which many people regret
        return regretted and head_of(list(about)).lower not in _SAYABLE
    if clause[verb].base == "mean" and tags(clause[verb + 1 : verb + 2]) == "H":
        return True  # is 40 crowns, which means that
    if _is_so_much(before, about, clause[verb:]):
        return True
    if _is_past_the_verb(before, about) or _is_measure(about) or _is_one_of_places(before, about):
        return True
    helped = tags(clause[verb:]).startswith(("B", "M"))
    at = next((i for i in range(verb, len(clause)) if clause[i].tag in "VEb"), verb) if helped else verb
    if clause[at].base in _HAPPENING and "n" in tags(clause[:at]):
        return True  # had run out of bread, which had not happened since the war
    if clause[verb].lower in BE and not {token.lower for token in clause[verb + 1 : verb + 3]}.isdisjoint(
        _CHARGES
    ):
        return head_of(list(about)).lower not in _CHARGES | _SAYABLE  # made them soft, which is the complaint
    if verb == 0 or (clause[0].tag in "An" and "N" not in tags(clause[:verb])):
        return _is_done_by_fact(about, clause[at:])
    return _is_said_of_fact(about, clause[at:])


def _is_so_much(before: Sequence[Token], about: Sequence[Token], clause: Sequence[Token]) -> bool:
    """'pays £90 to see a show, which is nearly half a wage': the sum is, and no show."""
    sized = any(token.lower in _SIZES for token in clause[1:4]) and clause[0].lower in BE
    counted = any(token.tag == "#" for token in before) and all(token.tag != "#" for token in about)
    return sized and counted and head_of(list(about)).lower not in _AMOUNTS


def _is_past_the_verb(before: Sequence[Token], about: Sequence[Token]) -> bool:
    """'Holt resigned in June, which surprised nobody': behind a verb, its subject is no noun that a clause is about."""
    at = next((i for i, token in enumerate(before) if token is about[-1]), len(before))
    return _VERB_BEHIND.match(tags(before[at + 1 :])) is not None


def _is_one_of_places(before: Sequence[Token], about: Sequence[Token]) -> bool:
    """'ended in England and Wales in 2021, which was': no more told of the one than of the other."""
    at = start_of(about, before)
    return are_names(about) and _IN_BOTH.search(tags(before[:at])) is not None


_IN_BOTH: Final = re.compile("IP{1,2}C$")


def _is_measure(about: Sequence[Token]) -> bool:
    """'two days earlier, which', 'by one vote, which'."""
    head = head_of(list(about)).lower
    counted = any(token.tag == "#" for token in about)
    return (head in TIMES and head not in _SPANS) or (counted and head in _MEASURES)


def _is_done_by_fact(about: Sequence[Token], deed: Sequence[Token]) -> bool:
    """'which pleased the bishops', 'which meant that', 'which led to': what a fact does."""
    base, behind = deed[0].base, deed[1:4]
    if base in _FEELINGS:
        return True
    head = head_of(list(about))
    if base == "mean":
        return head.lower not in _WORDS and head.tag == "N" and tags(behind[:1]) not in {"“", "Q", "T"}
    if base in _SHOWING:
        return head.tag == "#" or (head.tag == "N" and head.lower not in _EVIDENCE and "H" in tags(behind))
    new = about[0].lower in {"a", "an"}
    led = (base in {"lead", "amount"} and "to" in map(LOWER_OF, behind[:2])) or base == "force"
    return (led and not new) or (base == "make" and tags(behind[:1]) == "O" and head.tag != "P")


def _is_said_of_fact(about: Sequence[Token], deed: Sequence[Token]) -> bool:
    """'which the ministry confirmed', 'which the council cited as proof', 'which they blamed on the crash'."""
    base, head = deed[0].base, head_of(list(about)).lower
    behind = [token.lower for token in deed[1:6]]
    if base in _FACTS:
        return head not in _SAYABLE
    as_what = "as" in behind or base == "call"
    return as_what and base in _NAMING and not _JUDGEMENTS.isdisjoint(behind)


_SIZES: Final = listed(
    "half twice double triple treble more less third quarter fifth tenth fraction equivalent times"
)
_AMOUNTS: Final = listed(
    "amount sum figure number rate share price cost rent wage salary fee fine tax total average rise increase profit "
    "loss bill charge income debt budget"
)
_HAPPENING: Final = listed("happen occur")
_CHARGES: Final = listed("complaint objection charge accusation criticism argument excuse theory contention")
_VERB_BEHIND: Final = re.compile("[^RHWSC,VBM]*[VBM]")
_SPANS: Final = listed("year month week day night morning season")  # a night which nobody forgot
_MEASURES: Final = listed("vote votes percent percentage point points metres feet miles degrees times")
_FEELINGS: Final = listed(
    "please surprise anger shock alarm annoy delight disappoint upset worry dismay infuriate embarrass astonish "
    "outrage enrage amuse puzzle irritate relieve stun horrify trouble explain"
)
_SHOWING: Final = listed("show prove suggest indicate demonstrate imply confirm")
_WORDS: Final = listed("word term name phrase expression title verb noun motto slogan silence")
_EVIDENCE: Final = listed(
    "report reports study studies survey surveys analysis audit paper papers letter letters document documents data "
    "figures results test tests evidence experiment experiments photograph photographs record records poll polls map "
    "video film book article memo memos email emails diary log chart table graph review inquiry research ruling "
    "judgment findings image images recording footage trial theory model statement note sign signs"
)
_FACTS: Final = listed("confirm deny regret explain expect foresee admit concede acknowledge dispute")
_SAYABLE: Final = (
    FALSE
    | SO
    | listed(
        "claim claims allegation allegations charge charges story stories report reports rumour rumours accusation "
        "accusations promise promises news figure figures number numbers account accounts link links deal plan plans "
        "theory result results rise fall increase decrease decline loss losses attack attacks victory defeat existence "
        "responsibility involvement guilt debt debts error errors mistake mistakes visit role failure failures"
    )
)
_NAMING: Final = listed("cite describe call see take regard treat read view present praise condemn denounce")
_JUDGEMENTS: Final = listed(
    "proof evidence sign signs reason coincidence miracle mistake scandal shame disgrace tragedy outrage betrayal "
    "victory defeat success failure triumph insult provocation warning breakthrough turning step response crime"
)


_RANKS: Final = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth last only latest nth"
)


def tells_of_clause(chunk: Chunk) -> bool:
    """'They signed charts they had not read, a charge they deny', '..., the first time they had done so'."""
    rank = next((at for at, token in enumerate(chunk[:4]) if token.lower in _RANKS), 4)
    timed = chunk[0].lower in {"the", "only"} and any(
        token.lower == "time" for token in chunk[rank + 1 : rank + 4]
    )
    return timed or (chunk[0].lower in {"a", "an"} and any(token.lower in SUMMING for token in chunk[1:4]))
