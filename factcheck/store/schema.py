"""The format of claims.yaml, said once: read, written and described from the same lines.

Keys stand in the file in the order they have here. What is derived and not written: a claim's `blockers`.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier import claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.dossier.policy import Person, Policy
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Capture, Contact, Source, Talk
from factcheck.store.kinds import Entity, Schema, Several
from factcheck.store.scalars import Flag, Matching, OneOf, Score, Text, Time, Whole, numbered
from factcheck.vocabulary import (
    Cause,
    ClaimType,
    Clearance,
    Origin,
    Outcome,
    QueryKind,
    QueryState,
    ResolutionKind,
    Risk,
    Role,
    Scale,
    Stance,
    Status,
    Supplier,
    Tier,
)

FORMAT = 1
NAME = "claims.yaml"
MOST_BYTES = 200_000_000

HASH = Matching("[0-9a-f]{64}", "a SHA-256 in lower-case hexadecimal (64 digits)")
CLAIM_ID = numbered("C", "a claim id like C007")
SOURCE_ID = numbered("S", "a source id like S003")
EVIDENCE_ID = numbered("E", "an evidence id like E012")
VERDICT_ID = numbered("V", "a verdict id like V004")
QUERY_ID = numbered("Q", "a query id like Q002")
CORRECTION_ID = numbered("K", "a correction id like K001")
CONTACT_ID = numbered("P", "a contact id like P001")
SIGNOFF_ID = numbered("D", "a sign-off id like D001")
DAY = Matching("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a day like 2026-11-25")
VERDICT_WORD = Matching("[a-z][a-z-]{1,38}[a-z]", "a verdict in small letters and hyphens")
INSIDE = Matching(
    r"(?!/)(?!.*\\)(?!(?:.*/)?\.\.(?:/|$))[^\x00-\x1f]{1,300}",
    "a path inside the folder, with / between names",
)
WORD_LIST = Several(Text())
PASSAGE = Text(100_000, lines=True)
PROSE = Text(20_000, lines=True)

DRAFT = Entity(
    Draft,
    number=Whole(1),
    name=Text(300),
    format=Text(40),
    received=Time(),
    sha256=HASH,
    text_sha256=HASH,
    words=Whole(),
    file=INSIDE,
)
ESSAY = Entity(
    Essay,
    ("drafts",),
    title=Text(empty=True),
    author=Text(300),
    published=Matching(
        "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?", "a date like 2026-11-25, 2026-11 or 2026"
    ),
    drafts=Several(DRAFT),
)
PERSON = Entity(Person, name=Text(300), roles=Several(OneOf(Role), 1))
POLICY = Entity(
    Policy,
    ("primary_sources", "secondary_sources", "second_reader"),
    version=Whole(1),
    scale=Several(VERDICT_WORD, 1),
    primary_sources=Whole(1, 100),
    secondary_sources=Whole(1, 100),
    second_reader=Several(OneOf(Risk)),
    accept_risk=Several(OneOf(Role)),
    people=Several(PERSON),
)
ANCHOR = Entity(
    claim.Anchor, draft=Whole(1), start=Whole(), end=Whole(1), quote=PASSAGE, prefix=PASSAGE, suffix=PASSAGE
)
ATTACHMENT = Entity(claim.Attachment, source=SOURCE_ID, why=PROSE, by=Text(300))
EVIDENCE = Entity(
    claim.Evidence,
    id=EVIDENCE_ID,
    source=SOURCE_ID,
    capture=Whole(1),
    stance=OneOf(Stance),
    quote=PASSAGE,
    start=Whole(),
    end=Whole(1),
    page=Whole(),
    passage=PASSAGE,
    match=Matching("exact|normalized", "exact or normalized"),
    warnings=WORD_LIST,
    note=PROSE,
    lost_in=Whole(),
    lost_at=Time(),
    capture_sha256=HASH,
    text_sha256=HASH,
    by=Text(300),
    at=Time(),
)
RELIANCE = Entity(claim.Reliance, evidence=EVIDENCE_ID, sha256=HASH, cited=HASH, lost_in=Whole())
VERDICT = Entity(
    claim.Verdict,
    id=VERDICT_ID,
    verdict=VERDICT_WORD,
    by=Text(300),
    at=Time(),
    because=PROSE,
    draft=Whole(1),
    words=Several(PASSAGE, 1),
    restatement=PROSE,
    evidence=Several(RELIANCE),
    overrules=Flag(),
    seal=HASH,
)
RESOLUTION = Entity(
    claim.Resolution,
    resolution=OneOf(ResolutionKind),
    by=Text(300),
    at=Time(),
    because=PROSE,
    words=Several(PASSAGE, 1),
    verdict=VERDICT_ID,
    text=PASSAGE,
)
EXCLUSION = Entity(claim.Exclusion, reason=PROSE, by=Text(300), at=Time(), seconded_by=Text(300))
QUERY = Entity(
    claim.Query,
    ("state",),
    id=QUERY_ID,
    state=OneOf(QueryState),
    kind=OneOf(QueryKind),
    to=Text(300),
    question=PROSE,
    due=DAY,
    by=Text(300),
    at=Time(),
    answer=PROSE,
    answered_by=Text(300),
    answered_at=Time(),
)
SEARCH = Entity(claim.Search, where=Text(), words=Text(), found=PROSE, by=Text(300), at=Time())
CORRECTION = Entity(
    claim.Correction,
    id=CORRECTION_ID,
    cause=OneOf(Cause),
    words=Several(PASSAGE),
    text=PROSE,
    missed=PROSE,
    evidence=Several(EVIDENCE_ID),
    by=Text(300),
    at=Time(),
)
CLAIM = Entity(
    claim.Claim,
    ("status",),
    id=CLAIM_ID,
    status=OneOf(Status),
    type=OneOf(ClaimType),
    risk=OneOf(Risk),
    restatement=PROSE,
    unresolved=WORD_LIST,
    anchors=Several(ANCHOR, 1),
    origin=OneOf(Origin),
    score=Score(),
    reasons=WORD_LIST,
    set_aside=PROSE,
    unplaced=PROSE,
    by=Text(300),
    at=Time(),
    accepted_by=Text(300),
    assigned_to=Text(300),
    second_reader=Text(300),
    excluded=EXCLUSION,
    note=PROSE,
    sources=Several(ATTACHMENT),
    evidence=Several(EVIDENCE),
    verdicts=Several(VERDICT),
    resolutions=Several(RESOLUTION),
    queries=Several(QUERY),
    searches=Several(SEARCH),
    corrections=Several(CORRECTION),
)
CAPTURE = Entity(
    Capture,
    number=Whole(1),
    at=Time(),
    outcome=OneOf(Outcome),
    reason=Text(2_000),
    final_url=Text(8_000),
    http_status=Whole(0, 999),
    media_type=Text(200),
    size=Whole(),
    sha256=HASH,
    warc=INSIDE,
    warc_sha256=HASH,
    text_sha256=HASH,
    title=Text(),
    flags=WORD_LIST,
)
SOURCE = Entity(
    Source,
    id=SOURCE_ID,
    url=Text(8_000),
    file=Text(300),
    title=Text(),
    publisher=Text(),
    tier=OneOf(Tier),
    group=Text(300),
    supplied_by=OneOf(Supplier),
    contact=CONTACT_ID,
    note=PROSE,
    by=Text(300),
    at=Time(),
    captures=Several(CAPTURE),
)


TALK = Entity(Talk, at=Time(), by=Text(300), how=Text(), claim=CLAIM_ID, said=PROSE)
CONTACT = Entity(
    Contact,
    id=CONTACT_ID,
    alias=Text(300),
    protected=Flag(),
    name=Text(300),
    terms=Text(),
    by=Text(300),
    at=Time(),
    talks=Several(TALK),
)
SIGNOFF = Entity(
    SignOff,
    id=SIGNOFF_ID,
    by=Text(300),
    at=Time(),
    decision=OneOf(Clearance),
    note=PROSE,
    draft=Whole(1),
    draft_sha256=HASH,
    claims=HASH,
    evidence=HASH,
    policy=HASH,
    program=Text(100),
    seal=HASH,
)


@dataclass(frozen=True, slots=True)
class Record:
    """The whole file. Claims and sources stand in the order of the file."""

    format: int
    essay: Essay
    policy: Policy
    claims: tuple[claim.Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    contacts: tuple[Contact, ...] = ()
    signoffs: tuple[SignOff, ...] = ()


SECTIONS: dict[str, Entity] = {"claims": CLAIM, "sources": SOURCE, "contacts": CONTACT, "signoffs": SIGNOFF}
RECORD = Entity(
    Record,
    ("claims", "sources"),
    format=Whole(1),
    essay=ESSAY,
    policy=POLICY,
    **{name: Several(entity) for name, entity in SECTIONS.items()},
)

DEFAULT_POLICY = Policy(scale=tuple(word.value for word in Scale))


def json_schema() -> Schema:
    """The format as JSON Schema, for editors; references between ids and seals are beyond it."""
    described = RECORD.schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claims.yaml of factcheck",
        **described,
    }
