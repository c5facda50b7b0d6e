"""What stands before the clause of a sentence with commas of its own: 'If it rains, hails and snows, then he stays'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.absolutes import is_absolute
from factcheck.text.claims.clauses.chunking import Chunk, opens_relative
from factcheck.text.claims.clauses.inversions import comes_behind
from factcheck.text.claims.clauses.subordinators import subordinator
from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    NOUN_PHRASE,
    SUBJECT_THEN_VERB,
    TIMES,
    Joint,
    Piece,
    is_finite,
    last_noun_phrase,
)
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, place_of, tags
from factcheck.text.claims.grammar.verbs import forms_of, may_be_past
from factcheck.text.claims.grammar.words import listed


def join_lead(tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of `tokens`, those of one lead joined, with their commas."""
    end = _lead_end(chunks)
    if not end:
        return chunks
    last = place_of(chunks[end - 1][-1], tokens)
    return [list(tokens[: last + 1]), *chunks[end:]]


def _lead_end(chunks: Sequence[Chunk]) -> int:
    """How many chunks make the lead; 0 where the first is one by itself, or none."""
    if len(chunks) < _FEWEST or not is_finite(chunks[0]) or not subordinator(chunks[0]):
        return 0
    for at, chunk in enumerate(chunks[1:], start=1):
        then = chunks[0][0].lower == "if" and chunk[0].lower == "then"
        if then or SUBJECT_THEN_VERB.match(tags(chunk)):
            absolute = any(is_absolute(between) for between in chunks[1:at])
            return at if at > 1 and (then or absolute) else 0
        if is_finite(chunk):
            return 0
    return 0


_FEWEST: Final = 3


def reduce_source(tokens: Sequence[Token]) -> None:
    """'According to the ledgers the town handed over, Moss paid nothing': no clause of its own tells which ledgers.

    'From the letters she had from nine towns, which hold a third of the farms, she drew up a map'.
    'In a letter to the board dated 4 May, he resigned': nor does the board date anything.
    """
    string = tags(tokens)
    told = tokens and tokens[0].lower == "according"
    dated = _DATED.match(string)
    found = _SOURCE.match(string) if told else _GATHERED.match(string) or dated
    if found is None or not is_finite(tokens[found.end() :]):
        return
    verb = tokens[found.start("verb")]
    if may_be_past(verb) and (found is not dated or verb.lower in _DATING):
        verb.tag, verb.base = "E", ""


# the noun, whose deed, the deed without an object, and the comma that the clause stands behind
_SOURCE: Final = re.compile(
    "[^,]TD[ANP#]*[NP](?:D[#NPA]{1,3}|P{1,3}|O)(?P<verb>V)(?:[IKA][^,VBMRHSWO]*)?,(?![CR])"
)

# the same behind another preposition, with a clause about the last noun before the comma
_GATHERED: Final = re.compile(
    "C?ID[ANP#]*[NP]O(?P<verb>V)[IKA][^,VBMRHSWO]*,R[An]*[VBM][^,]*,(?=(?:O|P{1,3}|D?[ANP#]*[NP])[An]*[VBM])"
)

# behind a preposition nouns that each hang on the one before, what was done to the paper, and when or where
_DATED: Final = re.compile(
    "C?I(?:D?[A#NP]*[NP][IT])+(?:D?[AN]*N|P{1,3})(?P<verb>V)[#I][^,VBMRHSWO]*,(?![CR])"
)
_DATING: Final = listed("dated filed issued printed published sent signed written")


