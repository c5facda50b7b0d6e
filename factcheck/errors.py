"""The few error families. Each says in one line what is wrong and where, and what to do about it.

The exit code belongs to the family: 1 findings, 2 usage or bad input, 4 conflict or busy.
Anything that is not one of these is a defect of the program and ends with exit code 3.
"""

from __future__ import annotations


class FactcheckError(Exception):
    """A failure that was foreseen: `message` says what and where, `hint` what to do.

    `details` are further lines of the same kind (one problem each), never a traceback.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "", details: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details


class BadInput(FactcheckError):
    """What the user gave cannot be taken: an option, a file, an address, a quote, a hand edit."""

    exit_code = 2


class Unwritable(BadInput):
    """One file or folder cannot be written; others beside it may."""


class Damage(FactcheckError):
    """What is stored is not what was stored: a hash, a record or a database that does not agree."""

    exit_code = 1


class Conflict(FactcheckError):
    """Two things moved at once and neither may be overwritten."""

    exit_code = 4


class Busy(FactcheckError):
    """Another command holds the folder."""

    exit_code = 4
