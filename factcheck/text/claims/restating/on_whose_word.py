"""On whose word a statement is told, where that stands in another part of its sentence: “(police say)”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.granted import is_told_as_so
from factcheck.text.claims.clauses.vouching import attribution, closing_attribution
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.pieces import CLAUSES, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import (
    HIDDEN,
    LOWER_OF,
    TAG_OF,
    Token,
    place_of,
    start_of,
    tags,
    words_before,
)
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.announced import story_around, story_before, view_before
from factcheck.text.claims.restating.attributing import teller, told_before
from factcheck.text.claims.restating.candidates import OWN
from factcheck.text.claims.restating.framed import frame_before
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.pronouns import phrase


def attributed(draft: Draft, sentence: Sequence[Token], piece: Piece) -> str:
    """Who says so, where that stands in another statement of the sentence: 'Kern killed them and fled, police say'."""
    if piece.joint in (*CLAUSES, Joint.PARTICIPLE) and (report := _report(sentence, piece)):
        return f" (in one sentence with: “{draft.text[report[0].start : report[-1].end]}”)"
    if put := story_around(sentence, piece):
        return f" (in the text’s words: “{draft.text[put[0].start : put[-1].end]} …”)"
    if frame := frame_before(sentence, piece):
        return f" ({within(midway(told_before(draft, frame)))})"
    if piece.joint not in CLAUSES:
        return _beside(draft, sentence, piece)
    return _beside_clause(draft, sentence, piece)


def _beside_clause(draft: Draft, sentence: Sequence[Token], piece: Piece) -> str:
    """On whose word a clause or predicate is told, where another one of its sentence says so."""
    if put := story_before(sentence, piece) or view_before(sentence, piece):
        colon = "" if put[-1].tag == "H" else ":"
        return f" (in the text’s words: “{draft.text[put[0].start : put[-1].end]}{colon} …”)"
    if said := _set_into_further(sentence, piece):
        return f" ({midway(phrase(draft, said, None, first=False))})"
    said = closing_attribution(sentence)
    if said and said[0].start > piece.tokens[-1].start and not _parts(sentence, piece, said):
        return f" ({phrase(draft, said, None, first=False)})"
    row = piece.joint is Joint.COORDINATE and not piece.marker
    if (row or piece.marker == "and") and (account := _account(sentence, piece) or _leading(sentence, piece)):
        told = midway(phrase(draft, account, None, first=False))
        return f" ({within(told)})"
    own = piece.joint is Joint.COORDINATE and piece.tokens[0].lower in {"i", "we"}
    if (
        own
        or piece.joint is Joint.MAIN
        or not (HIDDEN in map(TAG_OF, sentence) or "according" in map(LOWER_OF, sentence))
    ):
        return ""
    governor = piece.governor
    while governor is not None:
        said = attribution(words_before(piece.tokens[0].start, governor.tokens))
        if said and (
            piece.joint is Joint.PREDICATE or said[0].lower == "according" or _is_set_before(said, piece)
        ):
            told = phrase(draft, said, None, first=False)
            return f" ({within(told) if said[0].lower == 'according' else midway(told)})"
        governor = governor.governor
    return ""


def _parts(sentence: Sequence[Token], piece: Piece, said: Sequence[Token]) -> bool:
    """'Bread is dear; every fourth child fasts, police say': they tell the last; not 'Bread is dear; police say'."""
    end, start = piece.tokens[-1].start, said[0].start
    between = [token for token in sentence if end < token.start < start]
    mark = next((at for at, token in enumerate(between) if token.tag == ";"), len(between))
    return is_finite(between[mark:])


def _beside(draft: Draft, sentence: Sequence[Token], piece: Piece) -> str:
    """On whose word something is told that hangs on a clause: a reason, a relative clause, an apposition."""
    if piece.marker == "because" and (said := _set_behind(sentence, piece)):
        return f" ({midway(told_before(draft, said))})"
    if piece.marker in {"since", "while", "whereas"} and (told := _since_they_say(draft, piece)):
        return told
    then = piece.marker == "time"  # by which time: no less the author's word
    if piece.joint is Joint.SUBORDINATE and not then and (said := _set_near(sentence, piece)):
        return f" ({midway(told_before(draft, said))})"
    if piece.joint in (Joint.RELATIVE, Joint.APPOSITION):
        return _of_what_is_found(draft, piece) or _of_what_is_told(draft, piece)
    return ""


def _since_they_say(draft: Draft, piece: Piece) -> str:
    """'Moss says that it failed, since the dam leaked', 'found that 40 left, while 9 stayed': as much his word."""
    before = words_before(piece.tokens[0].start, piece.governor.tokens) if piece.governor else []
    at = tags(before).find("H")
    says = next((token for token in before[: max(at, 0)] if token.tag == "V"), None)
    if says is None or says.base not in REPORTING or is_told_as_so(piece, before[: at + 1]):
        return ""
    return f" (in the text’s words: “{draft.text[before[0].start : before[at].end]} …”)"


def _of_what_is_found(draft: Draft, piece: Piece) -> str:
    """'The audit found 40 cases in which the sums differed': the audit says so."""
    governor, subject = piece.governor, piece.subject
    if piece.joint is not Joint.RELATIVE or governor is None or not subject:
        return ""
    at = start_of(subject, governor.tokens)
    last = place_of(subject[-1], governor.tokens)
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
    start = start_of(piece.subject, words)
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


def _set_near(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'The mill was shut, Moss told me, on the last night of May, when the river rose': he told all of it."""
    before = words_before(piece.tokens[0].start, sentence)
    end = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at].tag == HIDDEN), 0)
    start = next((at + 1 for at in range(end - 1, -1, -1) if before[at].tag != HIDDEN), 0)
    near = 0 < start < end and piece.marker != "because" and not is_finite(before[end:])
    return (attribution(before[start:end]) if near else []) or _set_into_further(sentence, piece)