def quotes_lead(lead: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'According to Kern, who ran the bank, “the vault was empty”': the quotation is of the lead, not of the bank.

    Not where words before its comma say it: 'In the film, which was shown in May, a girl, says, “It is cheap”'.
    """
    if at + 1 < len(chunks) or chunks[at - 1][-1].tag in "VG" or is_finite(lead):
        return False
    return tags(lead[:1]) in {"I", "K"} and _QUOTATION.fullmatch(tags(chunks[at])) is not None


_QUOTATION: Final = re.compile('(?:[AC]{0,2}"Q{2,}"[,.]?)+')


def answers_why(chunks: Sequence[Chunk]) -> bool:
    """'Because it shuts at four, and most come after five.': no clause but the reasons."""
    later = [chunk[0].lower for chunk in chunks[1:]]
    return chunks[0][0].lower == "because" and bool(later) and set(later) == {"and"}


def hide_told_how(tokens: Sequence[Token]) -> None:
    """Tag as hidden what stands between two commas behind 'and' or 'let' and says when, whether or how."""
    _hide_before_deed(tokens)
    _hide_in_row(tokens)


def _hide_in_row(tokens: Sequence[Token]) -> None:
    """'brought two dogs and, tied to a plank, a goat': how it was, between 'and' and what it joins."""
    found = _IN_ROW.search(tags(tokens))
    if found is None or "q" not in forms_of(tokens[found.start() + 1].lower):
        return
    for inner in tokens[found.start() : found.end()]:
        inner.tag, inner.base = HIDDEN, ""


_IN_ROW: Final = re.compile("(?<=[NP],C)[,Z][VE][ITK][^,VBMRHSWC]+,(?=[D#][^,VBMRHSWC;:]*$)")


def _hide_before_deed(tokens: Sequence[Token]) -> None:
    """'and let Kern, until a court has heard him, go home': when and whether, inside what is asked for."""
    for at, token in enumerate(tokens):
        if token.lower != "let" or (at and tokens[at - 1].tag not in "C,"):
            continue
        found = _LET.match(tags(tokens), at + 1)
        deed = tokens[found.end()] if found is not None and found.end() < len(tokens) else token
        if found is not None and "b" in forms_of(deed.lower):
            deed.tag, deed.base = "b", deed.lower
            for inner in tokens[found.start("inner") : found.end()]:
                inner.tag, inner.base = HIDDEN, ""  # nobody says it


_LET: Final = re.compile("[DNPO']{1,6}(?P<inner>,[SK][^,]+,)")


def place_led_by(lead: Sequence[Token]) -> list[Token]:
    """'At Camp Moss, run by the state, a boy died': the place; empty for 'By the end of May, helped by rain, it'.

    And whom a request names: 'Ask Ada Moss, jailed in 1990, what she owes'.
    """
    placed = last_noun_phrase(list(lead)) if lead and lead[0].tag in "Ib" else []
    head = head_of(placed).lower if placed else ""
    return placed if head and head not in TIMES and head not in _SPANS_OF_TIME else []


_SPANS_OF_TIME: Final = listed(
    "end beginning start close middle turn eve height outset war reign wake face case"
)


def leads_a_clause(string: str, chunks: Sequence[Chunk], at: int) -> bool:
    """'and in January, during the outbreak, one nurse looked after nineteen': an adjunct before its clause."""
    timed = _TIMED.match(string) is not None and any(t.lower in TIMES for t in chunks[at][1:5])
    timed = timed or _leads_doing(chunks, at)
    if string[:1] not in {"I", "A", "K"} and not timed:
        return False
    if FINITE.search(string) and not (chunks[at][1].lower == "with" and lacks_verb(chunks[at][1:])):
        return True  # not 'and with it all the gas that Lund sells'
    for later in chunks[at + 1 :]:
        words = tags(later)
        if timed and words[0] == "G" and not is_finite(later):
            continue  # and in May, facing a strike, it closed
        if (SUBJECT_THEN_VERB.match(words) and not _NARROWED.fullmatch(words)) or comes_behind(later):
            return True
        if "C" in words and NOUN_PHRASE.match(words) and not is_finite(later):
            continue  # and after two years, two appeals and a letter, the council gave way
        if words[0] not in "IAN" and not subordinator(later) and not opens_relative(later):
            return False
    return False


def _leads_doing(chunks: Sequence[Chunk], at: int) -> bool:
    """'and last month, clearing the flat, I read them': when, and what the subject to come was doing."""
    words = chunks[at][1:]
    dated = bool(words) and (words[-1].lower in TIMES or is_month(words[-1]) or is_year(words[-1]))
    short = _WHEN_ALONE.fullmatch(tags(words)) is not None
    doing = tags(chunks[at + 1][:1]) == "G" if at + 2 < len(chunks) else False
    return dated and short and doing and SUBJECT_THEN_VERB.match(tags(chunks[at + 2])) is not None


_WHEN_ALONE: Final = re.compile("(?:[IK]D?|D)?[A#]?[NP#]{1,2}")
_NARROWED: Final = re.compile("[^VBMRHC,]*[RH][An]*[VBM][^VBM]*")  # a branch of a bank that failed
_TIMED: Final = re.compile("[D#]{1,2}[A#N]{0,1}NA$")  # and a few weeks ago, out of spite, he


def is_of_led(begun: Sequence[Token], lead: Piece, chunks: Sequence[Chunk]) -> bool:
    """'Led by Berg, | a former soldier, the party won': what Berg is, and not what the party is."""
    if begun or lead.joint is not Joint.PARTICIPLE or tags(lead.tokens[-1:]) != "P":
        return False
    named = chunks[0][0].lower in {"a", "an", "the"} and _BARE_NOUN.fullmatch(tags(chunks[0])) is not None
    return named and _WHOLE.match(tags(chunks[1])) is not None


_BARE_NOUN: Final = re.compile("D[A#NGE]{0,3}N(?:ID?[A#NP]{1,3})?")
_WHOLE: Final = re.compile("(?:D[A#NP]{0,3}[NP]|P{1,3}|O)[An]*[VBM]")
