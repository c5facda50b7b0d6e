"""Requests in rows, behind what opens a sentence, and what only looks like one: 'he sold it and let her go'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.main_verb import lacks_verb, main_verb
from factcheck.text.claims.grammar.pieces import CLAUSES, SUBJECT_THEN_VERB, Joint, is_finite, subject_of
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token, tags
from factcheck.text.claims.grammar.verb_lists import NOUNLIKE
from factcheck.text.claims.grammar.verbs import REPORTING, forms_of, is_past, may_be_past
from factcheck.text.claims.grammar.words import listed


def goes_on_telling(item: Item) -> bool:
    """Whether what looks like a request goes on with what somebody did: 'sold the boats and let the crews go'."""
    before = item.piece.governor if item.piece.joint is Joint.PREDICATE else None
    verb = main_verb(before.tokens) if before is not None else None
    if before is None or verb is None:
        return False
    subject = [token.lower for token in subject_of(before.tokens)]
    ours = [token.lower for token in item.piece.tokens if token.tag not in "CA,"][:2]
    told = before.tokens[verb].tag in "VB" and subject != ["you"]  # they keep half and send the rest on
    told = told and not (ours[:1] == ["let"] and ours[-1] in _US)  # it is late, so let us go
    return is_past(before.tokens[verb]) or (told and bool(subject))


def goes_on_asking(item: Item) -> bool:
    """Whether an item of a sentence that asks for something before asks for more: it opens with a bare verb.

    'Publish the leases; cap the rents; and give the town a vote'.
    """
    if item.piece.joint not in CLAUSES:
        return False
    words = [token for token in item.piece.tokens if token.tag not in "CA,"][:2]
    opens = len(words) > 1 and forms_of(words[0].lower).get("b") == words[0].lower
    return opens and (words[1].tag in "DO" or words[0].lower not in NOUNLIKE)


def pleads(tokens: Sequence[Token]) -> bool:
    """'Please do not'; not 'whomever they please', 'asked him to please mend it'."""
    if "please" not in map(LOWER_OF, tokens) and "let" not in map(LOWER_OF, tokens[:4]):
        return False
    for at, token in enumerate(tokens):
        if token.lower == "please" and not (at and tokens[at - 1].tag in "OT"):
            return '"' not in map(TAG_OF, tokens[1:at])  # he wrote: “Please tell me”
        leased = tags(tokens[at + 1 : at + 2]) in {"I", "K"}  # let by the week
        begins = at < 4 and not any(_may_let(before) for before in tokens[:at])
        if token.lower == "let" and begins and not leased:
            return True
    return False


def _may_let(token: Token) -> bool:
    """'“They’ll let it sit,” she said': whether a word before 'let' is who lets, in quotation marks as well."""
    return token.tag in "NOP#" or (token.tag == "Q" and token.lower in _LETTING)


_LETTING: Final = listed("i we you he she they it who ’ll ’d")


def asks_behind(tokens: Sequence[Token]) -> bool:
    """'As for the universities, let them publish', 'drive to the mill', 'And leave the law aside', 'Freeze hiring'.

    A bare verb behind what opens the sentence, where no other verb of the clause tells anything.
    """
    comma = next((at for at, token in enumerate(tokens[:_OPENING]) if token.tag == ","), -1)
    opening = tokens[0].tag in "KSIA" or tokens[0].lower == "short"
    led = comma > 0 and opening and tokens[0].lower not in _CAUSES
    rest = _behind_openers(tokens[comma + 1 :] if led else tokens)
    end = next((at for at, token in enumerate(rest) if token.tag in ",;:"), len(rest))
    own = rest[:end]
    forms = forms_of(own[0].lower) if own else {}
    if own and own[0].lower == "be" and own[0].tag == "b":
        return True  # so be kind
    if "b" not in forms or forms["b"] != own[0].lower or ("p" in forms and not led):
        return False  # put his slippers on
    if led and own[0].lower == "let":
        return True
    if led and own[0].lower in REPORTING and SUBJECT_THEN_VERB.match(tags(rest[end + 1 :])):
        return False  # in those months, say the families, eight fell ill
    if own[0].tag == "b" and not _has_subject(own):
        return True
    if len(own) < _LEAST or own[0].tag not in "NbV" or _has_subject(own):
        return False
    moved = own[1].tag == "T" and own[0].lower in _MOVING
    given = own[1].tag in "DO" or (led and own[1].tag == "P")  # above all, give Ada Moss her desk
    return moved or given or (own[1].lower in _PARTICLES and own[2].tag in "#DO")


def _behind_openers(tokens: Sequence[Token]) -> Sequence[Token]:
    """'So be kind', 'And ring the bank', 'By all means sell it': from the verb on."""
    if [token.lower for token in tokens[:3]] == ["by", "all", "means"]:
        return tokens[3:]
    start = next((at for at, token in enumerate(tokens) if token.tag != "C" and token.lower != "so"), 0)
    return tokens[start:]


def _has_subject(own: Sequence[Token]) -> bool:
    """'Bury were chucked out', 'Harbour Town’s owner has found a way': what looks like a bare verb is a name."""
    led = "SRHWKO" if own[0].tag == "b" else "SRHW"  # publish what was paid
    for token in own[1:]:
        if token.tag in led:
            return False
        if token.tag in "VBM":
            return True
    return False


_OPENING: Final = 12  # words and marks
_LEAST: Final = 3
_CAUSES: Final = listed("because since although though whereas than")
_PARTICLES: Final = listed("back up out down off away in")
_MOVING: Final = listed("drive go turn listen talk walk speak return travel sail ride move")


def owns_up(words: Sequence[Token]) -> bool:
    """'I should say at once that he did it', 'I must admit that': what the author goes on to say."""
    said = [token for token in words[:6] if token.tag not in "A,C"]
    own = [token.lower for token in said[:1]] == ["i"] and tags(said[1:2]) == "M"
    told = own and "that" in map(LOWER_OF, words)
    return told and any((token.base or token.lower) in _OWNING for token in said[2:3])


_OWNING: Final = listed("say add admit confess concede note acknowledge report stress record")


def leads_to(words: Sequence[Token]) -> bool:
    """'Draw the lower layer down, and the upper one follows': no request, but what comes of what."""
    for at, token in enumerate(words):
        if at > 1 and token.lower == "and" and _is_told(words[at + 1 :]):
            comma = words[at - 1].tag == ","  # take it off, because the firm and its banks get the money
            return comma or not {"K", "S", "H", "R"}.intersection(tags(words[1:at]))
    return False


def _is_told(words: Sequence[Token]) -> bool:
    """'the upper one follows', 'you look across at Norland'; not 'you will see', 'you have the history of it'."""
    found = SUBJECT_THEN_VERB.match(tags(words))
    if found is None or words[found.end() - 1].tag not in "VB" or words[0].tag not in "DOP#":
        return False
    return words[0].tag != "O" or not {"P", "#"}.isdisjoint(tags(words[1:]))


def is_to_be_said(item: Item, said: Sequence[Token]) -> bool:
    """Whether something is only to be said: 'The mayor should say that we will pay', 'Let him say that he has done it'.

    `said` are the words before it, which ask for it or advise it. 'Tell them that it was sold' tells that it was.
    """
    saying = next((token for token in reversed(said) if token.tag == "b" and token.base in _SAYING), None)
    if saying is None:
        return False
    verb = main_verb(item.piece.tokens)
    ahead = verb is not None and item.piece.tokens[verb].lower in _AHEAD
    first, whom = (token.lower for token in [token for token in said if token.tag not in "CA,"][:2])
    return ahead or (first == "let" and whom not in _US)


_SAYING: Final = listed("say announce declare promise pledge propose tell")
_AHEAD: Final = listed("will shall would ’ll ’d")
_US: Final = listed("me us ’s it there nobody")


def bars(tokens: Sequence[Token]) -> bool:
    """'No dividend and no bonus until a firm has mended its pipes': what the author would not have, not what was not.

    So not 'No answer until I rang the minister'.
    """
    at = next((at for at, token in enumerate(tokens) if token.lower in _UNTIL), 0)
    rest = tokens[at + 1 :]
    if not at or tokens[0].lower != "no" or is_finite(tokens[:at]) or not SUBJECT_THEN_VERB.match(tags(rest)):
        return False
    verb = main_verb(rest)
    return verb is not None and not may_be_past(rest[verb]) and lacks_verb(tokens)


_UNTIL: Final = listed("until till unless")


def goes_on_barring(item: Item, before: Sequence[Token]) -> bool:
    """'...; personal liability for directors who sign': more that the author would have, and told without a verb."""
    if not bars(before) or item.piece.joint not in CLAUSES:
        return False
    return lacks_verb(item.piece.tokens) or _SOMETHING_DONE.match(tags(item.piece.tokens)) is not None


_SOMETHING_DONE: Final = re.compile("C?D[A#]?N{1,3}VI")  # a regulator recruited from elsewhere


def is_of_any(item: Item, tokens: Sequence[Token]) -> bool:
    """'Hire nurses who trained in Lund', 'Consider who they were': no clause about anybody in particular.

    'Consider Ada Moss, who trained there' and 'Ring the nurses who trained there' have one.
    """
    at = next((at for at, token in enumerate(tokens) if token.start >= item.start), 0)
    while at > 0 and tokens[at - 1].tag in "RHWI":
        at -= 1
    if item.piece.joint is not Joint.RELATIVE or not at or tokens[at - 1].tag in ",-":
        return False
    first = item.piece.subject[:1]
    return tokens[at - 1].tag == "b" or tags(first) == "N" or first[0].lower in _ANY if first else True


_ANY: Final = listed("a an any some every each no anybody anyone everybody everyone somebody someone")
