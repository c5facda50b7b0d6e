"""What is only set into a clause and asserts nothing beside it: 'prosecutors say', 'as one minister put it'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.author_set_in import is_extent, is_idiom, is_mended, is_remark, is_view
from factcheck.text.claims.clauses.hearsay import (
    SAYING,
    base_of,
    behind_title,
    closing_hearsay,
    is_inverted,
    leads_to_speech,
    regain_verb,
    says,
)
from factcheck.text.claims.clauses.insertions import (
    asks_leave,
    counts_in_or_out,
    gauges,
    goes_on_being,
    grants_what_is_said,
    grow_together,
    grows_on,
    is_added,
    is_behind_who,
    is_owned_up,
    is_remarked,
    is_remembered,
    is_supposed_between,
    is_too,
    names_members,
    says_how,
    supposes_before_aim,
    tells_within_order,
    waits_for_clause,
)
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, is_finite
from factcheck.text.claims.grammar.regions import is_house, lies_in
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, comma_at, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed

_AS: Final = re.compile(
    r"[KI](?:O|[D#NP'A]{1,6}(?:I[D#NP'A]{1,4})?)[An]*(?:[VB]|M$|M[An]*b|N$)[^VBMRSH]*$|KB(?:D[#NPGA']{1,5}|P{1,3}|A?N{1,3})$"
)
_AS_VERBS: Final = REPORTING | SAYING | listed("put do have happen seem be expect use go run")
_NAMED: Final = listed("called named christened dubbed nicknamed")
_SETTING: Final = listed("if after before when once until as while")  # 5 percent and, after it fell, 9
_LONGEST: Final = 12
_LAPSES: Final = listed("earlier later before after ago on late early")
_UNITS: Final = listed(
    "year years month months week weeks day days hour hours minute minutes decade decades century centuries"
)


def hide(tokens: Sequence[Token]) -> None:
    """Tag as hidden what stands between two commas and only says who says so, with its commas."""
    if "aged" in map(LOWER_OF, tokens):
        for before, token in pairwise(tokens):
            if before.lower == "aged" and token.tag == "#":
                before.tag, before.base = "I", ""
    if [token.lower for token in tokens[:2]] in (["for", "all"], ["contrary", "to"]):
        _hide_concession(tokens)
    for token in (*tokens[closing_hearsay(tokens) :], *names_members(tokens)):
        token.tag = HIDDEN
    _join_adjuncts(tokens)
    commas = [at for at, token in enumerate(tokens) if token.tag == ","]
    if commas and tokens[0].lower == "the" and grow_together(tokens, commas[0]):
        commas = _without_growing(tokens, commas)
    for opens, closes in pairwise(commas):
        short = opens + 1 < closes <= opens + 1 + _LONGEST
        if short and _is_set_in(tokens, opens, closes):
            closes = behind_title(tokens, opens, closes)
            for token in tokens[opens : closes + (not _parts_clauses(tokens, opens, closes))]:
                token.tag = HIDDEN
            regain_verb(tokens, opens, closes)


def _join_adjuncts(tokens: Sequence[Token]) -> None:
    """'and, in 1939, on the advice of a friend, left Vienna': the comma between two, before a verb."""
    for found in _TWO_ADJUNCTS.finditer(tags(tokens)):
        tokens[found.start("between")].tag = HIDDEN


_TWO_ADJUNCTS: Final = re.compile("C,I[^VBMRHSCWGE,;:]+(?P<between>,)I[^VBMRHSCWGE,;:]+,(?=[An]*[VBME])")


def _without_growing(tokens: Sequence[Token], commas: Sequence[int]) -> list[int]:
    """'The less he won, the more he lost, and the more he lost, the more it took': the commas left of those."""
    growing = [at for at in commas if at == commas[0] or grows_on(tokens, at)]
    for at in growing:
        tokens[at].tag = HIDDEN
    return [at for at in commas if at not in growing]


def _hide_concession(tokens: Sequence[Token]) -> None:
    """'For all the good it had done, he resigned', 'Contrary to what he said,': no clause of its own."""
    comma = comma_at(tokens)
    if comma and is_finite(tokens[:comma]):
        for token in tokens[: comma + 1]:
            token.tag = HIDDEN


def _parts_clauses(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """Whether the comma behind an insertion goes on parting: 'in Dayton, Ohio, who', 'when it fell, as it will, he'."""
    behind = tags(tokens[closes + 1 :])
    if behind[:1] in {"R", "P"} or (behind[:1] == "E" and tags(tokens[opens : closes + 1]) == ",P,"):
        return all(token.tag == "P" for token in tokens[opens + 1 : closes])
    if behind[:1] in {"V", "B", "M"} and _WAITS.match(tags(tokens[:opens])):
        return True  # the law, which passed in May, said Falk, was dead; Moss, a clerk in Lund, Ohio, left
    start = max((at + 1 for at in range(opens) if tokens[at].tag == ","), default=0)
    led = _LED.match(tags(tokens[start:opens]))
    clause = SUBJECT_THEN_VERB.match(behind) or _NARROWED_SUBJECT.match(behind)
    return led is not None and clause is not None


_WAITS: Final = re.compile("[^,;:VBMRHS]+,R[^,;:]*[VBM][^,;:]*$|P{1,4},D[^,VBMRHSCWE]*$")
_NARROWED_SUBJECT: Final = re.compile(
    "(?:D[AN]{0,3}N|P{1,3})R[^,;:]*[VBM][^,;:]*,"
)  # the man who had built it, Falk,
_LED: Final = re.compile("[AC]*S[^VBM]+[VBM]")


def _is_set_in(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    inner = tokens[opens + 1 : closes]
    ordered = inner[0].lower == "as" and tells_within_order(tokens[:opens], inner)
    if ordered or leads_to_speech(tokens, opens, closes):
        return False
    tells = _LEADING.fullmatch(tags(tokens[:opens])) and any(token.base in REPORTING for token in inner)
    if tells and inner[0].tag in "DNPO" and _TELLS_THAT.match(tags(tokens[closes + 1 :])):
        return False  # when prices fell, the bank said, in a note to the town, that
    joined = tokens[closes + 1].tag == "C" if closes + 1 < len(tokens) else True
    told = says(inner, joined) or _as(inner) or is_idiom(inner) or is_view(inner) or is_extent(inner)
    told = told or inner[0].lower in {"aged", "contrary"} or gauges(inner) or asks_leave(inner)
    if told or _is_lapse(inner) or is_mended(inner):
        return True
    between = (
        is_inverted,
        goes_on_being,
        waits_for_clause,
        _parts_verb_and_object,
        _is_region,
        _is_belief,
        is_remark,
        _is_source,
        is_added,
        is_too,
        counts_in_or_out,
        supposes_before_aim,
        is_behind_who,
        is_remarked,
        is_remembered,
        is_supposed_between,
        is_owned_up,
        says_how,
        grants_what_is_said,
    )
    return any(parts(tokens, opens, closes) for parts in between)


_LEADING: Final = re.compile("C?[SKI][^,;:]+")
_TELLS_THAT: Final = re.compile("(?:[IK][^,;VBMRHS]*,)?H[DOPNA#]")


def _parts_verb_and_object(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'killed, by the most careful estimate, 900 people'; 'it is, in her phrase, “resting”'."""
    if closes + 1 >= len(tokens) or closes == opens + 1:
        return False
    first = tokens[opens + 1]
    if any(token.tag == "R" for token in tokens[opens + 1 : closes]):
        return False  # 900 were given, of which, it says, 90 are left
    if first.lower in _NEARLY and tokens[opens + 2].tag == "#":
        return False  # when the tax was cut, about 40 firms, most of them new, were saved
    verbless = not is_finite(tokens[opens:closes]) or (first.tag == "I" and lacks_verb(tokens[opens:closes]))
    inside = first.lower == "as" or (first.tag in "IKTG" and verbless)
    named = tokens[opens - 1].lower in _NAMED and tokens[closes + 1].tag == "P"
    named = named or (tokens[opens - 1].base in REPORTING and tokens[closes + 1].tag == "H")
    return (
        inside
        and (tokens[opens - 1].tag in "VBbE" or _TO_WHOM.search(tags(tokens[:opens])) is not None)
        and (named or _OBJECT.match(tags(tokens[closes + 1 : closes + 4])) is not None)
    )


