"""Verbs that only those beside them show: before 'and' with a verb stands another, behind an insertion the verb."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.grammar.left_of import left_of
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import (
    REPORTING,
    forms_of,
    is_past,
    may_be_past_form,
    third_person,
)
from factcheck.text.claims.grammar.words import OBJECTS, listed

_FINITE_BEHIND: Final = re.compile("C[An]*[VB]")
_NOUN_BEHIND: Final = re.compile("C[An]*N")
_AS_MANY: Final = re.compile("[KA].A?[KA](?=#)")
_OTHER_CLAUSE: Final = frozenset('VBMRHSWQ"')
_BEHIND_ADJUNCT: Final = re.compile(
    r"(?:[AC],?)*(?:D[#NA'P]{0,5}[NP]|P{1,4}|O),[IK][^VBMRHSCWGE,;:]{1,9},[An]*(?P<verb>E)(?=[DO#P])"
)
_LATER_VERB: Final = re.compile(",[An]*[VBM]")
_POINTED: Final = re.compile(r"[DHO]A?(?P<verb>[EN])(?P<object>[DNPO#])[^VBM]*$")
_LYING: Final = listed("below above inside outside beyond")
_BEFORE_VERB: Final = re.compile("[IK](?=[BM])")
_RELATIVES: Final = frozenset("HR")
_LETTING: Final = listed("let lets")
_OBJECT: Final = re.compile("O|[D#]{1,2}[NP]{1,2}(?=[VNb])|P{1,2}")


def mend_rows(tokens: list[Token]) -> None:
    """Correct the tags of verbs in place."""
    string = tags(tokens)
    _mend_lying(tokens, string)
    if "C" in string:
        _mend_then(tokens, string)
        _mend_before_and(tokens, string)
        _mend_behind_and(tokens, tags(tokens))
    if not _LETTING.isdisjoint(map(LOWER_OF, tokens)):
        _mend_bare(tokens)
    if not _RELATIVES.isdisjoint(string):
        _mend_behind_clause(tokens)
        _mend_deeds(tokens, string)
    if ",H" in string:
        _mend_pointing(tokens, string)
    if string and tokens[0].lower in {"this", "that"}:
        _mend_pointed(tokens, string)
    _mend_count(tokens, string)
    found = _BEHIND_ADJUNCT.match(string)
    if found and not _LATER_VERB.search(string, found.end()):
        verb = tokens[found.start("verb")]  # the state, after three years of thought, fined the mill
        if may_be_past_form(verb.lower) and verb.base:
            verb.tag = "V"


def _mend_count(tokens: list[Token], string: str) -> None:
    """'as many as three', 'as long ago as 2018'."""
    for count in _AS_MANY.finditer(string):
        if tokens[count.start()].lower == tokens[count.end() - 1].lower == "as":
            for token in tokens[count.start() : count.end()]:
                token.tag = "A"


def _mend_deeds(tokens: list[Token], string: str) -> None:
    """'a panel, which met once, in June, elected a chairman, and adjourned': a row of deeds."""
    for found in _DEEDS.finditer(string):
        verb = tokens[found.start("verb")]
        if "p" in forms_of(verb.lower) and is_past(tokens[found.start("first")]):
            verb.tag = "V"


_DEEDS: Final = re.compile(",R(?P<first>V)[^,;:VBMRHSW]*,(?:I[#NP]{1,3},)?(?P<verb>E)D[#NA]{0,3}N,?C[VE]")


def _mend_behind_clause(tokens: list[Token]) -> None:
    """'The bank that Moss ran lends money': the verb of the bank, behind the one of the clause about it."""
    found = _BEHIND_CLAUSE.match(tags(tokens))
    if found is None or tokens[found.start("deed")].base in REPORTING:
        return
    verb = tokens[found.end()]
    base = forms_of(verb.lower).get("s", "")
    if base and not any(token.tag in "VBM" for token in tokens[found.end() + 1 :]):
        verb.tag, verb.base = "V", base


_BEHIND_CLAUSE: Final = re.compile(
    "(?:[AC],?)?D[A#]?[NP]{1,3}[HR](?:D?[NP]{1,3}|O)(?P<deed>V)(?:I[DNP#]{1,4})?(?=N(?:[DN#TAPOI]))"
)


def _mend_lying(tokens: list[Token], string: str) -> None:
    """'the river below is salt': no preposition stands right before a verb."""
    for found in _BEFORE_VERB.finditer(string, 1):
        if tokens[found.start()].lower in _LYING:
            tokens[found.start()].tag = "A"


def _mend_pointing(tokens: list[Token], string: str) -> None:
    """'In 1898, nine weeks before it, that light had been altered': with no verb before it 'that' opens no clause."""
    at = string.index(",H") + 1
    bare = not any(token.tag in "VBMEGbRSC" for token in tokens[:at])
    if bare and tokens[0].tag == "I" and tokens[at].lower == "that" and string[at + 1 : at + 2] == "N":
        tokens[at].tag = "D"


def _mend_pointed(tokens: list[Token], string: str) -> None:
    """'This killed thousands': the verb of a sentence that has no other, and not 'this wounded man'."""
    found = _POINTED.match(string)
    verb = tokens[found.start("verb")] if found else tokens[0]
    base = forms_of(verb.lower).get("p", "")
    if found and base and (found["object"] != "N" or is_plural_form(tokens[found.start("object")].lower)):
        verb.tag, verb.base = "V", base


def _mend_bare(tokens: list[Token]) -> None:
    """'let 17 nurses go': the second form is bare, and the first one the verb."""
    for at, token in enumerate(tokens[:-2]):
        if token.lower not in _LETTING:
            continue
        found = _OBJECT.match(tags(tokens[at + 1 : at + 8]))
        end = at + 1 + found.end() if found else len(tokens)
        kinds = forms_of(tokens[end].lower) if end < len(tokens) else {}
        if kinds.get("b") == tokens[end].lower if kinds else False:
            tokens[end].tag, tokens[end].base = "b", tokens[end].lower
            if token.tag in "EN":
                token.tag, token.base = "V", "let"


def _mend_then(tokens: list[Token], string: str) -> None:
    """'says it is safe, then stops and asks that': what somebody does next, for 'and' joins what he does to it."""
    for found in _THEN.finditer(string):
        then, token, verb = tokens[found.start() + 1], tokens[found.start() + 2], tokens[found.end() - 1]
        base = forms_of(token.lower).get("s", "")
        if then.lower == "then" and base and verb.lower == third_person(verb.base):
            token.tag, token.base = "V", base


_THEN: Final = re.compile(",AN,?CA?V")


def _mend_before_and(tokens: list[Token], string: str) -> None:
    """'A lamp of this kind lasts five years and is burned': the clause before 'and is' has a verb of its own."""
    for found in _FINITE_BEHIND.finditer(string, 3):
        at = found.start()
        start = max(string.rfind(";", 0, at), string.rfind(":", 0, at)) + 1
        if not _OTHER_CLAUSE.isdisjoint(string[start:at]):
            continue
        verb = next((i for i in range(start + 1, at) if _is_third_person(tokens, i)), 0)
        if verb:
            lower = tokens[verb].lower
            tokens[verb].tag, tokens[verb].base = "V", forms_of(lower).get("s") or lower[:-1]


def _is_third_person(tokens: list[Token], at: int) -> bool:
    """Whether a word taken for a noun is the verb of the singular noun before it, with what it needs behind it."""
    token = tokens[at]
    kinds = forms_of(token.lower)
    unlisted = not kinds and bool(_unlisted(token.lower)) and tokens[at + 1].tag in "D#"
    if token.tag != "N" or not ("s" in kinds or unlisted):
        return False
    left = left_of(tokens, at)
    singular = left >= 0 and tokens[left].tag in "NP" and not is_plural_form(tokens[left].lower)
    return singular and tokens[at + 1].tag in "DITKH#A"


def _mend_behind_and(tokens: list[Token], string: str) -> None:
    """'grow slowly and seldom breed', 'names the eel and misspells its name': like the verb before."""
    for found in _NOUN_BEHIND.finditer(string, 2):
        at = found.end() - 1
        start = max(string.rfind(";", 0, at), string.rfind(":", 0, at)) + 1
        last = max(string.rfind(tag, start, at) for tag in "VBM")
        if last < 0 or tokens[last].tag != "V" or at + 1 >= len(tokens):
            continue
        sister, token, left = tokens[last], tokens[at], found.start()
        base = _like(sister, token, tokens, at, adverb=left < at - 1)
        if base:
            token.tag, token.base = "V", base


def _like(sister: Token, token: Token, tokens: list[Token], at: int, adverb: bool) -> str:
    """The base of a word that goes on as its sister began: a third person before an object, a base form behind one."""
    kinds = forms_of(token.lower)
    after = tokens[at + 1]
    if sister.lower == third_person(sister.base):
        base = kinds.get("s", "") or ("" if kinds else _unlisted(token.lower))
        return base if after.tag == "D" or after.lower in OBJECTS else ""
    if sister.lower == sister.base and (adverb or after.lower in OBJECTS):
        return kinds.get("b", "") if after.tag in "DOTHKI#.,AP" else ""
    return ""


def _unlisted(lower: str) -> str:
    """The base of a third person that no list has: misspells."""
    return (
        lower[:-1]
        if len(lower) > 4 and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
        else ""
    )


def both_finite(tokens: list[Token]) -> frozenset[int]:
    """Where the two verbs stand of 'The children who drank the water died': one for 'who', one for the children."""
    opener = next((at for at, token in enumerate(tokens) if token.tag in "RHVBM,;:-("), len(tokens))
    opens = opener < len(tokens) and tokens[opener].tag in "RH" and opener and tokens[opener - 1].tag in "NP"
    if not opens:
        return frozenset()
    end = next((i for i in range(opener + 1, len(tokens)) if tokens[i].tag in ",;:-().RSHKWC"), len(tokens))
    verbs = [at for at in range(opener, end) if tokens[at].tag in "VBM"]
    last = end == len(tokens) or tokens[end].text in ".!?" or tokens[end].tag in "HSW"
    last = last or bool(_ROW.match(tags(tokens[end:])))
    last = last or (
        tags(tokens[end : end + 2]) == ",C" and tags(tokens[end + 2 : end + 3]) not in {"R", "V", "B"}
    )
    return frozenset(verbs) if last and len(verbs) == 2 else frozenset()


_ROW: Final = re.compile("C[An]*[VB][^VBM,]*(?:[.,;]|$)")  # who led it complained and was cleared


def has_bare_object(tokens: list[Token], at: int) -> bool:
    """Whether a third person stands before a plural without an article, or before 'hardest'."""
    if tokens[at].tag != "N" or "s" not in forms_of(tokens[at].lower):
        return False
    after = tokens[at + 1]
    if tokens[at].lower == "calls" and after.tag == "N" and tokens[at - 1].tag in "P#":
        return True  # the Act calls detention exceptional
    if tokens[at - 1].tag == "P" and after.lower in {"his", "her", "its"}:
        return True  # Kern trucks his corn
    if (
        after.tag in "GN"
        and after.lower.endswith("ing")
        and tokens[at + 2 : at + 3]
        and tokens[at + 2].tag in ",.;"
    ):
        return True  # the act bans smoking
    return after.tag == "N" and (is_plural_form(after.lower) or after.lower.endswith("est"))
