"""What must hold between the entries of a record, beyond their shape: ids, references, offsets, seals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.source import Source
from factcheck.roles import normal_name
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import FORMAT, Record
from factcheck.store.seals import seal
from factcheck.vocabulary import Role


def problems(record: Record) -> Iterator[Problem]:
    """Every inconsistency, each at its path."""
    if record.format != FORMAT:
        yield Problem(("format",), f"is {record.format}; this program reads format {FORMAT}")
    drafts = [draft.number for draft in record.essay.drafts]
    yield from _twice(drafts, ("essay", "drafts"), "number")
    yield from _twice([claim.id for claim in record.claims], ("claims",), "id")
    yield from _twice([source.id for source in record.sources], ("sources",), "id")
    yield from _once_each(record)
    yield from _policy_problems(record)
    yield from _twice([contact.id for contact in record.contacts], ("contacts",), "id")
    yield from _twice([signoff.id for signoff in record.signoffs], ("signoffs",), "id")
    yield from _people(record)
    sources = {source.id: source for source in record.sources}
    for index, source in enumerate(record.sources):
        yield from _source(source, ("sources", index))
    for index, claim in enumerate(record.claims):
        yield from _claim(claim, ("claims", index), set(drafts), sources)


def _people(record: Record) -> Iterator[Problem]:
    """Contacts, what refers to them, and sign-offs."""
    contacts = {contact.id for contact in record.contacts}
    claims = {claim.id for claim in record.claims}
    for index, contact in enumerate(record.contacts):
        if contact.protected and contact.name:
            yield Problem(
                ("contacts", index, "name"), f"{contact.id} is protected: only the alias may be on record"
            )
        for place, talk in enumerate(contact.talks):
            if talk.claim and talk.claim not in claims:
                yield Problem(("contacts", index, "talks", place, "claim"), f"{talk.claim} is no claim here")
    for index, source in enumerate(record.sources):
        if source.contact and source.contact not in contacts:
            yield Problem(("sources", index, "contact"), f"{source.contact} is no contact here")
    for index, signoff in enumerate(record.signoffs):
        if signoff.seal and signoff.seal != seal(signoff):
            yield Problem(
                ("signoffs", index),
                f"{signoff.id} was altered after it was recorded (its seal does not agree)",
            )


def _policy_problems(record: Record) -> Iterator[Problem]:
    """What contradicts itself in the policy, or drops what is in use."""
    policy, path = record.policy, ("policy",)
    yield from _twice(policy.scale, (*path, "scale"), "verdict")
    for claim in record.claims:
        for verdict in claim.verdicts:
            if verdict.verdict not in policy.scale:
                message = (
                    f"drops {verdict.verdict}, which {verdict.id} of {claim.id} uses; keep it on the scale"
                )
                yield Problem((*path, "scale"), message)
    yield from _twice([normal_name(person.name) for person in policy.people], (*path, "people"), "name")
    if not policy.people:
        return
    held = {role for person in policy.people for role in person.roles}
    if policy.second_reader and not held & {Role.SECOND_READER, Role.CHIEF}:
        yield Problem((*path, "second_reader"), "asks for a second reader, but nobody in people is one")
    if Role.EDITOR not in held:
        yield Problem((*path, "people"), "names no editor, so nobody could sign off")
    for index, person in enumerate(policy.people):
        if Role.AUTHOR in person.roles and len(person.roles) > 1:
            yield Problem(
                (*path, "people", index, "roles"), f"{person.name} is the author and cannot have another role"
            )


def unmanned(record: Record) -> Iterator[Problem]:
    """What the rules ask for and nobody but the author of the essay, who may do none of it, has the role for.

    Asked of a policy or an author typed by hand, not of what is on record: an older record goes on being read.
    """
    policy, author = record.policy, normal_name(record.essay.author)
    held = {role for person in policy.people if normal_name(person.name) != author for role in person.roles}
    if not policy.people:
        return
    if Role.EDITOR not in held:
        yield Problem(
            ("policy", "people"),
            f"names no editor but the author, {record.essay.author}, who never signs off",
        )
    if policy.second_reader and not held & {Role.SECOND_READER, Role.CHIEF}:
        yield Problem(
            ("policy", "second_reader"),
            f"asks for a second reader, but the only one in people is the author, {record.essay.author}",
        )
    if policy.accept_risk and not held.intersection(policy.accept_risk):
        roles = " or ".join(policy.accept_risk)
        yield Problem(
            ("policy", "accept_risk"), f"leaves risks to {roles}, but nobody in people may take one"
        )


def _once_each(record: Record) -> Iterator[Problem]:
    """Evidence, verdict, query and correction ids are unique across the whole record."""
    for key in ("evidence", "verdicts", "queries", "corrections"):
        seen: dict[str, str] = {}
        for index, claim in enumerate(record.claims):
            for inner, entry in enumerate(getattr(claim, key)):
                if entry.id in seen:
                    path = ("claims", index, key, inner, "id")
                    yield Problem(path, f"{entry.id} is already used in {seen[entry.id]}")
                seen[entry.id] = claim.id
    addresses: dict[str, str] = {}
    for index, source in enumerate(record.sources):
        if source.url and source.url in addresses:
            yield Problem(("sources", index, "url"), f"is already the address of {addresses[source.url]}")
        addresses[source.url] = source.id


def _twice(names: Sequence[str | int], path: Path, key: str) -> Iterator[Problem]:
    seen: set[str | int] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield Problem((*path, index, key), f"{name} stands twice")
        seen.add(name)


def _source(source: Source, path: Path) -> Iterator[Problem]:
    if bool(source.url) == bool(source.file):
        yield Problem(path, "needs either url or file")
    if not _splits(source.url):
        yield Problem((*path, "url"), "is no web address")
    yield from _twice([capture.number for capture in source.captures], (*path, "captures"), "number")


def _splits(url: str) -> bool:
    """Whether an address can be taken apart, as whoever looks for its host does."""
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def _claim(claim: Claim, path: Path, drafts: set[int], sources: dict[str, Source]) -> Iterator[Problem]:
    for index, anchor in enumerate(claim.anchors):
        yield from _anchor(anchor, (*path, "anchors", index), drafts)
    yield from _twice([entry.source for entry in claim.sources], (*path, "sources"), "source")
    for index, attachment in enumerate(claim.sources):
        if attachment.source not in sources:
            yield Problem((*path, "sources", index, "source"), f"{attachment.source} is no source here")
    known = set()
    for index, evidence in enumerate(claim.evidence):
        known.add(evidence.id)
        yield from _evidence(claim, index, path, sources)
    for index, verdict in enumerate(claim.verdicts):
        here = (*path, "verdicts", index)
        if verdict.seal and verdict.seal != seal(verdict):
            yield Problem(here, f"{verdict.id} was altered after it was recorded (its seal does not agree)")
        for inner, reliance in enumerate(verdict.evidence):
            if reliance.evidence not in known:
                yield Problem((*here, "evidence", inner), f"{reliance.evidence} is no evidence of {claim.id}")


def _anchor(anchor: Anchor, path: Path, drafts: set[int]) -> Iterator[Problem]:
    if anchor.draft not in drafts:
        yield Problem((*path, "draft"), f"there is no draft {anchor.draft}")
    if anchor.end - anchor.start != len(anchor.quote):
        length = len(anchor.quote)
        yield Problem(
            (*path, "end"), f"start and end are {anchor.end - anchor.start} apart, the quote has {length}"
        )


def _evidence(claim: Claim, index: int, path: Path, sources: dict[str, Source]) -> Iterator[Problem]:
    evidence = claim.evidence[index]
    here = (*path, "evidence", index)
    source = sources.get(evidence.source)
    capture = source.capture(evidence.capture) if source else None
    if source is None:
        yield Problem((*here, "source"), f"{evidence.source} is no source here")
    elif capture is None:
        yield Problem((*here, "capture"), f"{evidence.source} has no capture {evidence.capture}")
    elif capture.sha256 != evidence.capture_sha256:
        yield Problem((*here, "capture_sha256"), "is not the hash of that capture")
    if evidence.start >= evidence.end:
        yield Problem((*here, "end"), "has to be behind start")
