"""Relative clauses that narrow their noun: which of them asserts something, how far it goes, what it is about."""

from __future__ import annotations

import re

from factcheck.text.claims.clauses.adjuncts import before_passive, past_adjunct, up_to_adjunct
from factcheck.text.claims.clauses.antecedents import (
    agreeing_phrase,
    is_bare_pair,
    is_denied_cleft,
    is_limited,
    is_share,
    not_a_person,
    noun_before_date,
    rate_of,
    settled,
    the_one,
    what_was_made,
    with_hedge,
)
from factcheck.text.claims.clauses.asides import hide_inserted
from factcheck.text.claims.clauses.chunking import Chunk, outside_quotation
from factcheck.text.claims.clauses.commas import row_of_things
from factcheck.text.claims.clauses.goes_on_outside import (
    up_to_outer,
    without_row,
    without_shared,
)
from factcheck.text.claims.clauses.narrowed_subject import up_to_main_verb
from factcheck.text.claims.clauses.narrowing_nothing import (
    does_what_is_let,
    is_any_one,
    is_any_sort,
    lacks_no_object,
    narrows_nothing,
)
from factcheck.text.claims.clauses.parts_meant import (
    event_before,
    inner_itself,
    is_of_both,
    is_of_clause,
    is_one_of_either,
    is_several,
    several_of,
)
from factcheck.text.claims.clauses.persons_meant import (
    has_kin,
    named_apart,
    not_the_place,
    of_same_sex,
    one_of,
    persons_behind_them,
    quoted,
    who_it_is,
)
from factcheck.text.claims.clauses.summing_up import sums_up
from factcheck.text.claims.clauses.told_of_deed import is_of_deed
from factcheck.text.claims.clauses.waiting import may_be_told, waits_behind_time
from factcheck.text.claims.clauses.whole_phrases import (
    joined,
    not_a_name,
    of_route,
    several_in,
    whole,
    with_part_of_place,
    without_call,
    without_company,
)
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import (
    SUBJECT_THEN_VERB,
    WHOLE_CLAUSES,
    Joint,
    Piece,
    is_finite,
    last_noun_phrase,
)
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, are_names, finite_at, start_of, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.signs.features import count

_WORTH = listed("name number number_word money percent year date harm court change reporting")
_VERB = re.compile("[An]*[VB]")
_SOME = listed("none most many some both all few several half")
_COMING_AFTER = listed("followed ensued resulted preceded came erupted")


def narrowing(piece: Piece, at: int) -> Piece | None:
    """A clause that narrows its noun stays with it, and is also its own assertion when it tells of a past fact."""
    rest = piece.tokens[at + 1 :]
    behind = past_adjunct(rest)
    if is_denied_cleft(piece.tokens[:at]) or is_share(piece.tokens[:at]):
        return None
    if narrows_nothing(piece.tokens, at):
        return None
    hide_inserted(rest)
    if SUBJECT_THEN_VERB.match(tags(rest[behind:]).lstrip("Z")):
        for token in rest[:behind]:
            token.tag = HIDDEN
        rest = rest[1:] if behind else rest
        rest = rest if is_finite(piece.tokens[:at]) else up_to_main_verb(rest, _is_clause(piece))
        return _by_object(piece, at, rest)
    rest = rest[behind:]
    if not _VERB.match(tags(rest)):
        return None
    if rest[0].lower in _COMING_AFTER and SUBJECT_THEN_VERB.match(tags(rest[1:])):
        return None  # in the panic that followed | the bank closed
    subject = not is_finite(piece.tokens[tags(piece.tokens[:at]).rfind("H") + 1 : at])
    if subject and is_any_one(piece.tokens[:at], rest):
        return None
    rest = before_passive(
        up_to_main_verb(rest, _is_clause(piece)) if subject else up_to_adjunct(row_of_things(rest))
    )
    rest = without_row(piece.tokens[:at], rest)
    if subject and _RUNS_ON.search(tags(rest)):
        return None  # that in men who had never seen it the cough might
    if waits_behind_time(rest) or not tells_of_past(rest) or not (says_more(rest) or _had_done(rest)):
        return None
    return _about_noun(piece, at, agreeing_phrase(piece.tokens[:at], rest), rest)


_RUNS_ON = re.compile("[NPO]D[N#P]{1,3}$")


def _is_clause(piece: Piece) -> bool:
    """Whether a verb of its own stands in a piece, beside those of the clauses inside it; not ', a share that fell'."""
    beside = piece.joint is Joint.COORDINATE and not piece.marker
    return not beside and piece.joint not in (Joint.APPOSITION, Joint.PARTICIPLE)


