"""What stands between commas: which chunk goes on with the clause, and which is an assertion of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from factcheck.text.claims.chunking import (
    Chunk,
    chunks_of,
    is_apposition,
    is_gerund_subject,
    is_reduced,
    is_subject,
    is_supposed,
    measures,
    opens_participle,
    opens_relative,
    own_subject,
    past_adjunct,
    subordinator,
    without_adjunct,
)
from factcheck.text.claims.pieces import (
    FINITE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    agreeing_phrase,
    is_finite,
    last_noun_phrase,
)
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.verbs import REPORTING
from factcheck.text.claims.waiting import (
    is_unfinished,
    leads_a_clause,
    retag_past,
    second_clause,
    waiting_subject,
    waits_for_content,
)

_INVERTED: Final = re.compile(r"[An]*V(?:[D#NPE'A]|I)+$")  # says Dana Ruiz
_TAG: Final = re.compile(r"[An]*(?:O|[D#NP'A]{1,5})[An]*[VB]{1,2}[An]*(?:[IT][D#NP'O]{1,5})?$")  # he said
_LEANING: Final = frozenset((Joint.SUBORDINATE, Joint.RELATIVE, Joint.CONTENT))


@dataclass(slots=True)
class _Sentence:
    """The state while the chunks of a sentence are read in order."""

    found: list[Piece] = field(default_factory=list)
    main: Piece = field(
        default_factory=lambda: Piece([], Joint.MAIN)
    )  # the clause the next chunk may go on with
    side: Piece | None = None  # a relative clause, apposition or participle that may go on
    comma: list[Token] = field(default_factory=list)  # the comma before the present chunk

    def open(self, piece: Piece) -> None:
        """Begin a clause that later chunks may go on with."""
        self.found.append(piece)
        self.main, self.side = piece, None

    def put_aside(self, piece: Piece) -> None:
        """Add a piece that stands beside the clause."""
        self.found.append(piece)
        self.side = piece

    def add(self, piece: Piece, chunk: Chunk) -> None:
        """Put a chunk behind what a piece holds."""
        piece.tokens.extend(self.comma if piece.tokens else [])
        piece.tokens.extend(chunk)

    def go_on(self, chunk: Chunk) -> None:
        """Add a chunk to the clause it belongs to."""
        waits = not is_finite(self.main.tokens) and STARTS_FINITE.match(tags(chunk))
        closed = self.side is not None and self.side.joint is Joint.APPOSITION and chunk[0].tag in "IKT"
        if closed:
            self.resume(chunk)
        else:
            self.add(self.main if self.side is None or waits else self.side, chunk)

    def resume(self, chunk: Chunk) -> None:
        """Add a chunk to the clause itself and leave what stood beside it, with the commas around that."""
        if self.side is not None:
            self.comma = []
        self.side = None
        self.add(self.main, chunk)


def by_chunks(tokens: Sequence[Token]) -> list[Piece]:
    """The pieces of a stretch without semicolons and brackets, in the order they begin."""
    chunks = chunks_of(tokens)
    commas = {token.end: token for token in tokens if token.tag == ","}
    ends = sorted(commas)
    state = _Sentence()
    for at, chunk in enumerate(chunks):
        if at == 0:
            _first(state, chunks)
        elif not is_finite(state.main.tokens):
            _before_the_verb(state, chunks, at)
        else:
            _behind_the_verb(state, chunks, at)
        state.comma = [commas[end] for end in ends if end > chunk[-1].end][:1]
    return [piece for piece in state.found if piece.tokens]


def _subordinate(chunk: Chunk, opener: int, governor: Piece | None) -> Piece:
    """The clause behind its subordinator; one that is only supposed is a condition."""
    joint = Joint.CONDITION if is_supposed(chunk, opener) else Joint.SUBORDINATE
    return Piece(chunk[opener:], joint, governor=governor, marker=chunk[opener - 1].lower)


def _first(state: _Sentence, chunks: Sequence[Chunk]) -> None:
    chunk, main = chunks[0], Piece([], Joint.MAIN)
    opener = subordinator(chunk) if chunk[0].lower != "for" else 0
    second = second_clause(chunk) if opener else 0
    if second:
        state.found.append(_subordinate(chunk[:second], opener, main))
        main.tokens = chunk[second:]
        state.open(main)
    elif opener:
        state.found.append(_subordinate(chunk, opener, main))
        state.open(main)
    elif chunk[0].tag == "S" and len(chunk) > 1 and len(chunks) > 1:
        state.open(
            _subordinate(chunk, 1, None)
        )  # 'When his brother, the prince, appealed': its verb is to come
    elif opens_participle(chunk) and not is_gerund_subject(chunks):
        state.found.append(Piece(chunk, Joint.PARTICIPLE, governor=main))
        state.open(main)
    else:
        state.open(Piece(list(chunk), Joint.MAIN))


def _before_the_verb(state: _Sentence, chunks: Sequence[Chunk], at: int) -> None:
    """The clause has no verb yet: the chunk is its predicate, stands beside its subject, or begins it."""
    chunk, main = chunks[at], state.main
    retag_past(main.tokens, chunks, at)
    string = tags(chunk)
    if STARTS_FINITE.match(string):
        state.resume(chunk)
    elif opens_relative(chunk) and main.tokens:
        state.put_aside(_relative(chunk, main.tokens))
    elif subordinator(chunk):
        state.found.append(_subordinate(chunk, subordinator(chunk), main))
    elif opens_participle(chunk):
        owner = last_noun_phrase(main.tokens) if is_subject(main.tokens) else []
        leans = not is_subject(main.tokens)
        state.put_aside(Piece(chunk, Joint.PARTICIPLE, owner, _last_clause(state) if leans else main))
    elif is_subject(main.tokens) and is_apposition(main.tokens, chunks, at):
        counted = string[0] == "#" or string[:2] == "D#"
        about = last_noun_phrase(main.tokens) if counted else own_subject(main.tokens)
        state.put_aside(Piece(chunk, Joint.APPOSITION, about, main))
    elif SUBJECT_THEN_VERB.match(string) or not main.tokens:
        state.resume(chunk)
    else:
        state.go_on(chunk)


def _last_clause(state: _Sentence) -> Piece:
    """The clause read last that has a verb, for a participle that has no subject of its own."""
    return next((piece for piece in reversed(state.found) if is_finite(piece.tokens)), state.main)


def _behind_the_verb(state: _Sentence, chunks: Sequence[Chunk], at: int) -> None:
    """The clause is complete: the chunk goes on with it or asserts something of its own."""
    chunk, before = chunks[at], state.side or state.main
    string = tags(chunk)
    if opens_relative(chunk):
        state.put_aside(_relative(chunk, before.tokens))
    elif subordinator(chunk):
        state.put_aside(_subordinate(chunk, subordinator(chunk), state.main))
    elif is_unfinished(state.main.tokens, string):
        state.resume(chunk)
    elif string[0] == "C":
        _behind_and(state, chunks, at)
    elif STARTS_FINITE.match(string) or _ends_wait(state, chunk):
        _asyndetic(state, chunk)
    elif opens_participle(chunk):
        _participle(state, chunks, at)
    elif SUBJECT_THEN_VERB.match(string) and not is_reduced(string):
        _new_clause(state, chunk)
    elif string[0] not in "IAKT" and is_apposition(before.tokens, chunks, at):
        state.put_aside(Piece(chunk, Joint.APPOSITION, last_noun_phrase(before.tokens), before))
    elif measures(chunk):
        state.put_aside(Piece(chunk, Joint.APPOSITION, [], state.main))
    else:
        state.go_on(chunk)


def _ends_wait(state: _Sentence, chunk: Chunk) -> bool:
    """Whether a past form is the verb that a subject waits for: 'and the cannery, which fed us, shut its doors'."""
    first = next((token for token in chunk if token.tag not in "An"), chunk[0])
    if first.tag != "E" or not first.base or not waiting_subject(state.main.tokens):
        return False
    first.tag = "V"
    return True


def _behind_and(state: _Sentence, chunks: Sequence[Chunk], at: int) -> None:
    chunk = chunks[at]
    word, rest = chunk[0].lower, without_adjunct(chunk[1:])
    string = tags(rest)
    opener = subordinator(rest)
    if word == "nor" and FINITE.search(string):
        state.open(Piece(chunk, Joint.COORDINATE))  # the denial stays with its words
    elif string[:1] == "H" and SUBJECT_THEN_VERB.match(string, 1):
        state.put_aside(Piece(rest[1:], Joint.CONTENT, governor=state.main, marker="that"))
    elif STARTS_FINITE.match(string):
        owner = state.side if state.side is not None and state.side.joint in _LEANING else state.main
        state.open(Piece(rest, Joint.PREDICATE, governor=owner, marker=word))
    elif opener:
        state.found.append(_subordinate(rest, opener, state.main))
        state.open(Piece([], Joint.COORDINATE, marker=word))
    elif SUBJECT_THEN_VERB.match(string) or leads_a_clause(string, chunks, at):
        state.open(Piece(rest, Joint.COORDINATE, marker=word))
    else:
        state.go_on(chunk)


def _asyndetic(state: _Sentence, chunk: Chunk) -> None:
    """'They lost, were cheered off': a further predicate; 'says Dana Ruiz': who says it.

    'Rents rose and the villages, as always, are paying': the verb of a subject that waits for it.
    """
    main = state.main
    if _INVERTED.match(tags(chunk)) and any(token.base in REPORTING for token in chunk):
        state.resume(chunk)
    elif main.tokens[0].tag == "W" or waits_for_content(main.tokens):
        state.resume(
            chunk
        )  # what I learned, after a year, is that; guessed that the picture, marked at two pounds, would
    elif not _take_up_subject(state, chunk):
        state.open(Piece(chunk, Joint.PREDICATE, governor=main))


def _take_up_subject(state: _Sentence, chunk: Chunk) -> bool:
    """Join a verb to the subject that waits for it behind 'and' or 'whose', as a piece; False when none waits."""
    owner = next((p for p in (state.side, state.main) if p is not None and waiting_subject(p.tokens)), None)
    if owner is None:
        return False
    waiting = waiting_subject(owner.tokens)
    behind = owner.tokens[waiting:]
    comma = [] if state.side is not None and state.side is not owner else state.comma
    owner.tokens = owner.tokens[:waiting]
    if behind[0].tag == "C":
        joint = owner.joint if owner.joint in _LEANING else Joint.COORDINATE
        words = [*behind[1:], *comma, *chunk]
        state.open(Piece(words, joint, owner.subject, owner.governor, owner.marker or behind[0].lower))
    else:
        about = agreeing_phrase(owner.tokens, chunk)
        state.put_aside(Piece([*behind, *comma, *chunk], Joint.RELATIVE, about, marker=behind[0].lower))
    return True


def _participle(state: _Sentence, chunks: Sequence[Chunk], at: int) -> None:
    chunk, main = chunks[at], state.main
    listed = chunk[0].tag == "E" and any(token.tag == "E" for token in main.tokens)
    listed = listed or any(token.tag == "b" for token in main.tokens[-12:])
    if listed and any(
        tags(later)[0] == "C" and tags(later)[1:2] in set("EbAn") for later in chunks[at + 1 :]
    ):
        state.go_on(chunk)  # executed, imprisoned, or forced into exile
        return
    governor = state.side if state.side is not None and state.side.joint in _LEANING else main
    owner = last_noun_phrase(governor.tokens) if chunk[0].tag == "E" else []
    state.put_aside(Piece(chunk, Joint.PARTICIPLE, owner, governor))


def _new_clause(state: _Sentence, chunk: Chunk) -> None:
    reports = any(token.base in REPORTING for token in chunk if token.tag == "V")
    if reports and _TAG.match(tags(chunk)):
        state.resume(chunk)
    else:
        joint = Joint.MAIN if state.main.joint in {Joint.SUBORDINATE, Joint.CONDITION} else Joint.COORDINATE
        state.open(Piece(chunk, joint))


def _relative(chunk: Chunk, before: list[Token]) -> Piece:
    """The clause behind who, which, whose or where, about the noun phrase before it."""
    at = next(i for i, token in enumerate(chunk) if token.tag in "RH" or token.lower == "where")
    marker = " ".join(token.lower for token in chunk[: at + 1])
    behind = at + 1 + past_adjunct(chunk[at + 1 :])
    kept = chunk[behind:] if marker in {"who", "which", "that"} else chunk
    return Piece(kept or chunk, Joint.RELATIVE, agreeing_phrase(before, kept or chunk), marker=marker)
