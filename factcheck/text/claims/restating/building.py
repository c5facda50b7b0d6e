"""How the statement of a piece is put together: subject, link and words; nothing where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.appositions import cannot_be
from factcheck.text.claims.clauses.borrowing import (
    be,
    behind_quotation,
    is_bare_behind,
    is_settled,
    predicate_subject,
    those,
)
from factcheck.text.claims.clauses.chunking import measures
from factcheck.text.claims.clauses.vouching import (
    denial_over,
    hedge_over,
    is_doubtful,
    is_hedged,
    may_be_either,
)
from factcheck.text.claims.grammar.idle_words import ends_open, is_closed, lacks_part
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    MEASURES,
    STARTS_FINITE,
    TIMES,
    Joint,
    Piece,
    disagrees,
    is_finite,
    is_plural,
    subject_of,
)
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import SUMMING, listed
from factcheck.text.claims.restating.gaps import filled, gap_at, spelled

_ADJUNCT_THEN_VERB: Final = re.compile(
    r"(?:[IK][D#NPA]{1,4}(?:I[D#NPA]{1,4})?|#N(?=A)|AN)[An]*[VB]"
)  # which on paper numbered
_WHO: Final = frozenset(("who", "whom", "which", "that"))
_STANDING: Final = listed("another some many most all both each few several neither others")
_LONGEST: Final = 18  # words of a subject


class Built(NamedTuple):
    """The subject to put before (may be empty), what links it, and the words that follow."""

    lead: list[Token]
    link: str
    body: list[Token]


def built(piece: Piece, words: list[Token]) -> Built | None:
    """The parts of a statement that stands alone; None where its subject, or its end, would be guessed."""
    if not words or not is_closed(words):
        return None
    if piece.joint is Joint.RELATIVE:
        return _relative(piece, words)
    if piece.joint is Joint.PREDICATE:
        return _predicate(piece, words)
    if piece.joint is Joint.APPOSITION:
        return _apposition(piece, words)
    if piece.joint is Joint.PARTICIPLE or (piece.joint is Joint.SUBORDINATE and not is_finite(words)):
        return _participle(piece, words)
    hedge = hedge_over(piece)
    if hedge and hedge[0].tag in "AN" and not is_hedged(words):
        return Built([], hedge[0].lower, words)  # perhaps Kern stole it and his wife knew
    return Built([], "", words)


def is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether words are a noun phrase that can be the subject of a statement."""
    if not tokens or len(tokens) > _LONGEST or tokens[0].tag in "WRSVBMIC,":
        return False
    string = tags(tokens)
    if len(tokens) == 1 and tokens[0].lower in _STANDING:
        return True
    if string[-1] not in "NPO#G'Q)\"E" or "Z" in string:
        return False
    if all(token.lower in TIMES or token.tag in "D#" for token in tokens):
        return all(token.tag in "D#" for token in tokens)
    verb = next((at for at, tag in enumerate(string) if tag in "VBM"), len(string))
    return verb == len(string) or any(tag in "RH" for tag in string[:verb])


def _predicate(piece: Piece, words: list[Token]) -> Built | None:
    subject = behind_quotation(_of_relative(piece, predicate_subject(piece)))
    known = is_phrase(subject) or tags(subject[:1]) == "W"
    if not known or not (piece.auxiliary or STARTS_FINITE.match(tags(words))):
        return None
    if denial_over(piece) or may_be_either(piece) or is_doubtful(piece):
        return None
    hedge = hedge_over(piece)
    if (hedge and piece.marker == "but") or (not hedge and is_bare_behind(piece, subject, words[0])):
        return None
    link = [token for token in hedge if not any(token is own for own in piece.auxiliary)]
    return Built(
        subject,
        " ".join(token.lower if token.tag in "AN" else token.text for token in (*link, *piece.auxiliary)),
        words,
    )


def _of_relative(piece: Piece, subject: list[Token]) -> list[Token]:
    """'the story of a Mr. X, who takes too little, breeds germs': who is meant by the clause it goes on with."""
    at, row = piece.governor, not piece.marker
    while at is not None and at.joint is Joint.PREDICATE:
        row = row or not at.marker
        at = at.governor
    about = row and at is not None and at.joint is Joint.RELATIVE and subject is at.subject
    return _one_meant(subject, persons=at.marker == "who") if about and at is not None else subject


