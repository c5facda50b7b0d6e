"""What is said where the guard on protected names does not reach: a name that came in from elsewhere, and a folder
that does not keep the name of somebody who is protected.

A command never records a name that its own folder keeps. But a clone without the name records it unknowingly, and a
pull puts that history in place as it is: it can only be told then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.store.identities import Identity, named

if TYPE_CHECKING:
    from factcheck.dossier.source import Contact
    from factcheck.store.history import Edit, Line
    from factcheck.store.schema import Record
    from factcheck.store.yaml_reading import Tree

OUT = "take that merge or pull back, and have the name taken out of that branch, its log and its history"


def in_record(known: Sequence[Identity], record: Callable[[], Record]) -> str:
    """The id of somebody protected whom the record names, "" when it names nobody; asked only if a name is kept."""
    from factcheck.store.schema import RECORD

    return named(known, RECORD.write(record())) if known else ""


def in_log(known: Sequence[Identity], lines: Iterable[Line]) -> str:
    """The id of somebody protected whom the lines of the log name, "" when they name nobody."""
    for line in lines if known else ():
        told: list[Tree] = [line.why, line.by, *(edit.new for edit in line.edits if edit.new is not None)]
        if found := named(known, told):
            return found
    return ""


def says(file: str, who: str) -> str:
    """That a file names somebody who is protected, without the name."""
    return f"{file} names {who}, who is protected; {OUT}"


def unkept(
    contacts: Iterable[Contact], known: Sequence[Identity], by: str, why: str, edits: Iterable[Edit]
) -> str:
    """What to say of a change with words in it, made where names of protected contacts are not kept; "" if nothing.

    `by` is who made it, whose own name is no such word.
    """
    kept = {entry.id for entry in known}
    open_to_all = [one for one in contacts if one.protected and one.id not in kept]
    if not open_to_all or not (why or any(_free(edit.new, by) for edit in edits)):
        return ""
    who = ", ".join(f"{one.id} “{one.alias}”" for one in open_to_all)
    return (
        f"the name of {who} is not kept here, so nothing keeps it out of what is recorded; "
        "`factcheck contact ALIAS --protected` gives it"
    )


def _free(value: Tree | None, by: str) -> bool:
    """Whether a value holds words that somebody wrote: an id, a time or a word of the trade has no space in it."""
    if isinstance(value, str):
        return " " in value.strip() and value != by
    inner = value.values() if isinstance(value, dict) else value or ()
    return any(_free(one, by) for one in inner)
