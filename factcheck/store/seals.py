"""The seal of a verdict or sign-off: a hash over all it says, so that an altered one gives itself away; and what of
the evidence a verdict is bound to.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TypeVar

from factcheck.dossier.claim import Claim, Evidence, Reliance, Verdict
from factcheck.dossier.signoff import SignOff
from factcheck.store.schema import SIGNOFF, VERDICT

_Sealed = TypeVar("_Sealed", Verdict, SignOff)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def cited(entry: Evidence) -> str:
    """SHA-256 of what evidence says: which words stand where in which bytes, and for or against.

    Without ids and numbers, which change when two records are merged, and without what is added later.
    """
    said = (entry.stance, entry.quote, entry.start, entry.end, entry.passage, entry.capture_sha256)
    return hashlib.sha256(_ENCODER.encode(said).encode()).hexdigest()


def bound(verdict: Verdict, claim: Claim) -> Verdict:
    """The verdict, bound to its evidence as it now is, and sealed."""
    evidence = {entry.id: entry for entry in claim.evidence}

    def held(reliance: Reliance) -> Reliance:
        entry = evidence.get(reliance.evidence)
        if entry is None or reliance.cited:
            return reliance
        return replace(reliance, cited=cited(entry), lost_in=entry.lost_in)

    return sealed(replace(verdict, evidence=tuple(map(held, verdict.evidence))))


def seal(entry: Verdict | SignOff) -> str:
    """SHA-256 of the entry's keys and values as canonical JSON, its own seal left out."""
    entity = VERDICT if isinstance(entry, Verdict) else SIGNOFF
    return digest(entity.write(replace(entry, seal="")))


def sealed(entry: _Sealed) -> _Sealed:
    """The entry with its seal."""
    return replace(entry, seal=seal(entry))


def digest(value: object) -> str:
    """SHA-256 of a tree as canonical JSON: keys in order, no spaces, UTF-8."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
