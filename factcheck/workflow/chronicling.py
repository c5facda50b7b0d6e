"""Looking at the log: who changed what, when, from what to what, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.errors import BadInput
from factcheck.roles import same_person
from factcheck.store.history import BY_HAND, SETTLED, START, Edit, Line
from factcheck.store.yaml_reading import Tree
from factcheck.workflow.blinding import kept_from
from factcheck.workflow.known_words import from_when, known_person, known_word
from factcheck.workflow.vouching import RESTORED, STAMPED
from factcheck.workspace import Workspace

_DONE: Final = (
    "accept", "add", "answer", "assign", "attach-source", "cite", "contact", "correct", "correct --undo", "detach",
    "edit", "exclude", "exclude --confirm", "exclude --undo", "extract", "extract --assist", "fetch",
    "find-sources", "merge", "merge --undo", "overrule", "query", "reaffirm", "reread", "resolve", "searched",
    "searched --undo", "sign-off", "split", "split --undo", "talk", "talk --undo", "update", "verdict", "wayback",
)  # fmt: skip
ACTS: Final = (
    *_DONE,
    START,
    BY_HAND,
    SETTLED,
    STAMPED,
    RESTORED,
)  # what this version writes; a log may hold more
_TOLD_OF: Final = re.compile(r"\A([A-Z]\d{3,9}): ")  # "S003: no copy"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines of the log: about one entry (an id), by one person, of one act, from a day (or a time as the record
    has it) on; "" is any."""

    about: str = ""
    by: str = ""
    act: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value that changed: where, as keys and ids; `old` or `new` is None for what was not or is not there."""

    where: tuple[str, ...]
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the log: when, by whom ("" is nobody named), what was done, why, and what changed by it."""

    at: str
    by: str
    act: str
    why: str
    values: tuple[Value, ...]
    hash: str


def entries(workspace: Workspace, wanted: LogFilter) -> Iterator[Told]:
    """The lines of the log that are wanted, oldest first, with only the values that are.

    Raises Damage, BadInput for a day that is none, and BadInput at the end when no line at all is about what is asked
    for, or the person or the act is none that is known. A second reader gets nothing of the judgements that are to be
    kept from the reader yet.
    """
    kept_back, since = _blind(workspace), from_when(wanted.since)
    known = not wanted.about
    acts, people = (
        dict.fromkeys(ACTS),
        dict.fromkeys(p.name for p in workspace.ledger.dossier().policy.people),
    )
    for line in workspace.ledger.chronicle.log.lines():
        told_of = wanted.about in _told_of(line)
        known = known or told_of or any(_about(edit, wanted.about) for edit in line.edits)
        acts[line.act] = people[line.by] = None
        if not _wanted(line, wanted, since):
            continue
        seen = [held for edit in line.edits if (held := _seen(edit, kept_back)) is not None]
        edits = [edit for edit in seen if not wanted.about or _about(edit, wanted.about)]
        if edits or told_of or not (wanted.about or line.edits):
            values = tuple(Value(edit.path, edit.old, edit.new) for edit in edits)
            why = line.why if seen == list(line.edits) else ""
            yield Told(line.at, line.by, line.act, why, values, line.hash)
    if not known:
        raise BadInput(f"there is nothing called {wanted.about!r} in the log", "see `factcheck list`")
    if wanted.act:
        known_word("act", wanted.act, sorted(acts))
    if wanted.by:
        known_person("in the log", wanted.by, people, "see `factcheck log`")


def _wanted(line: Line, wanted: LogFilter, since: str) -> bool:
    """Whether a line is by the person, of the act and from the time that is asked for."""
    by_person = not wanted.by or same_person(wanted.by, line.by)
    return by_person and wanted.act in ("", line.act) and line.at >= since


def _told_of(line: Line) -> set[str]:
    """The entries that a line is about which changed nothing: it names them where the program says what came of it."""
    if line.edits:
        return set()
    if line.act == RESTORED:
        return {key.partition("/")[0] for key in line.why.split(", ")}
    return set(_TOLD_OF.findall(line.why))


def _about(edit: Edit, name: str) -> bool:
    """Whether the change is within the entry of that id, or put it there or took it away."""
    return name in edit.path or _holds(edit.new, name) or _holds(edit.old, name)


def _holds(value: Tree | None, name: str) -> bool:
    if isinstance(value, dict):
        return value.get("id") == name or any(_holds(inner, name) for inner in value.values())
    return isinstance(value, list) and any(_holds(inner, name) for inner in value)


def _blind(workspace: Workspace) -> frozenset[str]:
    """The claims whose first verdict this person may not see yet."""
    dossier = workspace.ledger.dossier()
    return kept_from(workspace.whoever(), dossier.claims, dossier.policy, dossier.essay)


_KEPT_BACK = frozenset({"verdicts", "resolutions", "status", "evidence", "note", "searches"})


def _seen(edit: Edit, claims: frozenset[str]) -> Edit | None:
    """A change without what is kept back of these claims; None when that is all of it."""
    path = edit.path
    if path[0] != "claims" or not claims:
        return edit
    if len(path) > 2:
        return None if path[1] in claims and path[2] in _KEPT_BACK else edit
    old, new = (_without(value, path[1:], claims) for value in (edit.old, edit.new))
    return edit if (old, new) == (edit.old, edit.new) else Edit(path, old, new)


def _without(value: Tree | None, names: tuple[str, ...], claims: frozenset[str]) -> Tree | None:
    """A whole claim, or without a name all of them by their ids, without what is kept back of some."""
    if not isinstance(value, dict):
        return value
    if not names:
        return {name: _without(claim, (name,), claims) or {} for name, claim in value.items()}
    return {key: v for key, v in value.items() if key not in _KEPT_BACK} if names[0] in claims else value
