"""Proving again, reading only: every hash, anchor, quote, seal and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.archive.captures.chain_proof import Finding, Level, Standing
from factcheck.archive.captures.record import CaptureRecord
from factcheck.dossier.claim import Claim
from factcheck.dossier.source import Source
from factcheck.errors import BadInput, Damage
from factcheck.store import grounds, guarding, history, identities, joining, sequence
from factcheck.store.deriving import derived
from factcheck.store.handedits import differences
from factcheck.store.identities import Identities
from factcheck.store.schema import NAME, RECORD, Record
from factcheck.workflow import vouching
from factcheck.workflow.audit.archived import exchanged, told_captures
from factcheck.workflow.audit.dated import misdated
from factcheck.workflow.audit.evidence import captures_amiss, evidence_amiss
from factcheck.workflow.audit.filed import Filed, look
from factcheck.workflow.audit.standing import file_amiss
from factcheck.workflow.sources.captured import left_out, on_record
from factcheck.workspace import Workspace

LOOKS = 4  # at the record, while something is amiss and other commands go on writing


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was proved."""

    drafts: int
    anchors: int
    captures: int
    quotes: int
    verdicts: int
    changes: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proved, what was found, and the heads to keep elsewhere; `log` has the hash of each line of the log."""

    tally: Tally
    findings: list[Finding]
    manifest: Standing
    log: tuple[str, ...]

    @property
    def damaged(self) -> list[Finding]:
        """The findings that are damage."""
        return [finding for finding in self.findings if finding.level == "damage"]


def verify(workspace: Workspace, heads: Sequence[str] = (), authority: Path | None = None) -> Verified:
    """Prove the whole folder, changing nothing. Damage anywhere is a finding, not an exception.

    `heads` were written down elsewhere, of the manifest or of the log; `authority` is a file of certificates that
    is trusted for time stamps. Raises BadInput when one of these is none, or claims.yaml itself cannot be read.
    """
    given = [vouching.read_head(head) for head in heads]
    if authority is not None:
        vouching.look_at_authority(authority)
    filed = look(workspace)
    archive = _archive(workspace, filed, authority)
    for _ in range(LOOKS):
        verified = _verified(workspace, filed, archive, given, authority)
        if len(verified.damaged) == sum(finding.level == "damage" for finding in archive):
            break
        again = look(workspace)
        if again == filed:
            break
        filed = again  # what is amiss may be what another command has written since
    return verified


def _verified(
    workspace: Workspace, filed: Filed, archive: list[Finding], heads: Sequence[str], authority: Path | None
) -> Verified:
    """All findings, those of the `archive` among them: the manifest is asked after the record that tells of it."""
    manifest = vouching.standing(workspace, authority)
    hashes = tuple(line.hash for line in filed.lines)
    findings = [
        *_stores(filed),
        *_drafts(workspace, filed.record),
        *archive,
        *captures_amiss(workspace, filed.record),
        *_left_out(workspace, filed.record),
        *evidence_amiss(workspace, filed.record, filed.lines),
        *_statuses(filed.record),
        *_guarded(workspace, filed),
        *(filed.unreadable or _log(workspace, filed)),
        *vouching.on_record(manifest, filed.lines, workspace.ledger.chronicle.log.path.name),
        *vouching.heads(heads, manifest, hashes),
    ]
    return Verified(_tally(workspace, filed), findings, manifest, hashes)


def _archive(workspace: Workspace, filed: Filed, authority: Path | None) -> list[Finding]:
    """What the proof of the archive says: it takes long, and looks again by itself."""
    known = on_record(filed.record.sources) | told_captures(_state(filed.lines)[0])
    return list(workspace.vault.verify(workspace.derive, known, authority))


def _tally(workspace: Workspace, filed: Filed) -> Tally:
    record = filed.record
    return Tally(
        drafts=len(record.essay.drafts),
        anchors=sum(len(claim.anchors) for claim in record.claims),
        captures=len(on_record(record.sources) | workspace.vault.keys()),
        quotes=sum(len(claim.evidence) for claim in record.claims),
        verdicts=sum(len(claim.verdicts) for claim in record.claims),
        changes=len(filed.lines),
    )


def _left_out(workspace: Workspace, record: Record) -> Iterator[Finding]:
    """Captures that claims.yaml does not have: what a command archived before it was killed, or one that runs."""
    found = [each for source in record.sources for each in _archived_since(workspace, source)]
    if found:  # one that ran has written meanwhile
        known = on_record(workspace.ledger.filed().sources)
        for each in found:
            if (each.source, each.number) not in known:
                message = "archived, but not in claims.yaml yet; the next `factcheck fetch` takes it in"
                yield Finding("note", f"sources/{each.key}", message)


def _archived_since(workspace: Workspace, source: Source) -> list[CaptureRecord]:
    try:
        return left_out(workspace, source)
    except Damage:  # which is found where the archive is proved
        return []


def _stores(filed: Filed) -> Iterator[Finding]:
    if isinstance(filed.ledger, Finding):
        yield filed.ledger
    elif filed.ledger is not None:
        for difference in differences(filed.record, filed.ledger):
            yield Finding("note", "claims.yaml", f"not taken in yet: {difference}")


def _drafts(workspace: Workspace, record: Record) -> Iterator[Finding]:
    for draft in record.essay.drafts:
        name = f"draft {draft.number}"
        if amiss := file_amiss(workspace, draft):
            yield Finding("damage", name, amiss)
        try:
            text = workspace.draft_text(draft)
        except Damage as damage:
            yield Finding("damage", name, damage.message)
            continue
        except BadInput:
            level: Level = "damage" if draft.file else "note"
            yield Finding(level, name, "its text is not in this folder, so its anchors are not proved")
            continue
        for claim in record.claims:
            for anchor in claim.places(draft.number):
                if text[anchor.start : anchor.end] != anchor.quote:
                    where = f"{claim.id} at {anchor.start}-{anchor.end} of {name}"
                    yield Finding("damage", where, "the words there are not the words of the anchor")


def _statuses(record: Record) -> Iterator[Finding]:
    sources = {source.id: source for source in record.sources}
    for claim in record.claims:
        fresh: Claim = derived(claim, sources, record.policy, record.essay)
        if fresh.status is not claim.status:
            message = f"its status is {fresh.status}; claims.yaml says {claim.status}"
            yield Finding("note", claim.id, message)
        for verdict in claim.verdicts:
            if not verdict.seal:
                yield Finding("note", verdict.id, "not sealed yet: added by hand, the next command seals it")


def _guarded(workspace: Workspace, filed: Filed) -> Iterator[Finding]:
    """Whether the names of protected contacts are known here (a clone has none by itself), and stand nowhere."""
    try:
        open_to_all = Identities(workspace.root).lacking(filed.record.contacts)
    except BadInput as error:
        where, _, message = error.message.partition(": ")
        yield Finding("damage", where, message)
        return
    if open_to_all:
        message = (
            f"does not have {', '.join(open_to_all)}: nothing here keeps those names out of what is written; "
            "`factcheck contact ALIAS --protected` gives one"
        )
        yield Finding("note", identities.NAME, message)
    known = Identities(workspace.root).all()
    for name, who in (
        (NAME, guarding.in_record(known, lambda: filed.record)),
        (workspace.ledger.chronicle.log.path.name, guarding.in_log(known, filed.lines)),
    ):
        if who:
            yield Finding("damage", name, f"names {who}, who is protected; {guarding.OUT}")


def _state(lines: list[history.Line]) -> tuple[history.State, str]:
    """What the log tells, put together, and "" or why its changes do not fit together."""
    told: history.State = {}
    try:
        return history.apply(told, lines), ""
    except ValueError as error:
        return told, str(error)


def _log(workspace: Workspace, filed: Filed) -> Iterator[Finding]:
    """Whether a log that can be read is whole, and whether all it tells of adds up to the record."""
    record, lines = filed.record, filed.lines
    log = workspace.ledger.chronicle.log
    if filed.logged and all(line.hash != filed.logged for line in lines):
        yield Finding("damage", log.path.name, "lacks what was added to it last: it was cut, or put back")
    if not lines:
        judged = any(map(history.tells_sealed, history.edits({}, history.state(RECORD.write(record)))))
        message = "is missing, though verdicts are on record" if judged else "there is no log yet"
        level: Level = "damage" if judged else "note"
        yield Finding(level, log.path.name, f"{message}; the next change starts one")
        return
    bad = [
        Finding("damage", f"{log.path.name}:{number}", f"this line {why}")
        for number, why in history.broken(lines)
    ]
    yield from bad
    yield from [
        Finding("damage", f"{log.path.name}:{number}", why) for number, why in history.restyled(lines)
    ]
    now = workspace.now()
    if lines[-1].at > now:
        yield Finding(
            "note", f"{log.path.name}:{len(lines)}", f"is of {lines[-1].at}; the clock here says {now}"
        )
    if not bad:
        yield from _taken_back(log.path.name, lines)
        yield from misdated(log.path.name, lines)
        yield from exchanged(log.path.name, lines, record)
        told, misfit = _state(lines)
        yield from [Finding("damage", log.path.name, misfit)] if misfit else _untold(told, record)
        yield from _given_again(log.path.name, lines, record)
        for lacking in sequence.lacking(record):
            message = "is borne by nothing, and later ones are: left out by hand, or taken out, log and all"
            yield Finding("note", lacking, message)


def _taken_back(name: str, lines: list[history.Line]) -> Iterator[Finding]:
    """Every line that altered or took out recorded history, and a log that begins in the middle of it.

    Merges number anew, and what they join is proved by the lines before them. What a person settled is a note.
    """
    for number, line in enumerate(lines, 1):
        if line.act == history.MERGE:
            continue
        for edit in filter(history.takes_back, line.edits):
            level: Level = "note" if line.act == history.SETTLED else "damage"
            what = " ".join(edit.path[1:4])
            yield Finding(level, f"{name}:{number}", f"{what}: recorded history was altered ({line.act})")
    if any(map(history.tells_sealed, lines[0].edits)):
        message = "the log begins with verdicts or sign-offs on record; how they came about it does not tell"
        yield Finding("note", f"{name}:1", message)


def _given_again(name: str, lines: list[history.Line], record: Record) -> Iterator[Finding]:
    """Ids that bore something else before, as when one branch took back what it had made and another made its own."""
    holders = {entry.id: claim for claim in record.claims for entry in claim.evidence}
    for gone in sequence.given_again(lines, record):
        by = f"{name}:{gone.line} took back another {gone.name}"
        claim = holders.get(gone.name)
        if claim is None or gone.name in claim.rested_on:
            yield Finding("note", gone.name, f"{by}; what the log says of {gone.name} may be of either")
        else:
            how = f"factcheck detach {claim.id} {gone.name}, and cite it again"
            yield Finding("note", gone.name, f"{by}; for an id of its own: {how}")


def _untold(told: history.State, record: Record) -> Iterator[Finding]:
    """What the record has otherwise than the log tells: damage where history was altered, else a note."""
    found = list(history.edits(told, history.state(RECORD.write(record))))
    for name, problem in grounds.amiss(joining.record_of(told), record) if found else ():
        yield Finding("damage", name, problem)
    for edit in found:
        where = " ".join(edit.path[1:] if edit.path[0] in ("claims", "sources") else edit.path)
        if history.takes_back(edit):
            yield Finding("damage", where, "claims.yaml does not have what the log says was recorded")
        elif history.tells_sealed(edit):
            yield Finding(
                "damage", where, "is sealed as recorded, but the log does not tell of it: it was cut"
            )
        else:
            how = "edited by hand since, or a command was killed before it wrote it"
            yield Finding("note", where, f"claims.yaml has it otherwise than the log: {how}")
