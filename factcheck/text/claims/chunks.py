"""What stands between commas: which chunk goes on with the clause, and which is an assertion of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.text.claims.pieces import (
    FINITE,
    NOUN_PHRASE,
    STARTS_FINITE,
    STARTS_PARTICIPLE,
    STARTS_RELATIVE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    agreeing_phrase,
    is_finite,
    is_plural,
    last_noun_phrase,
)
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.verbs import REPORTING

# -ing words that open an adjunct, not an assertion
_PREPOSITIONAL = frozenset(
    ("according", "beginning", "starting", "including", "regarding", "concerning", "given", "based", "following",
     "considering", "depending", "barring", "notwithstanding", "excluding", "compared", "judging", "speaking")
)  # fmt: skip
_INVERTING = frozenset(("had", "were", "should"))
_MEASURED = frozenset(("up", "down"))
_COMPARED = frozenset(("more", "less", "fewer", "better", "worse"))
CONDITIONAL = frozenset(("if", "unless", "whether", "lest", "whatever", "whoever"))
_INVERTED = re.compile(r"[An]*V(?:[D#NPE'A]|I)+$")
_REDUCED = re.compile(r"D[NP#]+[OP][An]*[VB]")  # a figure I obtained
_TAG = re.compile(r"[An]*(?:O|[D#NP'A]{1,5})[An]*[VB]{1,2}[An]*(?:[IT][D#NP'O]{1,5})?$")


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

    def add(self, piece: Piece, chunk: list[Token]) -> None:
        """Put a chunk behind what a piece holds."""
        piece.tokens.extend(self.comma if piece.tokens else [])
        piece.tokens.extend(chunk)

    def go_on(self, chunk: list[Token]) -> None:
        """Add a chunk to the clause it belongs to."""
        waits = not is_finite(self.main.tokens) and STARTS_FINITE.match(tags(chunk))
        self.add(self.main if self.side is None or waits else self.side, chunk)

    def resume(self, chunk: list[Token]) -> None:
        """Add a chunk to the clause itself and leave what stood beside it, with the commas around that."""
        if self.side is not None:
            self.comma = []
        self.side = None
        self.add(self.main, chunk)


def by_chunks(tokens: list[Token]) -> list[Piece]:
    """The pieces of a stretch without semicolons and brackets, in the order they begin."""
    chunks = _chunks(tokens)
    state = _Sentence()
    for at, chunk in enumerate(chunks):
        if at == 0:
            _first(state, chunks)
        elif not is_finite(state.main.tokens):
            _before_the_verb(state, chunks, at)
        else:
            _behind_the_verb(state, chunks, at)
        state.comma = chunk[:0] + [token for token in tokens if token.start >= chunk[-1].end][:1]
    return [piece for piece in state.found if piece.tokens]


def _chunks(tokens: list[Token]) -> list[list[Token]]:
    """The words between commas."""
    chunks: list[list[Token]] = [[]]
    for token in tokens:
        if token.tag == "," and not _parenthetic(chunks[-1]):
            chunks.append([])
        else:
            chunks[-1].append(token)
    return [chunk for chunk in chunks if chunk]


def _parenthetic(chunk: list[Token]) -> bool:
    """Whether a comma here only sets off an adjunct behind 'and': 'and, at the same time, created'."""
    if not chunk or chunk[0].tag != "C":
        return False
    string = tags(chunk)
    return string == "C" or (string[1:2] == "," and string[2:3] in {"I", "A"} and not FINITE.search(string))


def _subordinate(chunk: list[Token], opener: int, governor: Piece | None) -> Piece:
    """The clause behind its subordinator; one that is only supposed is a condition."""
    word = chunk[opener - 1].lower
    joint = (
        Joint.CONDITION
        if word in CONDITIONAL | _INVERTING or _is_proviso(chunk, opener)
        else Joint.SUBORDINATE
    )
    return Piece(chunk[opener:], joint, governor=governor, marker=word)


def _is_proviso(chunk: list[Token], opener: int) -> bool:
    return chunk[opener - 1].lower == "as" and chunk[opener].lower == "long"


def _first(state: _Sentence, chunks: list[list[Token]]) -> None:
    chunk, main = chunks[0], Piece([], Joint.MAIN)
    opener = _subordinator(chunk)
    if opener:
        state.found.append(_subordinate(chunk, opener, main))
        state.open(main)
    elif _opens_participle(chunk) and not _is_gerund_subject(chunks):
        state.found.append(Piece(chunk, Joint.PARTICIPLE, governor=main))
        state.open(main)
    else:
        state.open(Piece(list(chunk), Joint.MAIN))


def _opens_participle(chunk: list[Token]) -> bool:
    """Whether a chunk is a participle with what belongs to it, and no adjunct such as 'according to'."""
    string = tags(chunk)
    return (
        bool(STARTS_PARTICIPLE.match(string))
        and not FINITE.search(string)
        and chunk[0].lower not in _PREPOSITIONAL
    )


def _is_gerund_subject(chunks: list[list[Token]]) -> bool:
    """'Restricting trade, a form of war, has been': the -ing phrase is what the verb is about."""
    if not chunks[0] or chunks[0][0].tag != "G":
        return False
    for later in chunks[1:]:
        if STARTS_FINITE.match(tags(later)):
            return True
        if SUBJECT_THEN_VERB.match(tags(later)):
            return False
    return False


def _subordinator(chunk: list[Token]) -> int:
    """How many words open a subordinate clause here: 0 when none does."""
    at = 0
    while at < len(chunk) and chunk[at].tag in "AC" and at < 2:
        at += 1
    if at + 1 < len(chunk) and chunk[at].lower in _INVERTING and chunk[at + 1].tag in "ODP":
        return at + 1  # had it not been for the rain
    if at >= len(chunk) or chunk[at].tag not in "SK" or chunk[at].lower in {"than", "like"}:
        return 0
    rest = tags(chunk[at + 1 :])
    certain = chunk[at].tag == "S" and (FINITE.search(rest) or rest[:1] in "GE")
    return at + 1 if certain or SUBJECT_THEN_VERB.match(rest) else 0


def _before_the_verb(state: _Sentence, chunks: list[list[Token]], at: int) -> None:
    """The clause has no verb yet: the chunk is its predicate, stands beside its subject, or begins it."""
    chunk, main = chunks[at], state.main
    _retag_past(main, chunks, at)
    string = tags(chunk)
    if STARTS_FINITE.match(string):
        state.resume(chunk)
    elif STARTS_RELATIVE.match(string) or (chunk[0].lower == "where" and main.tokens):
        state.put_aside(_relative(chunk, main.tokens))
    elif _subordinator(chunk):
        state.found.append(_subordinate(chunk, _subordinator(chunk), main))
    elif _opens_participle(chunk):
        owner = last_noun_phrase(main.tokens) if main.tokens else []
        state.put_aside(Piece(chunk, Joint.PARTICIPLE, owner, main if main.tokens else _last_clause(state)))
    elif _is_subject(main.tokens) and _is_apposition(main.tokens, chunks, at):
        measures = string[0] == "#" or string[:2] == "D#"
        about = last_noun_phrase(main.tokens) if measures else _own_subject(main.tokens)
        state.put_aside(Piece(chunk, Joint.APPOSITION, about, main))
    elif SUBJECT_THEN_VERB.match(string) or not main.tokens:
        state.resume(chunk)
    else:
        state.go_on(chunk)


def _last_clause(state: _Sentence) -> Piece:
    return next((piece for piece in reversed(state.found) if piece.tokens), state.main)


def _own_subject(tokens: list[Token]) -> list[Token]:
    """The last comma-free part of what stands before the verb."""
    cut = max((i + 1 for i, token in enumerate(tokens) if token.tag == ","), default=0)
    return tokens[cut:]


def _retag_past(main: Piece, chunks: list[list[Token]], at: int) -> None:
    """Behind its subject and what stood beside it, a past form is the verb: 'Breck, a miner's son, scored'."""
    if not _is_subject(main.tokens) or any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :]):
        return
    for token in chunks[at]:
        if token.tag == "E" and token.base and token.lower != "known":
            token.tag = "V"
        if token.tag not in "An":
            return


