"""Whether a word before a cut, such as "not", reaches over it: one that belongs to another clause does not.

Only where the page shows plainly that the other clause is over: it is closed by its comma or bracket, or what is quoted
is a clause of its own behind a semicolon or ", but". In doubt the word reaches.
"""

from __future__ import annotations

import re

_OPENS = r"although|though|while|when|whenever|because|since|as|after|before|whereas|once|obwohl|weil|aunque|bien que"
_FRONTED = re.compile(rf"^\W*(?:{_OPENS})\b[^,;]*$", re.IGNORECASE)
_RELATIVE = re.compile(r", (?:who|which|whom|whose|where)\b[^,;]*$", re.IGNORECASE)
_ASIDE = frozenset(("not", "without", "instead of", "rather than", "nicht", "ohne", "sans"))
_CLOSED = re.compile(r"[^,;]*\w[^,;]*,\s*")
_BOTH_WAYS = re.compile(
    r"\bwhether or not\b|\bnot (?:only|just|merely|least)\b|\bfar from it\b", re.IGNORECASE
)

_SCOPING = frozenset(("allegedly", "reportedly", "supposedly", "if", "unless", "whether"))
_DENYING = re.compile(r"(?:den|refus|doubt|fail|false|untrue|unlikely|impossible)", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:that|whether|if|say\w*|said|sa[iy]s|think\w*|thought|believ\w*|claim\w*|know\w*|knew|mean\w*|suggest\w*|show\w*"
    r"|find\w*|found|prov\w*|argu\w*|admit\w*|report\w*|expect\w*|hop\w*|dass|ob|que|qu')\b",
    re.IGNORECASE,
)
_BUT = re.compile(r", (?:but|sondern|aber|mais|sino|pero)\s*$", re.IGNORECASE)
_JOINED = re.compile(r", (?:and|so|yet|while|whereas)\s*$", re.IGNORECASE)
_ONE_SEMICOLON = re.compile(r"[^:;]*;\s*")
_OWN_SUBJECT = re.compile(
    r"(?:i|he|she|they|we|there|it|the|an?|this|these|those|his|her|its|their|our|my) ", re.IGNORECASE
)
_ONE_DASH = re.compile(r"[^—-]* [—-]\s*$")
_BARE = re.compile(r"\b(?:and|so|while)\s*$", re.IGNORECASE)
_FINITE = (
    r"(?:is|are|was|were|has|had|have|does|did|do|will|would|can|could|may|might|must|shall|should|came|went|saw|took|gave"
    r"|fell|began|became|grew|ran|wrote|knew|rose|chose|broke|drove|spoke|[a-z]{2,}ed (?:the|an?|its?|his|her|to))\b"
)
_PRONOUN = re.compile(rf"(?:i|he|she|they|we|there) |it (?:{_FINITE}|[a-z]+s )", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"{_PRONOUN.pattern}|(?:the|an?|this|these|those|his|her|its|their|our|my) (?:[\w'-]+ ){{1,4}}?{_FINITE}",
    re.IGNORECASE,
)


def reaches(sentence: str, word: re.Match[str], opening: str) -> bool:
    """Whether `word`, found in the part of a sentence that stands before a cut, is about what is quoted behind it.

    `opening` is how the quote begins.
    """
    said = word[0].casefold()
    before, between = sentence[: word.start()], sentence[word.end() :]
    if any(found.start() <= word.start() < found.end() for found in _BOTH_WAYS.finditer(sentence)):
        return False
    if said in _SCOPING:
        return True
    return not (_is_over(before, said, between) or _is_joined(said, between, opening))


def _is_over(before: str, said: str, between: str) -> bool:
    """Whether the clause of the word, or what it is put beside, is closed before the cut."""
    closes = between.find(")")
    if closes >= 0 and "(" not in between[:closes] and "(" in before:
        return True
    if not _CLOSED.fullmatch(between):
        return False
    aside = said in _ASIDE and before.rstrip().endswith(",")
    return aside or bool(_FRONTED.search(before) or _RELATIVE.search(before))


def _is_joined(said: str, between: str, opening: str) -> bool:
    """Whether what is quoted is another main clause, joined to that of the word, and nothing that was not said so."""
    if _SAID.search(between):
        return False
    if _BUT.search(between):
        return True
    if _ONE_SEMICOLON.fullmatch(between):
        return bool(_OWN_SUBJECT.match(opening))
    if _DENYING.match(said):
        return False
    if _JOINED.search(between) or _ONE_DASH.fullmatch(between):
        return bool(_CLAUSE.match(opening))
    return bool(_BARE.search(between) and _PRONOUN.match(opening))
