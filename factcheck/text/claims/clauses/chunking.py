"""The stretches between the commas of a sentence, and what each of them opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.commas import parts_nothing
from factcheck.text.claims.clauses.leading_on import lead_on
from factcheck.text.claims.grammar.pieces import (
    FINITE,
    STARTS_FINITE,
    STARTS_PARTICIPLE,
    STARTS_RELATIVE,
    SUBJECT_THEN_VERB,
    without_lead,
)
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import PREPOSITIONS, listed

Chunk = list[Token]

# -ing words and participles that open an adjunct, not an assertion
_PREPOSITIONAL: Final = listed(
    "according beginning starting including regarding concerning given based following considering depending barring "
    "notwithstanding excluding compared judging speaking during pending"
)
_MEASURED: Final = listed("up down")
_DOUBLE: Final = listed("twice half double triple treble")
_NEARLY_DOUBLE: Final = re.compile("[AI].[WD].*W|[AI].W")
_ABOUT: Final = listed("nearly almost about roughly over")
_COMPARED: Final = listed("more less fewer better worse nearly almost roughly about")
_TIMES_WHAT: Final = re.compile("A{0,2}#{1,2}N[WD]")
_DEGREES: Final = listed("more less fewer")
_REDUCED: Final = re.compile(
    r"(?:D[NP#]+C)?D[NP#]+(?:[OP]|D[NP']+|P{1,3}'N{1,2}|(?:E?ID?[NP#]+){1,2}O|OID?[NP]+)[An]*[VB]"
)  # a figure I obtained, a finding his family rejects, a gift from the king he had betrayed
_THAT_AND_VERB: Final = re.compile("H[An]*[VB]")
FURTHER_CLAUSE: Final = re.compile("[RHSKW]")
# what ends the words of a participle itself: 'accused of taking money | he had raised'
_OWN: Final = re.compile(f"{FURTHER_CLAUSE.pattern}|(?:(?<=GN)|(?<=G[DN]N))O[An]*[VBM]")
_AND_WHEN: Final = re.compile("C,S[^,]*$")  # sold the mill and, when they asked, left
_LATE_WHEN: Final = re.compile("[^,]*[VBM][^,]*(?P<when>S)(?:,I[^VBMRHSC,]*)?$")
_WHEN: Final = listed("when because until while")
_SET_OFF: Final = re.compile(
    r".*[CRH](?:,(?:(?:[IAK]|T(?!b))[^VBM,]*(?:(?:[RH]|O[VB])[^,]*)?|N[IK]N)|(?<=H),G[^VBMRHS,]*)?$"
)


def chunks_of(tokens: Sequence[Token]) -> list[Chunk]:
    """The words between commas; a comma inside a quotation counts when the quotation ends there.

    A comma that only sets off an adjunct behind 'and' or 'who' does not part: 'and, at the same time, left'.
    """
    chunks: list[Chunk] = []
    start = 0
    for at, token in enumerate(tokens):
        parts = token.tag == "," and not _stays(tokens[start:at], tokens, at)
        closed = token.tag == '"' and at > 1 and tokens[at - 1].text == "," and tokens[at - 1].tag == "Q"
        if parts or (closed and tokens[at - 2].lower not in PREPOSITIONS):  # had “no part in,” the theft
            chunk = list(tokens[start : at + (not parts)])
            led = _and_led(chunk, tokens[at + 1 :]) if parts else 0
            chunks += [chunk[:led], chunk[led:]]
            start = at + 1
    chunks = [chunk for chunk in (*chunks, list(tokens[start:])) if chunk]
    keep_exceptions(chunks)
    lead_on(chunks, tokens)
    return chunks


def _and_led(chunk: Chunk, behind: Sequence[Token]) -> int:
    """Where 'and' stands in 'The mill burned and, if she is right, he fled': a clause ends before it; 0 elsewhere."""
    found = _AND_LED.search(tags(chunk))
    return found.start() if found and SUBJECT_THEN_VERB.match(tags(behind)) else 0


_AND_LED: Final = re.compile("(?<=[^,])C,S(?!n?T)[^,VBM]*[VBM][^,]*$")


def _stays(chunk: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    string = tags(chunk)
    goes_on = at + 1 < len(tokens) and tokens[at + 1].tag in "VEB" and _AND_WHEN.search(string) is not None
    late = _LATE_WHEN.match(string)  # was dropped when, in the years before, it
    goes_on = goes_on or (late is not None and chunk[late.start("when")].lower in _WHEN)
    return goes_on or _SET_OFF.match(string) is not None or parts_nothing(chunk, tokens, at)


def opens_relative(chunk: Sequence[Token]) -> bool:
    """Whether a chunk is a clause about the noun before it: who, of which, whose, where, or 'that' with its verb."""
    string = tags(chunk)
    if _THAT_AND_VERB.match(string):
        return True
    found = STARTS_RELATIVE.match(string)
    if found and chunk[0].tag == "K" and chunk[0].lower != "for":
        return False  # after which they drifted back: told with its clause
    if found and found.end() > 2 and chunk[found.end() - 2].lower not in {"of", "among"}:
        return False  # the doctrine on which the law rests
    if found and tags(chunk[found.end() : found.end() + 1]) == "C":
        return False  # what it had paid, to whom and for what
    return bool(found) or (chunk[0].lower == "where" and bool(FINITE.search(string)))


def opens_participle(chunk: Sequence[Token]) -> bool:
    """Whether a chunk is a participle with what belongs to it, and no adjunct such as 'according to'."""
    string = tags(chunk)
    own = _OWN.split(string, maxsplit=1)[0]
    return (
        bool(STARTS_PARTICIPLE.match(string))
        and not (FINITE.search(own) and not _means(chunk))
        and chunk[0].lower not in _PREPOSITIONAL
        and not (_ADJECTIVE.match(string) and chunk[0].lower not in verb_forms())
    )


def _means(chunk: Sequence[Token]) -> bool:
    """'meaning he is held for hours', 'adding it was false': what is meant or said by it, and no verb of its own."""
    return (
        chunk[0].lower in _MEANING
        and chunk[0].tag == "G"
        and SUBJECT_THEN_VERB.match(tags(chunk[1:])) is not None
    )


_MEANING: Final = listed(
    "meaning saying adding claiming declaring arguing insisting warning noting stating believing hoping fearing"
)
_ADJECTIVE: Final = re.compile("EN{1,2}C")  # barbed wire and mines


def is_gerund_subject(chunks: Sequence[Chunk]) -> bool:
    """'Restricting trade, a form of war, has been': the -ing phrase is what the verb is about."""
    if not chunks[0] or chunks[0][0].tag != "G":
        return False
    string = tags(chunks[0])
    if (
        tags(chunks[1][:1] if chunks[1:] else []) == "C"
    ):  # telling a family which well is safe costs little, and
        return len(FINITE.findall(string)) > len(FURTHER_CLAUSE.findall(string))
    for later in chunks[1:]:
        if STARTS_FINITE.match(tags(later)):
            return True
        if SUBJECT_THEN_VERB.match(tags(later)):
            return False
    return False


def own_subject(tokens: Sequence[Token]) -> Chunk:
    """The last comma-free part of what stands before a verb."""
    cut = max((i + 1 for i, token in enumerate(tokens) if token.tag == ","), default=0)
    if 1 < cut < len(tokens) and tokens[cut].lower in {"unlike", "like", "including"}:
        return own_subject(tokens[: cut - 1])  # the premier, unlike her predecessor
    return outside_quotation(tokens[cut:], tokens[:cut])


def outside_quotation(tokens: Sequence[Token], before: Sequence[Token] = ()) -> Chunk:
    """What stands behind the end of a quotation: '“We saw it,” the mayor' is of the mayor; all where none ends."""
    marks = [at for at, token in enumerate(tokens) if token.tag == '"']
    opened = tags(before).count('"')
    ends = bool(marks) and (opened + len(marks)) % 2 == 0 and marks[-1] + 1 < len(tokens)
    return list(tokens[marks[-1] + 1 :] if ends else tokens)


def is_subject(tokens: Sequence[Token]) -> bool:
    """Whether words without a verb look like the subject of one."""
    own = own_subject(tokens)
    own = without_lead(own[tags(own[:2]) in {"CI", "CK"} :])  # but unlike his father; but in Lund 40 men
    if own and tokens[0].tag in "IA" and own[0].tag == "N":
        return False
    if tags(own[:3]) == "AK#" and own[1].lower == "than":
        own = own[2:]  # more than 40 ships
    while len(own) > 1 and (own[0].tag == "A" or tags(own[:2]) == "n#"):
        own = own[1:]  # instead the bill; more than forty mills
    while len(own) > 1 and own[-1].tag == "A":
        own = own[:-1]  # the difference alone
    ends = bool(own) and (own[-1].tag in "NPO#)'EGQ\"" or (len(own) > 1 and own[-1].lower in _THESE))
    return ends and own[0].tag in "D#NPO'\"C"


_THESE: Final = frozenset(("these", "those"))  # one of these


def measures(chunk: Sequence[Token]) -> bool:
    """'up 31 percent', 'more than any other city', 'nearly as much as we spend'."""
    if not chunk:
        return False
    if _NEARLY_DOUBLE.match(tags(chunk)) and chunk[0].lower in _ABOUT and chunk[1].lower in _DOUBLE:
        return True  # nearly double what it was built for
    string, first = tags(chunk), chunk[0].lower
    if first in _MEASURED:
        return "#" in string
    if first in _DOUBLE and string[1:2] in {"W", "D"} and "W" in string:
        return True  # twice what it was built for
    if _TIMES_WHAT.match(string) and any(token.lower == "times" for token in chunk[:4]):
        return True  # three times what the law allows
    if "K" not in string:
        return False
    return first in _COMPARED or any(token.lower in _DEGREES for token in chunk[:4])


def ranks(chunk: Sequence[Token]) -> bool:
    """'the lowest rate in the country', 'the first on the continent'."""
    near = chunk[1 : 4 if SUBJECT_THEN_VERB.match(tags(chunk)) is None else 2]  # not 'the model did only'
    return chunk[0].lower == "the" and any(
        token.lower in {"first", "second", "third", "only", "last", "most", "least"}
        or (token.lower.endswith("est") and len(token.lower) > 5)
        for token in near
    )


def is_reduced(string: str) -> bool:
    """'a figure I obtained': a noun with a clause about it that no pronoun opens."""
    return bool(_REDUCED.match(string))


def keep_exceptions(chunks: Sequence[Sequence[Token]]) -> None:
    """Let every 'mills and farms excepted', 'himself included' stand as an adverb beside the clause it limits."""
    for chunk in chunks[1:]:
        if chunk[-1].lower in _LEFT_OUT and _ROW_LEFT_OUT.match(tags(chunk)):
            for token in chunk:
                token.tag = "A"


_PHRASE: Final = "(?:D?[#A]{0,2}[NP']{1,4}(?:I[DNP#]{1,4})?|O)"
_ROW_LEFT_OUT: Final = re.compile(f"{_PHRASE}(?:C{_PHRASE})?A?[VEN]$")
_LEFT_OUT: Final = listed("excepted excluded exempted included")
