"""A piece: one assertion inside a sentence, with what it takes over from its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.countries import KINDS_OF_PLACE
from factcheck.text.claims.grammar.dates import date_end, is_month, is_year
from factcheck.text.claims.grammar.phrase_starts import (
    before_than,
    joined_adjectives,
    phrase_start,
    who_spoke,
)
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token, tags
from factcheck.text.claims.grammar.turned import inverted
from factcheck.text.claims.grammar.words import OWNERS, listed

ADDED: Final = "+"  # the marker of what a clause adds without a verb: nothing goes on with that


class Joint(StrEnum):
    """How a piece hangs in its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"  # a clause with a subject of its own behind and, but, ; and the like
    PREDICATE = "predicate"  # shares the subject of the piece before
    RELATIVE = "relative"  # who, which, whose, where: about the noun before
    APPOSITION = "apposition"  # a noun phrase beside a noun, asserting what it is
    PARTICIPLE = "participle"  # -ing or -ed, about the subject of its governor
    SUBORDINATE = "subordinate"  # because, although, after, when
    CONTENT = "content"  # what is said, thought or shown to be so
    CONDITION = "condition"  # if, unless, whether: not asserted

    @property
    def depends(self) -> bool:
        """Whether such a piece takes its subject, or what it is about, from another one."""
        return self in _DEPENDING


WHOLE_CLAUSES = (Joint.MAIN, Joint.COORDINATE)
FURTHER = (Joint.COORDINATE, Joint.PREDICATE)  # what goes on from a clause before it
CLAUSES = (Joint.MAIN, *FURTHER)
_DEPENDING = (Joint.PREDICATE, Joint.RELATIVE, Joint.APPOSITION, Joint.PARTICIPLE)


@dataclass(slots=True)
class Piece:
    """Some words of a sentence that assert one thing.

    `subject` and `auxiliary` are words borrowed from a governor, put before the piece in a restatement; `marker` is
    the word that opened it (because, who, and) and is not part of `tokens`.
    """

    tokens: list[Token]
    joint: Joint
    subject: list[Token] = field(default_factory=list)
    governor: Piece | None = None
    marker: str = ""
    auxiliary: list[Token] = field(default_factory=list)  # 'had been', taken over with the subject
    doubtful: bool = False  # whether more than one thing could be what it is about
    proviso: list[Token] = field(default_factory=list)  # 'if the maid is right', told behind it

    @property
    def matrix(self) -> list[Token]:
        """The words of the piece it hangs on; none where it hangs on no other."""
        return self.governor.tokens if self.governor is not None else []

    def tags(self) -> str:
        """The tags of its words as one string."""
        return tags(self.tokens)


def first_of_row(piece: Piece | None) -> Piece | None:
    """The piece that a further predicate, and those before it, go on from; any other piece itself."""
    while piece is not None and piece.joint is Joint.PREDICATE:
        piece = piece.governor
    return piece


_PHRASE = r"(?:[D#NPEGQ'A\"]|C(?=[D#NPG'A]))"
# a subject and the finite verb behind it, at the beginning of a string of tags
SUBJECT_THEN_VERB = re.compile(
    rf"(?!AAH)[An]*(?:I[^,;VBMRSH]{{1,8}}(?:,|Z+)|IP?#(?=[ODP]))?(?:O(?:I(?:O|{_PHRASE}{{1,8}}))?|H|[D#NPEG'Q\"A]{_PHRASE}{{0,12}}(?:[ITK](?:O|{_PHRASE}{{1,8}})){{0,4}}"
    rf"|[DO#])(?:[IK]?[RH][^,;CVBM]{{0,6}}(?:(?:M[An]*B|[VBM])[^,;CVBM]{{1,10}}|V))?Z*[An]*(?<!T)[VBM]"
)
FINITE = re.compile(r"[VBM]")
_VERBS = frozenset("VBM")
_STATE = re.compile("(?:D[AN#]*[NE]C)?D[AN#]*NE")  # his brother dead and his fortune spent
STARTS_FINITE = re.compile(r"Z*[An]*[VBM]")
STARTS_PARTICIPLE = re.compile(r"[An]*[GE]")
STARTS_RELATIVE = re.compile(r"(?:n?(?:(?:AK)?D?[D#NO])I|[ITK])?R")
NOUN_PHRASE = re.compile(r"A*(?:[D#NPEG'Q\"][^VBMRSH]*|[D#][^VBMRSH]*[RH].*)$")


def auxiliaries(tokens: list[Token]) -> list[Token]:
    """The forms of 'be' and 'have' that the last verb of a clause is made with, if a participle follows them."""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].tag in "VM" or (tokens[at].tag == "B" and tokens[at].lower.startswith("d")):
            return []
        if tokens[at].tag == "B":
            end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag not in "An"), len(tokens))
            if end < len(tokens) and tokens[end].lower == "been":
                end += 1
            ends = end < len(tokens) and tokens[end].tag == "E" and len(tokens) - end >= _LONG
            ends = ends and "n" not in tags(tokens[at:end])  # never convicted and sentenced
            return [token for token in tokens[at:end] if token.tag in "BE"] if ends else []
    return []


