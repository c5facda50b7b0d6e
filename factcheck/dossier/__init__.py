"""Frozen values of one fact-check: what the ledger hands out and every list, page and report reads.

The whole is here, its parts are in the modules beside it. Attribute names are the keys of claims.yaml. Offsets are
Unicode code points, end exclusive; times are UTC in ISO 8601 with a final Z; hashes are SHA-256 in lower-case
hexadecimal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.dossier.tracked import UNTOUCHED, Tracked
from factcheck.errors import BadInput


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Words of the newest draft that no claim stands in; `sentence` is the whole of it where they are a part."""

    start: int
    end: int
    words: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One whole fact-check at one moment. Claims stand in the order of the essay.

    `signature`, `uncovered`, `alike` (ids of claims that say nearly the same, the later one first) and `tracked` (what
    of the newest draft is under revision) are derived for what goes out. `signature` is None when nothing was signed
    off, `uncovered` when there was no text to look at. `naming` says that the newest draft names somebody protected, ""
    when it does not; `unheld` are ids of claims whose words, or what they rest on, the folder does not hold as it was.
    """

    essay: Essay
    policy: Policy
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    contacts: tuple[Contact, ...] = ()
    signoffs: tuple[SignOff, ...] = ()
    signature: Signature | None = None
    uncovered: tuple[Uncovered, ...] | None = ()
    alike: tuple[tuple[str, str], ...] = ()
    tracked: Tracked = UNTOUCHED
    naming: str = ""
    unheld: frozenset[str] = frozenset()

    def sources_of(self, ids: Sequence[str]) -> list[Source]:
        """The sources of these ids, each once, in the order given. Raises BadInput for an id that is none."""
        known = {source.id: source for source in self.sources}
        for name in ids:
            if name not in known:
                raise BadInput(f"there is no source {name!r}", "see `factcheck list --sources`")
        return [known[name] for name in dict.fromkeys(ids)]
