"""The finite verb of a clause, and whether it has one: none that belongs to who, what or that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.claims.grammar.pieces import FINITE, TIMES, is_plural
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import verb_forms
from factcheck.text.claims.grammar.words import listed


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the finite verb of the clause: the first one that no relative pronoun has taken."""
    taken = 0
    gone = False
    for at, token in enumerate(tokens):
        if token.tag in "RHWO" and _takes_verb(tokens, at):
            taken += 1
        elif token.tag in "VBM":
            joined = gone and _is_joined(tokens, at)
            if not taken and not joined:
                return at
            taken -= not joined
            gone = True
    return next((at for at, token in enumerate(tokens) if token.tag in "VBM"), None)


def _takes_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next verb belongs to this word: 'the man who', 'mended what could be', 'a girl I call Ada'."""
    tag, before = tokens[at].tag, tokens[at - 1].tag if at else ""
    if tag == "R":
        return True
    if tag == "H":
        return before in {"N", "P"}
    if tag == "W":
        return not before or before in "VEGbIC"
    return before == "N" and 1 < at < 5 and tokens[0].tag == "D" and tokens[at - 1].lower not in TIMES


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """'the loan that was and is legal has been sold': joined by 'and' to the verb before, while another comes later."""
    before = at - 1
    while before > 0 and tokens[before].tag in "An":
        before -= 1
    return tokens[before].tag == "C" and any(token.tag in "VBM" for token in tokens[at + 1 :])


def lacks_verb(tokens: Sequence[Token]) -> bool:
    """Whether a clause still waits for its verb: those it has are taken by 'who', 'which' and 'that'."""
    string = tags(tokens)
    verbs = len(FINITE.findall(string))
    taken = [m for m in _NARROWING.finditer(string) if tokens[m.start()].lower not in _NO_CLAUSE]
    joined = (
        len(_JOINED.findall(string)) if taken and len(taken) < verbs else 0
    )  # a device that is and was legal
    return verbs == 0 or verbs <= len(taken) + _is_called(tokens) + joined + _is_free(string, tokens)


def may_have_verb(tokens: Sequence[Token]) -> bool:
    """'pear juice escapes', 'most firms stop there': whether a noun may be the verb of a clause that has no other."""
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        forms = verb_forms().get(token.lower, {})
        behind = after.tag if after is not None else ""
        if token.tag == "E" and before.tag == "," and "p" in forms and behind in set("D#"):
            return tokens[0].tag not in "IKSE"  # ships, from that May, brought 15,000 tons
        if token.tag != "N" or (behind in {"N", "G", "'", ","} and not (after and after.lower in _HOW)):
            continue
        many = is_plural([before]) or (before.lower in _PEOPLE and tokens[0].lower == "the")
        third = "s" in forms and not many
        named = before.tag in "NP" or before.lower == "one"
        if named and (third or ("b" in forms and "s" not in forms and many)):
            return True
    return False


_HOW = listed("longer later sooner harder faster better worse more less most")
_PEOPLE = listed("living dead poor rich old young sick")


def _is_free(string: str, tokens: Sequence[Token]) -> bool:
    """'What held it back', 'What he did': the first verb belongs to the clause that is the subject."""
    return tokens[0].lower == "what" and bool(_FREE.match(string))


_FREE = re.compile("W(?:[DNPO#'A]{1,6})?[An]*[VB](?!O[b])")


def _is_called(tokens: Sequence[Token]) -> bool:
    """'A girl I shall call Ada': the verb belongs to a clause about the noun that no pronoun opens."""
    at = next((i for i, token in enumerate(tokens) if token.tag not in "D#NPA'"), 0)
    return (
        1 < at < len(tokens) - 1
        and tokens[0].lower in {"a", "an", "the"}
        and tokens[at].lower in {"i", "we"}
        and tokens[at - 1].lower not in TIMES
        and tokens[at + 1].tag in "VBM"
    )


_JOINED = re.compile("(?<!,)C[An]*[VBM]")
_NO_CLAUSE = listed("for than like")
_NARROWING = re.compile("R|(?<=[NP#])H(?!(?:D?[NPA]{1,3}|O)?\")|S|K(?!#[VBM])(?=[DNPO#'A]{1,5}[VBM])")