def _had_done(rest: list[Token]) -> bool:
    """'the printers who had robbed him': a deed done by then; not 'anybody who had ever met one'."""
    first = next((at for at, token in enumerate(rest) if token.tag not in "An"), 0)
    done = rest[first].lower in {"had", "was", "were"} and tags(rest[first + 1 : first + 2]) in {"E", "G"}
    return done and len(rest) > first + 2 and not any(token.lower == "ever" for token in rest)


def _about_noun(piece: Piece, at: int, about: list[Token], rest: list[Token]) -> Piece:
    """The clause that narrows a noun; doubtful where the noun is limited or could be another one."""
    rest = up_to_outer(piece.tokens[:at], without_shared(piece.tokens[:at], rest))
    before, marker = piece.tokens[:at], piece.tokens[at].lower
    found, doubtful = settled(before, with_part_of_place(before, about), rest, marker)
    about = inner_itself(who_it_is(piece, found, marker), rest)
    doubtful = doubtful or is_limited(about) or before[0].lower in {"hardly", "scarcely", "barely"}
    return Piece(rest, Joint.RELATIVE, about, piece, marker, doubtful=doubtful)


def _by_object(piece: Piece, at: int, rest: list[Token]) -> Piece | None:
    """'agreements that he had typed himself the night before'; not 'so loud that he left'."""
    degree = any(token.lower in {"so", "such"} for token in piece.tokens[max(0, at - 3) : at])
    degree = degree or any(token.lower == "ever" for token in rest)  # the only one it ever paid for
    whose = piece.tokens[at].lower == "whose"  # tells something of its noun, past or present
    if degree or len(rest) < 4 or not (whose or tells_of_past(from_verb(behind_saying(rest)))):
        return None
    if not whose and lacks_no_object(rest):
        return None
    about = last_noun_phrase(piece.tokens[:at])
    rest = [piece.tokens[at], *rest] if whose else rest
    return _about_noun(piece, at, about, rest) if about else None


def behind_saying(clause: list[Token]) -> list[Token]:
    """'he stole' of 'the bank says he stole': what somebody is said to have done to the noun before."""
    said = finite_at(clause)
    inner = clause[said + 1 :]
    told = said > 0 and clause[said].base in REPORTING and may_be_told(clause[said], inner)
    return inner if told else clause


def placed(piece: Piece, at: int) -> Piece | None:
    """'a channel through which a fifth of the gas passes'."""
    behind = piece.tokens[at + 1 :]
    adjunct = past_adjunct(behind)
    if not SUBJECT_THEN_VERB.match(tags(behind[adjunct:]).lstrip(HIDDEN)):
        return None
    if does_what_is_let(piece.tokens[: at - 1], behind) or (
        piece.joint in WHOLE_CLAUSES and is_any_sort(piece.tokens[: at - 1], behind[adjunct:])
    ):
        return None
    clause = piece.tokens[tags(piece.tokens[:at]).rfind("H") + 1 : at]  # found that the tram on which
    own = up_to_main_verb(behind[adjunct:]) if not is_finite(clause) and _is_clause(piece) else []
    if is_finite(own):
        behind = [*behind[:adjunct], *own]  # the day on which it fell | was warm
    aim = _FURTHER_AIM.search(tags(behind))
    if aim is not None and "b" in tags(piece.tokens[:at]):
        behind = behind[: aim.start()]  # to learn of the way in which it grew, | and to see whether
    rest = [*piece.tokens[at - 1 : at + 1], *behind]
    about = not_a_name(piece.tokens[: at - 1], last_noun_phrase(piece.tokens[: at - 1]))
    marker = f"{piece.tokens[at - 1].lower} {piece.tokens[at].lower}"
    about = event_before(piece.tokens, not_a_person(piece.tokens, about)) if marker == "in which" else about
    about = several_in(joined(piece.tokens[: at - 1], about)) if marker == "of whom" else about
    return Piece(rest, Joint.RELATIVE, about, piece, marker)


_FURTHER_AIM = re.compile(",?CTb")


def some_of(piece: Piece, at: int) -> Piece | None:
    """'by envoys none of whom had seen it': what no comma sets off."""
    before = piece.tokens[: at - 2]
    some = (
        piece.tokens[at - 2].lower in _SOME and piece.tokens[at - 1].lower == "of" and before[-1].tag in "NP"
    )
    if not some or not _VERB.match(tags(piece.tokens[at + 1 :])):
        return None
    rest = up_to_main_verb(piece.tokens[at - 2 :])
    marker = f"{piece.tokens[at - 2].lower} of {piece.tokens[at].lower}"
    about = last_noun_phrase(before)
    return Piece(rest, Joint.RELATIVE, about, piece, marker) if is_plural(about) else None


def from_verb(tokens: list[Token]) -> list[Token]:
    """The words from the first finite verb on."""
    return next((tokens[i:] for i, token in enumerate(tokens) if token.tag in "VBM"), [])


