"""Whether words are one clause from end to end: no verb cut off from its subject, nothing of the clause around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import MEASURES, TIMES, Joint, Piece
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed


def stops_before_verb(words: Sequence[Token], helped: int) -> bool:
    """'The hall, built in 1903': one comma between a noun and a verb, which is no verb of its then.

    `helped` is where a verb stands that is no word of theirs; 0 where none does.
    """
    string = tags(words)
    found = _ONE_COMMA.match(string) if not helped else None
    if found is None or words[found.end("noun") - 1].lower in TIMES:
        return False
    return _INSERTED.search(string) is None  # the chicks, should you wonder, were bound for Lund


_ONE_COMMA: Final = re.compile("(?P<noun>[DN#P'QO][^,VBMRHSWKCZ;:()\"-]*),[An]*[VBM]")
_INSERTED: Final = re.compile(",[An]*[VBM][^,]*,[An]*[VBME]")


def is_cut_short(piece: Piece, words: Sequence[Token]) -> bool:
    """Whether the words end inside another clause, or before their verb: what is told up to their end is torn too."""
    return (piece.joint in _WHOLE and stops_before_verb(words, 0)) or goes_on_outside(piece, words, 0)


def goes_on_outside(piece: Piece, words: Sequence[Token], helped: int) -> bool:
    """'when times were bad, to Riga', 'the last was taken in May, a female whose roe sold, have not come back'.

    What stands behind the comma goes on with the clause around this one.
    """
    if piece.joint not in _INNER:
        return False
    string = tags(token for token in words if token.tag != HIDDEN)
    string = f"{string[:helped]}B{string[helped:]}" if helped else string
    return any(form.search(string) is not None for form in _OUTSIDE)


_INNER: Final = (Joint.RELATIVE, Joint.SUBORDINATE)
_OUTSIDE: Final = (
    re.compile("^[^T]*[VBM][^T,]*,A?T[DPN#O][^VBMC]*$"),  # to Riga
    re.compile("^[^,]*[VBM].*,[^,RHSK]*[RHSK][^,]*[VBM][^,]*,[An]*[VB][^C]*$"),  # have not come back
    re.compile("^[^,]*[VBM][^,RHSKW]*,[An]*V(?!O?P*$)[^CGE,]*$"),  # had slept for three hours, turned left
    re.compile("C[SR](?=[,ID])[^VBM]*$"),  # for £1m and where, on a Sunday
    re.compile(",#N?S[^,]*[VBM]"),  # he sailed, 26 when it sank
)


def is_of_measure(tokens: Sequence[Token], piece: Piece, lead: Sequence[Token]) -> bool:
    """'sluices, seven miles apart, which open in May', 'two men, both at Leeds, who met': of no mile and no place."""
    if piece.joint is not Joint.RELATIVE or not lead:
        return False
    at = next((i for i, token in enumerate(tokens) if token is lead[0]), 0)
    place = piece.marker == "who" and at > 0 and tokens[at - 1].lower == "at" and lead[0].tag == "P"
    return place or (lead[0].tag == "#" and lead[-1].lower in MEASURES)


def lacks_doer(piece: Piece, words: Sequence[Token]) -> bool:
    """'and at the second hearing named three others': what is done, behind an adjunct and with nobody who does it."""
    if piece.joint not in _WHOLE:
        return False
    seen = [token for token in words if token.tag != HIDDEN]
    time = seen[0].lower in _WHICH and [token.lower for token in seen[1:2]] != [] and seen[1].lower in TIMES
    if time and tags(seen[2:4]) in {"VD", "VO"} and seen[2].base not in _OF_TIMES:
        return True  # last year mistook a figure
    string = tags(seen)
    found = _NOBODY.match(string)
    if found is not None and seen[found.end() - 2].base not in _INVERTING:
        return True
    found = _ADJUNCTS.match(string)  # in March and once, under oath, answered no
    return found is not None and seen[found.start("verb")].base not in _INVERTING | REPORTING


_WHICH: Final = listed("last next this that every each")
_OF_TIMES: Final = listed("bring see mark prove turn show end begin make give change mean cost take leave")
_WHOLE: Final = (Joint.MAIN, Joint.COORDINATE)
# on the pavement stood a man
_INVERTING: Final = INTRANSITIVE | listed("stand walk rest grow come hang sit lie rise run spring lurk hide")
_ADJUNCTS: Final = re.compile("(?:[CA]*[IK][^,VBMRHSWGE]*,)+(?P<verb>V)[DOHIT#]")
_NOBODY: Final = re.compile("[IK](?:[D#]I)?D[NA]*NV[ODH#]")
