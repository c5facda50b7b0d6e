"""What SQLite itself refuses: to change or delete what is history. The words are SQLite's, the only database this
schema is made for so far.
"""

from __future__ import annotations

from sqlalchemy import Connection

from factcheck.store.tables import HISTORY, signoffs


def protect(connection: Connection) -> None:
    """Put the triggers on every table of history of a new ledger."""
    for table in (*HISTORY, signoffs):
        for action in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(guard(table.name, action))


def guard(table: str, action: str) -> str:
    """The statement that makes a trigger refusing UPDATE or DELETE on a table."""
    return (
        f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
    )
