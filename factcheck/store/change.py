"""One change to the record while it is being made: read through it, put whole entries, finish once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any, NoReturn

from sqlalchemy import Connection, Integer, Table, cast, func, select

from factcheck.dossier import Claim, Contact, Essay, Policy, SignOff, Source
from factcheck.errors import BadInput
from factcheck.roles import same_person
from factcheck.store import mirror, rows, tables
from factcheck.store.history import Edit, between
from factcheck.store.schema import ESSAY, POLICY, SECTIONS, Record
from factcheck.store.seals import bound, sealed
from factcheck.store.yaml_reading import Tree

MOST_NAMED = 500

Entry = Claim | Source | Contact | SignOff
_Changed = tuple[tuple[str, str], Tree | None]
_COUNTED = {
    "C": tables.claims,
    "S": tables.sources,
    "E": tables.evidence,
    "V": tables.verdicts,
    "Q": tables.queries,
    "K": tables.corrections,
    "P": tables.contacts,
    "D": tables.signoffs,
}
# In the order in which rows can be written: what is referred to comes first.
_ROOMS: dict[str, tuple[Callable[..., list[Any]], Callable[..., None]]] = {
    "sources": (rows.load_sources, rows.save_sources),
    "claims": (rows.load_claims, rows.save_claims),
    "contacts": (rows.load_contacts, rows.save_contacts),
    "signoffs": (rows.load_signoffs, rows.save_signoffs),
}


class Change:
    """A transaction under way. Statuses are derived when it finishes, for every claim it can have touched."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._before: dict[tuple[str, str], Tree] = {}
        self._claims: dict[str, Claim] = {}
        self._sources: dict[str, Source] = {}
        self._contacts: dict[str, Contact] = {}
        self._signoffs: dict[str, SignOff] = {}
        self._dropped: list[tuple[str, str]] = []
        self._essay: Essay | None = None
        self._policy: Policy | None = None
        self._handed_out: dict[str, int] = {}
        self._order: list[tuple[Table, Sequence[str]]] = []

    @property
    def essay(self) -> Essay:
        """The essay as this change leaves it."""
        return self._essay or self._standing_essay

    @property
    def policy(self) -> Policy:
        """The policy as this change leaves it."""
        return self._policy or self._standing_policy

    @cached_property
    def _standing_essay(self) -> Essay:
        return rows.load_essay(self._connection)

    @cached_property
    def _standing_policy(self) -> Policy:
        return rows.load_policy(self._connection)

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id. Raises BadInput, naming the nearest, when there is none."""
        if claim_id in self._claims:
            return self._claims[claim_id]
        found = rows.load_claims(self._connection, [claim_id])
        if not found:
            self._unknown("claim", claim_id, tables.claims)
        return found[0]

    def claims(self) -> list[Claim]:
        """All claims, in the order of the file."""
        standing = rows.load_claims(self._connection)
        known = {claim.id for claim in standing}
        return [self._claims.get(c.id, c) for c in standing] + [
            c for i, c in self._claims.items() if i not in known
        ]

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises BadInput, naming the nearest, when there is none."""
        if source_id in self._sources:
            return self._sources[source_id]
        found = rows.load_sources(self._connection, [source_id])
        if not found:
            self._unknown("source", source_id, tables.sources)
        return found[0]

    def sources(self) -> list[Source]:
        """All sources, in the order of the file."""
        standing = rows.load_sources(self._connection)
        known = {source.id for source in standing}
        new = [s for i, s in self._sources.items() if i not in known]
        return [self._sources.get(s.id, s) for s in standing] + new

    def contacts(self) -> list[Contact]:
        """All contacts, in the order of the file, as this change leaves them."""
        standing = rows.load_contacts(self._connection)
        known = {contact.id for contact in standing}
        new = [c for i, c in self._contacts.items() if i not in known]
        return [self._contacts.get(c.id, c) for c in standing] + new

    def known_contact(self, name: str) -> Contact | None:
        """The contact of that id or alias."""
        return next((c for c in self.contacts() if name.upper() == c.id or same_person(name, c.alias)), None)

    def contact(self, name: str) -> Contact:
        """The contact of that id or alias. Raises BadInput, naming the nearest, when there is none."""
        found = self.known_contact(name)
        if found is None:
            self._unknown("contact", name, tables.contacts)
        return found

    def signoffs(self) -> list[SignOff]:
        """All sign-offs on record, oldest first."""
        return rows.load_signoffs(self._connection)

    def _unknown(self, kind: str, wanted: str, table: Table) -> NoReturn:
        known = list(rows.positions(self._connection, table))
        near = get_close_matches(wanted.upper(), known, 1, 0.5)
        raise BadInput(
            f"there is no {kind} {wanted!r}",
            f"did you mean {near[0]}?" if near else f"see `factcheck list` for the {kind}s there are",
        )

    def new_id(self, letter: str) -> str:
        """The next free id: C for claims, S sources, E evidence, V verdicts, Q queries, K corrections, P contacts,
        D sign-offs.
        """
        if letter not in self._handed_out:
            column = _COUNTED[letter].c.id
            highest = select(func.max(cast(func.substr(column, 2), Integer)))
            self._handed_out[letter] = self._connection.execute(highest).scalar() or 0
        self._handed_out[letter] += 1
        return f"{letter}{self._handed_out[letter]:03d}"

    def holder(self, entry_id: str) -> Claim:
        """The claim that has the query, verdict, evidence or correction of that id. Raises BadInput."""
        table = _COUNTED.get(entry_id[:1])
        if table is not None and "claim_id" in table.c:
            query = select(table.c.claim_id).where(table.c.id == entry_id)
            if name := self._connection.execute(query).scalar():
                return self.claim(name)
        raise BadInput(f"there is no {entry_id!r} on record", "see `factcheck show` for what a claim has")

    def put_claim(self, claim: Claim) -> None:
        """Put a claim as it is to be; new verdicts are bound to their evidence and get their seals."""
        if not all(entry.seal for entry in claim.verdicts):
            verdicts = tuple(entry if entry.seal else bound(entry, claim) for entry in claim.verdicts)
            claim = replace(claim, verdicts=verdicts)
        self._claims[claim.id] = claim

    def put_source(self, source: Source) -> None:
        """Put a source as it is to be."""
        self._sources[source.id] = source

    def put_contact(self, contact: Contact) -> None:
        """Put a contact as it is to be."""
        self._contacts[contact.id] = contact

    def add_signoff(self, signoff: SignOff) -> None:
        """Add a sign-off; it gets its seal."""
        self._signoffs[signoff.id] = signoff if signoff.seal else sealed(signoff)

    def put_essay(self, essay: Essay) -> None:
        """Put the essay as it is to be."""
        self._essay = essay

    def put_policy(self, policy: Policy) -> None:
        """Put the policy as it is to be."""
        self._policy = policy

    def drop(self, section: str, name: str) -> None:
        """Take an entry without history off the record."""
        self._dropped.append((section, name))

    def reorder(self, order: dict[str, Sequence[str]]) -> None:
        """Give the entries of each section the order a person gave them in the file, once they are saved."""
        self._order = [(tables.SECTIONS[section], ids) for section, ids in order.items()]

    def fill(self, record: Record, text: str) -> str | None:
        """Put a whole record into an empty ledger; return the new text of claims.yaml, None when it stays."""
        self._essay, self._policy = record.essay, record.policy
        for source in record.sources:
            self.put_source(source)
        for contact in record.contacts:
            self.put_contact(contact)
        for signoff in record.signoffs:
            self.add_signoff(signoff)
        for claim in record.claims:
            self.put_claim(claim)
        self._derive(list(self._claims.values()))
        self._save()
        claims = tuple(self._claims.values())
        if all(
            a.status is b.status and a.verdicts == b.verdicts
            for a, b in zip(claims, record.claims, strict=True)
        ):
            return None
        return mirror.bring(text, replace(record, claims=claims))

    def save(self) -> dict[tuple[str, str], Tree | None]:
        """Write everything to the ledger; return what changed, as the mirror wants it."""
        self._derive(self._affected())
        changes = dict(self._changes())
        self._save()
        return changes

    def finish(self, text: str, always: bool = False) -> tuple[str, list[Edit]] | None:
        """Write everything to the ledger; return the new text of claims.yaml and what changed in the record.

        None when all stays as it is, unless `always`. Raises BadInput for what the file may not hold: no command may
        write what the next one cannot read.
        """
        changes = self.save()
        if not changes and not always:
            return None
        mirror.refuse(changes)
        before = {key: tree for key, tree in self._before.items() if key in changes}
        edits = [
            edit
            for (section, name), new in changes.items()
            for edit in between((section, name) if name else (section,), before.get((section, name)), new)
        ]
        whole = {key: tree for key, tree in before.items() if key[1]}
        return mirror.rewrite(text, changes, whole), edits

    def _affected(self) -> list[Claim]:
        """Every claim this change touched, or whose sources or rules it touched."""
        if self._essay or self._policy:
            return self.claims()
        citing = self._citing(set(self._sources)) if self._sources else []
        return [*self._claims.values(), *(claim for claim in citing if claim.id not in self._claims)]

    def _derive(self, affected: Sequence[Claim]) -> None:
        # what only looks at the record does not need the craft on words
        from factcheck.store.deriving import derived

        sources = self._cited(affected)
        for claim in affected:
            fresh = derived(claim, sources, self.policy, self.essay)
            if fresh != claim:
                self._claims[claim.id] = fresh

    def _citing(self, source_ids: set[str]) -> list[Claim]:
        evidence = tables.evidence
        query = select(evidence.c.claim_id).where(evidence.c.source.in_(source_ids)).distinct()
        return rows.load_claims(self._connection, [row[0] for row in self._connection.execute(query)])

    def _cited(self, claims: Iterable[Claim]) -> dict[str, Source]:
        wanted = {entry.source for claim in claims for entry in claim.evidence}
        missing = wanted - set(self._sources)
        loaded = rows.load_sources(self._connection, _few(sorted(missing))) if missing else []
        return {source.id: source for source in loaded} | self._sources

    def _changes(self) -> Iterator[_Changed]:
        """What differs from what stands, as the mirror wants it; what does not differ is forgotten."""
        for name, entity, value, standing in (
            ("essay", ESSAY, self._essay, self._standing_essay),
            ("policy", POLICY, self._policy, self._standing_policy),
        ):
            if value is not None and value != standing:
                self._before[name, ""] = entity.write(standing)
                yield (name, ""), entity.write(value)
        for section in _ROOMS:
            yield from self._differing(section)
        yield from ((key, None) for key in self._dropped)

    def _entries(self, section: str) -> dict[str, Any]:
        """What was put, of one section."""
        put: dict[str, dict[str, Any]] = {
            "claims": self._claims,
            "sources": self._sources,
            "contacts": self._contacts,
            "signoffs": self._signoffs,
        }
        return put[section]

    def _differing(self, section: str) -> Iterator[_Changed]:
        put, entity = self._entries(section), SECTIONS[section]
        ids = dict.fromkeys([*put, *(name for where, name in self._dropped if where == section)])
        load, _ = _ROOMS[section]
        for standing in load(self._connection, _few(list(ids))) if ids else []:
            if standing.id in ids:
                self._before[section, standing.id] = entity.write(standing)
                if put.get(standing.id) == standing:
                    del put[standing.id]
        for entry in put.values():
            yield (section, entry.id), entity.write(entry)

    def _save(self) -> None:
        connection = self._connection
        if self._essay:
            rows.save_essay(connection, self._essay)
        if self._policy:
            rows.save_policy(connection, self._policy)
        for section, (_, write) in _ROOMS.items():
            if put := self._entries(section):
                known = rows.positions(connection, tables.SECTIONS[section])
                write(connection, _placed(put, known), set(known))
        # what refers to a source is written anew before the source goes
        for section, name in sorted(self._dropped):
            rows.drop(connection, tables.SECTIONS[section], [name])
        for table, ids in self._order:
            rows.place(connection, table, ids)


def _placed(put: dict[str, Any], known: dict[str, int]) -> list[tuple[int, Any]]:
    """Each entry with its position: where it stands, or behind all that stand."""
    following = max(known.values(), default=-1) + 1
    new = {name: following + index for index, name in enumerate(n for n in put if n not in known)}
    places = known | new
    return [(places[name], entry) for name, entry in put.items()]


def _few(ids: Sequence[str]) -> Sequence[str] | None:
    """The ids to ask the database for; None, which is all, when naming them would take longer."""
    return ids if len(ids) <= MOST_NAMED else None
