"""Consulting the archived sources: the passages that matter for a claim. Nothing is recorded, nothing is judged.

What comes back holds no stance, verdict, reason or name, so that a second reader may see all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Evidence
from factcheck.dossier.source import Capture, Contact, Source
from factcheck.errors import BadInput, FactcheckError
from factcheck.text.passages import Passage, Reading, best_of_each, read, terms, unseen_numbers
from factcheck.text.plain import plain
from factcheck.text.quotes.proving import SourceText, prove
from factcheck.vocabulary import ClaimType, Risk, Tier
from factcheck.workflow.sources.excerpts import excerpt, said_by
from factcheck.workflow.sources.passage_warnings import page_of, shown
from factcheck.workflow.sources.quotable import archived, source_text, why_no_text
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.text_files import TextMap

MOST_OF_EACH = 3  # passages of one source, unless more are asked for


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage worth reading, at `start`:`end` of the full text, and what a reader has to know of it.

    `page` is 0 where there are no pages. `quote` is what `cite` takes for it, on one line and proved to be accepted; ""
    when it would not be, for the reason `refused`. `cited` are the ids of the claim's evidence that rests on words of
    it already.
    """

    start: int
    end: int
    page: int
    words: str
    before: str
    after: str
    quote: str
    refused: str
    warnings: tuple[str, ...]
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """A source whose text was looked at, with the capture and the passages found there, best first."""

    source: str
    title: str
    address: str
    tier: Tier
    capture: Capture
    passages: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Unlooked:
    """A source that could not be looked at, why not, and what to do."""

    source: str
    title: str
    why: str
    hint: str
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """What the archived sources have for one claim, or for the words asked `about` instead.

    `words` are those looked for. `looked` is in the order of the best passages; sources without any come last.
    `unseen_numbers` are those of the claim as restated, or of the words asked about, that no text has.
    """

    claim: str
    type: ClaimType
    risk: Risk
    restatement: str
    about: str
    words: str
    looked: tuple[Looked, ...]
    unlooked: tuple[Unlooked, ...]
    unseen_numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """A text made ready for questions, with the capture it is of."""

    source: Source
    capture: Capture
    reading: Reading
    quotable: SourceText
    text_map: TextMap


def evidence(
    workspace: Workspace, claim_id: str, source_id: str = "", most: int = MOST_OF_EACH, about: str = ""
) -> Survey:
    """The passages that matter most for a claim, at most `most` of each of its sources, or of the one source named.

    A source that cannot be looked at is named with the reason; nothing is raised for it. Raises BadInput for an id
    that is not on record, and for words `about` which nothing can be found.
    """
    if about and not terms(about):
        raise BadInput(
            f"there is nothing to look for in “{about}”", "give words that carry meaning, or figures"
        )
    _, claim, sources, _, contacts = workspace.ledger.close_up(claim_id)
    if source_id:
        sources = (workspace.ledger.source(source_id)[0],)
    words = about or said_by(claim)
    opened, unlooked = _opened(workspace, sources, contacts)
    readings = {name: held.reading for name, held in opened.items()}
    best = best_of_each(words, readings, most)
    looked = [
        _looked(opened[name], best.get(name, ()), claim.evidence) for name in dict.fromkeys([*best, *opened])
    ]
    unseen = tuple(unseen_numbers(about or claim.restatement, readings.values())) if readings else ()
    told = (claim.id, claim.type, claim.risk, claim.restatement)
    return Survey(*told, about, words, tuple(looked), tuple(unlooked), unseen)


def _opened(
    workspace: Workspace, sources: Sequence[Source], contacts: Sequence[Contact]
) -> tuple[dict[str, _Open], list[Unlooked]]:
    """The sources whose text can be looked at, by id, and the others."""
    opened, unlooked = {}, []
    for source in sources:
        if source.best is None:
            unlooked.append(Unlooked(source.id, source.called, *why_no_text(source, source.newest)))
            continue
        try:
            opened[source.id] = _open(workspace, source, source.best, contacts)
        except FactcheckError as error:
            unlooked.append(Unlooked(source.id, source.called, error.message, error.hint, damaged=True))
    return opened, unlooked


def _open(workspace: Workspace, source: Source, capture: Capture, contacts: Sequence[Contact]) -> _Open:
    """Raises Damage when the archive does not hold what is on record."""
    record = archived(workspace, source, capture, contacts)
    text_map, reading = workspace.vault.text_map(record), read(workspace.vault.text(record))
    return _Open(source, capture, reading, source_text(reading.text, lambda: text_map), text_map)


def _looked(held: _Open, passages: Sequence[Passage], evidence: Sequence[Evidence]) -> Looked:
    source, number = held.source, held.capture.number
    mine = [entry for entry in evidence if (entry.source, entry.capture) == (source.id, number)]
    excerpts = [_excerpt(held, passage, mine) for passage in passages]
    address = source.url or source.file
    return Looked(source.id, source.called, address, source.tier, held.capture, tuple(excerpts))


def _excerpt(held: _Open, passage: Passage, evidence: Sequence[Evidence]) -> Excerpt:
    start, end = passage.start, passage.end
    found = excerpt(held.source.id, held.capture.number, held.reading.text, start, end)
    proof = prove(plain(found.words), held.quotable)
    return Excerpt(
        start=start,
        end=end,
        page=page_of(held.text_map.pages, start),
        words=found.words,
        before=found.before,
        after=found.after,
        quote=plain(found.words) if proof.accepted else "",
        refused="" if proof.accepted else proof.reason,
        warnings=shown(proof, held.text_map)[1] if proof.accepted else (),
        cited=tuple(entry.id for entry in evidence if entry.start < end and start < entry.end),
    )
