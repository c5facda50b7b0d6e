"""Words that look like pronouns and stand for nothing here, or for another thing than they seem to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.expletives import is_set_in_remark
from factcheck.text.claims.grammar.needed_openings import is_needed
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, BEEN, DO, PARTICLES, listed


def idle(tokens: Sequence[Token], at: int) -> bool:
    """An it that stands for nothing inside a statement.

    'Legend has it that', 'made it a crime to', 'sold it, it emerged in 1880, to a dealer', 'had it not been for
    the fog'.
    """
    if tokens[at].lower != "it" or at + 1 == len(tokens):
        return False
    ahead = [token for token in tokens[at + 1 : at + 5] if token.tag not in "An"]
    if (
        at
        and (tokens[at - 1].base or tokens[at - 1].lower) in _FINDING
        and _FOUND_TO.match(tags(tokens[at + 1 :]))
    ):
        return True  # made it a crime to sell them
    if tokens[at + 1].tag == "H" or [token.lower for token in ahead[:2]] in (["been", "for"], ["for", "the"]):
        return True
    if is_set_in_remark(tokens, at) or (
        at and tokens[at - 1].lower == "as" and ahead[:1] and _happens(ahead)
    ):
        return True  # as it happens, it must be said
    beside = at > 0 and tokens[at - 1].text in {",", "—", "–", "("}
    turned = [token.lower for token in ahead[:3]] in (
        ["turns", "out", ","],
        ["may", "be"],
        ["may", "be", ","],
    )
    said = turned or (
        len(ahead) > 1 and ahead[0].lower in BE and ahead[1].tag == "E" and ahead[1].base in REPORTING
    )
    return beside and (said or (bool(ahead) and ahead[0].base in _SEEMING and ahead[1:2] != []))


def _happens(ahead: Sequence[Token]) -> bool:
    return ahead[0].base == "happen" and tags(ahead[1:2]) in {"", ",", ".", "Z"}


_FINDING: Final = listed("make find think consider deem")
_FOUND_TO: Final = re.compile("A*(?:D[AEGN]*N|[NAE])(?:KD?N)?[TH]")
_SEEMING: Final = listed("seem appear emerge transpire")


def names_an_event(tokens: Sequence[Token], at: int) -> bool:
    """'It was an act of vandalism' may speak of all that was told before; 'They call it the Nest': people do."""
    if [token.lower for token in tokens[at : at + 3]] == ["they", "call", "it"]:
        return True
    ahead = [token for token in tokens[at + 1 : at + 20] if token.tag not in "AnZ"][:3]
    if tokens[at].lower != "it" or len(ahead) < 2:
        return False
    return (
        (ahead[0].lower in BE | {"’s"} or ahead[0].base == "remain")
        and (
            ahead[1].tag in "DP"  # it was Kern who
            or not _SO.isdisjoint((ahead[1].lower, tokens[at + 2].lower))
            or _is_share(ahead)
            or _is_part(tokens[at + 2 : at + 8])
        )
    )


def _is_share(ahead: Sequence[Token]) -> bool:
    """'It is 29 per cent of surgeons': what is counted now, and nothing told of before."""
    return ahead[1].tag == "#" and (ahead[1].text.endswith("%") or ahead[-1].lower in {"per", "percent"})


def _is_part(told: Sequence[Token]) -> bool:
    """'In 2012 it was well over half', 'it was two in five': what is counted now; not 'it was half of a firm'."""
    words = [token.lower for token in told]
    part = next((i for i, word in enumerate(words) if word in _PARTS), -1)
    counted = _SO_MANY_IN.match(tags(told)) is not None and "in" in words[:4]
    return counted or (
        part >= 0 and all(t.tag in "AIKD#n" for t in told[:part]) and words[part + 1 : part + 2] != ["of"]
    )


_SO: Final = frozenset(("so", "true", "untrue"))
_PARTS: Final = listed("half third quarter fifth tenth two-thirds three-quarters")
_SO_MANY_IN: Final = re.compile("[AIKn]{0,3}#I#")


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """'That the tests were faked is no longer disputed': no word that points."""
    return tokens[at].tag == "H" and at + 1 < len(tokens) and tokens[at + 1].tag in "DOP"


def points_alone(tokens: Sequence[Token], at: int) -> bool:
    """'says this shows', 'asked about this in May': no noun goes with it, and nothing in the statement explains it."""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "."
    placed = at > 1 and tokens[at - 1].tag in "IT" and tokens[at].lower == "this"
    return after in "VBM" or (placed and after in "IKSC.,")


def is_object(tokens: Sequence[Token], at: int) -> bool:
    """'begged her to stop', 'called her a friend': the one asked or called, not the owner of a noun."""
    if tokens[at].lower != "her":
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.tag == "D":
        return after.lower not in _OWNED  # her many friends
    return after is None or after.tag not in "NP#EGA'Q\""


_OWNED = listed("many few every other several various")


def dated_clause(tokens: Sequence[Token], at: int) -> int:
    """Where a clause that only tells of a date begins, before `at`: 'By 1903, when the last shed closed, it'; or -1."""
    for comma in range(1, min(at, 6)):
        dated = tokens[comma].tag == "," and tokens[comma - 1].tag == "#"
        if dated and tokens[comma + 1].lower == "when":
            return tokens[comma + 1].start
    return -1


def ends_open(tokens: Sequence[Token]) -> bool:
    """'which the firm paid for itself', 'whose idea it was', 'which they had called unsafe': no statement by itself."""
    lower = [token.lower for token in tokens]
    was = next((at for at in range(1, len(lower)) if lower[at - 1] == "it" and lower[at] in {"was", "is"}), 0)
    called = len(tokens) > 2 and tokens[-2].base in _CALLING and tokens[-1].tag in "NAE"
    called = called and not any(token.lower in BEEN for token in tokens)
    own = len(tokens) > 1 and lower[-1].endswith("self") and tokens[-2].tag in "IK"
    return own or called or (lower[0] == "whose" and 1 < was < 5)


_CALLING: Final = listed("call deem consider declare judge label find think believe pronounce")


def lacks_part(words: Sequence[Token]) -> bool:
    """'by which time', 'and that Hall sold'; 'has organised, in thirty years, none': the rest is elsewhere."""
    string = tags(words)
    done = words[0].lower in {"has", "have", "had"} and string in {"BE", "BAE"}
    bare = done and bool(words[-1].base) and words[-1].base not in INTRANSITIVE
    words_behind = [token.lower for token in words[1:3]]
    timed = words_behind[:1] == ["which"] and not _TIMED.isdisjoint(words_behind)
    by_others = _BY_OTHERS.match(string)  # whose clerks I have never met
    return bare or string[0] == "H" or timed or by_others is not None


_TIMED: Final = frozenset(("time", "point", "stage", "moment", "case"))
_BY_OTHERS: Final = re.compile("R[AN]*N(?:O|D[NAP]{1,3}|P{1,3})[An]*[VBM]")


def is_left_out(tokens: Sequence[Token]) -> bool:
    """'The minister did not.', 'nor would she', 'Nor had the Louvre': what was not done stands in another sentence."""
    if tokens and tokens[0].lower in _TOO:
        string = tags(tokens)
        if string[1:2] in {"B", "M"} and len(tokens) > 2:
            return _VERBAL.isdisjoint(string[2:])
        if tokens[0].lower == "so" and _SO_IT_WAS.match(string):
            return _VERBAL.isdisjoint(string[3:])
    end = len(tokens)
    while end and tokens[end - 1].tag in 'nA.,;:?!)"':
        end -= 1
    if end < 2 or tokens[end - 1].tag not in "BMT" or tokens[end - 1].lower in {"’s", "’d"}:
        return False
    # not 'what the context was', 'as they did'
    return not any(token.tag == "W" or token.lower in {"as", "than", "like", "whose"} for token in tokens)


_SO_IT_WAS: Final = re.compile("AO[BM],")  # so it was, in small print
_TOO: Final = listed("nor so neither")
_VERBAL: Final = frozenset("VEGb")


def counts_unnamed(words: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """'He hauled two hundred pans in 1990; last week he landed four': of what is told before it."""
    last = words[-1]
    bare = (
        len(words) > 2
        and last.tag == "#"
        and (last.text.isalpha() or (words[-2].tag == "A" and len(last.text) < len("1990")))
    )
    verb = words[-3] if bare and words[-2].tag == "A" else words[-2] if bare else last  # needs nearly 14
    bare = bare and (words[-2].lower == "worth" or (verb.tag == "V" and verb.base not in _REACHING))
    return bare and any(
        token.tag == "#" and after.tag == "N" and after.end < words[0].start
        for token, after in pairwise(sentence)
    )


_REACHING: Final = listed("turn reach hit score number total average")


_ALL_OF: Final = re.compile("[NP],D#(?:C?#)*I$")


def is_just_named(tokens: Sequence[Token], at: int) -> bool:
    """'three died, among them a boy', 'Bill Crane and his brother': of those just told of.

    'the clerks, all one hundred and ten of them, left': their own head.
    """
    if tokens[at].lower == "them" and _ALL_OF.search(tags(tokens[:at])):
        return any(token.lower == "all" for token in tokens[max(0, at - 6) : at])
    before = tokens[at - 1].lower if at else ""
    owner = at > 1 and tokens[at].tag == "D" and tokens[at - 2].tag in _OWNING.get(tokens[at].lower, "")
    return before == "among" or (owner and before in {"and", "or"})


# by the pronoun behind 'and': the tags of what it is of
_OWNING: Final = {"his": "P", "her": "P", "its": "NP"}


def opens_nothing(tokens: Sequence[Token], at: int) -> bool:
    """A conjunction, a mark, or 'Moreover,' at the beginning: no part of what is asserted; 'Allegedly,' is one."""
    if tokens[at].lower == "nor" or is_needed(tokens[at:]):
        return False
    return (
        tokens[at].tag in "C,;:-."
        or tokens[at].text in {"”", "»", ","}
        or (tags(tokens[at : at + 2]) == "A," and tokens[at].lower in _JOINING)
    )


# adverbs that join a sentence to the one before and say nothing of how often, how surely or when
_JOINING: Final = listed(
    "accordingly additionally admittedly again alas also anyhow anyway besides certainly clearly consequently "
    "conversely finally first firstly fortunately fourth further furthermore granted hence however importantly "
    "incidentally indeed instead interestingly ironically last lastly likewise luckily meanwhile moreover namely "
    "naturally nevertheless next nonetheless notably now obviously otherwise overall rather really regardless sadly "
    "second secondly similarly so still strangely surely surprisingly then therefore third thirdly thus too true "
    "truly unfortunately unsurprisingly well worse yes yet"
)


def is_closed(words: Sequence[Token]) -> bool:
    """Whether nothing is missing at the end: no 'of', no 'who', no 'would' without its verb."""
    string = tags(words).rstrip(",;:.-")
    last = len(string) - 1
    if not string or (string[-1] in "IDCHSKRMT" and not _may_close(words[: last + 1])):
        return False
    modal = string.rfind("M")
    if modal >= 0 and _waits(words, modal):
        return False
    relative = string.rfind("R")
    return relative < 0 or any(tag in "VBMEQ" for tag in string[relative:])


def _may_close(words: Sequence[Token]) -> bool:
    """Whether a clause may end with a word that mostly opens something."""
    last, before = words[-1], words[-2:-1]
    if last.lower in _ENDING or not before:
        return last.lower in _ENDING
    if last.tag == "M":
        return any(token.lower in {"than", "as"} for token in words)  # it cost more than a bank would
    if (before[0].lower, last.lower) in _PAIRED or (last.lower == "no" and before[0].lower == "a"):
        return True
    fell = before[0].base in _GOING and last.lower in {"under", "through", "by"}
    return fell or (last.tag in "IK" and _LEFT_BEHIND.search(tags(words)) is not None)


_PAIRED: Final = {("each", "other"), ("not", "yet"), ("know", "yet"), ("one", "other")}
_LEFT_BEHIND: Final = re.compile("[NP](?:O|P{1,3}|D[NAP]{1,3})[An]*V[IK]$")  # the papers it looked at


def _waits(words: Sequence[Token], modal: int) -> bool:
    """'He would': a modal that goes without its verb."""
    behind = [token for token in words[modal + 1 :] if token.tag not in "AnT,Z"]
    if any(token.tag == "b" for token in words[modal:]) or words[modal].lower in _ALONE:
        return False
    return not (behind and (behind[0].lower == "have" or (behind[0].tag == "B" and behind[0].lower in DO)))


_ALONE: Final = frozenset(("could", "would", "can", "will"))
_ENDING: Final = PARTICLES | listed(
    "all this that these those some many most few both each none enough more his her another"
)
_GOING: Final = frozenset(("go", "fall", "come", "pull", "pass"))
