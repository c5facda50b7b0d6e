"""How far a clause that narrows a subject goes: 'the clerk who signed it | now sits on the board'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.objects import acts
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import listed

_CLAUSE: Final = re.compile(
    "[RHSC]|W(?=$|[DNPO#'A]{1,5}(?:$|[VBM]))|K(?!#(?:$|[VBM]))(?=[DNPO#'A]{1,5}(?:$|[VBM]))"
)
_SURE: Final = re.compile("[RHS]|C(?=[An]*$)|W(?=$|[DNPO#'A]{1,5}(?:$|[VBM]))")
_JOINED: Final = re.compile("C[An]*[VBM]")
_NO_SUBJECTS: Final = listed(
    "me him us them nothing something anything"
)  # who was convicted of nothing | should


def up_to_main_verb(rest: list[Token], sure: bool = False) -> list[Token]:
    """'who signed it | now sits on the board': the clause about a subject ends before the verb of the subject.

    Where that there is one is `sure`, one is found: 'who tried her for the theft | closed the case'.
    """
    ends = (
        at for at, token in enumerate(rest) if token.tag == "," or (at and token.start - rest[at - 1].end > 2)
    )
    own = rest[: next(ends, len(rest))]
    if row := row_behind(own, rest):
        return rest[: len(own) + row]
    at = _main_verb_behind(own, _CLAUSE)
    if sure and not at and len(own) == len(rest):
        at = _main_verb_behind(own, _SURE) or _only_other_verb(own) or _late_deed(own)
    end = at
    while end and own[end - 1].tag in "An":
        end -= 1
    felt = end and own[end - 1].tag in "VB"  # who stopped when they felt better | might not be
    return own[: at if felt else end] if at else own


def row_behind(before: Sequence[Token], tokens: Sequence[Token]) -> int:
    """How many words of a row of nouns follow `before` a comma in `tokens` up to the verb of the subject, or 0.

    'who lost a son | , a brother or a house | were paid', 'who sold bread | , soap and candles | were fined'; not 'who
    sold the mill, his wife and a clerk were tried'.
    """
    found = _ROW_BEHIND.match(tags(tokens), len(before))
    if found is None or _HAS_OBJECT.search(tags(before)) is None:
        return 0
    bare = before[-2:-1] != [] and before[-2].tag in "VbE" and tokens[len(before) + 1].tag == "N"
    return found.end() - len(before) if bare or tokens[found.start("joint")].lower == "or" else 0


_ROW_BEHIND: Final = re.compile(
    "(?:,[DA#NP']{0,4}[NP])+,?(?P<joint>C)[DA#NP']{0,4}[NP](?:I[DA#NP]{1,4})?(?=[An]*[VBM])"
)
_HAS_OBJECT: Final = re.compile("(?:[VBM][An]*[bE]?|I)[DA#NP']{0,4}[NP]$")


def _only_other_verb(rest: list[Token]) -> int:
    """Where the verb stands in 'who found it | was a clerk', which has no other; 0 in 'who was herself raised'."""
    found = _ONLY_OTHER.match(tags(rest))
    return found.end() if found is not None and not rest[found.end() - 1].lower.endswith("self") else 0


def _late_deed(rest: list[Token]) -> int:
    """Where the verb stands in 'that sent clerks to Lund | raised its income', taken for a participle; else 0."""
    for at in range(_FEWEST, len(rest) - 1):
        past = rest[at].tag == "E" and rest[at - 1].tag in "NP" and "p" in forms_of(rest[at].lower)
        if past and rest[at].lower not in _NAMING and acts(rest[at:]):
            return at
    return 0


_FEWEST: Final = 2  # words of a clause before the verb of its noun
_NAMING: Final = frozenset(("called", "named", "made"))
_ONLY_OTHER: Final = re.compile("[An]*[VB]O(?=[An]*[VBM][^VBMW]*$)")


def _main_verb_behind(rest: list[Token], opens: re.Pattern[str]) -> int:
    """Where the first verb stands that no clause takes which `opens` inside the words; 0 where all are taken."""
    verbs = [at for at, token in enumerate(rest) if token.tag in "VBM"]
    for nth, at in enumerate(verbs[1:], start=1):
        between = _JOINED.sub("", tags(rest[verbs[0] : at]))
        subject = rest[at - 1].tag == "O" and rest[at - 1].lower not in _NO_SUBJECTS
        subject = subject and not _takes_it(rest, verbs[0], at)
        if len(opens.findall(between)) < nth and not subject and not _is_told(rest[:at]):
            return at
    return 0


def _is_told(before: list[Token]) -> bool:
    """'a girl she had been told | was dead': the verb is of what she was told."""
    return before[-1].base in REPORTING and _TOLD.search(tags(before)) is not None and "W" not in tags(before)


_TOLD: Final = re.compile("O(?:V|BV|BE{1,2})$")


def is_narrowed(rest: list[Token]) -> bool:
    """'and men who had heard the bell and climbed the roof were saved': a subject, what narrows it, and its verb."""
    found = _NARROWED.match(tags(rest))
    inner = rest[found.end() :] if found else []
    own = up_to_main_verb(inner, sure=True)
    return bool(STARTS_FINITE.match(tags(inner[len(own) :])))


_NARROWED: Final = re.compile("[DNP#A']{1,6}(?:I[DNP#]{1,4})?R(?=[An]*[VBM])")


def _takes_it(rest: Sequence[Token], first: int, at: int) -> bool:
    """'who signed it | asked', 'who did not sign it | asked': the object of the verb; not 'who knew it was false'."""
    verb = rest[at - 2]
    did = rest[first].tag in "BM" and not is_finite(rest[first + 1 : at - 1]) and verb.tag in "bE"
    behind = rest[at - 1].lower == "it" and (did or (first == at - 2 and verb.tag == "V"))
    minds = (verb.base in REPORTING and verb.base not in _PUT_DOWN) or verb.base in _MINDING
    return behind and bool(verb.base) and not minds


_PUT_DOWN: Final = listed("write record")  # the clerk who wrote it | had left
_MINDING: Final = listed("know think feel hope fear wish see hear guess mean suppose like hate love")
