"""What a change leaves behind but has not written yet: how it differs from what stands, its way to the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Table

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.store import rows, tables
from factcheck.store.schema import ESSAY, POLICY, SECTIONS
from factcheck.store.yaml_reading import Tree

Changed = tuple[tuple[str, str], Tree | None]

# In the order in which rows can be written: what is referred to comes first.
_ROOMS: dict[str, tuple[Callable[..., list[Any]], Callable[..., None]]] = {
    "sources": (rows.load_sources, rows.save_sources),
    "claims": (rows.load_claims, rows.save_claims),
    "contacts": (rows.load_contacts, rows.save_contacts),
    "signoffs": (rows.load_signoffs, rows.save_signoffs),
}


class Unsaved:
    """The entries of each section by id, the essay and the policy as they are to be; None and absent ones stay.

    `before` has what stood in place of those that differ, once `changes` was gone through.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.essay: Essay | None = None
        self.policy: Policy | None = None
        self.claims: dict[str, Claim] = {}
        self.sources: dict[str, Source] = {}
        self.contacts: dict[str, Contact] = {}
        self.signoffs: dict[str, SignOff] = {}
        self.dropped: list[tuple[str, str]] = []
        self.order: list[tuple[Table, Sequence[str]]] = []
        self.before: dict[tuple[str, str], Tree] = {}

    @cached_property
    def standing_essay(self) -> Essay:
        """The essay as it is in the tables."""
        return rows.load_essay(self._connection)

    @cached_property
    def standing_policy(self) -> Policy:
        """The policy as it is in the tables."""
        return rows.load_policy(self._connection)

    def changes(self) -> Iterator[Changed]:
        """What differs from what stands, as the mirror wants it; what does not differ is forgotten."""
        for name, entity, value, standing in (
            ("essay", ESSAY, self.essay, self.standing_essay),
            ("policy", POLICY, self.policy, self.standing_policy),
        ):
            if value is not None and value != standing:
                self.before[name, ""] = entity.write(standing)
                yield (name, ""), entity.write(value)
        for section in _ROOMS:
            yield from self._differing(section)
        yield from ((key, None) for key in self.dropped)

    def _entries(self, section: str) -> dict[str, Any]:
        """What was put, of one section."""
        put: dict[str, dict[str, Any]] = {
            "claims": self.claims,
            "sources": self.sources,
            "contacts": self.contacts,
            "signoffs": self.signoffs,
        }
        return put[section]

    def _differing(self, section: str) -> Iterator[Changed]:
        put, entity = self._entries(section), SECTIONS[section]
        ids = dict.fromkeys([*put, *(name for where, name in self.dropped if where == section)])
        load, _ = _ROOMS[section]
        for standing in load(self._connection, rows.few(list(ids))) if ids else []:
            if standing.id in ids:
                self.before[section, standing.id] = entity.write(standing)
                if put.get(standing.id) == standing:
                    del put[standing.id]
        for entry in put.values():
            yield (section, entry.id), entity.write(entry)

    def save(self) -> None:
        """Write it to the tables."""
        connection = self._connection
        # what a claim held may stand in another by now, under the same id
        self._drop("claims")
        if self.essay:
            rows.save_essay(connection, self.essay)
        if self.policy:
            rows.save_policy(connection, self.policy)
        for section, (_, write) in _ROOMS.items():
            if put := self._kept(section):
                known = rows.positions(connection, tables.SECTIONS[section])
                write(connection, _placed(put, known), set(known))
        for section in ("sources", "contacts", "signoffs"):  # what refers to a source is written anew by now
            self._drop(section)
        for table, ids in self.order:
            rows.place(connection, table, ids)

    def _kept(self, section: str) -> dict[str, Any]:
        """What was put, of one section, and is not to go."""
        return {name: e for name, e in self._entries(section).items() if (section, name) not in self.dropped}

    def _drop(self, section: str) -> None:
        for name in (name for where, name in self.dropped if where == section):
            rows.drop(self._connection, tables.SECTIONS[section], [name])


def _placed(put: dict[str, Any], known: dict[str, int]) -> list[tuple[int, Any]]:
    """Each entry with its position: where it stands, or behind all that stand."""
    following = max(known.values(), default=-1) + 1
    new = {name: following + index for index, name in enumerate(n for n in put if n not in known)}
    places = known | new
    return [(places[name], entry) for name, entry in put.items()]
