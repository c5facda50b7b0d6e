"""Clauses with their subject behind their verb: 'Only after the war did the council admit'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms
from factcheck.text.claims.grammar.words import BE, HAVE, listed


def inverted(tokens: Sequence[Token]) -> list[Token] | None:
    """'the council' of 'Only after the war did the council admit', 'Never had the council admitted'."""
    tokens = tokens[tags(tokens[:1]) == "C" :]
    if not tokens or tokens[0].lower not in _INVERTING:
        return None
    string = tags(tokens)
    found = _TURNED.search(string) or _BROKEN_OFF.search(string)
    if found is None or (found.re is _BROKEN_OFF and tokens[found.start()].lower in _HAVING):
        return None
    return list(tokens[found.start(1) : found.end(1)])


_INVERTING: Final = listed("only never not rarely seldom nor neither hardly scarcely nowhere little")
_SUBJECT: Final = "(O|(?:A?D[A#NG]{0,3}|P{0,3})[NP](?:I[DNP]{1,3})?)"
_TURNED: Final = re.compile(f"[BM]{_SUBJECT}[An]*(?:[bEV]|BE)")
_BROKEN_OFF: Final = re.compile(f"[BM]{_SUBJECT}$")  # only then did the council, ...
_HAVING: Final = HAVE | BE


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
    """'Only then did the firm, under pressure, admit that': tag the base form that 'did' waits for."""
    did = next((at for at, token in enumerate(tokens) if token.lower in DOING and token.tag == "B"), 0)
    if not did or not _is_led(tokens, did) or "b" in tags(tokens[did:]):
        return
    commas = [at for at in range(did, len(tokens)) if tokens[at].tag == ","]
    subject = _THEN_NOUN.match(tags(tokens), did + 1)
    places = [subject.end() - 1] if subject is not None else []
    places += [commas[-1] + 1] if len(commas) > 1 and commas[-1] + 1 < len(tokens) else []
    behind = next((tokens[at] for at in places if "b" in forms_of(tokens[at].lower)), None)
    if behind is not None:
        behind.tag, behind.base = "b", verb_forms()[behind.lower]["b"]


def _is_led(tokens: Sequence[Token], did: int) -> bool:
    """Whether the clause of the 'did' at `did` begins with 'only', 'never' or the like, which turns it."""
    return any(
        (token.lower in _INVERTING or token.tag == "W") and (not at or tokens[at - 1].tag in "C;:")
        for at, token in enumerate(tokens[:did])
    )


_THEN_NOUN: Final = re.compile("(?:D[A#N]{0,2}|P{0,3})[NP]N(?=[D#PO])")  # the council release the minutes
DOING: Final = frozenset(("do", "does", "did"))
