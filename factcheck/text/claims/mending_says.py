"""Verbs that say something: 'he paid for it, the widow claims', 'was ill and denied that'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.tokens import Token
from factcheck.text.claims.verbs import REPORTING, SAYING, verb_forms
from factcheck.text.claims.words import BE


def mend_closing(tokens: list[Token]) -> None:
    """'He paid for it, the widow claims.': the last word before the stop is the verb of who says so."""
    end = len(tokens)
    while end and tokens[end - 1].tag in '.?!"':
        end -= 1
    last = tokens[end - 1] if end > 3 else None
    base = verb_forms().get(last.lower, {}).get("s", "") if last is not None and last.tag == "N" else ""
    if last is None or base not in _CLAIMING:
        return
    start = end - 2
    while start and tokens[start].tag in "DNP":
        start -= 1
    if tokens[start].tag == "," and start < end - 2 and any(token.tag in "VBM" for token in tokens[:start]):
        last.tag, last.base = "V", base


_CLAIMING: Final = frozenset(("claim", "report", "state", "note", "estimate", "allege", "argue"))


def mend_saying(tokens: list[Token]) -> None:
    """'had been ill and denied that he had lied': a verb that says something is no participle with 'been'."""
    for at in range(2, len(tokens) - 1):
        says = tokens[at].tag == "E" and tokens[at].base in SAYING and tokens[at + 1].tag == "H"
        if says and tokens[at - 1].lower in {"and", "but"}:
            group = [token for token in tokens[: at - 1] if token.tag in "VBME"][-2:] or tokens[:1]
            done = group[-1].tag == "E" and group[-1].base not in REPORTING and group[-1].lower != "been"
            before = group[0] if done else group[-1]
            if before.lower in BE or before.lower == "been":
                tokens[at].tag = "V"
