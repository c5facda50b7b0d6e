"""How the statement of a piece is put together: subject, link and words; nothing where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.appositions import cannot_be
from factcheck.text.claims.clauses.borrowing import (
    be,
    behind_quotation,
    is_bare_behind,
    is_settled,
    predicate_subject,
)
from factcheck.text.claims.clauses.chunking import measures
from factcheck.text.claims.clauses.echoes import does_too
from factcheck.text.claims.clauses.lacking_noun import is_of_what_lacks
from factcheck.text.claims.clauses.left_out_be import with_be
from factcheck.text.claims.clauses.vouching import (
    denial_over,
    hedge_over,
    is_doubtful,
    is_hedged,
    may_be_either,
)
from factcheck.text.claims.clauses.years_beside import tells_years
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.contractions import in_full
from factcheck.text.claims.grammar.idle_words import is_closed
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.mending_reduced import ONCE
from factcheck.text.claims.grammar.noun_of_name import told_of
from factcheck.text.claims.grammar.pieces import ADDED, STARTS_FINITE, Joint, Piece, first_of_row, is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, LOWER_OF, Token, are_names, start_of, tags
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import HAVE, SUMMING, listed
from factcheck.text.claims.restating.built import (
    Built,
    at_that_time,
    disagree,
    goes_on_narrowing,
    holds_deed,
    is_no_clause,
    is_not_of_speaker,
    is_only_thought,
    is_phrase,
)
from factcheck.text.claims.restating.dating import is_when
from factcheck.text.claims.restating.described import (
    example_meant,
    in_office,
    inquiry_held,
    is_its_kind,
    name_meant,
    one_meant,
    person_meant,
    person_named,
    picked_out,
    place_meant,
    some_one,
    tells_of_person,
)
from factcheck.text.claims.restating.of_nouns import further_of_noun, relative
from factcheck.text.claims.restating.soundness import sound


def built(piece: Piece, words: list[Token]) -> Built | None:
    """The parts of a statement that stands alone; None where its subject, or its end, would be guessed."""
    if not words or not is_closed(words):
        return None
    if piece.joint is Joint.RELATIVE:
        return relative(_of_name(piece), words)
    if piece.joint is Joint.PREDICATE:
        return _predicate(piece, words)
    if tells_years(piece):
        return Built(piece.subject, "", words)  # Ibsen (1828–1906): lived, or reigned
    if piece.joint is Joint.APPOSITION:
        picked = picked_out(piece, words)
        return Built(picked[0], be(piece, *picked), picked[1]) if picked else _apposition(piece, words)
    if piece.joint is Joint.PARTICIPLE or (piece.joint is Joint.SUBORDINATE and not is_finite(words)):
        return _participle(piece, words)
    if piece.auxiliary and piece.joint is Joint.COORDINATE:
        return Built(*with_be(piece, words))
    if is_no_clause(piece, words):
        return None
    hedge = hedge_over(piece)
    if hedge and hedge[0].tag in "AN" and not is_hedged(words):
        return Built([], hedge[0].lower, words)  # perhaps Kern stole it and his wife knew
    return Built([], "", words)


def _of_name(piece: Piece) -> Piece:
    """'Kern Sands, a company that had served as a front': a clause about what stands beside a name is of the name."""
    over = piece.governor
    if over is None or over.joint is not Joint.APPOSITION or over.marker == ADDED or piece.doubtful:
        return piece
    if not piece.subject or piece.subject[0] is not over.tokens[0]:
        return piece
    parts = _apposition(over, over.tokens) if STARTS_FINITE.match(tags(piece.tokens)) else None
    parts = sound(parts, over) if parts is not None else None
    named = parts is not None and are_names(parts.lead)
    return replace(piece, subject=parts.lead) if parts is not None and named else piece


def _predicate(piece: Piece, words: list[Token]) -> Built | None:
    subject = behind_quotation(_of_relative(piece, predicate_subject(piece)))
    known = (is_phrase(subject) and not (_is_torn_out(piece, subject) or holds_deed(subject))) or tags(
        subject[:1]
    ) == "W"
    if not known or does_too(words) or not (piece.auxiliary or STARTS_FINITE.match(tags(words))):
        return None
    if is_of_what_lacks(piece):
        return further_of_noun(piece, subject, words)
    counted = tags(words[1:2]) == HIDDEN and words[1].text[0].isdigit()
    counted = counted and words[0].lower in _NEARLY  # had it, and about 50 were ill
    so = any(
        a.lower == "so" and a.tag == HIDDEN and b.tag == "V" for a, b in pairwise(words[:8])
    )  # on a night so clear that
    if counted or so or _may_be_aim(piece, words):
        return None
    told = subject[-1].tag in "NP" and not (piece.auxiliary or words[0].lower.endswith("ed"))
    if (told and disagree(subject, words)) or is_not_of_speaker(subject, words):
        return None  # the widows who are owed a sum and does not know it
    denied = _DENIED.match(tags(words)) and words[0].lower == "not"  # rose, and not fell
    if (
        goes_on_narrowing(piece, words)
        or denied
        or denial_over(piece)
        or may_be_either(piece)
        or is_doubtful(piece)
    ):
        return None
    hedge = hedge_over(piece)
    if (hedge and piece.marker == "but") or (not hedge and is_bare_behind(piece, subject, words[0])):
        return None
    link = [token for token in hedge if not any(token is own for own in piece.auxiliary)]
    return Built(
        [*subject, *_closing_comma(piece, subject)],
        " ".join(
            token.lower if token.tag in "AN" else in_full(token, words).strip()
            for token in (*link, *piece.auxiliary)
        ),
        words[words[0].lower == "so" and tags(words[1:2]) in {"B", "M"} :],  # and so are not counted
    )


_DENIED: Final = re.compile("nA?V")
_NEARLY: Final = listed("about some around nearly almost over under roughly barely")


def _may_be_aim(piece: Piece, words: Sequence[Token]) -> bool:
    """'They mean to keep the windows and put a kitchen there': put, or mean to put?"""
    kinds = forms_of(words[0].lower) if words[0].tag == "V" else {}
    over = tags(piece.governor.tokens) if piece.governor is not None else ""
    kinds = kinds if words[0].base == words[0].lower else {}  # not 'found'
    return not piece.auxiliary and {"b", "p"} <= set(kinds) and _AIM.search(over) is not None


_AIM: Final = re.compile("Tb[^VBM]*$")


def _is_torn_out(piece: Piece, subject: Sequence[Token]) -> bool:
    """'Moss, author of a book from which two schools taught, had sat and drunk': of the schools it is not said."""
    over = first_of_row(piece.governor)
    around = over.tokens if over is not None else []
    at = start_of(subject, around)
    inside = at > 1 and around[at - 1].tag == "R"
    after = tags(around[at + len(subject) : at + len(subject) + 1])
    inside = inside or (after == "O" and subject[-1].lower == "way")  # the way we eat, cook and travel, has
    return inside or (subject[0].tag == "P" and _TORN.search(tags(subject)) is not None)


_TORN: Final = re.compile(",N[^,]*[RH][DNP#]*$")


def _closing_comma(piece: Piece, subject: Sequence[Token]) -> list[Token]:
    """The second comma of 'The survey, 40 pages long, named nobody', which a subject ends before."""
    if "," not in tags(subject) or piece.governor is None:
        return []
    before = piece.governor.tokens
    end = next((at + 1 for at, token in enumerate(before) if token is subject[-1]), len(before))
    return before[end : end + 1] if tags(before[end : end + 1]) == "," else []


def _of_relative(piece: Piece, subject: list[Token]) -> list[Token]:
    """'the story of a Mr. X, who takes too little, breeds germs': who is meant by the clause it goes on with."""
    at, row = piece.governor, not piece.marker
    while at is not None and at.joint is Joint.PREDICATE:
        row = row or not at.marker
        at = at.governor
    about = row and at is not None and at.joint is Joint.RELATIVE and subject is at.subject
    return one_meant(subject, persons=at.marker == "who") if about and at is not None else subject


def _participle(piece: Piece, words: list[Token]) -> Built | None:
    subject = predicate_subject(piece)
    if not is_phrase(subject) or piece.doubtful or is_only_thought(piece, subject):
        return None
    if words[0].tag == "E" and _awaits_verb(piece, subject):
        return None
    if words[0].lower in {"having", "being"}:
        if {token.lower for token in words[1:]} <= {token.lower for token in subject}:
            return None  # the young, being young
        link = "had" if words[0].lower == "having" else be(piece, subject, words)
        return Built(subject, link, _once(words[1:]) if link == "had" else words[1:])
    how = words[0].lower in ONCE or words[0].lower.endswith("ly")
    once = words[:1] if tags(words[:2]) == "AE" and how else []  # once valued at £9bn, wholly owned by Moss
    words = words[len(once) :]
    itself = words[0].base in _OF_ITSELF and "by" not in map(LOWER_OF, words[:6])  # since the brake followed
    around = piece.matrix
    had = next((a.lower for a, b in pairwise(around) if b is subject[0]), "") in _HAVING
    if words[0].tag != "E" or itself or had or not is_settled(piece, words):
        return None
    if held := inquiry_held(subject, words):
        return Built(held[0], be(piece, *held), held[1])
    link = _been(be(piece, subject, words), words)
    return Built(subject, at_that_time(link, once[0].lower) if once else link, [*once, *words])


def _been(link: str, words: Sequence[Token]) -> str:
    """'has been' for 'controlled by one party since 2014'."""
    since = any(a.lower == "since" and b.tag in "#P" for a, b in pairwise(words))
    then = any(a.lower == "since" and b.lower == "the" for a, b in pairwise(words))
    if then and link in {"was", "were"}:
        return "had been"  # closed since the war, the pit was reopened
    return f"{'has' if link in {'is', 'was'} else 'have'} been" if since else link


def _awaits_verb(piece: Piece, subject: Sequence[Token]) -> bool:
    """'Obtained by a paper, mails from the firm list how it paid': where no verb was found, nor was the subject."""
    leads = not piece.subject and piece.governor is not None
    if piece.governor is not None and _IN_IT.search(tags(subject)) and lacks_verb(piece.governor.tokens):
        return True  # founded by two brothers, the firm left behind it debts
    return leads and (
        "W" in tags(subject) or (piece.governor is not None and lacks_verb(piece.governor.tokens))
    )


_IN_IT: Final = re.compile("[NP]E[IATK]{1,2}O$")
_HAVING: Final = HAVE | listed("having get gets got getting")  # had teeth taken out
_OF_ITSELF: Final = listed("follow march vote wait")


def _once(words: list[Token]) -> list[Token]:
    """'having found none and having sealed it': had found none and sealed it."""
    again = [b for a, b in pairwise(words) if b.lower == "having" and a.tag == "C"]
    return [token for token in words if token not in again]


_ROW: Final = frozenset("PC,")  # Ida Falk and Max Moss were two clerks
_BEFORE_WHOM: Final = frozenset(("only", "perhaps", "maybe", "possibly"))


def _apposition(piece: Piece, words: list[Token]) -> Built | None:
    subject = piece.subject or in_office(piece, words)
    if not is_phrase(subject) or words[0].tag in "IK" or measures(words):
        return None
    subject = subject[
        subject[0].lower in {"there", "here"} and len(subject) > 1 :
    ]  # there the mayor, Ida Falk, lay
    if not piece.subject:
        return Built(subject, at_that_time(be(piece, subject, words), words[0].lower), words)
    if (words[0].tag == "A" and tags(words[:2]) != "AD") or tags(words) == "N#":
        return None  # population 212
    if any(token.lower in SUMMING for token in words[:5]) or is_when(subject, words):
        return None
    odd = [token.lower for token in words[:2]] in (["the", "odd"], ["the", "occasional"])  # one now and then
    odd = odd or tags(words[1:2]) == ":"  # cost: 35 crowns
    if odd or words[0].lower in {"most", "many", "some", "all", "half", "none", "both", "few", "several"}:
        return None
    named = all(token.tag == "P" for token in words)
    about = one_meant(subject, named or tells_of_person(words))
    about = about[1:] if about and about[0].lower in _BEFORE_WHOM else about  # only one, a clerk, came
    about = example_meant(subject, words) or name_meant(subject, words) or person_named(about)
    about = place_meant(subject, words) or person_meant(subject, words) or told_of(about, words)
    if not about or not is_its_kind(piece, about, words) or cannot_be(piece, about, words):
        return None
    if tags(about) == "#" and about[0].lower != "one":
        return None  # two, Ida Falk and Max Moss, left
    if len(about) == 1 and about[0].tag == "N" and about[0].text.islower() and not is_plural(about):
        return None  # whose owner, Ann Moss
    if (about[0].lower in {"a", "an"} and named) or (about[0].tag == "#" and set(tags(words)) <= _ROW):
        return Built(words, be(piece, about, words), some_one(about))  # Norda is a consultancy
    link = be(piece, about, words)
    once = words[0].lower == "now" and "once" in map(LOWER_OF, piece.matrix)  # now a port, it was once a town
    return Built(about, at_that_time(link, "now") if once else link, words)


def sums_up(piece: Piece) -> bool:
    """Whether a noun beside a clause sums it up: 'a figure the city disputes'."""
    beside = piece.joint is Joint.APPOSITION and piece.marker != ADDED
    return beside and any(token.lower in SUMMING for token in piece.tokens[:5])
