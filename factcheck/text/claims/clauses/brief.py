"""What says too little to be looked up by itself, and is told with the clause it hangs on.

It is asked three times: of the pieces when a sentence is taken apart (`goes_with`), of the statements weighed beside
the one they stand in (`is_seldom_apart`), and of what only its sentence could tell (`tells_of_its_own`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.clauses.additions import ONCE
from factcheck.text.claims.clauses.chunking import measures
from factcheck.text.claims.grammar.pieces import ADDED, FURTHER, WHOLE_CLAUSES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import NOBODY, listed
from factcheck.text.claims.signs.features import count
from factcheck.text.claims.signs.risk import GRAVE, alleges

# Words up to which a piece of a long sentence is told with its clause: longer ones are looked up apart, above all by
# checkers who cut finely. Two thirds of such pieces of four to nine words they had labelled as claims,
# and half of what has no verb and more than six.
_FEW: Final = 3
_FEW_WITHOUT_VERB: Final = 6
_BRIEF: Final = (
    Joint.APPOSITION,
    Joint.RELATIVE,
    Joint.PREDICATE,
    Joint.PARTICIPLE,
    Joint.CONTENT,
    Joint.SUBORDINATE,
)
# what few words in such a clause say is seldom checked apart from the statement they stand in
_SELDOM_APART: Final = {
    Joint.RELATIVE: listed("who that"),
    Joint.PARTICIPLE: frozenset(("",)),
    Joint.SUBORDINATE: listed("when before until once as"),
}
_FEW_OF_ANY: Final = 6  # words and marks


def is_dense(tokens: Sequence[Token], told: Sequence[Piece]) -> bool:
    """Whether a sentence tells so much that what is brief in it is better told with its clause."""
    return len(told) >= _MANY and len(tokens) >= _LONG


def goes_with(before: Piece, piece: Piece, dense: bool) -> bool:
    """Whether `piece` is no item of its own beside `before`: it is brief, and nothing in it is grave.

    `dense` is what `is_dense` says of their sentence; in others only two words at the end are not told by themselves.
    """
    if piece.marker == "but" and piece.joint is Joint.PREDICATE and _is_foiled(piece.tokens):
        return True
    brief = (dense and _is_brief(before, piece)) or _narrows(before, piece) or _trails(before, piece)
    brief = brief or ((_is_begun(before, piece) or _is_in_run(before, piece)) and not is_grave(before.tokens))
    return brief and not is_grave(piece.tokens)


def goes_with_row(before: Piece, piece: Piece, later: Piece | None, dense: bool) -> bool:
    """The same for a deed in a row, which is torn where it goes with the first of them and the last one does not.

    'She read of it, closed the port, and had the ships of nine nations searched.'
    """
    if not goes_with(before, piece, dense) or _is_joined_run(piece, later):
        return False
    inside = piece.joint is Joint.PREDICATE and not piece.marker and len(piece.tokens) > 1
    last = later is not None and later.joint is Joint.PREDICATE
    last = last and later is not None and later.governor in (piece, piece.governor)
    return not (inside and last and later is not None) or goes_with(piece, later, dense)


def is_seldom_apart(piece: Piece, found: Mapping[str, int]) -> bool:
    """'A doctor who came late was fined': a few words with no name, figure or harm; `found` are their features."""
    few = len(piece.tokens) <= _FEW_OF_ANY and piece.marker in _SELDOM_APART.get(piece.joint, ())
    return few and not tells(piece.tokens, found)


def tells_of_its_own(joint: Joint, words: list[Token]) -> bool:
    """Whether there is something to look up in the words of an item, beside what the clause before them says."""
    if joint in _ROW and not is_finite(words):
        return False  # the pamphlet, a certificate
    long = is_finite(words) and len(words) > _FEW_OF_ANY
    return long or _names_or_counts(words) or is_grave(words)


def tells(tokens: list[Token], found: Mapping[str, int]) -> bool:
    """Whether something is named, counted or grave in the words of a statement; `found` are their features."""
    return not _TELLING_SIGNS.isdisjoint(found) or _names_wrong(tokens)


def is_grave(tokens: list[Token]) -> bool:
    """Whether the words tell of a death, a wrong, a court or of money: that is always looked up by itself."""
    return _names_wrong(tokens) or not _HARMS.isdisjoint(count(tokens))


def _names_wrong(tokens: list[Token]) -> bool:
    return not GRAVE.isdisjoint(map(LOWER_OF, tokens)) or alleges(tokens)


def _names_or_counts(tokens: Sequence[Token]) -> bool:
    return any(token.tag in "P#" for token in tokens)


def _is_brief(before: Piece, piece: Piece) -> bool:
    """'the dealer, Emil Kern', 'who taught at Dray'; but a figure beside a noun stands by itself."""
    if _adds(piece):
        return False
    words = sum(token.text[0].isalnum() for token in piece.tokens)
    further = piece.joint is Joint.CONTENT and before is not piece.governor  # she said that ... and that
    few = _FEW_WITHOUT_VERB if piece.joint is Joint.APPOSITION else _FEW
    if words > few or piece.joint not in _BRIEF or further:
        return False
    if any(token.tag == "M" for token in before.tokens):
        return False  # it may be set aside, and what hangs on it is a fact all the same
    counts = any(token.tag == "#" for token in piece.tokens)
    return not counts or piece.joint not in _COUNTING or piece.tokens[0].tag == "I"


def _adds(piece: Piece) -> bool:
    """'most of them widows', 'up from forty', 'Moss, which Kern built': few words that can be wrong by themselves."""
    if piece.joint is Joint.APPOSITION:
        added = piece.marker == ADDED and piece.tokens[0].lower not in ONCE
        compared = measures(piece.tokens) and piece.tokens[0].lower != "for"  # for more than a year
        added = added or compared or _NAMES.fullmatch(piece.tags()) is not None
        return added or _is_named_thing(piece)
    if piece.joint is Joint.PARTICIPLE:
        return _is_set_off(piece) and _DONE.match(piece.tags()) is not None
    if piece.joint is not Joint.RELATIVE or not piece.subject:
        return False
    gap = piece.tokens[0].start - piece.subject[-1].end - len(piece.marker)
    told = _TOLD_APART.get(piece.marker) if gap > _SPACES else None
    return told is not None and told.match(piece.tags()) is not None


def _is_set_off(piece: Piece) -> bool:
    """Whether a mark stands between a participle and the words before it: 'the act, passed in 1990'."""
    around = [*piece.subject, *(piece.governor.tokens if piece.governor is not None else ())]
    start = piece.tokens[0].start
    before = max((token.end for token in around if token.end <= start and token.tag != ","), default=start)
    return start - before > 1


def _is_named_thing(piece: Piece) -> bool:
    """'Ada Kern, the clerk of Tarn council': a name, and a name in what is said of it."""
    named = piece.subject[-1:] and piece.subject[-1].tag == "P"
    return bool(named) and piece.tags()[0] == "D" and "P" in piece.tags()


# behind a comma: what somebody did to it, or with a name or figure; of somebody, with a figure
_TOLD_APART: Final = {
    "which": re.compile("[DNP]|(?!O?B[SW,]|BA?#,?$)(?=.*[VBM]).*[P#]"),
    "who": re.compile("(?!BA?#,?$)(?=.*[VBM]).*#"),
}
_DONE: Final = re.compile("A*EA*[IT](?=[^,]*[P#])")
_NAMES: Final = re.compile("P+(?:,P+)*,?CP+")
_SPACES: Final = 2  # what parts the words around a pronoun without a comma


def _narrows(before: Piece, piece: Piece) -> bool:
    """'a firm registered in Malta': what only says which firm is told with what is said to be one."""
    beside = before.joint is Joint.APPOSITION and piece.joint is Joint.PARTICIPLE
    return beside and len(piece.tokens) <= _FEW_OF_ANY


def _trails(before: Piece, piece: Piece) -> bool:
    """'and left', 'but it worked': two words behind a clause with nothing named or denied in them."""
    tokens = piece.tokens
    return (
        piece.joint in FURTHER
        and before.joint in _TELLING
        and len(tokens) <= _TWO
        and not _names_or_counts(tokens)
        and NOBODY.isdisjoint(map(LOWER_OF, tokens))
    )


def _is_begun(before: Piece, piece: Piece) -> bool:
    """'The firm appealed, and got it down to nine': a bare verb, and what came of it, are looked up at once."""
    begun = piece.joint is Joint.PREDICATE and piece.governor is before and before.joint in WHOLE_CLAUSES
    return begun and _BARE.fullmatch(before.tags()) is not None


def _is_in_run(before: Piece, piece: Piece) -> bool:
    """'The rain came, the river rose, the mill closed': clauses of a few words in a run without an 'and'."""
    run = piece.joint is Joint.COORDINATE and not piece.marker and before.joint in WHOLE_CLAUSES
    return run and all(
        len(words) <= _FIVE and "V" in tags(words) and words[0].tag != "C"
        for words in (before.tokens, piece.tokens)
    )


def _is_joined_run(piece: Piece, later: Piece | None) -> bool:
    """'Prices rose, exports fell and two banks failed': a row with 'and' has as many statements as verbs."""
    run = piece.joint is Joint.COORDINATE and not piece.marker and later is not None
    return run and later is not None and later.joint is Joint.COORDINATE and later.marker == "and"


def _is_foiled(tokens: list[Token]) -> bool:
    """'but was prevented by the state': from what is said before it."""
    done = next((token for token in tokens if token.tag not in "ABn"), tokens[0])
    return (
        tokens[0].tag == "B" and done.base in _FOILING and not any(token.lower == "from" for token in tokens)
    )


_FOILING = listed("prevent stop forbid thwart dissuade overrule deter block")
_COUNTING: Final = (Joint.APPOSITION, Joint.PREDICATE)
_MANY: Final = 3
_LONG: Final = 28  # words and marks
_TWO: Final = 2
_BARE: Final = re.compile("(?:O|P{1,2}|[D#]?N)V[AI]?")
_FIVE: Final = 5
_TELLING: Final = (Joint.MAIN, *FURTHER, Joint.SUBORDINATE)
_ROW: Final = (Joint.MAIN, Joint.COORDINATE, Joint.APPOSITION)
_TELLING_SIGNS: Final = listed("name number number_word money percent year date court harm record change")
_HARMS = frozenset(("harm", "court", "money"))
