"""What a clause still waits for when an insertion breaks it off: its verb, the rest of its verb, its subject's verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.chunking import Chunk, is_subject, own_subject
from factcheck.text.claims.pieces import FINITE, STARTS_FINITE, SUBJECT_THEN_VERB, is_finite, is_plural
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.verbs import verb_forms

_WAITS: Final = re.compile(r"[SH]?[DPON#][^VBMRHS]*(?:R[^VBMC]*[VB][^VBMC]*)?$")
_SUBJECTS: Final = frozenset(("he", "she", "they", "we", "i"))


def is_unfinished(tokens: Sequence[Token], string: str) -> bool:
    """'Nor did Ada, who had painted it, ever find out'; 'Ada was not, as the catalogue claims, self-taught'."""
    before = tags(tokens).rstrip("An")
    if before[-1:] in {"B", "M"}:
        return True
    waits = "M" in before or any(token.lower in {"do", "does", "did"} for token in tokens)
    return waits and "b" not in before and bool(re.match("[An]*b", string))


def waits_for_content(tokens: Sequence[Token]) -> bool:
    """Whether the words end in 'that' and a subject without its verb."""
    string = tags(tokens)
    at = string.rfind("H")
    return at > 0 and not FINITE.search(string, at) and is_subject(tokens[at + 1 :])


def waiting_subject(tokens: Sequence[Token]) -> int:
    """Where the last subject without a verb begins, with the 'and' or 'whose' before it; 0 when there is none.

    A clause that narrows the subject has a verb of its own: 'and the official who signed it'.
    """
    string = tags(tokens)
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].lower == "whose" or tokens[at].tag == "C":
            return at if _WAITS.match(string, at + 1) and is_finite(tokens[:at]) else 0
    return 0


def second_clause(chunk: Chunk) -> int:
    """'When she refused him he had her barred': where the main clause begins without a comma; 0 when it does not."""
    for at in range(2, len(chunk) - 1):
        follows = chunk[at - 1].tag in "NPO#" and is_finite(chunk[:at])
        if follows and chunk[at].lower in _SUBJECTS and chunk[at + 1].tag in "VBM":
            return at
    return 0


def leads_a_clause(string: str, chunks: Sequence[Chunk], at: int) -> bool:
    """'and in January, during the outbreak, one nurse looked after nineteen': an adjunct before its clause."""
    if string[:1] not in {"I", "A"}:
        return False
    if FINITE.search(string):
        return True
    for later in chunks[at + 1 :]:
        words = tags(later)
        if SUBJECT_THEN_VERB.match(words):
            return True
        if words[0] != "I":
            return False
    return False


def retag_past(main: list[Token], chunks: Sequence[Chunk], at: int) -> None:
    """Behind its subject and what stood beside it, a past form is the verb: 'Breck, a miner's son, scored'."""
    later = [tags(chunk) for chunk in chunks[at + 1 :]]
    if not is_subject(main) or any(STARTS_FINITE.match(string) or string[0] == "E" for string in later):
        return
    for token in chunks[at]:
        if token.tag == "E" and token.base and token.lower != "known":
            token.tag = "V"
        elif (
            token.tag == "N" and "b" in verb_forms().get(token.lower, {}) and is_plural(own_subject(main)[:1])
        ):
            token.tag, token.base = "V", token.lower
        if token.tag not in "An":
            return
