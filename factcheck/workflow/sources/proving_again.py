"""Proving what is cited from a source against its newest capture: what that lost, has again, or says in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Evidence
from factcheck.dossier.source import Capture, Source
from factcheck.errors import Damage, FactcheckError
from factcheck.store.change import Change
from factcheck.text.passage_context import turned_around
from factcheck.text.quotes.proof import Proof
from factcheck.text.quotes.proving import prove
from factcheck.text.sentences import Span
from factcheck.vocabulary import WHOLE
from factcheck.workflow.sources.quotable import quotable
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.record import CaptureRecord
    from factcheck.archive.captures.text_files import TextMap


@dataclass(frozen=True, slots=True)
class ProvedAgain:
    """Evidence by id: `lost`, `back` again, and `turned` (lost too) with the words that now stand around it."""

    lost: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    turned: tuple[tuple[str, str], ...] = ()


def prove_again(workspace: Workspace, change: Change, source: Source, record: CaptureRecord) -> ProvedAgain:
    """Prove every passage cited from a source against its new capture, and mark what it does not have as it was.

    Return these, and those that an earlier capture did not have and that are there again. What was relied on is there
    then as it was relied on, so the loss no longer counts; that there was one is in the log.
    """
    newest = _Newest(workspace, record)
    lost, back, turned = [], [], []
    for claim in change.claims():
        again = []
        for entry in claim.evidence:
            if entry.source == source.id:
                said = newest.turns(entry)
                if said is not None:
                    lost.append(entry.id)
                    turned += [(entry.id, said)] if said else []
                    if not entry.lost_in:
                        entry = replace(entry, lost_in=record.number, lost_at=record.at)
                elif entry.lost_in:
                    back.append(entry.id)
                    entry = replace(entry, lost_in=0, lost_at="")
            again.append(entry)
        if tuple(again) != claim.evidence:
            change.put_claim(replace(claim, evidence=tuple(again)))
    return ProvedAgain(tuple(lost), tuple(back), tuple(turned))


class Later:
    """The whole captures of sources, each opened once, to ask which of those after it no longer has a passage."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._opened: dict[tuple[str, int], _Newest] = {}

    def lost(self, source: Source, entry: Evidence) -> tuple[Evidence, str]:
        """The evidence with its loss, where the newest whole capture does not have it as it was, and the words that
        now stand around it, "" when it is gone; as it is where that one has it, or is damaged.

        A loss counts from the first of the captures in a row that lack it.
        """
        said, first = "", None
        for capture in sorted(source.captures, key=lambda each: -each.number):
            if capture.number <= entry.capture:
                break
            if capture.outcome in WHOLE:
                turned = self._turns(source, capture, entry)
                if turned is None:
                    break
                said = said if first else turned
                first = capture
        return (replace(entry, lost_in=first.number, lost_at=first.at) if first else entry), said

    def _turns(self, source: Source, capture: Capture, entry: Evidence) -> str | None:
        key = (source.id, capture.number)
        try:
            if key not in self._opened:
                self._opened[key] = _Newest(self._workspace, self._workspace.vault.capture(*key))
            return self._opened[key].turns(entry)
        except FactcheckError:  # of a capture that cannot be read: for `verify` to report
            return None


class _Newest:
    """The newest capture of a source, to compare the captures that are relied on with."""

    def __init__(self, workspace: Workspace, record: CaptureRecord) -> None:
        self._workspace = workspace
        self._text = quotable(workspace, record)
        self._map = workspace.vault.text_map(record)
        self._relied: dict[tuple[str, int], tuple[str, TextMap]] = {}

    def turns(self, entry: Evidence) -> str | None:
        """None when the passage is there as it was; else the words that now stand around it, "" when it is gone."""
        proof = prove(entry.quote, self._text)
        if not proof.accepted:
            return ""
        try:
            return self._turned(entry, proof)
        except Damage:  # of the capture that is relied on: for `verify` to report
            return None

    def _turned(self, entry: Evidence, proof: Proof) -> str | None:
        was, marks = self._cited(entry.source, entry.capture)
        places = [Span(place.start, place.end) for place in proof.passages]
        before = _marks(marks, Span(entry.start, entry.end))
        plain = [place for place in places if _marks(self._map, place) <= before]
        if not plain:
            return "it is struck out or hidden now"
        return turned_around(was, Span(entry.start, entry.end), self._text.text, plain) or None

    def _cited(self, source: str, number: int) -> tuple[str, TextMap]:
        """The text of a capture that is cited from, and what is marked in it: read once. Raises Damage."""
        if (source, number) not in self._relied:
            vault = self._workspace.vault
            capture = vault.capture(source, number)
            self._relied[source, number] = vault.text(capture), vault.text_map(capture)
        return self._relied[source, number]


def _marks(known: TextMap, place: Span) -> set[str]:
    """How words of a place are marked on the page."""
    marks = (("struck", known.struck), ("unshown", known.unshown))
    return {name for name, spans in marks if _meets(spans, place)}


def _meets(spans: Sequence[tuple[int, int]], place: Span) -> bool:
    return any(start < place.end and place.start < end for start, end in spans)
