"""The revision of a claim: a short hash of what is on record for it, to notice that it was changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.dossier.claim import Claim
from factcheck.errors import Conflict
from factcheck.store import history, mirror
from factcheck.store.history import Edit, Line
from factcheck.store.seals import digest
from factcheck.store.yaml_reading import Tree
from factcheck.text.in_words import briefly, put_behind

LENGTH = 12


def revision(claim: Claim) -> str:
    """Twelve hexadecimal digits that change with anything on record for the claim but its derived status."""
    return _revision(mirror.filed(claim))


def _revision(tree: Tree) -> str:
    assert isinstance(tree, dict)
    return digest({name: value for name, value in tree.items() if name != "status"})[:LENGTH]


def unmoved(seen: str, standing: Claim, lines: Iterable[Line]) -> None:
    """Raise Conflict when `seen` is not the revision of the claim as it stands; "" means nothing was seen.

    The error has both versions of every value that differs, the one that was seen taken from the log, `lines`.
    """
    if not seen or seen == revision(standing):
        return
    raise Conflict(
        f"{standing.id} was changed since it was shown; nothing was recorded",
        f"look at it again with `factcheck show {standing.id}`, then decide",
        _differences(seen, standing, lines),
    )


def _differences(seen: str, standing: Claim, lines: Iterable[Line]) -> tuple[str, ...]:
    before = _as_seen(seen, standing.id, lines)
    return () if before is None else _between(before, mirror.filed(standing))


def _between(before: Tree, standing: Tree) -> tuple[str, ...]:
    return tuple(_told(edit) for edit in history.between((), before, standing) if edit.path != ("status",))


def _as_seen(seen: str, claim_id: str, lines: Iterable[Line]) -> Tree | None:
    """The claim at that revision; None when the log does not have it, or does not add up as far as that."""
    state: history.State = {}
    for line in lines:
        mine = tuple(edit for edit in line.edits if edit.path[:2] == ("claims", claim_id))
        if not mine:
            continue
        try:
            state = history.apply(state, [replace(line, edits=mine)])
        except ValueError:  # what is wrong with the log is for `verify` to say
            return None
        held = state.get("claims")
        claim = held.get(claim_id) if isinstance(held, dict) else None
        if claim is not None and _revision(claim) == seen:
            return claim
    return None


def _told(edit: Edit) -> str:
    where = " ".join(edit.path)
    if more := put_behind(edit.old, edit.new):
        return f"{where} added: {briefly(more)}"
    return f"{where}: was {briefly(edit.old)}, is now {briefly(edit.new)}"
