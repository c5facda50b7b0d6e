"""What a text has spoken of so far, and by which names: what later sentences take for granted."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.countries import called_like_country, countries_in
from factcheck.text.claims.grammar.leading_source import source_end
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.persons import NOT_PERSONAL
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token
from factcheck.text.claims.grammar.words import DETERMINERS, listed
from factcheck.text.claims.restating.bearers import Bearers, names_in
from factcheck.text.claims.restating.known_things import thing_owning, things_named
from factcheck.text.claims.restating.tellers import told_beside_saying

_REACH: Final = 3  # sentences a pronoun looks back
_LONG_REACH: Final = 12  # the same, for whom the text goes on speaking of
_PLACED: Final = 2  # capitals before that of a body, of which the first two may name a place
_QUOTES: Final = frozenset('"“”‘«»')
# 'the firm' and 'the company' are one
FIRMS: Final = listed(
    "firm company chain supermarket retailer manufacturer contractor supplier outfit brewery airline"
)
_NAMED_ALONE: Final = re.compile(r" (?:called|named) ([A-Z][a-z]+)$")
_CALLED: Final = re.compile(r"(\w+) (?:called|named) ((?:[A-Z][\w’'-]*(?: \d+)?(?: |$))+)")
_NAMED: Final = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w’'-]*(?: of (?:the )?(?=[A-Z])| |$))+")
_OBJECT_FORMS: Final = frozenset(("it", "him", "her", "them"))
_OWNED: Final = frozenset(("hers", "theirs"))
_SEXED: Final = {"he": False, "him": False, "his": False, "she": True, "her": True}
BODIES: Final = listed(
    "council society union institute trust bank ministry department court university college school hospital "
    "committee commission association federation agency company club fund foundation museum authority board "
    "party league firm academy"
)


class Met(NamedTuple):
    """What a sentence mentioned, where each pronoun first stands in it, and by whom it is said, where it is quoted."""

    mentions: list[Mention]
    pronouns: dict[str, int]
    speakers: frozenset[str] | None  # heads; None where nobody is quoted
    guessed: tuple[tuple[str, Mention], ...] = ()  # pronouns left open, with what each most likely stands for


@dataclass(slots=True)
class Discourse:
    """What was mentioned in the last few sentences, newest last, and the names of the whole text."""

    met: deque[Met] = field(default_factory=lambda: deque(maxlen=_LONG_REACH))
    supposed: deque[bool] = field(
        default_factory=lambda: deque(maxlen=_REACH)
    )  # was that sentence only supposed?
    left_open: deque[frozenset[str]] = field(
        default_factory=lambda: deque(maxlen=_REACH)
    )  # pronouns not settled
    here: frozenset[str] = frozenset()  # those of the sentence that is being read
    quotes_here: bool = False  # whether it quotes
    # those that were no subjects
    objects: deque[frozenset[str]] = field(default_factory=lambda: deque(maxlen=_REACH))
    countries: deque[frozenset[str]] = field(default_factory=lambda: deque(maxlen=_REACH))
    named: Counter[str] = field(default_factory=Counter)  # in how many sentences each country was
    bearers: Bearers = field(default_factory=Bearers)
    spoken: bool = False  # whether all of it stands in quotations
    quoting: deque[bool] = field(default_factory=lambda: deque(maxlen=_REACH))  # did that sentence quote?
    begins: bool = False  # whether the sentence to come is the first of its block
    known_as: dict[str, str] = field(
        default_factory=dict
    )  # 'society': its full name; empty when there are several
    kinds: dict[str, frozenset[str] | None] = field(
        default_factory=dict
    )  # by noun: what was told with it; None where that was of two things
    places: set[str] = field(default_factory=set)  # two capitals that begin the name of a body
    source_end: int = 0  # where 'According to his aide, Ida Moss,' ends in the sentence that is being read
    no_lands: set[str] = field(
        default_factory=set
    )  # names of countries that the text gives to something else
    things: set[str] = field(default_factory=set)  # heads of names that are of no person
    women: dict[str, bool] = field(default_factory=dict)  # by head: what a pronoun has told
    meant: list[Mention] = field(default_factory=list)  # whom the pronouns of this sentence stand for
    guessed: list[tuple[str, Mention]] = field(default_factory=list)  # what those left open most likely do
    told_of: dict[bool, str] = field(
        default_factory=dict
    )  # the head that the last 'she' (True) or 'he' stood for
    speaking: Mention | None = None  # who told what the last sentences tell
    last_sentence: Sequence[Token] = ()

    @property
    def recent(self) -> list[list[Mention]]:
        """What was mentioned in each of the last few sentences, newest last."""
        return [met.mentions for met in self.met][-_REACH:]

    @property
    def pronouns(self) -> Sequence[Set[str]]:
        """The pronouns of each of the same sentences."""
        return [met.pronouns.keys() for met in self.met][-_REACH:]

    @property
    def full_names(self) -> dict[str, str]:
        """The full name for each surname; the surname itself where it is open which of two bearers is meant."""
        return self.bearers.full

    def enter(self) -> None:
        """Begin a block."""
        self.begins = True
        self.bearers.enter()

    def read(self, tokens: Sequence[Token]) -> None:
        """Begin a sentence."""
        self.here = _pronouns(tokens)
        self.source_end = source_end(tokens)
        self.learn_places(tokens)
        self.no_lands.update(called_like_country(tokens))
        self.quotes_here = self.spoken or _has_quotes(tokens)

    def add(
        self,
        tokens: Sequence[Token],
        around: Sequence[Mention],
        subjects: Sequence[Mention],
        countries: frozenset[str],
        left_open: frozenset[str],
        quoted: bool = False,
    ) -> None:
        """Take in a sentence when all its statements are restated.

        `around` are its mentions, `subjects` those of its clauses with their pronouns resolved,
        `left_open` the pronouns in it that the text does not settle; `quoted` says that it stands in a quotation.
        """
        named_now = [token.lower for token in tokens[:2]] in (["his", "name"], ["her", "name"])
        if named_now:
            self._learn_whose(tokens[0].lower == "her", around)
        meant = [mention for mention in self.meant if mention.name or not named_now]
        found = [*around, *subjects, *meant]
        self.meant.clear()
        self.begins = False
        self.supposed.append([token.text for token in tokens[-1:]] == ["?"] or "M" in map(TAG_OF, tokens))
        self.quoting.append(self.spoken or _has_quotes(tokens))
        self.countries.append(countries)
        self.named.update(countries)
        self.left_open.append(left_open)
        self.objects.append(_objects(tokens))
        pronouns = _pronouns(tokens)
        first = {token.lower: token.start for token in reversed(tokens) if token.lower in pronouns}
        speakers = told_beside_saying(tokens, found) if quoted else None
        self.met.append(Met(found, first, speakers, tuple(self.guessed)))
        self.guessed.clear()
        self.meet(subjects)
        for mention in found:
            if not (mention.person or mention.unsure or mention.plural):
                self._learn_named(mention)
                self._learn_kind(mention)
        self._learn_bodies(tokens)
        self.things.update(things_named(tokens))
        self.last_sentence = tokens

    def _learn_whose(self, she: bool, around: Sequence[Mention]) -> None:
        """'A man died. His name was Dale Kern': from then on he is Kern."""
        for mention in around:
            if mention.person and mention.name:
                self.told_of[she] = mention.head
                self.women.setdefault(mention.head, she)

    def meet(self, found: Iterable[Mention], apart: bool = False) -> None:
        """Remember who bears which surname; of those met `apart`, in a heading or a cell, nothing is told later."""
        for mention in found:
            for name in names_in(mention):
                self.bearers.learn(name, apart)
            alone = _NAMED_ALONE.search(mention.words) if mention.person else None
            if alone is not None:  # a girl named Aisha
                self.bearers.full.setdefault(alone[1], alone[1])

    def _learn_kind(self, mention: Mention) -> None:
        """'The old line', 'a Ghanaian line': two of them, so that 'the line' alone is neither."""
        words = mention.words.lower().split()
        what = frozenset(words[: words.index(mention.head)] if mention.head in words else ()) - DETERMINERS
        known = self.kinds.setdefault(mention.head, what)
        if known is not None and not (known <= what or what <= known):
            self.kinds[mention.head] = None
        elif known is not None:
            self.kinds[mention.head] = known | what

    def is_one(self, kind: str) -> bool:
        """Whether the text has told of no two different things under a noun."""
        return self.kinds.get(kind, frozenset()) is not None

    def _learn_bodies(self, tokens: Sequence[Token]) -> None:
        """'A branch of the State Bank of Norland': a body by its name, wherever that stands."""
        for at in [
            at for at, token in enumerate(tokens) if token.lower in BODIES and token.text[0].isupper()
        ]:
            start = at
            while start > 1 and (_is_capital(tokens[start - 1]) or _joins_name(tokens, start - 1)):
                start -= 1
            if start < at and tokens[start - 1].lower == "the":
                self.learn(
                    tokens[at].lower, " ".join(["the", *(word.text for word in tokens[start : at + 1])])
                )

    def lands(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The countries named among the words: not 'Chad' in a text that has told of a Chad Moss."""
        found = countries_in(tokens)
        return found - self.bearers.given.keys() - self.no_lands if found else found

    def learn_places(self, tokens: Sequence[Token]) -> None:
        """'The Red Fork Correctional Center': from then on Red Fork is no person."""
        for at in [at for at, token in enumerate(tokens) if token.tag == "P" and token.lower in NOT_PERSONAL]:
            start = at
            while start and tokens[start - 1].tag == "P":
                start -= 1
            if at - start > _PLACED:
                self.places.add(f"{tokens[start].text} {tokens[start + 1].text}")

    def learn_sex(self, word: str, fitting: Sequence[Mention]) -> None:
        """'Ada Moss and her husband': by the pronoun behind a name, a woman, unless the text speaks of another."""
        self.things.add(thing_owning(word, fitting))
        named = {mention.head for mention in fitting if mention.person and mention.name}
        if word in _SEXED and len(named) == 1 and all(mention.head in named for mention in fitting):
            head = named.pop()
            if self.told_of.get(_SEXED[word], head) == head:
                self.women.setdefault(head, _SEXED[word])

    def _learn_named(self, mention: Mention) -> None:
        """'the Ministry of Justice', 'the Governing Council with nine members', 'a firm called Glide'."""
        called = _CALLED.search(mention.words)
        if called:
            self.learn(called[1], called[2].strip())
        elif mention.head in BODIES:
            named = _NAMED.match(mention.words)
            bare = {"a", "an", "the", mention.head, f"the {mention.head}"}
            if named and named[0].strip().lower() not in bare:
                self.learn(mention.head, named[0].strip())

    def name_of(self, kind: str) -> str | None:
        """What the text calls by that name; of a firm only where no other is nearer; None where it has told of none."""
        known = self.known_as.get(kind)
        if not known or kind not in FIRMS:
            return known
        for mentions in reversed(self.recent):
            if any(known in mention.words for mention in mentions):
                return known
            if any(
                mention.subject and mention.words[:1].isupper() and _may_be_firm(mention)
                for mention in mentions
            ):
                return ""
        return ""

    def learn(self, kind: str, words: str) -> None:
        """Remember that the text calls something by that name a council, a society, a firm."""
        for noun in FIRMS if kind in FIRMS else {kind} & BODIES:
            words = words[:1].lower() + words[1:] if words.startswith("The ") else words
            known = self.known_as.setdefault(noun, words)
            if known and known != words:
                shorter, longer = sorted((known, words), key=len)
                same = shorter.removeprefix("the ") in longer
                self.known_as[noun] = longer if same else ""


