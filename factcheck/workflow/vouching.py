"""What vouches for a folder from outside: heads that were written down, time stamps, and what the log says of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive.captures.chain_proof import Finding, Standing
from factcheck.errors import BadInput, Damage
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.timestamp import Stamp
    from factcheck.store.history import Line

STAMPED = "timestamp"
RESTORED = "settle captures"

COVERS = (
    "every archive is the one that was written, every record and digest in it is right, and capture.json says the same",
    "every text is the one on record, and the one that its archived bytes give to the same extractor",
    "the manifest is one unbroken chain, agrees with every capture, and has every capture that is on record",
    "every draft is the one handed over; every anchor and every quote stands where the record says",
    "the log is one unbroken chain, and what it tells adds up to claims.yaml; every verdict is sealed",
)
DOES_NOT_COVER = (
    (
        "that nobody who can write here made all of it anew, every hash and line alike, or put it back to how it was: "
        "only a head kept elsewhere (`verify --head`) or a copy out of reach shows that; of the captures, not of the "
        "log, a time stamp under an authority that you trust does"
    ),
    "that what was sent is true, that others were sent the same, or who wrote it",
    "when a page was archived: the times are this desk's own; a time stamp says `not later than`",
)

_HEAD = re.compile(r"[0-9a-f]{64}\Z")
_IN_WORDS = re.compile(r"\bmanifest head ([0-9a-f]{64})\b")


def stamped(stamp: Stamp) -> str:
    """What goes on record of a time stamp, in the log: it is looked for there again."""
    return f"manifest head {stamp.head} existed on {stamp.at}: {stamp.attested}"


def read_head(text: str) -> str:
    """A head as somebody wrote it down. Raises BadInput for anything but 64 hexadecimal digits."""
    head = text.strip().lower()
    if not _HEAD.match(head):
        raise BadInput(
            f"{text[:80]!r} is no head", "a head is the 64 hexadecimal digits that `verify` prints"
        )
    return head


@contextmanager
def able_to_stamp() -> Iterator[None]:
    """Where what time stamps need is loaded. Raises BadInput when it is not installed."""
    try:
        yield
    except ModuleNotFoundError as missing:
        hint = "install it with `pip install 'factcheck[timestamps]'`"
        raise BadInput(f"time stamps need {missing.name}", hint) from None


def look_at_authority(file: Path) -> None:
    """See that a file holds certificates. Raises BadInput when it does not, or none can be read here."""
    with able_to_stamp():
        from factcheck.archive.captures.timestamp import read_authorities
    read_authorities(file)


def standing(workspace: Workspace, authority: Path | None) -> Standing:
    """How the manifest stands; without a line where it cannot be read, which is found elsewhere."""
    try:
        return workspace.vault.standing(authority)
    except Damage:
        return Standing((), ())


def heads(given: Sequence[str], manifest: Standing, log: Sequence[str]) -> Iterator[Finding]:
    """Whether each head that was written down elsewhere is one of this manifest, or of this log (by its hashes)."""
    places = (("sources/manifest.jsonl", manifest.hashes), ("log.jsonl", log))
    for head in given:
        found = next(((where, hashes) for where, hashes in places if head in hashes), None)
        if found is None:
            message = "is neither of this manifest nor of this log: what it stood for was altered or removed"
            yield Finding("damage", f"head {head[:16]}", message)
            continue
        where, hashes = found
        count = hashes.index(head) + 1
        newer = "" if count == len(hashes) else f"; the {len(hashes) - count} after it are newer"
        yield Finding("note", where, f"lines 1 to {count} are those of the head given{newer}")


def on_record(manifest: Standing, lines: Sequence[Line], name: str) -> Iterator[Finding]:
    """What the log (of that name) says of time stamps, and of a manifest put together anew, held against the folder."""
    kept: Collection[str] = {stamp.head for stamp in manifest.stamps or ()}
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        if line.act == RESTORED:
            yield Finding("note", where, f"the manifest was put together anew: {line.why}")
        head = _IN_WORDS.search(line.why) if line.act == STAMPED else None
        if head is None:
            continue
        if head[1] not in manifest.hashes:
            message = "a time stamp is on record, but the manifest no longer has the line that it was over"
            yield Finding("damage", where, message)
        elif manifest.stamps is not None and head[1] not in kept:
            yield Finding(
                "damage", where, "a time stamp is on record, but no good one of it is in sources/stamps"
            )