def _is_subject(tokens: list[Token]) -> bool:
    own = _own_subject(tokens)
    if own and tokens[0].tag in "IA" and own[0].tag == "N":
        return False
    return bool(own) and own[0].tag in "D#NPO'\"C" and own[-1].tag in "NPO#)'EGQ\""


def _is_apposition(before: list[Token], chunks: list[list[Token]], at: int) -> bool:
    """A noun phrase beside a noun, and no member of a list."""
    string = tags(chunks[at])
    if not before or before[-1].tag not in "NP#)'\"Q" or string[:2] in {"DI", "DA"}:
        return False
    if not (NOUN_PHRASE.match(string) or _REDUCED.match(string)):
        return False
    if string[0] in "NG" and before[-1].tag not in "P)":
        return False
    if re.search("C[DP]", string) and not (
        is_plural(last_noun_phrase(before) or before[-1:]) or before[0].tag == "#"
    ):
        return False  # the end of a list: 'Israel, the Emirates and Bahrain'
    if tags(before[-2:]) == "DN" and string[0] not in "DP":
        return False  # two adjectives: 'an inadequate, half-hearted apology'
    before_verb = not is_finite(before)
    for later in chunks[at + 1 :]:
        words = tags(later)
        if words[0] == "C" and before_verb:
            return False  # the last of several subjects: 'Jews, Christians, and followers of others were'
        if words[0] == "C" and not SUBJECT_THEN_VERB.match(words[1:]) and not STARTS_FINITE.match(words[1:]):
            return False
        if FINITE.search(words):
            break
    return string[0] != "C"


