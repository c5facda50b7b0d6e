"""Commas that part nothing: of a name, a list of adjectives, or what is set between a verb and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.narrowed_subject import row_behind
from factcheck.text.claims.grammar.dates import MONTH_WORDS, is_year
from factcheck.text.claims.grammar.regions import begins_with_land
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.words import listed


def parts_nothing(chunk: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """Whether the comma at `at`, behind a `chunk`, stands inside what belongs together."""
    if _is_in_date(tokens, at):
        return True
    string = tags(chunk)
    if (
        _is_denied(tokens, at)
        or _is_behind_not(tokens, at)
        or _is_among_names(string, tokens, at)
        or _is_further_aim(string, tokens, at)
        or _is_of_place(tokens, at)
        or _is_of_row_inside(chunk, tokens[at - len(chunk) :])
    ):
        return True
    return (
        _is_case(chunk, string)
        or _is_done(tokens, at)
        or _in_list(chunk, tokens, at)
        or _is_of_measures(tokens, at)
        or _is_of_adjectives(tokens, at)
        or _is_compared_with_row(string, tokens, at)
        or _is_among_years(tokens, at)
        or _is_among_scores(tokens, at)
    )


def _is_of_row_inside(chunk: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """'and those who could buy bread, soap or a ticket were rich': the commas of a row inside a subject."""
    found = _NARROWED.search(tags(chunk))
    first = (tags(chunk) + ",").index(",")
    return found is not None and len(chunk) < first + row_behind(chunk[:first], tokens)


_NARROWED: Final = re.compile("(?:^|C)[DAO#NP']{1,6}[RH][An]*[VBM]")


def _is_among_years(tokens: Sequence[Token], at: int) -> bool:
    """'the rules of 1994, 2002 and 2015': a row of years."""
    behind = [token for token in tokens[at + 1 : at + _YEARS] if token.tag != ","]
    joint = next((i for i, token in enumerate(behind) if not is_year(token)), 0)
    row = 0 < joint < len(behind) - 1 and behind[joint].tag == "C" and is_year(behind[joint + 1])
    return at > 0 and is_year(tokens[at - 1]) and row


def _is_among_scores(tokens: Sequence[Token], at: int) -> bool:
    """'beat Kern 3-6, 6-4, 6-7 (4), 6-1': a row of scores."""
    before = next((token for token in reversed(tokens[:at]) if token.tag != HIDDEN), None)
    behind = tokens[at + 1 : at + 2]
    return bool(before and behind) and all(
        _SCORE.fullmatch(token.text) for token in (before, *behind) if token
    )


_SCORE: Final = re.compile(r"\d{1,3}[-–]\d{1,3}")
_YEARS: Final = 12  # words of a row of years, with its commas


def _is_among_names(string: str, tokens: Sequence[Token], at: int) -> bool:
    """'40 men, half of them brought from Lund, Tarn and Dray': behind a participle, the names of one row.

    So are those of 'two men and a woman, Per Falk, Max Lund and Ann Moss, were'.
    """
    if _ROW_SO_FAR.fullmatch(string) and _PERSONS.search(tags(tokens[: at - len(string)])):
        return _LAST_NAMES.match(tags(tokens[at + 1 :])) is not None
    return _BROUGHT_FROM.search(string) is not None and _NAMES.match(tags(tokens[at + 1 :])) is not None


_ROW_SO_FAR: Final = re.compile("P{1,4}(?:,P{1,4})*")
_PERSONS: Final = re.compile("(?:^|[,VEIK])[D#][AN]{0,2}NC[D#][AN]{0,2}N,$")
_LAST_NAMES: Final = re.compile("(?:P{1,4},)*P{1,4},?CP{1,4},")


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """'The price rose, not fell', 'was closed, not sold, in 1990': both commas of what was not done."""
    start = next((i for i in range(at - 1, -1, -1) if tokens[i].tag == ","), at)
    if tags(tokens[at + 1 : at + 2]) == "n":
        start = at  # the first of the two
    elif tokens[at + 1 : at + 2] and tokens[at + 1].tag in "CSRH":
        return False
    denied = tokens[start + 1 :]
    if not denied or denied[0].lower != "not":
        return False
    behind = _DENIED.match(tags(denied))
    beside = start > 0 and (tokens[start - 1].tag in "VE" or tags(denied[1:2]) == "V")
    return beside and behind is not None and start + 1 + behind.end() >= at


_DENIED: Final = re.compile("nA?[VE]A?(?=[,.;:]|I|D|O|$)")


def _is_behind_not(tokens: Sequence[Token], at: int) -> bool:
    """'a chain that does not, in any time frame, break down': both commas of what parts 'not' from its verb."""
    start = next((i for i in range(at - 1, -1, -1) if tokens[i].tag == ","), 0)
    first = start if tags(tokens[max(0, start - 2) : start]) in {"Bn", "Mn"} else at
    denied = first > 1 and tokens[first - 1].tag == "n"
    return denied and _NOT_BEFORE.match(tags(tokens[first - 2 :])) is not None


_NOT_BEFORE: Final = re.compile("[BM]n,[IK][^,VMRHSWC]{1,12},(?![CRSH,])")


def _is_further_aim(string: str, tokens: Sequence[Token], at: int) -> bool:
    """'vowed to stay and, if it closed, to sue', 'vowed to stay, and if it closed, to sue': both commas."""
    opens = _AIM.search(string) is not None and _IF_TO.match(tags(tokens[at + 1 :])) is not None
    return opens or (_AIM_IF.search(string) is not None and tags(tokens[at + 1 : at + 3]) == "Tb")


_AIM: Final = re.compile("Tb[^VBM,]*$")
_IF_TO: Final = re.compile("CS[DNPO][^,]*,Tb")
_AIM_IF: Final = re.compile("Tb[^VBM,]*,CS[DNPO][^,]*$")
_BROUGHT_FROM: Final = re.compile("EI{1,2}P{1,2}(?:,P{1,2})*$")
_NAMES: Final = re.compile("P{1,2}(?:,P{1,2})*,?CP{1,2}(?:[IK,.;)]|$)")


def _is_of_place(tokens: Sequence[Token], at: int) -> bool:
    """'a Dayton, Ohio, dentist', 'a Dayton, Ohio-based firm': both commas around where the place before a noun lies."""
    if not 1 < at < len(tokens) - 1 or tokens[at - 1].tag != "P":
        return False
    for start in range(at - 1, max(at - _PLACE, 0), -1):
        found = (
            _OF_PLACE.match(tags(tokens[start : start + _PLACE * 2])) if tokens[start].tag == "D" else None
        )
        if found is not None and tokens[start].lower in {"a", "an"}:
            land = tokens[start + found.start("land") : start + found.end("land")]
            based = land[-1].lower.endswith("-based")
            return based or (begins_with_land(land) and tags(tokens[start + found.end("land") :])[:1] == ",")
    return False


_PLACE: Final = 7  # words from the article to the comma behind the state
_OF_PLACE: Final = re.compile("DP{1,2},(?P<land>P{1,2}),?(?=N)")


def _is_in_date(tokens: Sequence[Token], at: int) -> bool:
    """'on Sunday, Aug. 6', 'Aug. 6, 2023': the commas inside a date."""
    before, behind = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
    if before and before[-1].lower in _WEEKDAYS:
        return _is_day(behind)
    dated = at and tokens[at - 1].tag in "NP" and _is_whole_date(tokens[at + 1 : at + 5])
    return bool(dated) or (_is_day(before) and bool(behind) and is_year(behind[0]))


def _is_whole_date(words: Sequence[Token]) -> bool:
    """'4 June 2001' and 'June 4, 2001', the day of what stands before: 'in the Lund Post, 4 June 2001'."""
    told = [token for token in words if token.text != ","][:3]
    return len(told) == 3 and _is_day(told[:2]) and is_year(told[2])


def _is_day(words: Sequence[Token]) -> bool:
    """'Aug 6', '6 August'."""
    months = [token.lower in _MONTHS for token in words]
    return sorted(months) == [False, True] and words[months.index(False)].text.isdigit()


_WEEKDAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS: Final = MONTH_WORDS | listed("jan feb mar apr jun jul aug sep sept oct nov dec")


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    """'and fitted, between 2006 and 2014, to 93,000 people': both commas of what is set into a participle."""
    start = next((i for i in range(at - 1, -1, -1) if tokens[i].tag == ","), 0)
    own = start if _FITTED.match(tags(tokens[start:at][:2])) else at
    return own > 1 and tokens[own - 1].tag == "E" and _DONE_TO.match(tags(tokens[own - 2 :])) is not None


def _is_case(chunk: Sequence[Token], string: str) -> bool:
    """'but that where fraud is so deep, the sale falls': in which case, and what then."""
    return _THAT_WHERE.match(string) is not None and chunk[2].lower == "where"


_THAT_WHERE: Final = re.compile("CHS[^VBM]+[VBM]")
_FITTED: Final = re.compile(",[IK]")
_DONE_TO: Final = re.compile("CE,[IK][^,VBMRHS]{1,8},[IT]")


def _in_list(chunk: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """'whose long, handsome and dear book': the comma of a list behind 'whose'."""
    listed_on = 1 < len(chunk) < 4 and chunk[0].lower == "whose" and chunk[-1].tag in "ANEG"
    return listed_on and _LISTED.match(tags(tokens[at + 1 : at + 6])) is not None


_LISTED: Final = re.compile("[ANEG](?:,[ANEG])?C[ANEG]")


def _is_of_measures(tokens: Sequence[Token], at: int) -> bool:
    """'signed a twenty-year, $1.9 billion deal': the comma between two measures before their noun."""
    measured = (
        at > 1 and tokens[at - 1].tag in "#A" and "-" in tokens[at - 1].text and tokens[at - 2].tag == "D"
    )
    return measured and _MEASURED.match(tags(tokens[at + 1 :])) is not None


_MEASURED: Final = re.compile("#{1,3}A?N")


def _is_of_adjectives(tokens: Sequence[Token], at: int) -> bool:
    """'said that small, cheap cars had gone': the comma between two adjectives of a bare noun."""
    led = at > 1 and tokens[at - 1].lower in _ADJECTIVES and tokens[at - 2].tag in "HSRCI"
    return led and _ADJECTIVE_AND_NOUN.match(tags(tokens[at + 1 :])) is not None


_ADJECTIVES: Final = listed(
    "small large big little long short old new young poor rich cheap dear hot cold dry wet dark bright hard soft heavy "
    "light thin thick fat high low deep wide narrow loud quiet slow fast clean dirty"
)
_ADJECTIVE_AND_NOUN: Final = re.compile("[AN]N[An]*[VBM]")


def _is_compared_with_row(string: str, tokens: Sequence[Token], at: int) -> bool:
    """'more than fires, floods and cyclones put together': the commas of what something is compared with."""
    start = next((i for i in range(at - 1, 0, -1) if tokens[i].lower == "than"), 0)
    found = _ROW_TOGETHER.match(tags(tokens[start + 1 :])) if start else None
    return (
        found is not None and at < start + 1 + found.end() and tokens[start + found.end()].lower in _TOGETHER
    )


_TOGETHER: Final = listed("together combined")
_ROW_TOGETHER: Final = re.compile("[DAGP#N']{1,4}(?:,[DAGP#N']{1,4})+,?C[DAGP#N']{0,3}[PNV](?:[VE]A|E|V|A)")


_THING: Final = "D?[A#]{0,2}N{1,2}"
_ROW_AND_VERB: Final = re.compile(f"(?:,{_THING})+,?C{_THING}(?=[An]*[VBM])")


def row_of_things(rest: list[Token]) -> list[Token]:
    """'and the men who had built boats, carts or sledges | left the town': the words before the men's own verb."""
    row = _ROW_AND_VERB.search(tags(rest))
    clause = re.sub("[^VBMWRHS]", "", tags(rest)[: row.start()]) if row is not None else ""
    return rest[: row.end()] if row is not None and clause in set("VBM") else rest
