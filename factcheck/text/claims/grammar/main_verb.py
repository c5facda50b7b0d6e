"""The finite verb of a clause, and whether it has one: none that belongs to who, what or that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, TIMES, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, verb_forms
from factcheck.text.claims.grammar.words import listed


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the finite verb of the clause: the first one that no relative pronoun has taken."""
    taken = 0
    gone = False
    for at, token in enumerate(tokens):
        if token.tag in "RHWOD" and _takes_verb(tokens, at):
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
        return before in {"N", "P", '"'}
    if tag == "W":
        return not before or before in "VEGbIC"
    if tag == "D" and (
        tokens[at].lower not in _ARTICLES or not TIMES.isdisjoint(map(LOWER_OF, tokens[at : at + 4]))
    ):
        return False  # the council the next day sold it
    return before == "N" and 1 < at < 5 and tokens[0].tag == "D" and tokens[at - 1].lower not in TIMES


_ARTICLES = listed("a an the its his her their")


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """'the loan that was and is legal has been sold': joined by 'and' to the verb before, while another comes later."""
    before = at - 1
    while before > 0 and tokens[before].tag in "An":
        before -= 1
    return tokens[before].tag == "C" and is_finite(tokens[at + 1 :])


def has_own_verb(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb stands among the words that no 'who', 'that' or 'when' before it has taken."""
    taken = 0
    led = False  # whether a clause that is set in has its verb
    for at, token in enumerate(tokens):
        if (token.tag in "SRHWO" or token.lower in _OPENING) and _takes_next(tokens, at):
            taken += 1
        elif token.tag in "VBM" and not _goes_with_another(tokens, at):
            if (not taken and not (led and tokens[at - 1].tag == "C")) or _comes_late(tokens, at, led):
                return True
            taken, led = max(0, taken - 1) + _is_told(tokens, at), True
        elif led and not taken and _is_past_too(tokens, at):
            return True  # those who cast ballots favoured talking
    return False


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """'a firm that says it sells only': what it says, and no verb of the firm's."""
    return tokens[at].base in REPORTING and _WHO_DID.match(tags(tokens[at + 1 :])) is not None


def _leads_clause(tokens: Sequence[Token], at: int) -> bool:
    """'fewer than the bank had', 'since Kern left', 'two hours after he left', 'the first time a man had'."""
    token = tokens[at]
    if token.lower in _WHOEVER and tokens[0].tag != "b":
        return True
    if token.lower in _SINCE and token.tag == "K":
        return _WHO_DID.match(tags(tokens[at + 1 :])) is not None
    first = token.lower == "time" and at > 0 and tokens[at - 1].lower in _RANKS
    lapse = token.lower in {"after", "before"} and _LAPSE.fullmatch(tags(tokens[:at])) is not None
    lapse = lapse and tokens[at - 1].lower in TIMES | _SPANS
    opens = first or lapse or (token.lower == "than" and token.tag != "Q")
    counted = token.lower == "than" and at + 1 < len(tokens) and tokens[at + 1].lower in _COUNTING
    return opens and not counted and _CLAUSE.match(tags(tokens[at + 1 :])) is not None


_WHO_DID = re.compile("(?:O|P{1,3}|D[NA]{1,2})[An]*[VBM]")
_CLAUSE = re.compile(f"(?!#){SUBJECT_THEN_VERB.pattern}")
_LAPSE = re.compile("A*[D#]N")
_RANKS = listed("first second third only")
_SPANS = listed("hours minutes moments seconds")
_COUNTING = listed("a an half most")
_WHOEVER = listed("whoever whatever whichever")
_SINCE = listed("since until till")
_OPENING = _WHOEVER | _SINCE | listed("than after before time")


def _goes_with_another(tokens: Sequence[Token], at: int) -> bool:
    """'to have gone', 'could have', 'a fee that the clerk says was paid': no verb of another clause."""
    before = tokens[at - 1] if at else None
    return before is not None and (before.tag in "TM" or (before.tag == "V" and before.base in REPORTING))


def _comes_late(tokens: Sequence[Token], at: int, led: bool) -> bool:
    """'the man, who when asked lied, has': behind a comma, and not the verb of 'who, in May,'."""
    return tokens[at - 1].tag == "," and tokens[0].tag not in "RSK" and (led or "R" not in tags(tokens[:at]))


def _is_past_too(tokens: Sequence[Token], at: int) -> bool:
    past = tokens[at].tag == "E" and tokens[at - 1].tag == "N"
    return past and "p" in verb_forms().get(tokens[at].lower, "")


def _takes_next(tokens: Sequence[Token], at: int) -> bool:
    """'the man who', 'when the board', 'the first that', 'the man I': whether the next verb is of a clause set in."""
    token, before = tokens[at], tokens[at - 1].tag if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else token
    if token.lower in _OPENING and _leads_clause(tokens, at):
        return True
    if token.tag == "S":
        return before not in set("DIK")
    if token.tag == "H" and at and tokens[at - 1].base in REPORTING and after.lower not in TIMES:
        return "b" not in tags(tokens[at : at + _NEAR])  # a board whose head has said that it will
    if token.tag not in "RHWO" or after.tag in "E," or token.lower == "there" or not _takes_verb(tokens, at):
        return False
    if token.tag == "H":
        return (
            after.lower not in TIMES | {"way"}
            and not is_month(after)
            and not (before == "P" and after.tag in "VBM")
        )
    asks = not at and (after.tag in "VBM" or (token.tag == "W" and "E" in tags(tokens[:5])))
    named = token.text.isupper()  # the WHO
    return not (asks or named or (token.tag == "R" and before in set("EVG")))  # asked which others, he left


def is_verbless(tokens: Sequence[Token]) -> bool:
    """'Seventy hours, straight through.': nouns with what belongs to them, and nothing that could be their verb."""
    if is_list(tokens):
        return True
    opens = tokens[tokens[0].tag == "C" and len(tokens) > 1]
    if opens.tag not in "#D" or has_own_verb(tokens):
        return False
    return not any(_may_be_verb(before, token) for before, token in pairwise(tokens))


def is_fragment(tokens: Sequence[Token]) -> bool:
    """'Not by sight, for they travel by night.', 'Or was, until May.', 'Same room, same maid.': no sentence at all."""
    opens = tokens[tokens[0].tag == "C" and len(tokens) > 1]
    if _OR_WAS.match(tags(tokens)) is not None:
        return True
    if _NO_FRAGMENT.search(tags(tokens)):
        return False
    if is_finite(tokens):
        return _opens_none(tokens, opens)
    threes = zip(tokens, tokens[1:], [*tokens[2:], tokens[-1]], strict=False)
    return not any(_may_be_verb(one, two) or _does(one, two, three) for one, two, three in threes)


def _opens_none(tokens: Sequence[Token], opens: Token) -> bool:
    """'Not by sight, for they travel by night', 'Of war, of pensions that fell'."""
    lead = next((at for at, token in enumerate(tokens) if token.tag in "KRSH" and at), len(tokens))
    word = tokens[lead].lower if lead < len(tokens) else ""
    that = lead == 1 and word == "that"
    if opens.lower == "not" and (that or word in _WHY) and not is_finite(tokens[:lead]):
        return True
    parts = [at + 1 for at, token in enumerate(tokens[:-1]) if token.tag == ","]
    again = len(parts) > 1 and all(tokens[at].lower == opens.lower for at in parts)
    if opens.tag == "I" and again and not is_finite(tokens[: parts[0]]):
        return True
    return opens.lower in _NO_SENTENCE and not has_own_verb(tokens)


def _does(before: Token, token: Token, after: Token) -> bool:
    """'The tablets, found in Lund, name a queen', 'all grow for one firm': a noun by its tag that may be a verb."""
    forms = verb_forms().get(token.lower, {}) if token.tag == "N" else {}
    ends = after.tag == "." and is_plural([before])  # half of the ships leak
    acts = ends or after.tag in "DOPIATHKSW#"
    return ("b" in forms or "s" in forms) and before.tag in "NPO#,DA" and acts


# an order, and what somebody says, whose verb may be hidden
_OR_WAS = re.compile("C[BM][,Z]")
_NO_FRAGMENT = re.compile('(?:^|[CS,;:-])[An]*b|^[CA]*V|["Z]')
_WHY = listed("for because since though although")
_NO_SENTENCE = listed("not partly hence of for here because")


def _may_be_verb(before: Token, token: Token) -> bool:
    """'two admitted to it', 'one admires it', 'there remain nineteen'."""
    forms = forms_of(token.lower)
    if token.lower == "there":
        return True
    if "p" in forms and token.tag in "EN":
        return before.tag != "B"
    clause = before.tag in "HRO" and before.lower != "whose"
    return (
        token.tag == "N"
        and (clause or ((before.tag in "NP" or before.lower == "one") and "s" in forms))
        and bool(forms)
    )


def is_list(tokens: Sequence[Token]) -> bool:
    """'Private collection, Lund; bought there by Moss; the present owner.': things, and no clause."""
    string = tags(tokens)
    if string.count(";") < _ROW or not _VERBS.isdisjoint(string):
        return False
    begun = [at for at, tag in enumerate(";" + string[:-1]) if tag == ";"]
    return not any(_may_ask(tokens, at) for at in begun)


def _may_ask(tokens: Sequence[Token], at: int) -> bool:
    """'publish the list', 'and pay them': whether words may ask for something."""
    asks = "b" in forms_of(tokens[at].lower) and tags(tokens[at + 1 : at + 2]) in set("DO#P")
    return tokens[at].tag == "C" or asks


_NEAR = 4  # words in which the verb of 'asked that it be revised' stands
_ROW = 2  # semicolons
_VERBS = frozenset("VBM")


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
        forms = forms_of(token.lower)
        behind = after.tag if after is not None else ""
        if token.tag == "E" and before.text == "," and "p" in forms and behind in set("DO#"):
            return tokens[0].tag not in "IKSE"  # ships, from that May, brought 15,000 tons
        if token.tag != "N" or (behind in {"N", "G", "'", ","} and not (after and after.lower in _HOW)):
            continue
        many = is_plural([before]) or (before.lower in _PEOPLE and tokens[0].lower == "the")
        third = "s" in forms and not many
        named = before.tag in "NP" or before.lower == "one" or behind == "S"  # ISO 17065 tests whether
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
_NARROWING = re.compile("R|(?<=[NP#])H(?!(?:D?[NPA]{1,3}|O)?\")|S(?!n?T)|K(?!#[VBM])(?=[DNPO#'A]{1,5}[VBM])")
