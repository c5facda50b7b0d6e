"""What only says on whose word a clause stands: 'it is alleged', 'or so his valet claimed', 'so the story goes'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.going_round import TALES
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of
from factcheck.text.claims.grammar.words import listed

HEARD: Final = REPORTING | listed(
    "swear assume presume understand rumoured rumored whispered seem appear goes"
)
# he said; two clerks told the board; a committee of clerks said on Monday; an official told reporters
WHO_SAYS: Final = re.compile(
    "[An]*(?:O|DIO|[D#NP'A]{1,6}(?P<of>[IK][D#NP'A]{1,5}){0,2})[An]*"
    "[VB]{1,2}[An]*(?:(?(of)|O)|(?:D?[NP']{1,3})?(?:[IT][D#NP'O]{1,5}){0,2})[An]*$"
)
SAYS_WHO: Final = re.compile("[An]*V(?:[D#NPE'A]|I)+$")  # says Dana Ruiz
_PASSIVE: Final = re.compile("OA*BA*B?A*EA*$")  # it has been widely alleged
_SEEMS: Final = re.compile("OM?A*[Vb]$")
_SO: Final = re.compile(r"C?[AKS](?:O|[D#NP'A]{1,5})A*(?P<verb>V|BE)(?:T[D#NP']{1,4})?$")


def closing_hearsay(tokens: Sequence[Token]) -> int:
    """Where such words begin at the end of a clause, with their comma; behind its end where there are none."""
    end = len(tokens)
    if (told := _told_so(tokens)) > 0:
        return told
    comma = next((at for at in range(end - 1, max(0, end - _STUDY), -1) if tokens[at].tag == ","), end)
    near = comma > end - _LONGEST and is_hearsay(tokens[comma + 1 :])
    closes = comma + 1 < end and (near or _shows_so(tokens, comma) or _says_a_report(tokens, comma))
    return comma if closes else end


def _says_a_report(tokens: Sequence[Token], comma: int) -> bool:
    """'Hundreds are paid in cash, says a report calling for a ban': on whose word, with what else the report does."""
    found = _A_REPORT.match(tags(tokens[comma + 1 :]))
    if found is None or tokens[comma + 1].lower not in _SAID_SO:
        return False
    return tokens[comma + found.end("one")].lower in _STUDIES and is_finite(tokens[:comma])


_SAID_SO: Final = listed("says said finds found warns warned shows showed concludes concluded claims claimed")
_A_REPORT: Final = re.compile("[VE]D[AN#]*(?P<one>N)(?:[IEGN][^VBM;:]*)?[.]?$")


def _shows_so(tokens: Sequence[Token], comma: int) -> bool:
    """'He was paid in cash, emails seen by the Herald show': from what it is known, told with the clause."""
    last = next((at for at in range(len(tokens) - 1, comma, -1) if tokens[at].text[0].isalnum()), comma)
    study = _A_STUDY.fullmatch(tags(tokens[comma + 1 : last])) if tokens[last].lower in _FOUND_SO else None
    if study is not None and tokens[comma + study.end("one")].lower in _STUDIES:
        return is_finite(tokens[:comma])
    found = _EVIDENCE.fullmatch(tags(tokens[comma + 1 : last])) if tokens[last].lower in _SHOWING else None
    many = tokens[comma + found.end("many")] if found is not None else None
    thing = many is not None and is_plural_form(many.lower) and not may_name_person(many)
    return thing and is_finite(tokens[:comma])


_SHOWING: Final = listed("show suggest reveal indicate confirm state allege claim say report")
_FOUND_SO: Final = listed(
    "found finds showed shows concluded concludes suggested suggests revealed reveals said says"
)
_STUDIES: Final = listed(
    "study report survey poll analysis review audit inquiry investigation paper census inquest"
)
_A_STUDY: Final = re.compile("D[AN#]*(?P<one>N)(?:[VE]?A?[IK]D?[NPA#]{1,5}){0,4}")
_EVIDENCE: Final = re.compile(
    "(?:D'?|P{1,3}'|O)?[AP]{0,2}(?P<many>N{0,2}[NV])(?:[VE]?[IK]D?[NPA#]{1,4}){0,2}"
)


def _told_so(tokens: Sequence[Token]) -> int:
    """'..., or so she told me in the car, at the crossing': where that begins, with its comma; 0 where it does not."""
    for at in range(1, len(tokens) - 3):
        if tokens[at].tag == "," and [token.lower for token in tokens[at + 1 : at + 3]] == ["or", "so"]:
            found = _SO_TOLD.fullmatch(tags(tokens[at + 1 :]))
            says = found is not None and tokens[at + found.end("verb")].base in REPORTING
            return at if says else 0
    return 0


_SO_TOLD: Final = re.compile("C[AKS](?:O|[D#NP'A]{1,5})[An]*(?P<verb>V)(?:O|P{1,3}|D[A#]?N)?[^VBMRHW]*")
_LONGEST: Final = 10
_STUDY: Final = 18
_I_DOUBT: Final = listed("think believe gather suppose guess suspect hear")


def is_hearsay(chunk: Sequence[Token]) -> bool:
    """Whether the words between two commas, or behind the last, assert nothing beside what they put in doubt."""
    string = tags(chunk)
    if not chunk:
        return False
    if [token.lower for token in chunk] in (["it", "may", "be"], ["it", "might", "be"]):
        return True
    if chunk[0].lower == "it":
        last = next(token for token in reversed(chunk) if token.tag != "A")
        told = _PASSIVE.match(string) or _SEEMS.match(string)
        return told is not None and bool({last.base, last.lower} & HEARD)
    at = 1 if chunk[0].lower == "or" and len(chunk) > 1 else 0
    so = _SO.match(string) if chunk[at].lower == "so" else None
    if so is None:
        return False
    goes = chunk[so.end("verb") - 1]
    return goes.base in REPORTING or (goes.base == "go" and not TALES.isdisjoint(t.lower for t in chunk))


def is_own_doubt(inner: Sequence[Token]) -> bool:
    """'(I gather)', '– I think –': how sure the author is of the words around."""
    return tags(inner) == "OV" and inner[0].lower == "i" and inner[1].lower in _I_DOUBT


def regain_verb(tokens: Sequence[Token], opens: int, closes: int) -> None:
    """'Moss, it is thought, shot the guard': the only verb of a clause, taken for a participle behind the comma."""
    first = next((token for token in tokens[closes + 1 :] if token.tag not in "An"), None)
    if first is None or first.tag != "E" or is_finite(tokens[:opens]):
        return
    if "p" in forms_of(first.lower) and not is_finite(tokens[closes + 1 :]):
        first.tag = "V"


_SAYS: Final = re.compile(
    r"[An]*(?:O|H|[D#NP'A]{1,6}(?:[IK](?:O|[D#NP'A]{1,4}))?)[An]*"  # who
    r"(?:[VN]|B[AnK]*E)(?:O|D?[NP']{1,3})?[An]*(?:(?:[ITK][D#NP'OG]{1,5}){1,2}|I(?<=VI))?$"  # says; to whom; how
)
SAYING: Final = listed(
    "say tell write note recall claim argue report explain insist add admit warn complain find show concede "
    "estimate maintain remember suggest calculate reckon allege testify swear"
)
_SEEMING: Final = listed("seem appear turn emerge transpire happen")


def says(inner: Sequence[Token], joined: bool) -> bool:
    """'he told the court', 'one colleague recalls', 'we are often told', 'it seems'; before 'and' only plain saying."""
    if is_hearsay(inner) or [token.lower for token in inner[-2:]] == ["has", "it"]:
        return True  # a local joke has it
    if inner and inner[0].lower in {"i", "we"} and _GLAD_TO_SAY.match(tags(inner)):
        return inner[-1].base in SAYING  # I am glad to report
    if _COULD_TELL.fullmatch(tags(inner)) and inner[-1].lower == "you" and inner[-2].base == "tell":
        return True
    if _WONT_TO_SAY.fullmatch(tags(inner)) and inner[-1].base in SAYING:
        return True
    if (
        _ARGUED.fullmatch(tags(inner))
        and {inner[-1].base, inner[-1].lower} & _REASONING
        and may_name_person(inner[-2])
    ):
        return True
    if not _SAYS.match(tags(inner)):
        return False
    if any(a.base in _OF_THINGS and b.tag in "D#" for a, b in pairwise(inner)):
        return False  # as it grew, it added a row of clerks
    bases = {base_of(token) for token in inner[1:]} - {""}
    if _FOUND.search(tags(inner)) and "find" in bases:
        return False  # his body was found under the bridge
    if inner[0].lower == "it" and bases & _SEEMING:
        return True
    return bool(bases & (SAYING if joined else REPORTING | SAYING)) and (
        inner[0].tag != "N" or len(inner) > 1
    )


_OF_THINGS: Final = frozenset(("add", "find", "show"))  # with these an object is nobody who hears it
_WONT_TO_SAY: Final = re.compile("(?:O|[D#NP'A]{1,6})[An]*(?:[VE]T|M)[An]*b")  # my mother liked to say
_REASONING: Final = REPORTING | {"reasoned"}
_ARGUED: Final = re.compile("(?:D[A#N']{0,3}N|P{1,3})E")  # the judges argued
_COULD_TELL: Final = re.compile(
    "D[A#N']{0,4}N(?:[IK][D#NP']{1,3})?M(?:b|BE)O"
)  # any clerk could have told you
_GLAD_TO_SAY: Final = re.compile("OB[An]*[NAE]Tb$")
_FOUND: Final = re.compile("[DNP]B[An]*EI")


def base_of(token: Token) -> str:
    """The base of a word that can be the verb here, even when it was taken for a noun: 'one colleague recalls'."""
    if token.tag in "VE":
        return token.base
    return forms_of(token.lower).get("s", "") if token.tag == "N" else ""


def is_inverted(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'In return, said Ada Moss, the firm would pay': who says so, behind the verb.

    In 'Ada Moss, the mayor, says the cashier, Ole Kern, took it' she says so, and not the cashier; and in 'Clerks, who
    met in May, said Falk, the head, was ill' it is the clerks.
    """
    inner = tokens[opens + 1 : closes]
    says = inner[0].lower in _SAID or (
        inner[0].lower in _SAY and is_plural(list(inner[-1:])) and len(inner) > _PAIR
    )
    says = says and _WHO_SAYS.match(tags(inner[1:])) is not None
    before = tags(tokens[:opens])
    who = _WHO.match(before) if says else None
    person = who is not None and tokens[who.start("who")].lower == "who"
    return says and not person and not _TITLED.match(before)


