"""A restatement in the making, and the names in it: a surname, 'the society', 'the country' told in full or marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from factcheck.text.claims.grammar.countries import COUNTRIES, WITH_ARTICLE, is_country
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import DETERMINERS, NUMBER_WORDS, listed
from factcheck.text.claims.restating.discourse import BODIES, FIRMS, Discourse
from factcheck.text.claims.restating.named_again import pointed_at


@dataclass(slots=True)
class Draft:
    """A restatement in the making."""

    text: str
    discourse: Discourse
    around: Sequence[Mention]  # of the whole sentence
    before: Sequence[Mention]  # what a pronoun at the beginning may stand for
    countries: frozenset[str] = frozenset()  # those the sentence names
    left_open: frozenset[str] = frozenset()  # pronouns of earlier statements of the sentence
    unresolved: list[str] = field(default_factory=list)
    # by where a phrase ends: where it begins, and the name set beside it
    names: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)  # 'i', 'my' and the like, where the author is meant
    subject: Mention | None = None  # what the opening pronoun stands for
    sentence: Sequence[Token] = ()
    told: dict[str, str] = field(default_factory=dict)  # by pronoun: what the last of its kind stands for
    ahead: Mention | None = None  # whom a clause before its own leads up to: 'though he was ill, Kern'
    whole: bool = False  # whether all of the sentence is told, where its words could not be told without it

    def is_quoted(self, token: Token) -> bool:
        """Whether a word stands in a quotation that goes on behind the sentence: its 'our' is not the author's."""
        marks = [other.text for other in self.sentence if other.start < token.start and other.text in _MARKS]
        return marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1


_MARKS: Final = frozenset('“”"')


def mark(draft: Draft, token: Token) -> str:
    """A word as it stands, marked as one whose meaning the text does not settle."""
    if token.text not in draft.unresolved:
        draft.unresolved.append(token.text)
    return token.text


def midway(words: str) -> str:
    """A phrase as it reads inside a sentence: 'The council' becomes 'the council'."""
    first, rest = [*words.split(None, 1), "", ""][:2]  # a line may end between them
    counted = first.lower().split("-")[0] in NUMBER_WORDS and rest[:1].islower()  # Ten women
    return f"{first.lower()} {rest}" if counted or first.lower() in DETERMINERS else words


def goes_on(draft: Draft, first: Token) -> bool:
    """Whether words stand before these in their sentence, behind a comma or a dash."""
    return draft.text[max(0, first.start - 2) : first.start].rstrip()[-1:] in {",", "—", "–", "-"}


def is_in_passing(text: str, mention: Mention | None) -> bool:
    """'Ida Falk, who has a tidy mind, showed it', 'boats (and the men in them)': told of only by the way.

    Also the first of several names.
    """
    if mention is None:
        return False
    if _IN_BRACKETS.match(text, mention.end):
        return True
    several = " of " in mention.words and _NEXT.match(text, mention.end) is not None
    return several or (not mention.subject and _BESIDE.search(text[: mention.start]) is not None)


def is_any_such(text: str, mention: Mention | None) -> bool:
    """'A woman my age knows what thanks mean', 'at the pace of a man looking for his car': nobody told of."""
    if mention is None or not mention.words.lower().startswith(("a ", "an ")):
        return False
    likened = (
        _LIKENED.search(text[: mention.start]) is not None and _DOING.match(text, mention.end) is not None
    )
    return likened or _KNOWS.match(text, mention.end) is not None


def is_any_teller(draft: Draft, mention: Mention | None) -> bool:
    """'A judge ruled that it had failed him': told of, in its sentence, for what he says of somebody else."""
    if mention is None or not mention.words.lower().startswith(("a ", "an ")):
        return False
    here = bool(draft.sentence) and draft.sentence[0].start <= mention.start
    return here and _SAYS_THAT.match(draft.text, mention.end) is not None


_SAYS_THAT: Final = re.compile(r" \w+ (?:\w+ )?that ")
_DOING: Final = re.compile(r" \w+ing\b")
_KNOWS: Final = re.compile(
    "(?: (?:my|your|his|her|our) age)? (?:knows|understands|learns|expects|wants|needs|fears|hopes) "
)
_LIKENED: Final = re.compile(
    r"\b(?:like|as|with the \w+ of|(?:at|in) the (?:pace|speed|voice|manner|style|tone) of) $"
)
_IN_BRACKETS: Final = re.compile(r"[^().]*(?:\.\d[^().]*)*\)")
_NEXT: Final = re.compile(r", (?:the )?[A-Z]\w+(?:,| and | or )")
_BESIDE: Final = re.compile(r", (?:who|which|whose)\b[^,;:—–.]*$")


def is_of_another(text: str, mention: Mention, token: Token) -> bool:
    """'The fear is that it', 'when the firm asked, most said that it': what was spoken of, and not the subject."""
    between = text[mention.end : token.start]
    beside = _SET_BESIDE.match(between) is not None  # Norda, a shop in Lund, said on Monday that it
    return _SAYS_WHAT.match(between) is not None or (
        "," in between and between.endswith(" that ") and not beside
    )


_SET_BESIDE: Final = re.compile(r", (?:an?|the|which|once|now|founded|owned|based)\b[^,]*, [a-z][^,]* that $")
_SAYS_WHAT: Final = re.compile(r" (?:is|was|are|were|(?:has|had) been) that $")


def whole(draft: Draft, name: str) -> str:
    """A name as it stands, marked where several people of the text bear it and nothing tells which is meant."""
    if draft.discourse.bearers.is_open(name) and name not in draft.unresolved:
        draft.unresolved.append(name)
    return name


