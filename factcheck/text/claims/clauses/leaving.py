"""A chunk that leaves what stands beside a clause and goes on with that: 'the inn, which had burned, in 1906'."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.expletives import falls_to_somebody
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, tags
from factcheck.text.claims.grammar.words import listed


def leaves(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """Whether a chunk goes on with the clause `main`, and not with `side`, which was read last."""
    gap = _is_behind_gap(side, chunk)
    gap = (
        gap
        or _is_quoted(main, side, chunk)
        or _is_compared(main, side, chunk)
        or _is_asked(main, side, chunk)
        or _is_outside(main, side, chunk)
        or is_ordered_too(main, chunk)
        or _is_charge(main, side, chunk)
        or _is_moved(main, side, chunk)
    )
    return gap or lacks_adjunct(main, side, chunk) or _is_of_passive(main, side, chunk)


def is_ordered_too(main: Piece, chunk: Chunk) -> bool:
    """'Ring Ada Moss, who is in the book, and ask her': what is asked for beside the clause set in.

    So 'Let the banks, which knew, pay'.
    """
    return _ORDERING.match(main.tags()) is not None and _ORDERED.match(tags(chunk)) is not None


_ORDERING: Final = re.compile("[CA,]*b")
_ORDERED: Final = re.compile("C?A*b")


def _is_outside(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'paid for the scan and then, when wages were late, for the rent': what goes on behind a clause set in.

    So 'turned out, when I read it, to be a mill', 'found, where the plans had doors, nothing'.
    """
    if side is None or side.joint is not Joint.SUBORDINATE or lacks_verb(side.tokens) or is_finite(chunk):
        return False
    if side.tokens[-1].tag in "VbB":
        return False  # so that a slip acquires, with each copy, the rank of a law
    inside, own = map(LOWER_OF, side.tokens), [token.lower for token in main.tokens if token.tag in "ITK"]
    if chunk[0].lower in inside:
        return False
    taken_up = chunk[0].lower in own and chunk[0].lower in _TAKEN_UP
    opens = tags(main.tokens[-2:])
    waits = (opens[-1:] == "C" and chunk[0].tag in "DNO#") or (tags(chunk[:2]) == "Tb" and opens in _TURNS)
    return taken_up or chunk[0].lower == "with" or waits


_TAKEN_UP: Final = listed("for by from against")
_TURNS: Final = frozenset(("VA", "VI", "EA", "EI"))


def _is_behind_gap(side: Piece | None, chunk: Chunk) -> bool:
    """'sent him the ring, which she had asked to keep, in a tin': how it was sent."""
    told = side is not None and side.joint is Joint.RELATIVE and side.marker == "which"
    return told and side is not None and _GAP.fullmatch(side.tags()) is not None and chunk[0].tag == "I"


