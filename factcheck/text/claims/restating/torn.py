"""Words that are no sentence: a clause that waits for another one, a participle torn from what it is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, first_finite, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.built import Built
from factcheck.text.claims.restating.ends_early import ends_early
from factcheck.text.claims.restating.one_clause import (
    goes_on_outside,
    is_of_measure,
    lacks_doer,
    stops_before_verb,
)

_OPENERS: Final = listed("as when while because although though if since after before unless whether")
_NEVER_LEADING: Final = listed("although though because whereas")  # without a comma behind
_SET_IN: Final = re.compile("(?<=[NP]),[^,VBMRHSC]{1,8},(?=[An]*[VBM])")  # the film, by midsummer, had
_DONE_OR_DOING: Final = re.compile("[An]*(?P<form>[GE])")
_SUPPOSING: Final = listed("assuming supposing")
_MEANWHILE: Final = listed("while when after before without since by")


def is_torn(tokens: Sequence[Token], piece: Piece, parts: Built) -> bool:
    """Whether the parts of a statement from a sentence of those `tokens` are no sentence."""
    words = [*parts.lead, *parts.body]
    helped = len(parts.lead) if parts.link else 0
    if is_clause_alone(words, helped) or _is_led_clause(tokens, words) or _lacks_end(piece, words):
        return True
    if piece.joint is Joint.PREDICATE and tags(parts.lead).count('"') % 2:
        return True  # We wondered," and left
    if stops_before_verb(words, helped) or goes_on_outside(piece, words, helped):
        return True
    if is_of_measure(tokens, piece, parts.lead) or ends_early(tokens, piece, parts.body):
        return True
    if parts.lead or parts.link:
        return False
    if _is_participle(piece, words) or _lacks_subject(piece, words) or _is_noun_said(piece, words):
        return True
    return _opens_with_verb(piece, words) or lacks_doer(piece, words)


def _lacks_end(piece: Piece, words: Sequence[Token]) -> bool:
    """'That is where the mill comes in'."""
    return piece.marker == "where" and words[-1].lower == "in" and words[-2].base == "come"


def _lacks_subject(piece: Piece, words: Sequence[Token]) -> bool:
    """'while found now and then in the south': done to what its clause is about, and no deed."""
    done = piece.joint is Joint.SUBORDINATE and words[0].tag == "V" and piece.marker in _MEANWHILE
    alone = done and len(FINITE.findall(tags(words))) == 1  # not 'when asked who had bid he left'
    return alone and "q" in forms_of(words[0].lower)


def _opens_with_verb(piece: Piece, words: Sequence[Token]) -> bool:
    """'Or | was, until she opened the trunk, in a hand that nobody knew': of whom, stands before it."""
    whole = piece.joint is Joint.MAIN or piece.joint is Joint.COORDINATE
    return whole and tags(words[:2]) in {"B,", "M,", "BZ", "MZ"}


def _is_noun_said(piece: Piece, words: Sequence[Token]) -> bool:
    """'– a rule that hurts savers, Moss warns': a noun, and who says so."""
    noun = piece.joint is Joint.MAIN and words[0].tag in "D#NP"
    said = _SAID.search(tags(words)) if noun else None
    return said is not None and words[-1].base in REPORTING and lacks_verb(words[: said.start()])


_SAID: Final = re.compile(",[DNP]{1,4}V$")


def is_clause_alone(words: Sequence[Token], helped: int = 0) -> bool:
    """'That the film had grossed more', 'As the committee has pointed out': a clause that waits for another one.

    `helped` is where a verb stands that is no word of theirs: 'that the film | had | outstripped all others'.
    """
    opens = words[0].tag in "SK" and words[0].lower in _OPENERS
    said = words[0].lower == "that" and tags(words[1:2]) in set("DO")
    if not opens and not said:
        return False
    string = tags(words)
    string = f"{string[:helped]}B{string[helped:]}" if helped else string
    string = _SET_IN.sub("", string) if said else string
    if words[0].lower in _NEVER_LEADING and "," not in string.split(",C")[0]:
        return SUBJECT_THEN_VERB.match(string[1:]) is not None
    return len(FINITE.findall(string)) == 1 and SUBJECT_THEN_VERB.match(string[1:]) is not None


def _is_led_clause(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """'; when she tells them so, her mother', 'If he does not answer – and most do not – the court': what leads."""
    if words[0].tag != "S" or words[0].lower not in _OPENERS or "," in tags(words):
        return False
    behind = [token for token in tokens if token.start >= words[-1].end]
    if tags(behind[:1]) == "-":
        return words[0].lower in {"if", "unless"}
    return tags(behind[:1]) == "," and SUBJECT_THEN_VERB.match(tags(behind[1:])) is not None


def _is_participle(piece: Piece, words: Sequence[Token]) -> bool:
    """', leading one clerk turned writer to say that', ', replaced by men trained for it', 'while naming a firm run'.

    The verb that was found in it belongs to a clause further in.
    """
    string = tags(words)
    found = _DONE_OR_DOING.match(string)
    if found is None:
        return False
    if piece.joint is Joint.SUBORDINATE:
        own = string.split(",")[0]
        return found["form"] == "G" and piece.marker in _MEANWHILE and FINITE.search(own) is None
    if piece.joint is not Joint.COORDINATE or words[0].lower in _SUPPOSING:
        return False
    verb = first_finite(words)
    if found["form"] == "E":
        return True
    return piece.marker == "" and (
        verb is None or (verb.tag == "V" and "s" not in forms_of(verb.lower) and _may_be(verb))
    )


def _may_be(verb: Token) -> bool:
    """Whether a past form may be a participle, or a base form a noun."""
    kinds = forms_of(verb.lower)
    return "b" in kinds or "q" in kinds
