"""Where a second clause begins without a comma: 'When she refused him he had her barred'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.adjuncts import WHICH_TIME
from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.subordinators import is_supposed
from factcheck.text.claims.clauses.waiting import is_past_form
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, TIMES, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE, TWO_OBJECTS
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed

_SUBJECTS: Final = frozenset(("he", "she", "they", "we", "i", "there"))


def second_clause(chunk: Chunk) -> int:
    """'When she refused him he had her barred': where the main clause begins without a comma; 0 when it does not."""
    for at in range(2, len(chunk) - 1):
        ended = chunk[at - 1].tag in "NPO#" or (
            chunk[at - 1].tag in "Vb" and chunk[at - 1].base not in REPORTING
        )
        ended = ended or (chunk[at - 1].tag == "E" and chunk[at - 1].base in BY_ITSELF)
        ended = ended or tags(chunk[at - 2 : at]) == "BI"  # when the power was off we
        ended = _ends_before_there(chunk, at) or ended
        follows = ended and is_finite(chunk[:at])
        if follows and chunk[at].lower in _SUBJECTS and _ACTS.match(tags(chunk[at + 1 :])):
            return at
        then = chunk[at - 1].lower in TIMES and chunk[at - 2].lower in WHICH_TIME  # not 'the summer it came'
        if (
            follows
            and chunk[at].lower == "it"
            and (chunk[at - 1].tag == "#" or then)
            and is_past_form(chunk[at + 1])
        ):
            chunk[at + 1].tag = "V"  # when it opened in 1910 it promised
            return at
        opens = chunk[at].tag == "D" or (chunk[at].tag == "P" and _ends_dated(chunk, at))
        if ended and opens and _is_complete(chunk, at) and _opens_bare(chunk, at):
            return at
    return 0


def _ends_before_there(chunk: Chunk, at: int) -> bool:
    """'When the war ended there were 400 men': tag the only verb of the clause that ends before 'there were'."""
    verb = chunk[at - 1]
    there = chunk[at].lower == "there" and tags(chunk[at + 1 : at + 2]) == "B"
    if not there or verb.tag != "E" or not is_past_form(verb) or is_finite(chunk[:at]):
        return False
    verb.tag = "V"
    return True


def supposes_what_follows(rest: Chunk, opener: int) -> bool:
    """'The mill was sold, and if it stands empty the town pays': the sale holds on no condition."""
    both = opener > 0 and is_supposed(rest, opener) and len(FINITE.findall(tags(rest))) > 1
    return both and not second_clause(rest)


def supposes_anew(main: Chunk, rest: Chunk, opener: int) -> bool:
    """'The mill was sold, and if it stands, the town': a condition of what comes, whether its verb is seen or not.

    Not 'and if so', nor what goes on with a condition before: 'opens if the bank pays, and if the council agrees'.
    """
    if opener != 1 or rest[0].lower not in _IF or len(rest) < _CLAUSE_WORDS or not is_finite(rest):
        return False
    return SUBJECT_THEN_VERB.match(tags(main)) is not None and _IF.isdisjoint(map(LOWER_OF, main))


_IF: Final = listed("if unless")
_CLAUSE_WORDS: Final = 4


def waits_behind_supposed(main: Chunk) -> bool:
    """'tied to one firm, so that if it fails, or the fees rise,': what comes of it then is still to come."""
    words = [token.lower for token in main]
    at = next((i for i in range(1, len(words) - 2) if words[i - 1 : i + 1] == ["so", "that"]), 0)
    timed = bool(at) and words[at + 1] == "when" and "," not in words[at:]
    if not at or (words[at + 1] not in _IF and not timed):
        return False
    parted = [i for i in range(at + 2, len(main)) if main[i].text == ","]
    later = [tags(main[i + 1 :]) for i in parted]
    return is_finite(main[:at]) and not any(
        words[0] != "C" and SUBJECT_THEN_VERB.match(words) for words in later if words
    )


def holds_its_clause(chunks: Sequence[Chunk], opener: int) -> bool:
    """'When we opened the hip the tissue was black': two clauses with nothing between, told as one.

    So before ', which is a lot' or ', and', where no clause is left that the first could lead.
    """
    chunk, string = chunks[0], tags(chunks[0])
    timed = chunk[opener - 1].lower in {"when", "while", "as", "until", "once"}
    verbs = len(FINITE.findall(string))
    if len(chunks) == 1:
        return timed and verbs > 1 and "C" not in string
    taken = len(_TAKEN.findall(string[opener:]))
    return timed and verbs > 1 + taken and all(later[0].tag in "CR" for later in chunks[1:])


_TAKEN: Final = re.compile("[RHSKW]|C(?=[An]*[VBM])")


def behind_aim(rest: Chunk) -> Chunk:
    """'and to find it the council has closed two stations': the clause behind what it was done for."""
    found = _AIM.match(tags(rest))
    return rest[found.end("aim") :] if found else rest


_AIM: Final = re.compile("(?P<aim>Tb(?:O|D?[NP]{1,3}))D[#N']{0,3}[NP][An]*[VBM]")
# verbs that are complete without an object before a noun that has a verb of its own
BY_ITSELF: Final = INTRANSITIVE | listed(
    "fall rise end begin fail come go arrive close open return break crash drop"
)
_ACTS: Final = re.compile("A?[VBM]")
_BARE_CLAUSE: Final = re.compile("(?:D[#NP']{1,4}|P{1,4})[An]*(?:[VBM]|(?P<past>E))")


def _opens_bare(chunk: Chunk, at: int) -> bool:
    """Whether a noun and its verb stand here; a form taken for a participle that can be one is tagged so."""
    found = _BARE_CLAUSE.match(tags(chunk[at:]))
    if found is None:
        return False
    if found["past"]:
        verb = at + found.start("past")
        last = verb == len(chunk) - 1 and not _ends_dated(chunk, at)
        if last or not is_past_form(chunk[verb]) or by_somebody(list(chunk), verb):
            return False
        chunk[verb].tag = "V"
    return True


def _is_complete(chunk: Chunk, at: int) -> bool:
    """Whether the clause before this word has its verb and needs no more: 'when prices fell', 'when it left in May'."""
    dated = _ends_dated(chunk, at)
    if dated:
        _take_for_past(chunk[:at])
    verbs = [i for i in range(1, at) if chunk[i].tag in "VBM"]
    if len(verbs) != 1 or not {"R", "H", "C"}.isdisjoint(tags(chunk[:at])):
        return False
    if dated and _WAS_DONE.match(tags(chunk[verbs[0] : at])):
        return True
    verb, between = chunk[verbs[0]], tags(chunk[verbs[0] + 1 : at])
    if verb.lower in {"was", "were"} and between[:1] == "G" and "T" not in between:
        return between[-1] in "#P" and "I" in between  # when I was working in Lund in 2018 a driver told me
    if verb.lower == "had" and between == "E" and chunk[at - 1].base in BY_ITSELF:
        return True  # when it had gone the house had no roof
    if verb.base == "ask" and between.endswith("IO"):
        return True  # when I asked him about it a clerk said
    if verb.base in REPORTING or verb.tag != "V" or verbs[0] < 2:
        return False
    alone = between in ("", "A") and verb.base in BY_ITSELF
    return alone or (verb.base not in TWO_OBJECTS and between[-1:] in ("#", "O"))


_WAS_DONE: Final = re.compile("B[An]*B?[EV]")  # when it was pulled down in 1960


def _ends_dated(chunk: Chunk, at: int) -> bool:
    """Whether a year with its preposition stands before this word: 'after it closed in 1982 | the town'."""
    return at > 1 and is_year(chunk[at - 1]) and chunk[at - 2].tag in "IK"


def _take_for_past(clause: Chunk) -> None:
    """'When the town bought the hall in 2003': the only verb of a clause, taken for a participle behind its noun."""
    verb = _ONLY_PAST.match(tags(clause))
    if verb is not None and is_past_form(token := clause[verb.end("past") - 1]):
        acts = tags(clause[verb.end("past") :])[:1] in {"D", "O", "P"}
        token.tag = "V" if acts or token.base in BY_ITSELF else "E"


_ONLY_PAST: Final = re.compile("[AC]*[SK](?:O|[D#NP']*[NP])[An]*(?P<past>E)[^VBMRHC]*$")