def _set_into_further(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'They had asked for a raise and gave it up, Moss told me, in May': he told the one as well as the other."""
    if HIDDEN not in map(TAG_OF, sentence):
        return []
    behind = [token for token in sentence if token.start > piece.tokens[-1].start]
    at = tags(behind).find(HIDDEN)
    further = at > 0 and _FURTHER.match(tags(behind[:at])) is not None
    if not further:
        return []
    end = next((i for i in range(at, len(behind)) if behind[i].tag != HIDDEN), len(behind))
    said = attribution(behind[at:end])
    return said if any(token.lower in _TOLD_SO for token in said) else []


_TOLD_SO: Final = frozenset(("told", "tells", "said", "says", "say"))
_FURTHER: Final = re.compile("C[An]*[VBE][^,;:CSRHK]*$")
_PARTS: Final = 3  # of a report, between semicolons


def _report(sentence: Sequence[Token], piece: Piece) -> Sequence[Token]:
    """'A patrol was fired on, he says, by ...; it returned fire; two men were hurt': what may still be what he says."""
    if ";" not in map(TAG_OF, sentence):
        return []
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


def _account(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'By her account they bled, and each was killed by it': on whose word, for the second clause as for the first."""
    if _ACCOUNTS.isdisjoint(map(LOWER_OF, sentence)):
        return []
    before = words_before(piece.tokens[0].start, sentence)
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
    of = next((at for at, token in enumerate(behind[1:], 1) if token.tag in ",VBMRHSK"), 1)
    words = [*words, *behind[1:of]] if tags(behind[1:2]) == "I" and behind[1].lower == "of" else words
    return words if led and whole and ";" not in map(TAG_OF, behind) else []


def _leading(sentence: Sequence[Token], piece: Piece) -> list[Token]:
    """'According to the report, which ran to 94 pages, the mill burned, and a clerk fled': on whose word both."""
    led = sentence[0].lower == "according" and piece.joint is Joint.COORDINATE
    parted = any(token.tag in ";:" for token in sentence if token.start < piece.tokens[0].start)
    own = not _ACCOUNTS.isdisjoint(map(LOWER_OF, piece.tokens))  # and the board's own estimate is
    return attribution(sentence) if led and not (parted or own) else []


def _is_in_lead(word: Token, piece: Piece) -> bool:
    """'When the men marched out, by all accounts drunk, she stood there and counted them': said of the men only."""
    at = piece.governor
    while at is not None and not any(token is word for token in at.tokens):
        at = at.governor
    return at is None and piece.governor is not None


_ACCOUNTS: Final = listed("account accounts reckoning telling figures estimate estimates count version")
_LONGEST: Final = 6
