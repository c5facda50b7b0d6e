"""An editor's decision on one exact state, and what it is worth now."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.vocabulary import Clearance


@dataclass(frozen=True, slots=True)
class SignOff:
    """An editor's decision on one exact state, bound to it by hashes; any later change of that state voids it.

    `draft_sha256` is that of the draft's text; `claims`, `evidence` and `policy` are those of the parts of the
    record under these names, as `signing.py` draws them up.
    """

    id: str
    by: str
    at: str
    decision: Clearance
    draft: int
    draft_sha256: str
    claims: str
    evidence: str
    policy: str
    program: str
    note: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """What the last sign-off is worth now; `changed` says in words what is other than what was signed, () when
    it holds.
    """

    signoff: SignOff
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether everything is as it was signed."""
        return not self.changed
