"""What a clause adds behind a comma without a verb, and could be wrong by itself: a share, a measure, a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.appositions import is_apposition
from factcheck.text.claims.clauses.chunking import Chunk, measures, ranks
from factcheck.text.claims.clauses.persons_meant import one_of
from factcheck.text.claims.clauses.whole_phrases import row_counted
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.mending_names import NAMED_SO
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    MEASURES,
    TIMES,
    Joint,
    Piece,
    last_noun_phrase,
    subject_of,
)
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, are_names, start_of, tags, words_before
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import BE, listed

_SHARES: Final = listed("most all some many few none half both each several neither one")
ONCE: Final = listed("now then once formerly still")
_EACH: Final = listed("each both all none")
_THEM: Final = listed("them it these those us")
_DEGREES: Final = listed(
    "about around over under nearly almost roughly some well just only more than less fewer up to at least most "
    "approximately perhaps a an"
)
_ADDING: Final = listed("with at for by against on from under including without to")
_OPENS: Final = re.compile("[RHSKW]|(?<=N)O[VB]")  # what narrows a noun: 'the night I counted'
_FINITE: Final = re.compile("[VBM]")
_YEAR: Final = re.compile("1[0-9]{3}|20[0-9]{2}")


_ONES: Final = frozenset(("one", "ones"))


def beside_clause(before: Piece, chunks: Sequence[Chunk], at: int, free: bool) -> Piece | None:
    """What a chunk without a verb tells beside the clause `before`; figures only where nothing stands between."""
    chunk = chunks[at]
    if _is_in_row(before.tokens, chunk, chunks[at + 1 :]) or _goes_on_giving(before.tokens, chunks, at):
        return None
    if _is_distance(chunk):
        return None
    if chunk[0].tag not in "IKT" and is_apposition(before.tokens, chunks, at):
        return Piece(chunk, Joint.APPOSITION, described(before.tokens, chunk), before)
    if measures(chunk) or (chunk[0].tag == "D" and ranks(chunk) and not _ROW.match(tags(chunk))):
        one = tags(before.tokens[-1:]) == "N" and any(token.lower in _ONES for token in chunk[2:3])
        about = last_noun_phrase(before.tokens) if one else []  # our ward, the last one in the hills
        return Piece(chunk, Joint.APPOSITION, about, before)
    if _adds_outcome(chunk) or _adds_again(chunk) or _adds_what(chunk):
        return Piece(
            chunk, Joint.APPOSITION, [], before.governor if before.marker == ADDED else before, ADDED
        )
    counted = free and (adds_figure(chunk, chunks[at + 1 :]) or adds_measure(chunk, chunks[at + 1 :]))
    if counted or adds_company(chunk):
        owner = before.governor if before.marker == ADDED else before
        return Piece(chunk, Joint.APPOSITION, [], owner, ADDED)
    return None


def _goes_on_giving(before: Sequence[Token], chunks: Sequence[Chunk], at: int) -> bool:
    """'2 million to fees, and the rest, some 3 million, to four deals': so much to each."""
    rest = _GIVEN.search(tags(before))
    return rest is not None and any(chunk[0].tag == "T" for chunk in chunks[at : at + 2])


_GIVEN: Final = re.compile("#T[^,VBM]*,CD[AN]$|#T[^,VBM]*,CD[AN],")


def _is_in_row(before: Sequence[Token], chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'on the air, by two unions and by Moss', 'for the wedding, for the births', 'in 2003, in 2011, again in 2016'."""
    if chunk[0].lower == "again":
        return is_in_turn(before)
    again = [one for one, two in zip(chunk[1:], chunk, strict=False) if two.tag == "C"]
    again += [one[0] for one in later[:1]]
    return chunk[0].tag in "IKT" and any(token.lower == chunk[0].lower for token in again)


def is_in_turn(before: Sequence[Token]) -> bool:
    """'in 2003, in 2011': a row of times or places, in which 'and again in 2016' is only the last."""
    return _IN_TURN.search(tags(before)) is not None


_IN_TURN: Final = re.compile("[IK][DN#PA]+,[IK][DN#PA]+$")


_ROW: Final = re.compile("D[AN#]I#,?CD[AN#]$")  # the second in 1852 and the third, which


def described(before: Sequence[Token], chunk: Chunk) -> list[Token]:
    """Whom or what an apposition describes: in 'the absence of Ann Hall, a surgeon' her and no absence."""
    if _COUNTS_ONE.search(tags(before)):
        return []  # Norda had one, a clerk named Kern: what it had, and nothing that Norda is
    phrase = _whole_name(before, last_noun_phrase(list(before)))
    phrase = row_counted(before, phrase, chunk)
    if are_names(chunk) and is_plural(phrase):
        phrase = one_of(list(before), phrase)  # one of the hotels, Dray House
    if _is_said_of_subject(before, phrase, chunk):
        return subject_of(list(before)) or phrase
    of = next((at for at, token in enumerate(phrase) if token.lower == "of"), 0)
    named = of > 0 and all(token.tag == "P" for token in phrase[of + 1 :])
    person = named and is_person_noun(head_of(chunk)) and not may_name_person(head_of(phrase))
    if person or (named and head_of(phrase).lower in _PARTS and head_of(chunk).lower in _BODIES):
        return phrase[of + 1 :]  # the board of Alder Transit, the firm that runs the buses
    return phrase


