"""Second copies, time stamps, and captures handed on: what makes the archive stand without us."""

from __future__ import annotations

import io
import os
import threading
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive.wayback import Doors, Keys, SecondCopy, State, Wayback, read_keys
from factcheck.dossier import Source
from factcheck.errors import BadInput
from factcheck.files import atomic_write
from factcheck.vocabulary import Outcome
from factcheck.workflow.captured import on_record
from factcheck.workflow.vouching import RESTORED, STAMPED, stamped
from factcheck.workspace import Workspace, moment

if TYPE_CHECKING:
    from factcheck.archive.timestamp import Stamp

KEY_VARIABLES = ("FACTCHECK_WAYBACK_ACCESS", "FACTCHECK_WAYBACK_SECRET")
_DEAD = (Outcome.GONE, Outcome.SOFT_404, Outcome.BLOCKED, Outcome.FAILED, Outcome.CHANGED)


def export(workspace: Workspace, source_ids: Sequence[str], path: Path) -> tuple[int, tuple[str, ...]]:
    """Write captures of these sources (all when none is named) as one WACZ.

    Return how many pages it lists, and the sources left out because they are a protected contact's. Raises
    BadInput when such a one is named, or an unknown one, when nothing is archived, or when `path` holds something
    that is no WACZ.
    """
    if path.exists() and not _is_wacz(path):
        raise BadInput(f"{path} is there and is no WACZ; it is left as it is", "give another name")
    dossier = workspace.ledger.dossier()
    known = {source.id for source in dossier.sources}
    withheld = {contact.id for contact in dossier.contacts if contact.protected}
    secret = tuple(source.id for source in dossier.sources if source.contact in withheld)
    for name in source_ids:
        if name not in known:
            raise BadInput(f"there is no source {name!r}", "see `factcheck list --sources`")
        if name in secret:
            raise BadInput(f"{name} is a protected contact's and is never exported", "leave it out")
    wanted = (set(source_ids) or known | {r.source for r in workspace.vault.all()}) - set(secret)
    records = [record for record in workspace.vault.all() if record.source in wanted]
    if not records:
        raise BadInput("nothing is archived yet", "run `factcheck fetch` first")
    made = io.BytesIO()
    created = max(moment(record.at) for record in records)
    pages = workspace.vault.export(records, made, dossier.essay.title, created)
    atomic_write(path, made.getvalue())
    return pages, () if source_ids else secret


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
    workspace.vault.settle(on_record(workspace.ledger.dossier().sources))
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


def second_copies(
    workspace: Workspace,
    source_ids: Sequence[str],
    save: bool,
    allow_hosts: frozenset[str] = frozenset(),
    doors: Doors | None = None,
    interval: float = 4.0,
) -> Iterator[Copied]:
    """Look up copies of dead or changed sources (or of those named); with `save`, order one of each.

    A service that fails gives "unknown", never "none". Raises BadInput when saving lacks the user's own keys.
    """
    sources = workspace.ledger.dossier().sources
    if source_ids:
        chosen = [source for source in sources if source.id in source_ids and source.url]
    else:
        chosen = [
            s for s in sources if s.url and s.newest is not None and (save or s.newest.outcome in _DEAD)
        ]
    keys = _keys() if save else None
    stop = threading.Event()
    wayback = Wayback(
        workspace.services(allow_hosts),
        lambda seconds: not stop.wait(seconds),
        time.monotonic,
        doors,
        interval,
    )
    for source in chosen:
        if keys is not None:
            yield Copied(source, wayback.save(source.url, keys))
        else:
            near = moment(source.captures[0].at) if source.captures else workspace.time()
            yield Copied(source, wayback.look_up(source.url, near))


def _keys() -> Keys:
    access, secret = (os.environ.get(name, "") for name in KEY_VARIABLES)
    if not access or not secret:
        raise BadInput("saving needs your own keys", f"set {' and '.join(KEY_VARIABLES)}")
    return read_keys(f"{access}:{secret}")


def note_copy(workspace: Workspace, copied: Copied) -> None:
    """Put a copy that was found on record, in the source's note."""
    if copied.copy.state is not State.FOUND or copied.copy.memento is None:
        return
    said = f"Second copy of {copied.copy.memento.at}: {copied.copy.memento.url}"
    with workspace.ledger.change("wayback") as change:
        source = change.source(copied.source.id)
        if said not in source.note:
            change.put_source(replace(source, note="\n".join(filter(None, (source.note, said)))))
