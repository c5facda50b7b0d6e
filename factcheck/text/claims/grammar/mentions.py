"""Who and what a text has spoken of so far: the ground on which pronouns are resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.text.claims.grammar.by_the_way import FINITE_BEHIND, is_denied, is_in_time, is_object
from factcheck.text.claims.grammar.countries import COUNTRIES, PLACES
from factcheck.text.claims.grammar.dates import MONTH_WORDS, date_end, is_month
from factcheck.text.claims.grammar.noun_phrases import NO_NAMES, Mention, may_be_person, mention_of
from factcheck.text.claims.grammar.persons import reigns
from factcheck.text.claims.grammar.phrase_starts import behind_verb, is_led, with_degree
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, TIMES
from factcheck.text.claims.grammar.plurals import is_plural_form
from factcheck.text.claims.grammar.sexes import sex_of_given
from factcheck.text.claims.grammar.shown_persons import shown, speaks, whom_it_names
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import BE, listed

_PHRASE: Final = re.compile(r"(?:D?[A]?[#NPE'G]*[NP](?:I[D#NP'E]*[NP])?)(?:C(?:D?[#NPE']*[NP]))?")
_LYING: Final = listed("in at near")


def mentions(text: str, tokens: Sequence[Token], names: Mapping[str, str] = NO_NAMES) -> list[Mention]:
    """The noun phrases among some words, in order, none marked as a subject.

    One set beside another between commas is the same thing and left out.
    `names` gives the full name for a surname met alone.
    """
    string = tags(tokens)
    found: list[Mention] = []
    end = -9
    for match in _phrases(tokens, string):
        end += string[max(end, 0) : end + 2] == "A,"  # the teacher there, Ida Moss
        beside = bool(found) and match.start() == end + 1 and string[end : end + 1] == ","
        end_before, end = end, match.end()
        start, oblique = _opening(tokens, string, match)
        phrase = _undated(tokens[start:end])
        topic = _is_topic(tokens, start) or speaks(tokens, start)
        mention = mention_of(text, phrase, topic, names, oblique and not topic)
        mention = shown(_placed(mention, tokens[start - 1 : start], phrase), tokens, end)
        if not mention.plural and _is_said_to_be(tokens, string, match.start(), end):
            if found and mention.name and _are_one(found[-1], mention, "P"):
                found[-1] = _as_one(found[-1], mention)  # its engineer was Ada Moss
            elif mention.name:
                found.append(_identified(text, tokens, match.start(), mention))
        elif (
            found
            and (beside or _is_once(tokens, end_before, start))
            and _are_one(found[-1], mention, string[match.start()])
        ):
            found[-1] = _as_one(found[-1], mention)
        elif beside and _is_what_it_is(tokens, string, found[-1], match):
            found[-1] = found[-1]._replace(end=mention.end)  # billed through Norda, a firm registered in Lund
        elif (named := whom_it_names(text, found, mention, tokens, (start, end))) is not None:
            found[named] = _as_one(found[named], mention)
        elif (
            not (beside or _is_aged(tokens, start))
            or string[match.start()] != "D"
            or string[end : end + 1] != ","
        ):
            found.append(mention)
        else:
            continue  # Breck, the son of a miner, scored; she was 74, a retired nurse, and
        if len(phrase) > 2:
            found += _owner(text, phrase, names) or _with_own(text, phrase, names, oblique)
            found += _within(text, phrase, names, tokens, start)
    return found


def _opening(tokens: Sequence[Token], string: str, match: re.Match[str]) -> tuple[int, bool]:
    """Where the noun phrase of a match begins, and whether it stands behind a preposition."""
    start = match.start()
    oblique = start > 0 and string[start - 1] in "IKT" and not is_object(tokens, start)
    oblique = oblique or is_denied(tokens, start) or is_in_time(tokens, string, start, match.end())
    start = _behind_date(tokens, start, match.end()) if oblique else start
    start += is_led(tokens, string, start, match.end())
    oblique = oblique and start == match.start()
    return with_degree(tokens, behind_verb(string, start, match.end())), oblique


def _is_topic(tokens: Sequence[Token], start: int) -> bool:
    """'There is a cure, and I offer it': what the sentence brings up to tell of."""
    before = [token.lower for token in tokens[max(start - 4, 0) : start] if token.tag != "A"]
    there = before[-2:-1] == ["there"] and before[-1] in BE | {"’s"}
    return there and tokens[start].lower != "no"


def _phrases(tokens: Sequence[Token], string: str) -> Iterator[re.Match[str]]:
    for match in _PHRASE.finditer(string):
        if not _is_no_noun(tokens, behind_verb(string, match.start(), match.end()), match.end()):
            yield match


def _is_no_noun(tokens: Sequence[Token], start: int, end: int) -> bool:
    """'It would be longer', 'one can hiss', 'link it to prices': one bare word that was taken for a noun."""
    if end - start == 2 and tokens[start].lower in _DEGREES:
        start += 1  # so anonymous
    word = tokens[start]
    if end - start > 1 or word.tag != "N" or not word.text.islower() or is_plural_form(word.lower):
        return False
    before, behind = tags(tokens[max(start - 1, 0) : start]), tags(tokens[end : end + 1])
    after_be = before == "b" and tokens[start - 1].lower == "be"
    takes_object = behind in {"D", "O"} and before in {",", ";", ":", "C", "A"}
    told_how = start > 0 and (tokens[start - 1].base in _LINKING or tokens[start - 1].lower in _DEGREES)
    told_how = told_how or (word.lower.endswith("er") and behind == "K" and tokens[end].lower == "than")
    return word.lower in _NEVER_NOUNS or before in {"M", "O", "E"} or after_be or takes_object or told_how


_NEVER_NOUNS: Final = listed(
    "fewer longer higher lower cheaper older younger bigger larger smaller earlier worse better "
    "true wrong able unable likely unlikely free home ashore cent"
)
_LINKING: Final = listed("feel seem look sound remain stay grow")
_DEGREES: Final = listed("so very too even quite rather less more how")


def _owner(text: str, phrase: Sequence[Token], names: Mapping[str, str]) -> list[Mention]:
    """The person by whom a noun phrase begins: 'Ida Falk’s eyes', 'my father’s answer'."""
    mine = phrase[0].lower == "my"
    at = next((i for i, token in enumerate(phrase) if token.tag != "P" and not (mine and i < 2)), len(phrase))
    if not mine < at < len(phrase) - 1 or phrase[at].tag != "'":
        return []
    mention = mention_of(text, phrase[:at], False, names, oblique=True)
    return [mention._replace(owner=True)] if mention.person and (mention.name or mine) else []


def _with_own(text: str, phrase: Sequence[Token], names: Mapping[str, str], oblique: bool) -> list[Mention]:
    """'Beside Ida Falk and her broom': the person, of whom more may be told than of both."""
    end = next((i for i, token in enumerate(phrase) if token.lower == "and"), 0)
    start = end
    while start and phrase[start - 1].tag == "P":
        start -= 1
    if start == end or [token.lower for token in phrase[end + 1 : end + 2]] not in (["his"], ["her"]):
        return []
    mention = mention_of(text, phrase[start:end], False, names, oblique or start > 0)
    return [mention] if mention.person and mention.name else []


def _within(
    text: str, phrase: Sequence[Token], names: Mapping[str, str], tokens: Sequence[Token], start: int
) -> list[Mention]:
    """What stands behind the preposition in a noun phrase, where more can be told of it: 'the diary of a violinist'.

    The phrase stands at `start` among the tokens.
    """
    at = tags(phrase).find("I")
    if at <= 0 or at + 1 == len(phrase):
        return []
    near = is_object(tokens, start + at + 1)  # 40 million euros on a stadium
    mention = _placed(
        mention_of(text, phrase[at + 1 :], False, names, not near), phrase[at:], phrase[at + 1 :]
    )
    return [mention] if near or mention.person or may_be_person(mention) else []


def _placed(mention: Mention, before: Sequence[Token], phrase: Sequence[Token]) -> Mention:
    """Two capitals behind 'at', and no title, known given name or numeral: perhaps a place, 'the pit at Bou Craa'.

    A bare name behind 'in', a month, a country and a known city are nobody: 'in Marlow', 'since May'.
    """
    if mention.unsure and (
        mention.head in MONTH_WORDS
        or mention.words in COUNTRIES
        or (mention.words in PLACES and sex_of_given(mention.words) is None)
        or (mention.oblique and before[0].lower in _LYING)
    ):
        return mention._replace(nobody=True)
    if not (
        mention.oblique and mention.person and mention.words == mention.name and before[0].lower in _LYING
    ):
        return mention
    known = mention.woman is not None or reigns(phrase)
    known = known or any(token.lower.rstrip(".") in TITLES for token in phrase)
    return mention if known else mention._replace(person=False, unsure=True)


def _behind_date(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the noun phrase begins that a date stands before, if one does: 'In 1998 Müller', 'On 3 May Falk'."""
    if end - start > 3 and tokens[start].tag == "D" and tokens[start + 1].lower in TIMES:
        return start + 2 if tokens[start + 2].tag == "#" else start  # within a week two patients
    behind = date_end(tokens, start, end)
    if start < behind < end and tokens[behind].tag == "N":  # In 2010 parliament met
        return behind if STARTS_FINITE.match(tags(tokens[end : end + 4])) else start
    return behind if behind < end and tokens[behind].tag in "DP" else start


