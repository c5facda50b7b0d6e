"""Clauses with their subject behind their verb: 'Only after the war did the council admit'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed


def inverted(tokens: Sequence[Token]) -> list[Token] | None:
    """'the council' of 'Only after the war did the council admit', 'Never had the council admitted'."""
    if not tokens or tokens[0].lower not in _INVERTING:
        return None
    found = _TURNED.search(tags(tokens))
    return list(tokens[found.start(1) : found.end(1)]) if found else None


_INVERTING: Final = listed("only never not rarely seldom nor neither hardly scarcely nowhere little")
_TURNED: Final = re.compile("[BM](O|(?:A?D[A#N]{0,3}|P{0,3})[NP](?:I[DNP]{1,3})?)[An]*[bEV]")


def is_turned(tokens: Sequence[Token]) -> bool:
    """'Nor do lectures help', 'So do the banks', 'Then come the rats': no order, though a bare verb stands there.

    Not 'So do it now', 'So do your duty'.
    """
    first, verb, behind = [*(token.lower for token in tokens[:2]), "", ""][:2], tokens[1:2], tokens[2:3]
    if first[0] in {"nor", "neither"}:
        return True
    if first[0] == "so" and first[1] in DOING:
        return tags(behind) in {"N", "P", "#", "b"} or (tags(behind) == "D" and behind[0].lower not in _OWNED)
    return first[0] in _NEXT and first[1] in {"come", "go"} and bool(verb) and tags(behind) == "D"


_NEXT: Final = listed("then next here there first after in up down out away")
_OWNED: Final = listed("your this that these those my our")


def mend_turned(tokens: Sequence[Token]) -> None:
    """'Only then did the firm, under pressure, admit that': tag the base form that 'did' waits for behind commas."""
    did = next((at for at, token in enumerate(tokens) if token.lower in DOING and token.tag == "B"), 0)
    if not did or tokens[0].lower not in _INVERTING or "b" in tags(tokens[did:]):
        return
    commas = [at for at in range(did, len(tokens)) if tokens[at].tag == ","]
    behind = tokens[commas[-1] + 1] if len(commas) > 1 and commas[-1] + 1 < len(tokens) else None
    if behind is not None and "b" in forms_of(behind.lower):
        behind.tag, behind.base = "b", verb_forms()[behind.lower]["b"]


DOING: Final = frozenset(("do", "does", "did"))
