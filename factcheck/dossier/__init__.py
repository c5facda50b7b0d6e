"""Frozen values of one fact-check: what the ledger hands out and every list, page and report reads.

The whole is here, its parts are in the modules beside it. Attribute names are the keys of claims.yaml. Offsets are
Unicode code points, end exclusive; times are UTC in ISO 8601 with a final Z; hashes are SHA-256 in lower-case
hexadecimal.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.vocabulary import Risk


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

    `signature`, `uncovered` and `alike` (ids of claims that say nearly the same, the later one first) are derived for
    what goes out. `signature` is None when nothing was signed off, `uncovered` when there was no text to look at.
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

    def contact(self, contact_id: str) -> Contact | None:
        """The contact of that id."""
        return next((contact for contact in self.contacts if contact.id == contact_id), None)

    def source(self, source_id: str) -> Source | None:
        """The source of that id."""
        return next((source for source in self.sources if source.id == source_id), None)

    @property
    def blocking(self) -> tuple[Claim, ...]:
        """The claims that keep the draft from being ready, most serious risk first, then essay order."""
        order = (Risk.LEGAL, Risk.HIGH, Risk.NORMAL, Risk.LOW)
        return tuple(sorted((c for c in self.claims if c.blockers), key=lambda c: order.index(c.risk)))
