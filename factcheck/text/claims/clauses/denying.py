"""Whether a clause denies, or doubts, what another one inside it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.granted import CLAIMED, FALSE, takes_for_granted
from factcheck.text.claims.clauses.vouching import before_content, content_over, is_denied
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, in_threes, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, NOBODY, listed

_DENYING: Final = listed("deny doubt dispute refute reject rebut question")
# what somebody does not say in these words is so all the same
_KEPT_BACK: Final = listed(
    "mention disclose reveal admit acknowledge note notice know realise realize remember tell"
)


_FALLING_SHORT: Final = listed("fail refuse decline neglect omit forget hesitate")


def falls_short(tokens: Sequence[Token]) -> bool:
    """'The study failed to show', 'the mayor has refused to say': not done, though no word denies it."""
    return any(
        token.base in _FALLING_SHORT and token.tag in "VEb" and to.tag == "T" and tell.base in REPORTING
        for token, to, tell in in_threes(tokens)
    )


def keeps_back(tokens: Sequence[Token]) -> bool:
    """'He did not mention', 'the council refused to admit': what is not said there is so all the same."""
    verb = main_verb(tokens)
    near = tokens[verb : verb + 4] if verb is not None else []
    return any(token.base in _KEPT_BACK and token.tag == "b" for token in near)


def denies(tokens: Sequence[Token]) -> bool:
    """Whether what a clause says or shows is denied: 'neither letter proves', 'she denies', 'nobody claims'."""
    verb = main_verb(tokens)
    if verb is None:
        return False
    said = next((at for at in range(verb + 1, len(tokens)) if tokens[at].tag == "H"), len(tokens))
    near = tokens[verb if tokens[0].tag == "W" else 0 : min(verb + 3, said)]  # what he did not say was that
    if keeps_back(tokens):
        return False  # he did not mention that the firm had paid
    return falls_short(tokens) or any(
        (token.lower in NOBODY and after.lower != "only")
        or token.lower.endswith("n’t")
        or (token.base in _DENYING and token.tag in "VEb")
        for token, after in pairwise([*near, *near[-1:]])
    )


def goes_on_denying(main: Sequence[Token], before: Sequence[Token], chunk: Sequence[Token]) -> bool:
    """Whether a chunk with its conjunction goes on with the denial of a clause, or denies a reason for it.

    'did not go to nurses, whose pay is frozen, but to a dividend', 'he left, and not because it was late'.
    """
    word, string = chunk[0].lower, tags(chunk[1:])
    if word == "nor":
        return _lists_what_is_denied(before)
    if word == "but" and string[:1] in {"I", "T"}:
        return any(token.tag == "n" or token.lower.endswith("n’t") for token in main)
    return _REASON.match(string) is not None


def _lists_what_is_denied(tokens: Sequence[Token]) -> bool:
    """'neither he, nor his coach': a list without its verb yet."""
    at = next((i for i, token in enumerate(tokens) if token.lower == "neither"), -1)
    return at >= 0 and not is_finite(tokens[at:])


def is_denied_reason(tokens: list[Token], at: int) -> bool:
    """'and not, you may be sure, because it had healed': what is denied with 'not'."""
    near = [token for token in tokens[:at] if token.tag != HIDDEN]
    return tokens[at].lower == "because" and near[-1].tag == "n"


_REASON: Final = re.compile("nZ*S")


def is_called_false(piece: Piece, end: int) -> bool:
    """Whether what is claimed, up to `end`, is denied behind: 'The claim that Hall stole it is false', 'is a lie'."""
    if piece.governor is None or piece.joint not in (Joint.CONTENT, Joint.RELATIVE):
        return False
    of_claim = piece.joint is Joint.CONTENT or any(token.lower in CLAIMED for token in piece.subject[-1:])
    return of_claim and _says_false([token for token in piece.governor.tokens if token.start >= end])


def goes_on_what_is_denied(piece: Piece, end: int) -> bool:
    """'The claim that he stole it and sold it is false', 'Ann denied that he stole it and sold it': that he sold it."""
    over = content_over(piece) if piece.joint is Joint.PREDICATE else None
    if over is None:
        return False
    said = before_content(over)
    return is_called_false(over, end) or (not takes_for_granted(said) and (denies(said) or is_denied(said)))


def _says_false(behind: Sequence[Token]) -> bool:
    said = [token for token in behind[:_NEAR] if token.tag not in ",Z"]
    if not said or said[0].tag not in "VB" or not (said[0].lower in BE | _HAVING or said[0].base in _TURNING):
        return False
    end = next((at for at, token in enumerate(said[1:], 1) if token.tag in "VBMC.;:-"), len(said))
    near = said[:end]
    false = [at for at, token in enumerate(near) if token.lower in FALSE]
    denied = [at for at, token in enumerate(near) if token.lower in NOBODY or token.lower.endswith("n’t")]
    unfounded = any(token.lower in _UNFOUNDED for token in near)
    untrue = bool(denied) and any(token.lower in _TRUE for token in near)
    return untrue or ((bool(false) or unfounded) and not denied)


_NEAR: Final = 8
_HAVING: Final = listed("has have had")
_TURNING: Final = listed("remain prove seem appear turn")
_TRUE: Final = listed(
    "true so right correct accurate founded supported proven proved basis truth foundation merit substance"
)
_UNFOUNDED: Final = listed(
    "baseless unfounded groundless bogus debunked disproved disproven refuted invented fabricated"
)


def takes_back_denial(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'with a speech which did not win, | but did decide the vote': of the speech, as what is denied there."""
    found = _DENIED.search(tags(before))
    did = found is not None and before[found.end("did") - 1].lower.removesuffix("n’t")
    denied = found is not None and (found["n"] or before[found.end("did") - 1].lower.endswith("n’t"))
    return bool(denied) and tags(rest[:2]) == "Bb" and rest[0].lower == did


_DENIED: Final = re.compile("[RH](?P<did>B)(?P<n>n?)b[^RHSV]*$")
