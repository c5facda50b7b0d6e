"""Who is no rival, or is surely not meant, by the clause he stands in: 'Ida Moss left when a clerk saw it. She'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.countries import PLACES
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.candidates import ALIKE
from factcheck.text.claims.restating.discourse import Discourse


def is_in_time_of(sentence: Sequence[Token], one: Mention, other: Mention) -> bool:
    """Whether another is told of, without a name, only in the clause that says when the one did what is told.

    'Ida Moss left before a clerk saw it'; not 'Ida Moss says that the nurse left', of whom the text may go on.
    """
    if other.name or not (one.subject and one.name) or not sentence:
        return False
    if one.start > sentence[0].start or other.start > sentence[-1].start:
        return False
    between = [token for token in sentence if one.end <= token.start < other.start]
    when = next((at for at, token in enumerate(between) if token.tag in "SK" and token.lower in _WHEN), 0)
    acts = _ACTS.search(tags(between[:when])) is not None and not set(tags(between[:when])) & set("HRS;:")
    return bool(when) and acts


def is_beside_doer(sentence: Sequence[Token], other: Mention, pronoun: Token) -> bool:
    """'Against Kern he lost, and he went', 'with Kern he won': what stands behind a preposition is never who does it.

    But 'According to Kern he lost', 'As for Kern, he lost'.
    """
    if not other.oblique or other.owner or not sentence or other.start < sentence[0].start:
        return False
    alike = ALIKE[pronoun.lower]
    doer = next((t for t in sentence if t.start > other.start and t.tag == "O" and t.lower in alike), None)
    if doer is None or doer.start > pronoun.start:
        return False
    between = {token.tag for token in sentence if other.end <= token.start < doer.start}
    before = [token.lower for token in sentence if token.start < other.start]
    source = before[-2:] in (["according", "to"], ["as", "for"], ["as", "to"])
    return between.isdisjoint("VBMHRSKbGE;:") and not source


def is_of_described(tokens: Sequence[Token], at: int, subject: Mention) -> bool:
    """'The dam, the tallest in the country when it was built, supplies': in what is said of the subject beside it."""
    if tokens[at].tag != "O":
        return False
    behind = [token for token in tokens[:at] if token.start >= subject.end]
    return _BESIDE.fullmatch(tags(behind)) is not None and behind[-1].lower in _AT_THE_TIME


_BESIDE: Final = re.compile(",D[^,;:VBMRHSKW]*[SK]")
_AT_THE_TIME: Final = listed("when until before since while after")


def asks_another(sentence: Sequence[Token], one: Mention) -> bool:
    """'Kern asked whether he had been there': not Kern, and who was asked is told of behind that as well."""
    words = [token.lower for token in sentence if token.start >= one.end]
    asked = next((at for at, word in enumerate(words[:6]) if word in {"asked", "asks"}), len(words))
    return (
        bool(_WHETHER.intersection(words[asked : asked + 3]))
        and bool(sentence)
        and one.end > sentence[0].start
    )


def is_either(chosen: Mention, fitting: Sequence[Mention], discourse: Discourse, she: bool) -> bool:
    """'The judge jailed Kern, and he', 'My aunt lived in Lund. The nurse came. She': the other one may be meant."""
    if chosen.name:
        return False
    near = (m for m in fitting if 0 < m.start - chosen.end < _NEAR and m.unsure and not (m.many or m.nobody))
    if any(not (m.subject or m.oblique) and m.words.istitle() and m.words not in PLACES for m in near):
        return True
    if not chosen.words.lower().startswith("the ") or not any(chosen in met for met in discourse.recent):
        return False
    known = (m for mentions in discourse.recent for m in mentions if m.woman is she and m.subject)
    return any(m.head != chosen.head for m in known)


def is_named_behind(alike: frozenset[str], chosen: Mention, discourse: Discourse) -> bool:
    """'It cost her £40, she says, when Moss was elected': she is somebody else."""
    there = next(
        (met for met in reversed(discourse.met) if any(m.start == chosen.start for m in met.mentions)), None
    )
    return there is not None and any(
        start < chosen.start for word, start in there.pronouns.items() if word in alike
    )


def is_beside_name(word: str, fitting: Sequence[Mention]) -> bool:
    """'Ada Moss picked Falk, and the board paid her': a bare name that was acted upon may be who is meant."""
    acted = (m for m in fitting if m.unsure and not (m.subject or m.oblique) and m.words.istitle())
    return word in _ACTED_ON and any(m.words not in PLACES for m in acted)


_ACTED_ON: Final = frozenset(("him", "her"))
_NEAR: Final = 20  # code points: a verb, and whom it is done to
_WHETHER: Final = frozenset(("whether", "if"))
_WHEN: Final = listed("when before after until till while as once")
_ACTS: Final = re.compile("[VBM]")