_TO_WHOM: Final = re.compile(
    "[Vb][IT]?O$"
)  # earned it, by its own account, £2m; took from them, in return, 40 marks
_NEARLY: Final = listed("about around over")
# spent, by his own account, over forty; costs it, per birth, less than we spend
_OBJECT: Final = re.compile('[D#N"Q]|[IAK]{1,2}#|AK[ODNP]')


def _is_region(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'in Corliss County, Ohio, a magistrate': a name that only says where the place before it lies."""
    if closes + 1 >= len(tokens) or not lies_in(tokens[:opens], tokens[opens + 1 : closes]):
        return False
    string = tags(tokens)
    waits = tokens[closes + 1].tag == "E" and _ABOUT_SUBJECT.match(string, 0, opens)
    if waits and not re.search(",[An]*[VBM]", string[closes + 1 :]):
        return True  # the board, which met in Dayton, Ohio, looked at all of it
    return tokens[closes + 1].tag not in ("CSWEG" if is_house(tokens[:opens]) else "CPSWEG")


_ABOUT_SUBJECT: Final = re.compile("[^VBM,]+,R[^,]+$")


def _is_belief(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'the board, if you can believe it, has sold it': a condition on nothing, before a verb that tells."""
    inner = tokens[opens + 1 : closes]
    told = closes + 1 < len(tokens) and tokens[closes + 1].tag in "VB"
    if tokens[opens - 1].tag == "C" and inner[0].lower in _SETTING:
        end = next((at for at in range(closes + 1, len(tokens)) if tokens[at].tag in ",;:."), len(tokens))
        after = tokens[closes + 1].tag if closes + 1 < len(tokens) else ""
        if inner[0].lower != "if" and after not in {"#", "V"}:
            return False
        if inner[0].lower != "if" and after == "V":
            return is_finite(inner)  # fell and, when the port closed, fell again
        return not is_finite(tokens[closes:end])  # wire and, if he is right, several mines
    words = [token.lower for token in inner[:2]]
    return told and words in (["if", "you"], ["if", "one"], ["if", "i"], ["if", "that"])


def _is_source(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'a category that, according to a manual she showed me, includes'."""
    inside = tokens[opens - 1].tag in "HR" if opens else False
    told = tags(tokens[closes + 1 : closes + 2]) in {"V", "B", "M"}
    return inside and told and tokens[opens + 1].lower == "according"


def _is_lapse(inner: Sequence[Token]) -> bool:
    """'eleven months earlier': how long before or after, not a thing beside the noun before it."""
    return (
        len(inner) in {2, 3, 4}
        and inner[-1].lower in _LAPSES
        and inner[-2].lower in _UNITS
        and all(token.tag in "#DANK" for token in inner[:-1])
        and inner[-1].tag in "#DANKI"
    )


def _as(inner: Sequence[Token]) -> bool:
    if inner[0].lower != "as" or not _AS.match(tags(inner)):
        return False
    verb = next((token for token in inner if token.tag in "VBb"), inner[-1])
    return verb.tag in "BM" or base_of(verb) in _AS_VERBS or verb.base in _AS_VERBS


def is_credited(tokens: Sequence[Token]) -> bool:
    """'The ship should never have sailed, its captain said': somebody else is said to say it, at the end."""
    last = len(tokens) - 1
    while last > 0 and not tokens[last].text[0].isalnum():
        last -= 1
    comma = next((at for at in range(last - 1, max(last - 7, 0), -1) if tokens[at].tag == ","), 0)
    if not comma or tokens[last].tag != "V" or tokens[last].base not in REPORTING:
        return False
    return tokens[last - 1].lower not in {"i", "we", "you", "they", "one"}


def hide_inserted(rest: Sequence[Token]) -> None:
    """'the letter that the board, by five votes to two, resolved to send': the adjunct before the verb."""
    found = _INSERTED.match(tags(rest))
    for token in rest[found.start("adjunct") : found.end("adjunct")] if found else ():
        token.tag = HIDDEN


_INSERTED: Final = re.compile(
    "(?:D[#N']{0,4}[NP]|P{1,3}|O)(?P<adjunct>,[IK][^VBMRHSCWGE,;:]{1,9},)[An]*[VBM]"
)
