"""The proof of the manifest itself: its chain, and the time stamps over it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factcheck.archive.captures.manifest import LIMIT, NAME, STAMPS, Chain, read_chain
from factcheck.archive.captures.slots import is_folder
from factcheck.errors import BadInput, Damage
from factcheck.files import read_regular

if TYPE_CHECKING:
    from factcheck.archive.captures.timestamp import Stamp

_WHERE = f"sources/{NAME}"
_WRITTEN = 0.05  # seconds in which lines that another command is writing are there wholly

Level = Literal["damage", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the proof has to say: damage, or a note that harms nothing (a good time stamp, a leftover)."""

    level: Level
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The manifest as it stands: the hash of every line, and the good time stamps over it, those over most lines last.

    `stamps` is None when they cannot be checked here.
    """

    hashes: tuple[str, ...]
    stamps: tuple[Stamp, ...] | None

    @property
    def head(self) -> str:
        """The hash of the last line; "" when there is none."""
        return self.hashes[-1] if self.hashes else ""

    @property
    def stamp(self) -> Stamp | None:
        """The time stamp over most lines, the earliest of them."""
        return self.stamps[-1] if self.stamps else None

    def covered(self, head: str) -> int:
        """How many lines a head speaks for; 0 when it is none of this manifest."""
        return self.hashes.index(head) + 1 if head in self.hashes else 0


def chain_of(root: Path) -> Chain:
    """Return the manifest of the folder `sources` as it stands. Raises Damage when it cannot be read."""
    data = _manifest(root)
    chain = read_chain(data)
    if chain.tail or chain.problems:
        time.sleep(_WRITTEN)
        now = _manifest(root)
        return chain if now == data else read_chain(now)
    return chain


def _manifest(root: Path) -> bytes:
    try:
        return read_regular(root / NAME, LIMIT)
    except BadInput as error:
        if not os.path.lexists(root / NAME):
            return b""
        raise Damage(error.message) from None


def standing(root: Path, authorities: Path | None = None) -> Standing:
    """Return how the manifest stands; `authorities` is a file of certificates that the reader vouches for.

    Raises BadInput when that file holds none, Damage when the manifest cannot be read.
    """
    hashes = chain_of(root).hashes
    if not is_folder(root / STAMPS):
        return Standing(hashes, ())
    try:
        from factcheck.archive.captures import stamps
    except ModuleNotFoundError:
        return Standing(hashes, None)
    good = [stamp for _, stamp in stamps.prove(root, hashes, authorities) if not isinstance(stamp, str)]
    good.sort(key=lambda stamp: stamp.at, reverse=True)
    return Standing(hashes, tuple(sorted(good, key=lambda stamp: hashes.index(stamp.head))))


def prove_chain(chain: Chain) -> Iterator[Finding]:
    """Yield what is wrong with the lines."""
    yield from (Finding("damage", _WHERE, problem) for problem in chain.problems)
    if chain.tail:
        yield Finding("note", _WHERE, "the last line is cut off; the next command that archives settles it")


def prove_stamps(root: Path, chain: Chain, authorities: Path | None) -> Iterator[Finding]:
    """Yield what each time stamp says, or what is wrong with it."""
    if not is_folder(root / STAMPS):
        return
    try:
        from factcheck.archive.captures import stamps  # takes a while to import, and most vaults have none
    except ModuleNotFoundError:
        hint = "install it with `pip install 'factcheck[timestamps]'`"
        yield Finding("note", f"sources/{STAMPS}", f"the time stamps were not checked: {hint}")
        return
    for name, amiss in stamps.altered(root):
        yield Finding("damage", f"sources/{STAMPS}/{name}", amiss)
    for name, stamp in stamps.prove(root, chain.hashes, authorities):
        where = f"sources/{STAMPS}/{name}"
        if isinstance(stamp, str):
            yield Finding("damage", where, f"the time stamp is not good: {stamp}")
            continue
        lines = chain.hashes.index(stamp.head) + 1
        yield Finding("note", where, f"lines 1 to {lines} existed on {stamp.at}: {stamp.attested}")
