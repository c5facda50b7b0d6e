"""A verb broken off by an insertion, which goes on behind it: 'has, at this writing, summoned nobody'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, first_word, tags
from factcheck.text.claims.grammar.verbs import forms_of, may_be_participle
from factcheck.text.claims.grammar.words import HAVE, listed


def _takes_up_modal(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'Every ship must, under the rules of 1999, broadcast its place': tag the base form that 'must' waits for."""
    string = tags(tokens)
    modal = string.rfind("M")
    if modal < 0 or not re.match("M[An]*,", string[modal:]) or "b" in string[modal:]:
        return False
    first = first_word(chunk)
    base = forms_of(first.lower).get("b", "")
    if first.lower == "have":
        return True  # it would, on balance, have saved them
    if base and first.tag in "ENVb":
        first.tag, first.base = "b", base
        return True
    return False


def is_unfinished(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'Nor did Ada, who had painted it, ever find out'; 'Ada was not, as the catalogue claims, self-taught'."""
    if _takes_up_modal(tokens, chunk) or _is_asked(tokens, chunk) or is_let(tokens, chunk):
        return True
    string = tags(chunk)
    before = tags(tokens).rstrip("An")
    if _LATELY.search(before) and (_DONE.match(string) or _takes_up_have(tokens, chunk)):
        return True  # it is now, as of this summer, hidden by a wall; had, more often than not, drunk from it
    last = next((token for token in reversed(tokens) if token.tag not in "An"), None)
    if tokens[-1].lower in _PLACES and SUBJECT_THEN_VERB.match(string):
        return False  # the mill is here, the mine was here
    if before[-1:] in {"B", "M"} and last is not None and last.lower not in {"do", "does", "did"}:
        return True
    waits = "M" in before or any(token.lower in {"do", "does", "did"} for token in tokens)
    first = first_word(chunk)
    bare = first.tag in "bV" and first.lower == first.base
    bare = bare or first.lower in {"have", "be"}  # does, however, have
    return _is_turned(tokens, first) or (waits and "b" not in before and bare)


def _is_turned(tokens: Sequence[Token], first: Token) -> bool:
    """'Never had the town, which has 400 people, seen such a crowd': what 'had' waits for."""
    turned = tokens[0].lower in _TURNING and _TURNED.search(tags(tokens)) is not None
    return turned and first.tag == "E"


_TURNING: Final = listed("never only not nor rarely seldom hardly scarcely nowhere neither")
_TURNED: Final = re.compile("B(?:D?[AN#]{0,3}N|P{1,4})$")


def _takes_up_have(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'and has, at this writing, summoned nobody': tag the participle that 'has' waits for."""
    verb = next((token for token in reversed(tokens) if token.tag == "B"), tokens[-1])
    first = chunk[0]
    done = verb.lower in HAVE and first.tag == "V" and may_be_participle(first.lower)
    first.tag = "E" if done else first.tag
    return done


_LATELY: Final = re.compile("B[An]*,(?:[IK][^,VBM]+|A+K)$")
_DONE: Final = re.compile("[An]*E")
_PLACES: Final = listed("here there over away together alone abroad back")


def ends_bare(last: Token) -> bool:
    """'as they used to', 'where the graves had been': nothing that can be told by itself."""
    return last.tag in "TB" or last.lower == "been"


def _is_asked(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'Falk asked Ida Moss, who teaches law in Lund, to explain it': what she was asked to do."""
    verb = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].tag in "VEGbBM"), 0)
    whom = tags(tokens[verb + 1 :])
    asks = verb > 0 and tokens[verb].tag in "VEGb" and tokens[verb].base in _ASKING
    return asks and tags(chunk[:2]) == "Tb" and _WHOM.fullmatch(whom) is not None


def is_let(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """'Let the trust, which taxes fill, pay for it': tag what the trust is to do, for which the clause waits."""
    at = next((i for i, token in enumerate(tokens[:-2]) if token.lower == "let" and token.tag in "bV"), -1)
    base = forms_of(chunk[0].lower).get("b", "")
    if at < 0 or not base or chunk[0].tag not in "NVb" or not _LET_WHOM.fullmatch(tags(tokens[at + 1 :])):
        return False
    chunk[0].tag, chunk[0].base = "b", base
    return True


def is_had_done(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'had their leader, Johan Ek, flogged in the square': what the governor had done to him."""
    named = side is not None and side.joint is Joint.APPOSITION and side.governor is main
    had = _HAD_WHOM.search(main.tags()) if named and first_word(chunk).tag == "E" else None
    return (
        had is not None
        and main.tokens[had.start()].lower == "had"
        and main.tokens[had.start() + 1].lower in _SURE
    )


def take_for_whom(chunks: Sequence[Chunk]) -> None:
    """'Let the trust fund, which': the end of a noun, and nothing that the trust is to do."""
    first = chunks[0][int(tags(chunks[0][:1]) == "C") :]
    let = len(first) > 2 and first[0].lower == "let" and first[-2].tag == "N" and len(chunks) > 1
    if let and first[-1].tag == "b" and chunks[1][0].tag == "R":
        first[-1].tag, first[-1].base = "N", ""


_HAD_WHOM: Final = re.compile("BD[A#N]{0,2}N$")
_SURE: Final = listed("the his her its their")
_LET_WHOM: Final = re.compile("[DA#NP']*[NP](?:I[DA#NP']*[NP])?")
_ASKING: Final = listed("ask tell urge order invite persuade beg force allow instruct advise hire pay bribe")
_WHOM: Final = re.compile("[DAN#P']*[NPO]")
