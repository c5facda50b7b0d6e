"""Where a person stopped: position, what was put aside, and reasons typed but not recorded.

It lies in .factcheck/ under the person's name and is nobody's record: deleting it loses the place, no verdict.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.files import atomic_write, make_private, read_regular, writing
from factcheck.roles import normal_name

MOST_BYTES = 4_000_000
_FORMAT = "factcheck-review-1"


@dataclass(frozen=True, slots=True)
class Pending:
    """What was begun on a claim and is not recorded: a verdict, or with `resolves` a resolution with its wording.

    On a proposal `word` says what was to be recorded, and `because` is what was typed for it. `seen` is the revision of
    the claim it was begun on.
    """

    claim: str
    word: str
    seen: str
    because: str = ""
    resolves: bool = False
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one person's way through the claims."""

    at: str = ""
    skipped: tuple[str, ...] = ()
    pending: Pending | None = field(default=None)


def file_of(folder: Path, name: str, kind: str = "review") -> Path:
    """Where it is kept for a person of that name; two names never share a file, nor do two kinds of way."""
    normal = normal_name(name)
    letters = unicodedata.normalize("NFKD", normal).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40]
    return folder / ".factcheck" / f"{kind}-{slug}-{hashlib.sha256(normal.encode()).hexdigest()[:8]}.json"


def load(path: Path) -> Kept:
    """What is kept there; nothing when there is no such file, or when it cannot be read."""
    if not path.exists():
        return Kept()
    try:
        return _kept(json.loads(read_regular(path, MOST_BYTES)))
    except (BadInput, ValueError, RecursionError):
        return Kept()


def save(path: Path, kept: Kept) -> None:
    """Keep it, whole or not at all. Raises BadInput when the disk refuses."""
    with writing(path.parent):
        make_private(path.parent)
    atomic_write(path, json.dumps({"format": _FORMAT, **asdict(kept)}, ensure_ascii=False).encode())


def _kept(data: object) -> Kept:
    """Raises ValueError for anything but what `save` writes."""
    if not isinstance(data, dict) or data.get("format") != _FORMAT:
        raise ValueError("not a kept place")
    skipped, pending = data.get("skipped"), data.get("pending")
    if not isinstance(skipped, list):
        raise ValueError("skipped is no list")
    kept = Kept(_text(data.get("at")), tuple(map(_text, skipped)))
    return kept if pending is None else replace(kept, pending=_pending(pending))


def _pending(data: object) -> Pending:
    if not isinstance(data, dict) or not isinstance(data.get("resolves"), bool):
        raise ValueError("not what was begun")
    claim, word, seen, because, wording = (
        _text(data.get(name)) for name in ("claim", "word", "seen", "because", "wording")
    )
    return Pending(claim, word, seen, because, data["resolves"], wording)


def _text(value: object) -> str:
    """Raises ValueError for what is no text, or holds half a character."""
    if not isinstance(value, str):
        raise ValueError("not a text")
    value.encode()
    return value
