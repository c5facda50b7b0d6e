"""The revision of a claim: a short hash of what is on record for it, to notice that somebody else changed it."""

from __future__ import annotations

from factcheck.dossier import Claim
from factcheck.errors import Conflict
from factcheck.store import history, mirror
from factcheck.store.seals import digest
from factcheck.store.yaml_reading import Tree

LENGTH = 12


def revision(claim: Claim) -> str:
    """Twelve hexadecimal digits that change with anything on record for the claim but its derived status."""
    return digest({name: value for name, value in mirror.filed(claim).items() if name != "status"})[:LENGTH]


def unmoved(seen: str, standing: Claim, before: Claim | None = None) -> None:
    """Raise Conflict when `seen` is not the revision of the claim as it stands; "" means nothing was seen.

    With `before`, the claim as it was seen, the error has both versions of every value that differs.
    """
    if not seen or seen == revision(standing):
        return
    details = _differences(before, standing) if before else ()
    raise Conflict(
        f"{standing.id} was changed by somebody else since it was shown; nothing was recorded",
        f"look at it again with `factcheck show {standing.id}`, then decide",
        details,
    )


def _differences(before: Claim, standing: Claim) -> tuple[str, ...]:
    found = history.between((before.id,), mirror.filed(before), mirror.filed(standing))
    return tuple(
        f"{' '.join(edit.path[1:])}: was {_short(edit.old)}, is now {_short(edit.new)}"
        for edit in found
        if edit.path[1:] != ("status",)
    )


def _short(value: Tree | None) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        value = ", ".join(f"{key} {_short(inner)}" for key, inner in value.items() if isinstance(inner, str))
    elif isinstance(value, list):
        value = "; ".join(map(_short, value))
    said = " ".join(value.split())
    return f"“{said}”" if len(said) <= 200 else f"“{said[:197]}...”"
