"""People and their roles, queries, searches, corrections, contacts, sign-offs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from factcheck.store.append_only import guard

revision = "0003"
down_revision = "0002"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _list(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="[]")


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


def upgrade() -> None:
    """Add columns and tables; nobody was named and nothing was asked or signed before."""
    op.add_column("policy", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.add_column("policy", sa.Column("accept_risk", sa.Text, nullable=False, server_default='["editor"]'))
    op.add_column("policy", _list("people"))
    op.add_column("claims", _text("second_reader"))
    op.add_column("sources", _text("contact"))
    op.add_column("verdicts", _number("overrules"))
    op.add_column("evidence", _text("passage"))
    _of_claim("queries", "id state kind to question due by at answer answered_by answered_at")
    _of_claim("searches", "where words found by at")
    _of_claim("corrections", "id cause text missed evidence by at")
    _section("contacts", "alias protected name terms by at talks")
    _section("signoffs", "by at decision note draft draft_sha256 claims evidence policy program seal")
    for action in ("UPDATE", "DELETE"):
        op.execute(guard("signoffs", action))


def _column(name: str) -> sa.Column[int] | sa.Column[str]:
    if name in ("protected", "draft"):
        return _number(name)
    return _list(name) if name in ("talks", "evidence") else _text(name)


def _of_claim(table: str, names: str) -> None:
    """A table whose rows belong to a claim."""
    columns = [
        sa.Column(name, sa.Text, primary_key=True) if name == "id" else _column(name)
        for name in names.split()
    ]
    owner = sa.Column("claim_id", sa.Text, sa.ForeignKey("claims.id"), nullable=False, index=True)
    unique = [] if "id" in names.split() else [sa.UniqueConstraint("claim_id", "seq")]
    op.create_table(table, owner, _number("seq"), *columns, *unique)


def _section(table: str, names: str) -> None:
    """A table whose rows are a section of the file. Here `evidence` is a hash."""
    columns = [_text(name) if name == "evidence" else _column(name) for name in names.split()]
    op.create_table(table, sa.Column("id", sa.Text, primary_key=True), _number("position"), *columns)