_COUNTS_ONE: Final = re.compile("(?:V|B[An]*E|[MT][An]*b|B)#$")


def _whole_name(before: Sequence[Token], phrase: list[Token]) -> list[Token]:
    """'the National Card and Ballot Act': one body or law, although 'and' stands in its name."""
    start = start_of(phrase, before)
    led = _NAME_BEFORE.search(tags(before[:start])) if are_names(phrase) else None
    named = led is not None and len(phrase) > 1 and phrase[-1].lower in NAMED_SO
    return list(before[led.start() : start]) + phrase if led is not None and named else phrase


_NAME_BEFORE: Final = re.compile("D[AN#]?P{1,4}C$")
_PARTS: Final = listed("board chairman director owner president founder staff offices headquarters")
_BODIES: Final = listed(
    "company firm group bank business charity trust conglomerate operator lender union club"
)


def _is_said_of_subject(before: Sequence[Token], phrase: Sequence[Token], chunk: Chunk) -> bool:
    """'He was a Fellow of Trinity, only the second Indian to become one': he was the second, and no fellow."""
    start = start_of(phrase, before)
    ranked = ranks(chunk) or (chunk[0].lower == "only" and ranks(chunk[1:]))
    return start > 1 and before[start - 1].lower in BE and phrase[0].lower in {"a", "an"} and ranked


def is_sample(chunk: Chunk) -> bool:
    """'among them four of the five judges', 'the mayor chief among them'."""
    if [token.lower for token in chunk[-3:]] in (["chief", "among", "them"], ["first", "among", "them"]):
        return True
    return len(chunk) > 2 and chunk[0].lower == "among" and chunk[1].lower in {"them", "these"}


def adds_share(chunk: Chunk) -> bool:
    """'nine of them for good', 'most of it public', 'nine in ten of them Black'; not 'most of them were'."""
    if len(chunk) > 2 and chunk[0].lower in _EACH and chunk[1].tag == "I" and chunk[1].lower != "of":
        return _is_verbless(chunk)  # each from a corner
    first = next((at for at, token in enumerate(chunk) if token.tag != "A"), 0)
    first += 2 * ([token.lower for token in chunk[first : first + 2]] in (["a", "good"], ["a", "great"]))
    if first >= len(chunk):
        return False
    first += tags(chunk[first : first + 2]) == "D#"  # a third of them
    first += 2 * (tags(chunk[first : first + 3]) in {"DN#", "DA#", "D##"})  # the last six of them
    if chunk[first].tag != "#" and chunk[first].lower not in _SHARES:
        return False
    end = len(chunk) - (1 if counts_all(chunk) else 2)
    of = next((at for at in range(first + 1, min(first + 5, end)) if chunk[at].lower == "of"), 0)
    return bool(of) and chunk[of + 1].lower in _THEM and _is_verbless(chunk)


def counts_all(chunk: Chunk) -> bool:
    """'all 212 pages of it': so much there is of it."""
    return chunk[0].lower == "all" and tags(chunk[:3]) == "D#N"


def _adds_outcome(chunk: Chunk) -> bool:
    """'only for the bill to die in the Senate', 'only to move it back'."""
    if chunk[0].lower != "only" or len(chunk) < 3:
        return False
    string = tags(chunk[1:12])
    return string.startswith("Tb") or (chunk[1].lower == "for" and "Tb" in string)


def _adds_again(chunk: Chunk) -> bool:
    """'It had been warned in 2017, again in 2019'."""
    return chunk[0].lower == "again" and len(chunk) > 1 and chunk[1].tag in "I#DA" and _is_verbless(chunk)


def _adds_what(chunk: Chunk) -> bool:
    """'in what is still the largest layoff in the country'."""
    what = chunk[0].tag == "I" and len(chunk) > 4 and chunk[1].lower == "what"
    return what and any(token.tag in "VB" for token in chunk[2:4])


