"""'This policy', 'those demands', 'such tables' at the head of a statement: told in full, or marked as open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.named_again import pointed_at
from factcheck.text.claims.restating.naming import Draft, midway, noun_behind
from factcheck.text.claims.restating.owners import singular

_DAYS: Final = listed("day morning afternoon evening night weekend")


def _time_behind(tokens: Sequence[Token], at: int) -> str:
    """'That year', 'that same month': the time that a pointing word begins, or nothing."""
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    behind = behind[1:] if behind[:1] in (["same"], ["very"]) else behind
    told_of = tokens[at].lower != "this" and tags(tokens[at + 2 : at + 3]) in {"V", "B", "M"}
    if tokens[at].lower == "such" or told_of:
        return ""  # such nights are rare; those years were hard
    return behind[0] if behind and behind[0] in TIMES else ""


def opening_pointer(draft: Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """'This policy', 'these demands', 'this', 'those in office', 'such tables'."""
    if when := _time_behind(tokens, at):
        on = "on" if when in _DAYS else "in"
        return tokens[at].text if tokens[at].lower == "this" else f"{on} {tokens[at].lower}", 0
    if at + 1 < len(tokens) and tokens[at + 1].lower in {"a", "an"}:
        draft.unresolved.append(f"such {tokens[at + 1].lower}")
        return tokens[at + 1].text, 1
    end = noun_behind(tokens, at) + 1
    if end == at + 1:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].lower == "those" and following is not None and following.tag in "IREG":
            return "the ones", 0
        draft.unresolved.append(tokens[at].text)
        one = f" {following.lower}" if following and following.lower in {"one", "ones"} else ""
        return f"what the text calls “{tokens[at].lower}{one}”", int(bool(one))
    if tokens[at].lower == "those" and end == at + 2 and tokens[at + 1].lower.endswith("ed"):
        return "the ones", 0  # those involved went on
    fuller = pointed_at(tokens[end - 1], draft.discourse, draft.before)
    named = draft.text[tokens[at].start : tokens[end - 1].end]
    rest = draft.text[tokens[at + 1].start : tokens[end - 1].end]
    if fuller:
        fuller = _as_several(fuller, tokens[end - 1]) if tokens[at].lower in {"these", "those"} else fuller
        return (fuller if len(fuller) > len(rest) + 4 else f"the {rest}"), end - at - 1
    draft.unresolved.append(named)
    days, behind = tokens[end - 1].lower in _DAYS, tags(tokens[end : end + 1])
    timed = (days or tokens[end - 1].lower in {"season", "term"}) and behind in set("DOP#N,")
    on = ("on " if days else "in ") if timed else ""  # this weekend the mill burned
    spent = tokens[end - 1].lower in TIMES and not timed  # this year brought forty jobs
    if timed or (tokens[at].lower in {"this", "that"} and behind != "I" and not spent):
        return f"{on}the {rest}", end - at - 1
    if tokens[at].lower in {"these", "those"} and behind not in set("IKREG"):
        return f"the {rest} in question", end - at - 1  # those are not all there are
    last = _with_of(tokens, end)
    named = draft.text[tokens[at].start : tokens[last - 1].end]
    return f"what the text calls “{midway(named)}”", last - at - 1


def _with_of(tokens: Sequence[Token], end: int) -> int:
    """Where 'this form | of trade' ends."""
    if tags(tokens[end : end + 1]) != "I" or tokens[end].lower != "of":
        return end
    start = end + (tags(tokens[end + 1 : end + 2]) == "D")
    last = noun_behind(tokens, start)
    return last + 1 if last > start else end


def _as_several(one: str, noun: Token) -> str:
    """'An inspection by a clerk', where 'those inspections' are meant: 'the inspections by a clerk'."""
    if not one.startswith(("a ", "an ", "A ", "An ")):
        return one
    return f"the {one.partition(' ')[2]}".replace(singular(noun.lower), noun.lower, 1)
