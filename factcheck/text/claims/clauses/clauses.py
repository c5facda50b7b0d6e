"""A sentence taken apart into its assertions, each with the words it stands on."""

from __future__ import annotations

import re

from factcheck.text.claims.clauses.additions import adds_share
from factcheck.text.claims.clauses.alternatives import with_alternatives
from factcheck.text.claims.clauses.brackets import from_bracket
from factcheck.text.claims.clauses.chunks import by_chunks
from factcheck.text.claims.clauses.cuts import cut
from factcheck.text.claims.clauses.left_out_be import share_be
from factcheck.text.claims.clauses.rows_beside import (
    is_only_set_in,
    is_row,
    is_told_of_row,
)
from factcheck.text.claims.clauses.set_in import inserted_in
from factcheck.text.claims.clauses.stretches import (
    MEMBER,
    hide_list,
    hide_row_of_deeds,
    marked_members,
    stretches,
)
from factcheck.text.claims.clauses.told_in_list import told_in_list
from factcheck.text.claims.grammar.mending import mend_verbless
from factcheck.text.claims.grammar.pieces import ADDED, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import PREPOSITIONS

_MOST_WORDS = 160


def pieces(tokens: list[Token]) -> list[Piece]:
    """The assertions of one tagged sentence, in the order they begin; always at least one if there is a word.

    What stands in quotation marks is never taken apart. A sentence of more than 160 words is left whole.
    """
    if len(tokens) > _MOST_WORDS:
        return [Piece(tokens, Joint.MAIN)]
    outer, inserted = inserted_in(_quoted(tokens))
    if inserted and not is_finite(outer):
        mend_verbless(outer)
    hide_row_of_deeds(outer)
    hide_list(outer)
    found: list[Piece] = []
    for stretch, mark in marked_members(stretches(outer)):
        if found and _stands_with(found, stretch, mark):
            continue
        whole = told_in_list(found, stretch, mark) or by_chunks(stretch)
        if found and whole and mark == ":" and _is_adjunct(whole[0].tokens):
            found[-1].tokens.extend(whole.pop(0).tokens)  # 'whenever it suited: in 1911, in 1938'
        if found and whole and mark == ":" and adds_share(whole[0].tokens):
            whole[0].joint, whole[0].governor, whole[0].marker = Joint.APPOSITION, found[-1], ADDED
        for piece in whole:
            made = cut(piece)
            _hand_over(piece, made, whole)
            found.extend(made)
    for inner, before in inserted:
        if not is_only_set_in(inner):
            found.extend(from_bracket(inner, before, list(found)))
    found = [piece for piece in found if any(token.tag not in ",;:.-()'\"C?!" for token in piece.tokens)]
    found.sort(key=lambda piece: (piece.tokens[0].start, -piece.tokens[-1].end))
    share_be(found)
    return without_circles(with_alternatives(found, tokens))


def _stands_with(found: list[Piece], stretch: list[Token], mark: str) -> bool:
    """Give a stretch that is no clause to the pieces found; whether it was one."""
    if mark == ADDED:
        led = (piece for piece in reversed(found) if not _leads(piece))  # before it could, they settled
        found.append(Piece(stretch, Joint.APPOSITION, [], next(led, found[-1]), ADDED))
    elif (
        mark == MEMBER or (mark == ":" and _asks(found[-1].tokens, stretch)) or _is_gapped(found[-1], stretch)
    ):
        found[-1].tokens.extend(stretch)
    elif mark == ":" and is_row(stretch):
        found[-1].tokens.extend(stretch)  # what took place: the game that was lost, the two trains which
        told = [made for piece in by_chunks(stretch) for made in cut(piece)]
        found.extend(piece for piece in told if is_told_of_row(piece, stretch))
    else:
        return False
    return True


def _asks(before: list[Token], stretch: list[Token]) -> bool:
    """'It asked two questions: who gave the order, and who knew of it': questions, of which none tells anything."""
    asked = any(token.base == "ask" or token.lower in _QUESTIONS for token in before)
    return asked and stretch[0].tag in "RW" and stretch[0].text.islower()


def _is_gapped(before: Piece, stretch: list[Token]) -> bool:
    """'In Lund one in 400 dies; in Chad, one in nine': what has the verb of the clause before."""
    return before.joint is Joint.MAIN and _IN_CHAD.fullmatch(tags(stretch)) is not None


_IN_CHAD = re.compile(r"C?[IK]D?[DNPA#]{1,4},#[^VBMRHSE,;]*\.?")
_QUESTIONS = frozenset(("question", "questions", "mystery", "puzzle"))


def _leads(piece: Piece) -> bool:
    """Whether a clause with 'before' or 'when' stands before the one it belongs to."""
    governor = piece.matrix
    return piece.joint is Joint.SUBORDINATE and bool(governor) and governor[-1].start > piece.tokens[-1].start


def _is_adjunct(tokens: list[Token]) -> bool:
    """A stretch that begins with an adjunct and has no verb: what stands behind a colon goes with what is before."""
    return not is_finite(tokens) and tokens[0].tag in "IA" and tokens[0].lower in PREPOSITIONS


