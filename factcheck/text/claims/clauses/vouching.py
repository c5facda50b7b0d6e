"""Who vouches for a statement: the author, somebody else, nobody; so that no denial, doubt or attribution is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from factcheck.text.claims.clauses.borrowing import outcome_before
from factcheck.text.claims.clauses.clefts import said_of_cleft
from factcheck.text.claims.clauses.granted import (
    DENIALS,
    FALSE,
    SAYING_SO,
    SO,
    denies_at,
    is_required,
    takes_for_granted,
)
from factcheck.text.claims.clauses.hearsay import HEARD, SAYS_WHO, WHO_SAYS
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import FURTHER, SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import (
    HIDDEN,
    Token,
    comma_at,
    first_finite,
    place_of,
    start_of,
    tags,
    words_before,
)
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING, is_past, third_person, verb_forms
from factcheck.text.claims.grammar.words import BE, listed

_HEDGES: Final = listed(
    "allegedly reportedly supposedly apparently probably possibly perhaps maybe presumably seemingly purportedly "
    "likely ostensibly conceivably"
)
# what is wished or feared is said by nobody
_WISHING: Final = listed("hope fear wish want expect demand propose suppose speculate")
_ABSTRACT: Final = FALSE | SO | listed("mistake possibility rumour rumor relief certainty probability chance")


def before_content(piece: Piece) -> list[Token]:
    """The words that put what a piece says into somebody's mouth: 'It is false that', 'Few believe that'."""
    matrix = words_before(piece.tokens[0].start, piece.matrix)
    verb = next(
        (at for at, token in enumerate(matrix) if token.base in REPORTING and token.tag in "VEbG"),
        len(matrix),
    )
    held = next((at for at in range(1, verb) if (matrix[at - 1].tag, matrix[at].tag) == ("B", "H")), 0)
    if held and piece.marker == "that":
        return matrix[: held + 1]  # the view is that they knew, and that
    bare = verb == len(matrix) and piece.marker == "that"  # he is right that it fell, and that
    first = 1 if bare else verb + 1
    that = next((at for at in range(first, len(matrix)) if matrix[at].tag == "H"), len(matrix))
    bare = "H" not in tags(matrix) and piece.marker == "that"  # says he took it, and that
    bare = bare and SUBJECT_THEN_VERB.match(tags(matrix[verb + 1 :])) is not None
    return matrix[: verb + 1 if bare else that + 1]  # what was said first is no part of it


def is_denied(matrix: Sequence[Token]) -> bool:
    """Whether the words before what is said deny or doubt it; what is known, or not known, is so all the same."""
    verb = main_verb(matrix)
    start = comma_at(matrix) + 1 if verb is not None and matrix[0].tag in "IK" else 0
    # after years of denying it, the church admitted that
    near = matrix if verb is None else matrix[start if start < verb else 0 : verb + 6]
    if takes_for_granted(matrix):
        return any(token.lower in FALSE for token in near)
    return any(denies_at(near, at) for at in range(len(near)))


def is_said_by_any(content: Piece, matrix: Sequence[Token]) -> bool:
    """'When people say that it is old': what may be said by some, which whoever tells of it does not say."""
    governor = content.governor
    if governor is None or governor.joint is not Joint.SUBORDINATE or governor.marker not in _WHENEVER:
        return False
    verb = next((token for token in matrix if token.tag == "V"), None)
    return (
        verb is not None
        and verb.base in REPORTING
        and not is_past(verb)
        and _ANY.match(tags(matrix)) is not None
    )


_WHENEVER: Final = frozenset(("when", "whenever", "if"))
_ANY: Final = re.compile("[S]?[An]*(?:N|O)[An]*V")  # people say, they claim


def is_wished(matrix: Sequence[Token]) -> bool:
    """'Hall hoped that', 'it was feared that': what follows is told by nobody."""
    return is_required(matrix) or any(token.base in _WISHING and token.tag in "VEbG" for token in matrix)


def content_over(piece: Piece) -> Piece | None:
    """The content clause that a piece is or belongs to: 'He said that the dam broke because it was old'."""
    at: Piece | None = piece
    while at is not None and (at.joint in (*FURTHER, Joint.SUBORDINATE) or _narrows_inside(at)):
        if at.subject and (told := _telling(at)) is not None:
            return Piece(piece.tokens, Joint.CONTENT, governor=told, marker="that")
        at = at.governor
    if at is not None and at.joint is Joint.RELATIVE:
        return said_of_cleft(at)
    return at if at is not None and at.joint is Joint.CONTENT else None


