"""The seal of a verdict or sign-off: a hash over all it says, so that an altered one gives itself away."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TypeVar

from factcheck.dossier import SignOff, Verdict
from factcheck.store.schema import SIGNOFF, VERDICT

_Sealed = TypeVar("_Sealed", Verdict, SignOff)


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
