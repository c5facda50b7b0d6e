"""Who says what a statement says, told with it: “(according to the council)”, “(in the text’s words: ...)”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.borrowing import predicate_subject
from factcheck.text.claims.clauses.denying import falls_short
from factcheck.text.claims.clauses.granted import CLAIMED, is_told_as_so
from factcheck.text.claims.clauses.vouching import (
    attribution,
    before_content,
    closing_attribution,
    is_denied,
    is_wished,
)
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import Joint, Piece, is_finite, is_plural
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, TAG_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.restating.candidates import OWN
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.pronouns import phrase

_NOBODY: Final = OWN | {"it", "there", "you"}


def is_no_fact(content: Piece) -> bool:
    """Whether what is said is denied, or is only what a claim comes to: 'The claim that he stole it is a lie'."""
    matrix = before_content(content)
    bare = content.marker == "noun" and not is_finite(matrix) and is_finite(content.tokens)
    return is_denied(matrix) or (bare and any(token.lower in CLAIMED for token in matrix))


def claimed_by_owner(content: Piece) -> bool:
    """'Kerr's claim that he': who is spoken of there may be whose claim it is; 'his trouble is that he' is of him."""
    said = content.governor.tokens if content.marker == "noun" and content.governor is not None else []
    before = [token for token in said if token.start < content.tokens[0].start and token.tag != "H"]
    if before and before[-1].lower in BE:
        return False
    return any(token.tag == "'" for token in before[-4:])


def teller(draft: Draft, content: Piece) -> str:
    """'(according to the council)'; nothing for what is known; how the text puts it where nobody is named."""
    matrix = before_content(content)
    governor = content.governor
    if governor is None or not matrix or is_told_as_so(content, matrix):
        return ""
    verb = next((t for t in governor.tokens if t.base in REPORTING and t.tag in "VEGb"), None)
    teller = _pronoun_before(governor.tokens, verb) or predicate_subject(
        Piece([], Joint.PREDICATE, governor=governor)
    )
    unnamed = (
        not teller
        or (
            teller[0].lower in _NOBODY | {"them", "him"} and not (teller[0].lower == "my" and len(teller) > 1)
        )
        or any(token.tag == "R" for token in teller)
        or teller[-1].tag == "H"
        or any(token.tag in 'Q"' for token in teller)
        or teller[0].tag in "ATIKSC"
        or _is_of_noun(governor.tokens, verb)
        or _is_of_those(governor, teller)
    )
    hedged = is_wished(matrix) or falls_short(matrix) or any(token.tag == "M" for token in matrix)
    if (
        verb is None
        or unnamed
        or hedged
        or content.marker in {"noun", "it"}
        or _is_told(governor.tokens, verb)
    ):
        own = draft.text[matrix[0].start : matrix[-1].end].replace("“", "‘").replace("”", "’")
        return f" (in the text’s words: “{own} …”)"
    marked = len(draft.unresolved)
    said = midway(_told_before(draft, teller)).strip()
    if len(draft.unresolved) > marked and len(teller) == 1:
        return f" (according to “{teller[0].lower}”)"
    plain = teller[0].tag in "N#" and (is_plural(teller) or is_plural([head_of(teller)]))
    return f" (according to {said[:1].lower() + said[1:] if plain else said})"


def _told_before(draft: Draft, words: Sequence[Token]) -> str:
    """The words of who says so, with what their pronouns stand for among those named before them."""
    kept, draft.before = draft.before, [m for m in draft.before if m.end <= words[0].start]
    told = phrase(draft, list(words), None, first=True)
    draft.before = kept
    return told


def _pronoun_before(tokens: Sequence[Token], verb: Token | None) -> list[Token]:
    """'In a case that Kern had brought, it held that': who says so stands right before the verb."""
    at = next((i for i, token in enumerate(tokens) if token is verb), 0) - 1
    while at > 0 and tokens[at].tag in "AnBM":
        at -= 1
    return [tokens[at]] if at >= 0 and tokens[at].tag == "O" else []