_LONG = 3  # words of a participle with what belongs to it, from which it is told as a statement of its own


def is_long_participle(tokens: Sequence[Token]) -> bool:
    """'sentenced to death', and not 'imprisoned'."""
    return len(tokens) >= _LONG and tokens[0].tag == "E" and bool(tokens[0].base)


def is_finite(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb stands among the words."""
    return not _VERBS.isdisjoint(map(TAG_OF, tokens))


def subject_of(tokens: list[Token]) -> list[Token]:
    """The words of a clause before its finite verb, without leading adjuncts, conjunctions and brackets."""
    string = tags(tokens)
    if not (verb := FINITE.search(string)):
        return []
    if (turned := inverted(tokens) or who_spoke(tokens[: verb.start()])) is not None:
        return turned
    start = 0
    for comma in _PAUSE.finditer(string, 0, verb.start()):
        lead = string[start : comma.start()]
        if lead[:1] == "I" and string[comma.end()] == "G" and start == 0:
            return without_lead(tokens[: comma.start()])  # in 1924 the court, considering a law, held
        words = set(map(LOWER_OF, tokens[start : comma.start()]))
        if (
            lead[:1] in "IAKTS"  # or nothing
            or (_STATE.match(lead) and not OWNERS.isdisjoint(words))
            or (lead[0] in "GE" and start == 0)
            or (lead == "N" and start == 0 and tokens[0].lower.endswith("ed"))  # cross-examined, Moss agreed
            or (not _BEHIND_NOUN.search(lead) and not TIMES.isdisjoint(words))
            or (lead[0] == "#" and not MEASURES.isdisjoint(words))
            or (
                start and lead[0] == "D" and string[start - 2] == "P" and not KINDS_OF_PLACE.isdisjoint(words)
            )
        ):
            start = comma.end()
    if (behind := _behind_participle(string, start, verb.end())) > 0:
        return subject_of(tokens[behind:])
    start = _behind_opener(string, start, verb.start())
    start = _behind_adjunct(tokens, string, start, verb.start())
    start = _behind_time(tokens, start, verb.start())
    while start < verb.start() and string[start] in "CA,-\"'(Z" and not _begins_phrase(tokens, start):
        start += 1
    end = verb.start()
    adjunct = _BEHIND_SUBJECT.search(string, start + 1, end)
    end = adjunct.start() if adjunct else end
    while end > start and string[end - 1] in "An,-":
        end -= 1
    # a count made by the board and released, after a year, found
    end -= 2 * (string[end - 2 : end + 1] == "CEZ")
    if end - start > 2 and string[end - 1] == "O" and string[end - 2] in "NP":
        end -= 1  # the bridge they walked on
    return tokens[start:end] or _before_insertion(tokens, string)


def _behind_opener(string: str, start: int, verb: int) -> int:
    """Where the subject begins behind 'when' or 'in which'; `start` where neither stands before it."""
    start = max(start, string.rfind("S", 0, verb) + 1)
    relative = string.rfind("R", start, verb)
    return relative + 1 if relative > 0 and string[relative - 1] == "I" else start  # in which the council


def _behind_participle(string: str, start: int, verb: int) -> int:
    """'By May, helped by rain that had set in, it grew': where the clause begins behind what helped it; 0 elsewhere."""
    led = string[0] == "I" and string[start : start + 2] == "EI"
    return pause.end() if led and (pause := _PAUSE.search(string, verb)) else 0


def _before_insertion(tokens: list[Token], string: str) -> list[Token]:
    """'In 2019 the bank, by then losing £3m, fired': behind a lead without a comma, and before an insertion."""
    subject = without_lead(tokens[: max(string.find(","), 0)])
    return subject if subject and subject[0].tag in "DPO#" and subject[0] is not tokens[0] else []


def _begins_phrase(tokens: list[Token], at: int) -> bool:
    """'nearly half of the pilots', 'at least five groups', 'Last year’s law'."""
    first = at + (tokens[at].lower == "at")
    counts = tokens[first].lower in _NEARLY and tokens[first + 1].tag in "#D"
    return counts or _is_dated(tokens, at)


def _is_dated(tokens: list[Token], at: int) -> bool:
    """'last year’s law': the law of which year."""
    return tags(tokens[at : at + 3]) == "AN'" and tokens[at + 1].lower in TIMES


_NEARLY = listed("nearly almost about over roughly barely hardly well least most")
_PAUSE = re.compile(",|Z+")
_BEHIND_SUBJECT = re.compile(",(?:[IAK]|TD)(?![^VBM]*,C[DPO])|Z")  # not 'Kern, then 19, and his brother, 22,'
_BEHIND_NOUN = re.compile("[NP],K")  # the council, after two years
_NEXT_PHRASE = re.compile(r"(?<=[NP#])[DO#P]|(?<=A)[DO]")
_LEADS = listed("as before after since until for")


def without_lead(tokens: list[Token]) -> list[Token]:
    """'Moss' of 'On my last evening Moss', 'Two years ago Moss': the words behind an adjunct that no comma sets off."""
    start = _behind_adjunct(tokens, tags(tokens), 0, len(tokens))
    if not start and tokens and tokens[0].tag in "A#Dn":
        ago = next((at + 1 for at, token in enumerate(tokens[:5]) if token.lower == "ago"), 0)  # a week ago
        start = ago or (_behind_time(tokens, 0, len(tokens)) if tokens[0].tag in "A#" else 0)
    return tokens[start:]


def _behind_adjunct(tokens: list[Token], string: str, start: int, verb: int) -> int:
    """Where the subject begins when an adjunct without a comma stands before it: 'In 2007 the board'."""
    if start + 1 >= verb or not (string[start] == "I" or tokens[start].lower in _LEADS):
        return start
    if tokens[start + 1].lower == "then" and start + 2 < verb and string[start + 2] in "D#NPO":
        return start + 2  # since then 63 women
    dated = date_end(tokens, start + 1, verb)
    if start + 1 < dated <= verb and (dated < verb or is_year(tokens[verb - 1])):
        return dated  # in March 2024 the council, on 3 May Falk
    for later in _NEXT_PHRASE.finditer(string, start + 2, verb):
        pair = string[later.start() - 1 : later.start() + 1]
        counted = "N#AIP" if tokens[later.start()].lower == "one" else "N#AI"  # one Lund clerk after another
        counts = pair[1] != "#" or string[later.end() : later.end() + 1] in set(counted)
        counts = counts and not (pair == "#P" and is_month(tokens[later.start()]))  # on 3 March
        in_month = pair == "PP" and is_month(tokens[later.start() - 1])  # in May Kern
        bare = pair in {"PP", "##"} and not in_month
        if not bare and counts and tokens[later.start()].lower not in TIMES:
            return later.start()
    return start


def _behind_time(tokens: list[Token], start: int, verb: int) -> int:
    """'That same year the company': the subject begins behind the time."""
    if start + 1 >= verb:
        return start
    far = tokens[start].tag == "#" and any(token.lower in MEASURES for token in tokens[start : start + 3])
    for at in range(start + 1, verb):
        named = tokens[at - 1].lower == "now" and tokens[at].tag == "P"  # now Ada Kern
        timed = named or (tokens[at - 1].lower in TIMES and tokens[start].tag in "DHN#A")
        if tokens[at].tag in "DOP" and (timed or (far and tokens[at - 1].tag in "AN")):
            return at
    return start


TIMES = listed(
    "year month week day decade century spring summer autumn fall winter morning evening night mornings nights "
    "evenings time springs summers autumns winters "
    "years months weeks days decades later ago monday tuesday wednesday thursday friday saturday sunday today "
    "yesterday easter christmas ramadan diwali passover whitsun michaelmas hanukkah"
)
MEASURES = listed("miles mile kilometres kilometers metres meters feet yards blocks leagues")


def _named(phrase: list[Token]) -> list[Token]:
    """'an agent in Lund named Dale Pike, who': not the place where he is."""
    at = next((at for at, token in enumerate(phrase) if at and token.lower in {"named", "called"}), 0)
    alone = at and all(token.tag == "P" for token in phrase[:at])
    return phrase[at + 1 :] if alone and phrase[at + 1 :] else phrase


def last_noun_phrase(tokens: list[Token]) -> list[Token]:
    """The noun phrase that ends the words: what a relative clause or an apposition is about.

    A bare number or time is passed over ('buildings put up before 1985, which'); 'of' belongs to the phrase.
    """
    end = len(tokens)
    while end:
        while end and tokens[end - 1].tag not in "NPO#GQ":
            if tokens[end - 1].tag == "'" and end > 1 and tokens[end - 2].tag == "P":
                break  # at St Mary's
            end -= 1
        start = phrase_start(tokens, end)
        while start >= 2 and tokens[start - 1].lower == "of" and tokens[start - 2].tag in "NP":
            start = phrase_start(tokens, start - 1)
        start = joined_adjectives(tokens, start, end)
        while start < end and tokens[start].tag in "AE" and not _is_dated(tokens, start):
            start += 1
        start = before_than(tokens, start) if start < end and tokens[start].tag == "#" else start
        phrase = _named(tokens[start:end])
        money = any(token.text[0] in currency.SIGNS for token in phrase)
        timed = all(token.tag == "#" or token.lower in TIMES for token in phrase[_points(phrase) :])
        if not phrase or money or not timed:
            return phrase
        end = start
    return []


def _points(phrase: list[Token]) -> bool:
    """'His clerk that night, the man who signed it': no night did."""
    return len(phrase) > 1 and phrase[0].lower in {"that", "this"}