def _relative(piece: Piece, words: list[Token]) -> Built | None:
    subject = piece.subject
    torn = "whose" in piece.marker and tags(subject).count('"') % 2 == 1
    if piece.doubtful or torn or not is_phrase(subject) or lacks_part(words) or ends_open(words):
        return None
    if piece.marker in _WHO:
        if not STARTS_FINITE.match(tags(words)) and not _ADJUNCT_THEN_VERB.match(tags(words)):
            return Built([], "", _by_others(words, subject))
        if _disagree(subject, words):
            return None  # jobs, and which costs
        about = _one_meant(subject, persons=piece.marker == "who")
        if len(about) == 1 and about[0].tag == "N" and about[0].text.islower() and not is_plural(about):
            return None  # 'they were still sharp, which is true'
        if about and about[0].tag == "N" and is_plural([head_of(about)]):
            plain = (
                about[0].text if about[0].text.isupper() else about[0].text[:1].lower() + about[0].text[1:]
            )
            some = replace(about[0], text=f"the {plain}")  # not all countries: those it speaks of
            return Built([some, *about[1:]], "in question", words)
        return Built(about, "", words) if about else None
    if "whose" in piece.marker:
        return Built([], "", _in_place(words, subject, "’" if is_plural(subject) else "’s"))
    if " of " in piece.marker:
        return Built([], "", _in_place(words, subject, ""))
    pronoun = next((token for token in words if token.tag == "R" or token.lower == "where"), None)
    seems = any(
        token.tag == "Z" and token.lower == "it" for token in words[2:4]
    )  # in which, it seems, the word was
    kept = [token for token in words if token is not pronoun and not (seems and token.tag == "Z")]
    if " " in piece.marker and kept and kept[0].lower == piece.marker.split()[0]:
        kept = kept[1:]
    return Built([], "", list(dropwhile(lambda token: token.text == ",", kept)))


def _by_others(words: list[Token], subject: list[Token]) -> list[Token]:
    """What others did to the noun of a clause, with the noun where it is missing if that is plain."""
    if (gap := gap_at(words, subject)) >= 0:
        return filled(words, subject, gap)
    bare = words[0].tag == "R" and words[-1].tag in "VE"
    return words[1:] if bare else words  # whom nobody knew: nobody knew him


def _disagree(subject: list[Token], words: list[Token]) -> bool:
    """Whether the verb of a clause is not that of what it is said to be about."""
    verb = next((token for token in words if token.tag in "VBM"), None)
    if verb is None or verb.tag == "M" or any(token.lower == "and" for token in subject):
        return False
    if set(tags(subject)) == {"P"} and not is_plural(subject):
        return verb.tag == "V" and disagrees(verb, plural=False)  # Lund has two, who share a cart
    return is_plural([head_of(subject)]) and disagrees(verb, plural=True)


def _in_place(words: list[Token], subject: list[Token], ending: str) -> list[Token]:
    """'many of whom', 'on whose board' with the noun in the place of the pronoun."""
    subject = subject if ending else those(subject)  # none of the envoys
    noun = spelled(subject)
    noun = noun[:1].lower() + noun[1:] if subject[0].tag in "NDA" else noun
    noun += ending
    first = next((token for token in words if token.tag == "R"), None)
    return [replace(token, text=noun, lower=noun, tag="N") if token is first else token for token in words]


def _one_meant(subject: list[Token], persons: bool) -> list[Token]:
    """Of 'the trial of Ann Hall' what 'who' or 'a lawyer' is about; empty when that cannot be told."""
    of = next((at for at, token in enumerate(subject) if token.lower == "of" and at), 0)
    if not persons:
        return subject
    head = head_of(subject)
    personal = is_person_noun(head) or is_plural([head]) or head.tag in "PO#"
    if not of:
        return subject if personal or head.tag == "N" else []
    if personal:
        last = subject[-1]  # 'a cousin of the mayor, Anna Moss': who of the two?
        return [] if is_person_noun(last) and last is not head else subject
    owner = subject[of + 1 :]
    if all(token.tag == "P" for token in owner):
        return owner
    return subject if all(token.tag in "D#" for token in owner) else []


def _name_owning(subject: list[Token]) -> list[Token]:
    """The name behind 'of', when nothing else stands there."""
    of = next((at for at, token in enumerate(subject) if token.lower == "of" and at), len(subject))
    owner = subject[of + 1 :]
    return owner if all(token.tag == "P" for token in owner) else []


