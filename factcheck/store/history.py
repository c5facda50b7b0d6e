"""The history of a record as data: what changed between two states, one line a change, lines chained by hashes.

A line names its forerunners (`prev`) as a commit does: one in the ordinary case, two where two people's
histories were merged. All changes applied in order give the record as it stands, so nothing can be taken out
of either without the other giving it away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.store.seals import digest
from factcheck.store.splicing import identity
from factcheck.store.yaml_reading import Tree

START = "start"
BY_HAND = "edit by hand"
MERGE = "merge"
SETTLED = "settle"

_JUDGED = ("verdicts", "resolutions")

State = dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that changed: where, as keys and ids; None for what is not there."""

    path: tuple[str, ...]
    old: Tree | None
    new: Tree | None


@dataclass(frozen=True, slots=True)
class Line:
    """One change to the record: when, by whom, what was done, why, and every value it changed.

    `file` is the hash of claims.yaml as it was then written, "" when nobody knew; `hash` covers all the rest.
    `exact` says whether it stands in the file just as the program writes it.
    """

    at: str
    by: str
    act: str
    why: str
    edits: tuple[Edit, ...]
    prev: tuple[str, ...]
    file: str = ""
    hash: str = field(default="", compare=False)
    exact: bool = field(default=True, compare=False)

    def written(self) -> str:
        """The line as it stands in the file, without its end; the hashes come last, where a tail shows them."""
        said = self._said() | {"file": self.file}
        return _json(said | {"hash": digest(said)})

    def _said(self) -> dict[str, object]:
        return {
            "at": self.at,
            "by": self.by,
            "act": self.act,
            "why": self.why,
            "changes": [["/".join(edit.path), edit.old, edit.new] for edit in self.edits],
            "prev": list(self.prev),
        }

    @property
    def whole(self) -> bool:
        """Whether the hash is that of what the line says."""
        return self.hash == digest(self._said() | {"file": self.file})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def parse(text: str) -> Line:
    """The line that was written so. Raises ValueError when it is none."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"is no line of a log (no JSON from its character {error.pos + 1} on)") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, or brackets by the thousand
        raise ValueError("is no line of a log") from None
    try:
        edits = tuple(Edit(tuple(path.split("/")), old, new) for path, old, new in value["changes"])
        said = {name: value[name] for name in ("at", "by", "act", "why", "file", "hash")}
        prev = tuple(value["prev"])
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"is no line of a log ({error})") from None
    if len(value) != 8 or not all(isinstance(part, str) for part in (*said.values(), *prev)):
        raise ValueError("is no line of a log")
    return Line(edits=edits, prev=prev, exact=_json(value) == text.removesuffix("\n"), **said)


def state(record: Tree) -> State:
    """A record's tree with the entries of its sections under their ids: their order is no part of its history."""
    assert isinstance(record, dict)
    whole = {name: _by_id(value) if isinstance(value, list) else value for name, value in record.items()}
    return {name: value for name, value in whole.items() if value}


def _by_id(items: Sequence[Tree]) -> Tree:
    return {identity(item) or str(place): item for place, item in enumerate(items)}


def edits(old: State, new: State) -> Iterator[Edit]:
    """What has to change to get from one state to the other, sections and entries in order of name."""
    for name in sorted(old.keys() | new.keys()):
        yield from between((name,), old.get(name), new.get(name))