def _narrows_inside(piece: Piece) -> bool:
    """'She said that there was a crack hidden in the wall': what narrows a noun of what is said is said too."""
    governor = piece.governor
    if piece.joint is not Joint.PARTICIPLE or governor is None or governor.joint is not Joint.CONTENT:
        return False
    at = start_of(piece.tokens, governor.tokens)
    said = before_content(governor)
    return at > 0 and governor.tokens[at - 1].tag in "NP" and tags(said[:1]) not in {"", "H"}


def _telling(piece: Piece) -> Piece | None:
    """The clause that tells of the subject of a piece: 'She found that he had lied, had stolen'."""
    governor = piece.governor
    while governor is not None:
        at = start_of(piece.subject, governor.tokens)
        before = governor.tokens[:at]
        bare = before[-1:] and before[-1].tag == "V"  # police say he shot her, stole a van
        if (bare or any(token.tag == "H" for token in before)) and any(
            token.base in REPORTING and token.tag in "VEb" for token in before
        ):
            return governor
        governor = governor.governor
    return None


def may_be_either(piece: Piece) -> bool:
    """'She said that it was late, and left': whether the teller did it, or the one who is told of."""
    governor = piece.governor
    row = governor is not None and governor.joint is Joint.PREDICATE and not governor.marker and piece.marker
    if row and governor is not None and may_be_either(governor):
        return True  # and so is the last of a row
    tokens = words_before(piece.tokens[0].start, piece.matrix)
    verb = main_verb(tokens)
    if (
        verb is None
        or piece.joint is not Joint.PREDICATE
        or piece.subject
        or tokens[verb].base not in REPORTING
    ):
        return False
    inner = first_finite(tokens[verb + 1 :])
    if inner is None or any(token.tag in "RSK" for token in tokens[verb:]):
        return False
    at = place_of(inner, tokens)
    if _is_of_teller(tokens[verb], inner, piece.tokens):
        return False
    if (
        piece.tokens[0].base in HEARERS
        and tokens[verb].base in HEARERS
        and tokens[at - 1].lower in {"it", "there"}
    ):
        return False  # told them that it was his, and told her that it was not
    helping = inner.lower == "had" and "E" in tags(tokens[at + 1 : at + 4])
    return not helping or not piece.marker  # but 'warned that it had failed, and left': who warned


def _is_of_teller(says: Token, inner: Token, rest: Sequence[Token]) -> bool:
    """'Kern says that it will end, smiles and goes home': no 'will smiles', and 'rose' is over, but 'raises' is not."""
    then = rest[0] if rest[0].tag == "V" else None
    now = then is not None and then.lower == third_person(then.base) and not is_past(says)
    return now and says.tag == "V" and (inner.tag == "M" or (inner.tag == "V" and is_past(inner)))


def is_doubtful(piece: Piece) -> bool:
    """Whether a piece goes on with a clause that may be about one thing or another."""
    at: Piece | None = piece
    while at is not None and at.joint is Joint.PREDICATE:
        if at.doubtful:
            return True
        at = at.governor
    return at is not None and at.joint is Joint.RELATIVE and at.doubtful


def opens_extraposed(tokens: Sequence[Token], at: int) -> bool:
    """'It is false that', 'It is a lie that': what 'it' stands for begins at `at`; not 'It was the mill that'.

    So it does in 'It may well be that'.
    """
    if at < 3 or tokens[at].tag != "H" or tokens[0].lower != "it":
        return False
    if _MAY_BE.fullmatch(tags(tokens[:at])):
        return tokens[at - 1].lower == "be"
    if tokens[1].lower not in BE | {"’s", "isn’t", "wasn’t", "seems", "remains", "became"}:
        return False
    inner = [token for token in tokens[2:at] if token.tag not in "An"]
    if any(token.tag in "VBMRHSPIK" for token in inner):
        return False
    some = any(token.tag == "D" for token in inner)
    return bool(inner) and (not some or inner[-1].lower in _ABSTRACT)


_MAY_BE: Final = re.compile("OM[An]*b")