def _has_quotes(tokens: Sequence[Token]) -> bool:
    return not _QUOTES.isdisjoint([token.text for token in tokens])


def _pronouns(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset([token.lower for token in tokens if token.tag in "ODZ" or token.lower in _OWNED])


def _may_be_firm(mention: Mention) -> bool:
    return not mention.person and (mention.unsure or bool(mention.name) or " " not in mention.words)


def _objects(tokens: Sequence[Token]) -> frozenset[str]:
    """The pronouns among the words that neither begin a clause nor own a noun: 'it', 'him', 'her', 'them'."""
    if _OBJECT_FORMS.isdisjoint(map(LOWER_OF, tokens)):
        return frozenset()
    found = set()
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        tag = after.tag if after is not None else "."
        owns = token.lower == "her" and tag in "NP#EGA"
        if token.lower in _OBJECT_FORMS and tag not in "VBM" and not owns:
            found.add(token.lower)
    return frozenset(found)


def _is_capital(token: Token) -> bool:
    return token.tag in "NP" and token.text[0].isupper()


def _joins_name(tokens: Sequence[Token], at: int) -> bool:
    """'the Rail and Harbour Safety Commission': one body; not 'the Lund Court and the Kern Commission'."""
    near = (tokens[at - 1], tokens[at + 1]) if 1 < at < len(tokens) - 1 else ()
    alike = bool(near) and all(_is_capital(token) and token.lower not in BODIES for token in near)
    return alike and tokens[at].lower == "and" and _is_capital(tokens[at + 2])
