"""A last look at a statement put together from its parts: whether it is one, or the text's own words must stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.countries import COUNTRIES, STATES
from factcheck.text.claims.grammar.dates import day_end
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import ADDRESSING, is_person_noun
from factcheck.text.claims.grammar.pieces import WHOLE_CLAUSES, Joint, Piece, first_of_row
from factcheck.text.claims.grammar.regions import is_street, is_street_noun
from factcheck.text.claims.grammar.tokens import Token, are_names, first_finite, start_of, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import BE, HAVE, listed
from factcheck.text.claims.restating.built import Built

# two verbs with nothing between them that joins clauses, and no 'he wrote' or 'he could have written'
_TWO_VERBS: Final = re.compile(r"[^VBMRHSCKO,]*V[^VBMbRHSCKWOE,;:()\"Z-]*[D#NP'][An]*[VMB]")
# no verb between two subjects, 'the 1980s a few', 'a minute or so the two'; one with nothing it was done to, then 'he'
_TWO_NOUNS: Final = re.compile(
    "(?:D[ANEG#P]{0,3}[N#]|#[ANP]{0,3}N)(?:CA)?(?:D(?!NI?D)|O[An]*[VBM])[^,VBM]*[VBM]"
)
_OR_SO: Final = re.compile("(?:D|#)NCA[VBM]")  # for a week or so were
_THEN_WHO: Final = re.compile("[^VBMRHSCW,]*V[AI]{1,2}O[An]*[VBM]")
_CAME_THEN: Final = re.compile("[^VBMRHSCW,]*(?P<verb>[VE])(?P<when>I(?:P?#|A))?(?:D[ANP]|A?#I)")
_LASTING: Final = listed(
    "stay live die laugh smile sleep last wait travel"
)  # he died a poor man, stayed a week
_CAME: Final = INTRANSITIVE | listed("come go follow close open begin end start fall rise break change")
_EVERY: Final = listed("everything anything everybody everyone anybody anyone nothing nobody")
_WHOEVER: Final = listed("whoever whatever whichever except")
_COMES: Final = listed("exist remain come follow live stand lie be seem go arrive appear")
_OF_ANOTHER: Final = (Joint.PREDICATE, Joint.RELATIVE)
_RUNS_ON: Final = re.compile("[^,VBM]*[VBM][^,]*,[An]*[VBM][^C]*$")  # have lost a tip, is the noise


def sound(parts: Built, piece: Piece) -> Built | None:
    """The parts of a statement, a day before its subject left out ('21 May the officer'); None where it is none."""
    dated = day_end(parts.lead)
    if 0 < dated < len(parts.lead) and parts.lead[dated].tag in "DOP":
        parts = parts._replace(lead=parts.lead[dated:])
    if piece.joint in _OF_ANOTHER and _RUNS_ON.match(tags(parts.body)):
        return None
    if piece.joint is Joint.SUBORDINATE and _may_go_on_outside(parts.body, piece):
        return None
    if piece.joint is Joint.PREDICATE and _may_be_participle(parts, piece):
        return None
    aged = tags(parts.body[:3]) == "#IG"  # convicted Ada Moss, 58, of taking it
    if piece.joint is Joint.APPOSITION and (
        aged
        or _is_total(parts)
        or _is_placed(parts, piece)
        or _is_of_two(parts.body)
        or _is_among(parts, piece)
    ):
        return None
    return parts if _is_sound(parts, piece.joint) else None


def _is_total(parts: Built) -> bool:
    """'sold more boats than any yard in Norland, 412 in all': how many were sold, and no name is that many."""
    told = [token.lower for token in parts.body[1:3]]
    return tags(parts.body[:1]) == "#" and parts.lead[-1].tag == "P" and told in _IN_ALL


_IN_ALL: Final = (["in", "all"], ["in", "total"], ["altogether"])


def _may_go_on_outside(body: Sequence[Token], piece: Piece) -> bool:
    """'It came out in May, when the deed was done, and sold for a crown': the deed did not."""
    over = piece.matrix
    leads = not over or body[0].start < over[0].start
    return not leads and _GOES_ON.match(tags(body)) is not None


_GOES_ON: Final = re.compile("[^,VBM]*[VBM][^,VBMRSH]*,C[An]*[VEB]")


def _may_be_participle(parts: Built, piece: Piece) -> bool:
    """'The hall is two rooms, painted yellow', 'was oak, sawn in Lund and hauled by ox': what it was like, no deed."""
    over = first_of_row(piece.governor)
    words, subject = parts.body, parts.lead
    if over is None or piece.auxiliary or words[0].tag != "V" or not subject:
        return False
    named = subject[-1].tag in "OP" and subject[0].tag != "D"
    if named or is_personal(subject) or is_person_noun(head_of(subject)):
        return False
    verb = main_verb(over.tokens)
    like = verb is not None and over.tokens[verb].lower in BE
    like = like and tags(over.tokens[verb + 1 : verb + 2] if verb is not None else []) not in {"E", "G"}
    kinds = verb_forms().get(words[0].lower, {"p": "", "q": ""})
    done = words[0].base not in INTRANSITIVE and {"p", "q"} <= set(kinds)
    return like and done and (not piece.marker or (len(words) > 1 and words[1].lower == "by"))


def _is_placed(parts: Built, piece: Piece) -> bool:
    """'She grew up in Rostock, the daughter of a pilot': no place is that."""
    around = piece.matrix
    at = start_of(parts.lead, around)
    person = any(is_person_noun(token) or token.lower in _KIN for token in parts.body[:7])
    several = parts.body[0].tag == "#" and is_plural([head_of(parts.body)])  # no place is six storeys
    placed = at > 0 and around[at - 1].lower in _PLACING and parts.lead[0].tag == "P"
    if placed and is_street(parts.lead) and parts.body[0].lower in {"a", "an"}:
        return not is_street_noun(head_of(parts.body))  # in the bank on Mill Street, a hall of 1903
    things = parts.body[0].tag == "N" and is_plural([head_of(parts.body)])  # in Irish, songs and plays
    return placed and (
        person or several or things or (parts.body[0].lower == "one" and "," in tags(parts.body))
    )


def _is_among(parts: Built, piece: Piece) -> bool:
    """'from Lund, Tarn or Dray', 'had one, a Lister': one name of a row; something that is one, and not who had it."""
    row = parts.lead[-1].tag == "P" and _NAME_AND.match(tags(parts.body)) is not None
    around = piece.matrix
    before = [token for token in around if token.start < parts.body[0].start and token.tag != ","][-1:]
    one = tags(before) == "#" and before[0].text.isalpha() and before[0] is not parts.lead[-1]
    many = _SEVERAL.match(tags(parts.body)) is not None and is_plural([head_of(parts.body)])
    single = are_names(parts.lead) and not parts.lead[-1].lower.endswith("s")
    of_land = are_names(parts.body) and parts.body[0].text in STATES | COUNTRIES  # of Tarn, Ohio
    return row or one or (many and single) or (of_land and single)  # of Visa and Kern, two firms


_SEVERAL: Final = re.compile("#[ANP]{0,2}N(?=$|[REG])")
_NAME_AND: Final = re.compile("(?:D?P{1,5}|[NP](?:,[NP]{1,2})+)(?:,P{1,2})*,?C[DPAN]")
_PLACING: Final = listed("in at on near from")
_KIN: Final = listed("son sons daughter daughters child children heir")


def _is_of_two(words: Sequence[Token]) -> bool:
    """'Both were settled in Lund, the larger for a fine': no town is the larger."""
    return tags(words[2:3]) in {"I", "K", "T"} and words[1].lower in _OF_TWO and words[2].lower != "of"


_OF_TWO: Final = listed("larger smaller bigger older younger elder former latter other second")


def _is_sound(parts: Built, joint: Joint) -> bool:
    """Whether subject, link and words make a statement; what a clause says by itself is always one."""
    lead, link, body = parts
    if joint in WHOLE_CLAUSES and not lead:
        return True
    first = next(iter(lead or body), None)
    if first is None or (lead and _is_no_subject(lead)):
        return False
    if link in {"was", "were", "is", "are"} and body[0].tag == "E" and body[0].base in INTRANSITIVE:
        return False  # the variant was known as Five and was sounded like a hotel
    if first.lower == "there" and not _is_there(body):
        return False
    did = next((at for at, token in enumerate(body[:-1]) if token.lower in {"did", "does"}), None)
    if did is not None and body[did + 1].tag == "H":
        return False  # before the diplomats did that they were alone
    if joint is Joint.SUBORDINATE and tags(body[:2]) == "nI":
        return False  # though not in the way he meant
    twice = _WAS_WAS.match(tags(body))
    if twice is not None and body[twice.end() - 2].base not in _SAID:
        return False  # where it was found was warm
    if joint in _TOLD_OF and _lacks_thing(lead or body):
        return False
    acts = "".join(map(_acts, body))
    return joint is not Joint.SUBORDINATE or not (
        _TWO_VERBS.match(acts) or _is_dated_first(body) or _runs_into_main(body, acts)
    )


_SAID: Final = listed("say believe think claim know allege expect suppose rumour rumor report")
_WAS_WAS: Final = re.compile("[^,VBMRHSW]*B[An]*E[BM]")


def _lacks_thing(words: Sequence[Token]) -> bool:
    """'while some of the biggest that backed him fell', 'the oldest voted': the biggest of what is told before."""
    found = _THE_MOST.match(tags(words))
    lower = words[found.end() - 1].lower if found is not None else ""
    return lower.endswith("est") and lower not in _NO_DEGREES and len(lower) > len("best")


_TOLD_OF: Final = (Joint.RELATIVE, Joint.SUBORDINATE)
_THE_MOST: Final = re.compile("(?:[DA]?[D#]I)?DN(?=$|[HRVBM])")
_NO_DEGREES: Final = listed(
    "forest interest harvest protest request arrest contest conquest priest guest quest inquest manifest tempest "
    "crest chest interest behest bequest digest"
)


def _runs_into_main(body: Sequence[Token], acts: str) -> bool:
    """'when frost came in he left', 'for a day or so the two': behind it begins the clause it belongs to."""
    titled = any(
        a.tag == "N" and b.lower.rstrip(".") in ADDRESSING and not is_person_noun(a)
        for a, b in pairwise(takewhile(lambda token: token.tag not in "VBM,", body))
    )  # before the sale Ms. Moss voted
    if titled or _TWO_NOUNS.match(acts) or _OR_SO.match(acts) or _THEN_WHO.match(acts):
        return True
    came = _CAME_THEN.match(acts)
    if came is None:
        return False
    verbs = _CAME if came["when"] else INTRANSITIVE - _LASTING
    return body[came.start("verb")].base in verbs


def _is_dated_first(body: Sequence[Token]) -> bool:
    """'after a crash in January 1910 the doctors found': no clause begins behind 'after'."""
    verb = next((at for at, token in enumerate(body) if token.tag in "VBME"), 0)
    return any(
        token.text.isdigit() and len(token.text) == 4 and after.tag == "D"
        for token, after in pairwise(body[3:verb])  # behind a noun
    )


def _acts(token: Token) -> str:
    """The tag of a word; a past form that is never a participle is a verb: 'the ban lapsed'."""
    return "V" if token.tag == "E" and token.base in INTRANSITIVE else token.tag


def _is_no_subject(lead: Sequence[Token]) -> bool:
    """'12 May people' and 'everything': no subject of what narrows it."""
    dated = day_end(lead)
    return lead[0].lower in _EVERY | _WHOEVER or 0 < dated < len(lead)


def _is_there(body: Sequence[Token]) -> bool:
    """'There came a morning', and not 'there looks'."""
    verb = first_finite(body)
    return verb is None or verb.tag == "M" or verb.lower in BE | HAVE or verb.base in _COMES
