"""Which of the two a noun describes beside 'author of The Glass Harbour' or 'part of Zone B': the noun or the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.countries import LANDS, TOWNS
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import KIN, is_person_noun, may_name_person
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

HEADING: Final = listed("head creator maker member members staff chair")  # of a firm: persons
_NOUN_AND_NAME: Final = re.compile("[^P]*N[IK](?P<name>D?P{1,6}(?:(?:'|ID?)P{1,4})?)$")
_WHAT: Final = re.compile("[DA#EG]*[NP']*[NP]")
_PARTS: Final = listed(
    "part section portion piece kind sort type form species variety brand version chapter episode volume edition wing "
    "arm branch division quarter corner half outskirts edge border banks name nickname"
)
_SEATS: Final = listed("capital seat")
_WITHIN: Final = listed("suburb district neighbourhood neighborhood")
_WORKS: Final = listed(
    "book novel memoir biography history study report film documentary drama comedy series serial show play musical "
    "opera podcast blog newsletter magazine newspaper journal album song poem anthology collection website site app "
    "platform tool program programme software game thriller essay article column"
)
_BODIES: Final = listed(
    "company firm bank group agency consultancy charity union party utility startup start-up network nonprofit "
    "non-profit organisation organization foundation institute college school university club chain brand business "
    "conglomerate corporation subsidiary association alliance coalition movement militia army hospital museum gallery "
    "studio label theatre theater thinktank"
)
_HOUSES: Final = listed(
    "hotel restaurant bar pub cafe café shop factory plant mine mill ship vessel boat yacht prison palace estate house "
    "library church cathedral bridge tower stadium airport station castle"
)
# what a firm is as well as a person; and what only firms are
_FIRMS_OR_PERSONS: Final = listed(
    "contractor subcontractor maker producer publisher operator developer owner builder partner sponsor backer dealer "
    "trader importer exporter distributor supplier vendor investor lender landlord seller"
)
_FIRMS: Final = listed(
    "manufacturer retailer wholesaler provider insurer broadcaster airline carrier giant supermarket"
)
_GOVERNING: Final = listed(
    "council board committee government ministry court parliament senate congress police department commission "
    "regulator authority team cabinet administration tribunal jury ombudsman watchdog family couple crew panel"
)
_THINGS: Final = _WORKS | _BODIES | TOWNS | LANDS | _HOUSES


def names_body(noun: str) -> bool:
    """Whether a noun is that of what acts like a person: a firm, a council, a court."""
    one = noun.removesuffix("s")
    bodies = (_BODIES, _GOVERNING, _FIRMS, _FIRMS_OR_PERSONS, LANDS, TOWNS)
    return any(noun in some or one in some for some in bodies)


_CITIES: Final = frozenset(("city", "town"))


def told_of(subject: list[Token], words: Sequence[Token]) -> list[Token]:
    """Of 'author of The Glass Harbour', beside 'a book', the title; empty where it could be either; else all of it."""
    found = _NOUN_AND_NAME.match(tags(subject))
    kind = _WHAT.match(tags(words))
    if found is None:
        return subject
    if kind is None:
        return []
    head, name, what = head_of(subject), subject[found.start("name") :], words[kind.end() - 1]
    if what.tag == "P":
        return subject
    if subject[0].lower in {"a", "an"} and words[0].lower == "the":
        return name  # a subsidiary of Kern Capital, the fund known for it
    if is_person_noun(head) or head.lower in HEADING:
        return _beside_person(subject, name, what)
    if is_person_noun(what):
        return name if is_personal(name) else subject if may_name_person(head) else []
    return _beside_thing(subject, name, what)


def _beside_person(subject: list[Token], name: list[Token], what: Token) -> list[Token]:
    """'the head of Norda, a consultancy' tells of the body, 'the head of Norda, a lawyer' of who leads it."""
    if what.lower in _THINGS:
        return [] if is_personal(name) and what.lower not in _WORKS | _BODIES else name
    if head_of(subject).lower not in KIN and what.lower in _FIRMS | _FIRMS_OR_PERSONS:
        return name if what.lower in _FIRMS else []
    if not may_name_person(what) or (head_of(subject).lower in KIN and is_personal(name)):
        return []
    return subject


def _beside_thing(subject: list[Token], name: list[Token], what: Token) -> list[Token]:
    """'part of Zone B, a strip of land', 'the capital of Tarn, a country of nine millions': the name."""
    head = head_of(subject).lower
    around = LANDS if head in _SEATS else LANDS | _CITIES if head in _WITHIN else frozenset()
    if head in _PARTS or what.lower in around:
        return name
    return subject if head in _SEATS else []
