"""A correction holds the words that ran."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; what was corrected before does not say which words had run."""
    op.add_column("corrections", sa.Column("words", sa.Text, nullable=False, server_default="[]"))