def adds_measure(chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'well over half of all that fly', 'about a hundred metres wide'; not the member of a list."""
    first = next((at for at, token in enumerate(chunk) if token.lower not in _DEGREES), 0)
    if not first or len(chunk) < first + 2 or not _is_figure(chunk, first):
        return False
    if chunk[0].lower in {"to", "at", "up"} and chunk[1].lower not in {"least", "most", "to"}:
        return False
    if len(chunk) < first + 3 and "b" in forms_of(chunk[-1].lower):
        return False  # of the four hundred, only sixty survive
    own = _OPENS.split(tags(chunk[first:]), maxsplit=1)[0]
    return "C" not in own and _is_verbless(chunk) and not (later and later[0][0].tag == "C")


def adds_figure(chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'at a cost of 640 million crowns', 'against forty the year before'; no date and no span of time."""
    if chunk[0].lower not in _ADDING or len(chunk) < 2 or not _is_verbless(chunk) or chunk[1].tag == "b":
        return False
    if later and later[0][0].tag == "H":
        return False  # she read, on a page with 40 names, that
    return any(_is_figure(chunk, at) for at in range(1, len(chunk)))


def adds_company(chunk: Chunk) -> bool:
    """'with its founders joining a year later', 'with two of its gates locked': what went on beside that."""
    found = _COMPANY.match(tags(chunk)) if chunk[0].lower == "with" else None
    return found is not None and chunk[found.end() - 1].lower not in _TOLD_OF and _is_verbless(chunk)


_COMPANY: Final = re.compile("I(?:[D#]?[AN#P']{0,5}[NP](?:IO|CD?[AN#P']{0,4}[NP])?|#IDN)A?[GE]")
_TOLD_OF: Final = listed("named called known based made written aged including owned titled dated")


def opens_with(chunk: Chunk) -> bool:
    """'With 3,000 dead and half the port in ruins, ...', 'With its last mill shut, ...': how things stood."""
    if chunk[0].lower != "with" or len(chunk) < 4 or not _is_verbless(chunk):
        return False
    state = chunk[1].tag in "D#P" and any(token.tag == "E" for token in chunk[3:])
    return state or any(_is_figure(chunk, at) for at in range(1, len(chunk)))


def counts_beyond(tokens: Sequence[Token]) -> bool:
    """'more than 4,000 prisoners'."""
    return [token.lower for token in tokens[1:2]] == ["than"] and tags(tokens[2:3]) == "#"


def adds_present(chunk: Chunk) -> bool:
    """'those lots, now fields and a garden, cost nothing': what the subject is by now."""
    return len(chunk) > 2 and chunk[0].lower in ONCE and chunk[1].tag in "NP" and _is_verbless(chunk)


def tells_figure(tokens: Sequence[Token]) -> bool:
    """'£143m in twelve years' behind a colon; not a list, and no adjunct."""
    own = [token for token in tokens if token.tag not in '.?!"']
    if not own or own[0].tag in "IAKG" or any(token.tag in "CVBMRHS;:" for token in own):
        return False
    return any(_is_figure(own, at) for at in range(min(3, len(own))))


def _is_verbless(chunk: Chunk) -> bool:
    """Whether its only finite verbs are those of clauses that narrow a noun of it."""
    return not _FINITE.search(_OPENS.split(tags(chunk), maxsplit=1)[0])


def _is_figure(chunk: Sequence[Token], at: int) -> bool:
    """A number that counts or measures something: no year, no day, no span of time."""
    token = chunk[at]
    if token.tag != "#" or token.lower == "one" or _YEAR.fullmatch(token.text):
        return False
    after = chunk[at + 1].tag if at + 1 < len(chunk) else ""
    if at and chunk[at - 1].tag in "NP" and after not in {"N", "#"}:
        return False  # on page 31
    near = [token.lower for token in chunk[max(0, at - 1) : at + 3]]
    return not any(word in TIMES or word in SIGNALS["date"] or word in _SPANS for word in near)


_SPANS: Final = listed("hour hours minute minutes second seconds o’clock a.m p.m am pm")


def joined_figure(clause: Sequence[Token], words: Sequence[Token]) -> list[Token]:
    """'It counted about 48 cases and 630 deaths': the clause with its second figure in the place of the first."""
    before = words_before(words[0].start, clause)
    verb = max((at for at, token in enumerate(before) if token.tag in "VBEb"), default=len(before))
    counted = next((token for token in before[verb + 1 :] if token.lower not in _NEARLY), None)
    last = next((token.lower for token in reversed(before) if token.tag != HIDDEN), "")
    joined = counted is not None and counted.tag == "#" and last in {"and", ","}
    return [*before[: verb + 1], *words] if joined and len(before) < len(clause) else []


_NEARLY: Final = listed("about almost nearly roughly around only over some more than at least up to")


def _is_distance(chunk: Sequence[Token]) -> bool:
    """'some eleven miles south of the Rock', 'two miles off': where something was, and no other name of it."""
    far = next((at for at, token in enumerate(chunk[:4]) if token.lower in MEASURES), 0)
    return (
        far > 0
        and tags(chunk[far - 1 : far]) == "#"
        and chunk[far + 1 : far + 2] != []
        and (chunk[far + 1].lower in _AWAY)
    )


_AWAY: Final = listed(
    "north south east west north-east north-west south-east south-west northeast northwest southeast southwest off "
    "from away upstream downstream inland upriver downriver offshore outside beyond"
)