def attributed(draft: Draft, sentence: Sequence[Token], piece: Piece) -> str:
    """Who says so, where that stands in another statement of the sentence: 'Kern killed them and fled, police say'."""
    if piece.joint in (*_TOLD, Joint.PARTICIPLE) and (report := _report(sentence, piece)):
        return f" (in one sentence with: “{draft.text[report[0].start : report[-1].end]}”)"
    if piece.marker == "because" and (said := _set_behind(sentence, piece)):
        return f" ({midway(_told_before(draft, said))})"
    if piece.joint in (Joint.RELATIVE, Joint.APPOSITION):
        return _of_what_is_found(draft, piece) or _of_what_is_told(draft, piece)
    if piece.joint not in _TOLD:
        return ""
    said = closing_attribution(sentence)
    if said and said[0].start > piece.tokens[-1].start:
        return f" ({phrase(draft, said, None, first=False)})"
    if piece.marker == "and" and (account := _account(sentence, piece)):
        told = midway(phrase(draft, account, None, first=False))
        return f" ({told[:1].lower()}{told[1:]})"
    if piece.joint is Joint.MAIN or not (
        HIDDEN in map(TAG_OF, sentence) or "according" in map(LOWER_OF, sentence)
    ):
        return ""
    governor = piece.governor
    while governor is not None:
        said = attribution([token for token in governor.tokens if token.start < piece.tokens[0].start])
        if said and (
            piece.joint is Joint.PREDICATE or said[0].lower == "according" or _is_set_before(said, piece)
        ):
            told = phrase(draft, said, None, first=False)
            return f" ({told[:1].lower() + told[1:] if said[0].lower == 'according' else midway(told)})"
        governor = governor.governor
    return ""


def _of_what_is_found(draft: Draft, piece: Piece) -> str:
    """'The audit found 40 cases in which the sums differed': the audit says so."""
    governor, subject = piece.governor, piece.subject
    if piece.joint is not Joint.RELATIVE or governor is None or not subject:
        return ""
    at = next((i for i, token in enumerate(governor.tokens) if token is subject[0]), 0)
    last = next((i for i, token in enumerate(governor.tokens) if token is subject[-1]), 0)
    found = (
        0 < at <= last and governor.tokens[at - 1].tag in "VE" and governor.tokens[at - 1].base in _FINDING
    )
    narrows = tags(governor.tokens[last + 1 : last + 2]) in {"I", "R", "H"}
    if not (found and narrows and subject[0].tag == "#"):
        return ""
    return teller(draft, Piece(piece.tokens, Joint.CONTENT, governor=governor, marker="that"))


_FINDING: Final = listed("find identify report document record count note cite list")


def _of_what_is_told(draft: Draft, piece: Piece) -> str:
    """'He tells you about his father, a signalman who never lost': his tale, and no fact."""
    at: Piece | None = piece
    while at is not None and at.subject is piece.subject and piece.subject:
        at = at.governor
    words = at.tokens if at is not None else []
    start = next((i for i, token in enumerate(words) if piece.subject and token is piece.subject[0]), 0)
    if start < 2 or words[start - 1].lower != "about":
        return ""
    verb = next((i for i in range(start - 2, max(-1, start - 6), -1) if words[i].tag in "VEG"), -1)
    if verb < 1 or words[verb].base != "tell" or any(token.lower in OWN for token in words[:verb]):
        return ""
    begin = next((i for i in range(verb - 1, -1, -1) if words[i].tag in ",C"), -1) + 1
    return f" (in the text’s words: “{draft.text[words[begin].start : words[start - 1].end]} …”)"


