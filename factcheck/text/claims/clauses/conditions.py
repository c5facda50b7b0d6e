"""What a condition does to what is told: supposes it, concedes it, or says on whose word it is told."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.insertions import tells_within_order
from factcheck.text.claims.clauses.relatives import says_more
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, first_finite, tags
from factcheck.text.claims.grammar.verbs import REPORTING, may_be_past
from factcheck.text.claims.grammar.words import BE, listed

_TRUE: Final = listed(
    "right true correct accurate genuine authentic reliable believed trusted credited confirmed proven proved honest "
    "lies lying wrong mistaken correctly accurately"
)
_UNREAL: Final = listed("had were would could might only")
_OPENING: Final = frozenset(("if", "unless", "assuming", "provided", "providing", "supposing"))
_GRANTING: Final = frozenset(
    (("it", "is", "no"), ("it", "was", "no"), ("it", "is", "not"), ("it", "was", "not"))
)
_NAMING: Final = listed("word term phrase")
_AWAITING: Final = listed("when once until till whenever after before")
_LATER: Final = listed("will would shall should")
_OWING: Final = listed("thanks because")
_SOME: Final = listed("few several couple number")


def condition_of(tokens: list[Token], piece: Piece, start: int, end: int) -> list[Token]:
    """The words of a condition with 'if' or 'had' before it and the comma behind it."""
    first = next((at for at, token in enumerate(tokens) if token.start >= start), 0)
    while first and (tokens[first - 1].tag in "SKA" or tokens[first - 1].lower in {piece.marker, "or"}):
        first -= 1
    return [
        token
        for before, token in pairwise([*tokens[:1], *tokens])
        if tokens[first].start <= token.start < end or (token.tag == "," and before.end == end)
    ]


def concedes(condition: Sequence[Token], told: Sequence[Token]) -> bool:
    """'even if it sinks', 'whether or not it does', 'if you wait tables': it holds anyway, or of whoever does so.

    So does 'If the bay is clean, it is no thanks to the firm': what is said behind is why.
    """
    words = [token.lower for token in condition[:2]]
    if any(token.lower in _NAMING for token in condition[-3:]):
        return True  # a war, if that is the word
    anybody = words == ["if", "you"] and len(condition) > 2 and condition[2].tag == "V"
    behind = tuple(token.lower for token in told[:3])
    polite = words[1:2] in (["anybody"], ["anyone"], ["you"]) and not _CARING.isdisjoint(
        map(LOWER_OF, condition[2:4])
    )
    owing = behind in _GRANTING and any(token.lower in _OWING for token in told[3:5])
    at_all = [token.lower for token in condition if token.tag != ","][-2:] == ["at", "all"]
    at_all = at_all and "M" not in tags(told)  # if they mention it at all, they call it proven
    anybody = anybody and condition[2].lower == condition[2].base
    anyhow = words[:1] == ["even"] or (words[:1] == ["whether"] and "or" in map(LOWER_OF, condition))
    return anyhow or owing or at_all or anybody or polite or _faces_penalty(condition, told)


def _faces_penalty(condition: Sequence[Token], told: Sequence[Token]) -> bool:
    """'If convicted, he faces three to fifteen years': what he is charged with, and what the law says of it."""
    last = next((token.lower for token in reversed(condition) if token.tag != ","), "")
    return last in _CONVICTED and any(token.tag == "V" and token.base in _FACING for token in told)


_CARING: Final = listed("want wants care cares wish wishes")  # should anybody want to look
_CONVICTED: Final = listed("convicted guilty")
_FACING: Final = listed("face risk")


def rests_on_word(condition: Sequence[Token]) -> bool:
    """'if the maid is right', 'if the auditors are to be believed': told, and told on somebody's word."""
    words = set(map(LOWER_OF, condition))
    opened = condition[0].lower in _OPENING
    return opened and not _TRUE.isdisjoint(words) and _UNREAL.isdisjoint(words)


def are_in_row(one: Piece, other: Piece) -> bool:
    """Whether one piece is a further predicate of the other: 'the mill closes and sacks 40 people'."""
    return one is not other and (_leads_to(one, other) or _leads_to(other, one))


def _leads_to(first: Piece, later: Piece) -> bool:
    at: Piece | None = later
    while at is not None and at is not first and at.joint is Joint.PREDICATE:
        at = at.governor
    return at is first


def is_over(tokens: Sequence[Token], condition: Sequence[Token], start: int) -> bool:
    """'Whether she knew is another matter: the mill burned': no condition of what stands behind the colon."""
    end = condition[-1].end
    return any(token.tag in ";:" for token in tokens if end <= token.start < start)