def _is_quoted(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'spends on each of them, before she calls, "nine minutes"': what is spent."""
    inside = side is not None and side.joint is Joint.SUBORDINATE and chunk[0].tag == '"'
    return inside and _LACKS_OBJECT.search(tags(main.tokens)) is not None


_LACKS_OBJECT: Final = re.compile('[VN][IK][^VBM,"]*$')


def _is_asked(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'Ask Moss, who was jailed in 1990, what he owes': what Moss is asked."""
    asking = _ASKING.search(tags(main.tokens)) if chunk[0].tag == "W" and side is not None else None
    return asking is not None and main.tokens[asking.start()].base in _WHOM


_ASKING: Final = re.compile("[VbGE](?:D?[ANP#]{1,4}|O)$")
_WHOM: Final = listed("ask tell show teach remind advise question")


def _is_charge(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'accuse Moss, who ran the bank until 1990, of fraud': what he is accused of."""
    verbs = _CHARGING.get(chunk[0].lower) if side is not None and side.joint in _BESIDE else None
    near = main.tokens[-_NEAR:]
    if verbs is None or chunk[0].lower in map(LOWER_OF, near):
        return False
    return any(token.base in verbs and token.tag in "VEGb" for token in near)


_BESIDE: Final = (Joint.RELATIVE, Joint.APPOSITION)
_NEAR: Final = 8  # words
_CHARGING: Final = {
    "of": listed("accuse acquit convict suspect deprive rob strip inform convince assure remind warn"),
    "with": listed("charge credit provide supply entrust"),
    "for": listed(
        "fine jail sentence arrest sue punish blame thank praise criticise criticize condemn prosecute"
    ),
}


def _is_moved(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'drove Moss, who was ill, to the hospital', 'sent the file, which was thick, to Lund': where to it went.

    Not where the clause set in tells of a way itself: 'sent Moss, who had come, with a child, to Lund'.
    """
    told = side is not None and side.joint is Joint.RELATIVE and is_finite(side.tokens)
    if not told or side is None or _WAY.match(" ".join(map(LOWER_OF, chunk[:4]))) is None:
        return False
    found = _OBJECT_LAST.search(main.tags())
    moved = found is not None and main.tokens[found.start()].base in _MOVING
    return moved and tags(chunk[:2]) != "Tb" and all(token.base not in _ON_THE_WAY for token in side.tokens)


_OBJECT_LAST: Final = re.compile("[VEGb](?:D?[ANP#']{1,5}|O)$")
_WAY: Final = re.compile("(?:back )?(?:to|into|onto|from|across|through|out of|as far as|towards?|home)\\b")
_MOVING: Final = listed(
    "carry drive take bring send move lead escort drag push fly ship transfer return deliver rush transport smuggle "
    "chase throw pull lift invite summon deport extradite accompany follow walk fetch hurry lure steer hand lend sell "
    "give summon recall evacuate post mail forward bundle march haul"
)
_ON_THE_WAY: Final = _MOVING | listed(
    "go come travel run belong write speak turn flee escape rise fall add lose"
)


def _is_compared(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'less to save the mill, which is poor, than to help Moss': what 'less' is compared with."""
    told = side is not None and side.joint is Joint.RELATIVE and chunk[0].lower == "than"
    if not told or side is None:
        return False
    return _COMPARING.isdisjoint(map(LOWER_OF, side.tokens)) and not _COMPARING.isdisjoint(
        map(LOWER_OF, main.tokens)
    )


_COMPARING: Final = listed("less more fewer rather better worse sooner")
_GAP: Final = re.compile("R?(?:O|[DNP'#]{1,4})[An]*[VB][^SKRHI]*Tb")


def lacks_adjunct(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'the mill in 1904 and the inn, which had burned, in 1906'; 'turn oil, which will run out, into shares'."""
    if chunk[0].lower == "into" and any(token.base in _TURNING for token in main.tokens):
        return "into" not in map(LOWER_OF, main.tokens)
    if chunk[0].lower == "of" and side is not None and _ACCUSED.search(tags(main.tokens)):
        verb = next((token for token in reversed(main.tokens) if token.tag in "VEGb"), main.tokens[0])
        return verb.base in _ACCUSING  # they accuse Moss, who left in May, of lying
    if side is not None and (_is_task(main, side, chunk) or _is_second_of_two(main, side, chunk)):
        return True
    inside = side is not None and chunk[0].tag == "I"
    return inside and _LACKS_ADJUNCT.search(tags(main.tokens)) is not None


def _is_task(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'It fell to a clerk, who was twenty, to tell her': what fell to the clerk."""
    return tags(chunk[:2]) == "Tb" and falls_to_somebody([*main.tokens, *chunk])


def _is_second_of_two(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'put off to May by rain, which was wise, and to June by the mayor': to when else it was."""
    told = side is not None and side.joint is Joint.RELATIVE
    if not told or side is None or not _AND_TO.fullmatch(tags(chunk)):
        return False
    behind = main.tokens[1:]
    own = [token.lower for token in behind if token.tag in "ITK"]
    return chunk[1].lower in own and chunk[1].lower not in map(LOWER_OF, side.tokens)


_AND_TO: Final = re.compile("C[ITK][^VBMRHSW]+")


def _is_of_passive(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'It was signed, months after he died, by his heirs': by whom it was signed."""
    if side is None or chunk[0].lower != "by":
        return False
    timed = side.marker in {"after", "before"}
    return timed and bool(_PASSIVE.search(tags(main.tokens))) and not _PASSIVE.search(tags(side.tokens))


_LACKS_ADJUNCT: Final = re.compile("[,VE]D?[ANP#]{1,3}I[^,VBM]*,?CD?[ANP#]{1,3}$")


_PASSIVE: Final = re.compile("B[An]*E")


_ACCUSED: Final = re.compile("[VEGb](?:D?[ANP#']{1,5}(?:ID?[ANP]{1,3})?|O)$")
_ACCUSING: Final = listed("accuse suspect convict acquit deprive rob remind warn inform assure rid cure")
_TURNING: Final = listed("turn convert transform translate")
