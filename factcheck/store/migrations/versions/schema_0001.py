"""Where the steps start: the first ledgers were made whole, from the tables as they were then."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing to do."""