def _behind_the_verb(state: _Sentence, chunks: list[list[Token]], at: int) -> None:
    """The clause is complete: the chunk goes on with it or asserts something of its own."""
    chunk, before = chunks[at], state.side or state.main
    string = tags(chunk)
    if STARTS_RELATIVE.match(string) or (chunk[0].lower == "where" and FINITE.search(string)):
        state.put_aside(_relative(chunk, before.tokens))
    elif _subordinator(chunk):
        state.put_aside(_subordinate(chunk, _subordinator(chunk), state.main))
    elif string[0] == "C":
        _behind_and(state, chunks, at)
    elif STARTS_FINITE.match(string):
        _asyndetic(state, chunk)
    elif _opens_participle(chunk):
        _participle(state, chunks, at)
    elif SUBJECT_THEN_VERB.match(string) and not _REDUCED.match(string):
        _new_clause(state, chunk)
    elif string[0] not in "IAKT" and _is_apposition(before.tokens, chunks, at):
        state.put_aside(Piece(chunk, Joint.APPOSITION, last_noun_phrase(before.tokens), before))
    elif (chunk[0].lower in _MEASURED and "#" in string) or (chunk[0].lower in _COMPARED and "K" in string):
        state.put_aside(Piece(chunk, Joint.APPOSITION, [], state.main))
    else:
        state.go_on(chunk)


def _behind_and(state: _Sentence, chunks: list[list[Token]], at: int) -> None:
    chunk = chunks[at]
    word, rest = chunk[0].lower, _without_adjunct(chunk[1:])
    if word == "nor" and FINITE.search(tags(rest)):
        state.open(Piece(chunk, Joint.COORDINATE))  # the denial stays with its words
        return
    string = tags(rest)
    opener = _subordinator(rest)
    if STARTS_FINITE.match(string):
        owner = state.side if state.side is not None and state.side.joint is Joint.RELATIVE else state.main
        state.open(Piece(rest, Joint.PREDICATE, governor=owner, marker=word))
    elif opener:
        state.found.append(_subordinate(rest, opener, state.main))
        state.open(Piece([], Joint.COORDINATE, marker=word))
    elif SUBJECT_THEN_VERB.match(string) or _leads_a_clause(string, chunks, at):
        state.open(Piece(rest, Joint.COORDINATE, marker=word))
    else:
        state.go_on(chunk)


def _without_adjunct(rest: list[Token]) -> list[Token]:
    """', at the same time, created': the predicate behind an adjunct set off by commas."""
    cut = max((i + 1 for i, token in enumerate(rest[:12]) if token.tag == ","), default=0)
    if not rest or rest[0].tag != "," or cut >= len(rest):
        return rest
    if rest[cut].tag == "E" and rest[cut].base:
        rest[cut].tag = "V"
    return rest[cut:] if STARTS_FINITE.match(tags(rest[cut:])) else rest[1:]


def _leads_a_clause(string: str, chunks: list[list[Token]], at: int) -> bool:
    """'and in January, during the outbreak, one nurse looked after nineteen': an adjunct before its clause."""
    if string[:1] not in {"I", "A"}:
        return False
    if FINITE.search(string):
        return True
    for later in chunks[at + 1 :]:
        words = tags(later)
        if SUBJECT_THEN_VERB.match(words):
            return True
        if words[0] != "I":
            return False
    return False


def _asyndetic(state: _Sentence, chunk: list[Token]) -> None:
    """'They lost, were cheered off': a further predicate; 'says Dana Ruiz': who says it."""
    if _INVERTED.match(tags(chunk)) and any(token.base in REPORTING for token in chunk):
        state.resume(chunk)
    else:
        state.open(Piece(chunk, Joint.PREDICATE, governor=state.main))


def _participle(state: _Sentence, chunks: list[list[Token]], at: int) -> None:
    chunk, main = chunks[at], state.main
    listed = chunk[0].tag == "E" and any(token.tag == "E" for token in main.tokens)
    listed = listed or any(token.tag == "b" for token in main.tokens[-12:])
    if listed and any(
        tags(later)[0] == "C" and tags(later)[1:2] in set("EbAn") for later in chunks[at + 1 :]
    ):
        state.go_on(chunk)  # executed, imprisoned, or forced into exile
        return
    owner = last_noun_phrase(main.tokens) if chunk[0].tag == "E" else []
    state.put_aside(Piece(chunk, Joint.PARTICIPLE, owner, main))


def _new_clause(state: _Sentence, chunk: list[Token]) -> None:
    reports = any(token.base in REPORTING for token in chunk if token.tag == "V")
    if reports and _TAG.match(tags(chunk)):
        state.resume(chunk)
    else:
        state.open(Piece(chunk, Joint.COORDINATE))


def _relative(chunk: list[Token], before: list[Token]) -> Piece:
    """The clause behind who, which, whose or where, about the noun phrase before it."""
    at = next(i for i, token in enumerate(chunk) if token.tag == "R" or token.lower == "where")
    marker = " ".join(token.lower for token in chunk[: at + 1])
    kept = chunk[at + 1 :] if marker in {"who", "which", "that"} else chunk
    kept = kept or chunk
    return Piece(kept, Joint.RELATIVE, agreeing_phrase(before, kept), marker=marker)