def between(path: tuple[str, ...], old: Tree | None, new: Tree | None) -> Iterator[Edit]:
    """What has to change for the value at `path`, as deep down as ids and keys reach."""
    if len(path) == 1 and None in (old, new) and _entries(old or new):  # a section that begins or ends
        old, new = old or {}, new or {}
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from between((*path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and _added_to(old, new):
        before = {identity(item): item for item in old}
        for item in new:
            yield from between((*path, identity(item) or ""), before.get(identity(item)), item)
    else:
        yield Edit(path, old, new)


def _entries(value: Tree | None) -> bool:
    return isinstance(value, dict) and all(isinstance(item, dict) for item in value.values())


def _added_to(old: Sequence[Tree], new: Sequence[Tree]) -> bool:
    """Whether the new list is the old one with items changed or added at its end, each with an id of its own."""
    names = [identity(item) for item in new]
    kept = [identity(item) for item in old]
    return None not in names and len(set(names)) == len(names) and names[: len(kept)] == kept


def takes_back(edit: Edit) -> bool:
    """Whether it alters or takes out a recorded verdict, resolution or sign-off."""
    path, old, new = edit.path, edit.old, edit.new
    if path[0] == "claims" and len(path) < 3:
        return new is None and _holds(old, _JUDGED)
    if path[0] != "signoffs" and not (path[0] == "claims" and path[2] in _JUDGED):
        return False
    if len(path) > (2 if path[0] == "signoffs" else 4):
        return True
    if isinstance(old, list) and isinstance(new, list):
        return new[: len(old)] != old
    return old is not None


def tells_sealed(edit: Edit) -> bool:
    """Whether it puts in what was sealed elsewhere: by hand, a verdict or sign-off is put in without a seal."""
    return edit.old is None and _holds(edit.new, ("seal",))


def _holds(value: Tree | None, keys: Sequence[str]) -> bool:
    if isinstance(value, dict):
        return any(value.get(key) for key in keys) or any(_holds(inner, keys) for inner in value.values())
    return isinstance(value, list) and any(_holds(inner, keys) for inner in value)


def apply(standing: State, lines: Iterable[Line]) -> State:
    """The state that the changes of these lines lead to. Raises ValueError where one does not fit."""
    for line in lines:
        for edit in line.edits:
            _put(standing, edit)
    return {name: value for name, value in standing.items() if value}


def _put(standing: State, edit: Edit) -> None:
    holder: Tree = standing
    for step in edit.path[:-1]:
        holder = _enter(holder, step, edit)
    last = edit.path[-1]
    if isinstance(holder, list):
        place = _place(holder, last)
        if edit.new is None:
            if place is not None:
                del holder[place]
        elif place is None:
            holder.append(_copy(edit.new))
        else:
            holder[place] = _copy(edit.new)
    elif isinstance(holder, dict):
        if edit.new is None:
            holder.pop(last, None)
        else:
            holder[last] = _copy(edit.new)
    else:
        raise _unfit(edit)


def _unfit(edit: Edit) -> ValueError:
    return ValueError(f"{'/'.join(edit.path)} is not there to be changed")


def _enter(holder: Tree, step: str, edit: Edit) -> Tree:
    if isinstance(holder, dict):
        return holder.setdefault(step, {})
    if isinstance(holder, list):
        place = _place(holder, step)
        if place is not None:
            return holder[place]
    raise _unfit(edit)


def _place(items: list[Tree], name: str) -> int | None:
    return next((place for place, item in enumerate(items) if identity(item) == name), None)


def _copy(value: Tree) -> Tree:
    """A tree of its own, so that a later change of it does not reach back into the line it came from."""
    if isinstance(value, dict):
        return {key: _copy(inner) for key, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value


def broken(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """What is wrong with a chain: the number of the line, from 1, and why."""
    known: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.whole:
            yield number, "was altered: its hash does not agree with what it says"
        if line.hash in known:
            yield number, "stands there twice: take it out"
        if bool(line.prev) is (number == 1):
            yield number, "does not follow from the lines before it" if number > 1 else "does not begin a log"
        for prev in line.prev:
            if prev not in known:
                yield number, "follows a line that is not in the log: a line was taken out, altered or moved"
        known.add(line.hash)
    if len(heads(lines)) > 1:
        how = "`factcheck settle --keep file` joins them, with the record as claims.yaml has it"
        yield len(lines), f"has company: two histories stand side by side, not merged; {how}"


def heads(lines: Iterable[Line]) -> tuple[str, ...]:
    """The hashes of the lines that no later one follows: one, or more where histories stand side by side."""
    found: dict[str, None] = {}
    for line in lines:
        for prev in line.prev:
            found.pop(prev, None)
        found[line.hash] = None
    return tuple(found)


def restyled(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The first line, from 1, that says what it said and is not written as it was, and how many more there are."""
    odd = [number for number, line in enumerate(lines, 1) if not line.exact]
    if odd:
        more = f", as were {len(odd) - 1} more" if odd[1:] else ""
        yield (
            odd[0],
            f"was altered in its blanks, its marks or its line end{more}; take the file from git or a copy",
        )


def merged(ours: Sequence[Line], theirs: Sequence[Line], at: str, by: str) -> list[Line]:
    """Two histories with a common beginning as one: ours, what only theirs has, and a line that follows both.

    Nothing is added when one of them is the beginning of the other.
    """
    held = {line.hash for line in ours}
    ahead = [line for line in theirs if line.hash not in held]
    if not ahead or not ours or ours[-1].hash in {line.hash for line in theirs}:
        return [*ours, *ahead]
    joint = Line(at, by, MERGE, "", (), (ours[-1].hash, theirs[-1].hash))
    return [*ours, *ahead, parse(joint.written())]
