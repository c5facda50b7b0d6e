"""Orders: a bare verb that opens a sentence without another verb, though it could be a noun: 'Charge ten per cent'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import NOUNLIKE
from factcheck.text.claims.grammar.verbs import forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed

_OPENERS: Final = listed(
    "and or but so just then now please next instead also first firstly second secondly third thirdly finally lastly"
)
# where what is ordered ends and a clause about it begins: who, that, when; 'the day they come in'
_SET_IN: Final = re.compile(
    "[RWS]|(?<!^)H|K(?=(?:[DNPO#'A]{1,6})[VBM])|(?<=[NP])(?=(?:O|D[A#]?[NP]{1,3}|P{1,2})[An]*[VBM])"
)
# what these say of a noun behind them is more likely than what they would have done with it: 'Slow trains'
_QUALITIES: Final = listed(
    "open slow secure narrow mature moderate dry clean clear free own lower obscure dim dirty empty corrupt complete "
    "correct direct present perfect fit idle lean live smooth warm cool double triple humble pale sour steady tame "
    "thin separate busy better blind loose tidy calm quiet dull even round sober brave"
)
_NO_ORDER: Final = listed("come suffice like be thank bless granted given save far long worth last need")
_MORE: Final = listed("fewer more less every each any enough")
_GOING: Final = listed("look listen turn walk start wait talk drive")
_WHERE: Final = listed("at to for into down through with along across")
_LATEST: Final = 4  # words before it


def mend_order(tokens: list[Token]) -> None:
    """Correct in place the tags of a noun that gives an order, of the verbs joined to it, and of its objects."""
    at = order_at(tokens)
    if at is None:
        return
    for place in (at, *_sisters(tokens, at), *_let(tokens, at)):
        tokens[place].tag, tokens[place].base = "b", tokens[place].lower
    for place in _things(tokens, at):
        tokens[place].tag, tokens[place].base = "N", ""


def order_at(tokens: Sequence[Token]) -> int | None:
    """Where the verb of an order stands that opens a sentence; None where the sentence does not open with one.

    0 of 'Charge ten per cent above that, and let heirs pay', 1 of 'And publish every month what was paid'.
    """
    start = _opening(tokens)
    if start is None or len(tokens) < start + 2:
        return None
    string = tags(tokens)
    end = next((at for at in range(start + 1, len(tokens)) if tokens[at].tag in ";:.-"), len(tokens))
    found = _SET_IN.search(string, start + 1, end)
    end = found.start() if found else end
    sisters = _sisters(tokens, start)
    known = {*sisters, *_things(tokens, start)}
    told = any(tokens[at].tag in "VBM" and at not in known for at in range(start + 1, end))
    if told or end < start + 2:
        asks = not told and end == start + 1 and found is not None and tokens[start].lower not in NOUNLIKE
        return start if asks and string[end] in "RW" else None  # consider who they were
    return start if _is_verb(tokens, start, bool(sisters)) else None


def _opening(tokens: Sequence[Token]) -> int | None:
    """Where the first word stands that could be the verb of an order."""
    start = next((at for at in range(len(tokens)) if not _leads(tokens, at)), len(tokens))
    if start > min(_LATEST, len(tokens) - 1) or not _is_bare(tokens[start]):
        return None
    return None if any(token.lower in {"nor", "neither"} for token in tokens[:start]) else start


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """'And', 'Next,', 'Finally': what may stand before an order."""
    token = tokens[at]
    apart = tags(tokens[at + 1 : at + 2]) == ","
    how = token.tag == "A" and token.lower.endswith("ly")
    return token.tag in ",C" or how or (token.lower in _OPENERS and (apart or token.tag == "A"))


def _is_bare(token: Token) -> bool:
    bare = token.tag in "NbVE" and forms_of(token.lower).get("b") == token.lower
    return bare and token.lower not in _NO_ORDER


def _is_verb(tokens: Sequence[Token], at: int, joined: bool) -> bool:
    """Whether a word that could be a noun gives an order, told from what stands behind it; `joined` to another one."""
    word, after = tokens[at].lower, tokens[at + 1]
    if after.tag in "DO":
        return True
    if _is_plain(tokens, at):
        return "p" not in verb_forms()[word] or joined  # Put simply, Set against this
    if word in _GOING and after.lower in _WHERE:
        return True
    if after.lower in _MORE or (
        after.tag == "#" and (after.text.isalpha() or _counts(tokens[at + 2 : at + 3]))
    ):
        return True
    return joined and not _may_be_verb_of(tokens, at)


def _counts(behind: Sequence[Token]) -> bool:
    """'hire 300 nurses'; not 'Note 17'."""
    return tags(behind) == "N" and is_plural_form(behind[0].lower)


def _may_be_verb_of(tokens: Sequence[Token], start: int) -> bool:
    """'Police raids close shops and leave families poor': whether a plural has a verb behind it, and is no object."""
    for at in range(start + 2, len(tokens) - 1):
        before, token, after = tokens[at - 1 : at + 2]
        if before.tag != "N" or token.tag not in "NV":
            return False
        if is_plural_form(before.lower) and _is_bare(token) and after.tag in "NDO#":
            return True
    return False


def _is_plain(tokens: Sequence[Token], at: int) -> bool:
    """'Attach': a verb, and neither a noun nor what says of the noun behind it what it is like."""
    quality = tokens[at].lower in _QUALITIES and tokens[at + 1].tag in "NP"
    return (tokens[at].tag == "b" or tokens[at].lower not in NOUNLIKE) and not quality


def _things(tokens: Sequence[Token], start: int) -> list[int]:
    """Where the object of an order was taken for a verb: 'Attach caseload limits to it', 'Scrap leases and sell it'.

    A third person would not be joined to a bare form.
    """
    joined = any(tokens[at - 1].tag == "C" for at in _sisters(tokens, start))
    if not joined and not _is_plain(tokens, start):
        return []
    at = next((at for at in range(start + 1, len(tokens)) if tokens[at].tag != "N"), len(tokens) - 1)
    taken = tokens[at].tag == "V" and tokens[at].lower.endswith("s")
    return [at] if taken and (tokens[at].base in NOUNLIKE or joined) else []


def _sisters(tokens: Sequence[Token], start: int) -> list[int]:
    """Where the verbs stand that are joined to an order: 'and let heirs pay', ', pay defenders, and forgive'."""
    found: list[int] = []
    for at in range(start + 3, len(tokens) - 1):
        before = at - 1
        while before > start + 1 and tokens[before].tag == "A":
            before -= 1
        if tokens[before].tag in "C,;" and _is_bare(tokens[at]) and _is_sure(tokens, at):
            found.append(at)
    return found


def _let(tokens: Sequence[Token], start: int) -> list[int]:
    """Where the verb stands of what is to be let, behind a clause about it: 'Let the banks, which knew, pay'."""
    found = _LET.match(tags(tokens[start:])) if tokens[start].lower == "let" else None
    if found and tokens[start + found.start("comma") - 1].tag == "b":
        last = tokens[start + found.start("comma") - 1]
        last.tag, last.base = "N", ""  # let the road fund, which tolls fill, pay
    at = start + found.end() if found else len(tokens)
    return [at] if at < len(tokens) and _is_bare(tokens[at]) else []


_LET: Final = re.compile("[bVE](?:D[A#N]{0,3}[NP]{1,3}b?|P{1,4})(?P<comma>,)[RG][^,]*,(?=[NbVE])")


def _is_sure(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].lower in _QUALITIES:
        return False
    return tokens[at + 1].tag in "DO" or tokens[at].lower not in NOUNLIKE