def _is_once(tokens: Sequence[Token], end: int, start: int) -> bool:
    """'Carl Moss, once the owner of a mill': what he was."""
    return (
        start == end + 2
        and end > 0
        and tokens[end].text == ","
        and tokens[end + 1].lower in {"once", "now", "then", "formerly", "still", "himself", "herself"}
    )


def _is_aged(tokens: Sequence[Token], start: int) -> bool:
    """'She was 74, a retired nurse': what she was."""
    return (
        start > 1
        and tokens[start - 1].text == ","
        and tokens[start - 2].tag == "#"
        and tokens[start].lower == "a"
    )


def _undated(phrase: Sequence[Token]) -> Sequence[Token]:
    """'The letter went to the provost on Monday', 'They burned the rolls in June 2021': when it went."""
    dated = len(phrase) > 2 and phrase[-2].lower == "on" and phrase[-1].lower in TIMES
    dated = dated or (len(phrase) > 2 and phrase[-2].lower in {"in", "since"} and is_month(phrase[-1]))
    if tags(phrase[-2:]) == "PN" and phrase[-1].lower in _ASKED:
        return phrase[:-1]  # did Kern know?
    return phrase[:-2] if dated else phrase


_ASKED: Final = listed("know go come say do want care agree exist matter happen die lie win lose")