_SAID: Final = listed(
    "said says wrote writes added adds argued argues recalled recalls insisted insists explained explains "
    "complained complains admitted admits conceded concedes reckoned reckons claimed claims"
)
_SAY: Final = listed("say write argue insist warn complain")  # say the families; not 'say, two towns'
_PAIR: Final = 2
_WHO: Final = re.compile("D?[#NP'A.]{1,6},(?:D[^,;:VBMRHS]*)?(?P<who>R)[^,;:]*$")
_TITLED: Final = re.compile(r"D?[#NP'A]{1,6},D?[#NP'AI]{1,8}$")
_WHO_SAYS: Final = re.compile(r"(?=[^I]*[NPO])(?:O|D?[#NP'A]{1,6}(?:I[D#NP'A]{1,5})?)$")


def behind_title(tokens: Sequence[Token], opens: int, closes: int) -> int:
    """The comma that closes 'said Ada Moss, then the mayor,': who she is stands between two commas of its own."""
    if not is_inverted(tokens, opens, closes):
        return closes
    end = next((at for at in range(closes + 1, len(tokens)) if tokens[at].tag == ","), closes)
    return end if _TITLE.match(tags(tokens[closes + 1 : end])) else closes


_TITLE: Final = re.compile(r"[An]*D?[#NP'IA]{1,8}$")


def leads_to_speech(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'As Kern stood in the dock, Moss said, “You will see him again”': the clause itself, behind when it was said."""
    speech = tokens[closes + 1 : closes + 3]
    opened = len(speech) > 1 and speech[0].tag == '"' and speech[1].text[:1].isupper()
    return (
        opened and tokens[0].lower in _WHILE and is_finite(tokens[:opens]) and '"' not in tags(tokens[:opens])
    )


_WHILE: Final = listed("as when while after before until once")
