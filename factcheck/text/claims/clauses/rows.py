"""A further verb without 'and' or a subject: which of the clauses before it goes on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.denying import goes_on_denying
from factcheck.text.claims.clauses.echoes import does_again, had_been, is_another, takes_back
from factcheck.text.claims.clauses.narrowed_subject import up_to_main_verb
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.waiting import hearer, may_be_told, reports
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import (
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    is_finite,
    last_noun_phrase,
    subject_of,
)
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, first_finite, tags, words_before
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, is_past, may_be_past
from factcheck.text.claims.grammar.words import listed


def go_on_in_row(state: Open, chunk: Chunk) -> None:
    """'We met Rui Paz, who lost it, raised it, and': the clause whose verb is like this one goes on."""
    main, side = state.main, state.side
    if side is not None and _is_done_then(main, side, chunk):
        state.put_aside(Piece(chunk, Joint.PREDICATE, subject_of(side.tokens), side))
        return
    if (
        side is not None
        and side.joint in (Joint.RELATIVE, Joint.PREDICATE)
        and _STARTS.match(tags(side.tokens))
    ):
        nearer = _likeness(side.tokens, chunk) - _likeness(main.tokens, chunk)
        if nearer > 0:
            about = told_of(side, chunk)
            doubtful = not about and chunk[0].lower == "had" and "H" in tags(side.tokens)  # who let slip that
            state.put_aside(Piece(chunk, Joint.PREDICATE, about or side.subject, side, doubtful=doubtful))
            return
        about, doubtful = told_of(main, chunk), nearer == 0 and side.marker in {"who", "which", ""}
    else:
        told = told_of(main, chunk) or _told_in_tense(main.tokens, chunk)
        about = told or _within(main, chunk, 1)
        doubtful = not about and bool(_within(main, chunk, 0))  # praised a clerk who saved the bank, warned
    state.open(Piece(chunk, Joint.PREDICATE, about, main, doubtful=doubtful))


def _is_done_then(main: Piece, side: Piece, chunk: Sequence[Token]) -> bool:
    """'You can do as Moss did, when the league cut fees, kept no list, and': past deeds, which are none of 'can'."""
    verbs = [first_finite(words) for words in (main.tokens, side.tokens, chunk)]
    first, then, deed = verbs
    if first is None or then is None or deed is None or side.joint is not Joint.SUBORDINATE:
        return False
    return (
        first.tag == "M" and side.marker == "when" and may_be_past(then) and deed.tag == "V" and is_past(deed)
    )


_STARTS: Final = re.compile(
    f"(?:I[DNPA#]{{1,3}})?{STARTS_FINITE.pattern}"
)  # which in his day ran to ten pages


def goes_with(state: Open, chunk: Chunk, rest: Chunk) -> Piece | None:
    """The clause that a chunk behind 'and' or 'or' is only told with: it is taken back, told again or denied."""
    nearest = state.side or state.main
    again = tags(rest[1:2]) == "A" and rest[1].lower == "again"
    if is_another(nearest.tokens, rest) or (again and rest[0].lower in map(LOWER_OF, nearest.tokens)):
        return nearest  # it was set, scrapped, and set again
    if does_again(rest) or takes_back(chunk[0].lower, rest) or had_been(state.main.tokens, rest):
        return nearest
    if tags(rest[:1]) == "b" and _asks(state.main) and state.side is not None and not _asks(state.side):
        return state.main
    if _is_ordered_too(state.main.tokens, rest):
        rest[0].tag = "b"
        return state.main
    again = goes_on_denying(state.main.tokens, nearest.tokens, chunk)
    return state.main if again else None


def _is_ordered_too(main: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'They told the board to take the games, held in Lund, and put them elsewhere': what it was told, in all."""
    found = _TOLD_TO.search(tags(main)) if tags(rest[:1]) == "V" else None
    forms = forms_of(rest[0].lower) if found is not None else {}
    return found is not None and main[found.start()].base in _ORDERING and {"b", "p"} <= forms.keys()


_TOLD_TO: Final = re.compile("V(?:D?[ANP#']{1,4}|O)Tb")
_ORDERING: Final = listed("tell ask order urge advise force instruct beg want require persuade invite allow")


def _asks(piece: Piece) -> bool:
    """'should raise it, as Moss advised, and link it to wages': the clause that a base form goes on with."""
    return any(token.tag == "M" for token in piece.tokens)


def goes_on_gapped(side: Piece | None, chunk: Chunk) -> bool:
    """'a test, which the firm designed, ran and wrote up': a row of deeds done to what the clause is about."""
    if side is None or side.joint is not Joint.RELATIVE or not _GAPPED.fullmatch(tags(side.tokens)):
        return False
    return _ROW.match(tags(chunk)) is not None and may_be_past(side.tokens[-1]) is may_be_past(chunk[0])


_GAPPED: Final = re.compile("(?:O|P{1,3}|D?[#N']{1,4})V")
_ROW: Final = re.compile("VC[An]*V[AIN]?(?:$|I)")


def end_content(state: Open, beside: Piece, later: Sequence[Chunk]) -> None:
    """'The claim, made in 1990, that he stole it | was dropped': what the clause itself says behind what is claimed."""
    if beside.joint is not Joint.CONTENT or any(STARTS_FINITE.match(tags(chunk)) for chunk in later):
        return
    inner = up_to_main_verb(beside.tokens)
    rest = beside.tokens[len(inner) :]
    if rest:
        beside.tokens, state.comma = inner, []
        state.resume(rest)


