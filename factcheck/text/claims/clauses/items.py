"""The assertions of a sentence as items: which piece stands for itself, and which belongs to its neighbour."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from factcheck.text.claims.clauses.alternatives import is_either
from factcheck.text.claims.clauses.brief import goes_with_row, is_dense
from factcheck.text.claims.clauses.charges import is_deed
from factcheck.text.claims.clauses.clauses import pieces
from factcheck.text.claims.clauses.conditions import (
    are_in_row,
    concedes,
    condition_of,
    is_awaited,
    is_general,
    is_over,
    rests_on_word,
)
from factcheck.text.claims.clauses.holding import Item, closes, hold, hold_cleft, keep_inside, reach
from factcheck.text.claims.clauses.of_some import is_of_some
from factcheck.text.claims.clauses.subordinators import is_supposed, subordinator
from factcheck.text.claims.clauses.told_with_clause import leans, without_leaning
from factcheck.text.claims.clauses.waiting import emerges
from factcheck.text.claims.grammar.idle_words import opens_nothing
from factcheck.text.claims.grammar.main_verb import lacks_verb, main_verb
from factcheck.text.claims.grammar.pieces import ADDED, CLAUSES, FURTHER, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.grammar.tokens import Token, start_of, tags, words_before
from factcheck.text.sentences import Span

_NAME = re.compile(r"P{1,4}(?:I[DNP]{1,4})?")
_CONTENT_TAGS = frozenset("NP#VEGbQ")
_HELD = (Joint.SUBORDINATE, Joint.PARTICIPLE)
_COMING_NEXT = frozenset(("whereupon", "time"))  # told behind it, and no when or why
_TELLING = (*CLAUSES, Joint.SUBORDINATE)
# the tags that may stand between a clause and what is told with it
_OPENING = {Joint.SUBORDINATE: ",-SK", Joint.RELATIVE: ",-RI", Joint.CONTENT: ",-R"}


def items(text: str, sentence: Span, surnames: Collection[str] = ()) -> tuple[list[Token], list[Item]]:
    """The tagged words of a sentence and its assertions, in the order they begin; offsets count from the text."""
    tokens = tokenize(text[sentence.start : sentence.end], sentence.start, surnames)
    found = _assertions(text, tokens)
    for item in found:
        held = item.piece.joint in _HELD and (item.piece.marker not in _COMING_NEXT or leans(item.piece))
        if held or _is_what_emerged(item) or _is_further_warning(item, found) or closes(tokens, item, found):
            hold(tokens, item, found)
    hold_cleft(tokens, found)
    found = without_leaning(found)
    found = _without_awaited(tokens, [item for item in found if not is_general(item.piece)])
    if not found and tokens:
        found = [Item(Piece(tokens, Joint.MAIN), tokens, sentence.start, sentence.end)]
    return tokens, found


def _is_what_emerged(item: Item) -> bool:
    """'It emerged in April that the mill was sold': the clause says nothing without it."""
    governor = item.piece.governor
    return item.piece.joint is Joint.CONTENT and governor is not None and emerges(governor.tokens)


def _without_awaited(tokens: list[Token], found: list[Item]) -> list[Item]:
    """The items without those that say what must come first, or which thing is meant; a greater one has their words."""
    kept: list[Item] = []
    gone: list[tuple[Piece, Piece | None]] = []  # with the clause that waits
    for item in found:
        piece = item.piece
        waits = next((main for other, main in gone if other is piece.governor), None)
        if waits is not None and piece.joint in FURTHER:
            gone.append((piece, waits))
            reach(tokens, next((other for other in kept if other.piece is waits), None), item.end)
        elif (is_awaited(piece, tokens) or is_of_some(piece)) and (
            piece.governor is not None or len(found) == 1
        ):
            gone.append((piece, piece.governor))
        else:
            kept.append(item)
    return kept


def _assertions(text: str, tokens: list[Token]) -> list[Item]:
    """The pieces that stand for themselves; a condition goes with all that holds on it."""
    found: list[Item] = []
    holding: list[tuple[Item, list[Token]]] = []
    waiting = False
    condition: list[Token] = []
    told = pieces(tokens)
    dense = is_dense(tokens, told)
    for piece, later in zip(told, [*told[1:], None], strict=False):
        words, start, end = _span(text, piece)
        if piece.joint is Joint.CONDITION:
            condition = condition_of(tokens, piece, start, end)
            last = _without_inserted(found, piece)
            waiting = last is None
            if last is not None:
                last.end = max(end, last.end)
                _suppose(tokens, last, condition)
                holding.append((last, condition))
            elif found:
                _suppose_said(tokens, found, piece, condition)
            continue
        stands = _stands_alone(piece) or (
            waiting and piece.joint is Joint.MAIN
        )  # if he did not, somebody did
        alone = start < end and stands and not (found and _is_row(piece, tokens))
        led = bool(found) and not (found[-1].supposed and piece.joint is Joint.RELATIVE)
        goes = not alone or (led and goes_with_row(found[-1].piece, piece, later, dense))
        if goes and (_give_back(tokens, found, piece, start, end) or not alone):
            continue
        item = Item(piece, words, start, end)
        opener = subordinator(words) if piece.joint is Joint.COORDINATE else 0
        item.supposed = opener > 0 and is_supposed(words, opener)  # and if it stands empty the town pays
        if condition and is_over(tokens, condition, start):
            waiting, condition = False, []
        if waiting and piece.joint in (Joint.MAIN, Joint.COORDINATE):
            item.start, item.supposed = (
                min(start, _opening(tokens, condition)),
                not concedes(condition, item.piece.tokens),
            )
            item.words = [token for token in tokens if item.start <= token.start < item.end]
            waiting = False
            holding.append((item, condition))
        elif condition and _goes_with_condition(item):
            _suppose(tokens, item, condition)
        found.append(item)
    for item, said in holding:
        _on_condition(item, found, tokens, said)
    return found


def _without_inserted(found: list[Item], condition: Piece) -> Item | None:
    """The item last read where a condition is one of it, whatever was set into its words in brackets."""
    for item in reversed(found):
        if is_deed(item.piece):
            continue
        if item.piece is condition.governor:
            return item
        owner = condition.governor
        apart = item.piece.joint is Joint.MAIN and item.piece.governor is None
        inserted = apart or (item.piece.joint is Joint.PARTICIPLE and item.piece.governor is owner)
        if not inserted or owner is None or not owner.tokens or item.end > owner.tokens[-1].start:
            return None
    return None


def _is_row(piece: Piece, tokens: Sequence[Token]) -> bool:
    """'He blamed the system: a lax board, clerks who filed what they were told': behind a colon, and without a verb."""
    if piece.joint is not Joint.MAIN or piece.governor is not None or piece.tokens[0].tag not in "DN":
        return False
    mark = next((token.tag for token in reversed(tokens) if token.end <= piece.tokens[0].start), "")
    return mark == ":" and "R" in piece.tags() and lacks_verb(piece.tokens)


def _opening(tokens: list[Token], condition: list[Token]) -> int:
    """Where a statement led by a condition begins: with its sentence, or behind the clause before it.

    'It was sold, and if it stands empty, the town pays': what stands before 'and if' holds on no condition.
    """
    first = condition[0].start
    before = words_before(first, tokens)
    joined = re.search(r"C,?$", tags(before)) is not None and is_finite(before)
    return first if joined or is_over(tokens, tokens[:1], first) else tokens[0].start


def _on_condition(item: Item, found: list[Item], tokens: list[Token], condition: list[Token]) -> None:
    """What is told beside `item` on the same condition: further predicates, and all that is told on the same word.

    'The mill burned, and the owner, if the maid is right, fled': what was told before is told on nobody's word.
    """
    doubted = rests_on_word(condition)
    item.supposed = item.supposed and not doubted
    known = condition[0].start
    closing = known > item.piece.tokens[-1].start
    for other in found:
        if other is item or any(token.start == known for token in other.words) or _is_set_in(other, item):
            continue
        apart = is_over(tokens, other.words, known) or is_over(tokens, condition, other.start)
        apart = apart or (not closing and other.end <= min(known, item.piece.tokens[0].start))
        if doubted and not apart:
            other.piece.proviso = condition
        elif item.supposed and are_in_row(other.piece, item.piece) and (other.start > item.start or closing):
            other.piece.proviso, other.supposed = condition, True


def _is_set_in(inner: Item, outer: Item) -> bool:
    """Whether a statement stands in brackets, or narrows a noun, inside the words of another: it holds anyway."""
    piece = inner.piece
    apart = piece.joint is Joint.MAIN or (piece.joint is Joint.PARTICIPLE and piece.governor is outer.piece)
    return apart and outer.start < inner.start and inner.end < outer.piece.tokens[-1].start


def _suppose(tokens: list[Token], item: Item, condition: list[Token]) -> None:
    """Nothing that holds on a condition is told without it: 'The mill would close, were the tax to rise'."""
    inside = item.start < condition[0].start
    first = start_of(condition, tokens)
    comma = tokens[first - 1 : first] if inside and first and tokens[first - 1].tag == "," else []
    known = {token.start for token in (*item.words, *condition, *comma)}
    if item.end < condition[-1].start and condition[-1].tag == ",":
        known.remove(condition[-1].start)
    item.supposed = not concedes(condition, item.piece.tokens)
    item.words = [token for token in tokens if token.start in known]
    if item.words[-1].tag == ",":
        item.words.pop()


def _suppose_said(tokens: list[Token], found: list[Item], piece: Piece, condition: list[Token]) -> None:
    """'Moss says that the state pays, if the mill is public.': he says so much, and no more."""
    said = next((item for item in reversed(found) if not is_deed(item.piece)), found[-1])
    end = condition[-1].end
    if said.piece.joint is not Joint.CONTENT or any(t.start >= end and t.text[0].isalnum() for t in tokens):
        return
    for item in found:
        over = item.piece is said.piece.governor is piece.governor and is_finite(item.piece.tokens)
        if item is said or over:
            _suppose(tokens, item, condition)
            item.end, item.supposed = max(item.end, end), item is said and item.supposed


def _goes_with_condition(item: Item) -> bool:
    """'..., the mill would have closed and 900 people would have lost their jobs': so is what follows from it."""
    verb = main_verb(item.piece.tokens) if item.piece.joint in FURTHER else None
    return verb is not None and item.piece.tokens[verb].tag == "M"


def _is_further_warning(item: Item, found: list[Item]) -> bool:
    """'... and that people would die': behind the words of what it hangs on, and a fact only as part of a warning."""
    verb = main_verb(item.piece.tokens) if item.piece.joint is Joint.CONTENT else None
    modal = verb is not None and item.piece.tokens[verb].tag == "M"
    return modal and any(other.end <= item.start for other in found if other.piece is item.piece.governor)


def _give_back(tokens: list[Token], found: list[Item], piece: Piece, start: int, end: int) -> bool:
    """Words that say too little by themselves stay with the item they follow, or stand beside the subject of.

    Whether an item has taken them up.

    'Four hundred, most of them men'; 'The man who killed the clerk, a sergeant, was never tried'.
    """
    owner = next((item for item in reversed(found) if item.piece is piece.governor), None)
    start = max(start, piece.tokens[0].start)  # a name beside a title was to be told with it
    around = owner or next(
        (item for item in reversed(found) if item.start <= start and end <= item.end), None
    )
    if around is not None and start < end:
        around.beside.append(Item(piece, piece.tokens, start, end))
        if piece.joint is Joint.SUBORDINATE:
            keep_inside(tokens, around, start, end)
    if not found or not found[-1].end <= start < end:
        return any(item.start <= start and end <= item.end for item in found)
    last = max((item for item in found if item.end <= start), key=lambda item: (item.end, item.start))
    if last.piece.joint is Joint.SUBORDINATE and piece.auxiliary and last.piece is not piece.governor:
        return False  # had lowered it after the bank asked, and been filed
    if owner is None or piece.joint is not Joint.APPOSITION or owner.piece.joint is Joint.RELATIVE:
        owner = last
    between = [token for token in tokens if last.end <= token.start < end]
    marks = _OPENING.get(piece.joint, ",-")
    if piece.joint in CLAUSES and last.piece.joint in (*_TELLING, Joint.RELATIVE):
        owner, marks = last, ",-;:C"  # he asked for a doctor, but there was none
    if all(token.tag in marks for token in between if token.start < start):
        closing = [token for token in tokens if token.start == end and token.tag == ","]
        inside = owner.end > end
        known = {token.start for token in (*owner.words, *between, *(closing if inside else []))}
        owner.words = [token for token in tokens if token.start in known]
        owner.end = max(owner.end, end)
    return any(item.start <= start and end <= item.end for item in found)


def _span(text: str, piece: Piece) -> tuple[list[Token], int, int]:
    """The words of a piece without a leading conjunction and what closes a clause, and where they stand."""
    tokens = piece.tokens
    first = 0
    while first < len(tokens) - 1 and opens_nothing(tokens, first):
        first += 1
    start, end = tokens[first].start, tokens[-1].end
    if piece.joint is Joint.APPOSITION and piece.subject and _NAME.fullmatch(piece.tags()):
        named = piece.subject[-1].end
        if named <= start and not text[named:start].strip(" ,"):
            start = piece.subject[0].start  # 'the mayor, Carla Moss' says who she is with both
    while end > start and text[end - 1] in " ,;:—–-.?!\u00a0":
        end -= 1
    return words_before(end, tokens[first:]), start, end


def _stands_alone(piece: Piece) -> bool:
    words = [token for token in piece.tokens if token.tag in _CONTENT_TAGS]
    if piece.joint is Joint.APPOSITION and piece.marker != ADDED:
        named = any(token.tag in "P#" for token in words)
        compared = any(token.lower in {"than", "twice", "half", "double"} for token in piece.tokens)
        return len(words) >= 2 or named or compared
    around = piece.governor.tokens if piece.governor is not None and not piece.subject else []
    if around and piece.tokens[0].lower == "having" and around[0].lower == "there":
        return False  # there were forty, because most, having read it, went home
    return bool(words) and not is_either(piece)
