"""What a sentence states: its statements, told one after another, and what later sentences take over from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.holding import Item, quoted_from
from factcheck.text.claims.clauses.items import items
from factcheck.text.claims.clauses.named_beside import only_names
from factcheck.text.claims.grammar.main_verb import has_own_verb
from factcheck.text.claims.grammar.mentions import mentions
from factcheck.text.claims.grammar.noun_phrases import Mention, mention_of
from factcheck.text.claims.grammar.pieces import Joint, Piece, subject_of
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.model import Proposal
from factcheck.text.claims.parts.cells import Cells
from factcheck.text.claims.parts.set_apart import led_up_to
from factcheck.text.claims.parts.speech_tags import is_speech_tag, only_person, without_tags
from factcheck.text.claims.parts.spoken_items import closed_at, in_voice, with_marks
from factcheck.text.claims.parts.untold import Marks, as_it_stands, why_untold
from factcheck.text.claims.parts.voices import Voices, introduces, spoken_by
from factcheck.text.claims.restating.beside import names_beside, told_beside
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.giving_back import given_back
from factcheck.text.claims.restating.left_out import with_left_out
from factcheck.text.claims.restating.likely import could_mean
from factcheck.text.claims.restating.relative_dates import with_dates
from factcheck.text.claims.restating.restate import Restated, restate
from factcheck.text.claims.restating.speaking_on import listen
from factcheck.text.claims.restating.telling import Place
from factcheck.text.claims.signs.features import reasons
from factcheck.text.claims.signs.risk import names_person, risk_of
from factcheck.text.claims.told_twice import told_once
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.headlines import HEADINGS, says_who_says
from factcheck.text.claims.weighing.in_essays import Tenor, reweighed
from factcheck.text.claims.weighing.judging import AHEAD, judged
from factcheck.text.claims.weighing.kinds import type_of
from factcheck.text.claims.weighing.mood import ELSEWHERE
from factcheck.text.claims.weighing.stance import only_lists
from factcheck.text.sentences import Span

# what stands in these is not what a later sentence goes on about
_APART: Final = HEADINGS | {"caption", "table-cell"}
_ANYBODY: Final = frozenset(("he", "she", "it", "they"))
# the subjects of these are not what a later 'it' stands for
_BESIDE: Final = (Joint.RELATIVE, Joint.APPOSITION, Joint.CONTENT, Joint.PARTICIPLE)


class Reading(NamedTuple):
    """An essay that is being read: what is known of it, and what was read so far."""

    text: str
    published: str | None
    cells: Cells
    marks: Marks
    discourse: Discourse
    voices: Voices
    tenor: Tenor
    names: frozenset[str] = frozenset()  # words that are names wherever they stand


@dataclass(slots=True)
class _Sentence:
    """A sentence that is being told: what stands in it, and what its statements have told so far."""

    span: Span  # without the marks of a quotation around it
    kind: str  # of the part it stands in
    tokens: list[Token]
    made: list[Item]
    quoted: Span | None  # where somebody else than the author speaks
    beside: list[Item]  # what is told with an item
    around: list[Mention]
    countries: frozenset[str]
    names: Mapping[int, tuple[int, str]]  # as `Place.names` has them
    tag: list[Token]  # 'he said' behind a quotation
    subjects: list[Mention] = field(default_factory=list)
    left_open: set[str] = field(default_factory=set)  # pronouns
    # each statement with what its subject stands for
    told: list[tuple[Piece, Mention | None]] = field(default_factory=list)

    def is_quoted(self, item: Item) -> bool:
        """Whether an item is said by somebody else than the author."""
        return self.quoted is not None and self.quoted.start <= item.start < self.quoted.end

    def place_of(self, item: Item, reading: Reading) -> Place:
        """Where an item stands: behind all that is told already."""
        text, discourse = reading.text, reading.discourse
        before = [mention for mention in self.around if mention.end <= item.start]
        tokens = self.tokens
        if self.quoted is not None and self.is_quoted(item):
            discourse = reading.voices.told
            tokens = [token for token in tokens if self.quoted.start <= token.start < self.quoted.end]
            before = [mention for mention in before if mention.start >= self.quoted.start]
        else:
            before += [*_lead_subjects(text, item, self.made, discourse), *self.subjects]
        return Place(
            text,
            tokens,
            self.around,
            before,
            self.countries,
            left_open=frozenset(self.left_open | _named_there(item.piece, self.told)),
            discourse=discourse,
            names={**self.names, **told_beside(text, item)},
        )

    def take_in(self, item: Item, said: Restated) -> None:
        """Go on behind a statement that is told."""
        if item.within is None:
            self.left_open.update(word.lower() for word in said.unresolved)
        if said.subject is not None and item.piece.joint not in _BESIDE:
            self.subjects.append(said.subject)
        self.told.append((item.piece, said.subject))


def statements_of(reading: Reading, span: Span, kind: str) -> list[Proposal]:
    """The statements of the sentence at `span`, in a part of that kind; `reading` goes on behind it."""
    text, voices, cells = reading.text, reading.voices, reading.cells
    inner, quoted = voices.within(text, span)
    tokens, made = items(
        closed_at(text, inner, quoted), inner, reading.names | reading.discourse.full_names.keys()
    )
    if kind in HEADINGS and says_who_says(tokens):
        made = [Item(Piece(tokens, Joint.MAIN), tokens, tokens[0].start, tokens[-1].end)]
    untold = why_untold(text, inner, tokens, kind, reading.marks) if made else ""
    if untold:
        return [as_it_stands(text, inner, untold, kind)]
    sentence = _met(reading, inner, kind, tokens, made, quoted)
    heard = voices.speaker
    voices.hear(text, span, tokens, reading.discourse.full_names)
    if voices.spoke and not voices.speaker and sentence.tag:
        voices.speaker = _speaker_of(reading, sentence)
    place = "heading" if span.start in cells.heads else kind
    reading.tenor.quoted = quoted
    weighed = reweighed(judged(tokens, sentence.made, place), tokens, place, reading.tenor)
    found = [_told(reading, sentence, one, voices.speaker or heard) for one in weighed]
    if voices.spoke and not voices.speaker:
        voices.speaker = spoken_by([proposal.restatement for proposal in found])
    voices.introduced = introduces(text, span, sentence.told)
    _remember(reading, sentence)
    if kind not in _APART:
        listen(reading.discourse, voices.teller(tokens))
    lead = cells.lead.get(span.start)
    if lead and len(found) == 1:
        return [_headed(found[0], f"{lead}: {text[found[0].start : found[0].end]}.")]
    if (
        len(found) == 1
        and kind != "table-cell"
        and (only_lists(tokens) or is_speech_tag(weighed[0].item.piece.tokens, tokens))
    ):
        return [replace(found[0], checkable=False, set_aside=ELSEWHERE)]
    made = [one.item for one in weighed]
    found = told_once(made, with_left_out(text, tokens, made, found, reading.published))
    if (begun := voices.begun_in(text, span)) is not None:
        found = [led_up_to(text, told, begun, voices.speaker) for told in found]
    found = _with_nouns(tokens, weighed, found)
    return sorted(found, key=lambda proposal: (proposal.start, -proposal.end))


def _with_nouns(tokens: list[Token], weighed: Sequence[Judged], found: Sequence[Proposal]) -> list[Proposal]:
    """The statements with the noun that a few words are about; no two of them quote the same words."""
    begins = {(one.item.start, one.item.end): quoted_from(tokens, one.item) for one in weighed}
    taken = {(told.start, told.end) for told in found}
    quoted = []
    for told in found:
        start = begins.get((told.start, told.end), told.start)
        quoted.append(told if (start, told.end) in taken else replace(told, start=start))
        taken.add((start, told.end))
    return quoted


def _met(
    reading: Reading, span: Span, kind: str, tokens: list[Token], made: list[Item], quoted: Span | None
) -> _Sentence:
    """A sentence that was taken apart, without what is no statement of its own; the text has met what it names."""
    text, discourse = reading.text, reading.discourse
    around = mentions(text, tokens, discourse.full_names)
    discourse.meet(around, kind in _APART)
    discourse.read(tokens)
    beside = [inner for item in made for inner in item.beside]
    names = names_beside(text, [(item.piece, item.words) for item in (*made, *beside)])
    made, tag = without_tags(tokens, made, quoted)
    made = given_back(tokens, [item for item in made if not only_names(item.piece)] or made)
    return _Sentence(span, kind, tokens, made, quoted, beside, around, discourse.lands(tokens), names, tag)


def _told(reading: Reading, sentence: _Sentence, one: Judged, speaker: str) -> Proposal:
    """One statement of a sentence; what stands in a quotation is said by the `speaker`."""
    item = one.item if one.aside else one.item.within or one.item
    place = sentence.place_of(item, reading)._replace(set_aside=bool(one.aside))
    said = restate(place, item.piece, item.words)
    said = with_dates(said, reading.published, sentence.tokens, reading.discourse.last_sentence)
    sentence.take_in(one.item, said)
    meant = could_mean(said.unresolved, place, item.words) if said.unresolved else ()
    proposal = _proposal(one, said, sentence, meant)
    if sentence.quoted is None or not sentence.is_quoted(item):
        return with_marks(reading.text, sentence.span, proposal)
    return in_voice(reading.text, sentence.span, sentence.quoted, item, proposal, speaker)


def _speaker_of(reading: Reading, sentence: _Sentence) -> str:
    """Who is meant by 'he said' behind a quotation, where the text settles it."""
    words = sentence.tag
    tag = Item(Piece(words, Joint.MAIN), words, words[0].start, words[-1].end)
    said = restate(sentence.place_of(tag, reading), tag.piece, words)
    if said.subject is None or said.unresolved:
        said_by = next((token.lower for token in words if token.tag == "O"), "")
        return only_person(said_by, reading.discourse)
    sentence.subjects.append(said.subject)
    return said.subject.words


def _remember(reading: Reading, sentence: _Sentence) -> None:
    """Let later sentences go on about what this one tells of."""
    left_open = frozenset(sentence.left_open)
    if any(item.piece.joint is Joint.MAIN and not has_own_verb(item.words) for item in sentence.made[1:]):
        left_open |= _ANYBODY  # first there was a clerk; then a wall; and at last eight men: who is 'he'?
    met = (sentence.tokens, sentence.around, sentence.subjects, sentence.countries)
    if sentence.quoted is not None:
        told = partial(reading.voices.not_set_in, sentence.span)
        reading.voices.told.add(
            sentence.tokens, told(sentence.around), told(sentence.subjects), sentence.countries, left_open
        )
        left_open |= _ANYBODY  # 'she' behind a quotation may be who spoke, or who was spoken of
    if sentence.kind not in _APART:
        reading.discourse.add(*met, left_open, sentence.quoted is not None)
        _learn(reading.text, [*sentence.made, *sentence.beside], reading.discourse)


def _named_there(piece: Piece, told: Sequence[tuple[Piece, Mention | None]]) -> frozenset[str]:
    """'It held that Norland is free and that its fish': 'its' may be of Norland, or of who spoke."""
    if piece.joint is not Joint.CONTENT:
        return frozenset()
    same = (other for other, _ in reversed(told) if other.joint is Joint.CONTENT)
    before = next((other for other in same if other.governor is piece.governor), None)
    named = subject_of(before.tokens)[-1:] if before is not None else []
    return frozenset(("it",)) if tags(named) == "P" else frozenset()


def _headed(figure: Proposal, restatement: str) -> Proposal:
    """The figure of a cell as told by what heads it, which is what it leaves out by itself."""
    bare = figure.set_aside == ELSEWHERE
    aside = "" if bare else figure.set_aside
    return replace(figure, restatement=restatement, set_aside=aside, checkable=bare or figure.checkable)


def _learn(text: str, made: Sequence[Item], discourse: Discourse) -> None:
    """'Glide, a taxi firm': from then on 'the firm' is Glide, unless another firm comes along."""
    for item in made:
        named = item.piece.subject
        if item.piece.joint is Joint.APPOSITION and tags(named[:1]) == "P":
            what = mention_of(text, item.piece.tokens, False)
            run = [token for token in named if token.tag == "P" or (token is named[-1] and token.tag == "'")]
            if not what.person and not what.plural and len(run) == len(named):
                discourse.learn(what.head, text[run[0].start : run[-1].end])


def _proposal(
    one: Judged, said: Restated, sentence: _Sentence, meant: tuple[tuple[str, tuple[str, ...]], ...]
) -> Proposal:
    item = one.item
    claim_type = type_of(item.piece, one.found, one.mood if one.aside or one.mood in AHEAD else "")
    person = said.subject is not None and said.subject.person
    person = person or names_person(sentence.around, item.start, item.end)
    risk, risk_reasons = risk_of(item.piece.tokens, one.found, claim_type, person)
    return Proposal(
        start=item.start,
        end=item.end,
        restatement=said.words,
        unresolved=said.unresolved,
        type=claim_type,
        score=one.score,
        reasons=reasons(one.found),
        risk=risk,
        risk_reasons=risk_reasons,
        checkable=not one.aside,
        set_aside=one.aside,
        part=sentence.kind,
        could_mean=meant,
    )


def _lead_subjects(text: str, item: Item, made: Sequence[Item], discourse: Discourse) -> list[Mention]:
    """Subjects of clauses inside the words of an item before its own subject: 'Ironically, as Ada won, she ...'."""
    inside = [other for other in made if item.start < other.start < item.end]
    words = subject_of(item.piece.tokens) if inside else []
    if not words:
        return []
    found = [subject_of(other.piece.tokens) for other in inside if other.start < words[0].start]
    return [mention_of(text, subject, True, discourse.full_names) for subject in found if subject]
