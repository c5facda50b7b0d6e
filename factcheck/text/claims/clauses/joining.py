"""What a chunk behind a complete clause adds to it: a second predicate, a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.adjuncts import past_time, without_adjunct
from factcheck.text.claims.clauses.back_outside import back_past_teller, goes_back_past_time, told_inside
from factcheck.text.claims.clauses.chunking import Chunk, is_subject, measures, opens_relative
from factcheck.text.claims.clauses.denying import takes_back_denial
from factcheck.text.claims.clauses.further import (
    further_content,
    further_done,
    further_relative,
    says_further,
)
from factcheck.text.claims.clauses.goes_on_outside import go_on_behind_relative
from factcheck.text.claims.clauses.hearsay import SAYS_WHO, WHO_SAYS
from factcheck.text.claims.clauses.inversions import comes_behind
from factcheck.text.claims.clauses.leads import leads_a_clause
from factcheck.text.claims.clauses.narrowed_subject import is_narrowed
from factcheck.text.claims.clauses.open_pieces import LEANING, Open
from factcheck.text.claims.clauses.relating import may_return, returns, take_for_deed
from factcheck.text.claims.clauses.rows import (
    go_on_in_row,
    goes_on_gapped,
    goes_with,
    told_of,
    whose_auxiliary,
)
from factcheck.text.claims.clauses.rows_of_subjects import is_row_inside, leads_row
from factcheck.text.claims.clauses.second_clauses import behind_aim, second_clause, waits_behind_supposed
from factcheck.text.claims.clauses.series import with_auxiliary
from factcheck.text.claims.clauses.subjects import waits_in_question
from factcheck.text.claims.clauses.subordinators import has_done, is_supposed, subordinator
from factcheck.text.claims.clauses.taking_up import take_up_subject
from factcheck.text.claims.clauses.waiting import (
    awaits_content,
    is_done_by,
    is_past_form,
    verb_follows,
    waiting_subject,
    waits_behind_time,
    waits_for_content,
)
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    auxiliaries,
    is_finite,
    is_long_participle,
)
from factcheck.text.claims.grammar.tokens import Token, behind_hidden, first_word, tags, words_before
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed

# what nobody does in 'says Dana Ruiz': heard some 300 witnesses
_UNSAID: Final = listed("hear learn find discover know prove record notice realise realize hold show")
_SUBJECT_WAITS: Final = (waits_for_content, waits_behind_time, waits_in_question)
_ASKS: Final = re.compile(r"[RW][An]*M|[RW]B[DO]|W[An]*[BM]")
# the drug it had praised was
_CALLED: Final = re.compile("D[#N]{1,3}O[An]*(?:V|[BM][An]*[EGb])[^,;CVBMRH]{0,5}[VBM]")


def subordinate(chunk: Chunk, opener: int, governor: Piece | None) -> Piece:
    """The clause behind its subordinator; one that is only supposed is a condition."""
    joint = Joint.CONDITION if is_supposed(chunk, opener) else Joint.SUBORDINATE
    marker = "when" if opener > 1 and chunk[opener - 2].lower == "the" else chunk[opener - 1].lower
    # 'when' of 'by the time he left'
    return Piece(behind_hidden(chunk[opener:]), joint, governor=governor, marker=marker)


def ends_wait(state: Open, chunk: Chunk) -> bool:
    """Whether a past form is the verb that a subject waits for: 'and the cannery, which fed us, shut its doors'."""
    first = first_word(chunk)
    done = chunk[0].lower == "now" or is_done_by(chunk)
    if first.tag != "E" or not first.base or done or not waiting_subject(state.main.tokens):
        return False
    if chunk[0].start - state.main.tokens[-1].end <= len(", "):
        return False  # is cut into a lane and a yard, named after Kern
    first.tag = "V"
    return True


def behind_and(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """Take in a chunk that begins with 'and', 'but', 'or' or 'nor'."""
    chunk = chunks[at]
    chunk = chunk[tags(chunk[:2]) == "CC" and chunk[1].lower == "yet" :]  # and yet for decades it stood
    word, rest = chunk[0].lower, behind_aim(without_adjunct(chunk[1:]))
    string = tags(rest)
    opener = 0 if has_done(rest) else subordinator(rest)
    if (owner := goes_with(state, chunk, rest)) is not None:
        state.return_to(owner)
        state.add(owner, chunk)
    elif word == "nor" and string[:1] != "H" and FINITE.search(string):
        state.open(Piece(chunk, Joint.COORDINATE))  # the denial stays with its words
    elif string[:1] == "H" and says_further(state, chunks, at, rest):
        further_content(state, rest, word)
    elif (beside := further_relative(state, chunk, rest) or further_done(state, rest, word)) is not None:
        state.put_aside(beside)
    elif (predicate := _waiting(rest, chunks[at + 1 :]) or _further_predicate(state, rest, word)) is not None:
        state.open(predicate)
    elif word == "or" and _is_measure(state, rest):
        _measure(state, chunk, rest)
    elif opener:
        _led_clause(state, rest, word, opener if at + 1 == len(chunks) else 0)
    elif _is_clause(state, chunks, at, rest):
        state.open(Piece(rest, Joint.COORDINATE, governor=state.base_of(rest), marker=word))
    else:
        last = all(
            opens_relative(later) for later in chunks[at + 1 : at + 2]
        )  # and a letter from Lund, which
        go_on_behind_relative(state, chunk, last)


def _waiting(rest: Chunk, later: Sequence[Chunk]) -> Piece | None:
    """'and when his brother, the prince, appealed, he': a clause whose verb comes behind what is set in."""
    verbs = (
        i for i, chunk in enumerate(later) if i and (chunk[0].tag == "E" or STARTS_FINITE.match(tags(chunk)))
    )
    at = next(verbs, len(later))
    then = at < len(later) - 1 and SUBJECT_THEN_VERB.match(tags(later[at + 1]))
    return subordinate(rest, 1, None) if then and _WHEN.fullmatch(tags(rest)) else None


_WHEN: Final = re.compile("S[DNP#']{1,5}")


def _led_clause(state: Open, rest: Chunk, word: str, last: int) -> None:
    """'and when the deadline passed he left'; 'and if it stands empty the town pays' is one, where it is the `last`."""
    if last and is_supposed(rest, last) and not second_clause(rest):
        state.open(Piece(rest, Joint.COORDINATE, marker=word))
        return
    second = second_clause(rest) or len(rest)
    clause = Piece(rest[second:], Joint.COORDINATE, marker=word)
    state.found.append(subordinate(rest[:second], subordinator(rest), clause))
    state.open(clause)


def _is_measure(state: Open, rest: Chunk) -> bool:
    """'or £740 each' inside a clause about a noun, 'or nearly as much as' behind any other."""
    figure = tags(rest[:1]) == "#" and state.side is not None and not is_finite(rest)
    return figure or measures(rest)


def _measure(state: Open, chunk: Chunk, rest: Chunk) -> None:
    if measures(rest):
        state.put_aside(Piece(rest, Joint.APPOSITION, [], state.main))
    else:
        state.go_on(chunk)  # for which it paid £740m, or £740 each


def _further_predicate(state: Open, rest: Chunk, word: str) -> Piece | None:
    """'and died', 'and hanged people', 'and sentenced to death' behind an auxiliary that it shares."""
    main = state.main
    take_for_deed(state, rest)
    asked = tags(rest[:1]) in {"B", "M"} and is_supposed(rest, subordinator(rest)) and subordinator(rest)
    if asked or (word == "but" and takes_back_denial((state.side or main).tokens, rest)):
        return None  # and had he been asked, he would have gone
    if STARTS_FINITE.match(tags(rest)):
        owner = state.side if state.side is not None and state.side.joint in LEANING else main
        owner = next((piece for piece in reversed(state.beside) if piece.joint is Joint.PREDICATE), owner)
        back = goes_back_past_time(state.side, main, rest) if state.comma and owner is state.side else False
        owner = main if returns(state, rest) or back else owner
        either = owner is not main and (may_return(state, rest) or back is None)
        doubtful = either if owner is not main else back_past_teller(state.side, main)
        about = told_of(main, rest) or (told_inside(main, rest) if owner is main else [])
        return Piece(rest, Joint.PREDICATE, about, owner, word, doubtful=doubtful)
    if word != "and" or not is_long_participle(rest):
        return None
    auxiliary = main.auxiliary or auxiliaries(main.tokens)
    if auxiliary and _is_of_clause_inside(main, auxiliary, rest):
        rest[0].tag = "V"
        return Piece(rest, Joint.PREDICATE, [], main, word)
    return with_auxiliary(rest, main, auxiliary, whose_auxiliary(main, auxiliary)) if auxiliary else None


def _is_of_clause_inside(main: Piece, auxiliary: Sequence[Token], rest: Chunk) -> bool:
    """'I asked for the list which he had made, and found that': 'had' is of another clause, and what follows a deed."""
    before = words_before(auxiliary[0].start, main.tokens)
    at = max(tags(before).rfind("R"), 0)
    deed = is_past_form(rest[0]) and tags(rest[1:2]) in {"H", "D", "O"}
    return bool(at) and is_finite(before[:at]) and auxiliary[-1].lower == "had" and deed


def _is_clause(state: Open, chunks: Sequence[Chunk], at: int, rest: Chunk) -> bool:
    """Whether what stands behind 'and' has a subject and a verb of its own, now or in a later chunk, or asks."""
    if chunks[at][0].lower == "or" and waits_behind_supposed(state.main.tokens):
        return False  # so that if it fails, or the fees rise, he pays
    string = tags(rest[past_time(rest) :])
    asks = _ASKS.match(string) and SUBJECT_THEN_VERB.match(tags(state.main.tokens))
    whole = SUBJECT_THEN_VERB.match(string) or _CALLED.match(string) or leads_a_clause(string, chunks, at)
    # came war, and, by 1990, a; took nine hours, but only two minutes before he left
    gapped = state.main.tokens[0].tag == "W" or [token.lower for token in rest[:1]] == ["only"]
    whole = whole and not (gapped and lacks_verb(rest))
    what = tags(rest[:1]) == "W" and len(rest) > 2
    named = what and lacks_verb(rest)  # and what he found, set out in May, was
    subject = named or is_subject(rest)
    subject = subject and (verb_follows(chunks, at) or leads_row(rest, chunks[at + 1 :]))
    return bool(asks or whole) or subject or is_narrowed(rest)


def asyndetic(state: Open, chunk: Chunk) -> None:
    """'They lost, were cheered off': a further predicate; 'says Dana Ruiz': who says it.

    'Rents rose and the villages, as always, are paying': the verb of a subject that waits for it.
    """
    main = state.main
    if [token.lower for token in chunk[:3]] == ["so", "do", "not"]:
        state.open(Piece(chunk, Joint.COORDINATE))  # I own a share, so do not ask me
    elif SAYS_WHO.match(tags(chunk)) and any(token.base in REPORTING - _UNSAID for token in chunk):
        state.resume(chunk)
    elif main.tokens[0].tag == "W" or any(waits(main.tokens) for waits in _SUBJECT_WAITS):
        # what I learned, after a year, is that; guessed that the picture, marked at two pounds, would
        state.resume(chunk)
    elif goes_on_gapped(state.side, chunk):
        state.go_on(chunk)
    elif comes_behind(chunk):
        state.resume(chunk)  # and with his brother, a clerk, came the army
    elif not take_up_subject(state, chunk):
        go_on_in_row(state, chunk)


def new_clause(state: Open, chunk: Chunk) -> None:
    """Take in a chunk with a subject and a verb of its own; 'he said' goes with the clause it reports."""
    reports = any(token.base in REPORTING for token in chunk if token.tag == "V")
    behind = state.main.tokens[(tags(state.main.tokens) + ",").index(",") :]
    bare = state.base is not None and not is_finite(behind)  # of the 400 she wrote, by her count, 60 survive
    first = next((token for token in state.main.tokens if token.tag != "C"), chunk[0])
    led = first.lower == "according" and state.main.joint in (
        Joint.MAIN,
        Joint.COORDINATE,
    )  # to the sheets, he
    not_only = tags(state.main.tokens[:3]) in {"nAB", "nAM"}  # not only did it lie, it also stole
    inside = bare or is_row_inside(state.main.tokens, chunk)
    if waits_behind_supposed(state.main.tokens):
        state.resume(chunk, state.comma)
    elif inside or led or not_only or (reports and WHO_SAYS.match(tags(chunk))):
        state.resume(chunk)
    elif state.side is not None and awaits_content(state.main.tokens):
        state.put_aside(Piece(chunk, Joint.CONTENT, governor=state.main))
    else:
        joint = Joint.MAIN if state.main.joint in (Joint.SUBORDINATE, Joint.CONDITION) else Joint.COORDINATE
        piece = Piece(chunk, joint, governor=state.base_of(chunk))
        if state.main.joint is Joint.SUBORDINATE and state.main.governor is None:
            state.main.governor = piece
        state.open(piece)
