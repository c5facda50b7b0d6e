"""The stamps that are kept: `sources/stamps/`, one file each.

A stamp is named by the number of the manifest line it is over, when it was made, and its SHA-256; a file of
certificates by its SHA-256: parts of either are covered by no signature.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cryptography.x509 import Certificate

from factcheck.archive.captures.manifest import STAMPS
from factcheck.archive.captures.slots import is_folder
from factcheck.archive.captures.timestamp import LIMIT, Stamp, ask, certificates_in, check, read_authorities
from factcheck.archive.net.services import Services
from factcheck.errors import BadInput, Damage
from factcheck.files import atomic_write, read_regular, sync_all, writing

_NAMED = re.compile(r"[0-9a-f]{16}\.pem\Z")
_STAMPED = re.compile(r"-([0-9a-f]{16})\.tsr\Z")


def obtain(
    root: Path, count: int, line: bytes, url: str, services: Services, moment: datetime, ca_file: Path | None
) -> Stamp:
    """Have a manifest line stamped and keep the stamp, with the authorities of `ca_file` if given.

    Raises BadInput.
    """
    data, stamp = ask(line, url, services, read_authorities(ca_file))
    folder = root / STAMPS
    with writing(folder):
        folder.mkdir(exist_ok=True)
        sync_all([root])
    if ca_file is not None:
        pem = read_regular(ca_file, LIMIT)
        atomic_write(folder / _pem_name(pem), pem)
    atomic_write(folder / f"{count:06}-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}-{_digest(data)}.tsr", data)
    return stamp


def prove(
    root: Path, heads: Sequence[str], authorities: Path | None = None
) -> Iterator[tuple[str, Stamp | str]]:
    """Yield each stamp's file name with what it says, or with what is wrong with it.

    Trusted are the authorities that come with certifi, and those in the file `authorities`. Raises BadInput when
    that file holds none.
    """
    folder = root / STAMPS
    if not is_folder(folder):
        return
    trusted = [*(read_authorities(authorities) if authorities else ()), *read_authorities(None)]
    kept = [certificate for path in sorted(folder.glob("*.pem")) for certificate in _kept(path)]
    for path in sorted(folder.glob("*.tsr")):
        try:
            data = read_regular(path, LIMIT)
            if (named := _STAMPED.search(path.name)) and named[1] != _digest(data):
                raise Damage("it is not as it was kept")  # also where no signature covers what was altered
            yield path.name, check(data, heads, trusted, kept)
        except (Damage, BadInput) as error:
            yield path.name, error.message


def altered(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each kept file of certificates that is not as it was kept, and why."""
    folder = root / STAMPS
    for path in sorted(folder.glob("*.pem")) if is_folder(folder) else ():
        try:
            pem = read_regular(path, LIMIT)
        except BadInput as error:
            yield path.name, error.message
            continue
        if _NAMED.match(path.name) and path.name != _pem_name(pem):
            yield path.name, "is not the authority's certificate that was kept"


def _pem_name(pem: bytes) -> str:
    return f"{_digest(pem)}.pem"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _kept(path: Path) -> list[Certificate]:
    try:
        return certificates_in(read_regular(path, LIMIT), str(path))
    except BadInput:
        return []  # stamps under it then say that their authority is not known
