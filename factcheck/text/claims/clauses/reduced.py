"""What narrows a noun without 'which was': how it is tagged, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.pieces import FINITE, is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, finite_at, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import both_forms, verb_forms
from factcheck.text.claims.grammar.words import listed


def ends_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether it ends here, at a mark, a verb or what was taken out: 'a reform passed in 2021 | the charge lapses'."""
    dated = tokens[at].tag in "DO" and is_year(tokens[at - 1])  # passed in 2021 the charge lapses
    timed = tokens[at].lower in _THEN and tags(tokens[at + 1 : at + 2]) == "G"  # led by clerks after voting
    timed = timed or (
        tokens[at].tag == "G" and tags(tokens[at + 1 : at + 2]) == "H"
    )  # signed by Moss saying that
    return dated or timed or tokens[at].tag in "VBM,CRHSZ" or tokens[at].start - tokens[at - 1].end > 2


_THEN: Final = frozenset(("after", "before", "since", "while", "when"))


def reduced_end(tokens: Sequence[Token], at: int) -> int:
    """Where the participle at `at` ends with its words, behind all who did it: 'a mine owned by Moss and her sons'."""
    end = next((i for i in range(at + 1, len(tokens)) if ends_reduced(tokens, i)), len(tokens))
    behind = tokens[end + 1 :]
    found = _ONE_MORE.match(tags(behind)) if tags(tokens[end : end + 1]) == "C" else None
    if found is None or tokens[end].lower != "and" or not _BY_WHOM.fullmatch(tags(tokens[at:end])):
        return end
    by = [token.lower for token in tokens[at + 1 : at + 3]]
    own = found["own"] is None or behind[found.end("own") - 1].lower in _OWN
    goes_on = tags(behind[found.end() : found.end() + 1]) in set("VBM")
    if "by" not in by or not own or (goes_on and is_finite(tokens[:at])):
        return end  # armed by Moss and their officers were shot
    first = end + 1 + found.end()
    return next((i for i in range(first, len(tokens)) if ends_reduced(tokens, i)), len(tokens))


_OWN: Final = listed("his her its their")
_BY_WHOM: Final = re.compile("E[AI]?I(?:D[AN]{0,2}N|P{1,3})")
_ONE_MORE: Final = re.compile("(?:(?:#I)?(?P<own>D)[AN]{0,2}N|P{1,3})(?![NP'C])")
NAMING: Final = listed("called named known dubbed titled entitled based made")


def reduce(chunk: Chunk, before: Sequence[Token]) -> bool:
    """'with Glide, a firm registered in Malta': the verb of such a phrase beside a noun is a participle; tag it so."""
    some = (
        chunk[0].lower in {"a", "an"}
        or _are_linked(chunk)
        or (chunk[0].lower == "the" and tags(before) in _NAMED)
    )
    if not some or not before or before[-1].tag not in "NP":
        return False
    at = finite_at(chunk)
    kinds = verb_forms().get(chunk[at].lower, {"p": "", "q": ""})
    left = at - 1 - (at > 1 and chunk[at - 1].tag == "A")  # an idea first tried in
    run = {"q", "b"} <= set(kinds) and by_somebody(chunk, at)  # a home for boys run by monks
    numbered = tags(chunk[max(0, left - 1) : left + 1]) == "P#"  # a Kern 40 built in 1988
    if not at or not (chunk[left].tag in "NP" or numbered) or not (run or {"p", "q"} <= set(kinds)):
        return False
    if run:
        chunk[at].tag = "E"
        return True
    if chunk[at].lower == "said" and chunk[at + 1 : at + 2] and chunk[at + 1].tag == "I":
        return False  # a group of doctors said on Monday
    behind = at + 1 + _is_found_so(chunk, at)
    if behind >= len(chunk) or not _goes_on(chunk, at, behind):
        return False
    for token in chunk[at:]:
        if token.tag == "V" and _may_be_done(token):
            token.tag = "E"
        elif token.tag in "VBMRHS":
            break
    return True


def _goes_on(chunk: Chunk, at: int, behind: int) -> bool:
    """Whether an adjunct follows what may be a participle: 'registered in Malta', 'named after his wife'; no clause."""
    timed = chunk[behind].tag == "K" and chunk[at].base not in INTRANSITIVE
    return (timed or chunk[behind].tag == "I") and not FINITE.search(
        tags(chunk), behind, behind + 4 - (not timed)
    )


def _are_linked(chunk: Chunk) -> bool:
    """'policies in the past linked with the Greens': a noun in the plural with what it is linked to, and no deed."""
    found = _PLURAL_AND_DONE.match(tags(chunk))
    if found is None or not is_plural_form(chunk[found.end("many") - 1].lower):
        return False
    return chunk[found.end() - 2].lower in _LINKED and chunk[found.end() - 1].lower in _TO


_PLURAL_AND_DONE: Final = re.compile("(?P<many>[AN]*N)(?:I[DN]{1,2})?VI")
_LINKED: Final = listed("linked associated connected tied related based aimed known designed intended")
_TO: Final = listed("with to on at as by for")


def _is_found_so(chunk: Chunk, at: int) -> bool:
    """'a clerk found strangled in a lane', 'a ship found drifting off Lund', 'a nurse found guilty of theft'."""
    how = chunk[at + 1] if chunk[at].lower in _FINDING and at + 1 < len(chunk) else None
    if how is None:
        return False
    return (
        how.tag in "EG" or how.lower in _STATES or (how.tag == "V" and bool(how.base) and _may_be_done(how))
    )


def _may_be_done(verb: Token) -> bool:
    """Whether a past form is a participle as well; one that no list has may be."""
    return bool(verb.base) and both_forms(verb.lower)


_FINDING: Final = listed("found left held declared")
_STATES: Final = listed(
    "dead alive guilty liable unconscious hanged naked unfit insane bankrupt wanting missing"
)
_NAMED: Final = frozenset(("P", "PP", "PPP", "PPPP"))  # Hyprep, the agency set up for it, has
