"""Second copies, time stamps, and captures handed on: what makes the archive stand without us."""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.archive.net.guard import AllowedHosts, exposed
from factcheck.archive.wayback import Doors, Keys, SecondCopy, State, Wayback, read_keys
from factcheck.dossier import Dossier
from factcheck.dossier.moments import moment
from factcheck.dossier.source import Source
from factcheck.errors import BadInput, Damage
from factcheck.files import atomic_write
from factcheck.workflow.sources.captured import on_record, settle
from factcheck.workflow.sources.relied import dead_or_changed, footings
from factcheck.workflow.vouching import RESTORED, STAMPED, able_to_stamp, stamped
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.record import CaptureRecord
    from factcheck.archive.captures.timestamp import Stamp

KEY_VARIABLES = ("FACTCHECK_WAYBACK_ACCESS", "FACTCHECK_WAYBACK_SECRET")
ARCHIVE_VARIABLE = "FACTCHECK_WAYBACK_URL"  # another archive that speaks the same protocol
_WORDS = {
    State.FOUND: "found",
    State.NONE: "no copy",
    State.PENDING: "ordered",
    State.REFUSED: "refused",
    State.UNKNOWN: "not asked",
}


def export(workspace: Workspace, source_ids: Sequence[str], path: Path) -> tuple[int, tuple[str, ...]]:
    """Write captures of these sources (all when none is named) as one WACZ.

    Return how many pages it lists, and the sources left out because they are a protected contact's. Raises
    BadInput when such a one is named, or an unknown one, when nothing is archived, or when `path` does not end in
    .wacz or holds something that is no WACZ; Damage when a capture that is on record is not there.
    """
    if path.suffix.lower() != ".wacz":
        raise BadInput(
            f"{path} is no name for a WACZ: readers go by the ending", "give a name that ends in .wacz"
        )
    if path.exists() and not _is_wacz(path):
        raise BadInput(f"{path} is there and is no WACZ; it is left as it is", "give another name")
    dossier = workspace.ledger.dossier()
    named = dossier.sources_of(source_ids)
    withheld = _withheld(dossier)
    secret = tuple(source.id for source in dossier.sources if source.contact in withheld)
    for source in named:
        if source.id in secret:
            raise BadInput(f"{source.id} is a protected contact's and is never exported", "leave it out")
    held = workspace.vault.all()
    everything = {record.source for record in held} | {source.id for source in dossier.sources}
    wanted = set(source_ids) or everything.difference(secret)
    records = [record for record in held if record.source in wanted]
    _all_there([source for source in dossier.sources if source.id in wanted], records)
    if not records:
        raise BadInput("nothing is archived yet", "run `factcheck fetch` first")
    made = io.BytesIO()
    created = max(moment(record.at) for record in records)
    pages = workspace.vault.export(records, made, dossier.essay.title, created)
    atomic_write(path, made.getvalue())
    return pages, () if source_ids else secret


def _all_there(sources: Sequence[Source], records: Sequence[CaptureRecord]) -> None:
    """Raise Damage for a capture on record that is not in the archive: a package without it would not say so."""
    lacking = sorted(on_record(sources).difference((record.source, record.number) for record in records))
    if lacking:
        names = ", ".join(f"sources/{source}/{number}" for source, number in lacking[:3])
        more = f" and {len(lacking) - 3} more" if len(lacking) > 3 else ""
        raise Damage(
            f"on record, but not there: {names}{more}",
            "bring it back from git or a copy, or name the sources to export",
        )


def _is_wacz(path: Path) -> bool:
    """Whether a file is one that an export may take the place of."""
    try:
        with zipfile.ZipFile(path) as held:
            return "datapackage.json" in held.namelist()
    except (OSError, ValueError, zipfile.BadZipFile):
        return False


def stamp(workspace: Workspace, url: str, ca_file: Path | None, allow_hosts: frozenset[str]) -> Stamp:
    """Have the manifest's head stamped by an RFC 3161 service; the log says so, that no stamp is removed unseen.

    Raises BadInput when no good stamp is to be had, Damage when the manifest lacks what is on record.
    """
    settle(workspace)
    with able_to_stamp():
        made = workspace.vault.stamp(url, workspace.services(allow_hosts), workspace.time(), ca_file)
    with workspace.ledger.change(STAMPED, why=stamped(made), always=True):
        return made


def restore_manifest(workspace: Workspace) -> list[str]:
    """Put whole captures that the manifest lacks on it, whatever the record says; the log names them.

    Return their names. Raises Damage when the manifest is broken, or a capture that is on record is nowhere.
    """
    known = on_record(workspace.ledger.dossier().sources)
    restored = [record.key for record in workspace.vault.settle()]
    if restored:
        with workspace.ledger.change(RESTORED, why=", ".join(restored), always=True):
            pass
    workspace.vault.settle(known)
    return restored


