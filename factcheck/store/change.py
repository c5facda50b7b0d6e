"""One change to the record while it is being made: read through it, put whole entries, finish once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import NoReturn

from sqlalchemy import Connection, Integer, Table, cast, func, select

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.errors import BadInput
from factcheck.roles import same_person
from factcheck.store import mirror, rows, tables
from factcheck.store.history import Edit, between
from factcheck.store.identities import Identity, discreet
from factcheck.store.log import Log
from factcheck.store.schema import Record
from factcheck.store.seals import bound, sealed
from factcheck.store.unsaved import Unsaved
from factcheck.store.yaml_reading import Tree

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

_LISTS = {"claim": "factcheck list", "source": "factcheck list --sources", "contact": "factcheck contact"}
_LETTERS = {"claim": "C", "source": "S", "contact": "P"}


class Change:
    """A transaction under way. Statuses are derived when it finishes, for every claim it can have touched."""

    def __init__(
        self, connection: Connection, log: Log | None = None, known: Sequence[Identity] = ()
    ) -> None:
        """`log` is that of the record, for whoever is to ask for new ids: it knows those that were taken back.

        `known` are the protected people, whom nothing around a claim's words may name.
        """
        self._connection = connection
        self._known = known
        self._log = log
        self._unsaved = Unsaved(connection)
        self._handed_out: dict[str, int] = {}

    @property
    def essay(self) -> Essay:
        """The essay as this change leaves it."""
        return self._unsaved.essay or self._unsaved.standing_essay

    @property
    def policy(self) -> Policy:
        """The policy as this change leaves it."""
        return self._unsaved.policy or self._unsaved.standing_policy

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id. Raises BadInput, naming the nearest, when there is none."""
        if claim_id in self._unsaved.claims:
            return self._unsaved.claims[claim_id]
        found = rows.load_claims(self._connection, [claim_id])
        if not found:
            self._unknown("claim", claim_id, tables.claims)
        return found[0]

    def claims(self) -> list[Claim]:
        """All claims, in the order of the file."""
        standing = rows.load_claims(self._connection)
        known = {claim.id for claim in standing}
        return [self._unsaved.claims.get(c.id, c) for c in standing] + [
            c for i, c in self._unsaved.claims.items() if i not in known
        ]

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises BadInput, naming the nearest, when there is none."""
        if source_id in self._unsaved.sources:
            return self._unsaved.sources[source_id]
        found = rows.load_sources(self._connection, [source_id])
        if not found:
            self._unknown("source", source_id, tables.sources)
        return found[0]

    def sources(self) -> list[Source]:
        """All sources, in the order of the file."""
        standing = rows.load_sources(self._connection)
        known = {source.id for source in standing}
        new = [s for i, s in self._unsaved.sources.items() if i not in known]
        return [self._unsaved.sources.get(s.id, s) for s in standing] + new

    def contacts(self) -> list[Contact]:
        """All contacts, in the order of the file, as this change leaves them."""
        standing = rows.load_contacts(self._connection)
        known = {contact.id for contact in standing}
        new = [c for i, c in self._unsaved.contacts.items() if i not in known]
        return [self._unsaved.contacts.get(c.id, c) for c in standing] + new

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
        own, letter = _LETTERS[kind], wanted[:1].upper()
        if kind != "contact" and letter in _COUNTED and letter != own and wanted[1:].isdigit():
            raise BadInput(
                f"{wanted!r} is no id of a {kind}: those begin with {own}",
                f"`factcheck log {wanted.upper()}` tells what it is",
            )
        if self._log and wanted[1:].isdecimal() and letter == own and int(wanted[1:]) in self._log.given(own):
            raise BadInput(
                f"{kind} {wanted!r} is no longer on record",
                f"`factcheck log {wanted.upper()}` tells what became of it",
            )
        known = list(rows.positions(self._connection, table))
        near = get_close_matches(wanted.upper(), known, 1, 0.5)
        raise BadInput(
            f"there is no {kind} {wanted!r}",
            f"did you mean {near[0]}?" if near else f"see `{_LISTS[kind]}` for the {kind}s there are",
        )

    def new_id(self, letter: str) -> str:
        """The next id that nothing bears or ever bore: C for claims, S sources, E evidence, V verdicts, Q queries,
        K corrections, P contacts, D sign-offs.

        What was taken back keeps its id: the log speaks of it under that name.
        """
        if letter not in self._handed_out:
            column = _COUNTED[letter].c.id
            highest = select(func.max(cast(func.substr(column, 2), Integer)))
            standing = self._connection.execute(highest).scalar() or 0
            self._handed_out[letter] = max((standing, *(self._log.given(letter) if self._log else ())))
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
        self._unsaved.claims[claim.id] = discreet(claim, self._known)

    def put_source(self, source: Source) -> None:
        """Put a source as it is to be."""
        self._unsaved.sources[source.id] = source

    def put_contact(self, contact: Contact) -> None:
        """Put a contact as it is to be."""
        self._unsaved.contacts[contact.id] = contact

    def add_signoff(self, signoff: SignOff) -> None:
        """Add a sign-off; it gets its seal."""
        self._unsaved.signoffs[signoff.id] = signoff if signoff.seal else sealed(signoff)

    def put_essay(self, essay: Essay) -> None:
        """Put the essay as it is to be."""
        self._unsaved.essay = essay

    def put_policy(self, policy: Policy) -> None:
        """Put the policy as it is to be."""
        self._unsaved.policy = policy

    def drop(self, section: str, name: str) -> None:
        """Take an entry without history off the record."""
        self._unsaved.dropped.append((section, name))

    def reorder(self, order: dict[str, Sequence[str]]) -> None:
        """Give the entries of each section the order a person gave them in the file, once they are saved."""
        self._unsaved.order = [(tables.SECTIONS[section], ids) for section, ids in order.items()]

    def fill(self, record: Record, text: str) -> str | None:
        """Put a whole record into an empty ledger; return the new text of claims.yaml, None when it stays."""
        self._unsaved.essay, self._unsaved.policy = record.essay, record.policy
        for source in record.sources:
            self.put_source(source)
        for contact in record.contacts:
            self.put_contact(contact)
        for signoff in record.signoffs:
            self.add_signoff(signoff)
        for claim in record.claims:
            self.put_claim(claim)
        self._derive(list(self._unsaved.claims.values()))
        self._unsaved.save()
        claims, signoffs = tuple(self._unsaved.claims.values()), tuple(self._unsaved.signoffs.values())
        if signoffs == record.signoffs and all(
            a.status is b.status and a.verdicts == b.verdicts
            for a, b in zip(claims, record.claims, strict=True)
        ):
            return None
        return mirror.bring(text, replace(record, claims=claims, signoffs=signoffs))

    def save(self) -> dict[tuple[str, str], Tree | None]:
        """Write everything to the ledger; return what changed, as the mirror wants it."""
        self._derive(self._affected())
        changes = dict(self._unsaved.changes())
        self._unsaved.save()
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
        before = {key: tree for key, tree in self._unsaved.before.items() if key in changes}
        edits = [
            edit
            for (section, name), new in changes.items()
            for edit in between((section, name) if name else (section,), before.get((section, name)), new)
        ]
        whole = {key: tree for key, tree in before.items() if key[1]}
        return mirror.rewrite(text, changes, whole), edits

    def _affected(self) -> list[Claim]:
        """Every claim this change touched, or whose sources or rules it touched."""
        if self._unsaved.essay or self._unsaved.policy:
            return self.claims()
        citing = self._citing(set(self._unsaved.sources)) if self._unsaved.sources else []
        return [
            *self._unsaved.claims.values(),
            *(claim for claim in citing if claim.id not in self._unsaved.claims),
        ]

    def _derive(self, affected: Sequence[Claim]) -> None:
        # what only looks at the record does not need the craft on words
        from factcheck.store.deriving import derived

        sources = self._cited(affected)
        for claim in affected:
            fresh = derived(claim, sources, self.policy, self.essay)
            if fresh != claim:
                self._unsaved.claims[claim.id] = fresh

    def _citing(self, source_ids: set[str]) -> list[Claim]:
        evidence = tables.evidence
        query = select(evidence.c.claim_id).where(evidence.c.source.in_(source_ids)).distinct()
        return rows.load_claims(self._connection, [row[0] for row in self._connection.execute(query)])

    def _cited(self, claims: Iterable[Claim]) -> dict[str, Source]:
        wanted = {entry.source for claim in claims for entry in claim.evidence}
        missing = wanted - set(self._unsaved.sources)
        loaded = rows.load_sources(self._connection, rows.few(sorted(missing))) if missing else []
        return {source.id: source for source in loaded} | self._unsaved.sources
