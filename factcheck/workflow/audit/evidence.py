"""Proving again what the record takes from the archive: what its captures are, and each passage cited from them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.archive.captures.chain_proof import Finding, Level
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.text_files import TextMap
from factcheck.dossier.claim import Evidence
from factcheck.dossier.source import Source
from factcheck.errors import FactcheckError
from factcheck.store.history import Line
from factcheck.store.schema import Record
from factcheck.store.yaml_reading import Tree
from factcheck.text.plain import stored
from factcheck.text.quotes.proving import Proof, SourceText, prove
from factcheck.workflow.sources.captured import capture_of, contradictions
from factcheck.workflow.sources.passage_warnings import at_its_place, lacking, page_of
from factcheck.workflow.sources.proving_again import Later
from factcheck.workflow.sources.quotable import quotable
from factcheck.workspace import Workspace


def captures_amiss(workspace: Workspace, record: Record) -> Iterator[Finding]:
    """Every value of a capture or source on record that the archive has otherwise."""
    for source in record.sources:
        for capture in source.captures:
            where = f"{source.id} capture {capture.number}"
            try:
                held = workspace.vault.capture(source.id, capture.number)
            except FactcheckError as error:
                yield Finding("damage", where, error.message)
                continue
            for amiss in contradictions(held, source, capture, record.contacts):
                yield Finding("damage", where, amiss)


def evidence_amiss(workspace: Workspace, record: Record, lines: Sequence[Line]) -> Iterator[Finding]:
    """Every passage proved again; what is cited from one capture is proved together, so that it is opened once.

    `lines` are those of the log: a warning that it tells of was taken out, another one is new to this program.
    """
    cited = sorted(
        (
            (entry.source, entry.capture, entry.id, claim.id, entry)
            for claim in record.claims
            for entry in claim.evidence
        ),
        key=lambda found: found[:3],
    )
    known = _warnings_in(lines) if cited else frozenset()
    sources = {source.id: source for source in record.sources}
    for (source, capture), entries in groupby(cited, key=lambda found: found[:2]):
        opened, later = _opened(workspace, source, capture), Later(workspace)
        for *_, claim_id, evidence in entries:
            where = f"{evidence.id} of {claim_id}"
            if isinstance(opened, str):
                yield Finding("damage", where, opened)
                continue
            proof = prove(evidence.quote, opened.text)
            if problem := _unproved(evidence, proof, opened):
                yield Finding("damage", where, problem)
                continue
            for warning, level in _unwarned(evidence, proof, opened.text_map, known):
                yield Finding(level, where, f"the record lacks its warning: {warning}")
            yield from _unlost(later, sources[source], evidence, where)


def _unlost(later: Later, source: Source, evidence: Evidence, where: str) -> Iterator[Finding]:
    """The loss of a passage that the record lacks; a note where only the words around it were weighed."""
    lost, turned = later.lost(source, evidence)
    if lost.lost_in and not evidence.lost_in:
        said = f"the record lacks that capture {lost.lost_in} no longer has it as it stood"
        how = f"factcheck reread {source.id} puts it there"
        yield Finding("note" if turned else "damage", where, f"{said}; {how}")


@dataclass(frozen=True, slots=True)
class _Opened:
    """One capture, as passages are proved against it."""

    held: CaptureRecord
    text: SourceText
    text_map: TextMap


def _opened(workspace: Workspace, source: str, capture: int) -> str | _Opened:
    """A capture; why not, when it cannot be read."""
    vault = workspace.vault
    try:
        held = vault.capture(source, capture)
        return _Opened(held, quotable(workspace, held), vault.text_map(held))
    except FactcheckError as error:
        return error.message.replace(f"{workspace.root}{os.sep}", "")


def _unproved(evidence: Evidence, proof: Proof, source: _Opened) -> str:
    """Why a piece of evidence is not proved; "" when it is."""
    held = capture_of(source.held)
    if held.sha256 != evidence.capture_sha256:
        return "the archived bytes are not those it was taken from"
    if not held.usable:
        return f"nothing can be cited from that capture: it is {held.outcome}"
    if not proof.accepted:
        return f"the quote is not in the archived text: {proof.reason}"
    if at_its_place(evidence, proof) is None:
        return "the quote does not stand where the record says"
    text = source.text.text[evidence.start : evidence.end]
    if evidence.passage and evidence.passage != stored(text):
        return "the passage on record is not the one in the archived text"
    return _told_otherwise(evidence, proof, source)


def _told_otherwise(evidence: Evidence, proof: Proof, source: _Opened) -> str:
    """What the record says of a proved passage and is not so: its text, its page, how it matches; "" when all is."""
    if evidence.text_sha256 != capture_of(source.held).text_sha256:
        return "the text on record is not the archived one"
    if evidence.page != (page := page_of(source.text_map.pages, evidence.start)):
        return f"page: claims.yaml says {evidence.page}, the archive {page}"
    if evidence.match != proof.status.value:
        return f"match: claims.yaml says {evidence.match}, proved again it is {proof.status.value}"
    return ""


def _unwarned(
    evidence: Evidence, proof: Proof, text_map: TextMap, known: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, Level]]:
    """The warnings that the record lacks: damage where the archive has the reason, or the log had the warning."""
    archived, others = lacking(evidence, proof, text_map)
    yield from ((warning, "damage") for warning in archived)
    for warning in others:
        yield warning, "damage" if (evidence.id, warning) in known else "note"


def _warnings_in(lines: Sequence[Line]) -> frozenset[tuple[str, str]]:
    """Every warning that the log tells of, with the id of its evidence."""
    edits = (edit for line in lines for edit in line.edits if edit.path[0] == "claims")
    return frozenset(pair for edit in edits for pair in _warnings(edit.new))


def _warnings(value: Tree | None) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        name, said = value.get("id"), value.get("warnings")
        if isinstance(name, str) and isinstance(said, list):
            yield from ((name, warning) for warning in said if isinstance(warning, str))
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _warnings(inner)
