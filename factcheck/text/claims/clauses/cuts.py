"""Where a clause without further commas still holds two assertions: and + verb, because, that, who."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, dropwhile

from factcheck.text.claims.clauses.adjuncts import without_adjunct
from factcheck.text.claims.clauses.antecedents import is_limited
from factcheck.text.claims.clauses.behind_and import begins_clause, clause_start, is_inner, is_of_subject
from factcheck.text.claims.clauses.borrowing import predicate_subject
from factcheck.text.claims.clauses.charges import deed_at, is_charge
from factcheck.text.claims.clauses.conditions import goes_back, stood_then
from factcheck.text.claims.clauses.content import (
    WANTED_NOUNS,
    further_content,
    has_content,
    opens_content,
    opens_said,
    up_to_further_saying,
)
from factcheck.text.claims.clauses.echoes import does_again
from factcheck.text.claims.clauses.figures_in_row import at_figure
from factcheck.text.claims.clauses.lacking_noun import is_narrowed_noun
from factcheck.text.claims.clauses.leading_on import is_row_said
from factcheck.text.claims.clauses.narrowed_subject import up_to_main_verb
from factcheck.text.claims.clauses.not_cut_off import is_inside_cleft, stays_on
from factcheck.text.claims.clauses.reduced_told import told_by_participles
from factcheck.text.claims.clauses.relating import (
    begins_with,
    further,
    is_further,
    is_placed,
    told_about,
)
from factcheck.text.claims.clauses.relatives import from_verb, narrowing, placed, says_more, some_of
from factcheck.text.claims.clauses.returning import (
    may_be_tellers,
    may_be_told_too,
    promises_beside,
    returns_to_saying,
)
from factcheck.text.claims.clauses.rows_inside import is_asked_too
from factcheck.text.claims.clauses.rows_of_subjects import goes_with_inner
from factcheck.text.claims.clauses.series import (
    at_again,
    further_participle,
    goes_on_having,
    goes_together,
    with_auxiliary,
)
from factcheck.text.claims.clauses.subordinators import SPANS
from factcheck.text.claims.clauses.told_with_clause import in_parts
from factcheck.text.claims.clauses.waiting import hearer, tells, waits_behind_what
from factcheck.text.claims.grammar.dates import WEEKDAYS
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    WHOLE_CLAUSES,
    Joint,
    Piece,
    auxiliaries,
    is_finite,
    is_long_participle,
)
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING

_CUTTING = "CIKSVHRE"  # the tags of words at which there may be a cut


def cut(piece: Piece) -> list[Piece]:
    """The piece and what was cut from it, in the order they begin; words that only belong to one stay in one."""
    if piece.joint is Joint.CONDITION or len(piece.tokens) < 4:
        return [piece]
    for at in _places(piece.tokens):
        made = _cut_at(piece, at) if piece.tokens[at].tag in _CUTTING else []
        if made:
            return made
    return [piece]


def _places(tokens: list[Token]) -> Iterable[int]:
    """Where to try a cut, from the left; 'and whose' first, which ends whatever clauses stand inside the one before."""
    places = range(1, len(tokens) - 1)
    return [found.start(), *places] if (found := _FURTHER.search(tags(tokens), 1, places.stop)) else places


_FURTHER = re.compile("C[IT]?R")


def _cut_at(piece: Piece, at: int) -> list[Piece]:
    token = piece.tokens[at]
    before = piece.tokens[:at]
    if token.tag == "C":
        inside = is_finite(before) or piece.joint is not Joint.MAIN
        made = _at_row(piece, at) or _at_promise(piece, at) or _at_and(piece, at) if inside else []
        return made or (at_again(piece, at) or at_figure(piece, at) if inside else [])
    if token.tag in "IK" and is_charge(piece.tokens, at):
        deed = Piece(deed_at(piece.tokens, at + 1), Joint.CONTENT, governor=piece, marker="noun")
        return [piece, deed, *_rest(piece, at + 1 + len(deed.tokens))]
    share = piece.marker == ADDED and tags(piece.tokens[1:3]) == "IO"  # some of it because it was old
    likened = (before[-1].lower, token.lower) == ("as", "though")
    told = (is_finite(before) or piece.marker == ADDED) and not (share or likened)
    if token.tag in "SK" and token.lower not in {"than", "like"} and told and not is_further(piece, at):
        return _at_opener(piece, at)
    wanted = token.tag == "H" and before[-1].lower in WANTED_NOUNS
    asked = wanted and len(before) > 1 and before[-2].lower == "for"  # to ask for proof that he is alive
    said = [] if asked else _said_at(piece, at)
    if said or wanted:
        return said
    if token.tag in "RH" and before[-1].tag in "NPO#" and is_finite(piece.tokens[at + 1 :]):
        return _with(piece, narrowing(piece, at))
    if token.tag == "E" and before[-1].tag in "NP" and piece.tokens[0].lower != "what":
        narrows = piece.joint is Joint.APPOSITION or is_finite(piece.tokens)
        made, end = told_by_participles(piece, at) if narrows else ([], at)
        return [piece, *made, *_rest(piece, end)] if made else []
    if token.tag == "R" and at > 2 and before[-1].tag in "IT" and not begins_with(piece, at):
        return _with(piece, placed(piece, at) if before[-2].tag in "NP#" else some_of(piece, at))
    return []


def _with(piece: Piece, relative: Piece | None) -> list[Piece]:
    if relative is None:
        return []
    end = next((i for i, token in enumerate(piece.tokens) if token is relative.tokens[-1]), len(piece.tokens))
    later = range(end + 1, len(piece.tokens) - 1) if lacks_verb(piece.tokens[: end + 1]) else ()
    said = next((made[1:] for at in later if (made := _said_at(piece, at))), [])
    return [piece, *cut(relative), *said]  # the board, which sat in May, found that


def _said_at(piece: Piece, at: int) -> list[Piece]:
    behind = at + 1 + (hearer(piece.tokens[at], piece.tokens[at + 1 :]) if tells(piece.tokens, at) else 0)
    day = piece.tokens[at].base in REPORTING and piece.tokens[behind : behind + 1]
    if day and day[0].lower in WEEKDAYS and piece.tokens[behind + 1 : behind + 2] != []:
        behind += 1  # Norda said Wednesday its profits rose
    marker = opens_content(piece, at, behind)
    return [] if marker is None else _at_content(piece, behind, marker)


def _at_row(piece: Piece, at: int) -> list[Piece]:
    if (same := further_participle(piece, at)) is None:
        return []
    piece.tokens = piece.tokens[:at]
    return [piece, *cut(same)]


def _at_promise(piece: Piece, at: int) -> list[Piece]:
    rest = piece.tokens[at + 1 :]
    if not promises_beside(piece, rest):
        return []
    rest[0].tag, piece.tokens = "V", piece.tokens[:at]
    return [piece, Piece(rest, Joint.PREDICATE, governor=piece, marker="and", doubtful=True)]


def _at_and(piece: Piece, at: int) -> list[Piece]:
    rest = without_adjunct(piece.tokens[at + 1 :])
    together = (
        goes_with_inner(piece, rest) or does_again(rest) or goes_together(piece, at) or stood_then(piece, at)
    )
    together = (
        together or is_row_said(rest) or is_asked_too(piece.tokens, at) or is_inside_cleft(piece.tokens, at)
    )
    if together or waits_behind_what(piece.tokens[:at]):
        return []
    string = tags(rest)
    if not is_finite(piece.tokens[clause_start(piece.tokens, at) : at]):
        return []
    if opens_said(string) and has_content(piece, at):
        tail = further_content(piece, rest)
    elif (string[:1] in {"R", "H"} or is_placed(rest)) and (about := told_about(piece, at)) is not None:
        # the doctor who wrote it, and whom they had warned, went on
        if piece.joint not in (Joint.APPOSITION, Joint.RELATIVE) and lacks_verb(piece.tokens[:at]):
            return [piece, *cut(further(up_to_main_verb(rest), about))]
        tail = further(rest, about)
    elif STARTS_FINITE.match(string) and (
        is_inner(piece, at, string) or may_be_told_too(piece, rest) or goes_on_having(piece.tokens[:at], rest)
    ):
        return []  # the loan that was and is legal has been sold; believed that he had killed her and buried her
    elif STARTS_FINITE.match(string):
        owner = piece.governor if returns_to_saying(piece, rest) else goes_back(piece, rest)
        tail = Piece(rest, Joint.PREDICATE, governor=owner or piece, marker=piece.tokens[at].lower)
        tail.subject = predicate_subject(tail) if owner is not None else []
        tail.doubtful = owner is None and may_be_tellers(piece, rest)
    elif piece.tokens[at].lower == "and" and is_long_participle(rest) and auxiliaries(piece.tokens[:at]):
        tail = with_auxiliary(rest, piece, auxiliaries(piece.tokens[:at]))
    elif begins_clause(piece, at, rest):
        tail = Piece(rest, Joint.COORDINATE, governor=piece, marker=piece.tokens[at].lower)
    else:
        return []  # in Oxford and York who had drawn it
    piece.tokens = piece.tokens[:at]
    return [piece, *cut(tail)]


def _at_opener(piece: Piece, at: int) -> list[Piece]:
    """What a subordinate clause tells that begins here, or the second of two that lead or follow one clause."""
    joined = piece.joint is Joint.SUBORDINATE and piece.tokens[at - 1].tag == "C"
    again = joined and piece.tokens[at].lower == piece.marker
    both = _at_second_opener(piece, at) if again else []
    return both if both or (again and piece.tokens[at - 1].lower == "or") else _at_subordinator(piece, at)


def _at_second_opener(piece: Piece, at: int) -> list[Piece]:
    """'Because the law was vague | and because nobody read it, the case failed': two reasons of one thing."""
    rest = piece.tokens[at + 2 if piece.tokens[at + 1].tag == "," else at + 1 :]
    opens = SUBJECT_THEN_VERB.match(tags(rest))
    apart = piece.tokens[at - 2].tag == "," and piece.marker != "because"
    if piece.tokens[at - 1].lower == "or" or not opens or apart:
        return []  # when it boomed in 2021 the state had more, and when it sagged the state had less
    piece.tokens = piece.tokens[: at - 1]
    return [piece, *cut(Piece(rest, Joint.SUBORDINATE, governor=piece.governor, marker=piece.marker))]


def _at_subordinator(piece: Piece, at: int) -> list[Piece]:
    token = piece.tokens[at]
    rest = list(dropwhile(lambda token: token.tag == HIDDEN, piece.tokens[at + 1 :]))  # because, it seems, he
    if token.lower in {"after", "before"} and len(rest) > 2 and rest[0].tag == "G" and says_more(rest):
        deed = Piece(deed_at(rest, 0), Joint.SUBORDINATE, governor=piece, marker=token.lower)
        return [piece, deed, *_rest(piece, at + 1 + len(deed.tokens))]
    opened = token.tag == "S" and rest[:1] and rest[0].tag in "DNPO" and rest[-1].tag != ","
    if not (SUBJECT_THEN_VERB.match(tags(rest)) or (opened and is_finite(rest))) or is_narrowed_noun(rest):
        return []
    if stays_on(piece.tokens, at, rest):
        return []
    inner = up_to_main_verb(rest)
    if piece.tokens[0].tag == "W" and lacks_verb(piece.tokens[:at]):
        return []  # what held it back after that was the war
    # a ward that is full because it is cheap is no ward
    awaited = piece.joint is not Joint.PARTICIPLE and lacks_verb(piece.tokens[:at])
    if awaited and len(inner) < len(rest):
        return [piece, Piece(inner, Joint.SUBORDINATE, governor=piece, marker=token.lower)]
    if _is_span(piece.tokens[:at], rest) or (token.tag == "K" and rest[0].tag == "#"):
        return []  # 'a week after she spoke' says when, and is no clause of its own
    if piece.joint is Joint.RELATIVE and token.lower in {"until", "till"} and "n" in tags(piece.tokens[:at]):
        # which nobody was shown until: told with when they were
        return [piece, *cut(Piece(rest, Joint.SUBORDINATE, governor=piece, marker=token.lower))]
    rest, again, latest = in_parts(token, rest)
    lead = at
    while lead > 1 and piece.tokens[lead - 1].tag == "A":
        lead -= 1
    piece.tokens = [*piece.tokens[:lead], *latest]
    reasons = [
        Piece(words, Joint.SUBORDINATE, governor=piece, marker=token.lower)
        for words in (rest, again)
        if words
    ]
    return [piece, *chain.from_iterable(map(cut, reasons))]


def _is_span(before: list[Token], rest: list[Token]) -> bool:
    """Whether the words end with how long: 'a week', and not 'last week'."""
    dated = before[-2:-1] != [] and before[-2].lower in {"last", "this", "next"} and rest[0].tag != "G"
    return before[-1].lower in SPANS and not dated


def _at_content(piece: Piece, at: int, marker: str = "") -> list[Piece]:
    """The saying keeps all its words; what is said becomes a piece of its own inside it."""
    content = Piece(up_to_further_saying(piece.tokens, at), Joint.CONTENT, governor=piece, marker=marker)
    if content.tokens[0].tag == "S" or _LED.match(content.tags()):
        return [piece, content]  # that though it fell, it is high
    inside = is_of_subject(piece.tokens[clause_start(piece.tokens, at - 1) : at])
    subject = not is_finite(piece.tokens[:at])
    if subject and tags(piece.tokens[max(0, at - 3) : at]) in {"NGH", "PGH"}:
        said = up_to_main_verb(content.tokens, sure=True)  # a letter saying that he left | was burned
        content.tokens, whole = said, len(said) == len(content.tokens)
        return [piece] if whole else [piece, *cut(content)]
    if inside or (marker == "noun" and subject):
        # the claim that he stole it | is a lie; those who say that he stole it | lie
        words, content.tokens = content.tokens, up_to_main_verb(content.tokens)
        over = tags(words[len(content.tokens) :])[:2] in {"", ",C"} and len(content.tokens) > 1
        if inside and not marker and over and piece.joint in WHOLE_CLAUSES:
            # people who find money lying there take it: nothing is said, and 'take' is their verb
            return [piece, *_rest(piece, len(piece.tokens) - len(from_verb(words)) + 1)]
        if inside and (is_limited(piece.tokens) or content.tokens[-1].tag == "M"):
            return [piece]
        return [piece, *cut(content), *_rest(piece, at + len(content.tokens) + 1)]
    return [piece, *cut(content)]


_LED = re.compile("K[^,VBM]+[VBM][^,]*,")  # that after it fell, it was high


def _rest(piece: Piece, at: int) -> list[Piece]:
    """What is cut from the words of a piece from `at` on, which stay in the piece unless they are cut off."""
    for later in range(max(at, 1), len(piece.tokens) - 1):
        made = _cut_at(piece, later) if piece.tokens[later].tag in _CUTTING else []
        if made:
            return made[1:]
    return []