def _hand_over(piece: Piece, made: list[Piece], whole: list[Piece]) -> None:
    """What stands behind the last cut of a piece hangs on what was cut off: 'is dear and was rushed, because'."""
    if made[-1].joint is Joint.SUBORDINATE and made[-1] is not piece:
        for other in whole:
            if other.governor is piece and other.marker == ADDED:
                other.governor = (
                    None  # 'rebuilt after it burned, at a cost of': which of the two is told by neither
                )
    _hand_to_what_is_said(piece, made, whole)
    _hand_to_noun(piece, made, whole)
    last = next((p for p in reversed(made) if _goes_further(p, piece)), None)
    if last is None or last is piece:
        return
    for other in whole:
        hangs = other.governor is piece and other.tokens and other.tokens[0].start > last.tokens[0].start
        if other.joint is Joint.CONTENT and _is_told(last, piece) and "H" not in last.tags():
            continue  # what she hid was that they had met and lied, and that he knew
        if other.joint is Joint.PREDICATE and _is_told(last, piece):
            continue  # noticed that they came and went, and drew his conclusion
        within = last.joint is Joint.COORDINATE and "S" in piece.tags()
        if other.joint is Joint.PREDICATE and (within or _is_told(last, piece, Joint.SUBORDINATE)):
            continue  # left when the judge fell ill and the clerk resigned, and sued the county
        if hangs and (other.marker != ADDED or _goes_on(last, piece)):
            other.governor = last


def _goes_further(part: Piece, piece: Piece) -> bool:
    """Whether a part of a piece is a clause of its own: a second predicate, 'who keeps it, and who had met men'."""
    second = part.joint is Joint.RELATIVE is piece.joint and part.subject is piece.subject
    return second or part.joint in (Joint.PREDICATE, Joint.COORDINATE)


def _hand_to_what_is_said(piece: Piece, made: list[Piece], whole: list[Piece]) -> None:
    """'and that the loss of grass, 40 acres, is made good': what stands inside the last thing said is beside that."""
    for other in whole if piece.joint is Joint.CONTENT else ():
        if other.governor is piece and other.joint is Joint.APPOSITION:
            said = (p for p in made[1:] if p.joint is Joint.CONTENT and _holds(p, other))
            other.governor = next(said, piece)


def _hand_to_noun(piece: Piece, made: list[Piece], whole: list[Piece]) -> None:
    """'were killed when the ferry, built for 40, sank': what stands beside a noun of a clause is of that clause."""
    for part in made[1:] if len(whole) > 1 else ():
        for other in whole if part.joint is Joint.SUBORDINATE else ():
            mine = other.governor is piece and other.joint in (Joint.APPOSITION, Joint.PARTICIPLE)
            if (
                mine
                and other.subject
                and _holds(part, other)
                and any(t is other.subject[0] for t in part.tokens)
            ):
                other.governor = part


def _holds(piece: Piece, inner: Piece) -> bool:
    """Whether a piece begins before another one and ends behind it."""
    return piece.tokens[0].start < inner.tokens[0].start < piece.tokens[-1].start


def _is_told(last: Piece, first: Piece, within: Joint = Joint.CONTENT) -> bool:
    """Whether a piece is part of what another one says, or of a clause `within` it."""
    at: Piece | None = last
    while at is not None and at is not first and at.joint in (Joint.PREDICATE, Joint.COORDINATE):
        at = at.governor
    return at is not None and at is not first and at.joint is within


def _goes_on(last: Piece, first: Piece) -> bool:
    """Whether a piece goes on with another one, and not with a clause inside it: 'a sum that doubled and doubled'."""
    at: Piece | None = last
    while at is not None and at is not first:
        if at.joint not in (Joint.PREDICATE, Joint.COORDINATE):
            return False
        at = at.governor if at.governor is not first.governor else None
    return True


def _quoted(tokens: list[Token]) -> list[Token]:
    """The same words, those between quotation marks tagged Q so that no rule sees into them."""
    opened: int | None = None
    for at, token in enumerate(tokens):
        if token.text in '"”»' and opened is not None:
            for inside in tokens[opened + 1 : at]:
                inside.tag = "Q"
            opened = None
        elif token.text in '"“«':
            opened = at
    if opened and _is_broken_off(tokens[:opened]) and tokens[opened + 1].text[0].islower():
        for inside in tokens[opened + 1 :]:
            inside.tag = "Q"
    return tokens


def _is_broken_off(before: list[Token]) -> bool:
    """'“Chess,” said Kern, | “is not', '“The mill,” the owner, Ida Falk, told us, | “was': words of one sentence."""
    found = _BROKEN_OFF.match(tags(before))
    return found is not None and before[found.end("verb") - 1].base in REPORTING


_BROKEN_OFF = re.compile('"Q+"[^"VBMRHS]*(?P<verb>[VE])[^"]*,$')


def without_circles(found: list[Piece]) -> list[Piece]:
    """The pieces, none hanging on itself by way of others; where one did, it hangs on nothing."""
    for piece in found:
        passed, at = {id(piece)}, piece
        while at.governor is not None:
            if id(at.governor) in passed:
                at.governor = None
                break
            at = at.governor
            passed.add(id(at))
    return found