def _is_said_to_be(tokens: Sequence[Token], string: str, start: int, end: int) -> bool:
    """Whether the noun phrase at `start` only says what the subject is: 'she was the first woman'."""
    row = (
        _ROW.search(string, 0, start)
        if string[start] == "D" and not FINITE_BEHIND.match(string, end)
        else None
    )
    start = row.start("first") if row is not None else start  # was a dropout, and the brother of a smith
    before = len(string[:start].rstrip("An")) - 1
    if before > 0 and tokens[before - 1].lower == "it" and string[end : end + 1] in {"R", "H"}:
        return False  # it was this bridge that fed them
    if before < 1:
        return False
    verb = tokens[before]
    be = verb.lower in BE or (verb.lower == "’s" and verb.tag == "B") or verb.base in _BECOMING
    return be and tokens[before - 1].lower not in {"there", "here"}


_SAID: Final = "[D#][A#NPE]*(?:I[D#NPEA]+)*"
_ROW: Final = re.compile(f"B[An]*(?P<first>{_SAID})(?:,{_SAID})*,?C?$")
_BECOMING: Final = listed("become remain")


def _is_what_it_is(tokens: Sequence[Token], string: str, before: Mention, match: re.Match[str]) -> bool:
    """Whether 'a firm' says what the name before the comma is, behind the verb of its clause."""
    named = string[match.start() - 2] == "P" and not (before.person or before.many)
    some = tokens[match.start()].lower in {"a", "an"} and FINITE_BEHIND.match(string, match.end()) is None
    return named and some and FINITE_BEHIND.search(string[: match.start()]) is not None


def _identified(text: str, tokens: Sequence[Token], start: int, mention: Mention) -> Mention:
    """'One of the donors was Ida Moss, who': of her the sentence tells, and she is the one."""
    verb = next((at for at in range(start - 1, 0, -1) if tokens[at].tag not in "An"), 0)
    one = _ONE_OF.match(tags(tokens[:verb]))
    if mention.person and one is not None and tokens[0].lower == "one" and tokens[1].lower == "of":
        return mention._replace(subject=True, start=tokens[0].start)
    return mention._replace(subject=_is_name_of(tokens, start))


_ONE_OF: Final = re.compile("#I[D#AN]+$")


def _is_name_of(tokens: Sequence[Token], start: int) -> bool:
    """'Her name was Ada Moss': of her the sentence tells."""
    lead = [token.lower for token in tokens[max(0, start - 3) : start]]
    return lead[1:2] == ["name"] and lead[0] in {"his", "her"}


def _are_one(before: Mention, mention: Mention, opening: str) -> bool:
    """'the mayor, Carla Moss' and 'Carla Moss, the mayor who' are one person under two names."""
    person = before.person or (bool(mention.name) and may_be_person(before))
    told = (
        before.person and before.words == before.name and may_be_person(mention)
    )  # Carl Moss, a jute grower
    if not person or before.plural or not (mention.person or told):
        return False
    if opening == "D" and mention.name and not before.name and mention.words.startswith(("a ", "an ")):
        return True  # our clerk, a man named Carl Moss
    if opening == "#":
        return bool(mention.name) and not before.name and mention.words.startswith("one ")  # one Ida Moss
    return (opening == "P") is not (before.words == before.name) and opening in "DP"


def _as_one(before: Mention, mention: Mention) -> Mention:
    named, other = (before, mention) if before.name else (mention, before)
    words = named.name if named.words.startswith("one ") else named.words
    return named._replace(
        words=words,
        start=before.start,
        end=mention.end,
        oblique=before.oblique,
        woman=named.woman if named.woman is not None else other.woman,
    )
