"""Claims that lost their place in a new draft, and evidence that a later capture no longer has."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; nothing was unplaced or lost before."""
    op.add_column("claims", sa.Column("unplaced", sa.Text, nullable=False, server_default=""))
    op.add_column("evidence", sa.Column("lost_in", sa.Integer, nullable=False, server_default="0"))
    op.add_column("evidence", sa.Column("lost_at", sa.Text, nullable=False, server_default=""))
