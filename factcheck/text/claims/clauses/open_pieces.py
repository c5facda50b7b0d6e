"""What is open while the chunks of a sentence are read: the clause, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from factcheck.text.claims.clauses.appositions import goes_on_inside
from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.leading_content import leads_content
from factcheck.text.claims.clauses.leaving import leaves
from factcheck.text.claims.clauses.rows_of_nouns import ends_row, joins_subject
from factcheck.text.claims.clauses.waiting import (
    begins_with_subject,
    could_be_verb,
    ends_in_subject,
    lacks_content,
    take_for_verb,
    waiting_subject,
    waits_behind_what,
    waits_for_content,
)
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    FINITE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    is_finite,
)
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.words import CLOSED, listed

_CLOSED: Final = (Joint.APPOSITION, Joint.CONDITION)
_WAITING: Final = (Joint.RELATIVE, Joint.SUBORDINATE, Joint.CONTENT, Joint.COORDINATE, Joint.CONDITION)
LEANING: Final = (Joint.SUBORDINATE, Joint.RELATIVE, Joint.CONTENT)


@dataclass(slots=True)
class Open:
    """The pieces of a sentence found so far, and those that the next chunk may go on with."""

    found: list[Piece] = field(default_factory=list)
    main: Piece = field(
        default_factory=lambda: Piece([], Joint.MAIN)
    )  # the clause the next chunk may go on with
    beside: list[Piece] = field(
        default_factory=list
    )  # relative clauses, appositions, participles that may go on, innermost last
    comma: list[Token] = field(default_factory=list)  # the comma before the present chunk
    commas: dict[int, Token] = field(default_factory=dict)  # by where the chunk behind one begins

    @property
    def side(self) -> Piece | None:
        """The innermost piece that stands beside the clause, if it may still go on."""
        return self.beside[-1] if self.beside else None

    @property
    def last(self) -> Piece:
        """The piece read last that has words: while a clause has none, what leads it."""
        return next((piece for piece in reversed(self.found) if piece.tokens), self.main)

    @property
    def last_clause(self) -> Piece:
        """The clause read last that has a verb, for a participle that has no subject of its own."""
        return next((piece for piece in reversed(self.found) if is_finite(piece.tokens)), self.main)

    @property
    def base(self) -> Piece | None:
        """The clause that says of how many a count is, for those that go on with it: 'Of every hundred, three die'."""
        opened = tags(self.main.tokens[:1]) == "C"  # but of the four boats, two have no engines
        words = [token.lower for token in self.main.tokens[opened : opened + 2]]
        counts = (
            self.main.joint is Joint.MAIN and words[:1] == ["of"] and words[1:] not in (["which"], ["whom"])
        )
        return self.main if counts else None

    def base_of(self, chunk: Chunk) -> Piece | None:
        """The same for a later count: 'Of the three, one burned, one sank, and the third left'."""
        counts = tags(chunk[:1]) == "#" or (
            tags(chunk[:1]) == "D" and chunk[1:2] and chunk[1].lower in _RANKS
        )
        before = self.main.governor
        row = self.main.joint is Joint.COORDINATE and before is not None and before.joint is Joint.MAIN
        row = row and before is not None and _OF.match(tags(before.tokens[:2])) is not None
        if counts and row:
            return before
        return (
            self.base if chunk[0].tag not in "IK" else None
        )  # and among the men the loss was nearer two in five

    @property
    def takes_more(self) -> bool:
        """Whether what comes next can be told beside the innermost clause: nothing else stands between."""
        return self.side is None or self.side.joint not in _CLOSED or self.side.marker == ADDED

    def open(self, piece: Piece) -> None:
        """Begin a clause that later chunks may go on with."""
        self.found.append(piece)
        self.main, self.beside = piece, []

    def put_aside(self, piece: Piece) -> None:
        """Add a piece that stands beside the clause, or beside what already stands beside it."""
        self.found.append(piece)
        self.beside.append(piece)

    def hand_over_names(self, owner: Piece, subject: Chunk) -> None:
        """'four died and one, Ada Pell, became a judge': what hung on the clause before names the new subject."""
        for piece in self.found:
            beside = piece.joint is Joint.APPOSITION and piece.governor is owner and piece.marker != ADDED
            if beside and piece.tokens[0].start > subject[0].start:
                about = subject if piece.subject and tags(subject) != "#" else []
                piece.governor, piece.subject = self.main, about

    def return_to(self, piece: Piece) -> None:
        """Leave what was opened inside a piece, with the comma that closed it."""
        if piece is not (self.side or self.main):
            self.comma = []
        while self.beside and self.beside[-1] is not piece:
            self.beside.pop()

    def add(self, piece: Piece, chunk: Chunk) -> None:
        """Put a chunk behind what a piece holds."""
        piece.tokens.extend(self.comma if piece.tokens else [])
        piece.tokens.extend(chunk)

    def go_on(self, chunk: Chunk) -> None:
        """Add a chunk to the clause it belongs to."""
        if not is_finite(self.main.tokens) and STARTS_FINITE.match(tags(chunk)):
            self.return_to(self.main)
        elif self.side is not None and (
            (self.side.marker == ADDED and not self._stays_added(chunk))
            or (self.side.joint in _CLOSED and (chunk[0].tag in "IKTAb" or _is_of_clause(chunk)))
        ):
            self.return_to(self.beside[-2] if len(self.beside) > 1 else self.main)
        elif leaves(self.main, self.side, chunk):
            self.return_to(self.main)
        self.add(self.side or self.main, chunk)

    def _stays_added(self, chunk: Chunk) -> bool:
        """Whether a chunk is of what was added, or leaves it where it stands, since the clause would be torn.

        'nine men, all from Lund, Dray and | the hills', 'two men to clean 40 pits, most of them dry, | and one van'.
        """
        side = self.side
        if side is None or side.governor is not self.main or is_finite(chunk):
            return False
        if chunk[0].tag == "C" and _FAR_OBJECT.search(self.main.tags()):
            self.found.remove(side)
            self.beside.pop()
            opening = self.commas.get(side.tokens[0].start)
            self.main.tokens.extend([*([opening] if opening is not None else []), *side.tokens])
            return False
        row = chunk[0].tag in "D#NP" and "C" in tags(chunk)
        return row and ("C" in side.tags() or _AIM.search(side.tags()) is not None)

    def resume(self, chunk: Chunk, comma: Sequence[Token] = ()) -> None:
        """Add a chunk to the clause itself and leave what stood beside it, with the commas around that.

        `comma` is one that the clause has of its own.
        """
        self.return_to(self.main)
        for token in comma if not self.comma else []:
            token.tag = HIDDEN
            self.comma = [token]
        self.add(self.main, chunk)


def _is_of_clause(chunk: Chunk) -> bool:
    """'was called to one of the hotels, Dray House, 208 times', 'left by Moss, a clerk, “for the poor”'."""
    often = chunk[-1].lower == "times" and tags(chunk[:-1]) in {"#", "A#"}
    return often or (tags(chunk[:2]) == '"Q' and CLOSED.get(chunk[1].lower, "") in {"I", "K", "T"})


# a noun behind the object: 'had two men to clean 40 pits', 'took samples from a field of 128'
_FAR_OBJECT: Final = re.compile("[VBEG][D#A]{0,2}[#NP]{1,3}(?:Tb|[IK])[^VBMRHS,]*$")
_AIM: Final = re.compile("Tb[^,VBMRHSC]*$")  # for pumps to keep the school, the mill and the ward dry
_WHOSE_IT_DID: Final = re.compile("R[A#]?N{1,2}(?:D[#NP]{1,3}|P{1,3}|O)[An]*V$")
_OF: Final = re.compile("C?I")
_RANKS: Final = listed("first second third fourth fifth sixth seventh eighth ninth tenth last other others")
_LACKS_OBJECT: Final = re.compile("[Vb],I[^,VBMb]*$")
_WHOM: Final = listed("him her them it us me")  # the police, who did not believe her
_RESTING: Final = listed("depend rely hinge rest insist consist belong amount lead")


def is_awaited(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """Give a chunk to the piece that waits for it behind an insertion: its verb, or what it reports."""
    chunk = chunks[at]
    if state.side is not None and goes_on_inside(state.side, chunk):
        state.add(state.side, chunk)
        return True
    if (
        state.side is not None
        and waits_for_content(state.main.tokens)
        and joins_subject(chunk, chunks[at + 1 :])
    ):
        state.resume(chunk)
        return True
    if rests := _resting(state, chunk):
        state.return_to(rests)
        state.add(rests, chunk)
        return True
    main = state.main.tokens or chunk
    last = not any(
        STARTS_FINITE.match(tags(later)) or could_be_verb(later, main) for later in chunks[at + 1 :]
    )
    told: list[Piece | None] = []
    for piece in [*reversed(state.beside), state.main]:
        if piece.joint is Joint.CONTENT and piece.governor in told:
            continue  # found that it died before the vote, and that its clerk, Ann Pike, | left
        told += [piece.governor] if piece.joint is Joint.CONTENT else []
        if piece is (state.side or state.main) and piece.joint is not Joint.MAIN and not piece.tokens:
            continue
        if _WHOSE_IT_DID.match(piece.tags()) and lacks_verb(state.main.tokens):
            continue  # a mill, whose name the audit withholds, | was sold
        inserted = piece is not state.side and (state.side is not None or "," in tags(piece.tokens))
        if (
            _waits_for(piece, chunk, last)
            or _waits_inside(state, piece, chunk, last)
            or (inserted and _waits_for_verb(piece, chunk, last))
        ):
            state.return_to(piece)
            state.add(piece, chunk)
            return True
    return False


def _resting(state: Open, chunk: Chunk) -> Piece | None:
    """'came to depend, in a small way, on what is paid': the piece whose verb waits for 'on'."""
    piece = state.side or state.main
    if chunk[0].tag not in "IK" or not _LACKS_OBJECT.search(piece.tags()):
        return None
    verb = next(token for token in reversed(piece.tokens) if token.tag in "Vb")
    return piece if verb.base in _RESTING else None


def _waits_for_verb(piece: Piece, chunk: Chunk, last: bool) -> bool:
    """'She says the chairman, Paul Kern, stole it', 'It died after its sponsor, Ann Pike, took money'."""
    sure = bool(STARTS_FINITE.match(tags(chunk)))
    if not ends_in_subject(piece.tokens, sure):
        return False
    if not sure and last:
        take_for_verb(chunk, piece.tokens)
    return bool(STARTS_FINITE.match(tags(chunk)))


def _waits_inside(state: Open, piece: Piece, chunk: Chunk, last: bool) -> bool:
    """'where his mother ran a shop and his father, a baker, was shot, deserve': 'was' is of the inner clause."""
    if piece is state.main or piece is state.side or piece.joint is not Joint.RELATIVE:
        return False
    spared = not (last and lacks_verb(state.main.tokens))
    return spared and bool(STARTS_FINITE.match(tags(chunk))) and waiting_subject(piece.tokens) > 0


def _behind_pronoun(piece: Piece) -> list[Token]:
    """The words of a relative clause behind 'whose' or 'many of whom'."""
    at = tags(piece.tokens).find("R") if piece.joint is Joint.RELATIVE else -1
    return piece.tokens[at + 1 :]


def _waits_for(piece: Piece, chunk: Chunk, last: bool) -> bool:
    """Whether a piece with a subject lacks the verb that a chunk begins with, or a verb of saying lacks its 'that'.

    A form that is a participle as well counts where no `last` chance comes later.
    """
    string = tags(chunk)
    led = string[:2] == "HI" and FINITE.search(string)  # that in men who had never seen it the cough might
    if string[0] == "H" and (led or SUBJECT_THEN_VERB.match(string, 1)):
        waits = is_finite(piece.tokens) and "H" not in tags(piece.tokens) and lacks_content(piece.tokens)
        return waits and not (piece.joint is Joint.RELATIVE and piece.tokens[-1].lower in _WHOM)
    if leads_content(piece.tokens) and SUBJECT_THEN_VERB.match(string):
        return True
    inner = _behind_pronoun(piece)
    waits = piece.joint in _WAITING and lacks_verb(inner) and begins_with_subject(inner)
    if not (waits or waits_for_content(piece.tokens) or waits_behind_what(piece.tokens)):
        return False
    if last and ends_row(piece.tokens, chunk):
        return True
    if last:
        take_for_verb(chunk, piece.tokens)
    return bool(STARTS_FINITE.match(tags(chunk)))
