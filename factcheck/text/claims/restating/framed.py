"""What holds only under a plan or in a tale that opens its sentence: 'Under the plan, wards pay; the city lends'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, is_past
from factcheck.text.claims.grammar.words import listed

_LEADING: Final = frozenset(("under", "in", "on", "with"))
_PLANS: Final = listed(
    "plan plans model models scheme proposal proposals programme program blueprint design system arrangement bill "
    "draft law laws rules rule constitution treaty act contract agreement deal view reading theory hypothesis "
    "assumption scenario assumptions"
)
_TALES: Final = listed(
    "textbook novel story film movie play legend myth version fable poem ballad dream saga fairy-tale telling "
    "caricature opera comedy tale"
)
_LONGEST: Final = 14  # words of what opens a sentence: 'Under the plan that Ada Moss has drawn up,'


def frame_before(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """The words that open a sentence and hold for a piece behind its first clause; nothing where it tells what was.

    'Under the plan, each ward pays a crown, and the city lends it the rest': under the plan the city does.
    """
    frame = _frame(sentence)
    if not frame or piece.tokens[0].start < frame[-1].end or piece.joint in _NOT_INSIDE:
        return []
    before = [token.tag for token in sentence if frame[-1].end <= token.start < piece.tokens[0].start]
    if set("VBM").isdisjoint(before) or piece.tokens[0].tag in "IK" or piece.marker in _AGAINST:
        return []
    if piece.joint is Joint.RELATIVE and (not piece.subject or "P" in tags(piece.subject)):
        return []
    tale = any(token.lower in _TALES for token in frame)
    verb = next((token for token in piece.tokens if token.tag in "VBM"), None)
    if piece.joint is Joint.PARTICIPLE:
        return frame if "#" not in piece.tags() else []  # a single fund, financed by all, pays; built in 1990
    if verb is None or verb.base in REPORTING | _OPPOSING or verb.lower in _HAVE:
        return []  # and most economists doubt that; but the board has refused it
    return frame if tale or not is_past(verb) else []


_AGAINST: Final = frozenset(("but", "yet", "though", "although", "because"))
_OPPOSING: Final = listed("doubt oppose reject dislike fear object support want like")
_HAVE: Final = frozenset(("has", "have"))
_NOT_INSIDE: Final = (Joint.APPOSITION, Joint.CONTENT)


def _frame(sentence: Sequence[Token]) -> Sequence[Token]:
    """'Under the plan', 'In the textbook' of what begins so: up to its comma, or to the noun where none stands."""
    first = 1 if tags(sentence[:1]) == "C" else 0
    if len(sentence) < first + 3 or sentence[first].lower not in _LEADING:
        return []
    at = next(
        (i for i in range(first + 1, min(first + 5, len(sentence))) if sentence[i].lower in _PLANS | _TALES),
        0,
    )
    if not at or not {",", "V", "B", "M"}.isdisjoint(tags(sentence[first + 1 : at])):
        return []
    behind = tags(sentence[at + 1 :])
    comma = next((i for i, token in enumerate(sentence[: first + _LONGEST]) if token.tag == ","), 0)
    if not comma or not _SAYS_WHICH.match(behind):
        bare = sentence[at].tag == "N" and behind[:1] in {"D", "O", "P"}
        return sentence[first : at + 1] if bare else []
    return sentence[first:comma]


# 'Under the plan, each', 'Under the plan of 1950, each', 'Under the plan Ada Moss had drawn up, each'
_SAYS_WHICH: Final = re.compile(r",|[IRHEKT][^;:,]*,|(?:O|P+|DN+)[An]*[VBM][^;:,]*,(?=[DPO#AN][^,;:]*[VBM])")
