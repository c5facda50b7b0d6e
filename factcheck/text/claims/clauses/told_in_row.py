"""What is said in a row: 'that it burned, that he saw it', 'says the mill is shut, the fee is lost, and it is late'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.vouching import opens_extraposed
from factcheck.text.claims.clauses.waiting import emerges, hearer, lacks_content, may_be_told, reports
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, Piece, is_finite, without_lead
from factcheck.text.claims.grammar.tokens import Token, first_finite, tags
from factcheck.text.claims.grammar.verbs import REPORTING, is_past

IN_ROW: Final = "row"  # the marker of what is told in a row without 'that'


def further_told(state: Open, chunks: Sequence[Chunk], at: int) -> Piece | None:
    """The second, third or last thing that was said, where a chunk is one."""
    chunk = chunks[at]
    if _goes_on_reporting(state, tags(chunk)):
        return Piece(chunk[1:], Joint.CONTENT, governor=state.main, marker="that")
    last = chunk[0].tag == "C"
    begun = state.side is not None and state.side.marker == IN_ROW
    if begun or (not last and _begins_row(state, chunks, at)) or _ends_row(state, chunks, at):
        behind = 1 + (tags(chunk[1:2]) == "H") if last else 0
        return Piece(chunk[behind:], Joint.CONTENT, governor=state.main, marker=IN_ROW)
    return None


def _ends_row(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """'argues that the firm lied, that the mayor knew, and the court slept': the last without its 'that'."""
    side, said = state.side, _said(state.main.tokens)
    row = side is not None and side.joint is Joint.CONTENT and side.marker == "that" and bool(said)
    ends = at + 1 == len(chunks) and chunks[at][0].lower == "and" and row
    return ends and _could_be_told(chunks[at][1:], said[0])


def _goes_on_reporting(state: Open, string: str) -> bool:
    """'She found that he lied, that he was paid, and that nobody asked': the second thing that was found.

    So of 'It is true that he lied, that he was paid': what else is true.
    """
    content = string[0] == "H" and SUBJECT_THEN_VERB.match(string, 1)
    told = content and ("H" in tags(state.main.tokens) or not lacks_content(state.main.tokens))
    main = state.main.tokens
    return bool(told) and (reports(main) or emerges(main) or _says_what_is(main))


def _says_what_is(tokens: Sequence[Token]) -> bool:
    """'It is true that', 'It turned out that', 'The truth is that': said to be so, as behind a verb of saying."""
    at = tags(tokens).find("H")
    is_that = at > 1 and tokens[at - 1].lower in _IS and tokens[at - 2].tag == "N"
    turned = at > 1 and tokens[0].lower == "it" and tokens[at - 1].lower == "out"
    return is_that or turned or opens_extraposed(tokens, at)


_IS: Final = frozenset(("is", "was"))


def _begins_row(state: Open, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether clauses without 'that' follow up to the last behind 'and', and could all be what is said."""
    said = _said(state.main.tokens)
    if state.side is not None or not said:
        return False
    last = next((i for i in range(at + 1, len(chunks)) if chunks[i][0].lower in {"and", "or"}), 0)
    row = [*chunks[at:last], chunks[last][1 + (tags(chunks[last][1:2]) == "H") :]] if last else []
    told = bool(row) and all(_could_be_told(clause, said[0]) for clause in row)
    return told and (last + 1 == len(chunks))


def _said(tokens: Sequence[Token]) -> list[Token]:
    """The verb of saying, and the clause behind it that is what is said; nothing where there is none."""
    verb = main_verb(tokens)
    if verb is None or tokens[verb].tag != "V" or tokens[verb].base not in REPORTING:
        return []
    behind = list(tokens[verb + 1 + hearer(tokens[verb], tokens[verb + 1 :]) :])
    that = tags(behind[:1]) == "H"
    told = SUBJECT_THEN_VERB.match(tags(behind[that:])) and (that or may_be_told(tokens[verb], behind))
    return [tokens[verb], *behind] if told else []


_SPEAKERS: Final = frozenset(("i", "he", "she", "it", "they", "we", "you"))


def _could_be_told(clause: Sequence[Token], saying: Token) -> bool:
    """Whether a clause can be what is said: in its own tense, and not told of the speaker as 'he'."""
    words = without_lead(list(clause))
    verb = first_finite(words)
    if verb is None or not SUBJECT_THEN_VERB.match(tags(words)) or words[0].tag in "CSRH":
        return False
    if words[0].lower in _SPEAKERS or not is_finite(words) or verb.base in REPORTING:
        return False
    return not (is_past(saying) and verb.tag == "V" and is_past(verb))