def told_of(main: Piece, chunk: Chunk) -> list[Token]:
    """Who is said to have done this too: 'he told them that she had lied, had stolen'; empty when the teller did it."""
    verb = next(token for token in chunk if token.tag in "VBM")
    if of_paper := _told_in_paper(main, verb):
        behind = next((token.lower for token in chunk if token.start > verb.start), "")
        return [] if behind in {"him", "her"} else of_paper  # found that Kern had lied, and fined him
    at = next((i for i, token in enumerate(main.tokens) if token.tag == "H"), 0)
    if verb.lower != "had" or not at or not reports(main.tokens[:at]):
        return main.subject if main.joint is Joint.PREDICATE and verb.lower == "had" else []
    inner = [token for token in main.tokens[at + 1 :] if token.tag in "VBM"]
    own = [token for token in main.tokens[:at] if token.tag in "VBM"]
    shared = bool(inner) and inner[0].lower == "had" and all(token.lower != "had" for token in own)
    return subject_of(main.tokens[at + 1 :]) if shared else []


def _told_in_paper(main: Piece, verb: Token) -> list[Token]:
    """'The report found that the firm lost money, hid files and lied': of whom it tells, since no report does so."""
    first = main
    while first.joint is Joint.PREDICATE and first.governor is not None:
        first = first.governor
    at = next((i for i, token in enumerate(first.tokens) if token.tag == "H"), 0)
    if not at or verb.tag != "V" or verb.base in REPORTING | _WEIGHING or not reports(first.tokens[:at]):
        return []
    if not subject_of(first.tokens[:at]) or head_of(subject_of(first.tokens[:at])).lower not in _PAPERS:
        return []
    return main.subject if first is not main else subject_of(first.tokens[at + 1 :])


_PAPERS: Final = listed(
    "report study survey audit review inquiry investigation paper article letter lawsuit suit complaint indictment "
    "document documents ruling statement memo book analysis"
)
_WEIGHING: Final = listed(
    "blame criticise criticize name call urge praise fault cite list quote describe condemn ask put set give rank "
    "compare count measure look examine conclude warn leave rule order reject dismiss"
)


def _told_in_tense(tokens: Sequence[Token], chunk: Sequence[Token]) -> list[Token]:
    """'Police think he killed her, buried her': a past goes on with what is told as past, not with who tells it now."""
    at = finite_at(tokens)
    nobody = (
        tokens[0].lower == "it" and at == 1 and tokens[at].tag == "B"
    )  # it was claimed that he shot her, stole
    at = next((i for i, token in enumerate(tokens) if token.tag == "E"), 0) if nobody else at
    if not at or tokens[at].tag not in "VE" or tokens[at].base not in REPORTING:
        return []
    if may_be_past(tokens[at]) and not nobody:
        return []
    inner = list(tokens[at + 1 + hearer(tokens[at], tokens[at + 1 :]) :])
    inner = inner[1:] if tags(inner[:1]) == "H" else inner
    first = first_finite(inner)
    if first is None or not may_be_past(first) or not SUBJECT_THEN_VERB.match(tags(inner)):
        return []
    verb = next(at for at, token in enumerate(chunk) if token.tag in "VBM")
    subject = subject_of(inner)
    to_them = any(_OBJECT.get(token.lower) in map(LOWER_OF, chunk[verb + 1 : verb + 2]) for token in subject)
    return subject if may_be_past(chunk[verb]) and not to_them else []


_OBJECT: Final = {"he": "him", "she": "her", "they": "them", "it": "it"}


def _likeness(clause: Sequence[Token], chunk: Sequence[Token]) -> int:
    """How alike the first verbs are: 2 in tense and kind, 1 in tense, 0."""
    verbs = [first_finite(words) for words in (clause, chunk)]
    first, second = verbs
    if first is None or second is None or first.tag == "M" or may_be_past(first) is not may_be_past(second):
        return 0
    return 2 if first.tag == second.tag else 1


def _within(main: Piece, chunk: Sequence[Token], more: int) -> list[Token]:
    """'It was run by a man who feared germs, sheathed his beard': of whom that is told, when not of the subject.

    What he feared must be so much `more` alike than what it was.
    """
    at = tags(main.tokens).rfind("R")
    inner = main.tokens[at + 1 :]
    before = main.tokens[: max(at, 0)]
    if not is_finite(before) or not STARTS_FINITE.match(tags(inner)) or before[-1].tag not in "NP":
        return []
    nearer = _likeness(inner, chunk) - _likeness(before, chunk)
    return last_noun_phrase(before) if nearer >= more else []


def whose_auxiliary(main: Piece, auxiliary: Sequence[Token]) -> list[Token]:
    """Who did what goes on with 'had' or 'was', where that stands in what was said: 'found that officials had'."""
    before = words_before(auxiliary[0].start, main.tokens)
    at = tags(before).rfind("H")
    if at <= 0:
        return _told_of(main, auxiliary)
    told = reports(before[:at]) or any(token.lower == "it" for token in before[max(0, at - 4) : at])
    return subject_of(main.tokens[at + 1 :]) if told else []  # it emerged that the mill had been


def _told_of(main: Piece, auxiliary: Sequence[Token]) -> list[Token]:
    """'She said she had asked in May, again in June, and got no answer': of whom it is told without 'that'."""
    said = finite_at(main.tokens)
    inner = main.tokens[said + 1 :]
    told = main.tokens[said].base in REPORTING and may_be_told(main.tokens[said], inner)
    verb = first_finite(inner)
    return subject_of(inner) if told and verb is auxiliary[0] else []
