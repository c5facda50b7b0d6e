"""What only the sentence as a whole can tell about its verbs: one too many, or none."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.left_of import left_of
from factcheck.text.claims.grammar.mending_leads import mend_leads
from factcheck.text.claims.grammar.mending_relatives import (
    WHEN,
    is_done_to_noun,
    mend_behind_time,
    mend_relatives,
)
from factcheck.text.claims.grammar.mending_reported import MENDING_REPORTED
from factcheck.text.claims.grammar.mending_rows import both_finite, has_bare_object
from factcheck.text.claims.grammar.mending_says import (
    mend_closing,
    mend_embedded,
    mend_ruling,
    mend_saying,
    says_clause,
)
from factcheck.text.claims.grammar.mending_words import takes_object
from factcheck.text.claims.grammar.pieces import TIMES, is_finite
from factcheck.text.claims.grammar.plurals import is_joint, is_plural_form
from factcheck.text.claims.grammar.pointing_that import mend_pointing
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, comma_at, tags
from factcheck.text.claims.grammar.turned import DOING, mend_turned
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verb_tags import by_somebody
from factcheck.text.claims.grammar.verbs import REPORTING, both_forms, forms_of, verb_forms

_PARTED: Final = re.compile(
    "(?P<subject>(?:[AC]{1,2},|#NA|AN)?D[#A]?[NP]{1,3}V)[IK][^VBMRSHC;:,]+(?:,[^VBMRSHC;:,]+|,R[An]*[VB][^VBMRSH;:]*)*,(?:[BM]|(?<=[NP],)V)"
)
_SUBJECTS: Final = frozenset(("he", "she", "they", "we", "i"))
_RELATED: Final = frozenset(("those", "who", "whose", "which", "whom"))
_WHO: Final = frozenset(("who", "that", "which"))


def mend(tokens: list[Token]) -> None:
    """Correct the tags of verbs in place."""
    words = frozenset(map(LOWER_OF, tokens))  # a rule that a word calls for is spared where it is missing
    if "between" in words:
        _mend_between(tokens)
    if "later" in words or "earlier" in words:
        _mend_lapse(tokens)
    mend_closing(tokens)
    if not DOING.isdisjoint(words):
        mend_turned(tokens)
    if "with" in words:
        _mend_absolute(tokens)
    mend_leads(tokens)
    _mend_parted(tokens)
    _mend_reduced(tokens)
    _mend_inserted(tokens)
    _mend_row(tokens)
    if not _RELATED.isdisjoint(words):
        mend_relatives(tokens)
    if not _WHO.isdisjoint(words) and not WHEN.isdisjoint(words):
        mend_behind_time(tokens)
    mend_ruling(tokens)
    mend_verbless(tokens)
    if "that" in words:
        mend_pointing(tokens)
        _mend_content(tokens)
        mend_saying(tokens)
    mend_embedded(tokens)
    MENDING_REPORTED.mend(tokens, words)


def _mend_between(tokens: list[Token]) -> None:
    """'the ratio between powder and crack': both are nouns; 'built between 1919 and 1939 had no bath': one figure."""
    for at in range(3, len(tokens)):
        pair = tokens[at - 3].lower == "between" and tokens[at - 1].lower == "and"
        if pair and tokens[at - 2].tag == tokens[at].tag == "#":
            tokens[at - 1].tag = "#"
        if pair and tokens[at - 2].tag in "NP" and tokens[at].tag in "Vb":
            tokens[at].tag, tokens[at].base = "N", ""


def _mend_lapse(tokens: list[Token]) -> None:
    """'was fined and two years later failed': when it failed, and no subject of the verb."""
    for at in range(3, len(tokens) - 1):
        ends = tokens[at].lower in {"later", "earlier"} and tokens[at + 1].tag in "VB"
        ends = ends and tokens[at - 3].tag in "C,"
        if ends and tokens[at - 1].lower in TIMES and tokens[at - 2].tag in "#D":
            for token in tokens[at - 2 : at + 1]:
                token.tag = "A"


def _mend_reduced(tokens: list[Token]) -> None:
    """Of two past forms with nothing between them that opens a clause one is a participle.

    'The policy adopted in 1990 failed', but 'the freeze covered buildings put up before'; a verb that
    reports keeps its clause: 'he said prices fell'.
    """
    first: tuple[int, Token] | None = None
    both = both_finite(tokens)
    for at, token in enumerate(tokens):
        if at in both or token.tag in ',;:C-RSHK()."W' or token.lower in _SUBJECTS:
            first = None
        elif token.tag in "VBM":
            if first is not None and first[1].base not in REPORTING and tokens[at - 1].lower != "never":
                _reduce_one(tokens, first[0], at)
            acts = tokens[at - 1].lower in _SUBJECTS | {"it", "that"} or is_done_to_noun(tokens, at)
            first = (at, token) if token.tag == "V" and not acts else None


def _mend_parted(tokens: list[Token]) -> None:
    """'The fund meant for the sick, some 40 million, has been lent': the verb is the one that nothing stands before."""
    string = tags(tokens)
    found = _PARTED.match(string)
    if not found or re.search(",C[An]*[VBM]", string[found.end() :]):
        return
    verb = tokens[found.end("subject") - 1]
    inserted = string[found.end("subject") : found.end()]
    sure = string[found.end() - 1] != "V" or ("K" not in inserted and verb.base not in INTRANSITIVE)
    if sure and both_forms(verb.lower):
        verb.tag = "E"


def _mend_absolute(tokens: list[Token]) -> None:
    """'With half the town vaccinated, the council reopened': what 'with' opens has no finite verb."""
    for start, token in enumerate(tokens):
        if token.lower != "with" or (start and tokens[start - 1].tag != ","):
            continue
        comma = next((i for i in range(start, len(tokens)) if tokens[i].tag == ","), len(tokens))
        if is_finite(tokens[comma:]):
            for inner in tokens[start:comma]:
                if inner.tag == "V" and both_forms(inner.lower):
                    inner.tag = "E"


def _reduce_one(tokens: list[Token], first: int, second: int) -> None:
    has_object = tokens[first + 1].tag in "DNP#OA'"
    second_is_last = second + 1 >= len(tokens) or tokens[second + 1].tag not in "DO#TH.A"
    doubtful = tokens[second].tag == "V" and both_forms(tokens[second].lower)
    if _is_of_relative(tokens, left_of(tokens, first)) and says_clause(tokens, second):
        return
    if doubtful and (has_object or second_is_last or not both_forms(tokens[first].lower)):
        tokens[second].tag = "E"
    elif both_forms(tokens[first].lower) and not _is_of_relative(tokens, left_of(tokens, first)):
        tokens[first].tag = "E"


def _is_of_relative(tokens: list[Token], left: int) -> bool:
    """Whether a verb behind `left` is that of 'who' or 'that': 'who sold', 'that Hall sold'."""
    return tokens[left].tag == "R" or (left > 0 and tokens[left].tag in "NP" and tokens[left - 1].tag in "RH")


def mend_verbless(tokens: list[Token]) -> None:
    """A sentence needs a finite verb: where none was found, the likeliest form is taken for it.

    'The militia — backed from abroad — smuggled arms': a past form behind a subject; 'Its members advocate reform':
    a base form behind a plural.
    """
    end = next((i for i in range(1, len(tokens)) if _ends_main(tokens, i)), len(tokens))
    if tokens and tokens[0].lower in {"vote", "trust", "work"} and tags(tokens[1:3]) in {"KP", "P,"}:
        tokens[0].tag = "b"  # vote for Tarn, a thief?
    string = tags(tokens[:5])
    if string == "DNN." and "s" in forms_of(tokens[2].lower):
        tokens[2].tag, tokens[2].base = "V", verb_forms()[tokens[2].lower]["s"]  # the pipeline leaks
    if string[:4] in {"NNN.", "GNN."} or (string in {"NNN,C", "GNN,C"} and _TOLD_OF.match(tags(tokens[5:]))):
        _take_for_verb(tokens)
    if end < 4 or tokens[0].tag in "SKGEbCW" or is_finite(tokens[:end]):
        return
    rest = tags(tokens[end:])
    spare = len(re.findall("[VBM]", rest)) > len(re.findall("[RSH]", rest))
    later = spare and re.search(",[An]*[VBM]", rest)
    beside = rest[:1] in {"H", "S"} and _SET_BESIDE.match(tags(tokens[:end]))
    if later and (rest.lstrip(",")[:1] == "R" or beside):
        return  # 'Hall, cleared by three trustees, two of whom he chose, starts in May'
    if any(_could_be_the_verb(tokens, at, end) for at in range(1, end)):
        return
    for at in range(1, end - 1):
        kinds = forms_of(tokens[at].lower)
        if tokens[at].tag == "N" and "b" in kinds and _verb_fits(tokens, at, "b"):
            tokens[at].tag, tokens[at].base = "V", kinds["b"]
            return
    at = next((i for i in range(1, end - 1) if tokens[i - 1].tag in "NP" and has_bare_object(tokens, i)), 0)
    if at:  # sugar rots teeth
        tokens[at].tag, tokens[at].base = "V", verb_forms()[tokens[at].lower]["s"]


def _take_for_verb(tokens: list[Token]) -> None:
    """'Garlic cures malaria.', 'Vaccines cause autism.': the second of three nouns, where it agrees with the first.

    So 'Coal causes asthma, and it kills': before a clause.
    """
    kinds = forms_of(tokens[1].lower)
    form = "b" if tokens[0].tag == "N" and is_plural_form(tokens[0].lower) else "s"
    if form in kinds:
        tokens[1].tag, tokens[1].base = "V", kinds[form]


_TOLD_OF: Final = re.compile("(?:O|D[#NP']{1,3})[An]*[VBM]")
_SET_BESIDE: Final = re.compile("[^,]+,A?E[^,]+$")


def _mend_inserted(tokens: list[Token]) -> None:
    """', using a method developed in Denmark,': what an -ing form between commas opens has no finite verb."""
    for start in range(1, len(tokens)):
        if tokens[start].tag not in "GI" or tokens[start - 1].tag != ",":
            continue
        placed = tokens[start].tag == "I"  # the board, under a treaty amended twice since, had sold it
        marks = ",;:RHS." if placed else ",;:RHSK."
        end = next((i for i in range(start, len(tokens)) if tokens[i].tag in marks), len(tokens))
        if placed and not (end + 1 < len(tokens) and tokens[end].tag == "," and tokens[end + 1].tag in "VBM"):
            continue
        for at in range(start + 2, end - 1):
            narrows = tokens[at - 1].tag in "NP" and tokens[at + 1].tag in ("IA" if placed else "I")
            if tokens[at].tag == "V" and narrows and both_forms(tokens[at].lower):
                tokens[at].tag = "E"


def _mend_content(tokens: list[Token]) -> None:
    """'He told them that the vaccine causes fever': what 'that' opens behind a verb has a verb of its own."""
    for start in range(1, len(tokens) - 3):
        if tokens[start].tag != "H" or tokens[start + 1].tag not in "DNP#":
            continue
        end = next((i for i in range(start + 1, len(tokens)) if tokens[i].tag in ",;:RHSKC."), len(tokens))
        if any(token.tag in "VBMO" for token in tokens[start + 1 : end]):
            continue
        for at in range(start + 2, end - 1):
            kinds = forms_of(tokens[at].lower) if tokens[at].tag == "N" else {}
            if "s" in kinds and tokens[at - 1].tag in "NP" and tokens[at + 1].tag in "NPD#":
                tokens[at].tag, tokens[at].base = "V", kinds["s"]
                break


def _mend_row(tokens: list[Token]) -> None:
    """'Lead in water damages brains, lowers scores and kills': no comma parts a subject from a verb in a row."""
    comma = comma_at(tokens)
    if comma < 3 or not _THIRD.match(tags(tokens[comma : comma + 2])) or tokens[0].tag in "SKGEbCWRT":
        return
    third = tokens[comma + 1].lower != tokens[comma + 1].base and tokens[comma + 1].lower.endswith("s")
    row = any(b.tag == "C" or b.tag == "," for b in tokens[comma + 2 :])
    if third and row and not any(token.tag in "VBMHR" for token in tokens[:comma]):
        for at in range(1, comma):
            bare = has_bare_object(tokens, at)
            if bare:
                tokens[at].tag, tokens[at].base = "V", verb_forms()[tokens[at].lower]["s"]
            if bare or (tokens[at].tag == "N" and _could_be_the_verb(tokens, at, comma)):
                return


_THIRD: Final = re.compile(",V")


def _could_be_the_verb(tokens: list[Token], at: int, end: int) -> bool:
    """Take a past form behind a subject, or a third person before an object, for the verb."""
    token = tokens[at]
    kinds = forms_of(token.lower)
    left = left_of(tokens, at)
    owned = token.tag == "N" and at > 1 and tokens[at - 1].tag == "'" and tokens[at - 2].tag == "P"
    behind = (
        (token.tag == "E" or owned) and "p" in kinds and left >= 0 and _subject_side(tokens, left, at, end)
    )
    if behind and not (at + 1 < end and _gives_name(tokens, at)):
        token.tag, token.base = "V", kinds["p"]
        return True
    if token.tag == "N" and "s" in kinds and at + 1 < end and _verb_fits(tokens, at, "s"):
        token.tag, token.base = "V", kinds["s"]
        return True
    return False


def _gives_name(tokens: list[Token], at: int) -> bool:
    """'In May a man named Joe Adair, who had a dog, froze': who has a name so given has a verb still to come."""
    if tokens[at].lower not in {"named", "called"} or tokens[at + 1].tag != "P":
        return False
    left = at - 1
    while left > 0 and tokens[left].tag in "NP#AC":
        left -= 1
    return left < at - 1 and tokens[left].lower in {"a", "an"}


def _subject_side(tokens: list[Token], left: int, at: int, end: int) -> bool:
    """Whether a past form stands behind the subject, and not in an insertion: 'The curators, asked, said'."""
    again = any(tokens[i].tag == "E" and tokens[i - 1].tag == "," for i in range(at + 1, end))
    if tokens[left].tag == "," and again and not takes_object(tokens, at):
        return False
    return tokens[left].tag in "NPO)-,'" and not by_somebody(tokens, at)


def _verb_fits(tokens: list[Token], at: int, form: str) -> bool:
    """Whether a noun could be the verb: behind a subject of its number, before an object or adjunct."""
    left = left_of(tokens, at)
    agrees = form == "s" or (left >= 0 and (is_plural_form(tokens[left].lower) or is_joint(tokens, left)))
    return agrees and tokens[at - 1].tag in "NP)-A'" and tokens[at + 1].tag in "DIKTH#A"


def _ends_main(tokens: list[Token], at: int) -> bool:
    if tokens[at].tag in ";:SRH":
        return True
    return tokens[at].tag == "," and at + 1 < len(tokens) and tokens[at + 1].tag in "CRS"
