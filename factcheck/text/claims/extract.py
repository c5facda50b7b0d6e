"""The extractor: an essay in, proposals out; pure, local, the same essay gives the same list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.errors import BadInput
from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.clauses.items import items, only_names
from factcheck.text.claims.duplicates import settle
from factcheck.text.claims.grammar.countries import countries_in
from factcheck.text.claims.grammar.mentions import mentions
from factcheck.text.claims.grammar.noun_phrases import Mention, mention_of
from factcheck.text.claims.grammar.pieces import Joint, Piece, subject_of
from factcheck.text.claims.grammar.tokens import tags
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.parts.cells import Cells, cells_of
from factcheck.text.claims.parts.dividing import divided
from factcheck.text.claims.parts.pulled import kinds_settled, pulled_from, with_places
from factcheck.text.claims.parts.quote_marks import with_double_marks
from factcheck.text.claims.parts.set_apart import (
    KIND,
    Quotation,
    credited,
    introducing,
    quotations_apart,
    told_behind,
)
from factcheck.text.claims.parts.untold import Marks, as_it_stands, marks_of, why_untold
from factcheck.text.claims.parts.voices import Voices, introduces, spoken_by, voiced, why_aside
from factcheck.text.claims.restating.beside import names_beside, told_beside
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.giving_back import given_back
from factcheck.text.claims.restating.restate import Restated, restate, with_dates
from factcheck.text.claims.restating.telling import Place
from factcheck.text.claims.signs.features import reasons
from factcheck.text.claims.signs.risk import names_person, risk_of
from factcheck.text.claims.told_twice import told_once
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.judging import AHEAD, judged
from factcheck.text.claims.weighing.kinds import type_of
from factcheck.text.claims.weighing.mood import ELSEWHERE
from factcheck.text.claims.weighing.stance import only_lists
from factcheck.text.sentences import Span, split_block

# what is read in some ten seconds
MAX_LENGTH: Final = 700_000  # code points
MAX_WORDS: Final = 105_000
MAX_SENTENCES: Final = 15_000
MAX_MARKS: Final = 17_000  # inside sentences; an essay of the greatest length has 10,000 to 13,000
_MARKS: Final = ",;:—–"
_LONGEST_SENTENCE: Final = 10_000
# what stands in these is not what a later sentence goes on about
_APART: Final = frozenset(("heading", "headline", "caption", "table-cell"))
_ANYBODY: Final = frozenset(("he", "she", "it", "they"))
# the subjects of these are not what a later 'it' stands for
_BESIDE: Final = (Joint.RELATIVE, Joint.APPOSITION, Joint.CONTENT, Joint.PARTICIPLE)


def extract(text: str, parts: Sequence[Part] = (), published: str | None = None) -> tuple[Proposal, ...]:
    """The statements of `text`, in order, checkable or set aside; `text[p.start:p.end]` is the quote.

    `parts` names stretches that stand on their own; of the rest, a short block without a full stop is taken for a
    heading and any other for a paragraph. `published` (YYYY-MM-DD, or shorter) is what relative dates count from.

    Raises `BadInput` for what no essay is: more than 700,000 characters, 105,000 words, 15,000 sentences or
    17,000 commas, colons and dashes.
    """
    if len(text) > MAX_LENGTH or len(text.split()) > MAX_WORDS:
        raise _too_large(f"{MAX_LENGTH:,} characters or {MAX_WORDS:,} words")
    if sum(text.count(mark) for mark in _MARKS) > MAX_MARKS:
        raise _too_large(f"{MAX_MARKS:,} commas, colons and dashes")
    text = with_double_marks(text)
    settled = kinds_settled(text, divided(text, parts))
    blocks = [(part, split_block(text, Span(part.start, part.end))) for part in settled]
    if sum(len(sentences) for _, sentences in blocks) > MAX_SENTENCES:
        raise _too_large(f"{MAX_SENTENCES:,} sentences")
    cells = cells_of(text, parts, settled)
    reading = _Reading(text, published, cells, marks_of(text, cells), Discourse(), Voices())
    found: list[list[Proposal]] = []
    apart = quotations_apart(text, settled)
    pulled = pulled_from(text, blocks)
    for part, sentences in blocks:
        quotation = apart.get(part.start)
        if quotation is not None:
            found += _quoted(reading, quotation, part, sentences, found[-1] if found else [])
            continue
        reading.voices.enter(text, Span(part.start, part.end), part.kind)
        reading.discourse.enter()
        for sentence in sentences:
            if sentence.start in pulled:
                continue
            told = _proposals(reading, _bounded(sentence), part.kind)
            behind = reading.voices.behind.get(sentence.start)
            found.append(told if behind is None or not told else told_behind(text, told, behind))
    return with_places(settle(found), pulled)


def _quoted(
    reading: _Reading,
    quotation: Quotation,
    part: Part,
    sentences: Sequence[Span],
    before: list[Proposal],
) -> list[list[Proposal]]:
    """The statements of a block of a block quotation; those `before` it that introduce it are told with its words."""
    text, voices = reading.text, reading.voices
    end = min(part.end, quotation.end)
    if part.start < end:
        voices.enter(text, Span(part.start, end), KIND, quotation)
    if part.start == quotation.start and before and text[before[-1].end : part.start].strip() == ":":
        last = max(before, key=lambda proposal: proposal.end)
        before[before.index(last)] = introducing(text, last, quotation, voices.speaker)
    spans = [Span(sentence.start, min(sentence.end, end)) for sentence in sentences if sentence.start < end]
    found = [_proposals(reading, _bounded(span), KIND) for span in spans]
    if quotation.credit is not None and part.end == quotation.credit.end:
        found.append([credited(text, quotation, quotation.credit)])
    return found


class _Reading(NamedTuple):
    """An essay that is being read: what is known of it, and what was read so far."""

    text: str
    published: str | None
    cells: Cells
    marks: Marks
    discourse: Discourse
    voices: Voices


def _too_large(what: str) -> BadInput:
    return BadInput(
        f"the draft is too large to take claims from: more than {what}", "check it chapter by chapter"
    )


def _bounded(sentence: Span) -> Span:
    """What no writer ends with a stop is read as far as the longest sentence goes."""
    return Span(sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))


def _proposals(reading: _Reading, sentence: Span, kind: str) -> list[Proposal]:
    text, published, cells, marks, discourse, voices = reading
    inner, voice = voices.within(text, sentence)
    tokens, made = items(text, inner, discourse.full_names)
    untold = why_untold(text, inner, tokens, kind, marks) if made else ""
    if untold:
        return [as_it_stands(text, inner, untold, kind)]
    around = mentions(text, tokens, discourse.full_names)
    discourse.meet(around, kind in _APART)
    discourse.read(tokens)
    countries = countries_in(tokens)
    told_with = [inner for item in made for inner in item.beside]
    names = names_beside(text, [(item.piece, item.words) for item in (*made, *told_with)])
    made = [item for item in made if not only_names(item.piece)] or made
    made = given_back(tokens, made)
    before_it = voices.speaker
    voices.hear(text, sentence, tokens, discourse.full_names)
    subjects: list[Mention] = []
    left_open: set[str] = set()
    told: list[tuple[Piece, Mention | None]] = []
    found = []
    weighed = judged(tokens, made, "heading" if sentence.start in cells.heads else kind)
    for one in weighed:
        item = one.item if one.aside else one.item.within or one.item
        quoted = voice is not None and voice.start <= item.start < voice.end
        first = voice.start if voice is not None and quoted else 0
        before = [mention for mention in around if first <= mention.start and mention.end <= item.start]
        before += [] if quoted else [*_lead_subjects(text, item, made, discourse), *subjects]
        known = voices.told if quoted else discourse
        unsettled = frozenset(left_open | _named_there(item.piece, told))
        place = Place(
            text, tokens, around, before, countries, unsettled, known, names | told_beside(text, item)
        )
        said = restate(place, item.piece, item.words)
        said = with_dates(said, published, tokens, discourse.last_sentence)
        if one.item.within is None:
            left_open.update(word.lower() for word in said.unresolved)
        if said.subject is not None and one.item.piece.joint not in _BESIDE:
            subjects.append(said.subject)
        told.append((one.item.piece, said.subject))
        proposal = _proposal(one, said, around, kind)
        speaker = voices.speaker or before_it
        found.append(_of_voice(proposal, speaker, text[slice(*inner)]) if quoted else proposal)
    if voices.spoke and not voices.speaker:
        voices.speaker = spoken_by([proposal.restatement for proposal in found])
    voices.introduced = introduces(text, sentence, told)
    if voice is not None:
        voices.told.add(tokens, around, subjects, countries, frozenset(left_open))
        left_open |= _ANYBODY  # 'she' behind a quotation may be who spoke, or who was spoken of
    if kind not in _APART:
        discourse.add(tokens, around, subjects, countries, frozenset(left_open))
        _learn(text, [*made, *told_with], discourse)
    lead = cells.lead.get(sentence.start)
    if lead and len(found) == 1:
        return [_headed(found[0], f"{lead}: {text[found[0].start : found[0].end]}.")]
    if len(found) == 1 and kind != "table-cell" and only_lists(tokens):
        return [replace(found[0], checkable=False, set_aside=ELSEWHERE)]
    found = told_once([one.item for one in weighed], found)
    return sorted(found, key=lambda proposal: (proposal.start, -proposal.end))


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


def _of_voice(proposal: Proposal, speaker: str, source: str) -> Proposal:
    """What stands inside a quotation of several sentences is said by whoever is quoted."""
    aside = why_aside(proposal.set_aside)
    words = voiced(proposal.restatement, speaker, source)
    return replace(proposal, restatement=words, set_aside=aside, checkable=not aside)


def _learn(text: str, made: Sequence[Item], discourse: Discourse) -> None:
    """'Glide, a taxi firm': from then on 'the firm' is Glide, unless another firm comes along."""
    for item in made:
        named = item.piece.subject
        if item.piece.joint is Joint.APPOSITION and tags(named[:1]) == "P":
            what = mention_of(text, item.piece.tokens, False)
            run = [token for token in named if token.tag == "P" or (token is named[-1] and token.tag == "'")]
            if not what.person and not what.plural and len(run) == len(named):
                discourse.learn(what.head, text[run[0].start : run[-1].end])


def _proposal(one: Judged, said: Restated, around: Sequence[Mention], kind: str) -> Proposal:
    item = one.item
    claim_type = type_of(item.piece, one.found, one.mood if one.aside or one.mood in AHEAD else "")
    person = said.subject is not None and said.subject.person
    person = person or names_person(around, item.start, item.end)
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
        part=kind,
    )


def _lead_subjects(text: str, item: Item, made: Sequence[Item], discourse: Discourse) -> list[Mention]:
    """Subjects of clauses inside the words of an item before its own subject: 'Ironically, as Ada won, she ...'."""
    inside = [other for other in made if item.start < other.start < item.end]
    words = subject_of(item.piece.tokens) if inside else []
    if not words:
        return []
    found = [subject_of(other.piece.tokens) for other in inside if other.start < words[0].start]
    return [mention_of(text, subject, True, discourse.full_names) for subject in found if subject]
