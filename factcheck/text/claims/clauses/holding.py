"""An item, and the words of its neighbours that it holds beside its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.text.claims.clauses.additions import adds_share
from factcheck.text.claims.clauses.years_beside import tells_years
from factcheck.text.claims.grammar.pieces import ADDED, TIMES, Joint, Piece, last_noun_phrase
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags, words_before
from factcheck.text.claims.grammar.words import listed


@dataclass(slots=True)
class Item:
    """One assertion with the words it stands on; `supposed` when it only holds on a condition.

    `beside` are brief pieces inside its words that are told with it: 'Vane, who taught at Durham, left'. Where it
    cannot be told by itself, `within` is the clause it goes on, as far as its own words.
    """

    piece: Piece
    words: list[Token]
    start: int
    end: int
    supposed: bool = False
    beside: list[Item] = field(default_factory=list)
    within: Item | None = None


def closes(tokens: list[Token], item: Item, found: list[Item]) -> bool:
    """'A string of awards, worth more than half a billion': a few words right behind the clause that they close."""
    outer = next((other for other in found if other.piece is item.piece.governor), None)
    if (
        outer is None
        or outer.piece.joint is Joint.RELATIVE
        or item.piece.joint is not Joint.APPOSITION
        or len(item.piece.tokens) > _CLOSING
    ):
        return False
    between = [token.tag for token in tokens if outer.end <= token.start < item.start]
    mine = not _MINE.isdisjoint(map(LOWER_OF, item.piece.tokens))
    return between in ([","], ["-"], [":"]) and not mine


_CLOSING = 16  # words and marks
_MINE = listed("i my me we our us")  # what would make the author speak the whole clause


def hold(tokens: list[Token], inner: Item, found: list[Item]) -> None:
    """A clause keeps in its words what says when, why or how it was so: that it was is a statement too.

    'A third resigned after the paper printed photographs', beside 'the paper printed photographs'.
    """
    owner = inner.piece.governor
    outer = next((item for item in found if item.piece is owner), None)
    if outer is None:  # what is brief is told with the item it stands beside
        outer = next((item for item in found if any(b.piece is owner for b in item.beside)), None)
    if outer is None:
        return
    if inner.end <= outer.start:
        first = next(at for at, token in enumerate(tokens) if token.start >= inner.start)
        outer.start = tokens[_opens(tokens, first)].start
    elif outer.end <= inner.start:
        outer.end = _past_bracket(tokens, outer.start, inner.end)
    outer.words = [token for token in tokens if outer.start <= token.start < outer.end]


def _opens(tokens: list[Token], first: int) -> int:
    """Where the words begin that open a clause: 'Less than twelve years after' of 'she sold it'."""
    while first and (tokens[first - 1].tag in "SKA" or tokens[first - 1].lower in TIMES):
        first -= 1
    if not first or tokens[first].lower not in TIMES:
        return first
    while first and (tokens[first - 1].tag in "#DA" or tokens[first - 1].lower == "than"):
        first -= 1
    return first


def _past_bracket(tokens: list[Token], start: int, end: int) -> int:
    """Where words end that go on into a bracket: behind its mark, where nothing else stands before that."""
    opened = tags([token for token in tokens if start <= token.start < end])
    after = next((token for token in tokens if token.start >= end), None)
    return (
        after.end if after is not None and after.tag == ")" and opened.count("(") > opened.count(")") else end
    )


def quoted_from(tokens: list[Token], item: Item) -> int:
    """Where the words begin that are quoted for an item: a few about a noun are quoted with the noun before them.

    'Ada Kern, who is 52' and 'Ada Kern, a clerk', not 'is 52' and 'a clerk', which do not say of whom; and
    'forty prisoners, most of them boys'.
    """
    piece, noun = item.piece, item.piece.subject
    if piece.marker == ADDED and adds_share(item.words):
        noun = _counted(tokens, item)
    if piece.joint not in _ABOUT_NOUN or len(piece.tokens) > _QUOTED_WITH or not 0 < len(noun) <= _NOUN:
        return item.start
    between = tags(token for token in tokens if noun[-1].end <= token.start < item.start)
    right_behind = between == "," if piece.joint is Joint.PARTICIPLE else between in _RIGHT_BEHIND
    right_behind = right_behind or tells_years(piece)
    return noun[0].start if right_behind and noun[0].start < item.start else item.start


def _counted(tokens: list[Token], item: Item) -> list[Token]:
    """The noun before a share of it."""
    before = words_before(item.start, tokens)
    return last_noun_phrase(before[:-1]) if tags(before[-1:]) == "," else []


_ABOUT_NOUN = (Joint.RELATIVE, Joint.APPOSITION, Joint.PARTICIPLE)
_RIGHT_BEHIND = frozenset((",", "R", ",R"))
_QUOTED_WITH = 9  # words and marks of what is told
_NOUN = 6  # and of the noun


def reach(tokens: list[Token], outer: Item | None, end: int) -> None:
    """Let the words of an item go on as far as that."""
    if outer is not None and outer.end < end:
        outer.end = _past_bracket(tokens, outer.start, end)
        outer.words = [token for token in tokens if outer.start <= token.start < outer.end]


def keep_inside(tokens: list[Token], outer: Item, start: int, end: int) -> None:
    """'A right of way, once proved, does not lapse': what stands inside a clause, between commas, stays in its words.

    What the author says there of himself is left out with both commas: 'Mrs. Dray, as I call her, was sixty-one'.
    """
    before = words_before(start, outer.words)
    after = [token for token in outer.words if token.start >= end]
    before = before[:-1] if tags(before[-1:]) == "," else before
    after = after[1:] if tags(after[:1]) == "," else after
    if not before or not after:
        return
    gap = [token for token in tokens if before[-1].end <= token.start < after[0].start]
    if not (gap and gap[0].tag == gap[-1].tag == ","):
        return
    mine = not _MINE.isdisjoint(map(LOWER_OF, gap))
    outer.words = [*before, *([] if mine else gap), *after]


def hold_cleft(tokens: list[Token], found: list[Item]) -> None:
    """'It was the clerk, not the men who had fled, whom they hunted': who it was is told with what was done."""
    whole = [item for item in found if item.piece.joint is not Joint.APPOSITION]
    for at, outer in enumerate(whole[:-1]):
        if [token.lower for token in outer.piece.tokens[:2]] not in (["it", "was"], ["it", "is"]):
            continue
        denied = any(token.tag == "n" for token in outer.words)  # not the men who had fled
        behind = (item for item in whole[at + 1 :] if not denied or item.end > outer.end)
        inner, markers = next(behind, outer), {"who", "whom", "that"}
        if inner.piece.joint is Joint.RELATIVE and inner.end > outer.end and inner.piece.marker in markers:
            inner.piece.doubtful |= inner.piece.marker == "whom"  # whoever stands beside it
            outer.end = inner.end
            outer.words = [token for token in tokens if outer.start <= token.start < outer.end]
