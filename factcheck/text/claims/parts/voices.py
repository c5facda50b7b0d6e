"""Quotations of several sentences: their 'I' is whoever is quoted, and never the author."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Final

from factcheck.text.claims.clauses.borrowing import predicate_subject
from factcheck.text.claims.clauses.closing_teller import closing_teller
from factcheck.text.claims.grammar.first_letters import capitalised
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.pieces import Piece, subject_of
from factcheck.text.claims.grammar.tokens import Token, are_names, comma_at, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.parts.quoted import MARKS, is_item, quotations_in
from factcheck.text.claims.parts.set_apart import (
    Quotation,
    named_behind,
    named_in,
    names_speaker,
    tagged_behind,
)
from factcheck.text.claims.parts.speech_tags import only_person
from factcheck.text.claims.restating.candidates import OWN, PERSONAL, POINTING
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.verbatim import in_marks
from factcheck.text.claims.weighing.mood import FOR_US, OWN_LIFE, OWN_VIEW
from factcheck.text.sentences import Span

_OPENING: Final = '“«„"'
_FAR: Final = 10_000_000  # beyond the end of any text
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
_OF_WHO_SPEAKS: Final = re.compile(r"(?<=\b[Tt])he author’s (?!words)")  # my brother: of whoever says so
_IN_MARKS: Final = re.compile("The (?:author says:|words) (“[^”]*”)(.*)$", re.DOTALL)
# as a mail program introduces the message that is answered
_MAILED: Final = re.compile(
    r"On [^\n]{5,60}\d, (?P<who>[A-Z][^\d,;:<>\n]{1,60}?)\s(?:<[^<>\s]{1,100}>\s)?wrote:"
)
_FEELING: Final = "a view or feeling of whoever is quoted"


@dataclass(slots=True)
class Voices:
    """The quotations of the block that is being read, and who spoke last in it."""

    quotations: list[Span] = field(default_factory=list)
    speaker: str = ""
    told: Discourse = field(
        default_factory=lambda: Discourse(spoken=True)
    )  # what the quotation has spoken of: its 'he' is never its speaker
    spoke: bool = False  # whether the sentence before held a quotation
    introduced: str = ""  # who is to speak, by the sentence before
    goes_on: bool = False  # whether the quotation that ends the block before goes on behind it
    apart: Quotation | None = None  # the block quotation that is being read
    # by where it begins: the quotation that a sentence right behind it gives to somebody
    behind: dict[int, Quotation] = field(default_factory=dict)
    _given: dict[int, str] = field(default_factory=dict)  # to whom, by where the quotation begins

    def enter(self, text: str, block: Span, kind: str, apart: Quotation | None = None) -> None:
        """Begin a block; a block quotation, one set apart by '>', the 'I' of a pull quote are quoted as a whole.

        Whose words those of a block quotation are is said before it or at its end, and holds for all its blocks.
        """
        opens = text[block.start] in _OPENING
        goes_on = apart is None and self.goes_on and (opens or is_item(text, block.start))
        own = quotations_in(text, block, block.start - 1 if goes_on and not opens else None)
        self.goes_on = bool(own) and own[-1].end > block.end
        in_marks = len(own) == 1 and own[0].start == block.start and own[0].end >= block.end
        speaks = kind == "pullquote" and text[block.start] not in MARKS
        whole = (text[block.start] == ">" and not names_speaker(text, block.start, block.end)) or (
            speaks and _FIRST_PERSON.search(text, block.start, block.end)
        )
        if whole or (apart is not None and not in_marks):
            own = [Span(block.start - 1, block.end + 1)]
        self.quotations = own
        self.behind = dict(filter(None, (named_behind(text, quoted, block.end) for quoted in own)))
        tags = ((quoted.start, tagged_behind(text, quoted, block.end)) for quoted in own)
        self._given = {start: speaker for start, speaker in tags if speaker}
        self._given |= {quotation.start: quotation.speaker for quotation in self.behind.values()}
        if not goes_on and (apart is None or apart is not self.apart):
            self._fall_silent()
        if apart is not None and apart is not self.apart:
            self.speaker = apart.speaker or self.introduced
        elif apart is None and opens and self.introduced:
            self.speaker = self.introduced
        self.apart, self.spoke = apart, apart is not None or bool(self.speaker)

    def guess(self, text: str, block: Span, discourse: Discourse) -> None:
        """Take in who is meant by 'she said' behind the quotation that begins a block, where only one can be."""
        first = next(iter(self.quotations), None)
        if first is None or first.start != block.start or first.start in self._given or first.end > block.end:
            return
        found = _BY_PRONOUN.match(text, first.end, block.end)
        name = only_person(found["who"] or found["turned"], discourse) if found is not None else ""
        if name:
            self._given[first.start] = name

    def opening(self, start: int) -> Span | None:
        """The quotation that begins the block at `start`, where it was introduced by the sentence before."""
        first = next(iter(self.quotations), None)
        return first if first is not None and first.start == start and self.speaker and self.spoke else None

    def begun_in(self, text: str, sentence: Span) -> Quotation | None:
        """The quotation behind a colon in a sentence that goes on in the next one: 'Moss said: “It is old. ...'."""
        for quoted in self._near(sentence):
            begun = sentence.start < quoted.start < sentence.end < quoted.end
            if begun and text[: quoted.start].rstrip().endswith(":"):
                return Quotation(quoted.start + 1, quoted.end - 1)
        return None

    def within(self, text: str, sentence: Span) -> tuple[Span, Span | None]:
        """The words of a sentence without quotation marks around it, and the stretch in which somebody else speaks.

        None where nobody does: what a sentence quotes from its own beginning to its end is left to it.
        """
        for quoted in self._near(sentence):
            if quoted.start < sentence.start < quoted.end:
                end = sentence.end
                while end > sentence.start + 1 and end > quoted.end - 1 and text[end - 1] in MARKS:
                    end -= 1
                return Span(sentence.start, end), quoted
            if quoted.end > sentence.end:
                skip = quoted.start == sentence.start
                return Span(sentence.start + skip, sentence.end), quoted
            if quoted == sentence and (self.spoke or quoted.start in self._given):
                return Span(sentence.start + 1, sentence.end - 1), quoted
        return sentence, None

    def hear(self, text: str, sentence: Span, tokens: Sequence[Token], names: Mapping[str, str]) -> None:
        """Take in who speaks, when a sentence is read."""
        near = self._near(sentence)
        if not near:
            self._fall_silent()
            return
        outside = [token for token in tokens if not self._is_quoted(token.start)]
        before = text[sentence.start : near[-1].start].rstrip()
        found = self._given.get(near[-1].start, "") or _speaker(text, outside)
        found = found or (named_in(before) if before.endswith(":") else "")
        whole = not any(token.text[0].isalnum() for token in outside)
        self.speaker = names.get(found, found) if found or not whole else self.speaker
        self.spoke = True

    def teller(self, tokens: Sequence[Token]) -> Sequence[Token] | None:
        """Who tells what a sentence tells: 'Moss' of 'Moss said that it burned'; None where all of it is quoted."""
        outside = [token for token in tokens if not self._is_quoted(token.start)]
        if not any(token.text[0].isalnum() for token in outside):
            return None
        return _teller(outside) or closing_teller(outside)

    def not_set_in(self, sentence: Span, met: Sequence[Mention]) -> list[Mention]:
        """What a quotation may speak of: nobody set in between its words, '“The mill,” Moss told clerks, “was sold'."""
        first = next((quoted.end for quoted in self._near(sentence) if quoted.start >= sentence.start), _FAR)
        return [mention for mention in met if mention.start < first or self._is_quoted(mention.start)]

    def _fall_silent(self) -> None:
        self.speaker, self.spoke = "", False
        if self.told.met:
            self.told = Discourse(spoken=True)

    def _is_quoted(self, at: int) -> bool:
        before = bisect_right(self.quotations, Span(at, at + _FAR)) - 1
        return before >= 0 and at < self.quotations[before].end

    def _near(self, sentence: Span) -> list[Span]:
        """The quotations that a sentence holds, or stands in."""
        if not self.quotations:
            return []
        first = max(0, bisect_right(self.quotations, Span(sentence.start, 0)) - 1)
        within = takewhile(lambda q: q.start < sentence.end, islice(self.quotations, first, None))
        return [quoted for quoted in within if quoted.end > sentence.start]


def _speaker(text: str, outside: Sequence[Token]) -> str:
    """The words for who says it; empty where that cannot be told."""
    run = _teller(outside)
    return text[run[0].start : run[-1].end] if run else ""


def _teller(outside: Sequence[Token]) -> Sequence[Token]:
    """The subject of the verb that tells who says it, before or behind it; empty where that cannot be told."""
    said = [token for token in outside if token.text not in MARKS]
    while said and (said[0].tag in ",:;.C" or said[0].lower in {"so", "thus", "as"}):
        said = said[1:]
    later = _SAYS_LATER.search(tags(said))
    if later is not None and _verb(said[later.start("verb")]) in _TELLING:
        said = said[later.start("who") :]  # when Moss told him that it was sold, he said, “Good”
    verb = main_verb(said)
    if said and said[-1].tag == ":":  # Moss stepped in and tweeted this: “We ...”
        verb = next((at for at in range(len(said) - 1, -1, -1) if said[at].tag == "V"), verb)
    if verb is None or _verb(said[verb]) not in _TELLING:
        return []
    run = (
        subject_of(said)
        if verb
        else list(takewhile(lambda token: token.tag in "DNP#", said[1:_LONGEST_NAME]))
    )
    comma = comma_at(run, len(run))
    run = (
        run[:comma] if {token.tag for token in run[:comma]} == {"P"} else run
    )  # Ada Moss, a nurse who was there
    if run and run[0].tag in "IK" and comma < len(run):  # in a letter to the board, Moss
        last = max(at for at, token in enumerate(run) if token.tag == ",")
        run = run[last + 1 :]
    owned = bool(run) and run[0].lower in PERSONAL
    if owned and are_names(run[comma + 1 :]):
        run = run[comma + 1 :]  # his lawyer, Ida Falk
    if (
        not run
        or tags(run[:2]) in {"GI", "GD"}
        or any(token.tag == "O" or token.lower in PERSONAL for token in run)
    ):
        return []
    return run


_SAYS_LATER: Final = re.compile("[,;]C?(?P<who>O|P{1,3})A?(?P<verb>V)(?:O|P{1,2})?[,:]?$")


def _verb(token: Token) -> str:
    return "tweet" if token.lower.startswith("tweet") else token.base


_TELLING: Final = REPORTING | frozenset(
    ("put", "tweet", "post", "continue", "summarise", "summarize", "comment")
)
_SAID: Final = (
    "(?:said|says|told|tells|added|adds|recalled|recalls|explained|explains|admitted|admits|wrote|writes)"
)
_BY_PRONOUN: Final = re.compile(rf"\s(?:{_SAID} (?P<turned>he|she)|(?P<who>he|she)(?: \w+ly)? {_SAID})\b")
_LONGEST_NAME: Final = 10  # words: 'said Lund Town Council Chair Ada Moss'
_RESOLVED: Final = re.compile(r'[”"»] (?:he|she) \[([^\]“”"]{2,80})\]')


def spoken_by(told: Sequence[str]) -> str:
    """Who spoke, where the statements of a sentence settle it: '“I paid,” he [Kurt Lund] said'; or an empty string."""
    found = next(filter(None, map(_RESOLVED.search, told)), None)
    return found[1] if found else ""


def introduces(text: str, sentence: Span, told: Sequence[tuple[Piece, Mention | None]]) -> str:
    """Who is to speak behind a sentence that ends with a colon, or an empty string.

    `told` are its statements, each with what its subject stands for.
    """
    if text[sentence.end - 1] != ":":
        return ""
    mailed = _MAILED.fullmatch(text, sentence.start, sentence.end)
    if mailed is not None:
        return mailed["who"]
    for piece, subject in reversed(told):
        verb = main_verb(piece.tokens)
        if verb is None or _verb(piece.tokens[verb]) not in _TELLING:
            continue
        if subject is not None and subject.head not in PERSONAL | OWN | POINTING:
            return subject.words
        taken_over = predicate_subject(piece) if subject is None else []
        if taken_over and not any(token.tag == "O" or token.lower in POINTING for token in taken_over):
            return text[taken_over[0].start : taken_over[-1].end]
    return named_in(text[sentence.start : sentence.end])


def voiced(said: str, speaker: str, source: str) -> str:
    """A statement, taken from the sentence `source`, as that of whoever is quoted."""
    own = _IN_MARKS.match(said)
    bare = _OF_WHO_SPEAKS.sub("he speaker’s ", said.strip())
    bare = _paired(bare.strip(MARKS + "‘’ "), bare)
    words = own[1] + own[2] if own else in_marks(bare, source)
    speaker = capitalised(speaker) + ("," if "," in speaker else "")
    lead = f"{speaker} is quoted as saying" if speaker else "Said in a quotation"
    return f"{lead}: {words}" + ("." if words.endswith(")") else "")


def _paired(bare: str, words: str) -> str:
    """The words without marks around them, or with, where one inside would lose its other half: '“No,” she said.'"""
    if bare.count("“") == bare.count("”"):
        return bare
    lacks = words.count("”") - words.count("“")
    return "“" * lacks + words + "”" * -lacks


def why_aside(reason: str) -> str:
    """Why a quoted statement is set aside: not because it tells of the author."""
    if reason in {OWN_LIFE, FOR_US}:
        return ""
    return _FEELING if reason == OWN_VIEW else reason