def is_awaited(piece: Piece, tokens: Sequence[Token]) -> bool:
    """'A treaty binds only when Parliament has ratified it': what must come first is not told to have come.

    What a year stands with did come: 'only after it burned in 1990'.
    """
    if piece.joint is not Joint.SUBORDINATE or piece.marker not in _AWAITING:
        return False
    main = piece.matrix
    start = piece.tokens[0].start
    only = any(
        a.lower == "only" and b.lower == piece.marker and b.end < start <= b.end + 9
        for a, b in pairwise(tokens)
    )
    outer, inner = main_verb(main), main_verb(piece.tokens)
    if inner is not None and piece.tokens[0].lower == "you" and not may_be_past(piece.tokens[inner]):
        return True  # before you sell it, ask the clerk
    if outer is None and inner is not None and piece.marker == "when" and is_bare_order(piece, tokens):
        return True  # when a rat laughs, look for the hole
    if piece.marker == "before" and inner is not None and piece.tokens[inner].lower == "could":
        return True  # before the jury could come back, they settled
    if piece.marker == "whenever" or outer is None or inner is None:
        return piece.marker == "whenever" or only
    if main[outer].lower in _LATER and piece.tokens[inner].lower in {"is", "are"} and not only:
        return True  # would take steps after talks are over
    set_for = piece.tokens[inner].base == "come"  # when his contract comes up in November
    dated = set_for or any(token.text.isdigit() and len(token.text) == 4 for token in piece.tokens)
    if may_be_past(main[outer]) or dated or piece.tokens[inner].tag == "M":
        return False
    perfect = piece.tokens[inner].lower in {"has", "have"}
    asked = main[outer].tag == "M" and not may_be_past(piece.tokens[inner])
    now = not may_be_past(piece.tokens[inner])  # after the form is signed, the bank sends a letter
    timed = (
        piece.tokens[0].tag not in "DNPO" or piece.tokens[1].lower in _SOME
    )  # who quit after a few weeks regain it
    later = now and not timed and (main[outer].tag == "M") is perfect
    waits = {"after": later, "before": perfect or asked}
    return only or waits.get(piece.marker, now)


def is_bare_order(piece: Piece, tokens: Sequence[Token]) -> bool:
    """Whether a clause in the present opens a sentence whose own clause has no verb told of anybody."""
    verb = main_verb(piece.tokens)
    present = verb is not None and not may_be_past(piece.tokens[verb])
    return present and tokens[0].lower == piece.marker and any(token.text == "," for token in tokens)


def is_general(piece: Piece) -> bool:
    """'Where there is no water, nothing grows': that there is none is not said."""
    if piece.joint is not Joint.SUBORDINATE or piece.marker not in {"where", "as"}:
        return False
    verb = main_verb(piece.tokens)
    governor = piece.matrix
    if verb is None or not governor:
        return False
    if piece.marker == "where" and len(piece.tokens) == _PAIR and piece.tokens[0].tag == "O":
        return True  # never published where it ran
    if piece.marker == "where" and (_is_ruled(piece, governor) or _says_which(piece, governor)):
        return True
    if piece.marker == "as" and _shapes_it(piece.tokens):
        return True  # under the Act, as the ruling left it
    if piece.marker == "as" and _refers_back(piece.tokens):
        return not tells_within_order(governor, piece.tokens)
    if piece.marker == "where" and _is_case(piece.tokens, verb) and piece.tokens[0].start < governor[0].start:
        return True
    if may_be_past(piece.tokens[verb]):
        return False
    if piece.marker == "as":  # respected as a goat is respected: likened, and not told
        return piece.tokens[0].lower in {"a", "an"} and piece.tokens[verb].lower != "has"
    # on islands where few children are born: not everywhere
    return piece.tokens[0].start < governor[0].start or tags(governor[-2:]) in {"IN", "AN", "VN", "KN"}


def _shapes_it(tokens: Sequence[Token]) -> bool:
    """'as the court's ruling left it', 'as Kern puts it': how something stands, or is put, and what is left of it."""
    return len(tokens) > 1 and tokens[-1].lower == "it" and tokens[-2].base in {"leave", "put", "see"}


def _is_case(tokens: Sequence[Token], verb: int) -> bool:
    """'Where the aim was to weaken the bank, it failed': in those of the cases told of."""
    return tokens[verb].lower in BE and not any(token.tag in "P#" for token in tokens)


def _refers_back(tokens: Sequence[Token]) -> bool:
    """'as the court found in 1990', 'as he had in 1998': what was found, or done, is told by the clause around it."""
    last = max((at for at, token in enumerate(tokens) if token.tag in "VBMEb"), default=0)
    behind = tags(tokens[last + 1 : last + 2])
    if tokens[last].tag in "BM" or tokens[last].lower in {"be", "do"}:
        return behind not in set('DNPOQ"H') or tokens[last].lower == "did"
    return tokens[last].base in REPORTING and behind not in set('DNPO#Q"H')