@dataclass(frozen=True, slots=True)
class Copied:
    """What came of asking the Wayback Machine about one source."""

    source: Source
    copy: SecondCopy

    @property
    def told(self) -> str:
        """How it went, in words."""
        return _WORDS[self.copy.state]

    @property
    def fell_short(self) -> bool:
        """Whether it could not be asked, or was refused."""
        return self.copy.state in (State.UNKNOWN, State.REFUSED)


def second_copies(
    workspace: Workspace,
    source_ids: Sequence[str],
    save: bool,
    allow_hosts: frozenset[str] = frozenset(),
    interval: float = 4.0,
) -> Iterator[Copied]:
    """Look up copies of these sources; with `save`, order one of each.

    A service that fails gives "unknown", never "none". The address of a protected contact's source is never sent.
    Raises BadInput when such a one is named, or an unknown one, or a file, and when saving lacks the user's own keys
    or would show them to whoever listens, or the archive that is set is no web address.
    """
    chosen = _chosen(workspace.ledger.dossier(), source_ids)
    keys, doors = _keys() if save else None, _doors()
    if keys is not None and exposed(address.parse(doors.save), AllowedHosts.of(allow_hosts)):
        raise BadInput(
            f"{ARCHIVE_VARIABLE}: your keys are not sent over a connection that is not encrypted",
            "give an address with https://, or allow the host by name with --allow-host",
        )

    def wait(seconds: float) -> bool:
        time.sleep(seconds)
        return True

    wayback = Wayback(workspace.services(allow_hosts), wait, time.monotonic, doors, interval)
    for source in chosen:
        if keys is not None:
            yield Copied(source, wayback.save(source.url, keys))
        else:
            near = moment(source.captures[0].at) if source.captures else workspace.time()
            yield Copied(source, wayback.look_up(source.url, near))


def _doors() -> Doors:
    """The archive that is asked: the Wayback Machine, or the one that is set."""
    base = os.environ.get(ARCHIVE_VARIABLE, "")
    if not base:
        return Doors()
    try:
        return Doors.of(address.canonical(base))
    except BadInput as error:
        raise BadInput(
            f"{ARCHIVE_VARIABLE}: {error.message}", "set it to a web address, or to nothing"
        ) from None


def _keys() -> Keys:
    access, secret = (os.environ.get(name, "") for name in KEY_VARIABLES)
    if not access or not secret:
        raise BadInput("saving needs your own keys", f"set {' and '.join(KEY_VARIABLES)}")
    return read_keys(f"{access}:{secret}")


def in_need_of_a_copy(dossier: Dossier) -> list[str]:
    """Return the ids of sources that are dead or changed and whose address may be sent: no protected contact's."""
    withheld, relied = _withheld(dossier), footings(dossier.claims)
    return [
        source.id
        for source in dossier.sources
        if source.url
        and source.contact not in withheld
        and dead_or_changed(source, relied.get(source.id, ()))
    ]


def _withheld(dossier: Dossier) -> set[str]:
    return {contact.id for contact in dossier.contacts if contact.protected}


def _chosen(dossier: Dossier, source_ids: Sequence[str]) -> Sequence[Source]:
    """The sources to ask about, once it is sure that each has an address that may be sent."""
    withheld = _withheld(dossier)
    chosen = dossier.sources_of(source_ids)
    for source in chosen:
        if not source.url:
            raise BadInput(f"{source.id} is a file: it has no address to look for", "leave it out")
        if source.contact in withheld:
            raise BadInput(f"{source.id} is a protected contact's: its address is never sent", "leave it out")
    return chosen


def note_copy(workspace: Workspace, copied: Copied) -> None:
    """Put on record what came of asking: in the log always, and a copy that was found in the source's note too."""
    copy, memento = copied.copy, copied.copy.memento
    found = f"copy of {memento.at}: {memento.url}" if memento else ""
    where = ", ".join(filter(None, (copy.reason, found)))
    why = f"{copied.source.id}: {copied.told}" + (f", {where}" if where else "")
    if not workspace.ledger.chronicle.unguarded(why):
        why = f"{copied.source.id}: {copied.told}"
    with workspace.ledger.change("wayback", why=why, always=True) as change:
        source = change.source(copied.source.id)
        said = f"Second copy of {memento.at}: {memento.url}" if memento and copy.state is State.FOUND else ""
        if said and said not in source.note:
            change.put_source(replace(source, note="\n".join(filter(None, (source.note, said)))))
