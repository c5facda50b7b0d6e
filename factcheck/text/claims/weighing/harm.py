"""Which statements would do harm if they were wrong: what is grave, told as a fact, and of somebody in particular."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.signals import VIEWS
from factcheck.text.claims.grammar.tokens import BASE_OF, LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import BE, NOBODY, listed
from factcheck.text.claims.signs.risk import GRAVE, alleges
from factcheck.text.claims.signs.wrongs import CRIME, MISCONDUCT, wrongs
from factcheck.text.claims.weighing.hindsight import would_have
from factcheck.text.claims.weighing.stance import of_no_one

_PARTICULAR: Final = listed("name acronym role number number_word year date money percent past perfect")
_MAYBE: Final = listed("may might")


def tells_of_harm(tokens: Sequence[Token], found: Mapping[str, int]) -> bool:
    """Whether a statement that tells of a fact would do harm if it were wrong.

    It speaks of wrongdoing, death, injury, illness, a court or an amount of money, and of somebody or something in
    particular: by name, figure or office, as having happened, or as not having happened.
    """
    grave = bool(found.get("money")) or not (
        GRAVE.isdisjoint(map(LOWER_OF, tokens)) and GRAVE.isdisjoint(map(BASE_OF, tokens))
    )
    grave = grave or (bool(found.get("court")) and not _only_likens(tokens))
    accuses = alleges(tokens)
    if not (grave or accuses):
        return False
    verb = main_verb(tokens)
    if verb is None or (
        tokens[verb].tag == "M" and not (tokens[verb].lower in _MAYBE or would_have(tokens, verb))
    ):
        return False
    if _disclaims(tokens, verb):
        return False
    if accuses and tokens[0].lower not in {"it", "this", "that"} and not of_no_one(tokens, verb):
        return True
    told = not _PARTICULAR.isdisjoint(found) or any(token.lower in NOBODY for token in tokens)
    return told and grave


def brands(tokens: Sequence[Token]) -> bool:
    """'A convicted rapist', 'a war criminal': somebody is called one, whatever is asked, hoped or foretold of him."""
    return alleges(tokens) or not {CRIME, MISCONDUCT}.isdisjoint(wrongs(tokens))


def brands_somebody(piece: Piece) -> bool:
    """Whether a piece beside its noun brands whoever that is: no kind of person, and no thing that is likened to one.

    'Pike, a convicted rapist'; not 'a man, convicted of theft, should go', 'the law, a thief of time'.
    """
    if piece.joint not in (Joint.APPOSITION, Joint.PARTICIPLE) or not brands(piece.tokens):
        return False
    about = piece.subject
    if not about or about[0].lower in _ANYONE:
        return False
    head = head_of(about)
    named = head.tag == "P" or (len(about) == 1 and _DOER.match(head_of(piece.tokens).lower))
    return piece.joint is Joint.PARTICIPLE or bool(named) or is_person_noun(head)


_DOER: Final = re.compile("(?!murder).*(?:er|or|ar|ist|ief|ook|felon)s?$|.*murderers?$")
_ANYONE: Final = listed("a an any anyone anybody somebody someone every each no nobody people one those")


def _only_likens(tokens: Sequence[Token]) -> bool:
    """'A crowd is not a jury', 'laws are nets': no court has anything to do with it."""
    verb = main_verb(tokens)
    return verb is not None and tokens[verb].lower in BE and of_no_one(tokens, verb)


def _disclaims(tokens: Sequence[Token], verb: int) -> bool:
    """'I do not claim that anybody wanted them to die'."""
    own = any(token.lower in {"i", "we"} for token in tokens[:verb])
    near = tokens[verb : verb + 4]
    denied = any(token.lower in NOBODY or token.lower.endswith("n’t") for token in near)
    return own and denied and any(token.base in REPORTING or token.base in VIEWS for token in near)


def does_harm(tokens: Sequence[Token], at: int) -> bool:
    """'It can harm the liver', 'It will blister a child's hand in a second': what a drug or thing does to a body.

    Whom it 'will' harm must be anybody: 'The cuts will kill patients' is a forecast.
    """
    near = [token for token in tokens[at + 1 : at + 4] if token.tag not in "An"]
    lames = any(token.lower in _LAMED for token in tokens[at + 3 : at + 7])  # can leave a child deaf
    harms = bool(near) and (near[0].base in _HARMING or (near[0].base == "leave" and lames))
    whom = tokens[at + 2 : at + 6]
    anybody = any(t.lower in {"a", "an"} for t in whom[:2]) and (
        "'" in tags(whom) or any(map(is_person_noun, whom))
    )
    dies = (
        bool(near)
        and near[0].base in _DYING
        and any(token.lower in _HOW for token in tokens[at + 2 : at + 5])
    )
    if dies and tokens[at].lower in {"can", "may"}:
        return True  # can die within two hours
    return harms and (tokens[at].lower in {"can", "may"} or (tokens[at].lower == "will" and anybody))


_DYING: Final = listed("die suffocate drown starve bleed")
_HOW: Final = listed("of from within in after")
_LAMED: Final = listed("deaf blind lame sterile infertile paralysed paralyzed scarred brain-damaged")
_HARMING: Final = listed(
    "harm hurt damage poison injure kill cripple blind blister burn scald choke drown suffocate"
)
