"""The extractor: an essay in, proposals out; pure, local, the same essay gives the same list."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from factcheck.errors import BadInput
from factcheck.text.claims.duplicates import settle
from factcheck.text.claims.grammar.name_starts import names_of
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.parts.cells import cells_of
from factcheck.text.claims.parts.dividing import divided
from factcheck.text.claims.parts.interviews import turns_in
from factcheck.text.claims.parts.pulled import kinds_settled, pulled_from, with_places
from factcheck.text.claims.parts.quote_marks import with_double_marks
from factcheck.text.claims.parts.references import (
    parted,
    references_in,
    with_references,
    without_references,
)
from factcheck.text.claims.parts.set_apart import (
    KIND,
    Quotation,
    credited,
    introducing,
    quotations_apart,
    told_behind,
)
from factcheck.text.claims.parts.untold import as_it_stands, marks_of
from factcheck.text.claims.parts.voices import Voices
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.known_things import things_in
from factcheck.text.claims.statements import Reading, statements_of
from factcheck.text.claims.weighing.in_essays import Tenor
from factcheck.text.claims.weighing.standing import standing
from factcheck.text.sentences import Span, split_block
from factcheck.vocabulary import Risk

# what is read in some ten seconds
MAX_LENGTH: Final = 700_000  # code points
MAX_WORDS: Final = 105_000
MAX_SENTENCES: Final = 15_000
MAX_MARKS: Final = 17_000  # inside sentences; an essay of the greatest length has 10,000 to 13,000
NOT_TAKEN_APART: Final = "could not be taken apart, by a fault of the program"
_MARKS: Final = ",;:—–"
_LONGEST_SENTENCE: Final = 10_000


def extract(
    text: str, parts: Sequence[Part] = (), published: str | None = None, lenient: bool = False
) -> tuple[Proposal, ...]:
    """The statements of `text`, in order, checkable or set aside; `text[p.start:p.end]` is the quote.

    `parts` names stretches that stand on their own; of the rest, a short block without a full stop is taken for a
    heading and any other for a paragraph. `published` (YYYY-MM-DD, or shorter) is what relative dates count from.
    `lenient` lists a sentence whole, with NOT_TAKEN_APART for its reason, where reading it fails by a fault of ours:
    an essay of forty claims shall not wait for one of them.

    Raises `BadInput` for what no essay is: more than 700,000 characters, 105,000 words, 15,000 sentences or
    17,000 commas, colons and dashes.
    """
    if len(text) > MAX_LENGTH or len(text.split()) > MAX_WORDS:
        raise _too_large(f"{MAX_LENGTH:,} characters or {MAX_WORDS:,} words")
    if sum(text.count(mark) for mark in _MARKS) > MAX_MARKS:
        raise _too_large(f"{MAX_MARKS:,} commas, colons and dashes")
    text = with_double_marks(text)
    whole, references = text, references_in(text, parts)
    text = without_references(text, references)
    settled, turns = turns_in(text, kinds_settled(text, divided(text, parts)))
    blocks = [
        (part, parted(text, split_block(text, Span(part.start, part.end)), references)) for part in settled
    ]
    if sum(len(sentences) for _, sentences in blocks) > MAX_SENTENCES:
        raise _too_large(f"{MAX_SENTENCES:,} sentences")
    text = _unwrapped(
        text, [Span(sentences[0].start, sentences[-1].end) for _, sentences in blocks if sentences]
    )
    cells = cells_of(text, parts, settled)
    reading = Reading(
        text,
        published,
        cells,
        marks_of(text, cells, settled),
        Discourse(things=set(things_in(text))),
        Voices(),
        Tenor(),
        names_of(text),
    )
    statements = _statements_or_sentence if lenient else statements_of
    found: list[list[Proposal]] = []
    apart = {**quotations_apart(text, settled), **turns}
    pulled = pulled_from(text, blocks)
    stands = _standing(text, blocks)
    for part, sentences in blocks:
        reading.tenor.standing = ()
        quotation = apart.get(part.start)
        if quotation is not None:
            found += _quoted(reading, quotation, part, sentences, found[-1] if found else [], statements)
            continue
        reading.voices.enter(text, Span(part.start, part.end), part.kind)
        reading.voices.guess(text, Span(part.start, part.end), reading.discourse)
        found[-1:] = [_introduced(reading, part, told) for told in found[-1:]]
        reading.discourse.enter()
        for sentence in sentences:
            if sentence.start in pulled:
                continue
            reading.tenor.standing = stands.get(sentence.start, ())
            told = statements(reading, _bounded(sentence), part.kind)
            behind = reading.voices.behind.get(sentence.start)
            found.append(told if behind is None or not told else told_behind(text, told, behind))
    return with_references(whole, with_places(settle(found), pulled), references)


def _unwrapped(text: str, blocks: Sequence[Span]) -> str:
    """The text with a space for each line end inside a block, as an editor broke its lines: none of it moves."""
    if not any("\n" in text[block.start : block.end] for block in blocks):
        return text
    told, at = [], 0
    for block in blocks:
        told += [text[at : block.start], _LINE_END.sub(" ", text[block.start : block.end])]
        at = block.end
    return "".join([*told, text[at:]])


_LINE_END: Final = re.compile(r"(?<!\n)\n(?!\n)")


def _standing(text: str, blocks: Sequence[tuple[Part, Sequence[Span]]]) -> dict[int, tuple[str, ...]]:
    """The marks of where each sentence of a paragraph stands, by where it begins."""
    paragraphs = [block for block in blocks if block[0].kind == "paragraph"]
    # one paragraph has neither an end of the essay nor a last paragraph
    length, last = (len(text), paragraphs[-1][0]) if len(paragraphs) > 1 else (math.inf, None)
    return {
        sentence.start: standing(at, len(sentences), sentence.start / length, part is last)
        for part, sentences in paragraphs
        for at, sentence in enumerate(sentences)
    }


def _statements_or_sentence(reading: Reading, span: Span, kind: str) -> list[Proposal]:
    """The statements of a sentence, or the sentence as one of them where they cannot be found."""
    try:
        return statements_of(reading, span, kind)
    except Exception:  # noqa: BLE001  whatever it is, it is no fault of the essay
        whole = as_it_stands(reading.text, span, "", kind)
        return [replace(whole, checkable=True, score=0.5, reasons=(NOT_TAKEN_APART,), risk=Risk.NORMAL)]


def _quoted(
    reading: Reading,
    quotation: Quotation,
    part: Part,
    sentences: Sequence[Span],
    before: list[Proposal],
    statements: Callable[[Reading, Span, str], list[Proposal]],
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
    found = [statements(reading, _bounded(span), KIND) for span in spans]
    if quotation.credit is not None and part.end == quotation.credit.end:
        found.append([credited(text, quotation, quotation.credit)])
    return found


def _introduced(reading: Reading, part: Part, before: list[Proposal]) -> list[Proposal]:
    """The statements of the sentence before a block: 'As Moss wrote:' is told with the quotation that begins it."""
    text, quoted = reading.text, reading.voices.opening(part.start)
    if quoted is None or not before or text[before[-1].end : part.start].strip() != ":":
        return before
    last = max(before, key=lambda proposal: proposal.end)
    at = before.index(last)
    quotation = Quotation(quoted.start + 1, min(quoted.end - 1, part.end))
    told = introducing(text, last, quotation, reading.voices.speaker)
    return [*before[:at], told, *before[at + 1 :]]


def _too_large(what: str) -> BadInput:
    return BadInput(
        f"the draft is too large to take claims from: more than {what}", "check it chapter by chapter"
    )


def _bounded(sentence: Span) -> Span:
    """What no writer ends with a stop is read as far as the longest sentence goes."""
    return Span(sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))
