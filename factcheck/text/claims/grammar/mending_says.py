"""Verbs that say something: 'he paid for it, the widow claims', 'was ill and denied that'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.mending_rules import Rules
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, SAYING, forms_of, verb_forms
from factcheck.text.claims.grammar.words import BEEN, WHO_OR_THAT


def mend_closing(tokens: list[Token]) -> None:
    """'He paid for it, the widow claims.': the last word before the stop is the verb of who says so."""
    end = len(tokens)
    while end and tokens[end - 1].tag in '.?!"':
        end -= 1
    last = tokens[end - 1] if end > 3 else None
    base = forms_of(last.lower).get("s", "") if last is not None and last.tag == "N" else ""
    if last is None or base not in _CLAIMING:
        return
    start = end - 2
    while start and tokens[start].tag in "DNP":
        start -= 1
    if tokens[start].tag == "," and start < end - 2 and any(token.tag in "VBM" for token in tokens[:start]):
        last.tag, last.base = "V", base


def _mend_records_show(tokens: list[Token], string: str) -> None:
    """'at grade level, the test scores show, and a third left': what shows so, and no noun beside the level."""
    for found in _RECORDS_SHOW.finditer(string):
        many, show = tokens[found.end() - 2 : found.end()]
        if show.lower in _OF_RECORDS and is_plural_form(many.lower):
            show.tag, show.base = "V", show.lower


_OF_RECORDS: Final = frozenset(("show", "suggest", "reveal", "indicate", "confirm", "claim", "report"))
_RECORDS_SHOW: Final = re.compile("(?<=[NP#E],)D?[AN]{0,2}NN(?=,C)")
_CLAIMING: Final = frozenset(("claim", "report", "state", "note", "estimate", "allege", "argue"))


_PARTED: Final = re.compile("(?<=[NP])[HR]N(?=,I[^,VBM]{1,14},H)")  # a ruling that holds, by two votes, that


def mend_ruling(tokens: list[Token]) -> None:
    """'The court, considering a law passed in May, held that': the verb stands before 'that'."""
    _RULING.mend(tokens, ())


def says_clause(tokens: list[Token], at: int) -> bool:
    """'Clerks who had seen it said the vault was empty', 'told the court she was ill': what is said has a verb.

    Not 'who sold a book said to be hers' and 'who read the letter sent to the bank'.
    """
    verb, behind = tokens[at], tags(tokens[at + 1 :])
    if verb.base not in REPORTING:
        return False
    return behind[:1] != "T" if verb.base == "say" else _SAID.match(behind) is not None


_SAID: Final = re.compile("(?:O|D?[A#]?[NP]{1,3}){1,2}[An]*[BMV]")


def _mend_ruled(tokens: list[Token], string: str) -> None:
    for found in _RULED.finditer(string):
        verb = tokens[found.start() + 1]
        if verb.base in REPORTING - HEARING and "p" in forms_of(verb.lower):
            verb.tag = "V"
            first = _DONE.match(tags(tokens))
            done = tokens[first.end() - 1] if first else verb
            if done is not verb and {"p", "q"} <= set(forms_of(done.lower)):
                done.tag = "E"  # a study published in May, which weighed two methods, concluded that


def _mend_found(tokens: list[Token], string: str) -> None:
    """'The clerks who read a list kept by the town reported in 2011 that': the verb that their clause waits for."""
    found = _FOUND.match(string)
    verb = tokens[found.start("verb")] if found is not None else None
    if verb is not None and verb.base in REPORTING - HEARING and "p" in forms_of(verb.lower):
        verb.tag = "V"


_FOUND: Final = re.compile(
    "(?:[AICSK][^VBMRHE;:]*,)*(?:D[#A]?)?[NP]{1,3}R[An]*[VB][^VBMRHSC;:,]*(?<=[NP])(?P<verb>E)(?:I#)?H"
)


def _mend_told_bare(tokens: list[Token], string: str) -> None:
    """'Clerks who saw the list said the town had paid': the same verb, and a clause behind it without 'that'."""
    for at, token in enumerate(tokens):
        if token.lower in _TOLD and token.tag in "EN" and _WHO_DID.fullmatch(string, 0, at):
            if _CLAUSE.match(string, at + 1):
                token.tag, token.base = "V", _TOLD[token.lower]
            return


_TOLD: Final = {
    "said": "say", "say": "say", "says": "say", "told": "tell", "believe": "believe", "believed": "believe",
    "believes": "believe", "claimed": "claim", "claims": "claim", "think": "think", "thought": "think",
}  # fmt: skip
_WHO_DID: Final = re.compile(
    "(?:[AICSK][^VBMRHE;:]*,)*(?:D[#A]?|#)?[ANP]{1,3}R[An]*[VB][^VBMRHSC;:,]*(?<=[NPOEAV#])"
)
_CLAUSE: Final = re.compile("(?:O|[DNP#'A]{1,6}(?:I[DNP#]{1,3})?)[An]*[BVM]")


def _mend_shown(tokens: list[Token], string: str) -> None:
    """'The tables, published each May, show that': a base form that a plural waits for behind what narrows it."""
    shown = _SHOWN.match(string)
    if shown is None:
        return
    done, at = shown.start("done"), shown.end()
    verb, opener = tokens[at], tokens[at + 1]
    if verb.lower in _SHOWING and opener.lower == "that" and is_plural_form(tokens[done - 2].lower):
        verb.tag, verb.base = "V", verb.lower
        tokens[done].tag, opener.tag = "E", "H"


_SHOWN: Final = re.compile(r"(?:[AC]{1,2},)?[DNP#'A]{1,6},(?P<done>[VE])[^VBMRSH,;:]{1,8},(?=N[HD])")
_SHOWING: Final = SAYING | frozenset(
    ("show", "claim", "report", "state", "note", "estimate", "suggest", "record")
)
_RULED: Final = re.compile(",EH")
_DONE: Final = re.compile("(?:[AC]{1,2},)?D?[#A]?[NP]{1,3}V(?=I[^,;:VBM]+,R)")


def _mend_heard(tokens: list[Token], string: str) -> None:
    """'The mill, warned that the dam was weak, closed the road': it heard so, and then it did something."""
    found = _HEARD.match(string)
    if found is None or tokens[found.start("heard")].base not in HEARING:
        return
    heard, deed = tokens[found.start("heard")], tokens[found.end() - 1]
    if "q" in forms_of(heard.lower) and "p" in forms_of(deed.lower):
        heard.tag, deed.tag = "E", "V"


_HEARD: Final = re.compile("(?:[AC],?)?[DNP#'A]{1,6},(?P<heard>[VE])H[^,;:]+,[VE]")
_RULING: Final = Rules(
    by_tags=(
        (",N", _mend_shown),
        ("N,C", _mend_records_show),
        ("R", _mend_told_bare),
        (",EH", _mend_ruled),
        ("R", _mend_found),
    )
)
_WITH_THAT: Final = Rules(by_tags=((",EH", _mend_heard), (",VH", _mend_heard)))
HEARING: Final = frozenset(
    ("tell", "assure", "inform", "remind", "warn", "advise", "convince", "persuade", "show", "teach")
)


def mend_saying(tokens: list[Token]) -> None:
    """'had been ill and denied that he had lied': a verb that says something is no participle with 'been'."""
    _WITH_THAT.mend(tokens, ())
    for found in _PARTED.finditer(tags(tokens)):
        verb = tokens[found.end() - 1]
        if forms_of(verb.lower).get("s") in REPORTING:
            verb.tag, verb.base = "V", verb_forms()[verb.lower]["s"]
    for at in range(2, len(tokens) - 1):
        says = tokens[at].tag == "E" and tokens[at].base in SAYING and tokens[at + 1].tag == "H"
        if says and tokens[at - 1].lower in {"and", "but"}:
            group = [token for token in tokens[: at - 1] if token.tag in "VBME"][-2:] or tokens[:1]
            done = group[-1].tag == "E" and group[-1].base not in REPORTING and group[-1].lower != "been"
            before = group[0] if done else group[-1]
            if before.lower in BEEN:
                tokens[at].tag = "V"


def mend_embedded(tokens: list[Token]) -> None:
    """'Moss, who police say shot the guard, fled': what only says on whose word it is told, hidden like an aside."""
    for at in range(1, len(tokens) - 3):
        if tokens[at].tag not in "RH" or tokens[at].lower not in WHO_OR_THAT:
            continue
        apart = tokens[at + 1].tag == ","
        says = _embedded(tokens, at + 1 + apart)
        verb = _verb_behind(tokens, says + 1 + apart) if says else None
        if verb is None or not (tokens[at].lower == "who" or _is_closed_off(tokens, at, verb)):
            continue
        for token in tokens[at + 1 : says + 1] if not apart else ():
            token.tag = HIDDEN
        told, forms = tokens[verb], forms_of(tokens[verb].lower)
        if told.tag not in "VBM":
            told.tag, told.base = "V", forms.get("p") or forms["s"]


def _embedded(tokens: list[Token], start: int) -> int:
    """Where the verb of saying stands that begins so soon behind 'who'; 0 where none does."""
    if tokens[start].lower == "according":
        end = next(
            (at for at in range(start + 2, min(start + 9, len(tokens))) if tokens[at].tag in "VBME"), 0
        )
        return end - 1 if end > start + 2 else 0
    for at in range(start + 1, min(start + 6, len(tokens))):
        base = _base(tokens[at])
        if base in _VOUCHING and tokens[at - 1].tag not in "DI#":
            tokens[at].base = base
            return at
        if tokens[at].tag not in "DNP'A" and tokens[at].lower != "police":
            return 0
    return 0


def _base(token: Token) -> str:
    forms = forms_of(token.lower)
    return forms.get("s") or forms.get("p") or (forms.get("b") and token.lower) or ""


def _verb_behind(tokens: list[Token], at: int) -> int | None:
    """Where the verb of what is said stands, right behind the saying: 'shot', 'was'; none in 'said that he shot'."""
    while at < len(tokens) - 1 and tokens[at].tag in "An":
        at += 1
    if at >= len(tokens) - 1:
        return None
    past = "p" in forms_of(tokens[at].lower) and tokens[at].tag in "EN"
    return at if tokens[at].tag in "VBM" or past else None


def _is_closed_off(tokens: list[Token], at: int, verb: int) -> bool:
    """'which engineers believe was unsafe,': no verb of another clause; 'that Moss claims burned | burned' has one."""
    end = next((i for i in range(verb, len(tokens)) if tokens[i].tag in ",;:.-"), len(tokens))
    more = any(token.tag in "VBM" or token.tag == "E" for token in tokens[verb + 1 : end])
    return more or tokens[at - 1].tag == ","


_VOUCHING: Final = frozenset(
    ("say", "claim", "believe", "think", "allege", "suspect", "argue", "maintain", "insist", "fear")
)
