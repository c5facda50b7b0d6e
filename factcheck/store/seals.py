"""The seal of a verdict: a hash over everything it says, so that an altered one gives itself away."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from factcheck.dossier import Verdict
from factcheck.store.schema import VERDICT


def seal(verdict: Verdict) -> str:
    """SHA-256 of the verdict's keys and values as canonical JSON, its own seal left out."""
    said = VERDICT.write(replace(verdict, seal=""))
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def sealed(verdict: Verdict) -> Verdict:
    """The verdict with its seal."""
    return replace(verdict, seal=seal(verdict))