def hedge_over(piece: Piece) -> list[Token]:
    """The hedge that a piece shares with the clause it goes on from: 'allegedly', 'may have', 'is said to have'."""
    governor, first = piece.governor, piece.tokens[0]
    if governor is None or piece.joint not in FURTHER:
        return []
    before = outcome_before(piece, governor) or governor.tokens
    tokens = words_before(first.start, before)
    if piece.joint is Joint.COORDINATE:
        return [token for token in tokens[:1] if token.lower in _HEDGES]
    shared = _adverb(tokens) or _modal(tokens, first) if first.tag in "VEA" else []
    return shared or hedge_over(governor)


def is_hedged(tokens: Sequence[Token]) -> bool:
    """Whether a statement has a hedge of its own."""
    return any(token.lower in _HEDGES or token.tag == "M" for token in tokens)


def _adverb(tokens: Sequence[Token]) -> list[Token]:
    verb = main_verb(tokens)
    if verb is None:
        return []
    near = [*tokens[:1], *tokens[max(0, verb - 2) : verb + 4]]
    return next(([token] for token in near if token.lower in _HEDGES and token.tag in "AN"), [])


def _modal(tokens: Sequence[Token], first: Token) -> list[Token]:
    """'may have' before 'burned' and 'will' before 'cost': what the form of the second verb can go on with."""
    verb = main_verb(tokens)
    if verb is None:
        return []
    forms = verb_forms().get(first.lower, {"p": "", "q": ""})
    have = next((i for i in range(verb, len(tokens) - 1) if tokens[i].lower == "have"), 0)
    perfect = have and tokens[have + 1].tag in "EVAn" and "q" in forms
    if tokens[verb].tag == "M":
        group = tokens[verb : have + 1] if perfect else tokens[verb : verb + 1]
        return list(group) if perfect or (not have and "b" in forms) else []
    led = perfect and have - verb < 6 and tokens[have - 1].tag == "T"
    return list(tokens[verb : have + 1]) if led else []


def denial_over(piece: Piece) -> bool:
    """Whether a denial before a piece may hold for it too: 'never sold or leased the mill'."""
    governor = piece.governor
    if governor is None or piece.joint is not Joint.PREDICATE:
        return False
    verb = main_verb(governor.tokens)
    own = verb is not None and governor.tokens[verb].tag == "V" and piece.marker not in {"or", "nor"}
    near = governor.tokens[: (verb or 0) + (1 if own else 3)]  # convicted no one, found it time-barred
    denied = any(token.lower in DENIALS or token.lower.endswith("n’t") for token in near)
    return denied and (
        piece.marker in {"or", "nor", ""} or any(token.lower in {"never", "no", "none"} for token in near)
    )


def attribution(tokens: Sequence[Token]) -> list[Token]:
    """'according to Kern' at the beginning of a clause, or 'prosecutors say' set into it; without its commas."""
    if tokens and tokens[0].lower == "according":
        return list(takewhile(lambda token: token.text != ",", tokens))
    hidden = [token for token in tokens if token.tag == HIDDEN]
    said = [token for token in hidden if token.text[0].isalnum()]
    heard = any({token.base, token.lower} & HEARD or token.lower == "according" for token in said)
    return said if heard else []


def closing_attribution(tokens: Sequence[Token]) -> list[Token]:
    """'prosecutors say' or 'according to Kern' at the very end of a sentence, behind a comma."""
    end = len(tokens)
    while end and tokens[end - 1].tag in '.?!"':
        end -= 1
    if end and tokens[end - 1].tag == HIDDEN:  # or so his valet claimed
        start = next((at for at in range(end - 1, 0, -1) if tokens[at].text == ","), end)
        return attribution(tokens[start:end])
    near = range(end - 1, max(0, end - _LONGEST - 2), -1)
    comma = next((at for at in near if tokens[at].tag in ",-;:"), 0)
    last = list(tokens[comma + 1 : end])
    if not comma or not last or any(token.tag == "Q" for token in last):
        return []
    if last[0].lower == "according":
        return last
    string = tags(last)
    says = any(token.base in SAYING_SO and token.tag == "V" for token in last)
    counts = len(last) > 1 and not last[1].text[0].isalpha() and last[1].tag == "#"
    if counts or (last[0].base == "write" and last[-1].tag == "N" and not is_person_noun(last[-1])):
        return []  # his wife, less hopeful, says 74,500; Moss, who is ninety, wrote the report
    told = WHO_SAYS.match(string) and "O" not in string[1:]  # not 'he told her'
    return last if says and (told or SAYS_WHO.match(string)) else []


_LONGEST: Final = 8
