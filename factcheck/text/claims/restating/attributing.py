"""Who says what a statement says, told with it: “(according to the council)”, “(in the text’s words: ...)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.borrowing import predicate_subject
from factcheck.text.claims.clauses.denying import falls_short
from factcheck.text.claims.clauses.granted import CLAIMED, is_told_as_so
from factcheck.text.claims.clauses.subordinators import SPANS
from factcheck.text.claims.clauses.vouching import (
    before_content,
    is_denied,
    is_said_by_any,
    is_wished,
)
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.mending_says import HEARING
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import (
    Joint,
    Piece,
    is_finite,
)
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, finite_at, place_of, tags, words_before
from factcheck.text.claims.grammar.verbs import REPORTING, is_past
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.restating.built import holds_deed
from factcheck.text.claims.restating.candidates import OWN, POINTING
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.pronouns import phrase
from factcheck.text.claims.restating.tellers import behind_lead, lead_end, of_inner_clause

_NOBODY: Final = OWN | {"it", "there", "you", "everybody", "everyone", "every"}


def is_no_fact(content: Piece) -> bool:
    """Whether what is said is denied, or is only what a claim comes to: 'The claim that he stole it is a lie'."""
    matrix = before_content(content)
    bare = content.marker == "noun" and not is_finite(matrix) and is_finite(content.tokens)
    named = bare and any(token.lower in CLAIMED for token in matrix)
    whoever = any(token.lower == "whoever" for token in matrix)  # whoever wrote the letter fled
    return is_denied(matrix) or named or whoever or is_said_by_any(content, matrix)


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
    clause = governor.tokens[lead_end(governor.tokens) :]
    verb = next((t for t in clause if t.base in REPORTING and t.tag in "VEGb"), None)
    teller = (
        _paper_before(governor)
        or _pronoun_before(governor.tokens, verb)
        or behind_lead(governor.tokens, verb)
        or of_inner_clause(governor.tokens, verb)
        or predicate_subject(Piece([], Joint.PREDICATE, governor=governor))
    )
    if (
        verb is None
        or _names_nobody(governor, teller, verb, matrix)
        or _is_unsure(matrix)
        or content.marker in {"noun", "it"}
        or _is_told(governor.tokens, verb)
        or _says_so_itself(matrix)
    ):
        draft.unresolved.extend(_open_teller(matrix, verb, content))
        return _in_own_words(draft, matrix)
    marked = len(draft.unresolved)
    said = midway(told_before(draft, teller)).strip()
    plain = teller[0].tag in "N#EG" and (is_plural(teller) or is_plural([head_of(teller)]))
    plain = plain or (len(teller) > 1 and teller[0].lower in _PLAIN and teller[1].tag == "N")
    said = within(said) if plain or teller[0].lower == "one" else said
    if len(draft.unresolved) > marked and len(teller) == 1:
        if draft.discourse.spoken:
            return _in_own_words(draft, matrix)
        said = f"“{teller[0].lower}”" if teller[0].tag in "ODH" else teller[0].text  # “he”; Moss, one of two
    if verb.base in _THINKING and verb.tag == "E" and "had" in map(LOWER_OF, matrix):
        return f" (that is what {said} had {verb.text})"
    if verb.base in _THINKING and verb.tag == "V" and is_past(verb):
        return f" (that is what {said} {verb.text})"
    return f" (according to {said.rstrip(',')})"


# asked about it a clerk said
_ASKED_FIRST: Final = frozenset(("EI", "EK", "EW", "ES"))


def _names_nobody(
    governor: Piece, teller: Sequence[Token], verb: Token | None, matrix: Sequence[Token]
) -> bool:
    """Whether what stands before the verb of saying is no name for who says so."""
    return (
        not teller
        or tags(teller[:2]) in _ASKED_FIRST
        or holds_deed(teller)
        or (
            teller[0].lower in _NOBODY | {"them", "him"}
            and not (teller[0].lower == "my" and len(teller) > 1)
            and not _is_letter(governor, teller)
        )
        or (len(teller) == 1 and teller[0].lower in POINTING)
        or _TORN_ROW.search(tags(teller)) is not None
        or any(token.tag == "R" for token in teller)
        or any(b.lower in {"after", "before"} and a.lower in SPANS for a, b in pairwise(teller))
        or teller[-1].tag in {"H", "b"}  # cited it, four of them to argue that
        or any(token.tag in 'Q"' for token in teller)
        or teller[0].tag in "ATIKSCb"
        or tags(teller[:2]) in {"GI", "GD"}  # speaking on the radio Ida Moss said
        or _MADE_BY.match(tags(matrix)) is not None
        or _is_of_noun(governor.tokens, verb)
        or _is_order(governor.tokens, verb)
        or _is_of_those(governor, teller)
    )


def _is_unsure(matrix: Sequence[Token]) -> bool:
    """Whether it may be said, is wished, or only seems to be said."""
    return (
        _is_to_be_said(matrix)
        or is_wished(matrix)
        or falls_short(matrix)
        or _only_seems(matrix)
        or any(token.tag == "M" for token in matrix)
    )


def _in_own_words(draft: Draft, matrix: Sequence[Token]) -> str:
    own = draft.text[matrix[0].start : matrix[-1].end].replace("“", "‘").replace("”", "’")
    return f" (in the text’s words: “{own} …”)"


_TORN_ROW: Final = re.compile("C[^,]*,[^,]*[NP]$")  # to Falk, and Moss’s mill, the paper said
# 'The letter the clerk wrote said that': the letter says so
_MADE_BY: Final = re.compile("[AC]*D[A#N]{0,2}N(?:D[A#N]{0,2}N|O|P{1,3})[An]*V[^,;:CRHSVBM]*[VB]")


def _is_letter(governor: Piece, teller: Sequence[Token]) -> bool:
    """'It reached her at noon, and told her that': a thing that says so, and no 'it' of 'it is said'."""
    says = governor.joint is Joint.PREDICATE and tags(governor.tokens[:1]) == "V"
    return says and teller[0].lower == "it" and len(teller) == 1


# no part of a name at the beginning of a sentence: 'New research', 'Current models'
_PLAIN: Final = listed(
    "new recent current early earlier later official local many several some most other previous present preliminary "
    "independent internal public private modern leading senior former further"
)
_THINKING: Final = listed(
    "think believe assume suppose hope imagine expect"
)  # had thought: and it was not so


def _says_so_itself(matrix: Sequence[Token]) -> bool:
    """'He cited a letter saying that', 'The board sold a report by Moss claiming that': not he nor the board."""
    said = [token for token in matrix if token.tag not in "HAn"]
    beside = tags(said[-2:]) in {"NG", "PG"} and said[-2].lower not in SPANS  # spent years insisting that
    return beside and said[-1].base in REPORTING


def _is_to_be_said(matrix: Sequence[Token]) -> bool:
    """'The temptation is to say that': nobody does."""
    at = finite_at(matrix, len(matrix))
    return matrix[at : at + 1] != [] and matrix[at].lower in BE and tags(matrix[at + 1 : at + 3]) == "Tb"


def _only_seems(matrix: Sequence[Token]) -> bool:
    """'His book seems to imply that', 'appeared to suggest that': not said in so many words."""
    return any(a.base in {"seem", "appear"} and b.tag == "T" for a, b in pairwise(matrix))


def _open_teller(matrix: Sequence[Token], verb: Token | None, content: Piece) -> Iterator[str]:
    """'It finds that': who says so, where a pronoun of an earlier sentence tells."""
    for token, after in pairwise(matrix):
        if token.lower in _TELLERS and token.tag == "O" and after is verb and content.marker != "it":
            yield token.text


_TELLERS: Final = frozenset(("it", "he", "she", "they"))


def told_before(draft: Draft, words: Sequence[Token]) -> str:
    """The words of who says so, with what their pronouns stand for among those named before them."""
    kept, draft.before = draft.before, [m for m in draft.before if m.end <= words[0].start]
    told = phrase(draft, list(words), None, first=True)
    draft.before = kept
    return told


def _pronoun_before(tokens: Sequence[Token], verb: Token | None) -> list[Token]:
    """'In a case that Kern had brought, it held that': who says so stands right before the verb."""
    at = place_of(verb, tokens) - 1
    while at > 0 and tokens[at].tag in "AnBM":
        at -= 1
    return [tokens[at]] if at >= 0 and tokens[at].tag == "O" else []


def _paper_before(governor: Piece) -> list[Token]:
    """'Falk paid for a study, at a cost of £9, predicting that': the study does."""
    outer = governor.matrix
    if governor.joint is not Joint.PARTICIPLE or governor.tokens[0].tag != "G":
        return []
    before = words_before(governor.tokens[0].start, outer)
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i].lower in _PAPERS), 0)
    return before[at - 1 : at + 1] if at and before[at - 1].tag == "D" else []


_PAPERS: Final = listed(
    "study report survey letter paper memo memorandum poll leaflet pamphlet note brief notice"
)


def provided(draft: Draft, proviso: Sequence[Token]) -> str:
    """'(if the maid is right)': the condition that a statement shares with another one."""
    words = list(proviso[:-1] if proviso and proviso[-1].text == "," else proviso)
    said = phrase(draft, words, None, first=False) if words else ""
    return f" ({within(said)})" if said else ""


def leaves_deed_untold(piece: Piece) -> bool:
    """'as the board has done since 2010': whether a clause leaves to another one what was done."""
    as_told = piece.joint is Joint.SUBORDINATE and piece.marker == "as"
    string = piece.tags()
    return as_told and (
        _UNTOLD.search(tags(_told(piece.tokens))) is not None
        or _HELPS_NOTHING.search(string) is not None
        or string[0] == "B"
        or (string.endswith("Tb") and piece.tokens[-1].lower == "do")
    )


def _told(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words from the verb that 'as' leaves without an object: 'as the board has been urging since 2010'."""
    return next((tokens[at:] for at, token in enumerate(tokens) if {token.base, token.lower} & _URGING), [])


