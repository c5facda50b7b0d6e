"""What stands in a row: verbs about one subject ('was held for nine days and sent home'), figures of one kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile
from typing import Final

from factcheck.text.claims.clauses.additions import is_in_turn
from factcheck.text.claims.clauses.chunking import Chunk, is_subject, own_subject
from factcheck.text.claims.clauses.deeds_in_row import deeds_in_row, ends_when
from factcheck.text.claims.clauses.echoes import had_been, is_another, takes_back
from factcheck.text.claims.clauses.objects import acts
from factcheck.text.claims.clauses.second_clauses import BY_ITSELF
from factcheck.text.claims.clauses.waiting import could_be_verb, is_done_by
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import ADDED, STARTS_FINITE, Joint, Piece, auxiliaries, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, first_finite, first_word, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import (
    forms_of,
    may_be_participle,
    may_be_past,
    may_be_past_form,
)
from factcheck.text.claims.grammar.words import BE, HAVE, PARTICLES, listed

# of a doctor, or of what goes by
_ALONE: Final = INTRANSITIVE | listed("practise practice pass campaign preach work live emigrate")
_OF_PERSONS: Final = listed("move return serve settle study train")  # who was born in Leeds and moved to York
_LONG = 4  # words from which a participle is told as a statement of its own


def further_participle(piece: Piece, at: int) -> Piece | None:
    """'wiping out the savings and leaving the town': what the second participle tells; `at` is where 'and' stands."""
    enough = 3 if piece.auxiliary else _LONG
    if not (piece.joint is Joint.PARTICIPLE or piece.auxiliary) or at < enough:
        return None
    rest = piece.tokens[at + 1 :]
    first, second = first_word(piece.tokens), first_word(rest)
    same = first.tag == second.tag and second.tag in "GE" and second.base
    if not same or len(rest) < enough or is_finite(piece.tokens[:at]):
        return None
    return Piece(rest, piece.joint, piece.subject, piece.governor, "and", piece.auxiliary)


def with_auxiliary(
    rest: list[Token], governor: Piece, auxiliary: list[Token], subject: Sequence[Token] = ()
) -> Piece:
    """'was tried and sentenced to death' goes on with 'was'; 'was made a judge and hanged people' does not."""
    person = governor.marker == "who" and "born" in map(LOWER_OF, governor.tokens)
    alone = rest[0].base in (_ALONE | _OF_PERSONS if person else _ALONE) and not by_somebody(rest, 0)
    if (acts(rest) or alone) and any(token.lower in BE for token in auxiliary):
        rest[0].tag = "V"
        return Piece(rest, Joint.PREDICATE, governor=governor, marker="and")
    return Piece(rest, Joint.PREDICATE, list(subject), governor, "and", auxiliary)


def goes_on(chunk: Sequence[Token]) -> bool:
    """'questioned for nine hours and sent home': the row ends inside the chunk that begins with a participle."""
    return any(
        before.lower == "and" and token.tag == "E" and token.base for before, token in pairwise(chunk[1:])
    )


def closes_row(chunk: Chunk, auxiliary: Sequence[Token]) -> bool:
    """'and sent home', and behind 'has taken it, moved it' also 'and closed it'; tagged so where it is a participle."""
    if len(chunk) < len("CE") or chunk[0].lower != "and":
        return False
    done = chunk[1]
    having = any(token.lower in HAVE for token in auxiliary)
    if having and done.tag == "V" and "q" in forms_of(done.lower):
        done.tag = "E"
    return done.tag == "E"


def even_out(main: Sequence[Token], chunks: Sequence[Sequence[Token]], at: int) -> None:
    """Tag what stands in a row with the verb of a clause as that verb is tagged.

    'has dumped acid, lied to two inspectors and paid no fine': a participle; 'prevents nine cases in ten, lasts for
    decades and costs less': a verb.
    """
    chunk = chunks[at]
    first = first_word(chunk)
    if first.tag == "E" and chunk[0].lower != "now" and (deeds := deeds_in_row(main, chunks, at)):
        for deed in deeds:
            deed.tag = "V" if deed.tag == "E" else deed.tag
        return
    first = chunk[0]
    if first.tag == "E" and first.base and any(token.lower in HAVE for token in auxiliaries(list(main))):
        for before, token in pairwise(chunk):
            if before.lower == "and" and token.tag == "V" and "q" in forms_of(token.lower):
                token.tag = "E"
    elif first.tag == "N" and len(chunk) > 1 and chunk[1].tag in "DIOKTA#":
        kinds = forms_of(first.lower)
        verb = first_finite(main)
        for form, alike in (("s", _is_third_person), ("b", _is_base)):
            if form in kinds and verb is not None and alike(verb) and _another(chunks[at:], alike):
                first.tag, first.base = "V", kinds[form]
                return


def _is_third_person(token: Token) -> bool:
    return token.tag == "V" and token.lower != token.base and token.lower.endswith("s")


def _is_base(token: Token) -> bool:
    return token.tag == "V" and token.lower == token.base


def _another(chunks: Sequence[Sequence[Token]], alike: Callable[[Token], bool]) -> bool:
    return any(
        before.lower == "and" and alike(token) for chunk in chunks for before, token in pairwise(chunk)
    )


def goes_together(piece: Piece, at: int) -> bool:
    """Whether what 'and' joins at `at` is told as one: verbs of one object, a deed told again of another."""
    if piece.tokens[at].lower == "nor" and any(token.lower == "neither" for token in piece.tokens[:at]):
        return True
    both = piece.joint is not Joint.RELATIVE and _does_both(piece.tokens, at)
    free = piece.tokens[0].tag == "W" and lacks_verb(piece.tokens[:at])  # what he sold, and all know it, is
    rest = piece.tokens[at + 1 :]
    until = piece.tokens[at - 1].tag == "G" and _GERUND_TILL.match(
        tags(rest)
    )  # waiting and hoping until it was
    apart = takes_back(piece.tokens[at].lower, rest) or had_been(piece.tokens[:at], rest)
    apart = (
        apart or is_another(piece.tokens[:at], rest) or _is_compared(rest) or _lies_between(piece.tokens[:at])
    )
    apart = apart or _adds_hedge(piece.tokens[:at], rest) or _goes_on_inside(piece.tokens[:at], rest)
    return bool(both or free or until) or _shares_object(piece.tokens, at) or apart


def _goes_on_inside(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'met the widow who is owed a sum and does not know it': what is so now goes on with what is so now."""
    inside = before[tags(before).rfind("R") :] if "R" in tags(before) else []
    verbs = [first_finite(words) for words in (before, inside, rest)]
    outer, inner, further = verbs
    if outer is None or inner is None or further is None or not STARTS_FINITE.match(tags(rest)):
        return False
    return may_be_past(outer) and not may_be_past(inner) and not (may_be_past(further) or further.tag == "M")


