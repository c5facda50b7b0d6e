"""Rows to frozen values and back, driven by the same entities as the file: the two cannot drift apart."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import NoResultFound

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.errors import Damage
from factcheck.store import columns, tables
from factcheck.store.database import REBUILD
from factcheck.store.kinds import Entity
from factcheck.store.schema import (
    ANCHOR,
    ATTACHMENT,
    CAPTURE,
    CLAIM,
    CONTACT,
    CORRECTION,
    DRAFT,
    ESSAY,
    EVIDENCE,
    POLICY,
    QUERY,
    RESOLUTION,
    SEARCH,
    SIGNOFF,
    SOURCE,
    VERDICT,
)

MOST_NAMED = 500

CHILDREN: dict[str, tuple[Table, Entity]] = {
    "anchors": (tables.anchors, ANCHOR),
    "sources": (tables.attachments, ATTACHMENT),
    "evidence": (tables.evidence, EVIDENCE),
    "verdicts": (tables.verdicts, VERDICT),
    "resolutions": (tables.resolutions, RESOLUTION),
    "queries": (tables.queries, QUERY),
    "searches": (tables.searches, SEARCH),
    "corrections": (tables.corrections, CORRECTION),
}


@contextmanager
def _sound(connection: Connection, table: Table) -> Iterator[None]:
    """Raise Damage for what was never written so: the database itself looks no further than its own pages."""
    try:
        yield
    except (KeyError, TypeError, ValueError, NoResultFound):
        path = connection.engine.url.database
        raise Damage(f"{path}: {table.name} holds what this program did not write", REBUILD) from None


def _values(connection: Connection, table: Table, entity: Entity, where: Any, leading: Sequence[str]) -> Any:
    """Each row as (leading columns, keyword arguments of the entity)."""
    names = [field.name for field in entity.fields if field.name in table.c]
    extra = [c.name for c in table.c if c.name == "blockers"]
    loaders = columns.loaders(entity, table)
    if extra:
        loaders["blockers"] = lambda text: () if text == "[]" else tuple(json.loads(text))
    held = [(name, loaders.get(name)) for name in (*names, *extra)]
    offset = len(leading)
    with _sound(connection, table):
        for row in _rows(connection, table, (*leading, *names, *extra), where):
            values = zip(held, row[offset:], strict=True)
            yield row[:offset], {n: load(v) if load else v for (n, load), v in values}


def _rows(connection: Connection, table: Table, names: Sequence[str], where: Any) -> Any:
    """The named columns of the rows, in order; all of a table in plain SQL, which has not to be compiled."""
    order = table.c.position if "position" in table.c else table.c.seq
    if where is None:
        asked = ", ".join(f'"{name}"' for name in names)
        plain = f'SELECT {asked} FROM "{table.name}" ORDER BY "{order.name}"'  # noqa: S608 - names of our own
        return connection.exec_driver_sql(plain)
    return connection.execute(select(*(table.c[name] for name in names)).where(where).order_by(order))


def _grouped(
    connection: Connection, table: Table, entity: Entity, key: str, ids: Sequence[str] | None
) -> Any:
    where = None if ids is None else table.c[key].in_(ids)
    found: dict[str, list[Any]] = defaultdict(list)
    for (parent,), arguments in _values(connection, table, entity, where, (key,)):
        found[parent].append(entity.cls(**arguments))
    return found


def few(ids: Sequence[str]) -> Sequence[str] | None:
    """The ids to ask the database for; None, which is all, when naming them would take longer."""
    return ids if len(ids) <= MOST_NAMED else None


def load_claims(connection: Connection, ids: Sequence[str] | None = None) -> list[Claim]:
    """The claims of these ids, or all, in the order of the file."""
    children = {
        name: _grouped(connection, table, entity, "claim_id", ids)
        for name, (table, entity) in CHILDREN.items()
    }
    where = None if ids is None else tables.claims.c.id.in_(ids)
    found = []
    for _, arguments in _values(connection, tables.claims, CLAIM, where, ()):
        parts: columns.Row = {name: tuple(group.get(arguments["id"], ())) for name, group in children.items()}
        found.append(Claim(**arguments, **parts))
    return found


def load_sources(connection: Connection, ids: Sequence[str] | None = None) -> list[Source]:
    """The sources of these ids, or all, in the order of the file."""
    captures = _grouped(connection, tables.captures, CAPTURE, "source_id", ids)
    where = None if ids is None else tables.sources.c.id.in_(ids)
    return [
        Source(**arguments, captures=tuple(captures.get(arguments["id"], ())))
        for _, arguments in _values(connection, tables.sources, SOURCE, where, ())
    ]


def load_contacts(connection: Connection, ids: Sequence[str] | None = None) -> list[Contact]:
    """The contacts of these ids, or all, in the order of the file."""
    where = None if ids is None else tables.contacts.c.id.in_(ids)
    return [Contact(**a) for _, a in _values(connection, tables.contacts, CONTACT, where, ())]


def load_signoffs(connection: Connection, ids: Sequence[str] | None = None) -> list[SignOff]:
    """The sign-offs of these ids, or all, oldest first."""
    where = None if ids is None else tables.signoffs.c.id.in_(ids)
    return [SignOff(**a) for _, a in _values(connection, tables.signoffs, SIGNOFF, where, ())]


def save_contacts(connection: Connection, contacts: Iterable[tuple[int, Contact]], known: set[str]) -> None:
    """Write contacts at their positions."""
    rows = [{**columns.dump(c, CONTACT, tables.contacts), "position": position} for position, c in contacts]
    _put(connection, tables.contacts, rows, known)


def save_signoffs(connection: Connection, signoffs: Iterable[tuple[int, SignOff]], known: set[str]) -> None:
    """Add sign-offs; those that stand are history."""
    rows = [{**columns.dump(s, SIGNOFF, tables.signoffs), "position": position} for position, s in signoffs]
    _put(connection, tables.signoffs, [row for row in rows if row["id"] not in known], known)


def load_essay(connection: Connection) -> Essay:
    """The essay with its drafts."""
    drafts = tuple(DRAFT.cls(**a) for _, a in _values(connection, tables.drafts, DRAFT, None, ()))
    with _sound(connection, tables.essay):
        row = connection.execute(select(tables.essay)).mappings().one()
    return Essay(title=row["title"], author=row["author"], published=row["published"], drafts=drafts)


def load_policy(connection: Connection) -> Policy:
    """The policy of the house."""
    loaders = columns.loaders(POLICY, tables.policy)
    with _sound(connection, tables.policy):
        row = connection.execute(select(tables.policy)).mappings().one()
        return Policy(**{n: loaders[n](row[n]) if n in loaders else row[n] for n in POLICY.kinds})


def save_claims(connection: Connection, claims: Iterable[tuple[int, Claim]], known: set[str]) -> None:
    """Write claims at their positions; `known` are those that have rows already. History is only added to."""
    rows, children = [], {name: list[columns.Row]() for name in CHILDREN}
    for position, claim in claims:
        row = columns.dump(claim, CLAIM, tables.claims)
        rows.append({**row, "position": position, "blockers": json.dumps(claim.blockers, ensure_ascii=False)})
        for name, (table, entity) in CHILDREN.items():
            for seq, child in enumerate(getattr(claim, name)):
                children[name].append(
                    {**columns.dump(child, entity, table), "claim_id": claim.id, "seq": seq}
                )
    _put(connection, tables.claims, rows, known)
    old = [row["id"] for row in rows if row["id"] in known]
    for name, (table, _) in CHILDREN.items():
        if table in tables.HISTORY:
            here = select(table.c.claim_id, table.c.seq).where(table.c.claim_id.in_(old)) if old else None
            present = {tuple(row) for row in connection.execute(here)} if here is not None else set()
            children[name] = [r for r in children[name] if (r["claim_id"], r["seq"]) not in present]
        elif old:
            connection.execute(delete(table).where(table.c.claim_id.in_(old)))
        if children[name]:
            connection.execute(insert(table), children[name])


def save_sources(connection: Connection, sources: Iterable[tuple[int, Source]], known: set[str]) -> None:
    """Write sources at their positions, with their captures."""
    rows, captures = [], []
    for position, source in sources:
        rows.append({**columns.dump(source, SOURCE, tables.sources), "position": position})
        for seq, capture in enumerate(source.captures):
            captures.append(
                {**columns.dump(capture, CAPTURE, tables.captures), "source_id": source.id, "seq": seq}
            )
    _put(connection, tables.sources, rows, known)
    old = [row["id"] for row in rows if row["id"] in known]
    if old:
        connection.execute(delete(tables.captures).where(tables.captures.c.source_id.in_(old)))
    if captures:
        connection.execute(insert(tables.captures), captures)


def _put(connection: Connection, table: Table, rows: list[columns.Row], known: set[str]) -> None:
    for row in rows:
        if row["id"] in known:
            connection.execute(table.update().where(table.c.id == row["id"]).values(**row))
    if new := [row for row in rows if row["id"] not in known]:
        connection.execute(insert(table), new)


def save_essay(connection: Connection, essay: Essay) -> None:
    """Replace the essay and its drafts."""
    connection.execute(delete(tables.drafts))
    connection.execute(delete(tables.essay))
    connection.execute(insert(tables.essay).values(only=1, **columns.dump(essay, ESSAY, tables.essay)))
    drafts = [
        {**columns.dump(draft, DRAFT, tables.drafts), "seq": seq} for seq, draft in enumerate(essay.drafts)
    ]
    if drafts:
        connection.execute(insert(tables.drafts), drafts)


def save_policy(connection: Connection, policy: Policy) -> None:
    """Replace the policy."""
    connection.execute(delete(tables.policy))
    connection.execute(insert(tables.policy).values(only=1, **columns.dump(policy, POLICY, tables.policy)))


def drop(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    """Delete entries that have no history, with all that hangs on them."""
    if table is tables.sources:
        connection.execute(delete(tables.captures).where(tables.captures.c.source_id.in_(ids)))
    if table is tables.claims:
        for child, _ in CHILDREN.values():
            if child not in tables.HISTORY:
                connection.execute(delete(child).where(child.c.claim_id.in_(ids)))
    connection.execute(delete(table).where(table.c.id.in_(ids)))


def positions(connection: Connection, table: Table) -> dict[str, int]:
    """Where each entry of a section stands in the file."""
    return {row.id: row.position for row in connection.execute(select(table.c.id, table.c.position))}


def place(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    """Give the entries of a section the order of `ids`."""
    standing = positions(connection, table)
    for position, name in enumerate(ids):
        if standing[name] != position:
            connection.execute(table.update().where(table.c.id == name).values(position=position))