# 'as the board has since 2010', 'as the board will in May'
_HELPS_NOTHING: Final = re.compile("(?:M|(?<!b)B)A*(?:$|[IK][^VBMEGb]*$)")
_UNTOLD: Final = re.compile("^[VEGbBN](?:$|[IKA,S])")
_URGING: Final = REPORTING | listed(
    "do did done advise urge recommend propose ask demand suggest promise request allow permit"
)


def _is_of_noun(tokens: Sequence[Token], verb: Token | None) -> bool:
    """'hung it next to a label that says it was a gift': the label says so, not who hung it there."""
    at = place_of(verb, tokens)
    return any(
        token.tag == "R" or (token.tag == "H" and before.tag in "NP")
        for before, token in pairwise(tokens[:at])
    )


def _is_order(tokens: Sequence[Token], verb: Token | None) -> bool:
    """'Pass the bill and tell the banks that': nobody says it yet."""
    at = place_of(verb, tokens)
    before = next((token.tag for token in reversed(tokens[:at]) if token.tag not in "An"), "C")
    return verb is not None and verb.tag == "b" and before in "C,"


def _is_of_those(governor: Piece, teller: Sequence[Token]) -> bool:
    """'Voters who agreed that it was unfair grew fewer': only those said so; or whoever it was is doubtful."""
    if governor.joint is not Joint.RELATIVE:
        return False
    outer = governor.matrix
    return governor.doubtful or (bool(outer) and teller[0].tag == "N" and teller[0] is outer[0])


def _is_told(tokens: Sequence[Token], verb: Token) -> bool:
    """'The parents had been told': the subject heard it, and somebody else said it."""
    at = place_of(verb, tokens)
    if at == 0:
        return verb.tag == "E" and verb.base in HEARING  # were lodged there and told that
    helps = next(
        (token.lower for token in reversed(tokens[:at]) if token.tag == "B" or token.lower == "been"), ""
    )
    return verb.tag == "E" and (helps in BE or helps in {"been", "being"})
