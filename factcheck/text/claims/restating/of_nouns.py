"""How the statement of a clause about a noun is put together: who, which, whose, where, some of which."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile
from typing import Final

from factcheck.text.claims.clauses.borrowing import those
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.dates import day_end
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.idle_words import ends_open, lacks_part
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, SUBJECT_THEN_VERB, Joint, Piece, first_of_row
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import WHO_OR_THAT
from factcheck.text.claims.restating.built import Built, disagree, is_phrase
from factcheck.text.claims.restating.described import one_meant, owned_by_some
from factcheck.text.claims.restating.gaps import filled, gap_at, spelled

_ADJUNCT_THEN_VERB: Final = re.compile(
    r"(?:[IK][D#NPA]{1,4}(?:I[D#NPA]{1,4})?|#N(?=A)|AN)[An]*[VB]"
)  # which on paper numbered


def relative(piece: Piece, words: list[Token]) -> Built | None:
    """The parts of the statement of such a clause; None where its noun, or where that is missing, would be guessed."""
    subject = piece.subject
    torn = "whose" in piece.marker and tags(subject).count('"') % 2 == 1
    torn = torn or (
        piece.marker in WHO_OR_THAT and "CR" in tags(words)
    )  # lives here and whose goats they were
    if (
        piece.doubtful
        or torn
        or _tells_nothing(piece, words)
        or not is_phrase(subject)
        or lacks_part(words)
        or ends_open(words)
    ):
        return None
    if piece.marker in WHO_OR_THAT:
        if not STARTS_FINITE.match(tags(words)) and not _ADJUNCT_THEN_VERB.match(tags(words)):
            done = _by_others(words, subject)
            return Built([], "", done) if done else None
        if disagree(subject, words):
            return None  # jobs, and which costs
        about = one_meant(subject, persons=piece.marker == "who")
        if len(about) == 1 and about[0].tag == "N" and about[0].text.islower() and not is_plural(about):
            return None  # 'they were still sharp, which is true'
        if about and about[0].tag == "N" and is_plural([head_of(about)]):
            plain = within(about[0].text)
            some = replace(about[0], text=f"the {plain}")  # not all countries: those it speaks of
            return Built([some, *about[1:]], "in question", words)
        return Built(about, "", words) if about else None
    if "whose" in piece.marker:
        owned = owned_by_some(words, subject) if piece.marker == "whose" else []
        return Built([], "", owned or _in_place(words, subject, "’" if is_plural(subject) else "’s"))
    if " of " in piece.marker:
        return _of_which(words, subject)
    pronoun = next((token for token in words if token.tag == "R" or token.lower == "where"), None)
    seems = any(
        token.tag == "Z" and token.lower == "it" for token in words[2:4]
    )  # in which, it seems, the word was
    kept = [token for token in words if token is not pronoun and not (seems and token.tag == "Z")]
    if " " in piece.marker and kept and kept[0].lower == piece.marker.split()[0]:
        kept = kept[1:]
    return Built([], "", list(dropwhile(lambda token: token.text == ",", kept)))


def _tells_nothing(piece: Piece, words: list[Token]) -> bool:
    """'which is to say', 'news of which road was open', 'the herring whose price': of nothing that is named."""
    if [token.lower for token in words[:3]] == ["is", "to", "say"]:
        return True
    if piece.marker in {"whose", "where"}:
        return len(piece.subject) == 1 and _is_bare(piece.subject)
    asks = piece.marker.endswith(" which") and re.match("IRN[VB]", tags(words)) is not None
    return asks and _is_bare(words[2:3])


def _is_bare(noun: list[Token]) -> bool:
    return noun[0].tag == "N" and noun[0].text.islower() and not is_plural(noun)


def _of_which(words: list[Token], subject: list[Token]) -> Built | None:
    """'many of whom left', and 'some of which he sold': he sold some of them."""
    behind = tags(words).find("R") + 1
    clause = words[behind:]
    done = STARTS_FINITE.match(tags(clause)) or not SUBJECT_THEN_VERB.match(tags(clause))
    if done or behind < _OF_SOME:
        return Built([], "", _in_place(words, subject, ""))
    gap = gap_at(clause, subject) if words[0].lower not in {"a", "an"} else -1  # a copy of which I have
    return Built([], "", filled(clause, _in_place(words[:behind], subject, ""), gap)) if gap >= 0 else None


_OF_SOME: Final = 3  # words of 'some of which'


def _by_others(words: list[Token], subject: list[Token]) -> list[Token]:
    """What others did to the noun of a clause, which is put where it is missing, or behind the words; else nothing."""
    if (gap := gap_at(words, subject)) >= 0:
        return filled(words, subject, gap)[words[0].tag == "R" :]
    if words[-1].tag not in "VE" or "," in tags(words[:2]) or not _SET_IN.isdisjoint(tags(words[2:])):
        return []  # which it sold, on the whole, gladly; which it had to gut after Lund had called
    return words[1:] if words[0].tag == "R" else words  # whom nobody knew: nobody knew him


_SET_IN: Final = frozenset("SK")


def further_of_noun(piece: Piece, subject: list[Token], words: list[Token]) -> Built | None:
    """'the mill, which Kern built in 1990 and sold in 1995': he sold the mill; None where that is not plain."""
    first = first_of_row(piece.governor)
    about = first.subject if first is not None and first.joint is Joint.RELATIVE else []
    if first is None or first.doubtful or not is_phrase(about):
        return None
    clause = [*subject, *piece.auxiliary, *words]
    gap = gap_at(clause, about)
    return Built([], "", filled(clause, about, gap)) if gap >= 0 else None


def _in_place(words: list[Token], subject: list[Token], ending: str) -> list[Token]:
    """'many of whom', 'on whose board' with the noun in the place of the pronoun."""
    subject = subject[day_end(subject[:-1]) :]  # in 1990 Norland, whose mills
    subject = subject if ending else those(subject)  # none of the envoys
    noun = spelled(subject)
    noun = within(noun) if subject[0].tag in "NDA" else noun
    noun += ending
    first = next((token for token in words if token.tag == "R"), None)
    return [replace(token, text=noun, lower=noun, tag="N") if token is first else token for token in words]
