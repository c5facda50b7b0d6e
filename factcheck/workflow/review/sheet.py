"""What lies before a checker for one claim: its words in their paragraph, its sources, the passages to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.checklists import checklist
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.source import Capture, Contact, Source, Talk, talks_about
from factcheck.errors import FactcheckError
from factcheck.store.revisions import revision
from factcheck.text.passages import Reading, best, read, unseen_numbers
from factcheck.workflow.blinding import unsigned
from factcheck.workflow.review.places import Place, Places
from factcheck.workflow.review.queue import Need, Seat, as_seen, blind, need
from factcheck.workflow.sources.excerpts import Found, excerpt, said_by
from factcheck.workspace import Workspace

MOST_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Held:
    """A source of the claim, and in words how far its archiving has come; `usable` when it can be quoted from."""

    source: Source
    title: str
    state: str
    usable: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One claim as the person in the chair may see it. `revision` is that of the whole claim."""

    claim: Claim
    revision: str
    need: Need | None
    blind: bool
    place: Place
    checklist: tuple[str, ...]
    sources: tuple[Held, ...]
    passages: tuple[Found, ...]
    unseen_numbers: tuple[str, ...]
    talks: tuple[tuple[Contact, Talk], ...] = ()


class Shelf:
    """Texts read once: the drafts, and the archived texts made ready for questions."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._places = Places(workspace)
        self._readings: dict[tuple[str, int, str], Reading | str] = {}

    def sheet(self, claim: Claim, essay: Essay, seat: Seat) -> Sheet:
        """Everything for one claim. What cannot be read is said where it would stand; nothing is raised for it."""
        seen, hidden = as_seen(claim, seat), blind(claim, seat)
        sources = [seat.sources[source] for source in claim.consulted if source in seat.sources]
        readings, held = {}, []
        for source in sources:
            reading = self._reading(source)
            if isinstance(reading, Reading):
                readings[source.id] = reading
            why = next((entry.why for entry in seen.sources if entry.source == source.id), "")
            state = reading if isinstance(reading, str) else _state(source)
            shown = replace(source, by="", note="") if hidden else source
            held.append(Held(shown, source.called, state, isinstance(reading, Reading), why))
        said, talks = said_by(claim), talks_about(seat.contacts, claim.id)
        return Sheet(
            claim=seen,
            revision=revision(claim),
            need=need(claim, seat),
            blind=hidden,
            place=self._places.of(claim, essay),
            checklist=checklist(claim.type, claim.risk),
            sources=tuple(held),
            passages=tuple(_passages(said, readings, seat.sources)),
            talks=unsigned(talks) if hidden else talks,
            unseen_numbers=tuple(unseen_numbers(claim.restatement, readings.values())) if readings else (),
        )

    def prepare(self, claim: Claim, seat: Seat) -> bool:
        """Read one text that the sheet of this claim will need; False when all are read."""
        for name in claim.consulted:
            source = seat.sources.get(name)
            if source and source.best and _key(source.id, source.best) not in self._readings:
                self._reading(source)
                return True
        return False

    def _reading(self, source: Source) -> Reading | str:
        """The text of the source's best capture, or why there is none."""
        best_ = source.best
        if best_ is None:
            return _state(source)
        key = _key(source.id, best_)
        if key not in self._readings:
            try:
                record = self._workspace.vault.capture(source.id, best_.number)
                self._readings[key] = read(self._workspace.vault.text(record))
            except FactcheckError as error:
                self._readings[key] = f"cannot be read: {error.message}"
        return self._readings[key]


def _key(source: str, capture: Capture) -> tuple[str, int, str]:
    return source, capture.number, capture.text_sha256


def _passages(said: str, readings: Mapping[str, Reading], sources: Mapping[str, Source]) -> list[Found]:
    found = []
    for passage in best(said, readings, MOST_PASSAGES):
        text, capture = readings[passage.source].text, sources[passage.source].best
        if capture is not None:
            found.append(excerpt(passage.source, capture.number, text, passage.start, passage.end))
    return found


def _state(source: Source) -> str:
    last, usable = source.newest, source.best
    if last is None:
        return "not fetched yet"
    if usable is None:
        return f"{last.outcome}: {last.reason}" if last.reason else str(last.outcome)
    archived = f"archived {usable.at[:10]}"
    return archived if usable is last else f"{archived}; last try {last.outcome}"