def _adds_hedge(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'was widely and I think rightly praised': the participle is that of both."""
    return tags(before[-2:]) == "BA" and _HEDGE_THEN_DONE.match(tags(rest)) is not None


_HEDGE_THEN_DONE: Final = re.compile("(?:OV)?A+[VE]")


def _is_compared(rest: Sequence[Token]) -> bool:
    """'paid more for wheat and rye flour than others did': no clause of the flour."""
    compared = _COMPARED.match(tags(rest))
    return compared is not None and rest[compared.end() - 1].lower == "than"


_COMPARED: Final = re.compile("[D#NPA']*[NP]K")


def _lies_between(before: Sequence[Token]) -> bool:
    """'between a fifth and a third of what was invested'."""
    words = [token.lower for token in before[-_BOUND:]]
    return "between" in words and "and" not in words


_BOUND: Final = 4  # words of the lower bound, 'between' with them


_GERUND_TILL: Final = re.compile("G[^VBM]*[KS][^VBM]*[VBM]")


def _shares_object(tokens: Sequence[Token], at: int) -> bool:
    """'argued for and defended the bill', 'never sold or leased the mill', 'all that he or she needs'."""
    before = tokens[at - 1]
    if tokens[at].lower == "or" and tags(tokens[at - 1 : at + 2]) == "OCO":
        return True
    preposition = before.tag == "I" and before.lower not in PARTICLES
    return preposition or (tokens[at].lower == "or" and before.tag == tokens[at + 1].tag == "V")


def _does_both(tokens: Sequence[Token], at: int) -> bool:
    """'bought and sold flats', 'had wined and dined half the house'; not 'was seized and sold two years later'."""
    first, second = tokens[at - 1], tokens[at + 1]
    if tokens[at].lower != "and" or first.base in BY_ITSELF or not first.base or at < 2:
        return False
    helper = next((token for token in reversed(tokens[: at - 1]) if token.tag != "A"), first)
    acts = first.tag == second.tag == "V" or (helper.lower in HAVE and first.tag + second.tag in _BOTH)
    return acts and tags(tokens[at + 2 : at + 3]) in set("D#PNO")


_BOTH: Final = frozenset(("EE", "EV"))


def _verb_comes_late(chunks: Sequence[Chunk]) -> bool:
    """'The water, promised to all by the Act, which claims to have reached half, will do': the verb behind 'which'."""
    later = [tags(chunk) for chunk in chunks[:2]]
    return len(later) > 1 and _TAKES_ITS_VERB.match(later[0]) is not None and later[1][0] in "MB"


_TAKES_ITS_VERB: Final = re.compile("R[^S]*[VBM]")


def retag_past(main: list[Token], chunks: Sequence[Chunk], at: int) -> None:
    """Behind its subject and what stood beside it, a past form is the verb: 'Breck, a miner's son, scored'."""
    if not is_subject(main) or is_done_by(chunks[at]) or _verb_comes_late(chunks[at + 1 :]):
        return
    awaits = _AWAITING.fullmatch(tags(chunks[at]))  # one, a clerk, bled while a guard, | Kern, | held her
    if awaits or (at > 1 and _opens_row(chunks, at)):
        # the senator, whose wife is ill, voted for it, missed the hearing, and left
        first_word(chunks[at]).tag = "V"
        return
    later = list(
        takewhile(lambda string: string[0] not in "SKCR", (tags(chunk) for chunk in chunks[at + 1 :]))
    )
    sure = any(could_be_verb(chunk, main) for chunk in chunks[at + 1 : at + 1 + len(later)])
    if (sure or any(STARTS_FINITE.match(string) or string[0] == "E" for string in later)) and not acts(
        chunks[at]
    ):
        return
    for token in chunks[at]:
        if token.tag == "E" and token.base and token.lower not in {"known", "dated"}:
            token.tag = "V"
        elif token.tag == "N" and "b" in forms_of(token.lower) and _agrees(own_subject(main), chunks[at]):
            token.tag, token.base = "V", token.lower
        if token.tag not in "An":
            break
    for before, token in pairwise(chunks[at]):
        if before.tag == "C" and token.tag == "E" and token.base and _STARTS_VERB.match(tags(chunks[at])):
            token.tag = "V"  # made a profit and put up shelters


def _agrees(subject: Sequence[Token], chunk: Chunk) -> bool:
    """Whether a base form goes with a subject: a plural, two names, or any where an object pronoun stands behind it."""
    acts = len(chunk) > 1 and chunk[1].lower in {"it", "him", "them"}
    joined = any(token.lower == "and" for token in subject[1:-1])
    return acts or joined or is_plural([head_of(subject)])


_AWAITING: Final = re.compile("[An]*E[^VBMRHSW]*S(?:D[A#]?[NP]{1,3}|P{1,3})")
_STARTS_VERB: Final = re.compile("[An]*V")


def at_again(piece: Piece, at: int) -> list[Piece]:
    """'it had held in 2019 and again last spring'."""
    rest = piece.tokens[at + 1 :]
    again = rest and rest[0].lower == "again" and len(rest) > 1 and rest[1].tag in "I#DAK"
    before = piece.tokens[:at]
    if not again or is_finite(rest) or not is_finite(before) or "," in tags(rest) or is_in_turn(before):
        return []
    piece.tokens = before
    return [piece, Piece(rest, Joint.APPOSITION, [], piece, ADDED)]


def in_row(side: Piece | None, chunks: Sequence[Chunk], at: int) -> Piece | None:
    """'The owner, who was born in 1931, deported in 1949 and widowed at 30, never left': goes on with 'was'."""
    chunk = chunks[at]
    if side is None or side.joint not in (Joint.RELATIVE, Joint.PREDICATE) or chunk[0].tag not in "VE":
        return None
    if chunk[0].base == "say" and tags(chunk[1:2]) in set("DNPO"):
        return None  # clerks, who had met him, said Falk, the head, was ill
    if ends_when(chunk):
        return None
    shared = side.auxiliary or auxiliaries(side.tokens)
    later = any(STARTS_FINITE.match(tags(later)) for later in chunks[at + 1 :])
    if not shared or not later or not may_be_participle(chunk[0].lower) or not chunk[0].base:
        return None
    chunk[0].tag = "E"
    return Piece(chunk, Joint.PREDICATE, side.subject, side, "and", shared)


def _opens_row(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a past form, the next chunk and one behind 'and' are three deeds in a row."""
    behind = chunks[at + 1 : at + 3]
    if (
        len(behind) < 2
        or first_word(chunks[at]).tag != "E"
        or behind[1][0].lower != "and"
        or len(behind[1]) < 2
    ):
        return False
    verbs = [first_word(chunk) for chunk in (chunks[at], behind[0], behind[1][1:])]
    return all(
        verb.lower == "had" or (verb.tag in "VE" and may_be_past_form(verb.lower) and verb.base)
        for verb in verbs
    )


def goes_on_having(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'accused Ann of having lied and robbed him': a participle behind 'having', and no deed of who accused her."""
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at].lower == "having"), len(before))
    return at < len(before) and not is_finite(before[at:]) and "q" in forms_of(rest[0].lower)
