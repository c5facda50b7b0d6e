"""The list of candidates that a person was last shown for a claim, so that a number means what they saw.

It lies in .factcheck/ and is nobody's record: deleting it costs asking again.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.files import atomic_write, make_private, read_regular, writing
from factcheck.roles import normal_name
from factcheck.vocabulary import SearchService
from factcheck.workflow.sources.candidates import Candidate

_FORMAT = "factcheck-candidates-1"
_MOST_BYTES = 10_000_000
_KEPT = timedelta(days=1)
_TEXTS = ("url", "title", "publisher", "date", "excerpt", "note")


@dataclass(frozen=True, slots=True)
class Shown:
    """A list as it was shown: for which words, of which services, how many of each at the most, and when."""

    query: str
    narrow: str
    services: tuple[SearchService, ...]
    limit: int
    language: str
    at: str
    candidates: tuple[Candidate, ...]


def save(folder: Path, claim_id: str, person: str, shown: Shown) -> None:
    """Keep the list of a person, whole or not at all. Raises BadInput when the disk refuses; then none is kept.

    A number would else mean the list before, which is not what was shown last.
    """
    with writing(folder):
        make_private(folder.parent)
        make_private(folder)
    said = json.dumps({"format": _FORMAT, **asdict(shown)}, ensure_ascii=False)
    path = _file(folder, claim_id, person)
    try:
        atomic_write(path, said.encode())
    except BadInput:
        with suppress(OSError):
            path.unlink()
        raise


def load(folder: Path, claim_id: str, person: str, now: datetime) -> Shown | None:
    """Return the list that a person was shown within a day; None when there is none, or when it cannot be read."""
    path = _file(folder, claim_id, person)
    if not path.exists():
        return None
    try:
        shown = _shown(json.loads(read_regular(path, _MOST_BYTES)))
        age = now - datetime.fromisoformat(shown.at)
    except (BadInput, ValueError, TypeError, KeyError, RecursionError):
        return None
    return shown if timedelta() <= age < _KEPT else None


def _file(folder: Path, claim_id: str, person: str) -> Path:
    return folder / f"list-{claim_id}-{hashlib.sha256(normal_name(person).encode()).hexdigest()[:8]}.json"


def _shown(data: object) -> Shown:
    """Raises ValueError, TypeError or KeyError for anything but what `save` writes."""
    if not isinstance(data, dict) or data.get("format") != _FORMAT or type(data["limit"]) is not int:
        raise ValueError("not a list of candidates")
    return Shown(
        query=_text(data["query"]),
        narrow=_text(data["narrow"]),
        services=_services(data["services"]),
        limit=data["limit"],
        language=_text(data["language"]),
        at=_text(data["at"]),
        candidates=tuple(_candidate(number, entry) for number, entry in enumerate(data["candidates"], 1)),
    )


def _candidate(number: int, data: dict[str, object]) -> Candidate:
    if data["number"] != number or not isinstance(data["services"], list):
        raise ValueError("not a candidate")
    url, title, publisher, date, excerpt, note = (_text(data[name]) for name in _TEXTS)
    services, prior_check = _services(data["services"]), data["prior_check"] is True
    return Candidate(number, url, title, publisher, date, excerpt, note, services, prior_check)


def _services(names: list[object]) -> tuple[SearchService, ...]:
    return tuple(SearchService._value2member_map_[_text(name)] for name in names)  # type: ignore[misc]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value