def _is_ruled(piece: Piece, governor: Sequence[Token]) -> bool:
    """'Where a sentence rested on lies, it should fall': the case that a demand is made for."""
    verb = main_verb(governor)
    asked = verb is not None and governor[verb].lower in {"should", "must", "shall", "ought"}
    some = piece.tokens[0].lower in {"a", "an", "any", "no"}
    return asked and some and piece.tokens[0].start < governor[0].start


def _says_which(piece: Piece, governor: Sequence[Token]) -> bool:
    """'the four where no shop has opened', 'to within £40 of where it stood': which ones, and how far."""
    before = [token for token in governor if token.end < piece.tokens[0].start and token.lower != "where"]
    near = bool(before) and piece.tokens[0].start - before[-1].end <= len(" where ")
    return near and (before[-1].tag == "#" or before[-1].lower in {"of", "from", "to"})


def goes_back(piece: Piece, rest: Sequence[Token]) -> Piece | None:
    """'The rate was low when he signed and had passed five by May': the clause that it is told of, the first."""
    first = piece.governor
    if _had_too(piece, rest):
        return first
    had = rest[0].lower == "had" and sum(token.lower == "had" for token in piece.tokens) == 1
    ends = had and any(token.lower == "by" for token in rest[2:8])
    behind = first is not None and bool(first.tokens) and first.tokens[0].start < piece.tokens[0].start
    return first if ends and behind and piece.joint is Joint.SUBORDINATE and piece.marker == "when" else None


def _had_too(piece: Piece, rest: Sequence[Token]) -> bool:
    """'said that it had missed two who drowned | and yet had rung for nobody': the first that 'had', and no 'who'."""
    around = piece.governor.tokens if piece.joint is Joint.RELATIVE and piece.governor is not None else []
    outer, inner, further = (first_finite(words) for words in (around, piece.tokens, rest))
    if outer is None or inner is None or further is None or inner.tag != "V":
        return False
    return outer.lower == further.lower == "had" and outer.tag == further.tag == "B"


def goes_far_back(before: Sequence[Token], clause: Sequence[Token]) -> bool:
    """'at a rate that was low | when he signed and had passed five by May': the same, told of what is far off."""
    words = [token.lower for token in clause]
    had = words.index("had") if "had" in words[1:] else 0
    later = had and words[had - 1] == "and" and words.count("had") == 1 and "by" in words[had:]
    return bool(later) and not {"R", "H"}.isdisjoint(tags(before))


def stood_then(piece: Piece, at: int) -> bool:
    """'when he was a clerk and the mayor was a Liberal': how things stood at the time, and not how they stand.

    Not 'when the mill was built and there are nine now'.
    """
    opener = next((i for i in range(at - 1, -1, -1) if piece.tokens[i].tag in "SHRC,"), -1)
    word = piece.tokens[opener].lower if opener >= 0 else piece.marker
    stands = first_finite(piece.tokens[at + 1 :])
    stood = first_finite(piece.tokens[opener + 1 : at])
    now = stands is not None and stood is not None and may_be_past(stood) and not may_be_past(stands)
    return word in _AT_THE_TIME and not now and _is_state(piece.tokens[at + 1 :])


def stands_beside(clause: list[Token]) -> bool:
    """Whether 'and' joins such a state to a clause behind 'when'."""
    return any(token.tag == "C" and _is_state(clause[at + 1 :]) for at, token in enumerate(clause))


def _is_state(clause: list[Token]) -> bool:
    verb = finite_at(clause)
    behind = tags(clause[verb + 1 : verb + 3]).lstrip("An")[:1]
    return (
        bool(SUBJECT_THEN_VERB.match(tags(clause))) and clause[verb].lower in BE and behind not in {"E", "G"}
    )


_AT_THE_TIME: Final = listed("when while once until till whenever")


def only_dates(word: str, before: Sequence[Token], clause: list[Token]) -> bool:
    """'has worked there since she was sixteen', 'the third since the tax was cut', 'did until it shut'."""
    if word == "when" and [token.lower for token in before[-3:-1]] == ["according", "to"]:
        return True  # according to another, when a train exploded
    short = len(clause) <= _SHORT
    perfect = any(token.lower in {"has", "have", "had"} for token in before)
    more = not short and says_more(clause)
    return not more and (word in {"until", "till"} or (word == "since" and (perfect or short)))


_SHORT: Final = 4  # words
_PAIR: Final = 2