def _set_behind(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'because, she said, they were dear': on whose word, between the conjunction and its clause."""
    start = piece.tokens[0].start
    at = next((i for i, token in enumerate(sentence) if token.start == start), 0)
    opener = next((i for i in range(at - 1, -1, -1) if sentence[i].tag != HIDDEN), at)
    return attribution(sentence[opener + 1 : at])


_PARTS: Final = 3  # of a report, between semicolons


def _report(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """'A patrol was fired on, he says, by ...; it returned fire; two men were hurt': what may still be what he says."""
    marks = [at for at, token in enumerate(sentence) if token.tag == ";"]
    if len(marks) < _PARTS - 1 or piece.tokens[0].start < sentence[marks[0]].start:
        return []
    first = sentence[: marks[0]]
    later = any(token.tag == HIDDEN for token in sentence[marks[0] :])
    said = attribution(first) if not later else []
    return first if any(token.lower in {"he", "she", "they"} for token in said[:2]) else []


def _is_set_before(said: Sequence[Token], piece: Piece) -> bool:
    """'Moss shot the guard, police say, and his wife hid the gun': said of what stands on either side."""
    own = said[0].lower == piece.tokens[0].lower  # it is dear, he says, and he has paid it
    return piece.marker == "and" and not own and piece.tokens[0].start - said[-1].end <= len(", and ")


def provided(draft: Draft, proviso: Sequence[Token]) -> str:
    """'(if the maid is right)': the condition that a statement shares with another one."""
    words = list(proviso[:-1] if proviso and proviso[-1].text == "," else proviso)
    said = phrase(draft, words, None, first=False) if words else ""
    return f" ({said[:1].lower()}{said[1:]})" if said else ""


def hangs_on(piece: Piece) -> str:
    """How a clause hangs on another one that it cannot be understood without; empty where it can."""
    if piece.marker == "because":
        return "given as the reason for"
    return "said of this" if piece.marker == "as" and _UNTOLD.search(tags(_told(piece.tokens))) else ""


def _told(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words from the verb that 'as' leaves without an object: 'as the board has been urging since 2010'."""
    return next((tokens[at:] for at, token in enumerate(tokens) if {token.base, token.lower} & _URGING), [])


_UNTOLD: Final = re.compile("^[VEGbBN](?:$|[IKA,S])")
_URGING: Final = REPORTING | listed(
    "do did done advise urge recommend propose ask demand suggest promise request"
)


def _account(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'By her account they bled, and each was killed by it': on whose word, for the second clause as for the first."""
    if _ACCOUNTS.isdisjoint(map(LOWER_OF, sentence)):
        return []
    before = [token for token in sentence if token.start < piece.tokens[0].start]
    last = next((at for at in range(len(before) - 1, 0, -1) if before[at].lower in _ACCOUNTS), 0)
    start = (
        next((at for at in range(last - 1, -1, -1) if before[at].tag in ",;:" or before[at].text == ","), -1)
        + 1
    )
    words = before[start : last + 1]
    led = 1 < len(words) <= _LONGEST and (
        words[0].lower in {"by", "on"} or (words[0].lower, words[-1].lower) == ("in", "version")
    )
    behind = before[last:]
    set_in = start > 0 and [token.text for token in behind[1:]] == [",", "and"]
    whole = is_finite(behind) or (set_in and piece.joint is Joint.PREDICATE)
    whole = whole and not _is_in_lead(words[0], piece)
    return words if led and whole and ";" not in map(TAG_OF, behind) else []


def _is_in_lead(word: Token, piece: Piece) -> bool:
    """'When the men marched out, by all accounts drunk, she stood there and counted them': said of the men only."""
    at = piece.governor
    while at is not None and not any(token is word for token in at.tokens):
        at = at.governor
    return at is None and piece.governor is not None


_ACCOUNTS: Final = listed("account accounts reckoning telling figures estimate estimates count version")
_LONGEST: Final = 6
_TOLD: Final = (Joint.MAIN, Joint.PREDICATE, Joint.COORDINATE)


def _is_of_noun(tokens: Sequence[Token], verb: Token | None) -> bool:
    """'hung it next to a label that says it was a gift': the label says so, not who hung it there."""
    at = next((i for i, token in enumerate(tokens) if token is verb), 0)
    return any(
        token.tag == "R" or (token.tag == "H" and before.tag in "NP")
        for before, token in pairwise(tokens[:at])
    )


def _is_of_those(governor: Piece, teller: Sequence[Token]) -> bool:
    """'Voters who agreed that it was unfair grew fewer': only those said so; or whoever it was is doubtful."""
    if governor.joint is not Joint.RELATIVE:
        return False
    outer = governor.governor.tokens if governor.governor is not None else []
    return governor.doubtful or (bool(outer) and teller[0].tag == "N" and teller[0] is outer[0])


def _is_told(tokens: Sequence[Token], verb: Token) -> bool:
    """'The parents had been told': the subject heard it, and somebody else said it."""
    at = next(i for i, token in enumerate(tokens) if token is verb)
    if at == 0:
        return verb.tag == "E" and verb.base == "tell"  # were lodged there and told that
    helps = next(
        (token.lower for token in reversed(tokens[:at]) if token.tag == "B" or token.lower == "been"), ""
    )
    return verb.tag == "E" and (helps in BE or helps in {"been", "being"})
