"""The tables of the ledger. A column is named after the attribute it holds; small lists are JSON text.

The ledger is a working copy of claims.yaml: `position` keeps the order of the file, `seq` that of a list in it.
Recorded verdicts, resolutions and sign-offs are history: append_only.py has the triggers that keep them. Which column
is there since which schema the steps in migrations/ say.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint

APPLICATION_ID = 0x66616374  # "fact"
SCHEMA_VERSION = 4

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _list(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="[]")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),  # of marks.Mark
    Column("value", Text, nullable=False),
)
essay = Table(
    "essay",
    metadata,
    Column("only", Integer, primary_key=True),
    _text("title"),
    _text("author"),
    _text("published"),
)
drafts = Table(
    "drafts",
    metadata,
    Column("number", Integer, primary_key=True),
    _number("seq"),
    _text("name"),
    _text("format"),
    _text("received"),
    _text("sha256"),
    _text("text_sha256"),
    _number("words"),
    _text("file"),  # empty when the bytes are not kept in this folder
)
policy = Table(
    "policy",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("version", Integer, nullable=False, server_default="1"),
    _list("scale"),
    _number("primary_sources"),
    _number("secondary_sources"),
    _list("second_reader"),
    Column("accept_risk", Text, nullable=False, server_default='["editor"]'),
    _list("people"),
)
claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    _number("position"),
    _text("status"),  # derived
    _list("blockers"),  # derived, not in claims.yaml
    _text("type"),
    _text("risk"),
    _text("restatement"),
    _list("unresolved"),
    _text("origin"),
    Column("score", Float),
    _list("reasons"),
    _text("set_aside"),
    _text("unplaced"),
    _text("by"),
    _text("at"),
    _text("accepted_by"),
    _text("assigned_to"),
    _text("second_reader"),
    Column("excluded", Text),  # JSON of the exclusion, NULL when there is none
    _text("note"),
)
sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    _number("position"),
    _text("url"),  # canonical spelling
    _text("file"),
    _text("title"),
    _text("publisher"),
    _text("tier"),
    _text("group"),
    _text("supplied_by"),
    _text("contact"),
    _text("note"),
    _text("by"),
    _text("at"),
)
captures = Table(
    "captures",
    metadata,
    Column("source_id", ForeignKey(sources.c.id), primary_key=True),
    Column("number", Integer, primary_key=True),
    _number("seq"),
    _text("at"),
    _text("outcome"),
    _text("reason"),
    _text("final_url"),
    _number("http_status"),
    _text("media_type"),
    _number("size"),  # bytes of the decoded content
    _text("sha256"),
    _text("warc"),
    _text("warc_sha256"),
    _text("text_sha256"),
    _text("title"),
    _list("flags"),
)


def _of_claim() -> Column[str]:
    return Column("claim_id", ForeignKey(claims.c.id), nullable=False, index=True)


anchors = Table(
    "anchors",
    metadata,
    _of_claim(),
    _number("seq"),
    _number("draft"),
    _number("start"),  # code points
    _number("end"),
    _text("quote"),
    _text("prefix"),
    _text("suffix"),
    UniqueConstraint("claim_id", "seq"),
)
attachments = Table(
    "attachments",
    metadata,
    _of_claim(),
    _number("seq"),
    Column("source", ForeignKey(sources.c.id), nullable=False, index=True),
    _text("why"),
    _text("by"),
    UniqueConstraint("claim_id", "source"),
)
evidence = Table(
    "evidence",
    metadata,
    _of_claim(),
    _number("seq"),
    Column("id", Text, primary_key=True),
    Column("source", ForeignKey(sources.c.id), nullable=False, index=True),
    _number("capture"),
    _text("stance"),
    _text("quote"),
    _number("start"),  # code points in the capture's full text
    _number("end"),
    _number("page"),
    _text("match"),
    _list("warnings"),
    _text("note"),
    _number("lost_in"),
    _text("lost_at"),
    _text("passage"),
    _text("capture_sha256"),
    _text("text_sha256"),
    _text("by"),
    _text("at"),
)
verdicts = Table(
    "verdicts",
    metadata,
    _of_claim(),
    _number("seq"),
    Column("id", Text, primary_key=True),
    _text("verdict"),
    _text("by"),
    _text("at"),
    _text("because"),
    _number("draft"),
    _list("words"),  # the exact words judged
    _text("restatement"),
    _list("evidence"),  # each with the hash of the bytes relied on
    _number("overrules"),
    _text("seal"),
)
resolutions = Table(
    "resolutions",
    metadata,
    _of_claim(),
    _number("seq"),
    _text("resolution"),
    _text("by"),
    _text("at"),
    _text("because"),
    _list("words"),
    _text("verdict"),
    _text("text"),
    UniqueConstraint("claim_id", "seq"),
)

queries = Table(
    "queries",
    metadata,
    _of_claim(),
    _number("seq"),
    Column("id", Text, primary_key=True),
    _text("state"),
    _text("kind"),
    _text("to"),
    _text("question"),
    _text("due"),
    _text("by"),
    _text("at"),
    _text("answer"),
    _text("answered_by"),
    _text("answered_at"),
)
searches = Table(
    "searches",
    metadata,
    _of_claim(),
    _number("seq"),
    _text("where"),
    _text("words"),
    _text("found"),
    _text("by"),
    _text("at"),
    UniqueConstraint("claim_id", "seq"),
)
corrections = Table(
    "corrections",
    metadata,
    _of_claim(),
    _number("seq"),
    Column("id", Text, primary_key=True),
    _text("cause"),
    _list("words"),
    _text("text"),
    _text("missed"),
    _list("evidence"),
    _text("by"),
    _text("at"),
)
contacts = Table(
    "contacts",
    metadata,
    Column("id", Text, primary_key=True),
    _number("position"),
    _text("alias"),
    _number("protected"),
    _text("name"),  # empty when protected
    _text("terms"),
    _text("by"),
    _text("at"),
    _list("talks"),
)
signoffs = Table(
    "signoffs",
    metadata,
    Column("id", Text, primary_key=True),
    _number("position"),
    _text("by"),
    _text("at"),
    _text("decision"),
    _text("note"),
    _number("draft"),
    _text("draft_sha256"),
    _text("claims"),
    _text("evidence"),
    _text("policy"),
    _text("program"),
    _text("seal"),
)

HISTORY = (verdicts, resolutions)
SECTIONS = {"claims": claims, "sources": sources, "contacts": contacts, "signoffs": signoffs}