def one_of_several(draft: Draft, tokens: Sequence[Token], at: int) -> str:
    """'The court jailed Moss', where the text has more than one Moss: which one, if it settles that."""
    name = tokens[at].text
    beside = tokens[at - 1].tag == "P" or tags(tokens[at + 1 : at + 2]) == "P"
    full = draft.discourse.full_names[name]
    if beside:
        return name
    return whole(draft, name) if full == name else f"{name} [{full}]"


def definite(draft: Draft, tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """'The society' by its full name, 'the country' by the one country spoken of; otherwise as it stands."""
    if is_country(tokens, at):
        return country(draft, tokens, at, None, first=True)
    bare = at + 1 < len(tokens) and (at + 2 >= len(tokens) or tokens[at + 2].tag in "VBMAn,")
    if not bare or tokens[at + 1].lower in _COMMON:
        return tokens[at].text, 0
    known = draft.discourse.name_of(tokens[at + 1].lower)
    if _is_abroad(draft, tokens[at], known):
        draft.unresolved.append(f"{tokens[at].text} {tokens[at + 1].text}")
        return tokens[at].text, 0
    known = None if known in {"My", "Our"} else known  # my daughter's school
    fuller = _told_before(draft, tokens[at + 1]) if known is None else known
    behind = draft.text[tokens[at + 1].end : tokens[at + 1].end + 4]
    named = _NAME_BESIDE.match(behind) is not None  # the contractor, Tarn Works, won
    if not (fuller or named) and tokens[at + 1].lower in BODIES | FIRMS:
        draft.unresolved.append(f"{tokens[at].text} {tokens[at + 1].text}")  # the board: of what?
    return (fuller, 1) if fuller else (tokens[at].text, 0)


def _is_abroad(draft: Draft, the: Token, known: str | None) -> bool:
    """'The Supreme Court sat. In Norway, in 2012, the court': that of the country the sentence begins with."""
    before = [token for token in draft.sentence if token.end <= the.start]
    led = bool(known) and tags(before[:2]) == "IP" and before[0].lower == "in" and "V" not in tags(before)
    return led and before[1].text in COUNTRIES and before[1].text not in (known or "")


_NAME_BESIDE: Final = re.compile(r",? [A-Z]")


def _told_before(draft: Draft, noun: Token) -> str:
    """'A gravel pit was taken. The pit': what was told of it when it was brought up, shortly before."""
    if not draft.discourse.is_one(noun.lower):
        return ""
    fuller = _FULLER.match(pointed_at(noun, draft.discourse, draft.before))
    if fuller is None or fuller[2].lower() != noun.lower or not (fuller[1] or fuller[3]):
        return ""
    return f"the {fuller[1]}{fuller[2]}{fuller[3] or ''}"


# words before the noun, the noun, and what it is of
_FULLER: Final = re.compile(
    r"(?:an?|the) ((?:(?!and |or )[\w’'-]+ )*?)([\w-]+)( (?:of|at|from) (?!.*\b(?:and|or)\b).*)?"
    r"(?= (?:in|on|for|with|by|to) |$)",
    re.IGNORECASE,
)
# what everybody has one of: no one thing that was told of before
_COMMON: Final = TIMES | listed(
    "law state government police public press world market weather sea sun nation people internet media truth point "
    "question problem answer reason result fact thing way idea rest number first second third last latter former "
    "same other others two three four five price cost rate share amount figure figures"
)


_SENTENCE: Final = 600  # characters: what stands before it in its sentence lies within


def country(
    draft: Draft, tokens: Sequence[Token], at: int, subject: Mention | None, first: bool
) -> tuple[str, int]:
    """The one country that the sentence, or else the nearest one that names any, speaks of; its own subject apart."""
    found = ""
    before = draft.text[max(0, tokens[at].start - _SENTENCE) : tokens[at].start]
    own = frozenset(name for name in draft.countries if name in before)  # not one that is named behind it
    earlier = () if draft.countries and not own else reversed(draft.discourse.countries)
    for named in (own, *earlier):
        left = {name for name in named if subject is None or name not in subject.words}
        if left:
            found = left.pop() if len(left) == 1 else ""
            passing = named is not own and _is_by_the_way(draft, found)
            found = (
                "" if passing or (not first and named is not own and _is_bound_for(draft, found)) else found
            )
            break
    words = f"{tokens[at].text} {tokens[at + 1].text}"
    owned = at + 2 < len(tokens) and tokens[at + 2].tag == "'"
    if found:
        named = f"the {found}" if found in WITH_ARTICLE else found
        if owned and named.endswith("s"):
            return f"{named}’", 2  # the United States’
        return (named, 1) if first or owned else (f"{words} [{named}]", 1)
    draft.unresolved.append(words)
    return words, 1


def _is_by_the_way(draft: Draft, name: str) -> bool:
    """'Tunisians went to Syria. Despite this, the country': that of which the text speaks, and so not Syria."""
    named = draft.discourse.named
    return bool(name) and named[name] == 1 and max(named.values()) > 1


def _is_bound_for(draft: Draft, name: str) -> bool:
    """'The picture went to Chile. They bought it for the nation': the one that it was lost to is another."""
    starts = [m.start for near in draft.discourse.recent for m in near if m.words == name]
    words = [draft.text[max(0, start - _NEAR) : start].split() for start in starts]
    return bool(words) and all(before and before[-1].lower() in _BOUND for before in words)


_NEAR: Final = 12  # characters
_BOUND: Final = frozenset(("as", "for", "from", "to", "via"))


def noun_behind(tokens: Sequence[Token], at: int) -> int:
    """Where the noun phrase that a word begins ends; at the word itself where no noun follows."""
    end = at + 1
    while end < len(tokens) and tokens[end].tag in "NP#EGA'":
        end += 1
    while end > at + 1 and tokens[end - 1].tag not in "NP":
        end -= 1
    return end - 1