def _is_of_more(before: list[Token], about: list[Token], clause: list[Token]) -> bool:
    """Whether a clause with 'which' may be about more than the noun beside it."""
    return is_of_clause(before, about, clause) or sums_up(before, about, clause)


def says_more(tokens: list[Token]) -> bool:
    """Whether a clause that narrows a noun also holds something to check: a name, a figure, a denial, a harm."""
    found = count(tokens)
    return any(found.get(name) for name in _WORTH) or any(token.tag == "n" for token in tokens)


def tells_of_past(tokens: list[Token]) -> bool:
    """Whether the verb that the words begin with stands in the past or the perfect."""
    for token in tokens[:4]:
        if token.lower in {"was", "were", "had", "did", "has", "have"}:
            return True
        if token.tag == "V":
            return token.base != "" and token.lower != token.base and not token.lower.endswith("s")
    return False


def behind_comma(chunk: Chunk, before: list[Token]) -> Piece:
    """The clause behind who, which, whose or where, about the noun phrase before it."""
    at = next(i for i, token in enumerate(chunk) if token.tag in "RH" or token.lower == "where")
    marker = " ".join(token.lower for token in chunk[: at + 1])
    behind = at + 1 + past_adjunct(chunk[at + 1 :])
    kept = (chunk[behind:] if marker in {"who", "which", "that"} else []) or chunk
    before = outside_quotation(before)
    before = without_company(before) if marker == "where" else before
    near = noun_before_date(before) if marker == "where" else agreeing_phrase(before, kept)
    about = quoted(before, the_one(before, one_of(before, without_call(before, near))))
    about = what_was_made(before, about) if marker.endswith("which") and " of " not in f" {marker}" else about
    if marker == "who" or (marker.endswith("whom") and " of " not in f" {marker}"):
        about = not_the_place(before, about)
    if marker == "who" or (has_kin(chunk) and not marker.endswith("of which")):
        about = named_apart(before, about, kept) or about
    elif "of " in marker:
        about = joined(before, about, persons=marker.endswith("whom"))
        about = persons_behind_them(before, about) if marker == "of whom" else about
    about, doubtful = settled(before, whole(before, rate_of(before, about), marker), kept, marker)
    about = event_before(before, about) if marker == "in which" else about
    about, on_way = of_route(before, about, kept) if marker == "which" else (about, False)
    about, neither = of_same_sex(about, kept)
    doubtful = doubtful or neither or on_way or is_denied_cleft(before) or is_limited(about)
    of_all = is_of_deed(before, kept) or before[-1].lower in {"so", "this", "that"}
    doubtful = doubtful or before[-1].tag in "VBb" or (marker == "which" and of_all)
    about = with_hedge(before, about) if "of " in marker else about
    doubtful = doubtful or is_of_both(before, about, marker) or is_bare_pair(before, about)
    doubtful = doubtful or (marker == "which" and _is_of_more(before, about, kept))
    about, uncounted = several_of(before, about, kept) if marker == "of which" else (about, False)
    doubtful = doubtful or uncounted
    doubtful = doubtful or (marker.endswith("which") and bool(about) and is_person_noun(head_of(about)))
    share = before[-1].lower == "cent"  # the risk was 9 per cent, which is high: all of it is told
    doubtful = doubtful or (marker == "which" and (share or _names_person(about)))  # under Mr Moss, which has
    doubtful = doubtful or (marker == "where" and _is_likened(before, about))
    doubtful = doubtful or (marker == "who" and _SOME_AND_SOME.search(tags(before)) is not None)
    doubtful = doubtful or marker == "for which" or is_one_of_either(marker, about)
    some = (" of " in marker and not marker.endswith("whose")) or marker == "of whom"
    doubtful = doubtful or (some and not is_several(about, persons=marker.endswith("whom")))
    return Piece(kept, Joint.RELATIVE, about, marker=marker, doubtful=doubtful)


# 'Physicists came, two from Lund and one from a college, who': which of them?
_SOME_AND_SOME = re.compile("#I[^,#VBMRHS]*C#I[^,#VBMRHS]*$")


def _names_person(about: list[Token]) -> bool:
    """'the president Ida Moss', 'Ida Moss': nobody that 'which' is about."""
    called = any(token.tag == "N" and is_person_noun(token) for token in about)
    return tags(about[-1:]) == "P" and (called or (are_names(about[1:]) and is_given(about[0].text)))


def _is_likened(before: list[Token], about: list[Token]) -> bool:
    """'The yards resembled a fairground, where': in the yards, and in no fairground."""
    at = start_of(about, before)
    return at > 0 and (before[at - 1].lower == "like" or before[at - 1].base in _LIKENING)


_LIKENING = listed("resemble recall evoke mirror")