def _participle(piece: Piece, words: list[Token]) -> Built | None:
    subject = predicate_subject(piece)
    if not is_phrase(subject) or piece.doubtful or subject[0].lower == "there":
        return None
    if words[0].lower in {"having", "being"}:
        if {token.lower for token in words[1:]} <= {token.lower for token in subject}:
            return None  # the young, being young
        link = "had" if words[0].lower == "having" else be(piece, subject, words)
        return Built(subject, link, words[1:])
    if words[0].tag != "E" or not is_settled(piece, words):
        return None
    return Built(subject, be(piece, subject, words), words)


def _apposition(piece: Piece, words: list[Token]) -> Built | None:
    subject = piece.subject or _in_office(piece, words)
    if not is_phrase(subject) or words[0].tag in "IK" or measures(words):
        return None
    if not piece.subject:
        then = words[0].lower in {"then", "later", "formerly"}
        return Built(subject, "was" if then else be(piece, subject, words), words)
    if (words[0].tag == "A" and tags(words[:2]) != "AD") or tags(words) == "N#":
        return None  # population 212
    if any(token.lower in SUMMING for token in words[:5]) or _is_of_time(subject) or _is_of_time(words):
        return None
    if words[0].lower in {"most", "many", "some", "all", "half", "none", "both", "few", "several"}:
        return None
    named = all(token.tag == "P" for token in words)
    about = _one_meant(subject, named or is_person_noun(head_of(words)))
    about = about[1:] if about and about[0].lower == "only" else about  # only one, a clerk, came
    owner = _name_owning(subject)
    if owner and is_plural([head_of(subject)]) and not is_plural([head_of(words)]):
        about = owner  # 'the pupils of Alder School, a comprehensive': the school
    if not about or not _is_its_kind(piece, about, words) or cannot_be(piece, about, words):
        return None
    if len(about) == 1 and about[0].tag == "N" and about[0].text.islower() and not is_plural(about):
        return None  # whose owner, Ann Moss
    if about[0].lower in {"a", "an"} and all(token.tag == "P" for token in words):
        return Built(words, be(piece, about, words), about)  # Norda is a consultancy
    return Built(about, be(piece, about, words), words)


def _in_office(piece: Piece, words: Sequence[Token]) -> list[Token]:
    """Who 'then prime minister' is said of, and what '21 miles wide', where that stands right before it."""
    office = words[0].lower in {"then", "now", "later", "formerly"} and tags(words[1:2]) == "N"
    office = office and is_person_noun(head_of(words[1:]))
    sized = any(one.lower in MEASURES and two.lower in _SIZES for one, two in pairwise(words))
    if not (office or sized) or piece.governor is None:
        return []
    subject = subject_of(piece.governor.tokens)
    near = bool(subject) and 0 < words[0].start - subject[-1].end <= len(", ")
    return subject if near and (sized or {token.tag for token in subject} == {"P"}) else []


_SIZES: Final = listed("wide long high deep tall thick broad across")


def _is_its_kind(piece: Piece, about: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether one noun phrase plainly says what the other is: by name, of persons, or between subject and verb."""
    if tags(about).rstrip("'")[-1:] == "P" or all(token.tag in "P," for token in words[:2]):
        return True
    if words[0].lower == "the" and words[2:3] and words[2].lower in {"one", "ones"}:
        return is_plural([head_of(about)]) is (words[2].lower == "ones")  # our ward, the last one
    if is_person_noun(head_of(about)):
        head = head_of(words)
        return is_person_noun(head) or words[-1].tag == "P" or head.lower.endswith(("er", "or", "ant", "ee"))
    if piece.marker == "(":
        several = is_plural([head_of(words)]) and words[-1 if len(words) < 2 else 1].lower not in MEASURES
        return is_plural([head_of(about)]) is several and not words[0].text.isupper()
    governor = piece.governor.tokens if piece.governor is not None else []
    verb = next((token for token in governor if token.tag in "VBM"), None)
    return (
        verb is not None
        and words[0].start < verb.start
        and next((t for t in governor if t.tag not in "A,"), None) is about[0]
    )


def _is_of_time(tokens: Sequence[Token]) -> bool:
    months = SIGNALS["date"]
    head = head_of(tokens).lower
    return head in TIMES or head in months or (tokens[0].tag == "#" and any(t.lower in TIMES for t in tokens))


def sums_up(piece: Piece) -> bool:
    """Whether a noun beside a clause sums it up: 'a figure the city disputes'."""
    beside = piece.joint is Joint.APPOSITION and piece.marker != ADDED
    return beside and any(token.lower in SUMMING for token in piece.tokens[:5])
